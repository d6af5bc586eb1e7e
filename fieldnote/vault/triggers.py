"""The table of triggers."""

from fieldnote.domain.ids import PersonId
from fieldnote.domain.trigger import Trigger
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_TRIGGERS = Mapping(Trigger, "trigger")


def save(database: Database, trigger: Trigger) -> None:
    """Add a trigger or keep what changed about it."""
    _TRIGGERS.save(database, trigger)


def of_person(database: Database, person_id: PersonId) -> list[Trigger]:
    """Give a person's triggers, oldest first."""
    return _TRIGGERS.find(database, "person_id = ? ORDER BY first_noted, what, id", (person_id,))


def everything(database: Database) -> list[Trigger]:
    """Give every trigger."""
    return _TRIGGERS.find(database, "1 ORDER BY person_id, first_noted, what, id")
