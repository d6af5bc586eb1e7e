"""A backup that becomes a notebook again, in the window: by its passphrase, by the kit, and after wrong turns."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, Closed, add_person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle

from fieldnote.services import backup_words, backups, people
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.backup_page import BackupPage
from fieldnote.ui.unlock.bringing_back import BringingBack
from fieldnote.ui.unlock.saved import SavedPage

pytestmark = pytest.mark.slow

Show = Callable[[QWidget], None]
SLOW = 30_000


@pytest.fixture
def stick(full: Closed, tmp_path: Path) -> Path:
    """A backup on a stick, made before one more person was added; the passphrase is another one since then."""
    book = full.open()
    made = backups.back_up(book).value.backup.path
    add_person(book, "Nadia")
    notebooks.change_passphrase(book, OTHER_PASSPHRASE, cost=FAST)
    book.close()
    (tmp_path / "stick").mkdir()
    return made.rename(tmp_path / "stick" / made.name)


@dataclass
class Shown:
    """The pages, who answers, and what came of it."""

    qtbot: QtBot
    page: BringingBack
    ask: ScriptedAsk
    opened: list[tuple[Notebook, Path]] = field(default_factory=list)

    @property
    def front(self) -> Any:
        return self.page.currentWidget()

    def press(self, name: str) -> None:
        """Click a button that is seen, and wait for what it begins."""
        (button,) = [b for b in self.front.findChildren(Button, name) if b.isVisible()]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.wait()

    def type(self, text: str) -> None:
        """Type into what has the focus, which may go on to the next field meanwhile, and press Enter."""
        for letter in text:
            self.qtbot.keyClick(QApplication.focusWidget(), letter)
        self.enter()

    def enter(self) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        self.wait()

    def wait(self) -> None:
        """Wait for slow work."""
        self.qtbot.waitUntil(lambda: not self.page.busy, timeout=SLOW)
        settle()

    def says(self) -> str:
        """Give all words that are seen."""
        return "\n".join(label.text() for label in self.front.findChildren(QLabel) if label.isVisible())


Bringing = Callable[..., Shown]


@pytest.fixture
def bringing(qtbot: QtBot, tasks: TaskRunner, show: Show, opened: list[Notebook], tmp_path: Path) -> Bringing:
    """Show the pages as the window does."""

    def bringing(picked: Path | None = None) -> Shown:
        ask = ScriptedAsk()
        made = Shown(qtbot, BringingBack(tmp_path / "new" / "notebook", tasks, ask, picked), ask)
        made.page.opened.connect(lambda book, folder: made.opened.append((book, folder)))
        made.page.opened.connect(lambda book, _: opened.append(book))
        show(made.page)
        return made

    return bringing


def names_in(book: Notebook) -> list[str]:
    return [line.person.preferred_name for line in people.everyone(book)]


def test_a_backup_from_a_stick_becomes_the_notebook_of_a_new_laptop_by_keys_alone(
    bringing: Bringing, stick: Path, full: Closed, tmp_path: Path
) -> None:
    sealed = stick.read_bytes()
    pages = bringing()
    assert pages.front.caption == "Get a notebook back from a backup"
    pages.ask.will_answer(stick)
    pages.enter()
    made = backup_words.made(backups.lying_in(stick.parent)[0].made.at)
    assert made.startswith("Fri, Nov 20, 2026, ")
    assert f"{made}, in “{stick.parent}”." in pages.says()
    pages.type(PASSPHRASE)
    assert isinstance(pages.front, SavedPage)
    assert pages.front.caption == f"Your backup of {made} is a notebook now"
    assert "It is called “notebook” and opens with the passphrase you typed." in pages.says()
    assert not pages.front.told.isVisible(), "there is nothing to compare it with"
    pages.enter()
    ((book, folder),) = pages.opened
    assert folder == tmp_path / "new" / "notebook"
    assert names_in(book) == ["Luz Ángeles", "Marcus"]
    assert notebooks.unlock(folder, PASSPHRASE) == full.root
    assert stick.read_bytes() == sealed


def test_the_kit_opens_a_backup_whose_passphrase_is_forgotten_and_a_new_one_takes_its_place(
    bringing: Bringing, stick: Path, full: Closed
) -> None:
    pages = bringing(stick)
    pages.press("other_secret_button")
    pages.type(full.root.kit.replace("-", ""))
    pages.type("four other quiet words")
    pages.type("four other quiet words")
    assert isinstance(pages.front, SavedPage)
    assert "opens with your new passphrase" in pages.says()
    pages.press("open_button")
    ((_, folder),) = pages.opened
    assert notebooks.unlock(folder, "four other quiet words") == full.root


def test_a_wrong_passphrase_is_said_at_its_field_and_nothing_is_made(
    bringing: Bringing, stick: Path, tmp_path: Path
) -> None:
    pages = bringing(stick)
    pages.type(OTHER_PASSPHRASE)
    assert isinstance(pages.front, BackupPage)
    assert "opens with the passphrase that you had on its day" in pages.front.passphrase_form.problem
    assert not (tmp_path / "new").exists() or not any((tmp_path / "new").iterdir())
    assert QApplication.focusWidget() is pages.front.passphrase_field.line
    pages.type(PASSPHRASE)  # what was wrong is marked: typing takes its place
    assert isinstance(pages.front, SavedPage)


def test_a_wrong_code_is_said_at_the_kit(bringing: Bringing, stick: Path, full: Closed) -> None:
    pages = bringing(stick)
    pages.press("other_secret_button")
    symbols = full.root.kit.replace("-", "")
    pages.type(("2" if symbols[0] == "1" else "1") + symbols[1:])
    pages.type("four other quiet words")
    pages.type("four other quiet words")
    assert pages.front.kit_form.problem.startswith("This code does not open that backup.")


def test_a_damaged_file_leaves_the_form_as_it_was(bringing: Bringing, stick: Path) -> None:
    data = bytearray(stick.read_bytes())
    data[len(data) // 2] ^= 1
    stick.write_bytes(data)
    pages = bringing(stick)
    pages.type(PASSPHRASE)
    assert isinstance(pages.front, BackupPage)
    assert pages.front.error_line.text.startswith("That file is no backup, or it is damaged.")
    assert pages.front.passphrase_field.text() == PASSPHRASE


def test_a_stick_that_was_pulled_out_is_said(bringing: Bringing, stick: Path) -> None:
    pages = bringing(stick)
    stick.unlink()
    pages.type(PASSPHRASE)
    assert pages.front.error_line.text.startswith("That backup is not there any more.")
    assert pages.front.passphrase_field.text() == PASSPHRASE


def test_what_is_missing_is_said_before_any_work(bringing: Bringing, stick: Path) -> None:
    pages = bringing()
    pages.press("restore_button")
    assert pages.front.file_form.problem == "Pick the backup first. Its name ends in .fnb."
    pages.ask.will_answer(None)
    pages.press("pick_backup_button")
    pages.ask.will_answer(stick)
    pages.press("pick_backup_button")
    assert not pages.front.file_form.problem
    pages.press("restore_button")
    assert pages.front.passphrase_form.problem == "Type the passphrase of the backup."
    pages.press("other_secret_button")
    pages.press("restore_button")
    assert pages.front.kit_form.problem.startswith("Each of the seven groups")


def test_a_newer_backup_beside_the_one_that_was_picked_is_told(bringing: Bringing, stick: Path) -> None:
    newer = stick.with_name("fn-20261122T080000Z-000002.fnb")
    newer.write_bytes(stick.read_bytes())
    assert "A newer one lies beside it: Sun, Nov 22, 2026" in bringing(stick).says()
    assert "A newer" not in bringing(newer).says()


def test_a_notebook_that_is_there_stays_and_is_compared_where_the_backup_lies_in_it(
    qtbot: QtBot, tasks: TaskRunner, show: Show, opened: list[Notebook], full: Closed
) -> None:
    book = full.open()
    made = backups.back_up(book).value.backup.path
    add_person(book, "Nadia")
    book.close()
    pages = Shown(qtbot, BringingBack(full.folder, tasks, ScriptedAsk(), made), ScriptedAsk())
    pages.page.opened.connect(lambda book, _: opened.append(book))
    show(pages.page)
    pages.type(PASSPHRASE)
    assert "It is called “full from backup”" in pages.says()
    assert "person: 2 in the backup, 3 in the notebook" in pages.front.told.edit.text()
    pages.press("back_button")
    assert isinstance(pages.front, BackupPage)
    assert not pages.front.passphrase_field.text(), "what opened it is forgotten"
