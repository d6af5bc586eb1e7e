"""The notebook itself: locked, opened, copied, backed up, restored, while time passes."""

import copy
import shutil

import hypothesis.strategies as st
import pytest
from hypothesis.stateful import precondition, rule
from making import PASSPHRASE, Closed
from services.life.ground import PICK, Ground, counted

from fieldnote.domain.problems import WrongPassphraseError
from fieldnote.services import backups
from fieldnote.services import notebook as notebooks
from fieldnote.services.restoring import restore


class Keeping(Ground):
    """What is done about the notebook as a whole."""

    @rule(hours=st.integers(1, 40))
    @counted
    def let_time_pass(self, hours: int) -> None:
        self.clock.advance(hours=hours)

    @rule(misses=st.integers(0, 2))
    @counted
    def lock(self, misses: int) -> None:
        self.book.close()
        for _ in range(misses):
            with pytest.raises(WrongPassphraseError):
                notebooks.unlock(self.closed.folder, "not this one, I am sure", clock=self.clock)
        root = notebooks.unlock(self.closed.folder, PASSPHRASE, clock=self.clock)
        self.model.log += ["unlock.missed"] if misses else []
        self._open(Closed(self.closed.folder, root))

    @rule()
    @counted
    def reopen_from_disk(self) -> None:
        """Go on with a copy of what lies on the disk while the notebook is open, as after a loss of power."""
        left = self.closed
        copied = left.copy(self._place("notebook"))
        self.book.close()
        shutil.rmtree(left.folder)
        self._open(copied)

    @rule()
    @counted
    def back_up(self) -> None:
        target = self._place("backup")
        notebooks.back_up(self.book, target)
        self.backups.append((target, copy.deepcopy(self.model)))
        self.model.log.append("backup.made")

    @precondition(lambda self: self.backups)
    @rule(pick=PICK, by_kit=st.booleans())
    @counted
    def restore(self, pick: int, *, by_kit: bool) -> None:
        backup, then = self._among(pick, self.backups)
        left, place = self.closed, self._place("notebook")
        self.book.close()
        opener = backups.by_kit(left.root.kit) if by_kit else backups.by_passphrase(PASSPHRASE)
        root = restore(backup, place, opener, clock=self.clock).key
        shutil.rmtree(left.folder)
        self.model = copy.deepcopy(then)
        self.model.log.append("backup.restored")
        self._open(Closed(place, root))
