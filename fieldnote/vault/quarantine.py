"""Damaged originals, copied aside before anything could change them: never deleted, never written over.

In the notebook's own folder, `quarantine/`, one folder for each find, named by its moment (UTC) and what was found.
What lies there is as encrypted as it was.
"""

import filecmp
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from io import RawIOBase
from pathlib import Path

from fieldnote.host.building import building, sweep_beside
from fieldnote.host.files import open_new, private_folder, refusals, sync_file, sync_folder

_FOLDER = "quarantine"
_CHUNK, _SECTOR = 1 << 20, 4096
_WHOLE = ("vault.db", "vault.db-wal", "vault.json", "vault.json.bak")


class Found(StrEnum):
    """What was found damaged."""

    HEADER = "header"
    FIRST_BYTES = "first-bytes"
    LOG = "write-ahead-log"
    PAGES = "pages"


def keep(notebook: Path, found: Found, at: datetime, names: Sequence[str] = _WHOLE) -> Path | None:
    """Copy files of a closed notebook aside and give their folder; None when there is nothing to copy.

    What lies there already byte by byte is not copied twice. Parts that the disk cannot read are filled with zeros.
    Raises DiskFullError or ReadOnlyError; the originals are untouched then, and nothing is left over.
    """
    sources = [notebook / name for name in names if (notebook / name).is_file()]
    if not sources:
        return None
    place = notebook / _FOLDER
    for earlier in kept(notebook):
        if earlier.name.endswith(f"-{found.value}") and all(_same(path, earlier / path.name) for path in sources):
            return earlier
    private_folder(place)
    for leftover in place.glob(".*.part-*"):  # of a process that was killed while it copied
        sweep_beside(place / leftover.name[1:].rpartition(".part-")[0])
    target = _free_name(place, f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}", found)
    with building(target) as folder:
        for path in sources:
            copy_file(path, folder / path.name)
        with refusals():
            (folder / "lock").unlink(missing_ok=True)
            folder.rename(target)
            sync_folder(place)
            sync_folder(notebook)
    return target


def kept(notebook: Path) -> tuple[Path, ...]:
    """List what lies in a notebook's quarantine, the oldest first."""
    place = notebook / _FOLDER
    if not place.is_dir():
        return ()
    with refusals():
        return tuple(sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith(".")))


def _free_name(place: Path, moment: str, found: Found) -> Path:
    target, number = place / f"{moment}-{found.value}", 1
    while target.exists():
        number += 1
        target = place / f"{moment}.{number}-{found.value}"
    return target


def _same(first: Path, second: Path) -> bool:
    with suppress(OSError):
        return filecmp.cmp(first, second, shallow=False)
    return False


def copy_file(source: Path, target: Path) -> None:
    """Copy a file, if it is there, as far as it can be read."""
    if not source.exists():
        return
    with refusals():
        size = source.stat().st_size
        with source.open("rb", buffering=0) as stream, open_new(target) as copy:
            for place in range(0, size, _CHUNK):
                copy.write(_read(stream, place, min(_CHUNK, size - place)))
    sync_file(target)


def _read(stream: RawIOBase, place: int, length: int) -> bytes:
    """Read a stretch; where the disk cannot, sector by sector, and zeros for what is gone for good."""
    with suppress(OSError):
        stream.seek(place)
        return stream.read(length) or b""
    if length <= _SECTOR:
        return bytes(length)
    return b"".join(_read(stream, place + start, min(_SECTOR, length - start)) for start in range(0, length, _SECTOR))
