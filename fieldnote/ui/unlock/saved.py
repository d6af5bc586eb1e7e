"""What came of it: what the new notebook holds and what it does not, before it is opened; and the file for helpers."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.told_text import ToldText

_MOST_LINES: Final = 12


class SavedPage(Backdrop):
    """A heading, what there may be to read, and the way on; `opened` wants the notebook, `went_back` the ways out."""

    opened = Signal()
    went_back = Signal()

    def __init__(self, title: str, sentence: str, name: str, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__("", wide=True, parent=parent)
        self.setObjectName("saved_page")
        self.say_title(title, sentence)
        self.told = ToldText(name, text, _MOST_LINES)
        self.back_button = Button(self.tr("Back"), "ghost", icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.back_button.clicked.connect(self.went_back)
        self.open_button = Button(self.tr("Open the new notebook"), "primary", icon="lock-open")
        self.open_button.setObjectName("open_button")
        self.open_button.clicked.connect(self.opened)
        column = self.card.column
        column.addWidget(self.told)
        self.told.setVisible(bool(text))
        column.add_gap(20)
        row = Row(spacing=8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)

    def without_notebook(self) -> "SavedPage":
        """Show something to read only: there is no new notebook."""
        self.open_button.hide()
        return self

    def activate(self) -> None:
        """Let Enter go on, or begin to read."""
        (self.told.edit if self.open_button.isHidden() else self.open_button).setFocus()
