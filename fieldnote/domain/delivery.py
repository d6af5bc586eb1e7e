"""What is owed to an agency: one row per note version and target, its states, and what follows from what.

No state says more than is known: `sent?` is set before the first byte leaves, so that it is tried again whatever
happens meanwhile; `accepted` and `confirmed` come from the other end only.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from fieldnote.domain import target
from fieldnote.domain.ids import AddendumId, DeliveryId, PackageId, ReleaseId, TargetId, VisitId
from fieldnote.domain.outcome import Issue, Outcome, Result
from fieldnote.domain.problems import Problem
from fieldnote.domain.target import Chance

CONFLICT = "HTTP 409"
MOST_CONFLICTS = 3
"""So often somebody else may be writing the same; then a person has to look."""
MISSED_FOR = timedelta(hours=6)
"""So long a server may need to show what it took; then a person has to look."""


class DeliveryState(StrEnum):
    """Where a delivery stands. `word` is the one word shown for it."""

    READY = "ready"
    HELD = "held"
    SENDING = "sending"
    MAYBE_SENT = "sent?"
    ACCEPTED = "accepted"
    CONFIRMED = "confirmed"
    FILED = "filed"
    RETURNED = "returned"
    QUARANTINED = "quarantined"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"

    @property
    def word(self) -> str:
        """The word on screen."""
        return _WORDS[self]

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done for it, by us or by a person."""
        return self in _OPEN


_WORDS = {
    DeliveryState.READY: "Waiting",
    DeliveryState.HELD: "Waiting",
    DeliveryState.SENDING: "Sending",
    DeliveryState.MAYBE_SENT: "Sending",
    DeliveryState.ACCEPTED: "Sent",
    DeliveryState.CONFIRMED: "Accepted",
    DeliveryState.FILED: "Accepted",
    DeliveryState.RETURNED: "Returned",
    DeliveryState.QUARANTINED: "Needs a hand",
    DeliveryState.SUPERSEDED: "Superseded",
    DeliveryState.WITHDRAWN: "Withdrawn",
}
_NOT_LEFT = (DeliveryState.READY, DeliveryState.HELD, DeliveryState.SENDING)
_OPEN = frozenset({*_NOT_LEFT, DeliveryState.MAYBE_SENT, DeliveryState.QUARANTINED})
_AGENCY_SAYS = (DeliveryState.CONFIRMED, DeliveryState.FILED, DeliveryState.RETURNED)
_OVER = (DeliveryState.SUPERSEDED, DeliveryState.WITHDRAWN)
FOLLOWS: dict[DeliveryState, frozenset[DeliveryState]] = {
    DeliveryState.READY: frozenset(
        {DeliveryState.HELD, DeliveryState.SENDING, DeliveryState.MAYBE_SENT, DeliveryState.QUARANTINED, *_OVER}
    ),
    DeliveryState.HELD: frozenset({DeliveryState.READY, DeliveryState.MAYBE_SENT, *_AGENCY_SAYS, *_OVER}),
    DeliveryState.SENDING: frozenset(
        {DeliveryState.READY, DeliveryState.HELD, DeliveryState.MAYBE_SENT, DeliveryState.QUARANTINED, *_OVER}
    ),
    DeliveryState.MAYBE_SENT: frozenset(
        {
            DeliveryState.READY, DeliveryState.HELD, DeliveryState.ACCEPTED, DeliveryState.QUARANTINED,
            DeliveryState.WITHDRAWN, *_AGENCY_SAYS,
        }
    ),
    DeliveryState.ACCEPTED: frozenset({DeliveryState.QUARANTINED, *_AGENCY_SAYS}),
    DeliveryState.CONFIRMED: frozenset({DeliveryState.FILED, DeliveryState.RETURNED}),
    DeliveryState.FILED: frozenset({DeliveryState.RETURNED}),
    DeliveryState.RETURNED: frozenset({DeliveryState.CONFIRMED, DeliveryState.FILED, DeliveryState.SUPERSEDED}),
    DeliveryState.QUARANTINED: frozenset({DeliveryState.READY, *_AGENCY_SAYS, *_OVER}),
    DeliveryState.SUPERSEDED: frozenset(_AGENCY_SAYS),
    DeliveryState.WITHDRAWN: frozenset(_AGENCY_SAYS),
}  # fmt: skip
"""What may come next. The same table stands in the database, so that nothing else can be written there."""

_SETTLES = {Result.TAKEN: DeliveryState.ACCEPTED, Result.CONFIRMED: DeliveryState.CONFIRMED}
_STANDS_ASIDE = {
    Result.REFUSED: (DeliveryState.QUARANTINED, Problem("delivery", "refused_there")),
    Result.TOO_LARGE: (DeliveryState.QUARANTINED, Problem("delivery", "too_large_there")),
    Result.NOT_ALLOWED: (DeliveryState.HELD, Problem("delivery", "not_allowed_there")),
}
"""What a person has to look at, with the reason; the others go on."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One note version, or one addendum or act about it, owed to one target; `sequence` orders them, never a clock."""

    id: DeliveryId
    visit_id: VisitId
    version: int
    target_id: TargetId
    sequence: int
    state: DeliveryState
    owed_at: datetime
    addendum_id: AddendumId | None = None
    act_id: str | None = None
    """Of the voiding, the statement or the answer that is owed."""
    attempts: int = 0
    """How often bytes of it may have left."""
    conflicts: int = 0
    """How often in a row somebody else was writing the same over there."""
    next_try: datetime | None = None
    """Not by itself before then; a person who asks does not have to wait."""
    result: Result | None = None
    """What the last attempt came to, and its code."""
    code: str = ""
    issues: tuple[Issue, ...] = ()
    """What the other end says against it."""
    why: Problem | None = None
    """Why it is held, returned or needs a hand, where that is for us to say."""
    body_sha256: str = ""
    """Of the frozen bytes; from then on they are the only ones that leave."""
    package_id: PackageId | None = None
    """The package it last travelled in."""
    release_id: ReleaseId | None = None
    """The release that was logged before it left."""
    changed_at: datetime | None = None

    @property
    def is_about_a_note(self) -> bool:
        """Whether it is something that was signed about a note, and no note: an addendum, a statement, a voiding."""
        return self.addendum_id is not None or self.act_id is not None

    @property
    def word(self) -> str:
        """The word on screen for its state."""
        return self.state.word

    @property
    def may_have_left(self) -> bool:
        """Whether somebody over there may have bytes of it."""
        return self.attempts > 0

    def is_due(self, now: datetime, *, asked: bool) -> bool:
        """Say whether it may be tried now: `asked` by a person, or by itself."""
        return asked or self.next_try is None or self.next_try <= now


@dataclass(frozen=True, slots=True)
class DeliveryEvent:
    """One thing that happened to a delivery. Events are only ever added."""

    sequence: int
    delivery_id: DeliveryId
    at: datetime
    state: DeliveryState
    attempts: int
    result: Result | None
    code: str


@dataclass(frozen=True, slots=True)
class Package:
    """A sealed container of many deliveries to one target, frozen with its name, number and place in the chain."""

    id: PackageId
    target_id: TargetId
    device_id: str
    sequence: int
    """Of this device to this target, from 1; each names the manifest of the one before."""
    name: str
    manifest_sha256: str
    sha256: str
    """Of its bytes."""
    made_at: datetime
    taken_at: datetime | None = None
    """When it was all there."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """The bytes that leave, under the name they travel by."""

    name: str
    data: bytes


class ImpossibleMoveError(AssertionError):
    """A delivery cannot go from one state to another: a mistake of ours, never shown as the person's."""


def moved(delivery: Delivery, state: DeliveryState, now: datetime, why: Problem | None = None) -> Delivery:
    """Move a delivery on. Raises ImpossibleMoveError for what may not follow."""
    if state is not delivery.state and state not in FOLLOWS[delivery.state]:
        raise ImpossibleMoveError(f"{delivery.state.value} to {state.value}")
    return replace(delivery, state=state, why=why, changed_at=now)


def about_to_leave(delivery: Delivery, now: datetime) -> Delivery:
    """Say that its bytes may be on their way from now on. Keep that before the first one leaves."""
    leaving = moved(delivery, DeliveryState.MAYBE_SENT, now)
    return replace(leaving, attempts=delivery.attempts + 1, next_try=None)


def after(delivery: Delivery, outcome: Outcome, now: datetime, chance: Chance) -> Delivery:
    """Say where a delivery that was about to leave stands after the attempt, and when it is tried again."""
    known = replace(delivery, result=outcome.result, code=outcome.code, issues=outcome.issues, next_try=None)
    if outcome.result in _SETTLES:
        return replace(moved(known, _SETTLES[outcome.result], now), issues=(), conflicts=0)
    if outcome.result in _STANDS_ASIDE:
        state, why = _STANDS_ASIDE[outcome.result]
        return moved(known, state, now, why)
    if outcome.result is Result.STOPPED:
        return moved(known, DeliveryState.MAYBE_SENT, now)
    if outcome.result in {Result.LATER, Result.BUSY, Result.NOT_THERE}:
        return _again(known, outcome, now, chance)
    return _not_taken(known, now)


def after_looking(delivery: Delivery, outcome: Outcome, now: datetime, chance: Chance) -> Delivery:
    """Say where an accepted delivery stands after somebody looked whether it is there whole.

    That it could not be looked at says nothing of it. That it is not what was sent is an alarm, and so is that it is
    not there, once the server had long enough to show it. Until then the looks grow as rare as it lies there long.
    """
    if outcome.result is Result.CONFIRMED:
        return after(delivery, outcome, now, chance)
    known = replace(delivery, result=outcome.result, code=outcome.code, issues=outcome.issues, next_try=None)
    if outcome.result is Result.REFUSED:
        return moved(known, DeliveryState.QUARANTINED, now, Problem("delivery", "not_as_sent_there"))
    lain = now - (delivery.changed_at or now)
    if outcome.result is Result.NOT_THERE and lain >= MISSED_FOR:
        return moved(known, DeliveryState.QUARANTINED, now, Problem("delivery", "gone_there"))
    return replace(delivery, next_try=now + _until_next_look(lain, outcome, chance))


def tried_again(delivery: Delivery, now: datetime) -> Delivery:
    """Let a person have it tried again: from where it is held or needs a hand, or before its time."""
    again = replace(delivery, next_try=None, conflicts=0)
    if delivery.state in {DeliveryState.HELD, DeliveryState.QUARANTINED}:
        again = moved(replace(again, package_id=None), DeliveryState.READY, now)
    return again


def _again(delivery: Delivery, outcome: Outcome, now: datetime, chance: Chance) -> Delivery:
    conflicts = delivery.conflicts + 1 if outcome.code == CONFLICT else 0
    known = replace(delivery, conflicts=conflicts)
    if conflicts >= MOST_CONFLICTS:
        return moved(known, DeliveryState.QUARANTINED, now, Problem("delivery", "conflict_there"))
    return replace(moved(known, DeliveryState.MAYBE_SENT, now), next_try=now + _wait(delivery, outcome, chance))


def _wait(delivery: Delivery, outcome: Outcome, chance: Chance) -> timedelta:
    return max(outcome.wait, timedelta(0)) if outcome.wait is not None else target.wait(delivery.attempts, chance)


def _until_next_look(lain: timedelta, outcome: Outcome, chance: Chance) -> timedelta:
    """Give how long to wait for the next look: up to as long as it has lain there, so that the wait doubles."""
    if outcome.wait is not None:
        return max(outcome.wait, timedelta(0))
    return min(max(lain, target.FIRST_WAIT), target.LONGEST_WAIT) * chance()


def _not_taken(delivery: Delivery, now: datetime) -> Delivery:
    """Take an attempt back in which nothing arrived; what an earlier one may have brought there stays in doubt."""
    attempts = max(0, delivery.attempts - 1)
    state = DeliveryState.MAYBE_SENT if attempts else DeliveryState.READY
    return moved(replace(delivery, attempts=attempts), state, now)
