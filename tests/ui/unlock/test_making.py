from collections.abc import Callable
from pathlib import Path

from making import Closed
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services.notebook import Notebook
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.making import MakingPage

Show = Callable[[QWidget], None]
SLOW = 30_000


def test_practice_notebook_is_made_behind_a_calm_page(
    qtbot: QtBot, tmp_path: Path, tasks: TaskRunner, show: Show, opened: list[Notebook]
) -> None:
    page = MakingPage(tmp_path / "practice", tasks)
    page.opened.connect(opened.append)
    assert page.caption == "Making the practice notebook…"
    with qtbot.waitSignals([page.derived, page.opened], timeout=SLOW):
        show(page)
    assert opened[0].is_practice


def test_practice_notebook_that_cannot_be_opened_is_told(
    qtbot: QtBot, closed: Closed, tasks: TaskRunner, show: Show
) -> None:
    page = MakingPage(closed.folder, tasks)
    assert page.caption == "Opening the practice notebook…"
    with qtbot.waitSignal(page.failed) as failed:
        show(page)
    assert failed.args is not None
    assert isinstance(failed.args[0], WrongPassphraseError)
