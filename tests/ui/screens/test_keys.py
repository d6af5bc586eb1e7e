"""Every key of the table works, and every command has its home in the menus."""

from typing import Any, Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from ui.pictures import SCREENS, Stage, person

from fieldnote.domain.visit import NoteState
from fieldnote.services import people, targets, visits
from fieldnote.ui import theme
from fieldnote.ui.destinations import (
    DocumentPlace,
    DocumentsPlace,
    ExportsPlace,
    GroupsPlace,
    PeoplePlace,
    PersonTab,
    TodayPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.lock.cover import HideCover
from fieldnote.ui.main_window import MainWindow
from fieldnote.ui.people.support_line import SupportAct

pytestmark = pytest.mark.slow

NO_COMMAND: Final = frozenset({"Esc"})
"""Belongs to what is open on top, and closes it."""
TABLE: Final = (
    frozenset(f"Ctrl+{key}" for key in ("N", "K", "F", "G", "1", "2", "3", "4", "5", "6", "S", "Return", ";", "I"))
    | frozenset(f"Ctrl+{key}" for key in ("T", "R", "D", "P", "E", "H", "L", "+", "-", "0", "Z", "PgUp", "PgDown", "/"))
    | frozenset({"Ctrl+Shift+N", "Ctrl+Shift+P", "Ctrl+Shift+D", "Ctrl+Shift+Z", "Ctrl+Q"})
    | frozenset({"F1", "F6", "Shift+F6", "F7", "Esc", *(f"Alt+{number}" for number in range(1, 7))})
)


def commands(window: MainWindow) -> dict[str, QAction]:
    """Give the commands of the menu bar by their keys."""
    found: dict[str, QAction] = {}
    menus = [action.menu() for action in window.menuBar().actions()]
    for menu in menus:
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            for keys in action.shortcuts():
                assert keys.toString() not in found, "one key, one command"
                found[keys.toString()] = action
    return found


def press(stage: Stage, keys: str) -> None:
    """Press keys where the focus is."""
    QTest.keySequence(focused(stage), QKeySequence(keys))
    stage.rest()


def focused(stage: Stage) -> QWidget:
    """Give what has the focus, once the window has it."""
    stage.window.activateWindow()
    QApplication.processEvents()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def on(stage: Stage, screen: str) -> Any:
    """Open a screen, and give what it is a part of."""
    SCREENS[screen](stage)
    stage.rest()
    return stage.shell


def test_every_key_of_the_table_has_its_command_in_the_menu_bar(stage: Stage) -> None:
    on(stage, "today")
    there = commands(stage.window)
    assert TABLE - NO_COMMAND - set(there) == set()
    for keys, action in there.items():
        assert action.text().replace("&", "").strip(), keys


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("Ctrl+1", TodayPlace()),
        ("Ctrl+2", PeoplePlace()),
        ("Ctrl+3", GroupsPlace()),
        ("Ctrl+4", ToSignPlace()),
        ("Ctrl+5", DocumentsPlace()),
        ("Ctrl+6", ExportsPlace()),
    ],
)
def test_a_place_is_one_key_away(stage: Stage, keys: str, place: object) -> None:
    shell = on(stage, "person")
    press(stage, keys)
    assert shell.here == place


def test_tabs_of_a_person_are_one_key_away(stage: Stage) -> None:
    tabs = on(stage, "person").pages.people.person_pane.tabs
    opened = []
    for number in (2, 3, 4, 5, 6, 1):
        press(stage, f"Alt+{number}")
        opened.append(tabs.current)
    assert opened == ["visits", "goals", "triggers", "supports", "documents", "overview"]


@pytest.mark.parametrize(
    ("screen", "keys"),
    [
        ("today", "Ctrl+K"),
        ("today", "Ctrl+F"),
        ("today", "Ctrl+Shift+N"),
        ("today", "Ctrl+N"),
        ("today", "Ctrl+G"),
        ("today", "F1"),
        ("today", "Ctrl+/"),
        ("visit", "Ctrl+Return"),
        ("visit", "Ctrl+;"),
        ("visit", "Ctrl+R"),
    ],
)
def test_a_sheet_opens_with_a_key_and_closes_with_esc(stage: Stage, screen: str, keys: str) -> None:
    on(stage, screen)
    press(stage, keys)
    assert len(open_sheets(stage.window)) == 1
    press(stage, "Esc")
    assert open_sheets(stage.window) == []


def test_ctrl_n_starts_a_visit_with_the_person_in_front_and_ctrl_shift_p_their_handoff(stage: Stage) -> None:
    shell = on(stage, "person")
    marcus = shell.person_id
    places = []
    for keys in ("Ctrl+Shift+P", "Alt+Left", "Ctrl+N"):
        press(stage, keys)
        places.append(type(shell.here))
    assert places == [DocumentPlace, PeoplePlace, VisitPlace]
    assert shell.person_id == marcus


def test_ctrl_f_finds_in_the_list_of_people(stage: Stage) -> None:
    shell = on(stage, "person")
    press(stage, "Ctrl+F")
    assert shell.pages.people.list_pane.filter_field.hasFocus()


def test_ctrl_s_saves_what_was_written(stage: Stage) -> None:
    shell = on(stage, "visit")
    QTest.keyClicks(focused(stage), "Wrote this. ")
    press(stage, "Ctrl+S")
    kept = shell.tools.link.ask(visits.open_visit, shell.here.visit_id).draft
    assert "Wrote this. " in kept.what_we_did


def test_ctrl_page_down_and_up_go_from_note_to_note(stage: Stage) -> None:
    shell = on(stage, "visit")
    here = shell.here
    press(stage, "Ctrl+PgUp")
    before = shell.here
    assert before != here
    press(stage, "Ctrl+PgDown")
    assert shell.here == here
    lines = [line.id for line in shell.tools.link.ask(visits.lines, person_id=stage.person())]
    assert lines.index(before.visit_id) == lines.index(here.visit_id) + 1, "the list has the newest first"


def test_ctrl_page_down_goes_to_the_next_member_of_a_group(stage: Stage) -> None:
    own = on(stage, "group-visit").pages.group_visit.frame.own
    own.response_field.edit.setFocus()
    members = []
    for keys in ("Ctrl+PgDown", "Ctrl+PgUp"):
        members.append(own.place_label.text())
        press(stage, keys)
    members.append(own.place_label.text())
    assert members[0] == members[2] != members[1]


def test_ctrl_d_says_that_the_next_step_is_done(stage: Stage) -> None:
    shell = on(stage, "person")
    assert shell.tools.link.ask(people.open_step, stage.person()) is not None
    before = shell.tools.link.ask(people.open_step, stage.person())
    press(stage, "Ctrl+D")
    assert shell.tools.link.ask(people.open_step, stage.person()) != before


def a_sheet(stage: Stage) -> Sheet:
    """Open a sheet over the page in front."""
    sheet = Sheet(stage.window, "Something to decide")
    sheet.add_button("close", "Close")
    sheet.open()
    stage.rest()
    return sheet


def test_no_step_is_done_no_tab_turned_and_no_place_left_behind_a_sheet(stage: Stage) -> None:
    shell = on(stage, "person")
    tabs = shell.pages.people.person_pane.tabs

    def behind() -> object:
        return shell.here, tabs.current, shell.tools.link.ask(people.open_step, stage.person())

    before = behind()
    sheet = a_sheet(stage)
    for keys in ("Ctrl+D", "Alt+3", "Ctrl+1", "Alt+Left", "Ctrl+N", "Ctrl+Shift+P", "Ctrl+F", "F6"):
        press(stage, keys)
        assert behind() == before, keys
        assert open_sheets(stage.window) == [sheet], keys
        assert sheet.isAncestorOf(focused(stage)), keys
    sheet.close_sheet()
    press(stage, "Alt+3")
    assert tabs.current == "goals"


def test_initials_are_a_key_away_from_a_sheet_too(stage: Stage) -> None:
    on(stage, "today")
    a_sheet(stage)
    press(stage, "Ctrl+Shift+D")
    assert commands(stage.window)["Ctrl+Shift+D"].isChecked()
    assert open_sheets(stage.window) == [], "it was made with names"
    press(stage, "Ctrl+Shift+D")


def test_what_is_missing_stays_with_the_note_that_it_is_missing_in(stage: Stage) -> None:
    shell = on(stage, "visit")
    here = shell.here
    shell.pages.visit.sign()
    stage.rest()
    assert open_sheets(stage.window)
    for keys in ("Ctrl+PgUp", "Ctrl+PgDown"):
        press(stage, keys)
        assert shell.here == here
    assert open_sheets(stage.window)


def test_a_group_goes_on_to_nobody_behind_a_sheet(stage: Stage) -> None:
    own = on(stage, "group-visit").pages.group_visit.frame.own
    before = own.place_label.text()
    sheet = a_sheet(stage)
    for keys in ("Ctrl+PgUp", "Ctrl+PgDown"):
        press(stage, keys)
        assert own.place_label.text() == before
    sheet.close_sheet()


def test_ctrl_z_outside_of_text_takes_the_last_act_back(stage: Stage) -> None:
    shell = on(stage, "supports-tab")
    line = shell.pages.people.person_pane.network.lines[0]
    name, ring = line.support.name, line.support.ring
    line.buttons[SupportAct.OUT].setFocus()
    line.buttons[SupportAct.OUT].click()
    stage.rest()

    def now() -> object:
        lines = shell.pages.people.person_pane.network.lines
        return next(one.support.ring for one in lines if one.support.name == name)

    assert now() != ring
    sheet = a_sheet(stage)
    press(stage, "Ctrl+Z")
    assert now() != ring, "what lies behind a sheet is not taken back out of sight"
    sheet.close_sheet()
    press(stage, "Ctrl+Z")
    assert now() == ring


def test_ctrl_z_in_a_text_undoes_typing(stage: Stage) -> None:
    on(stage, "visit")
    edit: Any = focused(stage)
    words = edit.toPlainText()
    QTest.keyClicks(edit, "More")
    press(stage, "Ctrl+Z")
    assert edit.toPlainText() == words
    press(stage, "Ctrl+Shift+Z")
    assert edit.toPlainText() != words


def test_f6_goes_around_the_panes_and_shift_f6_back(stage: Stage) -> None:
    shell = on(stage, "person")
    panes = (shell.nav, *shell.pages.panes_of(shell.pages.people))

    def pane() -> int:
        here = QApplication.focusWidget()
        return next(place for place, one in enumerate(panes) if here is one or (here and one.isAncestorOf(here)))

    there = []
    for _ in panes:
        press(stage, "F6")
        there.append(pane())
    assert sorted(there) == list(range(len(panes)))
    back = []
    for _ in panes:
        press(stage, "Shift+F6")
        back.append(pane())
    assert back == [there[-2], *reversed(there[:-2]), there[-1]][: len(panes)]


def test_text_grows_shrinks_and_comes_back(stage: Stage) -> None:
    on(stage, "today")
    scales = []
    for keys in ("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0"):
        press(stage, keys)
        scales.append(theme.current().scale)
    larger, largest = scales[:2]
    assert scales[2:] == [larger, 1.0]
    assert 1.0 < larger < largest


@pytest.mark.parametrize(
    ("screen", "keys", "called"),
    [
        ("visit", "Ctrl+T", "toggle_timer"),
        ("visit", "Ctrl+I", "toggle_panel"),
        ("visit", "F7", "next_spelling_hint"),
    ],
)
def test_a_key_asks_the_page_in_front(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, screen: str, keys: str, called: str
) -> None:
    page = on(stage, screen).pages.visit
    asked: list[str] = []
    monkeypatch.setattr(page, called, lambda: asked.append(called))
    press(stage, keys)
    assert asked == [called]


def test_ctrl_p_prints_the_document_in_front(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = on(stage, "summary").pages.document
    asked: list[bool] = []
    monkeypatch.setattr(page, "print_now", lambda: asked.append(True))
    press(stage, "Ctrl+P")
    assert asked == [True]


def test_ctrl_p_offers_the_papers_of_the_person_in_front(stage: Stage) -> None:
    pane = on(stage, "person").pages.people.person_pane
    assert commands(stage.window)["Ctrl+P"].isEnabled()
    press(stage, "Ctrl+P")
    assert pane.tabs.current == PersonTab.DOCUMENTS
    assert focused(stage) is pane.documents.make.first_button
    assert pane.documents.make.first_button.isVisible()


def test_ctrl_e_adds_the_note_in_front_to_the_exports(stage: Stage) -> None:
    shell = on(stage, "signed-note")

    def told() -> str:
        press(stage, "Ctrl+E")
        (toast,) = [one for one in stage.window.findChildren(Toast) if one.isVisible()]
        return toast.label.text()

    before = [standing.open for standing in shell.tools.link.ask(targets.every)]
    assert told() == "Added to the exports. It waits there until it is sent."
    assert [standing.open for standing in shell.tools.link.ask(targets.every)] == [count + 1 for count in before]
    assert told() == "This note is among the exports already. Exports shows what waits, and how it went."
    shell.go(VisitPlace(stage.visit(NoteState.DRAFT, NoteState.READY)))
    stage.rest()
    assert told() == "Sign the note first. What is signed goes to the exports by itself."


def test_ctrl_shift_d_shows_initials_only_and_back(stage: Stage) -> None:
    on(stage, "person")
    action = commands(stage.window)["Ctrl+Shift+D"]
    shown = []
    for _ in range(2):
        press(stage, "Ctrl+Shift+D")
        shown.append(action.isChecked())
    assert shown == [True, False]


def test_ctrl_h_hides_and_ctrl_l_locks(stage: Stage) -> None:
    person(stage)
    press(stage, "Ctrl+H")
    assert isinstance(stage.window.front, HideCover)
    press(stage, "Ctrl+L")
    assert stage.application.shell is None


def test_ctrl_q_saves_and_closes(stage: Stage) -> None:
    on(stage, "today")
    assert stage.visit(NoteState.SIGNED)
    press(stage, "Ctrl+Q")
    assert stage.application.shell is None
    assert Qt.WindowState.WindowNoState == stage.window.windowState()
    assert not stage.window.isVisible()
