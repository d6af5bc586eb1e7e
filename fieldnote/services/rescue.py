"""What can be done with a notebook that is damaged: set it aside, see what there is, read it into a new one.

Nothing here changes the damaged notebook, and nothing anywhere erases it. The order in which ways are offered: the
newest backup that is whole, with all in which it differs from what can still be read; then the rescue.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from pathlib import Path

from fieldnote.domain import comparison
from fieldnote.domain.comparison import Differences
from fieldnote.domain.person import Specialist
from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    DiskFullError,
    NotebookMissingError,
    ReadOnlyError,
)
from fieldnote.domain.rescue import NoteLeft, Rescued
from fieldnote.host import memory
from fieldnote.host.files import refusals
from fieldnote.host.instance_lock import held
from fieldnote.services import backups, packs, passphrases
from fieldnote.services.backups import ReadBackup, Soundness
from fieldnote.services.notebook import Clock, Key, Notebook, local_now
from fieldnote.vault import header, keys, mending, quarantine
from fieldnote.vault import rescue as reading
from fieldnote.vault.checks import QUICK, Finding
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.keys import AnyCost, Root

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


def header_state(folder: Path) -> HeaderState:
    """Say how the header is; needs no key. Raises NotebookMissingError and NewerNotebookError."""
    try:
        return HeaderState.FROM_COPY if header.read(folder).from_copy else HeaderState.WHOLE
    except DamagedHeaderError:
        return HeaderState.LOST


def key_of_kit(folder: Path, code: str) -> Key:
    """Take the key of a damaged notebook from its recovery kit, even where no header and no first page is left.

    Raises WrongPassphraseError(given="kit") when not one page was written with it.
    """
    root = Root.of_kit(code)
    _require(folder)
    reading.wrong_key(folder, reading.keys_of(folder, root))
    return root


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
        read = backups.read_until_whole(folder, backups.by_key(key), progress)
        whole = next((backup for backup in read if backup.contents is not None), None)
        found, differences = None, None
        try:
            found, contents = reading.tried(
                folder,
                workplace or folder,
                reading.keys_of(folder, key),
                _fallback(),
                clock().astimezone(UTC),
                progress,
            )
        except DamagedNotebookError:
            contents = None
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

    `passphrase` is the new one where `needs_passphrase`; otherwise the present one opens the new notebook, too. Raises
    WeakPassphraseError, NotebookExistsError, NotebookInUseError, DamagedNotebookError when nothing can be read,
    DiskFullError, ReadOnlyError; nothing is left behind then.
    """
    _require(folder)
    if needs_passphrase(folder, key):
        passphrases.require(passphrase)
    with held(folder / "lock"):
        return reading.rescue(
            folder,
            target,
            reading.keys_of(folder, key),
            _fallback(),
            clock().astimezone(UTC),
            lock=lambda vault_id: keys.wrap(key, passphrase, vault_id, cost or keys.calibrated(memory.total_bytes())),
            progress=progress,
        )


def notes_not_whole(notebook: Notebook) -> tuple[NoteLeft, ...]:
    """Give the notes of an open notebook that a rescue brought here and of which something is missing."""
    return tuple(mending.notes_not_whole(notebook.vault.database))


def _fallback() -> NewNotebook:
    return NewNotebook(Specialist(""), packs.DEFAULT)


def _require(folder: Path) -> None:
    with refusals():
        if not (folder / "vault.db").exists():
            raise NotebookMissingError
