"""The papers: the note as a PDF, and each addition since as the words it is."""

from fieldnote.domain.signature import Signature
from fieldnote.exchange.fhir import codes
from fieldnote.exchange.fhir.elements import (
    Json,
    attachment,
    by_urn,
    coding,
    concept,
    filled,
    identifier,
    instant,
    own_id,
    urn,
)
from fieldnote.exchange.fhir.parties import Parties
from fieldnote.exchange.fhir.visit import encounter_id, period
from fieldnote.exchange.note_record import Added, AddedKind, NoteRecord, NoteStanding

_NOTE = "Peer support note"
_ADDED = {
    AddedKind.ADDENDUM: "Addendum to a peer support note",
    AddedKind.STATEMENT: "Statement of the person about a peer support note",
    AddedKind.ANSWER: "Answer to a statement about a peer support note",
}
_STATUS = {
    NoteStanding.FINAL: ("current", "final"),
    NoteStanding.AMENDED: ("current", "amended"),
    NoteStanding.REPLACED: ("superseded", "final"),
    NoteStanding.IN_ERROR: ("entered-in-error", "entered-in-error"),
}


def note(record: NoteRecord, pdf: bytes, who: Parties, *, earlier: bool) -> Json:
    """Make the note's paper. `earlier` says whether the version it replaces is in the same bundle."""
    replaces = None
    if record.replaces:
        replaces = _document_reference(record.replaces.visit_id, inside=earlier)
    return _document(
        record,
        record.visit_id,
        record.signature,
        who,
        content=attachment(pdf, "application/pdf", _NOTE, record.language, record.signature.signed_at),
        standing=record.standing,
        relates=[{"code": "replaces", "target": replaces}] if replaces else [],
    )


def superseded(record: NoteRecord, pdf: bytes, who: Parties) -> Json:
    """Make the paper of the version before, which the newest one replaces. It stays, and stays readable."""
    assert record.replaces is not None, "only what replaces something has an earlier version"  # noqa: S101
    signature = record.replaces.signature
    return _document(
        record,
        record.replaces.visit_id,
        signature,
        who,
        content=attachment(pdf, "application/pdf", _NOTE, record.language, signature.signed_at),
        standing=NoteStanding.REPLACED,
    )


def added(record: NoteRecord, words: Added, who: Parties, *, earlier: bool) -> Json:
    """Make the paper of what was added: its words as they were signed. A statement is the person's."""
    kind, by_person = _ADDED[words.kind], words.kind is AddedKind.STATEMENT
    here = {record.visit_id, *(one.id for one in record.added)}
    if record.replaces and earlier:
        here.add(record.replaces.visit_id)
    target = _document_reference(words.to, inside=words.to in here)
    made = _document(
        record,
        words.id,
        words.signature,
        who,
        content=attachment(
            words.text.encode(), "text/plain; charset=utf-8", kind, record.language, words.signature.signed_at
        ),
        standing=NoteStanding.REPLACED if record.replaced else NoteStanding.FINAL,
        relates=[{"code": "appends", "target": target}],
    )
    made["type"] = concept(
        coding(codes.LOINC, codes.PATIENT_NOTE if by_person else codes.PROGRESS_NOTE),
        coding(codes.DOCUMENT_KIND, words.kind.value),
        text=kind,
    )
    made["author"] = [who.patient if by_person else who.author]
    return made


def withdrawn(record: NoteRecord, document_id: str, stub: bytes, who: Parties) -> Json:
    """Make the paper of a voided note, or of what was added to it: the stub, and no word of what it was."""
    assert record.void is not None, "only a void is withdrawn"  # noqa: S101
    signature = record.void.signature
    return _document(
        record,
        document_id,
        signature,
        who,
        content=attachment(stub, "application/pdf", "Entered in error", record.language, signature.signed_at),
        standing=NoteStanding.IN_ERROR,
    )


def _document(
    record: NoteRecord,
    local_id: str,
    signature: Signature,
    who: Parties,
    *,
    content: Json,
    standing: NoteStanding,
    relates: list[Json] | None = None,
) -> Json:
    status, doc_status = _STATUS[standing]
    types = [coding(codes.LOINC, codes.PROGRESS_NOTE), coding(codes.DOCUMENT_KIND, "peer-support-note")]
    holds = record.void is None
    about_visit = by_urn(encounter_id(record))
    if record.replaced:
        about_visit = {"type": "Encounter", "identifier": identifier(codes.URI, urn(own_id(record.note_id)))}
    return filled(
        resourceType="DocumentReference",
        id=own_id(local_id),
        meta=who.meta("documentreference"),
        masterIdentifier=identifier(codes.URI, urn(own_id(local_id))),
        identifier=[
            identifier(codes.URI, urn(own_id(local_id))),
            identifier(codes.NOTE_SHA256, signature.sha256),
        ],
        status=status,
        docStatus=doc_status,
        type=concept(*types, text=_NOTE),
        category=[concept(coding(codes.US_CORE_DOCUMENT_CATEGORY, "clinical-note", "Clinical Note"))],
        subject=who.patient,
        date=instant(signature.signed_at),
        author=[who.author],
        custodian=who.agency,
        relatesTo=relates or [],
        description=_description(record),
        securityLabel=[concept(label) for label in who.labels],
        content=[
            {
                "attachment": content,
                "format": coding(
                    codes.FORMAT, "urn:ihe:iti:xds:2017:mimeTypeSufficient", "mimeType Sufficient"
                ),
            }
        ],
        context={"encounter": [about_visit], **({"period": period(record)} if holds else {})},
    )  # fmt: skip


def _description(record: NoteRecord) -> str:
    """Say in words what a reader has to know first: that it came late, and what the law says."""
    late = "Late entry." if record.late and record.void is None else ""
    return " ".join(part for part in (late, record.notice.strip()) if part)


def _document_reference(local_id: str, *, inside: bool) -> Json:
    """Refer to another paper: in this bundle, or else by its number alone."""
    if inside:
        return by_urn(own_id(local_id))
    return {"type": "DocumentReference", "identifier": identifier(codes.URI, urn(own_id(local_id)))}
