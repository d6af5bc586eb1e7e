"""Whole-health goals: what somebody wants for body and mind, a plan for the week, and how the week went.

The person writes their own action plan: what, how much, when, how often, and how sure they are of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from fieldnote.domain.goal import Course
from fieldnote.domain.ids import PersonId, WholeHealthId
from fieldnote.domain.problems import Problem, Weight


class HealthFactor(StrEnum):
    """The ten areas that whole-health work looks at."""

    STRESS = "stress_management"
    EATING = "healthy_eating"
    ACTIVITY = "physical_activity"
    SLEEP = "restful_sleep"
    SERVICE = "service_to_others"
    SUPPORT = "support_network"
    OPTIMISM = "optimism"
    THINKING = "thinking_skills"
    SPIRIT = "spiritual_beliefs"
    MEANING = "meaning_and_purpose"


@dataclass(frozen=True, slots=True)
class WholeHealthGoal:
    """What somebody wants, in their words, and what they do for it each week."""

    id: WholeHealthId
    person_id: PersonId
    factor: HealthFactor
    want: str
    """In the person's own words."""
    what: str = ""
    how_much: str = ""
    when: str = ""
    times_a_week: int = 0
    confidence: int | None = None
    """How sure they are, 1 to 10 by their own word; None when not asked."""
    course: Course = Course.ACTIVE
    started_on: date | None = None
    weeks: int = 8
    """How long the plan is meant to run."""


@dataclass(frozen=True, slots=True)
class WeekLog:
    """One week of a whole-health goal: on which days it was done, and a word about it."""

    goal_id: WholeHealthId
    person_id: PersonId
    monday: date
    done_on: tuple[date, ...] = field(default=())
    words: str = ""

    @property
    def times(self) -> int:
        """On how many days it was done."""
        return len(self.done_on)


def monday_of(day: date) -> date:
    """Give the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def with_day(log: WeekLog, day: date, *, done: bool) -> WeekLog:
    """Check a day off, or take that back. A day of another week changes nothing."""
    if monday_of(day) != log.monday:
        return log
    days = {*log.done_on, day} if done else {*log.done_on} - {day}
    return WeekLog(log.goal_id, log.person_id, log.monday, tuple(sorted(days)), log.words)


def check(goal: WholeHealthGoal) -> Iterable[Problem]:
    """Say what is missing or cannot be."""
    if not goal.want.strip():
        yield Problem("want", "health_goal_empty", Weight.MISSING)
    if goal.confidence is not None and not 1 <= goal.confidence <= 10:
        yield Problem("confidence", "confidence_out_of_range")
    if not 0 <= goal.times_a_week <= 7:
        yield Problem("times_a_week", "times_a_week_out_of_range")
