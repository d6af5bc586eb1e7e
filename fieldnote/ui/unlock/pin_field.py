"""A PIN: four to eight figures, hidden."""

from typing import Final

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldnote.ui.kit.fields import QUIET, LineField

SHORTEST: Final = 4
LONGEST: Final = 8


class PinField(LineField):
    """A line that takes figures only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(QUIET | Qt.InputMethodHint.ImhDigitsOnly)
        self.setValidator(QRegularExpressionValidator(QRegularExpression(rf"[0-9]{{0,{LONGEST}}}"), self))
