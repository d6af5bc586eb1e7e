"""Search: people by name first, then notes newest by date of service."""

from dataclasses import dataclass

from fieldnote.domain.person import Person
from fieldnote.domain.text import clean
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people, search
from fieldnote.vault.search import MARK_END, MARK_START, FoundNote

_MOST_PEOPLE = 5
AT_FIRST = 7
"""Notes given for each key press: as many as the sheet shows at once. The rest follows when typing rests."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave. MARK_START and MARK_END stand around each hit in a note's snippet."""

    people: tuple[Person, ...]
    notes: tuple[FoundNote, ...]


def find(notebook: Notebook, words: str, *, most: int = AT_FIRST) -> Found:
    """Search for whatever was typed; with the first few notes only it is quick enough for every key press."""
    database, words = notebook.vault.database, clean(words)
    return Found(
        tuple(people.named(database, words, _MOST_PEOPLE)),
        tuple(search.notes(database, words, most)),
    )


__all__ = ["AT_FIRST", "MARK_END", "MARK_START", "Found", "FoundNote", "find"]
