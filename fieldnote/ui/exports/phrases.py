"""What the page of exports says of targets, deliveries and runs."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from fieldnote.domain.arrival import Arrival, ArrivalKind
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.outcome import Result
from fieldnote.domain.target import Format, Target, TargetKind
from fieldnote.services import sentences
from fieldnote.services.exports import ExportLine
from fieldnote.services.sync.run import Summary
from fieldnote.ui import dates, discreet, visit_words, words
from fieldnote.ui.kit.chips import Tone
from fieldnote.ui.language import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_STATES: Final[dict[DeliveryState, tuple[str, Tone]]] = {
    DeliveryState.READY: (QT_TRANSLATE_NOOP("exports", "Waiting"), "neutral"),
    DeliveryState.HELD: (QT_TRANSLATE_NOOP("exports", "Waiting"), "neutral"),
    DeliveryState.SENDING: (QT_TRANSLATE_NOOP("exports", "Sending"), "neutral"),
    DeliveryState.MAYBE_SENT: (QT_TRANSLATE_NOOP("exports", "Sending"), "neutral"),
    DeliveryState.ACCEPTED: (QT_TRANSLATE_NOOP("exports", "Sent"), "info"),
    DeliveryState.CONFIRMED: (QT_TRANSLATE_NOOP("exports", "Accepted"), "ok"),
    DeliveryState.FILED: (QT_TRANSLATE_NOOP("exports", "Accepted"), "ok"),
    DeliveryState.RETURNED: (QT_TRANSLATE_NOOP("exports", "Returned"), "info"),
    DeliveryState.QUARANTINED: (QT_TRANSLATE_NOOP("exports", "Needs a hand"), "warn"),
}
_ENDED: Final[dict[Result, str]] = {
    Result.TAKEN: QT_TRANSLATE_NOOP("exports", "It was reached."),
    Result.CONFIRMED: QT_TRANSLATE_NOOP("exports", "It was reached."),
    Result.LATER: QT_TRANSLATE_NOOP(
        "exports", "It did not answer to the end. The same is sent again later; nothing is lost."
    ),
    Result.BUSY: QT_TRANSLATE_NOOP("exports", "It asked us to wait. It is tried again later."),
    Result.NOT_THERE: QT_TRANSLATE_NOOP(
        "exports",
        "It does not show something that it took. That is looked for again, and needs a hand if it stays away.",
    ),
    Result.REFUSED: QT_TRANSLATE_NOOP("exports", "It did not accept something. That needs a hand; the others go on."),
    Result.TOO_LARGE: QT_TRANSLATE_NOOP("exports", "It takes nothing this large. Ask the agency."),
    Result.NOT_ALLOWED: QT_TRANSLATE_NOOP(
        "exports", "It does not take notes of somebody. They are kept; ask the agency."
    ),
    Result.SIGN_IN: QT_TRANSLATE_NOOP("exports", "It does not know this laptop. Give the agency this laptop’s key."),
    Result.DISTRUSTED: QT_TRANSLATE_NOOP(
        "exports", "What answers is not the one that was compared. Nothing was sent. Ask the agency first."
    ),
    Result.NO_ROOM: QT_TRANSLATE_NOOP(
        "exports", "There is no room left, or nothing may be written there. What waits is kept."
    ),
    Result.UNREACHED: QT_TRANSLATE_NOOP(
        "exports", "It could not be reached. Nothing was lost. Try again when you are back online."
    ),
    Result.STOPPED: QT_TRANSLATE_NOOP("exports", "Stopped. What waits is kept, and goes the next time."),
}
_WAYS: Final = {
    TargetKind.FOLDER: QT_TRANSLATE_NOOP("exports", "Folder or stick"),
    TargetKind.SFTP: QT_TRANSLATE_NOOP("exports", "SFTP server"),
    TargetKind.FHIR: QT_TRANSLATE_NOOP("exports", "FHIR server"),
    TargetKind.PRACTICE: QT_TRANSLATE_NOOP("exports", "Practice agency"),
}
_FORMATS: Final = {
    Format.PACKAGE: QT_TRANSLATE_NOOP("exports", "Sealed package"),
    Format.FHIR: QT_TRANSLATE_NOOP("exports", "FHIR records"),
    Format.DOCUMENT: QT_TRANSLATE_NOOP("exports", "PDFs and a contact log"),
    Format.MESSAGE: QT_TRANSLATE_NOOP("exports", "HL7 messages"),
}
_ABOUT_WAYS: Final = {
    TargetKind.FOLDER: QT_TRANSLATE_NOOP("exports", "A folder here, on a stick, or one that your agency shares."),
    TargetKind.SFTP: QT_TRANSLATE_NOOP("exports", "A mailbox for files at your agency. IT gives you an account."),
    TargetKind.FHIR: QT_TRANSLATE_NOOP("exports", "Straight into the agency’s record system. IT sets it up with you."),
}
_ABOUT_FORMATS: Final = {
    Format.PACKAGE: QT_TRANSLATE_NOOP("exports", "Locked with the agency’s key: only the agency can open it."),
    Format.FHIR: QT_TRANSLATE_NOOP("exports", "For an agency that reads them into its record system."),
    Format.DOCUMENT: QT_TRANSLATE_NOOP("exports", "For an agency that files notes by hand."),
    Format.MESSAGE: QT_TRANSLATE_NOOP("exports", "For an older record system. IT asks for it by this name."),
}
_CAME: Final = {
    ArrivalKind.ROSTER: QT_TRANSLATE_NOOP("exports", "Caseload"),
    ArrivalKind.PLAN_GOALS: QT_TRANSLATE_NOOP("exports", "Plan goals"),
    ArrivalKind.AGENCY_SETTINGS: QT_TRANSLATE_NOOP("exports", "Agency settings"),
}
SKEW: Final = 120
"""Seconds: two clocks that are further apart are told of."""


def state(found: DeliveryState) -> tuple[str, Tone]:
    """Give the one word for a state, and its tone."""
    text, tone = _STATES.get(found, (QT_TRANSLATE_NOOP("exports", "Over"), "neutral"))
    return translate("exports", text), tone


def way(kind: TargetKind) -> str:
    """Name the way to a target."""
    return translate("exports", _WAYS[kind])


def form(kind: Format) -> str:
    """Name what is written for a target."""
    return translate("exports", _FORMATS[kind])


def place(target: Target) -> str:
    """Say where that is, so that it can be found; nothing of the practice agency, which is nowhere else."""
    if target.folder is not None:
        return translate("exports", "Folder: {place}").format(place=target.folder.path)
    if target.sftp is not None:
        return translate("exports", "Server: {place}").format(place=target.sftp.host)
    return translate("exports", "Server: {place}").format(place=target.fhir.base_url) if target.fhir else ""


def about_way(kind: TargetKind) -> str:
    """Say in plain words what a way is."""
    return translate("exports", _ABOUT_WAYS[kind])


def about_form(kind: Format) -> str:
    """Say in plain words who asks for a format."""
    return translate("exports", _ABOUT_FORMATS[kind])


def counts(found: dict[DeliveryState, int]) -> list[tuple[str, Tone, int]]:
    """Count by the word on the screen, what waits first."""
    counted: dict[str, tuple[Tone, int]] = {}
    for one in _STATES:
        if found.get(one):
            text, tone = state(one)
            counted[text] = (tone, counted.get(text, (tone, 0))[1] + found[one])
    return [(text, tone, count) for text, (tone, count) in counted.items()]


def line(found: ExportLine) -> str:
    """Say what waits: when the visit began, what kind it was, and what it is beside the note as it was signed first."""
    told = [dates.clock(found.start.time())] if found.start is not None else []
    told.append(words.of(found.kind))
    if found.is_voiding:
        told.append(translate("exports", "Voided"))
    elif found.delivery.is_about_a_note:
        told.append(translate("exports", "Addition"))
    elif found.delivery.version > 1:
        told.append(translate("exports", "Correction"))
    return visit_words.SEPARATOR.join(told)


def last_tried(target: Target, today: datetime) -> str:
    """Say when a target was tried last, and how that ended."""
    if target.last is None:
        return translate("exports", "Not tried yet.")
    at = target.last.at.astimezone(today.tzinfo)
    sentence = translate("exports", "Tried {day}, {time}. {told}")
    return sentence.format(day=dates.day(at.date()), time=dates.clock(at), told=ended(target.last.result))


def ended(result: Result) -> str:
    """Say how an attempt ended."""
    return translate("exports", _ENDED[result])


def clock(target: Target) -> str:
    """Say that this computer's clock is wrong, where the other end's says so."""
    ahead = target.last.clock_ahead if target.last else None
    if ahead is None or abs(ahead) <= SKEW:
        return ""
    sentence = (
        translate("exports", "This computer’s clock is {minutes} minutes ahead of the agency’s. Check it.")
        if ahead > 0
        else translate("exports", "This computer’s clock is {minutes} minutes behind the agency’s. Check it.")
    )
    return sentence.format(minutes=abs(ahead) // 60)


def of_run(summary: Summary) -> str:
    """Say what a run came to."""
    told = [discreet.of_problem(problem) for problem in summary.problems]
    if summary.outcome is not None and not summary.reached:
        told.append(ended(summary.outcome.result))
    if summary.sent:
        one, many = translate("exports", "1 note arrived."), translate("exports", "{count} notes arrived.")
        notes = summary.sent - summary.additions - summary.voidings
        told += [visit_words.counted(one, many, notes)] if notes else []
    if summary.additions:
        one = translate("exports", "1 addition to a note arrived.")
        many = translate("exports", "{count} additions to notes arrived.")
        told.append(visit_words.counted(one, many, summary.additions))
    if summary.voidings:
        one = translate("exports", "The agency was told that 1 note is void.")
        many = translate("exports", "The agency was told that {count} notes are void.")
        told.append(visit_words.counted(one, many, summary.voidings))
    answers = summary.answers
    if answers.receipts:
        one, many = translate("exports", "1 answer taken in."), translate("exports", "{count} answers taken in.")
        told.append(visit_words.counted(one, many, answers.receipts))
    if answers.returned:
        one = translate("exports", "1 note came back. It waits under To sign.")
        many = translate("exports", "{count} notes came back. They wait under To sign.")
        told.append(visit_words.counted(one, many, len(answers.returned)))
    if answers.unbelieved:
        one = translate("exports", "1 answer is not signed by the agency, and was not believed.")
        many = translate("exports", "{count} answers are not signed by the agency, and were not believed.")
        told.append(visit_words.counted(one, many, answers.unbelieved))
    if answers.two_copies:
        told.append(discreet.of_problem(sentences.TWO_COPIES))
    if summary.sent:
        told.append(place(summary.target))  # last, and without a full stop, which could belong to it
    return " ".join(filter(None, told)) or translate(
        "exports", "There was nothing to send, and nothing new was answered."
    )


def came(kind: ArrivalKind) -> str:
    """Name a kind of file that comes in."""
    return translate("exports", _CAME[kind])


def arrival(found: Arrival, now: datetime) -> str:
    """Say when a file came in, and that it was taken back."""
    at = found.at.astimezone(now.tzinfo)
    sentence = (
        translate("exports", "Taken in {day}, {time}, and taken back.")
        if found.undone_at is not None
        else translate("exports", "Taken in {day}, {time}.")
    )
    return sentence.format(day=dates.day(at.date()), time=dates.clock(at))


def counted(count: int, word: str) -> str:
    """Say how many stand in a word that is a sentence of its own elsewhere: "19 waiting"."""
    return translate("exports", "{count} {word}").format(count=number(count), word=word.lower())


def number(count: int) -> str:
    """Write a number as this country does."""
    return QLocale().toString(count)
