"""A day is typed as people write it; what is no day is told, and never dropped."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.composing import finish_composing
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.typed_date import read_date

FRIDAY = date(2026, 11, 27)
US, SPAIN = QLocale("en_US"), QLocale("es_ES")


def today() -> date:
    return FRIDAY


@pytest.mark.parametrize(
    "typed",
    [
        "12/4",
        "12/4/26",
        "12/4/2026",
        "12-4",
        "12.4.26",
        "2026-12-04",
        "120426",
        "12042026",
        "Dec 4",
        "dec. 4, 2026",
        "December 4th",
        "4 Dec",
        "4 december 2026",
        "Fri, Dec 4",
        "Fri, Dec 4, 2026",
        "2026 Dec 4",
    ],
)
def test_a_day_is_read_in_the_usual_forms(typed: str) -> None:
    assert read_date(typed, FRIDAY, US) == date(2026, 12, 4)


@pytest.mark.parametrize("typed", ["4/12", "4/12/26", "4 dic", "4 de diciembre de 2026", "vie, 4 dic", "Dec 4"])
def test_a_day_is_read_the_way_another_language_writes_it(typed: str) -> None:
    assert read_date(typed, FRIDAY, SPAIN) == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", FRIDAY),
        ("Tomorrow", date(2026, 11, 28)),
        ("fri", FRIDAY),
        ("Tuesday", date(2026, 12, 1)),
        ("24", date(2026, 11, 24)),
        ("1/4", date(2027, 1, 4)),
        ("24/12", date(2026, 12, 24)),
        ("2/29/28", date(2028, 2, 29)),
    ],
)
def test_a_day_near_today_is_read(typed: str, day: date) -> None:
    assert read_date(typed, FRIDAY, US) == day


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "12/",
        "13/13",
        "2/30",
        "31/31/26",
        "Thu, Dec 4",
        "Dec",
        "Dec Nov 4",
        "12/4/206",
        "1/1/1850",
        "99",
        "m 4",
        "4 4 4",
        "Dec 4 2026 9",
    ],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_date(typed, FRIDAY, US) is None


def test_a_birth_needs_its_year_and_is_never_to_come() -> None:
    assert read_date("3/4", FRIDAY, US, long_ago=True) is None
    assert read_date("3/4/82", FRIDAY, US, long_ago=True) == date(1982, 3, 4)
    assert read_date("3/4/04", FRIDAY, US, long_ago=True) == date(2004, 3, 4)
    assert read_date("Mar 4, 1982", FRIDAY, US, long_ago=True) == date(1982, 3, 4)


@pytest.fixture
def page() -> QWidget:
    return QWidget()


@pytest.fixture
def field(page: QWidget, show: Callable[..., None]) -> DateField:
    made = DateField(today=today, empty_text="No date")
    column = Column(page)
    column.addWidget(FormField("By when", made))
    column.addWidget(QLineEdit())
    show(page, 300, 200)
    made.setFocus()
    return made


def leave(field: DateField) -> None:
    field.window().findChildren(QLineEdit)[-1].setFocus()


def test_a_day_is_typed_where_none_was(qtbot: QtBot, field: DateField) -> None:
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "12/4")
    assert field.value == date(2026, 12, 4)  # also for whoever saves before it is left
    with qtbot.waitSignal(field.changed) as told:
        leave(field)
    assert told.args == [date(2026, 12, 4)]
    assert field.text() == "Fri, Dec 4"


def test_a_typed_day_takes_the_place_of_another(qtbot: QtBot, field: DateField) -> None:
    field.set_value(FRIDAY)
    qtbot.keyClicks(field, "Dec 42")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (field.value, field.text()) == (date(2026, 12, 4), "Fri, Dec 4")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value == date(2026, 12, 5)  # the keys of before still step


def test_a_day_is_pasted(qtbot: QtBot, field: DateField) -> None:
    QApplication.clipboard().setText("2026-12-04")
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    leave(field)
    assert field.value == date(2026, 12, 4)


def test_a_day_is_read_before_the_notebook_is_locked_over_it(qtbot: QtBot, field: DateField) -> None:
    qtbot.keyClicks(field, "12/4")
    with qtbot.waitSignal(field.changed):
        finish_composing()


def test_what_is_no_day_stays_and_is_told(qtbot: QtBot, field: DateField) -> None:
    form = field.parentWidget()
    assert isinstance(form, FormField)
    qtbot.keyClicks(field, "soon")
    leave(field)
    assert field.text() == "soon"
    assert form.problem == "“soon” is no date Fieldnote knows. Try 11/27/2026."
    assert not field.readable
    field.setFocus()
    assert field.text() == "soon"
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "tomorrow")
    leave(field)
    assert (form.problem, field.value) == ("", date(2026, 11, 28))


def test_what_was_typed_is_taken_back_with_escape(qtbot: QtBot, field: DateField) -> None:
    field.set_value(FRIDAY)
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.value, field.text()) == (FRIDAY, "Fri, Nov 27")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_day_begins_its_calendar_with_this_month(qtbot: QtBot, field: DateField) -> None:
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=QPoint(field.width() - 12, field.height() // 2))
    calendar = field.calendarWidget()
    qtbot.waitUntil(calendar.isVisible)
    assert (calendar.yearShown(), calendar.monthShown()) == (2026, 11)
    assert field.value is None
    calendar.window().close()
    assert field.value is None


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("key", "with_it"),
    [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_the_calendar_opens_by_keyboard(
    qtbot: QtBot, field: DateField, key: Qt.Key, with_it: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(field, key, with_it)
    qtbot.waitUntil(field.calendarWidget().isVisible)
    field.calendarWidget().window().close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_birth_is_looked_for_some_decades_back(qtbot: QtBot, show: Callable[..., None]) -> None:
    born = DateField(today=today, empty_text="Not known", long_ago=True)
    show(born, 240, 36)
    qtbot.keyClick(born, Qt.Key.Key_F4)
    qtbot.waitUntil(born.calendarWidget().isVisible)
    assert born.calendarWidget().yearShown() == 1986
    born.calendarWidget().window().close()
