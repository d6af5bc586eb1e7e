"""What is said of a file or a paper that was held against the notebook."""

from datetime import date, datetime, tzinfo

from fieldnote.domain.consent import Recipient
from fieldnote.domain.disclosure import Medium
from fieldnote.services.verifying import Finding, GivenOut, Later, LogState, Since, Verdict

_OF_FILE = {
    Finding.GIVEN: "This file is what this notebook gave out as {id}, to the last byte.",
    Finding.ALTERED: "This file says it is {id}, and its bytes are not those that left here. Some programs save a file "
    "anew without changing a word: compare it with a fresh copy before you rely on it.",
    Finding.NOT_GIVEN: "This notebook has not given out {id}, though the file names a state of its activity log. Do "
    "not rely on it.",
    Finding.UNKNOWN: "This notebook did not give out this file. It comes from another notebook, or from elsewhere.",
    Finding.LOCKED: "This file has a password, and it is none of the protected copies that left here as they are. Give "
    "its password to learn more.",
    Finding.UNREADABLE: "This is no whole PDF, and nothing that this notebook gave out.",
}
_OF_PAPER = {
    Finding.GIVEN: "This notebook gave out {id}, and the code belongs to it. Codes can be copied along with changed "
    "words: compare the paper with a fresh copy. Where both have the same content code, the words are the same.",
    Finding.OTHER_CODE: "This notebook gave out {id}, and the check code on this paper is not its own. Look at the "
    "code again; if it is typed as printed, do not rely on this paper.",
    Finding.OTHER_CONTENT: "This notebook gave out {id}, and the content code on this paper is not its own. Look at "
    "the code again; if it is typed as printed, the words may be others.",
    Finding.NOT_GIVEN: "This notebook has not given out {id}, though the check code names a state of its activity log. "
    "Look at the id again; if it is typed as printed, do not rely on this paper.",
    Finding.UNKNOWN: "This notebook has not given out {id}. Look at the id again; else the paper comes from another "
    "notebook, or from elsewhere.",
}
_ID_ALONE = (
    "This notebook gave out {id}. No code of the paper was compared: anybody can copy an id, so compare the paper with "
    "a fresh copy."
)
_LOG = {
    LogState.WHOLE: "The activity log is whole since then.",
    LogState.BROKEN: "The activity log does not hold together: something in it was changed. Run a full check.",
    LogState.CUT: "The activity log has lost what it knew of this document. It was cut, or put back from a backup.",
    LogState.CONTRADICTED: "The list of what was given out says something else of this document than the activity log.",
}
_SINCE = {
    Later.VOIDED: "Since then the note of {day} was voided, on {on}. What this says of it no longer holds.",
    Later.CORRECTED: "Since then the note of {day} was corrected, on {on}. A newer version holds.",
    Later.ADDED_TO: "Since then something was added to the note of {day}, on {on}.",
    Later.CONTESTED: "Since then the person made a statement about the note of {day}, on {on}.",
}
_WHO = {
    Recipient.QP: "the QP",
    Recipient.OWN_AGENCY: "your agency",
    Recipient.PERSON: "the person",
    Recipient.PAYER: "a payer",
    Recipient.PROVIDER: "another provider",
    Recipient.JUSTICE: "court, probation or police",
    Recipient.SUPPORTER: "a supporter",
}
_HOW = {
    Medium.PRINTED: "printed",
    Medium.SAVED: "saved as a file",
    Medium.COPIED: "copied as text",
    Medium.PACKAGE: "in a package",
    Medium.SPOKEN: "told by word",
}


def of_verdict(verdict: Verdict, zone: tzinfo | None = None) -> tuple[str, ...]:
    """Say what a look found, to whom it was given, how the log stands and what became of it since.

    Times are those of `zone`, by default this computer's.
    """
    known = bool(verdict.given)
    says_log = known or verdict.log is not LogState.WHOLE
    return (
        _finding(verdict),
        *(_given(one, zone) for one in verdict.given),
        *([_LOG[verdict.log]] if says_log else []),
        *(_since(one, zone) for one in verdict.since),
    )


def _finding(verdict: Verdict) -> str:
    if verdict.by_paper and verdict.finding is Finding.GIVEN and not verdict.compared:
        return _ID_ALONE.format(id=verdict.document_id)
    words = _OF_PAPER if verdict.by_paper else _OF_FILE
    return words[verdict.finding].format(id=verdict.document_id)


def _given(given: GivenOut, zone: tzinfo | None) -> str:
    who = _WHO[given.recipient] if given.recipient else "nobody else"
    who = f"{given.recipient_name} ({who})" if given.recipient_name else who
    what = given.description or given.kind.replace("-", " ")
    how = f", {_HOW[given.medium]}" if given.medium else ""
    gone = " The records of the person have been disposed of since." if given.is_gone else ""
    return f"Given to {who} on {_moment(given.at, zone)}{how}: {what}.{gone}"


def _since(since: Since, zone: tzinfo | None) -> str:
    day = _day(date.fromisoformat(since.day))
    return _SINCE[since.what].format(day=day, on=_day(since.at.astimezone(zone).date()))


def _moment(at: datetime, zone: tzinfo | None) -> str:
    local = at.astimezone(zone)
    return f"{_day(local.date())}, {local:%I:%M %p}".replace(", 0", ", ")


def _day(day: date) -> str:
    return f"{day:%b} {day.day}, {day.year}"
