"""A medical emergency: medical personnel may be told without the person's consent, and it is written down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import EmergencyId, PersonId
from fieldnote.domain.problems import Problem, Weight

LASTS = timedelta(hours=24)
"""How long the record of an emergency opens the gate; after that there is time to ask the person."""


@dataclass(frozen=True, slots=True)
class Emergency:
    """What 42 CFR 2.51(c) wants written down when the person's consent could not be had."""

    id: EmergencyId
    person_id: PersonId
    at: datetime
    """Aware, with the UTC offset of the place."""
    told_to: str
    """The medical personnel by name."""
    facility: str
    """The health care facility they belong to."""
    told_by: str
    """Who disclosed it."""
    nature: str
    """What the emergency was."""
    contents: tuple[Content, ...] = ()


def missing(emergency: Emergency, now: datetime) -> tuple[Problem, ...]:
    """List what the record of an emergency lacks (42 CFR 2.51(c)(1) to (4))."""
    return tuple(_missing(emergency, now))


def _missing(emergency: Emergency, now: datetime) -> Iterator[Problem]:
    if not emergency.told_to.strip():
        yield Problem("told_to", "emergency_told_to_missing", Weight.MISSING)
    if not emergency.facility.strip():
        yield Problem("facility", "emergency_facility_missing", Weight.MISSING)
    if not emergency.told_by.strip():
        yield Problem("told_by", "emergency_told_by_missing", Weight.MISSING)
    if not emergency.nature.strip():
        yield Problem("nature", "emergency_nature_missing", Weight.MISSING)
    if not emergency.contents:
        yield Problem("contents", "emergency_contents_missing", Weight.MISSING)
    if emergency.at > now:
        yield Problem("at", "emergency_in_future")
