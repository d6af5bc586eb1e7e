from collections.abc import Iterator

import pytest
from making import Clock, Closed, Ids
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.showing import show_active

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
    show_active(qtbot, window, 1366, 768)
    return window
