"""The table of court orders."""

from fieldnote.domain.court_order import CourtOrder
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_COURT_ORDERS = Mapping(CourtOrder, "court_order")


def add(database: Database, order: CourtOrder) -> None:
    """Note an order; it never changes afterwards."""
    _COURT_ORDERS.save(database, order)


def of_person(database: Database, person_id: PersonId) -> list[CourtOrder]:
    """Give those about a person, the newest first."""
    return _COURT_ORDERS.find(database, "person_id = ? ORDER BY ordered_on DESC, id", (person_id,))
