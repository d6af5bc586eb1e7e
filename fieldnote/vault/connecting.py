"""Getting at the pages of a closed notebook: with its header or without it, to write or, where nobody may, to read.

What a repair or SQLite itself would change is copied to quarantine first; nothing is written before it is known that
the secret fits the pages.
"""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.host.files import reading, refusals
from fieldnote.host.instance_lock import held
from fieldnote.vault import migrations, quarantine
from fieldnote.vault.database import Database, connect
from fieldnote.vault.header import FoundHeader
from fieldnote.vault.keys import Root
from fieldnote.vault.sealed_pages import Sealing, first_page_fits, fitting, unread_in_log

_SALT_BYTES = 16


class ToRead(StrEnum):
    """Why a notebook is open to read only."""

    DISK_FULL = "disk_full"
    """There is no room to write. Once there is, it can be written as always."""
    READ_ONLY = "read_only"
    """The place allows no writing."""
    NO_ROOM_TO_REPAIR = "no_room_to_repair"
    """A damaged original has to be copied aside before anything is written, and there is no room for that."""


@dataclass(frozen=True, slots=True)
class Connected:
    """An open connection, its salt, and the salt that stood in the file."""

    database: Database
    salt: bytes
    salt_in_file: bytes
    aside: "tempfile.TemporaryDirectory[str] | None" = None
    """Where a copy is read in place of the file."""


def to_write(folder: Path, root: Root, found: FoundHeader | None, at: datetime) -> Connected:
    """Open the pages with their header, or by the root secret alone. Raises DamagedNotebookError."""
    path = folder / "vault.db"
    in_file = salt_in(path)
    salt = _salt(path, root, found, in_file)
    if salt != in_file:
        quarantine.keep(folder, quarantine.Found.FIRST_BYTES, at, ("vault.db", "vault.db-wal"))
    if unread_in_log(path, Sealing.of(root.database_key, salt)):
        quarantine.keep(folder, quarantine.Found.LOG, at, ("vault.db-wal",))
    return Connected(connect(path, root.database_key, salt), salt, in_file)


def to_read(folder: Path, root: Root, found: FoundHeader | None) -> Connected:
    """Open the pages where nothing can be written: as they are, or a copy of them where that would not be all.

    What a crash left in the write-ahead log, and a schema of before, ask for a copy among the computer's temporary
    files: as encrypted as the notebook, and gone when it is closed.
    """
    path = folder / "vault.db"
    in_file = salt_in(path)
    salt = _salt(path, root, found, in_file)
    if not _has_log(path):
        database = connect(path, root.database_key, salt, read_only=True)
        if migrations.version_of(database) >= migrations.newest():
            return Connected(database, salt, in_file)
        database.close()
    aside = tempfile.TemporaryDirectory(prefix="fieldnote-", ignore_cleanup_errors=True)
    try:
        copy = Path(aside.name) / "copy"
        for name in ("vault.db", "vault.db-wal"):
            quarantine.copy_file(folder / name, copy.with_name(name))
        database = connect(copy.with_name("vault.db"), root.database_key, salt)
        migrations.refuse_newer(database)
        migrations.migrate(database)
        database.only_read()
    except BaseException:
        aside.cleanup()
        raise
    return Connected(database, salt, in_file, aside)


def fits(folder: Path, root: Root) -> bool:
    """Whether any of a closed notebook's first pages was written with a root secret. Raises NotebookInUseError."""
    path = folder / "vault.db"
    with held(folder / "lock"):
        return any(fitting(path, Sealing.of(root.database_key, salt)) for salt in (salt_in(path), root.database_salt))


def salt_in(path: Path) -> bytes:
    """Give the first bytes of the file. Raises DamagedNotebookError when there are none."""
    with refusals(), reading(), path.open("rb") as file:
        salt = file.read(_SALT_BYTES)
    if len(salt) < _SALT_BYTES:
        raise DamagedNotebookError("the file is empty")
    return salt


def _salt(path: Path, root: Root, found: FoundHeader | None, in_file: bytes) -> bytes:
    """Give the salt that the pages were encrypted with. Raises DamagedNotebookError when the first page fits none."""
    known = [bytes.fromhex(found.header.db_salt)] if found else [in_file, root.database_salt]
    for salt in known:
        if first_page_fits(path, Sealing.of(root.database_key, salt)):
            return salt
    raise DamagedNotebookError("the first page cannot be read")


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    with refusals():
        return log.exists() and log.stat().st_size > 0
