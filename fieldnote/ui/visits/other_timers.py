"""Timers that run on out of sight: that of a note that was closed, and one beside that of the note in front."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import VisitId
from fieldnote.services import timers
from fieldnote.ui.kit.way_back import WayBack
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording


class OtherTimers(QObject):
    """Says so, and offers to stop them; `stop_asked` tells the visit."""

    stop_asked = Signal(str)

    def __init__(self, tools: Tools, way_back: WayBack, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._way_back = tools, way_back

    def tell_runs_on(self, visit_id: VisitId) -> None:
        """Say of a note that is saved and closed that its visit goes on."""
        told = self.tr("Saved. The timer of this visit runs on.")
        self._way_back.tell(told, partial(self.stop_asked.emit, visit_id), self.tr("Stop the timer"))

    def tell_beside(self, visit_id: VisitId) -> None:
        """Say that another visit is timed while this one is."""
        other = self._tools.link.ask(timers.beside, visit_id)
        if other is None:
            return
        told = self.tr("Another visit is timed too, since {time}.").format(time=wording.clock(other.since))
        end = self.tr("Set its end to {time}").format(time=wording.clock(other.last))
        self._way_back.tell(told, partial(self.stop_asked.emit, other.visit_id), end)

    def stop(self, visit_id: VisitId) -> None:
        """End a timer with the minute that its note was kept with last."""
        self._tools.link.do(timers.stop, visit_id)
