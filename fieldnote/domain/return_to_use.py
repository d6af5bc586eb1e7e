"""Returns to use: the most sensitive record there is, since custody, parole and housing can hang on it.

It stands in no document, export, search or summary unless somebody asks for it by name. It is written for the person:
what was around it, what helped next. Coming back is part of many recoveries.
"""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.ids import PersonId, ReturnToUseId, TriggerId, VisitId
from fieldnote.domain.problems import Problem, Weight


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody who was told about it, and whether the person had agreed to that."""

    who: str
    agreed: bool = False
    on: date | None = None


@dataclass(frozen=True, slots=True)
class ReturnToUse:
    """One return to use, as the person tells it."""

    id: ReturnToUseId
    person_id: PersonId
    day: date
    called: str = ""
    """The person's own word for it: a slip, a bad night, a lapse."""
    before: str = ""
    """What happened before."""
    helped: str = ""
    safety_steps: str = ""
    """What was done to be safe: not alone, naloxone, a call."""
    told: tuple[Told, ...] = ()
    follow_up: str = ""
    follow_up_on: date | None = None
    visit_id: VisitId | None = None
    trigger_ids: tuple[TriggerId, ...] = ()
    withdrawn_on: date | None = None
    """Since when the person says that it does not belong here; it is then no longer listed."""

    @property
    def sensitive(self) -> bool:
        """Always: nobody has to remember to tick it."""
        return True


def problems_of(event: ReturnToUse, today: date) -> tuple[Problem, ...]:
    """Say what cannot be true, and who was told without the person's agreement (a caution)."""
    problems: list[Problem] = []
    if event.day > today:
        problems.append(Problem("day", "day_to_come"))
    if any(not told.who.strip() for told in event.told):
        problems.append(Problem("told", "told_nobody", Weight.MISSING))
    if any(not told.agreed for told in event.told):
        problems.append(Problem("told", "told_without_agreement", Weight.CAUTION))
    return tuple(problems)
