"""The settings over a notebook of their own, really shown, with what makes backups."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle, show_active

from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.settings.page import SettingsPage
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools


@dataclass
class Opened:
    """The page, the notebook behind it, who answers, and what failed."""

    page: SettingsPage
    book: Notebook
    tools: Tools
    ask: ScriptedAsk
    keeper: BackupKeeper
    failed: list[str] = field(default_factory=list)

    def press(self, name: str) -> None:
        """Click a button that is seen, on the page or on a sheet over it."""
        button = next(b for b in self.page.window().findChildren(Button, name) if b.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def go(self, section: str) -> None:
        """Click a section in the list."""
        QTest.mouseClick(self.page.list.button(section), Qt.MouseButton.LeftButton)
        settle()

    def type_into(self, name: str, text: str) -> None:
        """Replace what stands in a field by keys."""
        line = next(w for w in self.page.window().findChildren(QWidget, name) if w.isVisible())
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    @property
    def sheet(self) -> Any:
        """The one sheet that is open."""
        (sheet,) = open_sheets(self.page.window())
        return sheet

    def toast(self) -> str:
        """Give the words at the bottom, or nothing."""
        return next((t.label.text() for t in self.page.window().findChildren(Toast) if t.isVisible()), "")

    def undo(self) -> None:
        """Press Undo at the bottom."""
        (toast,) = [t for t in self.page.window().findChildren(Toast) if t.isVisible()]
        assert toast.action_button.text() == "Undo"
        QTest.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)

    def texts(self) -> str:
        """Give all words that are seen."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())


Open = Callable[..., Opened]


@pytest.fixture
def open_settings(kept: list[QWidget], qtbot: QtBot, book: Notebook) -> Iterator[Open]:
    """Show the settings of `book` at one of their sections."""
    made: list[Opened] = []

    def opened(section: str = "notebook", *, width: int = 1100, height: int = 800) -> Opened:
        ask = ScriptedAsk()
        tools = Tools(NotebookLink(book), TaskRunner(), ask, Renderer())
        page = SettingsPage(tools)
        one = Opened(page, book, tools, ask, BackupKeeper(tools, page))
        made.append(one)
        kept.append(page)
        page.take_keeper(one.keeper)
        tools.link.changed.connect(page.refresh)
        tools.link.failed.connect(one.failed.append)
        show_active(qtbot, page, width, height)
        page.show_section(section)
        page.activate()
        settle()
        return one

    yield opened
    for one in made:
        one.page.clear()
        one.keeper.stop()
        one.tools.tasks.wait()
