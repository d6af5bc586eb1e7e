"""Leads from a notebook that is damaged to one that opens. The damaged one is only read, and nothing is erased.

Slow work runs behind a page that can be stopped; a stopped or failed one leaves nothing over.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.comparison import Differences
from fieldnote.domain.problems import DamagedNotebookError, FieldnoteError, WrongPassphraseError
from fieldnote.domain.rescue import Rescued
from fieldnote.services import backup_words, backups, diagnostics, notebook, rescue, rescue_report, restoring
from fieldnote.services.rescue import Options
from fieldnote.ui.kit.ask import Asker, FileKind
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.tasks import Progress, TaskRunner
from fieldnote.ui.unlock.damage import Damage
from fieldnote.ui.unlock.damaged import DamagedPage, Way
from fieldnote.ui.unlock.places import free_place
from fieldnote.ui.unlock.saved import SavedPage
from fieldnote.ui.unlock.work_stack import WorkStack

if TYPE_CHECKING:
    from fieldnote.services.notebook import Key


class Rescuing(WorkStack):
    """Looks at what there is, offers the ways out, and goes the one that is chosen."""

    opened = Signal(object, object)
    """The open `Notebook`, and its folder: the same, or a new one."""
    recovery_wanted = Signal()
    went_back = Signal()

    def __init__(self, damage: Damage, tasks: TaskRunner, ask: Asker, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.setObjectName("rescuing")
        self._damage, self._ask = damage, ask
        self._options: Options | None = None
        self._picked: Path | None = None
        self._begun = False
        self.show_beginning()

    def activate(self) -> None:
        """Look first at what there is, as far as a key is known; then begin at the page in front."""
        if not self._begun:
            self._begun = True
            if self._damage.key is not None:
                self._look()
                return
        super().activate()

    # Pages ────────────────────────────────────────────────────────────────────────────────────────

    def show_beginning(self, failed: str = "") -> None:
        """Show the ways out, and what came in between."""
        page = DamagedPage(self._damage, self._options, self._place, failed=failed)
        page.chosen.connect(self._on_chosen)
        page.place_wanted.connect(self._on_place_wanted)
        page.went_back.connect(self.went_back)
        self.put(page)
        if failed:
            announce(page, failed)

    @property
    def _place(self) -> Path:
        """Where new notebooks are made."""
        return self._picked or self._damage.folder.absolute().parent

    @property
    def _key(self) -> "Key":
        assert self._damage.key is not None  # noqa: S101 -- ways that need it are offered with it alone
        return self._damage.key

    def _look(self) -> None:
        folder, key, workplace = self._damage.folder, self._key, self._picked

        def work(progress: Progress) -> Options:
            return rescue.options(folder, key, workplace=workplace, progress=progress)

        self.work(
            self.tr("Looking at what can be saved…"),
            self.tr("The notebook and its backups are read. Nothing is changed."),
            work,
            self._on_looked,
        )

    def _on_looked(self, options: Options) -> None:
        self._options = options
        self.show_beginning()

    # Ways ─────────────────────────────────────────────────────────────────────────────────────────

    def _on_chosen(self, way: Way) -> None:
        match way:
            case Way.HEADER:
                self._use_copy_of_header()
            case Way.KIT:
                self.recovery_wanted.emit()
            case Way.LOOK:
                self._look()
            case Way.BACKUP:
                self._use_newest_backup()
            case Way.RESCUE:
                self._rescue()
            case Way.ELSEWHERE:
                kinds = (FileKind(self.tr("Fieldnote backup"), "fnb"),)
                self._ask.open_file(self.tr("Use a backup from another place"), kinds, self._on_backup_picked)
            case Way.FILE:
                kind = FileKind(self.tr("Text file"), "txt")
                title = self.tr("Save a file for those who help")
                self._ask.save_place(title, "fieldnote-diagnostics.txt", kind, self._on_file_placed)

    def _use_copy_of_header(self) -> None:
        folder, passphrase = self._damage.folder, self._damage.passphrase

        def work(progress: Progress) -> "Key":
            return rescue.key_of_passphrase(folder, passphrase, progress)

        def failed(error: FieldnoteError) -> None:
            if not isinstance(error, WrongPassphraseError):
                self._on_failed(error)
                return
            self.show_beginning(
                self.tr(
                    "No copy of the key file opens with that passphrase. Go back and type it again, or use your kit."
                )
            )

        title = self.tr("Trying the copies of the key file…")
        self.work(title, self.tr("This takes a moment for each copy."), work, self._on_key_found, failed)

    def _on_key_found(self, key: "Key") -> None:
        self._damage = replace(self._damage, key=key)
        folder, passphrase = self._damage.folder, self._damage.passphrase

        def work(_: Progress) -> None:
            rescue.renew_header(folder, key, passphrase)

        def failed(error: FieldnoteError) -> None:
            if isinstance(error, DamagedNotebookError):
                self._damage = replace(self._damage, error=error)
                self._look()
            else:
                self._on_failed(error)

        title = self.tr("Making the key file anew…")
        self.work(title, self.tr("Your notes stay as they are."), work, lambda _: self._open(folder), failed)

    def _use_newest_backup(self) -> None:
        options = self._options
        if options is None or options.backup is None:
            return
        backup, apart = options.backup.backup, options.differences
        target, key, passphrase = self._from_backup(), self._key, self._damage.passphrase

        def work(progress: Progress) -> Differences | None:
            restoring.unpack(backup.path, target, backups.by_key(key), passphrase=passphrase, progress=progress)
            return apart

        title = self.tr("Your backup of {made} is a notebook now").format(made=backup_words.made(backup.made.at))
        self._restore(target, title, work)

    def _on_backup_picked(self, backup: Path | None) -> None:
        if backup is None:
            return
        folder, workplace, target = self._damage.folder, self._picked, self._from_backup()
        key, passphrase = self._key, self._damage.passphrase

        def work(progress: Progress) -> Differences | None:
            # Compared first: whoever stops it then finds nothing left over.
            halves = (lambda d, t: progress(d, 2 * t)), (lambda d, t: progress(t + d, 2 * t))
            apart = rescue.differences(folder, backup, key, workplace=workplace, progress=halves[0])
            restoring.unpack(backup, target, backups.by_key(key), passphrase=passphrase, progress=halves[1])
            return apart

        self._restore(target, self.tr("Your backup is a notebook now"), work)

    def _restore(self, target: Path, title: str, work: Callable[[Progress], Differences | None]) -> None:
        def done(apart: Differences | None) -> None:
            name = self.tr("Where the backup and the damaged notebook differ")
            nothing = self.tr("Nothing can be read of the damaged notebook to compare the backup with.")
            self._show_saved(target, title, "", name, backup_words.of_differences(apart) if apart else (nothing,))

        def failed(error: FieldnoteError) -> None:
            self.show_beginning(backup_words.of_unusable(error))

        sentence = self.tr("It is read whole first. The damaged notebook stays as it is.")
        self.work(self.tr("Putting the backup into a new notebook…"), sentence, work, done, failed)

    def _from_backup(self) -> Path:
        name = self._damage.folder.absolute().name
        return free_place(self._place, self.tr("{name} from backup").format(name=name))

    def _rescue(self) -> None:
        target = free_place(self._place, self.tr("{name} rescued").format(name=self._damage.folder.absolute().name))
        folder, key, damage = self._damage.folder, self._key, self._damage

        def work(progress: Progress) -> Rescued:
            wanted = damage.is_new or rescue.needs_passphrase(folder, key)
            passphrase = damage.passphrase if wanted else ""
            return rescue.rescue(folder, target, key, passphrase=passphrase, progress=progress)

        def done(rescued: Rescued) -> None:
            name = self.tr("What is missing") if not rescued.is_whole else self.tr("What was saved")
            lines = tuple(rescue_report.to_read(rescued))
            self._show_saved(target, self.tr("What was saved"), rescue_report.summary(rescued), name, lines)

        sentence = self.tr("Row by row, into a new notebook. The damaged one is only read.")
        self.work(self.tr("Saving what can be read…"), sentence, work, done)

    def _show_saved(self, target: Path, title: str, summary: str, name: str, lines: tuple[str, ...]) -> None:
        said = self.tr("The new notebook is called “{name}” and opens with {which}. The damaged one stays as it is.")
        which = self.tr("your new passphrase") if self._damage.is_new else self.tr("the passphrase you typed")
        sentence = f"{summary} {said.format(name=target.name, which=which)}".strip()
        page = SavedPage(title, sentence, name, "\n".join(lines))
        page.opened.connect(lambda: self._open(target))
        page.went_back.connect(self.show_beginning)
        self.put(page)

    def _open(self, folder: Path) -> None:
        try:
            opened = notebook.open_notebook(folder, self._key)
        except FieldnoteError as error:
            self._on_failed(error)
            return
        self.opened.emit(opened, folder)

    # Places ───────────────────────────────────────────────────────────────────────────────────────

    def _on_place_wanted(self) -> None:
        self._ask.pick_folder(self.tr("Where new notebooks are made"), self._on_place_picked)

    def _on_place_picked(self, place: Path | None) -> None:
        if place is None:
            return
        self._picked = place
        self.show_beginning()

    def _on_file_placed(self, target: Path | None) -> None:
        if target is None:
            return
        damage = self._damage

        def work(_: Progress) -> str:
            sections = (
                diagnostics.of_computer(),
                diagnostics.of_files(damage.folder),
                diagnostics.of_refusal(damage.error),
            )
            return diagnostics.write(target, sections)

        def done(text: str) -> None:
            title = self.tr("Read it before you give it away")
            sentence = self.tr("This is in “{name}”. It was sent to nobody.").format(name=target.name)
            page = SavedPage(title, sentence, self.tr("The file"), text).without_notebook()
            page.went_back.connect(self.show_beginning)
            self.put(page)

        self.work(self.tr("Writing the file…"), self.tr("Nothing is sent."), work, done)
