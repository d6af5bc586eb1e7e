"""Visits planned from somebody's page: once, again and again, and where two would fall on one time."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from making import TODAY, add_person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldnote.domain.ids import PersonId
from fieldnote.domain.planning import Appointment
from fieldnote.services import planning
from fieldnote.services.notebook import Notebook
from fieldnote.ui import dates
from fieldnote.ui.destinations import PersonTab

OpenPeople = Callable[..., Any]
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def opened(open_people: OpenPeople, marcus: PersonId) -> Any:
    return open_people(marcus, "visits")


def tab(opened: Any) -> Any:
    return opened.page.person_pane.visits


def planned(book: Notebook, first: date, last: date) -> list[datetime]:
    return [line.starts_at.astimezone(book.zone) for line in planning.planned(book, first, last) if line.starts_at]


def test_a_visit_is_planned_without_a_mouse(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.setFocus()
    QTest.keyClicks(sheet.start, "1030a")
    QTest.keyClick(sheet.start, Qt.Key.Key_Tab)
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused is sheet.button("keep"):
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(sheet.button("keep"), Qt.Key.Key_Return)
    assert opened.sheets() == []
    assert [(moment.date(), moment.time()) for moment in planned(book, TODAY, TOMORROW)] == [(TOMORROW, time(10, 30))]


def test_whom_a_visit_is_planned_with_and_when_is_told(book: Notebook, marcus: PersonId, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    assert "Plan a visit with Marcus B." in opened.texts(sheet)
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("10 AM")
    opened.keep()
    (toast,) = opened.toasts()
    when = f"{dates.day(TOMORROW)}, {dates.clock(time(10))}"
    assert f"Visit planned for {when}." in opened.texts(toast)
    opened.page.person_pane.open_tab(PersonTab.OVERVIEW)
    card = opened.page.person_pane.overview.next_step
    planned_for = planning.next_planned(book, marcus)
    assert planned_for == book.moment(TOMORROW, time(10))
    assert card.visit_label.text() == f"Next visit: {dates.moment(planned_for)}"


@pytest.mark.parametrize("typed", ["", "soon"])
def test_a_start_that_is_missing_or_no_time_is_asked_for(book: Notebook, opened: Any, typed: str) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.start.setText(typed)
    opened.keep()
    assert sheet.field("time").problem
    assert planned(book, TODAY, TOMORROW) == []


def test_an_end_that_is_no_day_is_no_hindrance_once_the_visit_is_planned_but_once(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("10 AM")
    sheet.rhythm.option("weekly").click()
    sheet.until.setFocus()
    QTest.keyClicks(sheet.until, "soon")
    opened.keep()
    assert sheet.field("until").problem
    assert sheet.until.hasFocus()
    sheet.rhythm.option("once").click()
    opened.keep()
    assert opened.sheets() == []
    assert [moment.date() for moment in planned(book, TODAY, TOMORROW + timedelta(days=60))] == [TOMORROW]


def test_a_visit_every_two_weeks_comes_round_until_its_end(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    assert not sheet.field("until").isVisible()
    sheet.rhythm.option("every_other_week").click()
    assert sheet.field("until").isVisible()
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("2 PM")
    sheet.until.set_value(TOMORROW + timedelta(days=28))
    opened.keep()
    days = [moment.date() for moment in planned(book, TODAY, TODAY + timedelta(days=100))]
    assert days == [TOMORROW + timedelta(days=number) for number in (0, 14, 28)]


def test_two_at_one_time_are_a_caution_and_both_can_be_kept(book: Notebook, opened: Any) -> None:
    alma = add_person(book, "Alma R.")
    planning.plan(book, alma, TOMORROW, Appointment(time(14, 0)))
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.setText("2:30 PM")
    opened.keep()
    assert "Alma R." in sheet.bar.label.text()
    assert len(planned(book, TODAY, TOMORROW)) == 1
    sheet.start.setText("2:45 PM")
    sheet.start.settle()
    opened.keep()
    assert len(planned(book, TODAY, TOMORROW)) == 1, "another time is asked about anew"
    QTest.mouseClick(sheet.bar.action_button("even_so"), Qt.MouseButton.LeftButton)
    assert len(planned(book, TODAY, TOMORROW)) == 2


def test_nothing_is_planned_while_its_time_is_none(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TOMORROW)
    sheet.start.set_value(time(14))
    sheet.start.setText("10:")
    opened.keep()
    assert "“10:” is no time" in sheet.field("time").problem
    assert planned(book, TODAY, TOMORROW) == []
    sheet.start.setText("")
    opened.keep()
    assert sheet.field("time").problem == "Write when it starts, like 10:30 or 2 PM."
    assert planned(book, TODAY, TOMORROW) == []


def test_a_day_that_is_over_cannot_be_planned(book: Notebook, opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.day.set_value(TODAY - timedelta(days=1))
    sheet.start.setText("2 PM")
    opened.keep()
    assert sheet.field("day").problem


def test_what_was_typed_of_a_visit_is_not_lost_over_a_typed_plan(opened: Any) -> None:
    sheet = opened.begin("plan_visit_button", tab(opened))
    sheet.purpose.load("Look at the room on Elm Street")
    QTest.keyClick(sheet.purpose, Qt.Key.Key_Escape)
    opened.page.person_pane.open_tab(PersonTab.OVERVIEW)
    typed = opened.begin("type_plan_button", opened.page.person_pane.overview.plan)
    typed.goals.blocks[0].text.load("A home of my own.")
    QTest.keyClick(typed.qp, Qt.Key.Key_Escape)
    opened.page.person_pane.open_tab(PersonTab.VISITS)
    assert opened.begin("plan_visit_button", tab(opened)).record().purpose == "Look at the room on Elm Street"
