"""Plans and goals from the file."""

from collections.abc import Sequence

from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId
from fieldnote.domain.plan import Authorisation, Goal, LadderMove, LongRangeOutcome, PlanSnapshot
from fieldnote.exchange.intake.plans import GoalIn, PlanIn
from fieldnote.services.intake.keys import Keys, fields_of, look_up, new
from fieldnote.services.notebook import Notebook
from fieldnote.vault import plans as plan_tables


def take(notebook: Notebook, person_id: PersonId, found: Sequence[PlanIn], keys: Keys, where: str) -> None:
    """Keep a person's plans and note the keys of their outcomes."""
    for number, plan in enumerate(found):
        snapshot = _plan(notebook, person_id, plan, keys, f"{where}.plans[{number}]")
        plan_tables.save(notebook.vault.database, snapshot, notebook.now_utc())


def take_goals(notebook: Notebook, person_id: PersonId, found: Sequence[GoalIn], keys: Keys, where: str) -> None:
    """Keep a person's goals and note their keys."""
    for number, goal in enumerate(found):
        place = f"{where}.goals[{number}]"
        plain = fields_of(goal, "key", "outcome", "moves") | {"dimensions": tuple(goal.dimensions)}
        kept = Goal(
            id=new(keys.goals, goal.key, GoalId(notebook.new_id()), place),
            person_id=person_id,
            outcome_id=look_up(keys.outcomes, goal.outcome, "outcome", place) if goal.outcome else None,
            moves=tuple(LadderMove(m.on, m.step, m.words) for m in sorted(goal.moves, key=lambda m: m.on)),
            **plain,
        )
        plan_tables.save_goal(notebook.vault.database, kept, notebook.now_utc())


def _plan(notebook: Notebook, person_id: PersonId, found: PlanIn, keys: Keys, where: str) -> PlanSnapshot:
    outcomes = tuple(
        LongRangeOutcome(
            new(keys.outcomes, o.key, OutcomeId(notebook.new_id()), f"{where}.outcomes[{number}]"),
            o.number,
            o.text,
            o.where_am_i_now,
        )
        for number, o in enumerate(found.outcomes)
    )
    window = found.authorisation
    return PlanSnapshot(
        id=PlanId(notebook.new_id()),
        person_id=person_id,
        effective_on=found.effective_on,
        ends_on=found.ends_on,
        outcomes=outcomes,
        frequency=found.frequency,
        authorisation=Authorisation(window.units, window.starts_on, window.ends_on) if window else None,
    )
