"""A person's goals on the five-step ladder, with every change of course and date still readable.

Four scales stay apart: the ladder is the person's, the course is ours, the suggested status goes to the QP, and the
achievement is read off the last move for other systems.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, SmallStepId
from fieldnote.domain.visit import Owner

LONGEST_FOR_PLAN = 600
"""Characters of the sentence that the QP copies: what one box of a plan takes."""


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

    @property
    def is_open(self) -> bool:
        """Whether it can still be worked on, now or later."""
        return self in {Course.ACTIVE, Course.PAUSED}


class Dimension(StrEnum):
    """SAMHSA's four dimensions of recovery."""

    HEALTH = "health"
    HOME = "home"
    PURPOSE = "purpose"
    COMMUNITY = "community"


class Achievement(StrEnum):
    """FHIR's words for how a goal goes. Never shown to the person: a move back is a move."""

    IMPROVING = "improving"
    NO_CHANGE = "no-change"
    WORSENING = "worsening"
    ACHIEVED = "achieved"


class Offer(StrEnum):
    """How far a self-stated goal has come on its way into the plan."""

    NOT_OFFERED = "not_offered"
    OFFERED = "offered"
    TAKEN_UP = "taken_up"


class Stage(StrEnum):
    """The stages of change, for people who like to name their own. Never printed on sheets to take home."""

    NOT_THINKING = "precontemplation"
    THINKING = "contemplation"
    GETTING_READY = "preparation"
    ACTING = "action"
    KEEPING = "maintenance"
    AGAIN = "recurrence"


@dataclass(frozen=True, slots=True)
class LadderMove:
    """One move on the ladder, with the person's words if they gave any."""

    on: date
    step: Ladder
    words: str = ""


@dataclass(frozen=True, slots=True)
class CourseChange:
    """A course that holds from a day on; without a day, from the start."""

    on: date | None
    course: Course
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TargetChange:
    """A target date that holds from a day on; without a day, from the start."""

    on: date | None
    target_date: date | None
    reason: str = ""


_Dated = TypeVar("_Dated", CourseChange, TargetChange)


@dataclass(frozen=True, slots=True)
class StageNamed:
    """A stage of change, named by the person on a day."""

    on: date
    stage: Stage


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
    """The present course, the last of `courses` where there are any."""
    dimensions: tuple[Dimension, ...] = ()
    started_on: date | None = None
    target_date: date | None = None
    """The present target date, the last of `targets` where there are any."""
    suggested_status: str = ""
    """A status code of the policy pack (R, O, A, D), suggested to the QP."""
    to_add_to_plan: str = ""
    """One sentence the QP can copy into the plan; at most 600 characters."""
    what_changed: str = ""
    """What was done and what changed, one or two sentences, for the summary."""
    courses: tuple[CourseChange, ...] = ()
    """Every course it took, oldest first; empty while it never changed."""
    targets: tuple[TargetChange, ...] = ()
    """Every target date it had, oldest first; empty while it never changed."""
    stages: tuple[StageNamed, ...] = ()
    """Oldest first."""
    offered_on: date | None = None
    taken_up_on: date | None = None

    @property
    def step(self) -> Ladder | None:
        """The step it stands on now; None while nobody has named one."""
        return self.moves[-1].step if self.moves else None

    @property
    def achievement(self) -> Achievement | None:
        """What the last move says of the whole; nothing before the first one."""
        if self.course is Course.MET:
            return Achievement.ACHIEVED
        if not self.moves:
            return None
        earlier, now = self.moves[-2:][0].step.number, self.moves[-1].step.number
        if now == earlier:
            return Achievement.NO_CHANGE
        return Achievement.IMPROVING if now > earlier else Achievement.WORSENING

    @property
    def offer(self) -> Offer | None:
        """How far a self-stated goal has come; None for one that the QP wrote."""
        if self.taken_up_on is not None:
            return Offer.TAKEN_UP
        if self.offered_on is not None:
            return Offer.OFFERED
        return None if self.number else Offer.NOT_OFFERED

    def step_on(self, day: date) -> Ladder | None:
        """Give the step the goal stood on at the end of `day`, or None before its first move."""
        past = [m.step for m in self.moves if m.on <= day]
        return past[-1] if past else None

    def course_on(self, day: date) -> Course:
        """Give the course that held on `day`, whatever has changed since."""
        if not self.courses:
            return self.course
        past = [c.course for c in self.courses if c.on is None or c.on <= day]
        return past[-1] if past else Course.ACTIVE

    def target_on(self, day: date) -> date | None:
        """Give the target date that held on `day`, whatever has changed since."""
        if not self.targets:
            return self.target_date
        past = [t.target_date for t in self.targets if t.on is None or t.on <= day]
        return past[-1] if past else None

    def active_on(self, day: date) -> bool:
        """Whether a visit on `day` can serve this goal: started, active and not past its target date as of that day."""
        target = self.target_on(day)
        return (
            (self.started_on is None or self.started_on <= day)
            and (target is None or day <= target)
            and self.course_on(day) is Course.ACTIVE
        )


@dataclass(frozen=True, slots=True)
class SmallStep:
    """One small step towards a goal, in the person's words where they gave them."""

    id: SmallStepId
    person_id: PersonId
    goal_id: GoalId
    text: str
    owner: Owner = Owner.BOTH
    due: date | None = None
    added_on: date | None = None
    done_on: date | None = None


def move(goal: Goal, on: date, step: Ladder, words: str = "") -> Goal:
    """Move a goal on the ladder, forward or back; a move told late goes to its place by date, none is taken away."""
    moves = sorted((*goal.moves, LadderMove(on, step, words)), key=lambda m: m.on)
    return replace(goal, moves=tuple(moves))


def change_course(goal: Goal, on: date, course: Course, reason: str = "") -> Goal:
    """Let a course hold from a day on; earlier days keep theirs."""
    known = goal.courses or (CourseChange(None, goal.course),)
    courses = _by_day((*known, CourseChange(on, course, reason)))
    return replace(goal, courses=courses, course=courses[-1].course)


def change_target(goal: Goal, on: date, target_date: date | None, reason: str = "") -> Goal:
    """Let a target date hold from a day on; earlier days keep theirs."""
    known = goal.targets or (TargetChange(None, goal.target_date),)
    targets = _by_day((*known, TargetChange(on, target_date, reason)))
    return replace(goal, targets=targets, target_date=targets[-1].target_date)


def name_stage(goal: Goal, on: date, stage: Stage) -> Goal:
    """Note the stage of change a person names for themselves."""
    return replace(goal, stages=tuple(sorted((*goal.stages, StageNamed(on, stage)), key=lambda s: s.on)))


def offer(goal: Goal, on: date) -> Goal:
    """Offer a self-stated goal to the QP."""
    return replace(goal, offered_on=on)


def take_up(goal: Goal, on: date, number: str, outcome_id: OutcomeId | None = None) -> Goal:
    """Note that the QP took a self-stated goal into the plan, under this number.

    From here on its text is the QP's; what the person called it stays as their own words.
    """
    return replace(
        goal,
        number=number,
        own_words=goal.own_words or goal.title,
        taken_up_on=on,
        outcome_id=outcome_id or goal.outcome_id,
    )


def _by_day(changes: tuple[_Dated, ...]) -> tuple[_Dated, ...]:
    return tuple(sorted(changes, key=lambda change: change.on or date.min))
