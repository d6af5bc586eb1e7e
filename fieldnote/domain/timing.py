"""Time limits of a note, by the rules: when it is due, when it is a late entry, until when it can be billed.

Hours are real hours, whatever the clocks of the place do in between; days are the place's own calendar days.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from fieldnote.domain.policy import PolicyPack, Timing
from fieldnote.domain.visit import VisitDraft

_DAY = timedelta(days=1)
_SATURDAY = 5


class Standing(StrEnum):
    """Where a note stands in its time limits."""

    IN_TIME = "in_time"
    OVERDUE = "overdue"
    """Past its due time, not yet a late entry."""
    LATE = "late"
    NOT_BILLABLE = "not_billable"


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The moments that matter for one visit; each is None where the rules have no such limit."""

    due_at: datetime | None = None
    late_at: datetime | None = None
    """A note signed after this moment is a late entry."""
    billable_until: date | None = None
    """The last day."""


@dataclass(frozen=True, slots=True)
class Countdown:
    """How much time a note has left: "sign by Thu 14:05, else it is a late entry; billable until Wed"."""

    standing: Standing
    deadlines: Deadlines
    minutes_left: int | None = None
    """Until the next of the moments; None when all are past."""


def is_business_day(day: date, timing: Timing) -> bool:
    """Whether a day counts for limits in business days: Monday to Friday, and no holiday of the pack."""
    return day.weekday() < _SATURDAY and day not in timing.holidays


def deadlines(draft: VisitDraft, timing: Timing) -> Deadlines:
    """Give the moments that matter, counted from the end of the visit and from the date of service."""
    if not draft.segments or draft.day is None:
        return Deadlines()
    ended = max(segment.end for segment in draft.segments)
    due, late = timing.due_hours, timing.late_after_hours
    late = due if late is None else late
    if draft.significant_event and timing.crisis_hours is not None:
        due, late = (_sooner(hours, timing.crisis_hours) for hours in (due, late))
    return Deadlines(
        due_at=None if due is None else _hours_after(ended, due, timing),
        late_at=None if late is None else _hours_after(ended, late, timing),
        billable_until=_days_after(draft.day, timing.unbillable_days, timing),
    )


def countdown(draft: VisitDraft, pack: PolicyPack, now: datetime, units: int | None = None) -> Countdown | None:
    """Give how a note stands in its time limits; None without times or without limits.

    Where it is known to have no `units`, no day is the last to bill it.
    """
    found = deadlines(draft, pack.timing)
    if units == 0:
        found = replace(found, billable_until=None)
    if found == Deadlines():
        return None
    moments = [m for m in (found.due_at, found.late_at, _end_of(found.billable_until, draft)) if m is not None]
    ahead = [moment for moment in moments if moment >= now]
    left = (min(ahead).astimezone(UTC) - now.astimezone(UTC)) // timedelta(minutes=1) if ahead else None
    return Countdown(_standing(found, draft, now), found, left)


def is_late(draft: VisitDraft, pack: PolicyPack, now: datetime) -> bool:
    """Whether a note written or signed now is a late entry."""
    late_at = deadlines(draft, pack.timing).late_at
    return late_at is not None and now > late_at


def is_past_billing(draft: VisitDraft, pack: PolicyPack, now: datetime) -> bool:
    """Whether the last day to bill the visit is over, by the calendar of the place."""
    last = _end_of(deadlines(draft, pack.timing).billable_until, draft)
    return last is not None and now > last


def days_after_service(draft: VisitDraft, now: datetime) -> int:
    """Give how many calendar days of the place lie between the date of service and now."""
    if not draft.segments or draft.day is None:
        return 0
    return (now.astimezone(draft.segments[-1].end.tzinfo).date() - draft.day).days


def _standing(found: Deadlines, draft: VisitDraft, now: datetime) -> Standing:
    last = _end_of(found.billable_until, draft)
    if last is not None and now > last:
        return Standing.NOT_BILLABLE
    if found.late_at is not None and now > found.late_at:
        return Standing.LATE
    if found.due_at is not None and now > found.due_at:
        return Standing.OVERDUE
    return Standing.IN_TIME


def _sooner(hours: int | None, crisis_hours: int) -> int:
    return crisis_hours if hours is None else min(hours, crisis_hours)


def _hours_after(moment: datetime, hours: int, timing: Timing) -> datetime:
    if not timing.business_days:
        return (moment.astimezone(UTC) + timedelta(hours=hours)).astimezone(moment.tzinfo)
    left = timedelta(hours=hours)
    while True:
        midnight = datetime.combine(moment.date() + _DAY, time(), moment.tzinfo)
        there = midnight.astimezone(UTC) - moment.astimezone(UTC)
        if is_business_day(moment.date(), timing):
            if left <= there:
                return (moment.astimezone(UTC) + left).astimezone(moment.tzinfo)
            left -= there
        moment = midnight


def _days_after(day: date, days: int | None, timing: Timing) -> date | None:
    if days is None:
        return None
    if not timing.business_days:
        return day + timedelta(days=days)
    left = days
    while left > 0:
        day += _DAY
        left -= is_business_day(day, timing)
    return day


def _end_of(day: date | None, draft: VisitDraft) -> datetime | None:
    """Give the last moment of a day where the visit was."""
    if day is None or not draft.segments:
        return None
    return datetime.combine(day, time.max, draft.segments[-1].end.tzinfo)
