"""What helps: strategies, what became of each try, and what helped most."""

from dataclasses import replace
from datetime import date

from fieldnote.domain import strategy as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId, TriggerId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.strategy import Strategy, StrategyUse, Tally
from fieldnote.domain.text import storable
from fieldnote.services import triggers
from fieldnote.services.notebook import Notebook
from fieldnote.vault import strategies


def add(notebook: Notebook, strategy: Strategy) -> Done[StrategyId] | Refused:
    """Write down something that helps, under a new id unless it has one."""
    strategy = replace(strategy, id=strategy.id or StrategyId(notebook.new_id()))
    return _keep(notebook, strategy, "strategy.added")


def change(notebook: Notebook, strategy: Strategy) -> Done[StrategyId] | Refused:
    """Keep what changed about a strategy; raises NotFoundError."""
    get(notebook, strategy.id)
    return _keep(notebook, strategy, "strategy.changed")


def retire(notebook: Notebook, strategy_id: StrategyId) -> Done[StrategyId] | Refused:
    """Take a strategy off the list; its tries stay readable."""
    retired = replace(get(notebook, strategy_id), retired_on=notebook.clock().date())
    return _keep(notebook, retired, "strategy.retired")


def log_use(notebook: Notebook, use: StrategyUse) -> Done[StrategyUseId] | Refused:
    """Note that a strategy was tried, or was not, and whether it helped; under a new id unless it has one."""
    database, use = notebook.vault.database, storable(replace(use, id=use.id or StrategyUseId(notebook.new_id())))
    strategy = get(notebook, use.strategy_id)
    use = replace(use, person_id=strategy.person_id)
    triggered_by = (use.trigger_id,) if use.trigger_id else ()
    problems = (
        *rules.problems_of_use(use, notebook.clock().date()),
        *triggers.problems_of_links(notebook, use.person_id, triggered_by),
    )
    if problems:
        return Refused(problems)
    with database.transaction():
        strategies.add_use(database, use)
        notebook.audit("strategy.used", use.id, use.helped.value if use.helped else "")
    return Done(use.id, Change(people=frozenset({use.person_id})))


def take_back_use(notebook: Notebook, use_id: StrategyUseId) -> Done[StrategyUse]:
    """Take back a try that was noted by mistake, and give it, so that logging it again undoes that."""
    database = notebook.vault.database
    use = strategies.use(database, use_id)
    if use is None:
        raise NotFoundError("try", use_id)
    with database.transaction():
        strategies.delete_use(database, use_id)
        notebook.audit("strategy.use-taken-back", use_id)
    return Done(use, Change(people=frozenset({use.person_id})))


def get(notebook: Notebook, strategy_id: StrategyId) -> Strategy:
    """Give one strategy; raises NotFoundError."""
    strategy = strategies.get(notebook.vault.database, strategy_id)
    if strategy is None:
        raise NotFoundError("strategy", strategy_id)
    return strategy


def of_person(notebook: Notebook, person_id: PersonId, *, retired: bool = False) -> tuple[Strategy, ...]:
    """Give a person's strategies by their words."""
    return tuple(strategies.of_person(notebook.vault.database, person_id, retired=retired))


def uses(notebook: Notebook, person_id: PersonId, first: date | None = None) -> tuple[StrategyUse, ...]:
    """Give a person's tries since a day, newest first."""
    return tuple(strategies.uses(notebook.vault.database, person_id, first))


def what_helped(
    notebook: Notebook, person_id: PersonId, *, trigger_id: TriggerId | None = None, first: date | None = None
) -> tuple[Tally, ...]:
    """Give what helped most, with its tries; of one trigger's strategies, or since a day, where that is asked."""
    return tuple(strategies.tallies(notebook.vault.database, person_id, trigger_id=trigger_id, first=first))


def _keep(notebook: Notebook, strategy: Strategy, act: str) -> Done[StrategyId] | Refused:
    database, strategy = notebook.vault.database, storable(strategy)
    problems = (
        *rules.problems_of(strategy),
        *triggers.problems_of_links(notebook, strategy.person_id, strategy.trigger_ids),
    )
    if problems:
        return Refused(problems)
    with database.transaction():
        strategies.save(database, strategy, notebook.now_utc())
        notebook.audit(act, strategy.id)
    return Done(strategy.id, Change(people=frozenset({strategy.person_id})))
