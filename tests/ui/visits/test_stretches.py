from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st
from making import EASTERN, TODAY, at, segment

from fieldnote.domain import stretches
from fieldnote.ui.visits import clock_times


def test_a_timer_that_was_started_runs_until_it_is_stopped() -> None:
    running = stretches.begin((), at(10, 32))
    assert stretches.runs(running)
    assert running[0].start == at(10, 32)
    later = stretches.run_on(running, at(11, 24) + timedelta(seconds=40))
    assert stretches.runs(later)
    assert later[0].minutes == 52
    assert stretches.closed(later) == (segment(at(10, 32), 52),)
    assert not stretches.runs(stretches.closed(later))


def test_going_on_after_a_pause_makes_a_second_stretch() -> None:
    stopped = (segment(at(10), 30),)
    resumed = stretches.begin(stopped, at(11))
    assert len(resumed) == 2
    assert resumed[0] == stopped[0]
    assert resumed[1].start == at(11)


def test_going_on_at_once_makes_no_pause() -> None:
    stopped = (segment(at(10), 30),)
    assert stretches.begin(stopped, at(10, 31)) == stretches.run_on(stopped, at(10, 31))


def test_a_timer_of_yesterday_is_forgotten() -> None:
    running = stretches.begin((), at(10, day=TODAY - timedelta(days=1)))
    assert stretches.forgotten(running, at(10))
    assert not stretches.forgotten(stretches.begin((), at(8)), at(14))
    assert not stretches.forgotten((segment(at(8, day=TODAY - timedelta(days=9)), 50),), at(14))


def test_an_end_past_midnight_is_the_next_day() -> None:
    start = at(22, 30)
    assert clock_times.end_after(start, time(0, 45), at(23)) == at(0, 45, day=TODAY + timedelta(days=1))
    assert clock_times.end_after(start, time(22), at(23)) == at(22)
    assert clock_times.end_after(at(10), time(9), at(12)) == at(9)


def test_a_visit_moves_to_another_day_at_the_same_times() -> None:
    moved = clock_times.shifted(segment(at(23, 30), 60), -2, at(12))
    assert moved.start == at(23, 30, day=TODAY - timedelta(days=2))
    assert moved.minutes == 60


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(0, 600))  # noqa: DTZ001 -- zone added below
def test_a_running_visit_never_counts_a_minute_that_has_not_passed(moment: datetime, minutes: int) -> None:
    start = stretches.minute(moment.replace(tzinfo=EASTERN))
    now = start + timedelta(minutes=minutes, seconds=moment.second)
    running = stretches.run_on(stretches.begin((), start), now)
    assert stretches.runs(running)
    assert running[0].minutes == minutes
    assert stretches.closed(running)[0].end <= now


def test_a_time_of_day_takes_the_place_where_the_specialist_is() -> None:
    assert clock_times.moment(date(2026, 7, 1), time(9), at(12)).date() == date(2026, 7, 1)
