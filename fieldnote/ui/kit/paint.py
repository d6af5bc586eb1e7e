"""Strokes shared by the widgets that draw themselves."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPen

from fieldnote.ui import theme
from fieldnote.ui.tokens import Role

ROOM_AROUND = 4
"""Pixels at 100 % text that a ring around something needs: a gap and the ring, as wide as each other."""
_BAR: Final = 4


def smooth(device: QPaintDevice) -> QPainter:
    """Begin to paint with smooth edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: Role | None = None,
    border: Role | None = None,
    width: float = 1,
) -> None:
    """Draw a box with round corners; `radius` is in screen pixels, the border lies inside the rectangle."""
    inset = width / 2 if border is not None else 0.0
    inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setBrush(theme.color(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(border), width) if border is not None else Qt.PenStyle.NoPen)
    corner = min(radius, inner.height() / 2, inner.width() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def chosen(painter: QPainter, rect: QRect | QRectF, edge: Qt.Edge = Qt.Edge.LeftEdge) -> None:
    """Draw a bar along an edge of what is chosen, in the themes whose grounds hardly differ.

    It lies inside the focus ring, so that each is seen without the other.
    """
    if theme.color("line_chosen").alpha():
        inset = theme.current().ring + 1
        inner = QRectF(rect).adjusted(inset, inset, -inset, -inset)
        if edge is Qt.Edge.LeftEdge:
            inner.setWidth(_BAR)
        else:
            inner.setTop(inner.bottom() - _BAR)
        box(painter, inner, _BAR / 2, "line_chosen")


def focus_ring(painter: QPainter, rect: QRect | QRectF, radius: float) -> None:
    """Draw the ring that shows where the keyboard is, just inside the rectangle."""
    box(painter, rect, radius, border="focus", width=theme.current().ring)


def ring_around(painter: QPainter, rect: QRect | QRectF, radius: float) -> None:
    """Draw that ring `ROOM_AROUND` outside of something small, with a gap: its own edge may be as dark as the ring."""
    room = theme.px(ROOM_AROUND)
    outer = QRectF(rect).adjusted(-room, -room, room, room)
    box(painter, outer, radius + room, border="focus", width=room / 2)


def line(painter: QPainter, start: QPointF, end: QPointF, role: Role, width: float = 1) -> None:
    """Draw a straight line."""
    painter.setPen(QPen(theme.color(role), width))
    painter.drawLine(start, end)


def words(
    painter: QPainter,
    rect: QRect | QRectF,
    text: str,
    font: QFont,
    ink: Role | QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write one line in the middle of a rectangle's height, shortened with an ellipsis when it does not fit."""
    room = QRectF(rect)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 0.5)
    painter.setFont(font)
    painter.setPen(ink if isinstance(ink, QColor) else theme.color(ink))
    flags = align | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, int(flags.value) | Qt.TextFlag.TextSingleLine.value, shown)


def advance(font: QFont, text: str) -> float:
    """Measure the width of one line."""
    return QFontMetricsF(font).horizontalAdvance(text)
