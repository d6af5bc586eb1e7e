"""The computer dies in the middle of a word: what was saved is there, and the note is gone on with."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

import pytest
from faults.display import until
from journeys.hands import Hands
from journeys.script import caseload, unlock
from journeys.typing_day import WORDS
from journeys.world import World, faults
from making import PASSPHRASE
from ui.budget import focused

from fieldnote.domain.visit import VisitLine
from fieldnote.services import notebook as notebooks
from fieldnote.services import visits

TESTS = Path(__file__).parents[1]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
def test_the_words_are_there_after_a_kill_in_the_middle_of_typing(
    world: World, hands_of: type[Hands], disk_folder: Path
) -> None:
    folder, heard = caseload(disk_folder / "notebook", world.clock), disk_folder / "heard"
    command = [sys.executable, str(TESTS / "journeys" / "typing_day.py"), str(folder), str(disk_folder / "ui.json")]
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        [*command, str(heard), hands_of.__name__], stdin=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdin is not None
        child.stdin.write(f"{PASSPHRASE}\n")
        child.stdin.flush()
        try:
            until(lambda: child.poll() is not None or (heard.exists() and heard.read_text().count("\n") >= 2), 120)
            assert child.poll() is None
        finally:
            child.send_signal(signal.SIGKILL)
    told = int(heard.read_text().split()[-1])
    assert told > 0
    (line,) = lines_of(folder)
    assert line.starts_at is not None
    begun = line.starts_at.astimezone()
    # Later on the same day: tomorrow's first page would not show it.
    world.clock.now = min(begun + timedelta(minutes=40), begun.replace(hour=23, minute=59, second=59))
    world.start(folder)
    unlock(world)
    world.hands.press(f"day_button-{line.id}")
    there = world.shell.pages.visit.form.what_field.text()
    assert there == "".join(islice(cycle(WORDS), len(there)))
    assert len(there) >= told
    assert focused().objectName() == "what_edit"
    world.hands.write(" and on")
    world.hands.command("lock", world.shell.nav.lock_button)
    book = world.look_into(world.locked())
    try:
        assert visits.open_visit(book, line.id).draft.what_we_did == f"{there} and on"
        assert faults(book) == []
    finally:
        book.close()


def lines_of(folder: Path) -> tuple[VisitLine, ...]:
    """Look which visits there are, without touching them."""
    book = notebooks.open_notebook(folder, notebooks.unlock(folder, PASSPHRASE))
    try:
        return tuple(visits.lines(book))
    finally:
        book.close()
