"""A notebook handed over to another laptop: which copy goes on, and which one sends what."""

from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.ids import HandoverId
from fieldnote.domain.problems import Problem

ELSEWHERE = Problem("delivery", "other_laptop_sends")
"""Why a delivery waits that another copy of the notebook sends."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One hand-over, as the copy that gave and the copy that took it know it: each fills in its own side."""

    id: HandoverId
    device_id: str
    """Of the copy that was handed over."""
    sealed_for: str
    """The fingerprint of the other laptop's key; empty where a passphrase opens the file."""
    moves: bool
    """Whether the copy that was handed over stops; if not, both go on, each sending what it signs itself."""
    begun_at: datetime
    made_at: datetime | None = None
    """When the file was checked and got its name; known to the copy that gave."""
    taken_back_at: datetime | None = None
    taken_at: datetime | None = None
    """Known to the copy that took it over, and so are those that follow."""
    taken_by: str | None = None
    alone_at: datetime | None = None
    """When it was said that only this copy goes on after all."""
