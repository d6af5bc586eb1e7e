"""A draft begun with the wrong person is moved to the right one from its menu, and back."""

from dataclasses import replace
from functools import partial

from making import Clock, add_person, at, segment
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from ui.showing import settle
from ui.visits.desk import Desk, press, write

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.domain.visit import Visit
from fieldnote.services import goals, mileage, visits
from fieldnote.ui.destinations import BackPlace
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.toast import Toast
from fieldnote.ui.search.picker import PersonPicker


def move_to(desk: Desk, name: str) -> None:
    """Choose the command of the note's menu, and a person by name."""
    desk.page.frame.header.move_action.trigger()
    (sheet,) = open_sheets(desk.page)
    assert isinstance(sheet, PersonPicker)
    write(name)
    press(Qt.Key.Key_Return)
    settle()


def undo(desk: Desk) -> None:
    """Press the button of the notice."""
    buttons = [one for one in desk.page.findChildren(QPushButton) if "Undo" in one.text() and one.isVisible()]
    buttons[-1].click()
    settle()


def test_a_draft_is_moved_with_its_words_and_moved_back_with_those_written_since(desk: Desk) -> None:
    alma = add_person(desk.book, "Alma R.")
    visit_id = desk.start()
    write("We looked at rooms.")
    desk.page.form.goals.pick_row.choose([next(iter(goals.of_person(desk.book, desk.person))).id])
    move_to(desk, "Alma")
    assert desk.said("title_label") == "Visit with Alma R."
    assert desk.page.person_id == alma
    assert desk.kept(visit_id).goal_ids == ()
    assert desk.page.form.what_field.text() == "We looked at rooms."
    write(" She asked for more.")
    undo(desk)
    kept = desk.kept(visit_id)
    assert kept.person_id == desk.person
    assert "She asked for more." in kept.what_we_did
    assert "We looked at rooms." in kept.what_we_did
    assert desk.said("title_label") == "Visit with Marcus B."


def test_a_place_that_had_only_been_filled_in_is_told_when_it_changes(desk: Desk, met_before: Visit) -> None:
    add_person(desk.book, "Alma R.")
    desk.start()
    where = desk.page.form.facts.form_fields["where"]
    assert where.hint_label.text() == "From an earlier visit"
    assert where.control.accessibleDescription() == "From an earlier visit"
    write("We looked at rooms.")
    move_to(desk, "Alma")
    assert toast(desk) == "Moved to Alma R. The place was only filled in, and is empty now."
    undo(desk)
    assert desk.page.form.facts.where_field.label == "Main St. library"


def test_a_place_that_was_chosen_is_no_longer_from_an_earlier_visit(desk: Desk, met_before: Visit) -> None:
    add_person(desk.book, "Alma R.")
    desk.start()
    where = desk.page.form.facts.form_fields["where"]
    where.control.setFocus()
    desk.page.form.facts.where_field.line.selectAll()
    write("Corner shop")
    press(Qt.Key.Key_Tab)
    assert where.hint_label.text() == "Public library"
    move_to(desk, "Alma")
    assert toast(desk) == "Moved to Alma R."
    assert desk.page.form.facts.where_field.label == "Corner shop"


def toast(desk: Desk) -> str:
    """Give what the notice says."""
    return next(found.label.text() for found in desk.page.window().findChildren(Toast) if found.isVisible())


def test_a_note_that_was_left_with_its_timer_is_moved_with_its_end_and_its_question(desk: Desk, clock: Clock) -> None:
    add_person(desk.book, "Alma R.")
    visit_id = desk.start()
    clock.advance(minutes=20)
    desk.click("close_button")
    desk.whole()
    clock.advance(hours=1)
    desk.open(visit_id)
    left = desk.kept(visit_id).segments
    assert desk.kept(visit_id).contact_minutes == 20
    for step in (partial(move_to, desk, "Alma"), partial(undo, desk)):
        step()
        assert desk.kept(visit_id).segments == left
        assert desk.find("timer_bar").isVisible()
        assert desk.said("end_button") == "Set end to 2:50 PM"
    desk.click("end_button")
    desk.page.flush()
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 20),)


def test_a_long_timer_asks_about_the_person_whom_the_note_is_moved_to(desk: Desk, clock: Clock) -> None:
    add_person(desk.book, "Alma R.")
    desk.start()
    clock.advance(hours=4)
    desk.page.form.facts.times.tick()
    assert desk.find("timer_bar").accessibleName().startswith("Still with Marcus?")
    move_to(desk, "Alma")
    assert desk.find("timer_bar").accessibleName().startswith("Still with Alma?")
    assert desk.said("end_button") == "Set end to 2:30 PM"


def test_a_note_that_something_hangs_on_stays_and_says_why(desk: Desk) -> None:
    add_person(desk.book, "Alma R.")
    desk.whole()
    trip = replace(mileage.suggested(desk.book, VisitId("note")), from_label="Office", to_label="Library", tenths=30)
    assert isinstance(mileage.record(desk.book, trip), Done)
    desk.page.frame.header.move_action.trigger()
    assert not desk.sheets  # said before anybody is picked
    (toast,) = [one for one in desk.page.window().findChildren(Toast) if one.isVisible()]
    assert toast.label.text() == "A trip, a file, a drawing or the like goes with this note. Take it away there first."
    assert not toast.action_button.isVisible()
    assert desk.kept(VisitId("note")).person_id == desk.person
    assert desk.said("title_label") == "Visit with Marcus B."


def test_a_day_that_is_none_stays_in_the_line_when_the_note_is_moved_back(desk: Desk) -> None:
    add_person(desk.book, "Alma R.")
    desk.whole()
    move_to(desk, "Alma")
    day = desk.page.form.facts.times.date_field
    day.setFocus()
    write("Nov 42")
    undo(desk)
    assert desk.kept().person_id == desk.person
    assert (day.text(), day.readable) == ("Nov 42", False)
    assert day.property("invalid")


def test_only_the_last_thing_that_was_done_has_a_way_back(desk: Desk) -> None:
    add_person(desk.book, "Alma R.")
    desk.start()
    move_to(desk, "Alma")
    desk.page.frame.header.delete_action.trigger()
    settle()
    (toast,) = [one for one in desk.page.window().findChildren(Toast) if one.isVisible()]
    assert toast.label.text() == "Draft deleted."


def test_a_note_is_deleted_though_a_day_in_it_is_none(desk: Desk) -> None:
    visit_id = desk.start()
    desk.page.form.facts.times.date_field.setFocus()
    write("Nov 42")
    desk.page.frame.header.delete_action.trigger()
    settle()
    assert desk.page.is_read()
    assert desk.places == [BackPlace()]
    assert visit_id not in {line.id for line in visits.lines(desk.book)}
