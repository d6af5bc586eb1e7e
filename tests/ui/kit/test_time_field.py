from collections.abc import Callable
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.composing import finish_composing
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.time_field import Before, TimeField, read_time

START = time(10, 32)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1032", time(10, 32)),
        ("10:32a", time(10, 32)),
        ("10:32 AM", time(10, 32)),
        ("10:32 a.m.", time(10, 32)),
        ("10:32 a. m.", time(10, 32)),
        ("10:32\u202fPM", time(22, 32)),
        ("10.32", time(10, 32)),
        ("10h32", time(10, 32)),
        ("14:05", time(14, 5)),
        ("1405", time(14, 5)),
        ("12:15a", time(0, 15)),
        ("12:15p", time(12, 15)),
        ("12:15", time(12, 15)),
        ("00:15", time(0, 15)),
        ("9", time(9, 0)),
        ("9p", time(21, 0)),
        ("7:30", time(7, 30)),
        ("230", time(14, 30)),
        ("2:30", time(14, 30)),
        ("0230", time(2, 30)),
        ("  4 pm ", time(16, 0)),
        ("14:05 pm", time(14, 5)),
        ("", None),
        ("soon", None),
        ("25:00", None),
        ("10:75", None),
        ("13a", None),
        ("0a", None),
        ("10:3", None),
        ("12345", None),
        ("+50", None),
    ],
)
def test_a_time_is_understood_as_people_type_it(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "start", "meant"),
    [
        ("+50", START, time(11, 22)),
        ("+ 90", START, time(12, 2)),
        ("+50", time(23, 30), time(0, 20)),
        ("7:30", time(18, 50), time(19, 30)),
        ("11:24", START, time(11, 24)),
        ("1:15", START, time(13, 15)),
        ("10:15", START, time(10, 15)),
        ("8", time(6, 45), time(8, 0)),
    ],
)
def test_an_end_is_understood_from_its_start(typed: str, start: time, meant: time) -> None:
    assert read_time(typed, start) == meant


@pytest.mark.parametrize(
    ("typed", "before", "meant"),
    [
        ("5:15", Before(time(6, 12)), time(5, 15)),
        ("5:15", Before(time(4, 0)), time(17, 15)),
        ("5:15p", Before(time(6, 12)), time(17, 15)),
        ("17:15", Before(time(6, 12)), time(17, 15)),
        ("12:05", Before(time(0, 30), just=True), time(0, 5)),
        ("2:30", Before(time(15, 0)), time(14, 30)),
        ("8:30", Before(time(21, 0)), time(8, 30)),
        ("8:30", Before(time(21, 0), just=True), time(20, 30)),
        ("9", Before(time(9, 0), just=True), time(9, 0)),
    ],
)
def test_what_has_begun_is_not_read_as_still_to_come(typed: str, before: Before, meant: time) -> None:
    assert read_time(typed, before=before) == meant


def test_a_clock_without_halves_is_taken_at_its_word() -> None:
    assert read_time("2:30", halves=False) == time(2, 30)


@given(st.times())
def test_every_time_reads_back_from_how_it_is_shown(moment: time) -> None:
    shown = time(moment.hour, moment.minute)
    assert read_time(shown.strftime("%H:%M"), halves=False) == shown
    assert read_time(shown.strftime("%I:%M %p")) == shown


@given(st.text())
def test_no_text_is_too_odd_to_read(text: str) -> None:
    found = read_time(text, START)
    assert found is None or isinstance(found, time)


def test_a_time_is_shown_the_usual_way_after_leaving(qtbot: QtBot, show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    field, other = TimeField(), QLineEdit()
    column.addWidget(field)
    column.addWidget(other)
    show(page)
    field.setFocus()
    qtbot.keyClicks(field, "1032")
    with qtbot.waitSignal(field.changed) as told:
        other.setFocus()
    assert told.args == [START]
    assert field.text() == "10:32 AM"


def test_what_is_no_time_stays_to_be_corrected(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField(START)
    show(field)
    field.selectAll()
    qtbot.keyClicks(field, "soon")
    with qtbot.assertNotEmitted(field.changed), qtbot.waitSignal(field.problem_told) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["“soon” is no time Fieldnote knows. Try 10:32 AM or 1032."]
    assert (field.text(), field.value, field.readable) == ("soon", START, False)


@pytest.mark.parametrize(("stood", "then"), [(None, ""), (START, ""), (START, "10:32 AM"), (START, "1150")])
def test_a_time_put_right_or_emptied_is_no_problem_any_more(
    qtbot: QtBot, show: Callable[..., None], stood: time | None, then: str
) -> None:
    field = TimeField(stood)
    form = FormField("Came", field)
    show(form)
    for typed in ("soon", then):
        field.selectAll()
        qtbot.keyClick(field, Qt.Key.Key_Delete)
        qtbot.keyClicks(field, typed)
        assert form.settle() is (typed == then)
        assert bool(form.problem) is (typed == "soon")
        assert bool(field.property("invalid")) is (typed == "soon")


def test_escape_takes_back_what_was_typed(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField(START)
    form = FormField("Came", field)
    show(form)
    field.setText("10:")
    assert not form.settle()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.value, form.problem) == ("10:32 AM", START, "")


def test_what_is_no_time_stays_while_the_time_changes_elsewhere(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField(START)
    show(field)
    field.setText("10:")
    assert not field.settle()
    field.follow(time(11))
    assert (field.text(), field.value) == ("10:", time(11))
    field.set_value(time(11))
    field.follow(time(12))
    assert (field.text(), field.value) == ("12:00 PM", time(12))


def test_minutes_after_the_start_end_a_visit(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField()
    field.set_start(START)
    show(field)
    qtbot.keyClicks(field, "+50")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "11:22 AM"


def test_up_and_down_change_a_time_by_five_minutes(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField(time(23, 58))
    show(field)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value == time(0, 3)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value == time(23, 58)


def test_leaving_a_field_as_it_was_tells_nobody(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField(START)
    show(field)
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_time_is_shown_as_it_is_elsewhere(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.setLocale(QLocale(QLocale.Language.German, QLocale.Country.Germany))
    field.set_value(time(14, 5))
    assert field.text() == "14:05"


def test_a_typed_time_is_read_before_a_command_takes_it_out_of_sight(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = TimeField(START)
    show(field)
    field.selectAll()
    qtbot.keyClicks(field, "1130")
    with qtbot.waitSignal(field.changed) as told:
        finish_composing()
    assert told.args == [time(11, 30)]
