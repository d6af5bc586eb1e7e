"""A line below a text: what to mind about a word, and what could stand there instead. Nothing changes by itself."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.buttons import Button, Kind, literal
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import FlowLayout


class WordHint(QWidget):
    """Tells of one place at a time; `taken` gives the words to write there, `left` that the word may stay."""

    taken = Signal(str)
    left = Signal()

    def __init__(self, text: QWidget, parent: QWidget | None = None) -> None:
        """Take what the hints are about: Tab leads from there to the words that could be taken."""
        super().__init__(parent)
        self._text = text
        self._flow = FlowLayout(self, spacing=(6, 4))
        self.label = Label("", "hint", ink="info")
        self.label.setObjectName("word_hint_label")
        self._flow.addWidget(self.label)
        self._buttons: list[Button] = []
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now; empty while it says nothing."""
        return "" if self.isHidden() else self.label.text()

    def show_hint(self, sentence: str, instead: Sequence[str]) -> None:
        """Say something of a word, and offer others."""
        self._clear()
        self.label.setText(sentence)
        for text in instead:
            button = self._add(text, "soft")
            button.setObjectName("word_hint_button")
            button.setAccessibleName(self.tr("Write “{text}” instead").format(text=text))
            button.clicked.connect(partial(self.taken.emit, text))
        leave = self._add(self.tr("Leave it"), "link")
        leave.setObjectName("leave_word_button")
        leave.clicked.connect(self.left)
        self.show()

    def put_away(self) -> None:
        """Say nothing. A button that has the focus gives it to whoever comes before it, so that nobody is lost."""
        if any(button.hasFocus() for button in self._buttons):
            self.focusPreviousChild()
        self.hide()
        self._clear()

    def _add(self, text: str, kind: Kind) -> Button:
        button = Button(literal(text), kind, size="small", parent=self)
        self._flow.addWidget(button)
        self.setTabOrder(self._buttons[-1] if self._buttons else self._text, button)
        self._buttons.append(button)
        button.show()
        return button

    def _clear(self) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.setParent(None)
            button.deleteLater()
        self._buttons.clear()
