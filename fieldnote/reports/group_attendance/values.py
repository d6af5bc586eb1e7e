"""What the list of a group session is made from."""

from dataclasses import dataclass

from fieldnote.domain.group import GroupSession, Peak, Presence
from fieldnote.domain.person import Specialist
from fieldnote.domain.visit import Segment


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person on the list. What is not signed yet has times, and neither minutes nor units that count."""

    name: str
    record: str
    presence: Presence
    stays: tuple[Segment, ...] = ()
    """Of the signed note; else as the list has them."""
    signed: bool = False
    minutes: int = 0
    """Of contact, as the signature froze them."""
    units: int = 0


@dataclass(frozen=True, slots=True)
class GroupAttendance:
    """Who was there. It names everybody, so it is part of nobody's chart."""

    session: GroupSession
    specialist: Specialist
    attendees: tuple[Attendee, ...]
    """By name: first those who were there."""
    service: str = ""
    """Label and code of the session's service."""
    peak: Peak | None = None
    most: int | None = None
    """The people that the rules allow for one facilitator."""
    language: str = "en"

    @property
    def here(self) -> tuple[Attendee, ...]:
        """Those who were there."""
        return tuple(a for a in self.attendees if a.presence is Presence.HERE)
