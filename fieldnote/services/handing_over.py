"""Handing the notebook over to another laptop: one sealed file, and which of the two copies goes on.

The file is a backup with another lock: a key that the other laptop showed, or a passphrase of its own. That it is a
hand-over is declared in the notebook before it is copied. The copy that moves stops before the file gets its name, so
that there is no moment at which both would send the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.handover import Handover
from fieldnote.domain.ids import HandoverId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.exchange import laptop_key
from fieldnote.exchange.package import keys as key_files
from fieldnote.host import memory
from fieldnote.host.files import discard
from fieldnote.services import passphrases
from fieldnote.services.notebook import Notebook
from fieldnote.vault import backup as sealed
from fieldnote.vault import escrow, handovers, header, keys
from fieldnote.vault.header import Header
from fieldnote.vault.keys import AnyCost

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ForKey:
    """Seal the file for a key that the other laptop shows, with its fingerprint as the person read it there."""

    public: bytes
    """The `new-laptop.fnkey` file."""
    fingerprint: str


@dataclass(frozen=True, slots=True)
class ForPassphrase:
    """Seal the file with a passphrase of its own, where no key can be carried over."""

    passphrase: str


Lock = ForKey | ForPassphrase


@dataclass(frozen=True, slots=True)
class Begun:
    """A hand-over under way: what `copy` needs, on any thread."""

    handover: Handover
    target: Path
    source: sealed.Source


@dataclass(frozen=True, slots=True)
class Standing:
    """What hand-overs mean for this copy."""

    away: Handover | None
    """The one with which this copy stopped: nothing is signed or sent here."""
    beside: tuple[Handover, ...]
    """Those by which this copy goes on beside the one it came from."""


def standing(notebook: Notebook) -> Standing:
    """Say what hand-overs mean for this copy."""
    database = notebook.vault.database
    return Standing(handovers.away(database), tuple(handovers.beside(database)))


def stopped(notebook: Notebook) -> Refused | None:
    """Refuse to sign or send in a copy that was handed over: the other one does that now."""
    found = handovers.away(notebook.vault.database)
    if found is None or found.made_at is None:
        return None
    day = found.made_at.astimezone(notebook.clock().tzinfo).date().isoformat()
    return Refused((Problem("notebook", "handed_over", facts={"day": day}),))


def hand_over(
    notebook: Notebook,
    target: Path,
    lock: Lock,
    *,
    both: bool = False,
    progress: Progress | None = None,
    cost: AnyCost | None = None,
) -> Done[Handover] | Refused:
    """Write the whole notebook into one sealed file for another laptop, read back whole before it has its name. Slow.

    With `both`, this copy goes on too, and each sends what it signs itself; otherwise this copy stops. Raises
    WeakPassphraseError, BadInputError for what is no key, NotebookExistsError, DamagedNotebookError, DiskFullError,
    ReadOnlyError, OvertakenError: nothing is handed over then.
    """
    begun = begin(notebook, target, lock, both=both, cost=cost)
    if isinstance(begun, Refused):
        return begun
    try:
        return finish(notebook, begun, copy(begun, progress))
    finally:
        abandon(notebook, begun)


def begin(
    notebook: Notebook, target: Path, lock: Lock, *, both: bool = False, cost: AnyCost | None = None
) -> Begun | Refused:
    """Declare a hand-over and hold the notebook still for it; end it with `finish`, and with `abandon` in any case.

    With a passphrase it is slow by design.
    """
    refused = stopped(notebook)
    if refused is not None:
        return refused
    if isinstance(lock, ForKey):
        key = laptop_key.read_public(lock.public)
        if not lock.fingerprint.strip():
            return Refused((Problem("fingerprint", "laptop_fingerprint_missing", Weight.MISSING),))
        if not key_files.same_fingerprint(key.fingerprint, lock.fingerprint):
            return Refused((Problem("fingerprint", "laptop_fingerprint_differs"),))
    else:
        passphrases.require(lock.passphrase)
    database, handover_id = notebook.vault.database, HandoverId(notebook.new_id())
    fingerprint = key.fingerprint if isinstance(lock, ForKey) else ""
    found = Handover(handover_id, notebook.vault.device_id(), fingerprint, not both, notebook.now_utc())
    head = _head(notebook, handover_id, lock, cost)
    with database.transaction():
        handovers.begin(database, found)
        notebook.audit("handover.begun", handover_id, fingerprint)
    try:
        return Begun(found, target, sealed.begin(notebook.vault, target, head))
    except BaseException:
        _forget(notebook, found)
        raise


def copy(begun: Begun, progress: Progress | None = None) -> Path:
    """Seal the notebook into a file of a temporary name and read it back whole. Slow; any thread."""
    return sealed.copy(begun.source, begun.target, progress)


def finish(notebook: Notebook, begun: Begun, part: Path) -> Done[Handover]:
    """Stop this copy if it moves, then give the file its name, on the notebook's own thread.

    Where a program is killed between the two, this copy says that it was handed over though there is no file:
    `take_back` helps. The other order could leave two copies that send the same.
    """
    database, handover = notebook.vault.database, begun.handover
    try:
        with database.transaction():
            handovers.made(database, handover.id, notebook.now_utc())
            notebook.audit("handover.made", handover.id, handover.sealed_for)
        try:
            sealed.finish(notebook.vault, begun.source, part, begun.target)
        except BaseException:
            _take_back(notebook, handover)
            raise
    finally:
        discard(part)
    return Done(_present(notebook, handover), Change(notebook=True))


def abandon(notebook: Notebook, begun: Begun) -> None:
    """Let the notebook go on, and what was declared without a file be forgotten; safe after `finish`, too."""
    notebook.vault.database.let_pages_go(begun.source.hold)
    if _present(notebook, begun.handover).made_at is None:
        _forget(notebook, begun.handover)


def take_back(notebook: Notebook) -> Done[Handover] | Refused:
    """Let this copy go on after all: the file was lost, or was never taken over. It is for the person to be sure."""
    found = handovers.away(notebook.vault.database)
    if found is None:
        return Refused((Problem("notebook", "not_handed_over"),))
    _take_back(notebook, found)
    return Done(_present(notebook, found), Change(notebook=True))


def go_on_alone(notebook: Notebook) -> Done[None] | Refused:
    """Let this copy send what the other one was to send: that one was lost, or is used no more."""
    database = notebook.vault.database
    with database.transaction():
        ended = handovers.go_on_alone(database, notebook.now_utc())
        for handover in ended:
            notebook.audit("handover.alone", handover.id)
    if not ended:
        return Refused((Problem("notebook", "no_other_copy"),))
    return Done(None, Change(notebook=True))


def _head(notebook: Notebook, handover_id: HandoverId, lock: Lock, cost: AnyCost | None) -> Header:
    """Make the header of the file: its own lock in place of the notebook's, beside the agency's where there is one."""
    around = notebook.vault.relocking()
    agency = (around.escrow,) if around.escrow else ()
    own: keys.Slot | escrow.EscrowSlot
    if isinstance(lock, ForKey):
        own = escrow.lock(around.root, laptop_key.read_public(lock.public).age)
    else:
        own = keys.wrap(
            around.root, lock.passphrase, around.vault_id, cost or keys.calibrated(memory.total_bytes())
        )  # fmt: skip
    return header.sealed(around.vault_id, around.db_salt, around.root, (*agency, own), handover=handover_id)


def _present(notebook: Notebook, handover: Handover) -> Handover:
    found = handovers.get(notebook.vault.database, handover.id)
    return found or handover


def _take_back(notebook: Notebook, handover: Handover) -> None:
    with notebook.vault.database.transaction():
        handovers.take_back(notebook.vault.database, handover.id, notebook.now_utc())
        notebook.audit("handover.taken_back", handover.id)


def _forget(notebook: Notebook, handover: Handover) -> None:
    with notebook.vault.database.transaction():
        handovers.forget(notebook.vault.database, handover.id)
        notebook.audit("handover.dropped", handover.id)
