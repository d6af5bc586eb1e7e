"""The table of returns to use. Only what asks for them by name reads it; nothing indexes its words."""

from datetime import datetime

from fieldnote.domain.ids import PersonId, ReturnToUseId
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_EVENTS = Recorded(ReturnToUse, "return_to_use")


def save(database: Database, event: ReturnToUse, at: datetime) -> None:
    """Add an event or keep what changed about it."""
    _EVENTS.keep(database, event, at)


def get(database: Database, event_id: ReturnToUseId) -> ReturnToUse | None:
    """Give one event."""
    return _EVENTS.get(database, event_id)


def of_person(database: Database, person_id: PersonId) -> list[ReturnToUse]:
    """Give what a person told and did not withdraw, newest first."""
    return _EVENTS.find(database, "person_id = ? AND withdrawn_on IS NULL ORDER BY day DESC, id", (person_id,))
