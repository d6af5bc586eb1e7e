"""Drives one run of sending: what is of the notebook on the screen's thread, the rest in a worker."""

from collections.abc import Generator
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Signal

from fieldnote.domain.ids import TargetId
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import sentences
from fieldnote.services.documents.document import Document
from fieldnote.services.rendering import Pdf
from fieldnote.services.sync import run
from fieldnote.services.sync.jobs import Hands, Job
from fieldnote.services.sync.run import Summary
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools

_DONE = object()


class Runner(QObject):
    """Runs to one target at a time. `ended` tells what came of it; `failed` a sentence, when it went no further.

    Stopping lets the piece end that is on its way, so that what is known of it is kept.
    """

    progressed = Signal(int, int)
    ended = Signal(object)
    failed = Signal(str)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._work: Generator[Job[Any], Any, Summary] | None = None
        self._stop = Event()

    @property
    def busy(self) -> bool:
        """Whether something is being sent."""
        return self._work is not None

    def start(self, target_id: TargetId, *, asked: bool = True) -> None:
        """Send what is owed to a target, and take in what it answers."""
        if self.busy:
            return
        self._stop = Event()
        self._work = self._tools.link.ask(run.steps, target_id, asked=asked)
        self._go_on(None)

    def stop(self) -> None:
        """Send nothing more."""
        self._stop.set()

    def drop(self) -> None:
        """Let go of the run: the notebook closes. What was on its way is looked after in the next one."""
        self._stop.set()
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _go_on(self, answer: object) -> None:
        work = self._work
        if work is None:
            return
        try:
            job = work.send(answer)
        except StopIteration as end:
            self._work = None
            summary: Summary = end.value
            self._tools.link.tell_changed(summary.change)
            self.ended.emit(summary)
        except Exception as error:  # noqa: BLE001 -- whatever went wrong, the run is over and says so
            self._on_failed(error)
        else:
            work_there = partial(_do, job, self._render, self._stop.is_set)
            self._tools.tasks.run(self, work_there, self._go_on, self._on_failed, self.progressed.emit)

    def _render(self, document: Document) -> Pdf:
        return self._tools.renderer.submit(document).result()

    def _on_failed(self, error: Exception) -> None:
        """End the run. After our own bug nothing of what it says may reach the screen."""
        wrong = self.tr("Sending went wrong. What waits is kept, and goes the next time.")
        try:
            self.drop()
        finally:
            self.failed.emit(sentences.of_error(error) if isinstance(error, FieldnoteError) else wrong)


def _do(job: Job[Any], render: Any, stopped: Any, progress: Progress) -> Any:  # noqa: ANN401 -- one job of many kinds
    return job.run(Hands(render, progress, stopped))
