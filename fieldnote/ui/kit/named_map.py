"""A large map of rings: each dot is a mark with an icon and a name, and the rings say what they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import map_places, paint
from fieldnote.ui.kit.ring_map import RINGS, RingDot, Rings, stroke
from fieldnote.ui.tokens import Role, Type, Weight

_RADII: Final = (0.46, 0.74, 1.0)
_HIGHEST: Final = 470
_GAP: Final = 3
"""Around each mark and its badge."""
_BESIDE_WORDS: Final = 4
_MANY: Final = 16
"""More than so many have room for their names alone."""
_LETTERS: Final = 13
"""Half of the size of a dot with its initials, where no name has room."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How large everything is, in pixels at 100 % text, on a map that is at least so wide.

    `beside` and `above` are left around the outermost ring for the names there.
    """

    least: int
    mark: int
    badge: int
    middle: int
    beside: int
    above: int
    widest: int
    share: float
    """How high the map is, for its width."""
    has_detail: bool


_FULL: Final = _Manner(640, 21, 8, 30, 74, 44, 220, 0.56, has_detail=True)
_NAMES: Final = _Manner(340, 17, 7, 28, 52, 34, 150, 0.62, has_detail=False)


@dataclass(frozen=True, slots=True)
class NamedDot(RingDot):
    """A dot with what is written beside it, its icon on soft ground, and a small badge in its corner."""

    name: str = ""
    letters: str = ""
    """Stand for the name where it has no room."""
    detail: str = ""
    icon: str = "circle-user"
    soft: Role = "bg_sunken"
    badge: str = ""
    badge_ink: Role = "text3"


class NamedMap(Rings):
    """Shows names and what they are; where there is less room names alone, and where there is little their initials."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._dots: tuple[NamedDot, ...] = ()
        self._rings: tuple[str, ...] = ()
        self._laid_out: tuple[QSize, theme.Theme, list[map_places.Stand]] | None = None

    def show_named(self, dots: Sequence[NamedDot], centre: str, rings: Sequence[str], name: str) -> None:
        """Show marks around a name; `rings` names the rings from the inside, `name` is the whole sentence."""
        self._dots, self._rings = tuple(dots), tuple(rings)
        self._laid_out = None
        self.updateGeometry()
        self._surround(centre, name)

    @property
    def large(self) -> bool:
        """Whether names are shown."""
        return self._manner is not None

    @property
    def has_details(self) -> bool:
        """Whether it is shown what each is, below its name."""
        return self._manner is not None and self._manner.has_detail

    @property
    def _manner(self) -> _Manner | None:
        return self._manner_for(self.width())

    def _manner_for(self, width: int) -> _Manner | None:
        """Give how the map is drawn at a width; None is the small one, without names."""
        manners = (_FULL, _NAMES) if len(self._dots) <= _MANY else (_NAMES,)
        return next((manner for manner in manners if width >= theme.px(manner.least)), None)

    @property
    def radii(self) -> tuple[float, ...]:
        """Give marks room on the innermost ring."""
        return _RADII

    @property
    def mark(self) -> int:
        """How large a mark is across, in pixels on the screen."""
        manner = self._manner
        return theme.px(2 * manner.mark + 6) if manner else theme.px(2 * _LETTERS)

    def heightForWidth(self, width: int) -> int:
        """Say how high the map is at a width."""
        manner = self._manner_for(width)
        return min(round(width * manner.share), theme.px(_HIGHEST)) if manner else super().heightForWidth(width)

    def positions(self) -> tuple[QPointF, ...]:
        """Give the middle of each mark, in the order the dots came: over no other mark, and over no name."""
        middle = self._middle()
        return tuple(QPointF(middle.x() + stand.x, middle.y() + stand.y) for stand in self._stands())

    def labels(self) -> tuple[QRectF, ...]:
        """Give where each name stands: beside its mark, over no mark, no other name and no line, if it can be so."""
        return tuple(self._room(stand.name) for stand in self._stands() if stand.name is not None)

    def ring_names(self) -> tuple[QRectF | None, ...]:
        """Give where each ring's name stands, where it is free: at its lowest point, or at its highest."""
        return tuple(next((self._room(box) for box in ends if self._is_free(box)), None) for ends in self._ring_ends())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rings, lines, marks and names."""
        del event
        manner, painter = self._manner, paint.smooth(self)
        middle, spots = self._middle(), self.positions()
        if manner is None:
            self._paint_rings(painter)
        else:
            self._paint_grounds(painter)
        for dot, spot in zip(self._dots, spots, strict=True):
            self._paint_tie(painter, middle, spot, dot)
        if manner is None:
            for dot, spot in zip(self._dots, spots, strict=True):
                self._paint_letters(painter, dot, spot)
            self._paint_centre(painter, middle)
            return
        self._paint_ring_names(painter)
        for dot, spot, room in zip(self._dots, spots, self.labels(), strict=True):
            self._paint_name(painter, manner, dot, room, _towards(spot, room))
        for dot, spot in zip(self._dots, spots, strict=True):
            self._paint_mark(painter, manner, dot, spot)
        self._paint_name_in_middle(painter, manner, middle)

    # Places ───────────────────────────────────────────────────────────────────────────────────────

    def _reach(self) -> tuple[float, float]:
        manner = self._manner
        if manner is None:
            across, down = super()._reach()
            more = theme.px(_LETTERS) / 2
            return max(across - more, 1.0), max(down - more, 1.0)
        return self.width() / 2 - theme.px(manner.beside), self.height() / 2 - theme.px(manner.above)

    def _stands(self) -> list[map_places.Stand]:
        """Lay the map out, once for its size and the look of the text."""
        size, look = self.size(), theme.current()
        if self._laid_out is None or self._laid_out[0] != size or self._laid_out[1] is not look:
            self._laid_out = size, look, self._lay_out()
        return self._laid_out[2]

    def _lay_out(self) -> list[map_places.Stand]:
        manner = self._manner
        sizes = [self._size_of(dot, manner) if manner else (0.0, 0.0) for dot in self._dots]
        ground = map_places.Ground(
            width=self.width(),
            height=self.height(),
            reach=self._reach(),
            radii=self.radii,
            mark=self.mark / 2 + theme.px(_GAP),
            middle=theme.px(manner.middle if manner else _LETTERS),
            signs=tuple(ends[0] for ends in self._ring_ends()) if manner else (),
        )
        marks = [map_places.Mark(dot.sector, dot.ring, *size) for dot, size in zip(self._dots, sizes, strict=True)]
        return map_places.places(marks, ground)

    def _room(self, box: map_places.Box) -> QRectF:
        left, top, right, bottom = box
        return QRectF(left, top, right - left, bottom - top).translated(self._middle())

    def _ring_ends(self) -> list[tuple[map_places.Box, map_places.Box]]:
        """Give the lowest and the highest point of each ring, as large as its name."""
        _, down = self._reach()
        font = theme.font(Type.CAPTION, Weight.TITLE)
        height = QFontMetricsF(font).height()
        ends = []
        for text, share in zip(self._rings, self.radii, strict=False):
            half, edge = paint.advance(font, text) / 2 + theme.px(6), down * share
            low, high = edge - height / 2, -edge - height / 2
            ends.append(((-half, low, half, low + height), (-half, high, half, high + height)))
        return ends

    def _is_free(self, box: map_places.Box) -> bool:
        """Whether a sign would lie over nothing: half a name says nothing, and the list says each ring again."""
        return not any(
            map_places.shared(box, stand.mark)
            or (stand.name is not None and map_places.shared(box, stand.name))
            or map_places.crosses(stand.x, stand.y, box)
            for stand in self._stands()
        )

    def _size_of(self, dot: NamedDot, manner: _Manner) -> tuple[float, float]:
        name, detail = self._fonts()
        width, height = paint.advance(name, dot.name), QFontMetricsF(name).height()
        if manner.has_detail and dot.detail:
            width, height = max(width, paint.advance(detail, dot.detail)), height + QFontMetricsF(detail).height()
        return min(width + 2 * theme.px(_BESIDE_WORDS), theme.px(manner.widest)), height

    def _fonts(self) -> tuple[QFont, QFont]:
        return theme.font(Type.HINT, Weight.TITLE), theme.font(Type.CAPTION, Weight.TEXT)

    # Painting ─────────────────────────────────────────────────────────────────────────────────────

    def _paint_grounds(self, painter: QPainter) -> None:
        across, down = self._reach()
        for number in reversed(range(RINGS)):
            ground = QColor(theme.color("accent_soft"))
            ground.setAlphaF((0.75, 0.45, 0.2)[number])
            painter.setPen(self.ring_pen())
            painter.setBrush(ground)
            painter.drawEllipse(self._middle(), across * self.radii[number], down * self.radii[number])

    def _paint_ring_names(self, painter: QPainter) -> None:
        font = theme.font(Type.CAPTION, Weight.TITLE)
        for text, room in zip(self._rings, self.ring_names(), strict=False):
            if room is not None:
                paint.box(painter, room, theme.px(4), "bg_surface")
                paint.words(painter, room, text, font, "text2", Qt.AlignmentFlag.AlignHCenter)

    def _paint_name(
        self, painter: QPainter, manner: _Manner, dot: NamedDot, room: QRectF, align: Qt.AlignmentFlag
    ) -> None:
        name, detail = self._fonts()
        ground = QColor(theme.color("bg_surface"))
        ground.setAlphaF(0.9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(room, theme.px(4), theme.px(4))
        height = QFontMetricsF(name).height()
        edge = theme.px(_BESIDE_WORDS)
        upper = QRectF(room.x() + edge, room.y(), room.width() - 2 * edge, height)
        paint.words(painter, upper, dot.name, name, "text", align)
        if manner.has_detail and dot.detail:
            lower = upper.translated(0, height)
            lower.setBottom(room.bottom())
            paint.words(painter, lower, dot.detail, detail, "text2", align)

    def _paint_letters(self, painter: QPainter, dot: NamedDot, spot: QPointF) -> None:
        radius = theme.px(_LETTERS)
        painter.setPen(QPen(theme.color(dot.ink), stroke(1.5)))
        painter.setBrush(theme.color(dot.soft))
        painter.drawEllipse(spot, radius - 1, radius - 1)
        room = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
        font = theme.font(Type.RING, Weight.NAME)
        paint.words(painter, room, dot.letters, font, dot.ink, Qt.AlignmentFlag.AlignHCenter)

    def _paint_mark(self, painter: QPainter, manner: _Manner, dot: NamedDot, spot: QPointF) -> None:
        radius = theme.px(manner.mark)
        painter.setPen(QPen(theme.color(dot.ink), stroke(2)))
        painter.setBrush(theme.color(dot.soft))
        painter.drawEllipse(spot, radius - 1, radius - 1)
        icons.draw(painter, QRectF(spot.x() - radius / 2, spot.y() - radius / 2, radius, radius), dot.icon, dot.ink)
        if dot.badge:
            small = theme.px(manner.badge)
            corner = spot + QPointF(radius * 0.74, radius * 0.74 if spot.y() < self._middle().y() else -radius * 0.74)
            painter.setPen(QPen(theme.color("bg_surface"), stroke(1.5)))
            painter.setBrush(theme.color(dot.badge_ink))
            painter.drawEllipse(corner, small, small)
            box = QRectF(corner.x() - small * 0.65, corner.y() - small * 0.65, small * 1.3, small * 1.3)
            icons.draw(painter, box, dot.badge, "bg_surface", 3)

    def _paint_name_in_middle(self, painter: QPainter, manner: _Manner, middle: QPointF) -> None:
        radius = theme.px(manner.middle)
        painter.setPen(QPen(theme.color("bg_surface"), stroke(3)))
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(middle, radius, radius)
        room = QRectF(middle.x() - radius + 3, middle.y() - radius, 2 * radius - 6, 2 * radius)
        font = theme.font(Type.HINT, Weight.NAME)
        paint.words(
            painter, room, self._in_centre(font, room.width()), font, "on_accent", Qt.AlignmentFlag.AlignHCenter
        )


def _towards(spot: QPointF, room: QRectF) -> Qt.AlignmentFlag:
    """Say how words are set so that those beside a mark begin or end at it."""
    if room.left() > spot.x():
        return Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag.AlignRight if room.right() < spot.x() else Qt.AlignmentFlag.AlignHCenter
