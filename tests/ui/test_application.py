"""The window as a whole, on a real notebook: in, around, hidden, back, locked, out."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest
from faults.disks import frozen
from making import OTHER_PASSPHRASE, PASSPHRASE, Closed
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSettings, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldnote.domain import comparison
from fieldnote.domain.changes import Change, Done
from fieldnote.domain.group import Group
from fieldnote.domain.ids import GroupId
from fieldnote.domain.problems import DamagedNotebookError, NotebookInUseError
from fieldnote.domain.text import LONGEST_TEXT
from fieldnote.domain.visit import NoteState
from fieldnote.host import paths, settings
from fieldnote.services import (
    acts,
    backup_copies,
    backups,
    group_sessions,
    group_views,
    groups,
    help_topics,
    people,
    practice,
    timers,
    to_sign,
    visits,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Confirmation
from fieldnote.ui import bugs, language
from fieldnote.ui.application import WRONG_USE, Application, prepare, run
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.closing_sheet import ClosingSheet
from fieldnote.ui.destinations import (
    BackPlace,
    CaseloadFilePlace,
    DocumentPlace,
    DocumentsPlace,
    ExportsPlace,
    GroupsPlace,
    GroupVisitPlace,
    NewGroupPlace,
    NewVisitPlace,
    PeoplePlace,
    SettingsPlace,
    TodayPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.language import Language
from fieldnote.ui.lock.cover import HideCover
from fieldnote.ui.lock.desktop import Desktop
from fieldnote.ui.lock.guard import Guard
from fieldnote.ui.lock.watch import Watch
from fieldnote.ui.request import Request, WrongUseError, parsed
from fieldnote.ui.search import other_words
from fieldnote.ui.search.sheet import SearchSheet
from fieldnote.ui.settings import sections
from fieldnote.ui.settings.look_section import LookSection
from fieldnote.ui.shell import Shell
from fieldnote.ui.timing import FirstPaint
from fieldnote.ui.unlock.bringing_back import BringingBack
from fieldnote.ui.unlock.damaged import DamagedPage
from fieldnote.ui.unlock.first_run import FirstRun
from fieldnote.ui.unlock.others import OthersPage
from fieldnote.ui.unlock.page import UnlockPage
from fieldnote.ui.unlock.recovery import RecoveryPage
from fieldnote.ui.unlock.rescuing import Rescuing
from fieldnote.ui.unlock.saved import SavedPage
from fieldnote.vault import contents

SLOW = 20_000
WORDS = "He laughed and said the first call was easier than he thought."


def never(arguments: object) -> None:
    raise AssertionError(arguments)


@dataclass
class Clocks:
    """Clocks that stand still until they are moved."""

    now: float = 0.0
    asleep: float = 0.0

    def awake(self) -> float:
        return self.now

    def slept(self) -> float:
        return self.asleep


class StillDesktop(Desktop):
    """A desktop that says what a test wants, and how far sleep is held up."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.listened_to = False
        self.holds = True

    def start(self) -> None:
        self.listened_to = True

    def stop(self) -> None:
        self.listened_to = False

    def let_sleep(self) -> None:
        self.holds = False


@dataclass
class Started:
    """An application that was started on a notebook, and what it asked of the computer."""

    application: Application
    closed: Closed
    clocks: Clocks
    settings_file: Path
    replaced: list[list[str]] = field(default_factory=list)

    @property
    def front(self) -> QWidget:
        found = self.application.window.front
        assert found is not None
        return found

    @property
    def shell(self) -> Shell:
        assert self.application.shell is not None
        return self.application.shell

    @property
    def guard(self) -> Guard:
        assert self.application.guard is not None
        return self.application.guard

    def desktop(self, qtbot: QtBot) -> StillDesktop:
        """Give the desktop, as soon as it is listened to."""
        qtbot.waitUntil(lambda: self.application.window.findChild(StillDesktop) is not None)
        found = self.application.window.findChild(StillDesktop)
        assert found is not None
        return found

    def do(self, key: str) -> None:
        """Choose a command of the menus."""
        self.application.window.menus.action(key).trigger()

    @property
    def here(self) -> object:
        """Where the person is."""
        return self.shell.here

    def visit(self) -> NoteEdit:
        """Open a draft and give the field for what was done."""
        lines = self.shell.tools.link.ask(visits.lines, states=(NoteState.DRAFT, NoteState.READY))
        self.shell.go(VisitPlace(lines[0].id))
        self.application.window.activateWindow()
        editor = QApplication.focusWidget()
        assert isinstance(editor, NoteEdit)
        return editor


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def started(qtbot: QtBot, qapp: QApplication, full: Closed, tmp_path: Path) -> Iterator[Started]:
    clocks, replaced = Clocks(), list[list[str]]()
    file = tmp_path / "settings" / "ui.json"
    application = Application(
        qapp,
        Request(folder=full.folder),
        settings_file=file,
        replace_process=lambda arguments: replaced.append(list(arguments)),
        clocks=clocks,
        desktop=StillDesktop,
    )
    application.start()
    application.window.resize(1366, 768)
    application.window.activateWindow()
    qtbot.waitUntil(application.window.isActiveWindow)
    yield Started(application, full, clocks, file, replaced)
    end(application)


def end(application: Application) -> None:
    """Leave nothing of an application behind, which would go on to watch what other tests copy."""
    application.quit()
    application.tasks.wait()
    application.window.deleteLater()
    application.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def inside(qtbot: QtBot, started: Started) -> Started:
    """Unlocked by typing the passphrase."""
    page = started.front
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.passphrase_field.line, PASSPHRASE)
    qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: started.application.shell is not None, timeout=SLOW)
    return started


# In ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_list_to_bring_in_is_asked_for_on_the_page_of_exports(inside: Started) -> None:
    ask = ScriptedAsk()
    ask.will_answer(None)
    object.__setattr__(inside.shell.pages.exports.bringing._tools, "ask", ask)
    inside.shell.go(CaseloadFilePlace())
    assert (inside.shell.here, ask.asked) == (ExportsPlace(), ["Open the caseload"])
    inside.shell.go(BackPlace())
    assert len(ask.asked) == 1


def test_passphrase_leads_to_today(inside: Started) -> None:
    assert inside.front is inside.shell
    assert inside.here == TodayPlace()
    assert inside.application.window.windowTitle() == "Fieldnote"


def test_what_the_opening_repaired_is_said_above_the_page(qtbot: QtBot, started: Started) -> None:
    started.closed.header.write_bytes(b"damaged")
    page = started.front
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.passphrase_field.line, PASSPHRASE)
    qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: started.application.shell is not None, timeout=SLOW)
    assert started.shell.bar.isVisible()
    assert "vault.json" in started.shell.bar.label.text()


def test_a_notebook_where_nothing_can_be_written_opens_to_read_and_says_so(qtbot: QtBot, started: Started) -> None:
    with frozen(started.closed.folder):
        page = started.front
        assert isinstance(page, UnlockPage)
        qtbot.keyClicks(page.passphrase_field.line, PASSPHRASE)
        qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: started.application.shell is not None, timeout=SLOW)
        assert "open to read" in started.shell.bar.label.text()
        started.shell.go(PeoplePlace())
        assert started.here == PeoplePlace()


def test_notebook_opened_last_is_remembered_by_its_folder_only(inside: Started) -> None:
    kept = settings.load(inside.settings_file)
    assert kept.notebook == str(inside.closed.folder)


def test_no_command_leads_away_from_a_note_that_is_read_together(inside: Started) -> None:
    inside.visit()
    here = inside.here
    inside.do("together")
    window = inside.application.window
    (sheet,) = open_sheets(window)
    for key in ("today", "people", "to_sign", "new_visit", "new_person", "search", "handoff", "back", "sign"):
        inside.do(key)
    assert inside.here == here
    assert open_sheets(window) == [sheet]
    inside.do("hide")
    assert open_sheets(window) == []


def test_a_notebook_that_cannot_be_read_for_the_line_of_a_timed_visit_is_no_mistake_of_ours(
    inside: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = inside.shell
    line = shell.nav.findChild(QWidget, "timer_line")
    assert line is not None
    shell.go(NewVisitPlace(shell.tools.link.ask(people.everyone)[0].person.id))
    inside.do("today")
    assert line.isVisible()

    def unread(_: object) -> None:
        raise DamagedNotebookError("pages cannot be read")

    with monkeypatch.context() as patched:
        patched.setattr(timers, "running", unread)
        shell._timer_clock.timeout.emit()
    assert not line.isVisible()
    assert not shell._timer_clock.isActive(), "it does not ask again and again"
    person = shell.tools.link.ask(people.everyone)[0].person
    shell.tools.link.tell_changed(Change(people=frozenset({person.id})))
    assert line.isVisible()


def test_the_notes_to_sign_are_a_command_away_and_their_count_follows_the_notebook(inside: Started) -> None:
    shell, told = inside.shell, inside.shell.nav.item_button("sign").accessibleName
    waiting = shell.tools.link.ask(to_sign.count)
    assert waiting > 1
    assert told() == f"To sign, {waiting} notes"
    inside.do("to_sign")
    assert inside.here == ToSignPlace()
    assert shell.nav.current == "sign"
    line = shell.tools.link.ask(visits.lines, states=(NoteState.DRAFT, NoteState.READY))[0]
    shell.tools.link.do(visits.delete_draft, line.id)
    assert told().startswith("To sign, ")
    assert told() != f"To sign, {waiting} notes"


def test_back_from_a_correction_leads_before_the_version_that_it_replaced(inside: Started) -> None:
    shell, link = inside.shell, inside.shell.tools.link
    signed = link.ask(visits.lines, states=(NoteState.SIGNED,))[0]
    inside.do("people")
    before = inside.here
    shell.go(VisitPlace(signed.id))
    begun = link.do(acts.start_correction, signed.id, "The time was wrong.")
    assert isinstance(begun, Done)
    shell.go(VisitPlace(begun.value))
    shell.go(BackPlace())
    assert inside.here == VisitPlace(signed.id), "the signed note is the current version until the correction is signed"
    shell.go(VisitPlace(begun.value))
    draft = link.ask(visits.open_visit, begun.value).draft
    link.do(visits.save, replace(draft, reasons={"late_note": "No power"}))
    assert isinstance(link.do(visits.sign, begun.value, Confirmation("pin")), Done)
    shell.go(BackPlace())
    assert inside.here == before


def test_a_visit_being_timed_is_seen_from_every_page_and_a_click_away(inside: Started) -> None:
    shell = inside.shell
    line = shell.nav.findChild(QWidget, "timer_line")
    assert isinstance(line, QAbstractButton)
    assert not line.isVisible()
    shell.go(NewVisitPlace(shell.tools.link.ask(people.everyone)[0].person.id))
    note = inside.here
    for page in ("today", "people", "exports"):
        inside.do(page)
        assert line.isVisible()
        assert line.accessibleName().startswith("Visit 0:0")
    line.click()
    assert inside.here == note
    inside.do("timer")
    inside.do("today")
    assert not line.isVisible()


def test_the_groups_are_a_command_away_and_one_starts_from_anywhere(inside: Started) -> None:
    shell, window = inside.shell, inside.application.window
    inside.do("groups")
    assert inside.here == GroupsPlace()
    assert shell.nav.current == "groups"
    inside.do("today")
    shell.tools.link.do(groups.keep_group, Group(GroupId(""), "Evenings"), ())
    inside.do("new_group")
    (sheet,) = open_sheets(window)
    choices = sheet.findChildren(QPushButton, "group_choice")
    assert len(choices) == len(shell.tools.link.ask(groups.groups)) + 1
    choices[0].click()
    assert isinstance(inside.here, GroupVisitPlace)
    assert shell.nav.current == "groups"
    assert window.menus.action("sign").isEnabled()
    assert not window.menus.action("timer").isEnabled()


def test_the_attendance_sheet_of_a_group_is_shown_and_back_leads_to_the_group(qtbot: QtBot, inside: Started) -> None:
    shell = inside.shell
    shell.go(NewGroupPlace(GroupId("")))
    here = inside.here
    assert isinstance(here, GroupVisitPlace)
    someone = shell.tools.link.ask(people.everyone)[0].person.id
    shell.tools.link.do(group_sessions.mark_here, here.session_id, someone)
    page = shell.pages.document
    with qtbot.waitSignal(page.made, timeout=20_000):
        shell.pages.group_visit.frame.header.attendance_action.trigger()
    assert inside.here == DocumentPlace(Kind.GROUP_ATTENDANCE, session_id=here.session_id)
    assert shell.nav.current == "groups"
    inside.do("back")
    assert shell.here == here


def test_words_in_a_group_visit_are_kept_when_it_is_left_hidden_or_locked(inside: Started) -> None:
    shell = inside.shell
    shell.go(NewGroupPlace(GroupId("")))
    here = inside.here
    assert isinstance(here, GroupVisitPlace)
    page = shell.pages.group_visit
    topic = page.frame.shared.topic_field

    def kept() -> str:
        return shell.tools.link.ask(group_views.look_again, here.session_id).session.topic

    QTest.keyClicks(topic, "One")
    shell.go(TodayPlace())
    assert kept() == "One"
    shell.go(here)
    QTest.keyClicks(topic, " two")
    inside.guard.hide()
    assert kept() == "One two"
    shell.go(here)
    QTest.keyClicks(topic, " three")
    assert shell.flush()
    assert kept() == "One two three"
    shell.pages.clear()
    assert topic.text() == ""


def test_a_group_is_not_left_while_a_day_in_a_part_is_none(inside: Started, qtbot: QtBot) -> None:
    shell = inside.shell
    shell.go(NewGroupPlace(GroupId("")))
    here = inside.here
    assert isinstance(here, GroupVisitPlace)
    for line in shell.tools.link.ask(people.everyone)[:2]:
        shell.tools.link.do(group_sessions.mark_here, here.session_id, line.person.id)
    own = shell.pages.group_visit.frame.own
    shell.pages.group_visit.step(1)
    shell.pages.group_visit.step(1)
    name, due = own.heading.text(), own.next_step.due_field
    for leave in (shell.nav.item_button("people").click, partial(inside.do, "new_visit"), partial(inside.do, "back")):
        due.setFocus()
        qtbot.keyClicks(due, "Nov 42")
        leave()
        assert (inside.here, QApplication.focusWidget(), due.text()) == (here, due, "Nov 42")
        assert not open_sheets(inside.application.window)
        assert shell.nav.current == "groups"
        qtbot.keyClick(due, Qt.Key.Key_Escape)
    qtbot.keyClicks(due, "Nov 42")
    shell.turn_discreet()
    shell.turn_discreet()
    assert (own.heading.text(), due.text()) == (name, "Nov 42")
    qtbot.keyClick(due, Qt.Key.Key_Escape)
    shell.nav.item_button("people").click()
    assert inside.here == PeoplePlace()


def test_the_notebook_to_unlock_is_named_where_there_are_several(
    started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "notebooks", lambda: tmp_path / "shelf")
    for number, name in enumerate(("First", "Second")):
        (tmp_path / "shelf" / name).mkdir(parents=True)
        (tmp_path / "shelf" / name / "vault.db").touch()
        started.application.show_unlock(tmp_path / "shelf" / name)
        page = started.front
        assert isinstance(page, UnlockPage)
        assert (f"“{name}”" in page.sentence_label.text()) is (number > 0)


def test_recovery_and_other_notebooks_are_a_click_away_and_back(qtbot: QtBot, started: Started) -> None:
    page = started.front
    assert isinstance(page, UnlockPage)
    qtbot.mouseClick(page.recovery_button, Qt.MouseButton.LeftButton)
    recovery = started.front
    assert isinstance(recovery, RecoveryPage)
    qtbot.mouseClick(recovery.back_button, Qt.MouseButton.LeftButton)
    page = started.front
    assert isinstance(page, UnlockPage)
    qtbot.mouseClick(page.others_button, Qt.MouseButton.LeftButton)
    others = started.front
    assert isinstance(others, OthersPage)
    qtbot.mouseClick(others.back_button, Qt.MouseButton.LeftButton)
    assert isinstance(started.front, UnlockPage)


# Damaged ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def damaged(qtbot: QtBot, started: Started) -> Rescuing:
    """The ways out, after the passphrase was typed for a notebook whose first page is gone."""
    data = started.closed.database.read_bytes()
    started.closed.database.write_bytes(bytes(4096) + data[4096:])
    page = started.front
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(page.passphrase_field.line, PASSPHRASE)
    qtbot.keyClick(page.passphrase_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(started.front, Rescuing), timeout=SLOW)
    rescuing = started.front
    assert isinstance(rescuing, Rescuing)
    qtbot.waitUntil(lambda: not rescuing.busy, timeout=SLOW)
    return rescuing


def test_a_damaged_notebook_leads_to_a_new_one_that_is_open_and_opened_the_next_time(
    qtbot: QtBot, started: Started, damaged: Rescuing
) -> None:
    new = started.closed.folder.with_name("full rescued")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(damaged.currentWidget(), SavedPage), timeout=SLOW)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert started.front is started.shell
    assert started.here == TodayPlace()
    assert started.shell.tools.link.ask(lambda book: book.vault.folder) == new
    assert settings.load(started.settings_file).notebook == str(new)
    started.guard.lock()
    assert str(new) in started.replaced[0]


def test_the_ways_out_are_put_away_when_nobody_is_there_or_the_computer_slept(
    qtbot: QtBot, started: Started, damaged: Rescuing
) -> None:
    watch = damaged.findChild(Watch)
    assert watch is not None
    watch.look()
    assert started.front is damaged
    started.clocks.now += 10 * 60
    watch.look()
    page = started.front
    assert isinstance(page, UnlockPage)
    assert not page.passphrase_field.text()
    assert started.replaced == [[str(started.closed.folder)]]


def test_back_and_the_kit_are_a_click_away_from_the_ways_out(qtbot: QtBot, started: Started, damaged: Rescuing) -> None:
    ways = damaged.currentWidget()
    assert isinstance(ways, DamagedPage)
    qtbot.mouseClick(ways.back_button, Qt.MouseButton.LeftButton)
    page = started.front
    assert isinstance(page, UnlockPage)
    for header in (started.closed.header, started.closed.header_copy):
        header.write_bytes(b"{}")
    qtbot.keyClicks(page.passphrase_field.line, PASSPHRASE)
    qtbot.mouseClick(page.unlock_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(started.front, Rescuing), timeout=SLOW)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(started.front, RecoveryPage)


def test_without_a_notebook_the_first_run_begins(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    application = Application(qapp, Request(), replace_process=never, settings_file=tmp_path / "ui.json")
    qtbot.addWidget(application.window)
    application.start()
    first = application.window.front
    assert isinstance(first, FirstRun)
    qtbot.mouseClick(first.passphrase_step.back_button, Qt.MouseButton.LeftButton)
    others = application.window.front
    assert isinstance(others, OthersPage)
    qtbot.mouseClick(others.new_button, Qt.MouseButton.LeftButton)
    again: QWidget | None = application.window.front
    assert again is first


def test_closing_puts_what_no_backup_has_into_one_and_onto_the_second_disk_first(
    qtbot: QtBot, inside: Started, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    keeper = kept(qtbot, inside)
    link = inside.shell.tools.link
    link.do(backup_copies.choose_place, stick)
    keeper.back_up()
    qtbot.waitUntil(lambda: not keeper.busy, timeout=SLOW)
    assert len(backups.lying_in(stick)) == 1
    inside.visit().insertPlainText(WORDS)
    inside.application.window.close()
    sheet = inside.application.window.findChild(ClosingSheet)
    assert sheet is not None
    assert sheet.isVisible()
    assert inside.application.shell is not None, "the notebook is open until it is backed up"
    qtbot.waitUntil(lambda: inside.application.shell is None, timeout=SLOW)
    newest = backups.lying_in(stick)[0]
    assert len(backups.lying_in(stick)) == 2
    there = backups.contents_of(newest.path, tmp_path, backups.by_passphrase(PASSPHRASE))
    book = inside.closed.open()
    assert comparison.compare(there, contents.held(book.vault.database)).none
    book.close()


def test_who_closes_waits_for_no_backup_that_has_nothing_new_and_may_go_at_once_or_stay(
    qtbot: QtBot, inside: Started
) -> None:
    keeper = kept(qtbot, inside)
    window = inside.application.window
    keeper.back_up()
    qtbot.waitUntil(lambda: not keeper.busy, timeout=SLOW)
    inside.visit().insertPlainText(WORDS)
    window.close()
    (sheet,) = open_sheets(window)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not keeper.busy, timeout=SLOW)
    assert inside.application.shell is not None, "who stays, stays"
    assert not keeper.lacks
    inside.visit().insertPlainText(WORDS)
    window.close()
    (sheet,) = open_sheets(window)
    qtbot.mouseClick(sheet.button("now"), Qt.MouseButton.LeftButton)
    assert inside.application.shell is None


def test_closing_a_notebook_that_is_as_its_backup_has_it_asks_nothing(qtbot: QtBot, inside: Started) -> None:
    keeper = kept(qtbot, inside)
    keeper.back_up()
    qtbot.waitUntil(lambda: not keeper.busy, timeout=SLOW)
    inside.application.window.close()
    assert inside.application.shell is None


def kept(qtbot: QtBot, inside: Started) -> BackupKeeper:
    """Give what makes the backups, as soon as it is there."""
    qtbot.waitUntil(lambda: inside.guard.findChild(BackupKeeper) is not None)
    keeper = inside.guard.findChild(BackupKeeper)
    assert keeper is not None
    return keeper


def test_on_a_new_laptop_a_backup_becomes_ones_own_notebook(
    qtbot: QtBot, qapp: QApplication, full: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = full.open()
    made = backups.back_up(book).value.backup.path
    book.close()
    (tmp_path / "stick").mkdir()
    made = made.rename(tmp_path / "stick" / made.name)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    file = tmp_path / "ui.json"
    application = Application(qapp, Request(), replace_process=never, settings_file=file)
    application.start()
    first = application.window.front
    assert isinstance(first, FirstRun)
    qtbot.mouseClick(first.passphrase_step.back_button, Qt.MouseButton.LeftButton)
    others = application.window.front
    assert isinstance(others, OthersPage)
    qtbot.mouseClick(others.backup_button, Qt.MouseButton.LeftButton)
    pages = application.window.front
    assert isinstance(pages, BringingBack)
    pages.form.take(made)
    qtbot.keyClicks(pages.form.passphrase_field.line, PASSPHRASE)
    qtbot.keyClick(pages.form.passphrase_field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(pages.currentWidget(), SavedPage), timeout=SLOW)
    made_page = pages.currentWidget()
    assert isinstance(made_page, SavedPage)
    qtbot.mouseClick(made_page.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: application.shell is not None, timeout=SLOW)
    assert application.shell is not None
    place = tmp_path / "data" / "Fieldnote" / "notebooks" / "notebook"
    assert application.shell.tools.link.ask(lambda book: book.vault.folder) == place
    assert settings.load(file).notebook == "", "it lies where one's own notebook lies"
    end(application)


def test_what_opens_a_backup_is_put_away_when_nobody_is_there(qtbot: QtBot, started: Started) -> None:
    started.application.show_back()
    pages = started.front
    assert isinstance(pages, BringingBack)
    qtbot.keyClicks(pages.form.passphrase_field.line, PASSPHRASE)
    watch = pages.findChild(Watch)
    assert watch is not None
    watch.look()
    assert started.front is pages
    started.clocks.now += 10 * 60
    watch.look()
    assert isinstance(started.front, OthersPage)
    assert started.replaced == [[]]


def test_a_backup_becomes_a_notebook_while_the_computer_sleeps_but_is_not_open_to_whoever_wakes_it(
    qtbot: QtBot, started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    book = started.closed.open()
    made = backups.back_up(book).value.backup.path
    book.close()
    started.application.show_back(made)
    pages = started.front
    assert isinstance(pages, BringingBack)
    qtbot.keyClicks(pages.form.passphrase_field.line, PASSPHRASE)
    qtbot.keyClick(pages.form.passphrase_field.line, Qt.Key.Key_Return)
    assert pages.busy
    started.clocks.asleep += 3600
    watch = pages.findChild(Watch)
    assert watch is not None
    watch.look()
    assert pages.busy, "it is not stopped in the middle"
    qtbot.waitUntil(lambda: bool(started.replaced), timeout=SLOW)
    assert isinstance(started.front, OthersPage)
    assert started.replaced == [[]]
    place = tmp_path / "data" / "Fieldnote" / "notebooks" / "notebook"
    assert notebooks.unlock(place, PASSPHRASE) == started.closed.root


def test_practice_opens_without_asking_and_says_so_on_every_screen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    replaced: list[object] = []
    file = tmp_path / "ui.json"
    application = Application(qapp, Request(practice=True), replace_process=replaced.append, settings_file=file)
    qtbot.addWidget(application.window)
    application.start()
    qtbot.waitUntil(lambda: application.shell is not None, timeout=SLOW)
    strip = application.window._strip
    assert strip.isVisible()
    assert strip.accessibleName() == "Practice notebook. Not real people."
    assert settings.load(file).notebook == ""
    assert application.guard is not None
    application.guard.hide()
    assert strip.isVisible()
    application.guard.lock()
    assert replaced == [[str(tmp_path / "data" / "Fieldnote" / "notebooks" / "practice")]]
    application.show_unlock(application._folder)
    page = application.window.front
    assert isinstance(page, UnlockPage)
    page.open_with(practice.PASSPHRASE)
    qtbot.waitUntil(lambda: application.shell is not None, timeout=SLOW)
    menus = application.window.menus
    assert not menus.action("practice").isEnabled()
    menus.action("own_notebook").trigger()
    assert application.shell is None
    assert replaced[1:] == [[]], "which opens the usual one"


def test_the_practice_notebook_is_a_command_away_from_ones_own(qtbot: QtBot, inside: Started) -> None:
    menus = inside.application.window.menus
    assert menus.action("practice").isEnabled()
    assert not menus.action("own_notebook").isEnabled(), "it is in front"
    qtbot.keyClicks(inside.visit(), WORDS)
    qtbot.keyClick(inside.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "practice")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert inside.application.shell is None
    assert inside.replaced == [["--practice"]]
    assert WORDS in saved_words(inside.closed)


def test_words_that_cannot_be_saved_are_not_left_for_the_practice_notebook(qtbot: QtBot, inside: Started) -> None:
    editor = inside.visit()
    qtbot.keyClicks(editor, WORDS)
    inside.shell.tools.link.ask(lambda book: book.vault.database._connection.execute("PRAGMA query_only = 1"))
    inside.do("practice")
    assert not inside.replaced
    assert inside.front is inside.shell
    assert WORDS in editor.toPlainText()
    assert inside.shell.pages.visit.frame.bars.save_bar.isVisible(), "it says why"
    inside.shell.tools.link.ask(lambda book: book.vault.database._connection.execute("PRAGMA query_only = 0"))
    inside.do("practice")
    assert inside.replaced == [["--practice"]]


# Around ───────────────────────────────────────────────────────────────────────────────────────────


def test_keys_lead_to_today_people_and_back(qtbot: QtBot, inside: Started) -> None:
    window = inside.application.window
    places = []
    for key, modifier in (
        (Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        qtbot.keyClick(window, key, modifier)
        places.append(inside.here)
    assert places == [PeoplePlace(), TodayPlace(), PeoplePlace()]


def test_new_visit_without_a_person_asks_with_whom_and_opens_the_note(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClick(inside.application.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    picker = open_sheets(inside.application.window)[0]
    assert picker.objectName() == "person_picker"
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "marc")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(inside.here, VisitPlace)
    assert isinstance(QApplication.focusWidget(), NoteEdit)


def test_ctrl_k_finds_a_person(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClick(inside.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "luz")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(inside.here, PeoplePlace)
    assert inside.shell.person_id == inside.here.person_id


def test_ctrl_k_finds_what_can_be_done_now_and_nothing_else(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClick(inside.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    (sheet,) = open_sheets(inside.application.window)
    assert isinstance(sheet, SearchSheet)
    offered = {offer.key for offer in sheet._offers}
    assert {"new_visit", "lock", "documents", "settings"} <= offered
    assert not offered & {"save", "sign", "print", "search", "copy"}, "no note and no document is in front"
    qtbot.keyClicks(field, "docum")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert inside.here == DocumentsPlace()


PLAIN_WORDS = {
    "backup": "settings:notebook",
    "back up": "settings:notebook",
    "copia de seguridad": "settings:notebook",
    "how do I back up": "settings:notebook",
    "respaldo": "settings:notebook",
    "spanish": "settings:look",
    "español": "settings:look",
    "idioma": "settings:look",
    "dark": "settings:look",
    "night": "settings:look",
    "oscuro": "settings:look",
    "big text": "larger",
    "text size": "larger",
    "letra grande": "larger",
    "no-show": "help:planning",
    "no show": "help:planning",
    "nobody came": "help:planning",
    "pdf": "documents",
    "print": "documents",
    "imprimir": "documents",
    "send": "exports",
    "enviar": "exports",
    "export": "exports",
    "lock": "lock",
    "bloquear": "lock",
    "hide": "hide",
    "names": "discreet",
    "initials": "discreet",
    "practice": "practice",
    "help": "help",
    "ayuda": "help",
    "forgot passphrase": "help:passphrase",
    "olvidé contraseña": "help:passphrase",
    "recovery kit": "settings:notebook",
    "pin": "settings:notebook",
    "plan a visit": "plan_visit",
    "appointment": "plan_visit",
    "cita": "plan_visit",
    "new person": "new_person",
    "add client": "new_person",
    "group": "groups",
    "settings": "settings",
    "units": "settings:rules",
    "credential": "settings:you",
    "988": "help:crisis",
}


def test_ctrl_k_finds_commands_by_the_words_people_use_for_them(inside: Started) -> None:
    inside.shell.search()
    (sheet,) = open_sheets(inside.application.window)
    assert isinstance(sheet, SearchSheet)
    found = {words: [offer.key for offer in sheet._offers_for(words)] for words in PLAIN_WORDS}
    assert {words: keys for words, keys in found.items() if PLAIN_WORDS[words] not in keys} == {}
    shown = {row.title for words in PLAIN_WORDS for row in sheet.rows_for(words) if row.key.startswith("command:")}
    assert shown <= {offer.words for offer in sheet._offers}, "the other words are not shown"


@pytest.mark.parametrize(
    ("words", "shown"), [("backup", ""), ("forgot passphrase", "help_sheet"), ("appointment", "person_picker")]
)
def test_what_ctrl_k_found_by_another_word_opens(qtbot: QtBot, inside: Started, words: str, shown: str) -> None:
    qtbot.keyClick(inside.application.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [one.objectName() for one in open_sheets(inside.application.window)] == ([shown] if shown else [])
    if not shown:
        assert inside.here == SettingsPlace("notebook")


def test_each_command_section_and_topic_with_other_words_is_there(inside: Started) -> None:
    menus = {str(action.data()) for action in inside.application.window.menus.actions()}
    assert {"plan_visit", *menus} >= other_words.COMMANDS.keys()
    assert other_words.SECTIONS.keys() == {item.key for item in sections.items()}
    for tongue in ("en", "es"):
        assert other_words.TOPICS.keys() == {topic.key for topic in help_topics.topics(tongue)}


def test_new_visit_with_a_person_in_front_asks_nothing(qtbot: QtBot, inside: Started) -> None:
    test_ctrl_k_finds_a_person(qtbot, inside)
    qtbot.keyClick(inside.application.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(inside.here, VisitPlace)


def test_handoff_pdf_of_the_person_in_front_is_two_keys_away(qtbot: QtBot, inside: Started) -> None:
    test_ctrl_k_finds_a_person(qtbot, inside)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(inside.shell.pages.document.made, timeout=SLOW):
        qtbot.keyClick(inside.application.window, Qt.Key.Key_P, both)
    assert isinstance(inside.here, DocumentPlace)
    assert inside.application.window.menus.action("print").isEnabled()


def test_new_person_asks_for_a_name(qtbot: QtBot, inside: Started) -> None:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(inside.application.window, Qt.Key.Key_N, both)
    assert inside.here == PeoplePlace()
    assert len(open_sheets(inside.application.window)) == 1


def test_note_is_saved_and_signed_by_its_keys(qtbot: QtBot, inside: Started) -> None:
    editor = inside.visit()
    qtbot.keyClicks(editor, WORDS)
    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    visit_id = inside.shell.pages.visit.visit_id
    assert visit_id is not None
    assert WORDS in inside.shell.tools.link.ask(visits.open_visit, visit_id).draft.what_we_did
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(open_sheets(inside.application.window)) == 1


def test_f6_steps_through_the_bar_and_the_page_and_back(qtbot: QtBot, inside: Started) -> None:
    window, seen = inside.application.window, []
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(inside.shell.nav.isAncestorOf(focused))
    assert sorted(seen) == [False, True]
    inside.visit()
    stops = set()
    for _ in range(5):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        stops.add(QApplication.focusWidget())
    assert len(stops) >= 4


def test_bar_becomes_a_rail_beside_a_note_and_in_narrow_windows(qtbot: QtBot, inside: Started) -> None:
    rails = [inside.shell.nav.rail]
    inside.visit()
    rails.append(inside.shell.nav.rail)
    inside.do("today")
    rails.append(inside.shell.nav.rail)
    assert rails == [False, True, False]
    inside.application.window.resize(1100, 700)
    qtbot.waitUntil(lambda: inside.shell.nav.rail)


def test_failure_is_said_above_the_page_until_something_works(qtbot: QtBot, inside: Started) -> None:
    inside.shell.tools.link.failed.emit("Could not save. Your words are still here. Try again.")
    assert inside.shell.bar.isVisible()
    test_new_visit_without_a_person_asks_with_whom_and_opens_the_note(qtbot, inside)
    assert not inside.shell.bar.isVisible()


def test_record_that_is_gone_is_said_and_the_page_stays(inside: Started) -> None:
    inside.shell.go(VisitPlace("nowhere"))  # type: ignore[arg-type]
    assert inside.here == TodayPlace()
    assert inside.shell.bar.isVisible()


def test_text_size_and_colors_are_kept(inside: Started) -> None:
    inside.do("larger")
    look = inside.application.window.menus._looks
    next(action for key, action in look.items() if key == "dark").trigger()
    inside.do("keep_menu")
    kept = settings.load(inside.settings_file)
    assert (kept.text_percent, kept.theme, kept.menu_bar) == (110, "dark", True)
    inside.do("normal")
    assert settings.load(inside.settings_file).text_percent == 100


def test_shortcuts_and_about_are_shown_on_sheets(inside: Started) -> None:
    for key in ("keys", "about"):
        inside.do(key)
        sheet = open_sheets(inside.application.window)[0]
        assert sheet.objectName() == f"{key}_sheet"
        sheet.close_sheet()


def test_everything_that_takes_the_focus_has_a_name(inside: Started) -> None:
    inside_nav = inside.shell.nav.findChildren(QWidget)
    stops = [widget for widget in inside_nav if widget.focusPolicy() and widget.isVisible()]
    assert stops
    for widget in stops:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget


# Hidden and back ──────────────────────────────────────────────────────────────────────────────────


def test_hide_takes_everything_out_of_the_window_and_brings_it_back(qtbot: QtBot, inside: Started) -> None:
    editor = inside.visit()
    qtbot.waitUntil(inside.application.window.isActiveWindow)
    qtbot.keyClicks(editor, WORDS)
    shell = inside.shell
    qtbot.keyClick(inside.application.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    cover = inside.front
    assert isinstance(cover, HideCover)
    assert not inside.application.window.isAncestorOf(shell)
    assert not shell.isVisible()
    qtbot.keyClick(cover, Qt.Key.Key_Space)
    qtbot.keyClicks(cover.field.line, PASSPHRASE)
    with qtbot.waitSignal(inside.guard.came_back, timeout=SLOW):
        qtbot.keyClick(cover.field.line, Qt.Key.Key_Return)
    assert inside.front is shell
    assert QApplication.focusWidget() is editor
    assert WORDS in editor.toPlainText()


def test_hide_saves_what_was_typed(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClicks(inside.visit(), WORDS)
    visit_id = inside.shell.pages.visit.visit_id
    inside.guard.hide()
    assert visit_id is not None
    assert WORDS in inside.shell.tools.link.ask(visits.open_visit, visit_id).draft.what_we_did


def test_hide_closes_sheets_and_clears_our_copy(qtbot: QtBot, inside: Started) -> None:
    inside.do("search")
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "secret words")
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "secret words"
    inside.guard.hide()
    assert open_sheets(inside.application.window) == []
    assert QGuiApplication.clipboard().text() == ""


def test_while_hidden_the_menus_tell_and_do_nothing_of_the_notebook(inside: Started) -> None:
    inside.guard.hide()
    menus = inside.application.window.menus
    assert not any(menus.action(key).isEnabled() for key in ("search", "today", "people", "new_visit", "save", "hide"))
    assert menus.action("lock").isEnabled()


def test_minimised_window_hides(inside: Started) -> None:
    inside.visit()
    inside.application.window.showMinimized()
    assert isinstance(inside.front, HideCover)
    inside.application.window.showNormal()
    assert isinstance(inside.front, HideCover)


def test_no_word_of_what_was_done_stands_over_the_cover(inside: Started) -> None:
    inside.do("exports")
    inside.shell.pages.exports.recorder.tell("Marcus B. is kept.", lambda: None)
    window = inside.application.window
    assert any(toast.isVisible() for toast in window.findChildren(Toast))
    window.showMinimized()
    window.showNormal()
    assert isinstance(inside.front, HideCover)
    assert not any(toast.isVisible() for toast in window.findChildren(Toast))


def test_hide_button_hides(qtbot: QtBot, inside: Started) -> None:
    qtbot.mouseClick(inside.shell.nav.hide_button, Qt.MouseButton.LeftButton)
    assert isinstance(inside.front, HideCover)


# Locked and out ───────────────────────────────────────────────────────────────────────────────────


def saved_words(closed: Closed) -> str:
    book = closed.open()
    try:
        lines = visits.lines(book, states=(NoteState.DRAFT, NoteState.READY))
        return " ".join(visits.open_visit(book, line.id).draft.what_we_did for line in lines)
    finally:
        book.close()


def test_lock_saves_closes_empties_the_window_and_replaces_the_process(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClicks(inside.visit(), WORDS)
    shell = inside.shell
    with qtbot.waitSignal(shell.destroyed):
        qtbot.keyClick(inside.application.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert inside.replaced == [[str(inside.closed.folder)]]
    assert inside.application.shell is None
    assert inside.application.window.findChild(Shell) is None
    assert WORDS in saved_words(inside.closed)


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["line\n", "語"])
@pytest.mark.parametrize("way", ["lock", "hide"])
def test_a_long_paste_is_there_whole_when_the_window_locks_or_hides_in_its_middle(
    qtbot: QtBot, inside: Started, way: str, unit: str
) -> None:
    editor = inside.visit()
    visit_id = inside.shell.pages.visit.visit_id
    assert visit_id is not None
    editor.selectAll()
    QGuiApplication.clipboard().setText(unit * (LONGEST_TEXT // len(unit)))
    link, left = inside.shell.tools.link, list[str]()

    def leave() -> None:
        left.append(editor.text())
        getattr(inside.guard, way)()

    QTimer.singleShot(0, leave)  # due before the paste begins, and heard as soon as anything is
    editor.paste()
    qtbot.waitUntil(lambda: bool(left))
    whole = unit * (LONGEST_TEXT // len(unit))
    assert left == [whole], "the paste was done before anything else was heard"
    if way == "hide":
        assert link.ask(visits.open_visit, visit_id).draft.what_we_did == whole
        inside.guard.lock()
    assert inside.replaced
    assert whole in saved_words(inside.closed)
    QGuiApplication.clipboard().clear()


def test_a_question_about_a_long_paste_goes_with_the_window_that_hides_and_nothing_is_pasted(inside: Started) -> None:
    editor = inside.visit()
    before = editor.text()
    QGuiApplication.clipboard().setText("line\n" * 2_000_000)
    editor.paste()
    assert len(open_sheets(inside.application.window)) == 1
    inside.guard.hide()
    assert open_sheets(inside.application.window) == []
    inside.guard.come_back()
    assert open_sheets(inside.application.window) == []
    assert editor.text() == before
    inside.guard.lock()
    assert "line" not in saved_words(inside.closed)
    QGuiApplication.clipboard().clear()


def test_lock_button_locks(qtbot: QtBot, inside: Started) -> None:
    qtbot.mouseClick(inside.shell.nav.lock_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(inside.replaced))


def test_lock_while_hidden_locks(inside: Started) -> None:
    inside.guard.hide()
    inside.do("lock")
    assert inside.replaced


def test_three_wrong_passphrases_on_the_cover_lock(qtbot: QtBot, inside: Started) -> None:
    inside.guard.hide()
    cover = inside.front
    assert isinstance(cover, HideCover)
    cover.ask()
    for _ in range(3):
        qtbot.waitUntil(cover.back_button.isEnabled)
        qtbot.keyClicks(cover.field.line, OTHER_PASSPHRASE)
        qtbot.keyClick(cover.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(inside.replaced), timeout=SLOW)


def test_nobody_at_the_keyboard_is_warned_and_then_locked_out(qtbot: QtBot, inside: Started) -> None:
    watch = inside.guard.watch
    inside.clocks.now += 5 * 60 - 15
    watch.look()
    warning = inside.application.window.findChild(QWidget, "lock_warning")
    assert warning is not None
    assert warning.isVisible()
    stay = inside.application.window.findChild(QWidget, "stay_button")
    assert stay is not None
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert not warning.isVisible()
    inside.clocks.now += 60
    watch.look()
    assert not inside.replaced
    inside.clocks.now += 5 * 60
    watch.look()
    assert inside.replaced


def test_computer_that_slept_locks_before_anything_is_painted(inside: Started) -> None:
    inside.clocks.asleep += 3600
    inside.guard.watch.look()
    assert inside.replaced
    assert inside.application.shell is None


def test_desktop_that_says_the_person_leaves_locks_before_sleep_goes_on(qtbot: QtBot, inside: Started) -> None:
    desktop = inside.desktop(qtbot)
    while_open = desktop.listened_to
    qtbot.keyClicks(inside.visit(), WORDS)
    desktop.left.emit()
    assert inside.replaced
    assert (while_open, desktop.listened_to) == (True, False)
    assert desktop.holds, "the process that is replaced lets go by itself, with its memory"
    assert WORDS in saved_words(inside.closed)


def test_desktop_is_listened_to_after_the_first_page_is_painted(qtbot: QtBot, inside: Started) -> None:
    assert inside.application.window.findChild(Desktop) is None
    painted: list[object] = []
    FirstPaint(inside.shell.pages.today, lambda: painted.append(inside.application.window.findChild(Desktop)))
    inside.desktop(qtbot)
    assert painted == [None]


def test_words_being_composed_with_an_input_method_are_kept_when_the_notebook_locks(
    qtbot: QtBot, inside: Started
) -> None:
    editor = inside.visit()
    qtbot.keyClicks(editor, "She said: ")
    QApplication.sendEvent(editor, QInputMethodEvent("お元気ですか", []))
    assert "お元気ですか" not in editor.toPlainText()
    inside.guard.lock()
    assert "She said: お元気ですか" in saved_words(inside.closed)


def test_lock_saves_then_empties_the_window_then_closes_and_then_replaces_the_process(
    qtbot: QtBot, inside: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClicks(inside.visit(), WORDS)
    window, shell, order = inside.application.window, inside.shell, list[str]()
    QGuiApplication.clipboard().setText(WORDS)

    def noting(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def noted(*values: object) -> object:
            order.append(name)
            return real(*values)

        return noted

    monkeypatch.setattr(shell, "flush", noting("words saved", shell.flush))
    monkeypatch.setattr(inside.guard._tools.link, "close", noting("notebook closed", inside.guard._tools.link.close))
    shown = list[str]()

    def replaced(arguments: object) -> None:
        shown.extend(label.text() for label in window.findChildren(QLabel) if WORDS in label.text())
        order.append("process replaced")
        assert not window.isAncestorOf(shell)
        assert WORDS not in QGuiApplication.clipboard().text()

    monkeypatch.setattr(inside.guard, "_replace_process", replaced)
    inside.guard.lock()
    assert order == ["words saved", "notebook closed", "process replaced"]
    assert shown == []


def test_words_that_cannot_be_saved_are_hidden_and_not_lost(
    qtbot: QtBot, inside: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = inside.visit()
    qtbot.keyClicks(editor, WORDS)
    inside.shell.tools.link.ask(lambda book: book.vault.database._connection.execute("PRAGMA query_only = 1"))
    desktop = inside.desktop(qtbot)
    desktop.left.emit()
    assert not inside.replaced
    assert isinstance(inside.front, HideCover)
    assert not desktop.holds, "nothing more can be kept: the computer may sleep"
    assert WORDS in editor.toPlainText()
    inside.shell.tools.link.ask(lambda book: book.vault.database._connection.execute("PRAGMA query_only = 0"))
    inside.guard.lock()
    assert inside.replaced


def test_quit_saves_and_frees_the_notebook(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClicks(inside.visit(), WORDS)
    with pytest.raises(NotebookInUseError):
        inside.closed.open()
    qtbot.keyClick(inside.application.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not inside.application.window.isVisible()
    assert WORDS in saved_words(inside.closed)
    assert settings.load(inside.settings_file).window


def test_closing_the_window_saves_too(qtbot: QtBot, inside: Started) -> None:
    qtbot.keyClicks(inside.visit(), WORDS)
    inside.application.window.close()
    assert WORDS in saved_words(inside.closed)


# Bugs ─────────────────────────────────────────────────────────────────────────────────────────────


def test_bug_is_told_by_kind_and_place_and_never_by_its_text(inside: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(sys, "unraisablehook", sys.__unraisablehook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    bugs.watch(inside.application.window)
    try:
        visits.open_visit(None, "Marcus told me about Elm Street")  # type: ignore[arg-type]
    except AttributeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    sheet = open_sheets(inside.application.window)[0]
    words = " ".join(label.text() for label in sheet.findChildren(QWidget, "bug_label"))  # type: ignore[attr-defined]
    assert "AttributeError visits.py:" in words
    assert "Marcus" not in words
    sheet.close_sheet()
    assert isinstance(sheet, Sheet)


def test_qt_gets_no_place_to_note_folders_in(qapp: QApplication) -> None:
    prepare(qapp)
    assert not Path(QSettings(QSettings.Scope.UserScope, "QtProject").fileName()).parent.is_dir()


# Arguments ────────────────────────────────────────────────────────────────────────────────────────


def test_arguments_are_understood(tmp_path: Path) -> None:
    place = str(tmp_path)
    assert parsed([]) == Request()
    assert parsed(["--practice"]).practice
    assert parsed([place]).folder == tmp_path
    assert parsed(["--time-to-paint"]).measures
    assert parsed(["--time-to-paint", place]) == Request(folder=tmp_path, time_to_paint=True)
    assert parsed(["--time-to-today", place]) == Request(folder=tmp_path, time_to_today=True)
    picture = Request(folder=tmp_path, picture=Path("a.png"))
    assert parsed(["--picture", "a.png", "--notebook", place]) == picture
    assert parsed(["--notebook", place, "--picture", "a.png"]) == picture


@pytest.mark.parametrize("arguments", [["--picture", "a.png"], ["--practice", "x"], ["a", "b"], ["--notebook", "x"]])
def test_wrong_arguments_are_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WrongUseError):
        parsed(arguments)
    assert run(arguments) == WRONG_USE
    assert capsys.readouterr().err.startswith("usage: fieldnote")


def window(arguments: list[str], secret: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as a person's shell would."""
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "fieldnote", *arguments],
        input=f"{secret}\n",
        text=True,
        capture_output=True,
        env=environment,
        check=False,
        timeout=60,
    )


def test_window_can_be_pictured_without_a_display(full: Closed, tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    done = window(["--picture", str(file), "--notebook", str(full.folder)], PASSPHRASE, tmp_path)
    person = tmp_path / "window-person.png"
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(file), str(person)]
    for picture in (file, person):
        image = QImage(str(picture))
        assert (image.width(), image.height()) == (1366, 768)


def test_picture_with_a_wrong_passphrase_says_so(full: Closed, tmp_path: Path) -> None:
    arguments = ["--picture", str(tmp_path / "x.png"), "--notebook", str(full.folder)]
    done = window(arguments, OTHER_PASSPHRASE, tmp_path)
    assert done.returncode == 3
    assert done.stderr.startswith("That passphrase did not work.")


def test_times_are_printed_for_benchmarks(full: Closed, tmp_path: Path) -> None:
    painted = window(["--time-to-paint", str(full.folder)], "", tmp_path)
    assert painted.returncode == 0, painted.stderr
    assert set(json.loads(painted.stdout)) == {"painted"}
    today = json.loads(window(["--time-to-today", str(full.folder)], PASSPHRASE, tmp_path).stdout)
    assert 0 < today["derived"] < today["today"]
    assert notebooks.unlock(full.folder, PASSPHRASE) == full.root


# Settings ─────────────────────────────────────────────────────────────────────────────────────────


def test_settings_open_by_their_keys_and_keep_each_choice_at_once(qtbot: QtBot, inside: Started) -> None:
    assert inside.application.window.menus.action("settings").shortcut().toString() == "Ctrl+,"
    inside.do("settings")
    assert inside.here == SettingsPlace()
    page = inside.shell.pages.settings
    page.show_section("privacy")
    qtbot.mouseClick(page.privacy.minutes.option("10"), Qt.MouseButton.LeftButton)
    assert settings.load(inside.settings_file).lock_minutes == 10
    inside.clocks.now += 9 * 60
    inside.guard.watch.look()
    assert inside.replaced == [], "it would have been locked after five"


def test_back_leads_from_the_settings_to_where_one_was(inside: Started) -> None:
    inside.do("people")
    inside.do("settings")
    inside.do("back")
    assert inside.here == PeoplePlace()


def test_a_look_chosen_in_the_settings_is_the_one_of_the_menu_and_undo_takes_it_back(
    qtbot: QtBot, inside: Started
) -> None:
    inside.do("settings")
    page = inside.shell.pages.settings
    page.show_section("look")
    qtbot.mouseClick(page.look.faces.option("atkinson"), Qt.MouseButton.LeftButton)
    assert settings.load(inside.settings_file).font == "atkinson"
    toast = next(toast for toast in inside.application.window.findChildren(Toast) if toast.isVisible())
    qtbot.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    assert settings.load(inside.settings_file).font == "inter"
    assert page.look.faces.chosen() == ("inter",)
    inside.do("larger")
    assert page.look.sizes.chosen() == ("110",)
    inside.do("normal")


def test_a_lock_keeps_what_was_typed_in_the_settings(qtbot: QtBot, inside: Started) -> None:
    inside.do("settings")
    page = inside.shell.pages.settings
    page.show_section("you")
    page.you.load()
    qtbot.keyClicks(page.you.lines["agency"], " East")
    before = page.you.lines["agency"].text()
    inside.guard.lock()
    assert inside.replaced
    book = inside.closed.open()
    assert book.specialist.agency == before
    book.close()


def test_the_settings_and_today_share_what_makes_backups(qtbot: QtBot, inside: Started) -> None:
    inside.do("settings")
    page = inside.shell.pages.settings
    qtbot.waitUntil(page.notebook.back_up_button.isEnabled)
    inside.shell.pages.today.backup_asked.emit()
    assert page.notebook.backing_up.isVisibleTo(page.notebook), "one is under way"
    qtbot.waitUntil(lambda: not page.notebook.backing_up.isVisibleTo(page.notebook), timeout=SLOW)
    assert "It was read back whole." in page.notebook.backup_line.name_label.text()


# ── The other language ───────────────────────────────────────────────────────────────────────────


def test_the_first_page_offers_the_other_language_and_begins_anew_in_it(started: Started) -> None:
    button = started.application.window.findChild(Button, "language_button")
    assert button is not None
    assert button.text() == "Español"
    button.click()
    assert started.replaced == [[str(started.closed.folder)]]
    assert settings.load(started.settings_file).language == "es"


def test_a_window_begins_in_the_language_that_was_chosen(qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "ui.json"
    settings.save(file, settings.Settings(language="es"))
    application = Application(qapp, Request(), replace_process=never, settings_file=file)
    try:
        assert application.window.menus.action("quit").text() == "Salir"
        assert QLocale().language() is QLocale.Language.Spanish
    finally:
        application.window.deleteLater()
        language.speak(Language.ENGLISH)


def test_the_settings_choose_the_language_and_offer_the_way_back(qtbot: QtBot, inside: Started) -> None:
    inside.shell.go(SettingsPlace("look"))
    section = inside.shell.findChild(LookSection)
    assert section is not None
    assert section.languages.chosen() == ("system",)
    qtbot.mouseClick(section.languages.option("es"), Qt.MouseButton.LeftButton)
    assert settings.load(inside.settings_file).language == "es"
    toast = next(t for t in inside.application.window.findChildren(Toast) if t.isVisible())
    assert toast.label.text() == "The language changes when you next lock or open Fieldnote."
    qtbot.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    assert settings.load(inside.settings_file).language == "system"
    assert section.languages.chosen() == ("system",)


# ── Before anything is open ──────────────────────────────────────────────────────────────────────


def test_the_menus_work_while_the_passphrase_is_still_to_be_typed(qtbot: QtBot, started: Started) -> None:
    qtbot.waitUntil(lambda: started.application.commands is not None, timeout=SLOW)
    assert started.application.window.menus.action("quit").isEnabled()
    assert not started.application.window.windowIcon().isNull()
