"""The field for PIN or passphrase: compared in a worker, so that the window never waits."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import FieldnoteError, WrongPassphraseError
from fieldnote.services import notebook as service
from fieldnote.services import sentences
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.ui.kit.fields import PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools


class SecretField(QWidget):
    """Asks who is at the keyboard. `confirmed` carries the `Confirmation`, `busy_changed` tells of the comparing.

    `told` is for whoever scrolls: there is a sentence below the field.
    """

    confirmed = Signal(object)
    told = Signal()
    busy_changed = Signal(bool)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._busy = False
        self.field = PassphraseField()
        self.field.line.setObjectName("secret_field")
        self._form = FormField(self.tr("Passphrase"), self.field)
        Column(self).addWidget(self._form)
        self.setFocusProxy(self.field.line)
        self.field.submitted.connect(self.check)
        self.field.edited.connect(self._on_edited)
        self._name()

    @property
    def problem(self) -> str:
        """The sentence below the field, or nothing."""
        return self._form.problem

    def check(self) -> None:
        """Compare what was typed."""
        given = self.field.text()
        if self._busy:
            return
        if not given:
            pin_counts = self._pin_counts()
            self._say(self.tr("Type your PIN first.") if pin_counts else self.tr("Type your passphrase first."))
            return
        secret, now = self._tools.link.ask(service.secret), self._tools.link.ask(_now)

        def work(_: Progress) -> Confirmation:
            return secret.confirm(given, now)

        self._set_busy(busy=True)
        self._tools.tasks.run(self, work, self._on_right, self._on_wrong)

    def say(self, sentence: str) -> None:
        """Say that something else stands in the way."""
        self._set_busy(busy=False)
        self._say(sentence)

    def _on_right(self, confirmation: Confirmation) -> None:
        self.field.clear()
        self._set_busy(busy=False)
        self.confirmed.emit(confirmation)

    def _on_wrong(self, error: Exception) -> None:
        self._set_busy(busy=False)
        if not isinstance(error, FieldnoteError):
            raise error
        sentence = sentences.of_error(error)
        if isinstance(error, WrongPassphraseError) and error.given == "pin":
            self._tools.link.do(service.note_missed_pin)
            if not self._pin_counts():
                sentence = self.tr("That PIN did not work three times. Type your passphrase. Your notes are safe.")
                self.field.clear()
                self._name()
        self._say(sentence)

    def _on_edited(self) -> None:
        self._form.show_problem("")

    def _say(self, sentence: str) -> None:
        self._form.show_problem("")
        self._form.show_problem(sentence)
        self.field.line.selectAll()
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit()

    def _set_busy(self, *, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.field.line.setReadOnly(busy)
            self.busy_changed.emit(busy)

    def _name(self) -> None:
        """Ask for what counts: after three wrong PINs only the passphrase does."""
        if self._pin_counts():
            self._form.set_label(self.tr("PIN"), self.tr("Your passphrase works, too"))
        else:
            self._form.set_label(self.tr("Passphrase"))

    def _pin_counts(self) -> bool:
        return self._tools.link.ask(service.secret).pin_hash is not None


def _now(notebook: Notebook) -> datetime:
    return notebook.clock()
