"""An agency's folder and keys, as they are after `inbox keygen`, with a laptop it knows."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from exchange.packing import Agency, Laptop, note

from fieldnote.domain.package import Receipt
from fieldnote.exchange.package import receipts
from fieldnote.exchange.package.manifest import Manifest
from fieldnote.exchange.package.writing import Package, PackedNote
from fieldnote.services.inbox import agency_keys, devices, places, taking
from fieldnote.services.inbox.agency_keys import Keys
from fieldnote.services.inbox.places import Place
from fieldnote.services.inbox.taking import Taken

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@dataclass
class Office:
    """An agency that takes packages."""

    keys: Keys
    place: Place
    sent: list[Package] = field(default_factory=list)

    @property
    def agency(self) -> Agency:
        """As a laptop knows it."""
        return Agency(None, self.keys.public)  # type: ignore[arg-type]

    def knows(self, laptop: Laptop) -> None:
        """Know a laptop as if it had waited and been compared."""
        manifest = opened_manifest(laptop)
        device = devices.wait(self.keys.folder, manifest, NOW)
        devices.know(self.keys.folder, device.fingerprint, "Dana", NOW)

    def gets(self, laptop: Laptop, *notes: PackedNote) -> Package:
        """Have the next package of a laptop arrive."""
        made = laptop.send(self.agency, *notes)
        self.bring(made)
        return made

    def bring(self, made: Package, name: str = "") -> None:
        """Have a package arrive, again or for the first time."""
        (self.place.folder / (name or made.name)).write_bytes(made.data)

    def take(self, at: datetime = NOW) -> list[Taken]:
        """Take what arrived."""
        return list(taking.take(self.place, self.keys, lambda: at))

    def receipt(self, made: Package) -> Receipt:
        """Read the answer to a package, as the laptop does."""
        data = (self.place.receipts / receipts.file_name(made.package_id)).read_bytes()
        return receipts.read(data, self.keys.public, made.package_id, made.manifest_sha256)

    def everything(self) -> dict[str, bytes]:
        """Give every file of the folder and of the keys."""
        roots = (self.place.folder, self.keys.folder, self.place.opened)
        return {str(path): path.read_bytes() for root in roots for path in sorted(root.rglob("*")) if path.is_file()}


def office(folder: Path) -> Office:
    """Make an agency with keys and an empty folder."""
    agency_keys.make(folder / "keys", "Made-up Agency", "MADEUP", NOW)
    (folder / "arriving").mkdir()
    return Office(agency_keys.read(folder / "keys"), places.of(folder / "arriving"))


def opened_manifest(laptop: Laptop) -> Manifest:
    """Give the facts of a laptop's next package, as a list."""
    sender = laptop.sender()
    return Manifest(
        package_id=sender.package_id,
        device_id=sender.device_id,
        device_key=sender.device_key,
        sequence=sender.sequence,
        prev_manifest_sha256=sender.previous,
        created=sender.created,
        tz=sender.zone,
        recipient="age1" + "q" * 58,
        files=(),
    )


def many(count: int, prefix: str = "n") -> tuple[PackedNote, ...]:
    """Give some notes."""
    return tuple(note(f"{prefix}{number}") for number in range(count))
