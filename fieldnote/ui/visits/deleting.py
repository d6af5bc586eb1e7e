"""Deleting a draft without a question, and with a way back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.domain.visit import VisitDraft
from fieldnote.services import visits
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.tools import Tools


class Deleting(QObject):
    """`went` leads back to a draft whose deletion was taken back."""

    went = Signal(object)

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._page = tools, page
        self._toast: Toast | None = None
        self._deleted: VisitDraft | None = None

    def delete(self, draft: VisitDraft) -> bool:
        """Delete a draft and offer to take that back; False when it is still there."""
        outcome = self._tools.link.do(visits.delete_draft, draft.id)
        if not isinstance(outcome, Done):
            return False
        if self._toast is None:
            self._toast = Toast(self._page.window())
            self._toast.acted.connect(self._on_undo)
            self._toast.ended.connect(self.forget)
        self._toast.tell(self.tr("Draft deleted."), self.tr("Undo"))
        self._deleted = outcome.value
        return True

    def forget(self) -> None:
        """There is no way back any more."""
        self._deleted = None
        if self._toast is not None:
            self._toast.put_away()

    def _on_undo(self) -> None:
        deleted, self._deleted = self._deleted, None
        if deleted is not None and self._tools.link.do(visits.save, deleted) is not None:
            self.went.emit(VisitPlace(deleted.id))
