"""Backs the open notebook up in the background: soon after it was opened, and after some hours of use.

What the last lock left behind is backed up when the notebook is next open. At the lock itself the keys go at once: a
backup that is read whole needs them, and nothing may hold up the lock. Who closes the window is not in that hurry: see
`closing_sheet`. Each backup goes on to the second disk by itself, where one was picked and is there: a laptop that is
lost takes all the others along.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from fieldnote.domain.problems import FieldnoteError, OvertakenError
from fieldnote.services import backup_copies, backup_words, backups
from fieldnote.services.backups import Begun, Copied
from fieldnote.ui.notebook_job import NotebookJob
from fieldnote.ui.tasks import Cancelled, Task
from fieldnote.ui.tools import Tools

FIRST_LOOK_MS: Final = 20_000
"""Until the person has found their page and begins to write."""
LOOK_MS: Final = 60_000


class BackupKeeper(QObject):
    """Looks now and then whether a backup is due and makes it, or makes one at once; the slow part runs in a worker.

    All of a window's backups pass through it, so that there is never more than one under way. A notebook that locks
    meanwhile waits for nothing: the worker stops, and what it left is swept at the next opening.
    """

    began = Signal()
    progressed = Signal(int, int)
    ended = Signal(bool)
    """A backup under way came to its end: whether it stands. Its copy may begin next."""
    settled = Signal()
    """Nothing is under way any more, neither a backup nor its copy."""

    def __init__(self, tools: Tools, parent: QObject, *, awake: Callable[[], float] = time.monotonic) -> None:
        """Take the notebook and the workers, and the clock of use in seconds."""
        super().__init__(parent)
        self._tools = tools
        self._awake = awake
        self._since = awake()
        self._opened_with_changes = True
        self._task: Task | None = None
        self._stopped = False
        self._told: set[str] = set()
        self.copying = NotebookJob(tools, self)
        self.copying.ended.connect(self.settled)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(FIRST_LOOK_MS)

    @property
    def backing_up(self) -> bool:
        """Whether a backup is being made."""
        return self._task is not None

    @property
    def busy(self) -> bool:
        """Whether a backup is being made or copied."""
        return self.backing_up or self.copying.busy

    @property
    def lacks(self) -> bool:
        """Whether there is something in the notebook that no backup has."""
        return not self._stopped and self._tools.link.ask(backups.due, at_lock=True)

    def look(self) -> None:
        """Begin a backup if one is due."""
        self._timer.setInterval(LOOK_MS)
        if self.busy or self._stopped:
            return
        in_use = timedelta(seconds=self._awake() - self._since)
        try:
            if self._tools.link.ask(backups.due, in_use=in_use, at_lock=self._opened_with_changes):
                self._start(self._tools.link.ask(backups.begin))
            self._opened_with_changes = False
        except FieldnoteError as error:
            self._say(error)

    def back_up(self) -> None:
        """Make a backup now: somebody asked for it, so what stands in the way is said each time."""
        if self.busy or self._stopped:
            return
        self._told.clear()
        try:
            self._start(self._tools.link.ask(backups.begin))
        except FieldnoteError as error:
            self._say(error)
            self._end_unmade()

    def copy_out(self) -> None:
        """Bring the second disk up to now: with a new backup, where something is in none yet."""
        if self.busy or self._stopped:
            return
        if self.lacks:
            self.back_up()
        else:
            self._start_copying()

    def cancel(self) -> None:
        """Make no backup now; nothing of it is left over, and those made before stay."""
        if self._task is not None:
            self._task.cancel()
        self.copying.cancel()

    def stop(self) -> None:
        """Stop: the notebook is closed, or about to be."""
        self._stopped = True
        self._timer.stop()
        self.copying.close()
        if self._task is not None:
            self._task.cancel()

    def _start(self, begun: Begun) -> None:
        self._task = self._tools.tasks.run(
            self,
            lambda progress: backups.copy(begun, progress),
            self._on_copied,
            lambda error: self._on_failed(begun, error),
            self.progressed.emit,
        )
        self.began.emit()

    def _on_copied(self, copied: Copied) -> None:
        self._task = None
        if self._stopped:
            backups.forget(copied)
            return
        try:
            self._tools.link.tell(self._tools.link.ask(backups.finish, copied))
            self._since = self._awake()
        except FieldnoteError as error:
            self._say(error)
            self._end_unmade()
        else:
            self.ended.emit(True)
            self._copy_where_it_goes()

    def _copy_where_it_goes(self) -> None:
        """Put the new backup on the second disk, too; a stick that is not there is no fault."""
        if self._tools.link.ask(backup_copies.standing).reachable:
            self._start_copying()
        else:
            self.settled.emit()

    def _start_copying(self) -> None:
        self.copying.start(backup_copies.begin, backup_copies.carry, backup_copies.finish)

    def _end_unmade(self) -> None:
        self.ended.emit(False)
        self.settled.emit()

    def _on_failed(self, begun: Begun, error: Exception) -> None:
        self._task = None
        if not self._stopped:
            self._tools.link.ask(backups.abandon, begun)
            self._end_unmade()
        if isinstance(error, FieldnoteError):
            self._say(error)
        elif not isinstance(error, Cancelled):
            raise error

    def _say(self, error: FieldnoteError) -> None:
        """Say once what stands in the way; it is tried again at each look, in silence."""
        quiet = isinstance(error, OvertakenError) or self._stopped
        sentence = backup_words.of_failure(error)
        if not quiet and sentence not in self._told:
            self._told.add(sentence)
            self._tools.link.failed.emit(sentence)
