"""What is counted of visits, and the days on which people were met."""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.authorisation import UnitUse
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import ContactKind, Mode, VisitDraft
from fieldnote.vault.database import Database
from fieldnote.vault.merges import IN_CHART


def last_seen(database: Database) -> dict[PersonId, date]:
    """Give the last day each person was met (attempts do not count)."""
    # One step into the index for each person: the number of visits does not matter.
    rows = database.all(
        "SELECT c.chart_id, max((SELECT max(v.day) FROM visit_that_counts v WHERE v.person_id = c.person_id AND "
        "v.planned = 0 AND v.kind IN ('one_to_one', 'group'))) AS day FROM chart c GROUP BY c.chart_id HAVING day IS "
        "NOT NULL"
    )
    return {row[0]: date.fromisoformat(row[1]) for row in rows}


def week_figures(database: Database, first: date, last: date) -> tuple[int, int, int, int]:
    """Give visits held, units and people seen between two days, and how many of the visits are not signed yet."""
    row = database.one(
        "SELECT count(*), coalesce(sum(v.units), 0), count(DISTINCT c.chart_id), count(*) FILTER (WHERE v.state <> "
        "'signed') FROM visit_that_counts v JOIN chart c ON c.person_id = v.person_id WHERE v.planned = 0 AND v.kind "
        "IN ('one_to_one', 'group') AND v.day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return row if row is not None else (0, 0, 0, 0)


def planned_between(database: Database, first: date, last: date) -> int:
    """Count the visits still planned between two days."""
    values = (first.isoformat(), last.isoformat())
    return int(database.value("SELECT count(*) FROM visit WHERE planned = 1 AND day BETWEEN ? AND ?", values))


def units_that_count(database: Database, person_id: PersonId, first: date, last: date) -> list[UnitUse]:
    """Give the units that a person's notes used in a period, drafts told apart, oldest first.

    The only place that says which notes count: all sums of units against an authorisation rest on it.
    """
    rows = database.all(
        f"SELECT id, day, service, units, state = 'signed' FROM visit_that_counts WHERE person_id IN {IN_CHART} AND "
        "units > 0 AND planned = 0 AND day BETWEEN ? AND ? ORDER BY day, starts_at, id",
        (person_id, first.isoformat(), last.isoformat()),
    )
    return [UnitUse(VisitId(r[0]), date.fromisoformat(r[1]), r[2], r[3], bool(r[4])) for r in rows]


@dataclass(frozen=True, slots=True)
class WorkDone:
    """What a signed note counts for."""

    person_id: PersonId
    """In whose chart it is."""
    day: date
    kind: ContactKind
    mode: Mode
    minutes: int
    units: int
    code: str
    """Code and modifiers."""
    session: str
    """What tells one group session from another; empty for other contacts."""
    sensitive: bool
    late: bool


def work_between(database: Database, first: date, last: date) -> list[WorkDone]:
    """Give what every signed note of a period counts for, whoever it is about, oldest first."""
    rows = database.all(
        "SELECT c.chart_id, v.day, v.kind, coalesce(v.choices ->> 'mode', 'in_person'), v.minutes, v.units, v.code, "
        "CASE v.kind WHEN 'group' THEN coalesce(v.session_id, v.starts_at, v.id) ELSE '' END, v.sensitive, "
        "coalesce(v.facts ->> 'late', 0) FROM visit_that_counts v JOIN chart c ON c.person_id = v.person_id WHERE "
        "v.state = 'signed' AND v.day BETWEEN ? AND ? ORDER BY v.day, v.starts_at, v.id",
        (first.isoformat(), last.isoformat()),
    )
    return [
        WorkDone(
            row[0], date.fromisoformat(row[1]), ContactKind(row[2]), Mode(row[3]), row[4], row[5], row[6], row[7],
            bool(row[8]), bool(row[9]),
        )
        for row in rows
    ]  # fmt: skip


def open_between(database: Database, first: date, last: date) -> tuple[int, int]:
    """Count the notes of a period that were begun and not signed, and the visits of which nothing was written."""
    row = database.one(
        "SELECT count(*) FILTER (WHERE planned = 0), count(*) FILTER (WHERE planned = 1) FROM visit_in_chart WHERE "
        "state <> 'signed' AND day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return row if row is not None else (0, 0)


def held(database: Database, person_id: PersonId | None = None) -> int:
    """Count visits held, of one person or of all: `visit_that_counts`, without a look at each visit.

    A person's visits lie all over the file. Their number stands in an index; what does not count is looked for from the
    few that are planned, void or replaced (`+` keeps the query from going through the person's visits instead).
    """
    whose, values = (f"IN {IN_CHART}", (person_id,) * 3) if person_id else ("IS NOT NULL", ())
    every = f"SELECT count(*) FROM visit WHERE person_id {whose}"
    planned = f"SELECT count(*) FROM visit WHERE planned = 1 AND +person_id {whose}"
    uncounted = (
        f"SELECT count(*) FROM uncounted CROSS JOIN visit ON id = visit_id WHERE planned = 0 AND +person_id {whose}"
    )
    return int(database.value(f"SELECT ({every}) - ({planned}) - ({uncounted})", values))


def met_in_person(database: Database, draft: VisitDraft, day: date) -> date | None:
    """Give the last day until `day` that a draft's person was met in person, this draft and what it corrects aside.

    Where that never was, the first day they were met at all.
    """
    met = (
        f"visit_that_counts WHERE person_id IN {IN_CHART} AND planned = 0 AND kind IN ('one_to_one', 'group') AND day "
        "<= ? AND id <> ? AND id NOT IN (SELECT replaces FROM correction WHERE visit_id = ?)"
    )
    values = (draft.person_id, day.isoformat(), draft.id, draft.id)
    found = database.value(
        f"SELECT day FROM {met} AND choices ->> 'mode' = 'in_person' ORDER BY day DESC LIMIT 1", values
    ) or database.value(f"SELECT min(day) FROM {met}", values)
    return date.fromisoformat(found) if found else None
