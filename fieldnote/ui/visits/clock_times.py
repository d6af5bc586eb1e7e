"""Times of day as this computer's clock has them on a day, with their UTC offset."""

from datetime import date, datetime, time, timedelta
from typing import Final

from fieldnote.domain.visit import Segment

_LONGEST_NIGHT: Final = timedelta(hours=6)
_DAY: Final = timedelta(days=1)


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
