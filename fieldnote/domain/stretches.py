"""Stretches of contact, and the timer, which is the last of them with its end still open.

An open end is kept as the minute of its last saving plus one microsecond: so the figures are right as far as they go,
a crash or a lock loses nothing, and the next opening sees that the timer was never stopped. An end that was stopped or
typed is a whole minute.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from fieldnote.domain.visit import Segment

_OPEN: Final = timedelta(microseconds=1)
_A_MINUTE: Final = timedelta(minutes=1)
_AT_ONCE: Final = timedelta(minutes=2)
FORGOTTEN: Final = timedelta(hours=12)
"""After so long nobody can still be there."""

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


def forgotten(segments: Segments, now: datetime) -> bool:
    """Say whether the timer runs from so long ago that nobody can still be there."""
    return runs(segments) and now - segments[-1].start > FORGOTTEN


def away(changed_at: datetime, now: datetime) -> bool:
    """Say whether a note was out of hand for long enough to make a difference to its end."""
    return now - changed_at >= _A_MINUTE
