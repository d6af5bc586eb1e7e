"""The file in which a person's chart goes to another notebook: a zip, its list signed, all sealed for that notebook.

    manifest.json   the list: who gives whom to whom, each signed record with its signature and key, each file's hash
    manifest.sig    Ed25519 by the giving device, over the list
    chart.json      what is not signed, in the form that `fieldnote add` reads, without visits
    signed/N.json   the bytes that were signed, as they were signed
    files/N         attachments

What opens is whole, signed by the key it names, written for this key, and each record in it verifies.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec
import rfc8785

from fieldnote.domain.package import PackageFault
from fieldnote.domain.problems import RefusedPackageError, RefusedTransferError
from fieldnote.domain.transfer import FileElsewhere, SignedElsewhere
from fieldnote.exchange import key_file
from fieldnote.exchange.key_file import AgePublic
from fieldnote.exchange.package import keys, opening, sealing, strict_json, writing
from fieldnote.exchange.package.manifest import Hash

FORMAT: Final = "fieldnote-transfer"
VERSION: Final = "1.0"
SIGNED_AS: Final = b"fieldnote-transfer-manifest-v1\0"
MOST_BYTES: Final = 64 << 20
"""Of the sealed file."""
_MOST_MANIFEST = 8 << 20
_NAME, _SIGNATURE, _CHART = "manifest.json", "manifest.sig", "chart.json"
_PATH = re.compile(r"manifest\.json|manifest\.sig|chart\.json|signed/[1-9][0-9]{0,5}\.json|files/[1-9][0-9]{0,5}")
_RECORDS = frozenset({"fieldnote-note", "fieldnote-addendum", "fieldnote-void", "fieldnote-statement",
                      "fieldnote-answer"})  # fmt: skip

Name = Annotated[str, msgspec.Meta(max_length=200)]
Id = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]


class NotebookKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a notebook shows so that a person's chart can be sealed for it."""

    format: Literal["fieldnote-notebook-key"] = "fieldnote-notebook-key"
    version: Literal[1] = 1
    name: Annotated[str, msgspec.Meta(max_length=200)]
    """Of its specialist."""
    age: AgePublic

    @property
    def fingerprint(self) -> str:
        """What two people compare: four groups of four."""
        return keys.fingerprint(self.age.encode())


class SignedEntry(msgspec.Struct, frozen=True):
    """One signed record: the key and the signature over its file."""

    path: Annotated[str, msgspec.Meta(max_length=40)]
    record_id: Id
    device_id: Id
    public_key: Hash
    ed25519: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]
    sha256: Hash


class FileEntry(msgspec.Struct, frozen=True):
    """One attachment."""

    path: Annotated[str, msgspec.Meta(max_length=40)]
    attachment_id: Id
    visit_id: Annotated[str, msgspec.Meta(max_length=100)]
    title: Annotated[str, msgspec.Meta(max_length=1000)]
    kind: Annotated[str, msgspec.Meta(max_length=20)]
    sha256: Hash


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The list, which is what is signed."""

    format: str = FORMAT
    version: Annotated[str, msgspec.Meta(pattern=r"^[0-9]{1,4}\.[0-9]{1,4}$")] = VERSION
    transfer_id: Id
    giver: Name
    credential: Name
    device_id: Id
    device_key: Hash
    """The giving device's public Ed25519 key: its fingerprint is compared in person."""
    created: datetime
    recipient: AgePublic
    """What is sealed again for somebody else still says so."""
    person_ids: tuple[Id, ...]
    """Of the chart, as the giving notebook has them."""
    notice: Annotated[str, msgspec.Meta(max_length=20_000)]
    chart_sha256: Hash
    signed: tuple[SignedEntry, ...]
    files: tuple[FileEntry, ...]

    @property
    def fingerprint(self) -> str:
        """Of the giving device."""
        return keys.device_fingerprint(self.device_key)


class _Draft(msgspec.Struct):
    sensitive: bool


class _Version(msgspec.Struct):
    visit_id: str


class _Replaces(msgspec.Struct):
    replaced: _Version


class _Privacy(msgspec.Struct):
    """What a signed record says of how private it is, and of which record it speaks."""

    draft: _Draft | None = None
    replaces: _Replaces | None = None
    visit: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes along."""

    chart: bytes
    signed: tuple[SignedElsewhere, ...]
    files: tuple[FileElsewhere, ...]


@dataclass(frozen=True, slots=True)
class Giver:
    """Who gives what to whom."""

    transfer_id: str
    name: str
    credential: str
    device_id: str
    device_key: str
    created: datetime
    person_ids: tuple[str, ...]
    notice: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A transfer that holds together."""

    manifest: Manifest
    data: bytes
    """The list, as it was signed."""
    signature: str
    contents: Contents


def write(contents: Contents, giver: Giver, to: NotebookKey, sign: writing.Sign) -> bytes:
    """Write, sign and look through a transfer, and seal it; raises RefusedTransferError where it is too large."""
    files = {_CHART: contents.chart}
    signed = []
    for number, record in enumerate(contents.signed, 1):
        path = f"signed/{number}.json"
        files[path] = record.canonical
        signed.append(
            SignedEntry(
                path, record.record_id, record.device_id, record.public_key, record.ed25519, _sha256(record.canonical)
            )
        )
    attached = []
    for number, file in enumerate(contents.files, 1):
        path = f"files/{number}"
        files[path] = file.data
        attached.append(FileEntry(path, file.attachment_id, file.visit_id, file.title, file.kind, _sha256(file.data)))
    manifest = Manifest(
        transfer_id=giver.transfer_id, giver=giver.name, credential=giver.credential, device_id=giver.device_id,
        device_key=giver.device_key, created=giver.created, recipient=to.age, person_ids=giver.person_ids,
        notice=giver.notice, chart_sha256=_sha256(contents.chart), signed=tuple(signed), files=tuple(attached),
    )  # fmt: skip
    canonical = rfc8785.dumps(msgspec.to_builtins(manifest))
    packed = writing.zipped({_NAME: canonical, _SIGNATURE: sign(SIGNED_AS + canonical), **files})
    data = sealing.seal(packed, (to.age,)) if len(packed) <= MOST_BYTES else b""
    if not data or len(data) > MOST_BYTES:
        raise RefusedTransferError(PackageFault.TOO_LARGE)
    verify(packed, to.age)
    return data


def open_sealed(data: bytes, secret: str, recipient: str) -> Opened:
    """Open a transfer with a notebook's secret key; raises RefusedTransferError."""
    try:
        return verify(sealing.unseal(data, (secret,), MOST_BYTES), recipient)
    except RefusedPackageError as error:
        raise RefusedTransferError(error.fault) from error


def verify(packed: bytes, recipient: str) -> Opened:
    """Look through the zip inside a seal: shape, limits, list, signatures, hashes; raises RefusedTransferError."""
    try:
        files = opening.files_in(packed, _PATH)
        data, signature = files.pop(_NAME), files.pop(_SIGNATURE).hex()
        manifest = _manifest(data)
        if not keys.verifies(manifest.device_key, signature, SIGNED_AS + data):
            raise RefusedTransferError(PackageFault.UNSIGNED)
        if manifest.recipient != recipient:
            raise RefusedTransferError(PackageFault.OTHER_RECIPIENT)
        _require_listed(manifest, files)
        contents = Contents(
            files[_CHART],
            tuple(_record(entry, files[entry.path], manifest.person_ids) for entry in manifest.signed),
            tuple(
                FileElsewhere(f.attachment_id, f.visit_id, f.title, f.kind, files[f.path]) for f in manifest.files
            ),
        )  # fmt: skip
    except KeyError as error:
        raise RefusedTransferError(PackageFault.NOT_A_PACKAGE) from error
    except RefusedPackageError as error:
        raise RefusedTransferError(error.fault) from error
    return Opened(manifest, data, signature, contents)


def write_key(key: NotebookKey) -> bytes:
    """Give the bytes of a `notebook.fnkey` file."""
    return key_file.write(key)


def read_key(data: bytes) -> NotebookKey:
    """Read a `notebook.fnkey` file; raises BadInputError."""
    return key_file.read(data, NotebookKey, "a notebook's key (notebook.fnkey)")


def signed_words(canonical: bytes) -> dict[str, Any]:
    """Read what a signed record says; raises RefusedTransferError for what is none."""
    try:
        plain = strict_json.read(canonical, "")
    except RefusedPackageError as error:
        raise RefusedTransferError(error.fault) from error
    if not isinstance(plain, dict) or plain.get("format") not in _RECORDS:
        raise RefusedTransferError(PackageFault.UNREADABLE)
    signer = plain.get("signer")
    if not isinstance(signer, dict) or not all(isinstance(signer.get(n), str) for n in ("name", "credential", "at")):
        raise RefusedTransferError(PackageFault.UNREADABLE)
    return plain


def sensitive_in(signed: Iterable[SignedElsewhere], known: Iterable[str] = ()) -> frozenset[str]:
    """Give the ids of the sensitive notes, of the versions they replaced, and of all that was added to either.

    `known` are notes that are sensitive whatever stands here. What cannot be read may be sensitive, and counts as it.
    """
    to_see, follow = list(known), dict[str, list[str]]()
    for record in signed:
        try:
            words = msgspec.convert(signed_words(record.canonical), _Privacy)
        except msgspec.ValidationError:
            to_see.append(record.record_id)
            continue
        if words.draft is not None and words.draft.sensitive:
            to_see.append(record.record_id)
        if words.replaces is not None:
            follow.setdefault(record.record_id, []).append(words.replaces.replaced.visit_id)
        about = words.visit or words.statement
        if about:
            follow.setdefault(about, []).append(record.record_id)
    found: set[str] = set()
    while to_see:
        record_id = to_see.pop()
        if record_id not in found:
            found.add(record_id)
            to_see += follow.get(record_id, ())
    return frozenset(found)


def _manifest(data: bytes) -> Manifest:
    if len(data) > _MOST_MANIFEST:
        raise RefusedTransferError(PackageFault.TOO_LARGE)
    plain = strict_json.read(data, _NAME)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise RefusedTransferError(PackageFault.NOT_A_PACKAGE)
    if str(plain.get("version", "")).partition(".")[0] != VERSION.partition(".")[0]:
        raise RefusedTransferError(PackageFault.NEWER)
    try:
        found = msgspec.convert(plain, Manifest)
        same = rfc8785.dumps(plain) == data
    except (msgspec.ValidationError, rfc8785.CanonicalizationError) as error:
        raise RefusedTransferError(PackageFault.UNREADABLE) from error
    if not same or found.created.utcoffset() is None:
        raise RefusedTransferError(PackageFault.UNREADABLE)
    return found


def _require_listed(manifest: Manifest, files: dict[str, bytes]) -> None:
    listed = [(_CHART, manifest.chart_sha256)]
    listed += [(entry.path, entry.sha256) for entry in manifest.signed]
    listed += [(entry.path, entry.sha256) for entry in manifest.files]
    names = _once(path for path, _ in listed)
    _once(entry.record_id for entry in manifest.signed)
    _once(entry.attachment_id for entry in manifest.files)
    if names != set(files) or any(_sha256(files[path]) != sha256 for path, sha256 in listed):
        raise RefusedTransferError(PackageFault.MISFIT)


def _once(names: Iterable[str]) -> set[str]:
    found = list(names)
    if len(set(found)) != len(found):
        raise RefusedTransferError(PackageFault.MISFIT)
    return set(found)


def _record(entry: SignedEntry, canonical: bytes, person_ids: Sequence[str]) -> SignedElsewhere:
    """Take one record that its key signed, that says what the list says it is, and whose person's it is."""
    if not keys.verifies(entry.public_key, entry.ed25519, canonical):
        raise RefusedTransferError(PackageFault.UNSIGNED)
    plain = signed_words(canonical)
    draft = plain.get("draft")
    said = draft if isinstance(draft, dict) else plain
    if said.get("id") != entry.record_id or (draft is not None and said.get("person_id") not in person_ids):
        raise RefusedTransferError(PackageFault.MISFIT)
    return SignedElsewhere(entry.record_id, canonical, entry.device_id, entry.public_key, entry.ed25519)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
