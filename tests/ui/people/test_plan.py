"""The plan and the authorized units, typed in from the overview."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from making import TODAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from ui.showing import settle

from fieldnote.domain.authorisation import Authorisation, Frequency, Per
from fieldnote.domain.changes import Done
from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId
from fieldnote.domain.plan import LongRangeOutcome, PlanSource, ShortRangeGoal
from fieldnote.services import authorisations, goals, people, plans
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.buttons import Button

OpenPeople = Callable[..., Any]


@pytest.fixture
def rosa(book: Notebook) -> PersonId:
    """Somebody of whom no plan and no units are here."""
    added = people.add(book, "Rosa T.")
    assert isinstance(added, Done)
    return added.value


@pytest.fixture
def opened(open_people: OpenPeople, rosa: PersonId) -> Any:
    return open_people(rosa, "overview")


def card(opened: Any) -> Any:
    return opened.page.person_pane.overview.plan


def known(book: Notebook, rosa: PersonId) -> dict[str, Goal]:
    return {goal.number: goal for goal in goals.of_person(book, rosa)}


def running(book: Notebook, rosa: PersonId) -> Authorisation:
    found = authorisations.ledger(book, rosa).running
    assert found is not None
    return found.authorisation


def changes(sheet: Any) -> str:
    return str(sheet.findChild(QLabel, "plan_changes_label").text())


def type_goal(sheet: Any, number: str, text: str, *, row: int = 0) -> Any:
    goal = sheet.goals.blocks[0].goals.blocks[row]
    goal.number.setText(number)
    goal.text.load(text)
    return goal


def state(book: Notebook, rosa: PersonId, words: str) -> GoalId:
    added = goals.add(book, rosa, GoalWords(words))
    assert isinstance(added, Done)
    return added.value


def choose(row: Any, stated: str) -> None:
    row.own.choose(stated)
    row.own.changed.emit(stated)


def press(field: QWidget, keys: str) -> None:
    """Type where the focus is, as a person does."""
    assert field.hasFocus()
    QTest.keyClicks(field, keys)


def test_a_plan_is_copied_from_the_qps_and_its_goals_follow(book: Notebook, rosa: PersonId, opened: Any) -> None:
    assert card(opened).type_button.text() == "Type in the plan"
    sheet = opened.begin("type_plan_button", card(opened))
    assert sheet.findChild(QLabel, "whose_label").text() == "Rosa T.", "it is seen whose plan is typed in"
    sheet.qp.setText("J. Alvarez")
    sheet.goals.blocks[0].number.setText("1")
    sheet.goals.blocks[0].text.load("A home of my own.")
    type_goal(sheet, "1a", "Find a room.").target.set_value(TODAY)
    sheet.goals.blocks[0].goals.more_button.click()
    second = sheet.goals.blocks[0].goals.blocks[1]
    assert second.number.hasFocus()
    QTest.keyClicks(second.number, "1b")
    second.text.load("Save for the deposit.")
    opened.keep()
    plan = people.current_plan(book, rosa, TODAY)
    assert plan is not None
    assert (plan.effective_on, plan.qp, plan.source) == (TODAY, "J. Alvarez", PlanSource.TYPED)
    assert [(outcome.number, outcome.text) for outcome in plan.outcomes] == [("1", "A home of my own.")]
    assert {number: goal.title for number, goal in known(book, rosa).items()} == {
        "1a": "Find a room.",
        "1b": "Save for the deposit.",
    }
    assert known(book, rosa)["1a"].target_date == TODAY
    assert [toast.label.text() for toast in opened.toasts()] == ["Plan kept. New goals: 2."]
    assert "in effect to" in card(opened).plan_label.text()
    assert card(opened).type_button.text() == "Type in a newer plan"


def test_a_double_click_on_another_goal_leaves_none_out_and_the_new_one_is_in_sight(
    rosa: PersonId, opened: Any
) -> None:
    opened.page.window().resize(1100, 600)
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    rows = sheet.goals.blocks[0].goals
    rows.more_button.click()
    rows.blocks[0].remove_button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # it came to lie there
    rows.blocks[0].remove_button.click()
    assert [row.text.text() for row in rows.blocks] == ["Find a room.", ""]
    settle()
    number = rows.blocks[1].number
    assert number.hasFocus()
    assert number.visibleRegion().boundingRect().height() == number.height()


def test_a_goal_that_was_left_out_comes_back_where_it_was_with_its_words(
    book: Notebook, rosa: PersonId, opened: Any
) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    rows = sheet.goals.blocks[0].goals
    rows.more_button.click()
    type_goal(sheet, "1b", "Save for the deposit.", row=1)
    assert not rows.back_button.isVisible()
    rows.blocks[0].remove_button.click()
    assert [row.text.text() for row in rows.blocks] == ["Save for the deposit."]
    rows.back_button.click()
    assert not rows.back_button.isVisible()
    rows.blocks[1].remove_button.click()
    opened.keep()
    assert [goal.title for goal in known(book, rosa).values()] == ["Find a room."]


def test_a_newer_plan_begins_with_the_last_and_tells_what_it_does(book: Notebook, rosa: PersonId, opened: Any) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    opened.keep()
    sheet = opened.begin("type_plan_button", card(opened))
    assert changes(sheet) == ""
    sheet.goals.blocks[0].goals.blocks[0].text.write(" By spring.")
    assert changes(sheet) == "Goals that change: 1."
    sheet.goals.blocks[0].goals.blocks[0].number.setText("2a")
    assert changes(sheet) == ("New goals: 1. Goals no longer in the plan: 1. They stay open until you close them.")
    opened.keep()
    assert set(known(book, rosa)) == {"1a", "2a"}


def test_what_the_sheet_does_not_show_of_a_goal_goes_on_under_its_number_and_no_other(
    book: Notebook, rosa: PersonId, open_people: OpenPeople
) -> None:
    room = ShortRangeGoal("1a", "Find a room.", how="Visit two", who="Rosa", service="Weekly", progress="Saw one")
    home = LongRangeOutcome(OutcomeId("home"), "1", "A home of my own.", "With a cousin", "To sleep", (room,))
    given = replace(plans.new_plan(book, rosa), effective_on=TODAY - timedelta(days=90), outcomes=(home,))
    assert isinstance(plans.record_plan(book, given), Done)
    opened = open_people(rosa, "overview")
    sheet = opened.begin("type_plan_button", card(opened))
    outcome = sheet.goals.blocks[0]
    assert sheet.record().plan.outcomes == (home,), "looking at it changes nothing"
    type_goal(sheet, "1A", "Find a room by spring.")
    assert sheet.record().plan.goals == (replace(room, number="1A", text="Find a room by spring."),)
    type_goal(sheet, "2a", "Eat together.")
    outcome.number.setText("2")
    outcome.text.load("My family.")
    only_typed = LongRangeOutcome(OutcomeId(""), "2", "My family.", goals=(ShortRangeGoal("2a", "Eat together."),))
    assert sheet.record().plan.outcomes == (only_typed,)
    sheet.close_sheet()
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    sheet.goals.blocks[0].number.setText("1")
    sheet.goals.blocks[0].text.load("A home of my own.")
    assert sheet.record().plan.outcomes == (home,), "a number that is put right has its own again"


def test_a_goal_the_person_stated_can_be_the_one_that_the_plan_takes_up(
    book: Notebook, rosa: PersonId, opened: Any
) -> None:
    stated = state(book, rosa, "My own door key")
    opened.page.open_person(rosa)
    sheet = opened.begin("type_plan_button", card(opened))
    row = type_goal(sheet, "1a", "Obtain independent housing.")
    choose(row, stated)
    assert changes(sheet) == "Goals that change: 1. Goals they stated that the plan takes up: 1."
    opened.keep()
    (goal,) = goals.of_person(book, rosa)
    assert (goal.id, goal.number, goal.title) == (stated, "1a", "Obtain independent housing.")


def test_a_goal_that_is_chosen_without_a_number_is_there_again_and_its_number_is_asked_for(
    book: Notebook, rosa: PersonId, opened: Any
) -> None:
    stated = state(book, rosa, "My own door key")
    opened.page.open_person(rosa)
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    sheet.goals.more_button.click()
    choose(sheet.goals.blocks[1].goals.blocks[0], stated)
    sheet.close_sheet()
    sheet = opened.begin("type_plan_button", card(opened))
    row = sheet.goals.blocks[1].goals.blocks[0]
    assert (sheet.goals.blocks[0].goals.blocks[0].own.value, row.own.value) == ("", stated)
    opened.keep()
    assert sheet.field("goals").problem == "Write the QP’s number beside each goal of the plan."
    row.number.setText("2a")
    row.text.load("Obtain independent housing.")
    opened.keep()
    assert {number: goal.id for number, goal in known(book, rosa).items()}["2a"] == stated


def test_a_goal_they_stated_is_chosen_for_one_goal_only(book: Notebook, rosa: PersonId, opened: Any) -> None:
    stated = state(book, rosa, "My own door key")
    opened.page.open_person(rosa)
    sheet = opened.begin("type_plan_button", card(opened))
    sheet.goals.blocks[0].goals.more_button.click()
    for row, (number, text) in enumerate((("1a", "Find a room."), ("1b", "Save for the deposit."))):
        choose(type_goal(sheet, number, text, row=row), stated)
    opened.keep()
    assert sheet.field("goals").problem.startswith("Goals 1a and 1b take up the same goal that the person stated.")
    choose(sheet.goals.blocks[0].goals.blocks[0], "")
    opened.keep()
    assert known(book, rosa)["1b"].id == stated


def test_a_goal_without_its_number_is_asked_for_and_nothing_is_kept(
    book: Notebook, rosa: PersonId, opened: Any
) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "", "Find a room.")
    opened.keep()
    assert sheet.field("goals").problem == "Write the QP’s number beside each goal of the plan."
    assert people.current_plan(book, rosa, TODAY) is None
    assert goals.of_person(book, rosa) == []


def test_a_target_date_that_is_no_day_is_said_and_nothing_is_kept(book: Notebook, rosa: PersonId, opened: Any) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    goal = type_goal(sheet, "1a", "Find a room.")
    goal.target.setFocus()
    QTest.keyClicks(goal.target, "someday")
    opened.keep()
    assert opened.sheets() == [sheet]
    assert any("“someday” is no date" in text for text in opened.texts(sheet))
    assert people.current_plan(book, rosa, TODAY) is None
    goal.target.setFocus()
    QTest.keyClicks(goal.target, "12/4")
    opened.keep()
    assert known(book, rosa)["1a"].target_date == date(2026, 12, 4)


def test_what_was_typed_of_a_plan_is_there_again(opened: Any) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    sheet.close_sheet()
    sheet = opened.begin("type_plan_button", card(opened))
    assert sheet.again_bar.isVisible()
    assert sheet.goals.blocks[0].goals.blocks[0].goal().text == "Find a room."


def test_what_is_left_out_of_a_plan_is_not_in_it(book: Notebook, rosa: PersonId, opened: Any) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    type_goal(sheet, "1a", "Find a room.")
    sheet.goals.blocks[0].goals.more_button.click()
    type_goal(sheet, "1b", "Something else.", row=1)
    sheet.goals.more_button.click()
    sheet.goals.blocks[1].text.load("Another outcome.")
    sheet.goals.blocks[0].goals.blocks[1].remove_button.click()
    sheet.goals.blocks[1].remove_button.click()
    opened.keep()
    plan = people.current_plan(book, rosa, TODAY)
    assert plan is not None
    assert [goal.number for goal in plan.goals] == ["1a"]
    assert len(plan.outcomes) == 1


def test_a_plan_is_kept_after_its_first_outcome_was_left_out_and_it_was_refused(
    book: Notebook, rosa: PersonId, opened: Any
) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    sheet.goals.more_button.click()
    QTest.mouseClick(sheet.goals.blocks[0].remove_button, Qt.MouseButton.LeftButton)
    settle()
    goal = type_goal(sheet, "", "Find a room.")
    opened.keep()
    assert sheet.field("goals").problem == "Write the QP’s number beside each goal of the plan."
    assert sheet.goals.blocks[0].text.hasFocus(), "the first of those that are left"
    goal.number.setText("1a")
    opened.keep()
    assert opened.sheets() == []
    assert set(known(book, rosa)) == {"1a"}


def test_tab_goes_through_a_plan_as_it_is_read(opened: Any) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    outcome = sheet.goals.blocks[0]
    outcome.goals.more_button.click()
    sheet.goals.more_button.click()
    settle()
    first, second = outcome.goals.blocks
    added = sheet.goals.blocks[1]
    read = [outcome.number, outcome.text]
    for goal in (first, second):
        read += [goal.number, goal.text, goal.target, goal.status, goal.remove_button]
    read += [outcome.goals.more_button, outcome.remove_button, added.number, added.text]
    here = sheet.frequency
    here.setFocus()
    for following in read:
        QTest.keyClick(here, Qt.Key.Key_Tab)
        assert following.hasFocus(), (following, opened.page.focusWidget())
        here = following


@pytest.mark.parametrize(
    ("outcome", "goal", "problem"),
    [
        ("1", "2.3", ""),
        ("Goal 1", "1a", ""),
        ("III", "LTG-2026-01a", ""),
        ("I want a home", "1a", "The number of an outcome is short, such as 1 or 2.3. Write its words beside it."),
        ("1", "Find 2 rooms", "The number of a goal is short, such as 1a or 2.3. Write its words beside it."),
    ],
)
def test_a_number_of_a_plan_is_no_sentence(opened: Any, outcome: str, goal: str, problem: str) -> None:
    sheet = opened.begin("type_plan_button", card(opened))
    sheet.goals.blocks[0].number.setText(outcome)
    type_goal(sheet, goal, "Find a room.")
    opened.keep()
    assert (opened.sheet.field("goals").problem if opened.sheets() else "") == problem


def test_a_number_that_the_agency_sent_stands_however_it_is(
    book: Notebook, rosa: PersonId, open_people: OpenPeople
) -> None:
    housing = LongRangeOutcome(OutcomeId("home"), "Housing", "A home.", goals=(ShortRangeGoal("Housing a", "A room."),))
    sent = replace(plans.new_plan(book, rosa), source=PlanSource.IMPORTED, outcomes=(housing,))
    assert isinstance(plans.record_plan(book, sent), Done)
    opened = open_people(rosa, "overview")
    opened.begin("type_plan_button", card(opened))
    opened.keep()
    assert opened.sheets() == []


def test_units_are_added_changed_and_changed_back(book: Notebook, rosa: PersonId, opened: Any) -> None:
    sheet = opened.begin("first_units_button", card(opened))
    sheet.units.setValue(120)
    sheet.number.setText("A-77")
    sheet.times.setValue(2)
    opened.keep()
    found = running(book, rosa)
    assert (found.units, found.number, found.frequency) == (120, "A-77", Frequency(2, Per.WEEK))
    units = opened.page.person_pane.overview.units
    assert units.of_label.text() == "of 120 used"
    assert not [b for b in card(opened).findChildren(Button, "first_units_button") if b.isVisible()]
    sheet = opened.begin("change_units_button", units)
    sheet.units.setValue(90)
    opened.keep()
    assert running(book, rosa).units == 90
    opened.press_toast()
    assert running(book, rosa) == found


def test_units_are_the_payers_to_say_and_what_is_typed_takes_the_place_of_what_stands_there(opened: Any) -> None:
    sheet = opened.begin("first_units_button", card(opened))
    assert (sheet.units.value(), sheet.units.text()) == (0, "Not said")
    assert "up to 270 in 90 days" in sheet.units.accessibleDescription()
    press(sheet.units, "0")
    opened.keep()
    assert sheet.field("units").problem
    press(sheet.units, "300")
    assert sheet.units.value() == 300


def test_no_units_are_no_authorization(book: Notebook, rosa: PersonId, opened: Any) -> None:
    sheet = opened.begin("first_units_button", card(opened))
    sheet.units.setValue(0)
    opened.keep()
    assert sheet.field("units").problem
    assert authorisations.ledger(book, rosa).running is None


def test_a_plan_to_fill_in_has_the_goals_that_are_here_under_its_outcomes(book: Notebook, marcus: PersonId) -> None:
    kept = people.current_plan(book, marcus, TODAY)
    assert kept is not None
    assert kept.goals == ()
    filled = plans.new_plan(book, marcus)
    assert [(goal.number, goal.text) for goal in filled.goals] == [("1", "Build a sober support network")]
