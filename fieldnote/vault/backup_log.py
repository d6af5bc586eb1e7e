"""What a notebook remembers of its backups: the last one, whether anything changed since, and where copies go."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from fieldnote.domain.rotation import Dated
from fieldnote.vault import audit, notebook_settings
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import from_json, to_json

T = TypeVar("T")

MADE, COPIED = "backup.made", "backup.copied"
_LAST, _PLACE = "backup.last", "backup.place"
_NO_CHANGE = (
    "unlock", "unlock.missed", "pin.missed", audit.CLOCK_BACK, MADE, COPIED, "backup.place", "drill.passed",
    "drill.failed", "visit.viewed", "visit.unsealed", "person.viewed", "records.viewed", "group.viewed",
    "group.attendance_viewed", "returns_to_use.viewed", "kit.shown", "attachment.viewed", "disclosures.accounted",
)  # fmt: skip
"""Acts that only look. One that is missing here costs a backup too many, never one too few."""


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The last backup that rotation made, and what stood in the notebook then."""

    sequence: int
    at: datetime
    stamp: str


@dataclass(frozen=True, slots=True)
class CopyPlace:
    """The folder that copies go to, and the last one that went there."""

    folder: str
    other_disk: bool
    """Whether it was on another disk than the notebook when it was chosen."""
    copied: Dated | None = None
    """The backup of the last copy."""
    copied_at: datetime | None = None


def last(database: Database) -> LastBackup | None:
    """Give the last backup that rotation made."""
    return _setting(database, _LAST, LastBackup)


def note_made(database: Database, made: LastBackup) -> None:
    """Keep what the last backup is."""
    notebook_settings.put(database, _LAST, to_json(made))


def place(database: Database) -> CopyPlace | None:
    """Give where copies go, if that was chosen."""
    return _setting(database, _PLACE, CopyPlace)


def set_place(database: Database, chosen: CopyPlace | None) -> None:
    """Keep where copies go, or with None that they go nowhere."""
    notebook_settings.put(database, _PLACE, to_json(chosen) if chosen else "")


def stamp(database: Database) -> str:
    """Give a mark of what stands in the notebook: another one as soon as a backup would hold something else.

    Every act stands in the log; the saving of a draft or of a form half filled in does not, so those are looked at.
    """
    looks = ", ".join("?" * len(_NO_CHANGE))
    changed = database.value(
        f"SELECT sequence FROM audit WHERE kind NOT IN ({looks}) ORDER BY sequence DESC LIMIT 1", _NO_CHANGE
    )
    # Sorted here: with an order of its own the statement walks through all notes, signed ones too.
    drafts = sorted(database.all("SELECT id, changed_at FROM visit INDEXED BY visit_open WHERE state <> 'signed'"))
    typed = sorted(database.all("SELECT person_id, kind, record_id, typed FROM unfinished"))
    return hashlib.sha256(repr((changed, drafts, typed)).encode()).hexdigest()


def holding(database: Database, people: Sequence[str], until: int) -> tuple[frozenset[int], int]:
    """Say which backups were made between the first act about these people and an act of the log.

    Gives the places in the row of those that rotation made, and how many others went to places of somebody's choice.
    """
    first = database.value(
        f"SELECT min(sequence) FROM audit WHERE subject IN ({', '.join('?' * len(people))})", tuple(people)
    )
    rows = database.all(
        "SELECT detail FROM audit WHERE kind = ? AND sequence BETWEEN ? AND ?", (MADE, first or 0, until)
    )
    numbered = frozenset(int(row[0]) for row in rows if row[0])
    return numbered, sum(not row[0] for row in rows)


def known(database: Database) -> frozenset[int]:
    """Give the places in the row of all backups that stand in the log."""
    return frozenset(
        int(row[0]) for row in database.all("SELECT detail FROM audit WHERE kind = ? AND detail <> ''", (MADE,))
    )


def _setting(database: Database, name: str, kind: type[T]) -> T | None:
    found = notebook_settings.get(database, name)
    return from_json(found, kind) if found else None
