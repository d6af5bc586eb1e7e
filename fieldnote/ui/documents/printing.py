"""Where to print: the computer's own dialog, asked the same way for every paper."""

from collections.abc import Callable
from typing import Final

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

_JOB_NAME: Final = "Fieldnote document"
"""What a list of print jobs may show to anybody: nothing of whom it is about."""


def ask_for_printer(host: QWidget, chosen: Callable[[QPrinter], None]) -> None:
    """Ask over a window where to print; `chosen` gets the printer, and is not called where printing is called off."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_JOB_NAME)
    dialog = QPrintDialog(printer, host)

    def answered(result: int) -> None:
        dialog.deleteLater()
        if result == QDialog.DialogCode.Accepted:
            chosen(printer)

    dialog.finished.connect(answered)
    dialog.setModal(True)
    dialog.show()
