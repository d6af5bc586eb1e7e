"""Chips: a word with an icon on a soft ground; the word carries the meaning, the colour only helps."""

import math
from typing import Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.tokens import Control, Icon, Radius, Role, Type, Weight

Tone = Literal["neutral", "ok", "warn", "bad", "info", "goal", "trigger", "coping", "support", "accent"]

_TONES: Final[dict[Tone, tuple[Role, Role]]] = {
    "neutral": ("bg_sunken", "text2"),
    "ok": ("ok_soft", "ok"),
    "warn": ("warn_soft", "warn"),
    "bad": ("bad_soft", "bad"),
    "info": ("info_soft", "info"),
    "goal": ("goal_soft", "goal"),
    "trigger": ("trigger_soft", "trigger"),
    "coping": ("coping_soft", "coping"),
    "support": ("support_soft", "support"),
    "accent": ("accent_soft", "accent_text"),
}
_GAP: Final = 6
_PADDING: Final = 9


class Chip(QLabel):
    """A word in a tone, with an icon; `plain` leaves the ground away, for lines that have many."""

    def __init__(
        self,
        text: str = "",
        tone: Tone = "neutral",
        *,
        icon: str | None = None,
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._icon = icon
        self._plain = plain
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self.updateGeometry)

    def show_state(self, text: str, tone: Tone, icon: str | None = None) -> None:
        """Say something else."""
        self._tone, self._icon = tone, icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    @property
    def tone(self) -> Tone:
        """The tone of now."""
        return self._tone

    def sizeHint(self) -> QSize:
        """Ask for icon and word."""
        font = theme.font(Type.HINT, Weight.CONTROL)
        width = paint.advance(font, self.text()) + 2 * self._margin()
        if self._icon is not None:
            width += theme.px(Icon.CHIP) + theme.px(_GAP)
        return QSize(math.ceil(width) + 1, theme.px(Control.LEAST))

    def minimumSizeHint(self) -> QSize:
        """Ask for all of it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chip."""
        del event
        painter = paint.smooth(self)
        ground, ink = _TONES[self._tone]
        if not self._plain:
            border: Role | None = "line" if self._tone == "neutral" else None
            paint.box(painter, self.rect(), theme.px(Radius.ROW), ground, border)
        left = float(self._margin())
        if self._icon is not None:
            side = theme.px(Icon.CHIP)
            icons.draw(painter, QRectF(left, (self.height() - side) / 2, side, side), self._icon, ink, 2)
            left += side + theme.px(_GAP)
        room = QRectF(left, 0, self.width() - left - self._margin() + 1, self.height())
        paint.words(painter, room, self.text(), theme.font(Type.HINT, Weight.CONTROL), ink)

    def _margin(self) -> int:
        return 0 if self._plain else theme.px(_PADDING)
