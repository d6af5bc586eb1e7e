"""Where notes are written: plain text with room between lines, growing with what is written.

It is a QTextEdit that takes plain text only, not a QPlainTextEdit: the latter ignores line heights (measured: 19 px
lines at any setting), and both take the same time to load and type.
"""

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QTextEdit, QWidget

from fieldnote.domain.text import LONGEST_TEXT, clean
from fieldnote.ui import theme
from fieldnote.ui.kit.field_parts import QUIET, leaves_to_app
from fieldnote.ui.kit.menus import soften
from fieldnote.ui.tokens import Leading, Type

_PER_CENT: Final = 100
_PADDING: Final = 12
_BORDER: Final = 2
_BESIDE: Final = 8
"""Room at the right that a scroll bar takes where there is one: words begin and end as far from the border."""
_LONG_RUN: Final = re.compile(r"\S{5000}")
"""Letters without a space: looking for places to break them takes seconds (measured: 200,000 take 2 s per key)."""
_MOVES: Final = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
    | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
)
_FILLS: Final = 10_000
"""Characters that fill any field to its last line."""
_ELLIPSIS: Final = re.compile(r"…|\.\.\.")


class NoteEdit(QTextEdit):
    """Plain text of two to eight lines, then scrolling; Tab goes on to the next field, Ctrl+Tab writes a tab.

    `edited` tells that a person or a phrase changed the text, not that a note was loaded. `long_paste_offered` tells
    as much of a pasted text as there is room for, and how many characters the whole has; `write` puts it in.
    `long_text_comes` tells of so many characters before they are there.
    `menu_opened` lets others add to the context menu.
    """

    edited = Signal()
    long_paste_offered = Signal(str, int)
    long_text_comes = Signal(int)
    menu_opened = Signal(QMenu, QPoint)

    def __init__(self, *, least_lines: int = 2, most_lines: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least_lines, most_lines
        self._loading = False
        self._marking = False
        self._written = 0.0
        self._stays = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setInputMethodHints(QUIET | Qt.InputMethodHint.ImhMultiLine)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size)
        self.textChanged.connect(self._on_text_changed)
        self.load("")
        theme.announcer.applied.connect(self._fit)

    def load(self, text: str) -> None:
        """Show another note; what was undone or could be is forgotten, and nobody is told."""
        self._loading = True
        self.setPlainText("")
        self._choose_wrapping(text)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(Leading.NARRATIVE * _PER_CENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        start = QTextCursor(self.document())
        start.setBlockFormat(spaced)  # every line takes it over from the first, and none is laid out twice
        with self._opened_for(text):
            start.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.document().clearUndoRedoStacks()
        self.document().setModified(False)
        self._loading = False
        self._fit()

    def text(self) -> str:
        """Give what is written."""
        return self.toPlainText()

    def write(self, text: str) -> None:
        """Put text at the caret, in place of what is selected, as one step to undo."""
        cursor, text = self.textCursor(), clean(text)
        line, place = cursor.block().text(), cursor.positionInBlock()
        self._choose_wrapping(line[:place] + text + line[place:])
        with self._opened_for(text):
            cursor.insertText(text)
        self.setTextCursor(cursor)

    def write_phrase(self, phrase: str) -> None:
        """Put a phrase at the caret as one step to undo; its ellipsis is where the caret, or the selection, goes."""
        pieces = _ELLIPSIS.split(phrase, maxsplit=1)
        before, after = pieces[0], pieces[1] if len(pieces) > 1 else ""
        goes_on = len(pieces) > 1 and not after
        cursor = self.textCursor()
        selected = cursor.selectedText().replace("\u2029", "\n")
        start = cursor.selectionStart()
        previous = self.document().characterAt(start - 1) if start > 0 else "\u2029"
        glue = "" if previous in "\u2029\u2028" or previous.isspace() else " "
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        cursor.insertText(glue + before + (" " if goes_on and not before.endswith(" ") else "") + selected)
        place = cursor.position()
        cursor.insertText(after)
        cursor.endEditBlock()
        if len(pieces) > 1:
            cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @contextmanager
    def marking(self) -> Iterator[None]:
        """Mark words and tell nobody: to Qt a line under a word is a change of the text."""
        self._marking = True
        try:
            yield
        finally:
            self._marking = False

    def room(self) -> int:
        """Give how many characters can be pasted before the text is as long as one may be."""
        cursor = self.textCursor()
        replaced = cursor.selectionEnd() - cursor.selectionStart()
        return max(0, LONGEST_TEXT - (self.document().characterCount() - 1 - replaced))

    def set_lines(self, least: int, most: int) -> None:
        """Change how far it grows."""
        self._least, self._most = least, most
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave the window's shortcuts alone."""
        if leaves_to_app(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write a tab with Ctrl+Tab; show the caret of a text to read once keys move it, to select by."""
        if self.isReadOnly() and event.key() in _MOVES:
            self.setCursorWidth(1)
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Tab and event.modifiers() == control and not self.isReadOnly():
            self.write("\t")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hide the caret of a text to read: it would look as if one could write there."""
        self.setCursorWidth(0 if self.isReadOnly() else 1)
        super().focusInEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave Ctrl with the wheel to the window, where text gets larger everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text and nothing else."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; ask first when there is not room for all of it."""
        text = source.text()
        room = self.room()
        if len(text) > room:
            self.long_paste_offered.emit(text[:room], len(text))
        elif text:
            self.write(text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy plain text, so that no other program gets our fonts."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu that repeats what keys do."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        soften(menu)
        self.menu_opened.emit(menu, event.pos())
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Fit again with another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _choose_wrapping(self, text: str) -> None:
        """Break lines anywhere, once there is a run of letters that would freeze the page; words otherwise."""
        mode = QTextOption.WrapMode
        if _LONG_RUN.search(text):
            self.setWordWrapMode(mode.WrapAnywhere)
        elif self._loading:
            self.setWordWrapMode(mode.WrapAtWordBoundaryOrAnywhere)

    @contextmanager
    def _opened_for(self, text: str) -> Iterator[None]:
        """Be as high as a long text will need before it is there, so that its lines are broken once, at their width."""
        if len(text) > _FILLS:
            self.long_text_comes.emit(len(text))
            self._stays = True
            self._be(self._height_of(self._most), scrolls=True)
            above = self.parentWidget()
            while above is not None:  # each tells the next one that it has grown
                QCoreApplication.sendPostedEvents(above, QEvent.Type.LayoutRequest)
                above = above.parentWidget()
        try:
            yield
        finally:
            self._stays = False
            self._fit()

    def _on_text_changed(self) -> None:
        if not self._loading and not self._marking:
            self.edited.emit()

    def _on_size(self, size: QSizeF) -> None:
        """Fit to the lines that have their place by now: asking for the size of all would wait for all."""
        self._written = size.height()
        self._fit()

    def _fit(self) -> None:
        """Be as high as what is written, within limits."""
        if self._stays:
            return
        least, most = self._height_of(self._least), self._height_of(self._most)
        self._be(min(max(math.ceil(self._written) + 1, least), most), scrolls=self._written > most + 1)

    @staticmethod
    def _height_of(lines: int) -> int:
        """Give the height of so many lines in pixels."""
        return math.ceil(QFontMetrics(theme.font(Type.PROSE)).height() * Leading.NARRATIVE * lines)

    def _be(self, height: int, *, scrolls: bool) -> None:
        """Have room for lines of a height, with or without a scroll bar beside them."""
        around = theme.px(_PADDING) + _BORDER
        policy = Qt.ScrollBarPolicy
        wanted = policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != wanted:
            self.setVerticalScrollBarPolicy(wanted)
        beside = 0 if scrolls else theme.px(_BESIDE)
        if self.viewportMargins().right() != beside:
            self.setViewportMargins(0, 0, beside, 0)
        if self.height() != height + around or self.minimumHeight() != height + around:
            self.setFixedHeight(height + around)
