"""Cards and lines: what groups things on a page."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.layouts import Column, Margins
from fieldnote.ui.tokens import Radius, Role, Space


class Card(QFrame):
    """A named group of things on a surface of its own; fill its `column`."""

    def __init__(
        self,
        name: str = "",
        *,
        fill: Role = "bg_surface",
        border: Role | None = "line",
        margins: int | Margins = Space.CARD,
        spacing: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill: Role = fill
        self._border = border
        self.setAccessibleName(name)
        self.column = Column(self, margins=margins, spacing=spacing)
        theme.announcer.applied.connect(self.update)

    def set_fill(self, fill: Role, border: Role | None = None) -> None:
        """Change the colours."""
        self._fill, self._border = fill, border
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the height that wrapped text really takes, where the width is fixed."""
        hint = super().sizeHint()
        width = self.minimumWidth()
        if width and width == self.maximumWidth() and self.column.hasHeightForWidth():
            return QSize(width, self.column.totalHeightForWidth(width))
        return hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        del event
        painter = paint.smooth(self)
        paint.box(painter, self.rect(), theme.px(Radius.CARD), self._fill, self._border)


def callout(name: str = "", *, parent: QWidget | None = None) -> Card:
    """Make a card in the soft accent colour, for the one thing that comes next."""
    return Card(name, fill="accent_soft", border=None, parent=parent)


class Divider(QWidget):
    """A hairline between things."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright = upright
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(across if upright else along, along if upright else across)
        theme.announcer.applied.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for one pixel."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        painter = paint.smooth(self)
        end = QPointF(0.5, self.height()) if self._upright else QPointF(self.width(), 0.5)
        paint.line(painter, QPointF(0.5, 0) if self._upright else QPointF(0, 0.5), end, "line")


class Surface(QWidget):
    """A plain area in one of the background colours, with a hairline at any of its edges."""

    def __init__(self, fill: Role = "bg_app", *, edges: Qt.Edge | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fill: Role = fill
        self._edges = edges or Qt.Edge(0)
        theme.announcer.applied.connect(self.update)

    @property
    def edges(self) -> Qt.Edge:
        """Where its hairlines are."""
        return self._edges

    def set_edges(self, edges: Qt.Edge) -> None:
        """Put the hairlines at other edges."""
        if edges != self._edges:
            self._edges = edges
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the area; Qt does not do so reliably for plain widgets under a sheet."""
        painter = paint.smooth(self)
        painter.fillRect(event.rect(), theme.color(self._fill))
        right, bottom = self.width() - 0.5, self.height() - 0.5
        for edge, start, end in (
            (Qt.Edge.LeftEdge, QPointF(0.5, 0), QPointF(0.5, bottom + 1)),
            (Qt.Edge.TopEdge, QPointF(0, 0.5), QPointF(right + 1, 0.5)),
            (Qt.Edge.RightEdge, QPointF(right, 0), QPointF(right, bottom + 1)),
            (Qt.Edge.BottomEdge, QPointF(0, bottom), QPointF(right + 1, bottom)),
        ):
            if edge in self._edges:
                paint.line(painter, start, end, "line")
