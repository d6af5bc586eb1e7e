"""What fields for a day and for a time share: people write as they like, and are read once the field is left."""

from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.ui.kit.field_parts import mark_invalid
from fieldnote.ui.kit.fields import LineField

Value = TypeVar("Value")


class TypedField(LineField, Generic[Value]):
    """A line that is read once it is left, and then shown the usual way; what cannot be read stays to be put right.

    `changed` tells the value, or None, after a person changed it. What cannot be read changes nothing: the value stays,
    and `problem_told` says so (and nothing, once it can be).
    """

    changed = Signal(object)
    problem_told = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._value: Value | None = None
        self._shown: str | None = ""
        self.needed = False
        """Whether there must be a value: the one of before stays where all was deleted."""
        self.returnPressed.connect(self.settle)

    @property
    def value(self) -> Value | None:
        """The value, or None; what is typed counts as soon as it can be read, for whoever saves before it is left."""
        return self._meant() if self.readable else self._value

    @property
    def readable(self) -> bool:
        """Whether what is in the line can be read, or is nothing."""
        return self._stands or not self.text().strip() or self._read() is not None

    def set_value(self, value: Value | None) -> None:
        """Show a value; tells nobody."""
        self._value = value
        self._show()

    def follow(self, value: Value | None) -> None:
        """Take a value that came about elsewhere; what waits in the line to be put right stays. Tells nobody."""
        if self.readable:
            self.set_value(value)
        else:
            self._value = value

    def settle(self) -> bool:
        """Read what was typed, and show it the usual way; False where it cannot be read, which is said."""
        if not self.readable:
            self._shown = None
            mark_invalid(self, invalid=True)
            self.problem_told.emit(self._refusal(self.text().strip()))
            return False
        self._take(self._meant())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back with Escape what was typed."""
        if event.key() == Qt.Key.Key_Escape and not self._stands:
            self._show()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Read on leaving, but not while a menu is open over it, after which it goes on here."""
        super().focusOutEvent(event)
        if QApplication.activePopupWidget() is None or self.window().focusWidget() is not self:
            self.settle()

    @property
    def _stands(self) -> bool:
        """Whether the value is shown as it was written here, with nothing typed since."""
        return self.text() == self._shown

    def _meant(self) -> Value | None:
        """Give what can be read in the line as it is."""
        return self._value if self._stands or (self.needed and not self.text().strip()) else self._read()

    def _read(self) -> Value | None:
        raise NotImplementedError

    def _write(self, value: Value | None) -> str:
        raise NotImplementedError

    def _refusal(self, typed: str) -> str:
        """Give the sentence that says that this cannot be read."""
        raise NotImplementedError

    def _take(self, value: Value | None) -> None:
        """Show what a person changed it to, and tell it."""
        told, self._value = self._value, value
        self._show()
        if value != told:
            self.changed.emit(value)

    def _show(self) -> None:
        typed = not self._stands
        shown = self._shown = self._write(self._value)
        self.setText(shown)
        if typed:
            mark_invalid(self, invalid=False)
            self.problem_told.emit("")
