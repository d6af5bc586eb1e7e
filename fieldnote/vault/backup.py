"""Backups: one sealed file that carries its own header, verified by opening before it gets its name.

Layout: magic, length of the header, header (JSON), the database image (pages encrypted as in the notebook), SHA-256 of
all before. Openable with the passphrase of its time or the recovery kit on any computer.

It is made in three steps, so that the screen waits for none of the slow work. `begin` holds the notebook's pages still
(milliseconds, on its thread): what is written meanwhile goes to the write-ahead log alone. `copy` reads them, seals and
verifies (any thread, no connection of the notebook's). `finish` gives the file its name, if the pages held still.
"""

import hashlib
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from fieldnote.domain.problems import (
    BadInputError,
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    NotebookMissingError,
    OvertakenError,
    WrongPassphraseError,
)
from fieldnote.host.building import building_new
from fieldnote.host.files import (
    discard,
    forget_cached,
    open_new,
    reading,
    refusals,
    require_free,
    sync_file,
    sync_folder,
    temporary_beside,
)
from fieldnote.vault import audit, ballast, checks, devices, header, migrations
from fieldnote.vault.database import Database, connect
from fieldnote.vault.header import Header
from fieldnote.vault.keys import Root
from fieldnote.vault.pages import Pages
from fieldnote.vault.vault import Vault

_MAGIC = b"FIELDNOTE-BACKUP\x00\x01"
_LENGTH = struct.Struct(">I")
_DIGEST_BYTES = 32
_CHUNK = 1 << 20
_MOST_HEADER = 8 * 1024
_WHOLE = (checks.Area.PAGES, checks.Area.TABLES, checks.Area.LINKS, checks.Area.INDEX, checks.Area.LOG)
_THOUSAND = 1000
_ROOM_FOR_NOTES = 4 * 1024 * 1024

Unlocker = Callable[[Header], Root]
Lock = Callable[[Header, Root], Header]
"""Gives the header that a copy gets, from the one it came with and the root secret."""
Progress = Callable[[int, int], None]
"""Told how far the work is. What it raises stops the work, and nothing is left over."""


def _as_it_is(head: Header, _: Root) -> Header:
    return head


@dataclass(frozen=True, slots=True)
class Source:
    """A notebook's pages at one moment, for another thread to copy: no connection, and nothing it could change."""

    hold: object
    pages: Pages
    size: int
    head: Header
    root: Root
    workplace: Path


def make(vault: Vault, target: Path, at: datetime) -> None:
    """Write a backup of an open notebook to `target`, which must not exist; verified by opening before it is named.

    Raises NotebookExistsError, DiskFullError, ReadOnlyError or DamagedNotebookError; nothing is left over then.
    """
    source = begin(vault, target)
    try:
        part = copy(source, target)
        try:
            finish(vault, source, part, target)
        finally:
            discard(part)
    finally:
        vault.database.let_pages_go(source.hold)
    with vault.database.transaction():
        audit.append(vault.database, at, "backup.made")


def begin(vault: Vault, target: Path, head: Header | None = None) -> Source:
    """Hold the notebook's pages still for a backup, on its own thread; end it with `finish` or `let_pages_go`.

    `head` is another lock than the notebook's own for the file, around the same root secret.

    Raises NotebookExistsError, DamagedHeaderError, and DiskFullError where the disk has no room for the work: a backup
    never takes the space that the next note needs.
    """
    require_free(target)
    found = header.read_authentic(vault.folder, vault.root)
    if found is None:
        raise DamagedHeaderError  # a backup with a header that does not fit could never be opened
    hold = vault.database.hold_pages()
    try:
        pages = vault.pages()
        size = pages.size()
        _require_room(target.parent, vault.folder, size)
    except BaseException:
        vault.database.let_pages_go(hold)
        raise
    return Source(hold, pages, size, head or found.header, vault.root, vault.folder)


def copy(source: Source, target: Path, progress: Progress | None = None) -> Path:
    """Seal the pages into a file of a temporary name beside `target`, open it and read it whole. Slow; any thread.

    Gives that file. Raises DamagedNotebookError, DiskFullError, ReadOnlyError; nothing is left over then.
    """
    part = temporary_beside(target)
    try:
        with refusals():
            _seal(part, source, share(progress, 0, 300))
        with opened_aside(part, source.workplace, lambda _: source.root, progress=share(progress, 300, _THOUSAND)):
            pass
    except BaseException:
        discard(part)
        raise
    return part


def finish(vault: Vault, source: Source, part: Path, target: Path) -> None:
    """Give a copied backup its name, on the notebook's own thread.

    Raises OvertakenError when the pages did not hold still to the end: the copy may be of two moments.
    """
    if not vault.database.holds_pages(source.hold):
        raise OvertakenError
    vault.database.let_pages_go(source.hold)
    require_free(target)
    with refusals():
        part.rename(target)
        sync_folder(target.parent)


def restore(
    backup: Path,
    target: Path,
    unlocker: Unlocker,
    at: datetime,
    *,
    lock: Lock = _as_it_is,
    progress: Progress | None = None,
) -> Root:
    """Unpack a backup into a new folder `target` as a new device; never overwrites anything.

    `unlocker` gives the root secret for the backup's header, `lock` the header that it gets. Raises
    NotebookMissingError when there is no such backup, NotebookExistsError, DamagedNotebookError, WrongPassphraseError,
    DiskFullError or ReadOnlyError; nothing is left behind then.
    """
    is_locked_anew = False

    def locked(head: Header, root: Root) -> Header:
        nonlocal is_locked_anew
        new = lock(head, root)
        is_locked_anew = new != head
        return new

    def settle(database: Database) -> None:
        devices.add(database, at)
        audit.append(database, at, "backup.restored")
        if is_locked_anew:
            audit.append(database, at, "passphrase.changed")

    return unpack(backup, target, _own(unlocker), locked, settle, progress=progress)


def unpack(
    backup: Path,
    target: Path,
    unlocker: Unlocker,
    lock: Lock,
    settle: Callable[[Database], None],
    *,
    progress: Progress | None = None,
) -> Root:
    """Unpack a sealed file into a new folder, which appears when all of it is done.

    `lock` gives the header that the notebook gets, `settle` makes the copy what it is from now on, in one transaction.
    Raises what `restore` raises.
    """
    with refusals():
        if not backup.is_file():
            raise NotebookMissingError
    with building_new(target) as folder:
        with _image(backup, folder, unlocker, progress) as (head, root, image), refusals():
            image.rename(folder / "vault.db")
        header.write(folder, lock(head, root))
        database = connect(folder / "vault.db", root.database_key, bytes.fromhex(head.db_salt))
        try:
            with database.transaction():
                settle(database)
        finally:
            database.close()
        ballast.fill(folder)
    return root


def _own(unlocker: Unlocker) -> Unlocker:
    """Refuse a file that hands a notebook over: unpacked as a backup, two copies would send the same."""

    def given(head: Header) -> Root:
        if head.handover:
            raise BadInputError("this file hands a notebook over to another laptop; take it over instead of restoring")
        return unlocker(head)

    return given


def is_intact(backup: Path) -> bool:
    """Whether a file is there and its bytes fit the digest at its end; needs no key, and says nothing of its words."""
    try:
        with refusals(), backup.open("rb") as stream:
            forget_cached(stream)
            _read_sealed(stream, backup.stat().st_size, len, share(None, 0, 1))
    except (FailedWriteError, DamagedNotebookError):
        return False
    return True


def head_of(backup: Path) -> Header:
    """Read a backup's own header, and nothing of its pages.

    Raises DamagedNotebookError, DamagedHeaderError, NewerNotebookError, and what the disk refuses.
    """
    with refusals(), backup.open("rb") as stream:
        _, encoded = _read_head(stream)
    return header.parsed(encoded)


def duplicate(backup: Path, target: Path, progress: Progress | None = None) -> None:
    """Copy a sealed file to `target` on another disk, and read the copy back from that disk before it gets its name.

    Slow; any thread; needs no key. Raises DamagedNotebookError when the bytes do not fit their digest, DiskFullError,
    ReadOnlyError or FailedWriteError; nothing is left over then, as far as the disk is still there.
    """
    part = temporary_beside(target)
    try:
        with refusals(), backup.open("rb") as stream, open_new(part) as sink:
            size, done, told = backup.stat().st_size, 0, share(progress, 0, 500)
            while chunk := stream.read(_CHUNK):
                sink.write(chunk)
                done += len(chunk)
                told(done, size)
        sync_file(part)
        with refusals(), part.open("rb") as stream:
            forget_cached(stream)
            _read_sealed(stream, part.stat().st_size, len, share(progress, 500, _THOUSAND))
        with refusals():
            part.rename(target)
            sync_folder(target.parent)
    finally:
        discard(part)


@contextmanager
def opened_aside(
    backup: Path, workplace: Path, unlocker: Unlocker, *, progress: Progress | None = None
) -> Iterator[Database]:
    """Open a backup by its own header from a private copy in `workplace`, read whole and of the present schema.

    Whatever the block writes goes with the copy. Raises what `restore` raises.
    """
    with _image(backup, workplace, unlocker, progress) as (head, root, image):
        database = connect(image, root.database_key, bytes.fromhex(head.db_salt))
        try:
            migrations.migrate(database)
            yield database
        finally:
            database.close()


@contextmanager
def _image(
    backup: Path, workplace: Path, unlocker: Unlocker, progress: Progress | None
) -> Iterator[tuple[Header, Root, Path]]:
    """Give a backup's header, root secret and a copy of its image that was read whole; the copy goes with the block."""
    with _unsealed(backup, workplace, share(progress, 0, 300)) as (head, image):
        root = unlocker(head)
        if not head.authentic(root):
            raise WrongPassphraseError(given="kit")
        _verify(image, root, head, share(progress, 300, _THOUSAND))
        yield head, root, image


def _require_room(place: Path, workplace: Path, size: int) -> None:
    """Refuse before the first byte where the work would leave the notebook's own disk no room for the next notes."""
    with refusals():
        copies = 2 if place.stat().st_dev == workplace.stat().st_dev else 1
        if shutil.disk_usage(workplace).free < copies * size + _ROOM_FOR_NOTES:
            raise DiskFullError


def _seal(part: Path, source: Source, progress: Progress) -> None:
    digest = hashlib.sha256()

    def put(stream: BinaryIO, data: bytes) -> None:
        digest.update(data)
        stream.write(data)

    encoded = header.encoded(source.head)
    with open_new(part) as stream:
        put(stream, _MAGIC + _LENGTH.pack(len(encoded)) + encoded)
        done = 0
        while done < source.size:
            chunk = source.pages.read(done, min(_CHUNK, source.size - done))
            if not chunk:
                raise OvertakenError  # the notebook was closed meanwhile
            put(stream, chunk)
            done += len(chunk)
            progress(done, source.size)
        stream.write(digest.digest())
    sync_file(part)


@contextmanager
def _unsealed(backup: Path, workplace: Path, progress: Progress) -> Iterator[tuple[Header, Path]]:
    """Give a backup's header and a temporary copy of its image, after comparing the digest of all bytes."""
    image = temporary_beside(workplace / "image")
    try:
        with refusals(), backup.open("rb") as stream, open_new(image) as sink:
            encoded = _read_sealed(stream, backup.stat().st_size, sink.write, progress)
        yield header.parsed(encoded), image
    finally:
        for leftover in ("", "-wal", "-shm", "-journal"):
            discard(image.with_name(image.name + leftover))


def _read_sealed(stream: BinaryIO, size: int, take: Callable[[bytes], object], progress: Progress) -> bytes:
    """Read a sealed file to its end, give its image on to `take` and the header back; raises DamagedNotebookError."""
    digest = hashlib.sha256()
    start, encoded = _read_head(stream)
    digest.update(start + encoded)
    whole = left = size - len(start) - len(encoded) - _DIGEST_BYTES
    if left <= 0:
        raise DamagedNotebookError("the backup is cut short")
    while left and (chunk := _read(stream, min(_CHUNK, left))):
        digest.update(chunk)
        take(chunk)
        left -= len(chunk)
        progress(whole - left, whole)
    if _read(stream) != digest.digest():
        raise DamagedNotebookError("the backup was changed or damaged")
    return encoded


def _read_head(stream: BinaryIO) -> tuple[bytes, bytes]:
    """Read the magic with the header's length, and the header; raises DamagedNotebookError."""
    start = _read(stream, len(_MAGIC) + _LENGTH.size)
    if len(start) != len(_MAGIC) + _LENGTH.size or not start.startswith(_MAGIC):
        raise DamagedNotebookError("this is not a Fieldnote backup")
    (length,) = _LENGTH.unpack(start[len(_MAGIC) :])
    encoded = _read(stream, min(length, _MOST_HEADER))
    if length > _MOST_HEADER:
        raise DamagedNotebookError("the backup is cut short")
    return start, encoded


def _read(stream: BinaryIO, most: int = -1) -> bytes:
    with reading():
        return stream.read(most)


def _verify(image: Path, root: Root, head: Header, progress: Progress) -> None:
    database = connect(image, root.database_key, bytes.fromhex(head.db_salt))
    try:
        _hold_together(database, progress)
    finally:
        database.close()


def _hold_together(database: Database, progress: Progress) -> None:
    migrations.refuse_newer(database)
    done = 0

    def moved(number: int, _: int) -> None:
        nonlocal done
        done = number
        progress(done, len(_WHOLE))

    with database.watched(lambda: progress(done, len(_WHOLE))):
        faults = [f.area.value for f in checks.check(database, _WHOLE, moved) if f.faults]
    if faults:
        raise DamagedNotebookError(*faults)


def share(progress: Progress | None, first: int, last: int) -> Progress:
    """Give a part of a piece of work its share of the thousand steps of the whole."""

    def told(done: int, total: int) -> None:
        if progress is not None:
            progress(first + (last - first) * done // total, _THOUSAND)

    return told
