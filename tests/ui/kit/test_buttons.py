from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.buttons import Button, IconButton, Kind, Size, literal
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import DARK, LIGHT


def spoken_name(widget: QWidget) -> str:
    """Give what assistive technology reads as the name."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told.text(QAccessible.Text.Name)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_kind_of_button_can_be_clicked_and_pressed_with_enter_and_space(
    qtbot: QtBot, show: Callable[..., None], kind: Kind
) -> None:
    button = Button("Sign note", kind, icon="pen-line")
    show(button, 160, 36)
    with qtbot.waitSignals([button.clicked] * 3):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.keyClick(button, Qt.Key.Key_Return)
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", get_args(Size))
def test_a_button_is_large_enough_to_hit_and_shows_all_its_words(
    qapp: QApplication, qtbot: QtBot, size: Size, scale: float
) -> None:
    Theme(scale=scale).apply(qapp)
    button = Button("Save and close", icon="check", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= 24 * scale
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.sizeHint().width() > button.fontMetrics().horizontalAdvance("Save and close")


def test_an_icon_takes_room_before_the_words(qtbot: QtBot) -> None:
    button = Button("Unlock")
    qtbot.addWidget(button)
    without = button.sizeHint().width()
    button.set_icon("lock-open")
    assert button.sizeHint().width() == without + 18 + 8


def test_an_icon_button_has_a_name_and_a_tooltip(qtbot: QtBot) -> None:
    button = IconButton("ellipsis", "More")
    qtbot.addWidget(button)
    assert spoken_name(button) == "More"
    assert button.toolTip() == "More"
    assert button.sizeHint().width() == button.sizeHint().height() >= 34


def test_the_focus_shows_as_a_ring_on_each_kind(qtbot: QtBot, show: Callable[..., None]) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    buttons = [Button("Press", kind) for kind in get_args(Kind)]
    for button in buttons:
        column.addWidget(button)
    show(page)
    for button in buttons:
        button.setFocus()
        picture = button.grab().toImage()
        assert picture.pixelColor(button.width() // 2, 0) == QColor(LIGHT.focus), button.kind


def test_a_primary_button_is_in_the_accent_of_the_theme_of_now(qapp: QApplication, show: Callable[..., None]) -> None:
    button = Button("Sign note", "primary")
    show(button, 140, 36)
    button.clearFocus()
    assert button.grab().toImage().pixelColor(6, 18) in (QColor(LIGHT.accent), QColor(LIGHT.accent_hover))
    Theme(DARK).apply(qapp)
    assert button.grab().toImage().pixelColor(6, 18) in (QColor(DARK.accent), QColor(DARK.accent_hover))
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(6, 18) == QColor(DARK.bg_hover)


def test_an_ampersand_in_a_persons_words_is_shown_and_spoken(qtbot: QtBot) -> None:
    button = Button(literal("R&R"))
    qtbot.addWidget(button)
    assert spoken_name(button) == "R&R"


def test_a_button_with_a_menu_shows_that_more_comes(qtbot: QtBot) -> None:
    button = Button("More")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.setMenu(QMenu(button))
    assert button.sizeHint().width() > before


def test_a_disabled_button_does_nothing(qtbot: QtBot, show: Callable[..., None]) -> None:
    button = Button("Send")
    show(button)
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
