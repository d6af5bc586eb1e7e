"""What assistive technology is told: roles and acts that Qt has no widget for, and announcements.

Stock widgets already say what they are. A heading, a drawn chart or a spot on a map is a plain label or widget to Qt;
a class that mixes in `Spoken` names its role, its state and what can be done with it.

With PySide6 6.12 `QAccessibleWidget` can be continued in Python, its acts too, and what is not said here it answers
in C++. What it does not offer cannot be added: overriding `interface_cast` ends the program when a screen reader asks
(seen with AT-SPI). So the level of a heading cannot be told, and parts of a drawing that can be acted on are small
widgets.
"""

from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

_installed: Final[list[bool]] = []


class Spoken:
    """Mixed into a widget that Qt has no role for; call `speak` at the start of `__init__`."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Graphic

    @staticmethod
    def speak() -> None:
        """See that Qt asks us; only works once there is an application, which asks Qt's own widgets itself."""
        if not _installed:
            _installed.append(True)
            QAccessible.installFactory(_make)

    def spoken_state(self, state: QAccessible.State) -> None:
        """Add to what Qt says about a widget's state: it is only to be read, unless a class knows better."""
        state.readOnly = True

    def spoken_acts(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done, by the words that are read; the first is what pressing it does."""
        return {}


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
    return _Side(thing) if isinstance(thing, QWidget) and isinstance(thing, Spoken) else None


class _Side(QAccessibleWidget):
    """The accessible side of a widget that says for itself what it is."""

    def __init__(self, widget: QWidget) -> None:
        assert isinstance(widget, Spoken), "only those are given here"  # noqa: S101 -- two types, one of them Qt's
        super().__init__(widget, widget.spoken_role)

    def role(self) -> QAccessible.Role:
        """Give the role."""
        widget = self.widget()
        return widget.spoken_role if isinstance(widget, Spoken) else QAccessible.Role.NoRole

    def text(self, kind: QAccessible.Text) -> str:
        """Give name or description; the words of a label are its name."""
        told, widget = super().text(kind), self.widget()
        return widget.text() if not told and kind == QAccessible.Text.Name and isinstance(widget, QLabel) else told

    def state(self) -> QAccessible.State:
        """Give what it is like now."""
        state, widget = super().state(), self.widget()
        if isinstance(widget, Spoken):
            widget.spoken_state(state)
        return state

    def actionNames(self) -> list[str]:
        """Give what can be done: our own acts, then Qt's."""
        return [*self._acts(), *super().actionNames()]

    def localizedActionName(self, name: str) -> str:
        """Give the words that are read for an act: ours are words already."""
        return name if name in self._acts() else super().localizedActionName(name)

    def doAction(self, name: str) -> None:
        """Do one of them."""
        act = self._acts().get(name)
        if act is not None:
            act()
        else:
            super().doAction(name)

    def _acts(self) -> Mapping[str, Callable[[], object]]:
        widget = self.widget()
        return widget.spoken_acts() if isinstance(widget, Spoken) else {}
