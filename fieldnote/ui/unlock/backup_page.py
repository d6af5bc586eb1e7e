"""Which backup is to become a notebook again, and what opens it: the passphrase of its day, or the recovery kit."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain import rotation
from fieldnote.services import backup_words, backups
from fieldnote.services.backups import Opener
from fieldnote.ui.kit.ask import Asker, FileKind
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.fields import PassphraseField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.unlock.backdrop import Backdrop
from fieldnote.ui.unlock.error_line import ErrorLine
from fieldnote.ui.unlock.kit_field import KitField
from fieldnote.ui.unlock.new_passphrase import NewPassphrase


class BackupPage(Backdrop):
    """Takes a backup and what opens it. `asked` tells when all of it is there; nothing is written here."""

    asked = Signal()
    went_back = Signal()

    def __init__(self, ask: Asker, picked: Path | None = None, parent: QWidget | None = None) -> None:
        """Take who asks for the file, and a backup that was found already."""
        super().__init__("", wide=True, parent=parent)
        self.say_title(
            self.tr("Get a notebook back from a backup"),
            self.tr(
                "A backup is one file, often on a stick. It becomes a new notebook on this laptop, and nothing is "
                "written over."
            ),
        )
        self.setObjectName("backup_page")
        self._ask = ask
        self._picked: Path | None = None
        self._build_form()
        self._connect()
        self._show_secret(kit=False)
        self.take(picked)

    @property
    def backup(self) -> Path:
        """The file that was picked."""
        assert self._picked is not None  # noqa: S101 -- `asked` is told with one alone
        return self._picked

    @property
    def with_kit(self) -> bool:
        """Whether the recovery kit opens it: then there is a new passphrase, too."""
        return not self._by_kit.isHidden()

    @property
    def new_passphrase(self) -> str:
        """What opens the notebook from now on; nothing where the passphrase of the backup goes on doing so."""
        return self.new_passphrase_fields.first_field.text() if self.with_kit else ""

    def opener(self) -> Opener:
        """Give what opens the backup."""
        if self.with_kit:
            return backups.by_kit(self.kit_field.code())
        return backups.by_passphrase(self.passphrase_field.text())

    def activate(self) -> None:
        """Begin at what is missing first."""
        if self._picked is None:
            self.pick_button.setFocus()
        elif self.with_kit:
            self.kit_field.focus_first_open()
        else:
            self.passphrase_field.setFocus()

    def take(self, picked: Path | None) -> None:
        """Show which backup was picked, and whether a newer one lies beside it."""
        self._picked = picked
        self.file_form.show_problem("")
        self.error_line.clear()
        self.pick_button.setText(self.tr("Pick a backup…") if picked is None else self.tr("Pick another…"))
        if picked is None:
            self.file_form.explain("")
            return
        made = rotation.dated(picked.name)
        name = backup_words.made(made.at) if made is not None else picked.name
        said = [self.tr("{name}, in “{folder}”.").format(name=name, folder=picked.parent)]
        newest = next(iter(backups.lying_in(picked.parent)), None)
        if made is not None and newest is not None and newest.made.at > made.at:
            newer = self.tr("A newer one lies beside it: {name}.")
            said.append(newer.format(name=backup_words.made(newest.made.at)))
        self.file_form.explain(" ".join(said))

    def refuse(self, sentence: str) -> None:
        """Say why the backup did not become a notebook."""
        self.error_line.say(sentence)

    def refuse_secret(self) -> None:
        """Say that what was typed opens another backup, or none."""
        if self.with_kit:
            self.kit_form.show_problem(self.tr("This code does not open that backup. Look again at each group."))
            return
        self.passphrase_form.show_problem(
            self.tr(
                "This passphrase does not open that backup. It opens with the passphrase that you had on its day, or "
                "with your recovery kit."
            )
        )
        self.passphrase_field.line.selectAll()

    def forget(self) -> None:
        """Forget what was typed."""
        self.passphrase_field.clear()
        self.kit_field.clear()
        self.new_passphrase_fields.clear()

    def _build_form(self) -> None:
        self.pick_button = Button("", icon="usb")
        self.pick_button.setObjectName("pick_backup_button")
        self.file_form = FormField(self.tr("Backup"), _held_left(self.pick_button))
        self.passphrase_field = PassphraseField()
        self.passphrase_field.line.setObjectName("backup_passphrase_field")
        self.passphrase_form = FormField(
            self.tr("Passphrase"), self.passphrase_field, hint=self.tr("The one you had when the backup was made")
        )
        self._by_kit = QWidget()
        self.kit_field = KitField()
        self.kit_form = FormField(self.tr("Recovery code"), self.kit_field)
        self.kit_form.explain(self.tr("Seven groups of five. Pasting the whole code works."))
        self.new_passphrase_fields = NewPassphrase(self.tr("New passphrase"), self.tr("New passphrase again"))
        by_kit = Column(self._by_kit, spacing=16)
        by_kit.addWidget(self.kit_form)
        by_kit.addWidget(self.new_passphrase_fields)
        self.other_button = Button("", "link", icon="key-round", size="small")
        self.other_button.setObjectName("other_secret_button")
        self.error_line = ErrorLine()
        self.back_button = Button(self.tr("Back"), "ghost", icon="arrow-left")
        self.back_button.setObjectName("back_button")
        self.restore_button = Button(self.tr("Get it back"), "primary", icon="history")
        self.restore_button.setObjectName("restore_button")
        column = self.card.column
        column.addWidget(self.file_form)
        column.add_gap(16)
        column.addWidget(self.passphrase_form)
        column.addWidget(self._by_kit)
        column.add_gap(6)
        column.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.error_line)
        column.add_gap(20)
        row = Row(spacing=8)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.restore_button)
        column.addLayout(row)

    def _connect(self) -> None:
        self.pick_button.clicked.connect(self._on_pick)
        self.other_button.clicked.connect(self._on_other)
        self.restore_button.clicked.connect(self._on_restore)
        self.back_button.clicked.connect(self.went_back)
        self.passphrase_field.submitted.connect(self._on_restore)
        self.passphrase_field.edited.connect(self._on_edited)
        self.kit_field.submitted.connect(self.new_passphrase_fields.first_field.setFocus)
        self.kit_field.edited.connect(self._on_edited)
        self.new_passphrase_fields.submitted.connect(self._on_restore)

    def _show_secret(self, *, kit: bool) -> None:
        self.passphrase_form.setVisible(not kit)
        self._by_kit.setVisible(kit)
        self.other_button.setText(
            self.tr("Use the passphrase instead") if kit else self.tr("Use the recovery kit instead")
        )

    def _on_pick(self) -> None:
        kinds = (FileKind(self.tr("Fieldnote backup"), "fnb"),)
        self._ask.open_file(self.tr("Pick a backup"), kinds, self._on_picked)

    def _on_picked(self, picked: Path | None) -> None:
        if picked is not None:
            self.take(picked)
            self.activate()

    def _on_other(self) -> None:
        self.error_line.clear()
        self._show_secret(kit=not self.with_kit)
        (self.kit_field if self.with_kit else self.passphrase_field).setFocus()

    def _on_edited(self) -> None:
        self.passphrase_form.show_problem("")
        self.kit_form.show_problem("")
        self.error_line.clear()

    def _on_restore(self) -> None:
        self.error_line.clear()
        if self._picked is None:
            self.file_form.show_problem(self.tr("Pick the backup first. Its name ends in .fnb."))
            self.pick_button.setFocus()
        elif self._has_secret():
            self.asked.emit()

    def _has_secret(self) -> bool:
        if not self.with_kit:
            if self.passphrase_field.text():
                return True
            self.passphrase_form.show_problem(self.tr("Type the passphrase of the backup."))
            self.passphrase_field.setFocus()
            return False
        if not self.kit_field.complete:
            self.kit_form.show_problem(self.tr("Each of the seven groups has five letters or figures."))
            self.kit_field.focus_first_open()
            return False
        return bool(self.new_passphrase_fields.accepted())


def _held_left(button: Button) -> QWidget:
    """Keep a button as wide as its words, at the left."""
    held = QWidget()
    row = Row(held, spacing=0)
    row.addWidget(button)
    row.addStretch(1)
    held.setFocusProxy(button)
    return held
