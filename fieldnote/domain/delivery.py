"""What is owed to an agency: one row per note version and target, and the words for its states."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldnote.domain.ids import AddendumId, DeliveryId, TargetId, VisitId


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


@dataclass(frozen=True, slots=True)
class Target:
    """An agency system that signed notes are owed to. Carriers come with the exchange."""

    id: TargetId
    name: str
    owed_from: datetime


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
