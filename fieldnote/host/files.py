"""Writing files so that they appear whole or not at all, readable by their owner only."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    NotebookExistsError,
    NotEnoughMemoryError,
    PlaceGoneError,
    ReadOnlyError,
)

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO}
_TEMPORARY = ".part-"


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what the operating system refuses while writing into our own errors, which carry no path."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFullError from error
        if error.errno in _REFUSED:
            raise ReadOnlyError from error
        if error.errno in _GONE:
            raise PlaceGoneError(errno.errorcode[error.errno]) from error
        raise FailedWriteError(errno.errorcode.get(error.errno or 0, "unknown")) from error
    except MemoryError as error:
        raise NotEnoughMemoryError from error


@contextmanager
def reading() -> Iterator[None]:
    """Turn what cannot be read any more, on a drive that fails, into damage; other faults pass as they are."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EIO:
            raise DamagedNotebookError("the drive cannot be read") from error
        raise


def require_free(*targets: Path) -> None:
    """Refuse places that are taken, or that no disk can give; raises NotebookExistsError for the first."""
    with refusals():
        if any(target.exists() for target in targets):
            raise NotebookExistsError


def is_existing_folder(place: Path) -> bool:
    """Whether a folder is there; a place that no disk can give is none."""
    try:
        return place.is_dir()
    except OSError:
        return False


def private_folder(folder: Path) -> None:
    """Make a folder (and its parents) that only its owner can enter."""
    with refusals():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def temporary_beside(target: Path) -> Path:
    """Name a file that is not there yet, in the same folder as `target`, so that a rename is one step."""
    return target.with_name(f".{target.name}{_TEMPORARY}{os.urandom(4).hex()}")


def open_new(path: Path) -> BinaryIO:
    """Open a file for writing that is not there yet, and that only its owner can read whatever the umask."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, down to the disk; raises OSError."""
    with open_new(path) as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def write_whole(target: Path, data: bytes) -> None:
    """Write `data` under `target`: temporary name, fsync, rename, fsync of the folder.

    Raises DiskFullError, ReadOnlyError or FailedWriteError; the old file is untouched then and nothing is left over. A
    device or pipe is refused: the rename would put a file in its place.
    """
    with refusals():
        if target.exists() and not (target.is_file() or target.is_dir()):
            raise ReadOnlyError
    part = temporary_beside(target)
    try:
        with refusals():
            write_new(part, data)
            part.replace(target)
            sync_folder(target.parent)
    finally:
        discard(part)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` durable. Windows has no such call: its rename is journalled."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Make a file that was written by others durable."""
    with refusals():
        handle = os.open(path, os.O_RDWR)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def forget_cached(stream: BinaryIO) -> None:
    """Ask the system to read an open file from its disk and not from memory, where it can be asked (Linux)."""
    if sys.platform == "linux":
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def discard(path: Path) -> None:
    """Delete a file of ours that is not needed, if it is there; one that cannot go is in nobody's way.

    (On a read-only disk even deleting what is not there is refused, and that must not hide the fault itself.)
    """
    with suppress(OSError):
        path.unlink()


def is_temporary(path: Path) -> bool:
    """Whether a file has a name that `temporary_beside` gives."""
    return path.name.startswith(".") and _TEMPORARY in path.name


def sweep(folder: Path) -> None:
    """Delete temporary files that a killed process left in `folder`; where it cannot be listed, they stay."""
    with suppress(OSError):
        for leftover in folder.glob(f".*{_TEMPORARY}*"):
            discard(leftover)
