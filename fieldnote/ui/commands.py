"""What the commands of the menus do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from fieldnote.services.documents.wanted import Kind
from fieldnote.ui.destinations import (
    BackPlace,
    DocumentPlace,
    DocumentsPlace,
    ExportsPlace,
    GroupsPlace,
    GroupVisitPlace,
    PeoplePlace,
    PersonTab,
    SettingsPlace,
    TodayPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.kit.composing import finish_composing
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Grid
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.language import window_language
from fieldnote.ui.lock.guard import Guard
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.menus import BEFORE_UNLOCKING, TEXT_COMMANDS, tab_key
from fieldnote.ui.preferences import Preferences
from fieldnote.ui.shell import Shell
from fieldnote.ui.theme import Face, Look

if TYPE_CHECKING:
    from fieldnote.ui.search.sheet import Offer
    from fieldnote.ui.settings.page import SettingsPage
    from fieldnote.ui.visits.page import VisitPage

_ON_A_VISIT = frozenset({"save", "sign", "phrases", "spelling", "timer", "panel", "together", "export"})
_ON_A_GROUP_VISIT = frozenset({"save", "sign", "spelling"})
_WITH_PAPERS = frozenset({"print"})
_ON_ANY_VISIT = frozenset({"next_note", "previous_note"})
_ABOUT_A_PERSON = frozenset({"handoff"})
_ON_A_PERSON = frozenset({"step_done", *map(tab_key, PersonTab)})
_AROUND_ANYTHING = frozenset({"hide", "lock", "quit", "larger", "smaller", "normal"})
"""What a sheet that keeps people in lets through: it takes nobody to other words."""
_AROUND_A_SHEET = _AROUND_ANYTHING | {"discreet", "open_menu"}
"""What every other sheet lets through: nothing else may change, leave or take the page behind it, out of sight."""
_NOT_OFFERED = TEXT_COMMANDS | {"search", "find", "open_menu", "keep_menu", "next_pane", "previous_pane"}
"""What makes no sense when the search has taken the focus."""
_SECTION, _TOPIC = "settings:", "help:"
"""What leads to a section of the settings, or to a topic of the help, begins so."""
_WHILE_HIDDEN = BEFORE_UNLOCKING | {"lock"}


class Commands(QObject):
    """Does what the menus ask for: always the look, and with a notebook open all the rest."""

    quit_asked = Signal()

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._shell: Shell | None = None
        self._guard: Guard | None = None
        menus = window.menus
        menus.enable(BEFORE_UNLOCKING)
        kept = preferences.settings.menu_bar
        window.keep_menu_bar(kept=kept)
        menus.show_choices(preferences.look, preferences.face, menu_bar=kept)
        menus.asked.connect(self._on_asked)
        menus.offer_way_back(lambda: self._way_back() is not None)
        discretion.changed.connect(self._show_discretion)
        self._show_discretion()
        menus.look_chosen.connect(self._on_look)
        menus.face_chosen.connect(self._on_face)
        menus.menu_bar_kept.connect(self._on_menu_bar)

    def attach(self, shell: Shell, guard: Guard) -> None:
        """Take the open notebook's shell and guard."""
        self._shell, self._guard = shell, guard
        shell.went.connect(self._enable)
        shell.menu_asked.connect(self._on_menu)
        shell.help_asked.connect(self.show_help)
        shell.command_asked.connect(self._on_asked)
        shell.offers = self._offers
        shell.pages.visit_made.connect(self._on_visit_made)
        shell.pages.settings_made.connect(self._on_settings_made)
        guard.hidden.connect(self._on_hidden)
        guard.came_back.connect(self._enable)
        guard.closed.connect(self._on_closed)
        self._enable()

    def _on_asked(self, key: str) -> None:
        finish_composing()  # a command by its keys leaves no field, and is about what is written in it
        sheets = open_sheets(self._window)
        let_through = _AROUND_ANYTHING if any(sheet.keeps_in for sheet in sheets) else _AROUND_A_SHEET
        if sheets and key not in let_through:
            return
        if key.startswith(_TOPIC):
            self._show_topic(key.removeprefix(_TOPIC))
            return
        always = self._always().get(key)
        if always is not None:
            always()
        elif self._shell is not None and key.startswith(_SECTION):
            self._shell.go(SettingsPlace(key.removeprefix(_SECTION)))
        elif self._shell is not None and self._guard is not None:
            command = (self._with_notebook(self._shell, self._guard) | self._with_page(self._shell)).get(key)
            if command is not None:
                command()

    def _offers(self) -> "list[Offer]":
        """Give what can be done now and is worth finding by its words."""
        from fieldnote.ui.search import other_words  # noqa: PLC0415 -- with the search itself
        from fieldnote.ui.search.sheet import Offer  # noqa: PLC0415 -- likewise

        found = [action for action in self._window.menus.actions() if action.isEnabled()]
        of_menus = [
            Offer(
                str(action.data()),
                action.text().replace("&", "").removesuffix("…"),
                action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                other_words.of(str(action.data())),
            )
            for action in found
            if str(action.data()) not in _NOT_OFFERED
        ]
        plan = Offer("plan_visit", self.tr("Plan a visit"), also=other_words.of("plan_visit"))
        return [*of_menus, plan, *self._further_offers()]

    def _further_offers(self) -> "list[Offer]":
        """Give the sections of the settings and the topics of the help, which the menus do not list."""
        from fieldnote.services import help_topics  # noqa: PLC0415 -- with the search itself
        from fieldnote.ui.search import other_words  # noqa: PLC0415 -- likewise
        from fieldnote.ui.search.sheet import Offer  # noqa: PLC0415 -- likewise
        from fieldnote.ui.settings import sections  # noqa: PLC0415 -- likewise

        section, topic = self.tr("Settings: {section}"), self.tr("Help: {topic}")
        return [
            *(
                Offer(_SECTION + item.key, section.format(section=item.text), also=other_words.SECTIONS[item.key])
                for item in sections.items()
            ),
            *(
                Offer(_TOPIC + one.key, topic.format(topic=one.title), also=other_words.TOPICS.get(one.key, ""))
                for one in help_topics.topics(window_language().value)
            ),
        ]

    def _always(self) -> dict[str, Callable[[], object]]:
        return {
            "larger": self._larger,
            "smaller": self._smaller,
            "normal": self._normal,
            "open_menu": self._window.open_menu_bar,
            "undo": self._take_back,
            "help": self.show_help,
            "keys": self._show_keys,
            "about": self._show_about,
            "quit": self.quit_asked.emit,
        }

    def _with_notebook(self, shell: Shell, guard: Guard) -> dict[str, Callable[[], object]]:
        return {
            "hide": guard.hide,
            "lock": guard.lock,
            "practice": lambda: guard.leave_for(["--practice"]),
            "own_notebook": lambda: guard.leave_for([]),
            "search": shell.search,
            "find": shell.find_here,
            "today": lambda: shell.go(TodayPlace()),
            "people": lambda: shell.go(PeoplePlace()),
            "settings": lambda: shell.go(SettingsPlace()),
            "groups": lambda: shell.go(GroupsPlace()),
            "to_sign": lambda: shell.go(ToSignPlace()),
            "documents": lambda: shell.go(DocumentsPlace()),
            "exports": lambda: shell.go(ExportsPlace()),
            "back": lambda: shell.go(BackPlace()),
            "new_person": shell.add_person,
            "new_visit": shell.new_visit,
            "plan_visit": shell.plan_visit,
            "new_group": shell.new_group,
            "handoff": self._hand_off,
            "discreet": self._turn_discreet,
            "next_pane": lambda: shell.panes.step(1),
            "previous_pane": lambda: shell.panes.step(-1),
        }

    def _with_page(self, shell: Shell) -> dict[str, Callable[[], object]]:
        if isinstance(shell.here, PeoplePlace):
            people = shell.pages.people
            tabs: dict[str, Callable[[], object]] = {tab_key(tab): partial(people.show_tab, tab) for tab in PersonTab}
            return tabs | {"step_done": people.finish_step, "print": people.offer_papers}
        if isinstance(shell.here, VisitPlace):
            page = shell.pages.visit
            return {
                "save": page.save_now,
                "sign": page.sign,
                "phrases": page.show_phrases,
                "spelling": page.next_spelling_hint,
                "timer": page.toggle_timer,
                "panel": page.toggle_panel,
                "together": page.read_together,
                "export": page.add_to_exports,
                "next_note": lambda: shell.step_note(1),
                "previous_note": lambda: shell.step_note(-1),
            }
        if isinstance(shell.here, GroupVisitPlace):
            group = shell.pages.group_visit
            return {
                "save": group.save_now,
                "sign": group.sign,
                "spelling": group.next_spelling_hint,
                "next_note": lambda: group.step(1),
                "previous_note": lambda: group.step(-1),
            }
        if isinstance(shell.here, DocumentPlace):
            return {"print": shell.pages.document.print_now}
        return {}

    # The page in front ────────────────────────────────────────────────────────────────────────────

    def _enable(self, *_: object) -> None:
        """Let only be asked for what the page in front can do."""
        shell, menus = self._shell, self._window.menus
        if shell is None:
            return
        menus.enable(frozenset(str(action.data()) for action in menus.actions()))
        here = shell.here
        menus.enable_also(_ON_A_VISIT, on=isinstance(here, VisitPlace))
        if isinstance(here, GroupVisitPlace):
            menus.enable_also(_ON_A_GROUP_VISIT, on=True)
        menus.enable_also(_ON_ANY_VISIT, on=isinstance(here, VisitPlace | GroupVisitPlace))
        menus.enable_also(_ON_A_PERSON, on=isinstance(here, PeoplePlace))
        menus.enable_also(_WITH_PAPERS, on=isinstance(here, DocumentPlace | PeoplePlace))
        practice = shell.tools.link.is_practice
        menus.enable_also(frozenset({"practice"}), on=not practice)
        menus.enable_also(frozenset({"own_notebook"}), on=practice)
        menus.enable_also(_ABOUT_A_PERSON, on=isinstance(here, PeoplePlace | VisitPlace))

    def _hand_off(self) -> None:
        shell = self._shell
        if shell is not None and shell.person_id is not None:
            shell.go(DocumentPlace(Kind.PLAN_SUMMARY, shell.person_id))

    def _on_visit_made(self, page: "VisitPage") -> None:
        page.set_panel_wanted(wanted=self._preferences.settings.side_panel)
        page.panel_wanted_changed.connect(self._on_panel_wanted)

    def _on_panel_wanted(self, wanted: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self._preferences.keep(side_panel=wanted)

    def _on_settings_made(self, page: "SettingsPage") -> None:
        from fieldnote.ui.window_choices import WindowChoices  # noqa: PLC0415 -- at its first visit

        if self._guard is not None:
            WindowChoices(page, self._window, self._preferences, self._guard)

    # Always ───────────────────────────────────────────────────────────────────────────────────────

    def _take_back(self) -> None:
        """Go the way back that is offered at the bottom, where nothing is being typed."""
        toast = self._way_back()
        if toast is not None:
            toast.action_button.click()

    def _way_back(self) -> Toast | None:
        toast = next((one for one in self._window.findChildren(Toast) if one.isVisible()), None)
        return toast if toast is not None and toast.action_button.isVisible() else None

    def _larger(self) -> None:
        self._preferences.appearance.larger()
        self._preferences.keep_look()

    def _smaller(self) -> None:
        self._preferences.appearance.smaller()
        self._preferences.keep_look()

    def _normal(self) -> None:
        self._preferences.appearance.normal()
        self._preferences.keep_look()

    def _turn_discreet(self) -> None:
        if self._shell is not None:
            self._shell.turn_discreet()
        self._show_discretion()  # the menu has ticked itself

    def _show_discretion(self) -> None:
        self._window.menus.show_discretion(on=discretion.on)

    def _on_look(self, look: Look) -> None:
        self._preferences.appearance.choose(look=look)
        self._preferences.keep_look()

    def _on_face(self, face: Face) -> None:
        self._preferences.appearance.choose(face=face)
        self._preferences.keep_look()

    def _on_menu_bar(self, kept: bool) -> None:  # noqa: FBT001 -- Qt's signal carries it
        self._window.keep_menu_bar(kept=kept)
        self._preferences.keep(menu_bar=kept)

    def _on_menu(self, button: QWidget) -> None:
        self._window.menus.pop_up_at(button)

    def show_help(self) -> None:
        """Show the help over whatever is in front."""
        from fieldnote.ui.help.sheet import HelpSheet  # noqa: PLC0415 -- at its first use

        if not open_sheets(self._window):
            HelpSheet(self._window).begin()

    def _show_topic(self, key: str) -> None:
        """Show one topic of the help."""
        from fieldnote.ui.help.sheet import HelpSheet  # noqa: PLC0415 -- at its first use

        if not open_sheets(self._window):
            HelpSheet(self._window).begin(key)

    def _show_keys(self) -> None:
        if open_sheets(self._window):
            return
        sheet = Sheet(self._window, self.tr("Keyboard shortcuts"))
        sheet.setObjectName("keys_sheet")
        grid = Grid(spacing=(24, 6))
        written = [action for action in self._window.menus.actions() if not action.shortcut().isEmpty()]
        for row, action in enumerate(written):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(Label(action.text().replace("…", ""), "body"), row, 0)
            grid.addWidget(Label(keys, "meta"), row, 1)
        grid.setColumnStretch(0, 1)
        sheet.column.addLayout(grid)
        sheet.add_button("close", self.tr("Close"), "primary")
        sheet.acted.connect(sheet.close_sheet)
        sheet.open()

    def _show_about(self) -> None:
        if open_sheets(self._window):
            return
        from fieldnote.ui.help.about import AboutSheet  # noqa: PLC0415 -- seldom

        AboutSheet(self._window).open()

    # Hidden and closed ────────────────────────────────────────────────────────────────────────────

    def _on_hidden(self) -> None:
        self._window.menus.enable(_WHILE_HIDDEN)

    def _on_closed(self) -> None:
        self._shell = self._guard = None
        self._window.menus.enable(BEFORE_UNLOCKING)
