from dataclasses import replace

import pytest
from making import add_person, support, trigger

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, StrategyId, SupportId, TriggerId, WarningSignId
from fieldnote.domain.safety_sheet import WellnessPlan
from fieldnote.domain.strategy import Strategy
from fieldnote.domain.trigger import Strength, TriggerCourse
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.domain.yes_no import YesNo
from fieldnote.services import safety_sheets, strategies, supports, take_home, triggers, warning_signs
from fieldnote.services.notebook import Notebook

RAY, COUSIN, BEA = SupportId("ray"), SupportId("cousin"), SupportId("bea")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody who would call three people, one of whom is a trigger, too."""
    person_id = add_person(book)
    for support_id, name in ((RAY, "Ray M."), (COUSIN, "Terrance"), (BEA, "Aunt Bea")):
        supports.add(book, support(id=support_id, person_id=person_id, name=name))
    triggers.add(book, trigger(id=TriggerId("corner"), person_id=person_id, strength=Strength.SOME))
    triggers.add(book, trigger(id=TriggerId("t"), person_id=person_id, support_id=COUSIN, strength=Strength.A_LOT))
    sheet = replace(safety_sheets.of_person(book, person_id), call_ids=(BEA, COUSIN, RAY))
    assert isinstance(safety_sheets.keep(book, sheet), Done)
    return person_id


def test_one_human_never_stands_on_it_with_both_faces(book: Notebook, marcus: PersonId) -> None:
    sheet = take_home.gather(book, marcus)
    assert [t.support_id for t in sheet.triggers] == [COUSIN, None]
    assert [s.id for s in sheet.call] == [BEA, RAY], "in the order of calling"
    triggers.set_course(book, TriggerId("t"), TriggerCourse.MANAGED)
    assert COUSIN not in [s.id for s in take_home.gather(book, marcus).call], "managed is not over"
    triggers.unlink(book, TriggerId("t"))
    assert [s.id for s in take_home.gather(book, marcus).call] == [BEA, COUSIN, RAY]


def test_it_holds_the_signs_what_helps_and_only_active_triggers(book: Notebook, marcus: PersonId) -> None:
    warning_signs.add(book, WarningSign(WarningSignId("w"), marcus, "Phone off"))
    strategies.add(book, Strategy(StrategyId("s"), marcus, "Walk"))
    triggers.set_course(book, TriggerId("corner"), TriggerCourse.GONE)
    sheet = take_home.gather(book, marcus)
    assert ([t.id for t in sheet.triggers], [s.id for s in sheet.signs]) == (["t"], ["w"])
    assert [tally.strategy.id for tally in sheet.helps] == ["s"]


def test_the_wellness_plan_stays_out_until_the_person_wants_it_in(book: Notebook, marcus: PersonId) -> None:
    plan = WellnessPlan(YesNo.YES, "Blue binder")
    safety_sheets.keep(book, replace(safety_sheets.of_person(book, marcus), wellness_plan=plan))
    assert take_home.gather(book, marcus).safety.wellness_plan == WellnessPlan()
    wanted = replace(plan, may_be_included=True)
    safety_sheets.keep(book, replace(safety_sheets.of_person(book, marcus), wellness_plan=wanted))
    assert take_home.gather(book, marcus).safety.wellness_plan == wanted
