import os
import subprocess
import sys
from pathlib import Path

import pytest
from faults.disks import filled, mounted
from making import Clock, Closed, add_person
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.budget import focused
from ui.visits.desk import Desk, OpenDesk, press, write
from ui.visits.typing_child import LINES, pasted

from fieldnote.domain.problems import DiskFullError, FailedWriteError, ReadOnlyError
from fieldnote.services import visits
from fieldnote.ui.visits.saver import LONGEST, PAUSE

CHILD = Path(__file__).parent / "typing_child.py"


def _full(*_: object) -> None:
    raise DiskFullError


def test_words_land_in_the_notebook_soon_after_the_last_key(desk: Desk, qtbot: QtBot) -> None:
    visit_id = desk.start()
    assert (PAUSE, LONGEST) == (800, 5000)
    desk.page._saver._pause.setInterval(60)
    write("Typed and left alone")
    assert desk.kept(visit_id).what_we_did == ""
    with qtbot.waitSignal(desk.page._saver.saved, timeout=2000):
        pass
    assert desk.kept(visit_id).what_we_did == "Typed and left alone"
    assert desk.said("save_label") == "Saved 2:30"


def test_typing_without_a_pause_is_saved_all_the_same(desk: Desk, qtbot: QtBot) -> None:
    visit_id = desk.start()
    desk.page._saver._longest.setInterval(200)
    with qtbot.waitSignal(desk.page._saver.saved, timeout=2000):
        for letter in "never pausing once while a long thought is written down":
            QTest.keyClicks(focused(), letter)
            QTest.qWait(15)
    assert desk.kept(visit_id).what_we_did.startswith("never")


def test_leaving_a_field_saves_at_once(desk: Desk) -> None:
    visit_id = desk.start()
    write("Here")
    desk.page.form.response_field.edit.setFocus()
    assert desk.kept(visit_id).what_we_did == "Here"


def test_going_out_of_sight_saves_at_once(desk: Desk) -> None:
    visit_id = desk.start()
    write("Gone but kept")
    desk.page.hide()
    assert desk.kept(visit_id).what_we_did == "Gone but kept"


def test_save_now_by_key_saves(desk: Desk) -> None:
    visit_id = desk.start()
    write("By key")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.kept(visit_id).what_we_did == "By key"


def test_a_full_disk_loses_nothing_and_trying_again_never_doubles(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    visit_id = desk.start()
    monkeypatch.setattr(visits, "save", _full)
    write("Every word stays")
    assert not desk.page.flush()
    bar = desk.find("save_bar")
    assert bar.isVisible()
    assert bar.accessibleName() == (
        "Could not save. Your words are still here. This laptop is out of space. Free up some space and try again."
    )
    assert desk.said("save_label") == "Not saved"
    assert desk.refusals == []
    desk.click("close_button")
    assert desk.places == []
    assert not desk.page.open(visit_id)
    desk.click("copy_button")
    assert QGuiApplication.clipboard().text() == "What we did\nEvery word stays"
    desk.click("again_button")
    assert bar.isVisible()
    monkeypatch.undo()
    desk.click("again_button")
    assert not bar.isVisible()
    assert desk.page.form.what_field.text() == "Every word stays"
    assert desk.kept(visit_id).what_we_did == "Every word stays"
    assert len(visits.lines(desk.book)) == 1
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (FailedWriteError(), "Could not save. Your words are still here. Try again."),
        (ReadOnlyError(), "This place does not allow writing."),
    ],
)
def test_each_cause_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str) -> None:
    def refuse(*_: object) -> None:
        raise error

    desk.start()
    monkeypatch.setattr(visits, "save", refuse)
    write("x")
    assert not desk.page.flush()
    assert words in desk.find("save_bar").accessibleName()
    monkeypatch.undo()
    assert desk.page.flush()


def test_a_reopened_page_says_when_it_was_saved(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    write("Long ago")
    desk.page.flush()
    clock.advance(days=2)
    desk.open(visit_id)
    assert desk.said("save_label") == "Saved Nov 20"


def test_a_really_full_disk_keeps_the_words_on_the_page(
    empty_template: Closed, tmp_path: Path, desk_of: OpenDesk
) -> None:
    words = "word " * 20_000
    with mounted(tmp_path / "small", 64) as disk:
        closed = empty_template.copy(disk / "notebook")
        book = closed.open()
        desk = desk_of(book, add_person(book, "Marcus B."))
        visit_id = desk.start()
        (closed.folder / "ballast").unlink(missing_ok=True)  # the reserve is gone already
        desk.page.form.what_field.edit.write(words)
        with filled(disk):
            assert not desk.page.flush()
            assert desk.find("save_bar").isVisible()
            assert desk.page.form.what_field.text() == words
        desk.click("again_button")
        assert not desk.find("save_bar").isVisible()
        assert desk.kept(visit_id).what_we_did == words
        assert len(visits.lines(book)) == 1
        desk.page.clear()
        book.close()


@pytest.mark.slow
def test_a_killed_program_loses_a_few_words_at_most(closed: Closed, tmp_path: Path) -> None:
    saved, kept = killed(closed, tmp_path / "typed", "typing")
    assert len(kept) >= saved
    assert "one two three four five six seven eight nine ten ".startswith(kept[:40])


@pytest.mark.slow
@pytest.mark.parametrize("after", [0, 40, 90, 160])
def test_a_program_killed_in_the_middle_of_a_long_paste_keeps_the_one_before_or_this_one_whole(
    closed: Closed, tmp_path: Path, after: int
) -> None:
    saved, kept = killed(closed, tmp_path / "pasted", "pasting", after=after)
    assert saved == len(pasted(0))
    assert kept in {pasted(number) for number in range(LINES)}


def killed(closed: Closed, heard: Path, how: str, *, after: int = 0) -> tuple[int, str]:
    """Kill a program some milliseconds after its second save; give how much it said was saved, and what is kept."""
    book = closed.open()
    person = add_person(book, "Marcus B.")
    visit_id = visits.start(book, person).value
    book.close()
    child = subprocess.Popen(
        [sys.executable, CHILD, closed.folder, closed.root.kit, visit_id, heard, how],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        while not heard.exists() or len(heard.read_text("utf-8").splitlines()) < 2:
            assert child.poll() is None
            QTest.qWait(5)
        QTest.qWait(after)
    finally:
        child.kill()
        child.wait()
    saved = int(heard.read_text("utf-8").splitlines()[-1])
    book = closed.open()
    try:
        return saved, visits.open_visit(book, visit_id).draft.what_we_did
    finally:
        book.close()
