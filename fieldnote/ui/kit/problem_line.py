"""What is wrong with a field, in a sentence below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tokens import Icon


class ProblemLine(QWidget):
    """An icon and a sentence; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label("", "error", wrap=True)
        self._mark = IconMark("circle-alert", "bad", Icon.CHIP)
        row = Row(self, spacing=6)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, or nothing."""
        return self.label.text()

    def say(self, sentence: str, about: QWidget, *, wrong: bool = True) -> None:
        """Show what is wrong, or else only to be looked at, and have it read once; an empty sentence takes it back."""
        self.label.setText(sentence)
        self.label.set_ink("bad" if wrong else "warn")
        self._mark.set_icon("circle-alert" if wrong else "triangle-alert", "bad" if wrong else "warn")
        self.setVisible(bool(sentence))
        if sentence:
            announce(about, sentence)
