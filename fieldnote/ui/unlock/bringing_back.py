"""Leads from a backup to a notebook that opens, on the laptop it was made on or on any other."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain import rotation
from fieldnote.domain.problems import FieldnoteError, WrongPassphraseError
from fieldnote.services import backup_words, notebook, restoring, sentences
from fieldnote.services.restoring import Restored
from fieldnote.ui.kit.ask import Asker
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.unlock.backup_page import BackupPage
from fieldnote.ui.unlock.places import usual_or_beside
from fieldnote.ui.unlock.saved import SavedPage
from fieldnote.ui.unlock.work_stack import WorkStack

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key


class BringingBack(WorkStack):
    """Asks for a backup and what opens it, makes a new notebook of it, and opens that."""

    opened = Signal(object, object)
    """The open `Notebook`, and its folder."""
    went_back = Signal()

    def __init__(
        self, usual: Path, tasks: TaskRunner, ask: Asker, picked: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """Take where a person's own notebook lies; where one is there, the backup goes beside it."""
        super().__init__(tasks, parent)
        self.setObjectName("bringing_back")
        self._usual = usual
        self.form = BackupPage(ask, picked)
        self.form.asked.connect(self._restore)
        self.form.went_back.connect(self.went_back)
        self.stay(self.form)
        self.put(self.form)

    def show_beginning(self, failed: str = "") -> None:
        """Show the form as it was left, and what came in between."""
        self.put(self.form)
        if failed:
            self.form.refuse(failed)

    def _restore(self) -> None:
        backup, opener, passphrase = self.form.backup, self.form.opener(), self.form.new_passphrase
        target = self._target()

        def work(progress: Progress) -> Restored:
            return restoring.restore(backup, target, opener, passphrase=passphrase, progress=progress)

        def done(restored: Restored) -> None:
            self.form.forget()
            self._show_restored(backup, target, restored, is_new=bool(passphrase))

        def failed(error: FieldnoteError) -> None:
            if isinstance(error, WrongPassphraseError):
                self.put(self.form)
                self.form.refuse_secret()
            else:
                self.show_beginning(backup_words.of_unusable(error))

        title = self.tr("Putting the backup into a new notebook…")
        self.work(title, self.tr("It is read whole first. The backup stays as it is."), work, done, failed)

    def _target(self) -> Path:
        return usual_or_beside(self._usual, self.tr("{name} from backup").format(name=self._usual.name))

    def _show_restored(self, backup: Path, target: Path, restored: Restored, *, is_new: bool) -> None:
        made = rotation.dated(backup.name)
        title = self.tr("Your backup is a notebook now")
        if made is not None:
            title = self.tr("Your backup of {made} is a notebook now").format(made=backup_words.made(made.at))
        said = self.tr("It is called “{name}” and opens with {which}. What was written after the backup is not in it.")
        which = self.tr("your new passphrase") if is_new else self.tr("the passphrase you typed")
        page = SavedPage(title, said.format(name=target.name, which=which), *self._differences(restored))
        page.opened.connect(lambda: self._open(target, restored.key))
        page.went_back.connect(self.show_beginning)
        self.put(page)
        announce(page, page.sentence_label.text())

    def _differences(self, restored: Restored) -> tuple[str, str]:
        """Give a name and the lines to read below it; nothing where there is no notebook to compare with."""
        if restored.differences is not None:
            lines = backup_words.of_differences(restored.differences)
            return self.tr("Where the backup and the notebook it was made from differ"), "\n".join(lines)
        if restored.not_compared is not None:
            name = self.tr("The notebook it was made from could not be compared with it")
            return name, sentences.of_error(restored.not_compared)
        return "", ""

    def _open(self, folder: Path, key: "Key") -> None:
        try:
            opened = notebook.open_notebook(folder, key)
        except FieldnoteError as error:
            self.show_beginning(sentences.of_error(error))
            return
        self.opened.emit(opened, folder)
