"""Tables of strategies and of what became of each try."""

from datetime import date, datetime

from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId, TriggerId
from fieldnote.domain.strategy import Strategy, StrategyUse, Tally
from fieldnote.vault.database import Database, Row, Value
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping

_STRATEGIES = Recorded(Strategy, "strategy")
_USES = Mapping(StrategyUse, "strategy_use")


def save(database: Database, strategy: Strategy, at: datetime) -> None:
    """Add a strategy or keep what changed about it."""
    _STRATEGIES.keep(database, strategy, at)


def get(database: Database, strategy_id: StrategyId) -> Strategy | None:
    """Give one strategy."""
    return _STRATEGIES.get(database, strategy_id)


def of_person(database: Database, person_id: PersonId, *, retired: bool = False) -> list[Strategy]:
    """Give a person's strategies by their words; those taken off the list only when asked for."""
    where = "1" if retired else "retired_on IS NULL"
    return _STRATEGIES.find(database, f"person_id = ? AND {where} ORDER BY what, id", (person_id,))


def add_use(database: Database, use: StrategyUse) -> None:
    """Keep a try; it never changes."""
    _USES.save(database, use)


def use(database: Database, use_id: StrategyUseId) -> StrategyUse | None:
    """Give one try."""
    return _USES.get(database, use_id)


def delete_use(database: Database, use_id: StrategyUseId) -> None:
    """Take back a try that was noted by mistake."""
    database.run("DELETE FROM strategy_use WHERE id = ?", (use_id,))


def uses(database: Database, person_id: PersonId, first: date | None = None) -> list[StrategyUse]:
    """Give a person's tries since a day, newest first."""
    since = first.isoformat() if first else ""
    return _USES.find(database, "person_id = ? AND day >= ? ORDER BY day DESC, id", (person_id, since))


def tallies(
    database: Database, person_id: PersonId, *, trigger_id: TriggerId | None = None, first: date | None = None
) -> list[Tally]:
    """Count what became of each strategy's tries, what helped most first; those never tried come last.

    With a trigger only the strategies that are good for it, whatever they were tried for.
    """
    good_for, values = "", (first.isoformat() if first else "", person_id)
    wanted: tuple[Value, ...] = values
    if trigger_id is not None:
        good_for = "AND EXISTS (SELECT 1 FROM json_each(s.trigger_ids) j WHERE j.value = ?)"
        wanted = (*values, trigger_id)
    rows = database.all(
        f"SELECT {_STRATEGIES.columns_of('s')}, count(*) FILTER (WHERE u.tried) AS tried, count(*) FILTER (WHERE "
        "u.helped = 'yes') AS yes, count(*) FILTER (WHERE u.helped = 'partly') AS partly, count(*) FILTER (WHERE "
        "u.helped = 'no') AS no, max(u.day) FILTER (WHERE u.tried) FROM "
        f"{_STRATEGIES.rows_of('s')} LEFT JOIN strategy_use u ON u.strategy_id = s.id AND u.day >= ? WHERE s.person_id "
        f"= (SELECT chart_id FROM chart WHERE person_id = ?) AND s.retired_on IS NULL {good_for} GROUP BY s.id ORDER "
        "BY yes DESC, partly DESC, tried = 0, no, s.what, s.id",
        wanted,
    )
    return [_tally(row) for row in rows]


def _tally(row: Row) -> Tally:
    tried, yes, partly, no, last_on = row[-5:]
    return Tally(_STRATEGIES.value_of(row), tried, yes, partly, no, date.fromisoformat(last_on) if last_on else None)
