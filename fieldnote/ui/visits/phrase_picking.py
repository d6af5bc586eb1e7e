"""Taking a phrase from the list of all phrases of a field."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.visit import Part
from fieldnote.ui.visits import phrases
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.phrase_sheet import PhraseSheet

_PARTS = {"what_we_did": Part.WHAT_WE_DID, "response": Part.RESPONSE, "next_step": Part.NEXT_STEP}


class PhrasePicking(QObject):
    """Opens the list for a field, and writes the phrase that is taken at the caret of that field."""

    def __init__(self, form: VisitForm, page: QWidget) -> None:
        super().__init__(page)
        self._form, self._page = form, page
        self._sheet: PhraseSheet | None = None
        self._field = ""

    def begin(self, field: str) -> None:
        """List the phrases of a field, of the one in focus when none is named."""
        self._field = field or self._form.field_in_focus()
        self._form.focus_part(_PARTS[self._field])
        written, shown = (phrases.groups(self._field, name) for name in (self._form.written_name, self._form.name))
        sheet = PhraseSheet(self._page.window(), written, shown)
        sheet.picked.connect(self._on_picked)
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.begin()

    def put_away(self) -> None:
        """Close the list."""
        if self._sheet is not None:
            self._sheet.close_sheet()

    def _on_picked(self, phrase: str) -> None:
        self.put_away()
        self._form.write_phrase(self._field, phrase)

    def _on_closed(self) -> None:
        self._sheet = None
