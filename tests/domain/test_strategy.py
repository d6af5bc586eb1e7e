from datetime import date, timedelta

from making import TODAY

from fieldnote.domain import strategy as rules
from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse


def use(day: date = TODAY, *, tried: bool = True, helped: Helped | None = None) -> StrategyUse:
    return StrategyUse(StrategyUseId("u"), StrategyId("s"), PersonId("p"), day, tried, helped)


def test_a_strategy_needs_words() -> None:
    assert [p.code for p in rules.problems_of(Strategy(StrategyId("s"), PersonId("p"), ""))] == ["strategy_empty"]


def test_what_was_not_tried_did_not_help_and_nothing_was_tried_tomorrow() -> None:
    assert rules.problems_of_use(use(helped=Helped.PARTLY), TODAY) == ()
    assert rules.problems_of_use(use(tried=False), TODAY) == ()
    assert [p.code for p in rules.problems_of_use(use(tried=False, helped=Helped.NO), TODAY)] == ["helped_untried"]
    assert [p.code for p in rules.problems_of_use(use(TODAY + timedelta(days=1)), TODAY)] == ["day_to_come"]
