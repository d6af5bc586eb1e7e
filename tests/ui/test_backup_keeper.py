from collections.abc import Iterator
from pathlib import Path

import pytest
from making import Clock, Closed, add_person, fill
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from fieldnote.services import backup_copies, backups
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools

HOUR = 3600.0


class Use:
    """A clock of use that stands still until it is moved."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def tools(book: Notebook) -> Iterator[Tools]:
    """The open notebook with workers of its own."""
    made = Tools(NotebookLink(book), TaskRunner(), ScriptedAsk(), Renderer())
    yield made
    made.tasks.wait()


@pytest.fixture
def use() -> Use:
    return Use()


@pytest.fixture
def keeper(tools: Tools, use: Use) -> Iterator[BackupKeeper]:
    owner = QObject()
    made = BackupKeeper(tools, owner, awake=use)
    yield made
    made.stop()


def looked(qtbot: QtBot, keeper: BackupKeeper) -> None:
    keeper.look()
    qtbot.waitUntil(lambda: not keeper.busy)


def count(book: Notebook) -> int:
    return len(backups.listed(book.vault.folder))


def test_what_the_last_lock_left_is_backed_up_soon_after_opening_and_then_every_four_hours_of_use(
    qtbot: QtBot, book: Notebook, keeper: BackupKeeper, use: Use, clock: Clock
) -> None:
    looked(qtbot, keeper)
    assert count(book) == 1
    someone = add_person(book)
    use.seconds += 3.9 * HOUR
    looked(qtbot, keeper)
    assert count(book) == 1
    use.seconds += 0.2 * HOUR
    looked(qtbot, keeper)
    assert count(book) == 2
    use.seconds += 9 * HOUR
    looked(qtbot, keeper)
    assert count(book) == 2, "nothing changed"
    clock.advance(hours=1)
    fill(book, someone)
    looked(qtbot, keeper)
    assert count(book) == 3
    assert not backups.standing(book).changed


def test_a_notebook_that_is_as_the_last_backup_has_it_makes_none_at_opening(
    qtbot: QtBot, book: Notebook, keeper: BackupKeeper, use: Use
) -> None:
    backups.back_up(book)
    looked(qtbot, keeper)
    assert count(book) == 1
    add_person(book)
    looked(qtbot, keeper)
    assert count(book) == 1, "the first look was the one for the last lock"


def test_writing_goes_on_while_a_backup_is_made(qtbot: QtBot, book: Notebook, keeper: BackupKeeper) -> None:
    keeper.look()
    assert keeper.busy
    add_person(book)
    keeper.look()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert count(book) == 1
    found = backups.differences(book, backups.listed(book.vault.folder)[0].path)
    assert [kind.kind for kind in found.kinds if kind.only_in_notebook] == ["episode", "history", "person"]


def test_a_lock_in_the_middle_waits_for_nothing_and_leaves_no_backup_that_is_not_whole(
    qtbot: QtBot, tools: Tools, book: Notebook, keeper: BackupKeeper, closed: Closed
) -> None:
    failed: list[str] = []
    tools.link.failed.connect(failed.append)
    keeper.look()
    assert keeper.busy
    keeper.stop()
    tools.link.close()
    tools.tasks.wait()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert failed == []
    assert list((closed.folder / "backups").iterdir()) == []
    keeper.look()
    assert list((closed.folder / "backups").iterdir()) == []
    closed.open().close()
    assert not list(closed.folder.glob(".*"))


def test_each_backup_goes_on_to_the_second_disk_where_it_is_there(
    qtbot: QtBot, book: Notebook, keeper: BackupKeeper, use: Use, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backup_copies.choose_place(book, stick)
    looked(qtbot, keeper)
    assert len(backups.lying_in(stick)) == 1
    stick.rename(tmp_path / "pulled out")
    add_person(book)
    use.seconds += 5 * HOUR
    looked(qtbot, keeper)
    assert count(book) == 2, "a stick that is not there is no fault"
    (tmp_path / "pulled out").rename(stick)
    keeper.copy_out()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert [copy.made for copy in backups.lying_in(stick)] == [kept.made for kept in backups.listed(book.vault.folder)]


def test_a_copy_that_is_asked_for_has_all_that_was_written(
    qtbot: QtBot, book: Notebook, keeper: BackupKeeper, tmp_path: Path
) -> None:
    looked(qtbot, keeper)
    add_person(book)
    (tmp_path / "stick").mkdir()
    backup_copies.choose_place(book, tmp_path / "stick")
    keeper.copy_out()
    with qtbot.waitSignal(keeper.settled):
        pass
    (copy,) = backups.lying_in(tmp_path / "stick")
    assert backups.differences(book, copy.path).none
    keeper.copy_out()
    qtbot.waitUntil(lambda: not keeper.busy)
    assert count(book) == 2, "nothing is new, and no further backup is made"


def test_what_stands_in_the_way_is_said_once_and_tried_again(
    qtbot: QtBot, tools: Tools, book: Notebook, keeper: BackupKeeper
) -> None:
    said: list[str] = []
    tools.link.failed.connect(said.append)
    in_the_way: Path = book.vault.folder / "backups"
    in_the_way.write_bytes(b"a file where the folder has to be")
    looked(qtbot, keeper)
    looked(qtbot, keeper)
    assert said == ["The next backup could not be made. Your notes are saved; it is tried again by itself."]
    in_the_way.unlink()
    looked(qtbot, keeper)
    assert count(book) == 1


def test_a_notebook_that_does_not_pass_its_check_is_told_so(
    qtbot: QtBot, tools: Tools, book: Notebook, keeper: BackupKeeper
) -> None:
    said: list[str] = []
    tools.link.failed.connect(said.append)
    book.vault.database.run("DROP TRIGGER audit_stays")
    book.vault.database.run("UPDATE audit SET detail = 'changed' WHERE sequence = 1")
    looked(qtbot, keeper)
    assert len(said) == 1
    assert said[0].startswith("No backup was made, since the notebook did not pass its check.")
    assert book.vault.database.value("PRAGMA wal_autocheckpoint") == 1000
    assert count(book) == 0
