"""Plans and goals as they stand in the file."""

from datetime import date

from fieldnote.domain.plan import Course, Dimension, Ladder
from fieldnote.exchange.intake.strict import Strict


class OutcomeIn(Strict, frozen=True):
    """A long-range outcome of the plan."""

    key: str
    number: str
    text: str
    where_am_i_now: str = ""


class AuthorisationIn(Strict, frozen=True):
    """Units a payer allows within a window."""

    units: int
    starts_on: date
    ends_on: date


class PlanIn(Strict, frozen=True):
    """A snapshot of the person-centered plan as the QP wrote it."""

    effective_on: date
    ends_on: date
    frequency: str = ""
    outcomes: list[OutcomeIn] = []
    authorisation: AuthorisationIn | None = None


class MoveIn(Strict, frozen=True):
    """A move on the five-step ladder."""

    on: date
    step: Ladder
    words: str = ""


class GoalIn(Strict, frozen=True):
    """A short-range goal; without an outcome it is the person's own and offered to the QP."""

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
