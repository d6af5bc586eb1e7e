import os
import time as clocks
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from making import CONFIRMED, EASTERN, NOW, TODAY, Clock, add_person, appointment, at, fill, segment, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import CancellationId, PersonId, SeriesId, VisitId
from fieldnote.domain.planning import Appointment, CancelledBy
from fieldnote.domain.problems import DiskFullError, NotFoundError
from fieldnote.domain.recurrence import Recurrence, Repeats
from fieldnote.domain.visit import ContactKind, NextStep, VisitDraft
from fieldnote.services import merges, people, planning, sentences, today, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.services.planning import MovedOn
from fieldnote.vault import visits as visit_tables

MONDAY = date(2026, 11, 23)
A_DAY = timedelta(days=1)
WEEK = timedelta(days=7)
# Each test ends in a notebook that holds together: see `_whole`.


@pytest.fixture(autouse=True)
def _whole(book: Notebook) -> Iterator[None]:
    yield
    assert [finding for finding in notebooks.check(book) if finding.faults] == []


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def planned(book: Notebook, person_id: PersonId, day: date = MONDAY, **changes: object) -> VisitId:
    outcome = planning.plan(book, person_id, day, appointment(**changes))
    assert isinstance(outcome, Done), outcome
    return outcome.value


def repeated(book: Notebook, person_id: PersonId, recurrence: Recurrence | None = None, **changes: object) -> SeriesId:
    outcome = planning.repeat(book, person_id, appointment(**changes), recurrence or Recurrence(MONDAY))
    assert isinstance(outcome, Done), outcome
    return outcome.value


def code_of(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    assert sentences.of_problem(outcome.problems[0], "Marcus").endswith(".")
    return outcome.problems[0].code


def days(book: Notebook, first: date = MONDAY, last: date = MONDAY + 3 * WEEK) -> list[str]:
    return [f"{line.day:%m-%d}" for line in planning.planned(book, first, last)]


def draft_of(book: Notebook, visit_id: VisitId) -> VisitDraft:
    return visits.open_visit(book, visit_id).draft


def rows(book: Notebook) -> int:
    return int(book.vault.database.value("SELECT count(*) FROM visit"))


# One visit ────────────────────────────────────────────────────────────────────────────────────────


def test_a_planned_visit_is_a_visit_that_start_visit_goes_on_with(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    visit_id = planned(book, marcus, TODAY, starts_at=time(16))
    assert [line.id for _, line in today.today(book).visits] == [visit_id]
    clock.now = at(16, 2)
    started = visits.start(book, marcus, planned=visit_id)
    assert started.value == visit_id
    draft = draft_of(book, visit_id)
    assert (draft.planned, draft.planned_for, draft.segments[0].start) == (False, at(16), at(16, 2))
    assert (draft.place_label, draft.purpose, draft.service) == ("Main St. library", "Look at bus times", "individual")


def test_a_day_that_is_over_cannot_be_planned(book: Notebook, marcus: PersonId) -> None:
    assert code_of(planning.plan(book, marcus, TODAY - timedelta(days=1), appointment())) == "plan_in_the_past"
    assert isinstance(planning.plan(book, marcus, TODAY, appointment(starts_at=time(8))), Done), "a late entry of today"
    assert code_of(planning.plan(book, marcus, MONDAY, appointment(minutes=2))) == "plan_minutes_wrong"


def test_text_that_cannot_be_kept_is_made_visible(book: Notebook, marcus: PersonId) -> None:
    assert draft_of(book, planned(book, marcus, purpose="a\0b")).purpose == "a\ufffdb"


def test_two_plans_at_one_time_are_a_caution_that_can_be_kept(book: Notebook, marcus: PersonId) -> None:
    alma = add_person(book, "Alma R.")
    planned(book, alma)
    outcome = planning.plan(book, marcus, MONDAY, appointment(starts_at=time(10, 30)))
    assert code_of(outcome) == "planned_at_the_same_time"
    assert isinstance(outcome, Refused)
    assert outcome.problems[0].facts["with"] == "Alma R."
    assert not outcome.problems[0].blocks
    assert rows(book) == 1, "a refusal keeps nothing"
    assert isinstance(planning.plan(book, marcus, MONDAY, appointment(starts_at=time(10, 45))), Done), "back to back"
    assert isinstance(planning.plan(book, marcus, MONDAY, appointment(), even_so=True), Done)


def test_a_plan_is_compared_with_series_on_days_nobody_asked_about(book: Notebook, marcus: PersonId) -> None:
    repeated(book, add_person(book, "Alma R."))
    far = MONDAY + 40 * WEEK
    assert code_of(planning.plan(book, marcus, far, appointment())) == "planned_at_the_same_time"
    assert rows(book) == 0, "comparing writes nothing"
    assert isinstance(planning.plan(book, marcus, far + timedelta(days=1), appointment()), Done)


def test_a_plan_over_midnight_is_compared_with_the_next_morning(book: Notebook, marcus: PersonId) -> None:
    planned(book, add_person(book, "Alma R."), MONDAY, starts_at=time(23, 30), minutes=120)
    tuesday = MONDAY + timedelta(days=1)
    assert code_of(planning.plan(book, marcus, tuesday, appointment(starts_at=time(1)))) == "planned_at_the_same_time"


def test_a_next_step_with_a_day_becomes_a_planned_visit(book: Notebook, marcus: PersonId) -> None:
    sign(book, marcus, next_step=NextStep("Go to the Tuesday meeting", due=MONDAY))
    step = people.open_step(book, marcus)
    assert step is not None
    outcome = planning.plan_step(book, marcus, step, time(18))
    assert isinstance(outcome, Done)
    draft = draft_of(book, outcome.value)
    assert (draft.planned_for, draft.purpose) == (at(18, day=MONDAY), "Go to the Tuesday meeting")
    without = replace(step, step=NextStep("Call Ray"))
    assert code_of(planning.plan_step(book, marcus, without, time(18))) == "step_without_day"


# Series ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_series_is_written_out_for_the_days_asked_about_and_no_others(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    assert rows(book) == 0
    assert days(book) == ["11-23", "11-30", "12-07", "12-14"]
    assert rows(book) == 4
    far = MONDAY + 300 * WEEK
    assert len(planning.planned(book, far, far + timedelta(days=6))) == 1
    assert rows(book) == 5, "not the years between"


def test_asking_twice_writes_once_and_the_second_time_nothing(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    before = days(book)
    entries = book.vault.database.value("SELECT count(*) FROM audit")
    assert days(book) == before
    assert book.vault.database.value("SELECT count(*) FROM audit") == entries


def test_today_has_the_visits_of_its_series(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus, Recurrence(TODAY), starts_at=time(16))
    page = today.today(book)
    assert [(person.id, line.planned) for person, line in page.visits] == [(marcus, True)]
    assert page.week.planned == 1
    assert rows(book) == 1, "no day after this week"


def test_a_series_keeps_the_days_that_were_before_it_out(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus, Recurrence(TODAY - 10 * WEEK), starts_at=time(16))
    assert today.today(book).missed == ()
    assert days(book, TODAY - 10 * WEEK, TODAY) == [f"{TODAY:%m-%d}"]


def test_a_series_that_would_lie_in_the_past_is_refused(book: Notebook, marcus: PersonId) -> None:
    over = Recurrence(TODAY - 10 * WEEK, times=3)
    assert code_of(planning.repeat(book, marcus, appointment(), over)) == "series_is_over"
    assert code_of(planning.repeat(book, marcus, appointment(), Recurrence(MONDAY, interval=0))) == "interval_wrong"
    with pytest.raises(NotFoundError):
        planning.repeat(book, PersonId("nobody"), appointment(), Recurrence(MONDAY))


def test_two_series_at_one_time_are_a_caution(book: Notebook, marcus: PersonId) -> None:
    repeated(book, add_person(book, "Alma R."), Recurrence(MONDAY + 3 * WEEK, interval=4))
    assert code_of(planning.repeat(book, marcus, appointment(), Recurrence(MONDAY))) == "planned_at_the_same_time"
    outcome = planning.repeat(book, marcus, appointment(), Recurrence(MONDAY + WEEK, interval=4))
    assert isinstance(outcome, Done), "they never meet"


def test_a_series_of_somebody_entered_twice_goes_on_with_the_one_who_stays(book: Notebook, marcus: PersonId) -> None:
    double = add_person(book, "Marc")
    repeated(book, double)
    assert isinstance(merges.merge(book, double, marcus), Done)
    assert [line.person_id for line in planning.planned(book, MONDAY, MONDAY + WEEK)] == [marcus, marcus]
    assert planning.next_planned(book, marcus) == at(10, day=MONDAY)
    ahead = planning.coming(book, marcus, most=2)
    assert [(line.person_id, line.starts_at) for line in ahead] == [
        (marcus, at(10, day=MONDAY)),
        (marcus, at(10, day=MONDAY + WEEK)),
    ]
    clash = planning.plan(book, add_person(book, "Alma R."), MONDAY + 5 * WEEK, appointment())
    assert isinstance(clash, Refused)
    assert clash.problems[0].facts["with"] == "Marcus"


def test_an_archived_persons_series_is_written_out_no_more(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    person = people.get(book, marcus)
    people.update(book, replace(person, archived_on=TODAY))
    assert days(book) == []


def test_moving_one_visit_leaves_the_rest_of_the_series(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    first = planning.planned(book, MONDAY, MONDAY)[0].id
    moved = planning.move(book, first, MONDAY + timedelta(days=1), time(15), minutes=30)
    assert isinstance(moved, Done)
    assert draft_of(book, first).planned_for == at(15, day=MONDAY + timedelta(days=1))
    assert days(book) == ["11-24", "11-30", "12-07", "12-14"], "its old day is not filled again"


def test_moving_looks_at_other_plans_but_not_at_itself(book: Notebook, marcus: PersonId) -> None:
    visit_id = planned(book, marcus)
    planned(book, add_person(book, "Alma R."), starts_at=time(12))
    assert isinstance(planning.move(book, visit_id, MONDAY, time(10, 15)), Done)
    assert code_of(planning.move(book, visit_id, MONDAY, time(12, 15))) == "planned_at_the_same_time"
    assert code_of(planning.move(book, visit_id, TODAY - WEEK, time(12, 15))) == "plan_in_the_past"
    assert code_of(planning.move(book, visit_id, MONDAY, time(12), minutes=2000)) == "plan_minutes_wrong"


def test_a_visit_that_has_begun_is_not_moved_called_off_or_missed(book: Notebook, marcus: PersonId) -> None:
    begun = fill(book, marcus).id
    assert code_of(planning.move(book, begun, MONDAY, time(9))) == "not_planned"
    assert code_of(planning.cancel(book, begun, CancelledBy.PERSON)) == "not_planned"
    assert code_of(planning.nobody_came(book, begun)) == "not_planned"


def test_a_deleted_visit_of_a_series_does_not_come_back(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    visits.delete_draft(book, planning.planned(book, MONDAY, MONDAY)[0].id)
    assert days(book) == ["11-30", "12-07", "12-14"]


def test_ending_a_series_takes_its_later_visits_with_it_but_none_that_was_touched(
    book: Notebook, marcus: PersonId
) -> None:
    series = repeated(book, marcus)
    lines = planning.planned(book, MONDAY, MONDAY + 5 * WEEK)
    planning.move(book, lines[2].id, MONDAY + 2 * WEEK, time(17))
    visits.save(book, replace(draft_of(book, lines[3].id), what_we_did="Bring the form."))
    outcome = planning.end_series(book, series, MONDAY + WEEK, "He found work")
    assert isinstance(outcome, Done)
    assert set(outcome.value.stay) == {lines[2].id, lines[3].id}
    assert [draft.planned_for for draft in outcome.value.gone] == [at(10, day=MONDAY + n * WEEK) for n in (4, 5)]
    assert days(book, MONDAY, MONDAY + 9 * WEEK) == ["11-23", "11-30", "12-07", "12-14"]
    assert draft_of(book, lines[3].id).what_we_did == "Bring the form."


def moved_from(book: Notebook, visit_id: VisitId, day: date, hour: int) -> MovedOn:
    outcome = planning.move_from(book, visit_id, day, time(hour))
    assert isinstance(outcome, Done), outcome
    return outcome.value


def test_a_visit_is_moved_with_all_that_follow_it_and_back(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus, Recurrence(MONDAY, times=6))
    lines = planning.planned(book, MONDAY, MONDAY + 3 * WEEK)
    before = [draft_of(book, line.id) for line in lines]
    moved = moved_from(book, lines[1].id, MONDAY + WEEK + 3 * A_DAY, 14)
    expected = ["11-23 10", "12-03 14", "12-10 14", "12-17 14", "12-24 14", "12-31 14"]
    assert coming_days(book, marcus, 9) == expected, "still six times in all"
    planning.planned(book, MONDAY, MONDAY + 20 * WEEK)
    assert coming_days(book, marcus, 9) == expected, "written out, none stands twice"
    assert planning.coming(book, marcus, 2)[1].visit_id == lines[1].id, "it is the same visit"
    assert isinstance(planning.move_back_from(book, moved), Done)
    assert [draft_of(book, line.id) for line in lines] == before
    planning.planned(book, MONDAY, MONDAY + 20 * WEEK)
    assert coming_days(book, marcus, 9) == [f"{MONDAY + n * WEEK:%m-%d} 10" for n in range(6)]


def test_of_visits_that_move_along_none_that_was_touched_or_called_off_is_planned_anew(
    book: Notebook, marcus: PersonId
) -> None:
    repeated(book, marcus, Recurrence(MONDAY, until=MONDAY + 5 * WEEK))
    lines = planning.planned(book, MONDAY, MONDAY + 4 * WEEK)
    planning.move(book, lines[2].id, MONDAY + 2 * WEEK, time(17))
    visits.save(book, replace(draft_of(book, lines[3].id), what_we_did="Bring the form."))
    cancellation = cancelled(book, lines[4].id)
    before = [draft_of(book, line.id) for line in lines[:4]]
    moved = moved_from(book, lines[1].id, MONDAY + WEEK + A_DAY, 9)
    assert set(moved.ended.stay) == {lines[2].id, lines[3].id}
    expected = ["11-23 10", "12-01 09", "12-07 17", "12-14 10", "12-29 09"]
    assert coming_days(book, marcus, 9) == expected
    planning.planned(book, MONDAY, MONDAY + 20 * WEEK)
    assert coming_days(book, marcus, 9) == expected
    planning.take_back(book, cancellation)
    assert "12-21 10" in coming_days(book, marcus, 9), "what was called off comes back as it was"
    planning.move_back_from(book, moved)
    planning.planned(book, MONDAY, MONDAY + 20 * WEEK)
    assert [draft_of(book, line.id) for line in lines[:4]] == before
    assert coming_days(book, marcus, 9) == ["11-23 10", "11-30 10", "12-07 17", "12-14 10", "12-21 10", "12-28 10"]


def test_words_written_into_a_visit_that_moved_stay_when_it_moves_back(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    [line] = planning.planned(book, MONDAY, MONDAY)
    moved = moved_from(book, line.id, MONDAY + A_DAY, 9)
    visits.save(book, replace(draft_of(book, line.id), what_we_did="Bring the form."))
    planning.move_back_from(book, moved)
    back = draft_of(book, line.id)
    assert (back.planned_for, back.what_we_did) == (at(10, day=MONDAY), "Bring the form.")
    assert coming_days(book, marcus, 2) == ["11-23 10", "11-30 10"]


def test_what_moves_along_can_move_along_again(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus, Recurrence(MONDAY, until=MONDAY + 3 * WEEK))
    [line] = planning.planned(book, MONDAY, MONDAY)
    moved_from(book, line.id, MONDAY + 2 * A_DAY, 9)
    later = planning.planned(book, MONDAY, MONDAY + 2 * WEEK)[1]
    moved_from(book, later.id, MONDAY + WEEK, 11)
    planning.planned(book, MONDAY, MONDAY + 20 * WEEK)
    assert coming_days(book, marcus, 9) == ["11-25 09", "11-30 11", "12-07 11", "12-14 11"]


def test_a_series_on_the_31st_keeps_the_31st_when_its_hour_is_moved(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus, Recurrence(date(2026, 12, 31), Repeats.MONTHLY_BY_DATE))
    february = planning.planned(book, date(2027, 2, 1), date(2027, 3, 1))[0]
    moved_from(book, february.id, date(2027, 2, 28), 14)
    assert days(book, TODAY, date(2027, 4, 1)) == ["12-31", "01-31", "02-28", "03-31"]


def test_visits_that_move_along_look_at_other_plans_but_not_at_themselves(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    first = planning.planned(book, MONDAY, MONDAY + WEEK)[0]
    planned(book, add_person(book, "Alma R."), MONDAY + WEEK, starts_at=time(14))
    assert code_of(planning.move_from(book, first.id, MONDAY, time(14))) == "planned_at_the_same_time"
    assert code_of(planning.move_from(book, first.id, TODAY - A_DAY, time(14))) == "plan_in_the_past"
    assert coming_days(book, marcus, 2) == ["11-23 10", "11-30 10"]
    assert isinstance(planning.move_from(book, first.id, MONDAY, time(14), even_so=True), Done)


def test_only_a_planned_visit_of_a_series_moves_with_others(book: Notebook, marcus: PersonId) -> None:
    once = planned(book, marcus, MONDAY)
    assert code_of(planning.move_from(book, once, MONDAY, time(14))) == "not_in_a_series"


# Called off, missed ───────────────────────────────────────────────────────────────────────────────


def cancelled(book: Notebook, visit_id: VisitId, reason: str = "His mother is ill.") -> CancellationId:
    outcome = planning.cancel(book, visit_id, CancelledBy.PERSON, reason)
    assert isinstance(outcome, Done)
    return outcome.value


def test_a_visit_called_off_is_gone_from_the_day_and_can_be_taken_back(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    visit_id = planning.planned(book, MONDAY, MONDAY)[0].id
    before = draft_of(book, visit_id)
    cancellation = cancelled(book, visit_id)
    assert days(book)[0] == "11-30"
    assert planning.take_back(book, cancellation).value == visit_id  # type: ignore[union-attr]
    assert draft_of(book, visit_id) == before
    with pytest.raises(NotFoundError):
        planning.take_back(book, cancellation)


def test_what_was_called_off_is_listed_while_it_is_to_come_and_has_no_note(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    first, second = planned(book, marcus), planned(book, marcus, MONDAY + WEEK)
    cancelled(book, first)
    later = cancelled(book, second)
    assert [one.starts_at.date() for one in planning.called_off(book, marcus)] == [MONDAY, MONDAY + WEEK]
    assert planning.coming(book, marcus, 9) == ()
    planning.note_of(book, later)
    assert [one.starts_at.date() for one in planning.called_off(book, marcus)] == [MONDAY]
    clock.advance(days=7)
    assert planning.called_off(book, marcus) == ()


def test_a_draft_that_is_deleted_leaves_the_plan_it_was_begun_from(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    visit_id = planning.planned(book, MONDAY, MONDAY)[0].id
    before = draft_of(book, visit_id)
    visits.save(book, replace(before, segments=(segment(at(9), 30),), what_we_did="It began"))
    assert days(book)[0] == "11-30"
    deleted = planning.delete_draft(book, visit_id)
    assert isinstance(deleted, Done)
    assert deleted.value.planned_again == before.planned_for
    assert draft_of(book, visit_id) == before
    assert days(book)[:2] == ["11-23", "11-30"]
    series = planning.series_going_on(book, visit_id)
    assert series is not None, "it is still one of its series"
    visits.save(book, deleted.value.draft)
    assert draft_of(book, visit_id).what_we_did == "It began"


def test_a_draft_whose_plan_is_over_or_was_called_off_is_deleted_for_good(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    begun, off = planned(book, marcus, starts_at=time(9)), planned(book, marcus, starts_at=time(16))
    visits.save(book, replace(draft_of(book, begun), segments=(segment(at(9), 30),)))
    planning.note_of(book, cancelled(book, off))
    gone = planning.delete_draft(book, off)
    assert isinstance(gone, Done)
    assert gone.value.planned_again is None
    clock.advance(days=14)
    gone = planning.delete_draft(book, begun)
    assert isinstance(gone, Done)
    assert gone.value.planned_again is None
    assert planning.planned(book, MONDAY, MONDAY) == ()


def test_a_visit_called_off_beforehand_becomes_a_note_of_the_hour_somebody_said_so(
    book: Notebook, marcus: PersonId
) -> None:
    cancellation = cancelled(book, planned(book, marcus))
    outcome = planning.note_of(book, cancellation)
    assert isinstance(outcome, Done)
    note = draft_of(book, outcome.value)
    assert (note.kind, note.segments[0].start, note.what_we_did) == (ContactKind.ATTEMPTED, NOW, "His mother is ill.")
    assert code_of(planning.note_of(book, cancellation)) == "cancellation_has_a_note"
    assert code_of(planning.take_back(book, cancellation)) == "cancellation_has_a_note"


def test_a_visit_nobody_came_to_becomes_a_note_of_its_hour_that_can_be_signed(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    visit_id = planned(book, marcus, TODAY, starts_at=time(16))
    assert code_of(planning.nobody_came(book, visit_id)) == "still_to_come"
    clock.now = at(16, 20)
    assert isinstance(planning.nobody_came(book, visit_id), Done)
    note = draft_of(book, visit_id)
    assert (note.kind, note.segments[0].start, note.contact_minutes) == (ContactKind.NO_SHOW, at(16), 0)
    visits.save(book, replace(note, what_we_did="Waited 20 minutes.", next_step=NextStep("Call tomorrow")))
    signed = visits.sign(book, visit_id, CONFIRMED)
    assert isinstance(signed, Done)
    assert signed.value.facts.units == 0


def test_today_reminds_of_planned_visits_without_a_note_for_two_weeks(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    alma = add_person(book, "Alma R.")
    forgotten = planned(book, marcus, TODAY, starts_at=time(16))
    planned(book, alma, TODAY, starts_at=time(18))
    fill(book, alma)
    assert today.today(book).missed == (), "today is not over"
    clock.advance(days=1)
    assert [line.id for _, line in today.today(book).missed] == [forgotten], "Alma was met that day all the same"
    clock.advance(days=13)
    assert len(today.today(book).missed) == 1
    clock.advance(days=1)
    assert today.today(book).missed == ()


def test_days_while_the_laptop_lay_closed_are_not_forgotten(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    repeated(book, marcus)
    clock.advance(days=12)
    assert [f"{line.day:%m-%d}" for _, line in today.today(book).missed] == ["11-23", "11-30"]


def test_the_next_planned_visit_is_found_written_out_or_not(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    assert planning.next_planned(book, marcus) is None
    repeated(book, marcus)
    planning.planned(book, MONDAY, MONDAY)
    assert str(planning.next_planned(book, marcus)) == "2026-11-23 10:00:00-05:00"
    planned(book, marcus, TODAY, starts_at=time(17))
    assert planning.next_planned(book, marcus) == at(17)
    clock.now = at(11, day=MONDAY)
    assert planning.next_planned(book, marcus) == at(10, day=MONDAY + WEEK)
    cancelled(book, planning.planned(book, MONDAY + WEEK, MONDAY + WEEK)[0].id)
    assert planning.next_planned(book, marcus) == at(10, day=MONDAY + 2 * WEEK)


def coming_days(book: Notebook, person_id: PersonId, most: int = 4) -> list[str]:
    return [f"{one.starts_at:%m-%d %H}" for one in planning.coming(book, person_id, most)]


def test_what_is_planned_with_somebody_is_listed_by_time_whether_written_out_or_not(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    clock.now = at(11, day=MONDAY)
    alma = add_person(book, "Alma R.")
    repeated(book, marcus, place_label="The library")
    repeated(book, marcus, Recurrence(MONDAY + timedelta(days=2), interval=2), starts_at=time(9))
    once = planned(book, marcus, MONDAY + timedelta(days=3), starts_at=time(15))
    planned(book, alma, MONDAY + timedelta(days=1))
    planning.write_out(book, MONDAY, MONDAY + timedelta(days=1))
    before = rows(book)
    found = planning.coming(book, marcus, 5)
    expected = ["11-23 10", "11-25 09", "11-26 15", "11-30 10", "12-07 10"]
    assert [f"{one.starts_at:%m-%d %H}" for one in found] == expected, "what was planned for today is still to be seen"
    assert [one.visit_id is not None for one in found] == [True, False, True, False, False]
    assert [one.series is not None for one in found] == [True, True, False, True, True]
    assert (found[2].key, found[0].place_label) == (once, "The library")
    assert rows(book) == before, "looking writes nothing"
    assert planning.coming(book, alma, 5)[0].series is None


def test_a_visit_of_a_series_is_known_by_the_same_key_before_and_after_it_is_written_out(
    book: Notebook, marcus: PersonId
) -> None:
    repeated(book, marcus)
    [coming] = planning.coming(book, marcus, 1)
    visit_id = planning.settle(book, coming).value
    assert planning.settle(book, coming).value == visit_id, "never twice"
    assert rows(book) == 1
    [written] = planning.coming(book, marcus, 1)
    assert (written.key, written.visit_id) == (coming.key, visit_id)
    planning.move(book, visit_id, MONDAY + timedelta(days=1), time(15))
    assert planning.settle(book, written).value == visit_id
    assert coming_days(book, marcus, 2) == ["11-24 15", "11-30 10"]


def test_with_somebody_archived_no_series_goes_on(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    people.update(book, replace(people.get(book, marcus), archived_on=TODAY))
    assert planning.coming(book, marcus, 3) == ()


def test_what_a_series_became_is_one_of_the_series_that_goes_on(book: Notebook, marcus: PersonId) -> None:
    old = repeated(book, marcus)
    lines = planning.planned(book, MONDAY, MONDAY + 2 * WEEK)
    planning.move(book, lines[2].id, MONDAY + 2 * WEEK, time(17))
    new = moved_from(book, lines[1].id, MONDAY + WEEK, 14).new
    found = planning.coming(book, marcus, 4)
    assert [one.series.id if one.series else None for one in found] == [old, new.id, new.id, new.id]
    assert [one.visit_id for one in found[:3]] == [line.id for line in lines]
    assert planning.series_going_on(book, lines[0].id) is None, "nothing follows it in the old one"
    assert planning.series_going_on(book, lines[2].id) == new


def test_a_visit_and_all_that_follow_it_are_called_off_and_come_back(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus, Recurrence(MONDAY, times=8))
    lines = planning.planned(book, MONDAY, MONDAY + 5 * WEEK)
    planning.move(book, lines[3].id, MONDAY + 3 * WEEK, time(17))
    visits.save(book, replace(draft_of(book, lines[4].id), what_we_did="Bring the form."))
    before = [draft_of(book, line.id) for line in lines]
    outcome = planning.cancel_from(book, lines[1].id, CancelledBy.AGENCY, "She goes to Raleigh.")
    assert isinstance(outcome, Done)
    assert set(outcome.value.ended.stay) == {lines[3].id, lines[4].id}, "what was moved or written in stays"
    assert coming_days(book, marcus, 9) == ["11-23 10", "12-14 17", "12-21 10"]
    assert planning.coming(book, marcus, 2)[1].series is None, "they are visits by themselves"
    assert planning.get_series(book, outcome.value.series.id).end_reason == "She goes to Raleigh."
    assert planning.take_back_from(book, outcome.value).value == lines[1].id  # type: ignore[union-attr]
    assert [draft_of(book, line.id) for line in lines] == before
    assert len(planning.coming(book, marcus, 20)) == 8
    assert planning.get_series(book, outcome.value.series.id) == outcome.value.series


def test_all_that_follow_are_called_off_in_another_zone_as_well(book: Notebook, marcus: PersonId) -> None:
    repeated(book, marcus)
    lines = planning.planned(book, MONDAY, MONDAY + 2 * WEEK)
    book.zone = timezone(timedelta(hours=-6))
    outcome = planning.cancel_from(book, lines[0].id, CancelledBy.PERSON)
    assert isinstance(outcome, Done)
    assert outcome.value.ended.stay == (), "nobody changed one"
    assert planning.coming(book, marcus, 3) == ()


def test_a_whole_series_is_called_off_with_its_first_visit_though_that_was_moved(
    book: Notebook, marcus: PersonId
) -> None:
    repeated(book, marcus)
    [coming] = planning.coming(book, marcus, 1)
    visit_id = planning.settle(book, coming).value
    planning.move(book, visit_id, MONDAY + 2 * WEEK, time(8))
    outcome = planning.cancel_from(book, visit_id, CancelledBy.PERSON)
    assert isinstance(outcome, Done)
    assert planning.coming(book, marcus, 3) == ()
    assert days(book, TODAY, MONDAY + 9 * WEEK) == []
    planning.take_back_from(book, outcome.value)
    assert coming_days(book, marcus, 3) == ["11-30 10", "12-07 08", "12-07 10"]


def test_a_visit_that_comes_once_has_none_that_follow(book: Notebook, marcus: PersonId) -> None:
    once = planned(book, marcus)
    assert planning.series_going_on(book, once) is None
    assert code_of(planning.cancel_from(book, once, CancelledBy.PERSON)) == "not_in_a_series"
    repeated(book, marcus, Recurrence(MONDAY, times=2), starts_at=time(14))
    last = planning.settle(book, planning.coming(book, marcus, 3)[2]).value
    assert planning.series_going_on(book, last) is None


def test_one_that_has_begun_ends_no_series(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    repeated(book, marcus)
    begun = planning.settle(book, planning.coming(book, marcus, 1)[0]).value
    clock.now = at(10, day=MONDAY)
    visits.start(book, marcus, planned=begun)
    assert code_of(planning.cancel_from(book, begun, CancelledBy.PERSON)) == "not_planned"
    assert coming_days(book, marcus, 2) == ["11-30 10", "12-07 10"]


def test_what_took_place_or_was_missed_is_history_and_what_is_planned_is_not(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    missed = planned(book, marcus, TODAY)
    clock.advance(days=1)
    seen = sign(book, marcus).id
    planned(book, marcus, clock.now.date())
    planned(book, marcus)
    assert {line.id for line in visits.history(book, marcus)} == {seen, missed}


# Clocks and disks ─────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def at_home_in_new_york(monkeypatch: pytest.MonkeyPatch, book: Notebook) -> Iterator[None]:
    """This computer's own zone, with its summer time, written so that no table of zones is needed."""
    if not hasattr(clocks, "tzset"):
        pytest.skip("this system's zone cannot be set for a test")
    before = os.environ.get("TZ")
    os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
    clocks.tzset()
    book.zone = None
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    clocks.tzset()


@pytest.mark.usefixtures("at_home_in_new_york")
def test_the_clock_on_the_wall_stays_the_same_when_summer_time_begins(book: Notebook, marcus: PersonId) -> None:
    sunday = date(2027, 3, 7)
    repeated(book, marcus, Recurrence(sunday), starts_at=time(10))
    found = [draft_of(book, line.id).planned_for for line in planning.planned(book, sunday, sunday + WEEK)]
    assert [f"{moment:%d %H:%M %z}" for moment in found if moment] == ["07 10:00 -0500", "14 10:00 -0400"]


@pytest.mark.usefixtures("at_home_in_new_york")
@pytest.mark.parametrize(
    ("day", "hour", "expected"),
    [
        (date(2027, 3, 14), time(2, 30), "2027-03-14T03:30:00-04:00"),
        (date(2026, 11, 1), time(1, 30), "2026-11-01T01:30:00-04:00"),
    ],
    ids=["the hour that is left out", "the hour that comes twice"],
)
def test_hours_of_the_night_of_the_change_are_some_real_hour(
    book: Notebook, day: date, hour: time, expected: str
) -> None:
    assert book.moment(day, hour).isoformat() == expected


def test_a_zone_of_its_own_is_kept_to(book: Notebook) -> None:
    assert book.moment(TODAY, time(9)) == datetime.combine(TODAY, time(9), EASTERN)


def test_a_full_disk_does_not_hide_the_day(book: Notebook, marcus: PersonId, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = planned(book, marcus, TODAY, starts_at=time(16))
    repeated(book, add_person(book, "Alma R."), Recurrence(TODAY), starts_at=time(18))

    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(visit_tables, "save_draft", full)
    assert [line.id for _, line in today.today(book).visits] == [seen]


def test_a_goal_and_a_mode_go_over_to_the_visit(book: Notebook, marcus: PersonId) -> None:
    what = Appointment(time(9), 20, kind=ContactKind.COLLATERAL)
    outcome = planning.plan(book, marcus, MONDAY, what)
    assert isinstance(outcome, Done)
    draft = draft_of(book, outcome.value)
    assert (draft.kind, draft.service, draft.planned_minutes) == (ContactKind.COLLATERAL, "", 20)


def test_many_planned_visits_leave_the_last_ones_on_the_page(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    repeated(book, marcus, Recurrence(MONDAY, repeats=Repeats.WEEKLY))
    planning.planned(book, TODAY, TODAY + 40 * WEEK)
    assert len(planning.planned(book, TODAY, TODAY + 40 * WEEK)) > 15
    assert [line.id for line in people.overview(book, marcus).recent] == [signed.id]
