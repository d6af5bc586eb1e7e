from collections.abc import Iterator

import pytest
from making import Clock, Closed, Ids
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.services.notebook import Notebook
from fieldnote.ui.notebook_link import NotebookLink


@pytest.fixture
def link(full: Closed) -> Iterator[NotebookLink]:
    """A notebook with two people and some notes."""
    book: Notebook = full.open(Clock(), Ids(9))
    yield NotebookLink(book)
    book.close()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window to open sheets on."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
