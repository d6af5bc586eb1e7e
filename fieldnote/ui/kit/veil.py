"""What others must not read over a shoulder: a word in its place, and the thing itself while Space is held."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.tokens import Radius


class Discretion(QObject):
    """Whether the window shows initials for names, and a veil over what is nobody else's business."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._on = False

    @property
    def on(self) -> bool:
        """Whether it does now."""
        return self._on

    def turn(self, *, on: bool) -> None:
        """Turn it on or off, and tell whoever shows something."""
        if on != self._on:
            self._on = on
            self.changed.emit()


discretion: Final = Discretion()


class Veil(QWidget):
    """Lies over something a person said: in front of others it takes holding Space, or the mouse, to read it.

    What is below is not there for a screen reader either while it is veiled. Where it shows nothing of anybody (an
    invitation to ask), `set_private(private=False)` lifts it for good.
    """

    def __init__(self, below: QWidget, *, private: bool = True, large: bool = False) -> None:
        """Take what lies below; `large` puts the word into the middle of a whole page."""
        super().__init__()
        self._below, self._private, self._held = below, private, False
        self._more: list[QWidget] = []
        self._word = Label(self.tr("Hidden. Hold Space to show."), "meta", ink="text3", wrap=True)
        self._word.setObjectName("veil_label")
        if large:
            self._word.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = Column(self, spacing=0)
        column.addWidget(self._word)
        column.addWidget(below)
        discretion.changed.connect(self._show)
        self._show()

    @property
    def veiled(self) -> bool:
        """Whether what is below cannot be read now."""
        return self._private and discretion.on and not self._held

    def cover(self, more: QWidget) -> None:
        """Let something elsewhere come and go with what is below."""
        self._more.append(more)
        self._show()

    def set_private(self, *, private: bool) -> None:
        """Say whether what is below is of a person at all."""
        self._private = private
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show what is below for as long as Space is held."""
        if event.key() == Qt.Key.Key_Space and self._veils:
            if not event.isAutoRepeat():
                self._hold(held=True)
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide it again."""
        if event.key() == Qt.Key.Key_Space and self._veils:
            if not event.isAutoRepeat():
                self._hold(held=False)
            return
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Show what is below for as long as the button is held."""
        if self._veils:
            self._hold(held=True)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hide it again."""
        self._hold(held=False)
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it again: the key may be let go elsewhere."""
        self._hold(held=False)
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw where the focus is."""
        super().paintEvent(event)
        if self.hasFocus():
            paint.focus_ring(QPainter(self), self.rect(), theme.px(Radius.ROW))

    @property
    def _veils(self) -> bool:
        return self._private and discretion.on

    def _hold(self, *, held: bool) -> None:
        if held != self._held:
            self._held = held
            self._show()

    def _show(self) -> None:
        for widget in (self._below, *self._more):
            widget.setVisible(not self.veiled)
        self._word.setVisible(self.veiled)
        self.setAccessibleName(self._word.text() if self.veiled else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._veils else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
