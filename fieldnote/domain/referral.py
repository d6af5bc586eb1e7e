"""Places in the community that help, and warm hand-offs to them: a hand-off is over when the loop is closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import CommunityResourceId, HandOffId, PersonId, VisitId
from fieldnote.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class CommunityResource:
    """A place or service that helps. It belongs to the notebook, not to a person."""

    id: CommunityResourceId
    name: str
    kind: str = ""
    contact: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ()
    cost: str = ""
    notes: str = ""
    last_checked: date | None = None
    closed_on: date | None = None


class HandOffWay(StrEnum):
    """How somebody was brought there. The warmer, the more often it holds."""

    GAVE_DETAILS = "gave_details"
    CALLED_TOGETHER = "called_together"
    WENT_ALONG = "went_along"
    REFERRED = "referred"
    """A form or message to the place: it always tells something about the person."""


class HandOffOutcome(StrEnum):
    """What became of it. Everything but the first closes the loop."""

    OPEN = "open"
    CONNECTED = "connected"
    WAITING_LIST = "waiting_list"
    NOT_A_FIT = "not_a_fit"
    CHANGED_MIND = "changed_mind"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class HandOff:
    """One warm hand-off to a resource."""

    id: HandOffId
    person_id: PersonId
    resource_id: CommunityResourceId
    on: date
    way: HandOffWay
    follow_up_on: date | None = None
    outcome: HandOffOutcome = HandOffOutcome.OPEN
    closed_on: date | None = None
    words: str = ""
    visit_id: VisitId | None = None
    consent_id: str = ""
    """The consent on which something about the person was told. The gate names it, nobody types it."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to hear what became of it. A waiting list keeps the loop open."""
        return self.outcome in {HandOffOutcome.OPEN, HandOffOutcome.WAITING_LIST}


def check(hand_off: HandOff) -> Iterable[Problem]:
    """Say what cannot be. Whether the place may be told anything is the gate's question."""
    if hand_off.follow_up_on is not None and hand_off.follow_up_on < hand_off.on:
        yield Problem("follow_up_on", "follow_up_before_hand_off")
