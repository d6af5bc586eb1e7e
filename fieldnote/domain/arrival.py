"""What came in from the agency: one file at a time, logged with its hash, and for ten minutes to be taken back."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from fieldnote.domain.ids import ArrivalId

UNDO_FOR = timedelta(minutes=10)


class ArrivalKind(StrEnum):
    """What a file brought."""

    ROSTER = "roster"
    PLAN_GOALS = "plan_goals"
    AGENCY_SETTINGS = "agency_settings"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that was accepted. It says what kind and how many, and nothing of anybody."""

    id: ArrivalId
    kind: ArrivalKind
    at: datetime
    """UTC."""
    sha256: str
    """Of the file as it came."""
    counts: dict[str, int] = field(default_factory=dict)
    version: str = ""
    """Of settings: the number the agency gave them."""
    undone_at: datetime | None = None

    @property
    def undo_until(self) -> datetime:
        """The moment (UTC) from which on it stays."""
        return self.at + UNDO_FOR

    def can_be_undone(self, now: datetime) -> bool:
        """Whether it can be taken back at a moment: not twice, and within ten minutes."""
        return self.undone_at is None and self.at <= now < self.undo_until
