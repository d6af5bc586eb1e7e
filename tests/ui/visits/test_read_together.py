"""Reading a note together: only its words, what is changed goes into it, and a PIN to come back where there is one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, press, write

from fieldnote.domain.visit import Visit, VisitDraft
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.unsaved import Unsaved
from fieldnote.ui.visits.read_together import ReadTogether

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def whole(desk: Desk) -> VisitDraft:
    """A note of this morning with all seven parts, open."""
    return desk.whole()


def begin(desk: Desk) -> ReadTogether:
    press(Qt.Key.Key_R, CTRL)
    sheet = desk.sheet()
    assert isinstance(sheet, ReadTogether)
    return sheet


def leave(desk: Desk) -> None:
    QTest.mouseClick(desk.sheet().button("leave"), Qt.MouseButton.LeftButton)
    settle()


def test_it_covers_the_window_and_shows_this_note_only(desk: Desk, whole: VisitDraft) -> None:
    sheet = begin(desk)
    assert sheet.geometry() == desk.page.window().rect()
    assert sheet._panel.geometry() == sheet.rect()
    assert sheet.edit("what_we_did").text() == whole.what_we_did
    assert sheet.edit("what_we_did").font().pixelSize() > desk.page.form.what_field.edit.font().pixelSize()
    goal = people.goals(desk.book, desk.person)[whole.goal_ids[0]].title
    assert sheet.edit("goals").text() == goal


def test_what_is_changed_there_is_in_the_note_and_can_be_undone(desk: Desk, whole: VisitDraft) -> None:
    sheet = begin(desk)
    assert sheet.edit("response").isReadOnly()
    desk.click("change_button-response")
    assert focused() is sheet.edit("response")
    write(" I liked it.")
    desk.click("change_button-person_comment")
    write("My words.")
    desk.click("change_button-next_step")
    write(" soon")
    leave(desk)
    assert not desk.sheets
    kept = desk.kept()
    assert kept.response == f"{whole.response} I liked it."
    assert kept.person_comment == "My words."
    assert kept.next_step == replace(whole.next_step, text=f"{whole.next_step.text} soon")
    desk.page.form.response_field.edit.undo()
    assert desk.page.form.response_field.edit.text() == whole.response


def test_what_is_changed_is_kept_while_it_is_still_open(desk: Desk, whole: VisitDraft, qtbot: QtBot) -> None:
    begin(desk)
    desk.click("change_button-response")
    write(" I liked it.")
    qtbot.waitUntil(lambda: desk.page.form.response_field.edit.text().endswith("I liked it."), timeout=3000)


def test_what_is_changed_is_kept_before_the_notebook_is_locked(desk: Desk, whole: VisitDraft) -> None:
    begin(desk)
    desk.click("change_button-response")
    write(" I liked it.")
    assert all(part.flush() for part in desk.page.findChildren(Unsaved))
    assert desk.kept().response == f"{whole.response} I liked it."


def test_what_was_changed_goes_into_its_own_note_when_another_one_is_opened(desk: Desk, whole: VisitDraft) -> None:
    begin(desk)
    desk.click("change_button-response")
    write(" I liked it.")
    other = desk.start()
    assert desk.kept(whole.id).response == f"{whole.response} I liked it."
    assert desk.kept(other).response == ""


def test_the_tick_that_the_person_read_it_is_kept(desk: Desk, whole: VisitDraft) -> None:
    begin(desk)
    box = desk.find("together_read_box")
    assert isinstance(box, QCheckBox)
    box.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Escape)
    assert not desk.sheets
    assert desk.kept().read_together


def test_it_takes_the_pin_to_leave_where_there_is_one(desk: Desk, whole: VisitDraft, pin: str, qtbot: QtBot) -> None:
    sheet = begin(desk)
    press(Qt.Key.Key_Escape)
    assert desk.sheets == [sheet]
    assert focused().objectName() == "secret_field"
    assert sheet.why_label.isVisible()
    write("0000")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    assert "That PIN did not work" in sheet.secret_field.problem
    focused().selectAll()  # type: ignore[attr-defined]
    write(pin)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    settle()
    assert not desk.sheets


def test_a_signed_note_is_read_and_cannot_be_changed(desk: Desk, book: Notebook, met_before: Visit) -> None:
    desk.open(met_before.id)
    begin(desk)
    assert met_before.draft.what_we_did in [edit.text() for edit in desk.sheet()._edits.values()]  # type: ignore[attr-defined]
    assert not [b for b in desk.sheet().findChildren(Button) if b.objectName().startswith("change_button")]
    assert not [label for label in desk.sheet().findChildren(QLabel) if label.text() == "Triggers"]
