"""Plans and goals from the file."""

from collections.abc import Sequence

from fieldnote.domain.goal import Goal, LadderMove, SmallStep, StageNamed, change_course, change_target
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId, SmallStepId
from fieldnote.domain.plan import LongRangeOutcome, PlanSnapshot, PlanSource, ShortRangeGoal, check_plan
from fieldnote.exchange.intake.plans import GoalIn, OutcomeIn, PlanIn
from fieldnote.services import plans
from fieldnote.services.intake import authorisations
from fieldnote.services.intake.keys import Keys, fields_of, look_up, new, require
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals as goal_tables


def take(
    notebook: Notebook, person_id: PersonId, found: Sequence[PlanIn], keys: Keys, where: str
) -> tuple[PlanSnapshot, ...]:
    """Keep a person's plans and note the keys of their outcomes."""
    kept: list[PlanSnapshot] = []
    for number, plan in enumerate(found):
        place = f"{where}.plans[{number}]"
        snapshot = _plan(notebook, person_id, plan)
        require(check_plan(snapshot, notebook.pack.statuses), place)
        kept.append(plans.keep(notebook, snapshot))
        for row, (outcome, known) in enumerate(zip(plan.outcomes, kept[-1].outcomes, strict=True)):
            new(keys.outcomes, outcome.key, known.id, f"{place}.outcomes[{row}]")
        if plan.authorisation is not None:
            authorisations.take_one(notebook, person_id, plan.authorisation, f"{place}.authorisation")
    return tuple(kept)


def take_goals(notebook: Notebook, person_id: PersonId, found: Sequence[GoalIn], keys: Keys, where: str) -> None:
    """Keep a person's goals with their small steps, and note their keys."""
    for number, goal in enumerate(found):
        place = f"{where}.goals[{number}]"
        goal_id = new(keys.goals, goal.key, GoalId(notebook.new_id()), place)
        outcome_id = look_up(keys.outcomes, goal.outcome, "outcome", place) if goal.outcome else None
        goal_tables.save(notebook.vault.database, _goal(goal, goal_id, person_id, outcome_id), notebook.now_utc())
        for step in goal.steps:
            small = SmallStep(SmallStepId(notebook.new_id()), person_id, goal_id, **fields_of(step))
            goal_tables.save_step(notebook.vault.database, small, notebook.now_utc())


def let_goals_follow(notebook: Notebook, kept: Sequence[PlanSnapshot]) -> None:
    """Let the goals that are here by now follow the plans that were kept: the newest has the last word."""
    for plan in sorted(kept, key=lambda one: one.effective_on):
        plans.let_goals_follow(notebook, plan)


def _plan(notebook: Notebook, person_id: PersonId, found: PlanIn) -> PlanSnapshot:
    return PlanSnapshot(
        id=PlanId(notebook.new_id()),
        person_id=person_id,
        outcomes=tuple(_outcome(outcome) for outcome in found.outcomes),
        source=PlanSource.IMPORTED,
        **fields_of(found, "outcomes", "authorisation"),
    )


def _outcome(found: OutcomeIn) -> LongRangeOutcome:
    return LongRangeOutcome(
        id=OutcomeId(""),
        goals=tuple(ShortRangeGoal(**fields_of(goal)) for goal in found.goals),
        **fields_of(found, "key", "goals"),
    )


def _goal(found: GoalIn, goal_id: GoalId, person_id: PersonId, outcome_id: OutcomeId | None) -> Goal:
    goal = Goal(
        id=goal_id,
        person_id=person_id,
        outcome_id=outcome_id,
        moves=tuple(LadderMove(m.on, m.step, m.words) for m in sorted(found.moves, key=lambda m: m.on)),
        dimensions=tuple(found.dimensions),
        stages=tuple(StageNamed(s.on, s.stage) for s in sorted(found.stages, key=lambda s: s.on)),
        **fields_of(found, "key", "outcome", "moves", "dimensions", "stages", "steps", "courses", "targets"),
    )
    for course in found.courses:
        goal = change_course(goal, course.on, course.course, course.reason)
    for target in found.targets:
        goal = change_target(goal, target.on, target.target_date, target.reason)
    return goal
