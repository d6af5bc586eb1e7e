"""Changing the passphrase and the PIN: whoever does it gives the current passphrase first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.problems import FieldnoteError, WrongPassphraseError
from fieldnote.services import notebook as notebooks
from fieldnote.services import sentences
from fieldnote.services.notebook import Confirmation, NewLock, Notebook, Secret
from fieldnote.ui.kit.fields import PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools
from fieldnote.ui.unlock.new_passphrase import NewPassphrase
from fieldnote.ui.unlock.pin_field import SHORTEST, PinField

_WIDTH = 480


class SecretSheet(Sheet):
    """Asks for the current passphrase and for what is new; the slow part runs in a worker. `kept` tells it is done."""

    names_nobody = True
    kept = Signal()

    def __init__(self, host: QWidget, tools: Tools, title: str, sentence: str, keep_words: str) -> None:
        super().__init__(host, title, width=_WIDTH)
        self._tools, self._keep_words = tools, keep_words
        self.bar = InfoBar("", "error")
        self.bar.hide()
        self.now_field = PassphraseField()
        self.now_field.line.setObjectName("passphrase_now_field")
        self.now_form = FormField(self.tr("Current passphrase"), self.now_field)
        self.now_field.edited.connect(self._on_now_edited)
        self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        self.column.addWidget(self.bar)
        self.column.addWidget(self.now_form)
        self.add_button("cancel", self.tr("Cancel")).setObjectName("cancel_button")
        self.add_button("keep", keep_words, "primary").setObjectName("keep_button")
        self.acted.connect(self._on_acted)
        self.closed.connect(self.clear)

    def begin(self) -> None:
        """Show it, with the caret in the current passphrase."""
        self.open(self.now_field.line)

    def clear(self) -> None:
        """Forget what was typed."""
        self.now_field.clear()

    def work(self) -> Callable[[], object] | None:
        """Give the slow part that makes what is new, or None after saying what is missing."""
        raise NotImplementedError

    def keep(self, made: Any) -> Done[Any] | None:  # noqa: ANN401 -- what `work` made
        """Keep what was made; None after the failure was told."""
        raise NotImplementedError

    def try_keep(self) -> None:
        """Check the current passphrase and keep what is new, or say what is missing."""
        if not self.button("keep").isEnabled():
            return
        self.bar.hide()
        make = self.work()
        if make is None:
            return
        secret, now = self._tools.link.ask(_secret_and_now)
        given = self.now_field.text()

        def work(_: Progress) -> object:
            secret.confirm(given, now)
            return make()

        self._show_busy(busy=True)
        self._tools.tasks.run(self, work, self._on_made, self._on_failed)

    def _on_made(self, made: object) -> None:
        self._show_busy(busy=False)
        if self.isHidden():  # hidden or locked meanwhile: nothing is changed behind anybody's back
            return
        if self.keep(made) is None:
            self.bar.say(self.tr("Nothing was changed. Try again."), urgent=True)
            return
        self.close_sheet()
        self.kept.emit()

    def _on_failed(self, error: Exception) -> None:
        self._show_busy(busy=False)
        if not isinstance(error, FieldnoteError):
            raise error
        if isinstance(error, WrongPassphraseError):
            self.now_field.clear()
            self.now_form.show_problem(sentences.of_error(error))
            self.now_field.setFocus()
        else:
            self.bar.say(sentences.of_error(error), urgent=True)

    def _show_busy(self, *, busy: bool) -> None:
        button = self.button("keep")
        button.setEnabled(not busy)
        button.setText(self.tr("Checking…") if busy else self._keep_words)
        if busy:
            announce(self, self.tr("Checking…"))

    def _on_now_edited(self) -> None:
        self.now_form.show_problem("")

    def _on_acted(self, key: str) -> None:
        if key == "keep":
            self.try_keep()
        else:
            self.close_sheet()


class PassphraseSheet(SecretSheet):
    """Gives the notebook another passphrase."""

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(
            host,
            tools,
            self.tr("Change the passphrase"),
            self.tr("From then on only the new one and your recovery kit open this notebook. We cannot reset it."),
            self.tr("Change passphrase"),
        )
        self.setObjectName("passphrase_sheet")
        self.new = NewPassphrase(self.tr("New passphrase"), self.tr("New passphrase again"), suggests=True, parent=self)
        self.column.addWidget(self.new)
        self.now_field.submitted.connect(self.new.first_field.setFocus)
        self.new.submitted.connect(self.try_keep)

    def clear(self) -> None:
        """Forget what was typed."""
        super().clear()
        self.new.clear()

    def work(self) -> Callable[[], object] | None:
        """Give what makes the new lock."""
        passphrase = self.new.accepted()
        around = self._tools.link.ask(notebooks.relocking)
        return (lambda: notebooks.new_lock(around, passphrase)) if passphrase else None

    def keep(self, made: Any) -> Done[Any] | None:  # noqa: ANN401 -- a lock
        """Set the lock."""
        return self._tools.link.do(_set_lock, made)


class KitSheet(SecretSheet):
    """Asks for the passphrase before the recovery kit is shown; `shown` tells that it was given."""

    shown = Signal(object)

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(
            host,
            tools,
            self.tr("Show the recovery kit"),
            self.tr("Whoever has the kit can open this notebook. Print it and put it away; do not save it as a file."),
            self.tr("Show it"),
        )
        self.setObjectName("kit_sheet")
        self.now_field.submitted.connect(self.try_keep)

    def work(self) -> Callable[[], object] | None:
        """Have nothing to make: the passphrase is checked, and that is all."""
        return lambda: None

    def keep(self, made: Any) -> Done[Any] | None:  # noqa: ANN401 -- nothing
        """Tell that the passphrase was given."""
        del made
        confirmed = Confirmation("passphrase")
        self.shown.emit(confirmed)
        return Done(confirmed, Change())


class PinSheet(SecretSheet):
    """Sets a PIN, or another one."""

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(
            host,
            tools,
            self.tr("Set a PIN"),
            self.tr("A PIN signs notes and brings you back after Hide. It never opens a locked notebook."),
            self.tr("Set PIN"),
        )
        self.setObjectName("pin_sheet")
        self.pin_field, self.again_field = PinField(), PinField()
        self.pin_field.setObjectName("pin_field")
        self.again_field.setObjectName("pin_again_field")
        self.pin_form = FormField(self.tr("New PIN"), self.pin_field, hint=self.tr("4 to 8 digits"))
        self.again_form = FormField(self.tr("New PIN again"), self.again_field)
        self.column.addWidget(self.pin_form)
        self.column.addWidget(self.again_form)
        self.now_field.submitted.connect(self.pin_field.setFocus)
        self.pin_field.returnPressed.connect(self.again_field.setFocus)
        self.again_field.returnPressed.connect(self.try_keep)

    def clear(self) -> None:
        """Forget what was typed."""
        super().clear()
        self.pin_field.clear()
        self.again_field.clear()

    def work(self) -> Callable[[], object] | None:
        """Give what makes the hash."""
        pin = self.pin_field.text()
        self.pin_form.show_problem("")
        self.again_form.show_problem("")
        if len(pin) < SHORTEST:
            self.pin_form.show_problem(self.tr("A PIN has at least {count} digits.").format(count=SHORTEST))
            self.pin_field.setFocus()
            return None
        if self.again_field.text() != pin:
            self.again_form.show_problem(self.tr("The two do not match. Type the PIN again."))
            self.again_field.setFocus()
            return None
        return lambda: notebooks.hash_pin(pin)

    def keep(self, made: Any) -> Done[Any] | None:  # noqa: ANN401 -- a hash
        """Set the PIN."""
        return self._tools.link.do(notebooks.set_pin, made)


def _secret_and_now(notebook: Notebook) -> tuple[Secret, datetime]:
    """Give what the passphrase is compared with: the PIN is not enough to change what opens or signs."""
    return replace(notebooks.secret(notebook), pin_hash=None), notebook.clock()


def _set_lock(notebook: Notebook, lock: NewLock) -> Done[None]:
    notebooks.set_lock(notebook, lock)
    return Done(None, Change(notebook=True))
