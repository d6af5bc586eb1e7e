"""What the group did: written once, and part of every note."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from fieldnote.domain.group import GroupSession, SharedPart
from fieldnote.domain.text import clean
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.note_field import NoteField

_LEAST, _MOST = 3, 8


class SharedCard(Card):
    """Topic and what we did. `edited` tells of each change by a person."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Shared part"), spacing=12, parent=parent)
        self._reason = ""
        self.topic_field = LineField()
        self.topic_field.setObjectName("topic_field")
        self.what_field = NoteField(
            self.tr("What we did"), self.tr("No names here"), least_lines=_LEAST, most_lines=_MOST
        )
        self.what_field.edit.setObjectName("what_edit")
        hint = self.tr("Goes in every note")
        self.column.addWidget(SectionHeader(self.tr("Shared part"), "users", hint=hint))
        self.column.addWidget(FormField(self.tr("Topic"), self.topic_field, kind="strong"))
        self.column.addWidget(self.what_field)
        self.topic_field.textEdited.connect(self.edited)
        self.what_field.edited.connect(self.edited)

    def load(self, session: GroupSession, *, read_only: bool) -> None:
        """Show what a session says; what could be undone in another one is forgotten."""
        self._reason = session.over_ratio_reason
        self.topic_field.setText(session.topic)
        self.what_field.load(session.what_we_did)
        self.what_field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.set_read_only(read_only=read_only)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read, or written."""
        self.topic_field.setReadOnly(read_only)
        self.what_field.edit.setReadOnly(read_only)

    def give_reason(self, reason: str) -> None:
        """Keep why there were more people than the rules allow."""
        self._reason = reason
        self.edited.emit()

    def shared(self) -> SharedPart:
        """Give it as it is written."""
        return SharedPart(clean(self.topic_field.text()), clean(self.what_field.text()), self._reason)

    def clear(self) -> None:
        """Forget the words."""
        self._reason = ""
        self.topic_field.setText("")
        self.what_field.load("")
