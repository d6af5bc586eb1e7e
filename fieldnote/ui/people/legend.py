"""What the lines and colours of the support map mean."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fieldnote.domain.support import SupportCircle, Tie
from fieldnote.ui import theme, words
from fieldnote.ui.kit import paint, ring_map
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.language import QT_TRANSLATE_NOOP
from fieldnote.ui.tokens import Role

INKS: Final[dict[SupportCircle, Role]] = {
    SupportCircle.RECOVERY: "support",
    SupportCircle.SERVICES: "goal",
    SupportCircle.FAMILY: "coping",
    SupportCircle.COMMUNITY: "info",
}
TIES: Final[dict[Tie, ring_map.Tie]] = {
    Tie.STRONG: "double",
    Tie.STEADY: "single",
    Tie.NEW: "dashed",
    Tie.STRAINED: "wavy",
    Tie.NOT_SURE: "none",
}
_CIRCLES: Final = {
    SupportCircle.RECOVERY: QT_TRANSLATE_NOOP("people", "Recovery"),
    SupportCircle.SERVICES: QT_TRANSLATE_NOOP("people", "Services"),
    SupportCircle.FAMILY: QT_TRANSLATE_NOOP("people", "Family"),
    SupportCircle.COMMUNITY: QT_TRANSLATE_NOOP("people", "Community"),
}
_LINE_WIDTH: Final = 26
_DOT: Final = 10


class Legend(QWidget):
    """Colours of the circles, and lines of the ties, each with its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=8)
        for marks in (
            [_entry(_Dot(ink), QCoreApplication.translate("people", _CIRCLES[circle])) for circle, ink in INKS.items()],
            [_entry(_Line(tie), words.of(tie)) for tie in TIES if tie.is_said],
        ):
            flow = FlowLayout(spacing=(16, 6))
            for mark in marks:
                flow.addWidget(mark)
            column.addLayout(flow)


def _entry(mark: QWidget, word: str) -> QWidget:
    holder = QWidget()
    row = Row(holder, spacing=7)
    row.addWidget(mark)
    row.addWidget(Label(word, "hint", ink="text2"))
    return holder


class _Mark(QWidget):
    """A small drawing beside its word."""

    width_at_100: int

    def __init__(self) -> None:
        super().__init__()
        self._resize()
        theme.announcer.applied.connect(self._resize)

    def _resize(self) -> None:
        self.setFixedSize(QSize(theme.px(self.width_at_100), theme.px(_DOT + 2)))
        self.update()


class _Dot(_Mark):
    """A dot in the colour of a circle."""

    width_at_100 = _DOT

    def __init__(self, ink: Role) -> None:
        super().__init__()
        self._ink: Role = ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        del event
        painter, radius = paint.smooth(self), theme.px(_DOT) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._ink))
        painter.drawEllipse(self.rect().toRectF().center(), radius, radius)


class _Line(_Mark):
    """The line of a tie, as the map draws it."""

    width_at_100 = _LINE_WIDTH

    def __init__(self, tie: Tie) -> None:
        super().__init__()
        self._tie = TIES[tie]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        del event
        painter = paint.smooth(self)
        middle = round(self.height() / 2) + 0.5
        start, end = QPointF(0, middle), QPointF(self.width(), middle)
        pen = QPen(theme.color("trigger" if self._tie == "wavy" else "text2"), ring_map.stroke(1.3))
        if self._tie == "dashed":
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        if self._tie == "double":
            apart = QPointF(0, ring_map.stroke(2))
            painter.drawLine(start - apart, end - apart)
            painter.drawLine(start + apart, end + apart)
        elif self._tie == "wavy":
            path = QPainterPath(start)
            ring_map.draw_wave(path, start, end, theme.px(6) / 2.4)
            painter.drawPath(path)
        else:
            painter.drawLine(start, end)
