"""Every screen of the window as pictures, to be looked at: python tests/ui/pictures.py FOLDER [es | pseudo] [SCREEN …].

Each in light at 1366x768, and the main ones with one thing changed at a time; in another language the main ones. Real
application objects on a real practice notebook, without a display. Nothing is asserted: eyes judge.
"""

import os
import shutil
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from datetime import time as clock
from functools import partial
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append(str(Path(__file__).resolve().parent.parent))

from files import jpeg, pdf, picture
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction, QImage, QPainter, QPixmap, QTextCursor
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain import stretches
from fieldnote.domain.acts import VoidReason
from fieldnote.domain.arrival import ArrivalKind
from fieldnote.domain.attachment import CleanFile, Doubt, Shows
from fieldnote.domain.changes import Done
from fieldnote.domain.consent import Content, NamedRecipient, Recipient
from fieldnote.domain.group import Group, OwnPart, SharedPart
from fieldnote.domain.ids import GroupId, OutcomeId, PersonId, VisitId
from fieldnote.domain.part import Part
from fieldnote.domain.person import Specialist
from fieldnote.domain.plan import LongRangeOutcome, ShortRangeGoal
from fieldnote.domain.planning import Appointment
from fieldnote.domain.problems import DamagedHeaderError, DamagedNotebookError, WrongPassphraseError
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.review import Outcome
from fieldnote.domain.target import FhirPlace
from fieldnote.domain.visit import NextStep, NoteState, Place, Segment, VisitDraft
from fieldnote.domain.weekday import Weekday
from fieldnote.exchange import attachment as cleaning
from fieldnote.services import (
    acts,
    attachments,
    backups,
    consents,
    disclosures,
    group_sessions,
    group_views,
    groups,
    people,
    planning,
    plans,
    practice,
    reviews,
    spelling,
    targets,
    tongue,
    visits,
)
from fieldnote.services import notebook as notebooks
from fieldnote.services.documents.wanted import Kind
from fieldnote.services.notebook import Confirmation, Key
from fieldnote.ui.application import Application, prepare
from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.closing_sheet import ClosingSheet
from fieldnote.ui.destinations import (
    DocumentPlace,
    DocumentsPlace,
    ExportsPlace,
    GroupsPlace,
    GroupVisitPlace,
    PeoplePlace,
    PersonTab,
    SettingsPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.exports.target_sheet import TargetSheet
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.people.file_sheets import FileSheet, FileWords
from fieldnote.ui.request import Request
from fieldnote.ui.shell import Shell
from fieldnote.ui.theme import Face, Theme
from fieldnote.ui.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens
from fieldnote.ui.unlock.bringing_back import BringingBack
from fieldnote.ui.unlock.damage import Damage
from fieldnote.ui.unlock.first_run import FirstRun
from fieldnote.ui.unlock.making import MakingPage
from fieldnote.ui.unlock.others import OthersPage
from fieldnote.ui.unlock.page import UnlockPage
from fieldnote.ui.unlock.recovery import RecoveryPage
from fieldnote.ui.unlock.rescuing import Rescuing
from fieldnote.ui.unlock.work_stack import WorkStack
from fieldnote.ui.unlock.working import WorkingPage
from fieldnote.ui.visits.acts_menu import ActsButton

NOW = datetime(2026, 11, 20, 13, 5, tzinfo=timezone(timedelta(hours=-5)))
ZONE = "America/New_York"
CONFIRMED = Confirmation("pin")
SETTLE_MS = 60
TYPED_MS = 400
MOST_WAITS = 400
MOST_TURNS = 20
TURN_MS = 30
KEEPER_MS = 500


@dataclass(frozen=True)
class Look:
    """How a picture is taken."""

    name: str
    tokens: Tokens = LIGHT
    scale: float = 1.0
    size: tuple[int, int] = (1366, 768)
    face: Face = Face.INTER


BASE = (Look("light"),)
MORE = (
    Look("dark", DARK),
    Look("contrast", HIGH_CONTRAST),
    Look("200", scale=2.0),
    Look("1920", size=(1920, 1080)),
    Look("960", size=(960, 600)),
)


class Stage:
    """A window on a notebook, as a person would have it in front."""

    def __init__(self, app: QApplication, folder: Path, empty: Path) -> None:
        self.app, self.folder, self.empty = app, folder, empty
        self.application = Application(
            app, Request(folder=folder), replace_process=lambda _: None, settings_file=Path(os.devnull)
        )
        self.window = self.application.window

    @property
    def shell(self) -> Shell:
        """The open notebook's pages."""
        assert self.application.shell is not None
        return self.application.shell

    def unlocked(self, folder: Path | None = None) -> "Stage":
        """Open the notebook at a still moment."""
        place = folder or self.folder
        key = notebooks.unlock(place, practice.PASSPHRASE)
        self.application.open_notebook(notebooks.open_notebook(place, key, clock=lambda: NOW))
        self.settle()
        return self

    def show(self, page: QWidget) -> None:
        """Put a page in front."""
        self.window.show_front(page)
        activate = getattr(page, "activate", None)
        if callable(activate):
            activate()
        self.settle()

    def person(self, name: str = "Marcus B.") -> PersonId:
        """Find someone by name."""
        lines = self.shell.tools.link.ask(people.everyone)
        return next((line.person.id for line in lines if line.person.preferred_name == name), lines[0].person.id)

    def visit(self, *states: NoteState) -> VisitId:
        """Find the newest visit of Marcus in one of the states, not one still to come."""
        lines = self.shell.tools.link.ask(visits.lines, person_id=self.person(), states=states)
        return next(line.id for line in lines if not line.planned)

    def settle(self, milliseconds: int = SETTLE_MS) -> None:
        """Let everything find its place."""
        QTest.qWait(milliseconds)

    def rest(self) -> None:
        """Wait until everything has found its place, however busy the computer is."""
        before: object = None
        for _ in range(MOST_TURNS):
            self.settle(TURN_MS)
            now = [one.geometry() for one in self.window.findChildren(QWidget) if one.isVisible()]
            if now == before:
                return
            before = now
        raise AssertionError("the window never comes to rest")

    def close(self) -> None:
        """Put it all away."""
        self.application.quit()
        self.application.tasks.wait()  # else Qt would, with Python held, for a worker that needs Python
        self.application.deleteLater()
        self.window.deleteLater()
        self.settle(1)


Screen = Callable[[Stage], object]


def unlock(stage: Stage) -> None:
    page = UnlockPage(stage.folder, stage.application.tasks)
    stage.show(page)
    QTest.keyClicks(page.passphrase_field.line, "sixteen letters!")


def unlock_error(stage: Stage) -> None:
    unlock(stage)
    page = stage.window.front
    assert isinstance(page, UnlockPage)
    page.refuse(WrongPassphraseError())


def unlock_wait(stage: Stage) -> None:
    unlock(stage)
    page = stage.window.front
    assert isinstance(page, UnlockPage)
    page.refuse(WrongPassphraseError(wait_seconds=30))


def unlock_damaged(stage: Stage) -> None:
    page = UnlockPage(stage.folder, stage.application.tasks)
    stage.show(page)
    page.refuse(DamagedHeaderError())


def damaged_notebook(stage: Stage, *, backed_up: bool = True) -> tuple[Path, Key]:
    """Copy the notebook, back it up, write a little more, and lose its first page and one with words."""
    folder = Path(tempfile.mkdtemp(dir=stage.folder.parent)) / "notebook"
    shutil.copytree(stage.folder, folder)
    key = notebooks.unlock(folder, practice.PASSPHRASE)
    book = notebooks.open_notebook(folder, key, clock=lambda: NOW)
    if backed_up:
        backups.back_up(book)
    someone = people.everyone(book)[0].person.id
    for hour in (9, 11):
        start = NOW.replace(hour=hour, minute=0)
        contact = Segment(start, start + timedelta(minutes=45))
        written = VisitDraft(VisitId(str(uuid.uuid4())), someone, segments=(contact,), what_we_did="Went to a meeting.")
        visits.save(book, written)
    page = int(book.vault.database.value("SELECT rootpage FROM sqlite_schema WHERE name = 'note_text'"))
    book.close()
    data = bytearray((folder / "vault.db").read_bytes())
    for number in (1, page, page + 1):
        data[(number - 1) * 4096 : number * 4096] = bytes(4096)
    (folder / "vault.db").write_bytes(data)
    return folder, key


def rescuing(stage: Stage, *, backed_up: bool = True) -> Rescuing:
    """Show the ways out for a damaged notebook, as soon as it was looked at."""
    folder, key = damaged_notebook(stage, backed_up=backed_up)
    damage = Damage(folder, DamagedNotebookError("the first page cannot be read"), practice.PASSPHRASE, key)
    ask = ScriptedAsk()
    ask.will_answer(folder.parent / "fieldnote-diagnostics.txt")
    page = Rescuing(damage, stage.application.tasks, ask)
    stage.show(page)
    until_done(stage, page)
    return page


def until_done(stage: Stage, page: WorkStack) -> None:
    """Wait for slow work."""
    while page.busy:
        stage.application.tasks.wait()
        stage.settle()


def way_out(name: str) -> Screen:
    def screen(stage: Stage) -> None:
        page = rescuing(stage)
        button = page.findChild(Button, name)
        assert button is not None
        button.click()
        until_done(stage, page)

    return screen


def damaged_header(stage: Stage) -> None:
    folder, _ = damaged_notebook(stage)
    for name in ("vault.json", "vault.json.bak"):
        (folder / name).write_bytes(b"{}")
    stage.show(Rescuing(Damage(folder, DamagedHeaderError(), "words"), stage.application.tasks, ScriptedAsk()))


def damaged_without_backup(stage: Stage) -> None:
    rescuing(stage, backed_up=False)


def working(stage: Stage) -> None:
    page = WorkingPage()
    page.begin("Saving what can be read…", "Row by row, into a new notebook. The damaged one is only read.")
    page.show_progress(412, 1000)
    stage.show(page)


def unlock_practice(stage: Stage) -> None:
    stage.show(UnlockPage(stage.folder, stage.application.tasks, public_passphrase=practice.PASSPHRASE))


def recovery(stage: Stage) -> None:
    stage.show(RecoveryPage(stage.folder, stage.application.tasks))


def others(stage: Stage) -> None:
    stage.show(
        OthersPage((Path("/notebooks/notebook"), Path("/notebooks/county")), Path("/p"), ScriptedAsk(), may_make=True)
    )


def bringing_back(stage: Stage) -> BringingBack:
    """Show the page for a backup on a stick, which was picked."""
    folder, _ = damaged_notebook(stage)
    backup = backups.lying_in(folder)[0]  # one from when the window was closed may lie beside it
    return BringingBack(folder, stage.application.tasks, ScriptedAsk(), backup.path)


def backup(stage: Stage) -> None:
    stage.show(bringing_back(stage))


def backup_by_kit(stage: Stage) -> None:
    page = bringing_back(stage)
    stage.show(page)
    page.form.other_button.click()
    page.form.restore_button.click()
    stage.settle()


def backup_restored(stage: Stage) -> None:
    page = bringing_back(stage)
    stage.show(page)
    page.form.passphrase_field.line.setText(practice.PASSPHRASE)
    page.form.restore_button.click()
    until_done(stage, page)


def making(stage: Stage) -> None:
    page = MakingPage(stage.folder / "nothing", stage.application.tasks)
    stage.window.show_front(page)
    page.meter.show_value(160, 312, page.caption)
    stage.settle()


def first_run(step: int) -> Screen:
    def screen(stage: Stage) -> None:
        page = FirstRun(stage.folder / "new", stage.application.tasks)
        stage.show(page)
        page.setCurrentIndex(step)
        page.activate()
        if step == 0:
            page.passphrase_step.new_passphrase.suggestion.suggest_button.click()
            QTest.keyClicks(page.passphrase_step.new_passphrase.first_field.line, "walk the river path home")

    return screen


def today(stage: Stage) -> None:
    stage.unlocked()


def person(stage: Stage) -> None:
    stage.unlocked().shell.go(PeoplePlace(stage.person()))


def visits_tab(stage: Stage) -> None:
    stage.unlocked().shell.go(PeoplePlace(stage.person(), PersonTab.VISITS))


def planned_tab(stage: Stage, *, menu: bool = False) -> None:
    """Somebody is met every Wednesday, once at another time."""
    link, alma = stage.unlocked().shell.tools.link, stage.person("Alma R.")
    wednesday = NOW.date() + timedelta(days=5)
    if len(link.ask(planning.coming, alma, 2)) == 1:
        weekly = Appointment(clock(10), place=Place.LIBRARY, place_label="Main Street library")
        link.do(planning.repeat, alma, weekly, Recurrence(wednesday), even_so=True)
        moved = link.do(planning.settle, link.ask(planning.coming, alma, 3)[2])
        assert isinstance(moved, Done)
        link.do(planning.move, moved.value, wednesday + timedelta(days=8), clock(14), even_so=True)
    stage.shell.go(PeoplePlace(alma, PersonTab.VISITS))
    shown = stage.shell.pages.people.person_pane.visits.list_view
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    if menu:
        QTest.keyClick(shown, Qt.Key.Key_Down)
        QTest.keyClick(shown, Qt.Key.Key_Return)


def on_series(act: int) -> Screen:
    def screen(stage: Stage) -> None:
        planned_tab(stage, menu=True)
        menu = stage.shell.window().findChild(QWidget, "planned_menu")
        assert menu is not None
        menu.actions()[act].trigger()
        menu.close()

    return screen


def goals_tab(stage: Stage) -> None:
    stage.unlocked().shell.go(PeoplePlace(stage.person(), PersonTab.GOALS))


def plan_changed(stage: Stage) -> None:
    """The QP wrote a new plan this month."""
    link, someone = stage.unlocked().shell.tools.link, stage.person("Alma R.")
    room, work = ShortRangeGoal("1a", "Find a room"), ShortRangeGoal("2a", "Two days of work a week")
    now = replace(room, text="Find a room of my own by spring"), ShortRangeGoal("3a", "Swim on Thursdays again")
    told_already = link.ask(people.overview, someone).reworded is not None
    for weeks, written in () if told_already else ((10, (room, work)), (1, now)):
        plan = link.ask(plans.new_plan, someone)
        outcome = LongRangeOutcome(OutcomeId(""), "1", "A place that is mine.", goals=written)
        begun = (NOW - timedelta(weeks=weeks)).date()
        link.do(plans.record_plan, replace(plan, effective_on=begun, outcomes=(outcome,)))
    stage.shell.go(PeoplePlace(someone, PersonTab.GOALS))


def press(stage: Stage, name: str) -> None:
    """Press the first button of a name that is seen."""
    next(button for button in stage.shell.findChildren(Button, name) if button.isVisible()).click()


def on_goals(name: str) -> Screen:
    def screen(stage: Stage) -> None:
        goals_tab(stage)
        press(stage, name)

    return screen


def plan_visit(stage: Stage) -> None:
    visits_tab(stage)
    press(stage, "plan_visit_button")
    sheet: Any = open_sheets(stage.shell.window())[0]
    sheet.rhythm.option("weekly").click()


def plan_clash(stage: Stage) -> None:
    visits_tab(stage)
    press(stage, "plan_visit_button")
    sheet: Any = open_sheets(stage.shell.window())[0]
    sheet.start.setText("3:30 PM")
    sheet.button("keep").click()


def planned_menu(stage: Stage) -> None:
    row = next(
        b
        for b in stage.unlocked().shell.findChildren(Button)
        if b.objectName().startswith("more_button-") and b.isVisible()
    )
    row.click()


def call_off(stage: Stage) -> None:
    planned_menu(stage)
    menu = stage.shell.window().findChild(QWidget, "planned_menu")
    assert menu is not None
    menu.actions()[1].trigger()
    menu.close()


def change_person(stage: Stage) -> None:
    person(stage)
    press(stage, "change_person_button")


def help_topics(stage: Stage) -> None:
    stage.unlocked().window.menus.action("help").trigger()


def help_topic(stage: Stage) -> None:
    help_topics(stage)
    press_in_sheet(stage, 7)


def press_in_sheet(stage: Stage, number: int) -> None:
    """Press the so-manieth topic."""
    open_sheets(stage.window)[0].findChildren(Button, "topic_button")[number].click()


def supports_tab(stage: Stage) -> None:
    stage.unlocked().shell.go(PeoplePlace(stage.person(), PersonTab.SUPPORTS))


def on_supports(name: str) -> Screen:
    def screen(stage: Stage) -> None:
        supports_tab(stage)
        press(stage, name)

    return screen


def triggers_tab(stage: Stage) -> None:
    stage.unlocked().shell.go(PeoplePlace(stage.person(), PersonTab.TRIGGERS))


def add_trigger(stage: Stage) -> None:
    triggers_tab(stage)
    stage.shell.pages.people.person_pane.triggers.add_button.click()


def change_trigger(stage: Stage) -> None:
    triggers_tab(stage)
    press(stage, "change_button")


def add_helps(stage: Stage) -> None:
    triggers_tab(stage)
    stage.shell.pages.people.person_pane.triggers.add_helps_button.click()
    open_sheets(stage.shell.window())[0].button("keep").click()


def tried(stage: Stage) -> None:
    triggers_tab(stage)
    press(stage, "tried_button")


def documents_tab(stage: Stage) -> None:
    link, marcus = stage.unlocked().shell.tools.link, stage.person()
    if not link.ask(attachments.of_person, marcus):
        scan, sheet = cleaning.cleaned(pdf(2)), cleaning.cleaned(jpeg(picture(900, 1200)))
        assert isinstance(scan, CleanFile)
        assert isinstance(sheet, CleanFile)
        link.do(attachments.add, marcus, scan, "Release for Dr. Lane", Shows.CONSENT)
        link.do(attachments.add, marcus, sheet, "", Shows.PAPER_NOTE)
        begun = link.ask(consents.new_consent, marcus)
        named = (NamedRecipient(Recipient.PROVIDER, "Dr. Lane"),)
        link.do(consents.save, replace(begun, recipients=named, contents=(Content.ATTENDANCE,)))
        bea = Addressee(Recipient.SUPPORTER, "Aunt Bea")
        link.do(disclosures.say, marcus, bea, {Content.ATTENDANCE}, "That he came to the group on Tuesday")
        link.do(disclosures.say, marcus, Addressee(Recipient.QP), {Content.PLAN_SUMMARY}, "How the goals go")
    stage.shell.go(PeoplePlace(marcus, PersonTab.DOCUMENTS))


def name_file(stage: Stage) -> None:
    documents_tab(stage)
    made = cleaning.cleaned(pdf(2))
    assert isinstance(made, CleanFile)
    file = replace(made, doubts=(Doubt.REPAIRED,))
    FileSheet(stage.shell.window(), stage.shell.tools, stage.person(), file, FileWords("Release for Dr. Lane")).begin()


def on_documents(name: str) -> Screen:
    def screen(stage: Stage) -> None:
        documents_tab(stage)
        press(stage, name)

    return screen


def visit(stage: Stage) -> None:
    stage.unlocked().shell.go(VisitPlace(stage.visit(NoteState.DRAFT, NoteState.READY)))


def timed(*minutes: int) -> Screen:
    """Show the day while visits are timed: more than one where one was begun before another was stopped."""

    def screen(stage: Stage) -> None:
        own = Path(tempfile.mkdtemp(dir=stage.folder.parent)) / "notebook"  # what is done here must not show elsewhere
        shutil.copytree(stage.folder, own)
        link = stage.unlocked(own).shell.tools.link
        for line, ago in zip(link.ask(people.everyone), minutes, strict=False):
            begun = link.do(visits.start, line.person.id)
            assert isinstance(begun, Done)
            draft = link.ask(visits.open_visit, begun.value).draft
            link.do(visits.save, replace(draft, segments=stretches.begin((), NOW - timedelta(minutes=ago))))
        stage.settle()

    return screen


def visit_half_typed(stage: Stage) -> None:
    visit(stage)
    stage.settle()
    times = stage.shell.pages.visit.form.facts.times
    times.start_field.setText("10:")
    times.start_field.settle()


def sign_sheet(stage: Stage) -> None:
    visit(stage)
    stage.settle()
    stage.shell.pages.visit.sign()


def signed_note(stage: Stage) -> None:
    stage.unlocked().shell.go(VisitPlace(stage.visit(NoteState.SIGNED)))


def on_signed(*names: str) -> Screen:
    """Show a signed note with what happened to it, and choose an act."""

    def screen(stage: Stage) -> None:
        own = stage.folder.with_name(f"acts-{uuid.uuid4()}")  # what is done here must not show in other pictures
        shutil.copytree(stage.folder, own)
        stage.unlocked(own)
        link, visit_id = stage.shell.tools.link, stage.visit(NoteState.SIGNED)
        if "contested" in names:
            said = "I was not late. The bus was, and I called from the stop."
            link.do(acts.contest, visit_id, said, CONFIRMED, part=Part.RESPONSE)
            link.do(reviews.add, visit_id, Outcome.RETURNED, "J. Alvarez", NOW, credential="QP", comment="Which goal?")
        if "corrected" in names:
            begun = link.do(acts.start_correction, visit_id, "The place was wrong.")
            assert isinstance(begun, Done)
            if "begun" in names:
                visit_id = begun.value
            else:
                draft = link.ask(visits.open_visit, begun.value).draft
                words = f"{draft.what_we_did} Then we looked at the bus times."
                link.do(visits.save, replace(draft, what_we_did=words, reasons={"late_note": "No power"}))
                link.do(visits.sign, begun.value, CONFIRMED)
                visit_id = begun.value
        if "voided" in names:
            link.do(acts.void, visit_id, VoidReason.WRONG_CHART, "", CONFIRMED)
        stage.shell.go(VisitPlace(visit_id))
        stage.settle()
        button = stage.shell.findChild(ActsButton, "acts_button")
        assert button is not None
        for key in ("void", "contest", "review"):
            if key in names:
                button.action(key).trigger()
        if "menu" in names:
            button.click()
        if "end" in names:
            scroll = stage.shell.pages.visit.frame.signed_scroll.verticalScrollBar()
            scroll.setValue(scroll.maximum())
        for name in ("answer_button", "changes_button", "correct_button"):
            if name in names:
                press(stage, name)

    return screen


def together(stage: Stage) -> None:
    visit(stage)
    stage.settle()
    stage.shell.pages.visit.read_together()


def with_groups(stage: Stage) -> GroupId:
    """Open a copy with a group of five that meets on Fridays, and one that met before."""
    own = Path(tempfile.mkdtemp(dir=stage.folder.parent)) / "notebook"  # what is done here must not show elsewhere
    shutil.copytree(stage.folder, own)
    link = stage.unlocked(own).shell.tools.link
    members = [line.person.id for line in link.ask(people.everyone)][:6]
    friday = Group(GroupId(""), "Friday group", Weekday.FRIDAY, clock(12), 60, place=Place.RECOVERY_CENTER)
    kept = link.do(groups.keep_group, friday, members)
    link.do(groups.keep_group, Group(GroupId(""), "Coffee and plans", Weekday.TUESDAY, clock(9), 45), members[:2])
    assert isinstance(kept, Done)
    return kept.value.id


def groups_page(stage: Stage) -> None:
    group_id = with_groups(stage)
    link = stage.shell.tools.link
    before = link.do(group_sessions.start, group_id, at=NOW - timedelta(days=7, hours=1))
    assert isinstance(before, Done)
    link.do(group_sessions.all_came, before.value.id)
    stage.shell.go(GroupsPlace())


def group_visit(stage: Stage) -> None:
    group_id = with_groups(stage)
    link = stage.shell.tools.link
    begun = link.do(group_sessions.start, group_id, at=NOW - timedelta(hours=1))
    assert isinstance(begun, Done)
    session = begun.value
    lines = link.ask(group_views.look_again, session.id).lines
    stage.shell.go(GroupVisitPlace(session.id))
    stage.settle()
    page = stage.shell.pages.group_visit
    for line in lines[:5]:
        link.do(group_sessions.mark_here, session.id, line.person.id)
    link.do(group_sessions.mark_absent, session.id, lines[5].person.id)
    early, late = NOW - timedelta(minutes=20), NOW - timedelta(minutes=40)
    link.do(group_sessions.set_times, session.id, lines[1].person.id, late, early)
    link.do(group_sessions.write_shared, session.id, SharedPart("People, places, things", "Each drew a clock."))
    for line, said in zip(
        lines[:3], ("Named three places.", "Listened, and drew.", "Asked about the bus."), strict=False
    ):
        lines_now = link.ask(group_views.look_again, session.id).lines
        goal = next(one.usual_goals for one in lines_now if one.person.id == line.person.id)
        own = OwnPart(said, NextStep("Take the clock home"), goal, "" if goal else "The evening")
        link.do(group_sessions.write, session.id, line.person.id, own)
    page.activate()


def group_over(stage: Stage) -> None:
    group_visit(stage)
    link, page = stage.shell.tools.link, stage.shell.pages.group_visit
    assert page.session_id is not None
    session = link.ask(group_views.look_again, page.session_id).session
    link.do(group_sessions.update, replace(session, guests=3))
    page.activate()


def group_half_typed(stage: Stage) -> None:
    group_visit(stage)
    stage.settle()
    page, link = stage.shell.pages.group_visit, stage.shell.tools.link
    assert page.session_id is not None
    third = link.ask(group_views.look_again, page.session_id).lines[2]
    link.do(group_sessions.set_times, page.session_id, third.person.id, NOW - timedelta(hours=2), None)
    page.activate()
    came = next(field for field in page.findChildren(TimeField) if field.isVisible())
    came.setText("25:00")
    came.settle()


def group_sign(stage: Stage) -> None:
    group_visit(stage)
    stage.settle()
    page = stage.shell.pages.group_visit
    page.frame.bar.end_button.click()
    page.sign()


def group_signed(stage: Stage) -> None:
    group_visit(stage)
    link, page = stage.shell.tools.link, stage.shell.pages.group_visit
    assert page.session_id is not None
    for line in link.ask(group_views.look_again, page.session_id).lines:
        own = OwnPart(f"{line.person.first_name} drew a clock.", NextStep("Rest"), (), "The evening")
        link.do(group_sessions.write, page.session_id, line.person.id, own)
    page.frame.bar.end_button.click()
    link.do(group_sessions.sign, page.session_id, CONFIRMED)
    page.activate()


def group_attendance(stage: Stage) -> None:
    group_visit(stage)
    header = stage.shell.pages.group_visit.frame.header
    wait_for_pages(stage, header.attendance_action.trigger)


def group_change(stage: Stage) -> None:
    groups_page(stage)
    stage.settle()
    press(stage, "change_group_button")


def group_start(stage: Stage) -> None:
    groups_page(stage)
    stage.settle()
    stage.shell.new_group()


def empty_groups(stage: Stage) -> None:
    stage.unlocked(stage.empty).shell.go(GroupsPlace())


def empty_group_visit(stage: Stage) -> None:
    stage.unlocked(stage.empty).shell.new_group()


def to_sign(stage: Stage) -> None:
    stage.unlocked().shell.go(ToSignPlace())


def ready_sheet(stage: Stage) -> None:
    to_sign(stage)
    stage.settle()
    stage.shell.pages.to_sign.sign_button.click()


def ready_end(stage: Stage) -> None:
    ready_sheet(stage)
    stage.settle()
    sheet = open_sheets(stage.shell.window())[0]
    while sheet.button("next").isVisible():
        sheet.button("next").click()


def type_plan(stage: Stage) -> None:
    person(stage)
    press(stage, "type_plan_button")


def add_units(stage: Stage) -> None:
    person(stage)
    press(stage, "next_units_button")


def summary(stage: Stage) -> None:
    wait_for_pages(stage.unlocked(), lambda: stage.shell.go(DocumentPlace(Kind.PLAN_SUMMARY, stage.person())))


def documents(stage: Stage) -> None:
    stage.unlocked().shell.go(DocumentsPlace())


def exports(stage: Stage) -> None:
    stage.unlocked().shell.go(ExportsPlace())


def exports_sent(stage: Stage) -> None:
    """The practice agency took what was sent and answered."""
    exports(stage)
    page = stage.shell.pages.exports
    next(iter(page.target_cards.values())).send_button.click()
    for _ in range(1200):
        stage.settle(50)
        if not page.runner.busy and not stage.application.tasks.busy:
            return
    raise AssertionError("the practice agency never answers")


def roster_preview(stage: Stage) -> None:
    exports(stage)
    file = stage.folder.parent / "caseload.csv"
    rows = "20418,Marcus,Bell,Mark,1988-04-03\n20999,Ada,Lane,,1990-01-05\n21000,Bo,,,13/40/1990\n"
    file.write_text(f"client_agency_id,first,last,preferred,dob\n{rows}")
    ask = ScriptedAsk()
    ask.will_answer(file)
    page = stage.shell.pages.exports
    object.__setattr__(page.bringing._tools, "ask", ask)
    page.bringing.begin(ArrivalKind.ROSTER)
    for _ in range(100):
        stage.settle(20)
        if open_sheets(stage.window):
            return
    raise AssertionError("what the caseload would change is never shown")


def exports_own(stage: Stage) -> None:
    """A notebook of one's own, where nothing is set up."""
    stage.unlocked(stage.empty).shell.go(ExportsPlace())


def add_target(way: str) -> Screen:
    def screen(stage: Stage) -> None:
        exports_own(stage)
        page = stage.shell.pages.exports
        page.add_target()
        sheet = open_sheets(stage.window)[0]
        assert isinstance(sheet, TargetSheet)
        sheet.ways.choose((way,))
        sheet.ways.changed.emit((way,))

    return screen


def certificate(*acts: str) -> Screen:
    """A server that asks for a certificate: what can be done about it, or what is said once some of it was."""

    def screen(stage: Stage) -> None:
        folder = Path(tempfile.mkdtemp(dir=stage.folder.parent)) / "notebook"
        shutil.copytree(stage.empty, folder)
        link = stage.unlocked(folder).shell.tools.link
        place = FhirPlace("https://fhir.riverbend.example/r4", pins=("sha256/known",))
        assert isinstance(link.do(targets.add, targets.Wanted("Riverbend", fhir=place)), Done)
        stage.shell.go(ExportsPlace())
        page, ask = stage.shell.pages.exports, ScriptedAsk()
        (card,) = page.target_cards.values()
        if not acts:
            card.more_button.click()
        ask.will_answer(folder.parent / "fieldnote-laptop.csr", folder / "vault.json")
        object.__setattr__(page.certifying._tools, "ask", ask)
        for act in acts:
            card.bar.hide()
            menu_act(card, f"{act}_target_action").trigger()
            until_seen(stage, card.bar)

    return screen


def menu_act(widget: QWidget, name: str) -> QAction:
    """Give an act of a menu that belongs to a widget."""
    return next(action for action in widget.findChildren(QAction) if action.objectName() == name)


def until_seen(stage: Stage, widget: QWidget) -> None:
    """Wait until something is shown."""
    for _ in range(MOST_WAITS):
        stage.settle(20)
        if widget.isVisible():
            return
    raise AssertionError(f"{widget.objectName()} is never shown")


def summary_refused(stage: Stage) -> None:
    summary(stage)
    choice = stage.shell.pages.document.recipient
    choice.who.choose("else provider")
    wait_for_pages(stage, lambda: choice.who.changed.emit("else provider"))


def wait_for_pages(stage: Stage, begin: Callable[[], object]) -> None:
    """Begin something, and wait until the pages of a document are there."""
    made: list[bool] = []
    stage.shell.pages.document.made.connect(lambda: made.append(True))
    begin()
    for _ in range(MOST_WAITS):
        stage.settle()
        if made and _is_painted(stage):
            return
    raise TimeoutError("No pages were made, or they stayed white.")


def _is_painted(stage: Stage) -> bool:
    """Whether the paper has more than its white: Qt paints it a while after it has come."""
    view = stage.window.findChild(QPdfView)
    if view is None or not view.isVisible():
        return True
    picture = view.viewport().grab().toImage()
    rows = range(0, picture.height(), 16)  # one alone may lie between two lines of the paper
    return len({picture.pixel(x, y) for y in rows for x in range(picture.width())}) > 3


def hidden(stage: Stage) -> None:
    stage.unlocked()
    assert stage.application.guard is not None
    stage.application.guard.hide()


def hidden_asking(stage: Stage) -> None:
    hidden(stage)
    assert stage.window.front is not None
    QTest.keyClick(stage.window.front, Qt.Key.Key_Space)


def search(stage: Stage) -> None:
    stage.unlocked().shell.search()
    type_into_sheet(stage, "marc")


def search_notes(stage: Stage) -> None:
    stage.unlocked().shell.search()
    type_into_sheet(stage, "bus")


def search_commands(stage: Stage) -> None:
    stage.unlocked().shell.search()
    type_into_sheet(stage, "new")


def search_nothing(stage: Stage) -> None:
    stage.unlocked().shell.search()
    type_into_sheet(stage, "Elmwood")


def picker(stage: Stage) -> None:
    stage.unlocked().shell.new_visit()


def keys(stage: Stage) -> None:
    stage.unlocked().window.menus.action("keys").trigger()


def menu_bar(stage: Stage) -> None:
    stage.unlocked().window.open_menu_bar()


def warning(stage: Stage) -> None:
    stage.unlocked()
    assert stage.application.guard is not None
    stage.application.guard.warn(20)


def closing(stage: Stage) -> None:
    """Show the last backup under way, as it is before it is far."""
    stage.unlocked()
    stage.settle(KEEPER_MS)
    keeper = BackupKeeper(stage.shell.tools, stage.shell)
    keeper.stop()
    sheet = ClosingSheet(stage.window, keeper)
    sheet.begin()
    keeper.progressed.emit(420, 1000)


def failure(stage: Stage) -> None:
    stage.unlocked().shell.say_failed("Could not save. Your words are still here. Try again.")


def settings_at(section: str) -> Screen:
    def screen(stage: Stage) -> None:
        stage.unlocked()
        stage.settle(KEEPER_MS)
        stage.shell.go(SettingsPlace(section))

    return screen


def settings_writing(stage: Stage) -> None:
    stage.unlocked()
    for word in ("Suboxone", "Oxfordhouse", "Riverbend"):
        stage.shell.tools.link.do(spelling.add_own_word, word)
    stage.shell.go(SettingsPlace("writing"))


def word_hint(stage: Stage) -> None:
    visit(stage)
    edit = stage.shell.pages.visit.form.what_field.edit
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.write(" Met an old friend of his, an addict who said he was clean.")
    stage.settle(900)


def spelling_marks(stage: Stage) -> None:
    visit(stage)
    edit = stage.shell.pages.visit.form.what_field.edit
    edit.write(" We talked abuot the bus on Tuesday and the sponser. ")
    for _ in range(MOST_WAITS):
        stage.settle()
        if edit.document().lastBlock().layout().formats():
            return
    raise TimeoutError("No word was marked.")


def settings_pin(stage: Stage) -> None:
    settings_at("notebook")(stage)
    press(stage, "pin_button")


def settings_passphrase(stage: Stage) -> None:
    settings_at("notebook")(stage)
    press(stage, "change_passphrase_button")


def settings_backed_up(stage: Stage) -> None:
    settings_at("notebook")(stage)
    press(stage, "back_up_now_button")
    stage.application.tasks.wait()
    stage.settle()
    press(stage, "try_backup_button")
    stage.application.tasks.wait()


def settings_credential(stage: Stage) -> None:
    settings_at("you")(stage)
    press(stage, "add_credential_button")


def settings_rules_sheet(stage: Stage) -> None:
    settings_at("rules")(stage)
    press(stage, "choose_rules_button")


def empty_today(stage: Stage) -> None:
    stage.unlocked(stage.empty)


def empty_people(stage: Stage) -> None:
    stage.unlocked(stage.empty).shell.go(PeoplePlace())


def type_into_sheet(stage: Stage, text: str) -> None:
    stage.settle()
    field = stage.window.findChild(QWidget, "find_field")
    assert field is not None
    QTest.keyClicks(field, text)
    stage.settle(TYPED_MS)


SCREENS: dict[str, Screen] = {
    "unlock": unlock,
    "unlock-error": unlock_error,
    "unlock-wait": unlock_wait,
    "unlock-damaged": unlock_damaged,
    "unlock-practice": unlock_practice,
    "damaged": rescuing,
    "damaged-header": damaged_header,
    "damaged-without-backup": damaged_without_backup,
    "damaged-working": working,
    "damaged-saved": way_out("rescue_way"),
    "damaged-restored": way_out("backup_way"),
    "damaged-file": way_out("file_way"),
    "recovery": recovery,
    "others": others,
    "backup": backup,
    "backup-by-kit": backup_by_kit,
    "backup-restored": backup_restored,
    "making": making,
    "first-run-1": first_run(0),
    "first-run-kit": first_run(1),
    "first-run-2": first_run(2),
    "first-run-3": first_run(3),
    "today": today,
    "timed": timed(32),
    "timed-twice": timed(72, 32),
    "person": person,
    "visits-tab": visits_tab,
    "planned-tab": planned_tab,
    "planned-tab-menu": partial(planned_tab, menu=True),
    "move-series": on_series(1),
    "call-off-series": on_series(2),
    "goals-tab": goals_tab,
    "plan-changed": plan_changed,
    "type-plan": type_plan,
    "add-units": add_units,
    "add-goal": on_goals("add_goal_button"),
    "change-goal": on_goals("change_button"),
    "move-goal": on_goals("move_goal_button"),
    "small-step": on_goals("add_step_button"),
    "goal-standing": on_goals("goal_standing_button"),
    "plan-visit": plan_visit,
    "plan-clash": plan_clash,
    "planned-menu": planned_menu,
    "call-off": call_off,
    "change-person": change_person,
    "help": help_topics,
    "help-topic": help_topic,
    "supports-tab": supports_tab,
    "add-support": on_supports("add_support_button"),
    "change-support": on_supports("change_button"),
    "support-leaving": on_supports("leaving_button"),
    "triggers-tab": triggers_tab,
    "add-trigger": add_trigger,
    "change-trigger": change_trigger,
    "add-helps": add_helps,
    "tried": tried,
    "documents-tab": documents_tab,
    "add-consent": on_documents("add_consent_button"),
    "finish-consent": on_documents("finish_consent_button"),
    "name-file": name_file,
    "look-file": on_documents("look_button"),
    "end-consent": on_documents("end_consent_button"),
    "visit": visit,
    "visit-half-typed": visit_half_typed,
    "sign-sheet": sign_sheet,
    "signed-note": signed_note,
    "read-together": together,
    "groups": groups_page,
    "group-change": group_change,
    "group-start": group_start,
    "group-visit": group_visit,
    "group-half-typed": group_half_typed,
    "group-over": group_over,
    "group-sign": group_sign,
    "group-signed": group_signed,
    "group-attendance": group_attendance,
    "empty-groups": empty_groups,
    "empty-group-visit": empty_group_visit,
    "to-sign": to_sign,
    "ready-sheet": ready_sheet,
    "ready-end": ready_end,
    "signed-contested": on_signed("contested"),
    "signed-contested-end": on_signed("contested", "end"),
    "signed-corrected": on_signed("contested", "corrected", "end"),
    "signed-menu": on_signed("menu"),
    "correcting": on_signed("corrected", "begun"),
    "correct-sheet": on_signed("correct_button"),
    "void-sheet": on_signed("void"),
    "voided": on_signed("voided"),
    "contest-sheet": on_signed("contest"),
    "answer-sheet": on_signed("contested", "answer_button"),
    "changes-sheet": on_signed("corrected", "changes_button"),
    "review-sheet": on_signed("review"),
    "documents": documents,
    "exports": exports,
    "exports-sent": exports_sent,
    "roster-preview": roster_preview,
    "exports-own": exports_own,
    "exports-folder": add_target("folder"),
    "exports-sftp": add_target("sftp"),
    "exports-fhir": add_target("fhir"),
    "exports-certificate": certificate(),
    "exports-certificate-asked": certificate("request"),
    "exports-certificate-refused": certificate("request", "certificate"),
    "summary": summary,
    "summary-refused": summary_refused,
    "hidden": hidden,
    "hidden-asking": hidden_asking,
    "search": search,
    "search-notes": search_notes,
    "search-commands": search_commands,
    "search-nothing": search_nothing,
    "picker": picker,
    "keys": keys,
    "menu-bar": menu_bar,
    "warning": warning,
    "closing": closing,
    "failure": failure,
    "visit-spelling": spelling_marks,
    "visit-word-hint": word_hint,
    "settings": settings_at("notebook"),
    "settings-backed-up": settings_backed_up,
    "settings-you": settings_at("you"),
    "settings-credential": settings_credential,
    "settings-privacy": settings_at("privacy"),
    "settings-rules": settings_at("rules"),
    "settings-rules-sheet": settings_rules_sheet,
    "settings-writing": settings_writing,
    "settings-look": settings_at("look"),
    "settings-activity": settings_at("activity"),
    "settings-pin": settings_pin,
    "settings-passphrase": settings_passphrase,
    "empty-today": empty_today,
    "empty-people": empty_people,
}
DISCREET = (
    "today", "person", "planned-tab", "triggers-tab", "supports-tab", "visit", "search", "summary", "to-sign", "groups",
)  # fmt: skip
TOUCH = ("today", "timed", "timed-twice", "person", "visit", "settings-look")
MAIN = (
    "unlock", "first-run-2", "today", "person", "supports-tab", "visit", "sign-sheet", "signed-note", "to-sign",
    "group-visit", "summary", "search", "exports", "settings-look",
)  # fmt: skip


def discreetly(screen: Screen) -> Screen:
    """Show a screen with initials for names, and veils."""

    def shown(stage: Stage) -> None:
        discretion.turn(on=True)
        screen(stage)

    return shown


def for_fingers(screen: Screen) -> Screen:
    """Show a screen with room for fingers."""

    def shown(stage: Stage) -> None:
        stage.application.preferences.appearance.choose(touch=True)
        screen(stage)

    return shown


SCREENS |= {
    **{f"discreet-{name}": discreetly(SCREENS[name]) for name in DISCREET},
    **{f"touch-{name}": for_fingers(SCREENS[name]) for name in TOUCH},
}


def main(out: Path, wanted: list[str], tongue_name: str = "") -> None:
    """Take the pictures and a contact sheet of them; in another language those of the main screens."""
    os.environ["TZ"] = ZONE
    if tongue_name == "es":  # the window follows the language of its computer
        os.environ.update(LC_ALL="es_US.UTF-8", LANGUAGE="es")
    time.tzset()
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([sys.argv[0]])
    prepare(app)
    if tongue_name != "es":
        QLocale.setDefault(QLocale("en_US"))
    with tempfile.TemporaryDirectory() as place, _spoken(app, tongue_name) as begin:
        folder, empty = Path(place) / "practice", Path(place) / "empty"
        practice.make(folder, clock=lambda: NOW)
        notebooks.create(empty, practice.PASSPHRASE, Specialist("Dana Reyes"), clock=lambda: NOW)
        asked = [(name, Look(tongue_name)) for name in wanted or MAIN] if tongue_name else list(shots(wanted))
        taken = [shoot(app, name, look, out, folder, empty, begin) for name, look in asked]
    sheet = f"contact-sheet-{tongue_name}.png" if tongue_name else "contact-sheet.png"
    contact_sheet(taken, out / sheet)


@contextmanager
def _spoken(app: QApplication, tongue_name: str) -> Iterator[Callable[[], None]]:
    """Give what lets a window that was just made speak the pseudo language."""
    from ui.saying import Pseudo  # noqa: PLC0415 -- it stands on this module

    pseudo = Pseudo()
    if tongue_name != "pseudo":
        yield lambda: None
        return
    app.installTranslator(pseudo)
    yield lambda: tongue.speak(replace(tongue.ENGLISH, say=QCoreApplication.translate))
    app.removeTranslator(pseudo)


def shots(wanted: list[str]) -> Iterator[tuple[str, Look]]:
    """Give the screens with their looks: all of them light, the main ones every other way."""
    for name in SCREENS:
        if wanted and name not in wanted:
            continue
        yield from ((name, look) for look in BASE)
        if name in MAIN or name in wanted:
            yield from ((name, look) for look in MORE)


def shoot(
    app: QApplication, name: str, look: Look, out: Path, folder: Path, empty: Path, begin: Callable[[], None]
) -> Path:
    """Take one picture."""
    stage = Stage(app, folder, empty)
    begin()
    Theme(look.tokens, look.scale, look.face).apply(app)
    stage.window.resize(*look.size)
    stage.window.show()
    stage.window.activateWindow()
    file = out / f"{name}-{look.name}.png"
    try:
        SCREENS[name](stage)
        stage.settle()
        stage.rest()
        grabbed(stage.window).save(str(file))
    finally:
        discretion.turn(on=False)
        stage.close()
    sys.stdout.write(f"{file}\n")
    sys.stdout.flush()
    return file


def grabbed(window: QWidget) -> QPixmap:
    """Take a picture of a window with the menu open over it, a window of its own that stays on a screen 800 wide."""
    taken, menu = window.grab(), QApplication.activePopupWidget()
    if menu is not None:
        painter = QPainter(taken)
        painter.drawPixmap(window.mapFromGlobal(menu.pos()), menu.grab())
        painter.end()
    return taken


def contact_sheet(files: list[Path], target: Path, columns: int = 4, width: int = 480) -> None:
    """Put all pictures on one."""
    small = [QImage(str(file)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for file in files]
    if not small:
        return
    height = max(image.height() for image in small)
    rows = -(-len(small) // columns)
    whole = QImage(columns * (width + 8), rows * (height + 8), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for place, image in enumerate(small):
        painter.drawImage(place % columns * (width + 8) + 4, place // columns * (height + 8) + 4, image)
    painter.end()
    whole.save(str(target))


if __name__ == "__main__":
    tongues = [name for name in sys.argv[2:] if name in {"es", "pseudo"}]
    main(Path(sys.argv[1]), [name for name in sys.argv[2:] if name not in tongues], *tongues)
