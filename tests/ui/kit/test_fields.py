from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField, PassphraseField, mark_invalid
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.theme import Theme

FRIDAY = date(2026, 11, 20)
PLACES = (("home", "Home"), ("jail", "Jail"), ("library", "Public library"))


def today() -> date:
    return FRIDAY


def spoken(widget: QWidget, kind: QAccessible.Text) -> str:
    """Give what assistive technology reads."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.text(kind)


def turn_wheel(widget: QWidget) -> None:
    """Turn the wheel over a widget."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        widget.mapToGlobal(middle),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_all_fields_are_as_high_as_each_other_at_each_text_scale(
    qapp: QApplication, show: Callable[..., None], scale: float
) -> None:
    Theme(scale=scale).apply(qapp)
    page = QWidget()
    column = QVBoxLayout(page)
    fields = (LineField(), ComboField(PLACES), DateField(FRIDAY, today=today), NumberField(3, suffix=" units"))
    for field in fields:
        column.addWidget(field)
    show(page, 600, 800)
    assert {field.height() for field in fields} == {round(36 * scale)}
    for field in fields:
        field.setFocus()
        QApplication.processEvents()
    assert {field.height() for field in fields} == {round(36 * scale)}


@pytest.mark.parametrize(
    "field",
    [LineField, NoteEdit, lambda: ComboField(PLACES), lambda: DateField(FRIDAY), NumberField],
    ids=["line", "note", "combo", "date", "number"],
)
def test_a_shortcut_of_the_window_works_while_a_field_has_the_focus(
    qtbot: QtBot, show: Callable[..., None], field: Callable[[], QWidget]
) -> None:
    page, typed = QWidget(), field()
    QVBoxLayout(page).addWidget(typed)
    search = QAction("Search", page)
    search.setShortcut(QKeySequence("Ctrl+K"))
    page.addAction(search)
    show(page)
    typed.setFocus()
    with qtbot.waitSignal(search.triggered):
        qtbot.keyClick(typed, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("field", [LineField, NoteEdit])
def test_no_keyboard_learns_from_what_is_typed(qtbot: QtBot, field: Callable[[], QWidget]) -> None:
    made = field()
    qtbot.addWidget(made)
    hints = made.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_the_wheel_changes_nothing_by_accident(show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    place, day, units = ComboField(PLACES), DateField(FRIDAY, today=today), NumberField(3)
    for field in (place, day, units):
        column.addWidget(field)
    show(page)
    for field in (place, day, units):
        turn_wheel(field)
    assert (place.value, day.value, units.value()) == ("home", FRIDAY, 3)


def test_a_choice_is_found_by_typing(qtbot: QtBot, show: Callable[..., None]) -> None:
    place = ComboField(PLACES, icon="map-pin")
    show(place, 300, 36)
    place.setFocus()
    with qtbot.waitSignal(place.changed) as told:
        qtbot.keyClicks(place, "pub")
    assert told.args == ["library"]


def test_choosing_by_key_tells_nobody_and_an_unknown_key_chooses_nothing(qtbot: QtBot) -> None:
    place = ComboField(PLACES, chosen="jail")
    qtbot.addWidget(place)
    assert place.value == "jail"
    with qtbot.assertNotEmitted(place.changed):
        place.choose("library")
        place.set_choices(PLACES[1:])
    assert place.value == "library"
    place.choose("nowhere")
    assert place.value == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_choice_is_made_from_the_open_list(qtbot: QtBot, show: Callable[..., None]) -> None:
    place = ComboField(PLACES)
    show(place, 300, 36)
    place.showPopup()
    view = place.view()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(place.changed):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert place.value == "jail"


def test_a_day_is_shown_without_its_year_unless_it_is_another_one(qtbot: QtBot) -> None:
    day = DateField(FRIDAY, today=today)
    qtbot.addWidget(day)
    assert day.text() == "Fri, Nov 20"
    day.set_value(date(2027, 3, 2))
    assert day.text() == "Tue, Mar 2, 2027"


def test_ctrl_d_is_today(qtbot: QtBot, show: Callable[..., None]) -> None:
    day = DateField(date(2026, 11, 2), today=today)
    show(day)
    day.setFocus()
    with qtbot.waitSignal(day.changed) as told:
        qtbot.keyClick(day, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [FRIDAY]


def test_a_day_may_be_left_open(qtbot: QtBot, show: Callable[..., None]) -> None:
    day = DateField(FRIDAY, today=today, empty_text="No date")
    show(day)
    with qtbot.waitSignal(day.changed) as told:
        qtbot.keyClick(day, Qt.Key.Key_Delete)
    assert told.args == [None]
    assert day.text() == "No date"
    day.set_value(None)
    assert day.value is None


def test_setting_a_day_tells_nobody(qtbot: QtBot) -> None:
    day = DateField(FRIDAY, today=today)
    qtbot.addWidget(day)
    with qtbot.assertNotEmitted(day.changed):
        day.set_value(date(2026, 11, 24))
    assert day.value == date(2026, 11, 24)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, show: Callable[..., None]) -> None:
    day = DateField(FRIDAY, today=today)
    show(day, 240, 36)
    qtbot.mouseClick(day, Qt.MouseButton.LeftButton, pos=QPoint(day.width() - 12, 18))
    calendar = day.calendar
    qtbot.waitUntil(calendar.isVisible)
    days = calendar.findChild(QTableView)
    with qtbot.waitSignal(day.changed) as told:
        qtbot.keyClick(days, Qt.Key.Key_Right)
        qtbot.keyClick(days, Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 21)]
    assert day.text() == "Sat, Nov 21"


def test_a_passphrase_is_hidden_until_it_is_asked_to_show(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = PassphraseField()
    show(field, 320, 80)
    field.setFocus()
    qtbot.keyClicks(QApplication.focusWidget(), "correct horse")
    assert field.line.displayText() == "•" * 13
    assert spoken(field.eye_button, QAccessible.Text.Name) == "Show passphrase"
    qtbot.mouseClick(field.eye_button, Qt.MouseButton.LeftButton)
    assert field.line.displayText() == field.text() == "correct horse"
    assert spoken(field.eye_button, QAccessible.Text.Name) == "Hide passphrase"
    field.clear()
    assert field.text() == ""
    assert field.line.echoMode() == QLineEdit.EchoMode.Password


def test_a_passphrase_can_be_pasted_and_submitted(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = PassphraseField()
    show(field, 320, 80)
    QApplication.clipboard().setText("from a password manager")
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(field.submitted):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.text() == "from a password manager"
    QApplication.clipboard().clear()


def test_caps_lock_is_hinted_at_while_it_is_on(qtbot: QtBot, show: Callable[..., None]) -> None:
    field = PassphraseField()
    show(field, 320, 80)
    QApplication.sendEvent(field.line, _letter("A", Qt.KeyboardModifier.ShiftModifier))
    assert not field.caps_label.isVisible()
    QApplication.sendEvent(field.line, _letter("A"))
    assert field.caps_label.isVisible()
    QApplication.sendEvent(field.line, _letter("a"))
    assert not field.caps_label.isVisible()


def _letter(text: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    """Type a letter as the system reports it with Caps Lock or Shift."""
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text)


def test_a_label_names_its_field_and_a_hint_describes_it(qtbot: QtBot) -> None:
    field = LineField()
    form = FormField("Name on notes", field, hint="As your agency writes it")
    qtbot.addWidget(form)
    assert spoken(field, QAccessible.Text.Name) == "Name on notes"
    assert spoken(field, QAccessible.Text.Description) == "As your agency writes it"
    form.set_label("Your name")
    assert spoken(field, QAccessible.Text.Name) == "Your name"
    assert spoken(field, QAccessible.Text.Description) == ""


def test_a_problem_is_shown_below_marked_and_told(show: Callable[..., None]) -> None:
    field = LineField()
    form = FormField("End", field, hint="Or minutes, like +50")
    show(form, 300, 120)
    form.show_problem("The end time is before the start time. Check both times.")
    assert form.problem_label.isVisible()
    assert field.property("invalid") is True
    told = spoken(field, QAccessible.Text.Description)
    assert told == "Or minutes, like +50 The end time is before the start time. Check both times."
    form.show_problem("")
    assert not form.problem_label.isVisible()
    assert field.property("invalid") is False


def test_a_group_of_pills_gets_its_labels_name(qtbot: QtBot) -> None:
    pills = PickRow((Choice("a", "Health"),), many=True)
    form = FormField("Part of life", pills)
    qtbot.addWidget(form)
    assert pills.accessibleName() == "Part of life"


def test_the_mark_reaches_the_field_inside(qtbot: QtBot) -> None:
    field = PassphraseField()
    qtbot.addWidget(field)
    mark_invalid(field, invalid=True)
    assert field.line.property("invalid") is True
