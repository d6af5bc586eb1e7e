"""What the page of exports shows beside each target: a line for each note that is not there yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.delivery import Delivery, DeliveryEvent, DeliveryState, tried_again
from fieldnote.domain.ids import DeliveryId, TargetId, VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.visit import ContactKind
from fieldnote.services import people
from fieldnote.services import visits as visit_service
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync.words import of_delivery
from fieldnote.vault import deliveries, targets, visits

TO_LOOK_AT = (DeliveryState.QUARANTINED, DeliveryState.RETURNED, DeliveryState.HELD)
"""What a person has to see to; the rest goes its way."""
ON_ITS_WAY = (DeliveryState.MAYBE_SENT, DeliveryState.SENDING, DeliveryState.READY)


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One delivery with whose note it is, of which day, and why it is where it is."""

    delivery: Delivery
    visit_id: VisitId
    person: Person
    day: date
    why: str
    kind: ContactKind
    start: datetime | None
    """When the visit began, as the place's clock said; None where it has no times."""
    is_voiding: bool = False
    """Whether it says that the note was voided, and is no note."""


def lines(notebook: Notebook, target_id: TargetId, most: int, skip: int = 0) -> tuple[ExportLine, ...]:
    """Give what is not there yet: first what somebody has to look at, then what waits, each from the oldest visit on.

    At most so many, after `skip` others. They are sent in the order they are owed in.
    """
    found = deliveries.page_of_target(notebook.vault.database, target_id, TO_LOOK_AT, ON_ITS_WAY, most, skip)
    return tuple(_line(notebook, delivery) for delivery in found)


def not_there(counts: Mapping[DeliveryState, int]) -> int:
    """Say how many lines there are, given how many deliveries stand how."""
    return sum(counts.get(state, 0) for state in (*TO_LOOK_AT, *ON_ITS_WAY))


def add(notebook: Notebook, visit_id: VisitId) -> Done[tuple[DeliveryId, ...]] | Refused:
    """Owe a signed note, with all that was signed about it, to every target that it is not owed to yet.

    What is signed is owed by itself; this is for a note from before the day that a target is owed from. Whether it may
    leave is asked when it is sent, as for every other. Raises NotFoundError and SealedNoteError.
    """
    database, note_id = notebook.vault.database, visit_service.signed(notebook, visit_id).note_id
    present, owed = targets.present(database), list[DeliveryId]()
    if not present:
        return Refused((Problem("target", "export_nowhere"),))
    with database.transaction():
        for target in present:
            owed += deliveries.owe_note(database, target, note_id, notebook.now_utc(), notebook.new_id)
        if owed:
            notebook.audit("delivery.added", note_id)
    if not owed:
        return Refused((Problem("delivery", "export_there_already"),))
    return Done(tuple(owed), Change(deliveries=frozenset(owed), visits=frozenset({visit_id})))


def try_again(notebook: Notebook, delivery_id: DeliveryId) -> Done[DeliveryId] | Refused:
    """Have one tried again at the next run, from where it is held or needs a hand, or before its time.

    Raises NotFoundError.
    """
    database = notebook.vault.database
    found = deliveries.get(database, delivery_id)
    if found is None:
        raise NotFoundError("delivery", delivery_id)
    if not found.state.is_open:
        return Refused((Problem("delivery", "delivery_is_over", facts={"word": found.word}),))
    with database.transaction():
        deliveries.keep(database, tried_again(found, notebook.now_utc()))
        notebook.audit("delivery.again", delivery_id)
    return Done(delivery_id, Change(deliveries=frozenset({delivery_id}), visits=frozenset({found.visit_id})))


def history(notebook: Notebook, delivery_id: DeliveryId) -> tuple[DeliveryEvent, ...]:
    """Give what happened to a delivery, the oldest first."""
    return tuple(deliveries.events(notebook.vault.database, delivery_id))


def _line(notebook: Notebook, delivery: Delivery) -> ExportLine:
    visit = visits.signed(notebook.vault.database, delivery.visit_id, sealed=True)
    if visit is None:
        raise NotFoundError("signed visit", delivery.visit_id)
    person, why = people.get(notebook, visit.draft.person_id), of_delivery(delivery)
    draft = visit.draft
    start = draft.segments[0].start if draft.segments else None
    voiding = deliveries.is_voiding(notebook.vault.database, delivery)
    return ExportLine(delivery, delivery.visit_id, person, visit.day, why, draft.kind, start, voiding)
