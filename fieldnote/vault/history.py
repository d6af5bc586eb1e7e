"""What was known when: every change to a record of a person's stays readable, in the order it was written.

The row in a record's own table says how it stands; `history` holds the whole record after each change, so that "how was
it in August" and "what changed since" are queries. Rows are never changed; they go only with the disposal of a person.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from fieldnote.vault.database import Database, Value
from fieldnote.vault.mapping import Mapping, from_json, to_json

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """A record as it stood from a moment (UTC) on."""

    at: datetime
    value: T


class Recorded(Mapping[T]):
    """A mapping whose every change stays readable. What it keeps has an `id` and a `person_id`, or is a person."""

    def keep(self, database: Database, value: T, at: datetime, **extra: Value) -> None:
        """Insert the value or replace the row with its id, and note how it stands from `at` (UTC) on.

        Saving what is there already notes nothing.
        """
        self.save(database, value, **extra)
        record_id: str = value.id  # type: ignore[attr-defined]
        written = to_json(value)
        last = database.value(
            "SELECT value FROM history WHERE entity = ? AND record_id = ? ORDER BY sequence DESC LIMIT 1",
            (self.table, record_id),
        )
        if last is not None and from_json(last, self.kind) == value:
            return
        database.run(
            "INSERT INTO history (at, entity, record_id, person_id, value) VALUES (?, ?, ?, ?, ?)",
            (at.isoformat(), self.table, record_id, getattr(value, "person_id", record_id), written),
        )

    def versions(self, database: Database, record_id: str) -> list[Version[T]]:
        """Give a record's versions, oldest first."""
        rows = database.all(
            "SELECT at, value FROM history WHERE entity = ? AND record_id = ? ORDER BY sequence",
            (self.table, record_id),
        )
        return [Version(datetime.fromisoformat(row[0]), from_json(row[1], self.kind)) for row in rows]

    def as_of(self, database: Database, person_id: str, at: datetime) -> list[T]:
        """Give a person's records as they stood at a moment (UTC), in the order they were first written."""
        rows = database.all(
            "SELECT h.value FROM history h JOIN (SELECT record_id, min(sequence) AS first, max(sequence) AS last FROM "
            "history WHERE entity = ? AND person_id = ? AND at <= ? GROUP BY record_id) l ON l.last = h.sequence "
            "ORDER BY l.first",
            (self.table, person_id, at.isoformat()),
        )
        return [from_json(row[0], self.kind) for row in rows]
