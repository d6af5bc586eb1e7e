"""Backups that keep themselves: made by rotation, read whole before older ones go, compared before they are used."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fieldnote.domain import comparison
from fieldnote.domain.comparison import Contents, Differences
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    FailedWriteError,
    NewerNotebookError,
    NotebookMissingError,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.services.notebook import Key, Notebook
from fieldnote.vault import backup as sealed
from fieldnote.vault import backup_folder, contents, header
from fieldnote.vault.backup_folder import KeptBackup

Progress = Callable[[int, int], None]
Opener = Callable[[header.Header], Key]
"""Gives the key of a backup from its own header: `by_key`, `by_passphrase` or `by_kit`."""


class Soundness(StrEnum):
    """What reading a backup whole said."""

    WHOLE = "whole"
    DAMAGED = "damaged"
    OTHER_KEY = "other_key"
    """Of a passphrase or kit from before, or of another notebook."""
    NEWER = "newer"
    """Made by a newer Fieldnote."""
    UNREACHABLE = "unreachable"
    """Gone, or on a disk that cannot be read now."""


@dataclass(frozen=True, slots=True)
class ReadBackup:
    """A backup that was read whole, and what it holds where it could be."""

    backup: KeptBackup
    soundness: Soundness
    contents: Contents | None = None


def by_key(key: Key) -> Opener:
    """Open backups with the notebook's own key."""
    return lambda _: key


def by_passphrase(passphrase: str) -> Opener:
    """Open backups with the passphrase of their time; slow by design."""
    return lambda head: header.unlock(head, passphrase)


def by_kit(code: str) -> Opener:
    """Open backups with the recovery kit's code."""
    return lambda _: Key.of_kit(code)


def listed(folder: Path) -> tuple[KeptBackup, ...]:
    """List the backups of the notebook in `folder`, the newest first. Needs no key; nothing is read of them."""
    return backup_folder.kept(backup_folder.beside(folder))


def contents_of(backup: Path, workplace: Path, opener: Opener, progress: Progress | None = None) -> Contents:
    """Read a backup whole and give what it holds; `workplace` is a private folder for the copy that is opened.

    Slow; any thread. Raises NotebookMissingError, DamagedNotebookError, DamagedHeaderError, NewerNotebookError,
    WrongPassphraseError, DiskFullError, ReadOnlyError.
    """
    if not backup.is_file():
        raise NotebookMissingError
    with sealed.opened_aside(backup, workplace, opener, progress=progress) as aside:
        return contents.held(aside.database)


def read_whole(backup: KeptBackup, workplace: Path, opener: Opener, progress: Progress | None = None) -> ReadBackup:
    """Read a backup whole and say how it is, in a value: a bad one is no reason to stop looking at the next.

    Raises DiskFullError alone: then this computer could not look, and the backup may be a good one.
    """
    try:
        return ReadBackup(backup, Soundness.WHOLE, contents_of(backup.path, workplace, opener, progress))
    except (DamagedNotebookError, DamagedHeaderError):
        return ReadBackup(backup, Soundness.DAMAGED)
    except WrongPassphraseError:
        return ReadBackup(backup, Soundness.OTHER_KEY)
    except NewerNotebookError:
        return ReadBackup(backup, Soundness.NEWER)
    except (NotebookMissingError, ReadOnlyError, FailedWriteError):
        return ReadBackup(backup, Soundness.UNREACHABLE)


def read_until_whole(folder: Path, opener: Opener, progress: Progress | None = None) -> tuple[ReadBackup, ...]:
    """Read the backups of the notebook in `folder` from the newest back, up to the first that is whole.

    That one is the last given; what came before it says why it is not newer. Slow; any thread.
    """
    looked: list[ReadBackup] = []
    for backup in listed(folder):
        looked.append(read_whole(backup, folder, opener, progress))
        if looked[-1].soundness is Soundness.WHOLE:
            break
    return tuple(looked)


def differences(
    notebook: Notebook, backup: Path, opener: Opener | None = None, progress: Progress | None = None
) -> Differences:
    """Say in what a backup and the open notebook differ, note by note and by kind. Writes nothing to either."""
    there = contents_of(backup, notebook.vault.folder, opener or by_key(notebook.vault.root), progress)
    return comparison.compare(there, contents.held(notebook.vault.database))
