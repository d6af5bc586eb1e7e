"""Very long texts: put where they were meant to go after a question."""

from functools import partial

from PySide6.QtCore import QObject

from fieldnote.ui import long_paste
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.signing import Signing


class LongPastes(QObject):
    """Asks about a text too long for a paste by accident, in the note and in what is added to it."""

    def __init__(self, tools: Tools, form: VisitForm, signing: Signing, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._form, self._signing = tools, form, signing
        form.long_paste_offered.connect(self._on_note)
        signing.long_paste_offered.connect(self._on_addendum)

    def _on_note(self, field: str, text: str, count: int) -> None:
        long_paste.offer(self._tools, text, count, partial(self._form.write, field))

    def _on_addendum(self, text: str, count: int) -> None:
        long_paste.offer(self._tools, text, count, self._signing.paste)
