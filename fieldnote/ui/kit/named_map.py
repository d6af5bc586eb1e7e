"""A large map of rings: each dot is a mark with an icon and a name, and the rings say what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.ring_map import RINGS, RingDot, RingMap
from fieldnote.ui.tokens import Role, Type, Weight

_ROOM: Final = 560
"""Width in pixels at 100 % text from which names have room; below it the map is the small one."""
_MARK: Final = 21
_BADGE: Final = 8
_MIDDLE: Final = 30
_RADII: Final = (0.46, 0.74, 1.0)
_HEIGHT_SHARE: Final = 0.56
_HIGHEST: Final = 470
_BESIDE, _ABOVE, _GAP = 74, 44, 5
_WIDEST: Final = 132


@dataclass(frozen=True, slots=True)
class NamedDot(RingDot):
    """A dot with what is written beside it, its icon on soft ground, and a small badge in its corner."""

    name: str = ""
    detail: str = ""
    icon: str = "circle-user"
    soft: Role = "bg_sunken"
    badge: str = ""
    badge_ink: Role = "text3"


class NamedMap(RingMap):
    """Shows names where there is room for them; where there is not, the dots alone."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._named: tuple[NamedDot, ...] = ()
        self._rings: tuple[str, ...] = ()

    def show_named(self, dots: Sequence[NamedDot], centre: str, rings: Sequence[str], name: str) -> None:
        """Show marks around a name; `rings` names the rings from the inside, `name` is the whole sentence."""
        self._named, self._rings = tuple(dots), tuple(rings)
        self.show_dots(dots, centre, name)

    @property
    def large(self) -> bool:
        """Whether names are shown."""
        return self.width() >= theme.px(_ROOM)

    @property
    def radii(self) -> tuple[float, ...]:
        """Give marks room on the innermost ring."""
        return _RADII if self.large else super().radii

    @property
    def mark(self) -> int:
        """How large a mark is across, in pixels on the screen."""
        return theme.px(2 * _MARK + 6) if self.large else theme.px(26)

    def heightForWidth(self, width: int) -> int:
        """Say how high the map is at a width."""
        if width < theme.px(_ROOM):
            return super().heightForWidth(width)
        return min(round(width * _HEIGHT_SHARE), theme.px(_HIGHEST))

    def labels(self) -> tuple[QRectF, ...]:
        """Give where each name stands, in the order the dots came: beside its mark, over no mark and no other name."""
        spots = self.positions()
        taken = [*self._mark_rooms(), *self._ring_rooms()]
        middle, reach = self._middle(), theme.px(_MIDDLE)
        taken.append(QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach))
        found: list[QRectF] = []
        for dot, spot in zip(self._named, spots, strict=True):
            room = self._free(self._around(dot, spot, above=spot.y() < middle.y()), taken)
            taken.append(room)
            found.append(room)
        return tuple(found)

    def _mark_rooms(self) -> list[QRectF]:
        side = theme.px(_MARK)
        return [QRectF(spot.x() - side, spot.y() - side, 2 * side, 2 * side) for spot in self.positions()]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rings, lines, marks and names."""
        if not self.large:
            super().paintEvent(event)
            return
        painter = paint.smooth(self)
        self._paint_grounds(painter)
        middle, spots = self._middle(), self.positions()
        for dot, spot in zip(self._named, spots, strict=True):
            self._paint_tie(painter, middle, spot, dot)
        self._paint_ring_names(painter)
        for dot, room in zip(self._named, self.labels(), strict=True):
            self._paint_name(painter, dot, room)
        for dot, spot in zip(self._named, spots, strict=True):
            self._paint_mark(painter, dot, spot)
        self._paint_name_in_middle(painter, middle)

    def _reach(self) -> tuple[float, float]:
        if not self.large:
            return super()._reach()
        return self.width() / 2 - theme.px(_BESIDE), self.height() / 2 - theme.px(_ABOVE)

    # Names ────────────────────────────────────────────────────────────────────────────────────────

    def _around(self, dot: NamedDot, spot: QPointF, *, above: bool) -> list[QRectF]:
        """Give where a name could stand, the best place first: outwards, then inwards, then at the sides."""
        width, height = self._size_of(dot)
        away = theme.px(_MARK + _GAP)
        up = QRectF(spot.x() - width / 2, spot.y() - away - height, width, height)
        down = QRectF(spot.x() - width / 2, spot.y() + away, width, height)
        right = QRectF(spot.x() + away, spot.y() - height / 2, width, height)
        left = QRectF(spot.x() - away - width, spot.y() - height / 2, width, height)
        ends = [up, down] if above else [down, up]
        sides = [right, left] if spot.x() >= self._middle().x() else [left, right]
        return [self._inside(room) for room in (*ends, *sides)]

    def _free(self, rooms: list[QRectF], taken: list[QRectF]) -> QRectF:
        """Choose the first room that is free, else the one that covers least."""

        def covered(room: QRectF) -> float:
            shared = (room.intersected(other) for other in taken)
            return sum(rect.width() * rect.height() for rect in shared if not rect.isEmpty())

        return min(rooms, key=covered)

    def _inside(self, room: QRectF) -> QRectF:
        moved = QRectF(room)
        moved.moveLeft(min(max(room.left(), 0.0), max(self.width() - room.width(), 0.0)))
        moved.moveTop(min(max(room.top(), 0.0), max(self.height() - room.height(), 0.0)))
        return moved

    def _size_of(self, dot: NamedDot) -> tuple[float, float]:
        name, detail = self._fonts()
        widest = max(paint.advance(name, dot.name), paint.advance(detail, dot.detail)) + 2 * theme.px(4)
        height = QFontMetricsF(name).height() + (QFontMetricsF(detail).height() if dot.detail else 0)
        return min(widest, theme.px(_WIDEST)), height

    def _fonts(self) -> tuple[QFont, QFont]:
        return theme.font(Type.HINT, Weight.TITLE), theme.font(Type.CAPTION, Weight.TEXT)

    # Painting ─────────────────────────────────────────────────────────────────────────────────────

    def _paint_grounds(self, painter: QPainter) -> None:
        across, down = self._reach()
        for number in reversed(range(RINGS)):
            ground = QColor(theme.color("accent_soft"))
            ground.setAlphaF((0.75, 0.45, 0.2)[number])
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(ground)
            painter.drawEllipse(self._middle(), across * self.radii[number], down * self.radii[number])

    def _ring_rooms(self) -> list[QRectF]:
        """Give where each ring's name stands: at its lowest point."""
        _, down = self._reach()
        font = theme.font(Type.CAPTION, Weight.TITLE)
        height = QFontMetricsF(font).height()
        rooms = []
        for text, share in zip(self._rings, self.radii, strict=False):
            width = paint.advance(font, text) + 2 * theme.px(6)
            top = self._middle().y() + down * share - height / 2
            rooms.append(QRectF(self._middle().x() - width / 2, top, width, height))
        return rooms

    def _paint_ring_names(self, painter: QPainter) -> None:
        font = theme.font(Type.CAPTION, Weight.TITLE)
        over = [*self._mark_rooms(), *self.labels()]
        for text, room in zip(self._rings, self._ring_rooms(), strict=False):
            # Half a name says nothing; the list below the map says each ring again.
            if not any(room.intersects(other) for other in over):
                paint.box(painter, room, theme.px(4), "bg_surface")
                paint.words(painter, room, text, font, "text2", Qt.AlignmentFlag.AlignHCenter)

    def _paint_name(self, painter: QPainter, dot: NamedDot, room: QRectF) -> None:
        name, detail = self._fonts()
        ground = QColor(theme.color("bg_surface"))
        ground.setAlphaF(0.9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(room, theme.px(4), theme.px(4))
        height = QFontMetricsF(name).height()
        upper = QRectF(room.x(), room.y(), room.width(), height)
        paint.words(painter, upper, dot.name, name, "text", Qt.AlignmentFlag.AlignHCenter)
        if dot.detail:
            lower = QRectF(room.x(), room.y() + height, room.width(), room.height() - height)
            paint.words(painter, lower, dot.detail, detail, "text2", Qt.AlignmentFlag.AlignHCenter)

    def _paint_mark(self, painter: QPainter, dot: NamedDot, spot: QPointF) -> None:
        radius = theme.px(_MARK)
        painter.setPen(QPen(theme.color(dot.ink), 2))
        painter.setBrush(theme.color(dot.soft))
        painter.drawEllipse(spot, radius - 1, radius - 1)
        icons.draw(painter, QRectF(spot.x() - radius / 2, spot.y() - radius / 2, radius, radius), dot.icon, dot.ink)
        if dot.badge:
            small = theme.px(_BADGE)
            corner = spot + QPointF(radius * 0.74, radius * 0.74 if spot.y() < self._middle().y() else -radius * 0.74)
            painter.setPen(QPen(theme.color("bg_surface"), 1.5))
            painter.setBrush(theme.color(dot.badge_ink))
            painter.drawEllipse(corner, small, small)
            box = QRectF(corner.x() - small * 0.65, corner.y() - small * 0.65, small * 1.3, small * 1.3)
            icons.draw(painter, box, dot.badge, "bg_surface", 3)

    def _paint_name_in_middle(self, painter: QPainter, middle: QPointF) -> None:
        radius = theme.px(_MIDDLE)
        painter.setPen(QPen(theme.color("bg_surface"), 3))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(middle, radius, radius)
        room = QRectF(middle.x() - radius + 3, middle.y() - radius, 2 * radius - 6, 2 * radius)
        font = theme.font(Type.HINT, Weight.NAME)
        paint.words(
            painter, room, self._in_centre(font, room.width()), font, "on_accent", Qt.AlignmentFlag.AlignHCenter
        )
