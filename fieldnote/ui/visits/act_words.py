"""The sentences about what is done to a signed note, and what happened to it since."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.acts import Decision, Statement, VoidReason
from fieldnote.domain.part import Part
from fieldnote.domain.review import Outcome, SupervisorReview
from fieldnote.domain.signature import Signature
from fieldnote.services import sentences
from fieldnote.services.acts import NoteVersion, Stub
from fieldnote.services.after_signing import Corrects
from fieldnote.ui import dates
from fieldnote.ui.language import QT_TRANSLATE_NOOP
from fieldnote.ui.visits import wording

_PAIRS: Final[tuple[tuple[StrEnum, str], ...]] = (
    (VoidReason.WRONG_CHART, QT_TRANSLATE_NOOP("acts", "Wrong person’s chart")),
    (VoidReason.ENTERED_TWICE, QT_TRANSLATE_NOOP("acts", "Entered twice")),
    (VoidReason.DID_NOT_HAPPEN, QT_TRANSLATE_NOOP("acts", "It did not happen")),
    (VoidReason.OTHER, QT_TRANSLATE_NOOP("acts", "Something else")),
    (Decision.AGREE, QT_TRANSLATE_NOOP("acts", "I agree: add this to the note")),
    (Decision.KEEP, QT_TRANSLATE_NOOP("acts", "The note stays as it is")),
    (Outcome.ACCEPTED, QT_TRANSLATE_NOOP("acts", "Accepted")),
    (Outcome.RETURNED, QT_TRANSLATE_NOOP("acts", "Sent back")),
)
_WORDS: Final = {(type(value), value): text for value, text in _PAIRS}
"""By type and value: members of two enumerations with one value are equal."""

translate = QCoreApplication.translate


def word(value: StrEnum) -> str:
    """Give the words for a choice about a signed note."""
    return translate("acts", _WORDS[type(value), value])


def part(value: Part | None, name: str) -> str:
    """Name what a statement is about: a part, or the whole note."""
    if value is None:
        return translate("acts", "The whole note")
    told = sentences.part(value.value, name)
    return dates.at_start(told)


def moment(at: datetime) -> str:
    """Write when something was signed: "Nov 20, 11:30 AM"."""
    here = at.astimezone()
    return f"{dates.short_day(here.date())}, {wording.clock(here)}"


def corrects(found: Corrects) -> str:
    """Say which note a draft corrects, why, and which version is the current one until it is signed."""
    sentence = translate(
        "acts",
        "This corrects the note signed {at}. Why: {reason} Until you sign this one, the signed note is the "
        "current version. After that it stays readable.",
    )
    return sentence.format(at=moment(found.signed_at), reason=ended(found.reason))


def ended(text: str) -> str:
    """End somebody's words with a mark, so that a sentence can follow."""
    told = " ".join(text.split())
    return told if told.endswith((".", "!", "?", "…", "”", '"')) else f"{told}."


def version(found: NoteVersion) -> str:
    """Say which version it is and who signed it: "Version 2, signed Nov 20, 11:30 AM by Dana Reyes"."""
    sentence = translate("acts", "Version {number}, signed {at} by {name}")
    signature = found.signature
    return sentence.format(number=found.seal.version, at=moment(signature.signed_at), name=signature.signer)


def taken_down(found: Statement) -> str:
    """Say when a statement was given and who took it down."""
    sentence = translate("acts", "Given {day}. Taken down by {name}.")
    told = sentence.format(day=dates.day_of_year(found.received_on), name=found.signature.signer)
    if not found.form.strip():
        return told
    return f"{told} {translate('acts', 'The form: {place}').format(place=found.form)}"


def answered(signature: Signature, decision: Decision) -> str:
    """Say who answered a statement, and how."""
    agreed = translate("acts", "{name} agreed on {at} and added to the note")
    stays = translate("acts", "{name} answered on {at}: the note stays as it is")
    sentence = agreed if decision is Decision.AGREE else stays
    return sentence.format(name=signature.signer, at=moment(signature.signed_at))


def reviewed(found: SupervisorReview) -> str:
    """Say who looked at a note, as what, when, and how it ended."""
    sentence = translate("acts", "{outcome} by {name}, {at}")
    who = ", ".join(told for told in (found.reviewer, found.credential) if told)
    return sentence.format(outcome=word(found.outcome), name=who, at=moment(found.reviewed_at))


def returned(found: SupervisorReview) -> str:
    """Say what a supervisor asks for."""
    sentence = translate("acts", "{name} sent this note back on {day}: “{words}”")
    here = found.reviewed_at.astimezone()
    return sentence.format(name=found.reviewer, day=dates.short_day(here.date()), words=" ".join(found.comment.split()))


def voided(stub: Stub) -> str:
    """Say who voided a note, when and why."""
    sentence = translate("acts", "Voided {at} by {name}. Reason: {reason}.")
    return sentence.format(at=moment(stub.voided_at), name=stub.voided_by, reason=word(stub.reason).lower())
