"""A small map: a centre, rings around it, dots on the rings, and a line from each dot to the centre."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import map_places, paint
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.tokens import Role, Type, Weight

Tie = Literal["double", "single", "dashed", "wavy", "none"]

RINGS: Final = 3
RADII: Final = (0.38, 0.72, 1.0)
_DOT: Final = 7.5
_CENTRE: Final = 13
_WAVE: Final = 6.0
_HEIGHT_SHARE: Final = 0.575
_LINE, _STRAINED, _APART = 1.3, 1.5, 1.8
_CALM: Final = 0.65


@dataclass(frozen=True, slots=True)
class RingDot:
    """One dot: the sector it belongs to (degrees, counter-clockwise from the right), its ring from 0, line and colour.

    Dots of one sector share its angle between them.
    """

    sector: tuple[float, float]
    ring: int
    tie: Tie
    ink: Role


class Rings(Spoken, QWidget):
    """Rings around a centre, a picture with a sentence as its name; a subclass puts dots on them."""

    def __init__(self, *, centre: str = "", name: str = "", parent: QWidget | None = None) -> None:
        self.speak()
        super().__init__(parent)
        self._centre = centre
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.announcer.applied.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for the room of a card."""
        width = theme.px(254)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Be content with a stamp."""
        return QSize(theme.px(120), theme.px(70))

    def hasHeightForWidth(self) -> bool:
        """Say that the rings keep their shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high the rings are at a width."""
        return min(round(width * _HEIGHT_SHARE), theme.px(220))

    @property
    def radii(self) -> tuple[float, ...]:
        """How far out each ring is, as shares of the whole."""
        return RADII

    def _middle(self) -> QPointF:
        return QRectF(self.rect()).center()

    def _reach(self) -> tuple[float, float]:
        edge = theme.px(_DOT) + 2
        height = min(self.height(), self.heightForWidth(self.width()))
        across = min(self.width() / 2, height / _HEIGHT_SHARE / 2) - edge
        return max(across, 1.0), max(height / 2 - edge, 1.0)

    def _surround(self, centre: str, name: str) -> None:
        """Write something else in the centre, and say something else."""
        self._centre = centre
        self.setAccessibleName(name)
        self.update()

    def ring_pen(self) -> QPen:
        """Give the pen that draws a ring: calm, but seen in every look."""
        ink = theme.color("line_strong")
        ink.setAlphaF(_CALM)
        return QPen(ink, stroke(1))

    def _paint_rings(self, painter: QPainter) -> None:
        across, down = self._reach()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for number, share in enumerate(self.radii):
            pen = self.ring_pen()
            if number == RINGS - 1:
                pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.drawEllipse(self._middle(), across * share, down * share)

    def _paint_tie(self, painter: QPainter, middle: QPointF, spot: QPointF, dot: RingDot) -> None:
        if dot.tie == "none":
            return
        strained = dot.tie == "wavy"
        pen = QPen(theme.color(dot.ink if strained else "text3"), stroke(_STRAINED if strained else _LINE))
        if dot.tie == "dashed":
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath(middle)
        away = spot - middle
        length = math.hypot(away.x(), away.y()) or 1.0
        side = QPointF(-away.y() / length, away.x() / length)
        if dot.tie == "double":
            apart = side * stroke(_APART)
            painter.drawLine(middle + apart, spot + apart)
            painter.drawLine(middle - apart, spot - apart)
        elif strained:
            draw_wave(path, middle, spot, theme.px(_WAVE) / 2.4)
            painter.drawPath(path)
        else:
            painter.drawLine(middle, spot)

    def _paint_centre(self, painter: QPainter, middle: QPointF) -> None:
        radius = theme.px(_CENTRE)
        painter.setPen(QPen(theme.color("bg_surface"), 2))
        painter.setBrush(QColor(theme.color("text")))
        painter.drawEllipse(middle, radius, radius)
        room = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        font = theme.font(Type.RING, Weight.NAME)
        shown = self._in_centre(font, room.width())
        paint.words(painter, room, shown, font, "bg_surface", Qt.AlignmentFlag.AlignHCenter)

    def _in_centre(self, font: QFont, room: float) -> str:
        """Give the name in the centre, or its first letter when there is no room for all of it."""
        return self._centre if paint.advance(font, self._centre) <= room else self._centre[:1]


class RingMap(Rings):
    """Rings with plain dots and lines."""

    def __init__(
        self, dots: Iterable[RingDot] = (), *, centre: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(centre=centre, name=name, parent=parent)
        self._dots = tuple(dots)

    def show_dots(self, dots: Iterable[RingDot], centre: str, name: str) -> None:
        """Show other dots around other letters; `name` is the whole sentence ("10 supports, 3 close, 2 new")."""
        self._dots = tuple(dots)
        self._surround(centre, name)

    def positions(self) -> tuple[QPointF, ...]:
        """Give the middle of each dot, in the order the dots came."""
        middle, reach = self._middle(), self._reach()
        angles = map_places.even([map_places.Mark(dot.sector, dot.ring) for dot in self._dots])
        points = (
            map_places.at(reach, self.radii, dot.ring, angle) for dot, angle in zip(self._dots, angles, strict=True)
        )
        return tuple(QPointF(middle.x() + x, middle.y() + y) for x, y in points)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rings, lines, dots and the centre."""
        del event
        painter = paint.smooth(self)
        self._paint_rings(painter)
        middle, spots = self._middle(), self.positions()
        for dot, spot in zip(self._dots, spots, strict=True):
            self._paint_tie(painter, middle, spot, dot)
        for dot, spot in zip(self._dots, spots, strict=True):
            radius = theme.px(_DOT)
            painter.setPen(QPen(theme.color("bg_surface"), 2))
            painter.setBrush(theme.color(dot.ink))
            painter.drawEllipse(spot, radius, radius)
        self._paint_centre(painter, middle)


def stroke(width: float) -> float:
    """Give how thick a line is that grows with the text; `width` is at 100 %."""
    return width * theme.current().scale


def draw_wave(path: QPainterPath, start: QPointF, end: QPointF, height: float) -> None:
    """Continue a path in calm waves from its start to an end."""
    away = end - start
    length = math.hypot(away.x(), away.y())
    if not length:
        return
    along = QPointF(away.x() / length, away.y() / length)
    side = QPointF(-along.y(), along.x())
    waves = max(round(length / (height * 4)), 1)
    each = length / waves
    for wave in range(waves):
        for half, sign in ((0.0, 1), (0.5, -1)):
            begin = start + along * (each * (wave + half))
            path.quadTo(begin + along * (each / 4) + side * (height * sign * 1.6), begin + along * (each / 2))
