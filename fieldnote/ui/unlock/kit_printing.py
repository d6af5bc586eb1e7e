"""The recovery kit on paper before its notebook is made: 35 symbols written by hand go wrong. No file is written."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from fieldnote.services import notebook, rendering
from fieldnote.services.documents import recovery_kit
from fieldnote.services.rendering import Pdf
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.language import window_language
from fieldnote.ui.tasks import Progress, TaskRunner

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key

_JOB_NAME: Final = "Fieldnote document"


class KitPrinting(QObject):
    """Makes the page and asks for a printer; `failed` tells that it could not be made, `ended` that it was printed."""

    failed = Signal()
    ended = Signal()

    def __init__(self, host: QWidget, tasks: TaskRunner, key: "Key") -> None:
        super().__init__(host)
        self._host, self._tasks, self._key = host, tasks, key

    def begin(self) -> None:
        """Make the page, then ask where to print it."""
        key, language = self._key, window_language().value

        def work(_: Progress) -> Pdf:
            return rendering.make(recovery_kit.of_new(key, notebook.local_now(), language=language))

        self._tasks.run(self, work, self._ask, self._on_failed)

    def _ask(self, pdf: Pdf) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_JOB_NAME)
        dialog = QPrintDialog(printer, self._host)

        def answered(result: int) -> None:
            dialog.deleteLater()
            if result == QDialog.DialogCode.Accepted:
                self._print(pdf, printer)

        dialog.finished.connect(answered)
        dialog.setModal(True)
        dialog.show()

    def _print(self, pdf: Pdf, printer: QPrinter) -> None:
        viewer = PdfViewer()
        viewer.show_pdf(pdf.data)
        viewer.print_to(printer)
        viewer.clear()
        viewer.deleteLater()
        self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        del error  # its text may quote the kit
        self.failed.emit()
