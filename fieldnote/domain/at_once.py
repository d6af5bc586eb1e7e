"""Minutes that stand in more than one note of a person, since two contacts ran at the same time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from fieldnote.domain.visit import Segment, VisitDraft


@dataclass(frozen=True, slots=True)
class AtOnce:
    """A day on which contacts ran at the same time, and how many of their minutes are counted more than once."""

    day: date
    minutes: int


def at_once(drafts: Iterable[VisitDraft]) -> tuple[AtOnce, ...]:
    """Give the days, oldest first. A minute counts on the day when the contact that it belongs to began.

    What is excluded of a contact has no place in its time: as many of these minutes may be excluded ones.
    """
    found: Counter[date] = Counter()
    until: datetime | None = None
    for segment in sorted(_met(drafts), key=lambda one: one.start.astimezone(UTC)):
        if until is not None and segment.start < until:
            found[segment.start.date()] += Segment(segment.start, min(segment.end, until)).minutes
        until = max(until or segment.end, segment.end)
    return tuple(AtOnce(day, minutes) for day, minutes in sorted(found.items()) if minutes)


def _met(drafts: Iterable[VisitDraft]) -> Iterable[Segment]:
    return (segment for draft in drafts if not draft.kind.missed for segment in draft.segments)
