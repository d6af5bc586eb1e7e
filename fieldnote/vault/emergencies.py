"""The table of medical emergencies in which something was told without a consent."""

from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_EMERGENCIES = Mapping(Emergency, "emergency")


def add(database: Database, emergency: Emergency) -> None:
    """Note an emergency; it never changes afterwards."""
    _EMERGENCIES.save(database, emergency)


def of_person(database: Database, person_id: PersonId) -> list[Emergency]:
    """Give those about a person, the newest first."""
    return _EMERGENCIES.find(database, "person_id = ? ORDER BY at DESC, id", (person_id,))
