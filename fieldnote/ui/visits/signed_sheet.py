"""A sheet whose record is signed: what is missing is said first, then the PIN is asked for, then it is kept."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.problems import FieldnoteError, Problem
from fieldnote.services.notebook import Confirmation
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.secret_field import SecretField

Outcome = Done[Any] | Refused | None


class SignedSheet(RecordSheet):
    """Fill it with fields, call `ask_who` at the end of them, and say how to `act` with the confirmation."""

    def __init__(self, host: QWidget, tools: Tools, title: str, keep_words: str) -> None:
        super().__init__(host, tools, title, keep_words)
        self._keep_words = keep_words
        self._confirmation: Confirmation | None = None
        self.secret_field = SecretField(tools)
        self.button("keep").set_icon("pen-line")

    def problems(self) -> tuple[Problem, ...]:
        """List what is missing on the sheet, before anybody types a PIN."""
        raise NotImplementedError

    def act(self, confirmation: Confirmation) -> Outcome:
        """Do what the sheet is for."""
        raise NotImplementedError

    def explain(self, sentence: str) -> None:
        """Say on top what this does before it is done."""
        self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))

    def ask_who(self) -> None:
        """Put the field for PIN or passphrase below all others."""
        self.column.addWidget(self.secret_field)
        self.secret_field.confirmed.connect(self._on_confirmed)
        self.secret_field.busy_changed.connect(self._on_busy)

    def keep(self) -> Outcome:
        """Say what is missing, else compare the PIN, else act."""
        missing = self.problems()
        if missing:
            return Refused(missing)
        if self._confirmation is None:
            self.secret_field.check()
            return None
        confirmation, self._confirmation = self._confirmation, None
        return self.act(confirmation)

    def do(self, action: Callable[..., Done[Any] | Refused], *args: object, **kwargs: object) -> Outcome:
        """Act on the notebook; what the world refuses is said on the sheet, whose words stay."""
        outcome = self.tools.link.attempt(action, *args, **kwargs)
        if isinstance(outcome, FieldnoteError):
            self.secret_field.say(wording.not_saved(outcome))
            return None
        return outcome

    def _on_confirmed(self, confirmation: Confirmation) -> None:
        self._confirmation = confirmation
        self._keep()
        self._confirmation = None

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self.button("keep").setText(self.tr("Checking…") if busy else self._keep_words)
