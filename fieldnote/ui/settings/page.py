"""The settings: a list of sections and one of them beside it, or one at a time; each change is kept at once."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fieldnote.domain.changes import Change
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Confirmation
from fieldnote.ui import theme
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.destinations import DocumentPlace
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.settings import sections
from fieldnote.ui.settings.activity_section import ActivitySection
from fieldnote.ui.settings.look_section import LookSection
from fieldnote.ui.settings.notebook_section import NotebookSection
from fieldnote.ui.settings.parts import Section
from fieldnote.ui.settings.privacy_section import PrivacySection
from fieldnote.ui.settings.rules_section import RulesSection
from fieldnote.ui.settings.secret_sheets import KitSheet, PassphraseSheet, PinSheet, SecretSheet
from fieldnote.ui.settings.section_list import SectionList
from fieldnote.ui.settings.writing_section import WritingSection
from fieldnote.ui.settings.you_section import YouSection
from fieldnote.ui.tokens import Space
from fieldnote.ui.tools import Tools

_BESIDE_FROM: Final = 720


class SettingsPage(Surface):
    """Shows one section at a time, each made when it is first opened; in a narrow window the list or a section."""

    went = Signal(object)
    section_made = Signal(object)
    """A section was made: what it sets of the window itself it only tells."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("settings_page")
        self._tools = tools
        self._keeper: BackupKeeper | None = None
        self.recorder = Recorder(tools, self)
        self._stack = QStackedWidget()
        self._made: dict[str, Section | ActivitySection] = {}
        self._open_key = ""
        self._one_at_a_time = self._reads = False
        self.list = SectionList(sections.items())
        self.back_button = Button(self.tr("All settings"), "link", icon="arrow-left")
        self.back_button.setObjectName("all_settings_button")
        self._back = QWidget()
        Row(self._back, margins=(Space.PAGE_WIDE - 14, 10, 0, 0)).addWidget(
            self.back_button, 0, Qt.AlignmentFlag.AlignLeft
        )
        self._shown = QWidget()
        column = Column(self._shown, spacing=0)
        column.addWidget(self._back)
        column.addWidget(self._stack, 1)
        row = Row(self, spacing=0)
        row.addWidget(self.list)
        row.addWidget(self._shown, 1)
        self.list.chosen.connect(self._on_chosen)
        self.back_button.clicked.connect(self._on_back)
        theme.announcer.applied.connect(self._fit)

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        return self.tr("Settings, {section}").format(section=self._front.heading.text())

    @property
    def section(self) -> str:
        """The key of the section in front."""
        return self._open_key

    def activate(self) -> None:
        """Show how things stand, and put the focus on the list, or on the way back to it."""
        self._front.load()
        self._fit()
        (self.back_button if self._one_at_a_time and self._reads else self.list).setFocus()

    def refresh(self, change: Change) -> None:
        """Show what changed."""
        if change.notebook or isinstance(self._front, ActivitySection):
            self._front.load()

    def show_section(self, key: str) -> None:
        """Open a section; without a key the one that was open last, or the first."""
        wanted = key or self._open_key or "notebook"
        self._reads = self._reads or bool(key)
        if wanted != self._open_key:
            self._open_key = wanted
            self._stack.setCurrentWidget(self._front)
            self.list.choose(wanted)

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 steps through."""
        return self.list, self._shown

    def take_keeper(self, keeper: BackupKeeper) -> None:
        """Take what makes the backups."""
        self._keeper = keeper
        if "notebook" in vars(self):
            self.notebook.take_keeper(keeper)

    def clear(self) -> None:
        """Stop slow work and show nothing of the notebook any more: it closes."""
        for section in self._made.values():
            section.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list or a section where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    # Sections ─────────────────────────────────────────────────────────────────────────────────────

    @cached_property
    def notebook(self) -> NotebookSection:
        """The notebook and its backups."""
        section = NotebookSection(self._tools, self.recorder)
        section.passphrase_asked.connect(self._on_passphrase)
        section.kit_asked.connect(self._on_kit)
        section.pin_asked.connect(self._on_pin)
        section.pin_removal_asked.connect(self._on_remove_pin)
        if self._keeper is not None:
            section.take_keeper(self._keeper)
        return section

    @cached_property
    def you(self) -> YouSection:
        """Who writes."""
        return YouSection(self._tools, self.recorder)

    @cached_property
    def privacy(self) -> PrivacySection:
        """When it locks, and Hide."""
        section = PrivacySection(self._tools)
        section.pin_asked.connect(self._on_pin)
        return section

    @cached_property
    def rules(self) -> RulesSection:
        """The rules."""
        return RulesSection(self._tools, self.recorder)

    @cached_property
    def writing(self) -> WritingSection:
        """Spelling, and the notebook's own words."""
        return WritingSection(self._tools, self.recorder)

    @cached_property
    def look(self) -> LookSection:
        """How the window looks."""
        return LookSection()

    @cached_property
    def activity(self) -> ActivitySection:
        """The log."""
        return ActivitySection(self._tools)

    @property
    def _front(self) -> Section | ActivitySection:
        """The section that is open, made now if it was not yet."""
        key = self._open_key or "notebook"
        if key not in self._made:
            section: Section | ActivitySection = getattr(self, key)
            self._made[key] = section
            self._stack.addWidget(section)
            self.section_made.emit(section)
        return self._made[key]

    def _fit(self) -> None:
        alone = self._one_at_a_time = self.width() / theme.current().scale < _BESIDE_FROM
        focused = QApplication.focusWidget()
        in_list, in_section = (focused is not None and part.isAncestorOf(focused) for part in (self.list, self._shown))
        self.list.set_alone(alone=alone)
        self._back.setVisible(alone)
        self.list.setVisible(not (alone and self._reads))
        self._shown.setVisible(self._reads or not alone)
        if in_list and self.list.isHidden():
            self.back_button.setFocus()
        elif in_section and (self._shown.isHidden() or (not alone and focused is self.back_button)):
            self.list.setFocus()

    def _on_chosen(self, key: str) -> None:
        if isinstance(self._front, YouSection):
            self._front.flush()
        self.show_section(key)
        self._front.load()
        self._fit()
        if self._one_at_a_time:
            announce(self, self.caption)

    def _on_back(self) -> None:
        if isinstance(self._front, YouSection):
            self._front.flush()
        self._reads = False
        self._fit()

    # Secrets ──────────────────────────────────────────────────────────────────────────────────────

    def _on_passphrase(self) -> None:
        if not open_sheets(self.window()):
            self._begin(PassphraseSheet(self.window(), self._tools), self.tr("Passphrase changed."))

    def _on_pin(self) -> None:
        if not open_sheets(self.window()):
            self._begin(PinSheet(self.window(), self._tools), self.tr("PIN set."))

    def _on_kit(self) -> None:
        if not open_sheets(self.window()):
            sheet = KitSheet(self.window(), self._tools)
            sheet.shown.connect(self._on_kit_shown)
            sheet.begin()

    def _on_kit_shown(self, confirmed: Confirmation) -> None:
        self.went.emit(DocumentPlace(Kind.RECOVERY_KIT, confirmed=confirmed))

    def _begin(self, sheet: SecretSheet, told: str) -> None:
        sheet.kept.connect(lambda: self.recorder.tell(told))
        sheet.begin()

    def _on_remove_pin(self) -> None:
        link = self._tools.link
        before = link.ask(notebooks.pin_hash)
        if link.do(notebooks.set_pin, None) is not None:
            self.recorder.tell(self.tr("PIN removed."), lambda: link.do(notebooks.set_pin, before))
