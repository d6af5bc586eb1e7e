"""A group: one session, one note for each person who was there.

The session holds what is common; what is one person's own (their goal, response, next step and signature) is in their
note. `note_parts` says what a session writes into a note, `carried` brings it there without touching what the
specialist wrote themself. `group_check` says what there is to look at.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from fieldnote.domain.ids import GoalId, GroupId, MembershipId, ParticipantId, PersonId, SessionId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import ContactKind, Mode, NextStep, Place, Segment, VisitDraft
from fieldnote.domain.weekday import Weekday

OVER_RATIO = "group_over_ratio"
"""The code of the caution for too many people, and of the reason, which is given once for the session."""


@dataclass(frozen=True, slots=True)
class Facilitator:
    """Somebody who leads a session; without times of their own they are there all the time."""

    name: str
    role: str = ""
    leads: bool = True
    """Whether they count in the ratio; a trainee who watches does not."""
    arrived_at: datetime | None = None
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A circle that meets again and again: what a new session begins with."""

    id: GroupId
    name: str
    weekday: Weekday | None = None
    starts_at: time | None = None
    minutes: int = 0
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    service: str = ""
    curriculum: str = ""
    topics: tuple[str, ...] = ()
    facilitators: tuple[Facilitator, ...] = ()
    """Those beside the specialist."""
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    """That somebody usually comes to a group."""

    id: MembershipId
    group_id: GroupId
    person_id: PersonId
    since: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True)
class GroupSession:
    """One meeting of a group, and what its notes have in common."""

    id: SessionId
    starts_at: datetime
    ends_at: datetime | None = None
    """None while it is still going on."""
    group_id: GroupId | None = None
    name: str = ""
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    service: str = ""
    facilitators: tuple[Facilitator, ...] = ()
    topic: str = ""
    curriculum: str = ""
    aims: str = ""
    what_we_did: str = ""
    """What the group did, for every note."""
    guests: int = 0
    """People there all the time who have no chart here: counted, never named."""
    over_ratio_reason: str = ""

    @property
    def day(self) -> date:
        """The date of service, in the place's own time."""
        return self.starts_at.date()


class Presence(StrEnum):
    """Whether somebody on the list was there."""

    EXPECTED = "expected"
    HERE = "here"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody on the list of a session; without times of their own they are there from start to end."""

    id: ParticipantId
    session_id: SessionId
    person_id: PersonId
    presence: Presence = Presence.HERE
    arrived_at: datetime | None = None
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Peak:
    """The moment with the most people for each facilitator."""

    at: datetime
    present: int
    facilitators: int

    def over(self, most: int | None) -> bool:
        """Whether that is more than the rules' limit for one facilitator."""
        return most is not None and self.present > most * self.facilitators


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What a check of one participant's note has to know of their session."""

    running: bool = False
    """Whether it still goes on, and the participant with it."""
    peak: Peak | None = None
    stay: Problem | None = None
    """What is wrong with when the participant came or left, where the note says the same times."""
    visits: tuple[tuple[str, Segment], ...] = ()
    """Individual visits of others around this time, each with the name of the person."""


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What one person's note says of them alone."""

    response: str = ""
    next_step: NextStep = field(default_factory=NextStep)
    goal_ids: tuple[GoalId, ...] = ()
    something_else: str = ""


@dataclass(frozen=True, slots=True)
class SharedPart:
    """The words of a session that go into every note."""

    topic: str = ""
    what_we_did: str = ""
    over_ratio_reason: str = ""


@dataclass(frozen=True, slots=True)
class NoteParts:
    """What a session writes into one person's note."""

    segments: tuple[Segment, ...]
    mode: Mode
    place: Place | None
    place_label: str
    service: str
    group_size: int
    purpose: str
    what_we_did: str
    over_ratio_reason: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One person on the attendance sheet, with the minutes they were there."""

    name: str
    presence: Presence
    stays: tuple[Segment, ...] = ()

    @property
    def minutes(self) -> int:
        """Minutes in the group."""
        return sum(stay.minutes for stay in self.stays)


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """Who was at a session. It names everybody, so it is part of nobody's chart and goes with no export of one."""

    session_id: SessionId
    group: str
    starts_at: datetime
    ends_at: datetime | None
    place_label: str
    facilitators: tuple[Facilitator, ...]
    lines: tuple[AttendanceLine, ...]
    guests: int


def here(participants: Iterable[Participant]) -> tuple[Participant, ...]:
    """Give those who were there."""
    return tuple(p for p in participants if p.presence is Presence.HERE)


def number_present(session: GroupSession, participants: Iterable[Participant]) -> int:
    """Count everybody who was there at some time, guests too."""
    return len(here(participants)) + session.guests


def peak(session: GroupSession, participants: Iterable[Participant]) -> Peak | None:
    """Find the first moment of the session with the most people for each facilitator; None while nobody is there.

    Whoever leaves in the minute in which another arrives does not meet them. A moment without anybody who leads is the
    highest of all. Before the start and after the end there is no group yet or any more, whatever times somebody has.
    """
    people = [(p.arrived_at or session.starts_at, p.left_at or session.ends_at) for p in here(participants)]
    people += [(session.starts_at, session.ends_at)] * session.guests
    leading = [
        (f.arrived_at or session.starts_at, f.left_at or session.ends_at) for f in session.facilitators if f.leads
    ]
    moments = {session.starts_at} | {start for start, _ in people} | {end for _, end in leading if end is not None}
    found: Peak | None = None
    for moment in sorted(moments):
        if moment < session.starts_at or (session.ends_at is not None and moment >= session.ends_at):
            continue
        now = Peak(moment, _there(people, moment), _there(leading, moment))
        if now.present and (found is None or _denser(now, found)):
            found = now
    return found


def note_parts(session: GroupSession, participants: Sequence[Participant], participant: Participant) -> NoteParts:
    """Say what a session writes into the note of one participant.

    While the session goes on, a stretch begins and ends in the same minute, as that of any visit does.
    """
    start = participant.arrived_at or session.starts_at
    end = participant.left_at or session.ends_at or start
    return NoteParts(
        segments=(Segment(start, end),),
        mode=session.mode,
        place=session.place,
        place_label=session.place_label,
        service=session.service,
        group_size=number_present(session, participants),
        purpose="\n".join(text for text in (session.topic, session.curriculum, session.aims) if text.strip()),
        what_we_did=session.what_we_did,
        over_ratio_reason=session.over_ratio_reason,
    )


def new_note(visit_id: VisitId, session_id: SessionId, person_id: PersonId, parts: NoteParts) -> VisitDraft:
    """Begin one person's note of a session."""
    empty = VisitDraft(visit_id, person_id, kind=ContactKind.GROUP, session_id=session_id)
    return carried(empty, parts_of_note(empty), parts)


def carried(draft: VisitDraft, before: NoteParts, after: NoteParts) -> VisitDraft:
    """Bring a change of the session into a note: only where the note still says what the session said before."""
    present = parts_of_note(draft)
    changes: dict[str, Any] = {
        f.name: getattr(after, f.name)
        for f in fields(NoteParts)
        if getattr(present, f.name) == getattr(before, f.name) != getattr(after, f.name)
    }
    reason = changes.pop("over_ratio_reason", None)
    if reason is not None:
        others = {code: given for code, given in draft.reasons.items() if code != OVER_RATIO}
        changes["reasons"] = {**others, OVER_RATIO: reason} if reason.strip() else others
    return replace(draft, **changes)


def parts_of_note(draft: VisitDraft) -> NoteParts:
    """Give the parts of a note that a session writes, as they stand in it."""
    names = [f.name for f in fields(NoteParts) if f.name != "over_ratio_reason"]
    parts: dict[str, Any] = {name: getattr(draft, name) for name in names}
    return NoteParts(**parts, over_ratio_reason=draft.reasons.get(OVER_RATIO, ""))


def with_own_part(draft: VisitDraft, own: OwnPart) -> VisitDraft:
    """Write one person's own part into their note."""
    return replace(
        draft,
        response=own.response,
        next_step=own.next_step,
        goal_ids=own.goal_ids,
        something_else=own.something_else,
    )


def with_shared_part(session: GroupSession, shared: SharedPart) -> GroupSession:
    """Write what all notes share into a session."""
    return replace(
        session,
        topic=shared.topic,
        what_we_did=shared.what_we_did,
        over_ratio_reason=shared.over_ratio_reason,
    )


def has_own_words(draft: VisitDraft, parts: NoteParts) -> bool:
    """Whether a note holds anything that its session did not write there."""
    untouched = replace(new_note(draft.id, draft.session_id or SessionId(""), draft.person_id, parts))
    return replace(draft, episode_id=None, session_id=untouched.session_id) != untouched


def _there(stays: Iterable[tuple[datetime, datetime | None]], moment: datetime) -> int:
    return sum(start <= moment and (end is None or moment < end) for start, end in stays)


def _denser(one: Peak, other: Peak) -> bool:
    """Compare present ÷ facilitators without dividing, so that nobody leading counts as more than any number."""
    if one.facilitators == other.facilitators == 0:
        return one.present > other.present
    return one.present * other.facilitators > other.present * one.facilitators
