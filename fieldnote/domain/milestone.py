"""Milestones: what somebody wants to mark, as they tell it. They may begin anew, and nobody counts against them.

There is no streak: a day is given by the person, and days since are told only to those who ask.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import MilestoneId, PersonId


class MilestoneKind(StrEnum):
    """What is marked."""

    SOBER_SINCE = "sober_since"
    """Told by the person; optional, never asked for twice."""
    HOUSED = "housed"
    WORK = "work"
    SCHOOL = "school"
    FAMILY = "family"
    HEALTH = "health"
    LEGAL = "legal"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Milestone:
    """One thing to mark, with the day it counts from."""

    id: MilestoneId
    person_id: PersonId
    kind: MilestoneKind
    since: date
    words: str = ""
    """What the person calls it."""
    to_celebrate: bool = True
    """Whether the person likes to be reminded of it."""
    ended_on: date | None = None
    """When it stopped to count: begun anew, or no longer wanted. No reason is asked for."""


def anniversary_on(milestone: Milestone, day: date) -> int | None:
    """Give the months that a milestone is old on a day, if that day marks a whole month of the first year or a year.

    The 31st is marked on the last day of a shorter month, February 29 on the 28th of other years.
    """
    if milestone.ended_on is not None or not milestone.to_celebrate or day <= milestone.since:
        return None
    months = (day.year - milestone.since.year) * 12 + day.month - milestone.since.month
    last = (date(day.year + day.month // 12, day.month % 12 + 1, 1) - date(day.year, day.month, 1)).days
    if day.day != min(milestone.since.day, last) or months == 0:
        return None
    return months if months < 12 or months % 12 == 0 else None
