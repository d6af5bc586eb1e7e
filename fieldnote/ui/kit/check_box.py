"""A box to tick, whose words go on in the next line where the room ends, and a button to choose one of several.

Around both, while the keyboard is there, is the ring that all else has; Qt's own are told only by their edge.
"""

import math

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import literal
from fieldnote.ui.kit.labels import TextBlock
from fieldnote.ui.tokens import Leading, Radius, Type

WORDS_AT = 33
"""Where the words begin, in pixels at 100 % text, for what belongs to a box and stands below it."""


class CheckBox(QCheckBox):
    """A box and its words, which are plain text: an ampersand in a name marks no key."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(literal(text), parent)
        self._words = text
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for all words in one line."""
        line = super().sizeHint().height()
        return QSize(self._left() + math.ceil(self._block(1 << 20).width) + 1, line)

    def minimumSizeHint(self) -> QSize:
        """Be content with room for a word."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._left() + theme.px(80)), hint.height())

    def hasHeightForWidth(self) -> bool:
        """Say that it is higher when it is narrower."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Say how high box and words are at a width."""
        block = self._block(width - self._left())
        return math.ceil(super().sizeHint().height() + block.height - block.line_height)

    def hitButton(self, place: QPoint) -> bool:
        """Take a click on any of the lines."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box beside the first line, and all lines."""
        del event
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        first = super().sizeHint().height()
        option.rect = QRect(0, 0, self.width(), first)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        if self.hasFocus():
            mark = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
            paint.ring_around(painter, mark, theme.px(Radius.CHECK))
        block = self._block(self.width() - self._left())
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - self._left() - block.width if right_to_left else self._left()
        ink = theme.color("text" if self.isEnabled() else "text_off")
        block.draw(painter, QPointF(x, (first - block.line_height) / 2), ink)

    def _left(self) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(0, 0, 1 << 10, super().sizeHint().height())
        return self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).x()

    def _block(self, width: int) -> TextBlock:
        return TextBlock(self._words, theme.font(Type.BODY), max(width, 1), Leading.CAPTION)


class RadioButton(QRadioButton):
    """One of several to choose; its words are short, and plain text."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(literal(text), parent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, and the ring around its mark."""
        super().paintEvent(event)
        if self.hasFocus():
            option = QStyleOptionButton()
            self.initStyleOption(option)
            mark = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonIndicator, option, self)
            paint.ring_around(paint.smooth(self), mark, mark.height() / 2)
