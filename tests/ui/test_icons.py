import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from fieldnote.ui import icons
from fieldnote.ui.theme import Theme
from fieldnote.ui.tokens import DARK, LIGHT


def inks(image: QImage) -> set[str]:
    """Give the colours of the fully covered pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_has_the_colour_of_its_role(qapp: QApplication) -> None:
    assert inks(icons.pixmap("square", "accent", 48).toImage()) == {LIGHT.accent}


def test_an_icon_has_as_many_pixels_as_the_screen(qapp: QApplication) -> None:
    picture = icons.pixmap("check", "text", 18, 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (36, 2.0)


def test_an_icon_grows_with_the_text(qapp: QApplication) -> None:
    Theme(scale=1.5).apply(qapp)
    assert icons.pixmap("check", "text", 18).width() == 27


def test_a_disabled_icon_is_paler(qapp: QApplication) -> None:
    made = icons.icon("square", "text", 48)
    off = made.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled).toImage()
    assert inks(off) == {LIGHT.text_off}


def test_an_attached_icon_follows_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    icons.attach(button, "square", "text", 48)
    Theme(DARK, 2.0).apply(qapp)
    assert inks(button.icon().pixmap(QSize(96, 96), 1.0).toImage()) == {DARK.text}
    assert button.iconSize() == QSize(96, 96)


def test_the_last_attached_icon_holds(qapp: QApplication) -> None:
    action = QAction("Open")
    icons.attach(action, "square", "bad", 48)
    icons.attach(action, "square", "ok", 48)
    Theme(DARK).apply(qapp)
    assert inks(action.icon().pixmap(QSize(48, 48), 1.0).toImage()) == {DARK.ok}


def test_an_icon_is_drawn_in_the_middle_of_its_box(qapp: QApplication) -> None:
    image = QImage(40, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor(LIGHT.bg_surface))
    painter = QPainter(image)
    icons.draw(painter, QRectF(0, 0, 40, 20), "square", "accent")
    painter.end()
    columns = [x for x in range(40) if image.pixelColor(x, 10).name().upper() != LIGHT.bg_surface]
    assert 10 <= min(columns) < max(columns) <= 29


def test_a_drawing_that_is_not_there_is_missed_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-drawing", "text", 18)
