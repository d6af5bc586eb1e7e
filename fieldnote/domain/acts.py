"""What can be done about a signed note, and what each act asks for. None of them edits the note.

An addendum adds words. A correction is a new version that replaces the one before, which stays readable. A late entry
is a label, computed from dates. Voiding seals a note that stands in the wrong chart. A statement is the person's own
answer to what was written about them; it travels with the note from then on (10A NCAC 26B .0106).
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from fieldnote.domain.ids import AddendumId, StatementAnswerId, StatementId, VisitId, VoidId
from fieldnote.domain.part import Part
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.signature import Signature

ANSWER_DAYS = 60
"""A request to amend a record is answered within 60 days (45 CFR 164.526(b)(2))."""


class VoidReason(StrEnum):
    """Why a note is void."""

    WRONG_CHART = "wrong_chart"
    ENTERED_TWICE = "entered_twice"
    DID_NOT_HAPPEN = "did_not_happen"
    OTHER = "other"


class Decision(StrEnum):
    """What the specialist answers to a statement."""

    AGREE = "agree"
    """The note was wrong there: an addendum says so."""
    KEEP = "keep"
    """The note stays as it is, beside the person's statement."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A version begun to replace another. Until it is signed it is an ordinary draft, and the other one holds."""

    visit_id: VisitId
    replaces: VisitId
    note_id: VisitId
    """The first version: the note itself, whatever its versions."""
    version: int
    reason: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class Seal:
    """One signed version of a note, by the hash of its bytes."""

    visit_id: VisitId
    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Replacement:
    """What a correcting version says of the one it replaces; its signature covers this."""

    note_id: VisitId
    replaced: Seal
    reason: str


@dataclass(frozen=True, slots=True)
class Void:
    """The record that a note, with all its versions, does not belong where it stands."""

    id: VoidId
    visit_id: VisitId
    """The version that held when it was voided."""
    note_id: VisitId
    reason: VoidReason
    words: str
    """For the sealed record only: they may name the person whose chart it should have been."""
    seals: tuple[Seal, ...]
    signature: Signature


@dataclass(frozen=True, slots=True)
class StatementAnswer:
    """The specialist's answer to a statement. There is one, and it stays."""

    id: StatementAnswerId
    statement_id: StatementId
    decision: Decision
    words: str
    addendum_id: AddendumId | None
    """The addendum that agreeing made."""
    signature: Signature


@dataclass(frozen=True, slots=True)
class Statement:
    """The person's own words about a part of a note, or all of it. Permanent, and part of every later copy."""

    id: StatementId
    visit_id: VisitId
    """The version that it was made about."""
    note_id: VisitId
    part: Part | None
    """None for the whole note."""
    text: str
    form: str
    """Where the person's own form is: a scan's reference or a place on paper. Empty when the text is all."""
    received_on: date
    signature: Signature
    """Of the specialist, who took it down as it was given."""
    answer: StatementAnswer | None = None

    @property
    def answer_due(self) -> date:
        """The last day for an answer."""
        return self.received_on + timedelta(days=ANSWER_DAYS)


@dataclass(frozen=True, slots=True)
class SignedNote:
    """What the rules have to know of a note before an act."""

    void: bool = False
    replaced: bool = False
    correction_begun: bool = False
    """A correction of any version of the note waits for its signature, one that came back after undo as well."""


def problems_of_correction(note: SignedNote, reason: str) -> tuple[Problem, ...]:
    """List what keeps a version from being corrected: only the newest one can be, once at a time, with a reason."""
    found = list(_closed(note))
    if note.correction_begun:
        found.append(Problem("note", "correction_begun"))
    if not reason.strip():
        found.append(Problem("reason", "note_correction_reason_missing", Weight.MISSING))
    return tuple(found)


def problems_of_addendum(note: SignedNote, text: str) -> tuple[Problem, ...]:
    """List what keeps words from being added."""
    empty = () if text.strip() else (Problem("addendum", "addendum_empty", Weight.MISSING),)
    return (*_closed(note), *empty)


def problems_of_void(note: SignedNote, reason: VoidReason, words: str) -> tuple[Problem, ...]:
    """List what keeps a note from being voided. A correction under way is finished or deleted first."""
    found = list(_closed(note))
    if note.correction_begun:
        found.append(Problem("note", "correction_begun"))
    if reason is VoidReason.OTHER and not words.strip():
        found.append(Problem("words", "void_words_missing", Weight.MISSING))
    return tuple(found)


def problems_of_statement(
    note: SignedNote, text: str, form: str, received_on: date, today: date
) -> tuple[Problem, ...]:
    """List what keeps a statement from being kept: it has the person's words or says where their form is."""
    found = list(_closed(note))
    if not text.strip() and not form.strip():
        found.append(Problem("statement", "statement_empty", Weight.MISSING))
    if received_on > today:
        found.append(Problem("received_on", "statement_in_the_future"))
    return tuple(found)


def problems_of_answer(note: SignedNote, statement: Statement, words: str) -> tuple[Problem, ...]:
    """List what keeps a statement from being answered: there is one answer, with words (45 CFR 164.526(d)(1))."""
    found: list[Problem] = []
    if note.void:
        found.append(Problem("note", "note_void"))
    if statement.answer is not None:
        found.append(Problem("statement", "statement_answered"))
    if not words.strip():
        found.append(Problem("answer", "answer_empty", Weight.MISSING))
    return tuple(found)


def _closed(note: SignedNote) -> tuple[Problem, ...]:
    if note.void:
        return (Problem("note", "note_void"),)
    if note.replaced:
        return (Problem("note", "note_replaced"),)
    return ()
