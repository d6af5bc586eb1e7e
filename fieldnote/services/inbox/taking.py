"""Taking what arrived: verify, open, file, answer. Stopped anywhere and run again, each package is filed once.

The order makes it so. The opened files appear in one rename; then the ledger's entry makes it count; then the receipt
is written; last the sealed file goes to `done`. Whatever is missing of these is made up for by the next run, and a
package that the ledger has is answered again with the same bytes.
"""

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from fieldnote.domain.package import ItemResult, PackageFault, PackageResult, ReceiptItem, item_name
from fieldnote.domain.problems import FailedWriteError, ReadOnlyError, RefusedPackageError
from fieldnote.exchange.package import manifest as manifests
from fieldnote.exchange.package import opening, receipts, resources
from fieldnote.exchange.package.opening import Opened
from fieldnote.host import files
from fieldnote.services.inbox import agency_keys, devices, ledger, places
from fieldnote.services.inbox.agency_keys import Keys
from fieldnote.services.inbox.devices import Device, Standing
from fieldnote.services.inbox.ledger import Entry, ItemAnswer, Relation
from fieldnote.services.inbox.places import Place

_ARRIVING = timedelta(minutes=1)
"""A damaged file that was written to so lately may still be on its way: it is left for the next run."""
_STAYS = {PackageFault.NEWER, PackageFault.OTHER_KEY, PackageFault.NOT_READABLE}
"""Faults of the one who takes: with a newer Fieldnote, the right keys, or the right to read, it can be taken."""
_FAULT_OF = {Standing.OTHER_KEY: PackageFault.OTHER_DEVICE_KEY, Standing.REVOKED: PackageFault.REVOKED}
_RESULT_OF = {
    Relation.NEXT: PackageResult.FILED,
    Relation.GAP: PackageResult.GAP,
    Relation.FORK: PackageResult.FORK,
    Relation.ROLLBACK: PackageResult.ROLLBACK,
}
_NOT_FILED = {PackageResult.FORK, PackageResult.ROLLBACK}


class Fate(StrEnum):
    """What became of one file."""

    FILED = "filed"
    AGAIN = "again"
    """It had been filed before, and was answered again."""
    WAITING = "waiting"
    """Its laptop is not known yet."""
    ARRIVING = "arriving"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file, for whoever watches."""

    file: str
    fate: Fate
    package_id: str = ""
    device_id: str = ""
    sequence: int = 0
    result: PackageResult | None = None
    fault: PackageFault | None = None
    items: tuple[ReceiptItem, ...] = ()
    missing: tuple[tuple[int, int], ...] = ()
    fingerprint: str = ""
    """Of a laptop that waits."""

    @property
    def failed(self) -> bool:
        """Whether somebody has to look."""
        return self.fate is Fate.REFUSED or self.result in _NOT_FILED


def take(place: Place, keys: Keys, clock: Callable[[], datetime]) -> Iterable[Taken]:
    """Take everything that arrived in a folder, one package after the other."""
    places.prepare(place)
    with agency_keys.held(keys.folder):
        _sweep(place)
        run = _Run(place, keys, devices.every(keys.folder).known)
        for path in place.arrived():
            yield _take(run, path, manifests.utc(clock()))


def answer(place: Place, keys: Keys, entry: Entry) -> None:
    """Write the receipt of a package. The same entry gives the same bytes."""
    receipt = entry.receipt(keys.public.fingerprint)
    places.answer(place, receipts.file_name(entry.package_id), receipts.write(receipt, keys.signing_pem))


@dataclass(frozen=True, slots=True)
class _Run:
    """What one run knows, so that it asks once."""

    place: Place
    keys: Keys
    known: tuple[Device, ...]
    taken: dict[str, dict[int, Entry]] = field(default_factory=dict)

    def of_device(self, device_id: str) -> dict[int, Entry]:
        """Give what was taken from a laptop."""
        if device_id not in self.taken:
            self.taken[device_id] = ledger.of_device(self.keys.folder, device_id)
        return self.taken[device_id]


def _take(run: _Run, path: Path, now: datetime) -> Taken:
    try:
        opened = opening.unpack(_read(path), run.keys.identities, run.keys.recipients)
        standing = devices.standing(run.known, opened.manifest)
        if standing is Standing.WAITING:
            return _wait(run.keys, path, opened, now)
        if standing in _FAULT_OF:
            raise RefusedPackageError(_FAULT_OF[standing])
        return _file(run, path, opened, now)
    except RefusedPackageError as error:
        if error.fault is PackageFault.DAMAGED and _is_arriving(path, now):
            return Taken(path.name, Fate.ARRIVING, fault=error.fault)
        if error.fault not in _STAYS:
            with suppress(ReadOnlyError, FailedWriteError):  # what cannot be moved stops nothing: it stays, and is told
                places.move(path, run.place.refused)
        return Taken(path.name, Fate.REFUSED, fault=error.fault)


def _file(run: _Run, path: Path, opened: Opened, now: datetime) -> Taken:
    signed, place, keys = opened.signed, run.place, run.keys
    taken = run.of_device(signed.manifest.device_id)
    relation = ledger.relation(taken, signed)
    if relation is Relation.REPEAT:
        entry = taken[signed.manifest.sequence]
        answer(place, keys, entry)
        places.move(path, place.done)
        return _told(path, Fate.AGAIN, entry)
    if ledger.is_taken(keys.folder, signed):
        raise RefusedPackageError(PackageFault.MISFIT)
    entry = _entry(opened, _RESULT_OF[relation], ledger.missing(taken, signed.manifest.sequence), now)
    if entry.result in _NOT_FILED:
        answer(place, keys, entry)
        places.move(path, place.refused)
        return _told(path, Fate.REFUSED, entry)
    _open_to(place, opened)
    ledger.keep(keys.folder, entry)
    taken[entry.sequence] = entry
    answer(place, keys, entry)
    places.move(path, place.done)
    return _told(path, Fate.FILED, entry)


def _entry(opened: Opened, result: PackageResult, missing: tuple[tuple[int, int], ...], now: datetime) -> Entry:
    manifest = opened.manifest
    answers = (
        [ItemAnswer(item, ItemResult.REFUSED, result.value) for item in opened.items]
        if result in _NOT_FILED
        else [_judged(opened, item) for item in opened.items]
    )
    return Entry(
        package_id=manifest.package_id,
        device_id=manifest.device_id,
        sequence=manifest.sequence,
        manifest_sha256=opened.signed.sha256,
        previous=manifest.prev_manifest_sha256,
        received_at=now,
        result=result,
        items=tuple(answers),
        missing=missing,
    )


def _judged(opened: Opened, item: str) -> ItemAnswer:
    """File a note that can go on from here; refuse one that cannot, and let the others be filed."""
    try:
        resources.of_bundle(opened.read(f"bundles/{item}.json"))
    except resources.NoTransactionError as error:
        return ItemAnswer(item, ItemResult.REFUSED, str(error))
    return ItemAnswer(item, ItemResult.FILED)


def _open_to(place: Place, opened: Opened) -> None:
    """Write the files of a package into a folder of its own, which appears whole. No name in it comes from a zip."""
    target = place.package(opened.manifest.package_id)
    if target.exists():  # by a run that was stopped before the ledger: made anew, since nothing counts on it yet
        shutil.rmtree(target)
    part = target.with_name(f".{target.name}.part")
    names = {entry.path: part / _name_on_disk(entry.path, number) for number, entry in enumerate(opened.manifest.files)}
    folders = {part, *(path.parent for path in names.values())}
    for folder in folders:
        files.private_folder(folder)
    with files.refusals():
        files.write_new(part / manifests.NAME, opened.signed.data)
        files.write_new(part / manifests.SIGNATURE, opened.signed.signature)
        for path, name in names.items():
            files.write_new(name, opened.read(path))
        for folder in folders:
            files.sync_folder(folder)
        part.rename(target)
        files.sync_folder(place.opened)


def _name_on_disk(path: str, number: int) -> str:
    """Make a name from what a path in the package means."""
    match path:
        case manifests.NOTICE | manifests.CONTACTS:
            return path
        case _ if path.startswith("consent/"):
            return f"consent/{number:04d}{_ENDINGS[path.rpartition('.')[2]]}"
    found = manifests.PARTS.fullmatch(path)
    if found is None:  # the list was read with the same names
        raise RefusedPackageError
    item = item_name(found["note"], int(found["version"]), found["about"] or "")
    return f"bundles/{item}.json" if path.startswith("bundles/") else f"documents/{item}.pdf"


_ENDINGS = {"pdf": ".pdf", "json": ".json", "txt": ".txt"}


def _wait(keys: Keys, path: Path, opened: Opened, now: datetime) -> Taken:
    device = devices.wait(keys.folder, opened.manifest, now)
    manifest = opened.manifest
    return Taken(
        path.name, Fate.WAITING, manifest.package_id, manifest.device_id, manifest.sequence,
        fingerprint=device.fingerprint,
    )  # fmt: skip


def _told(path: Path, fate: Fate, entry: Entry) -> Taken:
    items = entry.receipt("").items
    return Taken(
        path.name, fate, entry.package_id, entry.device_id, entry.sequence, entry.result, items=items,
        missing=entry.missing,
    )  # fmt: skip


def _read(path: Path) -> bytes:
    try:
        return places.read_package(path)
    except PermissionError as error:
        raise RefusedPackageError(PackageFault.NOT_READABLE) from error
    except OSError as error:
        raise RefusedPackageError(PackageFault.NOT_SEALED) from error


def _is_arriving(path: Path, now: datetime) -> bool:
    try:
        written = datetime.fromtimestamp(path.lstat().st_mtime, UTC)
    except OSError:
        return False
    return timedelta(0) <= now - written < _ARRIVING


def _sweep(place: Place) -> None:
    """Clear away what a run that was stopped left half made."""
    files.sweep(place.receipts)
    for left in place.opened.glob(".*.part"):
        shutil.rmtree(left)
