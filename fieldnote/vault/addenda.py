"""Addenda: their rows, and their words beside those of the note."""

from datetime import date, datetime

from fieldnote.domain.ids import AddendumId
from fieldnote.domain.visit import Addendum
from fieldnote.vault import signatures
from fieldnote.vault.database import Database
from fieldnote.vault.note_keys import free_key


def add(database: Database, addendum: Addendum, canonical: bytes) -> None:
    """Add words to a signed note; they are indexed like any other words of it."""
    database.run(
        "INSERT INTO addendum (id, visit_id, added_at) VALUES (?, ?, ?)",
        (addendum.id, addendum.visit_id, addendum.added_at.isoformat()),
    )
    day = database.value("SELECT day FROM visit WHERE id = ?", (addendum.visit_id,))
    database.run(
        "INSERT INTO note_text (key, visit_id, addendum_id, addendum) VALUES (?, ?, ?, ?)",
        (free_key(database, date.fromisoformat(day)), addendum.visit_id, addendum.id, addendum.text),
    )
    signatures.add(database, addendum.id, addendum.signature, canonical)


def until(database: Database, note_id: str, version: int) -> tuple[Addendum, ...]:
    """Give what was added to a version of a note and to those before it, oldest first."""
    rows = database.all(
        "SELECT a.id, a.visit_id, t.addendum, a.added_at FROM addendum a JOIN note_text t ON t.addendum_id = a.id "
        "WHERE a.visit_id = ?1 OR a.visit_id IN (SELECT visit_id FROM correction WHERE note_id = ?1 AND version <= ?2) "
        "ORDER BY a.added_at, a.id",
        (note_id, version),
    )
    return tuple(
        Addendum(AddendumId(r[0]), r[1], r[2], datetime.fromisoformat(r[3]), signatures.of(database, r[0]))
        for r in rows
    )
