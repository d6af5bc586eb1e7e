from datetime import date, timedelta

from making import TODAY

from fieldnote.domain import return_to_use as rules
from fieldnote.domain.ids import PersonId, ReturnToUseId
from fieldnote.domain.problems import Weight
from fieldnote.domain.return_to_use import ReturnToUse, Told


def event(*told: Told, day: date = TODAY) -> ReturnToUse:
    return ReturnToUse(ReturnToUseId("r"), PersonId("p"), day, told=told)


def test_a_return_to_use_is_always_sensitive() -> None:
    assert event().sensitive


def test_telling_somebody_without_agreement_is_a_caution_and_a_name_is_needed() -> None:
    assert rules.problems_of(event(Told("Ray", agreed=True)), TODAY) == ()
    found = rules.problems_of(event(Told("The officer"), Told(" ", agreed=True)), TODAY)
    assert [(p.code, p.weight) for p in found] == [
        ("told_nobody", Weight.MISSING),
        ("told_without_agreement", Weight.CAUTION),
    ]


def test_nothing_happened_tomorrow() -> None:
    assert [p.code for p in rules.problems_of(event(day=TODAY + timedelta(days=1)), TODAY)] == ["day_to_come"]
