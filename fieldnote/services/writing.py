"""Writing help: phrases to begin with, gentle hints about words, approved abbreviations. Nothing changes by itself.

What ships are editable data files in two languages; a notebook adds to them and hides what does not fit.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

import msgspec

from fieldnote.domain import abbreviation, wording
from fieldnote.domain.abbreviation import Abbreviation, Unknown
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.phrase import Phrase, PhraseBook, PhraseGroup
from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.domain.text import storable
from fieldnote.domain.wording import Hint, Wording
from fieldnote.host import resources
from fieldnote.services import spelling
from fieldnote.services.notebook import Notebook
from fieldnote.vault import notebook_settings, writing

LANGUAGES = ("en", "es")
FIELDS = ("what_we_did", "response", "next_step")
_HINTS, _ON = "wording_hints", "on"
_PHRASE, _WORDING, _ABBREVIATION = "phrase", "wording", "abbreviation"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is to look at in a text."""

    hints: tuple[Hint, ...]
    unknown: tuple[Unknown, ...]


@dataclass(frozen=True, slots=True)
class _Wordings:
    hints: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    approved: tuple[Abbreviation, ...]


@cache
def shipped_phrases(language: str) -> PhraseBook:
    """Give the phrases that ship in a language; raises BadInputError for a language that has none."""
    return _read("phrases", language, PhraseBook)


@cache
def shipped_wordings(language: str) -> tuple[Wording, ...]:
    """Give the wording hints that ship in a language."""
    return _read("wording", language, _Wordings).hints


@cache
def shipped_abbreviations(language: str) -> tuple[Abbreviation, ...]:
    """Give the approved abbreviations that ship in a language."""
    return _read("abbreviations", language, _Abbreviations).approved


def phrases(notebook: Notebook, language: str, field: str) -> tuple[PhraseGroup, ...]:
    """Give the phrases of a field: those that ship without the hidden ones, then the notebook's own."""
    own = writing.entries(notebook.vault.database, _PHRASE, language, Phrase)
    groups: dict[str, list[str]] = {
        group.group: [text for text in group.phrases if Phrase(field, group.group, text).id not in own]
        for group in shipped_phrases(language).of(field)
    }
    for phrase in own.values():
        if phrase is not None and phrase.field == field:
            groups.setdefault(phrase.group, []).append(phrase.text)
    return tuple(PhraseGroup(group, tuple(texts)) for group, texts in groups.items() if texts)


def add_phrase(notebook: Notebook, language: str, phrase: Phrase) -> Done[str] | Refused:
    """Add a phrase of one's own to a group, which may be new."""
    phrase = storable(replace(phrase, text=phrase.text.strip(), group=phrase.group.strip()))
    if not phrase.text or not phrase.group:
        return Refused((Problem("phrase", "phrase_empty", Weight.MISSING),))
    if phrase.field not in FIELDS:
        return Refused((Problem("phrase", "phrase_without_field"),))
    return _keep(notebook, _PHRASE, language, phrase.id, phrase)


def wordings(notebook: Notebook, language: str) -> tuple[Wording, ...]:
    """Give the wording hints in force: those that ship without the hidden ones, then the notebook's own."""
    return _merged(notebook, _WORDING, language, {w.id: w for w in shipped_wordings(language)}, Wording)


def hinted(notebook: Notebook) -> tuple[Wording, ...]:
    """Give the wording hints to mark in notes, of every language they are written in; none where that is off."""
    if not hints_wanted(notebook):
        return ()
    languages = spelling.languages(notebook) or LANGUAGES[:1]
    return tuple(entry for language in languages for entry in wordings(notebook, language))


def hints_wanted(notebook: Notebook) -> bool:
    """Say whether words that can hurt are marked; they are, unless that was switched off."""
    return notebook_settings.get(notebook.vault.database, _HINTS, _ON) == _ON


def want_hints(notebook: Notebook, *, wanted: bool) -> Done[bool]:
    """Mark words that can hurt, or leave them in peace."""
    with notebook.vault.database.transaction():
        notebook_settings.put(notebook.vault.database, _HINTS, _ON if wanted else "off")
        notebook.audit("writing.hints_chosen")
    return Done(wanted, Change(notebook=True))


def add_wording(notebook: Notebook, language: str, entry: Wording) -> Done[str] | Refused:
    """Add a hint of one's own, or change the one with its id."""
    entry = storable(entry)
    if not any(form.strip() for form in entry.find):
        return Refused((Problem("wording", "wording_empty", Weight.MISSING),))
    return _keep(notebook, _WORDING, language, entry.id, entry)


def abbreviations(notebook: Notebook, language: str) -> tuple[Abbreviation, ...]:
    """Give the approved abbreviations: those that ship without the hidden ones, then the agency's own."""
    shipped = {a.short: a for a in shipped_abbreviations(language)}
    return _merged(notebook, _ABBREVIATION, language, shipped, Abbreviation)


def approve(notebook: Notebook, language: str, entry: Abbreviation) -> Done[str] | Refused:
    """Approve an abbreviation, or change the one with its letters."""
    entry = storable(replace(entry, short=entry.short.strip(), long=entry.long.strip()))
    if not entry.short or not entry.long:
        return Refused((Problem("abbreviation", "abbreviation_empty", Weight.MISSING),))
    return _keep(notebook, _ABBREVIATION, language, entry.short, entry)


def hide(notebook: Notebook, kind: str, language: str, entry_id: str) -> Done[str]:
    """Hide an entry that ships, or take back one's own; `kind` is phrase, wording or abbreviation."""
    with notebook.vault.database.transaction():
        writing.keep(notebook.vault.database, kind, language, entry_id, None)
        notebook.audit("writing.hidden", detail=kind)
    return Done(entry_id, Change(notebook=True))


def bring_back(notebook: Notebook, kind: str, language: str, entry_id: str) -> Done[str]:
    """Show again what ships under this id, as it ships."""
    with notebook.vault.database.transaction():
        writing.forget(notebook.vault.database, kind, language, entry_id)
        notebook.audit("writing.restored", detail=kind)
    return Done(entry_id, Change(notebook=True))


def look(notebook: Notebook, text: str, language: str) -> Looked:
    """Look through a text for words and abbreviations to point out; nothing is changed."""
    return Looked(
        wording.hints(text, wordings(notebook, language)),
        abbreviation.unknown(text, abbreviations(notebook, language)),
    )


def expanded(notebook: Notebook, text: str, language: str) -> str:
    """Give a text with abbreviations written out where they stand first, to be offered before signing."""
    return abbreviation.expanded(text, abbreviations(notebook, language))


def _keep(notebook: Notebook, kind: str, language: str, entry_id: str, value: object) -> Done[str]:
    with notebook.vault.database.transaction():
        writing.keep(notebook.vault.database, kind, language, entry_id, value)
        notebook.audit("writing.added", detail=kind)
    return Done(entry_id, Change(notebook=True))


def _merged(notebook: Notebook, kind: str, language: str, shipped: dict[str, T], value_type: type[T]) -> tuple[T, ...]:
    own = writing.entries(notebook.vault.database, kind, language, value_type)
    merged: dict[str, T | None] = {**shipped, **own}
    return tuple(value for value in merged.values() if value is not None)


def _read(folder: str, language: str, kind: type[T]) -> T:
    if language not in LANGUAGES:
        raise BadInputError(f"there is no writing help in the language {language!r}", "language")
    path = resources.path(folder, f"{language}.toml")
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), kind)
    except (msgspec.ValidationError, tomllib.TOMLDecodeError) as error:
        raise BadInputError(str(error), f"{folder}/{path.name}") from error
