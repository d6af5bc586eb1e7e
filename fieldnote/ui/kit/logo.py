"""Fieldnote's mark."""

import math
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.tokens import Icon, Type, Weight

_LOGO: Final = 28


class Logo(QWidget):
    """The mark by itself, for the unlock page."""

    def __init__(self, size: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._resize()
        theme.announcer.applied.connect(self._resize)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        del event
        draw_logo(paint.smooth(self), QRectF(self.rect()))

    def _resize(self) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))


def draw_logo(painter: QPainter, box: QRectF) -> None:
    """Draw the mark: a notebook on the accent colour."""
    paint.box(painter, box, math.ceil(box.height() * 0.28), "accent")
    inset = box.height() * 0.21
    icons.draw(painter, box.adjusted(inset, inset, -inset, -inset), "notebook-pen", "on_accent", Icon.STROKE_ACTIVE)


class Brand(QWidget):
    """The mark, and the name beside it unless there is only room for the mark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rail = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rail(self, *, rail: bool) -> None:
        """Show the mark only."""
        self._rail = rail
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the mark's height."""
        return QSize(theme.px(_LOGO), theme.px(_LOGO) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and name."""
        del event
        painter, side = paint.smooth(self), theme.px(_LOGO)
        left = (self.width() - side) // 2 if self._rail else theme.px(4)
        draw_logo(painter, QRectF(left, 2, side, side))
        if not self._rail:
            room = QRectF(left + side + theme.px(10), 0, self.width() - left - side, self.height())
            paint.words(painter, room, "Fieldnote", theme.font(Type.NOTE_TITLE, Weight.NAME), "text")
