"""Slow work on the notebook in three steps, of which only the middle one leaves the screen's thread."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import sentences
from fieldnote.services.notebook import Notebook
from fieldnote.ui.tasks import Cancelled, Progress, Task
from fieldnote.ui.tools import Tools

Begun = TypeVar("Begun")
Worked = TypeVar("Worked")


class NotebookJob(QObject):
    """Runs one piece of work at a time; `ended` tells its `Done` or `Refused`, or None when it was stopped or failed.

    What failed was told by the link before.
    """

    began = Signal()
    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._task: Task | None = None
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether work is under way."""
        return self._task is not None

    def start(
        self,
        begin: Callable[[Notebook], Begun | Refused],
        work: Callable[[Begun, Progress], Worked],
        finish: Callable[[Notebook, Begun, Worked], Done[Any] | Refused],
    ) -> None:
        """Begin on the notebook, work in a worker, and finish on the notebook again."""
        if self.busy or self._closed:
            return
        begun = self._tools.link.do(begin)
        if begun is None or isinstance(begun, Refused):
            self.ended.emit(begun)
            return
        started: Begun = begun

        def on_done(worked: Worked) -> None:
            self._task = None
            if not self._closed:
                self.ended.emit(self._tools.link.do(finish, started, worked))

        self._task = self._tools.tasks.run(
            self, lambda progress: work(started, progress), on_done, self._on_failed, self.progressed.emit
        )
        self.began.emit()

    def cancel(self) -> None:
        """Stop; nothing of it is left over."""
        if self._task is not None:
            self._task.cancel()

    def close(self) -> None:
        """Stop for good: the notebook closes, and nothing is finished on it any more."""
        self._closed = True
        self.cancel()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if self._closed:
            return
        if isinstance(error, FieldnoteError):
            self._tools.link.failed.emit(sentences.of_error(error))
        elif not isinstance(error, Cancelled):
            raise error
        self.ended.emit(None)
