import pytest
from making import add_person, sign
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.budget import focused
from ui.visits.desk import Desk, OpenDesk, press, write

from fieldnote.domain.visit import ContactKind, NextStep, Owner, Visit
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.card import Card

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_panel_shows_the_last_visit_and_what_is_good_to_know(desk: Desk, met_before: Visit) -> None:
    desk.start()
    last = desk.page.frame.panel.last_visit
    assert last.day_label.text() == "Thursday, Nov 19"
    assert last.did_label.text() == met_before.draft.what_we_did
    assert last.step_card.text_label.text() == "Look up meetings near the bus line"
    said = [label.text() for label in last.findChildren(type(last.did_label)) if label.isVisible()]
    assert {"Payday", "What helps: Direct deposit", "The plan runs to Sun, Feb 28, 2027."} <= set(said)
    desk.click("open_last_button")
    assert desk.places == [VisitPlace(met_before.id)]


def test_a_sensitive_last_visit_keeps_its_words_to_itself(desk: Desk, book: Notebook) -> None:
    sign(book, desk.person, what_we_did="Return to use", response="Cried", sensitive=True)
    desk.start()
    last = desk.page.frame.panel.last_visit
    assert last.did_label.text() == "Sensitive note. Open it to read it."
    assert not last.response_label.isVisible()


def test_we_did_this_closes_the_earlier_step_and_can_be_taken_back(desk: Desk, met_before: Visit) -> None:
    desk.start()
    write("Typed before")
    desk.click("did_button")
    assert people.open_step(desk.book, desk.person) is None
    assert not desk.find("did_button").isVisible()
    desk.click("undo_step_button")
    step = people.open_step(desk.book, desk.person)
    assert step is not None
    assert step.visit_id == met_before.id
    assert desk.find("did_button").isVisible()
    assert desk.page.form.what_field.text() == "Typed before"


def test_bring_forward_copies_the_step_and_undo_brings_back_what_stood_there(desk: Desk, met_before: Visit) -> None:
    visit_id = desk.start()
    desk.page.form.next_step.text_field.setFocus()
    write("Mine")
    desk.click("forward_button")
    desk.page.flush()
    assert desk.kept(visit_id).next_step.text == "Look up meetings near the bus line"
    assert desk.kept(visit_id).what_we_did == ""
    QTest.keyClick(desk.page.form.next_step.text_field, Qt.Key.Key_Z, CTRL)
    assert desk.page.form.next_step.step.text == "Mine"


@pytest.mark.parametrize(
    ("agreed", "brought", "later"),
    [(Owner.BOTH, Owner.SPECIALIST, Owner.BOTH), (Owner.PERSON, Owner.PERSON, Owner.PERSON)],
)
def test_a_step_brought_forward_where_nobody_was_met_is_kept(
    desk: Desk, book: Notebook, agreed: Owner, brought: Owner, later: Owner
) -> None:
    sign(book, desk.person, next_step=NextStep("Call sister tonight", agreed))
    visit_id = desk.whole(kind=ContactKind.NO_SHOW, service="", next_step=NextStep()).id
    desk.click("forward_button")
    desk.page.form.what_field.edit.setFocus()
    write("Waited.")
    assert desk.page.flush()
    kept = desk.kept(visit_id)
    assert "Waited." in kept.what_we_did
    assert kept.next_step == NextStep("Call sister tonight", brought)
    QTest.mouseClick(desk.page.form.facts.service_field.option("one_to_one"), Qt.MouseButton.LeftButton)
    assert desk.page.form.next_step.step.owner is later


def test_other_open_steps_are_counted_and_each_can_be_done(desk: Desk, book: Notebook, met_before: Visit) -> None:
    sign(book, desk.person, next_step=NextStep("Call sister tonight"))
    sign(book, desk.person, kind=ContactKind.NO_SHOW, service="", next_step=NextStep("I will call on Monday"))
    desk.start()
    last = desk.page.frame.panel.last_visit
    assert last.step_card.text_label.text() == "Call sister tonight"
    assert last.more.more_button.text() == "2 more open steps"
    desk.click("more_steps_button")
    first, second = last.more.buttons()
    assert first.accessibleName() == "Mark done: Look up meetings near the bus line"
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    told = [step.step.text for step in people.open_steps(book, desk.person)]
    assert told == ["Call sister tonight", "Look up meetings near the bus line"]
    assert second.accessibleName() == "Undo: I will call on Monday"
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    assert len(people.open_steps(book, desk.person)) == 3
    desk.whole()
    assert last.more.buttons()[0].isVisible()
    alma = add_person(book, "Alma R.")
    for _ in range(2):
        sign(book, alma, next_step=NextStep("Ask about a room"))
    desk.open(visits.start(book, alma).value)
    assert last.more.more_button.isVisible()
    assert not last.more.buttons()[0].isVisible()


def test_the_card_of_a_step_is_called_what_its_heading_says(desk: Desk, book: Notebook) -> None:
    sign(book, desk.person, kind=ContactKind.NO_SHOW, service="", next_step=NextStep("I will call", Owner.SPECIALIST))
    desk.start()
    card = desk.page.frame.panel.last_visit.step_card
    names = {part.accessibleName() for part in card.findChildren(Card)}
    assert names == {"What I set out to do"}
    desk.click("did_button")
    names = {part.accessibleName() for part in card.findChildren(Card)}
    assert names == {"Done"}


def test_the_panel_is_put_away_remembered_and_reached_by_keys(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    panel = desk.page.frame.panel
    assert panel.isVisible()
    with qtbot.waitSignal(desk.page.panel_wanted_changed) as told:
        press(Qt.Key.Key_I, CTRL)
    assert told.args == [False]
    assert not panel.isVisible()
    assert desk.find("panel_button").isVisible()
    desk.click("panel_button")
    press(Qt.Key.Key_F6)
    assert focused().objectName() == "sign_button"
    press(Qt.Key.Key_F6)
    assert focused().objectName() == "panel_tabs"
    press(Qt.Key.Key_Right)
    assert panel.triggers.isVisible()
    press(Qt.Key.Key_F6)
    assert focused().objectName() == "what_edit"
    press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert focused().objectName() == "panel_tabs"
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert focused().objectName() == "what_edit"
    desk.page.set_panel_wanted(wanted=True)
    assert panel.isVisible()


def test_without_room_the_panel_lies_over_the_note_while_it_is_wanted(open_desk: OpenDesk) -> None:
    desk = open_desk(width=960)
    desk.start()
    panel = desk.page.frame.panel
    assert not panel.isVisible()
    desk.click("panel_button")
    assert panel.isVisible()
    assert focused().objectName() == "panel_tabs"
    assert panel.geometry().right() == desk.page.width() - 1
    press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert focused().objectName() == "what_edit"
