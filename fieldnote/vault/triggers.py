"""The table of triggers, and in which visits they came up."""

from datetime import date, datetime

from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.domain.trigger import CameUp, Trigger
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded, Version

_TRIGGERS = Recorded(Trigger, "trigger")
_MET = "v.planned = 0 AND v.day BETWEEN coalesce(?, '') AND coalesce(?, '9999-12-31')"


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
    # SQLite gives the plain columns of the row that holds the max().
    rows = database.all(
        "SELECT x.trigger_id, count(*), max(v.day), v.id FROM trigger t JOIN visit_trigger x ON x.trigger_id = t.id "
        f"JOIN visit v ON v.id = x.visit_id WHERE t.person_id = coalesce(?, t.person_id) AND {_MET} GROUP BY "
        "x.trigger_id",
        (person_id, _iso(first), _iso(last)),
    )
    return {row[0]: CameUp(row[0], row[1], date.fromisoformat(row[2]), row[3]) for row in rows}


def visits_of(
    database: Database, trigger_id: TriggerId, first: date | None = None, last: date | None = None
) -> list[tuple[VisitId, date]]:
    """Give the visits a trigger came up in, newest first."""
    rows = database.all(
        f"SELECT v.id, v.day FROM visit_trigger x JOIN visit v ON v.id = x.visit_id WHERE x.trigger_id = ? AND {_MET} "
        "ORDER BY v.day DESC, v.starts_at DESC, v.id",
        (trigger_id, _iso(first), _iso(last)),
    )
    return [(row[0], date.fromisoformat(row[1])) for row in rows]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
