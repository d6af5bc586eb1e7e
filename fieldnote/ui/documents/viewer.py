"""A PDF on screen and on paper, from memory: no file is ever written for looking at it."""

from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFrame, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.spoken import Spoken, announce
from fieldnote.ui.tokens import Type

_PRINT_DPI: Final = 300
_POINTS: Final = 72.0
_STEPS: Final = (25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)
"""How large the pages can be made, in percent of their size on paper."""
LARGEST: Final = _STEPS[-1]
_SMALL_ON_PAPER: Final = 8.4
"""The size in points of most of what our papers say in small letters."""
_STILL_READABLE: Final = 0.8
"""So much smaller than the window's small text the paper's may be for the sake of seeing a page in its whole width."""
_NOTCH: Final = 120
"""What Qt tells of one notch of a wheel, in eighths of a degree."""
_WITH_OTHERS: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_LARGER: Final = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})


class PdfViewer(Spoken, QPdfView):
    """Shows a document's pages below each other, as wide as there is room, but not too small to read.

    A person makes them larger and smaller: + and - while the pages have the focus, 0 for their whole width, or Ctrl and
    the mouse wheel. (Ctrl with these keys is the size of the window's text.) `sized` tells that the size on screen or
    the page in front is another.
    """

    sized = Signal()
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
        self._is_chosen = False
        self._turned = 0
        self._widest = _POINTS
        self.pageNavigator().currentPageChanged.connect(self.sized)
        self._tint()
        theme.announcer.applied.connect(self._on_theme)

    def show_pdf(self, data: bytes) -> None:
        """Show a document."""
        self.clear()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        widths = (self._document.pagePointSize(page).width() for page in range(self.pages))
        self._widest = max(widths, default=_POINTS)
        self._begin_readable()
        self.sized.emit()

    def clear(self) -> None:
        """Show nothing and forget the bytes."""
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self.sized.emit()

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """Which page is in front, counted from 1; 0 where there is none."""
        return min(self.pageNavigator().currentPage() + 1, self.pages)

    def text(self) -> str:
        """Give all text of the pages, as a screen reader or a test reads it."""
        return "\n".join(self._document.getAllText(page).text() for page in range(self.pages))

    # Size on screen ───────────────────────────────────────────────────────────────────────────────

    @property
    def fits(self) -> bool:
        """Whether the pages are as wide as the room."""
        return self.zoomMode() == QPdfView.ZoomMode.FitToWidth

    @property
    def percent(self) -> int:
        """How large the pages are, in percent of their size on paper."""
        return round((self._fitting(self.viewport().width()) if self.fits else self.zoomFactor()) * 100)

    @property
    def next_larger(self) -> int | None:
        """The next larger size in percent, or None at the largest."""
        return next((step for step in _STEPS if step > self.percent), None)

    @property
    def next_smaller(self) -> int | None:
        """The next smaller size in percent, or None at the smallest."""
        return next((step for step in reversed(_STEPS) if step < self.percent), None)

    def size_words(self, percent: int) -> str:
        """Write a size as it is shown and read out."""
        return self.tr("{percent}%").format(percent=percent)

    def enlarge(self) -> None:
        """Make the pages larger, what is in the middle staying there."""
        self._take(self.next_larger)

    def reduce(self) -> None:
        """Make the pages smaller, what is in the middle staying there."""
        self._take(self.next_smaller)

    def fit(self) -> None:
        """Show the pages in their whole width, however small that is."""
        self._is_chosen = True
        self._keeping_the_middle(lambda: self.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        self._tell_size()

    def _take(self, percent: int | None) -> None:
        if percent is None or not self.pages:
            return
        self._is_chosen = True
        self._keeping_the_middle(lambda: self._zoom(percent / 100))
        self._tell_size()

    def _tell_size(self) -> None:
        """Tell the size that somebody chose, and have it read: by key or wheel nothing else says it."""
        self.sized.emit()
        if self.pages:
            announce(self, self.size_words(self.percent))

    def _zoom(self, factor: float) -> None:
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)

    def _keeping_the_middle(self, change: Callable[[], None]) -> None:
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        shares = [(bar.value() + bar.pageStep() / 2) / max(bar.maximum() + bar.pageStep(), 1) for bar in bars]
        change()
        for bar, share in zip(bars, shares, strict=True):
            bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _begin_readable(self) -> None:
        """Until somebody chooses a size: the whole width, or letters as large as the window's small ones."""
        if self._is_chosen or not self.pages:
            return
        readable = theme.px(Type.CAPTION) / _SMALL_ON_PAPER / _resolution()
        # A bar stands beside the pages or not: the size must not go to and fro between the two.
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        if self._fitting(room) >= _STILL_READABLE * readable:
            self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        else:
            self._zoom(round(readable, 2))

    def _fitting(self, room: int) -> float:
        """Give how large the widest page can be in a room of so many pixels, as a share of its size on paper."""
        margins = self.documentMargins()
        return max(room - margins.left() - margins.right(), 1) / (self._widest * _resolution())

    def _on_theme(self) -> None:
        self._tint()
        self._begin_readable()
        self.sized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages readable."""
        super().resizeEvent(event)
        self._begin_readable()
        self.sized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the pages larger and smaller with Ctrl and the wheel."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        for _ in range(abs(notches)):
            (self.enlarge if notches > 0 else self.reduce)()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the pages larger and smaller with + and -, and as wide as the room with 0."""
        acts = dict.fromkeys(_LARGER, self.enlarge) | {Qt.Key.Key_Minus: self.reduce, Qt.Key.Key_0: self.fit}
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & _WITH_OTHERS:
            super().keyPressEvent(event)
        else:
            act()

    # Painting ─────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages, and a line around each: white paper may lie on white ground."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for sheet in self.sheets():
            if event.rect().intersects(sheet):
                paint.box(painter, sheet, 0, border="line")

    def sheets(self) -> list[QRect]:
        """Give where each page lies in the viewport: below each other, each in the middle, as Qt puts them."""
        margins, across = self.documentMargins(), self.viewport().width()
        sizes = [self._size_of(page, across - margins.left() - margins.right()) for page in range(self.pages)]
        widest = max((size.width() for size in sizes), default=0) + margins.left() + margins.right()
        left, top = -self.horizontalScrollBar().value(), margins.top() - self.verticalScrollBar().value()
        found = []
        for size in sizes:
            found.append(QRect(left + (max(widest, across) - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + self.pageSpacing()
        return found

    def _size_of(self, page: int, room: int) -> QSize:
        size = self._document.pagePointSize(page) * _resolution()
        if not self.fits:
            return (size * self.zoomFactor()).toSize()
        return size.toSize() * (room / max(size.toSize().width(), 1))

    # On paper ─────────────────────────────────────────────────────────────────────────────────────

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


def _resolution() -> float:
    """Give how many pixels of this screen are a point of paper."""
    return QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS
