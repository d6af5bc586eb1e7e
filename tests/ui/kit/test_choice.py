from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.choice import Choice, PickRow, Segmented
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import LIGHT

GOALS = (
    Choice("network", "Build a sober support network"),
    Choice("room", "Find a room at Oxford House"),
    Choice("call", "Call my daughter every Sunday"),
    Choice("else", "Something else", "plus"),
)
SERVICE = (Choice("one", "One to one"), Choice("group", "Group"), Choice("family", "Family"))


def role_of(widget: QWidget) -> QAccessible.Role:
    """Give the role that assistive technology is told."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.role()


def test_many_pills_can_be_picked_and_unpicked_by_mouse(qtbot: QtBot, show: Callable[..., None]) -> None:
    row = PickRow(GOALS, many=True, name="Goal we worked on")
    show(row)
    with qtbot.waitSignal(row.changed) as told:
        qtbot.mouseClick(row.option("call"), Qt.MouseButton.LeftButton)
    assert told.args == [("call",)]
    qtbot.mouseClick(row.option("network"), Qt.MouseButton.LeftButton)
    assert row.chosen() == ("network", "call")
    qtbot.mouseClick(row.option("call"), Qt.MouseButton.LeftButton)
    assert row.chosen() == ("network",)


def test_only_what_picks_goals_has_their_colour(qapp: QApplication, show: Callable[..., None]) -> None:
    def chosen(row: PickRow) -> bool:
        show(row)
        row.choose(("call",))
        image = row.option("call").grab().toImage()
        pixels = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}
        return LIGHT.goal_soft in pixels

    Theme().apply(qapp)
    assert chosen(PickRow(GOALS, tone="goal", name="Goal we worked on"))
    assert not chosen(PickRow(GOALS, name="How"))


@pytest.mark.parametrize(
    ("many", "chosen", "stop"), [(False, "room", "room"), (False, "", "network"), (True, "", "room")]
)
def test_a_row_that_is_gone_to_has_the_focus_in_what_can_be_chosen(
    qtbot: QtBot, show: Callable[..., None], *, many: bool, chosen: str, stop: str
) -> None:
    row = PickRow(GOALS, many=many, name="Goal we worked on")
    row.choose(filter(None, (chosen,)))
    show(row)
    row.option("network").setVisible(not many)
    row.setFocus()
    assert row.option(stop).hasFocus()
    with qtbot.waitSignal(row.changed):
        qtbot.keyClick(row.option(stop), Qt.Key.Key_Space if many or not chosen else Qt.Key.Key_Right)


def test_one_pill_takes_the_place_of_another(qtbot: QtBot, show: Callable[..., None]) -> None:
    row = PickRow(GOALS)
    show(row)
    for key in ("network", "room"):
        qtbot.mouseClick(row.option(key), Qt.MouseButton.LeftButton)
    assert row.chosen() == ("room",)
    with qtbot.assertNotEmitted(row.changed):
        qtbot.mouseClick(row.option("room"), Qt.MouseButton.LeftButton)


def test_an_optional_pick_can_be_taken_back(qtbot: QtBot, show: Callable[..., None]) -> None:
    row = PickRow(GOALS, optional=True)
    show(row)
    qtbot.mouseClick(row.option("room"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.option("room"), Qt.MouseButton.LeftButton)
    assert row.chosen() == ()


def test_choosing_by_program_tells_nobody(qtbot: QtBot) -> None:
    row = PickRow(GOALS, many=True)
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.changed):
        row.choose(["network", "else"])
    assert row.chosen() == ("network", "else")


def test_arrows_move_among_many_and_space_picks(qtbot: QtBot, show: Callable[..., None]) -> None:
    row = PickRow(GOALS, many=True)
    show(row)
    row.option("network").setFocus()
    qtbot.keyClick(row.option("network"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is row.option("room")
    assert row.chosen() == ()
    qtbot.keyClick(row.option("room"), Qt.Key.Key_Space)
    qtbot.keyClick(row.option("room"), Qt.Key.Key_End)
    qtbot.keyClick(row.option("else"), Qt.Key.Key_Return)
    qtbot.keyClick(row.option("else"), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is row.option("network")
    assert row.chosen() == ("room", "else")


def test_arrows_choose_where_only_one_can_be_chosen(qtbot: QtBot, show: Callable[..., None]) -> None:
    service = Segmented(SERVICE, name="Service")
    show(service)
    service.option("one").setFocus()
    with qtbot.waitSignal(service.changed) as told:
        qtbot.keyClick(service.option("one"), Qt.Key.Key_Right)
    assert told.args == [("group",)]
    assert service.value == "group"
    assert QApplication.focusWidget() is service.option("group")


def test_tab_stops_once_where_only_one_can_be_chosen(qtbot: QtBot, show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    before, service, after = QPushButton("Before"), Segmented(SERVICE, chosen="group"), QPushButton("After")
    for part in (before, service, after):
        column.addWidget(part)
    show(page)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is service.option("group")
    qtbot.keyClick(service.option("group"), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_one_of_several_are_radio_buttons_and_many_are_check_boxes(show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    one, many = Segmented(SERVICE), PickRow(GOALS, many=True)
    column.addWidget(one)
    column.addWidget(many)
    show(page)
    assert role_of(one.option("one")) == QAccessible.Role.RadioButton
    assert role_of(many.option("room")) == QAccessible.Role.CheckBox
    told = QAccessible.queryAccessibleInterface(one.option("one"))
    assert told is not None
    assert told.state().checked
    assert told.text(QAccessible.Text.Name) == "One to one"


def test_pills_go_on_in_the_next_line_where_the_room_ends(show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    row = PickRow(GOALS, many=True)
    column.addWidget(row)
    column.addStretch(1)
    show(page, 360, 400)
    lines = {row.option(choice.key).y() for choice in GOALS}
    assert len(lines) >= 3
    assert all(row.option(choice.key).geometry().right() <= row.width() for choice in GOALS)
    assert row.height() >= row.option("else").geometry().bottom()


def test_other_choices_keep_what_was_chosen_and_is_still_there(qtbot: QtBot) -> None:
    row = PickRow(GOALS, many=True)
    qtbot.addWidget(row)
    row.choose(["room", "call"])
    row.set_choices(GOALS[:2])
    assert row.chosen() == ("room",)


def test_pills_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    row = PickRow(GOALS, many=True)
    qtbot.addWidget(row)
    Theme(scale=2.0).apply(qapp)
    assert row.option("room").sizeHint().height() == 68
    Theme(touch=True).apply(qapp)
    assert row.option("room").sizeHint().height() == 44


@pytest.mark.parametrize("many", [False, True])
def test_a_choice_that_is_given_the_focus_hands_it_to_what_is_chosen_or_stands_first(
    show: Callable[..., None], *, many: bool
) -> None:
    row = PickRow(GOALS, many=many, name="Goal we worked on")
    row.choose(("room",))
    show(row)
    row.setFocus(Qt.FocusReason.PopupFocusReason)
    assert row.option("network" if many else "room").hasFocus()
