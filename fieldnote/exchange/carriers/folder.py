"""A folder that somebody else looks into: a USB stick, a network share.

The folder is known by a mark that lies in it, since the same path may be another stick, or no stick at all: then a
file written there would lie on this computer's own disk. A folder that is missing is never made.

A parcel is written under its name with `.part` behind it, made durable, renamed in one step, and read back. What the
agency took away into `done` is not brought again. Its receipts lie in `receipts`.
"""

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from fieldnote.domain.outcome import Outcome, Result
from fieldnote.domain.target import FolderPlace
from fieldnote.exchange.carriers.carrier import Parcel, Probe, Progress, Received, Stopped
from fieldnote.exchange.carriers.drop import PIECE, Drop, Lies, newest
from fieldnote.exchange.carriers.file_name import PART, is_file_name
from fieldnote.host import files

MARK = "FIELDNOTE-PLACE.txt"
_MARK_WORDS = "Fieldnote brings files into this folder and knows it by this file. Please leave it here."
_MARK_HEAD = "fieldnote-place-v1 "
_MARK_MOST_BYTES = 4096

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}
_GONE = {
    errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.EHOSTDOWN, errno.EHOSTUNREACH,
    errno.ENOTCONN, errno.ETIMEDOUT,
}  # fmt: skip


def mark(path: str, fresh: str) -> Probe:
    """Make a folder known: its identity is what its mark says already, or else `fresh`, which is written into it.

    `fresh` is a random word without spaces. Many notebooks may bring files to one folder: they share its mark.
    """
    folder = Path(path)

    def read_or_write() -> Outcome:
        try:
            found = _marked(folder)
        except FileNotFoundError:
            text = f"{_MARK_WORDS}\n{_MARK_HEAD}{fresh}\n"
            _write(folder / MARK, text.encode(), lambda _done, _all: None, lambda: False)
            found = _marked(folder)
        return Outcome(Result.TAKEN) if found else Outcome(Result.DISTRUSTED, "another mark")

    return Probe(_tried(read_or_write), identity=_mark_if_any(folder))


class Folder(Drop):
    """The carrier to one folder. Slow where a network share is: for a worker only."""

    def __init__(self, place: FolderPlace) -> None:
        """Take where it is; nothing is touched yet."""
        self._place = place
        self._folder = Path(place.path)

    def probe(self) -> Probe:
        """See that it is the folder we know, and that a file can be written there; the file is gone again after."""
        outcome = _tried(self._try_writing)
        can = {"write"} if outcome.result is Result.TAKEN else set()
        if can and (self._folder / self._place.receipts).is_dir():
            can.add("receipts")
        return Probe(outcome, frozenset(can), _mark_if_any(self._folder))

    def close(self) -> None:
        """Nothing is held: each file was closed when it was written or read."""

    def _try_writing(self) -> Outcome:
        self._require_known()
        trial = self._folder / f"fieldnote-trial-{secrets.token_hex(4)}{PART}"
        try:
            files.write_new(trial, b"-")
        finally:
            files.discard(trial)
        return Outcome(Result.TAKEN)

    def _tried(self, act: Callable[[], Outcome]) -> Outcome:
        return _tried(act)

    def _lying(self, parcel: Parcel) -> Iterator[Lies]:
        self._require_known()
        for folder in (self._folder, self._folder / self._place.done):
            yield _lying_at(folder / parcel.name, parcel.data)

    def _bring(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        target = self._folder / parcel.name
        if not _write(target, parcel.data, progress, stopped):
            return Outcome(Result.STOPPED)
        if not _holds(target, parcel.data):
            files.discard(target)
            return Outcome(Result.LATER, "read back otherwise")
        return Outcome(Result.TAKEN, "read back")

    def _waiting(self, limit: int) -> Iterator[Received]:
        self._require_known()
        folder = self._folder / self._place.receipts
        with os.scandir(folder) as entries:
            plain = [entry for entry in entries if is_file_name(entry.name) and entry.is_file(follow_symlinks=False)]
        dated = [(entry.stat(follow_symlinks=False).st_mtime, entry.name) for entry in plain]
        return newest(dated, lambda name: _read(folder / name, limit + 1), limit)

    def _require_known(self) -> None:
        found = _marked(self._folder)
        if not self._place.identity or found != self._place.identity:
            raise _AnotherPlaceError


class _AnotherPlaceError(Exception):
    """The folder has a mark, and it is not the one we know."""


def _tried(act: Callable[[], Outcome]) -> Outcome:
    """Turn what the system refuses into an outcome."""
    try:
        return act()
    except _AnotherPlaceError:
        return Outcome(Result.DISTRUSTED, "another mark")
    except OSError as error:
        return outcome_of(error)
    except ValueError:  # a path with a character that no path can have
        return Outcome(Result.UNREACHED, "path")


def outcome_of(error: OSError) -> Outcome:
    """Say what an error of the file system means for sending."""
    number = error.errno or 0
    code = errno.errorcode.get(number, "unknown")
    if number in _NO_ROOM:
        return Outcome(Result.NO_ROOM, code)
    return Outcome(Result.UNREACHED if number in _GONE else Result.LATER, code)


def _marked(folder: Path) -> str:
    """Read the mark of a folder; raises FileNotFoundError where there is none."""
    with _open_plain(folder / MARK) as stream:
        text = stream.read(_MARK_MOST_BYTES).decode(errors="replace")
    for line in text.splitlines():
        if line.startswith(_MARK_HEAD):
            return line.removeprefix(_MARK_HEAD).strip()
    return ""


def _mark_if_any(folder: Path) -> str:
    try:
        return _marked(folder)
    except (OSError, ValueError):
        return ""


def _write(target: Path, data: bytes, progress: Progress, stopped: Stopped) -> bool:
    """Write a file so that it appears whole or not at all; give whether it was not stopped before."""
    part = target.with_name(target.name + PART)
    files.discard(part)  # what a broken-off attempt left
    try:
        with files.open_new(part) as stream:
            if target.name != MARK:
                _require_disk_of_mark(stream, target.parent)
            _open_as_its_folder(stream, target.parent)
            for start in range(0, len(data), PIECE):
                if stopped():
                    return False
                stream.write(data[start : start + PIECE])
                progress(min(start + PIECE, len(data)), len(data))
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
        _sync(target.parent)
    finally:
        files.discard(part)
    return True


def _require_disk_of_mark(stream: BinaryIO, folder: Path) -> None:
    """Refuse a file that went to another disk than the mark is on: a stick may be pulled between two calls."""
    if (folder / MARK).stat().st_dev != os.fstat(stream.fileno()).st_dev:
        raise FileNotFoundError(errno.ENODEV, "another disk")


def _open_as_its_folder(stream: BinaryIO, folder: Path) -> None:
    """Let read and write a file who may read and write its folder; many disks have no such rights, and refuse."""
    if hasattr(os, "fchmod"):
        with suppress(PermissionError):
            os.fchmod(stream.fileno(), (stat.S_IMODE(folder.stat().st_mode) & 0o666) | stat.S_IRUSR | stat.S_IWUSR)


def _sync(folder: Path) -> None:
    """Make the rename durable; some network shares know no such call, and no other one either."""
    try:
        files.sync_folder(folder)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES}:
            raise


def _lying_at(path: Path, data: bytes) -> Lies:
    try:
        return Lies.SAME if _holds(path, data) else Lies.OTHER
    except (FileNotFoundError, NotADirectoryError):
        return Lies.NOTHING
    except OSError as error:
        if error.errno not in {errno.ELOOP, errno.EISDIR}:
            raise
        return Lies.OTHER


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file has exactly these bytes, read from its disk; raises FileNotFoundError where there is none."""
    with _open_plain(path) as stream:
        if os.fstat(stream.fileno()).st_size != len(data):
            return False
        files.forget_cached(stream)
        read = hashlib.sha256()
        while piece := stream.read(PIECE):
            read.update(piece)
        return read.digest() == hashlib.sha256(data).digest()


def _open_plain(path: Path) -> BinaryIO:
    """Open a plain file for reading: no link is followed, no pipe is waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    stream = os.fdopen(os.open(path, flags), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EISDIR, "not a plain file")
    return stream


def _read(path: Path, most: int) -> bytes | None:
    try:
        with _open_plain(path) as stream:
            return stream.read(most)
    except OSError:
        return None
