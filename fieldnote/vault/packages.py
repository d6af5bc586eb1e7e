"""Tables of the packages that were frozen for targets, and of the receipts for them."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from fieldnote.domain.delivery import Package
from fieldnote.domain.ids import DeliveryId, TargetId
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_PACKAGES = Mapping(Package, "package")


def add(database: Database, package: Package, data: bytes, deliveries: Iterable[DeliveryId]) -> None:
    """Freeze a package with its bytes, and note what travels in it."""
    _PACKAGES.save(database, package)
    database.run("INSERT INTO package_body VALUES (?, ?)", (package.id, data))
    database.run_many("UPDATE delivery SET package_id = ? WHERE id = ?", ((package.id, d) for d in deliveries))


def get(database: Database, package_id: str) -> Package | None:
    """Give a package by its id."""
    return _PACKAGES.get(database, package_id)


def last(database: Database, target_id: TargetId, device_id: str) -> Package | None:
    """Give the newest package of a device for a target: the one that the next has to name."""
    found = _PACKAGES.find(
        database, "target_id = ? AND device_id = ? ORDER BY sequence DESC LIMIT 1", (target_id, device_id)
    )
    return found[0] if found else None


def last_for_agency(database: Database, code: str, device_id: str) -> Package | None:
    """Give the newest package of a device for an agency, through whichever target, also one that was taken away.

    The agency counts a laptop's packages and knows no targets: its row goes on when a target is set up again.
    """
    first, after = f"FN_{code}_", f"FN_{code}{chr(ord('_') + 1)}"
    found = _PACKAGES.find(
        database,
        "device_id = ? AND name >= ? AND name < ? ORDER BY sequence DESC LIMIT 1",
        (device_id, first, after),
    )
    return found[0] if found else None


def of_target(database: Database, target_id: TargetId) -> list[Package]:
    """Give the packages made for a target, the oldest first."""
    return _PACKAGES.find(database, "target_id = ? ORDER BY made_at, sequence", (target_id,))


def body(database: Database, package: Package) -> bytes:
    """Give a package's bytes. Raises DamagedNotebookError when they are not what was frozen."""
    found: bytes | None = database.value("SELECT bytes FROM package_body WHERE package_id = ?", (package.id,))
    if found is None or hashlib.sha256(found).hexdigest() != package.sha256:
        raise DamagedNotebookError("a package is not what was frozen")
    return found


def is_sound(database: Database, package: Package) -> bool:
    """Whether a package's bytes are what was frozen."""
    try:
        body(database, package)
    except DamagedNotebookError:
        return False
    return True


def untaken(database: Database, target_id: TargetId) -> list[Package]:
    """Give the packages of which nobody said yet that they are all there, the oldest first."""
    return _PACKAGES.find(database, "target_id = ? AND taken_at IS NULL ORDER BY made_at, sequence", (target_id,))


def taken(database: Database, package_id: str, at: datetime) -> None:
    """Note that a package is all there."""
    database.run("UPDATE package SET taken_at = ? WHERE id = ? AND taken_at IS NULL", (at.isoformat(), package_id))


def knows_receipt(database: Database, target_id: TargetId, data: bytes) -> bool:
    """Whether a receipt was taken in already."""
    digest = hashlib.sha256(data).hexdigest()
    return bool(database.value("SELECT 1 FROM receipt WHERE target_id = ? AND sha256 = ?", (target_id, digest)))


def add_receipt(
    database: Database, receipt_id: str, target_id: TargetId, package_id: str, result: str, data: bytes,
    received_at: datetime, taken_at: datetime,
) -> None:  # fmt: skip
    """Keep a receipt whose signature was verified, as it was signed."""
    database.run(
        "INSERT INTO receipt (id, target_id, package_id, result, sha256, bytes, received_at, taken_at) VALUES (?, ?, "
        "?, ?, ?, ?, ?, ?)",
        (
            receipt_id, target_id, package_id, result, hashlib.sha256(data).hexdigest(), data,
            received_at.isoformat(), taken_at.isoformat(),
        ),
    )  # fmt: skip


def broken(database: Database) -> list[str]:
    """List the packages whose bytes are not what was frozen."""
    rows = database.each("SELECT p.id, p.sha256, b.bytes FROM package_body b JOIN package p ON p.id = b.package_id")
    return [row[0] for row in rows if hashlib.sha256(row[2]).hexdigest() != row[1]]
