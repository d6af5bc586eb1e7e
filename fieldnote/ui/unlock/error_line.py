"""What went wrong, in one plain sentence below the field it is about."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.spoken import announce

_ICON: Final = 15


class ErrorLine(QWidget):
    """An icon and a sentence; hidden while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label("", "error", wrap=True)
        self.label.setObjectName("error_label")
        row = Row(self, margins=(0, 8, 0, 0), spacing=7)
        row.addWidget(IconMark("circle-alert", "bad", _ICON), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or nothing."""
        return self.label.text() if not self.isHidden() else ""

    def say(self, sentence: str) -> None:
        """Show a sentence and have it read once."""
        self.show_quietly(sentence)
        announce(self, sentence, urgent=True)

    def show_quietly(self, sentence: str) -> None:
        """Show a sentence without having it read: a figure in it counts down."""
        self.label.setText(sentence)
        self.show()

    def clear(self) -> None:
        """Say nothing more."""
        self.hide()
        self.label.setText("")
