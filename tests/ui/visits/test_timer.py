from datetime import time, timedelta

import pytest
from making import TODAY, Clock, add_person, at, segment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from ui.budget import focused
from ui.showing import settle
from ui.visits.desk import Desk, press, select_all, write

from fieldnote.domain import stretches
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.domain.planning import Appointment
from fieldnote.services import planning, timers, visits
from fieldnote.ui import dates, visit_words
from fieldnote.ui.destinations import BackPlace, VisitPlace
from fieldnote.ui.kit.composing import finish_composing
from fieldnote.ui.kit.toast import Toast

LATER = TODAY + timedelta(days=5)
CTRL = Qt.KeyboardModifier.ControlModifier


def tick(desk: Desk) -> None:
    """Let the page's clock tick."""
    desk.page.form.facts.times.tick()
    settle()


def test_while_the_timer_runs_the_end_follows_the_clock(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=52)
    tick(desk)
    facts = desk.page.form.facts
    assert facts.times.end_field.text() == "3:22 PM"
    assert facts.units_box.accessibleName() == "3 units, 52 min"
    assert desk.find("timer_button").accessibleName() == "Stop the timer, 52 min"
    write("Here")
    desk.page.flush()
    assert desk.kept(visit_id).contact_minutes == 52
    assert visits.lines(desk.book)[0].units == 3


def test_a_running_timer_survives_that_the_page_is_left_or_lost(desk: Desk, clock: Clock) -> None:
    first = desk.start()
    desk.start()
    clock.advance(minutes=40)
    desk.open(first)
    times = desk.page.form.facts.times
    assert times.runs
    assert desk.page.form.facts.minutes == 40


def test_stop_and_resume_by_key_and_by_click(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=30)
    press(Qt.Key.Key_T, CTRL)
    assert desk.said("timer_button") == "Resume"
    clock.advance(minutes=15)
    desk.click("timer_button")
    clock.advance(minutes=10)
    desk.click("timer_button")
    desk.page.flush()
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 30), segment(at(15, 15), 10))
    assert desk.page.form.facts.minutes == 40
    assert desk.page.form.facts.kind_row.pause_label.text() == "With a pause: 2:30–3:00 PM, 3:15–3:25 PM"
    desk.click("one_button")
    desk.page.flush()
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 55),)


def test_a_typed_end_stops_the_timer(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=50)
    tick(desk)
    desk.page.form.facts.times.end_field.setFocus()
    select_all()
    write("+45")
    press(Qt.Key.Key_Tab)
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 45),)
    assert not desk.page.form.facts.times.runs


def test_a_typed_start_lets_the_timer_run_on(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=10)
    desk.page.form.facts.times.start_field.setFocus()
    select_all()
    write("2:15p")
    press(Qt.Key.Key_Tab)
    assert desk.page.form.facts.times.runs
    assert desk.kept(visit_id).contact_minutes == 25


def test_a_start_typed_without_its_half_has_begun_by_now(desk: Desk, clock: Clock) -> None:
    clock.now = at(6, 12)
    visit_id = desk.start()
    times = desk.page.form.facts.times
    times.start_field.setFocus()
    select_all()
    write("5:15")
    press(Qt.Key.Key_Tab)
    assert times.start_field.text() == "5:15 AM"
    assert times.runs
    assert desk.kept(visit_id).contact_minutes == 57


def test_a_start_typed_too_late_leaves_the_end_to_the_clock(desk: Desk, clock: Clock) -> None:
    desk.start()
    times = desk.page.form.facts.times
    times.start_field.setFocus()
    select_all()
    write("5:15p")
    press(Qt.Key.Key_Tab)
    times.date_field.setFocus()
    clock.advance(minutes=2)
    tick(desk)
    assert times.end_field.text() == "2:32 PM"
    times.start_field.setFocus()
    select_all()
    write("2:15p")
    press(Qt.Key.Key_Tab)
    assert desk.page.form.facts.minutes == 17


@pytest.mark.parametrize("name", ["start_field", "end_field"])
def test_a_time_half_typed_at_lock_loses_no_stretch_and_no_timer(desk: Desk, clock: Clock, name: str) -> None:
    first = segment(at(9), 20)
    visit_id = desk.whole(segments=stretches.begin((first,), at(14))).id
    times = desk.page.form.facts.times
    field = times.start_field if name == "start_field" else times.end_field
    field.setFocus()
    select_all()
    write("10:")
    finish_composing()  # as before Lock, Quit and every command
    assert desk.page.flush()
    clock.advance(minutes=15)
    desk.find("sign_button").setFocus()
    tick(desk)
    assert field.text() == "10:"
    desk.page.flush()
    assert desk.kept(visit_id).segments == stretches.run_on((first, segment(at(14), 0)), at(14, 45))
    times.date_field.setFocus()
    press(Qt.Key.Key_Down)
    assert field.text() == "10:"
    press(Qt.Key.Key_Up)
    assert field.text() == "10:"
    assert [(s.start, s.minutes) for s in times.segments] == [(at(9), 20), (at(14), 45)]


@pytest.mark.parametrize("name", ["start_field", "end_field"])
def test_a_time_just_emptied_at_lock_loses_no_stretch_and_no_timer(desk: Desk, name: str) -> None:
    first = segment(at(9), 20)
    visit_id = desk.whole(segments=stretches.begin((first,), at(14))).id
    times = desk.page.form.facts.times
    field = times.start_field if name == "start_field" else times.end_field
    shown = field.text()
    field.setFocus()
    select_all()
    press(Qt.Key.Key_Delete)
    finish_composing()  # as before Lock, Quit and every command
    assert desk.page.flush()
    assert field.text() == shown
    assert desk.kept(visit_id).segments == stretches.run_on((first, segment(at(14), 0)), at(14, 30))


def test_a_start_put_right_after_it_was_half_typed_leaves_the_other_stretches(desk: Desk) -> None:
    desk.whole(segments=stretches.begin((segment(at(9), 20),), at(14)))
    times = desk.page.form.facts.times
    times.start_field.setFocus()
    for typed in ("10:", "9:05a"):
        select_all()
        write(typed)
        finish_composing()
    assert times.runs
    assert [(s.start, s.minutes) for s in times.segments] == [(at(9, 5), 15), (at(14), 30)]


def test_the_end_is_not_moved_under_someone_who_types_it(desk: Desk, clock: Clock) -> None:
    desk.start()
    end = desk.page.form.facts.times.end_field
    end.setFocus()
    select_all()
    write("3:1")
    clock.advance(minutes=5)
    tick(desk)
    assert end.text() == "3:1"


def test_a_timer_over_three_hours_asks_whether_they_are_still_there(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=50)
    write("Last words")
    desk.page.flush()
    clock.advance(hours=3)
    tick(desk)
    bar = desk.find("timer_bar")
    assert bar.accessibleName() == "Still with Marcus? The timer has been on since 2:30 PM."
    assert desk.said("end_button") == "Set end to 3:20 PM"
    desk.click("end_button")
    assert not bar.isVisible()
    desk.page.flush()
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 50),)


def test_a_note_opened_again_says_that_its_timer_runs_and_moves_no_end_by_itself(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=18)
    write("Words")
    clock.advance(minutes=2)
    desk.click("close_button")
    desk.whole()
    clock.advance(minutes=4)
    desk.open(visit_id)
    assert desk.find("timer_bar").accessibleName() == (
        "The timer still runs, since 2:30 PM. You were here last at 2:50 PM."
    )
    desk.click("close_button")
    assert desk.kept(visit_id).contact_minutes == 20
    desk.whole()
    desk.open(visit_id)
    assert desk.said("end_button") == "Set end to 2:50 PM"
    desk.click("end_button")
    desk.page.flush()
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 20),)
    assert not desk.find("timer_bar").isVisible()


def test_a_note_opened_again_at_once_or_without_a_word_in_it_offers_no_end(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(seconds=30)
    desk.open(visit_id)
    assert not desk.find("timer_bar").isVisible()
    desk.whole()
    clock.advance(minutes=50)
    desk.open(visit_id)
    assert desk.find("timer_bar").accessibleName() == "The timer still runs, since 2:30 PM."
    assert not desk.find("end_button").isVisible()
    desk.click("still_button")
    assert desk.page.form.facts.times.runs


def test_still_here_asks_no_more(desk: Desk, clock: Clock) -> None:
    desk.start()
    clock.advance(hours=4)
    tick(desk)
    desk.click("still_button")
    clock.advance(minutes=5)
    tick(desk)
    assert not desk.find("timer_bar").isVisible()
    assert desk.page.form.facts.times.runs


def test_a_timer_forgotten_overnight_ends_with_the_last_words(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=50)
    write("Last words")
    desk.page.flush()
    desk.page.open(desk.whole().id)
    clock.advance(hours=20)
    desk.open(visit_id)
    assert not desk.page.form.facts.times.runs
    assert desk.page.form.facts.times.end_field.text() == "3:20 PM"
    assert "never stopped" in desk.find("timer_bar").accessibleName()
    assert not desk.find("end_button").isVisible()


def test_a_visit_over_midnight_counts_its_minutes(desk: Desk, clock: Clock) -> None:
    clock.now = at(23, 40)
    visit_id = desk.start()
    clock.advance(minutes=50)
    press(Qt.Key.Key_T, CTRL)
    desk.page.flush()
    kept = desk.kept(visit_id)
    assert kept.contact_minutes == 50
    assert kept.day == TODAY
    assert kept.segments[0].end.date() == TODAY + timedelta(days=1)
    desk.open(visit_id)
    assert desk.page.form.facts.minutes == 50
    assert focused().objectName() == "what_edit"
    assert not stretches.runs(desk.kept(visit_id).segments)


def test_a_timer_that_ran_counts_no_service_where_nobody_came(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    form = desk.page.form
    clock.advance(minutes=1)
    tick(desk)
    choose(desk, "other", "no_show")
    clock.advance(minutes=5)
    tick(desk)
    assert form.facts.units_box.accessibleName() == "No units"
    assert form.facts.times.complete
    assert not desk.page.frame.header.timer_pill.isVisible()
    press(Qt.Key.Key_T, CTRL)
    assert desk.page.save_now()
    kept = desk.kept(visit_id)
    assert (kept.segments, kept.contact_minutes) == ((segment(at(14, 30), 0),), 0)
    assert visits.lines(desk.book)[0].minutes == 0
    desk.open(visit_id)
    assert [field.text() for field in form.facts.times.fields[1:]] == ["2:30 PM", "2:30 PM"]


def test_a_timer_goes_on_when_somebody_came_after_all(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=10)
    choose(desk, "other", "attempted")
    clock.advance(minutes=10)
    choose(desk, "one_to_one")
    times = desk.page.form.facts.times
    assert times.runs
    assert desk.page.frame.header.timer_pill.isVisible()
    desk.page.flush()
    assert desk.kept(visit_id).contact_minutes == 20


def test_how_long_was_waited_for_somebody_is_kept_and_is_no_service(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=30)
    choose(desk, "other", "no_show")
    desk.page.form.facts.times.end_field.setFocus()
    select_all()
    write("+15")
    press(Qt.Key.Key_Tab)
    desk.page.flush()
    kept = desk.kept(visit_id)
    assert (kept.segments, kept.contact_minutes) == ((segment(at(14, 30), 15),), 0)
    assert desk.page.form.facts.units_box.accessibleName() == "No units"


def test_a_timer_that_runs_on_after_closing_is_said_and_can_be_stopped_there(desk: Desk, clock: Clock) -> None:
    visit_id = desk.start()
    clock.advance(minutes=25)
    desk.click("close_button")
    assert desk.places == [BackPlace()]
    assert toast(desk).label.text() == "Saved. The timer of this visit runs on."
    assert toast(desk).action_button.text() == "Stop the timer"
    toast(desk).action_button.click()
    assert desk.kept(visit_id).segments == (segment(at(14, 30), 25),)
    assert timers.running(desk.book) == ()


def test_a_note_without_a_running_timer_is_closed_without_a_word(desk: Desk, clock: Clock) -> None:
    desk.start()
    clock.advance(minutes=25)
    press(Qt.Key.Key_T, CTRL)
    desk.click("close_button")
    assert not any(found.isVisible() for found in desk.page.window().findChildren(Toast))


def test_two_visits_are_never_timed_at_once_without_a_word(desk: Desk, clock: Clock) -> None:
    first = desk.start()
    clock.advance(minutes=50)
    second = visits.start(desk.book, add_person(desk.book, "Luz")).value
    desk.open(second)
    assert toast(desk).label.text() == "The visit with Marcus B. is timed too, since 2:30 PM."
    assert toast(desk).action_button.text() == "Set its end to 3:20 PM"
    toast(desk).action_button.click()
    assert desk.kept(first).contact_minutes == 50
    assert [one.visit_id for one in timers.running(desk.book)] == [second]
    assert desk.page.form.facts.times.runs


def test_an_end_that_would_make_a_visit_of_nothing_is_not_offered(desk: Desk, clock: Clock) -> None:
    first = desk.start()
    clock.advance(minutes=1)
    desk.open(visits.start(desk.book, add_person(desk.book, "Luz")).value)
    assert toast(desk).action_button.text() == "Open its note"
    toast(desk).action_button.click()
    assert desk.places[-1] == VisitPlace(first)


def test_what_is_said_of_timers_is_gone_once_one_is_stopped_or_another_note_is_in_front(
    desk: Desk, clock: Clock
) -> None:
    first = desk.start()
    clock.advance(minutes=50)
    desk.open(visits.start(desk.book, add_person(desk.book, "Luz")).value)
    press(Qt.Key.Key_T, CTRL)
    assert toasts(desk) == [], "this one was stopped"
    press(Qt.Key.Key_T, CTRL)
    assert toasts(desk)
    desk.link.do(timers.stop, first)
    assert toasts(desk) == [], "the other one was stopped"
    desk.click("back_button")
    assert toast(desk).label.text() == "Saved. The timer of this visit runs on."
    desk.open(draft_of(desk, "Alma R."))
    assert toasts(desk) == [], "this visit is another one"


def test_a_planned_visit_begun_on_another_day_says_so_and_is_as_planned_again(desk: Desk) -> None:
    visit_id = planned(desk)
    desk.open(visit_id)
    shown = (dates.clock(desk.book.moment(LATER, time(10))), "45 min")
    assert desk.said("subtitle_label").endswith(visit_words.SEPARATOR.join(shown))
    press(Qt.Key.Key_T, CTRL)
    assert toast(desk).label.text() == f"Planned for {dates.day(LATER)}. It is held today instead."
    desk.page.flush()
    assert desk.kept(visit_id).day == TODAY
    assert planning.next_planned(desk.book, desk.person) is None
    assert desk.said("subtitle_label").endswith(f"planned for {dates.day(LATER)}")
    toast(desk).action_button.click()
    assert planning.next_planned(desk.book, desk.person) == desk.book.moment(LATER, time(10))
    assert desk.kept(visit_id).planned
    assert not desk.page.form.facts.times.runs


def test_a_draft_begun_from_a_plan_leaves_the_plan_when_it_is_deleted(desk: Desk) -> None:
    visit_id = planned(desk)
    desk.open(visit_id)
    press(Qt.Key.Key_T, CTRL)
    write("It began")
    desk.page.flush()
    desk.page.frame.header.delete_action.trigger()
    when = dates.moment(desk.book.moment(LATER, time(10)))
    assert toast(desk).label.text() == f"Draft deleted. The visit is planned for {when} again."
    assert desk.kept(visit_id).planned_for == desk.book.moment(LATER, time(10))
    assert desk.kept(visit_id).what_we_did == ""
    toast(desk).action_button.click()
    assert (desk.kept(visit_id).day, desk.kept(visit_id).what_we_did) == (TODAY, "It began")


def planned(desk: Desk) -> VisitId:
    """Plan a visit of another day."""
    done = planning.plan(desk.book, desk.person, LATER, Appointment(time(10), 45))
    assert isinstance(done, Done)
    return done.value


def draft_of(desk: Desk, name: str) -> VisitId:
    """Keep a draft of somebody else that is not timed."""
    made = visits.new_draft(desk.book, add_person(desk.book, name))
    return visits.save(desk.book, made).value


def toasts(desk: Desk) -> list[Toast]:
    """Give the notices that are seen."""
    return [found for found in desk.page.window().findChildren(Toast) if found.isVisible()]


def toast(desk: Desk) -> Toast:
    """Give the notice that is seen."""
    return next(found for found in desk.page.window().findChildren(Toast) if found.isVisible())


def choose(desk: Desk, service: str, other: str = "") -> None:
    """Say what kind of contact it was."""
    facts = desk.page.form.facts
    QTest.mouseClick(facts.service_field.option(service), Qt.MouseButton.LeftButton)
    if other:
        QTest.mouseClick(facts.kind_row.other_field.option(other), Qt.MouseButton.LeftButton)
    settle()
