"""A person goes to another specialist: the whole chart in one sealed file, and the person archived here.

Signed records go as they were signed, with their signatures and keys. Inside the programme it is a release; outside it
is a disclosure, for which a consent covers the whole chart. What is sensitive goes only when it is chosen.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from fieldnote.domain.attachment import Attachment
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.disclosure import Medium
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.ids import PersonId, TransferId, VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.problems import FailedWriteError, Problem, Weight
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.transfer import FileElsewhere, SignedElsewhere, Transfer
from fieldnote.exchange import transfer as files
from fieldnote.exchange.intake.people import PersonIn
from fieldnote.exchange.intake.reading import Intake
from fieldnote.exchange.key_file import new_pair
from fieldnote.exchange.package import keys
from fieldnote.exchange.transfer import Contents, Giver, NotebookKey
from fieldnote.host.files import discard, refusals, require_free, sync_folder, temporary_beside, write_new
from fieldnote.services import disclosures, giving, handing_over, legal_notices, people, records
from fieldnote.services.disclosures import Given
from fieldnote.services.notebook import Notebook
from fieldnote.vault import attachments, devices, disposals, earlier_charts, merges, transfers
from fieldnote.vault.transfers import ReceivingKey

KIND = "transfer"
MOST_BYTES = files.MOST_BYTES
"""Of a file that is taken in."""
_SENSITIVE = frozenset({Content.RETURN_TO_USE, Content.SENSITIVE_NOTES})
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Gone:
    """A chart that went to another notebook."""

    transfer: Transfer
    signed: int
    """Signed records in it."""
    left_out: int
    """Sensitive notes that stayed, since they were not chosen."""
    fingerprint: str
    """Of this device: the other specialist types it, so that both know who gave."""


@dataclass(frozen=True, slots=True)
class _Chart:
    person: Person
    contents: Contents
    person_ids: tuple[str, ...]
    visit_ids: tuple[VisitId, ...]
    left_out: int


def key(notebook: Notebook) -> Done[NotebookKey]:
    """Give the key that another specialist seals a person's chart for; made when it is first asked for."""
    database = notebook.vault.database
    found = transfers.receiving_key(database)
    if found is None:
        secret, public = new_pair()
        found = ReceivingKey(public, secret)
        with database.transaction():
            transfers.set_receiving_key(database, found, notebook.now_utc())
            notebook.audit("receiving_key.made")
    return Done(NotebookKey(name=notebook.specialist.name[:200], age=found.public), Change())


def key_file(shown: NotebookKey) -> bytes:
    """Give the bytes of the file that carries a key to the other specialist."""
    return files.write_key(shown)


def give(
    notebook: Notebook,
    person_id: PersonId,
    target: Path,
    to: bytes,
    fingerprint: str,
    addressee: Addressee,
    *,
    with_sensitive: bool = False,
) -> Done[Gone] | Refused:
    """Write a person's chart for another notebook, log the release, and archive the person. Slow.

    `to` is that notebook's key file, `fingerprint` as its specialist read it out. The log comes before the file has its
    name: what is killed between the two has logged a release of which there is no file, and can be done again. Raises
    BadInputError, RefusedTransferError where it is too large, NotebookExistsError, DiskFullError, ReadOnlyError.
    """
    require_free(target)
    person, other = people.get(notebook, person_id), files.read_key(to)
    problems = _problems(notebook, person, other, fingerprint)
    if problems:
        return Refused(problems)
    chosen = _SENSITIVE if with_sensitive else frozenset()
    allowed = disclosures.may_give(notebook, person.id, addressee, {Content.WHOLE_CHART, *chosen}, KIND, chosen)
    if isinstance(allowed, Refused):
        return allowed
    chart = _chart(notebook, person, with_sensitive=with_sensitive)
    private = giving.private_in(notebook, _texts(chart.contents))
    if private is not None:
        return Refused((private,))
    transfer_id = TransferId(notebook.new_id())
    data = _sealed(notebook, transfer_id, chart, other, allowed)
    part = temporary_beside(target)
    try:
        _write(part, data)
        gone = _log(notebook, transfer_id, chart, other, allowed, data, chosen)
        try:
            with refusals():
                require_free(target)
                part.rename(target)
                sync_folder(target.parent)
        except BaseException:
            _failed(notebook, person, gone)
            raise
    finally:
        discard(part)
    own = keys.device_fingerprint(devices.present(notebook.vault.database)[1])
    return Done(Gone(gone, len(chart.contents.signed), chart.left_out, own), Change(people=frozenset({person.id})))


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[Transfer, ...]:
    """Give the transfers of a person, the newest first: "transferred on …" as long as they are archived."""
    return tuple(transfers.of_person(notebook.vault.database, person_id))


def _problems(notebook: Notebook, person: Person, other: NotebookKey, fingerprint: str) -> tuple[Problem, ...]:
    stopped = handing_over.stopped(notebook)
    if stopped is not None:
        return stopped.problems
    if not fingerprint.strip():
        return (Problem("fingerprint", "notebook_fingerprint_missing", Weight.MISSING),)
    if not keys.same_fingerprint(other.fingerprint, fingerprint):
        return (Problem("fingerprint", "notebook_fingerprint_differs"),)
    own = transfers.receiving_key(notebook.vault.database)
    if own is not None and own.public == other.age:
        return (Problem("fingerprint", "transfer_to_itself"),)
    unfinished = disposals.unfinished(notebook.vault.database, person.id)
    if unfinished:
        return (Problem("notes", "notes_unfinished", facts={"count": str(unfinished)}),)
    return ()


def _chart(notebook: Notebook, person: Person, *, with_sensitive: bool) -> _Chart:
    database = notebook.vault.database
    own, earlier = transfers.signed_of(database, person.id), earlier_charts.of_person(database, person.id)
    before = [record for chart in earlier for record in earlier_charts.records(database, chart.id)]
    private: frozenset[str] = frozenset()
    if not with_sensitive:
        known = transfers.sensitive_notes(database, person.id)
        private = files.sensitive_in([*(record for _, record in own), *before], known)
    notes = tuple(dict.fromkeys(visit_id for visit_id, _ in own if visit_id not in private))
    found = {record.record_id: record for visit_id, record in own if visit_id not in private}
    ids: list[str] = list(merges.people_in(database, person.id))
    attached = [
        FileElsewhere(a.id, a.visit_id or "", a.title, a.kind.value, attachments.content(database, a.id))
        for a in attachments.of_person(database, person.id)
        if _goes_along(a, notes)
    ]
    # What came from a notebook before this one goes on as it is, with the keys of those who signed it.
    for record in before:
        if record.record_id not in private:
            found.setdefault(record.record_id, record)
            ids += _whose(record)
    for chart in earlier:
        known_files = {file.attachment_id for file in attached}
        attached += [
            file
            for file in earlier_charts.files(database, chart.id)
            if file.attachment_id not in known_files and file.visit_id not in private
        ]
    unsigned = msgspec.json.encode(_unsigned(records.records(notebook, person.id, with_sensitive=with_sensitive)))
    contents = Contents(unsigned, tuple(found.values()), tuple(attached))
    left_out = private & {
        *(visit_id for visit_id, _ in own),
        *(record.record_id for record in before if _whose(record)),
    }
    return _Chart(person, contents, tuple(dict.fromkeys(ids)), notes, len(left_out))


def _unsigned(found: Intake) -> Intake:
    """Leave out the visits, which go as they were signed, and the places that nothing of this person refers to."""
    person: PersonIn = found.people[0]
    meetings = {s.meeting for s in person.supports} | {a.meeting for a in person.attendance}
    meetings |= {step.meeting for step in person.agreed_steps}
    resources = {told.resource for told in person.hand_offs}
    return msgspec.structs.replace(
        found,
        people=[msgspec.structs.replace(person, visits=[], reviews=[])],
        meetings=[m for m in found.meetings if m.key in meetings],
        resources=[r for r in found.resources if r.key in resources],
        log=None,
    )


def _goes_along(attachment: Attachment, notes: tuple[VisitId, ...]) -> bool:
    return attachment.visit_id is None or attachment.visit_id in notes


def _whose(record: SignedElsewhere) -> list[str]:
    draft = files.signed_words(record.canonical).get("draft")
    return [str(draft["person_id"])] if isinstance(draft, dict) else []


def _texts(contents: Contents) -> list[str]:
    return [data.decode() for data in (contents.chart, *(record.canonical for record in contents.signed))]


def _sealed(
    notebook: Notebook, transfer_id: TransferId, chart: _Chart, other: NotebookKey, allowed: Allowed
) -> bytes:  # fmt: skip
    database, now, me = notebook.vault.database, notebook.now_utc(), notebook.specialist
    device_id, public = devices.present(database)
    notice = legal_notices.in_force(notebook.clock().date()).long if allowed.needs_notice else ""
    title = me.credential_on(notebook.clock().date())
    giver = Giver(transfer_id, me.name, title.title if title else "", device_id, public, now, chart.person_ids, notice)
    return files.write(
        chart.contents, giver, other, lambda data: bytes.fromhex(devices.sign(database, data)[2])
    )  # fmt: skip


def _write(part: Path, data: bytes) -> None:
    """Write the file under a temporary name, and read it back."""
    with refusals():
        write_new(part, data)
        if part.read_bytes() != data:
            raise FailedWriteError


def _log(
    notebook: Notebook,
    transfer_id: TransferId,
    chart: _Chart,
    other: NotebookKey,
    allowed: Allowed,
    data: bytes,
    chosen: frozenset[Content],
) -> Transfer:
    """Log the release, note the transfer and archive the person, in one transaction."""
    database, sha256 = notebook.vault.database, hashlib.sha256(data).hexdigest()
    given = Given(
        kind=KIND,
        contents=frozenset({Content.WHOLE_CHART, *chosen}),
        description="Whole chart, to another specialist's notebook",
        medium=Medium.PACKAGE,
        document_id=transfer_id,
        sha256=sha256,
        notice=legal_notices.in_force(notebook.clock().date()).id if allowed.needs_notice else "",
        visit_ids=chart.visit_ids,
    )
    with database.transaction():
        release = disclosures.log(notebook, chart.person.id, given, allowed).value
        transfer = Transfer(
            transfer_id, chart.person.id, other.name, other.fingerprint, release, sha256, notebook.now_utc()
        )  # fmt: skip
        transfers.add(database, transfer)
        notebook.audit("person.transferred", chart.person.id, transfer_id)
        if chart.person.archived_on is None:
            archived = replace(chart.person, archived_on=notebook.clock().date())
            people.keep(notebook, archived, "person.archived")
    return transfer


def _failed(notebook: Notebook, person: Person, transfer: Transfer) -> None:
    """Note that nothing left after all, and let the person stand where they stood."""
    with notebook.vault.database.transaction():
        transfers.failed(notebook.vault.database, transfer.id, notebook.now_utc())
        notebook.audit("person.transfer_failed", person.id, transfer.id)
        if person.archived_on is None:
            people.keep(notebook, person, "person.brought_back")
