"""Taking a notebook over on another laptop: its own key to show, and the sealed file that comes back for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from fieldnote.domain.handover import Handover
from fieldnote.domain.problems import (
    BadInputError,
    DamagedHandoverError,
    DamagedHeaderError,
    DamagedNotebookError,
    WrongPassphraseError,
)
from fieldnote.exchange import laptop_key
from fieldnote.exchange.laptop_key import LaptopKey
from fieldnote.host import memory
from fieldnote.host.files import discard, private_folder, reading, refusals, write_whole
from fieldnote.services import passphrases
from fieldnote.services.notebook import Clock, Key, local_now
from fieldnote.vault import audit, escrow, handovers, header, keys
from fieldnote.vault import backup as sealed
from fieldnote.vault.database import Database
from fieldnote.vault.escrow import EscrowSlot
from fieldnote.vault.header import Header
from fieldnote.vault.keys import AnyCost, Root

Progress = Callable[[int, int], None]
_MOST_KEY = 8 << 10
KEY_NAME = laptop_key.NAME
"""The file that is carried to the other laptop."""


@dataclass(frozen=True, slots=True)
class ByKey:
    """Open the file with the key this laptop showed."""

    folder: Path
    """Where `new_key` made it."""


@dataclass(frozen=True, slots=True)
class ByPassphrase:
    """Open the file with the passphrase it was sealed with."""

    passphrase: str


@dataclass(frozen=True, slots=True)
class TakenOver:
    """A notebook that was taken over, and what its hand-over said."""

    key: Key
    handover: Handover


def new_key(folder: Path) -> LaptopKey:
    """Make this laptop's key in a folder: the secret half stays there, the public one is carried to the other laptop.

    A key that is there already is kept, so that asking twice shows the same fingerprint.
    """
    private_folder(folder)
    secret_path = folder / laptop_key.SECRET_NAME
    if not secret_path.exists():
        secret, _ = laptop_key.make()
        write_whole(secret_path, f"{secret}\n".encode())
    key = laptop_key.public_of(_secret(folder))
    write_whole(folder / laptop_key.NAME, laptop_key.write_public(key))
    return key


def take_over(
    file: Path,
    target: Path,
    way: ByKey | ByPassphrase,
    passphrase: str,
    *,
    clock: Clock = local_now,
    progress: Progress | None = None,
    cost: AnyCost | None = None,
) -> TakenOver:
    """Unpack a hand-over into a new folder, as a device with a new id and key, with a passphrase of this laptop's own.

    Slow. The file stays; the key it was sealed for is deleted. Raises WeakPassphraseError, WrongPassphraseError (given
    "laptop_key" or "handover"), DamagedHandoverError, NewerNotebookError, BadInputError for a backup,
    NotebookMissingError, NotebookExistsError, DiskFullError, ReadOnlyError: nothing is left behind then.
    """
    passphrases.require(passphrase)
    secret = _secret(way.folder) if isinstance(way, ByKey) else ""
    own = laptop_key.public_of(secret).age if secret else ""
    at = clock().astimezone(UTC)
    handover_ids: list[str] = []
    taken: list[Handover] = []

    def unlock(head: Header) -> Root:
        if not head.handover:
            raise BadInputError("this is a backup and hands nothing over; restore it instead")
        return _by_key(head, own, secret) if isinstance(way, ByKey) else _by_passphrase(head, way.passphrase)

    def lock(head: Header, root: Root) -> Header:
        agency = tuple(slot for slot in head.slots if isinstance(slot, EscrowSlot) and slot.recipient != own)
        wrapped = keys.wrap(root, passphrase, head.vault, cost or keys.calibrated(memory.total_bytes()))
        handover_ids.append(head.handover)
        return header.sealed(head.vault, head.db_salt, root, (wrapped, *agency))

    def settle(database: Database) -> None:
        found = handovers.taken(database, handover_ids[-1], at)
        audit.append(database, at, "handover.taken", found.id)
        taken.append(found)

    try:
        key = sealed.unpack(file, target, unlock, lock, settle, progress=progress)
    except (DamagedNotebookError, DamagedHeaderError) as error:
        raise DamagedHandoverError from error
    if isinstance(way, ByKey):
        forget_key(way.folder)
    return TakenOver(key, taken[-1])


def forget_key(folder: Path) -> None:
    """Delete the key of this laptop: it has done what it was for."""
    discard(folder / laptop_key.SECRET_NAME)
    discard(folder / laptop_key.NAME)


def _by_key(head: Header, own: str, secret: str) -> Root:
    slot = next((s for s in head.slots if isinstance(s, EscrowSlot) and s.recipient == own), None)
    if slot is None:
        raise WrongPassphraseError(given="laptop_key")
    try:
        return escrow.unlock(slot, secret)
    except WrongPassphraseError:
        raise WrongPassphraseError(given="laptop_key") from None


def _by_passphrase(head: Header, passphrase: str) -> Root:
    if not any(isinstance(slot, keys.Slot) for slot in head.slots):
        raise WrongPassphraseError(given="laptop_key")
    try:
        return header.unlock(head, passphrase)
    except WrongPassphraseError:
        raise WrongPassphraseError(given="handover") from None


def _secret(folder: Path) -> str:
    path = folder / laptop_key.SECRET_NAME
    with refusals():
        if not path.is_file():
            raise BadInputError("there is no key of this laptop; make one first, and have the file made for it")
        with path.open("rb") as stream, reading():
            return laptop_key.read_secret(stream.read(_MOST_KEY))
