"""Opens a note to be read together, and puts what is changed there into the note."""

from PySide6.QtWidgets import QWidget

from fieldnote.services.visits import OpenVisit
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.tools import Tools
from fieldnote.ui.unsaved import Unsaved
from fieldnote.ui.visits import signed_view, wording
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.read_together import Passage, ReadTogether
from fieldnote.ui.visits.saver import Saver


class Reading(Unsaved):
    """Shows the words of the form, or of a signed note, over the whole window."""

    def __init__(self, tools: Tools, form: VisitForm, saver: Saver, page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._form, self._saver, self._page = tools, form, saver, page
        self._sheet: ReadTogether | None = None

    def begin(self, opened: OpenVisit) -> None:
        """Show it; what was written is kept first."""
        if open_sheets(self._page.window()) or not self._saver.flush():
            return
        name, signed = discreet.first_name(opened.person), opened.signed
        if signed is not None:
            passages = [Passage(label, label, text) for label, text in signed_view.words_of(signed, name)]
        else:
            passages = self._passages(opened, name)
        day = opened.draft.day
        title = visit_words.SEPARATOR.join((discreet.name(opened.person), *((dates.long_day(day),) if day else ())))
        read = None if signed is not None else self._form.draft().read_together
        sheet = ReadTogether(self._page.window(), self._tools, title, name, passages, read=read)
        sheet.changed.connect(self._form.take_words)
        sheet.read_changed.connect(self._form.set_read)
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.begin()

    def flush(self) -> bool:
        """Keep what was changed; gives False after the failure was told: it is in the note's form, then."""
        if self._sheet is None:
            return True
        self._sheet.tell()
        return self._saver.flush()

    def put_away(self) -> None:
        """Close it while its note is still in the form: what was changed goes into no other."""
        if self._sheet is not None:
            self._sheet.close_sheet()

    def _on_closed(self) -> None:
        self._sheet = None
        self._saver.flush()

    def _passages(self, opened: OpenVisit, name: str) -> list[Passage]:
        """Give the parts of a draft, also those that are empty still: they can be written together."""
        draft = self._form.draft()
        goals = [goal.title for goal in opened.goals if goal.id in draft.goal_ids]
        labels = wording.note_labels(name, draft)
        worked_on = wording.worked_on(goals, draft)
        found = [Passage("goals", labels[0], worked_on)] if worked_on else []
        texts = (draft.what_we_did, draft.response, draft.next_step.text, draft.person_comment)
        fields = ("what_we_did", "response", "next_step", "person_comment")
        found += [Passage(*told, may_change=True) for told in zip(fields, labels[1:], texts, strict=True)]
        return found
