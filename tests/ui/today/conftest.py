"""A first page over a notebook of its own, really shown, with everything it asks the window for."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle, show_active

from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.destinations import Destination
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.today.page import TodayPage
from fieldnote.ui.tools import Tools


@dataclass
class Opened:
    """The page, the notebook behind it, and where it wanted to go."""

    page: TodayPage
    book: Notebook
    link: NotebookLink
    places: list[Destination] = field(default_factory=list)

    def buttons(self, prefix: str) -> list[Button]:
        """Give the visible buttons whose names begin like this, from top to bottom."""
        found = [b for b in self.page.findChildren(Button) if b.objectName().startswith(prefix) and b.isVisible()]
        return sorted(found, key=lambda b: b.mapTo(self.page, b.rect().topLeft()).y())


Open = Callable[..., Opened]


@pytest.fixture
def open_today(kept: list[QWidget], qtbot: QtBot, book: Notebook) -> Open:
    """Show the page of `book` at a size, and arrive on it."""

    def opened(width: int = 1166, height: int = 768) -> Opened:
        link = NotebookLink(book)
        page = TodayPage(Tools(link, TaskRunner(), ScriptedAsk(), Renderer()))
        made = Opened(page, book, link)
        kept.append(page)
        page.went.connect(made.places.append)
        link.changed.connect(page.refresh)
        show_active(qtbot, page, width, height)
        page.activate()
        settle()
        return made

    return opened
