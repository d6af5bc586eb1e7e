"""Small drawn figures: each is a picture to assistive technology, with a whole sentence as its name."""

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.tokens import Role, Type, Weight

_BAR_HEIGHT: Final = 8
_STEP_GAP: Final = 2
_FULL_CIRCLE: Final = 360 * 16
_TOP: Final = 90 * 16
_DOT: Final = 2.75
_FADE: Final = 40


class _Figure(Spoken, QWidget):
    """A drawn figure that is told by its name."""

    def __init__(self, name: str, parent: QWidget | None) -> None:
        self.speak()
        super().__init__(parent)
        self.setAccessibleName(name)
        theme.announcer.applied.connect(self.updateGeometry)

    def _tell(self, name: str) -> None:
        self.setAccessibleName(name)
        self.update()


class StepsBar(_Figure):
    """Some of a few steps filled: how far a goal has come, without a score."""

    def __init__(
        self, done: int = 0, total: int = 5, *, ink: Role = "goal", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(name, parent)
        self._done, self._total, self._ink = done, total, ink
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, done: int, name: str) -> None:
        """Show how far it is; `name` is the whole sentence ("Goal 1, step 4 of 5, doing it")."""
        self._done = done
        self._tell(name)

    def sizeHint(self) -> QSize:
        """Ask for room to tell the steps apart."""
        return QSize(theme.px(40) * self._total, theme.px(_BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Be content with little."""
        return QSize(theme.px(12) * self._total, theme.px(_BAR_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps."""
        del event
        painter = paint.smooth(self)
        gap, height = theme.px(_STEP_GAP) + 1, theme.px(_BAR_HEIGHT) - 1
        each = (self.width() - gap * (self._total - 1)) / self._total
        for step in range(self._total):
            place = step if not self.isRightToLeft() else self._total - 1 - step
            room = QRectF(place * (each + gap), (self.height() - height) // 2, each, height)
            done = step < self._done
            paint.box(painter, room, theme.px(4), self._ink if done else "bg_hover", None if done else "line_strong")


class MeterBar(_Figure):
    """A filled bar: how much of a whole is used."""

    def __init__(
        self,
        value: float = 0,
        maximum: float = 1,
        *,
        ink: Role = "accent",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._value, self._maximum, self._ink = value, maximum, ink
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: float, maximum: float, name: str, ink: Role | None = None) -> None:
        """Show how much; `name` is the whole sentence ("148 of 270 units used")."""
        self._value, self._maximum = value, maximum
        self._ink = ink or self._ink
        self._tell(name)

    def sizeHint(self) -> QSize:
        """Ask for a readable length."""
        return QSize(theme.px(160), theme.px(_BAR_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Be content with little."""
        return QSize(theme.px(48), theme.px(_BAR_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        del event
        painter = paint.smooth(self)
        height, radius = theme.px(_BAR_HEIGHT), theme.px(_BAR_HEIGHT) / 2
        whole = QRectF(0, (self.height() - height) / 2, self.width(), height)
        paint.box(painter, whole, radius, "bg_hover", "line_strong")
        share = min(max(self._value / self._maximum, 0.0), 1.0) if self._maximum > 0 else 0.0
        if share > 0:
            width = max(whole.width() * share, height)
            left = whole.right() - width if self.isRightToLeft() else whole.left()
            paint.box(painter, QRectF(left, whole.top(), width, height), radius, self._ink)


class Spark(_Figure):
    """A line of steps over time, straight from one to the next, with a dot on today's."""

    def __init__(
        self,
        values: Sequence[int] = (),
        top: int = 5,
        *,
        ink: Role = "goal",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent)
        self._values, self._top, self._ink = tuple(values), top, ink
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_values(self, values: Sequence[int], name: str) -> None:
        """Show other steps; `name` is the whole sentence ("Moved from planning to doing it since September")."""
        self._values = tuple(values)
        self._tell(name)

    def sizeHint(self) -> QSize:
        """Ask for a glance's worth."""
        return QSize(theme.px(82), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its soft ground and the dot."""
        del event
        if not self._values:
            return
        painter, points = paint.smooth(self), self._points()
        ink, clear = theme.color(self._ink), QColor(theme.color(self._ink))
        ink_soft = QColor(ink)
        ink_soft.setAlpha(_FADE)
        clear.setAlpha(0)
        ground = QPainterPath(QPointF(points[0].x(), self.height()))
        for point in points:
            ground.lineTo(point)
        ground.lineTo(points[-1].x(), self.height())
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, ink_soft)
        fade.setColorAt(1, clear)
        painter.fillPath(ground, fade)
        width = theme.px(2)
        painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        radius = _DOT * theme.current().scale
        painter.drawEllipse(points[-1], radius, radius)

    def _points(self) -> list[QPointF]:
        edge = _DOT * theme.current().scale + 1
        across = self.width() - 2 * edge
        down = self.height() - 2 * edge
        steps = max(len(self._values) - 1, 1)
        highest = max(self._top - 1, 1)
        return [
            QPointF(edge + across * place / steps, edge + down * (1 - (value - 1) / highest))
            for place, value in enumerate(self._values)
        ]


class PartsRing(_Figure):
    """How many parts of a whole are filled in, as a ring around the number."""

    def __init__(self, done: int = 0, total: int = 7, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._done, self._total = done, total
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_parts(self, done: int, total: int, name: str) -> None:
        """Show how many; `name` is the whole sentence ("5 of 7 parts are filled in")."""
        self._done, self._total = done, total
        self._tell(name)

    def sizeHint(self) -> QSize:
        """Ask for a small square."""
        return QSize(theme.px(34), theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring and the number."""
        del event
        painter = paint.smooth(self)
        width = 3.5 * theme.current().scale
        ring = QRectF(self.rect()).adjusted(width / 2 + 1, width / 2 + 1, -width / 2 - 1, -width / 2 - 1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("bg_hover"), width))
        painter.drawEllipse(ring)
        share = self._done / self._total if self._total else 0.0
        if share > 0:
            ink: Role = "ok" if self._done >= self._total else "accent"
            cap = Qt.PenCapStyle.FlatCap if share >= 1 else Qt.PenCapStyle.RoundCap
            painter.setPen(QPen(theme.color(ink), width, Qt.PenStyle.SolidLine, cap))
            painter.drawArc(ring, _TOP, -math.floor(_FULL_CIRCLE * share))
        number, font = str(self._done), theme.font(Type.CAPTION, Weight.TITLE, tabular=True)
        paint.words(painter, self.rect(), number, font, "text", Qt.AlignmentFlag.AlignHCenter)
