"""The page of the groups: who meets when, what is not finished, and a start."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time

import pytest
from making import CONFIRMED, at
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.budget import focused
from ui.groups.conftest import NAMES, Five, Table
from ui.showing import settle, show_active
from ui.visits.desk import HereSpeller, press, write

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import GroupId, SessionId
from fieldnote.domain.weekday import Weekday
from fieldnote.services import group_sessions, groups
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Renderer
from fieldnote.ui.destinations import Destination, GroupVisitPlace, NewGroupPlace
from fieldnote.ui.groups.group_sheet import GroupSheet
from fieldnote.ui.groups.page import GroupsPage
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.notebook_link import NotebookLink
from fieldnote.ui.tasks import TaskRunner
from fieldnote.ui.tools import Tools


@dataclass
class Opened:
    """The page and where it wanted to go."""

    page: GroupsPage
    places: list[Destination] = field(default_factory=list)

    def click(self, target: QWidget | str) -> None:
        """Click what is seen."""
        found = self.page.window().findChildren(QWidget, target) if isinstance(target, str) else [target]
        widget = next(one for one in found if one.isVisible())
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        settle()

    def texts(self) -> str:
        """Give the words of all labels that are seen."""
        return "\n".join(label.text() for label in self.page.findChildren(Label) if label.isVisible())

    @property
    def sheet(self) -> GroupSheet:
        """The sheet that is open."""
        (found,) = open_sheets(self.page)
        assert isinstance(found, GroupSheet)
        return found


Open = Callable[[], Opened]


@pytest.fixture
def open_page(kept: list[QWidget], qtbot: QtBot, book: Notebook) -> Open:
    def opened() -> Opened:
        link = NotebookLink(book)
        page = GroupsPage(Tools(link, TaskRunner(), ScriptedAsk(), Renderer(), HereSpeller()))
        made = Opened(page)
        kept.append(page)
        page.went.connect(made.places.append)
        link.changed.connect(page.refresh)
        show_active(qtbot, page, 1100, 900)
        page.activate()
        settle()
        return made

    return opened


def test_without_groups_the_page_invites_to_add_one(open_page: Open) -> None:
    opened = open_page()
    assert opened.page.empty_state.isVisible()
    assert opened.page.caption == "Groups"
    assert focused() is opened.page.start_button


def test_a_group_is_added_with_who_comes_and_changed_again(open_page: Open, book: Notebook, five: Five) -> None:
    opened = open_page()
    opened.click("add_group_button")
    sheet = opened.sheet
    write("Friday group")
    opened.click(sheet.day_row.option("friday"))
    sheet.start_field.setFocus()
    write("4p")
    for name in NAMES[:2]:
        opened.click(sheet.member_row.option(five[name]))
    opened.click("keep_button")
    (line,) = groups.groups(book)
    assert (line.group.name, line.group.weekday, line.group.starts_at) == ("Friday group", Weekday.FRIDAY, time(16))
    assert {member.person_id for member in line.members} == {five[name] for name in NAMES[:2]}
    assert "Friday, 4:00 PM, 60 min" in opened.texts()
    assert "Alma R., Denise W." in opened.texts()
    opened.click("change_group_button")
    opened.click(opened.sheet.member_row.option(five["Alma R."]))
    opened.sheet.name_field.setFocus()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (line,) = groups.groups(book)
    assert [member.person_id for member in line.members] == [five["Denise W."]]


def test_a_group_without_a_name_is_refused_and_what_was_typed_is_there_the_next_time(
    open_page: Open, book: Notebook
) -> None:
    opened = open_page()
    opened.click("add_group_button")
    opened.click(opened.sheet.day_row.option("monday"))
    opened.click("keep_button")
    assert opened.sheet.field("name").problem == "Write the name of the group first."
    press(Qt.Key.Key_Escape)
    assert open_sheets(opened.page) == []
    opened.click("add_group_button")
    assert opened.sheet.day_row.chosen() == ("monday",)
    assert groups.groups(book) == ()


def test_start_now_and_start_lead_to_a_new_session(open_page: Open, friday: GroupId) -> None:
    opened = open_page()
    opened.click("start_now_button")
    opened.click("start_group_button")
    assert opened.places == [NewGroupPlace(friday), NewGroupPlace()]


def test_what_is_not_finished_stands_first_and_leads_to_its_visit(
    open_page: Open, book: Notebook, session: SessionId
) -> None:
    opened = open_page()
    row = opened.page.open_list.rows.row_at(0)
    assert (row.title, row.trailing) == ("Friday group  ·  Fri, Nov 20", "Still going on")
    opened.page.open_list.setFocus()
    press(Qt.Key.Key_Return)
    assert opened.places == [GroupVisitPlace(session)]
    assert not opened.page.list_view.isVisible()
    assert "Last met Fri, Nov 20" in opened.texts()


def test_a_session_whose_notes_are_all_signed_is_finished(
    open_page: Open, table: Table, book: Notebook, session: SessionId
) -> None:
    table.click("all_came_button")
    table.write_all()
    group_sessions.end(book, session, at(14))
    opened = open_page()
    assert opened.page.open_list.rows.row_at(0).trailing == "5 notes to sign"
    signed = group_sessions.sign(book, session, CONFIRMED)
    assert isinstance(signed, Done)
    opened.page.refresh(signed.change)
    assert opened.page.list_view.rows.row_at(0).trailing == "All signed"
    assert opened.page.open_list.rows.rowCount() == 0


def test_nothing_of_it_stays_in_the_window_after_lock(open_page: Open, session: SessionId) -> None:
    opened = open_page()
    opened.page.clear()
    settle()
    assert "Friday" not in opened.texts()
    assert opened.page.open_list.rows.rowCount() == 0
