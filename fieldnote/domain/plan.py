"""The person-centered plan as the QP wrote it, and the person's goals on the five-step ladder.

A specialist never authors a plan: snapshots are imported or typed from the QP's, and what goes back is a suggestion.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId


class Ladder(StrEnum):
    """The five steps of a goal: named, never scored. Moving back is neutral."""

    THINKING = "thinking_about_it"
    PLANNING = "planning"
    TRYING = "trying_it"
    DOING = "doing_it"
    KEEPING = "keeping_it_up"

    @property
    def number(self) -> int:
        """The step's place, 1 to 5."""
        return list(Ladder).index(self) + 1


class Course(StrEnum):
    """What becomes of a goal."""

    ACTIVE = "active"
    PAUSED = "paused"
    MET = "met"
    SET_ASIDE = "set_aside"


class Dimension(StrEnum):
    """SAMHSA's four dimensions of recovery."""

    HEALTH = "health"
    HOME = "home"
    PURPOSE = "purpose"
    COMMUNITY = "community"


@dataclass(frozen=True, slots=True)
class LadderMove:
    """One move on the ladder, with the person's words if they gave any."""

    on: date
    step: Ladder
    words: str = ""


@dataclass(frozen=True, slots=True)
class Goal:
    """A short-range goal of the plan, or one the person stated that is offered to the QP (no outcome yet)."""

    id: GoalId
    person_id: PersonId
    number: str
    """The QP's number, `1a`; empty for a goal the plan does not have yet."""
    title: str
    own_words: str = ""
    outcome_id: OutcomeId | None = None
    moves: tuple[LadderMove, ...] = ()
    """Oldest first; at least one for a goal that was talked about."""
    course: Course = Course.ACTIVE
    dimensions: tuple[Dimension, ...] = ()
    started_on: date | None = None
    target_date: date | None = None
    suggested_status: str = ""
    """A status code of the policy pack (R, O, A, D), suggested to the QP."""
    to_add_to_plan: str = ""
    """One sentence the QP can copy into the plan; at most 600 characters."""
    what_changed: str = ""
    """What was done and what changed, one or two sentences, for the summary."""

    def step_on(self, day: date) -> Ladder | None:
        """Give the step the goal stood on at the end of `day`, or None before its first move."""
        past = [m.step for m in self.moves if m.on <= day]
        return past[-1] if past else None

    @property
    def step(self) -> Ladder:
        """The step it stands on now."""
        return self.moves[-1].step if self.moves else Ladder.THINKING

    def active_on(self, day: date) -> bool:
        """Whether a visit on `day` can serve this goal (started, not past its target date)."""
        return (self.started_on is None or self.started_on <= day) and (
            self.target_date is None or day <= self.target_date
        )


@dataclass(frozen=True, slots=True)
class LongRangeOutcome:
    """What the person wants in the long run: their own, not someone else's."""

    id: OutcomeId
    number: str
    text: str
    where_am_i_now: str = ""


@dataclass(frozen=True, slots=True)
class Authorisation:
    """Units a payer allows within a window. What others bill is unknown here: "known to this device"."""

    units: int
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class PlanSnapshot:
    """The plan as it stood when it was typed in or imported."""

    id: PlanId
    person_id: PersonId
    effective_on: date
    ends_on: date
    outcomes: tuple[LongRangeOutcome, ...] = ()
    source: str = "typed"
    frequency: str = ""
    """The service frequency the plan names ("2 visits a week")."""
    authorisation: Authorisation | None = None

    def covers(self, day: date) -> bool:
        """Whether the plan is in effect on `day`."""
        return self.effective_on <= day <= self.ends_on
