"""The next step from last time: done, open again, or taken for this visit."""

from PySide6.QtCore import QObject

from fieldnote.domain.changes import Done
from fieldnote.services import visits
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
        beside.done_asked.connect(self._on_done)
        beside.forward_asked.connect(self._on_forward)

    @property
    def works(self) -> bool:
        """Whether the notebook is being told right now; the card itself says what it would tell."""
        return self._works

    def _on_done(self, done: bool) -> None:  # noqa: FBT001 - a signal carries it
        if self._card.step is None:
            return
        self._works = True
        try:
            outcome = self._tools.link.do(visits.mark_open_step_done, self._card.step, done=done)
        finally:
            self._works = False
        if isinstance(outcome, Done):
            self._card.show_done(done=done)

    def _on_forward(self) -> None:
        step = self._card.step
        if step is not None:
            self._form.bring_forward(step.step.text, step.step.owner)
