"""Tables of plan snapshots and goals."""

from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.plan import Goal, PlanSnapshot
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_PLANS = Recorded(PlanSnapshot, "plan")
_GOALS = Recorded(Goal, "goal")


def save(database: Database, plan: PlanSnapshot, at: datetime) -> None:
    """Add a snapshot of a plan."""
    _PLANS.keep(database, plan, at)


def of_person(database: Database, person_id: PersonId) -> list[PlanSnapshot]:
    """Give a person's plans, the latest first."""
    return _PLANS.find(database, "person_id = ? ORDER BY effective_on DESC, id", (person_id,))


def everything(database: Database) -> list[PlanSnapshot]:
    """Give every plan, the latest first."""
    return _PLANS.find(database, "1 ORDER BY effective_on DESC, id")


def save_goal(database: Database, goal: Goal, at: datetime) -> None:
    """Add a goal or keep what changed about it."""
    _GOALS.keep(database, goal, at)


def goals(database: Database, person_id: PersonId) -> list[Goal]:
    """Give a person's goals in the plan's order, self-stated ones last."""
    return _GOALS.find(database, "person_id = ? ORDER BY number = '', number, title, id", (person_id,))


def all_goals(database: Database) -> list[Goal]:
    """Give every goal."""
    return _GOALS.find(database, "1 ORDER BY person_id, number = '', number, title, id")
