"""What helps: strategies shared between triggers, and what became of each try."""

from collections.abc import Iterable
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


def for_trigger(found: Iterable[Tally], trigger_id: TriggerId) -> list[str]:
    """Give what is good for a trigger, as it is called; not what was tried and did not help, not even partly."""
    good = (one for one in found if trigger_id in one.strategy.trigger_ids)
    return [one.strategy.what.strip() for one in good if one.yes or one.partly or not one.no]


def with_helps(words: str, helps: Iterable[str]) -> str:
    """Give the words on what helps with a trigger, and after them what else is good for it; nothing twice."""
    told = words.strip()
    for one in helps:
        if one.casefold().rstrip(".") not in told.casefold():
            told = f"{told.rstrip('.')}. {one[:1].upper()}{one[1:]}" if told else one
    return told


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
