"""The timer of the note in front: its pill, and the questions about one that runs for long."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from fieldnote.domain import stretches
from fieldnote.services.visits import OpenVisit
from fieldnote.ui import discreet
from fieldnote.ui.visits.bars import NoteBars
from fieldnote.ui.visits.facts_card import FactsCard
from fieldnote.ui.visits.timer_pill import TimerPill

_LONG: Final = timedelta(hours=3)


class TimerWatch(QObject):
    """Keeps pill and bars true to the times of the note."""

    def __init__(
        self, facts: FactsCard, pill: TimerPill, bars: NoteBars, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._facts, self._pill, self._bars, self._now = facts, pill, bars, now
        self._name = ""
        self._last_words: datetime | None = None
        self._asked = False
        self._ask: Callable[[], None] = self._bars.put_timer_away
        """What the bar was told last, to be told again."""
        bars.end_asked.connect(self._facts.times.end_at)

    def load(self, opened: OpenVisit) -> None:
        """Look at the note that was opened."""
        self._name, self._asked = discreet.first_name(opened.person), False
        here = self._now().tzinfo
        self._last_words = opened.changed_at.astimezone(here)
        self._bars.put_timer_away()
        if opened.signed is None and stretches.forgotten(opened.draft.segments, self._now()):
            self._asked = True
            self._bars.tell_forgotten(opened.draft.segments[-1].end)
        self.show_time()
        times = self._facts.times
        if times.runs and not self._asked and stretches.away(opened.changed_at, self._now()):
            # Nobody may have been there for a while: the end is not moved without a word.
            start, last = times.segments[-1].start, stretches.minute(self._last_words)
            self._say(partial(self._bars.tell_running, start, last if last > start else None))

    def load_again(self, opened: OpenVisit) -> None:
        """Look again at the note in front, which something else changed: what is not answered is still asked."""
        self._name = discreet.first_name(opened.person)
        if self._bars.asks:
            self._ask()
        self.show_time()

    def note_words(self, at: datetime) -> None:
        """Remember when something was written last."""
        self._last_words = at

    def toggle(self) -> None:
        """Stop the timer, or let it run."""
        times = self._facts.times
        if times.runs:
            times.stop_timer()
        else:
            times.start_timer()

    def show_time(self) -> None:
        """Show how long it is, and ask when that is very long."""
        times = self._facts.times
        begun = bool(times.segments)
        # Where nobody was met there is nothing to time; a timer that runs all the same can be stopped.
        self._pill.setVisible(times.runs or not self._facts.kind.missed)
        self._pill.show_time(self._facts.minutes, begun=begun, runs=times.runs, may_run=times.may_run)
        if not times.runs:
            self._bars.put_question_away()
            return
        start = times.segments[-1].start
        if not self._asked and self._last_words is not None and self._now() - start > _LONG:
            self._asked = True
            last = max(self._last_words, start)
            self._say(lambda: self._bars.ask_still_there(self._name, start, last))

    def _say(self, ask: Callable[[], None]) -> None:
        self._ask = ask
        ask()
