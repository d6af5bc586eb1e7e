"""What became of one attempt to send, in the words that every carrier shares."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Result(StrEnum):
    """How an attempt ended."""

    TAKEN = "taken"
    """It is there, and the other end said so."""
    CONFIRMED = "confirmed"
    """It was read back whole, or the agency signed for it."""
    LATER = "later"
    """No answer, cut off, a fault over there, somebody else writing: the same bytes again, later."""
    BUSY = "busy"
    """The other end asks us to wait."""
    NOT_THERE = "not_there"
    """Somebody looked, and the other end has no such thing."""
    REFUSED = "refused"
    """This item is refused for what it says; the others go on."""
    TOO_LARGE = "too_large"
    """The other end takes nothing of this size."""
    NOT_ALLOWED = "not_allowed"
    """Not for this person, or no longer: it is held, and kept."""
    SIGN_IN = "sign_in"
    """The other end does not know this laptop."""
    DISTRUSTED = "distrusted"
    """It is not the other end we know: its certificate, its host key, or a way to another host. Never a way around."""
    NO_ROOM = "no_room"
    """Its disk is full, read-only, or not ours to write on."""
    UNREACHED = "unreached"
    """Nobody is there: no network, no such folder, no such host."""
    STOPPED = "stopped"
    """The person stopped it before it was there."""

    @property
    def stops_target(self) -> bool:
        """Say whether nothing more should be tried with this target now."""
        return self in _STOPS_TARGET


_STOPS_TARGET = frozenset(
    {Result.BUSY, Result.SIGN_IN, Result.DISTRUSTED, Result.NO_ROOM, Result.UNREACHED, Result.STOPPED}
)


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing the other end says against an item: where in it, and its own words."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of an item now lies over there, so that it is looked for there."""

    kind: str
    """The resource's type: Encounter, DocumentReference …"""
    local_id: str
    remote_id: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one attempt came to. Its texts may quote the other end: they are data, and never content of a note."""

    result: Result
    code: str = ""
    """For the log: `HTTP 422`, `ENOSPC`, `timed out`."""
    issues: tuple[Issue, ...] = ()
    wait: timedelta | None = None
    """How long the other end asks us to stay away."""
    places: tuple[Place, ...] = ()
    clock_ahead: timedelta | None = None
    """How far this computer's clock is ahead of the other end's, where it told its time."""
