from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.kit.conftest import Show

from fieldnote.ui.kit.check_box import CheckBox, RadioButton
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens, contrast

LONG = "Read together with Maximilian-Alexander Featherstonehaugh-Winterbottom & family"


Shown = Callable[[str, int], CheckBox]


@pytest.fixture
def shown(kept: list[QWidget]) -> Shown:
    def show(text: str, width: int) -> CheckBox:
        holder, box = held(text)
        kept.append(holder)
        holder.resize(width, 300)
        holder.show()
        return box

    return show


def held(text: str) -> tuple[QWidget, CheckBox]:
    """Put a box at the top of a column."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    box = CheckBox(text)
    column.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
    column.addStretch(1)
    return holder, box


def drawn(button: QAbstractButton, ground: str) -> QImage:
    image = QImage(button.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    button.render(image)
    return image


def lowest_ink(box: CheckBox) -> int:
    """Find the last row of pixels that has some of the words."""
    image = drawn(box, LIGHT.bg_surface)
    ink = QColor(LIGHT.text)
    return max(y for y in range(image.height()) if any(image.pixelColor(x, y) == ink for x in range(34, image.width())))


def test_words_go_on_in_the_next_line_where_the_room_ends(qtbot: QtBot, shown: Shown) -> None:
    wide, narrow = shown(LONG, 900), shown(LONG, 240)
    qtbot.waitUntil(lambda: narrow.height() >= narrow.heightForWidth(240) > wide.height())
    assert wide.height() == wide.sizeHint().height()
    assert narrow.width() <= 240
    assert wide.height() < lowest_ink(narrow) < narrow.height()


def test_a_click_on_any_line_ticks_it(qtbot: QtBot, shown: Shown) -> None:
    box = shown(LONG, 240)
    qtbot.waitUntil(lambda: box.height() >= box.heightForWidth(240))
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(120, box.height() - 6))
    assert box.isChecked()


def test_an_ampersand_in_a_name_is_shown_and_marks_no_key(shown: Shown) -> None:
    box = shown("R&R", 240)
    assert (box.text(), box.shortcut().toString()) == ("R&&R", "")
    assert box.sizeHint().width() > shown("RR", 240).sizeHint().width()


def test_it_grows_with_the_text(qtbot: QtBot, shown: Shown, qapp: QApplication) -> None:
    box = shown("Large print", 400)
    usual = box.sizeHint()
    Theme(LIGHT, scale=2.0).apply(qapp)
    qtbot.waitUntil(lambda: box.sizeHint().width() > usual.width() * 1.6 and box.sizeHint().height() > usual.height())


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_where_the_keyboard_is_can_be_seen(show: Show, qapp: QApplication, tokens: Tokens, scale: float) -> None:
    """At least as many pixels as a line of two around the mark change to what is three times lighter or darker."""
    Theme(tokens, scale=scale).apply(qapp)  # once for the four: it takes many times what looking at one does
    for kind, ticked in product((CheckBox, RadioButton), (False, True)):
        button = kind("Large print")
        button.setChecked(ticked)
        show(button, 400, 80)
        assert pixels_that_tell(button, tokens) >= 2 * scale * 3.14 * 20 * scale, (kind, ticked)


def pixels_that_tell(button: QAbstractButton, tokens: Tokens) -> int:
    """Count the pixels that change to what is three times lighter or darker when the focus comes."""
    button.clearFocus()
    without = drawn(button, tokens.bg_surface)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    within = drawn(button, tokens.bg_surface)
    return sum(
        contrast(without.pixelColor(x, y).name(), within.pixelColor(x, y).name()) >= 3
        for y in range(within.height())
        for x in range(within.width())
        if without.pixel(x, y) != within.pixel(x, y)
    )
