"""The help, read by keyboard, over any page and before unlocking."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.services.help_topics import topics
from fieldnote.ui.help.sheet import HelpSheet
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.theme import Theme

Open = Callable[..., HelpSheet]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    """Show the help over a window of a size."""
    hosts: list[QWidget] = []

    def show(height: int = 700, width: int = 900) -> HelpSheet:
        host = QWidget()
        hosts.append(host)
        qtbot.addWidget(host)
        host.resize(width, height)
        with qtbot.waitExposed(host):
            host.show()
        host.activateWindow()
        qtbot.waitUntil(host.isActiveWindow)
        sheet = HelpSheet(host)
        sheet.begin()
        return sheet

    return show


def words(sheet: HelpSheet) -> list[str]:
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_a_topic_is_read_and_left_again_by_keyboard(opened: Open) -> None:
    sheet = opened()
    second = topics("en")[1]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert sheet.heading.text() == second.title
    QApplication.processEvents()
    assert set(words(sheet)) >= {block.text for block in second.blocks}
    press(Qt.Key.Key_Space)
    assert sheet.heading.text() == "Help"
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == second.title, "back where one was"
    press(Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_what_does_not_fit_is_read_on_with_page_down(opened: Open) -> None:
    sheet = opened(320)
    press(Qt.Key.Key_Space)
    QApplication.processEvents()
    assert sheet.scroll_bar.maximum() > 0
    press(Qt.Key.Key_PageDown)
    assert sheet.scroll_bar.value() > 0
    press(Qt.Key.Key_Home)
    assert sheet.scroll_bar.value() == 0


def whole(sheet: HelpSheet) -> int:
    """Count the topics that are seen whole."""
    buttons = sheet.findChildren(Button, "topic_button")
    return sum(button.visibleRegion().boundingRect().size() == button.size() for button in buttons)


def test_all_topics_are_seen_at_once_in_the_smallest_window(opened: Open) -> None:
    sheet = opened(600, 960)
    assert whole(sheet) == len(topics("en"))
    assert sheet.scroll_bar.maximum() == 0


def test_with_text_of_twice_the_size_most_topics_are_seen_at_once(opened: Open, qapp: QApplication) -> None:
    Theme(scale=2.0).apply(qapp)
    sheet = opened(768, 1366)
    assert whole(sheet) >= 10


def test_topics_stand_in_columns_again_when_the_text_grows(opened: Open, qapp: QApplication) -> None:
    sheet = opened(1000, 1800)
    Theme(scale=1.5).apply(qapp)
    QApplication.processEvents()
    places = [one.mapTo(sheet, one.rect().topLeft()).x() for one in sheet.findChildren(Button, "topic_button")]
    assert len(set(places)) == 2


def test_who_uses_spanish_reads_spanish(opened: Open) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Spanish, QLocale.Country.UnitedStates))
    sheet = opened()
    titles = [button.text() for button in sheet.findChildren(Button, "topic_button")]
    assert titles == [topic.title for topic in topics("es")]
