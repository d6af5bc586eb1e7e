"""Restores that are honest: what a backup does not have is said at once, and that one opens is tried before the day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fieldnote.domain import comparison
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.comparison import Contents, Differences, Differs
from fieldnote.domain.problems import FieldnoteError, Problem, WrongPassphraseError
from fieldnote.host.building import building
from fieldnote.services import backups, passphrases
from fieldnote.services.backups import Opener, Soundness
from fieldnote.services.notebook import Clock, Key, Notebook, local_now, new_lock, open_notebook
from fieldnote.vault import backup as sealed
from fieldnote.vault import backup_folder, checks, contents, header, signatures
from fieldnote.vault.backup_folder import KeptBackup
from fieldnote.vault.checks import Finding
from fieldnote.vault.header import Header
from fieldnote.vault.keys import AnyCost
from fieldnote.vault.vault import DRILL, Relocking, Vault

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was unpacked, and in what it differs from the notebook that it is a backup of."""

    key: Key
    compared_with: Path | None
    differences: Differences | None
    not_compared: FieldnoteError | None = None
    """Why there is no comparison though there is a notebook: it is open elsewhere, damaged, or has another key."""


@dataclass(frozen=True, slots=True)
class Drilled:
    """What a drill found: whether the newest backup would bring everything back."""

    backup: KeptBackup
    soundness: Soundness
    findings: tuple[Finding, ...] = ()
    """Of the whole check of the restored notebook."""
    differences: Differences | None = None
    """What was compared in full; None where only what is signed was."""
    altered: frozenset[str] = frozenset()
    """Signed records that are others in the notebook today."""

    @property
    def passed(self) -> bool:
        """Whether it opened, held together, and has each signed note as the notebook has it.

        What was written since the backup is a difference, and no fault of it.
        """
        changed = self.differences is not None and any(
            note.signed for note in self.differences.of_kind(Differs.DIFFERENT)
        )
        sound = self.soundness is Soundness.WHOLE and not any(f.faults for f in self.findings)
        return sound and not changed and not self.altered


@dataclass(frozen=True, slots=True)
class DrillJob:
    """A drill to make, for any thread."""

    backup: KeptBackup
    folder: Path
    """Of the notebook: the backup is restored beside its files."""
    opener: Opener
    at: datetime
    """The moment it begins (UTC)."""
    in_full: bool
    """Whether all is compared, which reads the open notebook to its end as well; else only what is signed is."""


@dataclass(frozen=True, slots=True)
class Tried:
    """How a restore aside went, before it is compared with the notebook."""

    backup: KeptBackup
    soundness: Soundness
    findings: tuple[Finding, ...] = ()
    contents: Contents | None = None
    """Where all is to be compared."""
    signed: frozenset[tuple[str, str]] = frozenset()
    """Each signed record with its digest."""


def restore(
    backup: Path,
    target: Path,
    opener: Opener,
    *,
    passphrase: str = "",
    against: Path | None = None,
    clock: Clock = local_now,
    cost: AnyCost | None = None,
    progress: Progress | None = None,
) -> Restored:
    """Unpack a backup as `unpack` does, and say in what it differs from a notebook.

    That is `against`, or else the notebook in whose folder the backup lies. The restore stands, whatever comes of the
    comparison. Raises what `unpack` raises.
    """
    key = unpack(backup, target, opener, passphrase=passphrase, clock=clock, cost=cost, progress=progress)
    against = against or _notebook_of(backup)
    if against is None:
        return Restored(key, None, None)
    try:
        there = backups.contents_of(backup, target, backups.by_key(key))
        book = open_notebook(against, key, clock=clock)
        try:
            here = contents.held(book.vault.database)
        finally:
            book.close()
    except FieldnoteError as error:
        return Restored(key, against, None, error)
    return Restored(key, against, comparison.compare(there, here))


def unpack(
    backup: Path,
    target: Path,
    opener: Opener,
    *,
    passphrase: str = "",
    clock: Clock = local_now,
    cost: AnyCost | None = None,
    progress: Progress | None = None,
) -> Key:
    """Unpack a backup into a new folder as a new device, and give its key. Slow; any thread; never overwrites.

    `passphrase` opens it from now on; without it, the one of the backup's time does. Raises what `vault.backup.restore`
    raises, and WeakPassphraseError; nothing is left behind then.
    """
    if passphrase:
        passphrases.require(passphrase)

    def lock(head: Header, key: Key) -> Header:
        if passphrase:
            try:
                header.unlock(head, passphrase)
            except WrongPassphraseError:
                return new_lock(Relocking(head.vault, head.db_salt, key, head.escrow), passphrase, cost=cost)
        return head

    return sealed.restore(backup, target, opener, clock().astimezone(UTC), lock=lock, progress=progress)


def drill(
    notebook: Notebook, opener: Opener | None = None, progress: Progress | None = None
) -> Done[Drilled] | Refused:
    """Restore the newest backup aside, open it, check all of it, compare it, delete it again, and log how it went.

    Slow. Raises DiskFullError alone, which says nothing about the backup.
    """
    job = begin_drill(notebook, opener, in_full=True)
    return job if isinstance(job, Refused) else finish_drill(notebook, try_out(job, progress))


def begin_drill(notebook: Notebook, opener: Opener | None = None, *, in_full: bool = False) -> DrillJob | Refused:
    """Say which backup is to be tried, on the notebook's own thread.

    In full, `finish_drill` takes long; else it compares only what is signed, by its digests.
    """
    found = backups.listed(notebook.vault.folder)
    if not found:
        return Refused((Problem("backup", "no_backup_yet"),))
    opener = opener or backups.by_key(notebook.vault.root)
    return DrillJob(found[0], notebook.vault.folder, opener, notebook.now_utc(), in_full)


def try_out(job: DrillJob, progress: Progress | None = None) -> Tried:
    """Restore a backup aside, open it, check all of it, and delete it again. Slow; any thread.

    What `progress` raises stops it, and nothing is left over. Raises DiskFullError alone.
    """
    with building(job.folder / DRILL) as aside:
        try:
            place, halfway = aside / "notebook", sealed.share(progress, 0, 500)
            key = sealed.restore(job.backup.path, place, job.opener, job.at, progress=halfway)
            findings, there, signed = _looked_at(place, key, job, sealed.share(progress, 500, 1000))
        except backups.UNSOUND as error:
            return Tried(job.backup, backups.soundness_of(error))
    return Tried(job.backup, Soundness.WHOLE, findings, there, signed)


def finish_drill(notebook: Notebook, tried: Tried) -> Done[Drilled]:
    """Compare what was restored with the notebook and log how it went, on the notebook's own thread."""
    database, apart = notebook.vault.database, None
    if tried.contents is not None:
        apart = comparison.compare(tried.contents, contents.held(database))
    here = dict(signatures.digests(database))
    altered = frozenset(record for record, digest in tried.signed if here.get(record, digest) != digest)
    result = Drilled(tried.backup, tried.soundness, tried.findings, apart, altered)
    with database.transaction():
        notebook.audit("drill.passed" if result.passed else "drill.failed", detail=str(result.backup.made.sequence))
    return Done(result, Change(notebook=True))


def _looked_at(
    folder: Path, key: Key, job: DrillJob, progress: Progress
) -> tuple[tuple[Finding, ...], Contents | None, frozenset[tuple[str, str]]]:
    vault = Vault.open(folder, key, job.at)
    try:
        found = checks.check(vault.database, progress=progress)
        there = contents.held(vault.database) if job.in_full else None
        return found, there, frozenset(signatures.digests(vault.database))
    finally:
        vault.close()


def _notebook_of(backup: Path) -> Path | None:
    """Give the notebook in whose folder of backups a file lies."""
    folder = backup.absolute().parent
    notebook = folder.parent
    lies_there = folder == backup_folder.beside(notebook) and (notebook / "vault.db").exists()
    return notebook if lies_there else None
