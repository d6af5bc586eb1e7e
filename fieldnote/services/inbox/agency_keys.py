"""The folder of an agency's keys: readable by its owner only, and never where laptops can reach it.

    KEYS/agency.fnkey                    public: specialists' targets take it in
    KEYS/<fingerprint>/open.agekey       opens packages
    KEYS/<fingerprint>/escrow.agekey     opens them too: to be put into a safe, and deleted here
    KEYS/<fingerprint>/sign.pem          signs receipts

Earlier keys stay beside the present ones, since packages for them may still be on their way.
"""

import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldnote.domain.problems import BadInputError, InboxInUseError, NotebookInUseError
from fieldnote.exchange.package import keys
from fieldnote.exchange.package.keys import AgencyKey, AgencySecrets
from fieldnote.host import files
from fieldnote.host.instance_lock import InstanceLock

PUBLIC = "agency.fnkey"
_OPEN, _ESCROW, _SIGN = "open.agekey", "escrow.agekey", "sign.pem"
_MOST_BYTES = 16 << 10


@dataclass(frozen=True, slots=True)
class Keys:
    """What taking packages needs of an agency's keys."""

    folder: Path
    public: AgencyKey
    signing_pem: bytes
    identities: tuple[str, ...]
    """Secret age keys, the present ones and earlier ones."""
    recipients: tuple[str, ...]
    """Public age keys that a package may be written for."""


def make(folder: Path, name: str, code: str, at: datetime) -> AgencyKey:
    """Make the first keys of an agency; raises BadInputError where there are some, which are never overwritten."""
    if (folder / PUBLIC).exists():
        raise BadInputError("there are keys here already; with --renew, new ones follow them", str(folder))
    files.private_folder(folder)
    secrets, public = keys.make(name, code)
    _keep(folder, secrets, public, at)
    return public


def renew(folder: Path, at: datetime) -> AgencyKey:
    """Make new keys that the present ones vouch for. Packages for the present ones are still opened."""
    present = read(folder)
    secrets, made = keys.make(present.public.name, present.public.code)
    public = keys.follow(present.signing_pem, present.public, made)
    _keep(folder, secrets, public, at)
    return public


def read(folder: Path) -> Keys:
    """Read an agency's keys; raises BadInputError where they are not there, or where others can read them."""
    public = keys.read_public(_bytes_of(folder / PUBLIC))
    signing_pem = _bytes_of(_of(folder, public) / _SIGN)
    if keys.public_of(signing_pem) != public.ed25519:
        raise BadInputError("the signing key is not that of agency.fnkey", str(folder))
    sets = sorted(path.parent for path in folder.glob(f"*/{PUBLIC}"))
    secret = [path for own in sets for path in (own / _OPEN, own / _ESCROW) if path.exists()]
    if not secret:
        raise BadInputError("there is no key here that opens packages", str(folder))
    recipients = tuple(keys.read_public(_bytes_of(own / PUBLIC)).age for own in sets)
    return Keys(folder, public, signing_pem, tuple(_identity(_bytes_of(path)) for path in secret), recipients)


def opening_key_of(folder: Path, public: AgencyKey) -> Path:
    """Where the key lies that opens packages."""
    return _of(folder, public) / _OPEN


def escrow_of(folder: Path, public: AgencyKey) -> Path:
    """Where the key in reserve lies until somebody puts it into a safe."""
    return _of(folder, public) / _ESCROW


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Hold an agency's books for the block, so that two runs never file one package twice; raises InboxInUseError."""
    try:
        lock = InstanceLock(folder / "inbox.lock")
    except NotebookInUseError as error:
        raise InboxInUseError from error
    try:
        yield
    finally:
        lock.release()


def _keep(folder: Path, secrets: AgencySecrets, public: AgencyKey, at: datetime) -> None:
    """Write the secret halves, then the public one: who finds that finds all of them."""
    own = _of(folder, public)
    files.private_folder(own)
    made = f"# {public.name}, made {at:%Y-%m-%d}\n"
    files.write_whole(own / _OPEN, f"{made}# public key: {public.age}\n{secrets.identity}\n".encode())
    files.write_whole(own / _ESCROW, f"{made}# public key: {public.escrow}\n{secrets.escrow}\n".encode())
    files.write_whole(own / PUBLIC, keys.write_public(public))
    files.write_whole(own / _SIGN, secrets.signing_pem)
    files.write_whole(folder / PUBLIC, keys.write_public(public))


def _of(folder: Path, public: AgencyKey) -> Path:
    return folder / public.fingerprint.replace(" ", "-")


def _bytes_of(path: Path) -> bytes:
    try:
        found = path.stat()
        if path.suffix != ".fnkey" and sys.platform != "win32" and stat.S_IMODE(found.st_mode) & 0o077:
            raise BadInputError("others can read this key: make it yours alone (chmod 600)", str(path))
        if found.st_size > _MOST_BYTES:
            raise BadInputError("this file is too large to be a key", str(path))
        return path.read_bytes()
    except OSError as error:
        raise BadInputError("this key cannot be read; `fieldnote inbox keygen` makes keys", str(path)) from error


def _identity(data: bytes) -> str:
    lines = [line.strip() for line in data.decode("ascii", "replace").splitlines()]
    found = [line for line in lines if line.startswith("AGE-SECRET-KEY-1")]
    if len(found) != 1:
        raise BadInputError("this file holds no age key", "open.agekey")
    return found[0]
