"""Plans and goals as they stand in the file."""

from datetime import date

from fieldnote.domain.goal import Course, Dimension, Ladder, Stage
from fieldnote.domain.visit import Owner
from fieldnote.exchange.intake.authorisations import AuthorisationIn
from fieldnote.exchange.intake.strict import Strict


class PlanGoalIn(Strict, frozen=True):
    """A short-range goal as the QP wrote it; the person's own goal of this number follows it."""

    number: str
    text: str
    how: str = ""
    who: str = ""
    service: str = ""
    target_date: date | None = None
    reviewed_on: date | None = None
    status: str = ""
    progress: str = ""


class OutcomeIn(Strict, frozen=True):
    """A long-range outcome of the plan."""

    key: str
    number: str
    text: str
    where_am_i_now: str = ""
    why_this_goal: str = ""
    goals: list[PlanGoalIn] = []


class PlanIn(Strict, frozen=True):
    """A snapshot of the person-centered plan as the QP wrote it."""

    effective_on: date
    ends_on: date
    frequency: str = ""
    outcomes: list[OutcomeIn] = []
    authorisation: AuthorisationIn | None = None
    """One that came with the plan; others stand beside the plans."""
    label: str = ""
    version: str = ""
    completed_on: date | None = None
    meeting_on: date | None = None
    qp: str = ""
    order_signed_on: date | None = None
    order_signed_by: str = ""


class MoveIn(Strict, frozen=True):
    """A move on the five-step ladder."""

    on: date
    step: Ladder
    words: str = ""


class CourseChangeIn(Strict, frozen=True):
    """A course that holds from a day on."""

    on: date
    course: Course
    reason: str = ""


class TargetChangeIn(Strict, frozen=True):
    """A target date that holds from a day on."""

    on: date
    target_date: date | None
    reason: str = ""


class StageIn(Strict, frozen=True):
    """A stage of change that the person named on a day."""

    on: date
    stage: Stage


class SmallStepIn(Strict, frozen=True):
    """A small step towards the goal."""

    text: str
    owner: Owner = Owner.BOTH
    due: date | None = None
    added_on: date | None = None
    done_on: date | None = None


class GoalIn(Strict, frozen=True):
    """A short-range goal; without an outcome it is the person's own and offered to the QP.

    `course` and `target_date` are those from the start; `courses` and `targets` change them.
    """

    key: str
    title: str
    number: str = ""
    outcome: str = ""
    own_words: str = ""
    moves: list[MoveIn] = []
    course: Course = Course.ACTIVE
    dimensions: list[Dimension] = []
    started_on: date | None = None
    target_date: date | None = None
    suggested_status: str = ""
    to_add_to_plan: str = ""
    what_changed: str = ""
    courses: list[CourseChangeIn] = []
    targets: list[TargetChangeIn] = []
    stages: list[StageIn] = []
    steps: list[SmallStepIn] = []
    offered_on: date | None = None
    taken_up_on: date | None = None
