"""Deleting a draft without a question, and with a way back."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.domain.visit import VisitDraft
from fieldnote.services import visits
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
        outcome = self._tools.link.do(visits.delete_draft, draft.id)
        if not isinstance(outcome, Done):
            return False
        self._way_back.tell(self.tr("Draft deleted."), partial(self._bring_back, outcome.value))
        return True

    def _bring_back(self, deleted: VisitDraft) -> None:
        if self._tools.link.do(visits.save, deleted) is not None:
            self.went.emit(VisitPlace(deleted.id))
