"""How a person works the window: with the mouse alone, or with the keyboard alone. Words are typed by both."""

from abc import ABC, abstractmethod
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)
from ui.budget import Budget, focused, in_sight
from ui.showing import settle

from fieldnote.ui.kit.choice import PickRow, Segmented
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.rows import RowList
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.tabs import Tabs
from fieldnote.ui.main_window import MainWindow

CTRL: Final = Qt.KeyboardModifier.ControlModifier
_MOST_STEPS: Final = 160
_NOTCH: Final = 120
_ARROW: Final = 8


class Hands(ABC):
    """Does with a window what a person wants done; `budget` counts what it takes."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.budget = Budget()

    @abstractmethod
    def press(self, what: QWidget | str) -> None:
        """Press a button."""

    @abstractmethod
    def reach(self, what: QWidget | str) -> None:
        """Bring the caret into a field, with what stands in it marked."""

    @abstractmethod
    def choose(self, row: str, key: str) -> None:
        """Choose one of a few that stand beside each other."""

    @abstractmethod
    def pick(self, name: str, place: int) -> None:
        """Pick from a list that drops down, by its place."""

    @abstractmethod
    def open_row(self, name: str, title: str) -> None:
        """Open a row of a list by the beginning of its title."""

    @abstractmethod
    def choose_act(self, text: str) -> None:
        """Choose from the menu that is open, by its words."""

    @abstractmethod
    def go_back(self, name: str, days: int) -> None:
        """Set a field for a day some days back, within the month."""

    @abstractmethod
    def open_tab(self, key: str) -> None:
        """Open a tab of the person in front."""

    @abstractmethod
    def go(self, place: str) -> None:
        """Go to a place of the bar at the left, by its key."""

    @abstractmethod
    def command(self, key: str, button: QWidget | str) -> None:
        """Give a command: by its keys, or with the button that stands for it."""

    @abstractmethod
    def give(self, secret: str, button: QWidget | str) -> None:
        """Type a PIN or passphrase where the caret waits for it, and confirm it."""

    def fill(self, what: QWidget | str, words: str) -> None:
        """Write into a field, in place of what stands there."""
        self.reach(what)
        self.write(words)

    def write(self, words: str) -> None:
        """Type words where the caret is."""
        self.budget.write(words)

    def find(self, what: QWidget | str) -> QWidget:
        """Give a widget that is to be seen, by its name: of the sheet on top where one is open."""
        if isinstance(what, QWidget):
            return what
        above: tuple[QWidget, ...] = tuple(open_sheets(self.window)[-1:])
        for around in (*above, self.window):
            seen = [one for one in around.findChildren(QWidget, what) if one.isVisible()]
            if seen:
                return seen[0]
        raise AssertionError(f"no {what} to be seen")

    def sees(self, name: str) -> bool:
        """Whether a widget of this name is to be seen."""
        return any(one.isVisible() for one in self.window.findChildren(QWidget, name))

    def row(self, name: str, title: str) -> tuple[RowList, int]:
        """Give a list, and the place of a row in it by the beginning of its title."""
        found = self.find(name)
        assert isinstance(found, RowList)
        rows = [found.rows.row_at(place) for place in range(found.rows.rowCount())]
        return found, next(place for place, row in enumerate(rows) if row.title.startswith(title) and not row.heading)

    def act(self, text: str) -> tuple[QMenu, int]:
        """Give the menu that is open, and the place of an act in it."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu, [action.text() for action in menu.actions()].index(text)

    def option(self, row: str, key: str) -> QPushButton:
        """Give one of a few."""
        found = self.find(row)
        assert isinstance(found, PickRow | Segmented)
        return found.option(key)


class Mouse(Hands):
    """Points, clicks and turns the wheel; the keyboard is for words only."""

    def press(self, what: QWidget | str) -> None:
        target = self.find(what)
        self._scroll_to(target)
        self.budget.click(target)

    def reach(self, what: QWidget | str) -> None:
        target = self.find(what)
        self._scroll_to(target)
        self.budget.click(target)
        line = focused() if isinstance(focused(), QLineEdit) else target.findChild(QLineEdit)
        if isinstance(line, QLineEdit) and line.text() and line.echoMode() is QLineEdit.EchoMode.Normal:
            QTest.mouseDClick(line, Qt.MouseButton.LeftButton)
            self.budget.click(line)  # the third in a row marks the whole line

    def choose(self, row: str, key: str) -> None:
        self.press(self.option(row, key))

    def pick(self, name: str, place: int) -> None:
        combo = self.find(name)
        assert isinstance(combo, QComboBox)
        self.press(combo)
        view = combo.view()
        index = combo.model().index(place, 0)
        view.scrollTo(index)
        self.budget.click(view.viewport(), view.visualRect(index).center())

    def open_row(self, name: str, title: str) -> None:
        shown, place = self.row(name, title)
        index = shown.rows.index(place)
        self._scroll_to(shown)
        for _ in range(_MOST_STEPS):
            if shown.viewport().rect().contains(shown.visualRect(index).center()):
                break
            self._turn_wheel(shown, down=shown.visualRect(index).center().y() > 0)
        self.budget.click(shown.viewport(), shown.visualRect(index).center())

    def choose_act(self, text: str) -> None:
        menu, place = self.act(text)
        self.budget.click(menu, menu.actionGeometry(menu.actions()[place]).center())

    def go_back(self, name: str, days: int) -> None:
        field = self.find(name)
        assert isinstance(field, DateField)
        self._scroll_to(field)
        assert field.value is not None
        wanted = field.value - timedelta(days)
        self.budget.click(field, QPoint(field.width() - _ARROW, field.height() // 2))
        view = field.calendar.findChild(QTableView)
        assert view is not None
        popup = view.window()  # kept: PySide6 lets go of what is in a window whose wrapper goes
        assert popup.isVisible()
        cells = [view.model().index(row, column) for row in range(1, 7) for column in range(7)]
        month_begins = next(place for place, cell in enumerate(cells) if cell.data() == 1)
        cell = next(cell for cell in cells[month_begins:] if cell.data() == wanted.day)
        self.budget.click(view.viewport(), view.visualRect(cell).center())

    def open_tab(self, key: str) -> None:
        tabs = self.find("tabs")
        assert isinstance(tabs, Tabs)
        place = next(place for place in range(tabs.count()) if tabs.tabData(place)[0] == key)
        self.budget.click(tabs, tabs.tabRect(place).center())

    def go(self, place: str) -> None:
        shell = self.window.front
        nav = getattr(shell, "nav", None)
        assert nav is not None
        self.press(nav.item_button(place))

    def command(self, key: str, button: QWidget | str) -> None:
        del key
        self.press(button)

    def give(self, secret: str, button: QWidget | str) -> None:
        self.budget.keys(secret)
        self.press(button)

    def _scroll_to(self, target: QWidget) -> None:
        """Turn the wheel over what scrolls until the middle of something is in sight."""
        for _ in range(_MOST_STEPS):
            if in_sight(target, target.rect().center()):
                return
            around = target.parentWidget()
            while around is not None and not _scrolls(around):
                around = around.parentWidget()
            if not isinstance(around, QAbstractScrollArea):
                return
            self._turn_wheel(around, down=target.mapTo(around, target.rect().center()).y() > around.height() // 2)

    @staticmethod
    def _turn_wheel(area: QAbstractScrollArea, *, down: bool) -> None:
        viewport = area.viewport()
        middle = QPointF(viewport.rect().center())
        turned = QPoint(0, -_NOTCH if down else _NOTCH)
        event = QWheelEvent(
            middle,
            QPointF(viewport.mapToGlobal(middle.toPoint())),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        settle()


class Keyboard(Hands):
    """Goes with Tab, arrows and shortcuts; there is no mouse."""

    def press(self, what: QWidget | str) -> None:
        self._tab_to(self.find(what))
        self.budget.key(Qt.Key.Key_Space)

    def reach(self, what: QWidget | str) -> None:
        self._tab_to(self.find(what))

    def choose(self, row: str, key: str) -> None:
        wanted = self.option(row, key)
        around = self.find(row)
        for _ in range(_MOST_STEPS):
            if around.isAncestorOf(focused()):
                break
            self.budget.key(Qt.Key.Key_Tab)
        for _ in range(_MOST_STEPS):
            if focused() is wanted:
                break
            self.budget.key(Qt.Key.Key_Right)
        assert focused() is wanted, key
        if not wanted.isChecked():
            self.budget.key(Qt.Key.Key_Space)

    def pick(self, name: str, place: int) -> None:
        combo = self.find(name)
        assert isinstance(combo, QComboBox)
        self._tab_to(combo)
        while combo.currentIndex() != place:
            self.budget.key(Qt.Key.Key_Down if combo.currentIndex() < place else Qt.Key.Key_Up)

    def open_row(self, name: str, title: str) -> None:
        shown, place = self.row(name, title)
        self._tab_to(shown)
        for _ in range(_MOST_STEPS):
            if shown.currentIndex().row() == place:
                break
            self.budget.key(Qt.Key.Key_Down if shown.currentIndex().row() < place else Qt.Key.Key_Up)
        self.budget.key(Qt.Key.Key_Return)

    def choose_act(self, text: str) -> None:
        menu, place = self.act(text)
        for key in (*[Qt.Key.Key_Down] * (place + 1), Qt.Key.Key_Return):
            QTest.keyClick(menu, key)
        settle()
        self.budget.spent += 1

    def go_back(self, name: str, days: int) -> None:
        field = self.find(name)
        assert isinstance(field, DateField)
        assert field.value is not None
        wanted = field.value - timedelta(days)
        self._tab_to(field)
        self.budget.key(Qt.Key.Key_End)
        for _ in range(days):
            self.budget.key(Qt.Key.Key_Down)
        assert field.value == wanted

    def open_tab(self, key: str) -> None:
        tabs = self.find("tabs")
        assert isinstance(tabs, Tabs)
        place = next(place for place in range(tabs.count()) if tabs.tabData(place)[0] == key)
        self.budget.key(Qt.Key(Qt.Key.Key_1 + place), Qt.KeyboardModifier.AltModifier)

    def go(self, place: str) -> None:
        self._shortcut({"sign": "to_sign"}.get(place, place))

    def command(self, key: str, button: QWidget | str) -> None:
        del button
        self._shortcut(key)

    def give(self, secret: str, button: QWidget | str) -> None:
        del button
        self.budget.keys(secret)
        self.budget.key(Qt.Key.Key_Return)

    def _shortcut(self, command: str) -> None:
        action = self.window.findChild(QAction, f"{command}_action")
        assert action is not None, command
        keys = action.shortcut()[0]  # type: ignore[index]  # the stubs forget that it can
        self.budget.key(keys.key(), keys.keyboardModifiers())

    def _tab_to(self, target: QWidget) -> None:
        passed = set[int]()
        for _ in range(_MOST_STEPS):
            here = focused()
            if here is target or target.isAncestorOf(here) or here is target.focusProxy():
                return
            passed.add(id(here))
            self.budget.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {target.objectName()}, but to {len(passed)} others")


def _scrolls(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea) and widget.verticalScrollBar().maximum() > 0
