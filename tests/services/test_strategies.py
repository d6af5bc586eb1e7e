from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import TODAY, add_person, fill, trigger

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId, TriggerId, VisitId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse, Way
from fieldnote.services import strategies, triggers, visits
from fieldnote.services.notebook import Notebook

WALK, CORNER = StrategyId("walk"), TriggerId("trigger-1")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody with a trigger and a strategy that is good for it."""
    person_id = add_person(book)
    triggers.add(book, trigger(person_id=person_id))
    walk = Strategy(WALK, person_id, "Walk the river path", Way.BODY, (CORNER,))
    assert isinstance(strategies.add(book, walk), Done)
    return person_id


def use(
    number: int = 1, day: date = TODAY, helped: Helped | None = Helped.YES, visit_id: VisitId | None = None
) -> StrategyUse:
    return StrategyUse(StrategyUseId(f"u{number}"), WALK, PersonId(""), day, helped=helped, visit_id=visit_id)


def test_helped_four_of_five_times(book: Notebook, marcus: PersonId) -> None:
    for number, helped in enumerate((Helped.YES, Helped.YES, Helped.YES, Helped.YES, Helped.NO)):
        assert isinstance(strategies.log_use(book, use(number, TODAY - timedelta(days=number), helped)), Done)
    found = strategies.what_helped(book, marcus, trigger_id=CORNER)[0]
    assert (found.yes, found.tried, found.last_on) == (4, 5, TODAY)
    assert strategies.what_helped(book, marcus, first=TODAY)[0].tried == 1


def test_a_try_belongs_to_the_person_of_its_strategy(book: Notebook, marcus: PersonId) -> None:
    strategies.log_use(book, use())
    assert [u.person_id for u in strategies.uses(book, marcus)] == [marcus]


def test_a_try_outlives_the_draft_it_was_told_in(book: Notebook, marcus: PersonId) -> None:
    visit = fill(book, marcus)
    strategies.log_use(book, use(visit_id=visit.id))
    assert strategies.uses(book, marcus)[0].visit_id == visit.id
    visits.delete_draft(book, visit.id)
    assert [(u.visit_id, u.helped) for u in strategies.uses(book, marcus)] == [(None, Helped.YES)]


def test_a_try_noted_by_mistake_is_taken_back_and_can_be_noted_again(book: Notebook, marcus: PersonId) -> None:
    strategies.log_use(book, use())
    taken = strategies.take_back_use(book, StrategyUseId("u1"))
    assert strategies.uses(book, marcus) == ()
    assert isinstance(strategies.log_use(book, taken.value), Done)
    with pytest.raises(NotFoundError):
        strategies.take_back_use(book, StrategyUseId("nowhere"))


def test_what_cannot_be_true_about_a_try_is_refused(book: Notebook, marcus: PersonId) -> None:
    strange = replace(use(day=TODAY + timedelta(days=1)), tried=False, trigger_id=TriggerId("nowhere"))
    refused = strategies.log_use(book, strange)
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["day_to_come", "helped_untried", "unknown_trigger"]


def test_a_strategy_taken_off_the_list_keeps_its_tries(book: Notebook, marcus: PersonId) -> None:
    strategies.log_use(book, use())
    strategies.retire(book, WALK)
    assert strategies.what_helped(book, marcus) == ()
    assert strategies.of_person(book, marcus) == ()
    assert [s.retired_on for s in strategies.of_person(book, marcus, retired=True)] == [TODAY]
    assert len(strategies.uses(book, marcus)) == 1


def test_a_strategy_is_shared_between_triggers_of_one_person_only(book: Notebook, marcus: PersonId) -> None:
    triggers.add(book, trigger(id=TriggerId("other"), person_id=marcus))
    both = replace(strategies.get(book, WALK), trigger_ids=(CORNER, TriggerId("other")))
    assert isinstance(strategies.change(book, both), Done)
    luz = add_person(book, "Luz")
    refused = strategies.add(book, Strategy(StrategyId("hers"), luz, "Sing", trigger_ids=(CORNER,)))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["unknown_trigger"]
    with pytest.raises(NotFoundError):
        strategies.change(book, Strategy(StrategyId("nowhere"), luz, "Sing"))
