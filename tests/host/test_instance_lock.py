import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldnote.domain.problems import FailedWriteError, NotebookInUseError
from fieldnote.host.instance_lock import InstanceLock

HOLDER = """
import sys
from pathlib import Path
from fieldnote.host.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(path: Path) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
        if holder.poll() is None:
            holder.kill()


def test_the_lock_of_another_process_is_refused_until_that_process_ends(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path / "lock") as holder:
        with pytest.raises(NotebookInUseError):
            InstanceLock(tmp_path / "lock")
        assert holder.stdin is not None
        holder.stdin.close()
        holder.wait(10)
        InstanceLock(tmp_path / "lock").release()


def test_a_killed_holder_leaves_no_lock_behind(tmp_path: Path) -> None:
    with held_by_another_process(tmp_path / "lock") as holder:
        os.kill(holder.pid, signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
        holder.wait(10)
        InstanceLock(tmp_path / "lock").release()


def test_the_same_process_cannot_take_a_lock_twice(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "lock")
    with pytest.raises(NotebookInUseError):
        InstanceLock(tmp_path / "lock")
    lock.release()
    lock.release()
    InstanceLock(tmp_path / "lock").release()


def test_a_child_started_while_the_lock_is_held_does_not_inherit_it(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path / "lock")
    with subprocess.Popen(
        [sys.executable, "-c", "print('here', flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        close_fds=False,
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"here\n"
        lock.release()
        InstanceLock(tmp_path / "lock").release()
        child.kill()


def test_a_lock_that_cannot_be_made_is_not_taken_for_another_window(tmp_path: Path) -> None:
    with pytest.raises(FailedWriteError):
        InstanceLock(tmp_path / "no such folder" / "lock")
