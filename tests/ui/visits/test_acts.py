"""What is done about a signed note in the window: each act by keys and clicks, each told where the note is read."""

import re
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY, add_person, correct, segment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from services.own_rules import use_rules
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, OpenDesk, press, write

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.ids import PersonId
from fieldnote.domain.part import Part
from fieldnote.domain.review import Outcome
from fieldnote.domain.visit import Mode, NextStep, Owner, Visit
from fieldnote.services import acts, reviews, visits
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.ui import dates
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.search.picker import PersonPicker
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.acts_menu import ActsButton
from fieldnote.ui.visits.addendum_sheet import AddendumSheet

CONFIRMED = Confirmation("pin")
SAID = "I was early, not late."


@pytest.fixture
def signed(desk: Desk, met_before: Visit) -> Visit:
    """The signed note of yesterday, open."""
    desk.open(met_before.id)
    return met_before


def begin(desk: Desk, key: str) -> Any:
    """Choose an act at the foot of the note or in its menu, and give its sheet."""
    if key == "correct":
        desk.click("correct_button")
        return desk.sheet() if desk.sheets else None
    button = desk.find("acts_button")
    assert isinstance(button, ActsButton)
    assert button.isVisible()
    button.action(key).trigger()
    settle()
    return desk.sheet() if desk.sheets else None


def top(desk: Desk) -> Any:
    """The sheet that is open, with fields of its own."""
    return desk.sheet()


def keep(desk: Desk) -> None:
    QTest.mouseClick(desk.sheet().button("keep"), Qt.MouseButton.LeftButton)
    settle()


def give_pin(desk: Desk, pin: str, qtbot: QtBot) -> None:
    desk.find("secret_field").setFocus()
    write(pin)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    settle()


def type_into(sheet: RecordSheet, field: str, text: str) -> None:
    sheet.field(field).setFocus()
    write(text)


def texts(desk: Desk) -> str:
    """All words of labels that are seen."""
    return "\n".join(label.text() for label in desk.page.findChildren(QLabel) if label.isVisible())


def toast(desk: Desk) -> str:
    return next(found.label.text() for found in desk.page.window().findChildren(Toast) if found.isVisible())


def test_the_menu_names_the_person(desk: Desk, signed: Visit) -> None:
    button = desk.find("acts_button")
    assert isinstance(button, ActsButton)
    assert button.action("contest").text() == "Marcus disagrees…"
    assert button.accessibleName() == "More for this note"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_is_opened_and_used_by_the_keyboard(desk: Desk, signed: Visit) -> None:
    desk.find("acts_button").setFocus()
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert desk.sheet().heading.text() == "Marcus disagrees"


def test_the_foot_tells_adding_and_correcting_apart(desk: Desk, signed: Visit) -> None:
    assert desk.said("left_label") == "Is something wrong? Correct it. Is there more to say? Add to it."
    assert (desk.said("correct_button"), desk.said("add_button")) == ("Correct this note…", "Add to this note…")
    assert "wrong" in desk.find("correct_button").accessibleDescription()
    assert "not in it yet" in desk.find("add_button").accessibleDescription()
    desk.find("correct_button").setFocus()
    press(Qt.Key.Key_Space)
    assert desk.sheet().heading.text() == "Correct this note"


def test_in_a_narrow_window_the_foot_keeps_the_words_that_tell_them_apart(
    open_desk: OpenDesk, met_before: Visit
) -> None:
    desk = open_desk(width=600)
    desk.open(met_before.id)
    assert (desk.said("correct_button"), desk.said("add_button")) == ("Correct…", "Add…")
    assert desk.find("correct_button").accessibleName() == "Correct this note…"
    assert desk.find("paper_button").accessibleName() == "Note PDF"


def test_a_correction_is_begun_with_a_reason_and_its_draft_says_what_it_corrects(desk: Desk, signed: Visit) -> None:
    sheet = begin(desk, "correct")
    keep(desk)
    assert sheet.field("reason").problem == "Say in a few words why the note is corrected."
    write("The place was wrong")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not desk.sheets
    (place,) = desk.places
    assert isinstance(place, VisitPlace)
    desk.open(place.visit_id)
    told = desk.find("standing_bar").accessibleName()
    assert "Why: The place was wrong." in told
    assert "Until you sign this one, the signed note is the current version." in told
    assert desk.page.form.what_field.edit.text() == signed.draft.what_we_did
    desk.click("standing_button")
    assert desk.places[-1] == VisitPlace(signed.id)


def test_a_note_with_a_correction_under_way_leads_to_it_instead_of_beginning_another(desk: Desk, signed: Visit) -> None:
    begin(desk, "correct")
    write("The place was wrong.")
    keep(desk)
    desk.open(signed.id)
    assert desk.said("correct_button") == "Go on correcting"
    assert begin(desk, "correct") is None
    desk.click("standing_button")
    assert desk.places[0] == desk.places[1] == desk.places[2]


def test_a_corrected_note_shows_its_versions_and_each_can_be_opened_but_only_the_newest_acted_on(
    desk: Desk, book: Notebook, signed: Visit
) -> None:
    newer = correct(book, signed, what_we_did="We walked to the library together.")
    desk.open(newer.id)
    assert "This is the current version. Why: The time was wrong." in texts(desk)
    desk.click("changes_button")
    assert "Taken out is struck through. Put in is underlined." in texts(desk)
    press(Qt.Key.Key_Escape)
    desk.click("version_button-1")
    assert desk.places == [VisitPlace(signed.id)]
    desk.open(signed.id)
    assert not desk.find("acts_button").isVisible()
    assert not desk.find("correct_button").isVisible()
    assert not desk.find("add_button").isVisible()
    assert desk.said("parts_label") == "Earlier version"
    desk.click("standing_button")
    assert desk.places[-1] == VisitPlace(newer.id)


def test_what_a_correction_changed_reads_as_the_window_writes_it(desk: Desk, book: Notebook, signed: Visit) -> None:
    start = signed.draft.segments[0].start
    due = TODAY + timedelta(days=2)
    step = NextStep("Text Ray", Owner.PERSON, due)
    newer = correct(book, signed, segments=(segment(start, 31),), next_step=step, mode=Mode.PHONE, sensitive=True)
    desk.open(newer.id)
    desk.click("changes_button")
    edits = desk.sheets[-1].findChildren(NoteEdit)
    said = "\n".join(edit.accessibleDescription() for edit in edits)
    assert f"{dates.day(start.date())}, {wording.span(start, start + timedelta(minutes=31))}" in said
    assert not re.search(r"\d{4}-\d\d-\d\d|[+-]\d\d:\d\d", said)
    assert f"Text Ray  ·  Marcus  ·  {dates.day(due)}" in said
    assert "Now: Phone." in said
    assert "Before: No. Now: Yes." in said
    assert ".." not in said


def test_voiding_asks_for_what_is_missing_before_the_pin_and_leaves_a_stub_without_a_word_of_it(
    desk: Desk, book: Notebook, signed: Visit, pin: str, qtbot: QtBot
) -> None:
    sheet = begin(desk, "void")
    QTest.mouseClick(sheet.reason.option("other"), Qt.MouseButton.LeftButton)
    keep(desk)
    assert sheet.field("words").problem == "Say in a few words why the note is void."
    QTest.mouseClick(sheet.reason.option("wrong_chart"), Qt.MouseButton.LeftButton)
    keep(desk)
    assert sheet.secret_field.problem == "Type your PIN first."
    give_pin(desk, pin, qtbot)
    assert not desk.sheets
    assert acts.stub(book, signed.id).reason is VoidReason.WRONG_CHART
    assert toast(desk) == "The note is void and sealed."
    assert "This note is void" in texts(desk)
    assert signed.draft.what_we_did not in texts(desk)
    assert desk.page.caption == "Visit with Marcus B.  Void note"
    assert not desk.find("paper_button").isVisible()
    assert not desk.page.frame.beside.shown
    press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not desk.page.frame.beside.shown
    assert not desk.refusals


def test_a_void_note_is_written_again_in_the_right_chart_once(desk: Desk, book: Notebook, signed: Visit) -> None:
    luz = add_person(book, "Luz")
    acts.void(book, signed.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    desk.open(signed.id)
    assert focused().objectName() == "again_button"
    press(Qt.Key.Key_Return)
    picker = desk.sheet()
    assert isinstance(picker, PersonPicker)
    assert [row.title for row in picker.rows_for("")] == ["Luz"]
    press(Qt.Key.Key_Return)
    (place,) = desk.places
    assert isinstance(place, VisitPlace)
    assert visits.open_visit(book, place.visit_id).person.id == luz
    desk.open(place.visit_id)
    assert desk.page.frame.beside.shown
    desk.open(signed.id)
    assert desk.said("again_button") == "Open what was written again"
    desk.click("again_button")
    assert desk.places[-1] == place


def test_the_words_of_a_void_note_are_shown_to_who_gives_the_pin(
    desk: Desk, book: Notebook, signed: Visit, pin: str, qtbot: QtBot
) -> None:
    acts.void(book, signed.id, VoidReason.DID_NOT_HAPPEN, "", CONFIRMED)
    desk.open(signed.id)
    desk.click("read_button")
    assert "The activity log keeps that you read it" in texts(desk)
    give_pin(desk, pin, qtbot)
    assert "What we did" in texts(desk)
    press(Qt.Key.Key_Escape)
    assert not desk.sheets


def test_what_the_person_says_stays_with_the_note_and_is_answered_once(
    desk: Desk, book: Notebook, signed: Visit, pin: str, qtbot: QtBot
) -> None:
    sheet = begin(desk, "contest")
    keep(desk)
    assert sheet.field("statement").problem == "Write down the statement, or say where the form is."
    write(SAID)
    QTest.mouseClick(sheet.part.option("response"), Qt.MouseButton.LeftButton)
    give_pin(desk, pin, qtbot)
    (statement,) = desk.signed().statements
    assert (statement.text, statement.part, statement.received_on) == (SAID, Part.RESPONSE, TODAY)
    assert "Your answer is due by Jan 19, 2027." in texts(desk)
    desk.click("answer_button")
    sheet = top(desk)
    assert f"“{SAID}”" in texts(desk)
    QTest.mouseClick(sheet.decision.option("keep"), Qt.MouseButton.LeftButton)
    assert sheet.field("answer").label.text() == "Why it stays"
    type_into(sheet, "answer", "The door log says ten past.")
    give_pin(desk, pin, qtbot)
    (answered,) = desk.signed().statements
    assert answered.answer is not None
    assert answered.answer.decision is Decision.KEEP
    assert "the note stays as it is" in texts(desk)
    assert not [button for button in desk.page.findChildren(Button, "answer_button") if button.isVisible()]


def test_a_statement_is_answered_on_the_version_that_holds(desk: Desk, book: Notebook, signed: Visit) -> None:
    acts.contest(book, signed.id, SAID, CONFIRMED)
    newer = correct(book, signed)
    desk.open(signed.id)
    assert desk.find("statement_card").isVisible()
    assert not desk.page.findChildren(Button, "answer_button")
    desk.open(newer.id)
    assert desk.find("answer_button").isVisible()


def test_agreeing_adds_the_answer_to_the_note(
    desk: Desk, book: Notebook, signed: Visit, pin: str, qtbot: QtBot
) -> None:
    acts.contest(book, signed.id, SAID, CONFIRMED)
    desk.open(signed.id)
    desk.click("answer_button")
    type_into(top(desk), "answer", "Marcus was early.")
    give_pin(desk, pin, qtbot)
    (addendum,) = desk.signed().addenda
    assert addendum.text == "Marcus was early."
    assert desk.find("addendum_card").isVisible()


def test_what_was_typed_about_a_note_and_not_signed_is_there_the_next_time(desk: Desk, signed: Visit) -> None:
    begin(desk, "contest")
    write(SAID)
    press(Qt.Key.Key_Escape)
    assert toast(desk) == "Closed without saving. What you typed is kept."
    sheet = begin(desk, "contest")
    assert sheet.record().text == SAID
    assert not desk.signed().statements


def test_a_wrong_pin_signs_nothing_and_loses_no_word(desk: Desk, signed: Visit, pin: str, qtbot: QtBot) -> None:
    sheet = begin(desk, "contest")
    write(SAID)
    give_pin(desk, "0000", qtbot)
    assert "That PIN did not work" in sheet.secret_field.problem
    assert sheet.record().text == SAID
    assert not desk.signed().statements


def test_a_review_is_written_down_where_the_rules_ask_for_one_and_one_that_came_back_asks_for_an_addendum(
    desk: Desk, book: Notebook, marcus: PersonId
) -> None:
    use_rules(book, pack='supervision = { review = "review", due_hours = 72 }')
    made = desk.whole(service="individual")
    outcome = visits.sign(book, made.id, CONFIRMED)
    assert visits.signed(book, made.id) == outcome.value  # type: ignore[union-attr]
    desk.open(made.id)
    assert "A supervisor looks at this note by Nov 23" in texts(desk)
    desk.click("review_button")
    sheet = top(desk)
    QTest.mouseClick(sheet.outcome.option("returned"), Qt.MouseButton.LeftButton)
    keep(desk)
    assert sheet.field("comment").problem == "Write what the supervisor asks for."
    type_into(sheet, "comment", "Which goal?")
    keep(desk)
    (review,) = reviews.of_visit(book, made.id)
    assert (review.outcome, review.reviewer, review.comment) == (Outcome.RETURNED, "J. Alvarez", "Which goal?")
    assert desk.find("standing_bar").accessibleName() == "J. Alvarez sent this note back on Nov 20: “Which goal?”"
    desk.click("standing_button")
    assert desk.sheet().objectName() == "addendum_sheet"


def test_no_review_is_offered_where_the_rules_ask_for_none(desk: Desk, signed: Visit) -> None:
    button = desk.find("acts_button")
    assert isinstance(button, ActsButton)
    assert not button.action("review").isVisible()
    assert not desk.page.findChildren(Card, "reviews_card")


def test_words_that_cannot_be_added_are_told_and_stay(
    desk: Desk, book: Notebook, signed: Visit, pin: str, qtbot: QtBot
) -> None:
    desk.click("add_button")
    write("A thought.")
    correct(book, signed)
    give_pin(desk, pin, qtbot)
    sheet = desk.sheet()
    assert isinstance(sheet, AddendumSheet)
    assert sheet.secret_field.problem == "There is a newer version of this note. Open that one."
    assert sheet.text == "A thought."


@pytest.mark.parametrize("height", [420, 1400])
def test_what_is_said_above_a_note_is_as_wide_as_the_note(desk: Desk, signed: Visit, height: int) -> None:
    frame = desk.page.frame
    desk.page.window().resize(1306, height)
    frame.bars.show_standing("A correction of it is begun.", "open", "Go on with it")
    for shown, note in ((True, frame.signed_view), (False, frame.form), (True, frame.signed_view)):
        frame.show_signed(signed=shown)
        settle()
        bar = desk.find("standing_bar")
        left, right = (one.mapTo(frame, one.rect().topLeft()).x() for one in (bar, note))
        assert (left, bar.width()) == (right, note.width())
    assert bool(frame.signed_scroll.bar_room) is (height == 420)
