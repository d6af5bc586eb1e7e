"""Opening a package that may come from anybody: every limit before the work it bounds, every hash before a word of it.

What opens is whole, signed by the key it names, written for these keys, and of our format. Whether that key belongs to
a laptop the agency knows, and whether the package is next in its row, is asked elsewhere.
"""

import hashlib
import io
import re
import struct
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import RefusedPackageError
from fieldnote.exchange.package import keys, sealing, strict_json
from fieldnote.exchange.package import manifest as manifests
from fieldnote.exchange.package.limits import (
    LONGEST_NAME,
    MOST_ENTRIES,
    MOST_ENTRY,
    MOST_MANIFEST,
    MOST_VALUES_IN_ALL,
)
from fieldnote.exchange.package.manifest import Manifest, SignedManifest

_END = struct.Struct("<4s4H2LH")
_ENDS, _ENDS_64 = b"PK\x05\x06", b"PK\x06\x07"
_LOCATOR = 20
_HEADER = 46
_SIGNATURE_BYTES = 64
_ENCRYPTED = 0x1
_PIECE = 1 << 20
_FAULTY_ZIP = (
    zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError,
    ValueError, struct.error,
)  # fmt: skip
"""What the standard library says of files that are none."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that holds together. Its files are read one at a time, so that they are never all in memory."""

    signed: SignedManifest
    _packed: bytes = field(repr=False)

    @property
    def manifest(self) -> Manifest:
        """Its list."""
        return self.signed.manifest

    @property
    def items(self) -> tuple[str, ...]:
        """Name the notes in it, as receipts do, in its order."""
        found = (manifests.PATH.fullmatch(entry.path) for entry in self.manifest.files)
        return tuple(match["bundle"] for match in found if match and match["bundle"])

    def read(self, path: str) -> bytes:
        """Give one file that its list names."""
        with zipfile.ZipFile(io.BytesIO(self._packed)) as archive:
            return _read(archive, archive.getinfo(path))


def unpack(data: bytes, identities: Iterable[str], recipients: Iterable[str]) -> Opened:
    """Open a sealed package with secret age keys, written for one of `recipients`; raises RefusedPackageError."""
    opened = verify(sealing.unseal(data, identities))
    if opened.manifest.recipient not in set(recipients):
        raise RefusedPackageError(PackageFault.OTHER_RECIPIENT)
    return opened


def verify(packed: bytes) -> Opened:
    """Check the zip inside a seal: shape, names, limits, list, signature, hashes, JSON; raises RefusedPackageError."""
    _require_shape(packed)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = _entries(archive, len(packed))
            data = _read(archive, entries[manifests.NAME], MOST_MANIFEST)
            signature = _read(archive, entries[manifests.SIGNATURE], _SIGNATURE_BYTES)
            manifest = manifests.read(data)
            if not keys.verifies(manifest.device_key, signature.hex(), manifests.to_sign(data)):
                raise RefusedPackageError(PackageFault.UNSIGNED)
            _require_files(archive, entries, manifest)
    except KeyError as error:
        raise RefusedPackageError(PackageFault.NOT_A_PACKAGE) from error
    except _FAULTY_ZIP as error:
        raise RefusedPackageError(PackageFault.NOT_A_PACKAGE) from error
    return Opened(SignedManifest(manifest, data, signature), packed)


def files_in(packed: bytes, names: re.Pattern[str]) -> dict[str, bytes]:
    """Read a zip of ours whole, whose names are all of some form; raises RefusedPackageError before it takes memory."""
    _require_shape(packed)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            entries = _entries(archive, len(packed), names, len(packed))
            return {name: _read(archive, entry, len(packed)) for name, entry in entries.items()}
    except _FAULTY_ZIP as error:
        raise RefusedPackageError(PackageFault.NOT_A_PACKAGE) from error


def bundle_of(data: bytes, item: str) -> dict[str, Any]:
    """Read a note's transaction Bundle; raises RefusedPackageError for JSON that is none. Its words are not judged."""
    plain = strict_json.read(data, item)
    if not isinstance(plain, dict):
        raise RefusedPackageError(PackageFault.UNREADABLE, item)
    return plain


def _require_shape(packed: bytes) -> None:
    """Refuse what makes the standard library read a list of entries as long as the file, or of another kind."""
    if len(packed) < _END.size:
        raise RefusedPackageError
    magic, disk, first_disk, here, entries, size, offset, comment = _END.unpack(packed[-_END.size :])
    plain = magic == _ENDS and not (disk or first_disk or comment) and here == entries
    if not plain or packed[-_END.size - _LOCATOR :][:4] == _ENDS_64:
        raise RefusedPackageError
    if entries > MOST_ENTRIES or size > MOST_ENTRIES * (_HEADER + LONGEST_NAME):
        raise RefusedPackageError(PackageFault.TOO_LARGE)
    if offset + size + _END.size != len(packed) or not packed.startswith(b"PK\x03\x04"):
        raise RefusedPackageError


def _entries(
    archive: zipfile.ZipFile, length: int, names: re.Pattern[str] = manifests.PATH, most: int = MOST_ENTRY
) -> dict[str, zipfile.ZipInfo]:
    """List the files: each once, under a name of ours, as long as it lies there, and none in another's place."""
    found: dict[str, zipfile.ZipInfo] = {}
    sizes = 0
    for entry in archive.infolist():
        name = entry.filename
        known = name in {manifests.NAME, manifests.SIGNATURE} or names.fullmatch(name)
        if not known or name in found or entry.orig_filename != name or entry.flag_bits & _ENCRYPTED:
            raise RefusedPackageError
        if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
            raise RefusedPackageError
        found[name] = entry
        sizes += entry.file_size
        if entry.file_size > most or sizes > length or len(found) > MOST_ENTRIES:
            raise RefusedPackageError(PackageFault.TOO_LARGE)
    return found


def _require_files(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo], manifest: Manifest) -> None:
    listed = {entry.path: entry for entry in manifest.files}
    if set(listed) != set(entries) - {manifests.NAME, manifests.SIGNATURE} or manifests.NOTICE not in listed:
        raise RefusedPackageError(PackageFault.MISFIT)
    values = 0
    for path, entry in listed.items():
        data = _read(archive, entries[path])
        if len(data) != entry.bytes or hashlib.sha256(data).hexdigest() != entry.sha256:
            raise RefusedPackageError(PackageFault.MISFIT)
        if path.endswith(".json"):
            values += strict_json.values_in(data)
            if values > MOST_VALUES_IN_ALL:
                raise RefusedPackageError(PackageFault.TOO_LARGE)
            bundle_of(data, path)


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int = MOST_ENTRY) -> bytes:
    """Read one file, and stop where it grows beyond what it said (the standard library also checks its CRC)."""
    if entry.file_size > most:
        raise RefusedPackageError(PackageFault.TOO_LARGE)
    pieces = bytearray()
    with archive.open(entry) as stream:
        while piece := stream.read(_PIECE):
            pieces += piece
            if len(pieces) > most:
                raise RefusedPackageError(PackageFault.TOO_LARGE)
    return bytes(pieces)
