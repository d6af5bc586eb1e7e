"""Text to read and to copy from, never to change."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from fieldnote.ui.kit.note_edit import NoteEdit

_NO_LIMIT = 10_000


def read_only(text: str, name: str) -> NoteEdit:
    """Show text as it was written, as high as it is."""
    edit = NoteEdit(least_lines=1, most_lines=_NO_LIMIT)
    edit.load(text.strip())
    let_read(edit, name)
    return edit


def let_write(edit: NoteEdit) -> None:
    """Let a text that was read be written in, from its end."""
    edit.setReadOnly(False)
    edit.setCursorWidth(1)
    edit.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
    edit.moveCursor(QTextCursor.MoveOperation.End)


def let_read(edit: NoteEdit, name: str) -> None:
    """Let a text be read and selected only."""
    edit.setReadOnly(True)
    edit.setCursorWidth(0)
    edit.setAccessibleName(name)
    keys = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
    edit.setTextInteractionFlags(keys)
