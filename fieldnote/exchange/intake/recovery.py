"""Whole health, milestones, questionnaires and hand-offs as they stand in the file."""

from datetime import date

from fieldnote.domain.goal import Course
from fieldnote.domain.milestone import MilestoneKind
from fieldnote.domain.referral import HandOffOutcome, HandOffWay
from fieldnote.domain.whole_health import HealthFactor
from fieldnote.exchange.intake.strict import Strict


class WeekIn(Strict, frozen=True):
    """How a week went: the days it was done on, and a word about it."""

    monday: date
    done_on: list[date] = []
    words: str = ""


class HealthGoalIn(Strict, frozen=True):
    """A whole-health goal with its plan for the week."""

    factor: HealthFactor
    want: str
    what: str = ""
    how_much: str = ""
    when: str = ""
    times_a_week: int = 0
    confidence: int | None = None
    course: Course = Course.ACTIVE
    started_on: date | None = None
    weeks: int = 8
    logs: list[WeekIn] = []


class MilestoneIn(Strict, frozen=True):
    """Something to mark, as the person tells it."""

    kind: MilestoneKind
    since: date
    words: str = ""
    to_celebrate: bool = True
    ended_on: date | None = None


class AnswersIn(Strict, frozen=True):
    """What somebody answered to a questionnaire; null where an item was left out."""

    instrument: str
    version: str
    on: date
    values: list[int | None]
    words: str = ""


class ResourceIn(Strict, frozen=True):
    """A place or service that helps, once for all people of the file."""

    key: str
    name: str
    kind: str = ""
    contact: str = ""
    hours: str = ""
    languages: list[str] = []
    cost: str = ""
    notes: str = ""
    last_checked: date | None = None
    closed_on: date | None = None


class HandOffIn(Strict, frozen=True):
    """A warm hand-off; `resource` is a key, and `consent` that of the person's consent that it rests on."""

    resource: str
    on: date
    way: HandOffWay
    follow_up_on: date | None = None
    outcome: HandOffOutcome = HandOffOutcome.OPEN
    closed_on: date | None = None
    words: str = ""
    consent: str = ""
