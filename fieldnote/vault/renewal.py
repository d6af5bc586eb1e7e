"""Re-keying: a new root secret and with it a new recovery kit, when the old one may be in wrong hands.

Three steps, and a notebook can be opened between any two of them: a header that is locked with the new secret and holds
the old one, then the pages in one transaction, then the header with the new secret alone. Whoever opens it in between
finishes the work. Backups made before still open with the old kit: only deleting them takes that away.
"""

import shutil
from datetime import datetime
from pathlib import Path

from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FieldnoteError,
    RenewalUnfinishedError,
)
from fieldnote.host.files import refusals
from fieldnote.host.instance_lock import InstanceLock
from fieldnote.vault import audit, escrow, header
from fieldnote.vault.database import connect
from fieldnote.vault.header import FoundHeader, Header
from fieldnote.vault.keys import AnyCost, Root, cost_of, wrap, wrap_previous

_SPARE_BYTES = 4 * 1024 * 1024


def renew(folder: Path, old: Root, new: Root, passphrase: str, at: datetime, cost: AnyCost | None = None) -> None:
    """Turn a closed notebook from its root secret to a new one, under a passphrase; slow, may run on any thread.

    `new` is a fresh secret whose kit was written down before. Without `cost` a guess costs what it did. Raises
    DiskFullError before anything is changed when there is no room for all pages once more, NotebookInUseError, and
    RenewalUnfinishedError when it was broken off and could not be taken back: the new secret holds then.
    """
    lock = InstanceLock(folder / "lock")
    try:
        found = header.read_authentic(folder, old)
        if found is None:
            raise DamagedHeaderError
        head = found.header
        with refusals():
            if shutil.disk_usage(folder).free < (folder / "vault.db").stat().st_size + _SPARE_BYTES:
                raise DiskFullError
        lock_slot = wrap(new, passphrase, head.vault, cost or cost_of(head.lock))
        slots = (lock_slot, escrow.lock(new, head.escrow.recipient)) if head.escrow else (lock_slot,)
        previous = wrap_previous(old, head.db_salt, new, head.vault)
        between = header.sealed(head.vault, new.database_salt.hex(), new, slots, previous)
        header.write(folder, between)
        try:
            _turn(folder, between, new, at)
        except FieldnoteError:
            _take_back(folder, head, old)
            raise
    finally:
        lock.release()


def _take_back(folder: Path, before: Header, old: Root) -> None:
    """Put the old header in force again where the pages still are those of the old secret: a refusal changes nothing.

    Where they are not, or where that fails as well, the new secret holds: raises RenewalUnfinishedError.
    """
    try:
        connect(folder / "vault.db", old.database_key, bytes.fromhex(before.db_salt)).close()
        header.write(folder, before)
    except FieldnoteError:
        raise RenewalUnfinishedError from None


def finish(folder: Path, found: FoundHeader, root: Root, at: datetime) -> FoundHeader:
    """Finish a re-keying that was broken off, and give the header that then is in force. The caller holds the lock."""
    return FoundHeader(_turn(folder, found.header, root, at), found.from_copy)


def _turn(folder: Path, between: Header, new: Root, at: datetime) -> Header:
    """Turn the pages unless they are turned already, and write the header with the new secret alone."""
    salt = bytes.fromhex(between.db_salt)
    before = between.before(new)
    try:
        connect(folder / "vault.db", new.database_key, salt).close()
    except DamagedNotebookError:
        if before is None:
            raise
        old, old_salt = before
        database = connect(folder / "vault.db", old.database_key, old_salt)
        try:
            with database.transaction():
                audit.append(database, at, "key.renewed")
            database.rekey(new.database_key, salt)
            database.all("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            database.close()
    after = header.sealed(between.vault, between.db_salt, new, between.slots)
    header.write(folder, after)
    return after
