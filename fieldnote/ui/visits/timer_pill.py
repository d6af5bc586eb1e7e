"""How long the visit is, with the timer's button."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Control, Icon, Radius
from fieldnote.ui.visits import wording


class TimerPill(QWidget):
    """Shows minutes; `pressed` asks to start, stop or go on."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label("", "strong", ink="accent_text", tabular=True)
        self.button = Button("", "ghost", icon="play", size="small")
        self.button.setObjectName("timer_button")
        self.button.clicked.connect(self.pressed)
        row = Row(self, margins=(10, 2, 4, 2), spacing=8)
        row.addWidget(IconMark("timer", "accent_text", Icon.CARD))
        row.addWidget(self.label)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()
        theme.announcer.applied.connect(self._fit)

    def show_time(self, minutes: int, *, begun: bool, runs: bool, may_run: bool) -> None:
        """Show how long it is so far; a visit of another day has no button."""
        told = wording.minutes(minutes)
        self.label.setText(told)
        if runs:
            text, icon, spoken = self.tr("Stop"), "square", self.tr("Stop the timer, {time}")
        elif begun:
            text, icon, spoken = self.tr("Resume"), "play", self.tr("Resume the timer, {time}")
        else:
            text, icon, spoken = self.tr("Start"), "play", self.tr("Start the timer")
        self.button.setText(text)
        self.button.set_icon(icon)
        self.button.setAccessibleName(spoken.format(time=told))
        self.button.setVisible(may_run or runs)

    def _fit(self) -> None:
        """Be as high without its button as with it."""
        self.setMinimumHeight(theme.px(Control.SMALL + 4))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft ground."""
        del event
        paint.box(paint.smooth(self), self.rect(), theme.px(Radius.FIELD), "accent_soft")
