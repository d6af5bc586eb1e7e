"""Backups: one sealed file that carries its own header, made by VACUUM INTO and verified before it gets its name.

Layout: magic, length of the header, header (JSON), the database image (pages encrypted as in the notebook), SHA-256 of
all before. Openable with the passphrase of its time or the recovery kit on any computer.
"""

import hashlib
import secrets
import shutil
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    NotebookExistsError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.host.files import (
    discard,
    open_new,
    private_folder,
    reading,
    refusals,
    sync_file,
    sync_folder,
    temporary_beside,
)
from fieldnote.vault import audit, ballast, checks, devices, header, migrations
from fieldnote.vault.database import Database, connect
from fieldnote.vault.header import Header
from fieldnote.vault.keys import Root
from fieldnote.vault.vault import Vault

_MAGIC = b"FIELDNOTE-BACKUP\x00\x01"
_LENGTH = struct.Struct(">I")
_DIGEST_BYTES = 32
_CHUNK = 1 << 20
_MOST_HEADER = 8 * 1024

Unlocker = Callable[[Header], Root]


def make(vault: Vault, target: Path, at: datetime) -> None:
    """Write a backup of an open notebook to `target`, which must not exist; verified by opening before it is named.

    Raises NotebookExistsError, DiskFullError, ReadOnlyError or DamagedNotebookError; nothing is left over then.
    """
    with refusals():
        if target.exists():
            raise NotebookExistsError
    found = header.read_authentic(vault.folder, vault.root)
    if found is None:
        raise DamagedHeaderError  # a backup with a header that does not fit could never be opened
    image, part = temporary_beside(vault.folder / "image"), temporary_beside(target)
    try:
        vault.database.run("VACUUM INTO ?", (str(image),))
        with refusals():
            _seal(part, found.header, image)
        with _unsealed(part, vault.folder) as (head, copy):
            _verify(copy, vault.root, head)
        with refusals():
            part.rename(target)
            sync_folder(target.parent)
    finally:
        discard(image)
        discard(part)
    with vault.database.transaction():
        audit.append(vault.database, at, "backup.made")


def restore(backup: Path, target: Path, unlocker: Unlocker, at: datetime) -> Root:
    """Unpack a backup into a new folder `target` as a new device; never overwrites anything.

    `unlocker` gives the root secret for the backup's header. Raises NotebookMissingError when there is no such backup,
    NotebookExistsError, DamagedNotebookError, WrongPassphraseError, DiskFullError or ReadOnlyError; nothing is left
    behind then.
    """
    with refusals():
        if not backup.is_file():
            raise NotebookMissingError
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise NotebookExistsError
    private_folder(target.parent)
    building = temporary_beside(target)
    private_folder(building)
    try:
        with _unsealed(backup, building) as (head, image):
            root = unlocker(head)
            if not head.authentic(root):
                raise WrongPassphraseError(given="kit")
            _verify(image, root, head)
            with refusals():
                image.rename(building / "vault.db")
        header.write(building, head)
        database = connect(building / "vault.db", root.database_key, bytes.fromhex(head.db_salt))
        try:
            with database.transaction():
                devices.add(database, at)
                audit.append(database, at, "backup.restored")
        finally:
            database.close()
        ballast.fill(building)
        with refusals():
            if target.exists():
                target.rmdir()
            building.rename(target)
            sync_folder(target.parent)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return root


def _seal(part: Path, head: Header, image: Path) -> None:
    digest = hashlib.sha256()

    def put(stream: BinaryIO, data: bytes) -> None:
        digest.update(data)
        stream.write(data)

    encoded = header.encoded(head)
    with open_new(part) as stream, image.open("rb") as source:
        put(stream, _MAGIC + _LENGTH.pack(len(encoded)) + encoded)
        while chunk := source.read(_CHUNK):
            put(stream, chunk)
        stream.write(digest.digest())
    sync_file(part)


@contextmanager
def _unsealed(backup: Path, workplace: Path) -> Iterator[tuple[Header, Path]]:
    """Give a backup's header and a temporary copy of its image, after comparing the digest of all bytes."""
    image = workplace / f".image.part-{secrets.token_hex(4)}"
    try:
        with refusals(), backup.open("rb") as stream:
            size = backup.stat().st_size
            digest = hashlib.sha256()
            start = _read(stream, len(_MAGIC) + _LENGTH.size)
            if len(start) != len(_MAGIC) + _LENGTH.size or not start.startswith(_MAGIC):
                raise DamagedNotebookError("this is not a Fieldnote backup")
            (length,) = _LENGTH.unpack(start[len(_MAGIC) :])
            encoded = _read(stream, min(length, _MOST_HEADER))
            digest.update(start + encoded)
            left = size - len(start) - len(encoded) - _DIGEST_BYTES
            if length > _MOST_HEADER or left <= 0:
                raise DamagedNotebookError("the backup is cut short")
            with open_new(image) as copy:
                while left and (chunk := _read(stream, min(_CHUNK, left))):
                    digest.update(chunk)
                    copy.write(chunk)
                    left -= len(chunk)
            if _read(stream) != digest.digest():
                raise DamagedNotebookError("the backup was changed or damaged")
        yield header.parsed(encoded), image
    finally:
        discard(image)


def _read(stream: BinaryIO, most: int = -1) -> bytes:
    with reading():
        return stream.read(most)


def _verify(image: Path, root: Root, head: Header) -> None:
    database = connect(image, root.database_key, bytes.fromhex(head.db_salt))
    try:
        _hold_together(database)
    finally:
        database.close()
        for leftover in ("-wal", "-shm"):
            discard(image.with_name(image.name + leftover))


def _hold_together(database: Database) -> None:
    migrations.refuse_newer(database)
    areas = (checks.Area.PAGES, checks.Area.TABLES, checks.Area.LOG)
    faults = [f.area.value for f in checks.check(database, areas) if f.faults]
    if faults:
        raise DamagedNotebookError(*faults)
