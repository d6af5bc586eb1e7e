"""Deleting a draft without a question, and with a way back."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.domain.visit import VisitDraft
from fieldnote.services import planning, visits
from fieldnote.services.planning import Deleted
from fieldnote.ui import dates
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.way_back import WayBack
from fieldnote.ui.tools import Tools


class Deleting(QObject):
    """`went` leads back to a draft whose deletion was taken back."""

    went = Signal(object)

    def __init__(self, tools: Tools, way_back: WayBack, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._way_back = tools, way_back

    def delete(self, draft: VisitDraft) -> bool:
        """Delete a draft and offer to take that back; False when it is still there."""
        outcome = self._tools.link.do(planning.delete_draft, draft.id)
        if not isinstance(outcome, Done):
            return False
        self._way_back.tell(self._told(outcome.value), partial(self._bring_back, outcome.value.draft))
        return True

    def _told(self, deleted: Deleted) -> str:
        if deleted.planned_again is not None:
            when = deleted.planned_again.astimezone()
            told = dates.moment(when) if when.year == self._tools.link.today().year else dates.dated_moment(when)
            return self.tr("Draft deleted. The visit is planned for {when} again.").format(when=told)
        return self.tr("Planned visit deleted.") if deleted.draft.planned else self.tr("Draft deleted.")

    def _bring_back(self, deleted: VisitDraft) -> None:
        if self._tools.link.do(visits.save, deleted) is not None:
            self.went.emit(VisitPlace(deleted.id))
