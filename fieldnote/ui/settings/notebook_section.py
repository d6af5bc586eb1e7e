"""The notebook itself: its backups, their copies, where it lies, and what opens it."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.fleet import Decided
from fieldnote.services import backup_copies, backup_words, backups, fleet, restoring
from fieldnote.services import notebook as notebooks
from fieldnote.services.backup_copies import CopyStanding
from fieldnote.services.notebook import Notebook
from fieldnote.services.restoring import Drilled, DrillJob, Tried
from fieldnote.ui import discreet
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.long_work import LongWork
from fieldnote.ui.notebook_job import NotebookJob
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.settings import phrases
from fieldnote.ui.settings.parts import AgencyBar, Section, SettingCard, SettingLine
from fieldnote.ui.tasks import Progress
from fieldnote.ui.tools import Tools


class NotebookSection(Section):
    """Shows how safe the notebook is, and makes it safer.

    What begins slow work stays on meanwhile: off, it would give the focus to the next button, for Enter to press.
    """

    passphrase_asked = Signal()
    kit_asked = Signal()
    pin_asked = Signal()
    pin_removal_asked = Signal()

    def __init__(self, tools: Tools, recorder: Recorder) -> None:
        super().__init__()
        self.describe(
            self.tr("Notebook and backup"),
            self.tr("Backups are made by themselves while you work. Here you see that they are there and good."),
        )
        self._tools, self._recorder = tools, recorder
        self._keeper: BackupKeeper | None = None
        self._drilling = NotebookJob(tools, self)
        self.column.addWidget(self._build_backups())
        self.column.addWidget(self._build_copies())
        self.column.addWidget(self._build_opening())
        self.column.addStretch(1)
        self._connect()

    def take_keeper(self, keeper: BackupKeeper) -> None:
        """Take what makes the backups."""
        self._keeper = keeper
        self.back_up_button.setEnabled(True)
        keeper.began.connect(self._on_backing_up)
        keeper.progressed.connect(self.backing_up.show_progress)
        keeper.ended.connect(self._on_backed_up)
        self.backing_up.stop_asked.connect(keeper.cancel)
        keeper.copying.began.connect(self._on_copy_began)
        keeper.copying.progressed.connect(self.copying.show_progress)
        keeper.copying.ended.connect(self._on_copied)
        self.copying.stop_asked.connect(keeper.cancel)
        if keeper.backing_up:
            self._on_backing_up()
        if keeper.copying.busy:
            self._on_copy_began()

    def load(self) -> None:
        """Show how the notebook stands."""
        link = self._tools.link
        standing = link.ask(backups.standing)
        self.backup_line.name_label.setText(phrases.backups(standing, link.today()))
        self.backup_line.say(phrases.backup_size(standing))
        self.due_bar.setVisible(standing.asks and standing.last is not None)
        self.try_button.setEnabled(standing.count > 0)
        self._show_copies(link.ask(backup_copies.standing))
        self.place_line.say(str(link.ask(_folder)))
        has_pin = link.ask(notebooks.pin_hash) is not None
        self.pin_line.say(phrases.pin(has_pin=has_pin))
        self.pin_button.setText(self.tr("Change PIN…") if has_pin else self.tr("Set a PIN…"))
        self.remove_pin_button.setVisible(has_pin)
        self.key_line.say(phrases.agency_key(link.ask(notebooks.escrow_fingerprint)))
        decided = link.ask(fleet.decided)
        self.key_agency_bar.setVisible(Decided.KEY in decided)
        self.copy_agency_bar.setVisible(Decided.BACKUP in decided)
        for button in (self.folder_button, self.no_folder_button):
            button.setEnabled(Decided.BACKUP not in decided)

    def stop(self) -> None:
        """Stop trying."""
        self._drilling.close()

    # Building ─────────────────────────────────────────────────────────────────────────────────────

    def _build_backups(self) -> SettingCard:
        card = SettingCard(self.tr("Backups"), "shield-check")
        self.back_up_button = Button(self.tr("Back up now"), "primary")
        self.back_up_button.setObjectName("back_up_now_button")
        self.back_up_button.setEnabled(False)
        self.backup_line = SettingLine(self.tr("No backup yet"), " ", self.back_up_button)
        self.due_bar = InfoBar(
            self.tr("It is time for a backup: what you wrote since the last one is in none."), "warn"
        )
        self.due_bar.hide()
        self.backing_up = LongWork(self.back_up_button)
        self.try_button = Button(self.tr("Try it"))
        self.try_button.setObjectName("try_backup_button")
        sentence = self.tr(
            "Restores it aside, opens it, checks all of it, and deletes that again. Your notebook is not touched."
        )
        self.drill_line = SettingLine(self.tr("Try the newest backup"), sentence, self.try_button)
        self.drilling, self.drill_bar = LongWork(self.try_button), InfoBar("", "ok", closable=True)
        self.drill_bar.setObjectName("drill_bar")
        self.drill_bar.hide()
        back = self.tr(
            "Lock Fieldnote (Ctrl+L). Pick “Other notebook”, then “Get one back from a backup”. It becomes a notebook "
            "beside this one."
        )
        card.add(self.due_bar, parted=False)
        card.add(self.backup_line, parted=False)
        card.add(self.backing_up, parted=False)
        card.add(self.drill_line)
        card.add(self.drilling, parted=False)
        card.add(self.drill_bar, parted=False)
        card.add(SettingLine(self.tr("Get notes back from a backup"), back))
        return card

    def _build_copies(self) -> SettingCard:
        card = SettingCard(self.tr("Copies on a second disk"), "usb")
        self.copy_bar = InfoBar("", "warn")
        self.copy_bar.setObjectName("copy_bar")
        self.copy_bar.hide()
        self.copy_button = Button(self.tr("Copy now"))
        self.copy_button.setObjectName("copy_now_button")
        self.copy_line = SettingLine(self.tr("Copy of the newest backup"), " ", self.copy_button)
        self.copying = LongWork(self.copy_button)
        self.folder_button = Button(self.tr("Pick a folder…"), icon="folder-open")
        self.folder_button.setObjectName("copy_folder_button")
        self.no_folder_button = Button(self.tr("No copies"), "ghost")
        self.no_folder_button.setObjectName("no_copies_button")
        self.copy_place_line = SettingLine(self.tr("Where copies go"), " ", self.no_folder_button, self.folder_button)
        card.add(self.copy_bar, parted=False)
        card.add(self.copy_line, parted=False)
        card.add(self.copying, parted=False)
        card.add(self.copy_place_line)
        self.copy_agency_bar = AgencyBar()
        card.add(self.copy_agency_bar, parted=False)
        return card

    def _build_opening(self) -> SettingCard:
        card = SettingCard(self.tr("What opens this notebook"), "key-round")
        self.passphrase_button = Button(self.tr("Change passphrase…"))
        self.passphrase_button.setObjectName("change_passphrase_button")
        self.pin_button, self.remove_pin_button = Button(""), Button(self.tr("Remove"), "ghost")
        self.pin_button.setObjectName("pin_button")
        self.remove_pin_button.setObjectName("remove_pin_button")
        stays = self.tr("Your recovery kit stays the same. Backups from before open with the passphrase of their time.")
        self.pin_line = SettingLine(self.tr("PIN"), " ", self.remove_pin_button, self.pin_button)
        self.kit_button = Button(self.tr("Show and print…"))
        self.kit_button.setObjectName("show_kit_button")
        kit = self.tr("Opens this notebook when the passphrase is forgotten. Showing it asks for the passphrase.")
        self.kit_line = SettingLine(self.tr("Recovery kit"), kit, self.kit_button)
        self.key_line = SettingLine(self.tr("Agency key"), " ")
        self.place_line = SettingLine(self.tr("Where it is kept"), " ")
        card.add(SettingLine(self.tr("Passphrase"), stays, self.passphrase_button), parted=False)
        card.add(self.pin_line)
        card.add(self.kit_line)
        card.add(self.key_line)
        self.key_agency_bar = AgencyBar()
        card.add(self.key_agency_bar, parted=False)
        card.add(self.place_line)
        return card

    def _connect(self) -> None:
        self.back_up_button.clicked.connect(self._on_back_up)
        self.kit_button.clicked.connect(self.kit_asked)
        self.try_button.clicked.connect(self._on_try)
        self._drilling.began.connect(self._on_drill_began)
        self._drilling.progressed.connect(self.drilling.show_progress)
        self._drilling.ended.connect(self._on_drilled)
        self.drilling.stop_asked.connect(self._drilling.cancel)
        self.copy_button.clicked.connect(self._on_copy)
        self.folder_button.clicked.connect(self._on_pick_folder)
        self.no_folder_button.clicked.connect(self._on_no_folder)
        self.passphrase_button.clicked.connect(self.passphrase_asked)
        self.pin_button.clicked.connect(self.pin_asked)
        self.remove_pin_button.clicked.connect(self.pin_removal_asked)

    # Backups ──────────────────────────────────────────────────────────────────────────────────────

    def _on_back_up(self) -> None:
        if self._keeper is not None:
            self._keeper.back_up()

    def _on_backing_up(self) -> None:
        self.backing_up.begin(self.tr("Making a backup and reading it back whole. You can go on working."))

    def _on_backed_up(self, stands: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self.backing_up.end()
        if self.isVisible():
            self.load()
            if stands:
                self._recorder.tell(self.tr("Backed up, and read back whole."))

    def _on_try(self) -> None:
        self.drill_bar.hide()
        self._drilling.start(restoring.begin_drill, _try_out, _finish_drill)

    def _on_drill_began(self) -> None:
        self.drilling.begin(self.tr("Trying the newest backup. You can go on working."))

    def _on_drilled(self, outcome: Done[Drilled] | Refused | None) -> None:
        self.drilling.end()
        if isinstance(outcome, Done):
            drilled = outcome.value
            self.drill_bar.say(backup_words.of_drill(drilled), "ok" if drilled.passed else "error")
        elif isinstance(outcome, Refused):
            self.drill_bar.say(discreet.of_problem(outcome.problems[0]), "warn")

    # Copies ───────────────────────────────────────────────────────────────────────────────────────

    def _show_copies(self, standing: CopyStanding) -> None:
        has_place = standing.place is not None
        said = backup_words.of_copies(standing)
        self.copy_bar.setVisible(standing.asks)
        if standing.asks and self.copy_bar.label.text() != said:  # it is read aloud once, not at each change
            self.copy_bar.say(said, "warn" if has_place else "info")
        self.copy_line.setVisible(has_place)
        self.copy_line.say("" if standing.asks else said)
        if self.copy_button.hasFocus() and not standing.reachable:
            self.folder_button.setFocus()
        self.copy_button.setEnabled(standing.reachable)
        self.copy_place_line.say(phrases.copy_place(standing))
        self.no_folder_button.setVisible(has_place)

    def _on_copy(self) -> None:
        if self._keeper is not None:
            self._keeper.copy_out()

    def _on_copy_began(self) -> None:
        self.copying.begin(self.tr("Copying the newest backup and reading it back."))

    def _on_copied(self, outcome: Done[Any] | Refused | None) -> None:
        self.copying.end()
        if not self.isVisible():
            return
        self.load()
        if isinstance(outcome, Done):
            self._recorder.tell(self.tr("Copied, and read back whole."))
        elif isinstance(outcome, Refused):
            self.copy_bar.say(discreet.of_problem(outcome.problems[0]), "warn")

    def _on_pick_folder(self) -> None:
        self._tools.ask.pick_folder(self.tr("Where copies of the backups go"), self._on_folder)

    def _on_folder(self, folder: Path | None) -> None:
        if folder is not None:
            self._choose_folder(folder, self.tr("Copies go there now."))

    def _on_no_folder(self) -> None:
        self._choose_folder(None, self.tr("No copies any more. Those that were made stay where they are."))

    def _choose_folder(self, folder: Path | None, told: str) -> None:
        link = self._tools.link
        before = link.ask(backup_copies.standing).place
        outcome = link.do(backup_copies.choose_place, folder)
        self.load()
        if isinstance(outcome, Refused):
            self.copy_bar.say(discreet.of_problem(outcome.problems[0]), "warn")
        elif outcome is not None:
            self._recorder.tell(told, partial(link.do, backup_copies.choose_place, before))
            if self.copy_button.isEnabled() and self.copy_line.isVisible():
                self._on_copy()


def _folder(notebook: Notebook) -> Path:
    return notebook.vault.folder


def _try_out(job: DrillJob, progress: Progress) -> Tried:
    return restoring.try_out(job, progress)


def _finish_drill(notebook: Notebook, job: DrillJob, tried: Tried) -> Done[Drilled]:
    del job
    return restoring.finish_drill(notebook, tried)
