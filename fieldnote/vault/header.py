"""The header `vault.json`: under 8 KiB, holds the locked root secret, two copies on disk.

Checked in this order, so that each fault has its own name: the unkeyed digest (damage), the copy `.bak`, the key
derivation (wrong passphrase), the keyed MAC (tampering).
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import msgspec
import rfc8785

from fieldnote.domain.problems import DamagedHeaderError, FieldnoteError, NewerNotebookError, NotebookMissingError
from fieldnote.host.files import refusals, write_whole
from fieldnote.vault.escrow import EscrowSlot
from fieldnote.vault.keys import AnyCost, Previous, Root, Slot, unwrap, unwrap_previous, wrap

FORMAT = "fieldnote-notebook"
VERSION = 3
"""Version 1 holds one passphrase slot with Argon2id and nothing else, version 3 the name of a hand-over.

What needs no more is still written as version 1 or 2.
"""
_HANDED_OVER, _SLOTS, _SIMPLE = 3, 2, 1
_MOST_BYTES = 8 * 1024
_FILE, _COPY = "vault.json", "vault.json.bak"
_Hex16 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{32}$")]
_Hex32 = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The header's contents. Byte fields are hex; `mac` and `sha256` cover the fields before them."""

    format: str
    v: int
    vault: _Hex16
    db_salt: _Hex16
    cipher: dict[str, int | str]
    norm: str
    slots: Annotated[tuple[Slot | EscrowSlot, ...], msgspec.Meta(min_length=1, max_length=4)]
    mac: _Hex32
    sha256: _Hex32
    previous: Previous | None = None
    """Only while the pages are turned from one root secret to the next."""
    handover: Annotated[str, msgspec.Meta(max_length=64)] = ""
    """Only in a file that hands the notebook over: which hand-over it is."""

    @property
    def lock(self) -> Slot:
        """The passphrase's slot; raises DamagedHeaderError without one."""
        found = next((slot for slot in self.slots if isinstance(slot, Slot)), None)
        if found is None:
            raise DamagedHeaderError
        return found

    @property
    def escrow(self) -> EscrowSlot | None:
        """The agency's slot, if it has one."""
        return next((slot for slot in self.slots if isinstance(slot, EscrowSlot)), None)

    def before(self, root: Root) -> tuple[Root, bytes] | None:
        """Give the root secret and salt before `root`, if the notebook is being re-keyed."""
        if self.previous is None:
            return None
        return unwrap_previous(self.previous, root, self.vault), bytes.fromhex(self.previous.db_salt)

    def authentic(self, root: Root) -> bool:
        """Whether the keyed MAC fits: nobody without the root secret wrote this header."""
        return hmac.compare_digest(self.mac, _mac(self, root))


class FoundHeader(msgspec.Struct, frozen=True):
    """A readable header, and whether it had to be taken from the copy."""

    header: Header
    from_copy: bool


def fresh(root: Root, passphrase: str, cost: AnyCost) -> Header:
    """Make the header of a new notebook."""
    vault_id = secrets.token_hex(16)
    return sealed(vault_id, root.database_salt.hex(), root, (wrap(root, passphrase, vault_id, cost),))


def sealed(
    vault_id: str,
    db_salt: str,
    root: Root,
    slots: tuple[Slot | EscrowSlot, ...],
    previous: Previous | None = None,
    *,
    handover: str = "",
) -> Header:
    """Make a header around slots that are wrapped already, under the root secret's MAC."""
    simple = previous is None and len(slots) == 1 and isinstance(slots[0], Slot) and slots[0].m > 0
    version = _HANDED_OVER if handover else _SIMPLE if simple else _SLOTS
    bare = Header(
        format=FORMAT, v=version, vault=vault_id, db_salt=db_salt,
        cipher={"page": 4096, "hmac": "sha512", "kdf": "raw"}, norm="NFKC",
        slots=slots, mac="", sha256="", previous=previous, handover=handover,
    )  # fmt: skip
    with_mac = msgspec.structs.replace(bare, mac=_mac(bare, root))
    return msgspec.structs.replace(with_mac, sha256=_digest(msgspec.to_builtins(with_mac)))


def encoded(header: Header) -> bytes:
    """Give the bytes of a header: canonical JSON, so that any changed byte is a different file."""
    return rfc8785.dumps(msgspec.to_builtins(header))


def parsed(data: bytes) -> Header:
    """Read a header strictly; raises DamagedHeaderError, or NewerNotebookError for a later format.

    A later format may hold fields unknown here, so the digest is compared before the fields are looked at.
    """
    try:
        plain = msgspec.json.decode(data[: _MOST_BYTES + 1], type=dict[str, Any])
        if len(data) > _MOST_BYTES or rfc8785.dumps(plain) != data or plain.get("sha256") != _digest(plain):
            raise DamagedHeaderError
        version = plain.get("v")
        if plain.get("format") == FORMAT and isinstance(version, int) and version > VERSION:
            raise NewerNotebookError(version, VERSION)
        header = msgspec.convert(plain, Header)
    except (msgspec.MsgspecError, UnicodeError, RecursionError, rfc8785.CanonicalizationError):
        raise DamagedHeaderError from None
    if header.format != FORMAT:
        raise DamagedHeaderError
    return header


def write(folder: Path, header: Header) -> None:
    """Write the header and its copy, each whole or not at all, where they are not what they have to be already.

    The copy comes first: as long as the header itself is not written, the last good one is in force. A refusal means
    that the last one is in force still: a disk may report a fault when the new one has its name already, and whoever is
    told that a new passphrase was not set will go on with the old one.
    """
    data, paths = encoded(header), (folder / _COPY, folder / _FILE)
    before = {path: _bytes_of(path) for path in paths}
    try:
        for path in paths:
            if before[path] != data:
                write_whole(path, data)
    except FieldnoteError:
        for path in reversed(paths):
            with suppress(FieldnoteError):
                if before[path] and _bytes_of(path) != before[path]:
                    write_whole(path, before[path])
        raise


def not_of(folder: Path, header: Header) -> tuple[str, ...]:
    """Name the files that are there and are neither this header nor one of the same notebook: damaged, or another's."""
    found = []
    for name in (_FILE, _COPY):
        data = _bytes_of(folder / name)
        try:
            ours = not data or parsed(data).vault == header.vault
        except (DamagedHeaderError, NewerNotebookError):
            ours = False
        if not ours:
            found.append(name)
    return tuple(found)


def readable(folder: Path) -> Iterator[FoundHeader]:
    """Give the header and its copy, as far as they can be read; raises NotebookMissingError."""
    with refusals():
        if not (folder / "vault.db").exists():
            raise NotebookMissingError
    for name in (_FILE, _COPY):
        with suppress(DamagedHeaderError):
            yield FoundHeader(parsed(_bytes_of(folder / name)), from_copy=name == _COPY)


def read(folder: Path) -> FoundHeader:
    """Read the header, or its copy when the header is damaged; raises DamagedHeaderError when both are."""
    for found in readable(folder):
        return found
    raise DamagedHeaderError


def read_authentic(folder: Path, root: Root) -> FoundHeader | None:
    """Give the header or copy that was written with this root secret: files of another notebook do not count."""
    return next((found for found in readable(folder) if found.header.authentic(root)), None)


def unlock(header: Header, passphrase: str) -> Root:
    """Derive the root secret from a passphrase; slow by design, safe off the screen's thread.

    Raises WrongPassphraseError, and DamagedHeaderError when the header was tampered with.
    """
    root = unwrap(header.lock, passphrase, header.vault)
    if not header.authentic(root):
        raise DamagedHeaderError
    return root


def _mac(header: Header, root: Root) -> str:
    body = encoded(msgspec.structs.replace(header, mac="", sha256=""))
    return hmac.new(root.header_key, body, hashlib.sha256).hexdigest()


def _digest(plain: dict[str, Any]) -> str:
    return hashlib.sha256(rfc8785.dumps({**plain, "sha256": ""})).hexdigest()


def _bytes_of(path: Path) -> bytes:
    with refusals():
        return path.read_bytes() if path.exists() else b""
