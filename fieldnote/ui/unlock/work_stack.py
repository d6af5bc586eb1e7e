"""Pages before the notebook with slow work between them, which runs behind a page that can be stopped."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import sentences
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Cancelled, Progress, Task, TaskRunner
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.working import WorkingPage

Result = TypeVar("Result")


class WorkStack(QStackedWidget):
    """One page in front, and slow work that leads to the next; a stopped or failed one leaves nothing over."""

    ended = Signal()
    """Slow work ended, one way or the other."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._staying: list[Backdrop] = []
        self.working = WorkingPage()
        self.working.stop_asked.connect(self.stop)
        self.stay(self.working)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether slow work is under way."""
        return self._task is not None

    @property
    def caption(self) -> str:
        """What the page in front is called."""
        return self._front.caption

    def activate(self) -> None:
        """Begin at the page in front."""
        self._front.activate()

    def stop(self) -> None:
        """Stop slow work; nothing of it is left over."""
        if self._task is not None:
            self._task.cancel()

    def show_beginning(self, failed: str = "") -> None:
        """Show the page that work begins at, and what came in between; a subclass says which it is."""
        raise NotImplementedError

    def stay(self, page: Backdrop) -> None:
        """Keep a page that comes to the front again, with what was typed into it."""
        self._staying.append(page)
        self.addWidget(page)

    def put(self, page: Backdrop) -> None:
        """Bring a page to the front; the one before goes, unless it stays."""
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None and before is not page and before not in self._staying:
            self.removeWidget(before)
            before.deleteLater()
        if self.isVisible():
            page.activate()
            announce(page, page.caption)

    def work(
        self,
        title: str,
        sentence: str,
        work: Callable[[Progress], Result],
        done: Callable[[Result], object],
        failed: Callable[[FieldnoteError], object] | None = None,
    ) -> None:
        """Do slow work behind the page that can be stopped."""

        def on_done(result: Result) -> None:
            self._task = None
            self.ended.emit()
            done(result)

        def on_failed(error: Exception) -> None:
            self._task = None
            self.ended.emit()
            if isinstance(error, FieldnoteError):
                (failed or self._on_failed)(error)
                return
            self.show_beginning(self.tr("Stopped. Nothing of it is left over."))
            if not isinstance(error, Cancelled):
                raise error

        self.working.begin(title, sentence)
        self.put(self.working)
        self._task = self._tasks.run(self, work, on_done, on_failed, self.working.show_progress)

    @property
    def _front(self) -> Backdrop:
        page = self.currentWidget()
        assert isinstance(page, Backdrop)  # noqa: S101 -- there are no others
        return page

    def _on_failed(self, error: FieldnoteError) -> None:
        self.show_beginning(sentences.of_error(error))
