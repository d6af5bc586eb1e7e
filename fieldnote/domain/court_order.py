"""A court order that allows a disclosure to justice. A subpoena alone is none (42 CFR 2.61)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import CourtOrderId, PersonId
from fieldnote.domain.problems import Problem, Weight


class OrderRule(StrEnum):
    """The section a court order rests on."""

    NOT_CRIMINAL = "2.64"
    """Purposes other than a criminal investigation or prosecution of the patient."""
    CRIMINAL = "2.65"
    """A criminal investigation or prosecution of the patient."""


@dataclass(frozen=True, slots=True)
class CourtOrder:
    """An order as it lies on file (42 CFR 2.61 to 2.65)."""

    id: CourtOrderId
    person_id: PersonId
    rule: OrderRule
    court: str
    reference: str
    """The court's number for the case."""
    ordered_on: date
    contents: tuple[Content, ...] = ()
    scope: str = ""
    """What the order limits it to, in its own words."""
    holds_until: date | None = None
    attachment_id: str | None = None


def missing(order: CourtOrder, today: date) -> tuple[Problem, ...]:
    """List what the record of an order lacks."""
    return tuple(_missing(order, today))


def _missing(order: CourtOrder, today: date) -> Iterator[Problem]:
    if not order.court.strip():
        yield Problem("court", "order_court_missing", Weight.MISSING)
    if not order.reference.strip():
        yield Problem("reference", "order_reference_missing", Weight.MISSING)
    if not order.contents or not order.scope.strip():
        yield Problem("scope", "order_scope_missing", Weight.MISSING)
    if order.ordered_on > today:
        yield Problem("ordered_on", "order_in_future")
