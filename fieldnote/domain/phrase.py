"""Phrases to begin with: beginnings for each field of a note, in plain words, to go on from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """One beginning. The ellipsis is where the caret goes, `{name}` becomes the person's first name."""

    field: str
    """The part of the note: what_we_did, response, next_step."""
    group: str
    text: str

    @property
    def id(self) -> str:
        """What tells it apart from the others: its place and its words."""
        return f"{self.field}/{self.group}/{self.text}"


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """Phrases that belong together, under a heading."""

    group: str
    phrases: tuple[str, ...]

    def named(self, name: str) -> "PhraseGroup":
        """Fill in the name of the person."""
        return PhraseGroup(filled(self.group, name), tuple(filled(phrase, name) for phrase in self.phrases))


@dataclass(frozen=True, slots=True)
class Chips:
    """The few phrases that stand below a field."""

    what_we_did: tuple[str, ...]
    response: tuple[str, ...]
    next_step: tuple[str, ...]
    attempt: tuple[str, ...] = ()
    """In place of those of `what_we_did` where nobody was met."""


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """All phrases of a language, by field."""

    chips: Chips
    what_we_did: tuple[PhraseGroup, ...]
    response: tuple[PhraseGroup, ...]
    next_step: tuple[PhraseGroup, ...]

    def of(self, field: str) -> tuple[PhraseGroup, ...]:
        """Give the groups of a field."""
        groups: tuple[PhraseGroup, ...] = getattr(self, field)
        return groups


def filled(phrase: str, name: str) -> str:
    """Put the name in; a name may hold braces, a phrase no other placeholder."""
    return phrase.replace("{name}", name)
