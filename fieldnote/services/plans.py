"""Plans: taking in a snapshot of what the QP wrote, with a look before at what it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId
from fieldnote.domain.plan import (
    LongRangeOutcome,
    PlanChanges,
    PlanSnapshot,
    PlanSource,
    ShortRangeGoal,
    check_plan,
    check_taken_up,
    check_typed_numbers,
    compare,
    earlier_of,
    follow,
    goal_for,
    same_number,
    taking_up,
)
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import storable
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables
from fieldnote.vault import people, plans

_A_YEAR = timedelta(days=364)
_NOTHING: Mapping[str, GoalId] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RecordedPlan:
    """A plan that was recorded, and what it did to the person's goals."""

    plan: PlanSnapshot
    changes: PlanChanges


def newest(notebook: Notebook, person_id: PersonId) -> PlanSnapshot | None:
    """Give the plan of somebody that took effect last."""
    return next(iter(plans.of_person(notebook.vault.database, person_id)), None)


def new_plan(notebook: Notebook, person_id: PersonId) -> PlanSnapshot:
    """Give a plan to fill in: from today for a year, with the outcomes and goals of the last one to start from.

    An outcome that was kept without its goals gets those that are open here under the QP's numbers.
    """
    database, today = notebook.vault.database, notebook.clock().date()
    last = newest(notebook, person_id)
    known = goal_tables.of_person(database, person_id)
    episode = next((e for e in people.episodes(database, person_id) if e.active_on(today)), None)
    return PlanSnapshot(
        id=PlanId(notebook.new_id()),
        person_id=person_id,
        effective_on=today,
        ends_on=today + _A_YEAR,
        outcomes=tuple(_with_goals(outcome, known) for outcome in last.outcomes) if last else (),
        frequency=last.frequency if last else "",
        label=notebook.pack.plan_label,
        qp=(episode.qp if episode else "") or notebook.specialist.qp,
    )


def preview(notebook: Notebook, plan: PlanSnapshot, taken_up: Mapping[str, GoalId] = _NOTHING) -> PlanChanges:
    """Say what recording a plan would do to the person's goals; `taken_up` as for `record_plan`."""
    database = notebook.vault.database
    others = [other for other in plans.of_person(database, plan.person_id) if other.id != plan.id]
    return compare(
        plan, goal_tables.of_person(database, plan.person_id), others, taken_up, notebook.pack.closing_statuses
    )


def record_plan(
    notebook: Notebook, plan: PlanSnapshot, taken_up: Mapping[str, GoalId] = _NOTHING
) -> Done[RecordedPlan] | Refused:
    """Keep a plan as the QP wrote it, and let the person's goals follow it by the QP's numbers.

    New numbers make new goals, unless `taken_up` says by number which self-stated goal the QP took up. Goals that the
    plan does not list any more stay as they are, and so do the person's own words, the ladder and the course of every
    goal. A plan older than one that is here already changes no goal.
    """
    database, plan = notebook.vault.database, storable(plan)
    if problems := problems_of(notebook, plan, taken_up):
        return Refused(problems)
    with database.transaction():
        kept = keep(notebook, plan)
        changes = let_goals_follow(notebook, kept, taken_up)
        notebook.audit("plan.recorded", plan.id)
    return Done(RecordedPlan(kept, changes), Change(people=frozenset({plan.person_id})))


def problems_of(
    notebook: Notebook, plan: PlanSnapshot, taken_up: Mapping[str, GoalId] = _NOTHING
) -> tuple[Problem, ...]:
    """List what keeps a plan from being recorded."""
    database = notebook.vault.database
    known = goal_tables.of_person(database, plan.person_id)
    problems = (*check_plan(plan, notebook.pack.statuses), *check_taken_up(plan, known, taken_up))
    if plan.source is PlanSource.TYPED:
        problems += check_typed_numbers(plan, plans.of_person(database, plan.person_id))
    if plans.get(database, plan.id) is not None:
        return (Problem("plan", "plan_recorded"), *problems)
    return problems


def keep(notebook: Notebook, plan: PlanSnapshot) -> PlanSnapshot:
    """Keep a checked plan and give it with the ids of its outcomes, in the caller's transaction."""
    database, now = notebook.vault.database, notebook.now_utc()
    others = plans.of_person(database, plan.person_id)
    plan = replace(plan, outcomes=_identified(notebook, plan, others), taken_at=now)
    plans.save(database, plan, now)
    return plan


def let_goals_follow(notebook: Notebook, plan: PlanSnapshot, taken_up: Mapping[str, GoalId] = _NOTHING) -> PlanChanges:
    """Let the person's goals say what a kept plan says, in the caller's transaction, and tell what changed."""
    database = notebook.vault.database
    changes = preview(notebook, plan, taken_up)
    if not changes.is_older:
        known = taking_up(plan, goal_tables.of_person(database, plan.person_id), taken_up)
        for goal in _following(notebook, plan, known):
            goal_tables.save(database, goal, notebook.now_utc())
    return changes


def _identified(notebook: Notebook, plan: PlanSnapshot, others: Sequence[PlanSnapshot]) -> tuple[LongRangeOutcome, ...]:
    """Give each outcome the id it had under its number in the plan before, so that what points to it still does."""
    before = earlier_of(plan, others)
    known = before.outcomes if before else ()
    found: list[LongRangeOutcome] = []
    for outcome in plan.outcomes:
        was = next((o.id for o in known if same_number(o.number, outcome.number)), None)
        fresh = outcome.id or was or OutcomeId(notebook.new_id())
        found.append(replace(outcome, id=fresh))
    return tuple(found)


def _with_goals(outcome: LongRangeOutcome, known: Sequence[Goal]) -> LongRangeOutcome:
    if outcome.goals:
        return outcome
    found = (g for g in known if g.number and g.course.is_open and g.outcome_id == outcome.id)
    return replace(outcome, goals=tuple(ShortRangeGoal(g.number, g.title, target_date=g.target_date) for g in found))


def _following(notebook: Notebook, plan: PlanSnapshot, goals: Sequence[Goal]) -> list[Goal]:
    """Give the person's goals as they follow the plan. What it lists as over and is not here makes no goal."""
    closing = notebook.pack.closing_statuses
    found: list[Goal] = []
    for outcome in plan.outcomes:
        for written in outcome.goals:
            goal = goal_for(written, goals, closing)
            if goal is None and written.status in closing:
                continue
            goal = goal or _new_goal(notebook, plan, written)
            found.append(follow(goal, written, outcome.id, plan.effective_on))
    return found


def _new_goal(notebook: Notebook, plan: PlanSnapshot, written: ShortRangeGoal) -> Goal:
    return Goal(
        GoalId(notebook.new_id()),
        plan.person_id,
        written.number.strip(),
        written.text,
        started_on=plan.effective_on,
        target_date=written.target_date,
    )
