"""Search: people by name first, then notes newest by date of service, then goals, triggers and supports.

Words match as beginnings, accents and case do not matter, words in quotation marks stand together; `person:`, `code:`,
`goal:`, `before:` and `after:` narrow it down.
"""

from dataclasses import dataclass

from fieldnote.domain.person import Person
from fieldnote.domain.query import Query, parse
from fieldnote.domain.text import clean
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people, search
from fieldnote.vault.search import MARK_END, MARK_START, FoundNote, FoundRecord, RecordKind

_MOST_PEOPLE, _MOST_RECORDS = 5, 6
AT_FIRST = 7
"""Notes given for each key press: as many as the sheet shows at once. The rest follows when typing rests."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gave. MARK_START and MARK_END stand around each hit in a snippet."""

    people: tuple[Person, ...]
    notes: tuple[FoundNote, ...]
    records: tuple[FoundRecord, ...] = ()


def find(notebook: Notebook, words: str, *, most: int = AT_FIRST) -> Found:
    """Search for whatever was typed.

    The first few notes (AT_FIRST) are quick enough for every key press; records come when more is asked for.
    """
    database, query = notebook.vault.database, parse(clean(words))
    return Found(
        tuple(_people(notebook, query)),
        tuple(search.notes_for(database, query, most)),
        tuple(search.records(database, query, _MOST_RECORDS)) if most > AT_FIRST else (),
    )


def _people(notebook: Notebook, query: Query) -> list[Person]:
    """Give the people whose names hold every word; what narrows notes down says nothing about people."""
    if query.code or query.goal or query.after or query.before:
        return []
    return people.named(notebook.vault.database, f"{query.person} {query.words}", _MOST_PEOPLE)


__all__ = ["AT_FIRST", "MARK_END", "MARK_START", "Found", "FoundNote", "FoundRecord", "RecordKind", "find"]
