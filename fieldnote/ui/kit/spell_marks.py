"""A quiet line under words that are in no dictionary. Nothing is changed, and nothing is looked up here."""

from collections.abc import Callable, Collection

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor

from fieldnote.domain.spelling import Spot, spot_at, spots
from fieldnote.ui import theme
from fieldnote.ui.kit.note_edit import NoteEdit

Verdict = Callable[[str], bool | None]
"""Says of a word whether it is right; None while nobody knows."""
Spots = Callable[[str], Collection[tuple[int, int]]]
"""Gives places of a line that are marked whatever a dictionary says, in characters."""
_LONGEST_LINE, LONGEST_NOTE = 10_000, 50_000
"""Characters: what is longer was pasted, and would hold up the screen."""


class SpellMarks(QSyntaxHighlighter):
    """Marks the words of one field, and tells `want` each word that nobody knows yet.

    The word that the caret touches is left in peace: it is being written.
    """

    def __init__(self, edit: NoteEdit, verdict: Verdict, want: Callable[[str], None], hinted: Spots) -> None:
        super().__init__(edit.document())
        self._edit, self._verdict, self._want, self._hinted = edit, verdict, want, hinted
        self._on = True
        self._before: tuple[int, int] = (0, 0)
        edit.cursorPositionChanged.connect(self._on_caret)
        edit.long_text_comes.connect(self._on_long_text)
        edit.document().contentsChanged.connect(self._on_contents)
        theme.announcer.applied.connect(self.mark_all)

    def switch(self, *, on: bool) -> None:
        """Mark words, or leave all of them in peace."""
        if on is not self._on:
            self._on = on
            self.mark_all()

    def mark_all(self) -> None:
        """Mark every line anew."""
        with self._edit.marking():
            self.rehighlight()

    def look_again(self, words: Collection[str]) -> None:
        """Mark anew the lines that hold one of these words."""
        block = self._edit.document().begin()
        while block.isValid():
            if any(spot.word in words for spot in self._spots(block.text())):
                self._mark(block)
            block = block.next()

    def wrong_at(self, cursor: QTextCursor) -> Spot | None:
        """Give the word at a place where it is in no dictionary; its place is counted in characters of the line."""
        line = cursor.block().text()
        spot = spot_at(line, _python_place(line, cursor.positionInBlock()))
        return spot if spot is not None and self._verdict(spot.word) is False else None

    def select(self, block: QTextBlock, spot: Spot) -> QTextCursor:
        """Give a cursor with a word selected."""
        return cursor_at(block, spot.start, spot.end)

    def after(self, cursor: QTextCursor) -> QTextCursor | None:
        """Give the next word in no dictionary after a place, else the first of the text; None where there is none."""
        start = cursor.selectionEnd()
        marked = [found for found in self._wrong_words() if found.selectionStart() >= start]
        return next(iter(marked or self._wrong_words()), None)

    def highlightBlock(self, text: str) -> None:
        """Mark one line."""
        if len(text) <= _LONGEST_LINE and self._is_short():
            self._mark_hinted(text)
        spots_here = self._spots(text) if self._on else []
        if not spots_here:
            return
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        form.setUnderlineColor(theme.color("warn"))
        for spot in spots_here:
            verdict = self._verdict(spot.word)
            if verdict is None:
                self._want(spot.word)
            elif not verdict and not self._is_written(text, spot):
                start = _qt_place(text, spot.start)
                self.setFormat(start, _qt_place(text, spot.end) - start, form)

    def _mark_hinted(self, line: str) -> None:
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(theme.color("info"))
        for first, last in self._hinted(line):
            start = _qt_place(line, first)
            self.setFormat(start, _qt_place(line, last) - start, form)

    def _mark(self, block: QTextBlock) -> None:
        with self._edit.marking():
            self.rehighlightBlock(block)

    def _spots(self, line: str) -> list[Spot]:
        return list(spots(line)) if len(line) <= _LONGEST_LINE and self._is_short() else []

    def _is_short(self, more: int = 0) -> bool:
        return self._edit.document().characterCount() + more <= LONGEST_NOTE

    def _on_long_text(self, length: int) -> None:
        """Leave the text alone before it gets too long: to be asked about each line of thousands takes its time."""
        if not self._is_short(length):
            self.setDocument(None)

    def _on_contents(self) -> None:
        """Look at the text again once it is short again, or another one."""
        if self._is_short() and self.document() is not self._edit.document():
            self.setDocument(self._edit.document())

    def _is_written(self, line: str, spot: Spot) -> bool:
        """Whether the caret touches the word, and the person is in this field."""
        if not self._edit.hasFocus() or self._edit.textCursor().hasSelection():
            return False
        cursor = self._edit.textCursor()
        if cursor.block().position() != self.currentBlock().position():
            return False
        place = _python_place(line, cursor.positionInBlock())
        return spot.start <= place <= spot.end

    def _wrong_words(self) -> list[QTextCursor]:
        found: list[QTextCursor] = []
        block = self._edit.document().begin()
        while block.isValid():
            wrong = (spot for spot in self._spots(block.text()) if self._verdict(spot.word) is False)
            found += [self.select(block, spot) for spot in wrong]
            block = block.next()
        return found

    def _on_caret(self) -> None:
        """Look again at the line that the caret was in and at the one it is in: the word that was written is done."""
        cursor = self._edit.textCursor()
        line = cursor.block().text()
        spot = spot_at(line, _python_place(line, cursor.positionInBlock())) if len(line) <= _LONGEST_LINE else None
        now = (cursor.blockNumber(), -1 if spot is None else spot.start)
        if now == self._before:
            return
        lines = {self._before[0], now[0]}
        self._before = now
        for number in lines:
            block = self._edit.document().findBlockByNumber(number)
            if block.isValid():
                self._mark(block)


def cursor_at(block: QTextBlock, start: int, end: int) -> QTextCursor:
    """Give a cursor with a stretch of a line selected, which is counted in characters."""
    line, cursor = block.text(), QTextCursor(block)
    cursor.setPosition(block.position() + _qt_place(line, start))
    cursor.setPosition(block.position() + _qt_place(line, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _qt_place(line: str, place: int) -> int:
    """Give a place of a line as Qt counts it: characters beyond the basic plane count twice."""
    return place if line.isascii() else len(line[:place].encode("utf-16-le")) // 2


def _python_place(line: str, place: int) -> int:
    """Give a place that Qt counted as Python does."""
    return place if line.isascii() else len(line.encode("utf-16-le")[: place * 2].decode("utf-16-le", "ignore"))
