"""A page with a panel beside it; where there is no room beside, the panel lies over the page while it is wanted."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.layouts import Row

_ROOM_BESIDE: Final = 1120
_WIDE_FROM: Final = 1500
_WIDTH, _WIDTH_WIDE = 316, 380
_MOST_COVERED: Final = 0.92


class Beside(QWidget):
    """Holds both. `wanted_changed` tells what to remember: whether the panel stands beside where there is room."""

    wanted_changed = Signal(bool)
    shown_changed = Signal(bool)
    focus_freed = Signal()
    """The panel went and had the focus."""

    def __init__(self, main: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main, self._panel = main, panel
        self._wanted, self._drawn = True, False
        self._has_any = True
        self._docked: bool | None = None
        self._row = Row(self, spacing=0)
        self._row.addWidget(main, 1)
        panel.setParent(self)
        panel.hide()
        theme.announcer.applied.connect(self._place)

    @property
    def shown(self) -> bool:
        """Whether the panel is there now."""
        return not self._panel.isHidden()

    @property
    def docked(self) -> bool:
        """Whether there is room for the panel beside the page."""
        return bool(self._docked)

    def set_wanted(self, *, wanted: bool) -> None:
        """Remember from before whether the panel stands beside."""
        self._wanted = wanted
        self._place()

    def set_any(self, *, has_any: bool) -> None:
        """Say whether there is anything to show in the panel; without, it is not there, whatever is wanted."""
        self._has_any = has_any
        self._place()

    def toggle(self) -> None:
        """Show the panel, or put it away; the focus never stays in what is gone."""
        shown = not self.shown
        if self._docked:
            self._wanted = shown
            self.wanted_changed.emit(shown)
        else:
            self._drawn = shown
        had_focus = self._panel.isAncestorOf(QApplication.focusWidget() or self)
        self._place()
        if had_focus and not shown:
            self.focus_freed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panel again."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = self.width() / theme.current().scale
        docked = room >= _ROOM_BESIDE
        width = theme.px(_WIDTH_WIDE if room >= _WIDE_FROM else _WIDTH)
        if docked != self._docked:
            self._docked, self._drawn = docked, False
            if docked:
                self._row.addWidget(self._panel)
            else:
                self._row.removeWidget(self._panel)
        before, shown = self.shown, self._has_any and (self._wanted if docked else self._drawn)
        if docked:
            self._panel.setFixedWidth(width)
        else:
            width = min(width, int(self.width() * _MOST_COVERED))
            self._panel.setFixedWidth(width)
            self._panel.setGeometry(QRect(self.width() - width, 0, width, self.height()))
        self._panel.setVisible(shown)
        if shown and not docked:
            self._panel.raise_()
        if shown != before:
            self.shown_changed.emit(shown)
