from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

import pytest
from making import NOW, TODAY, appointment, at, segment

from fieldnote.domain.ids import EpisodeId, PersonId, SeriesId, VisitId
from fieldnote.domain.planning import (
    Booked,
    Series,
    Span,
    appointment_problems,
    clash,
    is_as_planned,
    missed_note,
    planned_draft,
    recurrence_problems,
)
from fieldnote.domain.recurrence import Recurrence
from fieldnote.domain.visit import LONGEST_PLAN, USUAL_MINUTES, ContactKind, VisitDraft

MARCUS = PersonId("person-1")


def planned(**changes: object) -> VisitDraft:
    made = planned_draft(VisitId("visit-1"), MARCUS, appointment(), at(10))
    return replace(made, **changes)  # type: ignore[arg-type]


def test_a_planned_visit_has_all_that_was_agreed_and_no_words_of_a_note() -> None:
    draft = planned()
    assert draft.planned
    assert (draft.planned_for, draft.planned_end) == (at(10), at(10, 45))
    assert (draft.place_label, draft.purpose) == ("Main St. library", "Look at bus times")
    assert (draft.what_we_did, draft.response, draft.service) == ("", "", "")


@pytest.mark.parametrize("minutes", [0, -5, LONGEST_PLAN, 2**60])
def test_a_plan_without_a_sensible_length_takes_the_usual_time(minutes: int) -> None:
    assert planned(planned_minutes=minutes).planned_end == at(10) + timedelta(minutes=USUAL_MINUTES)


def test_a_visit_is_as_planned_until_it_is_moved_or_written_in() -> None:
    assert is_as_planned(planned(), appointment(), at(10))
    assert is_as_planned(planned(episode_id=EpisodeId("e"), service="individual"), appointment(), at(10))
    for touched in (
        planned(planned_for=at(11)),
        planned(planned_minutes=30),
        planned(what_we_did="He is late."),
        planned(purpose="Something else"),
        planned(person_comment="Tuesday is better"),
    ):
        assert not is_as_planned(touched, appointment(), at(10))


def test_a_visit_is_as_planned_while_the_laptop_is_in_another_zone() -> None:
    central = timezone(timedelta(hours=-6))
    assert is_as_planned(planned(), appointment(), datetime.combine(TODAY, time(10), central))
    assert not is_as_planned(planned(), appointment(), datetime.combine(TODAY, time(9), central)), "moved by an hour"


def test_plans_back_to_back_are_no_clash_and_a_minute_over_is() -> None:
    booked = [Booked(MARCUS, segment(at(10), 60))]
    assert clash([segment(at(9), 60), segment(at(11), 60)], booked) is None
    assert clash([segment(at(9), 61)], booked) == booked[0]
    assert clash([segment(at(10, 59), 60)], booked) == booked[0]
    assert clash([segment(at(10, 20), 5)], booked) == booked[0]


def test_a_series_falls_on_no_day_before_it_was_planned_or_after_it_was_ended() -> None:
    series = Series(
        SeriesId("s"), MARCUS, appointment(), Recurrence(TODAY - timedelta(weeks=5)), since=TODAY,
        ended_on=TODAY + timedelta(weeks=2),
    )  # fmt: skip
    assert list(series.days(date.min, date.max)) == [TODAY + timedelta(weeks=n) for n in range(3)]
    assert (series.first_day, series.last_day) == (TODAY, TODAY + timedelta(weeks=2))
    assert replace(series, ended_on=None).last_day is None


def test_a_missed_visit_becomes_an_attempt_without_units_that_keeps_what_was_written() -> None:
    note = missed_note(planned(service="individual"), ContactKind.NO_SHOW, at(10, 5), "The bus did not come.")
    assert (note.kind, note.service, note.contact_minutes, note.planned) == (ContactKind.NO_SHOW, "", 0, False)
    assert note.what_we_did == "The bus did not come."
    assert missed_note(planned(what_we_did="Rang twice."), ContactKind.ATTEMPTED, NOW, "x").what_we_did == "Rang twice."


@pytest.mark.parametrize("minutes", [4, 0, -1, 721])
def test_a_visit_of_no_length_or_over_half_a_day_cannot_be_planned(minutes: int) -> None:
    assert [p.code for p in appointment_problems(appointment(minutes=minutes))] == ["plan_minutes_wrong"]


@pytest.mark.parametrize(
    ("recurrence", "code"),
    [
        (Recurrence(TODAY, interval=0), "interval_wrong"),
        (Recurrence(TODAY, interval=53), "interval_wrong"),
        (Recurrence(TODAY, weekdays=(7,)), "weekday_unknown"),
        (Recurrence(TODAY, times=0), "series_without_visits"),
        (Recurrence(TODAY, until=TODAY - timedelta(days=1)), "series_ends_too_soon"),
    ],
)
def test_a_rhythm_that_cannot_be_is_named(recurrence: Recurrence, code: str) -> None:
    assert [p.code for p in recurrence_problems(recurrence)] == [code]


def test_a_rhythm_that_can_be_has_no_problem() -> None:
    assert (
        recurrence_problems(Recurrence(TODAY, weekdays=(0, 6), interval=52, times=1, until=TODAY + timedelta(days=2)))
        == ()
    )
    assert appointment_problems(appointment(starts_at=time(0))) == ()


@pytest.mark.parametrize(
    ("recurrence", "expected"),
    [
        (Recurrence(TODAY, times=8), Span(TODAY, TODAY + timedelta(weeks=7), 8)),
        (Recurrence(TODAY, until=TODAY + timedelta(days=20)), Span(TODAY, TODAY + timedelta(days=14), 3)),
        (Recurrence(TODAY - timedelta(days=3), times=2), Span(TODAY + timedelta(days=4), TODAY + timedelta(days=4), 1)),
        (Recurrence(TODAY), Span(TODAY)),
        (Recurrence(TODAY, until=TODAY - timedelta(days=1)), None),
    ],
)
def test_a_series_knows_from_when_to_when_it_goes_and_how_many_visits_it_is(
    recurrence: Recurrence, expected: Span | None
) -> None:
    assert Series(SeriesId("s"), MARCUS, appointment(), recurrence, since=TODAY).span == expected
