"""The goals of the person-centered plan as the agency hands them over, and the snapshot they make here.

The agency owns the plan and the specialist reads it: what comes in never changes a snapshot that is here, it makes a
new one. What the person said of a goal, the ladder and the course stay theirs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId
from fieldnote.domain.plan import LongRangeOutcome, PlanSnapshot, PlanSource, ShortRangeGoal, same_number
from fieldnote.domain.problems import Problem
from fieldnote.domain.roster import UnreadLine

_A_YEAR = timedelta(days=364)


@dataclass(frozen=True, slots=True)
class AgencyGoal:
    """One goal of the agency's plan."""

    number: str
    """The QP's number, `1a`."""
    text: str
    started_on: date | None = None
    target_date: date | None = None
    interventions: str = ""
    frequency: str = ""
    adopted: str = ""
    """Our own id of the self-stated goal that the QP took up; empty for any other."""


@dataclass(frozen=True, slots=True)
class AgencyPlan:
    """All that the agency says of one person's plan."""

    numbers: tuple[str, ...]
    """The client's numbers; one of them is to be the agency's number of somebody here."""
    goals: tuple[AgencyGoal, ...]
    plan_on: date | None = None
    """From when on it holds, where the agency says so."""
    valid_to: date | None = None
    authorised_units: int | None = None
    problems: tuple[Problem, ...] = ()
    """Why it cannot be taken in whole."""


@dataclass(frozen=True, slots=True)
class AgencyPlans:
    """A file of plans as it was read."""

    plans: tuple[AgencyPlan, ...]
    unread: tuple[UnreadLine, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    """Each heading with what it was read as; nothing for a FHIR bundle."""
    notes: tuple[Problem, ...] = ()
    left_out: int = 0
    """Resources of a bundle that nobody asked for: they were not even looked into."""
    sha256: str = ""


def snapshot(plan: AgencyPlan, empty: PlanSnapshot, last: PlanSnapshot | None, today: date) -> PlanSnapshot:
    """Make the snapshot that a plan of the agency is here; `empty` has its id, whose it is, its label and QP.

    It holds from the day the agency says, else from the latest start of its goals. Where neither tells a change from
    the plan that is here already, it holds from today: what was written before was written under the old one.
    """
    made = replace(
        empty,
        source=PlanSource.IMPORTED,
        outcomes=_outcomes(plan, last),
        frequency=_common({goal.frequency for goal in plan.goals}),
    )
    starts = [goal.started_on for goal in plan.goals if goal.started_on and goal.started_on <= today]
    begins = plan.plan_on or max(starts, default=today)
    if plan.plan_on is None and last is not None and begins <= last.effective_on and not same_plan(made, last):
        begins = max(today, last.effective_on)
    return replace(made, effective_on=begins, ends_on=plan.valid_to or begins + _A_YEAR)


def same_plan(one: PlanSnapshot, other: PlanSnapshot) -> bool:
    """Whether two snapshots list the same goals with the same words, dates and service."""
    return {goal.said for goal in one.goals} == {goal.said for goal in other.goals}


def adopted(plan: AgencyPlan, goals: Sequence[Goal], known_as: dict[str, GoalId]) -> dict[str, GoalId]:
    """Give the self-stated goals that the QP took up, by the number they have now.

    `known_as` are the ids by which goals are known outside. A goal that has its number already is linked already.
    """
    stated = {goal.id for goal in goals if not goal.number and goal.course.is_open}
    found = {goal.number: known_as.get(goal.adopted) for goal in plan.goals if goal.adopted}
    return {number: goal_id for number, goal_id in found.items() if goal_id in stated and goal_id}


def _outcomes(plan: AgencyPlan, last: PlanSnapshot | None) -> tuple[LongRangeOutcome, ...]:
    """Put each goal under the outcome of its figures, `1a` under `1`, with the words the last plan had for it."""
    known = last.outcomes if last else ()
    grouped: dict[str, list[ShortRangeGoal]] = {}
    for goal in plan.goals:
        number = goal.number.strip()
        outcome = number[: len(number) - len(number.lstrip("0123456789"))] or number
        grouped.setdefault(outcome, []).append(
            ShortRangeGoal(
                number, goal.text, how=goal.interventions, service=goal.frequency, target_date=goal.target_date
            )
        )
    found: list[LongRangeOutcome] = []
    for number, goals in grouped.items():
        was = next((outcome for outcome in known if same_number(outcome.number, number)), None)
        found.append(
            replace(was, goals=tuple(goals)) if was else LongRangeOutcome(OutcomeId(""), number, "", goals=tuple(goals))
        )
    return tuple(found)


def _common(words: set[str]) -> str:
    return words.pop() if len(words) == 1 else ""


def empty_plan(plan_id: PlanId, person_id: PersonId, today: date, label: str, qp: str) -> PlanSnapshot:
    """Give a snapshot to fill in."""
    return PlanSnapshot(plan_id, person_id, today, today + _A_YEAR, label=label, qp=qp)
