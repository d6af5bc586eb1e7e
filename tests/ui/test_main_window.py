"""The frame: its one title, what is in front of it, and its menus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.main_window import MainWindow


class Page(QWidget):
    """Something to be in front, with a field."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    made.show_front(Page())
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.menus.enable(frozenset(str(action.data()) for action in made.menus.actions()))
    yield made
    made.leave()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(window: MainWindow) -> Page:
    assert isinstance(window.front, Page)
    return window.front


def homes(window: MainWindow) -> dict[QAction, list[str]]:
    """Each command with the menus it stands in."""
    found: dict[QAction, list[str]] = {}
    for title in window.menuBar().actions():
        menu = title.menu()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            found.setdefault(action, []).append(menu.title())
    return found


def test_title_never_says_more_than_the_name(window: MainWindow) -> None:
    assert window.windowTitle() == "Fieldnote"


def test_window_is_never_smaller_than_its_pages_can_bear(window: MainWindow) -> None:
    assert (window.minimumWidth(), window.minimumHeight()) == (960, 600)


def test_first_paint_is_told_once(qtbot: QtBot, qapp: QApplication) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    qapp.processEvents()
    assert told == [True]
    window.leave()


def test_what_was_in_front_leaves_the_window(window: MainWindow) -> None:
    before = page(window)
    before.field.setText("words")
    after = Page()
    assert window.show_front(after) is before
    assert window.show_front(after) is None
    assert window.front is after
    assert not window.isAncestorOf(before)
    assert before.parentWidget() is None
    assert not before.isVisible()


def test_closing_asks_first(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.close_asked):
        assert not window.close()
    assert window.isVisible()


def test_size_and_place_come_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(960, 640)
    kept = window.placement()
    again = MainWindow()
    qtbot.addWidget(again)
    again.place(kept)
    assert (again.width(), again.height()) == (960, 640)
    again.place("no geometry")
    assert again.width() >= 960
    again.leave()


def test_practice_line_is_shown_and_put_away(window: MainWindow) -> None:
    window.show_practice(practice=True)
    assert window._strip.isVisible()
    window.show_practice(practice=False)
    assert not window._strip.isVisible()


# Menus ────────────────────────────────────────────────────────────────────────────────────────────


def test_every_command_has_words_and_one_home(window: MainWindow) -> None:
    found = homes(window)
    for action in window.menus.actions():
        assert action.text()
        assert len(found[action]) == 1, action.text()


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = [keys.toString() for action in window.menus.actions() for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+N", "Ctrl+Shift+N", "Ctrl+K", "Ctrl+S", "Ctrl+H", "Ctrl+L", "Ctrl+Q", "Ctrl+Shift+P", "F6"} <= set(
        keys
    )


def put_away(qtbot: QtBot, window: MainWindow) -> None:
    """Leave the menus for the page."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    page(window).field.setFocus()
    qtbot.waitUntil(lambda: not window.menuBar().isVisible())


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_menu_bar_waits_for_f10_or_alt(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.menuBar().isVisible()
    window.menus.asked.connect(lambda key: window.open_menu_bar() if key == "open_menu" else None)
    qtbot.keyClick(window, Qt.Key.Key_F10)
    assert window.menuBar().isVisible()
    put_away(qtbot, window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Alt)
    assert window.menuBar().isVisible()
    put_away(qtbot, window)


def test_alt_with_another_key_is_no_call_for_the_menu(window: MainWindow) -> None:
    handle = window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    QTest.keyClick(handle, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_alt_with_a_key_that_does_something_is_no_call_for_the_menu_either(window: MainWindow) -> None:
    handle = window.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Alt)
    # All that a window on X11 gets of a key that is a shortcut.
    alt = Qt.KeyboardModifier.AltModifier
    QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_2, alt, "2"))
    QTest.keyRelease(handle, Qt.Key.Key_Alt)
    assert not window.menuBar().isVisible()


def test_menu_bar_can_be_kept(window: MainWindow) -> None:
    window.keep_menu_bar(kept=True)
    page(window).field.setFocus()
    assert window.menuBar().isVisible()
    window.keep_menu_bar(kept=False)
    assert not window.menuBar().isVisible()


def test_keys_work_while_the_menu_bar_is_away(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.menus.asked) as asked:
        qtbot.keyClick(page(window).field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == ["lock"]


def test_text_commands_act_on_the_field_in_focus(window: MainWindow) -> None:
    field = page(window).field
    field.setFocus()
    field.setText("easier than he thought")
    for key in ("selectAll", "copy", "cut", "paste", "paste"):
        window.menus.action(key).trigger()
    assert field.text() == "easier than he thoughteasier than he thought"
    window.menus.action("undo").trigger()
    assert field.text() == "easier than he thought"
    QGuiApplication.clipboard().clear()


def test_undo_can_be_used_in_the_menu_only_where_there_is_something_to_undo(window: MainWindow) -> None:
    undo, offered = window.menus.action("undo"), [True, False]
    window.menus.offer_way_back(offered.pop)
    edit = next(menu for menu in window.menus._menus if undo in menu.actions())
    page(window).field.clearFocus()
    seen = []
    for _ in range(2):
        edit.aboutToShow.emit()
        seen.append(undo.isEnabled())
        edit.aboutToHide.emit()
    page(window).field.setFocus()
    edit.aboutToShow.emit()
    seen.append(undo.isEnabled())
    page(window).field.insert("easier")
    edit.aboutToShow.emit()
    seen.append(undo.isEnabled())
    edit.aboutToHide.emit()
    assert seen == [False, True, False, True]
    assert undo.isEnabled(), "its keys are taken at any time"


def test_colors_and_fonts_are_told_when_chosen(qtbot: QtBot, window: MainWindow) -> None:
    menus = window.menus
    for choices, signal in ((menus._looks, menus.look_chosen), (menus._faces, menus.face_chosen)):
        value, action = list(choices.items())[1]
        with qtbot.waitSignal(signal) as told:
            action.trigger()
        assert told.args == [value]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_all_menus_pop_up_at_a_button(qtbot: QtBot, window: MainWindow) -> None:
    window.menus.pop_up_at(page(window).field)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    titles = [action.text().replace("&", "") for action in popup.actions()]
    assert titles == ["File", "Edit", "View", "Person", "Visit", "Window", "Help"]
    popup.close()
    assert window.menus.action("quit").isEnabled()
