"""Making a package: the same contents and facts give the same bytes inside the seal."""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from fieldnote.domain.package import item_name
from fieldnote.exchange.package import manifest as manifests
from fieldnote.exchange.package import sealing
from fieldnote.exchange.package.keys import AgencyKey
from fieldnote.exchange.package.limits import SHARE_BYTES, SHARE_NOTES
from fieldnote.exchange.package.manifest import FileEntry, Manifest

Sign = Callable[[bytes], bytes]
"""Given the bytes to sign (with what stands before them), gives 64 bytes of Ed25519. The key stays where it is."""

_NO_TIME = (1980, 1, 1, 0, 0, 0)
_OWNER_ONLY = 0o100600 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class PackedNote:
    """One note version, or one addendum or act `about` it: its transaction Bundle, and its PDF where there is one."""

    note_id: str
    version: int
    bundle: bytes
    pdf: bytes = b""
    about: str = ""

    @property
    def item(self) -> str:
        """Name it as receipts do."""
        return item_name(self.note_id, self.version, self.about)

    @property
    def size(self) -> int:
        """Bytes it takes at most."""
        return len(self.bundle) + len(self.pdf)


@dataclass(frozen=True, slots=True)
class ConsentCopy:
    """A copy of a consent, or what it covers, that goes along (42 CFR 2.32): an id with .pdf, .json or .txt."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Contents:
    """What a package holds. `notice` is the statement of 42 CFR 2.32; `contacts` is the contact log, as CSV."""

    notes: tuple[PackedNote, ...]
    notice: str
    contacts: bytes = b""
    consents: tuple[ConsentCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class Sender:
    """The laptop that sends, and this package's place in the row of its packages for this recipient."""

    package_id: str
    device_id: str
    device_key: str
    """Public, 64 hex digits."""
    sequence: int
    previous: str
    """SHA-256 of the list of the package before; empty for the first."""
    created: datetime
    zone: str
    """IANA name of the laptop's zone."""


@dataclass(frozen=True, slots=True)
class Package:
    """A finished package: the bytes to send under a name, however often, and what the next one refers to."""

    name: str
    data: bytes
    package_id: str
    sequence: int
    manifest_sha256: str


def make(contents: Contents, sender: Sender, agency: AgencyKey, sign: Sign) -> Package:
    """Write, sign and seal a package for an agency."""
    data, manifest_sha256 = write(contents, sender, agency.age, sign)
    return Package(
        name=manifests.file_name(agency.code, sender.device_id, sender.sequence),
        data=sealing.seal(data, (agency.age, agency.escrow)),
        package_id=sender.package_id,
        sequence=sender.sequence,
        manifest_sha256=manifest_sha256,
    )


def write(contents: Contents, sender: Sender, recipient: str, sign: Sign) -> tuple[bytes, str]:
    """Give the zip inside the seal and the SHA-256 of its list; raises ValueError for a name that no package holds."""
    files = dict(_files(contents))
    if len(files) != sum(1 for _ in _files(contents)):
        raise ValueError("two files of one name")
    if not all(manifests.PATH.fullmatch(path) for path in files):
        raise ValueError("a name that no package holds")
    manifest = Manifest(
        package_id=sender.package_id,
        device_id=sender.device_id,
        device_key=sender.device_key,
        sequence=sender.sequence,
        prev_manifest_sha256=sender.previous,
        created=manifests.utc(sender.created),
        tz=sender.zone,
        recipient=recipient,
        files=tuple(FileEntry(path, len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()),
    )
    canonical = manifests.canonical(manifest)
    manifests.read(canonical)
    first = {manifests.NAME: canonical, manifests.SIGNATURE: sign(manifests.to_sign(canonical))}
    return zipped({**first, **files}), hashlib.sha256(canonical).hexdigest()


def shares(notes: Iterable[PackedNote]) -> Iterator[tuple[PackedNote, ...]]:
    """Divide notes among packages of a good size, in their order; holds those of one package at a time."""
    share: list[PackedNote] = []
    size = 0
    for note in notes:
        if share and (len(share) == SHARE_NOTES or size + note.size > SHARE_BYTES):
            yield tuple(share)
            share, size = [], 0
        share.append(note)
        size += note.size
    if share:
        yield tuple(share)


def _files(contents: Contents) -> Iterator[tuple[str, bytes]]:
    yield manifests.NOTICE, contents.notice.encode()
    if contents.contacts:
        yield manifests.CONTACTS, contents.contacts
    for consent in contents.consents:
        yield f"consent/{consent.name}", consent.data
    for note in contents.notes:
        yield f"bundles/{note.item}.json", note.bundle
        if note.pdf:
            yield f"documents/{note.item}.pdf", note.pdf


def zipped(files: dict[str, bytes]) -> bytes:
    """Put files side by side, not pressed: bytes that depend on no library's version, and nothing that can swell."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED, allowZip64=False) as packed:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, _NO_TIME)
            entry.create_system, entry.external_attr = _UNIX, _OWNER_ONLY
            packed.writestr(entry, data)
    return out.getvalue()
