"""Reading what was opened before: in the order of each laptop's numbers, and only as its list says it was."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fieldnote.domain.problems import BadInputError, RefusedPackageError
from fieldnote.exchange.package import keys, resources
from fieldnote.exchange.package import manifest as manifests
from fieldnote.exchange.package.manifest import Manifest
from fieldnote.exchange.package.resources import PackageResources, Stamp


@dataclass(frozen=True, slots=True)
class OpenedPackage:
    """A package that lies opened."""

    folder: Path
    manifest: Manifest
    sha256: str

    @property
    def stamp(self) -> Stamp:
        """Where it stands among others."""
        return Stamp(self.manifest.device_id, self.manifest.sequence, self.manifest.created)

    @property
    def items(self) -> tuple[str, ...]:
        """Name the notes in it."""
        found = (manifests.PATH.fullmatch(entry.path) for entry in self.manifest.files)
        return tuple(match["bundle"] for match in found if match and match["bundle"])

    def bundle(self, item: str) -> bytes:
        """Read a note; raises BadInputError where it is not what came."""
        wanted = next(entry.sha256 for entry in self.manifest.files if entry.path == f"bundles/{item}.json")
        try:
            data = (self.folder / "bundles" / f"{item}.json").read_bytes()
        except OSError as error:
            raise BadInputError("an opened note cannot be read", f"{self.folder.name} {item}") from error
        if hashlib.sha256(data).hexdigest() != wanted:
            raise BadInputError("an opened note was changed since it came", f"{self.folder.name} {item}")
        return data

    def load(self) -> tuple[PackageResources, tuple[str, ...]]:
        """Give what there is to load, and the notes that cannot be (their receipts said so)."""
        found: list[resources.Resource] = []
        left: list[str] = []
        for item in self.items:
            try:
                found += resources.of_bundle(self.bundle(item))
            except resources.NoTransactionError:
                left.append(item)
        made = PackageResources(self.manifest.package_id, self.sha256, self.stamp, tuple(found))
        return made, tuple(left)


def every(folder: Path) -> list[OpenedPackage]:
    """Give all opened packages of a folder; raises BadInputError where a list is not what came."""
    inside = folder / "opened"
    found = [_read(path.parent) for path in (inside if inside.is_dir() else folder).glob(f"*/{manifests.NAME}")]
    return sorted(found, key=lambda one: (one.manifest.device_id, one.manifest.sequence))


def batches(packages: list[OpenedPackage], most: int) -> Iterator[list[OpenedPackage]]:
    """Divide packages, in their order, so that few are in memory at a time."""
    for first in range(0, len(packages), most):
        yield packages[first : first + most]


def _read(folder: Path) -> OpenedPackage:
    try:
        data, signature = (folder / manifests.NAME).read_bytes(), (folder / manifests.SIGNATURE).read_bytes()
        manifest = manifests.read(data)
    except (OSError, RefusedPackageError) as error:
        raise BadInputError("the list of an opened package cannot be read", folder.name) from error
    if not keys.verifies(manifest.device_key, signature.hex(), manifests.to_sign(data)):
        raise BadInputError("the list of an opened package was changed since it came", folder.name)
    return OpenedPackage(folder, manifest, hashlib.sha256(data).hexdigest())
