from dataclasses import replace
from datetime import timedelta

from making import TODAY, add_person, support

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import SupportId
from fieldnote.domain.safety_sheet import ClinicalPlan, WellnessPlan
from fieldnote.domain.yes_no import YesNo
from fieldnote.services import safety_sheets, supports
from fieldnote.services.notebook import Notebook


def test_there_is_one_sheet_for_each_person_and_it_starts_empty(book: Notebook) -> None:
    marcus = add_person(book)
    first, second = safety_sheets.of_person(book, marcus), safety_sheets.of_person(book, marcus)
    assert (first.reasons, first.wellness_plan) == ("", WellnessPlan())
    safety_sheets.keep(book, replace(first, reasons="My daughter"))
    assert isinstance(safety_sheets.keep(book, replace(second, naloxone_place="Top drawer")), Done)
    kept = safety_sheets.of_person(book, marcus)
    assert (kept.id, kept.naloxone_place) == (first.id, "Top drawer")


def test_plans_made_elsewhere_are_named_with_their_place(book: Notebook) -> None:
    marcus = add_person(book)
    sheet = replace(
        safety_sheets.of_person(book, marcus),
        clinical_plan=ClinicalPlan(YesNo.YES, "With Dr. Osei", TODAY),
        wellness_plan=WellnessPlan(YesNo.YES, "Blue binder"),
    )
    safety_sheets.keep(book, sheet)
    assert safety_sheets.of_person(book, marcus) == sheet


def test_nobody_elses_support_is_called_and_no_plan_is_of_tomorrow(book: Notebook) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    supports.add(book, support(person_id=luz))
    tomorrow = ClinicalPlan(YesNo.YES, made_on=TODAY + timedelta(days=1))
    wrong = replace(safety_sheets.of_person(book, marcus), call_ids=(SupportId("support-1"),), clinical_plan=tomorrow)
    refused = safety_sheets.keep(book, wrong)
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["unknown_support", "day_to_come"]
