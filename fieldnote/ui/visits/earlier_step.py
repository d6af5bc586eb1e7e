"""The next step from last time: done, open again, or taken for this visit."""

from PySide6.QtCore import QObject

from fieldnote.domain.changes import Done
from fieldnote.services import visits
from fieldnote.services.people import OpenStep
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.last_visit import LastVisit


class EarlierStep(QObject):
    """Does what the card beside the note asks for."""

    def __init__(self, tools: Tools, form: VisitForm, beside: LastVisit, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._form = tools, form
        self._card = beside.step_card
        self._works = False
        self._more = beside.more
        beside.done_asked.connect(self._on_done)
        beside.other_done_asked.connect(self._on_other_done)
        beside.forward_asked.connect(self._on_forward)

    @property
    def works(self) -> bool:
        """Whether the notebook is being told right now; the card itself says what it would tell."""
        return self._works

    def _on_done(self, done: bool) -> None:  # noqa: FBT001 - a signal carries it
        if self._card.step is not None and self._tell(self._card.step, done=done):
            self._card.show_done(done=done)

    def _on_other_done(self, step: OpenStep, done: bool) -> None:  # noqa: FBT001 - a signal carries it
        if self._tell(step, done=done):
            self._more.show_done(step, done=done)

    def _tell(self, step: OpenStep, *, done: bool) -> bool:
        self._works = True
        try:
            return isinstance(self._tools.link.do(visits.mark_open_step_done, step, done=done), Done)
        finally:
            self._works = False

    def _on_forward(self) -> None:
        step = self._card.step
        if step is not None:
            self._form.bring_forward(step.step.text, step.step.owner)
