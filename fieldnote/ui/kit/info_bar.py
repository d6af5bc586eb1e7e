"""A bar on top of what it is about: something to know, with what can be done about it."""

from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from fieldnote.ui import dates, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.tokens import Icon, Radius, Role

Tone = Literal["info", "ok", "warn", "error"]

_TONES: Final[dict[Tone, tuple[Role, Role, str]]] = {
    "info": ("info_soft", "info", "info"),
    "ok": ("ok_soft", "ok", "circle-check"),
    "warn": ("warn_soft", "warn", "triangle-alert"),
    "error": ("bad_soft", "bad", "circle-alert"),
}


class InfoBar(QFrame):
    """A sentence with an icon and buttons; `acted` tells the key of the button, `closed` that it was put away."""

    acted = Signal(str)
    closed = Signal()

    def __init__(
        self, sentence: str = "", tone: Tone = "info", *, closable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        _, ink, icon = _TONES[tone]
        self._mark = IconMark(icon, ink, Icon.CARD)
        self.label = Label(sentence, "body", wrap=True)
        self._row = Row(self, margins=(14, 8, 8, 8), spacing=10)
        self._row.addWidget(self._mark)
        self._row.addWidget(self.label, 1)
        self._buttons: dict[str, Button] = {}
        self.close_button = IconButton("x", self.tr("Close"), size="small")
        self.close_button.clicked.connect(self._on_closed)
        if not closable:  # showing what has no parent yet would open a window of its own
            self.close_button.hide()
        self._row.addWidget(self.close_button)
        self.setAccessibleName(sentence)
        theme.announcer.applied.connect(self.update)

    def add_action(self, key: str, text: str) -> Button:
        """Offer something to do about it."""
        button = Button(text, "secondary", size="small")
        button.setProperty("key", key)
        button.clicked.connect(self._on_clicked)
        self._buttons[key] = button
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def action_button(self, key: str) -> Button:
        """Give the button of an action; raises KeyError."""
        return self._buttons[key]

    def say(self, sentence: str, tone: Tone | None = None, *, urgent: bool = False, tip: str = "") -> None:
        """Show another sentence and have it read; `tip` has whole what the sentence shortens."""
        self._tone = tone or self._tone
        _, ink, icon = _TONES[self._tone]
        self._mark.set_icon(icon, ink)
        sentence = dates.one_stop(sentence)
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(tip)
        show_tip(self.label, tip)
        self.show()
        self.update()
        announce(self, sentence, urgent=urgent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, with a line in the tone's colour so that it shows without colour vision too."""
        del event
        ground, ink, _ = _TONES[self._tone]
        paint.box(paint.smooth(self), self.rect(), theme.px(Radius.FIELD), ground, ink)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.acted.emit(str(button.property("key")))

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()
