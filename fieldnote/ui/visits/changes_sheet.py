"""What a correction changed, word by word: what was taken out is struck through, what was put in is underlined."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from fieldnote.domain.difference import Changed, Piece
from fieldnote.ui import theme
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tokens import Weight
from fieldnote.ui.visits import act_words, read_text

_WIDTH: Final = 640
_MOST_LINES: Final = 10_000

translate = QCoreApplication.translate


class ChangesSheet(Sheet):
    """The fields that differ, one below the other."""

    def __init__(self, host: QWidget, changed: Sequence[Changed], name: str) -> None:
        super().__init__(host, self.tr("What the correction changed"), width=_WIDTH)
        self.setObjectName("changes_sheet")
        key = self.tr("Taken out is struck through. Put in is underlined.")
        none = self.tr("Nothing in the note differs.")
        self.column.addWidget(Label(key if changed else none, "hint", wrap=True))
        for one in changed:
            edit = _text(one, _title(one, name))
            self.column.addWidget(FormField(_title(one, name), edit, kind="strong"))
            edit.setAccessibleDescription(_heard(one))  # last: a field of a form says what stands below it
        self.add_button("close", self.tr("Close"), "primary")
        self.acted.connect(self.close_sheet)


def _title(changed: Changed, name: str) -> str:
    if changed.part is not None:
        return act_words.part(changed.part, name)
    return translate("acts", "Something else in the note")


def _text(changed: Changed, name: str) -> NoteEdit:
    """Write old and new as one text."""
    edit = NoteEdit(least_lines=1, most_lines=_MOST_LINES)
    edit.load("")
    cursor = QTextCursor(edit.document())
    for stretch in changed.stretches:
        cursor.insertText(stretch.text, _format(stretch.piece))
    read_text.let_read(edit, name)
    return edit


def _heard(changed: Changed) -> str:
    """Say both: what is struck through or underlined cannot be heard. The sentences bring their own stops."""
    told = translate("acts", "Before: {before}. Now: {after}.")
    return told.format(before=changed.before.removesuffix("."), after=changed.after.removesuffix("."))


def _format(piece: Piece) -> QTextCharFormat:
    written = QTextCharFormat()
    if piece is Piece.TAKEN_OUT:
        written.setFontStrikeOut(True)
        written.setForeground(theme.color("text3"))
    elif piece is Piece.PUT_IN:
        written.setFontUnderline(True)
        written.setFontWeight(Weight.TITLE)
    return written
