"""A sober support network as a whole: its measures, what changed in it, and what keeps its two faces apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import SupportId
from fieldnote.domain.support import WITHOUT_STANCE, Rhythm, Ring, Stance, Support, Tie
from fieldnote.domain.trigger import Trigger, TriggerCourse

_NEAREST_FIRST = tuple(Ring)


@dataclass(frozen=True, slots=True)
class Measures:
    """Plain figures of a network, never a score of a person."""

    size: int
    sober: int
    """Those who support sobriety."""
    in_crisis: int
    """Those who may be called on a hard night, are in touch and safe to call."""
    kinds: int
    """How many different kinds there are."""
    unsure: int = 0
    """Those of whom it is not known where they stand, though it is asked of their kind."""

    @property
    def sober_percent(self) -> int | None:
        """The share who support sobriety, rounded; None for an empty network."""
        return round(100 * self.sober / self.size) if self.size else None


class NetworkMove(StrEnum):
    """What can happen to a support."""

    NEW = "new"
    NEARER = "nearer"
    FARTHER = "farther"
    TIE = "tie"
    STANCE = "stance"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class NetworkChange:
    """One thing that is different now; `before` and `after` where it is a ring, a tie or a stance."""

    move: NetworkMove
    support: Support
    before: Ring | Tie | Stance | None = None
    after: Ring | Tie | Stance | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, the last one included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Earlier:
    """A support as it stood before a day, or when it was first written down if that was later."""

    support: Support
    noted_before: bool
    """Whether it stood there before the day."""
    came_along: bool = False
    """Whether it was written down along with the person: it was there when the notebook came to know them."""


def measures(supports: Iterable[Support]) -> Measures:
    """Measure a network by those who have not ended."""
    found = [s for s in supports if s.ended_on is None]
    return Measures(
        size=len(found),
        sober=sum(s.stance is Stance.YES for s in found),
        unsure=sum(s.stance is Stance.NOT_SURE and s.kind not in WITHOUT_STANCE for s in found),
        in_crisis=sum(s.may_call_in_crisis and not s.safety_flag and s.rhythm is not Rhythm.LOST for s in found),
        kinds=len({s.kind for s in found}),
    )


def changes(now: Iterable[Support], earlier: Mapping[SupportId, Earlier], day: date) -> tuple[NetworkChange, ...]:
    """Compare a network with how it stood before a day: only what is different in the end, in the order of `now`.

    A support is new when the person says it began on that day or later. Where they say nothing, it is new when it was
    first written down then, or had ended before and is there again. Who came and went since is told as ended only.
    """
    found: list[NetworkChange] = []
    for support in now:
        before = earlier[support.id]
        if support.ended_on is not None:
            if support.ended_on >= day:
                found.append(NetworkChange(NetworkMove.ENDED, support))
        elif _is_new(support, before, day):
            found.append(NetworkChange(NetworkMove.NEW, support))
        else:
            found += _moves(support, before.support)
    return tuple(found)


def new_between(
    now: Iterable[Support], earlier: Mapping[SupportId, Earlier], later: Mapping[SupportId, Earlier], days: Days
) -> tuple[Support, ...]:
    """Give those of a network who came into it within a stretch of days: the 4 of "4 new since August".

    `earlier` says how it stood as the first day began, `later` when the last one was over. What the person says goes
    before what was written down when. Who is there again has come, and who has left since has not.
    """
    return tuple(s for s in now if s.ended_on is None and _came(s, earlier[s.id], later[s.id], days))


def count(found: Iterable[NetworkChange], move: NetworkMove) -> int:
    """Count one kind of change: the 4 of "4 new since August"."""
    return sum(change.move is move for change in found)


def callable_beside(supports: Iterable[Support], triggers: Iterable[Trigger]) -> tuple[Support, ...]:
    """Give the supports that may stand on take-home paper beside these triggers, to be called.

    The same human can be both. On one sheet they are either: nobody is told to call the person they try to avoid, and
    whoever finds the sheet does not learn of the two faces.
    """
    faces = {t.support_id for t in triggers if t.course is not TriggerCourse.GONE}
    return tuple(s for s in supports if s.id not in faces and s.ended_on is None and not s.safety_flag)


def _is_new(support: Support, before: Earlier, day: date) -> bool:
    if before.support.ended_on is not None:
        return True
    return not before.noted_before if support.since is None else support.since >= day


def _came(support: Support, before: Earlier, after: Earlier, days: Days) -> bool:
    if after.support.ended_on is not None:
        return False
    if before.support.ended_on is not None:
        return True
    if support.since is not None:
        return days.first <= support.since <= days.last
    # Who came into the notebook along with the person is known from before, unless the tie is said to be a new one.
    is_known = before.came_along and support.tie is not Tie.NEW
    return after.noted_before and not before.noted_before and not is_known


def _moves(support: Support, before: Support) -> list[NetworkChange]:
    found: list[NetworkChange] = []
    if support.ring is not before.ring:
        nearer = _NEAREST_FIRST.index(support.ring) < _NEAREST_FIRST.index(before.ring)
        move = NetworkMove.NEARER if nearer else NetworkMove.FARTHER
        found.append(NetworkChange(move, support, before.ring, support.ring))
    if support.tie is not before.tie:
        found.append(NetworkChange(NetworkMove.TIE, support, before.tie, support.tie))
    if support.stance is not before.stance:
        found.append(NetworkChange(NetworkMove.STANCE, support, before.stance, support.stance))
    return found
