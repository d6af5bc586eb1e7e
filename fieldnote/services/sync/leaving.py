"""What has to be true of a delivery before it leaves: the gate lets it, it is frozen, and its release is in the log.

The gate is asked each time that bytes are about to leave, not only when they were made.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from fieldnote.domain import delivery as rules
from fieldnote.domain.changes import Refused
from fieldnote.domain.delivery import Delivery, DeliveryState, Frozen
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.ids import ReleaseId
from fieldnote.domain.outcome import Result
from fieldnote.domain.package import item_name
from fieldnote.domain.problems import DamagedNotebookError, Problem
from fieldnote.domain.target import Format, Target
from fieldnote.exchange import mdm
from fieldnote.exchange.document_name import document_name
from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.note_record import NoteRecord
from fieldnote.services import giving
from fieldnote.services.documents.document import Document
from fieldnote.services.handover import gather
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import lines
from fieldnote.services.sync.jobs import Job, Make
from fieldnote.vault import corrections, deliveries

_TURNED_AWAY = {Result.REFUSED, Result.TOO_LARGE, Result.NOT_ALLOWED}
"""The last attempt came to nothing over there, and would again."""

T = TypeVar("T")
Steps = Generator[Job[Any], Any, T]
"""Jobs out, their answers in, and a result at the end."""


def ask(job: Job[T]) -> Steps[T]:
    """Give out one job, and take its answer in."""
    answer: T = yield job
    return answer


@dataclass(frozen=True, slots=True)
class Cleared:
    """A delivery that may leave now, and what it is made of."""

    delivery: Delivery
    document: Document
    record: NoteRecord


def allowed(notebook: Notebook, target: Target, delivery: Delivery) -> Document | None:
    """Ask the gate, and give the paper made out to the target; a delivery that may not leave is held with the reason.

    It comes before any question to the other end: that somebody is asked about by a number says that they are served.
    """
    document = giving.address(notebook, gather.paper(notebook, delivery.visit_id), target.recipient)
    if isinstance(document, Refused):
        _held(notebook, delivery, document.problems[0])
        return None
    return document


def cleared(notebook: Notebook, target: Target, delivery: Delivery) -> Cleared | None:
    """Ask the gate and what the format needs; one that may not leave is held, one that may again is held no more."""
    document = allowed(notebook, target, delivery)
    if document is None:
        return None
    record = gather.of_delivery(notebook, delivery, document.allowed)
    lacking = _lacking(notebook, target, record)
    if lacking is not None:
        _held(notebook, delivery, lacking)
        return None
    if delivery.state is DeliveryState.HELD:
        delivery = _keep(notebook, rules.moved(delivery, DeliveryState.READY, notebook.now_utc()), "released")
    return Cleared(delivery, document, record)


def frozen(notebook: Notebook, target: Target, found: Cleared) -> Steps[Delivery | None]:
    """Make the bytes of a delivery where there are none yet, and log their release; None where it is held instead."""
    if found.delivery.body_sha256:
        return found.delivery
    server = lines.server_of(notebook, target, found.record.person_id)
    earlier = _earlier(notebook, target, found)
    made = yield from ask(Make(found.document, found.record, target.format, server, earlier))
    database, delivery = notebook.vault.database, found.delivery
    if deliveries.get(database, delivery.id) != delivery:  # a person voided or replaced it meanwhile
        return None
    papers = [(found.document, made.pdf), *([(earlier, made.earlier)] if earlier else [])]
    try:
        with database.transaction():
            released = [_released(notebook, target, *paper) for paper in papers]
            body = Frozen(_name(notebook, target, delivery, found.record), made.data)
            digest = deliveries.freeze(database, delivery.id, body)
            ready = rules.moved(delivery, DeliveryState.SENDING, notebook.now_utc())
            return _keep(notebook, replace(ready, body_sha256=digest, release_id=released[0]), "frozen")
    except _RefusedError as refused:  # what was logged of the others is taken back: nothing leaves
        _held(notebook, delivery, refused.why)
        return None


class _RefusedError(Exception):
    """The gate does not let a paper leave after all."""

    def __init__(self, why: Problem) -> None:
        """Take the reason."""
        super().__init__(why.code)
        self.why = why


def _released(notebook: Notebook, target: Target, document: Document, pdf: bytes) -> ReleaseId:
    """Log that a paper leaves; raises _RefusedError where it may not."""
    given = giving.release(notebook, document, pdf, target.recipient.kind, Medium.PACKAGE)
    if isinstance(given, Refused):
        raise _RefusedError(given.problems[0])
    return given.value[0]


def _earlier(notebook: Notebook, target: Target, found: Cleared) -> Document | None:
    """Give the paper of the version that this one replaces, for who may have that one: it is marked there as replaced.

    Outside the programme nobody gets a version that does not hold, and who never got it needs no word of it.
    """
    replaces, allowed = found.record.replaces, found.document.allowed
    if replaces is None or target.format not in {Format.PACKAGE, Format.FHIR} or not (allowed and allowed.inside):
        return None
    sent = deliveries.of_visit(notebook.vault.database, replaces.visit_id)
    if not any(one.target_id == target.id and one.may_have_left and one.result not in _TURNED_AWAY for one in sent):
        return None
    earlier = giving.address(notebook, gather.paper(notebook, replaces.visit_id), target.recipient)
    return None if isinstance(earlier, Refused) else earlier


def body(notebook: Notebook, delivery: Delivery) -> Frozen | None:
    """Give the bytes that leave; a delivery whose bytes are damaged here needs a hand, and holds up no other."""
    try:
        return deliveries.frozen(notebook.vault.database, delivery)
    except DamagedNotebookError:
        why = Problem("delivery", "frozen_damaged")
        _keep(notebook, rules.moved(delivery, DeliveryState.QUARANTINED, notebook.now_utc(), why), "damaged")
        return None


def keep_from_leaving(notebook: Notebook, delivery: Delivery, code: str) -> None:
    """Hold a delivery back because of what the other end says of its person."""
    _held(notebook, delivery, Problem("delivery", code))


def item_of(notebook: Notebook, delivery: Delivery) -> str:
    """Name a delivery as packages and receipts do."""
    note_id = corrections.note_of(notebook.vault.database, delivery.visit_id)
    return item_name(note_id, delivery.version, delivery.addendum_id or delivery.act_id or "")


def _lacking(notebook: Notebook, target: Target, record: NoteRecord) -> Problem | None:
    match target.format:
        case Format.DOCUMENT:
            return None
        case Format.MESSAGE:
            return mdm.problem_of(record)
        case Format.PACKAGE | Format.FHIR:
            return bundle.problem_of(record, lines.server_of(notebook, target, record.person_id))


def _name(notebook: Notebook, target: Target, delivery: Delivery, record: NoteRecord) -> str:
    """Name the file: what was added later travels beside the note, never in its place."""
    if target.format in {Format.PACKAGE, Format.FHIR}:
        return f"{item_of(notebook, delivery)}.json"
    name = document_name(record, "pdf" if target.format is Format.DOCUMENT else "hl7")
    about = (delivery.addendum_id or delivery.act_id or "").replace("-", "")[:8]
    stem, _, kind = name.rpartition(".")
    return f"{stem}-{about}.{kind}" if about else name


def _held(notebook: Notebook, delivery: Delivery, why: Problem) -> None:
    if delivery.state is not DeliveryState.HELD or delivery.why != why:
        held = rules.moved(delivery, DeliveryState.HELD, notebook.now_utc(), why)
        _keep(notebook, replace(held, package_id=None), "held")


def _keep(notebook: Notebook, delivery: Delivery, what: str) -> Delivery:
    with notebook.vault.database.transaction():
        deliveries.keep(notebook.vault.database, delivery)
        notebook.audit(f"delivery.{what}", delivery.id)
    return delivery
