"""The calm page while the practice notebook is made or opened: it asks for nothing, its passphrase is public."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import notebook, practice
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.places import is_notebook

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key


class MakingPage(Backdrop):
    """Makes the practice notebook where there is none yet, and opens it."""

    opened = Signal(object)
    """The open `Notebook`."""
    derived = Signal()
    """The key is there; the notebook opens next."""
    failed = Signal(object)
    """What stood in the way, a FieldnoteError."""

    def __init__(self, folder: Path, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._there = is_notebook(folder)
        title = self.tr("Opening the practice notebook…") if self._there else self.tr("Making the practice notebook…")
        self.say_title(title, self.tr("Made-up people and notes, to try things with. This takes a few seconds."))
        self.setObjectName("making_page")
        self._folder = folder
        self._tasks = tasks
        self.meter = MeterBar(name=title)
        if self._there:
            self.meter.hide()
        self.card.column.addWidget(self.meter)

    def activate(self) -> None:
        """Begin."""
        folder, there = self._folder, self._there

        def work(progress: Progress) -> "Key":
            if there:
                return notebook.unlock(folder, practice.PASSPHRASE)
            return practice.make(folder, progress=progress).root

        self._tasks.run(self, work, self._on_ready, self._on_failed, self._on_progressed)

    def _on_progressed(self, done: int, total: int) -> None:
        self.meter.show_value(done, total, self.caption)

    def _on_ready(self, key: "Key") -> None:
        self.derived.emit()
        try:
            opened = notebook.open_notebook(self._folder, key)
        except FieldnoteError as error:
            self.failed.emit(error)
            return
        self.opened.emit(opened)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, FieldnoteError):
            raise error
        self.failed.emit(error)
