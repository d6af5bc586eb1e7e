"""Stretches of contact, and the timer, which is the last of them with its end still open.

An open end is kept as the minute of its last saving plus one microsecond: so the figures are right as far as they go,
a crash or a lock loses nothing, and the next opening sees that the timer was never stopped. An end that was stopped or
typed is a whole minute.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from fieldnote.domain.visit import Segment, VisitDraft

_OPEN: Final = timedelta(microseconds=1)
_AT_ONCE: Final = timedelta(minutes=2)
_LONGEST_NIGHT: Final = timedelta(hours=6)
_DAY: Final = timedelta(days=1)
_FORGOTTEN: Final = timedelta(hours=12)

Segments = tuple[Segment, ...]


def minute(moment: datetime) -> datetime:
    """Round down to the minute."""
    return moment.replace(second=0, microsecond=0)


def runs(segments: Sequence[Segment]) -> bool:
    """Say whether the last stretch still runs."""
    return bool(segments) and segments[-1].end.microsecond != 0


def run_on(segments: Segments, now: datetime) -> Segments:
    """Let the last stretch run until now."""
    last = segments[-1]
    return (*segments[:-1], replace(last, end=max(minute(now), last.start) + _OPEN))


def closed(segments: Segments) -> Segments:
    """Give the stretches with no end open."""
    if not runs(segments):
        return segments
    return (*segments[:-1], replace(segments[-1], end=minute(segments[-1].end)))


def begin(segments: Segments, now: datetime) -> Segments:
    """Start the timer: a first stretch, one more after a pause, or the last one again when it was just stopped."""
    start = minute(now)
    if segments and start - closed(segments)[-1].end < _AT_ONCE:
        return run_on(closed(segments), now)
    return (*closed(segments), Segment(start, start + _OPEN))


def just_started(draft: VisitDraft, changed_at: datetime) -> bool:
    """Say whether a visit was started a moment ago and not been opened since: kept with no time in it yet."""
    if len(draft.segments) != 1 or draft.kind.missed:
        return False
    only = draft.segments[0]
    return only.start == only.end and timedelta() <= changed_at - only.start < _AT_ONCE


def forgotten(segments: Segments, now: datetime) -> bool:
    """Say whether the timer runs from so long ago that nobody can still be there."""
    return runs(segments) and now - segments[-1].start > _FORGOTTEN


def moment(day: date, clock: time, now: datetime) -> datetime:
    """Give a time of day with its UTC offset: this computer's on that day, which may differ from today's."""
    bare = datetime.combine(day, clock)
    here = bare.astimezone()
    return here if now.astimezone().utcoffset() == now.utcoffset() else bare.replace(tzinfo=now.tzinfo)


def end_after(start: datetime, clock: time, now: datetime) -> datetime:
    """Give the end of a stretch by its time of day; a few hours past midnight are the next day."""
    end = moment(start.date(), clock, now)
    over_midnight = moment(start.date() + _DAY, clock, now)
    return over_midnight if end < start and over_midnight - start <= _LONGEST_NIGHT else end


def shifted(segment: Segment, days: int, now: datetime) -> Segment:
    """Move a stretch to another day, at the same times of day."""
    start, end = segment.start, segment.end
    return Segment(
        moment(start.date() + timedelta(days=days), start.time(), now),
        moment(end.date() + timedelta(days=days), end.time(), now),
    )
