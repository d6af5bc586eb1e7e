from collections.abc import Callable
from datetime import timedelta

import pytest
from making import PASSPHRASE, TODAY, Clock, at, segment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel
from pytestqt.qtbot import QtBot
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, press, select_all, words_in_focus, write

from fieldnote.domain import stretches
from fieldnote.domain.problems import DiskFullError
from fieldnote.domain.visit import ContactKind, Visit, VisitDraft
from fieldnote.services import unfinished, visits
from fieldnote.services.unfinished import Form
from fieldnote.ui.destinations import BackPlace
from fieldnote.ui.kit.note_edit import NoteEdit
from fieldnote.ui.theme import Theme
from fieldnote.ui.visits.addendum_sheet import AddendumSheet
from fieldnote.ui.visits.missing_sheet import MissingSheet
from fieldnote.ui.visits.sign_sheet import SignSheet
from fieldnote.ui.visits.signing import WordsToAdd

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def whole(desk: Desk) -> VisitDraft:
    """A note of this morning with all seven parts, open."""
    return desk.whole()


def wait_for_answer(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.page._tools.tasks.busy)
    settle()


def test_a_note_is_signed_with_the_pin(desk: Desk, whole: VisitDraft, pin: str, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return, CTRL)
    sheet = desk.sheet()
    assert isinstance(sheet, SignSheet)
    summary = "Marcus B.  ·  Nov 20  ·  9:30–10:22 AM  ·  H0038  ·  3 units  ·  Main St. library (Public library)"
    assert sheet.summary_label.text() == summary
    assert focused().objectName() == "secret_field"
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert not desk.sheets
    signed = desk.signed()
    assert signed.signature.signer == "Dana Reyes"
    assert signed.facts.units == 3
    assert desk.page.frame.reads
    assert "by Dana Reyes" in desk.said("signed_chip")
    assert focused() is desk.page.frame.signed_view.first_text
    assert desk.page.caption.endswith("Signed note, read only")


def test_the_passphrase_signs_in_place_of_the_pin(desk: Desk, whole: VisitDraft, pin: str, qtbot: QtBot) -> None:
    desk.click("sign_button")
    write(PASSPHRASE)
    desk.click("confirm_button")
    wait_for_answer(desk, qtbot)
    assert desk.signed().id == whole.id


def test_a_wrong_pin_is_said_and_after_three_only_the_passphrase_counts(
    desk: Desk, whole: VisitDraft, pin: str, qtbot: QtBot
) -> None:
    desk.click("sign_button")
    sheet = desk.sheet()
    assert isinstance(sheet, SignSheet)
    for wrong in ("1111", "2222"):
        select_all()
        write(wrong)
        press(Qt.Key.Key_Return)
        wait_for_answer(desk, qtbot)
        sentence = "That PIN did not work. Try again, or use your passphrase. Your notes are safe."
        assert sheet.secret_field.problem == sentence
    select_all()
    write("3333")
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert "three times" in sheet.secret_field.problem
    assert focused().accessibleName() == "Passphrase"
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert "That passphrase did not work" in sheet.secret_field.problem
    select_all()
    write(PASSPHRASE)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert desk.signed().id == whole.id


def test_an_empty_pin_is_asked_for(desk: Desk, whole: VisitDraft, pin: str) -> None:
    desk.click("sign_button")
    desk.click("confirm_button")
    sheet = desk.sheet()
    assert isinstance(sheet, SignSheet)
    assert sheet.secret_field.problem == "Type your PIN first."
    write("1")
    assert sheet.secret_field.problem == ""


def test_missing_parts_are_listed_and_each_leads_to_its_field(desk: Desk) -> None:
    desk.start()
    press(Qt.Key.Key_Return, CTRL)
    sheet = desk.sheet()
    assert isinstance(sheet, MissingSheet)
    left = "Five things left: where you met, the goal you worked on, what we did, how Marcus responded, next step."
    assert sheet.left_label.text() == left
    assert focused().objectName() == "missing_button-place_missing"
    desk.click("missing_button-response_missing")
    assert not desk.sheets
    assert focused().objectName() == "response_edit"
    for name, field in (
        ("place", "where_field"),
        ("next_step", "next_step_field"),
        ("what_we_did", "what_edit"),
    ):
        desk.click("sign_button")
        desk.click(f"missing_button-{name}_missing")
        assert focused().objectName() == field
    desk.click("sign_button")
    desk.click("missing_button-goal_missing")
    assert focused() is desk.page.form.goals.first()


def test_what_cannot_be_true_is_listed_with_its_sentence(desk: Desk, whole: VisitDraft) -> None:
    end = desk.page.form.facts.times.end_field
    end.setFocus()
    end.selectAll()
    write("8:00a")
    press(Qt.Key.Key_Return, CTRL)
    assert isinstance(desk.sheet(), MissingSheet)
    desk.click("missing_button-end_before_start")
    assert focused() is end


def test_a_start_without_an_end_cannot_be_signed(desk: Desk, whole: VisitDraft) -> None:
    end = desk.page.form.facts.times.end_field
    end.setFocus()
    end.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert desk.said("left_label") == "One thing left: start and end time."
    desk.click("sign_button")
    desk.click("missing_button-time_missing")
    assert focused() is end
    desk.page.flush()
    desk.open(whole.id)
    assert desk.page.form.facts.times.start_field.text() == "9:30 AM"
    assert not desk.page.form.facts.times.runs


def test_a_note_is_not_signed_while_a_day_in_it_is_none(desk: Desk, whole: VisitDraft) -> None:
    form = desk.page.form
    for field in (form.facts.times.date_field, form.next_step.due_field):
        field.setFocus()
        write("Nov 32")
        desk.page.sign()  # as the menu does, with the focus where it is
        assert not desk.sheets
        assert focused() is field
        desk.click("sign_button")
        assert not desk.sheets
        assert focused() is field
        desk.click("close_button")
        assert not desk.places
        press(Qt.Key.Key_Escape)
    desk.click("sign_button")
    assert isinstance(desk.sheet(), SignSheet)


def test_a_note_is_not_signed_while_a_time_in_it_is_none(desk: Desk, whole: VisitDraft) -> None:
    times = desk.page.form.facts.times
    for field in (times.start_field, times.end_field):
        shown = field.text()
        field.setFocus()
        field.selectAll()
        write("10:")
        desk.page.sign()  # as the menu does, with the focus where it is
        assert not desk.sheets
        assert focused() is field
        desk.click("close_button")
        assert not desk.places
        assert field.text() == "10:"
        assert desk.kept().segments == whole.segments
        field.selectAll()
        write(shown)
    desk.click("sign_button")
    assert isinstance(desk.sheet(), SignSheet)


def test_a_day_that_is_none_holds_up_no_other_note(desk: Desk, met_before: Visit) -> None:
    desk.whole()
    desk.page.form.facts.times.date_field.setFocus()
    write("Nov 32")
    desk.open(met_before.id)
    desk.page.frame.header.back_button.click()
    assert desk.places == [BackPlace()]


def test_a_day_that_is_none_counts_as_missing_until_it_is_one(desk: Desk, whole: VisitDraft) -> None:
    day = desk.page.form.facts.times.date_field
    day.setFocus()
    write("Nov 32")
    press(Qt.Key.Key_Tab)
    assert not desk.page.form.facts.times.complete
    assert desk.said("parts_label") == "6 of 7 parts"
    day.setFocus()
    press(Qt.Key.Key_Escape)
    assert desk.said("parts_label") == "Ready to sign"


def test_what_stands_in_the_field_with_the_focus_is_what_is_signed(desk: Desk, whole: VisitDraft) -> None:
    times = desk.page.form.facts.times
    for field, typed, told in (
        (times.date_field, "11/19", "Nov 19  ·  9:30–10:22 AM"),
        (times.end_field, "10:15a", "Nov 19  ·  9:30–10:15 AM"),
    ):
        field.setFocus()
        field.selectAll()
        write(typed)
        desk.page.sign()  # as the menu does: the field keeps the focus
        sheet = desk.sheet()
        assert isinstance(sheet, SignSheet)
        assert told in sheet.summary_label.text()
        sheet.close_sheet()
        settle()


def test_a_timer_that_goes_on_leaves_the_day_that_was_typed(desk: Desk, clock: Clock) -> None:
    desk.start()
    press(Qt.Key.Key_T, CTRL)
    day = desk.page.form.facts.times.date_field
    day.setFocus()
    write("Nov 32")
    desk.page.toggle_timer()
    assert not day.readable


def test_a_late_note_takes_a_reason_and_keeps_it(desk: Desk, pin: str, qtbot: QtBot) -> None:
    desk.whole(segments=(segment(at(9, day=TODAY - timedelta(days=3)), 52),))
    desk.click("sign_button")
    reasons = desk.find("reason_list-late_note")
    line = desk.find("reason_line-late_note")
    assert not line.isVisible()
    reasons.setFocus()
    press(Qt.Key.Key_Down)
    desk.page.flush()
    assert desk.kept().reasons == {"late_note": "No device allowed there"}
    press(Qt.Key.Key_End)
    assert focused() is line
    select_all()
    write("The road was flooded")
    desk.find("read_box").setFocus()
    press(Qt.Key.Key_Space)
    desk.find("secret_field").setFocus()
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    signed = desk.signed()
    assert signed.draft.reasons == {"late_note": "The road was flooded"}
    assert signed.draft.read_together
    assert signed.facts.late
    assert signed.facts.claim_ready


def test_a_caution_never_blocks_signing(desk: Desk, pin: str, qtbot: QtBot) -> None:
    desk.whole(segments=(segment(at(9, day=TODAY - timedelta(days=3)), 7),))
    desk.click("sign_button")
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert not desk.signed().facts.claim_ready


@pytest.mark.parametrize("kind", [ContactKind.ONE_TO_ONE, ContactKind.ATTEMPTED, ContactKind.NO_SHOW])
def test_of_an_attempt_nothing_is_asked_or_said_that_only_a_visit_has(desk: Desk, kind: ContactKind) -> None:
    late = segment(at(9, day=TODAY - timedelta(days=3)), 60)
    desk.whole(kind=kind, service="" if kind.missed else "individual", segments=(late,))
    desk.click("sign_button")
    sheet = desk.sheet()
    assert isinstance(sheet, SignSheet)
    assert sheet.read_box.isVisible() is not kind.missed
    said = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "You can sign without a reason." in said
    assert ("not ready for a claim" in said) is not kind.missed
    assert "0 min" not in said


def test_not_yet_leaves_the_note_as_it_was_and_the_timer_running(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    desk.whole(id=visit_id, segments=desk.kept(visit_id).segments)
    clock.advance(minutes=20)
    desk.click("sign_button")
    assert not desk.page.form.facts.times.runs
    clock.advance(minutes=5)
    QTest.mouseClick(desk.sheet().button("no"), Qt.MouseButton.LeftButton)
    settle()
    times = desk.page.form.facts.times
    assert times.runs
    assert len(times.segments) == 1
    assert desk.page.form.facts.minutes == 25
    assert focused().objectName() == "sign_button"
    assert desk.page.flush()
    assert stretches.runs(desk.kept(visit_id).segments)


def test_signing_stops_the_timer(desk: Desk, clock: Clock, pin: str, qtbot: QtBot) -> None:
    visit_id = desk.start()
    desk.whole(id=visit_id, segments=desk.kept(visit_id).segments)
    clock.advance(minutes=31)
    desk.click("sign_button")
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    signed = desk.signed()
    assert (signed.facts.minutes, signed.facts.units) == (31, 2)
    assert signed.draft.segments[0].end == clock.now


def test_a_visit_begun_this_minute_has_no_end_to_sign(desk: Desk, clock: Clock, pin: str) -> None:
    visit_id = desk.start()
    desk.whole(id=visit_id, segments=desk.kept(visit_id).segments)
    desk.click("sign_button")
    sheet = desk.sheet()
    assert isinstance(sheet, MissingSheet)
    assert sheet.left_label.text() == "One thing left: start and end time."
    press(Qt.Key.Key_Escape)
    assert desk.page.form.facts.times.runs
    clock.advance(minutes=20)
    desk.click("sign_button")
    assert isinstance(desk.sheet(), SignSheet)


def test_a_note_that_cannot_be_saved_is_not_signed(
    desk: Desk, whole: VisitDraft, pin: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.click("sign_button")
    desk.find("read_box").setFocus()
    press(Qt.Key.Key_Space)
    monkeypatch.setattr(visits, "save", _full)
    desk.find("secret_field").setFocus()
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    sheet = desk.sheet()
    assert isinstance(sheet, SignSheet)
    assert "nothing is signed yet" in sheet.secret_field.problem
    monkeypatch.undo()
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert desk.signed().draft.read_together


def test_words_are_added_to_a_signed_note_and_signed_by_themselves(
    desk: Desk, met_before: Visit, pin: str, qtbot: QtBot
) -> None:
    desk.open(met_before.id)
    desk.click("add_button")
    sheet = desk.sheet()
    assert isinstance(sheet, AddendumSheet)
    desk.click("confirm_button")
    assert sheet.empty_label.isVisible()
    write("The bus was late that day.")
    assert not sheet.empty_label.isVisible()
    QTest.mouseClick(desk.sheet().button("no"), Qt.MouseButton.LeftButton)
    settle()
    desk.click("add_button")
    assert words_in_focus() == "The bus was late that day."
    press(Qt.Key.Key_Tab)
    write(pin)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert not desk.sheets
    (addendum,) = desk.signed().addenda
    assert addendum.text == "The bus was late that day."
    assert desk.find("addendum_card").isVisible()
    assert desk.find("addendum_card").accessibleName().startswith("Added ")
    desk.click("add_button")
    assert words_in_focus() == ""


def test_words_to_add_outlive_a_notebook_that_locks_itself_under_them(desk: Desk, met_before: Visit, pin: str) -> None:
    desk.open(met_before.id)
    desk.click("add_button")
    write("The bus was late that day.")
    desk.page.clear()  # as at lock: after this the process is replaced
    form = Form(desk.person, "addendum", met_before.id)
    assert unfinished.typed(desk.book, form, WordsToAdd) == WordsToAdd("The bus was late that day.")
    desk.open(met_before.id)
    desk.click("add_button")
    assert words_in_focus() == "The bus was late that day."
    edit = focused()
    assert isinstance(edit, NoteEdit)
    edit.load("")
    desk.page.clear()
    assert unfinished.typed(desk.book, form, WordsToAdd) is None


def test_the_field_for_the_pin_is_in_sight_until_the_person_scrolls(
    open_desk: Callable[..., Desk], qapp: QApplication, pin: str
) -> None:
    Theme(scale=2.0).apply(qapp)
    desk = open_desk(1306, 700)
    desk.whole()
    press(Qt.Key.Key_Return, CTRL)
    sheet = desk.sheet()
    assert isinstance(sheet, SignSheet)
    field, bar = sheet.secret_field, sheet.scroll_bar
    assert bar.value() > 0
    assert field.visibleRegion().boundingRect() == field.rect()
    bar.setValue(0)
    desk.page.resize(1306, 690)
    settle()
    assert bar.value() == 0, "what there is to look at is read, with the focus where it was"
    desk.click("confirm_button")
    assert field.problem
    assert field.visibleRegion().boundingRect() == field.rect(), "what is said below it is in sight"


def test_nothing_is_signed_twice(desk: Desk, whole: VisitDraft, pin: str, qtbot: QtBot) -> None:
    desk.click("sign_button")
    write(pin)
    desk.page.sign()
    assert len(desk.sheets) == 1
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    wait_for_answer(desk, qtbot)
    assert desk.signed().id == whole.id
    desk.page.sign()
    assert not desk.sheets


def test_the_tick_names_the_person_and_guesses_no_pronoun(desk: Desk, whole: VisitDraft, pin: str) -> None:
    desk.click("sign_button")
    box = desk.find("read_box")
    assert isinstance(box, QCheckBox)
    assert box.text() == "Marcus read it or had it read aloud"


def _full(*_: object) -> None:
    raise DiskFullError
