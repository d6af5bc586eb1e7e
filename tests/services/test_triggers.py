from dataclasses import replace
from datetime import timedelta

import pytest
from making import CONFIRMED, TODAY, Clock, add_person, fill, sign, support, trigger

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, SupportId, TriggerId, WarningSignId
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.trigger import Strength, TriggerCourse
from fieldnote.domain.warning_sign import SignStage, WarningSign
from fieldnote.services import acts, supports, triggers, visits, warning_signs
from fieldnote.services.notebook import Notebook


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody with one trigger and one support."""
    person_id = add_person(book)
    assert isinstance(triggers.add(book, trigger(person_id=person_id)), Done)
    assert isinstance(supports.add(book, support(person_id=person_id)), Done)
    return person_id


CORNER, RAY = TriggerId("trigger-1"), SupportId("support-1")


def test_a_trigger_is_noted_as_of_today_unless_it_says_otherwise(book: Notebook, marcus: PersonId) -> None:
    earlier = trigger(id=TriggerId("t"), person_id=marcus, first_noted=TODAY - timedelta(days=9))
    triggers.add(book, earlier)
    assert [t.first_noted for t in triggers.of_person(book, marcus)] == [TODAY - timedelta(days=9), TODAY]


def test_every_course_of_a_trigger_stays_readable(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    clock.advance(days=30)
    triggers.set_course(book, CORNER, TriggerCourse.MANAGED)
    triggers.change(book, replace(triggers.get(book, CORNER), strength=Strength.A_LITTLE))
    found = [(v.value.course, v.value.strength) for v in triggers.versions(book, CORNER)]
    assert found == [
        (TriggerCourse.ACTIVE, Strength.NOT_SURE),
        (TriggerCourse.MANAGED, Strength.NOT_SURE),
        (TriggerCourse.MANAGED, Strength.A_LITTLE),
    ]
    assert triggers.get(book, CORNER).reviewed_on == TODAY + timedelta(days=30)


def test_one_human_is_linked_both_ways_and_let_go_again(book: Notebook, marcus: PersonId) -> None:
    assert isinstance(triggers.link(book, CORNER, RAY), Done)
    assert triggers.get(book, CORNER).support_id == RAY
    assert [t.id for t in triggers.of_support(book, RAY)] == [CORNER]
    triggers.unlink(book, CORNER)
    assert triggers.of_support(book, RAY) == ()


def test_a_trigger_is_never_linked_to_somebody_elses_support(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    supports.add(book, support(id=SupportId("hers"), person_id=luz))
    for support_id in (SupportId("hers"), SupportId("nowhere")):
        refused = triggers.link(book, CORNER, support_id)
        assert isinstance(refused, Refused)
        assert [p.code for p in refused.problems] == ["unknown_support"]
    assert triggers.get(book, CORNER).support_id is None


def test_an_empty_trigger_is_refused_and_one_that_is_not_there_cannot_change(book: Notebook, marcus: PersonId) -> None:
    refused = triggers.add(book, trigger(id=TriggerId("t"), person_id=marcus, what=" "))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["trigger_empty"]
    with pytest.raises(NotFoundError):
        triggers.change(book, trigger(id=TriggerId("t"), person_id=marcus))


def test_the_visits_it_came_up_in_are_told(book: Notebook, marcus: PersonId) -> None:
    visit = fill(book, marcus, trigger_ids=(CORNER,))
    assert triggers.came_up(book, marcus)[CORNER].times == 1
    assert triggers.visits_of(book, CORNER) == [(visit.id, visit.day)]


def test_a_trigger_comes_up_once_however_often_a_note_is_corrected_and_not_in_a_voided_one(
    book: Notebook, marcus: PersonId
) -> None:
    first = sign(book, marcus, trigger_ids=(CORNER,))
    begun = acts.start_correction(book, first.id, "The time was wrong.")
    assert isinstance(begun, Done)
    assert triggers.came_up(book, marcus)[CORNER].times == 1
    assert triggers.visits_of(book, CORNER) == [(first.id, first.day)]
    assert isinstance(visits.sign(book, begun.value, CONFIRMED), Done)
    assert triggers.visits_of(book, CORNER) == [(begun.value, first.day)]
    assert isinstance(acts.void(book, begun.value, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    assert triggers.visits_of(book, CORNER) == []
    assert triggers.came_up(book, marcus) == {}


def test_signs_come_green_before_red_and_go_without_being_lost(book: Notebook, marcus: PersonId) -> None:
    for number, stage in enumerate((SignStage.RED, SignStage.GREEN)):
        found = WarningSign(WarningSignId(f"w{number}"), marcus, "Phone off", stage=stage, trigger_ids=(CORNER,))
        assert isinstance(warning_signs.add(book, found), Done)
    assert [s.stage for s in warning_signs.of_person(book, marcus)] == [SignStage.GREEN, SignStage.RED]
    warning_signs.let_go(book, WarningSignId("w0"))
    assert [s.id for s in warning_signs.of_person(book, marcus)] == ["w1"]
    assert len(warning_signs.of_person(book, marcus, gone=True)) == 2
    changed = replace(warning_signs.get(book, WarningSignId("w1")), what="Phone face down")
    warning_signs.change(book, changed)
    assert warning_signs.of_person(book, marcus) == (changed,)


def test_a_sign_belongs_to_triggers_of_the_same_person(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    refused = warning_signs.add(book, WarningSign(WarningSignId("w"), luz, "Scrolls", trigger_ids=(CORNER,)))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["unknown_trigger"]
    with pytest.raises(NotFoundError):
        warning_signs.change(book, WarningSign(WarningSignId("nowhere"), luz, "Scrolls"))
