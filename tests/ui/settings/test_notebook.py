"""Backups, their copies and what opens the notebook, from the settings."""

from pathlib import Path

import pytest
from making import OTHER_PASSPHRASE, PASSPHRASE, TODAY, Clock, Closed, add_person, at
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.settings.conftest import Open, Opened
from ui.showing import settle

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services import backup_copies, backups, restoring
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import Standing
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.ui.destinations import DocumentPlace
from fieldnote.ui.settings import phrases
from fieldnote.ui.settings.secret_sheets import KitSheet
from fieldnote.vault import audit

SLOW = 20_000


def back_up(qtbot: QtBot, shown: Opened) -> None:
    shown.press("back_up_now_button")
    qtbot.waitUntil(lambda: not shown.keeper.busy, timeout=SLOW)
    settle()


def count(book: Notebook) -> int:
    return len(backups.listed(book.vault.folder))


def acts(book: Notebook) -> list[str]:
    return [entry.kind for entry in audit.entries(book.vault.database)]


def test_a_backup_is_made_at_once_and_said_to_have_been_read_back(qtbot: QtBot, open_settings: Open) -> None:
    shown = open_settings()
    assert "No backup yet" in shown.texts()
    back_up(qtbot, shown)
    assert count(shown.book) == 1
    assert "It was read back whole." in shown.texts()
    assert "1 backup, " in shown.texts()
    assert shown.toast() == "Backed up, and read back whole."


def test_a_notebook_that_came_back_is_not_told_of_a_first_backup() -> None:
    came_back = Standing(at(6), changed=False, count=0, size=0, asks=False)
    told = (phrases.backups(came_back, TODAY), phrases.backup_size(came_back))
    assert "It was read back whole." in told[0]
    assert told[1] == "None lies beside the notebook yet. The next one is made by itself."


def test_a_backup_can_be_stopped_and_leaves_nothing(qtbot: QtBot, open_settings: Open) -> None:
    shown = open_settings()
    shown.press("back_up_now_button")
    if shown.keeper.busy:
        shown.page.notebook.backing_up.stop_button.click()
    qtbot.waitUntil(lambda: not shown.keeper.busy, timeout=SLOW)
    assert shown.failed == []
    assert not [path for path in (shown.book.vault.folder / "backups").iterdir() if ".part-" in path.name]
    assert shown.page.notebook.back_up_button.isEnabled()


def test_only_one_backup_is_under_way_however_often_it_is_asked_for(qtbot: QtBot, open_settings: Open) -> None:
    shown = open_settings()
    begun: list[bool] = []
    shown.keeper.began.connect(lambda: begun.append(True))
    shown.keeper.back_up()
    shown.keeper.back_up()
    shown.keeper.look()
    qtbot.waitUntil(lambda: not shown.keeper.busy, timeout=SLOW)
    assert begun == [True]
    assert count(shown.book) == 1
    assert shown.failed == []


def test_a_backup_that_is_three_days_old_and_lacks_something_is_asked_for(
    qtbot: QtBot, open_settings: Open, clock: Clock
) -> None:
    shown = open_settings()
    back_up(qtbot, shown)
    clock.advance(days=4)
    shown.page.activate()
    assert not shown.page.notebook.due_bar.isVisible(), "nothing is new"
    add_person(shown.book)
    shown.page.activate()
    assert shown.page.notebook.due_bar.isVisible()


def test_the_newest_backup_is_tried_beside_the_window_and_the_result_is_told(qtbot: QtBot, open_settings: Open) -> None:
    shown = open_settings()
    back_up(qtbot, shown)
    shown.press("try_backup_button")
    qtbot.waitUntil(shown.page.notebook.drill_bar.isVisible, timeout=SLOW)
    assert "was restored aside, opened and checked whole" in shown.page.notebook.drill_bar.label.text()
    assert acts(shown.book)[-1] == "drill.passed"


def test_a_damaged_backup_that_is_tried_is_told_so(qtbot: QtBot, open_settings: Open) -> None:
    shown = open_settings()
    back_up(qtbot, shown)
    made = backups.listed(shown.book.vault.folder)[0].path
    data = bytearray(made.read_bytes())
    data[len(data) // 2] ^= 1
    made.write_bytes(data)
    shown.press("try_backup_button")
    qtbot.waitUntil(shown.page.notebook.drill_bar.isVisible, timeout=SLOW)
    assert "did not pass" in shown.page.notebook.drill_bar.label.text()
    assert acts(shown.book)[-1] == "drill.failed"


def test_a_notebook_that_closes_in_the_middle_of_a_trial_waits_for_nothing(
    qtbot: QtBot, open_settings: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_settings()
    back_up(qtbot, shown)
    ended: list[object] = []
    finished: list[object] = []
    monkeypatch.setattr(restoring, "finish_drill", lambda *given, **_: finished.append(given))
    shown.page.notebook._drilling.ended.connect(ended.append)
    shown.press("try_backup_button")
    shown.page.clear()
    shown.tools.tasks.wait()
    settle()
    assert (ended, finished, shown.failed) == ([], [], [])
    assert not list(shown.book.vault.folder.glob(".drill*"))


def test_copies_go_to_a_folder_that_was_picked_and_undo_takes_it_back(
    qtbot: QtBot, open_settings: Open, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shown = open_settings()
    back_up(qtbot, shown)
    shown.ask.will_answer(stick)
    shown.press("copy_folder_button")
    assert str(stick) in shown.texts()
    qtbot.waitUntil(lambda: shown.toast() == "Copied, and read back whole.", timeout=SLOW)
    assert len(backup_copies.copies(shown.book)) == 1
    assert "Last copied today." in shown.texts()
    shown.press("no_copies_button")
    assert backup_copies.standing(shown.book).place is None
    shown.undo()
    assert backup_copies.standing(shown.book).place == stick


def test_what_is_backed_up_goes_to_the_second_disk_at_once(
    qtbot: QtBot, open_settings: Open, tmp_path: Path, book: Notebook
) -> None:
    backup_copies.choose_place(book, tmp_path)
    shown = open_settings()
    shown.press("back_up_now_button")
    qtbot.waitUntil(lambda: shown.toast() == "Copied, and read back whole.", timeout=SLOW)
    assert len(backup_copies.copies(book)) == len(backups.listed(book.vault.folder)) == 1


def test_a_stray_enter_after_a_copy_makes_another_and_never_ends_the_copies(
    qtbot: QtBot, open_settings: Open, tmp_path: Path, book: Notebook
) -> None:
    backups.back_up(book)
    backup_copies.choose_place(book, tmp_path)
    shown = open_settings()
    section = shown.page.notebook
    section.copy_button.setFocus()
    for _ in range(3):
        QTest.keyClick(section.copy_button, Qt.Key.Key_Return)
        assert section.copying.isVisible()
        assert section.copy_button.hasFocus()
    qtbot.waitUntil(lambda: shown.toast() == "Copied, and read back whole.", timeout=SLOW)
    assert section.copy_button.hasFocus()
    assert backup_copies.standing(book).place == tmp_path


@pytest.mark.parametrize("work", ["backing_up", "drilling", "copying"])
def test_what_is_stopped_gives_the_focus_back_to_what_began_it(
    qtbot: QtBot, open_settings: Open, tmp_path: Path, book: Notebook, work: str
) -> None:
    backups.back_up(book)
    backup_copies.choose_place(book, tmp_path)
    section = open_settings().page.notebook
    begun_by = {"backing_up": section.back_up_button, "drilling": section.try_button, "copying": section.copy_button}
    shown = getattr(section, work)
    QTest.keyClick(begun_by[work], Qt.Key.Key_Return)
    shown.stop_button.setFocus()
    QTest.keyClick(shown.stop_button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=SLOW)
    settle()
    assert begun_by[work].hasFocus()


def test_a_stick_that_was_pulled_out_takes_the_focus_to_picking_a_folder(
    open_settings: Open, tmp_path: Path, book: Notebook
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    backups.back_up(book)
    backup_copies.choose_place(book, stick)
    section = open_settings().page.notebook
    section.copy_button.setFocus()
    stick.rmdir()
    QTest.keyClick(section.copy_button, Qt.Key.Key_Return)
    settle()
    section.load()
    assert section.folder_button.hasFocus()
    assert backup_copies.standing(book).place == stick


def test_a_word_about_the_copy_comes_after_a_week(
    qtbot: QtBot, open_settings: Open, tmp_path: Path, clock: Clock, book: Notebook
) -> None:
    backups.back_up(book)
    backup_copies.choose_place(book, tmp_path)
    backup_copies.copy_out(book)
    shown = open_settings()
    assert not shown.page.notebook.copy_bar.isVisible()
    clock.advance(days=9)
    shown.page.activate()
    assert shown.page.notebook.copy_bar.isVisible()
    assert "Last copied 9 days ago. Make a copy again." in shown.page.notebook.copy_bar.label.text()


def test_a_folder_inside_the_notebook_is_refused_in_words(open_settings: Open) -> None:
    shown = open_settings()
    shown.ask.will_answer(shown.book.vault.folder)
    shown.press("copy_folder_button")
    assert shown.page.notebook.copy_bar.isVisible()
    assert backup_copies.standing(shown.book).place is None


def test_the_passphrase_changes_only_for_who_knows_the_one_of_now(
    qtbot: QtBot, open_settings: Open, closed: Closed
) -> None:
    shown = open_settings()
    shown.press("change_passphrase_button")
    sheet = shown.sheet
    shown.type_into("passphrase_now_field", "not the right passphrase")
    shown.type_into("new_passphrase_field", OTHER_PASSPHRASE)
    shown.type_into("again_field", OTHER_PASSPHRASE)
    shown.press("keep_button")
    qtbot.waitUntil(lambda: bool(sheet.now_form.problem), timeout=SLOW)
    assert "passphrase.changed" not in acts(shown.book)
    shown.type_into("passphrase_now_field", PASSPHRASE)
    shown.press("keep_button")
    qtbot.waitUntil(lambda: shown.toast() == "Passphrase changed.", timeout=SLOW)
    shown.book.close()
    closed.unlocked(OTHER_PASSPHRASE).close()
    with pytest.raises(WrongPassphraseError):
        closed.unlocked(PASSPHRASE)


def test_a_pin_does_not_change_the_pin(qtbot: QtBot, open_settings: Open, book: Notebook) -> None:
    notebooks.set_pin(book, notebooks.hash_pin("2468"))
    before = notebooks.pin_hash(book)
    shown = open_settings()
    shown.press("pin_button")
    sheet = shown.sheet
    shown.type_into("passphrase_now_field", "2468")
    shown.type_into("pin_field", "1357")
    shown.type_into("pin_again_field", "1357")
    shown.press("keep_button")
    qtbot.waitUntil(lambda: bool(sheet.now_form.problem), timeout=SLOW)
    assert notebooks.pin_hash(book) == before
    shown.type_into("passphrase_now_field", PASSPHRASE)
    shown.press("keep_button")
    qtbot.waitUntil(lambda: shown.toast() == "PIN set.", timeout=SLOW)
    assert notebooks.secret(book).confirm("1357", book.clock()).method == "pin"


def test_a_pin_typed_two_ways_is_not_set(open_settings: Open) -> None:
    shown = open_settings()
    shown.press("pin_button")
    shown.type_into("passphrase_now_field", PASSPHRASE)
    shown.type_into("pin_field", "1357")
    shown.type_into("pin_again_field", "1358")
    QTest.keyClick(shown.sheet.again_field, Qt.Key.Key_Return)
    assert shown.sheet.again_form.problem == "The two do not match. Type the PIN again."
    assert notebooks.pin_hash(shown.book) is None


def test_a_secret_that_is_ready_after_its_sheet_was_closed_changes_nothing(
    qtbot: QtBot, open_settings: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = open_settings()
    shown.press("pin_button")
    shown.type_into("passphrase_now_field", PASSPHRASE)
    shown.type_into("pin_field", "1357")
    shown.type_into("pin_again_field", "1357")
    shown.press("keep_button")
    shown.sheet.close_sheet()
    shown.tools.tasks.wait()
    settle()
    assert notebooks.pin_hash(shown.book) is None


def test_a_pin_that_is_removed_comes_back_with_undo(open_settings: Open, book: Notebook) -> None:
    notebooks.set_pin(book, notebooks.hash_pin("2468"))
    shown = open_settings()
    shown.press("remove_pin_button")
    assert notebooks.pin_hash(book) is None
    assert "No PIN is set" in shown.texts()
    shown.undo()
    assert notebooks.secret(book).confirm("2468", book.clock()).method == "pin"


def test_an_agency_key_is_shown_by_its_end(open_settings: Open, book: Notebook) -> None:
    shown = open_settings()
    assert "Only your passphrase or your recovery kit opens this notebook." in shown.texts()
    notebooks.set_escrow(book, "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p")
    shown.page.activate()
    assert notebooks.escrow_fingerprint(book) is not None
    assert str(notebooks.escrow_fingerprint(book)) in shown.texts()


def test_the_recovery_kit_is_shown_after_the_passphrase_only(qtbot: QtBot, open_settings: Open) -> None:
    shown = open_settings("notebook")
    qtbot.mouseClick(shown.page.notebook.kit_button, Qt.MouseButton.LeftButton)
    sheet = shown.sheet
    assert isinstance(sheet, KitSheet)
    with qtbot.assertNotEmitted(shown.page.went, wait=50):
        qtbot.keyClicks(sheet.now_field.line, "not the passphrase at all")
        qtbot.keyClick(sheet.now_field.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(sheet.now_form.problem), timeout=20_000)
    qtbot.keyClicks(sheet.now_field.line, PASSPHRASE)
    with qtbot.waitSignal(shown.page.went, timeout=20_000) as went:
        qtbot.keyClick(sheet.now_field.line, Qt.Key.Key_Return)
    assert went.args == [DocumentPlace(Kind.RECOVERY_KIT, confirmed=Confirmation("passphrase"))]
