from datetime import date, timedelta

from making import TODAY, add_person, at, fill, segment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, press, write

from fieldnote.domain.ids import VisitId
from fieldnote.domain.visit import ContactKind, ExcludedMinutes, Mode, NextStep, Owner, Place, Visit
from fieldnote.services.notebook import Notebook
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.phrase_sheet import PhraseSheet

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_phrase_writes_at_the_caret_with_the_name_in_it(desk: Desk) -> None:
    desk.start()
    chips = desk.page.form.what_field.phrase_row.findChildren(QPushButton)
    chip = next(one for one in chips if one.accessibleName() == "Went with Marcus to…")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle()
    write("the library")
    assert desk.page.form.what_field.text() == "Went with Marcus to the library"


def test_a_goal_that_a_note_begins_with_says_that_it_is_from_last_time(desk: Desk, met_before: Visit) -> None:
    desk.start()
    goals = desk.page.form.goals
    assert goals.pick_row.chosen() == met_before.draft.goal_ids
    assert goals.hint_label.text() == "From last time. Does it fit?"
    other = next(pill for pill in goals.pick_row.findChildren(QPushButton) if not pill.isChecked())
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert goals.hint_label.text() == "Pick one or more"


def test_phrases_are_found_by_typing_and_taken_with_enter(desk: Desk) -> None:
    desk.start()
    desk.page.form.response_field.edit.setFocus()
    press(Qt.Key.Key_Semicolon, CTRL)
    assert focused().objectName() == "phrase_search"
    write("proud")
    press(Qt.Key.Key_Return)
    assert not desk.sheets
    assert focused().objectName() == "response_edit"
    write("the call")
    assert desk.page.form.response_field.text() == "Felt proud of the call"
    desk.page.form.next_step.text_field.setFocus()
    press(Qt.Key.Key_Semicolon, CTRL)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    write("the meeting")
    assert desk.page.form.next_step.step.text == "Go together to the meeting"


def test_no_phrase_found_is_said(desk: Desk) -> None:
    desk.start()
    press(Qt.Key.Key_Semicolon, CTRL)
    write("xylophone")
    sheet = desk.sheet()
    assert isinstance(sheet, PhraseSheet)
    assert sheet.none_label.isVisible()
    press(Qt.Key.Key_Return)
    assert desk.sheets
    press(Qt.Key.Key_Escape)
    assert focused().objectName() == "what_edit"


def test_a_place_in_own_words_keeps_its_kind(desk: Desk, met_before: Visit) -> None:
    visit_id = desk.start()
    where = desk.page.form.facts.where_field
    where.setFocus()
    where.line.selectAll()
    write("Branch on Elm Street")
    press(Qt.Key.Key_Tab)
    assert (desk.kept(visit_id).place, desk.kept(visit_id).place_label) == (Place.LIBRARY, "Branch on Elm Street")
    where.setFocus()
    where.line.selectAll()
    write("home")
    press(Qt.Key.Key_Tab)
    assert where.words == "Home"
    assert (desk.kept(visit_id).place, desk.kept(visit_id).place_label) == (Place.HOME, "")
    where.setFocus()
    where.line.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert desk.kept(visit_id).place is None


def test_a_new_place_in_own_words_is_another_place(desk: Desk) -> None:
    visit_id = desk.start()
    desk.page.form.facts.where_field.setFocus()
    write("Behind the mill")
    press(Qt.Key.Key_Tab)
    assert (desk.kept(visit_id).place, desk.kept(visit_id).place_label) == (Place.OTHER, "Behind the mill")


def test_who_was_there_and_how_are_kept(desk: Desk) -> None:
    visit_id = desk.start()
    facts = desk.page.form.facts
    assert facts.with_us_field.words == "Just Marcus"
    facts.with_us_field.setFocus()
    facts.with_us_field.line.selectAll()
    write("His brother")
    facts.how_field.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    kept = desk.kept(visit_id)
    assert (kept.with_us, kept.mode) == ("His brother", Mode.PHONE)
    assert facts.code_field.currentText() == "H0038 KX  Individual"
    facts.with_us_field.setFocus()
    facts.with_us_field.line.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert facts.with_us_field.words == "Just Marcus"
    assert desk.kept(visit_id).with_us == ""


def test_something_else_asks_what_it_was(desk: Desk) -> None:
    visit_id = desk.start()
    QTest.mouseClick(desk.page.form.goals.pick_row.option("something_else"), Qt.MouseButton.LeftButton)
    settle()
    assert focused().objectName() == "something_else_field"
    write("His bus pass was stolen")
    press(Qt.Key.Key_Tab)
    assert desk.kept(visit_id).something_else == "His bus pass was stolen"
    QTest.mouseClick(desk.page.form.goals.pick_row.option("something_else"), Qt.MouseButton.LeftButton)
    desk.page.flush()
    assert desk.kept(visit_id).something_else == ""


def test_a_group_has_its_own_code_and_a_size(desk: Desk) -> None:
    visit_id = desk.start()
    QTest.mouseClick(desk.page.form.facts.service_field.option("group"), Qt.MouseButton.LeftButton)
    settle()
    size = desk.find("group_size_field")
    assert desk.kept(visit_id).group_size == 0
    assert "how many people were in the group" in desk.page.frame.bottom_bar.left_label.text()
    desk.click("sign_button")
    desk.click("missing_button-group_size_missing")
    assert focused() is (size.focusProxy() or size)
    write("6")
    press(Qt.Key.Key_Tab)
    kept = desk.kept(visit_id)
    assert (kept.kind, kept.service, kept.group_size) == (ContactKind.GROUP, "group", 6)
    size.setFocus()
    write("9")
    press(Qt.Key.Key_Tab)
    assert "up to 6 people" in desk.page.form.facts.problem_line.text
    QTest.mouseClick(desk.page.form.facts.service_field.option("one_to_one"), Qt.MouseButton.LeftButton)
    desk.page.flush()
    assert desk.kept(visit_id).service == "individual"
    assert not size.isVisible()


def test_a_contact_that_did_not_happen_asks_for_less(desk: Desk) -> None:
    visit_id = desk.start()
    facts = desk.page.form.facts
    QTest.mouseClick(facts.service_field.option("other"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(facts.kind_row.other_field.option("attempted"), Qt.MouseButton.LeftButton)
    settle()
    assert not facts.code_field.isVisible()
    assert not desk.page.form.response_field.isVisible()
    longest = facts.kind_row.other_field.option("collateral")
    assert longest.width() >= longest.sizeHint().width()
    chips = desk.page.form.what_field.phrase_row.findChildren(QPushButton)
    offered = {chip.accessibleName() for chip in chips if chip.isVisible()}
    assert "Waited at…" in offered
    assert "Went with Marcus to…" not in offered
    assert facts.units_box.accessibleName() == "No units"
    desk.page.toggle_timer()
    desk.page.flush()
    assert desk.kept(visit_id).kind is ContactKind.ATTEMPTED
    assert "of 4 parts" in desk.said("parts_label")
    desk.open(visit_id)
    assert facts.times.complete
    assert not facts.times.runs


def test_what_comes_after_an_attempt_is_the_specialists_own(desk: Desk) -> None:
    visit_id = desk.start()
    form = desk.page.form
    service, other = form.facts.service_field, form.facts.kind_row.other_field
    owner = form.next_step.owner_field
    for option in (service.option("other"), other.option("no_show")):
        QTest.mouseClick(option, Qt.MouseButton.LeftButton)
    assert form.next_step.label.text() == "What I will do next"
    assert form.next_step.hint_label.text() == ""
    assert [owner.itemText(at) for at in range(owner.count())] == ["Me", "The QP"]
    assert owner.value == "specialist"
    form.next_step.text_field.setFocus()
    write("I will call on Monday")
    desk.page.flush()
    assert desk.kept(visit_id).next_step == NextStep("I will call on Monday", Owner.SPECIALIST)
    form.next_step.text_field.clear()
    QTest.mouseClick(service.option("one_to_one"), Qt.MouseButton.LeftButton)
    assert (form.next_step.label.text(), owner.value) == ("Next step", "both")


def choose_kind(desk: Desk, kind: str) -> None:
    facts = desk.page.form.facts
    if kind != "one_to_one":
        QTest.mouseClick(facts.service_field.option("other"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(facts.kind_row.other_field.option(kind), Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(facts.service_field.option(kind), Qt.MouseButton.LeftButton)
    settle()


def test_a_kind_chosen_by_mistake_leaves_who_does_the_next_step(desk: Desk) -> None:
    visit_id = desk.start()
    step = desk.page.form.next_step
    step.text_field.setFocus()
    write("Look at rooms")
    for kind, owner in (("no_show", Owner.SPECIALIST), ("one_to_one", Owner.BOTH)):
        choose_kind(desk, kind)
        desk.page.flush()
        assert desk.kept(visit_id).next_step == NextStep("Look at rooms", owner)
    choose_kind(desk, "no_show")
    step.owner_field.setFocus()
    press(Qt.Key.Key_End)
    assert step.owner_field.currentText() == "The QP"
    choose_kind(desk, "one_to_one")
    assert step.step.owner is Owner.QP


def test_a_step_that_is_not_the_specialists_own_is_called_so_wherever_it_stands(desk: Desk) -> None:
    desk.start()
    step = desk.page.form.next_step
    choose_kind(desk, "no_show")
    step.owner_field.setFocus()
    for key, label in ((Qt.Key.Key_End, "Next step"), (Qt.Key.Key_Home, "What I will do next")):
        press(key)
        assert step.label.text() == label
        assert label in wording.note_labels("Marcus", desk.page.form.draft())


def test_words_stay_in_sight_when_the_kind_does_not_ask_for_them(desk: Desk) -> None:
    desk.start()
    desk.page.form.response_field.edit.setFocus()
    write("Said no")
    QTest.mouseClick(desk.page.form.facts.service_field.option("other"), Qt.MouseButton.LeftButton)
    settle()
    assert desk.page.form.response_field.isVisible()


def test_minutes_that_do_not_count_are_left_out_of_the_units(desk: Desk) -> None:
    made = desk.whole()
    desk.click("more_button")
    assert focused().objectName() == "purpose_field"
    write("Meeting times")
    desk.page.form.more.travel_field.setFocus()
    desk.page.form.more.travel_field.selectAll()
    write("10")
    press(Qt.Key.Key_Tab)
    kept = desk.kept(made.id)
    assert (kept.purpose, kept.excluded) == ("Meeting times", ExcludedMinutes(travel=10))
    assert desk.page.form.facts.units_box.accessibleName() == "2 units, 42 min"
    desk.click("more_button")
    assert desk.page.form.more.summary_label.text() == "Meeting times  ·  10 minutes do not count"


def test_an_end_before_its_start_is_said_in_place(desk: Desk) -> None:
    desk.whole()
    end = desk.page.form.facts.times.end_field
    end.setFocus()
    end.selectAll()
    write("8:00a")
    press(Qt.Key.Key_Tab)
    sentence = "The end time is before the start time. Check both times."
    assert desk.page.form.facts.problem_line.text == sentence
    assert desk.page.form.facts.problem_line.isVisible()
    assert end.property("invalid")
    assert desk.said("left_label") == sentence
    end.setFocus()
    end.selectAll()
    write("10:30a")
    press(Qt.Key.Key_Tab)
    assert not desk.page.form.facts.problem_line.isVisible()


def test_what_is_no_time_is_said_and_counts_as_missing(desk: Desk) -> None:
    desk.whole()
    end = desk.page.form.facts.times.end_field
    end.setFocus()
    end.selectAll()
    write("soon")
    press(Qt.Key.Key_Tab)
    line = desk.page.form.facts.problem_line
    assert "“soon” is no time" in line.text
    assert end.accessibleDescription() == line.text
    assert desk.said("parts_label") == "6 of 7 parts"
    desk.page.save_now()
    assert end.property("invalid")
    start = desk.page.form.facts.times.start_field
    start.setFocus()
    start.selectAll()
    write("9:")
    press(Qt.Key.Key_Tab)
    assert "“9:” is no time" in line.text
    start.setFocus()
    start.selectAll()
    write("9:30a")
    press(Qt.Key.Key_Tab)
    assert "“soon” is no time" in line.text
    assert not start.property("invalid")
    end.setFocus()
    end.selectAll()
    write("10:22a")
    press(Qt.Key.Key_Tab)
    assert (line.text, end.property("invalid")) == ("", False)
    assert desk.said("parts_label") == "Ready to sign"


def test_an_overlap_is_told_in_place_and_never_blocks(desk: Desk, book: Notebook) -> None:
    alma = add_person(book, "Alma R.")
    fill(book, alma, segments=(segment(at(9, 30), 60),))
    desk.whole()
    desk.page.save_now()
    assert "overlaps with your visit with Alma R. at this time." in desk.page.form.facts.problem_line.text
    assert not desk.page.form.facts.times.end_field.property("invalid")


def test_another_day_moves_the_whole_visit(desk: Desk) -> None:
    made = desk.whole()
    yesterday = TODAY - timedelta(days=1)
    desk.page.form.facts.times.date_field.setFocus()
    write(yesterday.isoformat())
    press(Qt.Key.Key_Tab)
    desk.page.flush()
    assert desk.kept(made.id).segments == (segment(at(9, 30, day=yesterday), 52),)
    assert "November 19" in desk.said("subtitle_label")
    assert not desk.find("timer_button").isVisible()


def test_the_next_step_has_a_day_and_someone_who_does_it(desk: Desk) -> None:
    visit_id = desk.start()
    step = desk.page.form.next_step
    step.text_field.setFocus()
    write("Text Ray")
    press(Qt.Key.Key_Tab)
    assert focused().objectName() == "owner_field"
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Up)
    step.due_field.setFocus()
    write("11/24")
    press(Qt.Key.Key_Tab)
    desk.page.flush()
    assert desk.kept(visit_id).next_step == NextStep("Text Ray", Owner.PERSON, date(2026, 11, 24))
    assert step.owner_field.currentText() == "Marcus"


def test_a_note_without_a_code_does_not_take_that_of_the_note_before(desk: Desk) -> None:
    desk.whole()
    code = desk.page.form.facts.code_field
    assert code.value
    made = desk.whole(id=VisitId("without"), service="")
    assert code.value == ""
    desk.page.save_now()
    assert desk.kept(made.id).service == ""


def test_a_due_day_that_is_none_is_said_below_the_next_step(desk: Desk) -> None:
    desk.start()
    step = desk.page.form.next_step
    step.due_field.setFocus()
    write("soon")
    press(Qt.Key.Key_Tab)
    assert step.problem_line.isVisible()
    assert "“soon” is no date" in step.problem_line.text
    assert step.due_field.accessibleDescription() == step.problem_line.text
    step.due_field.setFocus()
    write("11/24")
    press(Qt.Key.Key_Tab)
    assert not step.problem_line.isVisible()
    assert not step.due_field.accessibleDescription()
