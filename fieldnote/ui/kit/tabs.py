"""Tabs with a count beside the word and a line under the one that is open."""

import math
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import literal
from fieldnote.ui.tokens import Role, Type, Weight

_BETWEEN: Final = 22
_BETWEEN_NARROW: Final = 15
_INSET: Final = 6
_COUNT_GAP: Final = 7
_HEIGHT: Final = 38
_LEAST_SEEN: Final = 30
"""Less of a word than this, in pixels at 100 % text, says nothing."""


class Tabs(QTabBar):
    """A row of tabs; `currentChanged` is Qt's own signal.

    Its words begin six pixels in, so that the focus ring has room.
    """

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self._on_applied)

    def add(self, key: str, text: str, count: int | None = None) -> int:
        """Add a tab at the end and give its place."""
        place = self.addTab(literal(text))
        self.setTabData(place, (key, text, count))
        self._name(place)
        return place

    def set_count(self, key: str, count: int | None) -> None:
        """Show another count beside a tab's word."""
        for place in range(self.count()):
            own, text, _ = self.tabData(place)
            if own == key:
                self.setTabData(place, (own, text, count))
                self._name(place)
                self.setTabText(place, self.tabText(place))
        self._fit()
        self.update()

    @property
    def current(self) -> str:
        """The key of the open tab, or nothing."""
        data = self.tabData(self.currentIndex())
        return str(data[0]) if data else ""

    def open(self, key: str) -> None:
        """Open a tab."""
        for place in range(self.count()):
            if self.tabData(place)[0] == key:
                self.setCurrentIndex(place)

    def tabSizeHint(self, index: int) -> QSize:
        """Ask for word, count and room, the same for open and closed tabs."""
        return QSize(self._tab_width(index, narrow=self._narrow), theme.px(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Never shorten a word."""
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the counts out where there is no room for them, rather than a whole tab."""
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tabs."""
        del event
        painter = paint.smooth(self)
        for place in range(self.count()):
            if not self.isTabVisible(place):
                continue
            _, text, count = self.tabData(place)
            chosen = place == self.currentIndex()
            between = _BETWEEN_NARROW if self._narrow else _BETWEEN
            room = QRectF(self.tabRect(place)).adjusted(theme.px(_INSET), 0, theme.px(_INSET - between), 0)
            whole, room = room, self._in_sight(room)
            if room.width() < theme.px(_LEAST_SEEN) < whole.width():
                continue  # the arrows lead to it
            ink: Role = "text" if chosen else "text2"
            font = theme.font(Type.BODY, Weight.TITLE if chosen else Weight.CONTROL)
            paint.words(painter, room, text, font, ink if self.isTabEnabled(place) else "text_off")
            if count is not None and not self._narrow and room == whole:
                left = room.left() + paint.advance(font, text) + theme.px(_COUNT_GAP)
                small = theme.font(Type.CAPTION, Weight.CONTROL)
                paint.words(painter, QRectF(left, 1, room.width(), room.height()), str(count), small, "text3")
            if chosen:
                thick = theme.px(1) + 1
                painter.setPen(QPen(theme.color("accent"), thick))
                y = self.height() - thick / 2
                painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
            if chosen and self.hasFocus():
                paint.focus_ring(painter, room.adjusted(-theme.px(_INSET), 4, theme.px(_INSET), -5), theme.px(_INSET))

    def _in_sight(self, room: QRectF) -> QRectF:
        """Give what the arrows leave of a tab: its word ends in an ellipsis there, where it was cut in a letter."""
        arrows = [button.geometry() for button in self.findChildren(QToolButton) if button.isVisible()]
        if not arrows:
            return room
        if self.isRightToLeft():
            return room.intersected(QRectF(QPointF(max(box.right() for box in arrows), 0), room.bottomRight()))
        return QRectF(room.topLeft(), QPointF(min(room.right(), *(box.left() for box in arrows)), room.bottom()))

    def _name(self, place: int) -> None:
        _, text, count = self.tabData(place)
        self.setAccessibleTabName(place, text if count is None else f"{text}, {count}")

    def _tab_width(self, index: int, *, narrow: bool) -> int:
        _, text, count = self.tabData(index) or ("", self.tabText(index), None)
        between = _BETWEEN_NARROW if narrow else _BETWEEN
        width = paint.advance(theme.font(Type.BODY, Weight.TITLE), text) + theme.px(between)
        if count is not None and not narrow:
            width += theme.px(_COUNT_GAP) + paint.advance(theme.font(Type.CAPTION, Weight.CONTROL), str(count))
        return math.ceil(width)

    def _fit(self) -> None:
        wanted = sum(self._tab_width(place, narrow=False) for place in range(self.count()) if self.isTabVisible(place))
        if (wanted > self.width()) != self._narrow:
            self._narrow = not self._narrow
            self._measure_again()

    def _measure_again(self) -> None:
        for place in range(self.count()):
            self.setTabText(place, self.tabText(place))
        self.updateGeometry()

    def _on_applied(self) -> None:
        self._fit()
        self._measure_again()
