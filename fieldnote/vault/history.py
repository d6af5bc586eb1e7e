"""What was known when: every change to a record of a person's stays readable, in the order it was written.

The row in a record's own table says how it stands; `history` holds the whole record after each change, so that "how was
it in August" and "what changed since" are queries. Rows are never changed; they go only with the disposal of a person.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from fieldnote.vault.database import Database, Value
from fieldnote.vault.mapping import Mapping, from_json, to_json, to_plain
from fieldnote.vault.merges import IN_CHART

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """A record as it stood from a moment (UTC) on."""

    at: datetime
    value: T


@dataclass(frozen=True, slots=True)
class Standing(Generic[T]):
    """A record as it stood before a moment; as it was first written when that was later (`there` is false)."""

    value: T
    there: bool
    came_along: bool
    """Whether it was first written within a day of its person's own record."""


class Recorded(Mapping[T]):
    """A mapping whose every change stays readable. What it keeps has an `id` and a `person_id`, or is a person."""

    def __init__(self, kind: type[T], table: str, *, never: tuple[str, ...] = ()) -> None:
        """Take the dataclass, its table, and the fields that `never` enter the history: what must be able to go.

        Such a field has a default: a version says nothing about it.
        """
        super().__init__(kind, table)
        self._never = frozenset(never)

    def keep(self, database: Database, value: T, at: datetime, **extra: Value) -> None:
        """Insert the value or replace the row with its id, and note how it stands from `at` (UTC) on.

        Saving what is there already notes nothing.
        """
        self.save(database, value, **extra)
        record_id: str = value.id  # type: ignore[attr-defined]
        value = self._as_written(database, value, record_id)
        written = to_json({name: plain for name, plain in to_plain(value).items() if name not in self._never})
        last = database.value(
            "SELECT value FROM history WHERE entity = ? AND record_id = ? ORDER BY sequence DESC LIMIT 1",
            (self.table, record_id),
        )
        if last is not None and from_json(last, self.kind) == from_json(written, self.kind):
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
            "SELECT h.value, c.chart_id FROM history h JOIN (SELECT record_id, min(sequence) AS first, max(sequence) "
            f"AS last FROM history WHERE entity = ? AND person_id IN {IN_CHART} AND at <= ? GROUP BY record_id) l ON "
            "l.last = h.sequence JOIN chart c ON c.person_id = h.person_id ORDER BY l.first",
            (self.table, person_id, at.isoformat()),
        )
        return [self._of(from_json(row[0], self.kind), row[1]) for row in rows]

    def standing(self, database: Database, person_id: str | None, before: datetime) -> list[Standing[T]]:
        """Give each record of a person, or of all, as it stood before a moment (UTC), in one statement."""
        whose, values = (f"AND person_id IN {IN_CHART}", (person_id,)) if person_id else ("", ())
        rows = database.all(
            "SELECT h.value, l.last IS NOT NULL, c.chart_id, l.noted, (SELECT min(p.at) FROM history p WHERE p.entity "
            "= 'person' AND p.record_id = h.person_id) FROM (SELECT min(sequence) AS first, min(at) AS noted, "
            f"max(sequence) FILTER (WHERE at < ?) AS last FROM history WHERE entity = ? {whose} GROUP BY record_id) l "
            "JOIN history h ON h.sequence = coalesce(l.last, l.first) JOIN chart c ON c.person_id = h.person_id ORDER "
            "BY l.first",
            (before.isoformat(), self.table, *values),
        )
        return [
            Standing(self._of(from_json(row[0], self.kind), row[2]), bool(row[1]), _came_along(row[3], row[4]))
            for row in rows
        ]

    def _as_written(self, database: Database, value: T, record_id: str) -> T:
        """Give the value with the person its row was written for: a merge shows another, and changes no record."""
        if not self.of_a_person:
            return value
        return self._of(value, database.value(f"SELECT person_id FROM {self.table} WHERE id = ?", (record_id,)))

    def _of(self, value: T, person_id: str) -> T:
        return replace(value, person_id=person_id) if self.of_a_person else value  # type: ignore[type-var]


def _came_along(noted: str, person_noted: str | None) -> bool:
    if person_noted is None:
        return False
    return timedelta() <= datetime.fromisoformat(noted) - datetime.fromisoformat(person_noted) < timedelta(days=1)
