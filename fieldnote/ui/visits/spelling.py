"""Spelling in the note that is open: what is wrong is marked a moment later, and what may be meant is in its menu."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from fieldnote.domain import spelling
from fieldnote.domain.ids import PersonId
from fieldnote.services import spelling as service
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.kit.spell_marks import SpellMarks
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.word_hints import WordHints

_IDLE_MS: Final = 300


class Spelling(QObject):
    """Knows which words were looked up, and asks for others when typing rests."""

    def __init__(self, tools: Tools, fields: Sequence[NoteField], hints: WordHints, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._page = tools, page
        self._person_id: PersonId | None = None
        self._languages: tuple[str, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._right: dict[str, bool] = {}
        self._asked: set[str] = set()
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._look_up)
        self._marks: dict[NoteEdit, SpellMarks] = {}
        for field in fields:
            marks = SpellMarks(field.edit, self._verdict, self._want, hints.spots)
            field.edit.menu_opened.connect(self._on_menu)
            self._marks[field.edit] = marks
            hints.changed.connect(marks.mark_all)

    def begin(self, person_id: PersonId) -> None:
        """Look at a note about somebody; their names and those around them are no mistakes."""
        self._person_id = person_id
        languages = self._tools.link.ask(service.languages)
        if languages != self._languages:
            self._right.clear()
            self._languages = languages
        self._know()

    def forget(self) -> None:
        """Forget every word: the note is put away."""
        self._idle.stop()
        self._person_id = None
        self._right.clear()
        self._asked.clear()
        self._known = frozenset()

    def next_hint(self) -> None:
        """Select the next word in no dictionary, in the field in focus or the one after it; says so where none is."""
        edits = list(self._marks)
        first = next((at for at, edit in enumerate(edits) if edit.hasFocus()), 0)
        for edit in (*edits[first:], *edits[:first]):
            found = self._marks[edit].after(edit.textCursor() if edit.hasFocus() else QTextCursor(edit.document()))
            if found is not None:
                edit.setTextCursor(found)
                edit.setFocus()
                sentence = self.tr("“{word}” is in no dictionary here. The menu key has suggestions.")
                announce(edit, sentence.format(word=found.selectedText()))
                return
        announce(self._page, self.tr("Every word is in the dictionary."))

    # Looking up ───────────────────────────────────────────────────────────────────────────────────

    def _know(self) -> None:
        if self._person_id is not None:
            self._known = self._tools.link.ask(service.known, self._person_id)
        for marks in self._marks.values():
            marks.switch(on=bool(self._languages))
            marks.mark_all()

    def _verdict(self, word: str) -> bool | None:
        return True if spelling.key(word) in self._known else self._right.get(word)

    def _want(self, word: str) -> None:
        if self._person_id is not None and self._languages:
            self._asked.add(word)
            if not self._idle.isActive():
                self._idle.start()

    def _look_up(self) -> None:
        words, self._asked = frozenset(self._asked), set()
        future = self._tools.speller.wrong(words, self._languages)

        def wait(_: Progress) -> frozenset[str]:
            return future.result()

        self._tools.tasks.run(self, wait, partial(self._on_looked_up, words, self._languages), self._on_failed)

    def _on_looked_up(self, words: frozenset[str], languages: tuple[str, ...], wrong: frozenset[str]) -> None:
        if languages != self._languages or self._person_id is None:
            return
        self._right.update({word: word not in wrong for word in words})
        if wrong:
            for marks in self._marks.values():
                marks.look_again(wrong)

    def _on_failed(self, error: Exception) -> None:
        """Leave the words unmarked: a note can be written without."""
        del error  # its text may quote the words

    # The menu of a word ───────────────────────────────────────────────────────────────────────────

    def _on_menu(self, menu: QMenu, place: QPoint) -> None:
        edit = self.sender()
        if not isinstance(edit, NoteEdit) or edit.isReadOnly():
            return
        cursor = edit.textCursor() if edit.textCursor().hasSelection() else edit.cursorForPosition(place)
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        spot = self._marks[edit].wrong_at(start)
        if spot is None:
            return
        word = self._marks[edit].select(start.block(), spot)
        first = next(iter(menu.actions()), None)
        waiting = QAction(self.tr("Looking for suggestions…"), menu)
        waiting.setEnabled(False)
        add = QAction(self.tr("Never mark “{word}”").format(word=spot.word).replace("&", "&&"), menu)
        add.setObjectName("add_own_word_action")
        add.triggered.connect(partial(self._add_own, spot.word))
        for action in (waiting, add):
            menu.insertAction(first, action) if first is not None else menu.addAction(action)
        if first is not None:
            menu.insertSeparator(first)
        future = self._tools.speller.suggest(spot.word, self._languages)

        def wait(_: Progress) -> tuple[str, ...]:
            return future.result()

        self._tools.tasks.run(menu, wait, partial(self._show_suggestions, menu, waiting, edit, word), self._on_failed)

    def _show_suggestions(
        self, menu: QMenu, waiting: QAction, edit: NoteEdit, word: QTextCursor, found: Sequence[str]
    ) -> None:
        if not found:
            waiting.setText(self.tr("No suggestions"))
            return
        for text in found:
            action = QAction(text.replace("&", "&&"), menu)
            action.setObjectName("suggestion_action")
            action.triggered.connect(partial(self._replace, edit, word, text))
            menu.insertAction(waiting, action)
        menu.removeAction(waiting)

    @staticmethod
    def _replace(edit: NoteEdit, word: QTextCursor, text: str) -> None:
        edit.setTextCursor(word)
        edit.write(text)
        edit.setFocus()

    def _add_own(self, word: str) -> None:
        self._tools.link.do(service.add_own_word, word)
        self._know()
