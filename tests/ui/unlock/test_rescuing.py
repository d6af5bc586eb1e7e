"""A damaged notebook in the window: real damage, real clicks and keys, and the damaged one is never changed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from faults.disks import frozen
from making import OTHER_PASSPHRASE, PASSPHRASE, Closed, add_person, draft, new_notebook
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle

from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import DamagedHeaderError, DamagedNotebookError
from fieldnote.services import backups, people, rescue, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.unlock.damage import Damage
from fieldnote.ui.unlock.damaged import DamagedPage, Way
from fieldnote.ui.unlock.page import UnlockPage
from fieldnote.ui.unlock.places import free_place
from fieldnote.ui.unlock.recovery import RecoveryPage
from fieldnote.ui.unlock.rescuing import Rescuing
from fieldnote.ui.unlock.saved import SavedPage
from fieldnote.ui.unlock.working import WorkingPage

pytestmark = pytest.mark.slow

Show = Callable[[QWidget], None]
PAGE = 4096
SLOW = 30_000


def lose(closed: Closed, *pages: int) -> None:
    data = bytearray(closed.database.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    closed.database.write_bytes(data)


def lose_header(closed: Closed) -> None:
    for header in (closed.header, closed.header_copy):
        header.write_bytes(b"{}")


def back_up(closed: Closed) -> Path:
    book = closed.open()
    try:
        return backups.back_up(book).value.backup.path
    finally:
        book.close()


def write_later(closed: Closed) -> int:
    """Write one more note, and give the page on which the words of notes begin."""
    book = closed.open()
    someone = add_person(book, "Nadia")
    visits.save(book, draft(id=VisitId("later"), person_id=someone, goal_ids=()))
    page = int(book.vault.database.value("SELECT rootpage FROM sqlite_schema WHERE name = 'note_text'"))
    book.close()
    return page


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != "lock"}


@dataclass
class Shown:
    """The pages for one damaged notebook, who answers, and what came of it."""

    qtbot: QtBot
    page: Rescuing
    ask: ScriptedAsk
    opened: list[tuple[Notebook, Path]] = field(default_factory=list)

    @property
    def front(self) -> Any:
        return self.page.currentWidget()

    def wait(self) -> "Shown":
        """Wait for slow work."""
        self.qtbot.waitUntil(lambda: not self.page.busy, timeout=SLOW)
        settle()
        return self

    def press(self, name: str) -> "Shown":
        """Click a button that is seen, and wait for what it begins."""
        (button,) = [b for b in self.front.findChildren(Button, name) if b.isVisible()]
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        return self.wait()

    @property
    def ways(self) -> list[Way]:
        assert isinstance(self.front, DamagedPage)
        return list(self.front.ways)

    def says(self) -> str:
        """Give all words that are seen."""
        labels = [label.text() for label in self.front.findChildren(QLabel) if label.isVisible()]
        texts = [told.edit.text() for told in (getattr(self.front, "told", None),) if told is not None]
        return "\n".join(labels + texts)


Damaged = Callable[..., Shown]


@pytest.fixture
def shown(qtbot: QtBot, tasks: TaskRunner, show: Show, opened: list[Notebook]) -> Damaged:
    """Show the pages as the window does, for what the unlock page told."""

    def shown(damage: Damage, *, waits: bool = True) -> Shown:
        ask = ScriptedAsk()
        made = Shown(qtbot, Rescuing(damage, tasks, ask), ask)
        made.page.opened.connect(lambda book, folder: made.opened.append((book, folder)))
        made.page.opened.connect(lambda book, _: opened.append(book))
        show(made.page)
        return made.wait() if waits else made

    return shown


def told(qtbot: QtBot, closed: Closed, tasks: TaskRunner, show: Show, passphrase: str = PASSPHRASE) -> Damage:
    """Type a passphrase into the unlock page, and give what it tells of the damage."""
    page = UnlockPage(closed.folder, tasks)
    show(page)
    with qtbot.waitSignal(page.damaged, timeout=SLOW) as signal:
        qtbot.keyClicks(page.passphrase_field.line, passphrase)
        qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
    damage = signal.args[0]
    assert isinstance(damage, Damage)
    return damage


# Pages lost ───────────────────────────────────────────────────────────────────────────────────────


def test_the_newest_good_backup_is_offered_with_the_notes_that_differ_and_opens_aside(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    lose(full, 1, write_later(full))
    damage = told(qtbot, full, tasks, show)
    before = files_of(full.folder)
    pages = shown(damage)
    assert pages.front.caption == "Part of this notebook could not be read"
    assert pages.ways == [Way.BACKUP, Way.RESCUE, Way.ELSEWHERE, Way.FILE]
    assert pages.front.ways[Way.BACKUP].button.kind == "primary"
    assert "Puts your backup of Fri, Nov 20, 2026," in pages.says()
    differing = pages.front.differences.edit.text()
    assert "Only in the notebook: 1 note" in differing
    assert "Fri, Nov 20, 2026, Nadia, draft" in differing
    pages.press("backup_way")
    assert isinstance(pages.front, SavedPage)
    assert "called “full from backup” and opens with the passphrase you typed" in pages.says()
    assert "Only in the notebook: 1 note" in pages.front.told.edit.text()
    pages.press("open_button")
    ((book, folder),) = pages.opened
    assert folder == full.folder.parent / "full from backup"
    assert len(people.everyone(book)) == 2
    assert notebooks.unlock(folder, PASSPHRASE) == full.root
    assert files_of(full.folder) == before


def test_what_can_be_read_goes_into_a_new_notebook_and_what_is_missing_is_said_before_it_opens(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    lose(full, 1, write_later(full))
    damage = told(qtbot, full, tasks, show)
    before = files_of(full.folder)
    pages = shown(damage)
    assert pages.ways == [Way.RESCUE, Way.ELSEWHERE, Way.FILE]
    assert "There is no backup beside this notebook." in pages.says()
    pages.press("rescue_way")
    assert pages.front.caption == "What was saved"
    said = pages.says()
    assert "of 8 notes are whole, " in said
    assert "the words are missing; time and choices are there" in said
    assert "visit" not in pages.front.told.edit.text(), "no ids"
    pages.press("open_button")
    ((book, folder),) = pages.opened
    assert folder == full.folder.parent / "full rescued"
    assert [line.person.preferred_name for line in people.everyone(book)] == ["Luz Ángeles", "Marcus", "Nadia"]
    assert rescue.notes_not_whole(book)
    assert files_of(full.folder) == before


def test_a_rescue_that_has_all_of_the_backup_and_more_is_the_first_way(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    write_later(full)
    lose(full, 1)
    pages = shown(told(qtbot, full, tasks, show))
    assert pages.ways[:2] == [Way.RESCUE, Way.BACKUP]
    assert pages.front.ways[Way.RESCUE].button.hasFocus()


def test_a_damaged_backup_is_named_and_not_offered(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    whole = back_up(full)
    write_later(full)
    newer = back_up(full)
    newer.write_bytes(newer.read_bytes()[:-40])
    lose(full, 1)
    damage = told(qtbot, full, tasks, show)
    pages = shown(damage)
    assert Way.BACKUP in pages.ways
    assert "Newer backups that are not whole:" in pages.says()
    assert "damaged, it cannot be read whole" in pages.says()
    whole.write_bytes(b"")
    pages = shown(damage)
    assert Way.BACKUP not in pages.ways
    assert "No backup beside this notebook is whole:" in pages.says()


def test_where_nothing_is_left_it_is_said_and_a_backup_on_a_stick_still_opens(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, tmp_path: Path
) -> None:
    stick = back_up(full).rename(tmp_path / "copy.fnb")
    full.database.write_bytes(b"")
    pages = shown(told(qtbot, full, tasks, show))
    assert "Not one page of this notebook can be read" in pages.says()
    assert Way.RESCUE not in pages.ways
    pages.ask.will_answer(None)
    pages.press("elsewhere_way")
    pages.ask.will_answer(stick)
    pages.press("elsewhere_way")
    assert "Nothing can be read of the damaged notebook to compare the backup with." in pages.says()
    pages.press("open_button")
    assert len(people.everyone(pages.opened[0][0])) == 2


def test_a_backup_from_elsewhere_is_compared_with_what_can_be_read(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, tmp_path: Path
) -> None:
    stick = back_up(full).rename(tmp_path / "copy.fnb")
    lose(full, 1, write_later(full))
    pages = shown(told(qtbot, full, tasks, show))
    before = files_of(full.folder)
    pages.ask.will_answer(stick)
    pages.press("elsewhere_way")
    assert "Fri, Nov 20, 2026, Nadia, draft" in pages.front.told.edit.text()
    assert files_of(full.folder) == before


def test_a_file_that_is_no_backup_of_this_notebook_is_refused_and_the_ways_stay(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, tmp_path: Path
) -> None:
    (tmp_path / "letter.fnb").write_bytes(b"Dear Luz")
    lose(full, 1)
    pages = shown(told(qtbot, full, tasks, show))
    for place, said in (
        (tmp_path / "letter.fnb", "That file is no backup, or it is damaged."),
        (back_up(new_notebook(tmp_path / "other")), "That backup has another key: it is of another notebook,"),
        (tmp_path / "nothing.fnb", "That backup is not there any more."),
    ):
        pages.ask.will_answer(place)
        pages.press("elsewhere_way")
        assert pages.front.bar.label.text().startswith(said)
        assert pages.ways == [Way.RESCUE, Way.ELSEWHERE, Way.FILE]
    assert not (tmp_path / "full from backup").exists()


def test_everything_goes_by_keys_alone(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    lose(full, 1, write_later(full))
    pages = shown(told(qtbot, full, tasks, show))

    def focused() -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    names: list[str] = []
    first = focused()
    while focused().objectName() not in names or not names:
        names.append(focused().objectName())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is first:
            break
    assert [name for name in names if name] == [
        "backup_way", "rescue_way", "elsewhere_way", "file_way", "place_button", "back_button",
    ]  # fmt: skip
    assert len(names) == 7, "and the list of what differs"
    while focused().objectName() != "rescue_way":
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert isinstance(pages.front, WorkingPage)
    assert focused().objectName() == "stop_button"
    pages.wait()
    assert focused().objectName() == "open_button"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert len(pages.opened) == 1


def test_everything_that_takes_the_focus_has_a_name_and_each_way_tells_what_comes_of_it(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    lose(full, 1, write_later(full))
    pages = shown(told(qtbot, full, tasks, show))
    for widget in pages.front.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() and widget.focusProxy() is None:
            assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
    for way in pages.front.ways.values():
        assert way.button.accessibleDescription() == way.sentence_label.text()
    assert "erases anything" in pages.says()
    assert not any("erase" in button.text().lower() for button in pages.front.findChildren(Button))


# Stopped and refused ──────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def crowded(tasks: TaskRunner) -> Iterator[Callable[[], AbstractContextManager[None]]]:
    """Keeps the one worker there is busy with something else for a block, so that what is asked for has to wait."""
    tasks._pool.setMaxThreadCount(1)
    owner = QObject()

    @contextmanager
    def crowded() -> Iterator[None]:
        free = Event()
        tasks.run(owner, lambda _: free.wait(), lambda _: None, lambda _: None)
        try:
            yield
        finally:
            free.set()

    yield crowded
    tasks.wait()


Crowded = Callable[[], AbstractContextManager[None]]


def test_looking_can_be_stopped_leaves_nothing_and_can_be_begun_again(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, crowded: Crowded
) -> None:
    back_up(full)
    lose(full, 1)
    damage = told(qtbot, full, tasks, show)
    before = files_of(full.folder.parent)
    with crowded():
        pages = shown(damage, waits=False)
        stop(qtbot, pages)
    pages.wait()
    assert pages.ways == [Way.LOOK, Way.FILE]
    assert pages.front.bar.label.text() == "Stopped. Nothing of it is left over."
    assert files_of(full.folder.parent) == before
    pages.press("look_way")
    assert Way.BACKUP in pages.ways


@pytest.mark.parametrize("way", ["rescue_way", "backup_way"])
def test_work_that_is_stopped_makes_no_notebook(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, crowded: Crowded, way: str
) -> None:
    back_up(full)
    lose(full, 1)
    pages = shown(told(qtbot, full, tasks, show))
    before = files_of(full.folder.parent)
    (button,) = pages.front.findChildren(Button, way)
    with crowded():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        stop(qtbot, pages)
    pages.wait()
    assert pages.front.bar.label.text() == "Stopped. Nothing of it is left over."
    assert files_of(full.folder.parent) == before
    assert sorted(path.name for path in full.folder.parent.iterdir()) == ["full"]


def stop(qtbot: QtBot, pages: Shown) -> None:
    """Click Stop, which can be clicked once."""
    assert isinstance(pages.front, WorkingPage)
    button = pages.front.stop_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Stopping…"
    assert not button.isEnabled()


def test_where_the_place_takes_nothing_another_one_is_picked(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, tmp_path: Path
) -> None:
    back_up(full)
    lose(full, 1)
    damage = told(qtbot, full, tasks, show)
    room = tmp_path / "room"
    room.mkdir()
    with frozen(full.folder):
        pages = shown(damage)
        assert "This place does not allow writing." in pages.front.bar.label.text()
        assert pages.ways == [Way.LOOK, Way.FILE]
        pages.ask.will_answer(None)
        pages.press("place_button")
        pages.ask.will_answer(room)
        pages.press("place_button")
        assert pages.front.place_label.text() == "New notebooks are made in “room”."
        pages.press("look_way")
        assert Way.BACKUP in pages.ways
        pages.press("rescue_way")
        pages.press("open_button")
    assert pages.opened[0][1] == room / "full rescued"


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    assert free_place(tmp_path, "notes rescued") == tmp_path / "notes rescued"
    (tmp_path / "notes rescued").mkdir()
    (tmp_path / "notes rescued 2").mkdir()
    assert free_place(tmp_path, "notes rescued") == tmp_path / "notes rescued 3"


def test_a_notebook_that_somebody_opened_meanwhile_is_said_and_the_ways_stay(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    whole = full.database.read_bytes()
    lose(full, 1)
    pages = shown(told(qtbot, full, tasks, show))
    full.database.write_bytes(whole)
    other = full.open()
    pages.press("rescue_way")
    assert pages.front.bar.label.text() == "This notebook is open in another window. Close it there first."
    other.close()


# The file for those who help ──────────────────────────────────────────────────────────────────────


def test_the_file_for_those_who_help_is_read_before_it_is_given_away_and_holds_no_name(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, tmp_path: Path
) -> None:
    lose(full, 1)
    pages = shown(told(qtbot, full, tasks, show))
    pages.ask.will_answer(None)
    pages.press("file_way")
    pages.ask.will_answer(tmp_path / "out.txt")
    pages.press("file_way")
    assert pages.front.caption == "Read it before you give it away"
    text = pages.front.told.edit.text()
    assert (tmp_path / "out.txt").read_text("utf-8").strip() == text.strip()
    assert "DamagedNotebookError" in text
    assert not any(word in text for word in ("Luz", "Marcus", "Dana", str(tmp_path)))
    assert not pages.front.open_button.isVisible()
    assert pages.front.told.edit.hasFocus()
    pages.press("back_button")
    pages.ask.will_answer(tmp_path / "out.txt")
    pages.press("file_way")
    assert "Nothing was overwritten" in pages.front.bar.label.text()


# The header lost ──────────────────────────────────────────────────────────────────────────────────


def test_with_the_header_lost_the_copy_in_a_backup_opens_the_notebook_with_the_same_passphrase(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    write_later(full)
    lose_header(full)
    damage = told(qtbot, full, tasks, show)
    assert isinstance(damage.error, DamagedHeaderError)
    pages = shown(damage)
    assert pages.front.caption == "The key file of this notebook is damaged"
    assert pages.ways == [Way.HEADER, Way.KIT, Way.FILE]
    pages.press("header_way")
    ((book, folder),) = pages.opened
    assert folder == full.folder
    assert len(people.everyone(book)) == 3, "all of it, and not the backup"
    assert notebooks.unlock(full.folder, PASSPHRASE) == full.root


def test_a_passphrase_that_opens_no_copy_is_said_and_the_kit_stays(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    lose_header(full)
    pages = shown(told(qtbot, full, tasks, show, OTHER_PASSPHRASE))
    pages.press("header_way")
    assert pages.front.bar.label.text().startswith("No copy of the key file opens with that passphrase.")
    with qtbot.waitSignal(pages.page.recovery_wanted):
        pages.press("kit_way")
    with qtbot.waitSignal(pages.page.went_back):
        pages.press("back_button")


def test_without_any_copy_only_the_kit_is_offered(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    lose_header(full)
    pages = shown(told(qtbot, full, tasks, show))
    assert pages.ways == [Way.KIT, Way.FILE]
    assert pages.front.ways[Way.KIT].button.hasFocus()


def test_header_and_pages_lost_lead_on_to_what_can_be_saved_and_the_passphrase_opens_it(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    back_up(full)
    lose(full, 1, write_later(full))
    lose_header(full)
    pages = shown(told(qtbot, full, tasks, show))
    pages.press("header_way")
    qtbot.waitUntil(lambda: not pages.page.busy and isinstance(pages.front, DamagedPage), timeout=SLOW)
    assert pages.ways == [Way.BACKUP, Way.RESCUE, Way.ELSEWHERE, Way.FILE]
    pages.press("rescue_way")
    assert notebooks.unlock(full.folder.parent / "full rescued", PASSPHRASE) == full.root


def test_a_header_of_another_notebook_with_the_same_passphrase_gives_way_to_the_copy(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, tmp_path: Path
) -> None:
    full.header.write_bytes(new_notebook(tmp_path / "other").header.read_bytes())
    damage = told(qtbot, full, tasks, show)
    assert isinstance(damage.error, DamagedNotebookError)
    pages = shown(damage)
    assert pages.ways == [Way.HEADER, Way.ELSEWHERE, Way.FILE]
    pages.press("header_way")
    assert len(people.everyone(pages.opened[0][0])) == 2


def test_the_header_that_its_copy_stands_in_for_is_named_beside_the_damaged_pages(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged
) -> None:
    full.header.write_bytes(b"{}")
    lose(full, 1)
    pages = shown(told(qtbot, full, tasks, show))
    assert "Its copy is used, so your passphrase still opens." in pages.says()


# From the recovery kit ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("header", ["lost", "whole"])
def test_the_kit_leads_to_what_can_be_saved_and_the_new_passphrase_opens_it(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show, shown: Damaged, header: str
) -> None:
    backup = back_up(full)
    lose(full, 1)
    if header == "lost":
        lose_header(full)
    page = RecoveryPage(full.folder, tasks)
    show(page)
    for group, letters in zip(page.kit_field.groups, full.root.kit.split("-"), strict=True):
        group.setText(letters)
    qtbot.keyClicks(page.new_passphrase.first_field.line, OTHER_PASSPHRASE)
    qtbot.keyClicks(page.new_passphrase.again_field.line, OTHER_PASSPHRASE)
    with qtbot.waitSignal(page.damaged, timeout=SLOW) as signal:
        qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    assert not page.kit_field.code().strip("-")
    pages = shown(signal.args[0])
    for way, name in (("rescue_way", "full rescued"), ("backup_way", "full from backup")):
        pages.press(way)
        assert "opens with your new passphrase" in pages.says()
        assert notebooks.unlock(full.folder.parent / name, OTHER_PASSPHRASE) == full.root
        pages.press("back_button")
    assert backup.exists()


def test_a_wrong_kit_of_a_notebook_without_header_and_first_page_is_named_at_its_field(
    qtbot: QtBot, full: Closed, tasks: TaskRunner, show: Show
) -> None:
    lose(full, 1)
    lose_header(full)
    page = RecoveryPage(full.folder, tasks)
    show(page)
    for group, letters in zip(page.kit_field.groups, notebooks.fresh_root().kit.split("-"), strict=True):
        group.setText(letters)
    qtbot.keyClicks(page.new_passphrase.first_field.line, OTHER_PASSPHRASE)
    qtbot.keyClicks(page.new_passphrase.again_field.line, OTHER_PASSPHRASE)
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.kit_form.problem), timeout=SLOW)
    assert page.kit_form.problem.startswith("That recovery code did not work.")
    assert page.open_button.isEnabled()


def test_what_was_given_is_not_in_what_a_log_would_print(full: Closed) -> None:
    damage = Damage(full.folder, DamagedHeaderError(), PASSPHRASE, full.root)
    assert PASSPHRASE not in repr(damage)
    assert "Root" not in repr(damage)
