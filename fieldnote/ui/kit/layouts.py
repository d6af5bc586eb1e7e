"""Layouts whose margins and gaps follow the text scale, one that flows like words, and taking things out of any."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QLayoutItem, QSpacerItem, QWidget

from fieldnote.ui import theme

Margins = tuple[int, int, int, int]

NO_LIMIT: Final = (1 << 24) - 1
"""The greatest width and height of a widget that was given none: Qt's own."""

_MOST_PASSES = 4
_NEARLY_ALL: Final = 1000


def _all_round(margins: int | Margins) -> Margins:
    return (margins,) * 4 if isinstance(margins, int) else margins


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout; they go with the next turn of the event loop, not during their own click."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def in_the_middle(around: QWidget, part: QWidget, margins: int | Margins = 0) -> None:
    """Put a part into the middle of what is around it; it takes all the room there is, up to its own greatest width."""
    row = Row(around, margins=margins, spacing=0)
    row.addStretch(1)
    row.addWidget(part, _NEARLY_ALL)
    row.addStretch(1)


def settle() -> None:
    """Give everything its place now; fields that grow with their words tell what is around them, that the next."""
    for _ in range(_MOST_PASSES):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def keep_width(widget: QWidget, width: int) -> None:
    """Give a widget a width, in pixels at 100 % text, that follows the text scale."""
    _Width(widget, width)


class _Width(QObject):
    """Sets the width of its parent again after each change of theme."""

    def __init__(self, widget: QWidget, width: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._width = width
        self._set()
        theme.announcer.applied.connect(self._set)

    def _set(self) -> None:
        self._widget.setFixedWidth(theme.px(self._width))


class _Box(QBoxLayout):
    """A row or column that scales its measures."""

    def __init__(
        self, direction: QBoxLayout.Direction, parent: QWidget | None, margins: int | Margins, spacing: int
    ) -> None:
        super().__init__(direction)
        self._margins, self._space = _all_round(margins), spacing
        self._gaps: list[tuple[QSpacerItem, int]] = []
        self._closed = False
        self._rescale()
        theme.announcer.applied.connect(self._rescale)
        if parent is not None:
            parent.setLayout(self)

    def add_gap(self, room: int) -> None:
        """Leave room, in pixels at 100 % text."""
        gap = QSpacerItem(0, 0)
        self._gaps.append((gap, room))
        self._rescale()
        self.addSpacerItem(gap)

    def close_gaps(self, *, closed: bool) -> None:
        """Take the gaps out where room is short, or put them back."""
        if closed != self._closed:
            self._closed = closed
            self._rescale()

    def set_margins(self, margins: int | Margins) -> None:
        """Change the margins."""
        self._margins = _all_round(margins)
        self._rescale()

    def _rescale(self) -> None:
        self.setContentsMargins(*(theme.px(margin) for margin in self._margins))
        self.setSpacing(theme.px(self._space))
        across = self.direction() in {QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft}
        for gap, wanted in self._gaps:
            room = 0 if self._closed else wanted
            gap.changeSize(theme.px(room) if across else 0, 0 if across else theme.px(room))
        self.invalidate()


class Column(_Box):
    """Things below each other; margins (left, top, right, bottom) and spacing are in pixels at 100 % text."""

    def __init__(self, parent: QWidget | None = None, *, margins: int | Margins = 0, spacing: int = 8) -> None:
        super().__init__(QBoxLayout.Direction.TopToBottom, parent, margins, spacing)

    def heightForWidth(self, width: int) -> int:
        """Say how high everything is at a width, at most the widget's own: Qt asks for wider than it can get."""
        parent = self.parentWidget()
        return super().heightForWidth(width if parent is None else min(width, parent.maximumWidth()))


class Row(_Box):
    """Things beside each other; margins (left, top, right, bottom) and spacing are in pixels at 100 % text."""

    def __init__(self, parent: QWidget | None = None, *, margins: int | Margins = 0, spacing: int = 8) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight, parent, margins, spacing)


class Grid(QGridLayout):
    """Things in rows and columns; all measures are in pixels at 100 % text."""

    def __init__(
        self, parent: QWidget | None = None, *, margins: int | Margins = 0, spacing: tuple[int, int] = (12, 8)
    ) -> None:
        super().__init__()
        self._margins, self._space = _all_round(margins), spacing
        self._rescale()
        theme.announcer.applied.connect(self._rescale)
        if parent is not None:
            parent.setLayout(self)

    def _rescale(self) -> None:
        self.setContentsMargins(*(theme.px(margin) for margin in self._margins))
        self.setHorizontalSpacing(theme.px(self._space[0]))
        self.setVerticalSpacing(theme.px(self._space[1]))


class FlowLayout(QLayout):
    """Things beside each other that go on in the next line when the room ends."""

    def __init__(
        self, parent: QWidget | None = None, *, spacing: tuple[int, int] = (6, 6), apart: bool = False
    ) -> None:
        """Take the spaces across and down; `apart` lets what stands in one line share the room left between it."""
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._apart = apart
        self._space = spacing
        self.setContentsMargins(0, 0, 0, 0)
        theme.announcer.applied.connect(self.invalidate)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a thing in at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Say how many things there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Give the thing at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the thing at a place out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the lines are at a width."""
        return self._lay_out(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place everything."""
        super().setGeometry(rect)
        self._lay_out(rect, place=True)

    def sizeHint(self) -> QSize:
        """Ask for all things in one line."""
        gap = theme.px(self._space[0])
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Ask for the widest thing at least."""
        sizes = [item.minimumSize() for item in self._shown()]
        width, height = (max((one(size) for size in sizes), default=0) for one in (QSize.width, QSize.height))
        return QSize(width, height)

    def _shown(self) -> Sequence[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, rect: QRect, *, place: bool) -> int:
        across, down = (theme.px(space) for space in self._space)
        line: list[tuple[QLayoutItem, QSize]] = []
        y, used = rect.y(), 0
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), item.minimumSize().width()), 1 << 20))
            if line and used + across + size.width() > rect.width():
                y += self._set_line(line, rect, y, across, place=place) + down
                line, used = [], 0
            used += size.width() + (across if line else 0)
            line.append((item, size))
        return y + self._set_line(line, rect, y, across, place=place) - rect.y()

    def _set_line(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect, y: int, across: int, *, place: bool) -> int:
        """Place things beside each other, each in the middle of the line's height, and give that height."""
        height = max((size.height() for _, size in line), default=0)
        if self._apart and len(line) > 1:
            across = (rect.width() - sum(size.width() for _, size in line)) // (len(line) - 1)
        x = 0
        for item, size in line:
            if place:
                left = rect.x() + (rect.width() - x - size.width() if self._mirrored() else x)
                item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
            x += size.width() + across
        return height

    def _mirrored(self) -> bool:
        parent = self.parentWidget()
        return parent is not None and parent.isRightToLeft()
