"""A page that scrolls, and keeps what has the focus, or the caret, in sight."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.layouts import settle
from fieldnote.ui.tokens import Role

_AROUND: Final = 16


class PageScroll(QScrollArea):
    """Scrolls up and down only; the content's width is the page's.

    What was brought into sight stays there while the page finds its size, until the person scrolls.
    """

    bar_room_changed = Signal()

    def __init__(self, content: QWidget | None = None, *, fill: Role | None = None) -> None:
        super().__init__()
        self._typing: QTextEdit | QPlainTextEdit | None = None
        self._wanted: QWidget | None = None
        self._from = 0
        self._moving = False
        self._fill = fill
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.setWidget(content)
        # A page is laid out after the focus came, and a note that grows moves the caret before the page has grown.
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def setWidget(self, widget: QWidget) -> None:
        """Take the content in, with nothing behind it."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is another room for the content."""
        super().resizeEvent(event)
        self.bar_room_changed.emit()

    @property
    def bar_room(self) -> int:
        """How much of the width the scroll bar takes."""
        return self.width() - self.viewport().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, if it has one of its own."""
        if self._fill is not None:
            paint.smooth(self.viewport()).fillRect(event.rect(), theme.color(self._fill))

    def show_top(self) -> None:
        """Scroll to the top, and forget what was to stay in sight."""
        self._wanted = None
        self.verticalScrollBar().setValue(0)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until a widget is in sight; of one higher than the page, what has the focus in it, or its top."""
        content = self.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        if widget is not self._wanted:
            self._wanted, self._from = widget, self.verticalScrollBar().value()
        self._show_wanted()

    @contextmanager
    def holding(self) -> Iterator[None]:
        """Keep what has the focus where it is in the window while what stands above it changes, as far as it can be."""
        content, focused = self.widget(), QApplication.focusWidget()
        if content is None or focused is None or not self.isVisible() or not content.isAncestorOf(focused):
            yield
            return
        before = focused.mapTo(self, QPoint(0, 0)).y()
        yield
        settle()
        moved = focused.mapTo(self, QPoint(0, 0)).y() - before
        if moved:
            bar = self.verticalScrollBar()
            self._moving = True
            bar.setValue(bar.value() + moved)
            self._moving = False
            self._from = bar.value()

    def _show_wanted(self) -> None:
        """Scroll no further from where the page was than what is wanted needs, as everything stands now."""
        content, wanted = self.widget(), self._wanted
        if wanted is None or not shiboken6.isValid(wanted) or content is None or not wanted.isVisibleTo(content):
            self._wanted = None
            return
        focused, most = QApplication.focusWidget(), self.viewport().height() - theme.px(_AROUND)
        if focused is not None and wanted.height() > most and wanted.isAncestorOf(focused):
            wanted = focused
        self._show(QRect(wanted.mapTo(content, QPoint(0, 0)), wanted.size()), self._from)

    def _show(self, part: QRect, start: int) -> None:
        """Scroll from a start, given as a value of the bar, until a part of the content is in sight."""
        around, height = theme.px(_AROUND), self.viewport().height()
        top, bottom = part.top() - around, part.bottom() + around
        if top < start or bottom - top > height:
            start = top
        elif bottom > start + height:
            start = bottom - height
        self._moving = True
        self.verticalScrollBar().setValue(start)
        self._moving = False

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        del value
        if not self._moving:
            self._wanted = None

    @Slot()
    def _on_range_changed(self) -> None:
        self._show_wanted()
        self._show_caret()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        self._let_go()
        content = self.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        if isinstance(now, QTextEdit | QPlainTextEdit):
            self._typing = now
            now.cursorPositionChanged.connect(self._on_caret_moved)
        self.show_widget(now)

    def _let_go(self) -> None:
        self._wanted = None
        if self._typing is not None and shiboken6.isValid(self._typing):
            self._typing.cursorPositionChanged.disconnect(self._on_caret_moved)
        self._typing = None

    @Slot()
    def _on_caret_moved(self) -> None:
        """Keep the line of the caret in sight; in a note that is higher than the page, it alone matters from now on."""
        note = self._typing
        if note is self._wanted and note is not None and note.height() > self.viewport().height():
            self._wanted = None
        self._show_caret()

    def _show_caret(self) -> None:
        content, note = self.widget(), self._typing
        if note is None or content is None or not shiboken6.isValid(note):
            return
        caret = note.cursorRect()
        place = QRect(note.viewport().mapTo(content, caret.topLeft()), caret.size())
        self._show(place, self.verticalScrollBar().value())
