"""The warning before the notebook locks: over the page, whole, and in its place at every size of the window."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.lock.guard import WarningBar
from fieldnote.ui.main_window import MainWindow, PracticeStrip
from fieldnote.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def warning(window: QWidget) -> WarningBar:
    made = WarningBar(window)
    made.warn(20)
    return made


def in_place(warning: WarningBar, window: QWidget) -> None:
    """Check that it stands in the middle at the top, with all of its words and its way to stay."""
    bar = warning.geometry()
    assert abs(bar.center().x() - window.rect().center().x()) <= 1
    assert QRect(24, 0, window.width() - 48, window.height()).contains(bar)
    assert bar.height() >= warning.heightForWidth(bar.width())
    assert warning.rect().contains(warning.action_button("stay").geometry())


@pytest.mark.parametrize("size", [(500, 500), (960, 600), (1920, 1080)])
def test_the_warning_keeps_its_place_when_the_window_gets_another_size(
    warning: WarningBar, window: QWidget, size: tuple[int, int]
) -> None:
    in_place(warning, window)
    before = warning.geometry()
    window.resize(*size)
    QApplication.processEvents()
    assert warning.geometry() != before
    in_place(warning, window)


def test_the_warning_keeps_its_place_when_the_text_grows(
    qapp: QApplication, warning: WarningBar, window: QWidget
) -> None:
    before = warning.geometry()
    Theme(scale=2.0).apply(qapp)
    QApplication.processEvents()
    assert warning.height() > before.height()
    in_place(warning, window)
    window.resize(700, 600)
    QApplication.processEvents()
    in_place(warning, window)


def test_what_says_that_nobody_is_real_stays_in_sight_above_the_warning(qtbot: QtBot, qapp: QApplication) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show_practice(practice=True)
    with qtbot.waitExposed(window):
        window.show()
    strip = window.findChild(PracticeStrip)
    assert strip is not None
    warning = WarningBar(window, window.room)
    warning.warn(20)
    assert warning.y() >= strip.height()
    Theme(scale=2.0).apply(qapp)
    QApplication.processEvents()
    assert warning.y() >= strip.height()
    window.resize(960, 600)
    QApplication.processEvents()
    assert warning.y() >= strip.height()
    in_place(warning, window)
    window.leave()
