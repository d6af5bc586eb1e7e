"""Packages: many deliveries in one frozen container, signed by this device and named by the one before."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from fieldnote.domain import delivery as rules
from fieldnote.domain.delivery import Delivery, Package
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import PackageId, PersonId, VisitId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.target import Target
from fieldnote.exchange import contact_log
from fieldnote.exchange.fhir import reading
from fieldnote.exchange.note_record import NoteRecord
from fieldnote.exchange.package import limits
from fieldnote.exchange.package.manifest import SIGNED_AS
from fieldnote.exchange.package.writing import ConsentCopy, Contents, PackedNote, Sender
from fieldnote.services import legal_notices
from fieldnote.services.handover import contact_logs
from fieldnote.services.notebook import Notebook
from fieldnote.services.sync import leaving, lines
from fieldnote.services.sync.jobs import List, Seal
from fieldnote.services.sync.leaving import Steps, ask
from fieldnote.vault import corrections, deliveries, devices, packages


@dataclass(frozen=True, slots=True)
class Packed:
    """A delivery that travels in a package, with what is told of it there."""

    delivery: Delivery
    record: NoteRecord
    note: PackedNote


def packed(notebook: Notebook, delivery: Delivery, record: NoteRecord) -> Packed | None:
    """Take a frozen delivery for a package: its Bundle, and the paper that lies in it as a file of its own.

    None where what was frozen is damaged.
    """
    database, frozen = notebook.vault.database, leaving.body(notebook, delivery)
    if frozen is None:
        return None
    bundle = frozen.data
    note_id = corrections.note_of(database, delivery.visit_id)
    about = delivery.addendum_id or delivery.act_id or ""
    return Packed(
        delivery, record, PackedNote(note_id, delivery.version, bundle, reading.paper(bundle), about)
    )  # fmt: skip


def is_billed(delivery: Delivery, record: NoteRecord) -> bool:
    """Whether a delivery has a line in a contact log: a note has one, and its voiding; what was added has none."""
    return record.void is not None or not (delivery.addendum_id or delivery.act_id)


def has_room(share: Sequence[Packed], more: Packed) -> bool:
    """Whether one more fits into a package of a good size."""
    size = sum(one.note.size for one in share) + more.note.size
    return not share or (len(share) < limits.SHARE_NOTES and size <= limits.SHARE_BYTES)


def pack(notebook: Notebook, target: Target, share: Sequence[Packed]) -> Steps[Package | None]:
    """Freeze a package, and say in the same transaction that what is in it may be on its way from now on.

    None where a person voided or replaced something in it meanwhile: then it never was.
    """
    if target.agency is None:
        raise NotFoundError("agency key", target.name)
    database, now = notebook.vault.database, notebook.clock()
    device_id, public = devices.present(database)
    before = packages.last_for_agency(database, target.agency.code, device_id)
    sender = Sender(
        package_id=notebook.new_id(),
        device_id=device_id,
        device_key=public,
        sequence=before.sequence + 1 if before else 1,
        previous=before.manifest_sha256 if before else "",
        created=now,
        zone=str(now.tzinfo or ""),
    )
    grounds = contact_logs.grounds_for(notebook, target.recipient, (one.record.person_id for one in share))
    billed = _billed(share, grounds)
    contacts = _contacts(billed, sender.package_id)
    listed = List(_contents(share, contacts, now), sender, lines.agency_key(target.agency))
    to_sign = yield from ask(listed)
    if not to_sign.startswith(SIGNED_AS):
        raise AssertionError("only lists of packages are signed here")
    _, _, signature = devices.sign(database, to_sign)
    sealed = yield from ask(Seal(listed, bytes.fromhex(signature)))
    package = Package(
        id=PackageId(sealed.package_id),
        target_id=target.id,
        device_id=device_id,
        sequence=sealed.sequence,
        name=sealed.name,
        manifest_sha256=sealed.manifest_sha256,
        sha256=hashlib.sha256(sealed.data).hexdigest(),
        made_at=notebook.now_utc(),
    )
    if any(deliveries.get(database, one.delivery.id) != one.delivery for one in share):
        return None
    with database.transaction():
        _release(notebook, package.id, contacts, ((one.delivery, one.record) for one in billed), grounds)
        packages.add(database, package, sealed.data, (one.delivery.id for one in share))
        for one in share:
            leaving = rules.about_to_leave(one.delivery, notebook.now_utc())
            deliveries.keep(database, replace(leaving, package_id=package.id))
        notebook.audit("package.made", package.id, f"{len(share)} {package.sha256}")
    return package


def log_of_contacts(
    notebook: Notebook,
    target: Target,
    sent: Sequence[tuple[Delivery, NoteRecord]],
    grounds: Mapping[PersonId, Allowed],
) -> Package:
    """Freeze the contact log of documents that were sent, so that it is the same however often it has to be.

    Its release is logged with it, for each person of whom it tells.
    """
    database = notebook.vault.database
    device_id, _ = devices.present(database)
    before = packages.last(database, target.id, device_id)
    package_id, sequence = PackageId(notebook.new_id()), before.sequence + 1 if before else 1
    told = (
        contact_log.line(record, pdf_sha256=delivery.body_sha256, package_id=package_id) for delivery, record in sent
    )
    data = b"".join(contact_log.log(told))
    package = Package(
        id=package_id,
        target_id=target.id,
        device_id=device_id,
        sequence=sequence,
        name=f"contacts_{notebook.clock():%Y%m%d}_{device_id}_{sequence:06d}.csv",
        manifest_sha256="",
        sha256=hashlib.sha256(data).hexdigest(),
        made_at=notebook.now_utc(),
    )
    with database.transaction():
        _release(notebook, package_id, data, sent, grounds)
        packages.add(database, package, data, (delivery.id for delivery, _ in sent))
        notebook.audit("contacts.made", package.id, f"{len(sent)} {package.sha256}")
    return package


def may_still_tell(notebook: Notebook, target: Target, package: Package) -> bool:
    """Whether the target may still have the contact log of a package that was frozen earlier."""
    told = contact_logs.told_of(notebook, package.id)
    return told == contact_logs.grounds_for(notebook, target.recipient, told).keys()


def _billed(share: Sequence[Packed], grounds: Mapping[PersonId, Allowed]) -> list[Packed]:
    """Give what of a package has a line in its contact log."""
    return [one for one in share if one.record.person_id in grounds and is_billed(one.delivery, one.record)]


def _contacts(billed: Sequence[Packed], package_id: str) -> bytes:
    """Write the contact log of a package; there is none where it may tell of nobody."""
    told = (
        contact_log.line(one.record, pdf_sha256=hashlib.sha256(one.note.pdf).hexdigest(), package_id=package_id)
        for one in billed
    )
    return b"".join(contact_log.log(told)) if billed else b""


def _release(
    notebook: Notebook,
    package_id: str,
    data: bytes,
    told: Iterable[tuple[Delivery, NoteRecord]],
    grounds: Mapping[PersonId, Allowed],
) -> None:
    """Log once for each person of whom a contact log tells that it leaves."""
    whose: dict[PersonId, list[VisitId]] = {}
    for delivery, record in told:
        whose.setdefault(record.person_id, []).append(delivery.visit_id)
    contact_logs.release(notebook, data, {who: grounds[who] for who in whose}, whose, package_id=package_id)


def _contents(share: Sequence[Packed], contacts: bytes, now: datetime) -> Contents:
    return Contents(
        notes=tuple(one.note for one in share),
        notice=legal_notices.in_force(now.date()).long,
        contacts=contacts,
        consents=tuple(_consents(one.record for one in share)),
    )


def _consents(records: Iterable[NoteRecord]) -> Iterable[ConsentCopy]:
    """Say once of each consent what it covers, which goes along with what it opens (42 CFR 2.32)."""
    given = {record.consent.id: record.consent for record in records if record.consent is not None}
    for consent_id, consent in given.items():
        yield ConsentCopy(f"{consent_id}.json", msgspec.json.format(msgspec.json.encode(consent), indent=1))
