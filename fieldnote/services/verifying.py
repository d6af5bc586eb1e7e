"""Whether a file or a paper is what this notebook gave out: to whom, when, and what became of it since.

A file is known by its bytes. A paper is known by its id; its check code says which state of the log it was made from,
its content code which words. Codes can be copied along with changed words: what a paper says is compared with a fresh
copy, and the same content code on both says that the notebook would print the same words today.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from importlib import import_module

from fieldnote.domain import file_password
from fieldnote.domain.consent import Recipient
from fieldnote.domain.disclosure import Handing, Medium, Release, handing
from fieldnote.domain.ids import VisitId
from fieldnote.domain.visit import Visit
from fieldnote.host import child
from fieldnote.services.notebook import Notebook
from fieldnote.vault import acts, audit, corrections, releases, visits
from fieldnote.vault.audit import AuditEntry
from fieldnote.vault.database import Database

_MEMORY, _SECONDS, _ANSWER = 1 << 30, 60, 1000
_ID_SYMBOLS = 10
_LOOKALIKES = str.maketrans("OIL", "011")


class Finding(StrEnum):
    """What a look at a file or a paper found."""

    GIVEN = "given"
    """It is what this notebook gave out."""
    ALTERED = "altered"
    """The file says it is a document that this notebook gave out, and its bytes are others."""
    OTHER_CODE = "other_code"
    """The paper has the id of a document that left here, with another check code."""
    OTHER_CONTENT = "other_content"
    """The paper has id and check code of a document that left here, with another content code."""
    NOT_GIVEN = "not_given"
    """This notebook gave out no such document; its log did once stand where the document says."""
    UNKNOWN = "unknown"
    """Nothing here tells of it: it comes from another notebook, or from none."""
    LOCKED = "locked"
    """The file needs its password before more can be said."""
    UNREADABLE = "unreadable"
    """It is no whole PDF, and nothing that this notebook gave out."""


class LogState(StrEnum):
    """Whether the log can be believed about a document."""

    WHOLE = "whole"
    BROKEN = "broken"
    """A link does not hold: something in it was changed."""
    CUT = "cut"
    """It does not reach back to where the document was made, or lost the line about its leaving."""
    CONTRADICTED = "contradicted"
    """The list of releases says something else of the document than the log does."""


class Later(StrEnum):
    """What became of a note since it left."""

    VOIDED = "voided"
    CORRECTED = "corrected"
    ADDED_TO = "added_to"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True)
class GivenOut:
    """One time that a document left."""

    at: datetime
    """UTC."""
    document_id: str
    kind: str
    recipient: Recipient | None
    recipient_name: str = ""
    description: str = ""
    medium: Medium | None = None
    """None where the release itself is gone, with the records of its person."""
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Since:
    """Something that happened to a note after it left."""

    what: Later
    visit_id: VisitId
    day: str
    """Of the service, ISO 8601."""
    at: datetime
    newest: VisitId | None = None
    """The version that holds, where it was corrected."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What there is to say about a file or a paper."""

    finding: Finding
    document_id: str = ""
    given: tuple[GivenOut, ...] = ()
    log: LogState = LogState.WHOLE
    since: tuple[Since, ...] = ()
    by_paper: bool = False
    compared: bool = True
    """Of a paper: whether a code on it was compared; its id alone can be copied."""

    @property
    def holds(self) -> bool:
        """Whether it is what the notebook gave out, by a log that is whole."""
        return self.finding is Finding.GIVEN and self.log is LogState.WHOLE


def of_file(notebook: Notebook, data: bytes, password: str = "") -> Verdict:
    """Judge a file by its bytes; what is not known by them is asked for its id, in a process of its own."""
    database = notebook.vault.database
    digest = hashlib.sha256(data).hexdigest()
    found = _known(database, digest)
    if found:
        return _verdict(database, Finding.GIVEN, found)
    own_file = import_module("fieldnote.reports.own_file")  # the reader of PDFs is no part of the window's start
    question = own_file.question(data, file_password.prepared(password))
    try:
        answered = child.answer(own_file.answer, question, most_memory=_MEMORY, seconds=_SECONDS, most_bytes=_ANSWER)
    except child.ChildFailedError:
        answered = own_file.UNREADABLE
    said = own_file.said(answered)
    if said is None:
        return Verdict(Finding.LOCKED if answered == own_file.LOCKED else Finding.UNREADABLE)
    found = _known(database, said.document_id) if said.document_id else []
    if found:
        return _verdict(database, Finding.ALTERED, found)
    return _stranger(database, said.document_id, said.check_code)


def of_paper(notebook: Notebook, document_id: str, check_code: str = "", content_code: str = "") -> Verdict:
    """Judge a paper by what is printed at the foot of its pages, typed as well as one can."""
    database = notebook.vault.database
    document_id, check_code, content_code = _id(document_id), _code(check_code), _code(content_code)
    found = _known(database, document_id)
    if not found:
        return _stranger(database, document_id, check_code, by_paper=True)
    finding = Finding.GIVEN
    if check_code and not any(_made_at(database, check_code, known) for known in found):
        finding = Finding.OTHER_CODE
    elif content_code and content_code not in {known.told.content_code for known in found}:
        finding = Finding.OTHER_CONTENT
    return _verdict(database, finding, found, by_paper=True, compared=bool(check_code or content_code))


# ── What is known of a document ──


@dataclass(frozen=True, slots=True)
class _Known:
    """A time it left, as log and list of releases have it: either may be missing where somebody meddled."""

    at: datetime
    told: Handing
    entry: AuditEntry | None
    release: Release | None


def _known(database: Database, word: str) -> list[_Known]:
    """Find a document by its id or by the SHA-256 of its bytes, in the log and in the list of releases."""
    listed = {release.id: release for release in releases.known_by(database, word)}
    logged = {entry.sequence: entry for entry in audit.of_released(database, word)}
    for release_id in listed:
        logged.update((entry.sequence, entry) for entry in audit.of_released(database, release_id))
    found = [known for _, entry in sorted(logged.items()) for known in _of_entry(database, entry)]
    in_log = {entry.subject for entry in logged.values()}
    found += [_Known(r.at, _of_release(r), None, r) for r in listed.values() if r.id not in in_log]
    return found


def _of_entry(database: Database, entry: AuditEntry) -> list[_Known]:
    release, told = releases.get(database, entry.subject), handing(entry.detail)
    if release is not None and (told is None or not told.document_id):
        told = _of_release(release)  # of the time when the log named kind and recipient only
    return [_Known(datetime.fromisoformat(entry.at), told, entry, release)] if told is not None else []


def _of_release(release: Release) -> Handing:
    return Handing(release.kind, release.recipient, release.document_id, release.sha256)


def _made_at(database: Database, check_code: str, known: _Known) -> bool:
    """Whether a document was made when the log stood at a code; older lines do not say, so any before them will do."""
    if known.told.check_code:
        return known.told.check_code == check_code
    return known.entry is not None and audit.stands(database, check_code, before=known.entry.sequence)


# ── Verdicts ──


def _verdict(
    database: Database, finding: Finding, found: list[_Known], *, by_paper: bool = False, compared: bool = True
) -> Verdict:
    since = {(later.what, later.visit_id): later for known in found for later in _since(database, known)}
    return Verdict(
        finding,
        found[0].told.document_id,
        tuple(_given_out(known) for known in found),
        _log_state(database, found),
        tuple(sorted(since.values(), key=lambda later: (later.at, later.visit_id))),
        by_paper,
        compared,
    )


def _stranger(database: Database, document_id: str, check_code: str, *, by_paper: bool = False) -> Verdict:
    stands = bool(check_code) and audit.stands(database, check_code)
    log = LogState.WHOLE if audit.chain_holds(database) else LogState.BROKEN
    return Verdict(Finding.NOT_GIVEN if stands else Finding.UNKNOWN, document_id, log=log, by_paper=by_paper)


def _given_out(known: _Known) -> GivenOut:
    told, release, entry = known.told, known.release, known.entry
    if release is None:
        is_gone = entry is not None and entry.subject != told.document_id
        return GivenOut(known.at, told.document_id, told.kind, told.recipient, is_gone=is_gone)
    return GivenOut(
        known.at,
        told.document_id,
        told.kind,
        told.recipient,
        release.recipient_name,
        release.description,
        release.medium,
    )


def _log_state(database: Database, found: list[_Known]) -> LogState:
    if not audit.chain_holds(database):
        return LogState.BROKEN
    if any(known.entry is None for known in found):
        return LogState.CUT
    codes = {known.told.check_code for known in found} - {""}
    if not all(audit.stands(database, code) for code in codes):
        return LogState.CUT
    pairs = ((known.told, known.release) for known in found if known.release)
    if any((t.document_id, t.sha256, t.recipient) != (r.document_id, r.sha256, r.recipient) for t, r in pairs):
        return LogState.CONTRADICTED
    return LogState.WHOLE


# ── What became of the notes in it ──


def _since(database: Database, known: _Known) -> list[Since]:
    if known.release is None:
        return []
    later: list[Since] = []
    for visit_id in releases.notes_in(database, known.release.id):
        visit = visits.signed(database, visit_id, sealed=True)
        if visit is not None:
            later += _since_of(database, visit, known.release.at)
    return later


def _since_of(database: Database, visit: Visit, left_at: datetime) -> list[Since]:
    day = visit.day.isoformat()
    void = acts.void_of(database, visit.id)
    if void is not None:  # nothing of a voided note leaves, so it was later; the rest is sealed with it
        return [Since(Later.VOIDED, visit.id, day, void.signature.signed_at)]
    later: list[Since] = []
    newest = _newest(database, visit)
    if newest is not None and newest.signature.signed_at > left_at:
        later.append(Since(Later.CORRECTED, visit.id, day, newest.signature.signed_at, newest.id))
    added = [addendum.added_at for addendum in visit.addenda if addendum.added_at > left_at]
    later += [Since(Later.ADDED_TO, visit.id, day, max(added))] if added else []
    stated = [s.signature.signed_at for s in visit.statements if s.signature.signed_at > left_at]
    later += [Since(Later.CONTESTED, visit.id, day, max(stated))] if stated else []
    return later


def _newest(database: Database, visit: Visit) -> Visit | None:
    """Give the newest signed version of a note after this one."""
    found: Visit | None = None
    following = corrections.begun(database, visit.id)
    while following is not None:
        version = visits.signed(database, following)
        if version is None:  # begun, and still a draft
            break
        found, following = version, corrections.begun(database, following)
    return found


# ── What is typed from paper ──


def _id(typed: str) -> str:
    """Read an id as typed: capitals or not, with or without its beginning, O for 0."""
    symbols = "".join(char for char in typed.upper() if char.isalnum())
    if len(symbols) > _ID_SYMBOLS and symbols.startswith("FN"):
        symbols = symbols[2:]
    return f"FN-{symbols.translate(_LOOKALIKES)}"


def _code(typed: str) -> str:
    """Read a code as typed: `7f3a 91c2` is `7F3A-91C2`."""
    symbols = "".join(char for char in typed.upper() if char.isalnum()).translate(_LOOKALIKES)
    return f"{symbols[:4]}-{symbols[4:]}" if symbols else ""
