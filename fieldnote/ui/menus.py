"""The menu bar: every command with its words, its keys and its one home."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMetaObject, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QTextEdit, QWidget

from fieldnote.services.documents.wanted import Kind
from fieldnote.ui import words
from fieldnote.ui.destinations import PersonTab
from fieldnote.ui.documents import kind_words
from fieldnote.ui.kit.menus import Menu, soften
from fieldnote.ui.theme import Face, Look

TEXT_COMMANDS: Final = frozenset({"undo", "redo", "cut", "copy", "paste", "selectAll"})
BEFORE_UNLOCKING: Final = frozenset(
    {"larger", "smaller", "normal", "keep_menu", "open_menu", "about", "help", "keys", "quit"} | TEXT_COMMANDS
)
"""What there is to do before a notebook is open, besides the look."""
_CHECKABLE: Final = frozenset({"keep_menu", "discreet"})
LOOKS: Final = (Look.SYSTEM, Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST)
FACES: Final = (Face.INTER, Face.ATKINSON, Face.SYSTEM)


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do: its key for the program, its words, its keys on the keyboard."""

    key: str
    text: str
    keys: str = ""
    also: str = ""
    """Further keys for the same command."""


def tab_key(tab: PersonTab) -> str:
    """Give the key of the command that opens a tab of a person."""
    return f"tab_{tab.value}"


class Menus(QObject):
    """Makes the menus and tells which command was asked for."""

    asked = Signal(str)
    look_chosen = Signal(object)
    face_chosen = Signal(object)
    menu_bar_kept = Signal(bool)
    closed = Signal()
    """A menu is about to close."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._looks: dict[Look, QAction] = {}
        self._faces: dict[Face, QAction] = {}
        self._menus: list[QMenu] = []
        self._has_way_back: Callable[[], bool] = bool
        self._build()

    def action(self, key: str) -> QAction:
        """Give the action of a command; raises KeyError."""
        return self._actions[key]

    def actions(self) -> tuple[QAction, ...]:
        """Give all commands."""
        return tuple(self._actions.values())

    def enable(self, keys: frozenset[str]) -> None:
        """Let these commands be used and no others."""
        for key, action in self._actions.items():
            action.setEnabled(key in keys)

    def enable_also(self, keys: frozenset[str], *, on: bool) -> None:
        """Let some commands be used, or not, and leave the others as they are."""
        for key in keys:
            self._actions[key].setEnabled(on)

    def offer_way_back(self, offered: Callable[[], bool]) -> None:
        """Let Undo be used in the menu also while a way back is `offered`, and not where there is nothing to undo."""
        self._has_way_back = offered

    def show_choices(self, look: Look, face: Face, *, menu_bar: bool) -> None:
        """Mark what is chosen; tells nobody."""
        self._looks[look].setChecked(True)
        self._faces[face].setChecked(True)
        self._actions["keep_menu"].setChecked(menu_bar)

    def show_discretion(self, *, on: bool) -> None:
        """Mark whether names are shown as initials; tells nobody."""
        self._actions["discreet"].setChecked(on)

    def pop_up_at(self, button: QWidget) -> None:
        """Show all menus beside a button."""
        menu = Menu(parent=self._window)
        for one in self._menus:
            menu.addMenu(one)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().topRight()))

    # Building ─────────────────────────────────────────────────────────────────────────────────────

    def _build(self) -> None:
        for title, commands in self._table():
            menu = self._add_menu(title)
            for command in commands:
                if command is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self._make(command))
            if self._actions.get("normal") in menu.actions():
                self._add_looks(menu)
            if self._actions.get("undo") in menu.actions():
                menu.aboutToShow.connect(self._on_edit)
                menu.aboutToHide.connect(self._on_edited)

    def _add_menu(self, title: str) -> QMenu:
        menu = soften(QMenu(title, self._window))
        self._menus.append(menu)
        menu.aboutToHide.connect(self.closed)
        self._window.menuBar().addMenu(menu)
        return menu

    def _make(self, command: Command) -> QAction:
        action = QAction(command.text, self._window)
        action.setObjectName(f"{command.key}_action")
        action.setData(command.key)
        action.setShortcuts([QKeySequence(keys) for keys in (command.keys, command.also) if keys])
        action.triggered.connect(self._on_triggered)
        if command.key == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        elif command.key == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        elif command.key in _CHECKABLE:
            action.setCheckable(True)
        # A hidden menu bar takes its keys along; the window keeps them.
        self._window.addAction(action)
        self._actions[command.key] = action
        return action

    def _add_looks(self, view: QMenu) -> None:
        words = {
            Look.SYSTEM: self.tr("Match this computer"),
            Look.LIGHT: self.tr("Light"),
            Look.DARK: self.tr("Dark"),
            Look.HIGH_CONTRAST: self.tr("High contrast"),
            Face.INTER: self.tr("Inter"),
            Face.ATKINSON: self.tr("Easy reading font"),
            Face.SYSTEM: self.tr("System font"),
        }
        view.addSeparator()
        looks = soften(view.addMenu(self.tr("Colors")))
        self._looks = {look: self._choice(words[look], look, looks) for look in LOOKS}
        faces = soften(view.addMenu(self.tr("Font")))
        self._faces = {face: self._choice(words[face], face, faces) for face in FACES}
        for choices in (self._looks, self._faces):
            group = QActionGroup(self)
            for action in choices.values():
                group.addAction(action)

    def _choice(self, text: str, value: Look | Face, menu: QMenu) -> QAction:
        action = QAction(text, self._window)
        action.setCheckable(True)
        action.setData(value)
        action.triggered.connect(self._on_choice)
        menu.addAction(action)
        return action

    def _table(self) -> tuple[tuple[str, tuple[Command | None, ...]], ...]:
        return (
            (self.tr("&File"), self._file_commands()),
            (self.tr("&Edit"), self._edit_commands()),
            (self.tr("&View"), self._view_commands()),
            (self.tr("&Person"), self._person_commands()),
            (self.tr("V&isit"), self._visit_commands()),
            (self.tr("&Window"), self._window_commands()),
            (self.tr("&Help"), self._help_commands()),
        )

    def _file_commands(self) -> tuple[Command | None, ...]:
        return (
            Command("save", self.tr("Save now"), "Ctrl+S"),
            Command("print", self.tr("Print…"), "Ctrl+P"),
            Command("export", self.tr("Add to exports"), "Ctrl+E"),
            Command("settings", self.tr("Settings"), "Ctrl+,"),
            None,
            Command("hide", self.tr("Hide"), "Ctrl+H"),
            Command("lock", self.tr("Lock"), "Ctrl+L"),
            Command("quit", self.tr("Quit"), "Ctrl+Q"),
        )

    def _edit_commands(self) -> tuple[Command | None, ...]:
        # Text fields take these keys themselves: the menu names them, serves the mouse, and undoes what was no typing.
        return (
            Command("undo", self.tr("Undo"), "Ctrl+Z"),
            Command("redo", self.tr("Redo"), "Ctrl+Shift+Z"),
            None,
            Command("cut", self.tr("Cut")),
            Command("copy", self.tr("Copy")),
            Command("paste", self.tr("Paste")),
            Command("selectAll", self.tr("Select all")),
            None,
            Command("find", self.tr("Find in this list"), "Ctrl+F"),
            Command("search", self.tr("Search…"), "Ctrl+K"),
        )

    def _view_commands(self) -> tuple[Command | None, ...]:
        return (
            Command("today", self.tr("Today"), "Ctrl+1"),
            Command("people", self.tr("People"), "Ctrl+2"),
            Command("groups", self.tr("Groups"), "Ctrl+3"),
            Command("to_sign", self.tr("To sign"), "Ctrl+4"),
            Command("documents", self.tr("Documents"), "Ctrl+5"),
            Command("exports", self.tr("Exports"), "Ctrl+6"),
            Command("back", self.tr("Back"), "Alt+Left"),
            None,
            Command("discreet", self.tr("Initials only"), "Ctrl+Shift+D"),
            None,
            Command("larger", self.tr("Larger text"), "Ctrl++", "Ctrl+="),
            Command("smaller", self.tr("Smaller text"), "Ctrl+-"),
            Command("normal", self.tr("Normal text"), "Ctrl+0"),
        )

    def _person_commands(self) -> tuple[Command | None, ...]:
        return (
            Command("new_person", self.tr("New person…"), "Ctrl+Shift+N"),
            Command("handoff", kind_words.title(Kind.PLAN_SUMMARY), "Ctrl+Shift+P"),
            Command("step_done", self.tr("Next step done"), "Ctrl+D"),
            None,
            *(Command(tab_key(tab), self._tab(tab), f"Alt+{number}") for number, tab in enumerate(PersonTab, 1)),
        )

    def _tab(self, tab: PersonTab) -> str:
        """Call a tab as it is called itself, but where that is the name of a place."""
        return self.tr("Their documents") if tab is PersonTab.DOCUMENTS else words.of(tab)

    def _visit_commands(self) -> tuple[Command | None, ...]:
        return (
            Command("new_visit", self.tr("New visit"), "Ctrl+N"),
            Command("new_group", self.tr("Start a group…"), "Ctrl+G"),
            Command("sign", self.tr("Sign note…"), "Ctrl+Return", "Ctrl+Enter"),
            None,
            Command("phrases", self.tr("Phrases…"), "Ctrl+;"),
            Command("spelling", self.tr("Next spelling hint"), "F7"),
            Command("timer", self.tr("Start or stop the timer"), "Ctrl+T"),
            Command("together", self.tr("Read together"), "Ctrl+R"),
            Command("panel", self.tr("Side panel"), "Ctrl+I"),
            None,
            Command("next_note", self.tr("Next note or person"), "Ctrl+PgDown"),
            Command("previous_note", self.tr("Note or person before"), "Ctrl+PgUp"),
        )

    def _window_commands(self) -> tuple[Command | None, ...]:
        return (
            Command("next_pane", self.tr("Next pane"), "F6"),
            Command("previous_pane", self.tr("Previous pane"), "Shift+F6"),
            None,
            Command("open_menu", self.tr("Open the menu bar"), "F10"),
            Command("keep_menu", self.tr("Keep the menu bar")),
        )

    def _help_commands(self) -> tuple[Command | None, ...]:
        return (
            Command("help", self.tr("Help"), "F1"),
            Command("keys", self.tr("Keyboard shortcuts"), "Ctrl+/"),
            None,
            Command("practice", self.tr("Lock, and open the practice notebook")),
            Command("own_notebook", self.tr("Lock, and open your own notebook")),
            None,
            Command("about", self.tr("About Fieldnote")),
        )

    # What is asked for ────────────────────────────────────────────────────────────────────────────

    def _on_triggered(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        key = str(action.data())
        if key in TEXT_COMMANDS:
            focused = _taker(key)
            if focused is not None:
                QMetaObject.invokeMethod(focused, key, Qt.ConnectionType.DirectConnection)
            else:
                self.asked.emit(key)
        elif key == "keep_menu":
            self.menu_bar_kept.emit(action.isChecked())
        else:
            self.asked.emit(key)

    def _on_edit(self) -> None:
        typed = _taker("undo")
        self._actions["undo"].setEnabled(self._has_way_back() if typed is None else _may_undo(typed))

    def _on_edited(self) -> None:
        self._actions["undo"].setEnabled(True)  # by its keys it is asked for at any time

    def _on_choice(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        value = action.data()
        if value in self._looks:
            self.look_chosen.emit(Look(value))
        else:
            self.face_chosen.emit(Face(value))


def _taker(key: str) -> QWidget | None:
    """Give what has the focus where it does a command for texts by itself."""
    focused = QApplication.focusWidget()
    takes = focused is not None and focused.metaObject().indexOfMethod(f"{key}()") >= 0
    return focused if focused is not None and takes and not (key == "undo" and focused.property("readOnly")) else None


def _may_undo(typed: QWidget) -> bool:
    if isinstance(typed, QLineEdit):
        return typed.isUndoAvailable()
    return not isinstance(typed, QPlainTextEdit | QTextEdit) or typed.document().isUndoAvailable()
