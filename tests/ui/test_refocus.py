"""The focus goes on where it was, though what had it was made anew."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.main_window import MainWindow


class Page(QWidget):
    """Rows of buttons that are made anew at each filling, as those of a person are."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._rows: list[QWidget] = []

    def fill(self, *goals: str) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for goal in goals:
            row = QWidget()
            column = QVBoxLayout(row)
            for act in ("Change", "Step"):
                button = Button(act)
                button.setAccessibleName(f"{act} {goal}")
                column.addWidget(button)
            self._column.addWidget(row)
            self._rows.append(row)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def button(self, said: str) -> Button:
        """Give the button of this name that stands now."""
        return next(one for row in self._rows for one in row.findChildren(Button) if one.accessibleName() == said)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    window, made = MainWindow(), Page()
    qtbot.addWidget(window)
    window.show_front(made)
    made.fill("home", "work", "calls")
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return made


def focused() -> str:
    """Give the name of what has the focus."""
    here = QApplication.focusWidget()
    return here.accessibleName() if here is not None else ""


def test_the_same_button_has_it_wherever_it_is_now(qtbot: QtBot, page: Page) -> None:
    page.button("Step work").setFocus()
    page.fill("calls", "home", "trips", "work")
    qtbot.waitUntil(lambda: focused() == "Step work")


def test_where_its_row_is_gone_the_one_that_came_in_its_place_has_it(qtbot: QtBot, page: Page) -> None:
    page.button("Change work").setFocus()
    page.fill("home", "a room", "calls")
    qtbot.waitUntil(lambda: focused() == "Change a room")


def test_nobody_is_given_a_focus_that_went_elsewhere(qtbot: QtBot, page: Page) -> None:
    page.button("Change work").setFocus()
    page.button("Change home").setFocus()
    page.fill("home", "work")
    qtbot.waitUntil(lambda: focused() == "Change home")


def test_after_a_sheet_what_opened_it_has_it_though_it_was_made_anew_below(qtbot: QtBot, page: Page) -> None:
    page.button("Change work").setFocus()
    sheet = Sheet(page.window(), "Change this goal")
    sheet.add_button("save", "Save", "primary")
    sheet.open()
    assert focused() != "Change work"
    page.fill("home", "work", "calls")
    sheet.close_sheet()
    qtbot.waitUntil(lambda: focused() == "Change work")
