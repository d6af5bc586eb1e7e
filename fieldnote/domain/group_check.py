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
        yield from _times_of(session, someone, now)
    densest = peak(session, participants)
    if densest is not None and densest.over(most):
        given = session.over_ratio_reason.strip()
        facts = {**_figures(densest, most), **({"reason": given} if given else {})}
        yield Problem("participants", OVER_RATIO, Weight.CAUTION, facts)


def _of_session(draft: VisitDraft, session: SessionFacts, most: int | None) -> Iterable[Problem]:
    if session.running:
        yield Problem("time", "group_still_on")
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


def _times_of(session: GroupSession, someone: Participant | Facilitator, now: datetime) -> Iterable[Problem]:
    start, end = someone.arrived_at or session.starts_at, someone.left_at or session.ends_at
    field = "participants" if isinstance(someone, Participant) else "facilitators"
    last = session.ends_at or now
    if end is not None and end < start:
        yield Problem(field, "left_before_arriving")
    elif not (session.starts_at <= start <= last and (end is None or end <= last)):
        yield Problem(field, "outside_the_group")


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
