"""What can be done about a planned visit on the first page: plan one, move it, call it off, say that nobody came."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from typing import Any

import pytest
from making import TODAY, Clock, add_person
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.planning import Appointment
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.visit import ContactKind
from fieldnote.services import planning, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.planning.planner import CallingOff

OpenToday = Callable[..., Any]


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def visit(book: Notebook, clock: Clock, marcus: PersonId) -> str:
    clock.now = datetime.combine(TODAY, time(9, 0), clock.now.tzinfo)
    done: Any = planning.plan(book, marcus, TODAY, Appointment(time(14, 0)))
    return str(done.value)


def choose(opened: Any, number: int) -> None:
    """Open the menu of the first planned visit by its button, and choose from it."""
    QTest.mouseClick(opened.buttons("more_button-")[0], Qt.MouseButton.LeftButton)
    menu = opened.page.window().findChild(QMenu, "planned_menu")
    menu.actions()[number].trigger()
    menu.close()


def sheet_of(opened: Any) -> Any:
    (sheet,) = open_sheets(opened.page.window())
    return sheet


def undo(opened: Any) -> None:
    (toast,) = [toast for toast in opened.page.window().findChildren(Toast) if toast.isVisible()]
    QTest.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)


def starts(book: Notebook) -> list[time]:
    found = planning.planned(book, TODAY, TODAY + timedelta(days=7))
    return [line.starts_at.astimezone(book.zone).time() for line in found if line.starts_at]


def test_a_visit_is_moved_and_moved_back(book: Notebook, open_today: OpenToday, visit: str) -> None:
    opened = open_today()
    choose(opened, 0)
    sheet = sheet_of(opened)
    assert sheet.record().visit_id == visit
    sheet.start.setText("4:15 PM")
    sheet.button("keep").click()
    assert starts(book) == [time(16, 15)]
    undo(opened)
    assert starts(book) == [time(14, 0)]


def test_a_visit_that_was_planned_in_another_zone_is_moved_on_the_clock_of_here(
    book: Notebook, open_today: OpenToday, visit: str
) -> None:
    book.zone = timezone(timedelta(hours=-6))
    opened = open_today()
    choose(opened, 0)
    sheet = sheet_of(opened)
    assert sheet.record().starts_at == time(13)
    sheet.minutes.setValue(30)
    sheet.button("keep").click()
    assert starts(book) == [time(13)], "it is shorter, and begins when it did"


def test_a_visit_is_called_off_with_who_and_why_and_the_plan_comes_back(
    book: Notebook, open_today: OpenToday, visit: str
) -> None:
    opened = open_today()
    choose(opened, 1)
    sheet = sheet_of(opened)
    sheet.by.option("other").click()
    sheet.reason.load("Snow")
    sheet.button("keep").click()
    assert starts(book) == []
    assert opened.buttons("more_button-") == []
    undo(opened)
    QApplication.processEvents()
    assert starts(book) == [time(14, 0)]
    assert opened.buttons("more_button-")[0].objectName() == f"more_button-{visit}"


def test_that_words_go_with_a_visit_that_is_called_off_is_said_before_and_they_come_back(
    book: Notebook, open_today: OpenToday, visit: str
) -> None:
    opened = open_today()
    choose(opened, 1)
    assert not [bar for bar in sheet_of(opened).findChildren(InfoBar) if bar.isVisible()]
    sheet_of(opened).button("cancel").click()
    draft = visits.open_visit(book, VisitId(visit)).draft
    visits.save(book, replace(draft, what_we_did="Bring the form."))
    choose(opened, 1)
    sheet = sheet_of(opened)
    (told,) = [bar.label.text() for bar in sheet.findChildren(InfoBar) if bar.isVisible()]
    assert told == "You wrote in the note of this visit. Those words go with it; Undo brings them back."
    assert sheet.button("keep").accessibleDescription() == told
    sheet.by.option("person").click()
    sheet.button("keep").click()
    undo(opened)
    assert visits.open_visit(book, VisitId(visit)).draft.what_we_did == "Bring the form."


def test_that_nobody_came_becomes_a_note_once_its_hour_has_come(
    book: Notebook, clock: Clock, open_today: OpenToday, visit: str
) -> None:
    opened = open_today()
    choose(opened, 2)
    (toast,) = [toast for toast in opened.page.window().findChildren(Toast) if toast.isVisible()]
    assert "still to come" in toast.label.text()
    assert opened.places == []
    clock.advance(minutes=330)
    choose(opened, 2)
    assert opened.places == [VisitPlace(VisitId(visit))]
    assert visits.open_visit(book, opened.places[0].visit_id).draft.kind is ContactKind.NO_SHOW


def test_a_visit_is_planned_with_somebody_picked(book: Notebook, open_today: OpenToday, marcus: PersonId) -> None:
    opened = open_today()
    QTest.mouseClick(opened.page.plan_button, Qt.MouseButton.LeftButton)
    picker = sheet_of(opened)
    QTest.keyClicks(picker.field, "marc")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    sheet = sheet_of(opened)
    assert sheet.record().person_id == marcus
    sheet.start.setText("11p")
    sheet.button("keep").click()
    assert starts(book) == [time(23, 0)]


def test_the_menu_key_offers_the_same_as_the_dots(open_today: OpenToday, visit: str) -> None:
    opened = open_today()
    button = opened.buttons("day_button-")[0]
    button.setFocus()
    middle = button.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, button.mapToGlobal(middle))
    QApplication.sendEvent(button, event)
    (menu,) = opened.page.window().findChildren(QMenu, "planned_menu")
    assert [action.text() for action in menu.actions()] == ["Move to another time…", "Call it off…", "Nobody came"]
    menu.close()


def test_a_series_is_called_off_from_today_on(book: Notebook, open_today: OpenToday, marcus: PersonId) -> None:
    planning.repeat(book, marcus, Appointment(time(17)), Recurrence(TODAY))
    opened = open_today()
    choose(opened, 1)
    sheet = sheet_of(opened)
    assert sheet.record() == CallingOff()
    sheet.which.option("all").click()
    sheet.button("keep").click()
    assert sheet.isVisible(), "nobody said yet who called it off"
    assert len(planning.coming(book, marcus, 5)) == 5
    sheet.by.option("person").click()
    sheet.button("keep").click()
    assert planning.coming(book, marcus, 1) == ()
    undo(opened)
    assert len(planning.coming(book, marcus, 5)) == 5
