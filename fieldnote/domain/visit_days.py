"""A visit's minutes by calendar date: what crosses midnight belongs to two of them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from fieldnote.domain.visit import Segment, VisitDraft

_MOST_DAYS = 7
"""A longer stretch is a slip of the keyboard: what is past a week counts on the last day."""


def minutes_by_day(draft: VisitDraft) -> dict[date, int]:
    """Give the minutes of contact on each calendar date of the place; together they are the draft's `contact_minutes`.

    There are none where nobody was met. Excluded minutes have no time of day: they are taken off the first date, then
    off the next.
    """
    found: dict[date, int] = {}
    for segment in () if draft.kind.missed else draft.segments:
        for day, minutes in _split(segment):
            found[day] = found.get(day, 0) + minutes
    left = draft.excluded.total
    for day in sorted(found):
        taken = min(found[day], left)
        found[day] -= taken
        left -= taken
    return dict(sorted(found.items()))


def _split(segment: Segment) -> Iterator[tuple[date, int]]:
    total, given, day = segment.minutes, 0, segment.start.date()
    for _ in range(_MOST_DAYS - 1):
        midnight = datetime.combine(day + timedelta(days=1), time(), segment.start.tzinfo)
        if midnight.astimezone(UTC) >= segment.end.astimezone(UTC):
            break
        until_midnight = Segment(segment.start, midnight).minutes
        yield day, until_midnight - given
        given, day = until_midnight, midnight.date()
    if total > given:
        yield day, total - given
