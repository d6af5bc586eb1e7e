"""The list of a package, which is what is signed: who sends what to whom, as which number, with each file's hash."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final

import msgspec
import rfc8785

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import RefusedPackageError
from fieldnote.exchange.package import strict_json
from fieldnote.exchange.package.limits import LONGEST_NAME, MOST_ENTRIES, MOST_MANIFEST

FORMAT: Final = "fieldnote-package"
VERSION: Final = "1.0"
MIN_READER: Final = 1
READS: Final = 1
"""The major version that this reads. A second number that rises adds fields, and they are kept."""
SIGNED_AS: Final = b"fieldnote-export-manifest-v1\0"
"""Stands before the list where it is signed, so that a signature is never one of something else."""
NAME, SIGNATURE = "manifest.json", "manifest.sig"
NOTICE, CONTACTS = "NOTICE.txt", "contacts.csv"
SUFFIX = ".fnx.age"

_ITEM = r"[0-9a-z][0-9a-z-]{0,63}-v[1-9][0-9]{0,5}(?:-[0-9a-z][0-9a-z-]{0,63})?"
ITEM: Final = re.compile(_ITEM)
PATH: Final = re.compile(
    rf"bundles/(?P<bundle>{_ITEM})\.json|documents/(?P<document>{_ITEM})\.pdf|consent/(?P<consent>[0-9a-z][0-9a-z-]"
    r"{0,63}\.(?:json|pdf|txt))|contacts\.csv|NOTICE\.txt"
)
"""Every name a package may hold besides the list and its signature. None is ever a path on a disk."""
PARTS: Final = re.compile(
    r"(?:bundles|documents)/(?P<note>[0-9a-z-]+?)-v(?P<version>[1-9][0-9]{0,5})(?:-(?P<about>[0-9a-z-]+))?\.(?:json|pdf)"
)
"""A name of `PATH`, taken apart."""

Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Token = Annotated[str, msgspec.Meta(pattern="^[0-9a-z][0-9a-z-]{0,63}$")]


class FileEntry(msgspec.Struct, frozen=True):
    """One file: its name in the package, its length in bytes, its SHA-256."""

    path: Annotated[str, msgspec.Meta(max_length=LONGEST_NAME)]
    bytes: Annotated[int, msgspec.Meta(ge=0)]
    sha256: Hash


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The list. Fields that a later Fieldnote adds stay in the bytes, which are what is kept."""

    format: str = FORMAT
    version: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,4}\.[0-9]{1,4}$")] = VERSION
    min_reader: int = msgspec.field(default=MIN_READER, name="minReader")
    package_id: Token
    device_id: Token
    device_key: Hash
    """The laptop's public Ed25519 key: the agency has confirmed its fingerprint, or will."""
    sequence: Annotated[int, msgspec.Meta(ge=1, le=99_999_999)]
    """One more with each package of this laptop for this recipient; never a clock."""
    prev_manifest_sha256: Annotated[str, msgspec.Meta(pattern="^(?:[0-9a-f]{64})?$")]
    """Of the package before; empty in the first one."""
    created: datetime
    tz: Annotated[str, msgspec.Meta(max_length=64)]
    recipient: Annotated[str, msgspec.Meta(pattern="^age1[0-9a-z]{58}$")]
    """The age key it is meant for: what is sealed again for somebody else still says so."""
    files: Annotated[tuple[FileEntry, ...], msgspec.Meta(max_length=MOST_ENTRIES)]


@dataclass(frozen=True, slots=True)
class SignedManifest:
    """The list with the bytes it came in and the signature over them."""

    manifest: Manifest
    data: bytes
    signature: bytes

    @property
    def sha256(self) -> str:
        """Name the list, and so the package, by its contents."""
        return hashlib.sha256(self.data).hexdigest()


def canonical(manifest: Manifest) -> bytes:
    """Give the bytes to keep and to sign (RFC 8785)."""
    return rfc8785.dumps(msgspec.to_builtins(manifest))


def to_sign(canonical_manifest: bytes) -> bytes:
    """Give what the laptop's key signs."""
    return SIGNED_AS + canonical_manifest


def read(data: bytes) -> Manifest:
    """Read a list strictly; raises RefusedPackageError."""
    if len(data) > MOST_MANIFEST:
        raise RefusedPackageError(PackageFault.TOO_LARGE, NAME)
    plain = strict_json.read(data, NAME)
    _require_known(plain)
    try:
        found = msgspec.convert(plain, Manifest)
        if rfc8785.dumps(plain) != data or found.created.utcoffset() is None:
            raise RefusedPackageError(PackageFault.UNREADABLE, NAME)
    except (msgspec.ValidationError, rfc8785.CanonicalizationError) as error:
        raise RefusedPackageError(PackageFault.UNREADABLE, NAME) from error
    paths = [entry.path for entry in found.files]
    if len(set(paths)) != len(paths) or not all(PATH.fullmatch(path) for path in paths):
        raise RefusedPackageError(PackageFault.NOT_A_PACKAGE, NAME)
    return found


def file_name(agency: str, device_id: str, sequence: int) -> str:
    """Name a package's file. It says who sends to whom, as which, and nothing of a person."""
    return f"FN_{agency}_{device_id}_{sequence:08d}{SUFFIX}"


def utc(at: datetime) -> datetime:
    """Give a moment in the one form that lists and receipts have."""
    return at.astimezone(UTC).replace(microsecond=0)


def _require_known(plain: Any) -> None:  # noqa: ANN401 -- any JSON value
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise RefusedPackageError(PackageFault.NOT_A_PACKAGE, NAME)
    version, reader = plain.get("version"), plain.get("minReader")
    if not isinstance(version, str) or type(reader) is not int:
        raise RefusedPackageError(PackageFault.UNREADABLE, NAME)
    if reader > READS or version.partition(".")[0] != str(READS):
        raise RefusedPackageError(PackageFault.NEWER, NAME)
