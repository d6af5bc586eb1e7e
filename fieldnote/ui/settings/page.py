"""The settings: a list of sections at the left, one of them at the right; each change is kept at once."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldnote.domain.changes import Change
from fieldnote.services import notebook as notebooks
from fieldnote.ui import theme
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.nav_parts import NavItem
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.settings.activity_section import ActivitySection
from fieldnote.ui.settings.look_section import LookSection
from fieldnote.ui.settings.notebook_section import NotebookSection
from fieldnote.ui.settings.parts import Section
from fieldnote.ui.settings.privacy_section import PrivacySection
from fieldnote.ui.settings.rules_section import RulesSection
from fieldnote.ui.settings.secret_sheets import PassphraseSheet, PinSheet, SecretSheet
from fieldnote.ui.settings.section_list import SectionList
from fieldnote.ui.settings.you_section import YouSection
from fieldnote.ui.tools import Tools

_WORDS_FROM: Final = 720


class SettingsPage(Surface):
    """Shows one section at a time; what concerns the window itself it only tells (`privacy`, `look`)."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("settings_page")
        self._tools = tools
        self.recorder = Recorder(tools, self)
        self.notebook, self.you = NotebookSection(tools, self.recorder), YouSection(tools, self.recorder)
        self.privacy, self.rules = PrivacySection(tools), RulesSection(tools, self.recorder)
        self.look, self.activity = LookSection(), ActivitySection(tools)
        self._sections: dict[str, Section | ActivitySection] = {
            "notebook": self.notebook,
            "you": self.you,
            "privacy": self.privacy,
            "rules": self.rules,
            "look": self.look,
            "activity": self.activity,
        }
        self._stack = QStackedWidget()
        for section in self._sections.values():
            self._stack.addWidget(section)
        self.list = SectionList(self._items())
        row = Row(self, spacing=0)
        row.addWidget(self.list)
        row.addWidget(self._stack, 1)
        self.list.choose("notebook")
        self._connect()

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        return self.tr("Settings, {section}").format(section=self._front.heading.text())

    @property
    def section(self) -> str:
        """The key of the section in front."""
        return next(key for key, section in self._sections.items() if section is self._front)

    def activate(self) -> None:
        """Show how things stand, and put the focus on the list."""
        self._front.load()
        self.list.setFocus()

    def refresh(self, change: Change) -> None:
        """Show what changed."""
        if change.notebook or self._front is self.activity:
            self._front.load()

    def show_section(self, key: str) -> None:
        """Open a section; without a key, the one that was open last."""
        if key and key != self.section:
            self._open(key)

    def panes(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 steps through."""
        return self.list, self._front

    def take_keeper(self, keeper: BackupKeeper) -> None:
        """Take what makes the backups."""
        self.notebook.take_keeper(keeper)

    def clear(self) -> None:
        """Stop slow work and show nothing of the notebook any more: it closes."""
        for section in self._sections.values():
            section.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list as icons where there is little room."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _front(self) -> Section | ActivitySection:
        front = self._stack.currentWidget()
        return next(section for section in self._sections.values() if section is front)

    def _items(self) -> tuple[NavItem, ...]:
        return (
            NavItem("notebook", self.tr("Notebook and backup"), "hard-drive"),
            NavItem("you", self.tr("You"), "user"),
            NavItem("privacy", self.tr("Privacy"), "shield"),
            NavItem("rules", self.tr("Rules"), "clipboard-list"),
            NavItem("look", self.tr("Look"), "sun"),
            NavItem("activity", self.tr("Activity log"), "history"),
        )

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.notebook.passphrase_asked.connect(self._on_passphrase)
        self.notebook.pin_asked.connect(self._on_pin)
        self.notebook.pin_removal_asked.connect(self._on_remove_pin)
        self.privacy.pin_asked.connect(self._on_pin)
        theme.announcer.applied.connect(self._fit)

    def _fit(self) -> None:
        self.list.set_rail(rail=self.width() / theme.current().scale < _WORDS_FROM)

    def _open(self, key: str) -> None:
        self._stack.setCurrentWidget(self._sections[key])
        self.list.choose(key)

    def _on_chosen(self, key: str) -> None:
        self.you.flush()
        self._open(key)
        self._front.load()

    # Secrets ──────────────────────────────────────────────────────────────────────────────────────

    def _on_passphrase(self) -> None:
        if not open_sheets(self.window()):
            self._begin(PassphraseSheet(self.window(), self._tools), self.tr("Passphrase changed."))

    def _on_pin(self) -> None:
        if not open_sheets(self.window()):
            self._begin(PinSheet(self.window(), self._tools), self.tr("PIN set."))

    def _begin(self, sheet: SecretSheet, told: str) -> None:
        sheet.kept.connect(lambda: self.recorder.tell(told))
        sheet.begin()

    def _on_remove_pin(self) -> None:
        link = self._tools.link
        before = link.ask(notebooks.pin_hash)
        if link.do(notebooks.set_pin, None) is not None:
            self.recorder.tell(self.tr("PIN removed."), lambda: link.do(notebooks.set_pin, before))
