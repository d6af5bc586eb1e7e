"""What an agency has taken from each laptop, by number: what makes a repeat, a gap, a fork and a rollback seen."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from fieldnote.domain.package import ItemResult, PackageResult, Receipt, ReceiptItem
from fieldnote.exchange.package.manifest import SignedManifest
from fieldnote.host import files
from fieldnote.services.inbox import books

_FOLDER, _NAMES = "ledger", "packages"
_MOST_RUNS = 1000
"""Of missing numbers in one answer: the rest shows when these have come."""


class Relation(StrEnum):
    """Where a package stands in the row of its laptop."""

    NEXT = "next"
    GAP = "gap"
    """Some before it are missing."""
    REPEAT = "repeat"
    FORK = "fork"
    ROLLBACK = "rollback"


class ItemAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was answered about one note."""

    item: str
    result: ItemResult
    reason: str = ""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One package that was filed, and the answer to it."""

    package_id: str
    device_id: str
    sequence: Annotated[int, msgspec.Meta(ge=1)]
    manifest_sha256: str
    previous: str
    received_at: datetime
    result: PackageResult
    items: tuple[ItemAnswer, ...]
    missing: tuple[tuple[int, int], ...] = ()
    revision: int = 1

    def receipt(self, key_id: str) -> Receipt:
        """Give the answer, to be signed with the key of this fingerprint."""
        items = tuple(ReceiptItem(one.item, one.result, one.reason) for one in self.items)
        return Receipt(
            self.package_id, self.manifest_sha256, self.result, items, self.received_at, key_id, self.revision,
            self.missing,
        )  # fmt: skip


def of_device(keys_folder: Path, device_id: str) -> dict[int, Entry]:
    """Give what was taken from a laptop, by number."""
    return {entry.sequence: entry for entry in _in(keys_folder / _FOLDER / device_id, "*.json")}


def is_taken(keys_folder: Path, signed: SignedManifest) -> bool:
    """Whether another package than this one has its id already: the answer to one would be taken for the other's."""
    try:
        return (keys_folder / _NAMES / signed.manifest.package_id).read_text("ascii") != signed.sha256
    except FileNotFoundError:
        return False


def every(keys_folder: Path) -> list[Entry]:
    """Give all entries, by laptop and number."""
    return _in(keys_folder / _FOLDER, "*/*.json")


def relation(taken: dict[int, Entry], signed: SignedManifest) -> Relation:
    """Say where a package stands in the row of its laptop."""
    manifest = signed.manifest
    here = taken.get(manifest.sequence)
    if here is not None and here.manifest_sha256 == signed.sha256:
        return Relation.REPEAT
    if here is not None:
        return Relation.FORK if manifest.sequence == max(taken) else Relation.ROLLBACK
    before, after = taken.get(manifest.sequence - 1), taken.get(manifest.sequence + 1)
    if before is not None and before.manifest_sha256 != manifest.prev_manifest_sha256:
        return Relation.FORK
    if after is not None and after.previous != signed.sha256:
        return Relation.FORK
    return Relation.GAP if missing(taken, manifest.sequence) else Relation.NEXT


def missing(taken: dict[int, Entry], before: int) -> tuple[tuple[int, int], ...]:
    """Give the runs of numbers below `before` that never came."""
    runs, last = [], 0
    for number in [*sorted(one for one in taken if one < before), before]:
        if number > last + 1:
            runs.append((last + 1, number - 1))
        last = number
    return tuple(runs[:_MOST_RUNS])


def keep(keys_folder: Path, entry: Entry) -> None:
    """Write an entry. From here on its package is filed, whatever happens."""
    files.private_folder(keys_folder / _NAMES)
    files.write_whole(keys_folder / _NAMES / entry.package_id, entry.manifest_sha256.encode())
    folder = keys_folder / _FOLDER / entry.device_id
    files.private_folder(folder)
    files.write_whole(folder / f"{entry.sequence:08d}.json", msgspec.json.encode(entry) + b"\n")


def _in(folder: Path, names: str) -> list[Entry]:
    return [books.read(path, Entry) for path in sorted(folder.glob(names))]
