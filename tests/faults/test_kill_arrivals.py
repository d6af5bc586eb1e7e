"""kill -9 while a caseload is taken in: all of it is there or none, and what was said to be done is there."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from faults.counting import times
from making import Clock, Closed

from fieldnote.domain.changes import Done
from fieldnote.services import arrivals
from fieldnote.services import notebook as notebooks
from fieldnote.vault import people

TESTS = Path(__file__).parent.parent
PEOPLE = 300

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")]


@pytest.fixture
def tmp_path(disk_folder: Path) -> Path:
    """Where the notebooks are whose writer is killed."""
    return disk_folder


def taken_in(closed: Closed, kill_after: float | None) -> tuple[bool, float]:
    """Let a process take in a caseload, kill it so many seconds after it began; give whether it said done, and when."""
    command = [sys.executable, str(TESTS / "faults" / "arriving.py"), str(closed.folder), str(PEOPLE)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), str(TESTS.parent)])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begin\n"
        begun = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            process.send_signal(signal.SIGKILL)
        said = process.stdout.readline() == b"done\n"
        return said, time.monotonic() - begun


def test_a_caseload_is_there_whole_or_not_at_all_after_a_kill(empty_template: Closed, tmp_path: Path) -> None:
    said, needed = taken_in(empty_template.copy(tmp_path / "measured"), None)
    assert said
    chance, whole, absent = random.Random(3), 0, 0  # noqa: S311 -- the same kills each time
    for kill in range(times(20, 200)):
        closed = empty_template.copy(tmp_path / str(kill))
        said, _ = taken_in(closed, chance.uniform(0, needed * 1.1))
        book = closed.open()
        there = len(people.everyone(book.vault.database))
        logged = arrivals.newest(book)
        assert there in {0, PEOPLE}
        assert len(logged) == (there == PEOPLE)
        assert there == PEOPLE or not said
        assert all(finding.faults == 0 for finding in notebooks.check(book))
        if logged:
            whole += 1
            book.clock = Clock(logged[0].at)
            assert isinstance(arrivals.undo(book, logged[0].id), Done)
            assert people.everyone(book.vault.database) == []
        else:
            absent += 1
        book.close()
    assert whole
    assert absent
