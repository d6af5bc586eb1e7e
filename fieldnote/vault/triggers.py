"""The table of triggers."""

from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.trigger import Trigger
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_TRIGGERS = Recorded(Trigger, "trigger")


def save(database: Database, trigger: Trigger, at: datetime) -> None:
    """Add a trigger or keep what changed about it."""
    _TRIGGERS.keep(database, trigger, at)


def of_person(database: Database, person_id: PersonId) -> list[Trigger]:
    """Give a person's triggers, oldest first."""
    return _TRIGGERS.find(database, "person_id = ? ORDER BY first_noted, what, id", (person_id,))


def everything(database: Database) -> list[Trigger]:
    """Give every trigger."""
    return _TRIGGERS.find(database, "1 ORDER BY person_id, first_noted, what, id")
