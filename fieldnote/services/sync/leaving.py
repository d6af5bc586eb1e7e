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


def cleared(notebook: Notebook, target: Target, delivery: Delivery) -> Cleared | None:
    """Ask the gate; a delivery that may not leave is held with the reason, and one that may again is held no more."""
    document = giving.address(notebook, gather.paper(notebook, delivery.visit_id), target.recipient)
    if isinstance(document, Refused):
        _held(notebook, delivery, document.problems[0])
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
    made = yield from ask(Make(found.document, found.record, target.format, server))
    database, delivery = notebook.vault.database, found.delivery
    if deliveries.get(database, delivery.id) != delivery:  # a person voided or replaced it meanwhile
        return None
    with database.transaction():
        given = giving.release(notebook, found.document, made.pdf, target.recipient.kind, Medium.PACKAGE)
        if isinstance(given, Refused):
            _held(notebook, delivery, given.problems[0])
            return None
        body = Frozen(_name(notebook, target, delivery, found.record), made.data)
        ready = rules.moved(delivery, DeliveryState.SENDING, notebook.now_utc())
        ready = replace(ready, body_sha256=deliveries.freeze(database, delivery.id, body), release_id=given.value[0])
        return _keep(notebook, ready, "frozen")


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
