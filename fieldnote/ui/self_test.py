"""The window's part of `fieldnote doctor --self-test`: the screen, letters, icons, the preview and the printer.

The PDF to show and print comes on standard input; what was found goes to standard output as JSON.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageReader
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from fieldnote.host import resources
from fieldnote.services.doctoring import Look
from fieldnote.ui import icons, picture
from fieldnote.ui.documents.viewer import PdfViewer

_FONTS: Final = ("Inter-Regular.ttf", "AtkinsonHyperlegibleNext-Regular.ttf")
_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY")
_FORMATS: Final = ("jpeg", "png")


def run(make_app: Callable[[], QApplication]) -> int:
    """Try everything, tell what was found, and give the exit code."""
    pdf = sys.stdin.buffer.read()
    if sys.platform == "linux" and os.environ.keys().isdisjoint(_DISPLAYS):
        picture.without_display()
    app = make_app()
    viewer = PdfViewer()
    viewer.show_pdf(pdf)
    looks = (_screen(), _fonts(), _pictures(), _preview(viewer), _print(viewer))
    sys.stdout.buffer.write(msgspec.json.encode(looks))
    sys.stdout.flush()
    viewer.clear()  # before Qt takes the bytes away that the document still reads
    QTimer.singleShot(0, app.quit)
    return app.exec()


def _preview(viewer: PdfViewer) -> Look:
    words = len(viewer.text().split())
    return Look("Preview", f"{viewer.pages} pages, {words} words", well=words > 0)


def _screen() -> Look:
    size = QGuiApplication.primaryScreen().size()
    found = f"{QGuiApplication.platformName()}, {size.width()} × {size.height()}"
    return Look("Qt platform", found, well=not size.isEmpty())


def _fonts() -> Look:
    loaded = [QFontDatabase.addApplicationFont(str(resources.path("fonts", file))) for file in _FONTS]
    families = [family for each in loaded if each >= 0 for family in QFontDatabase.applicationFontFamilies(each)]
    return Look("Window fonts", ", ".join(families), well=len(families) == len(_FONTS))


def _pictures() -> Look:
    """Look whether icons can be drawn and attached pictures shown."""
    known = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    drawn = icons.pixmap("lock", "text", 24).toImage()
    inked = any(drawn.pixelColor(x, y).alpha() for x in range(drawn.width()) for y in range(drawn.height()))
    return Look("Icons and pictures", ", ".join(sorted(known)), well=inked and known.issuperset(_FORMATS))


def _print(viewer: PdfViewer) -> Look:
    """Print to a file, which needs what printing on paper needs but for the printer."""
    with TemporaryDirectory(prefix="fieldnote-self-test-") as place:
        file = Path(place) / "printed.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        viewer.print_to(printer)
        size = file.stat().st_size if file.exists() else 0
    printers = len(QPrinterInfo.availablePrinterNames())
    return Look("Printing", f"{size // 1024} KiB to a file; {printers} printers known", well=size > 0)
