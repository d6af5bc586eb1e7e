"""What helps: strategies shared between triggers, and what became of each try."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId, TriggerId, VisitId
from fieldnote.domain.problems import Problem, Weight


class Way(StrEnum):
    """What a strategy works with."""

    BODY = "body"
    MIND = "mind"
    PEOPLE = "people"
    SPIRIT = "spirit"
    LEAVING = "leaving"
    """Going away, staying away, saying no."""
    DISTRACTION = "distraction"
    """Something else to do until the urge has passed (15 to 20 minutes)."""
    OTHER = "other"


class Helped(StrEnum):
    """Whether it helped. What did not help is worth knowing, too."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Strategy:
    """Something that helps, in the person's words; one record for all the triggers it is good for."""

    id: StrategyId
    person_id: PersonId
    what: str
    way: Way = Way.OTHER
    trigger_ids: tuple[TriggerId, ...] = ()
    retired_on: date | None = None
    """Since when the person no longer wants it on the list."""


@dataclass(frozen=True, slots=True)
class StrategyUse:
    """One try, or one time it was meant to be tried and was not."""

    id: StrategyUseId
    strategy_id: StrategyId
    person_id: PersonId
    day: date
    tried: bool = True
    helped: Helped | None = None
    """None while nobody said."""
    visit_id: VisitId | None = None
    trigger_id: TriggerId | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of a strategy's tries: "helped 4 of 5 times"."""

    strategy: Strategy
    tried: int
    yes: int
    partly: int
    no: int
    last_on: date | None


def problems_of(strategy: Strategy) -> tuple[Problem, ...]:
    """Say what is missing in a strategy."""
    return () if strategy.what.strip() else (Problem("what", "strategy_empty", Weight.MISSING),)


def problems_of_use(use: StrategyUse, today: date) -> tuple[Problem, ...]:
    """Say what cannot be true about a try."""
    problems: list[Problem] = []
    if use.day > today:
        problems.append(Problem("day", "day_to_come"))
    if use.helped is not None and not use.tried:
        problems.append(Problem("helped", "helped_untried"))
    return tuple(problems)
