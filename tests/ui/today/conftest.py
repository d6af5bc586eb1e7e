"""A first page over a notebook of its own, really shown, with everything it asks the window for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
def kept() -> Iterator[list[Opened]]:
    """Hold the pages until Qt has deleted them: asked for before `qtbot`, it outlives it."""
    pages: list[Opened] = []
    yield pages
    for opened in pages:
        QCoreApplication.sendPostedEvents(opened.page, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_today(kept: list[Opened], qtbot: QtBot, book: Notebook) -> Open:
    """Show the page of `book` at a size, and arrive on it."""

    def opened(width: int = 1166, height: int = 768) -> Opened:
        link = NotebookLink(book)
        page = TodayPage(Tools(link, TaskRunner(), ScriptedAsk(), Renderer()))
        made = Opened(page, book, link)
        kept.append(made)
        page.went.connect(made.places.append)
        link.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.activate()
        for _ in range(4):  # shown, laid out, grown, laid out again
            QApplication.processEvents()
        return made

    return opened
