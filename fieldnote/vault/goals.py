"""Tables of goals and of the small steps towards them."""

from datetime import datetime

from fieldnote.domain.goal import Goal, SmallStep
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded, Version

_GOALS = Recorded(Goal, "goal")
_STEPS = Recorded(SmallStep, "small_step")
_PLAN_ORDER = "number = '', number, title, id"
_STEP_ORDER = "goal_id, done_on IS NOT NULL, due IS NULL, due, added_on, id"


def save(database: Database, goal: Goal, at: datetime) -> None:
    """Add a goal or keep what changed about it. Moves, courses, target dates and stages are only ever added."""
    _GOALS.keep(database, goal, at)


def get(database: Database, goal_id: str) -> Goal | None:
    """Give one goal."""
    return _GOALS.get(database, goal_id)


def of_person(database: Database, person_id: PersonId) -> list[Goal]:
    """Give a person's goals in the plan's order, self-stated ones last."""
    return _GOALS.find(database, f"person_id = ? ORDER BY {_PLAN_ORDER}", (person_id,))


def everything(database: Database) -> list[Goal]:
    """Give every goal."""
    return _GOALS.find(database, f"1 ORDER BY person_id, {_PLAN_ORDER}")


def versions(database: Database, goal_id: str) -> list[Version[Goal]]:
    """Give a goal as it stood after each change, oldest first."""
    return _GOALS.versions(database, goal_id)


def save_step(database: Database, step: SmallStep, at: datetime) -> None:
    """Add a small step or keep what changed about it."""
    _STEPS.keep(database, step, at)


def get_step(database: Database, step_id: str) -> SmallStep | None:
    """Give one small step."""
    return _STEPS.get(database, step_id)


def steps(database: Database, person_id: PersonId) -> list[SmallStep]:
    """Give a person's small steps by goal, those still to do first, the soonest due first."""
    return _STEPS.find(database, f"person_id = ? ORDER BY {_STEP_ORDER}", (person_id,))


def all_steps(database: Database) -> list[SmallStep]:
    """Give every small step."""
    return _STEPS.find(database, f"1 ORDER BY person_id, {_STEP_ORDER}")
