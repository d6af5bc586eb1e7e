"""A day is typed as people write it; what is no day is told, and never dropped."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import product

import pytest
from PySide6.QtCore import QDate, QLocale, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.composing import finish_composing
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.sheet import Sheet
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


@pytest.mark.parametrize(
    "typed", ["4/12", "4/12/26", "4 dic", "4 de diciembre de 2026", "vie, 4 dic", "Dec 4", "vie 4 Dic 2026"]
)
def test_a_day_is_read_the_way_another_language_writes_it(typed: str) -> None:
    assert read_date(typed, FRIDAY, SPAIN) == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("mar", date(2026, 12, 1)),
        ("mar 3", date(2027, 3, 3)),
        ("mar, 8 dic", date(2026, 12, 8)),
        ("mar, 9 mar", date(2027, 3, 9)),
        ("mie 2 dic", date(2026, 12, 2)),
        ("sab", date(2026, 11, 28)),
        ("mar, 1 sept", date(2026, 9, 1)),
    ],
)
def test_a_word_for_a_month_and_a_weekday_is_understood_by_the_others(typed: str, day: date) -> None:
    assert read_date(typed, FRIDAY, SPAIN) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("8 weeks", date(2027, 1, 22)),
        ("in 8 weeks", date(2027, 1, 22)),
        ("In 1 week", date(2026, 12, 4)),
        ("10days", date(2026, 12, 7)),
        ("3 months", date(2027, 2, 27)),
        ("0 days", FRIDAY),
    ],
)
def test_a_day_to_come_is_told_by_how_far_off_it_is(typed: str, day: date) -> None:
    assert read_date(typed, FRIDAY, US, ahead=True) == day
    assert read_date(typed, FRIDAY, US) == day
    assert read_date(typed, FRIDAY, US, long_ago=True) is None, "nobody is born in 8 weeks"
    assert read_date(typed, FRIDAY, US, ahead=True, since=FRIDAY + timedelta(days=3)) == (
        date(2027, 2, 28) if "months" in typed else day + timedelta(days=3)
    )


@pytest.mark.parametrize("typed", ["8 years", "about 8 weeks", "999 months of", "weeks", "1000 days", "8", "mon 8"])
def test_what_tells_no_span_is_read_as_before(typed: str) -> None:
    assert read_date(typed, FRIDAY, US, ahead=True) == read_date(typed, FRIDAY, US)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("weekday", range(1, 8))
def test_what_a_field_shows_it_reads(qtbot: QtBot, weekday: int, month: int) -> None:
    field = DateField(today=today)
    qtbot.addWidget(field)
    for locale, year in product((US, SPAIN, QLocale("es_US"), QLocale("es_MX")), (2026, 2027)):
        day = next(day for number in range(1, 8) if (day := date(year, month, number)).isoweekday() == weekday)
        field.setLocale(locale)
        field.set_value(day)
        assert read_date(field.text(), FRIDAY, locale) == day, field.text()


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


def test_a_day_to_come_is_the_next_one_that_is_called_so() -> None:
    assert read_date("June 1", FRIDAY, US) == date(2026, 6, 1)
    assert read_date("June 1", FRIDAY, US, ahead=True) == date(2027, 6, 1)
    assert read_date("11/27", FRIDAY, US, ahead=True) == FRIDAY
    assert read_date("2/28", FRIDAY, US, ahead=True) == date(2027, 2, 28)
    assert read_date("Mon, Jun 1", FRIDAY, US, ahead=True) == date(2026, 6, 1), "as the field shows one that is over"


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


def put_by_hand(field: DateField, words: str) -> None:
    QTest.keyClicks(field, words)


def put_by_key(field: DateField, words: str) -> None:
    QApplication.clipboard().setText(words)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def put_by_menu(field: DateField, words: str) -> None:
    QApplication.clipboard().setText(words)
    field.paste()


def put_by_input_method(field: DateField, words: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(words[:2], []))
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def put_by_dropping(field: DateField, words: str) -> None:
    data = QMimeData()
    data.setText(words)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # Straight to it: Qt delivers a drop only where its own dragging ends.
    field.dropEvent(QDropEvent(QPointF(60, 8), Qt.DropAction.CopyAction, data, left, none))


def hide_and_show(field: DateField) -> None:
    field.hide()
    field.show()


def fold_and_open(field: DateField) -> None:
    around = field.parentWidget()
    assert around is not None
    around.hide()
    around.show()


def minimise(field: DateField) -> None:
    field.window().showMinimized()
    field.window().showNormal()


def speak_otherwise(field: DateField) -> None:
    field.setLocale(QLocale("en_GB"))
    field.setLocale(US)


def finish(field: DateField) -> None:
    del field
    finish_composing()


@pytest.mark.parametrize("stood", [None, FRIDAY], ids=["open day", "a day"])
@pytest.mark.parametrize("then", [hide_and_show, fold_and_open, minimise, speak_otherwise, finish])
@pytest.mark.parametrize("put", [put_by_hand, put_by_key, put_by_menu, put_by_input_method, put_by_dropping])
def test_whatever_is_put_in_stays_or_is_read_and_is_never_another_day(
    field: DateField,
    put: Callable[[DateField, str], None],
    then: Callable[[DateField], None],
    stood: date | None,
) -> None:
    form = field.parentWidget()
    assert isinstance(form, FormField)
    for words in ("Dec 42", "soon", "11/20", "tomorrow", "2026-12-04", "Wed, Dec 4", "31"):
        field.set_value(stood)
        leave(field)
        field.setFocus()
        put(field, words)
        meant = read_date(words, FRIDAY, US)
        for leaving in (then, leave, then):
            leaving(field)
            assert field.readable is (meant is not None), words
            assert field.value == (stood if meant is None else meant), words
            assert field.text() == words or (meant is not None and read_date(field.text(), FRIDAY, US) == meant)
        assert field.settle() is (meant is not None)
        assert (words in form.problem) is (meant is None)


def test_a_field_that_was_emptied_shows_again_the_day_it_must_have(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = DateField(FRIDAY, today=today)
    show(field, 240, 36)
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        assert (field.text(), field.value) == ("", FRIDAY)
        assert field.settle()
    assert (field.text(), field.value) == ("Fri, Nov 27", FRIDAY)


def test_a_day_put_right_by_hand_to_what_stood_there_is_no_problem_any_more(qtbot: QtBot, field: DateField) -> None:
    form = field.parentWidget()
    assert isinstance(form, FormField)
    field.set_value(FRIDAY)
    qtbot.keyClicks(field, "soon")
    assert not field.settle()
    field.selectAll()
    qtbot.keyClicks(field, "Fri, Nov 27")
    assert field.settle()
    assert form.problem == ""


@pytest.mark.parametrize(
    ("key", "days"), [(Qt.Key.Key_Up, 1), (Qt.Key.Key_Down, -1), (Qt.Key.Key_PageUp, 7), (Qt.Key.Key_PageDown, -7)]
)
def test_the_days_around_are_a_key_away(qtbot: QtBot, field: DateField, key: Qt.Key, days: int) -> None:
    field.set_value(FRIDAY)
    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(field, key)
    assert told.args == [FRIDAY + timedelta(days)]


@pytest.mark.parametrize(
    ("stood", "key"),
    [
        (date(2999, 12, 31), Qt.Key.Key_Up),
        (date(2999, 12, 26), Qt.Key.Key_PageUp),
        (date(9999, 12, 31), Qt.Key.Key_Up),
        (date(1900, 1, 1), Qt.Key.Key_Down),
        (date(1, 1, 1), Qt.Key.Key_PageDown),
    ],
)
def test_no_key_leads_to_a_day_that_could_not_be_typed(
    qtbot: QtBot, field: DateField, stood: date, key: Qt.Key
) -> None:
    field.set_value(stood)
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field, key)
    assert field.value == stood


@pytest.mark.parametrize("goes", [False, True])
def test_a_day_left_behind_an_open_menu_is_read(qtbot: QtBot, show: Callable[..., None], goes: bool) -> None:  # noqa: FBT001
    page = QWidget()
    field, other = DateField(FRIDAY, today=today), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    show(page)
    field.setFocus()
    qtbot.keyClicks(field, "12/4")
    told: list[object] = []
    field.changed.connect(told.append)
    menu = QMenu(page)
    menu.addAction("Paste")
    menu.popup(page.mapToGlobal(QPoint(0, 0)))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    assert (told, field.text()) == ([], "12/4")
    if goes:
        other.setFocus()
    assert told == ([date(2026, 12, 4)] if goes else [])
    menu.close()
    assert field.text() == ("Fri, Dec 4" if goes else "12/4")


def test_a_sheet_that_opens_over_it_reads_a_day(qtbot: QtBot, field: DateField) -> None:
    qtbot.keyClicks(field, "12/4")
    sheet = Sheet(field.window(), "Over it")
    sheet.add_button("close", "Close")
    with qtbot.waitSignal(field.changed) as told:
        sheet.open()
    assert told.args == [date(2026, 12, 4)]


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
    calendar = field.calendar
    qtbot.waitUntil(calendar.isVisible)
    assert (calendar.yearShown(), calendar.monthShown()) == (2026, 11)
    assert field.value is None
    calendar.window().close()
    assert field.value is None


def test_the_calendar_offers_only_days_that_can_be_read(field: DateField) -> None:
    years = field.calendar.findChild(QSpinBox, "qt_calendar_yearedit")
    assert years is not None
    assert (years.minimum(), years.maximum()) == (1900, 2999)
    for beyond, last in ((QDate(1899, 12, 31), QDate(1900, 1, 1)), (QDate(3000, 1, 1), QDate(2999, 12, 31))):
        field.calendar.setSelectedDate(beyond)
        assert field.calendar.selectedDate() == last
    assert read_date("1/1/1900", FRIDAY, US) is not None
    assert read_date("12/31/2999", FRIDAY, US) is not None
    assert read_date("1/1/3000", FRIDAY, US) is None


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize(
    ("key", "with_it"),
    [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)],
)
def test_the_calendar_opens_by_keyboard(
    qtbot: QtBot, field: DateField, key: Qt.Key, with_it: Qt.KeyboardModifier
) -> None:
    qtbot.keyClick(field, key, with_it)
    qtbot.waitUntil(field.calendar.isVisible)
    field.calendar.window().close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_calendar_closes_with_escape_and_gives_the_caret_back(qtbot: QtBot, field: DateField) -> None:
    qtbot.keyClicks(field, "12/4")
    qtbot.keyClick(field, Qt.Key.Key_F4)
    qtbot.waitUntil(field.calendar.isVisible)
    assert field.calendar.selectedDate() == QDate(2026, 12, 4)  # what was typed was read first
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not field.calendar.isVisible()
    assert QApplication.focusWidget() is field
    assert field.value == date(2026, 12, 4)
    field.calendar.showNextMonth()
    qtbot.keyClick(field, Qt.Key.Key_F4)
    assert field.calendar.monthShown() == 12
    field.calendar.window().close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_birth_is_looked_for_some_decades_back(qtbot: QtBot, show: Callable[..., None]) -> None:
    born = DateField(today=today, empty_text="Not known", long_ago=True)
    show(born, 240, 36)
    qtbot.keyClick(born, Qt.Key.Key_F4)
    qtbot.waitUntil(born.calendar.isVisible)
    assert born.calendar.yearShown() == 1986
    born.calendar.window().close()
