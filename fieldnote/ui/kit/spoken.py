"""What assistive technology is told: roles that Qt has no widget for, and announcements.

Stock widgets already say what they are. A heading or a drawn chart is a plain label or widget to Qt; a class that
mixes in `Spoken` names its role. The level of a heading cannot be told: PySide6 6.12 ends the program when
`interface_cast` is overridden and a screen reader asks (seen with AT-SPI).
"""

import weakref
from typing import TYPE_CHECKING, ClassVar, Final

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_installed: Final[list[bool]] = []


class Spoken:
    """Mixed into a widget without children that Qt has no role for; call `speak` at the start of `__init__`."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    @staticmethod
    def speak() -> None:
        """See that Qt asks us; only works once there is an application, which asks Qt's own widgets itself."""
        if not _installed:
            _installed.append(True)
            QAccessible.installFactory(_make)


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a sentence read without moving the focus; `urgent` breaks in on what is being read."""
    from PySide6.QtGui import QAccessibleAnnouncementEvent  # noqa: PLC0415 - not before there is something to say

    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


def _make(kind: str, thing: QObject | None) -> QAccessibleInterface | None:
    """Answer Qt's question for a widget's accessible side; None leaves the widget to Qt."""
    del kind
    role = getattr(type(thing), "spoken_role", None)
    return _Leaf(thing, role) if isinstance(thing, QWidget) and isinstance(role, QAccessible.Role) else None


class _Leaf(QAccessibleInterface):
    """The accessible side of a widget without children."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__()
        self._widget = weakref.ref(widget)
        self._role = role

    def _alive(self) -> QWidget | None:
        widget = self._widget()
        return widget if widget is not None and shiboken6.isValid(widget) else None

    def isValid(self) -> bool:
        """Say whether the widget is still there."""
        return self._alive() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        """Give the widget."""
        return self._alive()

    def role(self) -> QAccessible.Role:
        """Give the role."""
        return self._role

    def text(self, kind: QAccessible.Text) -> str:
        """Give name or description."""
        widget = self._alive()
        if widget is None:
            return ""
        if kind == QAccessible.Text.Name:
            return widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
        return widget.accessibleDescription() if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Refuse: nothing here is for editing."""

    def state(self) -> QAccessible.State:
        """Give what it is like now."""
        state, widget = QAccessible.State(), self._alive()
        state.readOnly = True
        state.invisible = widget is None or not widget.isVisible()
        state.disabled = widget is not None and not widget.isEnabled()
        return state

    def rect(self) -> QRect:
        """Give its place on the screen."""
        widget = self._alive()
        return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size()) if widget is not None else QRect()

    def window(self) -> "QWindow | None":  # type: ignore[override]
        """Give the window it is in."""
        widget = self._alive()
        return widget.window().windowHandle() if widget is not None else None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """Give what it lies in."""
        widget = self._alive()
        around = widget.parentWidget() if widget is not None else None
        return QAccessible.queryAccessibleInterface(around) if around is not None else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Have no children."""
        del index
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Have no children."""
        del x, y
        return None

    def childCount(self) -> int:
        """Have no children."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Have no children."""
        del child
        return -1
