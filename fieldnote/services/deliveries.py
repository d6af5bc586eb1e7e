"""What is owed to agencies, as a person looks at it: where each note stands, why, and having it tried again."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain import delivery as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.delivery import Delivery, DeliveryEvent, DeliveryState
from fieldnote.domain.ids import DeliveryId, PersonId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import deliveries, targets, visits

MOST = 500
_FOR_A_PERSON = (DeliveryState.QUARANTINED, DeliveryState.RETURNED, DeliveryState.HELD)
_ORDER = (*_FOR_A_PERSON, DeliveryState.MAYBE_SENT, DeliveryState.SENDING, DeliveryState.READY)


@dataclass(frozen=True, slots=True)
class DeliveryLine:
    """One delivery as a list shows it."""

    delivery: Delivery
    target: str
    person_id: PersonId
    person: str
    day: date
    void: bool
    """Whether the note was voided since: then nothing of it is to be shown but that."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What is under way, those first that wait for a person, then by what was owed first; and since when it waits."""

    lines: tuple[DeliveryLine, ...]
    oldest: datetime | None
    """UTC: when what waits longest was owed."""
    needs_a_hand: int


def owed(notebook: Notebook) -> Owed:
    """Give what has not arrived yet, or came back, of all targets that are there; at most 500."""
    database = notebook.vault.database
    found = [one for t in targets.present(database) for one in deliveries.of_target(database, t.id, _ORDER)]
    found.sort(key=lambda one: (_ORDER.index(one.state), one.sequence))
    names = {target.id: target.name for target in targets.present(database)}
    lines = tuple(_line(notebook, one, names[one.target_id]) for one in found[:MOST])
    waiting = [one.owed_at for one in found if one.state is not DeliveryState.RETURNED]
    return Owed(lines, min(waiting, default=None), sum(one.state in _FOR_A_PERSON for one in found))


def history(notebook: Notebook, delivery_id: str) -> tuple[DeliveryEvent, ...]:
    """Give what happened to a delivery, the oldest first."""
    return tuple(deliveries.events(notebook.vault.database, delivery_id))


def try_again(notebook: Notebook, delivery_id: str) -> Done[Delivery] | Refused:
    """Have a delivery tried again at the next run, from where it is held or needs a hand, or before its time."""
    found = deliveries.get(notebook.vault.database, delivery_id)
    if found is None:
        raise NotFoundError("delivery", delivery_id)
    if not found.state.is_open:
        return Refused((Problem("delivery", "delivery_is_over", facts={"word": found.word}),))
    again = rules.tried_again(found, notebook.now_utc())
    with notebook.vault.database.transaction():
        deliveries.keep(notebook.vault.database, again)
        notebook.audit("delivery.again", again.id)
    return Done(again, Change(deliveries=frozenset({DeliveryId(delivery_id)}), visits=frozenset({again.visit_id})))


def _line(notebook: Notebook, delivery: Delivery, target: str) -> DeliveryLine:
    database = notebook.vault.database
    visit = visits.signed(database, delivery.visit_id, sealed=True)
    if visit is None:
        raise NotFoundError("signed visit", delivery.visit_id)
    person = people.get(notebook, visit.draft.person_id)
    void = visits.signed(database, delivery.visit_id) is None
    return DeliveryLine(delivery, target, person.id, person.preferred_name, visit.day, void)
