"""F6: from one part of the window to the next, back to where the focus was in each."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Panes(QObject):
    """Remembers the focus in each part of the window and steps between them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: tuple[QWidget, ...] = ()
        self._last: dict[QWidget, QWidget] = {}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def show_panes(self, panes: Sequence[QWidget]) -> None:
        """Take the parts that are in the window now, in their order."""
        self._panes = tuple(panes)
        self._last = {pane: last for pane, last in self._last.items() if pane in self._panes}

    def step(self, steps: int) -> None:
        """Move to the next part that can take the focus, or the one before."""
        usable = [pane for pane in self._panes if pane.isVisible() and self._target(pane) is not None]
        if not usable:
            return
        focused = QApplication.focusWidget()
        here = next((place for place, pane in enumerate(usable) if _holds(pane, focused)), None)
        place = (here + steps if here is not None else 0) % len(usable)
        target = self._target(usable[place])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _target(self, pane: QWidget) -> QWidget | None:
        last = self._last.get(pane)
        if last is not None and shiboken6.isValid(last) and _takes_focus(last) and pane.isAncestorOf(last):
            return last
        return next((one for one in _in_order(pane) if _takes_focus(one)), None)

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        del old
        for pane in self._panes:
            if now is not None and shiboken6.isValid(pane) and _holds(pane, now):
                self._last[pane] = now


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (pane is widget or pane.isAncestorOf(widget))


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes and widget.isVisible() and widget.isEnabled()


def _in_order(pane: QWidget) -> list[QWidget]:
    """Give what lies in a part, in the order of Tab."""
    found, following = [pane], pane.nextInFocusChain()
    while following is not None and following is not pane:
        if pane.isAncestorOf(following):
            found.append(following)
        following = following.nextInFocusChain()
    return found
