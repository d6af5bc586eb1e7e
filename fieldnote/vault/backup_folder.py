"""The backups of a notebook, as files in a folder of theirs: found by name alone, no key needed."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fieldnote.domain import rotation
from fieldnote.domain.rotation import Dated
from fieldnote.host.building import sweep_beside
from fieldnote.host.files import discard, refusals, sync_folder

_NAME = "backups"


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup's file."""

    made: Dated
    path: Path
    size: int
    """In bytes."""


def beside(notebook: Path) -> Path:
    """Name the folder of a notebook's backups, which is in its own folder; it may not be there yet."""
    return notebook / _NAME


def kept(folder: Path) -> tuple[KeptBackup, ...]:
    """List the backups in a folder, the newest first; other files are nobody's business. Raises ReadOnlyError."""
    with refusals():
        if not folder.is_dir():
            return ()
    found = []
    with refusals(), os.scandir(folder) as entries:
        for entry in entries:
            made = rotation.dated(entry.name)
            if made is not None and entry.is_file(follow_symlinks=False):
                found.append(KeptBackup(made, Path(entry.path), entry.stat(follow_symlinks=False).st_size))
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


def drop(backups: Iterable[KeptBackup]) -> None:
    """Delete backups that are no longer wanted, for good; one that cannot go stays for the next time."""
    folders = set()
    for backup in backups:
        discard(backup.path)
        folders.add(backup.path.parent)
    for folder in folders:
        with refusals():
            sync_folder(folder)


def sweep(folder: Path) -> None:
    """Delete what a killed backup left in a folder of backups: files of the names it gives them, and no others."""
    with refusals():
        if not folder.is_dir():
            return
        leftovers = [path.name for path in folder.iterdir() if path.name.startswith(".fn-")]
    for name in leftovers:
        target = name[1:].rpartition(".part-")[0]
        if rotation.dated(target) is not None:
            sweep_beside(folder / target)
