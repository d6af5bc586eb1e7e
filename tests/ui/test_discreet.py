"""Initials for names: no name of a person or a support on any page, and what is private only while Space is held."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from making import Closed
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from ui.naming import named, names_in, texts_of, told
from ui.showing import settle

from fieldnote.domain.problems import Problem
from fieldnote.domain.text import initials
from fieldnote.domain.visit import NoteState, Place
from fieldnote.host import settings
from fieldnote.services import notebook as notebooks
from fieldnote.services import people, practice, supports, triggers, visits
from fieldnote.services.documents.wanted import Kind
from fieldnote.ui import discreet, words
from fieldnote.ui.application import Application
from fieldnote.ui.destinations import (
    Destination,
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
from fieldnote.ui.documents.viewer import PdfViewer
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.veil import Veil, discretion
from fieldnote.ui.people.add_person import AddPerson
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.request import Request
from fieldnote.ui.search.sheet import SearchSheet
from fieldnote.ui.shell import Shell

NOW = datetime(2026, 11, 20, 13, 5, tzinfo=timezone(timedelta(hours=-5)))


@pytest.fixture(autouse=True)
def _names_again() -> Iterator[None]:
    yield
    discretion.turn(on=False)


@pytest.fixture(scope="module")
def practice_folder(practice_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return practice_template.copy(tmp_path_factory.mktemp("discreet") / "notebook").folder


@pytest.fixture
def application(qtbot: QtBot, qapp: QApplication, practice_folder: Path, tmp_path: Path) -> Iterator[Application]:
    file = tmp_path / "ui.json"
    made = Application(qapp, Request(folder=practice_folder), settings_file=file, replace_process=lambda _: None)
    key = notebooks.unlock(practice_folder, practice.PASSPHRASE)
    made.window.resize(1366, 768)
    made.window.show()
    made.open_notebook(notebooks.open_notebook(practice_folder, key, clock=lambda: NOW))
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.quit()
    made.tasks.wait()
    made.window.deleteLater()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shell_of(application: Application) -> Shell:
    assert application.shell is not None
    return application.shell


def turn(application: Application) -> None:
    application.window.menus.action("discreet").trigger()
    settle()


def places(application: Application) -> Iterator[Destination]:
    link = shell_of(application).tools.link
    yield from (TodayPlace(), PeoplePlace(), GroupsPlace(), ToSignPlace(), DocumentsPlace(), ExportsPlace())
    lines = link.ask(people.everyone)
    for line in lines[:4]:
        yield from (PeoplePlace(line.person.id, tab) for tab in PersonTab)
    yield DocumentPlace(Kind.PLAN_SUMMARY, lines[0].person.id)
    for state in NoteState:
        yield from (VisitPlace(line.id) for line in link.ask(visits.lines, states=(state,))[:2])


@pytest.mark.slow
def test_no_page_names_anybody_while_initials_are_on(application: Application) -> None:
    shell, names = shell_of(application), names_in(shell_of(application).tools.link)
    assert len(names) > 20
    before = Counter[str]()
    for place in places(application):
        shell.go(place)
        settle()
        before[type(place).__name__] += len(named(application.window, names))
    assert min(before[kind] for kind in ("TodayPlace", "PeoplePlace", "ToSignPlace", "VisitPlace", "DocumentPlace")) > 0
    turn(application)
    seen: list[str] = []
    for place in places(application):
        shell.go(place)
        settle()
        seen += [f"{place}: {line}" for line in named(application.window, names)]
    assert seen == []


def test_search_calls_nobody_by_name_and_quotes_nothing(qtbot: QtBot, application: Application) -> None:
    turn(application)
    shell, names = shell_of(application), names_in(shell_of(application).tools.link)
    shell.search()
    sheet = application.window.findChild(SearchSheet)
    assert sheet is not None
    for typed in ("marcus", "walk", "meeting"):
        sheet.field.setText(typed)
        sheet.show_found()
        rows = [text for where, text in texts_of(sheet.list) if "role" in where]
        assert rows, typed
        assert [row for row in rows for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", row)] == []
        assert [row for row in rows if "walk" in row.casefold()] == []
    sheet.close_sheet()


def test_names_come_back_with_the_same_keys(qtbot: QtBot, application: Application) -> None:
    shell = shell_of(application)
    line = shell.tools.link.ask(people.everyone)[0]
    shell.go(PeoplePlace(line.person.id))
    action = application.window.menus.action("discreet")
    assert action.shortcut().toString() == "Ctrl+Shift+D"
    for on in (True, False):
        QTest.keyClick(
            application.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        settle()
        assert (discretion.on, action.isChecked()) == (on, on)
        shown = any(text == line.person.preferred_name for _, text in told(application.window))
        assert shown is not on
        assert any(text == "Initials on" for _, text in told(application.window)) is on


def test_words_being_written_are_kept_when_initials_go_on(application: Application) -> None:
    shell = shell_of(application)
    draft = shell.tools.link.ask(visits.lines, states=(NoteState.DRAFT,))[0]
    shell.go(VisitPlace(draft.id))
    edit = shell.pages.visit.form.what_field.edit
    edit.write("He walked to the library. ")
    turn(application)
    assert "He walked to the library." in edit.toPlainText()
    kept = shell.tools.link.ask(visits.open_visit, draft.id)
    assert "He walked to the library." in kept.draft.what_we_did


def test_a_sheet_with_names_goes_when_initials_go_on(application: Application) -> None:
    shell, names = shell_of(application), names_in(shell_of(application).tools.link)
    shell.search()
    sheet = application.window.findChild(SearchSheet)
    assert sheet is not None
    sheet.field.setText("marcus")
    sheet.show_found()
    assert named(application.window, names)
    turn(application)
    assert discretion.on
    assert named(application.window, names) == []
    assert open_sheets(application.window) == []


def test_what_is_typed_in_a_record_is_kept_when_initials_go_on(application: Application) -> None:
    shell = shell_of(application)
    person = shell.tools.link.ask(people.everyone)[0].person
    shell.go(PeoplePlace(person.id, PersonTab.TRIGGERS))
    settle()
    add = next(b for b in shell.pages.people.findChildren(Button, "add_trigger_button") if b.isVisible())
    add.click()
    (sheet,) = open_sheets(application.window)
    assert isinstance(sheet, RecordSheet)
    next(edit for edit in sheet.findChildren(NoteEdit) if edit.isVisible()).write("The corner store")
    turn(application)
    assert open_sheets(application.window) == []
    settle()
    add.click()
    (sheet,) = open_sheets(application.window)
    assert any("The corner store" in edit.toPlainText() for edit in sheet.findChildren(NoteEdit))


def test_who_is_being_added_stays_and_who_is_alike_gets_initials(application: Application) -> None:
    shell = shell_of(application)
    known = shell.tools.link.ask(people.everyone)[0].person.preferred_name
    shell.add_person()
    (sheet,) = open_sheets(application.window)
    assert isinstance(sheet, AddPerson)
    sheet.name_field.setText(known)
    sheet.name_field.editingFinished.emit()
    assert known in sheet.alike_bar.label.text()
    turn(application)
    assert open_sheets(application.window) == [sheet]
    assert sheet.name_field.text() == known
    assert sheet.alike_bar.isVisible()
    assert known not in sheet.alike_bar.label.text()
    assert named(application.window, names_in(shell_of(application).tools.link)) == []
    sheet.close_sheet()


def test_a_phrase_writes_the_name_that_the_screen_does_not_show(application: Application) -> None:
    turn(application)
    shell = shell_of(application)
    draft = shell.tools.link.ask(visits.lines, states=(NoteState.DRAFT,))[0]
    shell.go(VisitPlace(draft.id))
    opened = shell.tools.link.ask(visits.open_visit, draft.id)
    name = opened.person.first_name
    field = shell.pages.visit.form.what_field
    button = next(b for b in field.phrase_row._buttons if name in b.phrase)
    assert name not in button.text()
    assert initials(opened.person.preferred_name) in button.text()
    button.click()
    assert name in field.text()


def test_triggers_are_read_only_while_space_is_held(qtbot: QtBot, application: Application) -> None:
    turn(application)
    shell = shell_of(application)
    link = shell.tools.link
    person = next(line.person for line in link.ask(people.everyone) if link.ask(triggers.of_person, line.person.id))
    what = link.ask(triggers.of_person, person.id)[0].what
    shell.go(PeoplePlace(person.id, PersonTab.TRIGGERS))
    settle()

    def readable() -> bool:
        return any(what in text for _, text in told(application.window))

    assert not readable()
    veil = next(v for v in shell.findChildren(Veil) if v.isVisible() and what in below(v))
    veil.setFocus()
    QTest.keyPress(veil, Qt.Key.Key_Space)
    settle()
    assert readable()
    QTest.keyRelease(veil, Qt.Key.Key_Space)
    settle()
    assert not readable()
    QTest.mousePress(veil, Qt.MouseButton.LeftButton)
    settle()
    assert readable()
    shell.nav.setFocus()
    QTest.mouseRelease(veil, Qt.MouseButton.LeftButton)
    assert not readable()


def test_what_was_written_about_a_support_is_read_only_while_space_is_held(application: Application) -> None:
    shell = shell_of(application)
    link = shell.tools.link
    person, support = next(
        (line.person, support)
        for line in link.ask(people.everyone)
        for support in link.ask(supports.of_person, line.person.id)
        if support.how_they_help and support.ended_on is None
    )
    draft = next(v for v in link.ask(visits.lines, person_id=person.id) if v.state is not NoteState.SIGNED)

    def told_now() -> str:
        settle()
        return " ".join(text for _, text in told(application.window))

    def whole_map() -> None:
        shell.go(PeoplePlace(person.id, PersonTab.SUPPORTS))

    def side_panel() -> None:
        shell.go(VisitPlace(draft.id))
        shell.pages.visit.frame.panel.tabs.open("supports")

    for show in (whole_map, side_panel):
        show()
        assert support.how_they_help in told_now()
        turn(application)
        show()
        assert support.how_they_help not in told_now()
        assert discreet.called(support.name) in told_now()
        veil = next(v for v in shell.findChildren(Veil) if v.isVisible() and support.how_they_help in below(v))
        veil.setFocus()
        QTest.keyPress(veil, Qt.Key.Key_Space)
        assert support.how_they_help in told_now()
        QTest.keyRelease(veil, Qt.Key.Key_Space)
        assert support.how_they_help not in told_now()
        turn(application)


def below(veil: Veil) -> str:
    return " ".join(label.text() for label in veil.findChildren(QLabel))


def test_a_veil_hides_again_when_the_focus_goes_elsewhere(qtbot: QtBot) -> None:
    veil = Veil(Label("the corner store"))
    qtbot.addWidget(veil)
    veil.show()
    assert veil.accessibleName() == "", "nothing is hidden"
    discretion.turn(on=True)
    label = veil.findChildren(QLabel)[-1]
    assert label.isHidden()
    assert veil.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert "Hidden" in veil.accessibleName()
    QTest.keyPress(veil, Qt.Key.Key_Space)
    assert not label.isHidden()
    assert veil.accessibleName() == ""
    QCoreApplication.sendEvent(veil, QFocusEvent(QEvent.Type.FocusOut))
    assert label.isHidden()
    assert "Hidden" in veil.accessibleName()
    discretion.turn(on=False)
    assert not label.isHidden()
    assert (veil.focusPolicy(), veil.accessibleName()) == (Qt.FocusPolicy.NoFocus, "")


def test_paper_is_not_changed_and_the_page_says_so(qtbot: QtBot, application: Application) -> None:
    shell = shell_of(application)
    person = shell.tools.link.ask(people.everyone)[0].person
    turn(application)
    shell.go(DocumentPlace(Kind.PLAN_SUMMARY, person.id))
    page = shell.pages.document
    with qtbot.waitSignal(page.made, timeout=20_000):
        pass
    viewer = page.findChild(PdfViewer)
    assert viewer is not None
    assert person.family_name in viewer.text() or person.preferred_name in viewer.text()
    assert not viewer.isVisible()
    assert named(application.window, names_in(shell_of(application).tools.link)) == []
    assert any("Initials are on for the screen" in text for _, text in told(application.window))
    turn(application)
    assert viewer.isVisible()


def test_begins_with_initials_where_that_was_chosen(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "ui.json"
    settings.save(file, settings.Settings(discreet=True))
    made = Application(qapp, Request(folder=tmp_path / "none"), settings_file=file, replace_process=lambda _: None)
    assert discretion.on
    made.window.deleteLater()
    made.deleteLater()


def test_whoever_tells_of_a_problem_asks_for_the_names_in_it() -> None:
    """A problem may name somebody else, such as whom a visit overlaps with."""
    window = Path(discreet.__file__).parent
    asking = {file for file in window.rglob("*.py") if "sentences.of_problem(" in file.read_text(encoding="utf-8")}
    assert asking == {window / "discreet.py"}


def test_a_place_that_was_written_names_nobody_while_initials_are_on() -> None:
    assert discreet.place(None, "Ann’s kitchen") == discreet.place(Place.HOME, "Ann’s kitchen") == "Ann’s kitchen"
    discretion.turn(on=True)
    assert discreet.place(None, "Ann’s kitchen") == words.of(Place.OTHER)
    assert discreet.place(Place.HOME, "Ann’s kitchen") == words.of(Place.HOME)
    assert discreet.place(None, "") == ""


def test_a_problem_names_nobody_while_initials_are_on() -> None:
    overlap = Problem("time", "overlap", facts={"with": "Alma R."})
    twice = Problem("number", "roster_number_twice", facts={"number": "RR-10418"})
    assert "Alma R." in discreet.of_problem(overlap)
    assert "RR-10418" in discreet.of_problem(twice)
    discretion.turn(on=True)
    assert "your visit with AR at" in discreet.of_problem(overlap)
    assert discreet.of_problem(twice).startswith("••418 is on more than one line")
