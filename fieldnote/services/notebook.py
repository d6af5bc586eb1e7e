"""An open notebook: what every other service works on; and making, unlocking and saving one."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo
from pathlib import Path

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.fleet import Decided, Fleet
from fieldnote.domain.names import KnownNames
from fieldnote.domain.person import Specialist
from fieldnote.domain.policy import PolicyPack, in_force
from fieldnote.domain.problems import (
    DiskFullError,
    FailedWriteError,
    NotFoundError,
    Problem,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.host import fleet, memory
from fieldnote.services import packs, passphrases
from fieldnote.vault import audit, checks, creating, escrow, header, keys, policies, renewal
from fieldnote.vault import backup as backups
from fieldnote.vault import vault as vaults
from fieldnote.vault.connecting import ToRead as ToRead  # noqa: PLC0414 -- given on to screens and commands
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.header import Header
from fieldnote.vault.keys import AnyCost, Root
from fieldnote.vault.vault import Relocking, Vault

Clock = Callable[[], datetime]
Key = Root
"""What opens a notebook, for those who only carry it from one thread to another."""
NewLock = Header
"""A new passphrase's lock, ready to be set."""
PIN_TRIES = 3


def local_now() -> datetime:
    """Give the present moment with this computer's UTC offset."""
    return datetime.now().astimezone()


def random_id() -> str:
    """Make a fresh id."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Proof that the specialist is at the keyboard: they just gave their PIN or passphrase. Needed for signing."""

    method: str


@dataclass(slots=True)
class Notebook:
    """An open notebook with its clock and id maker. Belongs to the thread that opened it."""

    vault: Vault
    clock: Clock = local_now
    new_id: Callable[[], str] = random_id
    pin_misses: int = field(default=0)
    known_names: KnownNames | None = None
    """Of everybody here, for as long as it is open; ask `note_privacy.known_names`."""
    fleet: Fleet = field(default_factory=Fleet)
    """What the agency decided for this computer."""
    zone: tzinfo | None = None
    """The time zone visits are planned in; None is this computer's own."""

    @property
    def specialist(self) -> Specialist:
        """Whose notebook it is."""
        return self.vault.specialist()

    @property
    def pack(self) -> PolicyPack:
        """The rules of today. What concerns a visit asks for those of its date of service: `pack_on`."""
        return self.pack_on(self.clock().date())

    def pack_on(self, day: date) -> PolicyPack:
        """Give the rules of a date of service; raises BadInputError when the chosen ones are not there."""
        chosen, known = policies.chosen_for(self.vault.database, day), self.packs()
        pack = next((pack for pack in known if pack.id == chosen), None) or packs.load(chosen)
        return in_force(pack, known, day)

    def packs(self) -> tuple[PolicyPack, ...]:
        """Give all rules that can be chosen: those that ship with Fieldnote and the agency's own."""
        own = policies.files(self.vault.database)
        return (*packs.shipped(), *(packs.read(content, pack_id) for pack_id, content in own.items()))

    @property
    def is_practice(self) -> bool:
        """Whether its people are made up."""
        return self.vault.is_practice()

    def now_utc(self) -> datetime:
        """Give the present moment in UTC, as the notebook's own times are kept."""
        return self.clock().astimezone(UTC)

    def moment(self, day: date, at: time) -> datetime:
        """Give a wall-clock time as a moment with its UTC offset on that day.

        An hour that daylight saving leaves out is read as the one that follows it.
        """
        wall = datetime.combine(day, at)
        if self.zone is not None:
            return wall.replace(tzinfo=self.zone).astimezone(UTC).astimezone(self.zone)
        found = wall.astimezone()
        if found.replace(tzinfo=None) == wall:
            return found
        return max(found, wall.replace(fold=1).astimezone())  # systems differ in what they make of such an hour

    def audit(self, kind: str, subject: str = "", detail: str = "") -> str:
        """Log an act in the running transaction and give the new head of the chain."""
        return audit.append(self.vault.database, self.now_utc(), kind, subject, detail)

    def looked_at(self, kind: str, subject: str = "", detail: str = "") -> None:
        """Log that something was looked at.

        Where nothing can be written it may be read all the same, and is logged as soon as something can be.
        """
        database, at = self.vault.database, self.now_utc()
        try:
            with database.transaction():
                self.audit(kind, subject, detail)
        except (DiskFullError, ReadOnlyError, FailedWriteError):
            if database.in_transaction():
                raise
            database.owe(lambda: audit.append(database, at, kind, subject, detail))

    @property
    def to_read(self) -> ToRead | None:
        """Why it can only be read now, if that is so."""
        return self.vault.to_read

    def close(self) -> None:
        """Close it. Safe to call twice."""
        self.vault.close()


def create(
    folder: Path,
    passphrase: str,
    specialist: Specialist,
    *,
    policy_pack: str = packs.DEFAULT,
    practice: bool = False,
    clock: Clock = local_now,
    cost: AnyCost | None = None,
    root: Root | None = None,
) -> Root:
    """Make a notebook and give its root secret, whose `kit` goes on paper; slow by design, may run on any thread.

    `root` is a `fresh_root` whose kit was written down before. Raises WeakPassphraseError, BadInputError for unknown
    rules, NotebookExistsError, DiskFullError, ReadOnlyError.
    """
    passphrases.require(passphrase)
    packs.load(policy_pack)
    new = NewNotebook(specialist, policy_pack, practice)
    return creating.create(
        folder, passphrase, new, clock().astimezone(UTC), cost or keys.calibrated(memory.total_bytes()), root
    )


def fresh_root() -> Root:
    """Make a root secret, for showing its kit before the notebook is made with it."""
    return Root.fresh()


def unlock(folder: Path, passphrase: str, *, clock: Clock = local_now) -> Root:
    """Derive the root secret from the passphrase: slow by design, may run on any thread."""
    return vaults.unlock(folder, passphrase, clock())


def unlock_with_kit(folder: Path, code: str) -> Root:
    """Take the root secret from the recovery kit."""
    return vaults.unlock_with_kit(folder, code)


def open_notebook(
    folder: Path, root: Root, *, clock: Clock = local_now, new_id: Callable[[], str] = random_id
) -> Notebook:
    """Open a notebook with its root secret on this thread."""
    return Notebook(Vault.open(folder, root, clock().astimezone(UTC)), clock, new_id, fleet=fleet.of_this_computer())


def recover(
    folder: Path, code: str, passphrase: str, *, clock: Clock = local_now, cost: AnyCost | None = None
) -> Notebook:
    """Open a notebook with the recovery kit, even without its header, and give it a new passphrase.

    Nothing is written before the database has opened.
    """
    passphrases.require(passphrase)
    notebook = open_with_kit(folder, code, clock=clock)
    try:
        set_lock(notebook, new_lock(notebook.vault.relocking(), passphrase, cost=cost))
    except BaseException:
        notebook.close()
        raise
    return notebook


def open_with_kit(folder: Path, code: str, *, clock: Clock = local_now) -> Notebook:
    """Open a notebook with the recovery kit on this thread, even without its header, and log that the kit was used.

    `new_lock` and `set_lock` then give it a new passphrase: `recover` in steps that keep off the screen's thread.
    """
    notebook = open_notebook(folder, unlock_with_kit(folder, code), clock=clock)
    try:
        with notebook.vault.database.transaction():
            notebook.audit("kit.used")
    except BaseException:
        notebook.close()
        raise
    return notebook


def relocking(notebook: Notebook) -> Relocking:
    """Give what a new passphrase is wrapped around, for `new_lock`."""
    return notebook.vault.relocking()


def new_lock(around: Relocking, passphrase: str, *, cost: AnyCost | None = None) -> Header:
    """Make the header with a new passphrase; slow by design, writes nothing, may run on any thread.

    Raises WeakPassphraseError.
    """
    passphrases.require(passphrase)
    return around.wrapped(passphrase, cost or keys.calibrated(memory.total_bytes()))


def set_lock(notebook: Notebook, lock: Header) -> None:
    """Give the notebook the passphrase that `new_lock` was made with; the recovery kit stays the same."""
    notebook.vault.relock_with(lock, notebook.now_utc())


def code_stands(notebook: Notebook, code: str) -> bool:
    """Whether the log still holds what it held when a document with this check code was made."""
    return audit.stands(notebook.vault.database, code)


def check(
    notebook: Notebook, *, quick: bool = False, progress: Callable[[int, int], None] | None = None
) -> tuple[checks.Finding, ...]:
    """Look whether the notebook holds together; `quick` looks at pages and tables only."""
    return checks.check(notebook.vault.database, checks.QUICK if quick else tuple(checks.Area), progress)


def back_up(notebook: Notebook, target: Path) -> None:
    """Write a sealed, verified backup file; never overwrites."""
    backups.make(notebook.vault, target, notebook.now_utc())


def set_pin(notebook: Notebook, hashed: str | None) -> Done[None]:
    """Set the PIN from its hash (`hash_pin`, slow by design), or remove it with None."""
    with notebook.vault.database.transaction():
        notebook.vault.set_pin_hash(hashed)
        notebook.audit("pin.set" if hashed else "pin.removed")
    return Done(None, Change(notebook=True))


def pin_hash(notebook: Notebook) -> str | None:
    """Give the PIN's hash, to set it again; None without a PIN."""
    return notebook.vault.pin_hash()


def hash_pin(pin: str) -> str:
    """Hash a PIN; slow by design, may run on any thread."""
    return keys.hash_pin(pin)


@dataclass(frozen=True, slots=True)
class Secret:
    """What a PIN or passphrase is compared with; may be handed to another thread, unlike the notebook."""

    folder: Path
    pin_hash: str | None
    root: Root

    def confirm(self, given: str, now: datetime) -> Confirmation:
        """Compare the PIN, then the passphrase. Slow by design. Raises WrongPassphraseError."""
        if self.pin_hash and keys.pin_matches(given, self.pin_hash):
            return Confirmation("pin")
        if len(given) >= passphrases.SHORTEST and vaults.unlock(self.folder, given, now) == self.root:
            return Confirmation("passphrase")
        raise WrongPassphraseError(given="pin" if self.pin_hash else "passphrase")


def secret(notebook: Notebook) -> Secret:
    """Give what a PIN or passphrase is compared with; after three wrong PINs only the passphrase counts."""
    pin_hash = notebook.vault.pin_hash() if notebook.pin_misses < PIN_TRIES else None
    return Secret(notebook.vault.folder, pin_hash, notebook.vault.root)


def note_missed_pin(notebook: Notebook) -> None:
    """Count a wrong PIN and log it."""
    notebook.pin_misses += 1
    with notebook.vault.database.transaction():
        notebook.audit("pin.missed")


def change_passphrase(notebook: Notebook, passphrase: str, *, cost: AnyCost | None = None) -> None:
    """Give the notebook a new passphrase; the recovery kit stays the same."""
    set_lock(notebook, new_lock(relocking(notebook), passphrase, cost=cost))


def renew_keys(
    folder: Path, old: Root, new: Root, passphrase: str, *, clock: Clock = local_now, cost: AnyCost | None = None
) -> None:
    """Give a closed notebook a new root secret, whose kit was written down before, and a new passphrase.

    For the day when the kit or the passphrase may be in wrong hands. Slow, may run on any thread; safe at any kill.
    Raises WeakPassphraseError, DiskFullError, NotebookInUseError.
    """
    passphrases.require(passphrase)
    renewal.renew(folder, old, new, passphrase, clock().astimezone(UTC), cost)


def pbkdf2_cost() -> AnyCost:
    """Give the cost of a passphrase for agencies that may not use Argon2id; slow, may run on any thread."""
    return keys.calibrated_pbkdf2()


def escrow_fingerprint(notebook: Notebook) -> str | None:
    """Say whose key beside the specialist's opens this notebook: the end of the agency's public key, or None."""
    slot = notebook.vault.escrow()
    return slot.fingerprint if slot else None


def escrow_recipient(notebook: Notebook) -> str | None:
    """Give the agency's public key that opens this notebook, too, or None."""
    slot = notebook.vault.escrow()
    return slot.recipient if slot else None


def set_escrow(notebook: Notebook, recipient: str | None) -> Done[str | None] | Refused:
    """Let the agency's public age key open this notebook, too, or take that away with None. Raises BadInputError.

    Refused where the agency decides for this computer whose key it is.
    """
    if Decided.KEY in notebook.fleet.decided and not notebook.is_practice:
        return Refused((Problem("agency_key", "decided_by_agency"),))
    return let_agency_in(notebook, recipient)


def let_agency_in(notebook: Notebook, recipient: str | None) -> Done[str | None]:
    """Do what `set_escrow` does, whoever decided it."""
    notebook.vault.set_escrow(recipient, notebook.now_utc())
    return Done(escrow_fingerprint(notebook), Change(notebook=True))


def kit_by_escrow(folder: Path, secret_key: str) -> str:
    """Give the recovery kit's code to the agency, with its secret age key. Needs no passphrase and opens nothing.

    Raises NotFoundError when the notebook lets no agency in, WrongPassphraseError(given="escrow") for another key.
    """
    slot = header.read(folder).header.escrow
    if slot is None:
        raise NotFoundError("agency key", "")
    return escrow.unlock(slot, secret_key).kit


def update_specialist(notebook: Notebook, specialist: Specialist) -> Done[Specialist]:
    """Keep what the specialist says of themselves; signed notes keep what stood there when they were signed."""
    with notebook.vault.database.transaction():
        notebook.vault.set_specialist(specialist)
        notebook.audit("specialist.changed")
    return Done(specialist, Change(notebook=True))
