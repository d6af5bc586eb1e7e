"""What a page or card says while there is nothing in it: a sentence that invites, and a first step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui.kit.buttons import Button, Kind
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Icon


class EmptyState(QWidget):
    """An icon, a sentence and buttons; `acted` tells the key of the button."""

    acted = Signal(str)

    def __init__(self, sentence: str, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(sentence, "body", ink="text2", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._row = Row(spacing=8)
        self._row.addStretch(1)
        self._row.addStretch(1)
        self._buttons: dict[str, Button] = {}
        column = Column(self, margins=16, spacing=12)
        column.addStretch(1)
        column.addWidget(IconMark(icon, "text3", Icon.EMPTY), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.label)
        column.addLayout(self._row)
        column.addStretch(1)
        policy = self.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def add_action(self, key: str, text: str, kind: Kind = "secondary", *, icon: str | None = None) -> Button:
        """Offer a first step."""
        button = Button(text, kind, icon=icon, size="card")
        button.setProperty("key", key)
        button.clicked.connect(self._on_clicked)
        self._buttons[key] = button
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def action_button(self, key: str) -> Button:
        """Give the button of an action; raises KeyError."""
        return self._buttons[key]

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.acted.emit(str(button.property("key")))
