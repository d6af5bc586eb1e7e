"""The laptops an agency knows. The first package of one waits until two people have compared its fingerprint."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec

from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.package import keys
from fieldnote.exchange.package.manifest import Manifest
from fieldnote.host import files
from fieldnote.services.inbox import books

_FOLDER, _WAITING = "devices", "waiting"


class Standing(StrEnum):
    """How an agency stands to the laptop that a package names."""

    KNOWN = "known"
    WAITING = "waiting"
    OTHER_KEY = "other_key"
    REVOKED = "revoked"


class Device(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A laptop, by its key."""

    device_id: Annotated[str, msgspec.Meta(pattern="^[0-9a-z][0-9a-z-]{0,63}$")]
    public: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
    since: datetime
    name: Annotated[str, msgspec.Meta(max_length=80)] = ""
    """Whose it is, as the agency says."""
    revoked_at: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """What two people compare."""
        return keys.device_fingerprint(self.public)


@dataclass(frozen=True, slots=True)
class Devices:
    """Those that are known, struck-off ones too, and those that wait."""

    known: tuple[Device, ...]
    waiting: tuple[Device, ...]


def every(keys_folder: Path) -> Devices:
    """Give all laptops, by their ids."""
    known = _read(keys_folder / _FOLDER)
    public = {device.public for device in known}
    return Devices(known, tuple(one for one in _read(keys_folder / _WAITING) if one.public not in public))


def standing(known: tuple[Device, ...], manifest: Manifest) -> Standing:
    """Say how a laptop stands, by its id and its key together."""
    for device in known:
        if device.public == manifest.device_key and device.device_id == manifest.device_id:
            return Standing.REVOKED if device.revoked_at else Standing.KNOWN
    if any(manifest.device_id == device.device_id or manifest.device_key == device.public for device in known):
        return Standing.OTHER_KEY
    return Standing.WAITING


def wait(keys_folder: Path, manifest: Manifest, at: datetime) -> Device:
    """Note a laptop that is not known yet."""
    device = Device(device_id=manifest.device_id, public=manifest.device_key, since=at)
    if not _path(keys_folder / _WAITING, device).exists():
        _keep(keys_folder / _WAITING, device)
    return device


def know(keys_folder: Path, fingerprint: str, name: str, at: datetime) -> Device:
    """Know a laptop from now on, by the fingerprint its specialist read out; raises BadInputError for any other."""
    waiting = every(keys_folder)
    device = _find(waiting.waiting, fingerprint)
    if any(one.device_id == device.device_id for one in waiting.known):
        raise BadInputError("a laptop of this id is known by another key; strike that one off first", device.device_id)
    named = msgspec.structs.replace(device, since=at, name=name.strip())
    _keep(keys_folder / _FOLDER, named)
    files.discard(_path(keys_folder / _WAITING, device))
    return named


def revoke(keys_folder: Path, fingerprint: str, at: datetime) -> Device:
    """Take nothing from a laptop any more, as when it was stolen; raises BadInputError where none is known so."""
    device = _find(_read(keys_folder / _FOLDER), fingerprint)
    struck = msgspec.structs.replace(device, revoked_at=device.revoked_at or at)
    _keep(keys_folder / _FOLDER, struck)
    return struck


def _find(devices: tuple[Device, ...], fingerprint: str) -> Device:
    for device in devices:
        if keys.same_fingerprint(device.fingerprint, fingerprint):
            return device
    raise BadInputError("no laptop here has this fingerprint; compare it once more, sign by sign", fingerprint)


def _keep(folder: Path, device: Device) -> None:
    files.private_folder(folder)
    files.write_whole(_path(folder, device), msgspec.json.format(msgspec.json.encode(device), indent=2) + b"\n")


def _path(folder: Path, device: Device) -> Path:
    return folder / f"{device.fingerprint.replace(' ', '-')}.json"


def _read(folder: Path) -> tuple[Device, ...]:
    found = (books.read(path, Device) for path in folder.glob("*.json"))
    return tuple(sorted(found, key=lambda one: (one.device_id, one.public)))
