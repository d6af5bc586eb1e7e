"""One window or command at a time for each notebook. The operating system frees the lock when a process dies."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldnote.domain.problems import NotebookInUseError, ReadOnlyError
from fieldnote.host.files import refusals

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


class InstanceLock:
    """An exclusive lock on a file of its own, beside the database and never the database itself.

    (Opening and closing the database file anywhere in a process would drop SQLite's own POSIX locks.)
    """

    def __init__(self, path: Path) -> None:
        """Take the lock; raises NotebookInUseError when another process has it."""
        self._handle: int | None = None
        with refusals():
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise NotebookInUseError from error
        self._handle = handle

    def release(self) -> None:
        """Free the lock; safe to call twice. The system frees it even where it reports a fault in closing the file."""
        handle, self._handle = self._handle, None
        if handle is not None:
            with suppress(OSError):
                os.close(handle)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock for the block, while a closed notebook is looked at.

    Where not even the lock can be made, nobody can write either.
    """
    try:
        lock = InstanceLock(path)
    except ReadOnlyError:
        yield
        return
    try:
        yield
    finally:
        lock.release()


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
