"""Templates of a note: the same stored fields under other headings and in another order."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class NoteField(StrEnum):
    """The fields of a note that a template arranges."""

    PURPOSE = "purpose"
    WHAT_WE_DID = "what_we_did"
    RESPONSE = "response"
    NEXT_STEP = "next_step"


@dataclass(frozen=True, slots=True)
class Label:
    """A word in the languages that Fieldnote speaks."""

    en: str
    es: str

    def in_language(self, language: str) -> str:
        """Give the word in a language; English for any other than Spanish."""
        return self.es if language == "es" else self.en


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the fields that stand under it."""

    heading: Label
    fields: tuple[NoteField, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """One way to arrange a note."""

    id: str
    label: Label
    sections: tuple[Section, ...]

    @property
    def fields(self) -> tuple[NoteField, ...]:
        """All fields in the order they stand in."""
        return tuple(field for section in self.sections for field in section.fields)


def faults(template: Template) -> tuple[str, ...]:
    """Say what keeps a template from being used: a field that is there twice or not at all, a word that is empty."""
    found = [f"the field {field} stands there twice" for field in _doubled(template.fields)]
    found += [f"the field {field} is not there" for field in NoteField if field not in template.fields]
    labels = (template.label, *(section.heading for section in template.sections))
    if not all(label.en.strip() and label.es.strip() for label in labels):
        found.append("a heading is empty in one language")
    return tuple(found)


def _doubled(fields: Iterable[NoteField]) -> list[NoteField]:
    given = list(fields)
    return [field for field in NoteField if given.count(field) > 1]
