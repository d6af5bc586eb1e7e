"""The words of the support sheet: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.support import Ring, SupportCircle


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    title: str
    lead: str
    near: str
    near_lead: str
    nobody_near: str
    no_map: str
    me: str
    meeting: str
    meeting_on: str
    place: str
    ring: dict[Ring, str]
    circle: dict[SupportCircle, str]
    map_alt: str
    open_map_alt: str
    meetings: str
    when: str
    where: str
    online: str
    ride: str
    usual: str
    no_meetings: str
    safe: str
    no_safe: str
    together: str
    together_with: str
    together_open: str
    together_when: str
    together_where: str
