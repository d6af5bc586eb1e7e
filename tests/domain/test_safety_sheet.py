from fieldnote.domain import safety_sheet as rules
from fieldnote.domain.ids import PersonId, SafetySheetId
from fieldnote.domain.safety_sheet import SafetySheet, WellnessPlan
from fieldnote.domain.yes_no import YesNo


def sheet(plan: WellnessPlan) -> SafetySheet:
    return SafetySheet(SafetySheetId("s"), PersonId("p"), reasons="My daughter", wellness_plan=plan)


def test_paper_names_the_wellness_plan_only_where_the_person_wants_it() -> None:
    kept_back = sheet(WellnessPlan(YesNo.YES, "In the blue binder"))
    assert rules.on_paper(kept_back) == sheet(WellnessPlan())
    wanted = sheet(WellnessPlan(YesNo.YES, "In the blue binder", may_be_included=True))
    assert rules.on_paper(wanted) == wanted
