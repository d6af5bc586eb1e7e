"""A notebook on disk: opening and closing it.

Unlocking has two halves. `unlock` and `unlock_with_kit` are slow or cheap, touch no database and may run anywhere;
`Vault.open` takes the root secret they give, and opens on the thread that will own the connection.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldnote.domain.person import Specialist
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    NotebookMissingError,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.host.building import sweep_beside
from fieldnote.host.files import (
    discard,
    refusals,
    sweep,
    sync_file,
    sync_folder,
    temporary_beside,
)
from fieldnote.host.instance_lock import InstanceLock
from fieldnote.vault import (
    audit,
    ballast,
    connecting,
    escrow,
    header,
    migrations,
    misses,
    quarantine,
    renewal,
)
from fieldnote.vault.connecting import Connected, ToRead
from fieldnote.vault.database import Database
from fieldnote.vault.escrow import EscrowSlot
from fieldnote.vault.keys import FLOOR, AnyCost, Root, Slot, wrap
from fieldnote.vault.mapping import from_json, to_json
from fieldnote.vault.pages import Pages

DRILL, TRIAL = "drill", "rescue"
"""Folders inside a notebook's own in which the restoring of a backup, and a rescue, are tried."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What opening found out beside the notebook itself: things that were repaired or that happened meanwhile."""

    header_from_copy: bool = False
    salt_repaired: bool = False
    log_broken: bool = False
    """The activity log was changed outside Fieldnote. The notes can still be read: that is worth more."""
    migrated: bool = False
    misses: int = 0


@dataclass(frozen=True, slots=True)
class Relocking:
    """What a new passphrase is wrapped around; may be handed to another thread, unlike the notebook."""

    vault_id: str
    db_salt: str
    root: Root
    escrow: EscrowSlot | None = None

    def wrapped(self, passphrase: str, cost: AnyCost = FLOOR) -> header.Header:
        """Make the header with a new passphrase. Slow by design; writes nothing."""
        return self.sealed(wrap(self.root, passphrase, self.vault_id, cost))

    def sealed(self, lock: Slot) -> header.Header:
        """Make the header around a passphrase's slot, and the agency's if there is one."""
        slots = (lock, self.escrow) if self.escrow else (lock,)
        return header.sealed(self.vault_id, self.db_salt, self.root, slots)


def unlock(folder: Path, passphrase: str, now: datetime) -> Root:
    """Derive the root secret from a passphrase. Slow by design; touches no database.

    Raises WrongPassphraseError (with the wait it brings), DamagedHeaderError or NotebookMissingError.
    """
    found = header.read(folder)
    waiting = misses.seconds_to_wait(folder, now)
    if waiting:
        raise WrongPassphraseError(wait_seconds=waiting)
    try:
        return header.unlock(found.header, passphrase)
    except WrongPassphraseError:
        raise WrongPassphraseError(wait_seconds=misses.record(folder, now)) from None


def unlock_with_kit(folder: Path, code: str) -> Root:
    """Take the root secret from the recovery kit's code and compare it with the header, where there still is one.

    A header that does not fit may be another notebook's, copied here by mistake: then the pages themselves are asked,
    and so they are where there is no header. Raises WrongPassphraseError(given="kit").
    """
    root = Root.of_kit(code)
    if header.read_authentic(folder, root) is None and not connecting.fits(folder, root):
        raise WrongPassphraseError(given="kit")
    return root


class Vault:
    """An open notebook: the lock, the connection and the few facts about itself."""

    def __init__(self, folder: Path, lock: InstanceLock | None, database: Database, keys: tuple[Root, bytes]) -> None:
        """Take what `open` made (`keys` are root secret and salt); use that instead."""
        self.folder, self.database, self.opened = folder, database, Opened()
        self._lock = lock
        self._root, self._salt = keys
        self._pages: Pages | None = None
        self._aside: TemporaryDirectory[str] | None = None
        self._only_read: ToRead | None = None

    @classmethod
    def open(cls, folder: Path, root: Root, at: datetime) -> "Vault":
        """Open the notebook on this thread; to read only (`to_read`) where nothing can be written.

        Raises NotebookInUseError, DamagedNotebookError, NewerNotebookError; ReadOnlyError or DiskFullError only where
        it cannot even be read.
        """
        with refusals():
            if not (folder / "vault.db").exists():
                raise NotebookMissingError
        try:
            lock = InstanceLock(folder / "lock")
        except ReadOnlyError:
            return cls._opened_to_read(folder, None, root, ToRead.READ_ONLY)
        try:
            sweep(folder)
            for unfinished in (folder, folder / DRILL, folder / TRIAL):
                sweep_beside(unfinished)
            try:
                return cls._opened(folder, lock, root, at)
            except ReadOnlyError:
                return cls._opened_to_read(folder, lock, root, ToRead.READ_ONLY)
            except DiskFullError:
                return cls._opened_to_read(folder, lock, root, ToRead.NO_ROOM_TO_REPAIR)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, folder: Path, lock: InstanceLock, root: Root, at: datetime) -> "Vault":
        found = header.read_authentic(folder, root)
        if found and found.header.previous:
            found = renewal.finish(folder, found, root, at)
        connected = connecting.to_write(folder, root, found, at)
        vault = cls(folder, lock, connected.database, (root, connected.salt))
        try:
            vault._look(found, connected)
            try:
                vault._settle(found, at)
            except DiskFullError:
                # A full disk must not keep anyone out of their notes.
                ballast.free(folder)
                vault._settle_or_owe(found, at)
            ballast.refill(folder)
        except BaseException:
            connected.database.close()
            raise
        return vault

    @classmethod
    def _opened_to_read(cls, folder: Path, lock: InstanceLock | None, root: Root, why: ToRead) -> "Vault":
        """Open where nothing can be written. Nothing is repaired or logged."""
        found = header.read_authentic(folder, root)
        if found and found.header.previous:
            raise ReadOnlyError  # a re-keying has to be finished first
        connected = connecting.to_read(folder, root, found)
        vault = cls(folder, lock, connected.database, (root, connected.salt))
        vault._aside, vault._only_read = connected.aside, why
        try:
            vault._look(found, connected)
        except BaseException:
            vault.close()
            raise
        return vault

    def _look(self, found: header.FoundHeader | None, connected: Connected) -> None:
        """Look at what was opened, before anything is written. Raises DamagedNotebookError or NewerNotebookError."""
        database = self.database
        migrations.refuse_newer(database)
        if found and database.value("SELECT vault_id FROM notebook") != found.header.vault:
            raise DamagedNotebookError("header and pages belong to two notebooks")
        self.opened = Opened(
            header_from_copy=bool(found and found.from_copy),
            salt_repaired=connected.salt != connected.salt_in_file,
            log_broken=not audit.last_links_hold(database),
            migrated=migrations.version_of(database) < migrations.newest(),
            misses=len(misses.recorded(self.folder)),
        )

    @property
    def to_read(self) -> ToRead | None:
        """Why it can only be read now, if that is so."""
        return self._only_read or (ToRead.DISK_FULL if self.database.owes else None)

    def _settle(self, found: header.FoundHeader | None, at: datetime) -> None:
        """Finish opening: migrate, restore a damaged header or copy from the other, fold misses into the audit."""
        if self.opened.migrated:
            self._copy_before_migration()
            broken = len(self.database.all("PRAGMA foreign_key_check"))
            migrations.migrate(self.database)
            if len(self.database.all("PRAGMA foreign_key_check")) > broken:  # a rescue may have left some
                raise DamagedNotebookError("links were lost while the schema changed")
        if found:
            if damaged := header.not_of(self.folder, found.header):
                quarantine.keep(self.folder, quarantine.Found.HEADER, at, damaged)
            header.write(self.folder, found.header)
        with self.database.transaction():
            self._log_opening(at)
        if self.opened.salt_repaired:
            self.database.fold_in()
        misses.forget(self.folder)

    def _settle_or_owe(self, found: header.FoundHeader | None, at: datetime) -> None:
        try:
            self._settle(found, at)
        except DiskFullError:
            if migrations.version_of(self.database) < migrations.newest():
                raise
            self.database.owe(lambda: self._log_opening(at))

    def _log_opening(self, at: datetime) -> None:
        if self.opened.misses:
            audit.append(self.database, at, "unlock.missed", detail=str(self.opened.misses))
        audit.append(self.database, at, "unlock")
        if self.opened.salt_repaired:
            # Any write to the first page puts the right salt back at the file's beginning.
            self.database.run(f"PRAGMA user_version = {migrations.version_of(self.database)}")
            audit.append(self.database, at, "repair.salt")
        if self.opened.header_from_copy:
            audit.append(self.database, at, "repair.header")

    def _copy_before_migration(self) -> None:
        """Keep a copy of the notebook as it was before its schema changes."""
        target = self.folder / f"before-schema-{migrations.newest():04d}.db"
        with refusals():
            is_kept = target.exists()
        if not is_kept:
            part = temporary_beside(target)
            self.database.run("VACUUM INTO ?", (str(part),))
            sync_file(part)
            with refusals():
                part.rename(target)
                sync_folder(self.folder)

    def discard_copies(self) -> None:
        """Delete the copies kept from before changes of the schema: they hold what the notebook has let go."""
        for path in self.folder.glob("before-schema-*.db"):
            discard(path)

    def relocking(self) -> Relocking:
        """Give what a new passphrase is wrapped around."""
        vault_id = str(self.database.value("SELECT vault_id FROM notebook"))
        found = header.read_authentic(self.folder, self._root)
        return Relocking(vault_id, self._salt.hex(), self._root, found.header.escrow if found else None)

    def relock_with(self, head: header.Header, at: datetime) -> None:
        """Give the notebook a new passphrase: write the header that `relocking().wrapped` made of it."""
        # The log comes first: if it cannot be written, the old passphrase is still in force, as the refusal says.
        with self.database.transaction():
            audit.append(self.database, at, "passphrase.changed")
        header.write(self.folder, head)

    def escrow(self) -> EscrowSlot | None:
        """Give the agency's slot, if the header has one."""
        return self.relocking().escrow

    def set_escrow(self, recipient: str | None, at: datetime) -> None:
        """Let the agency's age key open the notebook, or take that away with None; a copy of the header keeps it.

        Raises BadInputError for what is no public age key, and DamagedHeaderError without a header.
        """
        found = header.read_authentic(self.folder, self._root)
        if found is None:
            raise DamagedHeaderError
        slot = escrow.lock(self._root, recipient) if recipient is not None else None
        with self.database.transaction():
            audit.append(
                self.database, at, "escrow.set" if slot else "escrow.removed", detail=slot.fingerprint if slot else ""
            )
        head = found.header
        relocking = Relocking(head.vault, head.db_salt, self._root, slot)
        header.write(self.folder, relocking.sealed(head.lock))

    @property
    def kit(self) -> str:
        """The recovery kit's code."""
        return self._root.kit

    @property
    def root(self) -> Root:
        """The root secret, for sealing a backup or opening again after long work."""
        return self._root

    def pages(self) -> Pages:
        """Give the encrypted pages for reading, from any thread; what is read makes sense while they are held still."""
        if self._pages is None:
            self._pages = Pages(self.folder / "vault.db")
        return self._pages

    def close(self) -> None:
        """Close the connection and free the lock. Safe to call twice."""
        try:
            self.database.close()
        finally:
            if self._pages is not None:
                self._pages.close()
            if self._aside is not None:
                self._aside.cleanup()
            if self._lock is not None:
                self._lock.release()

    # What the notebook says of itself ─────────────────────────────────────────────────────────────

    def specialist(self) -> Specialist:
        """Give the specialist whose notebook it is."""
        return from_json(str(self.database.value("SELECT specialist FROM notebook")), Specialist)

    def set_specialist(self, specialist: Specialist) -> None:
        """Keep what the specialist says of themselves."""
        self.database.run("UPDATE notebook SET specialist = ?", (to_json(specialist),))

    def policy_pack(self) -> str:
        """Give the id of the policy pack in use."""
        return str(self.database.value("SELECT policy_pack FROM notebook"))

    def is_practice(self) -> bool:
        """Whether it holds made-up people."""
        return bool(self.database.value("SELECT practice FROM notebook"))

    def vault_id(self) -> str:
        """Give the notebook's own id, which stays the same on every device."""
        return str(self.database.value("SELECT vault_id FROM notebook"))

    def device_id(self) -> str:
        """Give this copy's device id."""
        return str(self.database.value("SELECT device_id FROM notebook"))

    def pin_hash(self) -> str | None:
        """Give the PIN's hash, or None without a PIN."""
        value: str | None = self.database.value("SELECT pin FROM notebook")
        return value

    def set_pin_hash(self, hashed: str | None) -> None:
        """Set or remove the PIN."""
        self.database.run("UPDATE notebook SET pin = ?", (hashed,))
