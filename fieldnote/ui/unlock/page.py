"""The unlock page: the only thing to see before the passphrase. It tells nothing of what the notebook holds."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import (
    DamagedHeaderError,
    DamagedNotebookError,
    FieldnoteError,
    NotebookMissingError,
    WrongPassphraseError,
)
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.fields import PassphraseField, mark_invalid
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.damage import Damage
from fieldnote.ui.unlock.error_line import ErrorLine

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key

_SLOW_MS: Final = 1000
_SECOND_MS: Final = 1000


class UnlockPage(Backdrop):
    """Asks for the passphrase of one notebook, and opens it."""

    opened = Signal(object)
    """The open `Notebook`."""
    derived = Signal()
    """The passphrase was right; the notebook opens next."""
    recovery_wanted = Signal()
    others_wanted = Signal()
    damaged = Signal(object)
    """The notebook is damaged, or its header is: a `Damage`."""

    def __init__(
        self,
        folder: Path,
        tasks: TaskRunner,
        *,
        public_passphrase: str = "",
        names_it: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take the notebook's folder; `public_passphrase` is the practice notebook's, which is no secret.

        `names_it` says the folder's name, as the list of notebooks does: one of several has another passphrase.
        """
        super().__init__("", parent=parent)
        sentence = self.tr("Your notes are encrypted on this laptop.")
        if names_it:
            sentence = self.tr("Notebook “{name}”. Your notes are encrypted.").format(name=folder.name)
        self.say_title(self.tr("Fieldnote is locked"), sentence)
        self.setObjectName("unlock_page")
        self._folder = folder
        self._tasks = tasks
        self._wait = 0
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_SLOW_MS)
        self._build_form(public_passphrase)
        self._connect()

    def activate(self) -> None:
        """Put the caret where the passphrase goes."""
        self.passphrase_field.setFocus()

    def open_with(self, passphrase: str) -> None:
        """Open with a passphrase that was given another way, as by standard input."""
        self._derive(passphrase)

    def refuse(self, error: Exception) -> None:
        """Say in plain words why the notebook did not open."""
        from fieldnote.services import sentences  # noqa: PLC0415 -- nothing of it is needed before the first paint

        self._show_busy(busy=False)
        if not isinstance(error, FieldnoteError):
            raise error
        self.error_line.say(self._missing() if isinstance(error, NotebookMissingError) else sentences.of_error(error))
        damaged = isinstance(error, DamagedHeaderError)
        self.kit_button.setVisible(damaged)
        self.recovery_button.setHidden(damaged)
        self.unlock_button.set_kind("secondary" if damaged else "primary")
        if isinstance(error, WrongPassphraseError):
            mark_invalid(self.passphrase_field, invalid=True)
            self.passphrase_field.line.selectAll()
            self._begin_wait(error.wait_seconds)
        self.passphrase_field.setFocus()

    def _missing(self) -> str:
        """Say where no notebook is: whoever opened another place last time does not know which one is meant."""
        told = self.tr("There is no notebook in {folder}. It may be on a drive that is not plugged in.")
        return told.format(folder=self._folder)

    def _build_form(self, public_passphrase: str) -> None:
        column = self.card.column
        self.passphrase_label = Label(self.tr("Passphrase"), "field")
        self.passphrase_field = PassphraseField()
        self.passphrase_field.line.setObjectName("passphrase_field")
        self.passphrase_label.setBuddy(self.passphrase_field.line)
        self.passphrase_field.line.setAccessibleName(self.passphrase_label.text())
        self.error_line = ErrorLine()
        self.kit_button = Button(self.tr("Use recovery kit"), "primary", icon="key-round", size="large")
        self.kit_button.setObjectName("kit_button")
        self.kit_button.hide()
        self.unlock_button = Button(self.tr("Unlock"), "primary", icon="lock-open", size="large")
        self.unlock_button.setObjectName("unlock_button")
        self.slow_label = Label(
            self.tr("This takes a moment. It slows down anyone who is guessing."), "hint", wrap=True
        )
        self.slow_label.hide()
        above = Row(spacing=9)
        above.addWidget(self.passphrase_label)
        above.addWidget(Label(self.tr("A PIN does not open it"), "hint"), 1)
        column.addLayout(above)
        column.add_gap(8)
        column.addWidget(self.passphrase_field)
        column.addWidget(self.error_line)
        if public_passphrase:
            column.add_gap(8)
            column.addWidget(self._practice_hint(public_passphrase))
        column.add_gap(12)
        buttons = Column(spacing=10)
        buttons.addWidget(self.kit_button)
        buttons.addWidget(self.unlock_button)
        buttons.addWidget(self.slow_label)
        column.addLayout(buttons)
        column.add_gap(12)
        column.addLayout(self._build_ways())

    def _build_ways(self) -> FlowLayout:
        self.recovery_button = Button(self.tr("Use recovery kit"), "link", icon="key-round", size="small")
        self.recovery_button.setObjectName("recovery_button")
        self.others_button = Button(self.tr("Other notebook"), "link", icon="chevrons-up-down", size="small")
        self.others_button.setObjectName("others_button")
        flow = FlowLayout(spacing=(8, 0), apart=True)
        flow.addWidget(self.recovery_button)
        flow.addWidget(self.others_button)
        return flow

    def _practice_hint(self, passphrase: str) -> QWidget:
        hint = QWidget()
        row = Row(hint, spacing=7)
        row.addWidget(IconMark("sprout", "coping", 15))
        words = self.tr("Practice notebook. Its passphrase is “{words}”.").format(words=passphrase)
        row.addWidget(Label(words, "hint", wrap=True), 1)
        return hint

    def _connect(self) -> None:
        self.passphrase_field.submitted.connect(self._on_unlock)
        self.passphrase_field.edited.connect(self._on_edited)
        self.unlock_button.clicked.connect(self._on_unlock)
        self.kit_button.clicked.connect(self.recovery_wanted)
        self.recovery_button.clicked.connect(self.recovery_wanted)
        self.others_button.clicked.connect(self.others_wanted)
        self._second.timeout.connect(self._on_second)
        self._slow.timeout.connect(self.slow_label.show)

    def _on_unlock(self) -> None:
        if self._wait or not self.unlock_button.isEnabled():
            return
        given = self.passphrase_field.text()
        if not given:
            self.error_line.say(self.tr("Type your passphrase first."))
            self.passphrase_field.setFocus()
            return
        self._derive(given)

    def _derive(self, passphrase: str) -> None:
        folder = self._folder

        def work(_: Progress) -> "Key":
            from fieldnote.services import notebook  # noqa: PLC0415 -- nothing of it is needed before the first paint

            return notebook.unlock(folder, passphrase)

        self._show_busy(busy=True)
        self._tasks.run(self, work, partial(self._on_derived, passphrase), partial(self._on_underived, passphrase))

    def _on_underived(self, passphrase: str, error: Exception) -> None:
        self.refuse(error)
        if isinstance(error, DamagedHeaderError):
            self.damaged.emit(Damage(self._folder, error, passphrase))

    def _on_derived(self, passphrase: str, key: "Key") -> None:
        from fieldnote.services import notebook  # noqa: PLC0415 -- nothing of it is needed before the first paint

        self.derived.emit()
        try:
            opened = notebook.open_notebook(self._folder, key)
        except FieldnoteError as error:
            self.refuse(error)
            if isinstance(error, DamagedNotebookError):
                self.passphrase_field.clear()
                self.damaged.emit(Damage(self._folder, error, passphrase, key))
            return
        self.passphrase_field.clear()
        self._show_busy(busy=False)
        self.opened.emit(opened)

    def _on_edited(self) -> None:
        if not self._wait:
            self.error_line.clear()
        mark_invalid(self.passphrase_field, invalid=False)

    def _show_busy(self, *, busy: bool) -> None:
        if busy:
            self.error_line.clear()
            self.kit_button.hide()
            self.recovery_button.show()
            self.unlock_button.set_kind("primary")
            self._slow.start()
        else:
            self._slow.stop()
            self.slow_label.hide()
        # A disabled button gives its focus away; the caret stays where the passphrase is.
        self.unlock_button.setEnabled(not busy)
        self.unlock_button.setText(self.tr("Opening…") if busy else self.tr("Unlock"))
        self.unlock_button.set_icon(None if busy else "lock-open")
        for button in (self.recovery_button, self.others_button):
            button.setEnabled(not busy)
        self.passphrase_field.line.setReadOnly(busy)

    def _begin_wait(self, seconds: int) -> None:
        self._wait = seconds
        if seconds:
            self.unlock_button.setEnabled(False)
            self._second.start()

    def _on_second(self) -> None:
        self._wait -= 1
        if self._wait > 0:
            self.error_line.show_quietly(self._wait_sentence())
            return
        self._second.stop()
        self.unlock_button.setEnabled(True)
        self.error_line.clear()
        announce(self, self.tr("You can try again now."))

    def _wait_sentence(self) -> str:
        one = self.tr("Please wait 1 second, then try again. This slows down anyone who is guessing.")
        more = self.tr("Please wait {count} seconds, then try again. This slows down anyone who is guessing.")
        return one if self._wait == 1 else more.format(count=self._wait)
