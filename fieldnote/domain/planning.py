"""Visits still to come: what is agreed for one of them, series of them, and what became of one that was called off.

A planned visit is a visit: a draft with `planned_for` and no segments yet. Start visit, the editor, autosave, lists and
search work on visits, and the id of the plan is the id of the note; a second kind of thing for the same hour would need
each of them twice. A series is kept by itself, and its visits are written out for the days somebody asks about.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from fieldnote.domain.ids import CancellationId, GoalId, PersonId, SeriesId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.visit import ContactKind, Mode, Place, Segment, VisitDraft, step_that_holds

SHORTEST, LONGEST = 5, 12 * 60
"""Minutes that a visit can be planned for."""
LONGEST_INTERVAL = 52


@dataclass(frozen=True, slots=True)
class Appointment:
    """What is agreed for a visit, but for the day."""

    starts_at: time
    """On the clock of the place, whatever daylight saving makes of it."""
    minutes: int = 60
    kind: ContactKind = ContactKind.ONE_TO_ONE
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    """Where to meet, in words."""
    purpose: str = ""
    goal_ids: tuple[GoalId, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """From which day a series goes to which, and how many visits that is."""

    first: date
    last: date | None = None
    """None without an end."""
    visits: int | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """A visit with someone that comes round again."""

    id: SeriesId
    person_id: PersonId
    what: Appointment
    recurrence: Recurrence
    since: date
    """The first day that is written out: what lay before it was planned elsewhere."""
    ended_on: date | None = None
    """The last day it held, where it was ended early."""
    end_reason: str = ""

    @property
    def first_day(self) -> date:
        """The first day it can fall on."""
        return max(self.since, self.recurrence.starts_on)

    @property
    def last_day(self) -> date | None:
        """The last day it can fall on, or None without an end."""
        return min((d for d in (self.recurrence.last_day(), self.ended_on) if d), default=None)

    def days(self, first: date, last: date) -> Iterator[date]:
        """Give the days it falls on within a stretch, in order."""
        return self.recurrence.days(max(first, self.first_day), min(last, self.last_day or last))

    @property
    def span(self) -> Span | None:
        """From its first visit to its last; None where it falls on no day."""
        first, last = next(self.days(self.first_day, date.max), None), self.last_day
        if first is None:
            return None
        return (
            Span(first)
            if last is None
            else Span(first, self.recurrence.latest(last), self.recurrence.count(first, last))
        )

    def goes_on_after(self, day: date) -> bool:
        """Whether it falls on a day after this one."""
        return next(self.days(day + timedelta(days=1), date.max), None) is not None


class CancelledBy(StrEnum):
    """Who called a visit off."""

    PERSON = "person"
    SPECIALIST = "specialist"
    AGENCY = "agency"
    OTHER = "other"
    """Weather, a closed road, a lockdown."""


@dataclass(frozen=True, slots=True)
class Cancellation:
    """A planned visit that was called off, with the whole plan, so that it can be taken back."""

    id: CancellationId
    person_id: PersonId
    planned: VisitDraft
    by: CancelledBy
    reason: str
    at: datetime
    note_id: VisitId | None = None
    """The note that was made of it."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A visit still to come, written out or not."""

    person_id: PersonId
    starts_at: datetime
    """On the clock of the place."""
    kind: ContactKind
    place: Place | None
    place_label: str
    visit_id: VisitId | None = None
    """None for a day of a series that is not written out."""
    series: Series | None = None
    """What it is one of, while that goes on."""
    day: date | None = None
    """Its day by the series; the visit may have been moved."""
    called_off: CancellationId | None = None
    """What it was called off by, to be taken back."""

    @property
    def key(self) -> str:
        """What tells it from others, before it is written out and after."""
        if self.called_off is not None:
            return str(self.called_off)
        return f"{self.series.id} {self.day}" if self.series is not None else str(self.visit_id)


@dataclass(frozen=True, slots=True)
class Booked:
    """Time that is taken by a plan."""

    person_id: PersonId
    time: Segment
    visit_id: VisitId | None = None
    """None for a day of a series that is not written out."""


def planned_draft(visit_id: VisitId, person_id: PersonId, what: Appointment, planned_for: datetime) -> VisitDraft:
    """Give the draft of a visit still to come."""
    return VisitDraft(
        id=visit_id,
        person_id=person_id,
        kind=what.kind,
        planned_for=planned_for,
        planned_minutes=what.minutes,
        mode=what.mode,
        place=what.place,
        place_label=what.place_label,
        purpose=what.purpose,
        goal_ids=what.goal_ids,
    )


def is_as_planned(draft: VisitDraft, what: Appointment, planned_for: datetime) -> bool:
    """Whether nobody moved a planned visit or wrote anything into it since it was planned for a time on the clock.

    The same time on the clock is the same plan: the laptop may be in another zone than on the day it was written out.
    """
    if draft.planned_for is None or draft.planned_for.replace(tzinfo=None) != planned_for.replace(tzinfo=None):
        return False
    plain = planned_draft(draft.id, draft.person_id, what, draft.planned_for)
    return draft == replace(plain, episode_id=draft.episode_id, service=draft.service)


def clash(wanted: Iterable[Segment], booked: Iterable[Booked]) -> Booked | None:
    """Give the first plan that lies at the same time as one of those wanted. Back to back is no clash."""
    plans = tuple(booked)
    return next((b for w in wanted for b in plans if w.start < b.time.end and b.time.start < w.end), None)


def planned_time(planned_for: datetime, minutes: int) -> Segment:
    """Give the stretch a plan takes."""
    return Segment(planned_for, planned_for + timedelta(minutes=minutes))


def missed_note(draft: VisitDraft, kind: ContactKind, at: datetime, words: str) -> VisitDraft:
    """Turn a plan into the note of a missed contact at a moment; `words` are what the specialist wrote already."""
    minute = at.replace(second=0, microsecond=0)
    written = draft.what_we_did or words
    step = step_that_holds(draft.next_step, kind)
    return replace(
        draft, kind=kind, segments=(Segment(minute, minute),), service="", what_we_did=written, next_step=step
    )


def appointment_problems(what: Appointment) -> tuple[Problem, ...]:
    """List what cannot be in an appointment."""
    if not SHORTEST <= what.minutes <= LONGEST:
        return (Problem("minutes", "plan_minutes_wrong"),)
    return ()


def recurrence_problems(recurrence: Recurrence) -> tuple[Problem, ...]:
    """List what cannot be in the rhythm of a series."""
    if not 1 <= recurrence.interval <= LONGEST_INTERVAL:
        return (Problem("interval", "interval_wrong", facts={"most": str(LONGEST_INTERVAL)}),)
    if any(weekday not in range(7) for weekday in recurrence.weekdays):
        return (Problem("weekdays", "weekday_unknown"),)
    if recurrence.times is not None and recurrence.times < 1:
        return (Problem("times", "series_without_visits"),)
    if recurrence.until and recurrence.next_day(recurrence.starts_on) is None:
        return (Problem("until", "series_ends_too_soon"),)
    return ()
