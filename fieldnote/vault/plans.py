"""Table of plan snapshots."""

from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_PLANS = Recorded(PlanSnapshot, "plan")
_LATEST_FIRST = "effective_on DESC, taken_at DESC, id DESC"


def save(database: Database, plan: PlanSnapshot, at: datetime) -> None:
    """Add a snapshot of a plan. One that is here already refuses to change."""
    if get(database, plan.id) != plan:  # what says the same may be written otherwise by now: it is not written again
        _PLANS.keep(database, plan, at)


def get(database: Database, plan_id: str) -> PlanSnapshot | None:
    """Give one plan."""
    return _PLANS.get(database, plan_id)


def of_person(database: Database, person_id: PersonId) -> list[PlanSnapshot]:
    """Give a person's plans, the latest first."""
    return _PLANS.find(database, f"person_id = ? ORDER BY {_LATEST_FIRST}", (person_id,))


def everything(database: Database) -> list[PlanSnapshot]:
    """Give every plan, the latest first."""
    return _PLANS.find(database, f"1 ORDER BY {_LATEST_FIRST}")
