"""The words of a voided note, for who gives the PIN or passphrase; the log keeps that they were read."""

from typing import Final

from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import FieldnoteError
from fieldnote.domain.visit import Visit
from fieldnote.services import acts, sentences
from fieldnote.services.after_signing import Voided
from fieldnote.services.notebook import Confirmation
from fieldnote.ui import discreet
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import read_text, signed_view
from fieldnote.ui.visits.secret_field import SecretField

_WIDTH: Final = 600


class SealedSheet(Sheet):
    """Asks who is there, then shows the words to read, never to copy into the other chart by hand."""

    def __init__(self, host: QWidget, tools: Tools, voided: Voided) -> None:
        super().__init__(host, self.tr("Read the sealed note"), width=_WIDTH)
        self.setObjectName("sealed_sheet")
        self._tools, self._voided = tools, voided
        explained = self.tr("It is about someone who may not belong here. The activity log keeps that you read it.")
        self.column.addWidget(Label(explained, "body", ink="text2", wrap=True))
        self.secret_field = SecretField(tools)
        self.column.addWidget(self.secret_field)
        self.add_button("close", self.tr("Close"))
        self.add_button("read", self.tr("Read it"), "primary", icon="eye").setObjectName("confirm_button")
        self.acted.connect(self._on_acted)
        self.secret_field.confirmed.connect(self._on_confirmed)

    def begin(self) -> None:
        """Show it, ready for the PIN."""
        self.open(self.secret_field.field.line)

    def _on_acted(self, key: str) -> None:
        if key == "read":
            self.secret_field.check()
        else:
            self.close_sheet()

    def _on_confirmed(self, confirmation: Confirmation) -> None:
        outcome = self._tools.link.attempt(acts.open_sealed, self._voided.stub.visit_id, confirmation)
        if isinstance(outcome, FieldnoteError):
            self.secret_field.say(sentences.of_error(outcome))
        else:
            self._show(outcome.value)

    def _show(self, visit: Visit) -> None:
        self.secret_field.hide()
        self.button("read").hide()
        first: NoteEdit | None = None
        for label, text in signed_view.words_of(visit, discreet.first_name(self._voided.person)):
            edit = read_text.read_only(text, label)
            heading = Label(label, "strong")
            heading.setBuddy(edit)
            self.column.addWidget(heading)
            self.column.addWidget(edit)
            first = first or edit
        self.refit()
        if first is not None:
            first.setFocus()
