"""Backups that keep themselves: made by rotation, read whole before older ones go, compared before they are used.

A window makes one in three steps and waits for none: `begin` and `finish` on the notebook's thread take milliseconds,
`copy` runs anywhere. The command line calls `back_up`, which is all three.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from fieldnote.domain import comparison, rotation
from fieldnote.domain.changes import Change, Done
from fieldnote.domain.comparison import Contents, Differences
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    FailedWriteError,
    FieldnoteError,
    NewerNotebookError,
    NotebookMissingError,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.domain.rotation import Dated
from fieldnote.host.files import discard, private_folder, refusals
from fieldnote.services.notebook import Key, Notebook
from fieldnote.vault import backup as sealed
from fieldnote.vault import backup_folder, backup_log, contents, header
from fieldnote.vault.backup_folder import KeptBackup
from fieldnote.vault.backup_log import LastBackup

Progress = Callable[[int, int], None]
Opener = Callable[[header.Header], Key]
"""Gives the key of a backup from its own header: `by_key`, `by_passphrase` or `by_kit`."""


UNSOUND = (
    DamagedNotebookError,
    DamagedHeaderError,
    WrongPassphraseError,
    NewerNotebookError,
    NotebookMissingError,
    ReadOnlyError,
    FailedWriteError,
)
"""What a backup can be found to be while it is read; a full disk is not the backup's fault."""


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


@dataclass(frozen=True, slots=True)
class Begun:
    """A backup under way: what `copy` needs, on any thread."""

    made: Dated
    target: Path
    source: sealed.Source
    stamp: str
    """What stood in the notebook at its moment."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A backup that was sealed, opened by its own header and read whole; `finish` gives it its name."""

    begun: Begun
    part: Path


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that stands under its name, and how many older ones went."""

    backup: KeptBackup
    dropped: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How the notebook's backups stand."""

    last: datetime | None
    """When the last one was made (UTC)."""
    changed: bool
    """Whether a backup would hold something that the last one does not."""
    count: int
    size: int
    """Of all together, in bytes."""
    asks: bool
    """Whether a word about it is in place: there is none, or it is three days old and lacks something."""


def standing(notebook: Notebook) -> Standing:
    """Say how the notebook's backups stand."""
    last, found = backup_log.last(notebook.vault.database), listed(notebook.vault.folder)
    changed = _changed(notebook, last, found)
    return Standing(
        last=last.at if last else None,
        changed=changed,
        count=len(found),
        size=sum(backup.size for backup in found),
        asks=rotation.asks_for_backup(last.at if last else None, notebook.now_utc(), changed=changed),
    )


def due(notebook: Notebook, *, in_use: timedelta = timedelta(0), at_lock: bool = False) -> bool:
    """Whether a backup is to be made: at the lock, or after so long in use since the last, if anything changed."""
    changed = _changed(notebook, backup_log.last(notebook.vault.database), listed(notebook.vault.folder))
    return rotation.is_due(changed=changed, in_use=in_use, at_lock=at_lock)


def back_up(notebook: Notebook, progress: Progress | None = None) -> Done[Made]:
    """Make the next backup by rotation and let those go that are no longer wanted. Slow.

    What `progress` raises stops it, and nothing is left over. Raises DamagedNotebookError for a notebook that does not
    hold together (no backup goes then), DamagedHeaderError, DiskFullError, ReadOnlyError, FailedWriteError.
    """
    begun = begin(notebook)
    try:
        return finish(notebook, copy(begun, progress))
    finally:
        abandon(notebook, begun)


def begin(notebook: Notebook) -> Begun:
    """Hold the notebook still for the next backup, on its own thread; end it with `finish` or `abandon`.

    Writing goes on meanwhile: it is kept beside, and not in this backup.
    """
    folder = backup_folder.beside(notebook.vault.folder)
    private_folder(folder)
    backup_folder.sweep(folder)
    last, found = backup_log.last(notebook.vault.database), backup_folder.kept(folder)
    sequence = max([last.sequence if last else 0, *(backup.made.sequence for backup in found)]) + 1
    made = Dated(sequence, notebook.now_utc().replace(microsecond=0))
    stamp = backup_log.stamp(notebook.vault.database)
    return Begun(made, folder / made.name, sealed.begin(notebook.vault, folder / made.name), stamp)


def copy(begun: Begun, progress: Progress | None = None) -> Copied:
    """Seal the backup, open it by its own header and read it whole.

    Slow; any thread. What `progress` raises stops it, and nothing is left over.
    """
    return Copied(begun, sealed.copy(begun.source, begun.target, progress))


def finish(notebook: Notebook, copied: Copied) -> Done[Made]:
    """Give the backup its name and log it, then let older ones go, on the notebook's own thread.

    Raises OvertakenError when the notebook was closed or tidied up meanwhile; nothing is kept of the copy then.
    """
    begun = copied.begun
    try:
        sealed.finish(notebook.vault, begun.source, copied.part, begun.target)
    finally:
        discard(copied.part)
    with notebook.vault.database.transaction():
        backup_log.note_made(notebook.vault.database, LastBackup(begun.made.sequence, begun.made.at, begun.stamp))
        notebook.audit(backup_log.MADE, detail=str(begun.made.sequence))
    found = {backup.made: backup for backup in backup_folder.kept(begun.target.parent)}
    gone = rotation.droppable(found, begun.made)
    backup_folder.drop(found[made] for made in gone)
    return Done(Made(found[begun.made], len(gone)), Change(notebook=True))


def abandon(notebook: Notebook, begun: Begun) -> None:
    """Let the notebook go on without this backup; safe after `finish`, too."""
    notebook.vault.database.let_pages_go(begun.source.hold)


def forget(copied: Copied) -> None:
    """Delete a copy that will not be finished, since the notebook is closed."""
    discard(copied.part)


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


def lying_in(place: Path) -> tuple[KeptBackup, ...]:
    """List the backups in any folder, as on a stick, and in the folders right below it, the newest first.

    Needs no key; nothing is read of them. What cannot be looked into has none.
    """
    found: list[KeptBackup] = []
    with suppress(OSError):
        for folder in (place, *place.iterdir()):  # one that cannot even be looked at must not hide the others
            with suppress(*UNSOUND):
                found += backup_folder.kept(folder)
    return tuple(sorted(found, key=lambda backup: (backup.made.at, backup.made.sequence), reverse=True))


def contents_of(backup: Path, workplace: Path, opener: Opener, progress: Progress | None = None) -> Contents:
    """Read a backup whole and give what it holds; `workplace` is a private folder for the copy that is opened.

    Slow; any thread. Raises NotebookMissingError, DamagedNotebookError, DamagedHeaderError, NewerNotebookError,
    WrongPassphraseError, DiskFullError, ReadOnlyError.
    """
    with refusals():
        if not backup.is_file():
            raise NotebookMissingError
    with sealed.opened_aside(backup, workplace, opener, progress=progress) as database:
        return contents.held(database)


def read_whole(backup: KeptBackup, workplace: Path, opener: Opener, progress: Progress | None = None) -> ReadBackup:
    """Read a backup whole and say how it is, in a value: a bad one is no reason to stop looking at the next.

    Raises DiskFullError alone: then this computer could not look, and the backup may be a good one.
    """
    try:
        return ReadBackup(backup, Soundness.WHOLE, contents_of(backup.path, workplace, opener, progress))
    except UNSOUND as error:
        return ReadBackup(backup, soundness_of(error))


def soundness_of(error: FieldnoteError) -> Soundness:
    """Say what an error of UNSOUND means for the backup that was being read."""
    match error:
        case WrongPassphraseError():
            return Soundness.OTHER_KEY
        case NewerNotebookError():
            return Soundness.NEWER
        case DamagedNotebookError() | DamagedHeaderError():
            return Soundness.DAMAGED
        case _:
            return Soundness.UNREACHABLE


def read_until_whole(
    folder: Path, opener: Opener, progress: Progress | None = None, *, workplace: Path | None = None
) -> tuple[ReadBackup, ...]:
    """Read the backups of the notebook in `folder` from the newest back, up to the first that is whole.

    That one is the last given; what came before it says why it is not newer. Copies are opened in `workplace`, the
    notebook's folder unless another is given. Slow; any thread.
    """
    looked: list[ReadBackup] = []
    for backup in listed(folder):
        looked.append(read_whole(backup, workplace or folder, opener, progress))
        if looked[-1].soundness is Soundness.WHOLE:
            break
    return tuple(looked)


def differences(
    notebook: Notebook, backup: Path, opener: Opener | None = None, progress: Progress | None = None
) -> Differences:
    """Say in what a backup and the open notebook differ, note by note and by kind. Writes nothing to either."""
    there = contents_of(backup, notebook.vault.folder, opener or by_key(notebook.vault.root), progress)
    return comparison.compare(there, contents.held(notebook.vault.database))


def _changed(notebook: Notebook, last: LastBackup | None, found: tuple[KeptBackup, ...]) -> bool:
    """Whether a backup would hold what none does: a last one that is not there any more holds nothing."""
    if last is None or last.sequence not in {backup.made.sequence for backup in found}:
        return True
    return last.stamp != backup_log.stamp(notebook.vault.database)
