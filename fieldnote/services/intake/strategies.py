"""What helps, from the file, with what became of each try."""

from collections.abc import Sequence

from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId
from fieldnote.domain.strategy import Strategy, StrategyUse, problems_of, problems_of_use
from fieldnote.exchange.intake.strategies import StrategyIn, StrategyUseIn
from fieldnote.services.intake.keys import ANY_DAY, Keys, fields_of, look_up, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import strategies


def take(notebook: Notebook, person_id: PersonId, found: Sequence[StrategyIn], keys: Keys, where: str) -> None:
    """Keep a person's strategies and their tries."""
    for number, strategy in enumerate(found):
        place = f"{where}.strategies[{number}]"
        kept = Strategy(
            id=StrategyId(notebook.new_id()),
            person_id=person_id,
            trigger_ids=tuple(look_up(keys.triggers, key, "trigger", place) for key in strategy.triggers),
            **fields_of(strategy, "triggers", "uses"),
        )
        refuse(problems_of(kept), place)
        strategies.save(notebook.vault.database, kept, notebook.now_utc())
        for try_number, use in enumerate(strategy.uses):
            _take_use(notebook, kept, use, keys, f"{place}.uses[{try_number}]")


def _take_use(notebook: Notebook, strategy: Strategy, found: StrategyUseIn, keys: Keys, where: str) -> None:
    use = StrategyUse(
        id=StrategyUseId(notebook.new_id()),
        strategy_id=strategy.id,
        person_id=strategy.person_id,
        trigger_id=look_up(keys.triggers, found.trigger, "trigger", where) if found.trigger else None,
        **fields_of(found, "trigger"),
    )
    refuse(problems_of_use(use, ANY_DAY), where)
    strategies.add_use(notebook.vault.database, use)
