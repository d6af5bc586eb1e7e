"""Locks that mean it: the real program on a real display, real keys, and its memory looked through from outside."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import time_ns

import pytest
from faults.display import DISPLAY, MAY_LOOK, Program, display, until
from making import FAST, Closed, add_person
from PySide6.QtCore import QCoreApplication
from ui.lock.desktop_bus import LOGIN, FakeComputer, bus

from fieldnote.domain.visit import NoteState
from fieldnote.services import notebook as notebooks
from fieldnote.services import visits

pytestmark = [pytest.mark.slow, DISPLAY, MAY_LOOK]

PASSPHRASE = "vermilionheron kettle lattice sixpence"  # noqa: S105 -- a canary itself
PERSON = "Quillfeather"
LOCKS = 20


def give_passphrase(closed: Closed) -> None:
    book = closed.open()
    add_person(book, PERSON)
    notebooks.change_passphrase(book, PASSPHRASE, cost=FAST)
    book.close()


@pytest.fixture
def program(full: Closed, tmp_path: Path) -> Iterator[Program]:
    give_passphrase(full)
    with display() as name:
        made = Program(name, full.folder, tmp_path)
        yield made
        made.kill()


def words_kept(closed: Closed) -> str:
    book = closed.open()
    try:
        lines = visits.lines(book, states=(NoteState.DRAFT, NoteState.READY))
        return "\n".join(visits.open_visit(book, line.id).draft.what_we_did for line in lines)
    finally:
        book.close()


def keys_of(closed: Closed) -> dict[str, bytes]:
    key = closed.root.database_key
    return {"passphrase": PASSPHRASE.encode(), "root": closed.root.secret, "key": key, "hex": key.hex().encode()}


@pytest.mark.timeout(900)
def test_after_twenty_locks_in_the_middle_of_typing_no_word_is_lost_and_none_is_in_memory(
    program: Program, full: Closed
) -> None:
    typed = [f"cobaltwillow{number:02d}" for number in range(LOCKS)]
    for number, word in enumerate(typed):
        secrets = {**keys_of(full), "word": word.encode(), "person": PERSON.encode()}
        program.unlock(PASSPHRASE)
        program.begin_note(PERSON)
        program.type(f"{word} ")
        if number % 5 == 0:
            program.press("ctrl+a", "ctrl+c")
            there = program.found(secrets)
            assert min(there["word"], there["person"]) > 0, "while it is open, the words are there to be found"
        program.lock()
        assert program.found(secrets) == dict.fromkeys(secrets, 0), f"lock {number + 1}"
    program.kill()
    kept = words_kept(full)
    assert [word for word in typed if word not in kept] == []


def test_composed_letters_and_a_process_that_dies(program: Program, full: Closed) -> None:
    program.lay_keys("us", "intl")
    program.unlock(PASSPHRASE)
    program.begin_note(PERSON)
    program.type("thistlebarge caf")
    # Qt lets a composed letter overtake keys that still wait in its queue, as while the window is busy: a plain text
    # box does it too, and nothing tells the box. Hands are slower than that; this test is not.
    program.wait_for("thistlebarge caf")
    program.press("dead_acute", "e")
    program.type(" amberkestrel ")
    typed_at = time_ns()
    program.press("ctrl+s")
    log = full.folder / "vault.db-wal"
    until(lambda: log.stat().st_mtime_ns > typed_at)
    program.type("and on")
    program.kill()
    assert "thistlebarge café amberkestrel" in words_kept(full)


READER = """
from PySide6.QtGui import QClipboard, QGuiApplication
app = QGuiApplication([])
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    data = QGuiApplication.clipboard().mimeData(mode)
    print(data.text().strip(), "x-kde-passwordManagerHint" in data.formats())
"""


def copied(program: Program) -> list[str]:
    """Ask for clipboard and selection as another program does."""
    done = subprocess.run(
        [sys.executable, "-c", READER], env=program.environment, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.splitlines()


def test_copy_and_selection_are_marked_for_others_and_gone_with_hide(program: Program) -> None:
    program.unlock(PASSPHRASE)
    program.begin_note(PERSON)
    program.type("lanternmoth ")
    program.press("ctrl+a", "ctrl+c")
    assert copied(program) == ["lanternmoth True"] * 2
    program.press("ctrl+h")
    program.wait_for("Fieldnote is paused")
    assert copied(program) == [" False"] * 2


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="dbus-daemon is not here")
def test_sleep_waits_until_the_words_are_kept_and_the_memory_is_gone(
    qapp: object, full: Closed, tmp_path: Path
) -> None:
    give_passphrase(full)
    with bus(tmp_path) as address, display() as name:
        computer = FakeComputer(address)
        program = Program(name, full.folder, tmp_path, DBUS_SYSTEM_BUS_ADDRESS=address.split(",")[0])

        def holds(delays: int) -> bool:
            QCoreApplication.processEvents()
            return computer.delays == delays

        try:
            program.unlock(PASSPHRASE)
            program.begin_note(PERSON)
            program.type("juniperslate ")
            program.wait_for("juniperslate")  # keys that still lie with the display are no words yet
            until(lambda: holds(1))
            computer.say(LOGIN, "org.freedesktop.login1.Manager", "PrepareForSleep", True)
            until(lambda: holds(0))
            assert not program.is_open()
            assert program.found({"word": b"juniperslate", "person": PERSON.encode()}) == {"word": 0, "person": 0}
        finally:
            program.kill()
            computer.leave()
    assert "juniperslate" in words_kept(full)
