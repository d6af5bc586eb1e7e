"""Where one act is tried again and again, and what it may leave behind when something fails meanwhile."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest import mock

from faults.contents import after_each_transaction, digest
from faults.failing import Ending, Trier, trying
from faults.sessions import BALLAST
from faults.trying import ACTS, _open, prepared
from making import FAST, OTHER_PASSPHRASE, PASSPHRASE, SPECIALIST, Clock, Closed

from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    NotebookInUseError,
    NotEnoughMemoryError,
    ReadOnlyError,
    RenewalUnfinishedError,
    WrongPassphraseError,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services.backups import by_kit
from fieldnote.services.restoring import restore
from fieldnote.vault import ballast, header, keys

REFUSALS = {
    kind.__name__
    for kind in (
        DamagedNotebookError, DiskFullError, FailedWriteError, NotebookInUseError, NotEnoughMemoryError, ReadOnlyError,
        RenewalUnfinishedError,
    )
}  # fmt: skip
WORDS_OF_MACHINES = {"error", "exception", "sqlite", "errno", "invalid", "failed", "traceback"}


@dataclass(frozen=True)
class Left:
    """What lies in the folder of an act, condensed: what opens its notebook, what that says, and what was made."""

    passphrase: str
    content: str
    made: frozenset[str]


@dataclass(frozen=True)
class Bench:
    """Where acts are tried again and again."""

    trier: Trier
    before: Path
    place: Path

    def fresh(self) -> Path:
        """Put everything back as it was before."""
        shutil.rmtree(self.place, ignore_errors=True)
        return shutil.copytree(self.before, self.place)

    def left(self) -> "Left":
        """Open all that the act left behind."""
        return left_by(self.place)

    def expected(self, act: str) -> "Expected":
        """Do an act with nothing failing, and give what may be left when something fails."""
        before = left_by(self.fresh())
        stored = {before.content}
        with after_each_transaction(stored.add):
            ACTS[act](self.fresh())()
        while _open:
            _open.pop().close()
        return Expected(before, self.left(), frozenset(stored))


@dataclass(frozen=True)
class Expected:
    """What may be left by an act."""

    before: Left
    after: Left
    contents: frozenset[str]
    """What stood in the notebook after each of its transactions."""

    def fault(self, ending: Ending, left: Left) -> str:
        """Say what is wrong with what an act said and left; nothing, if all is well."""
        for ended, sentence in ending.endings:
            if ended not in {"done", *REFUSALS}:
                return f"{ended}: {sentence}"
            if ended != "done" and not in_our_words(sentence):
                return f"says: {sentence}"
        if not ending.endings:
            return "said nothing"
        if ending.endings[-1][0] == "done":
            return "" if left == self.after else "done, and not all of it is there"
        if ending.endings[-1][0] == RenewalUnfinishedError.__name__ and left.passphrase != self.after.passphrase:
            return "says that the new passphrase holds, and it does not"
        is_between = (
            left.passphrase in {self.before.passphrase, self.after.passphrase}
            and left.content in self.contents
            and left.made <= self.after.made
        )
        return "" if is_between else "refused, and something else is there than before or after"


def in_our_words(sentence: str) -> bool:
    return sentence.endswith(".") and not WORDS_OF_MACHINES & set(sentence.lower().replace(".", " ").split())


@contextmanager
def benched(place: Path) -> Iterator[Bench]:
    """Prepare a notebook in an empty place and start the process that tries acts on copies of it."""
    with mock.patch.object(header, "unwrap", cache(keys.unwrap)), mock.patch.object(ballast, "BYTES", BALLAST):
        prepared(place / "before")
        with trying(place / "log") as trier:
            yield Bench(trier, place / "before", place / "now")


def left_by(folder: Path) -> Left:
    """Open all that an act left behind, with nothing failing any more."""
    passphrase, content, kit = looked_at(folder / "notebook")
    made = set()
    for name in ("restored", "new"):
        if (folder / name / "vault.db").exists():
            made.add(name)
            looked_at(folder / name)
        elif (folder / name).exists():
            notebooks.create(folder / name, PASSPHRASE, SPECIALIST, cost=FAST, clock=Clock())  # its place is free
    if (folder / "monday.fnb").exists():
        made.add("monday.fnb")
        restore(folder / "monday.fnb", folder / "again", by_kit(kit), clock=Clock())
    return Left(passphrase, content, frozenset(made))


def looked_at(folder: Path) -> tuple[str, str, str]:
    """Give the one passphrase that opens a notebook, what it says, and its kit; every page and row is looked at."""
    opening = {}
    for passphrase in (PASSPHRASE, OTHER_PASSPHRASE):
        with suppress(WrongPassphraseError):
            opening[passphrase] = notebooks.unlock(folder, passphrase, clock=Clock())
        (folder / "misses.json").unlink(missing_ok=True)
    ((passphrase, root),) = opening.items()
    book = Closed(folder, root).open()
    try:
        assert [finding for finding in notebooks.check(book) if finding.faults] == []
        assert not book.vault.opened.log_broken
        return passphrase, digest(book.vault.database), root.kit
    finally:
        book.close()
