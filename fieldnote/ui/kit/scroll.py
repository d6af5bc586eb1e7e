"""A page that scrolls, and keeps what has the focus, or the caret, in sight."""

from typing import Final

import shiboken6
from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.tokens import Role

_AROUND: Final = 16


class PageScroll(QScrollArea):
    """Scrolls up and down only; the content's width is the page's."""

    def __init__(self, content: QWidget | None = None, *, fill: Role | None = None) -> None:
        super().__init__()
        self._typing: QTextEdit | QPlainTextEdit | None = None
        self._fill = fill
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.setWidget(content)
        # A note that grows moves the caret before the page has grown with it.
        self.verticalScrollBar().rangeChanged.connect(self._on_caret_moved)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def setWidget(self, widget: QWidget) -> None:
        """Take the content in, with nothing behind it."""
        super().setWidget(widget)
        widget.setAutoFillBackground(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, if it has one of its own."""
        if self._fill is not None:
            paint.smooth(self.viewport()).fillRect(event.rect(), theme.color(self._fill))

    def show_widget(self, widget: QWidget) -> None:
        """Scroll until a widget is in sight; of one that is higher than the page, its top."""
        content = self.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        self._show(QRect(widget.mapTo(content, QPoint(0, 0)), widget.size()))

    def _show(self, part: QRect) -> None:
        around = theme.px(_AROUND)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = part.top() - around, part.bottom() + around
        if top < bar.value() or bottom - top > height:
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(bottom - height)

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
        if self._typing is not None and shiboken6.isValid(self._typing):
            self._typing.cursorPositionChanged.disconnect(self._on_caret_moved)
        self._typing = None

    def _on_caret_moved(self) -> None:
        content = self.widget()
        if self._typing is None or content is None or not shiboken6.isValid(self._typing):
            return
        caret = self._typing.cursorRect()
        self._show(QRect(self._typing.viewport().mapTo(content, caret.topLeft()), caret.size()))
