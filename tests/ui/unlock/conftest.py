from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import show_active

from fieldnote.services.notebook import Notebook
from fieldnote.ui.tasks import TaskRunner

Show = Callable[[QWidget], None]


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.wait()


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a page as the window does."""

    def show(page: QWidget) -> None:
        show_active(qtbot, page, 1366, 768)
        page.activate()  # type: ignore[attr-defined]

    return show


@pytest.fixture
def opened() -> Iterator[list[Notebook]]:
    """Takes the notebooks that pages open, and closes them after the test."""
    found: list[Notebook] = []
    yield found
    for notebook in found:
        notebook.close()
