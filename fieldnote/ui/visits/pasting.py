"""Very long texts: pasted only after a question."""

from PySide6.QtCore import QObject

from fieldnote.ui.kit.ask import Question
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.form import VisitForm
from fieldnote.ui.visits.signing import Signing


class LongPastes(QObject):
    """Asks about a text too long for a paste by accident, and puts it where it was meant to go."""

    def __init__(self, tools: Tools, form: VisitForm, signing: Signing, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._form, self._signing = tools, form, signing
        form.long_paste_offered.connect(self._on_note)
        signing.long_paste_offered.connect(self._on_addendum)

    def _on_note(self, field: str, text: str) -> None:
        def answered(yes: bool) -> None:  # noqa: FBT001 - an answer
            if yes:
                self._form.write(field, text)

        self._tools.ask.confirm(self._question(text), answered)

    def _on_addendum(self, text: str) -> None:
        def answered(yes: bool) -> None:  # noqa: FBT001 - an answer
            if yes:
                self._signing.paste(text)

        self._tools.ask.confirm(self._question(text), answered)

    def _question(self, text: str) -> Question:
        size = self.tr("It has {count} characters. A note that long is slow to read and to print.")
        return Question(
            self.tr("Paste a very long text?"),
            size.format(count=self._form.locale().toString(len(text))),
            self.tr("Paste it"),
            self.tr("Leave it out"),
        )
