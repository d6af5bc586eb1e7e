"""The table of triggers, and in which visits they came up."""

from datetime import date, datetime

from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.trigger import CameUp, Trigger
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded, Version
from fieldnote.vault.merges import IN_CHART

_TRIGGERS = Recorded(Trigger, "trigger")
# A note's choices name its triggers. Reading them costs 3 ms for a thousand visits of one person, so that no table of
# links is needed, which every saving of a note would have to keep. Damaged choices name nothing: the checks name them.
_MET = (
    "FROM visit_that_counts v, json_each(iif(json_valid(v.choices), v.choices, '{}'), '$.trigger_ids') j WHERE "
    "v.planned = 0 AND v.day BETWEEN ? AND ?"
)


def save(database: Database, trigger: Trigger, at: datetime) -> None:
    """Add a trigger or keep what changed about it."""
    _TRIGGERS.keep(database, trigger, at)


def get(database: Database, trigger_id: str) -> Trigger | None:
    """Give one trigger."""
    return _TRIGGERS.get(database, trigger_id)


def of_person(database: Database, person_id: PersonId) -> list[Trigger]:
    """Give a person's triggers, oldest first."""
    return _TRIGGERS.find(database, "person_id = ? ORDER BY first_noted, what, id", (person_id,))


def of_support(database: Database, support_id: SupportId) -> list[Trigger]:
    """Give the triggers that are the same human as a support, oldest first."""
    return _TRIGGERS.find(database, "support_id = ? ORDER BY first_noted, what, id", (support_id,))


def everything(database: Database) -> list[Trigger]:
    """Give every trigger."""
    return _TRIGGERS.find(database, "1 ORDER BY person_id, first_noted, what, id")


def versions(database: Database, trigger_id: TriggerId) -> list[Version[Trigger]]:
    """Give a trigger as it stood after each change, oldest first."""
    return _TRIGGERS.versions(database, trigger_id)


def came_up(
    database: Database, person_id: PersonId | None, first: date | None = None, last: date | None = None
) -> dict[TriggerId, CameUp]:
    """Count in how many visits each trigger came up, of one person or of all; planned visits do not count."""
    where, values = (f"AND v.person_id IN {IN_CHART}", (person_id,)) if person_id else ("", ())
    # SQLite gives the plain columns of the row that holds the max().
    rows = database.all(
        f"SELECT j.value, count(DISTINCT v.id), max(v.day || coalesce(v.starts_at, '')), v.day, v.id {_MET} {where} "
        "GROUP BY j.value",
        (*_span(first, last), *values),
    )
    return {row[0]: CameUp(row[0], row[1], date.fromisoformat(row[3]), row[4]) for row in rows}


def visits_of(
    database: Database, trigger: Trigger, first: date | None = None, last: date | None = None
) -> list[tuple[VisitId, date]]:
    """Give the visits a trigger came up in, newest first."""
    rows = database.all(
        f"SELECT DISTINCT v.id, v.day {_MET} AND v.person_id IN {IN_CHART} AND j.value = ? ORDER BY v.day DESC, "
        "v.starts_at DESC, v.id",
        (*_span(first, last), trigger.person_id, trigger.id),
    )
    return [(row[0], date.fromisoformat(row[1])) for row in rows]


def _span(first: date | None, last: date | None) -> tuple[str, str]:
    return (first or date.min).isoformat(), (last or date.max).isoformat()
