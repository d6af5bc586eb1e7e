from datetime import date, time, timedelta

import pytest
from making import TODAY, add_person, goal, meeting, sign, support

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import AttendanceId, GoalId, MeetingId, PersonId, SupportId
from fieldnote.domain.meeting import Access, Attendance, Companion, MonthOfMeetings
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.support import Ring, SupportKind, Tie
from fieldnote.domain.visit import NextStep, Owner
from fieldnote.services import agreed_steps, meetings, people, supports, visits
from fieldnote.services.documents import plan_summary
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals

TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody in a notebook with one meeting."""
    assert isinstance(meetings.add(book, meeting()), Done)
    return add_person(book)


def keep_goal(book: Notebook, person_id: PersonId) -> GoalId:
    """Keep a goal that is being tried."""
    goals.save(book.vault.database, goal(person_id=person_id), book.now_utc())
    return GoalId("goal-1")


def there(person_id: PersonId, day: date = TODAY, companion: Companion = Companion.ALONE) -> Attendance:
    return Attendance(AttendanceId(f"at-{day}"), person_id, meeting().id, day, companion)


def test_going_together_is_a_next_step_of_both_with_its_day(book: Notebook, marcus: PersonId) -> None:
    outcome = meetings.go_together(book, marcus, meeting().id, THURSDAY)
    assert isinstance(outcome, Done)
    found = people.open_step(book, marcus)
    assert found is not None
    assert found.step.text == "Go together to the meeting at Grace Chapel on Thursday at 6:40 PM"
    assert (found.step.owner, found.step.due, found.agreed_id) == (Owner.BOTH, THURSDAY, outcome.value)


def test_a_next_step_never_names_the_fellowship(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, meeting().id)
    found = people.open_step(book, marcus)
    assert found is not None
    assert "AA" not in found.step.text
    assert "Serenity" not in found.step.text


def test_without_a_day_it_is_the_next_meeting_and_the_persons_words_stay(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, meeting().id, words="Try the quiet one with Dana")
    found = people.open_step(book, marcus)
    assert found is not None
    assert (found.step.text, found.step.due) == ("Try the quiet one with Dana", TUESDAY)


def test_nobody_goes_together_yesterday(book: Notebook, marcus: PersonId) -> None:
    refused = meetings.go_together(book, marcus, meeting().id, TODAY - timedelta(days=1))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["day_gone"]
    assert people.open_step(book, marcus) is None


def test_a_closed_meeting_is_said_before_and_never_stands_in_the_way(book: Notebook, marcus: PersonId) -> None:
    meetings.change(book, meeting(access=Access.CLOSED))
    assert [p.code for p in meetings.check_going_along(book, meeting().id)] == ["closed_meeting"]
    assert isinstance(meetings.go_together(book, marcus, meeting().id), Done)
    assert isinstance(meetings.log_attendance(book, there(marcus, companion=Companion.SPECIALIST)), Done)


def test_having_gone_together_does_the_step_and_remembers_the_first_day(book: Notebook, marcus: PersonId) -> None:
    added = meetings.put_on_map(book, marcus, meeting().id, home_group=True, go_together_first=True)
    assert isinstance(added, Done)
    meetings.log_attendance(book, there(marcus, TODAY - timedelta(days=5)))
    assert people.open_step(book, marcus) is not None, "alone is not together"
    for days_back in (1, 2, 0):
        day = TODAY - timedelta(days=days_back)
        assert isinstance(meetings.log_attendance(book, there(marcus, day, Companion.SPECIALIST)), Done)
    assert people.open_step(book, marcus) is None
    assert supports.get(book, added.value).first_together_on == TODAY - timedelta(days=2)


def test_a_meeting_on_the_map_is_a_support_that_points_to_it(book: Notebook, marcus: PersonId) -> None:
    added = meetings.put_on_map(book, marcus, meeting().id, home_group=True)
    assert isinstance(added, Done)
    found = supports.get(book, added.value)
    assert (found.kind, found.ring, found.tie, found.since) == (SupportKind.MEETING, Ring.CLOSE, Tie.NEW, TODAY)
    assert (found.meeting_id, found.home_group, found.may_be_listed) == (meeting().id, True, False)
    assert meetings.of_person(book, marcus) == (meeting(),)


def test_a_change_of_a_meeting_touches_all_who_go_there(book: Notebook, marcus: PersonId) -> None:
    meetings.put_on_map(book, marcus, meeting().id)
    add_person(book, "Luz")
    outcome = meetings.change(book, meeting(starts_at=time(19)))
    assert isinstance(outcome, Done)
    assert outcome.change.people == {marcus}
    meetings.end(book, meeting().id)
    assert meetings.everything(book) == ()
    assert len(meetings.everything(book, ended=True)) == 1


def test_attendance_is_counted_by_month(book: Notebook, marcus: PersonId) -> None:
    for day, companion in ((date(2026, 10, 29), Companion.SPECIALIST), (date(2026, 11, 3), Companion.ALONE)):
        meetings.log_attendance(book, there(marcus, day, companion))
    assert meetings.by_month(book, marcus, date(2026, 10, 1), TODAY) == (
        MonthOfMeetings(date(2026, 10, 1), 1, 1),
        MonthOfMeetings(date(2026, 11, 1), 1, 0),
    )
    assert [a.day for a in meetings.attended(book, marcus)] == [date(2026, 11, 3), date(2026, 10, 29)]


def test_what_cannot_be_true_about_an_attendance_is_refused(book: Notebook, marcus: PersonId) -> None:
    meetings.log_attendance(book, there(marcus))
    luz = add_person(book, "Luz")
    supports.add(book, support(person_id=luz, name="Jo"))
    stranger = Attendance(
        AttendanceId("a"), marcus, meeting().id, TODAY, Companion.SUPPORT, support_id=SupportId("support-1")
    )
    refused = meetings.log_attendance(book, stranger)
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["attended_already", "unknown_support"]
    assert isinstance(meetings.log_attendance(book, there(marcus, TODAY + timedelta(days=1))), Refused)
    assert len(meetings.attended(book, marcus)) == 1


def test_an_attendance_noted_by_mistake_is_taken_back_and_can_be_noted_again(book: Notebook, marcus: PersonId) -> None:
    meetings.log_attendance(book, there(marcus))
    taken = meetings.take_back_attendance(book, there(marcus).id)
    assert meetings.attended(book, marcus) == ()
    assert isinstance(meetings.log_attendance(book, taken.value), Done)


def test_the_first_day_together_goes_with_an_attendance_noted_by_mistake(book: Notebook, marcus: PersonId) -> None:
    added = meetings.put_on_map(book, marcus, meeting().id)
    assert isinstance(added, Done)
    earlier, later = TODAY - timedelta(days=7), TODAY - timedelta(days=2)
    for day in (earlier, later):
        meetings.log_attendance(book, there(marcus, day, Companion.SPECIALIST))
    meetings.take_back_attendance(book, there(marcus, earlier).id)
    assert supports.get(book, added.value).first_together_on == later
    meetings.take_back_attendance(book, there(marcus, later).id)
    assert supports.get(book, added.value).first_together_on is None


def test_a_meeting_needs_a_name_and_has_to_be_there(book: Notebook) -> None:
    refused = meetings.add(book, meeting(name=" "))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["meeting_name_missing"]
    with pytest.raises(NotFoundError):
        meetings.change(book, meeting())
    with pytest.raises(NotFoundError):
        meetings.go_together(book, add_person(book), MeetingId("nowhere"))


def test_a_step_agreed_outside_visits_is_marked_done_like_one_of_a_visit(book: Notebook, marcus: PersonId) -> None:
    meetings.go_together(book, marcus, meeting().id)
    step = people.open_step(book, marcus)
    assert step is not None
    visits.mark_open_step_done(book, step)
    assert people.open_step(book, marcus) is None
    visits.mark_open_step_done(book, step, done=False)
    assert people.open_step(book, marcus) == step
    assert [s.done_at for s in agreed_steps.of_person(book, marcus)] == [None]


def test_a_new_note_starts_and_the_summary_prints_with_a_step_of_no_visit(book: Notebook, marcus: PersonId) -> None:
    sign(book, marcus, goal_ids=(keep_goal(book, marcus),), something_else="")
    meetings.go_together(book, marcus, meeting().id, THURSDAY)
    assert visits.new_draft(book, marcus).goal_ids == (GoalId("goal-1"),), "of the visit with the newest step"
    summary = plan_summary.gather(book, marcus)
    assert isinstance(summary, Document)
    assert "Go together to the meeting at Grace Chapel on Thursday at 6:40 PM" in plan_summary.paste_text(summary)


def test_a_step_needs_words(book: Notebook, marcus: PersonId) -> None:
    refused = agreed_steps.agree(book, marcus, NextStep("  "))
    assert isinstance(refused, Refused)
    assert [p.code for p in refused.problems] == ["step_empty"]
