"""What a signature covers: the canonical bytes of a note (RFC 8785 JSON), kept exactly as signed.

Words, figures, version and what it replaces: whatever changes behind a signature shows. `act_signing` has the records
of the acts after it.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

import msgspec
import rfc8785

from fieldnote.domain.acts import Replacement
from fieldnote.domain.ids import AddendumId, VisitId
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.domain.signature import Signature
from fieldnote.domain.visit import Addendum, SignedFacts, Visit, VisitDraft
from fieldnote.vault import addenda, attachments, corrections, devices, disposals, signatures, together, visits
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import to_plain

_NOTE, _ADDENDUM = "fieldnote-note", "fieldnote-addendum"


class Signer(msgspec.Struct, frozen=True):
    """Who signs, as what, when."""

    name: str
    credential: str
    at: datetime


def sign_note(database: Database, draft: VisitDraft, facts: SignedFacts, signer: Signer) -> Visit:
    """Sign a draft that is kept already and freeze it. Call it inside a transaction.

    A draft that was begun as a correction becomes the version after the one it replaces.
    """
    replaces = corrections.replacement_of(database, draft.id)
    version = replaces.replaced.version + 1 if replaces else 1
    canonical = _note_bytes(draft, facts, signer, version, replaces)
    visit = Visit(draft, facts, signed(database, canonical, signer), version, replaces=replaces)
    visits.sign(database, visit, canonical)
    return visit


def sign_addendum(
    database: Database, addendum_id: AddendumId, visit_id: VisitId, text: str, signer: Signer
) -> Addendum:
    """Sign an addendum and keep it. Call it inside a transaction."""
    canonical = _addendum_bytes(addendum_id, visit_id, text, signer)
    addendum = Addendum(addendum_id, visit_id, text, signer.at, signed(database, canonical, signer))
    addenda.add(database, addendum, canonical)
    return addendum


def broken_signatures(database: Database) -> list[str]:
    """List the signed records that are gone, or whose bytes, signature or present words do not fit each other."""
    broken = _gone(database)
    for visit_id in visits.signed_ids(database):
        try:
            broken += _broken_of(database, visit_id)
        except (DamagedNotebookError, msgspec.MsgspecError, ValueError, TypeError, LookupError):
            broken.append(visit_id)
    return broken


def _gone(database: Database) -> list[str]:
    """List the notes that the log says were signed or added to, and that are not here like that.

    What went with the disposal of a person is not missed.
    """
    let_go = disposals.let_go(database)
    rows = database.all(
        "SELECT subject FROM audit WHERE kind = 'visit.signed' AND subject NOT IN (SELECT id FROM visit WHERE state = "
        "'signed') UNION SELECT subject FROM audit WHERE kind = 'visit.addendum' GROUP BY subject HAVING count(*) > "
        "(SELECT count(*) FROM addendum a JOIN note_text t ON t.addendum_id = a.id WHERE a.visit_id = subject)"
    )
    return [row[0] for row in rows if row[0] not in let_go]


def _broken_of(database: Database, visit_id: VisitId) -> list[str]:
    visit = visits.signed(database, visit_id, sealed=True)
    if visit is None:
        return [visit_id]
    note = _note_bytes(visit.draft, visit.facts, signer_of(visit.signature), visit.version, visit.replaces)
    holds = _fits(database, visit_id, note) and visits.figures_hold(database, visit) and _belongings(database, visit)
    broken = [] if holds else [str(visit_id)]
    for addendum in visit.addenda:
        words = _addendum_bytes(addendum.id, addendum.visit_id, addendum.text, signer_of(addendum.signature))
        if not _fits(database, addendum.id, words):
            broken.append(addendum.id)
    return broken


def _belongings(database: Database, visit: Visit) -> bool:
    """Whether the files and the drawing of a note are those that were signed with it."""
    files, drawn = visit.facts.attachments, visit.facts.person_signature
    return attachments.hashes(database, visit.id) == files and together.to_freeze(database, visit.id) == drawn


def _fits(database: Database, record_id: str, expected: bytes) -> bool:
    return fits(database, record_id, expected, _Note | _Words)


def fits(database: Database, record_id: str, expected: bytes, form: object) -> bool:
    """Whether what was signed verifies, and says what the record says today.

    Values are compared, not bytes: a field that a later Fieldnote adds has its default in both. `form` is the struct,
    or a union of structs, that reads both.
    """
    found = signatures.canonical_of(database, record_id)
    if found is None:
        return False
    canonical, signature = found
    return (
        msgspec.json.decode(canonical, type=form) == msgspec.json.decode(expected, type=form)
        and signature.sha256 == hashlib.sha256(canonical).hexdigest()
        and devices.verifies(database, signature.device_id, canonical, signature.ed25519)
    )


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """A note as the bytes that were signed have it."""

    draft: VisitDraft
    facts: SignedFacts
    version: int


def copy_of_note(database: Database, record_id: str) -> SignedCopy | None:
    """Read a note out of the bytes that were signed; None where they are no note's, or not what was signed."""
    found = _decoded(database, record_id)
    return SignedCopy(found.draft, found.facts, found.version) if isinstance(found, _Note) else None


def copy_of_addendum(database: Database, record_id: str) -> tuple[VisitId, datetime, str] | None:
    """Read an addendum out of the bytes that were signed: its note, its time and its words."""
    found = _decoded(database, record_id)
    return (found.visit, found.signer.at, found.text) if isinstance(found, _Words) else None


def _decoded(database: Database, record_id: str) -> "_Note | _Words | None":
    found = signatures.canonical_of(database, record_id)
    if found is None or hashlib.sha256(found[0]).hexdigest() != found[1].sha256:
        return None
    try:
        return msgspec.json.decode(found[0], type=_Note | _Words)
    except msgspec.MsgspecError:
        return None


class _Note(msgspec.Struct, frozen=True, tag_field="format", tag=_NOTE):
    v: int
    version: int
    draft: VisitDraft
    facts: SignedFacts
    signer: Signer
    replaces: Replacement | None = None


class _Words(msgspec.Struct, frozen=True, tag_field="format", tag=_ADDENDUM):
    v: int
    id: AddendumId
    visit: VisitId
    text: str
    signer: Signer


def signed(database: Database, canonical: bytes, signer: Signer) -> Signature:
    """Sign canonical bytes as the present device."""
    device_id, sha256, ed25519 = devices.sign(database, canonical)
    return Signature(signer.name, signer.credential, signer.at, device_id, sha256, ed25519)


def signer_of(signature: Signature) -> Signer:
    """Give the signer as the canonical bytes name them."""
    return Signer(signature.signer, signature.credential, signature.signed_at)


def _note_bytes(
    draft: VisitDraft, facts: SignedFacts, signer: Signer, version: int, replaces: Replacement | None
) -> bytes:
    return rfc8785.dumps(
        {
            "format": _NOTE,
            "v": 1,
            "version": version,
            "draft": to_plain(draft),
            "facts": to_plain(facts),
            "signer": msgspec.to_builtins(signer),
            "replaces": msgspec.to_builtins(replaces),
        }
    )


def _addendum_bytes(addendum_id: AddendumId, visit_id: VisitId, text: str, signer: Signer) -> bytes:
    return rfc8785.dumps(
        {
            "format": _ADDENDUM,
            "v": 1,
            "id": addendum_id,
            "visit": visit_id,
            "text": text,
            "signer": msgspec.to_builtins(signer),
        }
    )
