"""A PDF on screen and on paper, from memory: no file is ever written for looking at it."""

from typing import ClassVar, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.spoken import Spoken

_PRINT_DPI: Final = 300


class PdfViewer(Spoken, QPdfView):
    """Shows a document's pages below each other, as wide as there is room."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Document

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        self.speak()
        super().__init__(parent)  # type: ignore[arg-type]  # the stubs forget that a view can stand alone
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocument(self._document)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint()
        theme.announcer.applied.connect(self._tint)

    def show_pdf(self, data: bytes) -> None:
        """Show a document."""
        self.clear()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)

    def clear(self) -> None:
        """Show nothing and forget the bytes."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def text(self) -> str:
        """Give all text of the pages, as a screen reader or a test reads it."""
        return "\n".join(self._document.getAllText(page).text() for page in range(self.pages))

    def print_to(self, printer: QPrinter) -> None:
        """Print all pages, each as large as the sheet allows."""
        printer.setResolution(_PRINT_DPI)
        painter = QPainter(printer)
        for page in range(self.pages):
            if page:
                printer.newPage()
            size = self._document.pagePointSize(page)
            pixels = QSize(round(size.width() / 72 * _PRINT_DPI), round(size.height() / 72 * _PRINT_DPI))
            image = self._document.render(page, pixels)
            sheet = QRectF(printer.pageLayout().fullRectPixels(_PRINT_DPI))
            sheet.translate(-printer.pageLayout().paintRectPixels(_PRINT_DPI).topLeft())
            fitted = pixels.scaled(sheet.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(sheet.topLeft(), fitted), image)
        painter.end()

    def _tint(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.color("bg_app"))
        self.setPalette(palette)
