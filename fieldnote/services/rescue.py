"""What can be done with a notebook that is damaged: set it aside, see what there is, read it into a new one.

Nothing here changes the damaged notebook, and nothing anywhere erases it. The order in which ways are offered: the
newest backup that is whole, with all in which it differs from what can still be read; then the rescue, which comes
first only where it has all that the backup has, and more.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from pathlib import Path

from fieldnote.domain import comparison
from fieldnote.domain.comparison import Contents, Differences, Differs
from fieldnote.domain.person import Specialist
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    FieldnoteError,
    NotebookMissingError,
    ReadOnlyError,
    WrongPassphraseError,
)
from fieldnote.domain.rescue import NoteLeft, Rescued
from fieldnote.host import memory
from fieldnote.host.files import refusals
from fieldnote.host.instance_lock import held
from fieldnote.services import backups, packs, passphrases
from fieldnote.services.backups import ReadBackup, Soundness
from fieldnote.services.notebook import Clock, Key, Notebook, change_passphrase, local_now, open_notebook
from fieldnote.vault import backup as sealed
from fieldnote.vault import header, keys, mending, quarantine
from fieldnote.vault import rescue as reading
from fieldnote.vault.checks import QUICK, Finding
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.header import Header
from fieldnote.vault.keys import AnyCost, Root, Slot

Progress = Callable[[int, int], None]


class HeaderState(StrEnum):
    """How the small file with the locked key is."""

    WHOLE = "whole"
    FROM_COPY = "from_copy"
    """Damaged, and its copy takes its place: the passphrase still opens."""
    LOST = "lost"
    """Both are damaged: only the recovery kit opens, and a new passphrase is set."""


@dataclass(frozen=True, slots=True)
class Options:
    """The ways out for a damaged notebook. A way that does not lead anywhere is None."""

    header: HeaderState
    backups: tuple[ReadBackup, ...]
    """From the newest back, each read in full, up to the first that is whole."""
    rescue: Rescued | None
    """What a rescue would bring; None when not one page can be read."""
    differences: Differences | None
    """In what the newest whole backup differs from what can be read; None without either."""
    set_aside: tuple[Path, ...]
    """What lies in quarantine."""

    @property
    def backup(self) -> ReadBackup | None:
        """The newest backup that is whole."""
        return next((read for read in self.backups if read.soundness is Soundness.WHOLE), None)

    @property
    def rescue_has_more(self) -> bool:
        """Whether a rescue brings every note as the backup has it, or newer, and some that the backup has not."""
        apart = self.differences
        newer = {Differs.ONLY_IN_NOTEBOOK, Differs.NEWER_IN_NOTEBOOK}
        if self.rescue is None or self.rescue.notes_not_whole or self.rescue.disagrees:
            return False
        if apart is None or not apart.notes:
            return False
        return all(note.how in newer for note in apart.notes) and not any(k.only_in_copy for k in apart.kinds)


def header_state(folder: Path) -> HeaderState:
    """Say how the header is; needs no key. Raises NotebookMissingError and NewerNotebookError."""
    try:
        return HeaderState.FROM_COPY if header.read(folder).from_copy else HeaderState.WHOLE
    except DamagedHeaderError:
        return HeaderState.LOST


def key_of_kit(folder: Path, code: str) -> Key:
    """Take the key of a damaged notebook from its recovery kit, even where no header and no first page is left.

    Raises WrongPassphraseError(given="kit") when neither a page nor the header in a backup was written with it.
    """
    root = Root.of_kit(code)
    _require(folder)
    try:
        reading.wrong_key(folder, reading.keys_of(folder, root))
    except WrongPassphraseError:
        if not any(head.authentic(root) for head in _heads(folder)):
            raise
    return root


def key_of_passphrase(folder: Path, passphrase: str, progress: Progress | None = None) -> Key:
    """Take the key from any copy of the header that a passphrase opens: beside the notebook, or in one of its backups.

    One that fits the notebook's pages comes first; where none does, one that at least opens a backup. Slow by design;
    any thread. Raises WrongPassphraseError when no copy opens.
    """
    _require(folder)
    opened: Key | None = None
    locks = tuple(_locks(folder))
    for number, head in enumerate(locks, 1):
        with suppress(WrongPassphraseError, DamagedHeaderError):
            key = header.unlock(head, passphrase)
            opened = opened or key
            if reading.has_pages_of(folder, reading.keys_of(folder, key)):
                return key
        if progress:
            progress(number, len(locks))
    if opened is None:
        raise WrongPassphraseError
    return opened


def has_copies_of_header(folder: Path) -> bool:
    """Whether there is any copy of the header for `key_of_passphrase` to try; needs no key, and raises nothing."""
    with suppress(FieldnoteError):
        return next(_locks(folder), None) is not None
    return False


def renew_header(
    folder: Path, key: Key, passphrase: str, *, clock: Clock = local_now, cost: AnyCost | None = None
) -> None:
    """Open a notebook whose header is lost with its key, and write a header that `passphrase` opens.

    A copy that was written with the key takes the header's place as it is. Slow; any thread. Raises what opening
    raises, and WeakPassphraseError; nothing was written then.
    """
    if needs_passphrase(folder, key):
        passphrases.require(passphrase)
    opened = open_notebook(folder, key, clock=clock)
    try:
        if needs_passphrase(folder, key):
            change_passphrase(opened, passphrase, cost=cost)
    finally:
        opened.close()


def needs_passphrase(folder: Path, key: Key) -> bool:
    """Whether a rescue has to be given a new passphrase, since the header with the old one is lost."""
    return header.read_authentic(folder, key) is None


def set_aside(folder: Path, *, clock: Clock = local_now) -> Path | None:
    """Copy a closed notebook that is damaged into its quarantine, as it is, and give the copy's place.

    Raises NotebookInUseError, DiskFullError, ReadOnlyError; the notebook is untouched in any case.
    """
    with held(folder / "lock"):
        return quarantine.keep(folder, quarantine.Found.PAGES, clock().astimezone(UTC))


def set_aside_damaged(folder: Path, findings: tuple[Finding, ...], *, clock: Clock = local_now) -> Path | None:
    """Set a closed notebook aside if a check found damage in its file; None where it did not, or there is no room."""
    if any(finding.faults for finding in findings if finding.area in QUICK):
        with suppress(DiskFullError, ReadOnlyError):
            return set_aside(folder, clock=clock)
    return None


def options(
    folder: Path, key: Key, *, workplace: Path | None = None, clock: Clock = local_now, progress: Progress | None = None
) -> Options:
    """Look at a closed, damaged notebook and its backups, and give the ways out. Slow; any thread; changes nothing.

    What is looked at is opened as a copy, encrypted as ever, inside `workplace` (the notebook's folder unless another
    is given), and is gone afterwards. Raises NotebookInUseError, DiskFullError, ReadOnlyError.
    """
    _require(folder)
    with held(folder / "lock"):
        halves = sealed.share(progress, 0, 500), sealed.share(progress, 500, 1000)
        read = backups.read_until_whole(folder, backups.by_key(key), halves[0], workplace=workplace)
        whole = next((backup for backup in read if backup.contents is not None), None)
        found, contents = _tried(folder, key, workplace, clock, halves[1])
        differences = None
        if whole is not None and whole.contents is not None and contents is not None:
            differences = comparison.compare(whole.contents, contents)
        return Options(header_state(folder), read, found, differences, quarantine.kept(folder))


def rescue(
    folder: Path,
    target: Path,
    key: Key,
    *,
    passphrase: str = "",
    clock: Clock = local_now,
    cost: AnyCost | None = None,
    progress: Progress | None = None,
) -> Rescued:
    """Read a closed notebook row by row into a new one at `target`. Slow; any thread; the damaged one is only read.

    `passphrase` opens the new notebook: it has to be given where `needs_passphrase`, and else the present one stays
    without it. Raises WeakPassphraseError, NotebookExistsError, NotebookInUseError, DamagedNotebookError when nothing
    can be read, DiskFullError, ReadOnlyError; nothing is left behind then.
    """
    _require(folder)
    if passphrase or needs_passphrase(folder, key):
        passphrases.require(passphrase)
    with held(folder / "lock"):
        rescued = reading.rescue(
            folder,
            target,
            reading.keys_of(folder, key),
            _fallback(),
            clock().astimezone(UTC),
            lock=lambda vault_id: keys.wrap(key, passphrase, vault_id, cost or keys.calibrated(memory.total_bytes())),
            progress=progress,
        )
    if passphrase:
        _let_open(target, key, passphrase, clock, cost)
    return rescued


def differences(
    folder: Path,
    backup: Path,
    key: Key,
    *,
    workplace: Path | None = None,
    clock: Clock = local_now,
    progress: Progress | None = None,
) -> Differences | None:
    """Say in what a backup from any place differs from what can be read of a damaged notebook; None where nothing can.

    Slow; any thread; changes nothing. Raises what `options` and `backups.contents_of` raise.
    """
    _require(folder)
    halves = sealed.share(progress, 0, 500), sealed.share(progress, 500, 1000)
    there = backups.contents_of(backup, workplace or folder, backups.by_key(key), halves[0])
    with held(folder / "lock"):
        _, here = _tried(folder, key, workplace, clock, halves[1])
    return comparison.compare(there, here) if here is not None else None


def notes_not_whole(notebook: Notebook) -> tuple[NoteLeft, ...]:
    """Give the notes of an open notebook that a rescue brought here and of which something is missing."""
    return tuple(mending.notes_not_whole(notebook.vault.database))


def _tried(
    folder: Path, key: Key, workplace: Path | None, clock: Clock, progress: Progress
) -> tuple[Rescued | None, Contents | None]:
    """Give what a rescue would bring and what that holds; None where not one page can be read."""
    found = reading.keys_of(folder, key)
    try:
        return reading.tried(folder, workplace or folder, found, _fallback(), clock().astimezone(UTC), progress)
    except DamagedNotebookError:
        return None, None


def _locks(folder: Path) -> Iterator[Header]:
    """Give every header of the notebook that can be read, each lock once: first its own, then those in its backups."""
    known: set[Slot] = set()
    for head in _heads(folder):
        with suppress(DamagedHeaderError):
            if head.lock not in known:
                known.add(head.lock)
                yield head


def _heads(folder: Path) -> Iterator[Header]:
    yield from (found.header for found in header.readable(folder))
    for backup in backups.listed(folder):
        with suppress(*backups.UNSOUND):
            yield sealed.head_of(backup.path)


def _let_open(folder: Path, key: Key, passphrase: str, clock: Clock, cost: AnyCost | None) -> None:
    """Make a passphrase open a new notebook, where it does not do so already."""
    try:
        header.unlock(header.read(folder).header, passphrase)
    except WrongPassphraseError:
        opened = open_notebook(folder, key, clock=clock)
        try:
            change_passphrase(opened, passphrase, cost=cost)
        finally:
            opened.close()


def _fallback() -> NewNotebook:
    return NewNotebook(Specialist(""), packs.DEFAULT)


def _require(folder: Path) -> None:
    with refusals():
        if not (folder / "vault.db").exists():
            raise NotebookMissingError
