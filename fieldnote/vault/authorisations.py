"""Tables of authorisations and of what is typed into the ledger of units. The units of visits are in `vault.visits`."""

from datetime import datetime

from fieldnote.domain.authorisation import Authorisation, UnitEntry
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping

_AUTHORISATIONS = Recorded(Authorisation, "authorisation")
_ENTRIES = Mapping(UnitEntry, "unit_entry")


def save(database: Database, authorisation: Authorisation, at: datetime) -> None:
    """Add an authorisation or keep what changed about it."""
    _AUTHORISATIONS.keep(database, authorisation, at)


def get(database: Database, authorisation_id: str) -> Authorisation | None:
    """Give one authorisation."""
    return _AUTHORISATIONS.get(database, authorisation_id)


def of_person(database: Database, person_id: PersonId) -> list[Authorisation]:
    """Give a person's authorisations in the order of their windows."""
    return _AUTHORISATIONS.find(database, "person_id = ? ORDER BY starts_on, ends_on, id", (person_id,))


def everything(database: Database) -> list[Authorisation]:
    """Give every authorisation."""
    return _AUTHORISATIONS.find(database, "1 ORDER BY person_id, starts_on, ends_on, id")


def add_entry(database: Database, entry: UnitEntry) -> None:
    """Add a line to the ledger. One that is here already refuses to change."""
    _ENTRIES.save(database, entry)


def entries(database: Database, person_id: PersonId) -> list[UnitEntry]:
    """Give what was typed into a person's ledger, by day."""
    return _ENTRIES.find(database, 'person_id = ? ORDER BY "on", id', (person_id,))
