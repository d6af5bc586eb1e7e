import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool

import pytest

from fieldnote.host import child
from fieldnote.host.child import Child, ChildFailedError

MEGABYTE = 1024 * 1024
PARENT = """
import os, signal, time
from fieldnote.host.child import Child

if __name__ == "__main__":
    print(Child().submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def answered(work: Callable[[bytes], bytes], seconds: int = 60, most_bytes: int = 1024) -> bytes:
    return child.answer(work, b"asked", most_memory=512 * MEGABYTE, seconds=seconds, most_bytes=most_bytes)


def digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def grow(data: bytes) -> bytes:
    return bytes(600 * MEGABYTE)[:1]


def hang(data: bytes) -> bytes:
    time.sleep(600)
    return data


def chatter(data: bytes) -> bytes:
    return data * 1024


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def gone(pid: int) -> bool:
    """Whether a process ends within ten seconds."""
    end = time.monotonic() + 10
    while is_alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    return not is_alive(pid)


def test_a_child_works_elsewhere_and_ends_when_it_is_told_to_whatever_it_does() -> None:
    warm = Child()
    pid = warm.submit(os.getpid).result(60)
    assert pid != os.getpid()
    hanging = warm.submit(time.sleep, 600)
    warm.stop()
    with pytest.raises(BrokenProcessPool):
        hanging.result(60)
    assert gone(pid)
    warm.stop()


def test_a_child_that_died_is_followed_by_another() -> None:
    warm = Child()
    first = warm.submit(os.getpid).result(60)
    with pytest.raises(BrokenProcessPool):
        warm.submit(os.kill, first, signal.SIGKILL).result(60)
    assert warm.submit(os.getpid).result(60) != first
    warm.stop()


def test_what_a_child_answers_comes_back_as_bytes() -> None:
    assert answered(digest) == digest(b"asked")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to its memory")
def test_a_child_that_grows_too_large_fails_and_harms_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ChildFailedError):
        answered(grow)
    assert capfd.readouterr() == ("", ""), "what it says of its end is for nobody's screen"


def test_a_child_that_hangs_is_ended_when_its_time_is_over() -> None:
    with pytest.raises(ChildFailedError):
        answered(hang, seconds=1)


def test_a_child_that_says_more_than_it_may_is_not_listened_to() -> None:
    with pytest.raises(ChildFailedError):
        answered(chatter)


def test_whoever_waits_for_a_child_can_stop_it() -> None:
    def stop(_: int, __: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        child.answer(hang, b"", most_memory=512 * MEGABYTE, seconds=60, most_bytes=1, progress=stop)


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_no_child_is_left_behind_with_what_it_was_given_when_its_parent_is_killed() -> None:
    # The child has the same standard output: reading to its end waits for both.
    parent = subprocess.run([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, timeout=30, check=False)
    assert parent.returncode == -signal.SIGKILL
    assert parent.stdout
