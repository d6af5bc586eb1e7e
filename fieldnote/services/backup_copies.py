"""Copies of the backups on a second disk: a folder somebody picked, and a calm word when it was not used for a week.

A stick that is not plugged in is no fault: what stands in the way is a `Problem`, and everything else goes on. Copies
are of files that are sealed already, so the slow part (`carry`) needs no key and runs on any thread.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from fieldnote.domain import rotation
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.fleet import Decided
from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    FieldnoteError,
    Problem,
    ReadOnlyError,
)
from fieldnote.host import disks
from fieldnote.host.files import private_folder, refusals
from fieldnote.services.notebook import Notebook
from fieldnote.vault import backup as sealed
from fieldnote.vault import backup_folder, backup_log
from fieldnote.vault.backup_folder import KeptBackup
from fieldnote.vault.backup_log import CopyPlace

Progress = Callable[[int, int], None]
_DEVICE_SHOWN = 8


@dataclass(frozen=True, slots=True)
class CopyStanding:
    """How the copies stand: "last copied 9 days ago"."""

    place: Path | None
    """The folder that was picked."""
    reachable: bool
    """Whether it is there right now."""
    other_disk: bool
    """Whether it is on another disk than the notebook: one on the same disk is lost with it."""
    days: int | None
    """Whole days since the last copy; None where there is none."""
    asks: bool
    """Whether a word about it is in place: there is no copy yet, or it is a week old."""
    lacks_newest: bool = False
    """Whether the last copy is of an earlier backup than the newest."""


@dataclass(frozen=True, slots=True)
class CopyDue:
    """It is time for a copy to the place that was picked."""

    days: int | None
    """Whole days since the last one; None where there is none."""


@dataclass(frozen=True, slots=True)
class CopyJob:
    """A copy to make, for any thread."""

    backup: KeptBackup
    place: Path
    folder: Path
    """This notebook's own in that place, so that nobody else's backups are ever thinned out."""


def standing(notebook: Notebook) -> CopyStanding:
    """Say how the copies stand."""
    chosen, now = backup_log.place(notebook.vault.database), notebook.now_utc()
    if chosen is None:
        return CopyStanding(None, reachable=False, other_disk=False, days=None, asks=True)
    return CopyStanding(
        place=Path(chosen.folder),
        reachable=_is_there(notebook, chosen),
        other_disk=chosen.other_disk,
        days=rotation.days_since(chosen.copied_at, now),
        asks=rotation.asks_for_copy(chosen.copied_at, now),
        lacks_newest=any(kept.made != chosen.copied for kept in backup_folder.kept(_own(notebook))[:1]),
    )


def due(notebook: Notebook) -> CopyDue | None:
    """Say whether it is time for a copy; None where it is not, or no place was picked. Looks at no disk."""
    chosen, now = backup_log.place(notebook.vault.database), notebook.now_utc()
    if chosen is None or not rotation.asks_for_copy(chosen.copied_at, now):
        return None
    return CopyDue(rotation.days_since(chosen.copied_at, now))


def choose_place(notebook: Notebook, folder: Path | None) -> Done[CopyPlace | None] | Refused:
    """Pick the folder that copies go to, or none any more with None. What lies in an earlier one stays there.

    Refused where the agency decides it for this computer.
    """
    if Decided.BACKUP in notebook.fleet.decided and not notebook.is_practice:
        return Refused((Problem("backup_copy", "decided_by_agency"),))
    return use_place(notebook, folder)


def use_place(notebook: Notebook, folder: Path | None) -> Done[CopyPlace | None] | Refused:
    """Do what `choose_place` does, whoever decided it."""
    chosen = None
    if folder is not None:
        folder = folder.absolute()
        with refusals():
            is_there = folder.is_dir()
        if not is_there:
            return Refused((Problem("backup_copy", "copy_place_missing"),))
        if folder.resolve().is_relative_to(notebook.vault.folder.resolve()):
            return Refused((Problem("backup_copy", "copy_place_inside"),))
        chosen = CopyPlace(str(folder), other_disk=not disks.same(folder, notebook.vault.folder))
    with notebook.vault.database.transaction():
        backup_log.set_place(notebook.vault.database, chosen)
        notebook.audit("backup.place", detail="" if chosen is None else "chosen")
    return Done(chosen, Change(notebook=True))


def copy_out(notebook: Notebook, progress: Progress | None = None) -> Done[KeptBackup] | Refused:
    """Copy the newest backup to the chosen place, read it back from there, and thin out the copies there. Slow.

    Raises nothing for what that place refuses: that is a problem with a sentence.
    """
    job = begin(notebook)
    return job if isinstance(job, Refused) else finish(notebook, job, carry(job, progress))


def begin(notebook: Notebook) -> CopyJob | Refused:
    """Say what is to be copied where, on the notebook's own thread."""
    chosen, newest = backup_log.place(notebook.vault.database), backup_folder.kept(_own(notebook))
    if chosen is None:
        return Refused((Problem("backup_copy", "copy_place_unset"),))
    if not newest:
        return Refused((Problem("backup_copy", "no_backup_yet"),))
    if not _is_there(notebook, chosen):
        return Refused((Problem("backup_copy", "copy_place_missing"),))
    return CopyJob(newest[0], Path(chosen.folder), _folder_in(notebook, chosen))


def carry(job: CopyJob, progress: Progress | None = None) -> KeptBackup | Problem:
    """Copy, read back and thin out; gives the copy, or what stood in the way. Slow; any thread; needs no key.

    What `progress` raises stops it, and nothing is left over.
    """
    try:
        private_folder(job.folder)
        backup_folder.sweep(job.folder)
        target = job.folder / job.backup.path.name
        if not sealed.is_intact(target):
            sealed.duplicate(job.backup.path, target, progress)
        found = {copy.made: copy for copy in backup_folder.kept(job.folder)}
        backup_folder.drop(found[made] for made in rotation.droppable(found, job.backup.made))
        return found[job.backup.made]
    except (DiskFullError, ReadOnlyError, FailedWriteError, DamagedNotebookError) as error:
        return _refusal(error, job)


def finish(notebook: Notebook, job: CopyJob, carried: KeptBackup | Problem) -> Done[KeptBackup] | Refused:
    """Keep when the last copy was made, on the notebook's own thread."""
    if isinstance(carried, Problem):
        return Refused((carried,))
    chosen = backup_log.place(notebook.vault.database)
    if chosen is not None and Path(chosen.folder) == job.place:
        with notebook.vault.database.transaction():
            copied = replace(chosen, copied=carried.made, copied_at=notebook.now_utc())
            backup_log.set_place(notebook.vault.database, copied)
            notebook.audit(backup_log.COPIED, detail=str(carried.made.sequence))
    return Done(carried, Change(notebook=True))


def copies(notebook: Notebook) -> tuple[KeptBackup, ...]:
    """List the copies in the chosen place, the newest first; none where it is not there now."""
    chosen = backup_log.place(notebook.vault.database)
    if chosen is None or not _is_there(notebook, chosen):
        return ()
    try:
        return backup_folder.kept(_folder_in(notebook, chosen))
    except FieldnoteError:
        return ()  # pulled out this moment


def _own(notebook: Notebook) -> Path:
    return backup_folder.beside(notebook.vault.folder)


def _folder_in(notebook: Notebook, chosen: CopyPlace) -> Path:
    """Name the folder of this notebook's copies in the chosen place."""
    return Path(chosen.folder) / f"fieldnote-{notebook.vault.device_id()[:_DEVICE_SHOWN]}"


def _is_there(notebook: Notebook, chosen: CopyPlace) -> bool:
    """Whether the place is there, and is the stick: without it there may be a folder of that name on our own disk."""
    place = Path(chosen.folder)
    return disks.is_folder(place) and not (chosen.other_disk and disks.same(place, notebook.vault.folder))


def _refusal(error: FieldnoteError, job: CopyJob) -> Problem:
    match error:
        case DamagedNotebookError():
            return Problem("backup_copy", "copy_source_damaged")
        case _ if not disks.is_folder(job.place):
            return Problem("backup_copy", "copy_place_missing")
        case DiskFullError():
            return Problem("backup_copy", "copy_place_full")
        case ReadOnlyError():
            return Problem("backup_copy", "copy_place_read_only")
        case _:
            return Problem("backup_copy", "copy_place_failed")
