"""The line that says a note is saved."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tokens import Icon

_PATIENCE: Final = 400


class SaveState(QWidget):
    """Quiet while saving works: it only speaks up when it failed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("check", "ok", Icon.FIELD)
        self.label = Label("", "meta", tabular=True)
        row = Row(self, spacing=6)
        row.addWidget(self._mark)
        row.addWidget(self.label)
        self._mark.hide()
        self._saving = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._on_slow)

    def show_saved(self, sentence: str) -> None:
        """Say that all is saved ("Saved 10:42")."""
        self._say(sentence, "check")
        self._mark.set_icon("check", "ok")
        self.label.set_ink(None)

    def show_saving(self, sentence: str) -> None:
        """Say that saving is under way, if it takes longer than a glance."""
        self._saving = sentence
        self._timer.start()

    def show_failed(self, sentence: str) -> None:
        """Say that saving failed, aloud."""
        self._say(sentence, "triangle-alert")
        self._mark.set_icon("triangle-alert", "warn")
        self.label.set_ink("warn")
        announce(self, sentence, urgent=True)

    def clear(self) -> None:
        """Say nothing."""
        self._say("", "check")
        self._mark.hide()

    def _say(self, sentence: str, icon: str) -> None:
        self._timer.stop()
        self.label.setText(sentence)
        self._mark.set_icon(icon)
        self._mark.show()

    def _on_slow(self) -> None:
        self.label.setText(self._saving)
        self.label.set_ink(None)
        self._mark.hide()
