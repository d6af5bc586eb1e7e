"""Very long texts: of what does not fit into a note, the first part is pasted after a question."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from fieldnote.domain.text import LONGEST_TEXT
from fieldnote.ui.kit.ask import Question
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.signing import Signing


class LongPastes(QObject):
    """Asks how much of a text that does not fit is wanted, and puts it where it was meant to go."""

    def __init__(self, tools: Tools, form: VisitForm, signing: Signing, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._form, self._signing = tools, form, signing
        form.long_paste_offered.connect(self._on_note)
        signing.long_paste_offered.connect(self._on_addendum)

    def _on_note(self, field: str, text: str, count: int) -> None:
        def answered(yes: bool) -> None:  # noqa: FBT001 - an answer
            if yes:
                self._form.write(field, text)

        self._ask(text, count, answered)

    def _on_addendum(self, text: str, count: int) -> None:
        def answered(yes: bool) -> None:  # noqa: FBT001 - an answer
            if yes:
                self._signing.paste(text)

        self._ask(text, count, answered)

    def _ask(self, text: str, count: int, answered: Callable[[bool], None]) -> None:
        """Ask about a text of which only the first part fits."""
        first, whole, longest = (self._number(value) for value in (len(text), count, LONGEST_TEXT))
        if not text:
            full = self.tr("This text is full: it has {longest} characters, and nothing was pasted.")
            self._tools.link.failed.emit(full.format(longest=longest))
            return
        size = self.tr(
            "It has {whole} characters, and one text holds {longest}. Nothing is lost where you copied it from."
        )
        question = Question(
            self.tr("Paste the first part of a very long text?"),
            size.format(whole=whole, longest=longest),
            self.tr("Keep the first {first} characters").format(first=first),
            self.tr("Leave it out"),
        )
        self._tools.ask.confirm(question, answered)

    def _number(self, value: int) -> str:
        return self._form.locale().toString(value)
