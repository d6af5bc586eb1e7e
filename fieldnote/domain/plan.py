"""The person-centered plan as the QP wrote it, and what a new one changes.

A specialist never authors a plan: snapshots are imported or typed from the QP's, and what goes back is a suggestion.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from fieldnote.domain.goal import Goal, change_target, take_up
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.text import folded

_NOTHING: Mapping[str, GoalId] = MappingProxyType({})
_LONG_AGO = datetime.min.replace(tzinfo=UTC)
NEWS_FOR = timedelta(days=60)
"""So long what a plan changed is told beside the goals."""
_LONGEST_NUMBER = 16
_LONGEST_LETTERS = 4
"""Of a number without a digit: `A`, `III`."""


class PlanSource(StrEnum):
    """How a snapshot came into the notebook."""

    TYPED = "typed"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class ShortRangeGoal:
    """A short-range goal in the QP's words. What the person says of it stands in their `Goal` of the same number."""

    number: str
    """The QP's number, `1a`."""
    text: str
    """What is to be reached."""
    how: str = ""
    who: str = ""
    """Who is responsible."""
    service: str = ""
    """Service and frequency."""
    target_date: date | None = None
    reviewed_on: date | None = None
    status: str = ""
    """A status code of the policy pack (R, O, A, D)."""
    progress: str = ""
    """Progress, and why to go on or stop, as the review says."""

    @property
    def said(self) -> tuple[str, str, str, str, date | None]:
        """What makes it another goal, or another wording of one, when it differs."""
        return (
            self.number.strip().casefold(),
            self.text.strip(),
            self.how.strip(),
            self.service.strip(),
            self.target_date,
        )


@dataclass(frozen=True, slots=True)
class LongRangeOutcome:
    """What the person wants in the long run: their own, not someone else's."""

    id: OutcomeId
    """The same from plan to plan while the number stays; empty until the plan is recorded."""
    number: str
    text: str
    where_am_i_now: str = ""
    why_this_goal: str = ""
    goals: tuple[ShortRangeGoal, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanSnapshot:
    """The plan as it stood when it was typed in or imported. It never changes: a newer plan is another snapshot."""

    id: PlanId
    person_id: PersonId
    effective_on: date
    ends_on: date
    outcomes: tuple[LongRangeOutcome, ...] = ()
    source: PlanSource = PlanSource.TYPED
    frequency: str = ""
    """The service frequency the plan names ("2 visits a week")."""
    label: str = ""
    """What the rules call such a plan (PCP, ISP), as it stood."""
    version: str = ""
    completed_on: date | None = None
    meeting_on: date | None = None
    qp: str = ""
    order_signed_on: date | None = None
    """When the service order was signed: on or before the first day of service."""
    order_signed_by: str = ""
    taken_at: datetime | None = None
    """When it was typed in or imported (UTC)."""

    @property
    def goals(self) -> tuple[ShortRangeGoal, ...]:
        """The short-range goals of all outcomes."""
        return tuple(goal for outcome in self.outcomes for goal in outcome.goals)

    def covers(self, day: date) -> bool:
        """Whether the plan is in effect on `day`."""
        return self.effective_on <= day <= self.ends_on

    def lists(self, goal: Goal, closing: Collection[str] = ()) -> bool:
        """Whether the plan has a goal of this number, and none of the status codes `closing` ends it."""
        return any(same_number(found.number, goal.number) and found.status not in closing for found in self.goals)


@dataclass(frozen=True, slots=True)
class ChangedGoal:
    """A goal the person has already, as the new plan has it: `fields` are those of `ShortRangeGoal` that differ."""

    goal_id: GoalId
    was: str
    """The goal's text so far."""
    now: ShortRangeGoal
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What a plan does to the person's goals, to be looked at before it is recorded."""

    new: tuple[ShortRangeGoal, ...] = ()
    changed: tuple[ChangedGoal, ...] = ()
    same: tuple[GoalId, ...] = ()
    gone: tuple[GoalId, ...] = ()
    """Open goals of the QP's that the plan does not list any more. They stay as they are until someone closes them."""
    taken_up: tuple[GoalId, ...] = ()
    """Self-stated goals that the plan has now; they are among `changed` or `same`, too."""
    is_older: bool = False
    """A newer plan is here already: this one is kept to read and changes no goal."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """What the plan in effect says otherwise than the one before it. Signed notes keep what they were signed with."""

    plan: PlanSnapshot
    changed: tuple[tuple[ShortRangeGoal, ShortRangeGoal], ...] = ()
    """Each goal as it was, and as it is."""
    new: tuple[ShortRangeGoal, ...] = ()
    gone: tuple[ShortRangeGoal, ...] = ()


def same_number(one: str, other: str) -> bool:
    """Whether two numbers of the QP's are the same, however they are spelled."""
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()


def can_be_number(text: str) -> bool:
    """Whether a QP may number an outcome or a goal so (1, 1a, 2.3, III, Goal 4), or these are its words."""
    has_digit = any(sign.isdigit() for sign in text)
    longest = _LONGEST_NUMBER if has_digit else _LONGEST_LETTERS
    return len(text.strip()) <= longest and len(text.split()) <= 1 + has_digit


def plan_on(plans: Sequence[PlanSnapshot], day: date) -> PlanSnapshot | None:
    """Give the plan in effect on `day`: of several the one that took effect last, of those the one taken in last."""
    covering = [plan for plan in plans if plan.covers(day)]
    return max(covering, key=_age, default=None)


def newer_than(plan: PlanSnapshot, others: Sequence[PlanSnapshot]) -> bool:
    """Whether a plan took effect on or after the day of every other."""
    return all(other.effective_on <= plan.effective_on for other in others)


def earlier_of(plan: PlanSnapshot, others: Sequence[PlanSnapshot]) -> PlanSnapshot | None:
    """Give the plan that a new one takes the place of."""
    return max((other for other in others if other.id != plan.id), key=_age, default=None)


def reworded(plans: Sequence[PlanSnapshot], today: date) -> Reworded | None:
    """Say what the plan in effect changed, while that is news; None where it changed nothing, or long ago.

    A plan that was kept without its goals says nothing of them.
    """
    plan = plan_on(plans, today)
    if plan is None or not plan.goals or today - plan.effective_on > NEWS_FOR:
        return None
    before = earlier_of(plan, [other for other in plans if other.goals and _age(other) < _age(plan)])
    if before is None:
        return None
    old = {goal.number.strip().casefold(): goal for goal in before.goals}
    now = {goal.number.strip().casefold(): goal for goal in plan.goals}
    found = Reworded(
        plan,
        tuple((old[key], goal) for key, goal in now.items() if key in old and old[key].said != goal.said),
        tuple(goal for key, goal in now.items() if key not in old),
        tuple(goal for key, goal in old.items() if key not in now),
    )
    return found if found.changed or found.new or found.gone else None


def check_plan(plan: PlanSnapshot, statuses: Collection[str]) -> tuple[Problem, ...]:
    """List what keeps a plan from being recorded; `statuses` are the status codes of the rules."""
    problems: list[Problem] = []
    if plan.ends_on < plan.effective_on:
        problems.append(Problem("ends_on", "plan_ends_before_start"))
    seen: set[str] = set()
    for outcome in plan.outcomes:
        number = outcome.number.strip()
        if number.casefold() in seen:  # goals point to an outcome, which keeps its id under its number
            problems.append(Problem("goals", "outcome_number_twice", facts={"number": number}))
        seen |= {number.casefold()} - {""}
    seen.clear()
    for goal in plan.goals:
        number = goal.number.strip()
        if not number:
            problems.append(Problem("goals", "goal_number_missing", Weight.MISSING))
        elif number.casefold() in seen:
            problems.append(Problem("goals", "goal_number_twice", facts={"number": number}))
        if number and not goal.text.strip():
            problems.append(Problem("goals", "goal_text_missing", Weight.MISSING, {"number": number}))
        if goal.status and goal.status not in statuses:
            problems.append(Problem("goals", "status_unknown", facts={"status": goal.status}))
        seen.add(number.casefold())
    return tuple(problems)


def check_typed_numbers(plan: PlanSnapshot, others: Sequence[PlanSnapshot]) -> tuple[Problem, ...]:
    """List the typed numbers that are none; what one of the `others` has already may stay."""
    known = {number for other in others for number in (*_outcome_numbers(other), *_goal_numbers(other))}

    def are_words(numbers: Iterable[str]) -> bool:
        return any(number not in known and not can_be_number(number) for number in numbers)

    problems: list[Problem] = []
    if are_words(_outcome_numbers(plan)):
        problems.append(Problem("goals", "outcome_number_words"))
    if are_words(_goal_numbers(plan)):
        problems.append(Problem("goals", "goal_number_words"))
    return tuple(problems)


def check_taken_up(plan: PlanSnapshot, goals: Sequence[Goal], chosen: Mapping[str, GoalId]) -> tuple[Problem, ...]:
    """List what is wrong with a choice of self-stated goals, by the number they have in the plan."""
    problems: list[Problem] = []
    stated = {goal.id for goal in goals if not goal.number}
    first: dict[GoalId, str] = {}
    for number, goal_id in chosen.items():
        if (other := first.setdefault(goal_id, number)) != number:
            problems.append(Problem("goals", "stated_goal_twice", facts={"first": other, "second": number}))
        if not any(same_number(found.number, number) for found in plan.goals):
            problems.append(Problem("goals", "number_not_in_plan", facts={"number": number}))
        if any(goal.course.is_open and same_number(goal.number, number) for goal in goals):
            problems.append(Problem("goals", "goal_number_taken", facts={"number": number}))
        if goal_id not in stated:
            problems.append(Problem("goals", "offer_not_needed"))
    return tuple(problems)


def taking_up(plan: PlanSnapshot, goals: Sequence[Goal], chosen: Mapping[str, GoalId]) -> tuple[Goal, ...]:
    """Give the goals with those taken up that someone chose by number, or that read like a goal of the plan."""
    numbers = {goal_id: number.strip() for number, goal_id in chosen.items()}
    for found in plan.goals:
        if goal_for(found, goals) is None and not any(same_number(found.number, n) for n in numbers.values()):
            alike = (g for g in goals if _is_stated(g) and g.id not in numbers and _reads_like(g, found))
            if (first := next(alike, None)) is not None:
                numbers[first.id] = found.number.strip()
    return tuple(
        take_up(goal, plan.effective_on, numbers[goal.id]) if goal.id in numbers and not goal.number else goal
        for goal in goals
    )


def compare(
    plan: PlanSnapshot,
    goals: Sequence[Goal],
    others: Sequence[PlanSnapshot],
    chosen: Mapping[str, GoalId] = _NOTHING,
    closing: Collection[str] = (),
) -> PlanChanges:
    """Say what a plan does to a person's goals.

    `others` are their other plans, `chosen` is as for `taking_up`, `closing` are the status codes that end a goal.
    """
    if not newer_than(plan, others):
        return PlanChanges(is_older=True)
    stated = {goal.id for goal in goals if not goal.number}
    goals = taking_up(plan, goals, chosen)
    taken_up = tuple(goal.id for goal in goals if goal.number and goal.id in stated)
    before = earlier_of(plan, others)
    new: list[ShortRangeGoal] = []
    changed: list[ChangedGoal] = []
    same: list[GoalId] = []
    for found in plan.goals:
        goal = goal_for(found, goals, closing)
        if goal is None:
            new += [found] if found.status not in closing else []
        elif fields := _differing(found, goal, before):
            changed.append(ChangedGoal(goal.id, goal.title, found, fields))
        else:
            same.append(goal.id)
    gone = tuple(goal.id for goal in goals if goal.number and goal.course.is_open and not plan.lists(goal))
    return PlanChanges(tuple(new), tuple(changed), tuple(same), gone if plan.goals else (), taken_up)


def goal_for(found: ShortRangeGoal, goals: Sequence[Goal], closing: Collection[str] = ()) -> Goal | None:
    """Find the person's goal that a goal of the plan is: an open one of its number, or a closed one of its text, too.

    So a number that is used again after its goal was met or set aside makes a new goal, unless the plan itself says
    that it is over (`closing`).
    """
    numbered = [goal for goal in goals if same_number(goal.number, found.number)]
    is_over = found.status in closing
    fitting = (goal for goal in numbered if goal.course.is_open or is_over or _reads_like(goal, found))
    return min(fitting, key=lambda goal: not goal.course.is_open, default=None)


def follow(goal: Goal, found: ShortRangeGoal, outcome_id: OutcomeId, on: date) -> Goal:
    """Let a goal say what the plan says from `on` on. The person's own words, ladder and course stay theirs."""
    goal = replace(goal, number=found.number.strip(), title=found.text, outcome_id=outcome_id)
    return goal if goal.target_date == found.target_date else change_target(goal, on, found.target_date)


def _is_stated(goal: Goal) -> bool:
    return not goal.number and goal.course.is_open


def _reads_like(goal: Goal, found: ShortRangeGoal) -> bool:
    return folded(goal.title) == folded(found.text)


def _differing(found: ShortRangeGoal, goal: Goal, before: PlanSnapshot | None) -> tuple[str, ...]:
    """Name what differs: text and target date from the goal, all else from the plan before where that has the goal."""
    names = {
        "text": goal.title.strip() != found.text.strip(),
        "target_date": goal.target_date != found.target_date,
    }
    was = next((g for g in before.goals if same_number(g.number, found.number)), None) if before else None
    if was is not None:
        others = ("how", "who", "service", "reviewed_on", "status", "progress")
        names |= {name: getattr(was, name) != getattr(found, name) for name in others}
    return tuple(name for name, differs in names.items() if differs)


def _outcome_numbers(plan: PlanSnapshot) -> list[str]:
    return [outcome.number.strip() for outcome in plan.outcomes]


def _goal_numbers(plan: PlanSnapshot) -> list[str]:
    return [goal.number.strip() for goal in plan.goals]


def _age(plan: PlanSnapshot) -> tuple[date, datetime, str]:
    return plan.effective_on, plan.taken_at or _LONG_AGO, plan.id
