"""What there is to look at in a group session and in a note of one."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from fieldnote.domain.group import (
    OVER_RATIO,
    Facilitator,
    GroupSession,
    Participant,
    Peak,
    SessionFacts,
    here,
    peak,
)
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.visit import ContactKind, Place, Segment, VisitDraft
from fieldnote.domain.visit_context import VisitContext, caution

OF_A_STAY = frozenset({"left_before_arriving", "came_outside_the_group", "left_outside_the_group", "stay_to_come"})
"""The codes of what is wrong with one person's own times. They keep a note from being signed, and no word from being
kept: the group's own times may be what is wrong."""

_FELLOWSHIPS = re.compile(
    r"(?<![\w/])(?:(?:AA|NA|ACOA|DRA)(?![\w/])|(?:CA|CMA|HA|MA|ACA|SMART)(?= meetings?\b))"
    r"|(?i:\b(?:alcoholics|narcotics|cocaine|crystal meth|marijuana|heroin|gamblers) anonymous\b"
    r"|\b(?:al|nar)-?anon\b|\bcelebrate recovery\b|\bsmart recovery\b|\brecovery dharma\b|\brefuge recovery\b"
    r"|\blifering\b|\bwomen for sobriety\b|\bwellbriety\b|\b(?:alcoh[oó]licos|narc[oó]ticos) an[oó]nimos\b)"
)


def names_a_fellowship(text: str) -> bool:
    """Whether a text names a mutual-aid fellowship."""
    return _FELLOWSHIPS.search(text) is not None


def problems_of_note(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    """List what being of a group asks of a note, and that two things cannot have been at once."""
    for name, session in context.groups:
        if _overlap(draft, session):
            yield caution(draft, "time", "overlap_with_group", {"group": name, **_span(session)})
    if draft.kind is not ContactKind.GROUP:
        return
    if draft.place is Place.MEETING:
        yield Problem("place", "mutual_aid_no_group")
    elif names_a_fellowship(draft.purpose):
        yield caution(draft, "purpose", "fellowship_as_topic")
    if context.session is not None:
        yield from _of_session(draft, context.session, context.pack.limits.group_most)


def problems_of_session(
    session: GroupSession, participants: Sequence[Participant], now: datetime, most: int | None
) -> Iterable[Problem]:
    """List what there is to look at in a session itself; `most` are the people allowed for one facilitator."""
    impossible = tuple(_time_problems(session, now))
    yield from impossible
    if session.place is Place.MEETING:
        yield Problem("place", "mutual_aid_no_group")
    elif any(map(names_a_fellowship, (session.topic, session.curriculum, session.name))):
        yield Problem("topic", "fellowship_as_topic", Weight.CAUTION)
    if not any(f.leads for f in session.facilitators):
        yield Problem("facilitators", "nobody_leads")
    if session.guests < 0:
        yield Problem("guests", "guests_below_zero")
    everybody: tuple[Participant | Facilitator, ...] = (*here(participants), *session.facilitators)
    for someone in () if impossible else everybody:
        stay = problem_of_stay(session, someone, now)
        if stay is not None:
            yield stay
    densest = peak(session, participants)
    if densest is not None and densest.over(most):
        given = session.over_ratio_reason.strip()
        facts = {**_figures(densest, most), **({"reason": given} if given else {})}
        yield Problem("participants", OVER_RATIO, Weight.CAUTION, facts)


def problem_of_stay(session: GroupSession, someone: Participant | Facilitator, now: datetime) -> Problem | None:
    """Say what is wrong with when somebody came or left, and with which of both; None where both lie in the group."""
    came, left, last = someone.arrived_at, someone.left_at, session.ends_at or now
    who = {"name": someone.name} if isinstance(someone, Facilitator) else {}
    if came is not None and left is not None and left < came:
        return Problem("left", "left_before_arriving", facts=who)
    for field, at in (("came", came), ("left", left)):
        if at is not None and not session.starts_at <= at <= last:
            to_come = session.ends_at is None and at > now
            return Problem(field, "stay_to_come" if to_come else f"{field}_outside_the_group", facts=who)
    return None


def _of_session(draft: VisitDraft, session: SessionFacts, most: int | None) -> Iterable[Problem]:
    if session.running:
        yield Problem("time", "group_still_on")
    if session.stay is not None and all(segment.minutes >= 0 for segment in draft.segments):
        yield Problem("time", session.stay.code)
    for name, visit in session.visits:
        if _overlap(draft, visit):
            yield caution(draft, "time", "overlap", {"with": name, **_span(visit)})
    if session.peak is not None and session.peak.over(most):
        yield caution(draft, "code", OVER_RATIO, _figures(session.peak, most))


def _time_problems(session: GroupSession, now: datetime) -> Iterable[Problem]:
    if session.starts_at > now:
        yield Problem("time", "in_the_future")
    elif session.ends_at is not None and session.ends_at < session.starts_at:
        yield Problem("time", "end_before_start")
    elif session.ends_at is not None and session.ends_at > now:
        yield Problem("time", "ends_in_the_future")


def _overlap(draft: VisitDraft, other: Segment) -> bool:
    return any(s.start < other.end and other.start < s.end for s in draft.segments)


def _span(segment: Segment) -> dict[str, str]:
    return {"start": segment.start.isoformat(), "end": segment.end.isoformat()}


def _figures(densest: Peak, most: int | None) -> dict[str, str]:
    return {
        "at": densest.at.strftime("%H:%M"),
        "present": str(densest.present),
        "facilitators": str(densest.facilitators),
        "most": str(most),
    }
