"""Bars above the note: that it is not kept yet, that its timer still runs, and how it stands to other versions."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import FieldnoteError
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.visits import wording


class NoteBars(QWidget):
    """At most one bar of each kind; hidden while there is none."""

    again_asked = Signal()
    copy_asked = Signal()
    end_asked = Signal(object)
    """The moment that the visit is to end at."""
    standing_asked = Signal(str)
    """The key of what the bar about the note's standing leads to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: datetime | None = None
        self._asks = False
        self.save_bar = InfoBar(tone="warn")
        self.save_bar.setObjectName("save_bar")
        self.save_bar.add_action("again", self.tr("Try again")).setObjectName("again_button")
        self.save_bar.add_action("copy", self.tr("Copy text")).setObjectName("copy_button")
        self.timer_bar = InfoBar(tone="info")
        self.timer_bar.setObjectName("timer_bar")
        self.timer_bar.add_action("end", "").setObjectName("end_button")
        self.timer_bar.add_action("still", self.tr("Still here")).setObjectName("still_button")
        self.standing_bar = InfoBar(tone="info")
        self.standing_bar.setObjectName("standing_bar")
        self._standing_key = ""
        self.standing_bar.add_action("go", "").setObjectName("standing_button")
        column = Column(self, margins=(0, 12, 0, 4), spacing=8)
        column.addWidget(self.standing_bar)
        column.addWidget(self.save_bar)
        column.addWidget(self.timer_bar)
        self.save_bar.acted.connect(self._on_save_acted)
        self.timer_bar.acted.connect(self._on_timer_acted)
        self.standing_bar.acted.connect(self._on_standing_acted)
        self.clear()

    @property
    def asks(self) -> bool:
        """Whether the timer's bar waits for an answer; until there is one, the end stays where it was left."""
        return self._asks

    def clear(self, *, but_timer: bool = False) -> None:
        """Put all bars away, or all but the timer's."""
        self.save_bar.hide()
        self.standing_bar.hide()
        if not but_timer:
            self.put_timer_away()
        self._settle()

    def show_standing(self, sentence: str, key: str, action: str) -> None:
        """Say how the note stands to other versions, or what is asked of it, and offer the way there."""
        self._standing_key = key
        self.standing_bar.action_button("go").setText(action)
        self.standing_bar.say(sentence)
        self.show()

    def show_not_saved(self, error: FieldnoteError) -> None:
        """Say that words are not kept yet; said aloud the first time."""
        sentence = wording.not_saved(error)
        if self.save_bar.isHidden() or self.save_bar.label.text() != sentence:
            self.save_bar.say(sentence, "warn", urgent=True)
        self.show()

    def show_saved(self) -> None:
        """All is kept again."""
        self.save_bar.hide()
        self._settle()

    def ask_still_there(self, name: str, start: datetime, last: datetime) -> None:
        """Ask about a timer that runs for long; `last` is when the note was kept last."""
        self._last = last
        sentence = self.tr("Still with {name}? The timer has been on since {time}.")
        self.timer_bar.action_button("end").setText(self.tr("Set end to {time}").format(time=wording.clock(last)))
        self._show_timer_buttons(shown=True)
        self.timer_bar.say(sentence.format(name=name, time=wording.clock(start)), "info")
        self.show()

    def tell_running(self, start: datetime, last: datetime | None) -> None:
        """Say at the opening of a note that its timer never stopped; `last` is when the note was kept last."""
        self._last = last
        sentence = self.tr("The timer still runs, since {time}.").format(time=wording.clock(start))
        self._show_timer_buttons(shown=True)
        end = self.timer_bar.action_button("end")
        end.setVisible(last is not None)
        if last is not None:
            end.setText(self.tr("Set end to {time}").format(time=wording.clock(last)))
            there = self.tr("You were here last at {time}.").format(time=wording.clock(last))
            sentence = f"{sentence} {there}"
        self.timer_bar.say(sentence, "info")
        self.show()

    def tell_forgotten(self, end: datetime) -> None:
        """Say that a timer was never stopped, and what the end is now."""
        sentence = self.tr("The timer was never stopped. The end is when you were here last, {time}. Check it.")
        self._show_timer_buttons(shown=False)
        self.timer_bar.say(sentence.format(time=wording.clock(end)), "info")
        self.show()

    def put_question_away(self) -> None:
        """The timer does not run: nothing to ask. What was told of a forgotten one stays."""
        if self._asks:
            self.put_timer_away()

    def put_timer_away(self) -> None:
        """The timer needs nothing any more."""
        self._asks = False
        self.timer_bar.hide()
        self._settle()

    def _show_timer_buttons(self, *, shown: bool) -> None:
        self._asks = shown
        for key in ("end", "still"):
            self.timer_bar.action_button(key).setVisible(shown)

    def _on_save_acted(self, key: str) -> None:
        (self.again_asked if key == "again" else self.copy_asked).emit()

    def _on_timer_acted(self, key: str) -> None:
        self.put_timer_away()
        if key == "end" and self._last is not None:
            self.end_asked.emit(self._last)

    def _on_standing_acted(self) -> None:
        self.standing_asked.emit(self._standing_key)

    def _settle(self) -> None:
        bars = (self.standing_bar, self.save_bar, self.timer_bar)
        self.setVisible(not all(bar.isHidden() for bar in bars))
