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

from fieldnote.domain.outcome import Issue, Outcome, Result
from fieldnote.exchange.carriers.carrier import Parcel, Probe, Progress, Received, Stopped
from fieldnote.exchange.carriers.file_name import PART, is_file_name
from fieldnote.exchange.carriers.settings import FolderSettings
from fieldnote.host import files

MARK = "FIELDNOTE-PLACE.txt"
_MARK_WORDS = "Fieldnote brings files into this folder and knows it by this file. Please leave it here."
_MARK_HEAD = "fieldnote-place-v1 "
_MARK_MOST_BYTES = 4096

_PIECE = 256 * 1024
_MOST_RECEIPTS = 5_000
_MOST_BYTES_OF_RECEIPTS = 64 * 1024 * 1024

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


class Folder:
    """The carrier to one folder. Slow where a network share is: for a worker only."""

    def __init__(self, settings: FolderSettings) -> None:
        """Take where it is; nothing is touched yet."""
        self._settings = settings
        self._place = Path(settings.path)

    def probe(self) -> Probe:
        """See that it is the folder we know, and that a file can be written there; the file is gone again after."""
        outcome = _tried(self._try_writing)
        can = {"write"} if outcome.result is Result.TAKEN else set()
        if can and (self._place / self._settings.receipts).is_dir():
            can.add("receipts")
        return Probe(outcome, frozenset(can), _mark_if_any(self._place))

    def send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        """Write a parcel, durable and read back. One that is there or was taken away already is not written again."""
        return _tried(lambda: self._send(parcel, progress, stopped))

    def confirm(self, parcel: Parcel) -> Outcome:
        """Read the parcel where it was put, or where the agency put it when it took it."""
        found = _tried(lambda: self._found(parcel))
        return Outcome(Result.CONFIRMED, found.code) if found.result is Result.TAKEN else found

    def receipts(self, limit: int) -> tuple[Received, ...]:
        """Read the newest files of the folder for receipts; links and what is too large are passed over."""
        read: list[Received] = []

        def look() -> Outcome:
            self._require_known()
            read.extend(_read_folder(self._place / self._settings.receipts, limit))
            return Outcome(Result.TAKEN)

        _tried(look)
        return tuple(read)

    def close(self) -> None:
        """Nothing is held: each file was closed when it was written or read."""

    def _try_writing(self) -> Outcome:
        self._require_known()
        trial = self._place / f"fieldnote-trial-{secrets.token_hex(4)}{PART}"
        try:
            with files.open_new(trial) as stream:
                stream.write(b"-")
                stream.flush()
                os.fsync(stream.fileno())
        finally:
            files.discard(trial)
        return Outcome(Result.TAKEN)

    def _send(self, parcel: Parcel, progress: Progress, stopped: Stopped) -> Outcome:
        found = self._found(parcel)
        if found.result is not Result.NOT_THERE:
            return found
        target = self._place / parcel.name
        if not _write(target, parcel.data, progress, stopped):
            return Outcome(Result.STOPPED)
        if not _holds(target, parcel.data):
            files.discard(target)
            return Outcome(Result.LATER, "read back otherwise")
        return Outcome(Result.TAKEN, "read back")

    def _found(self, parcel: Parcel) -> Outcome:
        """Say TAKEN where the parcel lies already, REFUSED where its name is taken, NOT_THERE where nothing is."""
        if not is_file_name(parcel.name):
            return Outcome(Result.REFUSED, "name", (Issue(parcel.name, "This cannot be the name of a file."),))
        self._require_known()
        for folder in (self._place, self._place / self._settings.done):
            try:
                same = _holds(folder / parcel.name, parcel.data)
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError as error:
                if error.errno not in {errno.ELOOP, errno.EISDIR}:
                    raise
                same = False
            if not same:
                return Outcome(Result.REFUSED, "EEXIST", (Issue(parcel.name, "Another file has this name already."),))
            return Outcome(Result.TAKEN, "there already")
        return Outcome(Result.NOT_THERE, "not there")

    def _require_known(self) -> None:
        found = _marked(self._place)
        if not self._settings.identity or found != self._settings.identity:
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
            for start in range(0, len(data), _PIECE):
                if stopped():
                    return False
                stream.write(data[start : start + _PIECE])
                progress(min(start + _PIECE, len(data)), len(data))
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


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file has exactly these bytes, read from its disk; raises FileNotFoundError where there is none."""
    with _open_plain(path) as stream:
        if os.fstat(stream.fileno()).st_size != len(data):
            return False
        files.forget_cached(stream)
        read = hashlib.sha256()
        while piece := stream.read(_PIECE):
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


def _read_folder(folder: Path, limit: int) -> Iterator[Received]:
    with os.scandir(folder) as entries:
        plain = [entry for entry in entries if is_file_name(entry.name) and entry.is_file(follow_symlinks=False)]
    dated = sorted(((entry.stat(follow_symlinks=False).st_mtime, entry.name) for entry in plain), reverse=True)
    read = 0
    for _, name in dated[:_MOST_RECEIPTS]:
        try:
            with _open_plain(folder / name) as stream:
                data = stream.read(limit + 1)
        except OSError:  # one that cannot be read does not hide the others
            continue
        read += len(data)
        if read > _MOST_BYTES_OF_RECEIPTS:
            return
        if len(data) <= limit:
            yield Received(name, data)
