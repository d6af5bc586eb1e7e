"""What helped most is one statement, and what was told about a try stays as told."""

from datetime import timedelta

import pytest
from making import NOW, TODAY, add_person, trigger
from sqlcipher3 import dbapi2 as sqlcipher
from vault.reading import asked

from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId, TriggerId
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import strategies, triggers
from fieldnote.vault.database import Database

ELM = TriggerId("elm")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody with a trigger and three strategies: one that helps, one that does not, one never tried."""
    database, person_id = book.vault.database, add_person(book)
    triggers.save(database, trigger(id=ELM, person_id=person_id), NOW)
    for name, good_for in (("walk", (ELM,)), ("music", ()), ("call", (ELM,))):
        strategies.save(database, Strategy(StrategyId(name), person_id, name.title(), trigger_ids=good_for), NOW)
    for number, helped in enumerate((Helped.YES, Helped.YES, Helped.PARTLY, Helped.NO, None)):
        add_use(database, person_id, "walk", number, helped)
    add_use(database, person_id, "music", 1, Helped.NO)
    add_use(database, person_id, "call", 1, None, tried=False)
    return person_id


def add_use(
    database: Database, person_id: PersonId, name: str, days_back: int, helped: Helped | None, *, tried: bool = True
) -> None:
    use_id, day = StrategyUseId(f"{name}-{days_back}"), TODAY - timedelta(days=days_back)
    strategies.add_use(database, StrategyUse(use_id, StrategyId(name), person_id, day, tried, helped))


def test_what_helped_most_comes_first_and_what_was_never_tried_last(database: Database, marcus: PersonId) -> None:
    with asked(database) as statements:
        found = strategies.tallies(database, marcus)
    assert len(statements) == 1
    assert [t.strategy.what for t in found] == ["Walk", "Music", "Call"]
    walk = found[0]
    assert (walk.tried, walk.yes, walk.partly, walk.no, walk.last_on) == (5, 2, 1, 1, TODAY)
    assert (found[2].tried, found[2].last_on) == (0, None)


def test_helping_outright_counts_before_helping_partly(database: Database, marcus: PersonId) -> None:
    for number in range(2, 5):
        add_use(database, marcus, "music", number, Helped.PARTLY)
    assert [t.strategy.what for t in strategies.tallies(database, marcus)] == ["Walk", "Music", "Call"]


def test_it_can_be_asked_for_one_trigger_and_since_a_day(database: Database, marcus: PersonId) -> None:
    found = strategies.tallies(database, marcus, trigger_id=ELM, first=TODAY - timedelta(days=1))
    assert [(t.strategy.what, t.tried, t.yes) for t in found] == [("Walk", 2, 2), ("Call", 0, 0)]


def test_what_was_told_about_a_try_never_changes(database: Database, marcus: PersonId) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match="a try never changes"):
        database.run("UPDATE strategy_use SET helped = 'yes' WHERE id = 'music-1'")


def test_the_database_refuses_that_something_untried_helped(database: Database, marcus: PersonId) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        add_use(database, marcus, "call", 2, Helped.YES, tried=False)
