"""One-line fields: a plain one, and one for a passphrase."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import IconButton
from fieldnote.ui.kit.field_parts import QUIET, keep_height, leaves_to_app, mark_invalid, restyle
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Control, Icon


class LineField(QLineEdit):
    """A line of text that no keyboard learns from."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setInputMethodHints(QUIET)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_height(self)

    def event(self, event: QEvent) -> bool:
        """Leave the window's shortcuts alone."""
        if leaves_to_app(event):
            event.ignore()
            return False
        return super().event(event)


class PassphraseField(QWidget):
    """A hidden line with a button to show it, and a hint while Caps Lock is on; pasting is welcome."""

    submitted = Signal()
    edited = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = _HiddenLine(self)
        self.eye_button = IconButton("eye", self.tr("Show passphrase"), parent=self.line, size="small")
        self.eye_button.clicked.connect(self._on_eye_clicked)
        self.line.take_button(self.eye_button)
        self._caps = QWidget(self)
        row = Row(self._caps, spacing=6)
        row.addWidget(IconMark("keyboard", "warn", Icon.CHIP))
        self.caps_label = Label(self.tr("Caps Lock is on."), "hint", ink="warn")
        row.addWidget(self.caps_label, 1)
        self._caps.hide()
        column = Column(self, spacing=6)
        column.addWidget(self.line)
        column.addWidget(self._caps)
        self.setFocusProxy(self.line)
        self.line.caps_changed.connect(self._caps.setVisible)
        self.line.returnPressed.connect(self.submitted)
        self.line.textEdited.connect(self.edited)

    def text(self) -> str:
        """Give what was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide the next."""
        self.line.clear()
        self.set_shown(shown=False)

    def set_shown(self, *, shown: bool) -> None:
        """Show or hide the letters."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye_button.set_icon("eye-off" if shown else "eye")
        self.eye_button.set_name(self.tr("Hide passphrase") if shown else self.tr("Show passphrase"))

    def _on_eye_clicked(self) -> None:
        self.set_shown(shown=self.line.echoMode() == QLineEdit.EchoMode.Password)


class _HiddenLine(LineField):
    """The line of a passphrase field."""

    caps_changed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setProperty("trail", True)
        self._button: QWidget | None = None
        keep_height(self, Control.LARGE)

    def take_button(self, button: QWidget) -> None:
        """Hold a button at the right end."""
        self._button = button
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice Caps Lock from what a letter key writes."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_changed.emit(letter.isupper() != shift)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_changed.emit(False)
        super().keyPressEvent(event)

    def _place(self) -> None:
        if self._button is None:
            return
        least = theme.px(4)
        size = self._button.sizeHint().boundedTo(QSize(self.height() - least, self.height() - least))
        inset = (self.height() - size.height()) // 2
        left = inset if self.isRightToLeft() else self.width() - size.width() - inset
        self._button.setGeometry(left, inset, size.width(), size.height())


if TYPE_CHECKING:
    from fieldnote.ui.kit.combo_field import ComboField
else:

    def __getattr__(name: str) -> object:
        """Find the closed list here too, but load it only when it is asked for: the unlock page has none."""
        if name != "ComboField":
            raise AttributeError(name)
        from fieldnote.ui.kit.combo_field import ComboField  # noqa: PLC0415 - see above

        return ComboField


__all__ = [
    "QUIET",
    "ComboField",
    "LineField",
    "PassphraseField",
    "keep_height",
    "leaves_to_app",
    "mark_invalid",
    "restyle",
]
