"""Timers that run on out of sight: that of a note that was closed, and one beside that of the note in front."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import VisitId
from fieldnote.services import timers
from fieldnote.ui import discreet
from fieldnote.ui.kit.way_back import Undo, WayBack
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording

_LEAST: Final = 5
"""Minutes that a visit should have for its end to be offered: it would else be a visit of nothing."""


class OtherTimers(QObject):
    """Says so, and offers to stop them; `stop_asked` tells the visit, `open_asked` that of a note to look at."""

    stop_asked = Signal(str)
    open_asked = Signal(str)

    def __init__(self, tools: Tools, way_back: WayBack, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._way_back = tools, way_back
        self._told: tuple[VisitId, Undo] | None = None

    def tell_runs_on(self, visit_id: VisitId) -> None:
        """Say of a note that is saved and closed that its visit goes on."""
        told = self.tr("Saved. The timer of this visit runs on.")
        self._tell(visit_id, told, partial(self.stop_asked.emit, visit_id), self.tr("Stop the timer"))

    def tell_beside(self, visit_id: VisitId) -> None:
        """Say with whom another visit is timed while this one is."""
        other = self._tools.link.ask(timers.beside, visit_id)
        if other is None:
            return
        told = self.tr("The visit with {name} is timed too, since {time}.")
        told = told.format(name=discreet.name(other.person), time=wording.clock(other.since))
        if other.minutes >= _LEAST:
            end = self.tr("Set its end to {time}").format(time=wording.clock(other.last))
            self._tell(other.visit_id, told, partial(self.stop_asked.emit, other.visit_id), end)
        else:
            self._tell(other.visit_id, told, partial(self.open_asked.emit, other.visit_id), self.tr("Open its note"))

    def withdraw(self, *, unless_it_runs: bool = False) -> None:
        """Take back what was told: it was said over another note, or of timers that run no more."""
        if self._told is None:
            return
        visit_id, undo = self._told
        if not unless_it_runs or not self._tools.link.ask(timers.runs, visit_id):
            self._told = None
            self._way_back.withdraw(undo)

    def stop(self, visit_id: VisitId) -> None:
        """End a timer with the minute that its note was kept with last."""
        self._tools.link.do(timers.stop, visit_id)

    def _tell(self, visit_id: VisitId, told: str, undo: Undo, action: str) -> None:
        self._way_back.tell(told, undo, action)
        self._told = visit_id, undo
