"""A whole number."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.field_parts import keep_height, leaves_to_app

_LEFT: Final = 12


class NumberField(QSpinBox):
    """A whole number with words after it; the wheel does nothing by accident. `changed` tells it."""

    changed = Signal(int)

    def __init__(
        self, value: int = 0, *, least: int = 0, most: int = 999, suffix: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setValue(value)
        self.valueChanged.connect(self.changed)
        keep_height(self)
        self._rescale()
        theme.announcer.applied.connect(self._rescale)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll instead of changing the number."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Leave the window's shortcuts alone."""
        if leaves_to_app(event):
            event.ignore()
            return False
        return super().event(event)

    def _rescale(self) -> None:
        inner = self.findChild(QLineEdit)
        if inner is not None:
            # Once its buttons are styled, Qt ignores the sheet's left padding here.
            inner.setTextMargins(theme.px(_LEFT), 0, 0, 0)
