"""Gentle hints about words in the note that is open: a dotted line, and other words below the field."""

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from fieldnote.domain import wording
from fieldnote.domain.wording import Hint, Reason, Wording
from fieldnote.services import writing
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.kit.spell_marks import LONGEST_NOTE, cursor_at
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tools import Tools

_IDLE_MS: Final = 600


class _Shown(NamedTuple):
    """What the hint below a field is about. The cursor follows what is written elsewhere in the text."""

    place: QTextCursor
    hint: Hint
    word: str


class WordHints(QObject):
    """Looks through a field when typing rests. A word that was left stays unmarked until another note is opened."""

    changed = Signal()
    """Other words are to be marked than before."""

    def __init__(self, tools: Tools, fields: Sequence[NoteField], page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._fields = tools, tuple(fields)
        self._wordings: tuple[Wording, ...] = ()
        self._left: set[str] = set()
        self._shown: dict[NoteField, _Shown] = {}
        self._told = ""
        self._reasons = self._sentences()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._look)
        for field in self._fields:
            field.edit.document().contentsChanged.connect(self._idle.start)
            field.edit.cursorPositionChanged.connect(self._idle.start)
            field.hint.taken.connect(partial(self._on_taken, field))
            field.hint.left.connect(partial(self._on_left, field))

    def begin(self) -> None:
        """Look at a note anew, with the hints in force."""
        self._left.clear()
        self._shown.clear()
        self._wordings = self._tools.link.ask(writing.hinted)
        self.changed.emit()
        self._idle.start()

    def forget(self) -> None:
        """The note is put away."""
        self._idle.stop()
        self._left.clear()
        self._shown.clear()
        self._wordings, self._told = (), ""
        for field in self._fields:
            field.hint.put_away()

    def spots(self, line: str) -> list[tuple[int, int]]:
        """Give the places of a line that a hint is about, in characters."""
        return [(hint.start, hint.end) for hint in self._hints(line)]

    def _sentences(self) -> dict[Reason, str]:
        return {
            Reason.PERSON_FIRST: self.tr("“{word}” puts a label before the person."),
            Reason.JUDGING: self.tr("“{word}” can sound like a judgment."),
            Reason.ACCURATE: self.tr("“{word}” can be said more exactly."),
            Reason.CLINICAL: self.tr("“{word}” is a clinical word."),
            Reason.PEER_VOICE: self.tr("“{word}” is not how peers speak."),
            Reason.SAFETY: self.tr("“{word}” may be about somebody’s safety."),
            Reason.ROLE: self.tr("“{word}” is the work of another role."),
        }

    def _hints(self, text: str) -> list[Hint]:
        found = wording.hints(text, self._wordings)
        return [hint for hint in found if hint.wording.id not in self._left]

    def _look(self) -> None:
        for field in self._fields:
            found = self._nearest(field)
            if found is None:
                self._shown.pop(field, None)
                field.hint.put_away()
                continue
            found[0].setKeepPositionOnInsert(True)  # what is written on after the word is not of it
            self._shown[field] = _Shown(*found, found[0].selectedText())
            word, instead = " ".join(found[0].selectedText().split()), found[1].wording.instead
            advice, why = found[1].wording.advice, self._reasons[found[1].wording.why].format(word=word)
            offer = self.tr("You might use:") if instead else ""
            field.hint.show_hint(" ".join(part for part in (why, advice, offer) if part), instead)
            if field.hint.sentence != self._told and field.edit.hasFocus():
                self._told = field.hint.sentence
                announce(field.edit, f"{self._told} {', '.join(instead)}")

    def _nearest(self, field: NoteField) -> tuple[QTextCursor, Hint] | None:
        """Give the hint at the caret or after it, else the first of the text."""
        document, caret = field.edit.document(), field.edit.textCursor().position()
        if not self._wordings or document.characterCount() > LONGEST_NOTE:
            return None
        first: tuple[QTextCursor, Hint] | None = None
        block = document.begin()
        while block.isValid():
            for hint in self._hints(block.text()):
                cursor = cursor_at(block, hint.start, hint.end)
                if first is None or (cursor.selectionEnd() >= caret > first[0].selectionEnd()):
                    first = cursor, hint
            block = block.next()
        return first

    def _told_of(self, field: NoteField) -> _Shown | None:
        """Give what the hint names, while it still stands there: what the caret is at now may be another word."""
        shown = self._shown.get(field)
        if shown is None or shown.place.selectedText() != shown.word:
            return None
        block, start, end = shown.place.block(), shown.place.selectionStart(), shown.place.selectionEnd()
        here = (cursor_at(block, hint.start, hint.end) for hint in self._hints(block.text()))
        return shown if any((one.selectionStart(), one.selectionEnd()) == (start, end) for one in here) else None

    def _on_taken(self, field: NoteField, text: str) -> None:
        shown = self._told_of(field)
        if shown is not None:
            self._write(field, shown, text)
        field.edit.setFocus()
        self._look()

    def _write(self, field: NoteField, shown: _Shown, text: str) -> None:
        cursor = QTextCursor(shown.place)
        cursor.setKeepPositionOnInsert(False)
        start, end, block = cursor.selectionStart(), cursor.selectionEnd(), cursor.block()
        written = wording.fitted(block.text()[: start - block.position()], shown.word, text)
        cursor.setPosition(start - written.earlier)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()  # one step to undo
        cursor.removeSelectedText()
        field.edit.setTextCursor(cursor)
        field.edit.write_phrase(written.text)
        cursor.endEditBlock()

    def _on_left(self, field: NoteField) -> None:
        shown = self._told_of(field)
        if shown is not None:
            self._left.add(shown.hint.wording.id)
            self.changed.emit()
        field.edit.setFocus()
        self._look()
