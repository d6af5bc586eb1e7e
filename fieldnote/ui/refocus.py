"""Gives the focus to what was made anew in place of what had it: a page is filled again after each change.

Without this the focus would be nowhere after a save, and Tab would begin at the top of the window.
"""

from dataclasses import dataclass
from typing import Self

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from fieldnote.ui import theme

_BESIDE = 12


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the focus was: what kind of thing, what it is called, and its place in the window."""

    kind: type[QWidget]
    name: str
    said: str
    place: QPoint

    @classmethod
    def of(cls, widget: QWidget, window: QWidget) -> Self:
        said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        return cls(type(widget), widget.objectName(), said, widget.mapTo(window, QPoint(0, 0)))

    def likeness(self, other: Self) -> tuple[bool, int] | None:
        """Rank what has the same name, the nearest first, before what stands in the same place; None for others."""
        away = (other.place - self.place).manhattanLength()
        is_other = (other.name, other.said) != (self.name, self.said)
        return None if is_other and away > theme.px(_BESIDE) else (is_other, away)


class Refocus(QObject):
    """Watches the focus of a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last: _Stop | None = None
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        if now is None:
            # Later: what had it may be just being deleted, with all around it, and must not be looked through.
            QTimer.singleShot(0, self, self._look)
        elif self._window.isAncestorOf(now) and not _in_dialog(now):
            # A sheet goes, and what opened it may have been made anew meanwhile: that is where the focus was.
            self._last = _Stop.of(now, self._window)

    def _look(self) -> None:
        last = self._last
        if last is None or QApplication.focusWidget() is not None or not self._window.isActiveWindow():
            return
        if QApplication.activePopupWidget() is not None:
            return
        stops = [one for one in self._window.findChildren(last.kind) if shiboken6.isValid(one) and _takes_focus(one)]
        found = [(rank, one) for one in stops if (rank := last.likeness(_Stop.of(one, self._window))) is not None]
        if found:
            min(found, key=lambda each: each[0])[1].setFocus(Qt.FocusReason.OtherFocusReason)


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _in_dialog(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return above is not None and (isinstance(above, QDialog) or _in_dialog(above))
