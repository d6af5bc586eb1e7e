"""The page of a group visit over a notebook of its own, really shown, with five people and a group they come to."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time, timedelta
from functools import partial

import pytest
from making import TODAY, at
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from ui.showing import settle, show_active
from ui.visits.desk import HereSpeller

from fieldnote.domain.changes import Done
from fieldnote.domain.group import Group
from fieldnote.domain.ids import GroupId, PersonId, SessionId
from fieldnote.domain.visit import Place, VisitDraft
from fieldnote.domain.weekday import Weekday
from fieldnote.services import group_notes, group_sessions, group_views, groups, intake
from fieldnote.services.group_views import OpenSession
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.destinations import Destination
from fieldnote.ui.groups.roster_row import RosterRow
from fieldnote.ui.groups.visit_page import GroupVisitPage
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.sheet import Sheet, open_sheets
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools

NAMES = ("Alma R.", "Denise W.", "Keisha P.", "Luis C.", "Robert H.")
Five = dict[str, PersonId]


@dataclass
class Table:
    """The page, the notebook behind it, and where the page wanted to go."""

    page: GroupVisitPage
    book: Notebook
    link: NotebookLink
    five: Five
    places: list[Destination] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    def open(self, session_id: SessionId) -> None:
        """Open a session and arrive on it, as the main window does."""
        assert self.page.open(session_id)
        self.page.activate()
        settle()

    @property
    def kept(self) -> OpenSession:
        """The session as the notebook has it."""
        assert self.page.session_id is not None
        return group_views.look_again(self.book, self.page.session_id)

    def note(self, name: str) -> VisitDraft:
        """Somebody's note as the notebook has it."""
        assert self.page.session_id is not None
        found = group_notes.of_person(self.book, self.page.session_id, self.five[name])
        assert found is not None
        return found.draft

    def row(self, name: str) -> RosterRow:
        """Somebody's row of the list."""
        return self.page.frame.roster.row(self.five[name])

    def mark(self, name: str, presence: str) -> None:
        """Press Here or Absent for somebody."""
        self.click(self.row(name).presence.option(presence))

    def find(self, name: str) -> QWidget:
        """Give a widget of the page or of an open sheet by its name."""
        found = self.page.window().findChildren(QWidget, name)
        assert found, name
        return next((widget for widget in found if widget.isVisible()), found[-1])

    def click(self, target: QWidget | str) -> None:
        """Click what is seen."""
        widget = self.find(target) if isinstance(target, str) else target
        assert widget.isVisible(), target
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle()

    @property
    def sheet(self) -> Sheet:
        """The open sheet."""
        return open_sheets(self.page.window())[-1]

    def write_all(self) -> None:
        """Write the shared part and one for each who is here, through the fields."""
        page = self.page
        page.frame.shared.topic_field.setFocus()
        put_in(page.frame.shared.topic_field, "A good evening")
        put_in(page.frame.shared.what_field.edit, "Each drew a clock of the evening.")
        for name, person_id in self.five.items():
            page._on_shown(person_id)
            put_in(page.frame.own.response_field.edit, OWN[name])
            put_in(page.frame.own.next_step.text_field, f"Try step {name[0]}")
            assert page.flush()
        settle()


def put_in(field: QWidget, words: str) -> None:
    """Enter words as an input method does, all at once: twenty tests begin with a page that is written whole."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


OWN = {
    "Alma R.": "Named three places that feel safe after work.",
    "Denise W.": "Listened for a long time, then drew a porch light.",
    "Keisha P.": "Left one slice empty on purpose and said so.",
    "Luis C.": "Asked about the late bus and wrote its number down.",
    "Robert H.": "Passed twice and stayed until the end.",
}


@pytest.fixture
def five(book: Notebook) -> Five:
    """Five people with a plan and one goal each."""
    before, later = ((TODAY + timedelta(days=days)).isoformat() for days in (-100, 100))
    people = [
        {
            "preferred_name": name,
            "plans": [{"effective_on": before, "ends_on": later, "outcomes": []}],
            "goals": [{"key": "1", "number": "1", "title": "Calmer evenings", "own_words": "I want to sleep."}],
        }
        for name in NAMES
    ]
    data = {"format": "fieldnote", "version": 1, "people": people}
    made = intake.add_json(book, json.dumps(data).encode()).value.people
    return dict(zip(NAMES, made, strict=True))


@pytest.fixture
def friday(book: Notebook, five: Five) -> GroupId:
    """The group that the five come to."""
    group = Group(GroupId(""), "Friday group", Weekday.FRIDAY, time(13), 60, place=Place.RECOVERY_CENTER)
    outcome = groups.keep_group(book, group, tuple(five.values()))
    assert isinstance(outcome, Done)
    return outcome.value.id


@pytest.fixture
def session(book: Notebook, friday: GroupId) -> SessionId:
    """A session that began at one o'clock; everybody is expected."""
    outcome = group_sessions.start(book, friday, at=at(13))
    assert isinstance(outcome, Done)
    return outcome.value.id


@pytest.fixture
def lay(kept: list[QWidget], qtbot: QtBot, book: Notebook, five: Five) -> Callable[..., Table]:
    """Show the page at a size."""

    def laid(width: int = 1306, height: int = 900) -> Table:
        link = NotebookLink(book)
        page = GroupVisitPage(Tools(link, TaskRunner(), ScriptedAsk(), Renderer(), HereSpeller()))
        table = Table(page, book, link, five)
        kept.append(page)
        page.went.connect(table.places.append)
        link.changed.connect(page.refresh)
        link.failed.connect(table.refusals.append)
        for keys, steps in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):  # a command of the window, which is not here
            QShortcut(QKeySequence(keys), page).activated.connect(partial(page.step, steps))
        show_active(qtbot, page, width, height)
        return table

    return laid


@pytest.fixture
def table(lay: Callable[..., Table], session: SessionId) -> Table:
    """The page with the session that goes on."""
    laid = lay()
    laid.open(session)
    return laid
