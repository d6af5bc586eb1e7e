"""The page of a group visit, by clicks and keys, over a real notebook."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from making import CONFIRMED, Clock, Closed, add_person, at, fill, segment
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui.budget import Budget, focused
from ui.groups.conftest import OWN, Table
from ui.showing import settle
from ui.visits.desk import PIN, press, write

from fieldnote.domain.changes import Done
from fieldnote.domain.group import OVER_RATIO, Presence
from fieldnote.domain.ids import GroupId, SessionId
from fieldnote.domain.problems import DiskFullError
from fieldnote.domain.text import LONGEST_TEXT
from fieldnote.domain.visit import NoteState
from fieldnote.services import group_sessions, group_views, people, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.ui.destinations import BackPlace, VisitPlace
from fieldnote.ui.groups.facts_sheet import FactsSheet
from fieldnote.ui.groups.sign_sheet import GroupSignSheet
from fieldnote.ui.kit.ask import ScriptedAsk
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.search.picker import PersonPicker
from fieldnote.ui.tokens import Space

CTRL = Qt.KeyboardModifier.ControlModifier
LEAK = "Said that Luis was right about the bus."


@pytest.fixture
def pin(book: Notebook) -> str:
    notebooks.set_pin(book, notebooks.hash_pin(PIN))
    return PIN


@pytest.fixture
def written(table: Table) -> Table:
    """All five are here, and everything is written."""
    table.click("all_came_button")
    table.write_all()
    return table


def told(table: Table) -> str:
    """Everything that the open sheet says."""
    return "\n".join(label.text() for label in table.sheet.findChildren(Label) if label.isVisibleTo(table.sheet))


def sign_all(table: Table, qtbot: QtBot) -> None:
    table.click("sign_button")
    write(PIN)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.page._tools.tasks.busy)
    settle()


def test_everybody_of_the_group_is_expected_and_nobody_has_a_note_yet(table: Table) -> None:
    assert table.page.frame.roster.header.hint_label.text() == "0 of 5"
    assert [line.participant.presence for line in table.kept.lines] == [Presence.EXPECTED] * 5
    assert all(line.draft is None for line in table.kept.lines)
    assert table.page.frame.own.person_id is None
    assert focused().objectName() == "all_came_button"


def test_rows_of_the_list_are_in_line_and_in_columns(table: Table) -> None:
    table.mark("Alma R.", "here")
    table.mark("Luis C.", "absent")
    rows = [table.row(name) for name in table.five]
    for row in rows:
        answers = row.presence.option("here")
        parts = (row._avatar, row.presence, row.more_button, answers)
        middles = [part.mapTo(row, part.rect().center()).y() for part in parts]
        assert max(middles) - min(middles) <= 1
        assert row.told_label.mapTo(row, QPoint(0, 0)).x() == row.name_button.mapTo(row, QPoint(0, 0)).x() + 8
    assert len({(row.presence.x(), row.presence.width()) for row in rows}) == 1


def test_a_long_name_puts_the_answers_of_all_rows_below_each_other(table: Table, book: Notebook) -> None:
    before = table.row("Luis C.").presence.width()
    person = people.get(book, table.five["Alma R."])
    long = "Maximilian-Alexander F."
    assert isinstance(people.update(book, replace(person, preferred_name=long)), Done)
    table.page.activate()
    settle()
    rows = [table.row(name) for name in table.five]
    assert rows[0].name_button.text() == long
    assert len({(row.presence.x(), row.presence.width()) for row in rows}) == 1
    assert rows[3].presence.width() < before
    here, absent = (rows[3].presence.option(key) for key in ("here", "absent"))
    assert here.y() < absent.y()
    assert rows[0].presence.geometry().left() > rows[0].name_button.geometry().right()


def test_the_answers_stay_where_they_are_whoevers_part_is_in_front(table: Table, book: Notebook) -> None:
    person = people.get(book, table.five["Alma R."])
    row, width = table.row("Alma R."), table.row("Alma R.").width()
    for length in range(6, 20):  # at some length the room is just enough for one look of the name
        assert isinstance(people.update(book, replace(person, preferred_name="Tessa Morganson Lowe"[:length])), Done)
        table.page.activate()
        fits = []
        for kind in ("link", "soft"):
            row.name_button.set_kind(kind)
            fits.append([row.has_room(width - less) for less in range(60)])
        assert fits[0] == fits[1]


def test_on_a_wide_screen_the_fields_are_as_wide_as_those_of_a_visit_note(table: Table, qtbot: QtBot) -> None:
    table.click("all_came_button")
    frame = table.page.frame
    table.page.window().resize(1920, 1080)
    qtbot.waitUntil(lambda: frame.width() > 1700)
    settle()
    for field in (frame.shared.topic_field, frame.shared.what_field, frame.own.response_field):
        assert field.width() == Space.NOTE
    left = frame.roster.mapTo(frame, QPoint(0, 0)).x()
    right = frame.width() - frame.shared.mapTo(frame, frame.shared.rect().topRight()).x() - 1
    assert abs(left - right) <= 1


def test_a_group_of_five_from_start_to_five_signed_notes_within_twenty_acts(
    lay: Callable[..., Table], book: Notebook, friday: GroupId, clock: Clock, pin: str, qtbot: QtBot
) -> None:
    table, budget = lay(), Budget(1)  # Start now, on another page
    begun = group_sessions.start(book, friday)
    assert isinstance(begun, Done)
    table.open(begun.value.id)
    clock.advance(minutes=60)
    budget.key(Qt.Key.Key_Space)  # All came
    budget.write("A good evening")
    budget.key(Qt.Key.Key_Tab)
    budget.write("Each drew a clock of the evening.")
    for name in OWN:
        budget.key(Qt.Key.Key_PageDown, CTRL)
        assert table.page.frame.own.heading.text() == name
        budget.write(OWN[name])
        budget.click(table.page.frame.own.next_step.text_field)
        budget.write(f"Try step {name[0]}")
    budget.click(table.find("end_button"))
    budget.key(Qt.Key.Key_Space)  # Sign 5 notes…
    budget.write(PIN)
    budget.key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.page._tools.tasks.busy)
    settle()
    opened = table.kept
    assert [line.state for line in opened.lines] == [NoteState.SIGNED] * 5
    assert [table.note(name).response for name in OWN] == list(OWN.values())
    assert {table.note(name).what_we_did for name in OWN} == {"Each drew a clock of the evening."}
    assert budget.spent <= 20


def test_the_same_by_keyboard_alone(table: Table, pin: str, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Space)
    write("A good evening")
    press(Qt.Key.Key_Tab)
    write("Each drew a clock of the evening.")
    for name in OWN:
        press(Qt.Key.Key_PageDown, CTRL)
        write(OWN[name])
        press(Qt.Key.Key_Tab)
        assert focused().objectName() == "next_step_field"
        write(f"Try step {name[0]}")
    for _ in range(60):
        if focused().objectName() == "end_button":
            break
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert focused().objectName() == "sign_button"
    press(Qt.Key.Key_Return)
    write(pin)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not table.page._tools.tasks.busy)
    settle()
    assert table.kept.left_to_sign == ()


def test_ctrl_page_down_goes_round_and_page_up_back(written: Table) -> None:
    own = written.page.frame.own
    written.page._on_shown(written.five["Alma R."])
    assert focused() is own.response_field.edit
    press(Qt.Key.Key_PageUp, CTRL)
    assert own.heading.text() == "Robert H."
    press(Qt.Key.Key_PageDown, CTRL)
    assert (own.heading.text(), own.place_label.text()) == ("Alma R.", "1 of 5")
    written.click("next_person_button")
    assert own.heading.text() == "Denise W."
    assert own.response_field.text() == OWN["Denise W."]


def test_nothing_is_signed_and_no_part_is_left_while_a_day_in_it_is_none(written: Table) -> None:
    page = written.page
    page._on_shown(written.five["Alma R."])
    due = page.frame.own.next_step.due_field
    for leave in (page.sign, partial(page.step, 1), page._on_close):
        due.setFocus()
        write("Nov 32")
        leave()
        settle()
        assert not open_sheets(page)
        assert not written.places
        assert page.frame.own.heading.text() == "Alma R."
        assert focused() is due
        press(Qt.Key.Key_Escape)


def test_a_part_is_done_when_nothing_is_left_to_write_though_the_group_goes_on(written: Table) -> None:
    assert written.page.frame.bar.done_label.text() == "5 of 5 done"
    written.page._on_shown(written.five["Luis C."])
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Delete)
    written.page.flush()
    assert written.page.frame.bar.done_label.text() == "4 of 5 done"
    assert written.row("Luis C.").told_label.text() == "Here"


def test_the_only_goal_is_chosen_and_kept_with_the_first_word(table: Table) -> None:
    table.click("all_came_button")
    table.page._on_shown(table.five["Alma R."])
    goals = table.page.frame.own.goals
    assert goals.pick_row.chosen()
    assert goals.hint_label.text() == "Filled in. Does it fit?", "nobody chose it in this note"
    assert table.note("Alma R.").goal_ids == ()
    write("Came")
    table.page.flush()
    assert len(table.note("Alma R.").goal_ids) == 1


def test_somebody_who_came_late_and_left_early_has_their_own_minutes(written: Table) -> None:
    row = written.row("Keisha P.")
    row.late_action.trigger()
    settle()
    assert focused() is row.came_field
    write("1:15 PM")
    press(Qt.Key.Key_Tab)
    write("1:50 PM")
    press(Qt.Key.Key_Tab)
    written.click("end_button")
    stay = written.note("Keisha P.").segments[0]
    assert (stay.start, stay.end) == (at(13, 15), at(13, 50))
    assert written.note("Alma R.").segments[0].end == at(14, 30)
    assert "2 units" in row.told_label.text()
    row.whole_action.trigger()
    settle()
    assert written.note("Keisha P.").segments == written.note("Alma R.").segments
    assert not row.came_field.isVisible()


def test_a_time_of_the_list_that_is_none_is_said_and_keeps_the_one_before(written: Table) -> None:
    row = written.row("Keisha P.")
    row.late_action.trigger()
    settle()
    write("1:15 PM")
    press(Qt.Key.Key_Tab)
    row.came_field.setFocus()
    row.came_field.selectAll()
    write("25:00")
    press(Qt.Key.Key_Tab)
    written.mark("Luis C.", "absent")  # all is shown anew
    assert row.came_field.text() == "25:00"
    assert "“25:00” is no time" in row.came_form.problem
    assert written.note("Keisha P.").segments[0].start == at(13, 15)
    for leave in (written.page.sign, partial(written.click, "close_button")):
        leave()
        assert focused() is row.came_field
    assert (open_sheets(written.page.window()), written.places) == ([], [])
    row.whole_action.trigger()
    settle()
    assert (row.came_field.text(), row.came_form.problem) == ("", "")
    assert written.note("Keisha P.").segments[0].start == at(13)


def test_a_time_that_is_none_in_one_session_is_not_there_in_another(table: Table, book: Notebook) -> None:
    table.click("all_came_button")
    row = table.row("Keisha P.")
    row.early_action.trigger()
    settle()
    row.came_field.setFocus()
    write("soon")
    press(Qt.Key.Key_Tab)
    assert row.came_form.problem
    other = group_sessions.start(book, table.kept.session.group_id, at=at(14))
    assert isinstance(other, Done)
    table.open(other.value.id)
    row = table.row("Keisha P.")
    assert (row.came_field.text(), row.came_form.problem, row.came_field.value) == ("", "", None)


def test_who_comes_while_the_group_goes_on_came_now(table: Table, clock: Clock) -> None:
    table.click("all_came_button")
    row = table.row("Keisha P.")
    row.late_action.trigger()
    settle()
    assert row.came_field.value == clock().time().replace(second=0)
    assert table.note("Keisha P.").segments[0].start == at(14, 30)
    clock.advance(minutes=20)
    table.row("Luis C.").early_action.trigger()
    settle()
    assert table.note("Luis C.").segments[0].end == at(14, 50)
    assert table.note("Alma R.").segments[0].start == at(13)


def test_a_very_long_paste_asks_first_and_is_kept(table: Table) -> None:
    table.click("all_came_button")
    table.page._on_shown(table.five["Alma R."])
    ask, edit = table.page._tools.ask, table.page.frame.own.response_field.edit
    assert isinstance(ask, ScriptedAsk)
    ask.will_answer(True)
    pasted = QMimeData()
    pasted.setText("a" * (LONGEST_TEXT + 1))
    edit.insertFromMimeData(pasted)
    table.page.flush()
    assert table.note("Alma R.").response == "a" * LONGEST_TEXT


def test_a_word_in_no_dictionary_is_marked_and_f7_goes_there(table: Table, qtbot: QtBot) -> None:
    table.click("all_came_button")
    table.page._on_shown(table.five["Alma R."])
    edit = table.page.frame.own.response_field.edit
    write("We talked abuot the bus. ")
    qtbot.waitUntil(lambda: bool(edit.document().lastBlock().layout().formats()))
    table.page.next_spelling_hint()
    assert edit.textCursor().selectedText() == "abuot"


def test_a_time_outside_the_group_is_kept_and_said_where_it_was_typed(written: Table) -> None:
    row = written.row("Keisha P.")
    row.early_action.trigger()
    settle()
    write("11:00 AM")
    press(Qt.Key.Key_Tab)
    assert row.stay_line.isVisible()
    assert row.stay_line.text.startswith("Keisha left before the group began or after it ended.")
    assert row.stay_line.text == row.left_field.accessibleDescription()
    assert (row.left_field.text(), row.left_field.property("invalid")) == ("11:00 AM", True)
    assert written.note("Keisha P.").segments[0].end == at(11)
    assert not written.page.frame.roster.bar.isVisible()
    assert "Done" not in row.told_label.text()
    row.whole_action.trigger()
    settle()
    assert (row.stay_line.text, bool(row.left_field.property("invalid"))) == ("", False)


def test_a_group_written_up_afterwards_gets_its_times_and_says_whose_do_not_fit(written: Table, pin: str) -> None:
    row = written.row("Keisha P.")
    row.late_action.trigger()
    settle()
    assert row.came_field.value == at(14, 30).time()
    written.click("facts_button")
    sheet = written.sheet
    assert isinstance(sheet, FactsSheet)
    for form, typed in ((sheet.start_field, "12:00 PM"), (sheet.end_field, "1:05 PM")):
        form.setFocus()
        form.selectAll()
        QTest.keyClicks(form, typed)
    press(Qt.Key.Key_Return, CTRL)
    settle()
    assert open_sheets(written.page.window()) == []
    assert (written.kept.session.starts_at, written.kept.session.ends_at) == (at(12), at(13, 5))
    assert row.stay_line.text.startswith("Keisha came before the group began or after it ended.")
    written.click("sign_button")
    assert isinstance(written.sheet, GroupSignSheet)
    written.click("change_it_button")
    assert focused() is row.came_field
    press(Qt.Key.Key_A, CTRL)
    write("12:15 PM")
    press(Qt.Key.Key_Tab)
    assert row.stay_line.text == ""
    assert written.note("Keisha P.").segments[0].start == at(12, 15)


def test_who_comes_in_the_minute_it_began_was_not_late(table: Table, book: Notebook) -> None:
    begun = group_sessions.start(book, table.kept.session.group_id)
    assert isinstance(begun, Done)
    table.open(begun.value.id)
    table.click("all_came_button")
    row = table.row("Keisha P.")
    row.late_action.trigger()
    settle()
    assert focused() is row.came_field
    assert (row.came_field.text(), row.stay_line.text) == ("", "")


def test_who_did_not_come_has_no_note(table: Table) -> None:
    table.click("all_came_button")
    table.mark("Luis C.", "absent")
    line = next(one for one in table.kept.lines if one.person.id == table.five["Luis C."])
    assert (line.participant.presence, line.draft) == (Presence.ABSENT, None)
    assert table.page.frame.roster.header.hint_label.text() == "4 of 5"
    assert table.page.frame.bar.done_label.text() == "0 of 4 done"
    table.mark("Luis C.", "here")
    assert table.note("Luis C.").response == ""


def test_words_of_their_own_keep_somebody_from_being_absent(written: Table) -> None:
    written.mark("Luis C.", "absent")
    assert written.page.frame.roster.bar.isVisible()
    assert written.note("Luis C.").response == OWN["Luis C."]
    assert written.row("Luis C.").presence.chosen() == ("here",)


def test_a_half_typed_day_keeps_somebody_from_being_absent_or_taken_off_until_it_is_put_right(table: Table) -> None:
    table.click("all_came_button")
    name, due = table.page.frame.own.heading.text(), table.page.frame.own.next_step.due_field
    other = next(one for one in table.five if one != name)
    row = table.row(name)
    due.setFocus()
    due.selectAll()
    write("12/")
    for leave in (partial(table.mark, name, "absent"), row.off_action.trigger):
        leave()
        settle()
        assert (due.text(), focused()) == ("12/", due)
        assert table.row(name).presence.chosen() == ("here",)
        assert len(table.kept.lines) == len(table.five)
    table.mark(other, "absent")
    assert due.text() == "12/", "somebody else’s mark leaves it"
    due.setFocus()
    press(Qt.Key.Key_Escape)
    table.mark(name, "absent")
    absent = [line.person.id for line in table.kept.lines if line.participant.presence is Presence.ABSENT]
    assert set(absent) == {table.five[name], table.five[other]}


def test_someone_else_is_added_by_name_and_taken_off_again(table: Table) -> None:
    other = add_person(table.book, "Sam T.")
    table.click("add_someone_button")
    write("sam")
    QTest.qWait(100)
    press(Qt.Key.Key_Return)
    assert table.page.frame.roster.header.hint_label.text() == "1 of 6"
    assert table.page.frame.own.person_id == other
    table.page.frame.roster.row(other).off_action.trigger()
    settle()
    assert len(table.kept.lines) == 5


def test_only_who_is_not_on_the_list_is_offered_and_somebody_new_is_added_there(table: Table) -> None:
    table.click("add_someone_button")
    picker = table.sheet
    assert isinstance(picker, PersonPicker)
    assert picker.rows_for("") == []
    assert picker.empty_label.text() == "Everybody is on the list already."
    picker.button("new").click()
    write("Sam T.")
    press(Qt.Key.Key_Return)
    settle()
    added = next(line for line in table.kept.lines if line.person.preferred_name == "Sam T.")
    assert added.participant.presence is Presence.HERE
    assert table.page.frame.own.person_id == added.person.id


def test_over_the_cap_is_said_once_and_its_reason_goes_into_every_note(written: Table) -> None:
    for name in ("Sam T.", "Ana V."):
        written.page._on_picked(add_person(written.book, name))
    settle()
    line = written.find(f"reason_line-{OVER_RATIO}")
    assert line.isVisible()
    line.setFocus()
    write("The other room had no heat")
    written.page.flush()
    assert focused() is line
    assert written.kept.session.over_ratio_reason == "The other room had no heat"
    assert written.note("Alma R.").reasons[OVER_RATIO] == "The other room had no heat"


def test_a_name_of_another_in_a_note_is_told_with_a_way_to_it_and_the_others_sign(
    written: Table, pin: str, qtbot: QtBot
) -> None:
    written.page._on_shown(written.five["Keisha P."])
    press(Qt.Key.Key_A, CTRL)
    write(LEAK)
    written.page.flush()
    settle()
    assert "Luis" in written.page.frame.own.problem_label.text()
    written.click("end_button")
    sign_all(written, qtbot)
    states = {line.person.preferred_name: line.state for line in written.kept.lines}
    assert states.pop("Keisha P.") is not NoteState.SIGNED
    assert set(states.values()) == {NoteState.SIGNED}
    assert written.page.frame.bar.done_label.text() == "4 of 5 done"
    written.click("sign_button")
    assert isinstance(written.sheet, GroupSignSheet)
    assert "“Luis” is the name of someone else in this group." in told(written)
    written.click("change_it_button")
    assert focused() is written.page.frame.own.response_field.edit
    assert written.page.frame.own.person_id == written.five["Keisha P."]
    press(Qt.Key.Key_A, CTRL)
    write(OWN["Keisha P."])
    sign_all(written, qtbot)
    assert written.kept.left_to_sign == ()


def test_what_is_missing_is_listed_for_each_and_nothing_asks_for_a_pin(table: Table) -> None:
    table.click("all_came_button")
    table.click("end_button")
    table.click("sign_button")
    sheet = table.sheet
    assert isinstance(sheet, GroupSignSheet)
    assert sheet.secret_field is None
    assert all(name in told(table) for name in OWN)


def test_what_several_notes_have_in_common_is_asked_once_and_begins_in_sight(written: Table, pin: str) -> None:
    fill(written.book, add_person(written.book, "Sam T."), segments=(segment(at(13, 10), 20),))
    written.click("end_button")
    written.page.window().resize(1306, 420)
    written.click("sign_button")
    sheet = written.sheet
    assert isinstance(sheet, GroupSignSheet)
    (line,) = sheet.findChildren(QLineEdit, "reason_line-overlap")
    assert "Once for all 5 notes" in told(written)
    assert told(written).count("This overlaps with your visit with Sam T.") == 1
    assert (sheet.scroll_bar.value(), sheet.scroll_bar.maximum() > 0, focused() is line) == (0, True, True)
    assert not [mark for mark in sheet.findChildren(IconMark) if mark._name == "circle-check"]
    write("The two were one outing")
    assert {written.note(name).reasons["overlap"] for name in OWN} == {"The two were one outing"}


def test_a_sheet_that_does_not_fit_begins_with_the_focus_on_what_is_seen(written: Table, pin: str) -> None:
    fill(written.book, add_person(written.book, "Sam T."), segments=(segment(at(13, 10), 20),))
    for name in ("Alma R.", "Denise W.", "Keisha P."):
        written.page._on_shown(written.five[name])
        press(Qt.Key.Key_A, CTRL)
        press(Qt.Key.Key_Delete)
        written.page.flush()
    written.click("end_button")
    written.page.window().resize(1306, 360)
    written.click("sign_button")
    sheet = written.sheet
    assert isinstance(sheet, GroupSignSheet)
    assert (sheet.scroll_bar.value(), focused() is sheet.first_place) == (0, True)
    assert not focused().visibleRegion().isEmpty()


def test_a_reason_that_one_note_has_already_stays_with_that_note(written: Table) -> None:
    fill(written.book, add_person(written.book, "Sam T."), segments=(segment(at(13, 10), 20),))
    written.click("end_button")
    session_id, alma = written.kept.session.id, written.five["Alma R."]
    group_sessions.give_reason(written.book, session_id, (alma,), "overlap", "Only hers")
    written.page._look_again()
    written.click("sign_button")
    lines = written.sheet.findChildren(QLineEdit, "reason_line-overlap")
    assert sorted(line.text() for line in lines) == ["", "Only hers"]
    assert "Once for the notes of Denise W., Keisha P., Luis C., Robert H." in told(written)
    group_sessions.give_reason(written.book, session_id, (alma,), "overlap", " ")
    assert written.note("Alma R.").reasons == {}


def test_every_word_is_kept_without_a_save(lay: Callable[..., Table], session: SessionId, qtbot: QtBot) -> None:
    table = lay()
    table.open(session)
    table.click("all_came_button")
    write("A good evening")
    qtbot.waitUntil(lambda: table.kept.session.topic == "A good evening", timeout=4000)
    table.page._on_shown(table.five["Denise W."])
    write("Half a sen")
    assert table.page.frame.header.save_state.label.text().startswith("Saved")
    table.page.frame.own.next_step.text_field.setFocus()  # leaving the field
    assert table.note("Denise W.").response == "Half a sen"
    write("Rest")
    table.page.clear()  # as Lock does
    assert table.page.frame.own.response_field.text() == ""
    table.open(session)
    assert table.note("Denise W.").next_step.text == "Rest"
    assert table.page.frame.shared.topic_field.text() == "A good evening"


@pytest.mark.slow
def test_what_was_typed_is_there_after_the_program_was_killed(
    table: Table, closed: Closed, tmp_path: Path, qtbot: QtBot
) -> None:
    table.click("all_came_button")
    write("A good evening")
    table.page._on_shown(table.five["Luis C."])
    write("Half a sentence, and then the power")
    qtbot.waitUntil(lambda: not table.page._keeping.saver.waits, timeout=6000)  # nobody pressed or left anything
    assert table.page.session_id is not None
    left = closed.copy(tmp_path / "left").open()  # the files as they stand at this moment
    try:
        opened = group_views.look_again(left, table.page.session_id)
        luis = next(line for line in opened.lines if line.person.id == table.five["Luis C."])
        assert opened.session.topic == "A good evening"
        assert luis.draft is not None
        assert luis.draft.response == "Half a sentence, and then the power"
    finally:
        left.close()


def test_words_for_all_put_nothing_of_their_own_into_the_note_in_front(table: Table) -> None:
    table.click("all_came_button")
    assert table.page.frame.own.goals.pick_row.chosen()
    write("A good evening")
    table.page.flush()
    assert table.note("Alma R.").goal_ids == ()
    table.mark("Alma R.", "absent")
    assert not table.page.frame.roster.bar.isVisible()
    assert table.page.frame.own.person_id == table.five["Denise W."]


def test_a_full_disk_keeps_the_words_on_the_page_and_says_so(written: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    page = written.page
    page._on_shown(written.five["Alma R."])
    write(" And more.")
    monkeypatch.setattr(group_sessions, "write", full)
    assert not page.flush()
    assert page.frame.bars.save_bar.isVisible()
    assert not page.open(page.session_id or SessionId(""))
    assert page.frame.own.response_field.text().endswith("And more.")
    monkeypatch.undo()
    written.click("again_button")
    assert written.note("Alma R.").response.endswith("And more.")
    assert not page.frame.bars.save_bar.isVisible()


def test_a_signed_group_is_there_to_read(written: Table, pin: str, qtbot: QtBot) -> None:
    written.click("end_button")
    sign_all(written, qtbot)
    page = written.page
    assert page.frame.header.signed_chip.isVisible()
    assert page.frame.shared.topic_field.isReadOnly()
    assert page.frame.own.response_field.edit.isReadOnly()
    assert not page.frame.bar.sign_button.isVisible()
    assert page.caption.endswith("All signed, read only")
    row, own = written.row("Alma R."), page.frame.own
    assert (row.presence.option("here").isVisible(), row.presence.option("absent").isVisible()) == (True, False)
    row.presence.option("here").click()
    assert written.row("Alma R.").presence.chosen() == ("here",)
    assert own.next_step.text_field.isReadOnly()
    assert own.next_step.read_label.text() == "Both of us"
    assert not own.next_step.owner_field.isVisible()
    shown = own.goals.pick_row.chosen()
    assert [o.choice.key for o in own.goals.pick_row._options if o.isVisible()] == list(shown)
    assert all(part.isEnabled() for part in (own.goals, own.next_step, row.presence, row.came_field))
    page._on_shown(written.five["Luis C."])
    written.click("open_note_button")
    assert written.places == [VisitPlace(written.note("Luis C.").id)]


def test_somebody_forgotten_is_added_after_all_others_are_signed(written: Table, pin: str, qtbot: QtBot) -> None:
    written.click("end_button")
    sign_all(written, qtbot)
    other = add_person(written.book, "Sam T.")
    written.click("add_someone_button")
    write("sam")
    QTest.qWait(100)
    press(Qt.Key.Key_Return)
    page = written.page
    assert not page.frame.header.signed_chip.isVisible()
    page._on_shown(other)
    assert not page.frame.own.response_field.edit.isReadOnly()
    assert page.frame.bar.sign_button.text() == "Sign 1 note…"
    page._on_shown(written.five["Luis C."])
    assert page.frame.own.response_field.edit.isReadOnly()


def test_the_shared_part_can_be_changed_until_notes_are_signed_and_signed_ones_keep_theirs(written: Table) -> None:
    written.click("end_button")
    group_sessions.sign(written.book, written.kept.session.id, CONFIRMED, (written.five["Alma R."],))
    written.page._look_again()
    edit = written.page.frame.shared.what_field.edit
    edit.setFocus()
    press(Qt.Key.Key_A, CTRL)
    write("Each drew two clocks.")
    written.page.flush()
    assert written.note("Alma R.").what_we_did == "Each drew a clock of the evening."
    assert written.note("Luis C.").what_we_did == "Each drew two clocks."


def test_name_times_and_place_are_changed_on_a_sheet(written: Table) -> None:
    written.click("end_button")
    written.click("facts_button")
    end = written.find("end_field")
    assert isinstance(end, QLineEdit)
    end.setFocus()
    end.selectAll()
    write("2:15 PM")
    press(Qt.Key.Key_Return, CTRL)
    assert written.kept.session.ends_at == at(14, 15)
    assert "1:00–2:15 PM" in written.page.frame.header.facts_label.text()
    assert written.note("Alma R.").segments[0].minutes == 75


def test_a_start_typed_without_its_half_has_begun_by_now(written: Table) -> None:
    written.click("facts_button")
    sheet = written.sheet
    assert isinstance(sheet, FactsSheet)
    sheet.start_field.setFocus()
    sheet.start_field.selectAll()
    write("5:15")
    press(Qt.Key.Key_Return, CTRL)
    assert written.kept.session.starts_at == at(5, 15)


def test_an_end_that_lies_ahead_is_refused_and_the_sheet_stays(written: Table) -> None:
    written.click("end_button")
    written.click("facts_button")
    end = written.find("end_field")
    assert isinstance(end, QLineEdit)
    end.setFocus()
    end.selectAll()
    write("5:00 PM")
    press(Qt.Key.Key_Return, CTRL)
    sheet = written.sheet
    assert isinstance(sheet, FactsSheet)
    assert sheet.field("end").problem == "The end time is still to come. Check the date and time."
    assert written.kept.session.ends_at == at(14, 30)


@pytest.mark.parametrize("name", ["time", "end"])
def test_the_sheet_keeps_nothing_while_a_time_in_it_is_none(written: Table, name: str) -> None:
    written.click("end_button")
    before = written.kept.session
    written.click("facts_button")
    sheet = written.sheet
    assert isinstance(sheet, FactsSheet)
    line = sheet.field(name).control
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    write("10:")
    press(Qt.Key.Key_Return, CTRL)
    assert open_sheets(written.page.window()) == [sheet]
    assert "“10:” is no time" in sheet.field(name).problem
    assert focused() is line
    assert written.kept.session == before


def test_a_group_begun_by_mistake_is_deleted_and_one_with_words_is_not(written: Table, book: Notebook) -> None:
    written.page.frame.header.delete_action.trigger()
    settle()
    assert written.page.frame.roster.bar.isVisible()
    assert written.places == []
    empty = group_sessions.start(book, name="Mistake")
    assert isinstance(empty, Done)
    written.open(empty.value.id)
    written.page.frame.header.delete_action.trigger()
    settle()
    assert written.places == [BackPlace()]
    assert empty.value.id not in [one.id for one in group_views.sessions(book)]
    assert written.refusals == []


def test_a_note_that_was_changed_by_itself_shows_its_words_here(written: Table) -> None:
    written.page._on_shown(written.five["Alma R."])
    visits.save(written.book, replace(written.note("Alma R."), response="Changed in the note."))
    written.page.activate()
    assert written.page.frame.own.response_field.text() == "Changed in the note."


@pytest.mark.parametrize("size", [(1306, 768), (900, 600), (500, 600)])
def test_nothing_is_wider_than_the_page(lay: Callable[..., Table], session: SessionId, size: tuple[int, int]) -> None:
    table = lay(*size)
    table.open(session)
    table.click("all_came_button")
    content = table.page.frame.page_scroll.widget()
    assert content is not None
    assert content.width() <= table.page.width()
    assert table.page.width() == size[0]
