"""Minutes by calendar date: midnight, the nights the clocks change, and excluded minutes without a time of day."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from making import at, draft, excluded, segment

from fieldnote.domain.visit import Segment
from fieldnote.domain.visit_days import minutes_by_day

NEW_YORK = ZoneInfo("America/New_York")
EVENING, NEXT = date(2026, 11, 18), date(2026, 11, 19)
starts = st.builds(
    lambda moment, offset: moment.replace(tzinfo=timezone(timedelta(minutes=offset))),
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)),  # noqa: DTZ001 -- the offset is drawn beside it
    st.integers(-14 * 60, 14 * 60),
)


def test_a_visit_across_midnight_has_minutes_on_both_dates() -> None:
    night = draft(segments=(Segment(at(23, 40, day=EVENING), at(0, 25, day=NEXT)),))
    assert minutes_by_day(night) == {EVENING: 20, NEXT: 25}


def test_a_visit_that_ends_at_midnight_belongs_to_one_date() -> None:
    assert minutes_by_day(draft(segments=(segment(at(23, day=EVENING), 60),))) == {EVENING: 60}


def test_the_night_the_clocks_go_back_has_its_hour_twice() -> None:
    # 1 November 2026: 23:30 on Saturday to the second 01:30 on Sunday is three hours.
    night = Segment(
        datetime(2026, 10, 31, 23, 30, tzinfo=NEW_YORK), datetime(2026, 11, 1, 1, 30, fold=1, tzinfo=NEW_YORK)
    )
    assert minutes_by_day(draft(segments=(night,))) == {date(2026, 10, 31): 30, date(2026, 11, 1): 150}


def test_the_night_the_clocks_go_forward_lacks_an_hour() -> None:
    # 8 March 2026, 01:30 to 03:10: forty minutes went by.
    night = Segment(datetime(2026, 3, 8, 1, 30, tzinfo=NEW_YORK), datetime(2026, 3, 8, 3, 10, tzinfo=NEW_YORK))
    assert minutes_by_day(draft(segments=(night,))) == {date(2026, 3, 8): 40}


def test_midnight_is_that_of_the_place_the_visit_began_at() -> None:
    # Both ends carry the offset that held: midnight came an hour and a half before the clocks went back.
    night = Segment(
        datetime(2026, 10, 31, 23, 30, tzinfo=timezone(timedelta(hours=-4))),
        datetime(2026, 11, 1, 1, 30, tzinfo=timezone(timedelta(hours=-5))),
    )
    assert minutes_by_day(draft(segments=(night,))) == {date(2026, 10, 31): 30, date(2026, 11, 1): 150}


def test_excluded_minutes_are_taken_off_the_first_date_then_the_next() -> None:
    night = draft(
        segments=(Segment(at(23, 40, day=EVENING), at(0, 25, day=NEXT)),), excluded=excluded(travel=15, waiting=10)
    )
    assert minutes_by_day(night) == {EVENING: 0, NEXT: 20}


def test_an_end_before_its_start_has_no_minutes_on_any_date() -> None:
    assert minutes_by_day(draft(segments=(Segment(at(10), at(9)),))) == {}


@given(st.lists(st.tuples(starts, st.integers(0, 3 * 24 * 60)), min_size=1, max_size=3), st.integers(0, 300))
def test_the_dates_have_together_the_minutes_of_the_visit(stretches: list[tuple[datetime, int]], travel: int) -> None:
    written = draft(segments=tuple(segment(start, minutes) for start, minutes in stretches))
    written = draft(segments=written.segments, excluded=excluded(travel=travel))
    found = minutes_by_day(written)
    assert sum(found.values()) == written.contact_minutes
    assert all(minutes >= 0 for minutes in found.values())


@given(starts, st.integers(1, 47 * 60))
def test_a_date_has_the_minutes_that_a_walk_through_them_finds_on_it(start: datetime, minutes: int) -> None:
    whole = start.replace(second=0, microsecond=0)
    walked: dict[date, int] = {}
    for minute in range(minutes):
        day = (whole + timedelta(minutes=minute)).date()
        walked[day] = walked.get(day, 0) + 1
    assert minutes_by_day(draft(segments=(segment(whole, minutes),))) == walked
