"""The recovery kit on paper before its notebook is made: 35 symbols written by hand go wrong. No file is written."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from fieldnote.services import notebook, rendering
from fieldnote.services.documents import recovery_kit
from fieldnote.services.rendering import Pdf
from fieldnote.ui.documents.printing import ask_for_printer
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.language import window_language
from fieldnote.ui.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key


class KitPrinting(QObject):
    """Makes the page, one at a time, and asks for a printer.

    `busy_changed` tells that the page is being made, and when that has come to an end; `failed` that it could not be.
    """

    busy_changed = Signal(bool)
    failed = Signal()

    def __init__(self, host: QWidget, tasks: TaskRunner, key: "Key") -> None:
        super().__init__(host)
        self._host, self._tasks, self._key = host, tasks, key
        self._busy = False

    def begin(self) -> None:
        """Make the page, then ask where to print it; nothing is begun while one is being made."""
        if self._busy:
            return
        self._set_busy(busy=True)
        key, language = self._key, window_language().value

        def work(_: Progress) -> Pdf:
            return rendering.make(recovery_kit.of_new(key, notebook.local_now(), language=language))

        self._tasks.run(self, work, self._ask, self._on_failed)

    def _ask(self, pdf: Pdf) -> None:
        self._set_busy(busy=False)
        ask_for_printer(self._host, partial(self._print, pdf))

    def _print(self, pdf: Pdf, printer: QPrinter) -> None:
        viewer = PdfViewer()
        viewer.show_pdf(pdf.data)
        viewer.print_to(printer)
        viewer.clear()
        viewer.deleteLater()

    def _on_failed(self, error: Exception) -> None:
        del error  # its text may quote the kit
        self._set_busy(busy=False)
        self.failed.emit()

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        self.busy_changed.emit(busy)
