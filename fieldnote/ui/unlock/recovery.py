"""Opening with the recovery kit, and choosing the passphrase that takes the lost one's place."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import DamagedNotebookError, FieldnoteError, WrongPassphraseError
from fieldnote.services import notebook, rescue, sentences
from fieldnote.services.rescue import HeaderState
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.damage import Damage
from fieldnote.ui.unlock.error_line import ErrorLine
from fieldnote.ui.unlock.kit_field import KitField
from fieldnote.ui.unlock.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key, NewLock, Notebook


class RecoveryPage(Backdrop):
    """Takes the kit's code and a new passphrase, and opens the notebook. Nothing is written before it has opened."""

    opened = Signal(object)
    """The open `Notebook`."""
    went_back = Signal()
    damaged = Signal(object)
    """The code is right, and the notebook is damaged: a `Damage`."""

    def __init__(self, folder: Path, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("", wide=True, parent=parent)
        self.say_title(
            self.tr("Use your recovery kit"),
            self.tr("Type the code from your kit, then choose a new passphrase. The kit stays the same."),
        )
        self.setObjectName("recovery_page")
        self._folder = folder
        self._tasks = tasks
        self._notebook: Notebook | None = None
        self._build_form()
        self.open_button.clicked.connect(self._on_open)
        self.new_passphrase.submitted.connect(self._on_open)
        self.kit_field.submitted.connect(self.new_passphrase.first_field.setFocus)
        self.kit_field.edited.connect(self._on_edited)
        self.back_button.clicked.connect(self.went_back)

    def activate(self) -> None:
        """Put the caret into the first group."""
        self.kit_field.setFocus()

    def _build_form(self) -> None:
        self.kit_field = KitField()
        self.kit_form = FormField(self.tr("Recovery code"), self.kit_field)
        self.kit_form.explain(self.tr("Seven groups of five. Pasting the whole code works."))
        self.new_passphrase = NewPassphrase(self.tr("New passphrase"), self.tr("New passphrase again"))
        self.error_line = ErrorLine()
        self.back_button = Button(self.tr("Back"), "ghost", icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.open_button = Button(self.tr("Open notebook"), "primary", icon="lock-open")
        self.open_button.setObjectName("open_button")
        column = self.card.column
        column.addWidget(self.kit_form)
        column.add_gap(16)
        column.addWidget(self.new_passphrase)
        column.addWidget(self.error_line)
        column.add_gap(20)
        row = Row(spacing=8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.open_button)
        column.addLayout(row)

    def _on_edited(self) -> None:
        self.kit_form.show_problem("")
        self.error_line.clear()

    def _on_open(self) -> None:
        if not self.open_button.isEnabled():
            return
        self.error_line.clear()
        if not self.kit_field.complete:
            self.kit_form.show_problem(self.tr("Each of the seven groups has five letters or figures."))
            self.kit_field.focus_first_open()
            return
        passphrase = self.new_passphrase.accepted()
        if passphrase:
            self._open(passphrase)

    def _open(self, passphrase: str) -> None:
        try:
            opened = notebook.open_with_kit(self._folder, self.kit_field.code())
        except WrongPassphraseError as error:
            # Where neither header nor first page is left to try the code on, the other pages are.
            if rescue.header_state(self._folder) is HeaderState.LOST:
                self._ask_pages(DamagedNotebookError("the first page cannot be read"), passphrase)
            else:
                self._refuse_code(error)
            return
        except DamagedNotebookError as error:
            self._ask_pages(error, passphrase)
            return
        except FieldnoteError as error:
            self.error_line.say(sentences.of_error(error))
            return
        self._notebook = opened
        around = notebook.relocking(opened)

        def work(_: Progress) -> "NewLock":
            return notebook.new_lock(around, passphrase)

        self._show_busy(busy=True)
        self._tasks.run(self, work, self._on_locked, self._on_failed)

    def _ask_pages(self, error: DamagedNotebookError, passphrase: str) -> None:
        """Take the key from the code all the same: what is left can be saved with it."""
        folder, code = self._folder, self.kit_field.code()

        def work(_: Progress) -> "Key":
            return rescue.key_of_kit(folder, code)

        def done(key: "Key") -> None:
            self._show_busy(busy=False)
            self.kit_field.clear()
            self.new_passphrase.clear()
            self.damaged.emit(Damage(folder, error, passphrase, key, is_new=True))

        self._show_busy(busy=True)
        self._tasks.run(self, work, done, self._on_failed)

    def _refuse_code(self, error: WrongPassphraseError) -> None:
        self.kit_form.show_problem(sentences.of_error(error))
        self.kit_field.setFocus()

    def _on_locked(self, lock: "NewLock") -> None:
        opened = self._notebook
        if opened is None:
            return
        try:
            notebook.set_lock(opened, lock)
        except FieldnoteError as error:
            self._on_failed(error)
            return
        self._notebook = None
        self.kit_field.clear()
        self.new_passphrase.clear()
        self.opened.emit(opened)

    def _on_failed(self, error: Exception) -> None:
        if self._notebook is not None:
            self._notebook.close()
            self._notebook = None
        self._show_busy(busy=False)
        if isinstance(error, WrongPassphraseError):
            self._refuse_code(error)
            return
        if not isinstance(error, FieldnoteError):
            raise error
        self.error_line.say(sentences.of_error(error))

    def _show_busy(self, *, busy: bool) -> None:
        self.open_button.setText(self.tr("Opening…") if busy else self.tr("Open notebook"))
        self.open_button.set_icon(None if busy else "lock-open")
        for widget in (self.open_button, self.back_button, self.kit_field, self.new_passphrase):
            widget.setEnabled(not busy)
