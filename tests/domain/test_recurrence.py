from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from fieldnote.domain.recurrence import Recurrence, Repeats

FRIDAY = date(2026, 11, 20)
FAR = timedelta(days=4000)

days_of_a_life = st.dates(date(1990, 1, 1), date(2090, 1, 1))
recurrences = st.builds(
    Recurrence,
    starts_on=days_of_a_life,
    repeats=st.sampled_from(Repeats),
    interval=st.integers(1, 13),
    weekdays=st.lists(st.integers(0, 6), max_size=7).map(tuple),
    until=st.none() | days_of_a_life,
    times=st.none() | st.integers(0, 40),
)


def given_days(recurrence: Recurrence, first: date, last: date) -> list[date]:
    return list(recurrence.days(first, last))


def walked(recurrence: Recurrence, last: date) -> list[date]:
    """The same, told otherwise: look at every day from the first one on, and ask whether it fits."""
    found: list[date] = []
    day = recurrence.starts_on
    while day <= last and (recurrence.until is None or day <= recurrence.until):
        if recurrence.times is not None and len(found) >= recurrence.times:
            break
        if fits(recurrence, day):
            found.append(day)
        day += timedelta(days=1)
    return found


def fits(recurrence: Recurrence, day: date) -> bool:
    start = recurrence.starts_on
    if recurrence.repeats is Repeats.WEEKLY:
        weeks = (day - timedelta(days=day.weekday()) - (start - timedelta(days=start.weekday()))).days // 7
        return weeks % recurrence.interval == 0 and day.weekday() in (recurrence.weekdays or (start.weekday(),))
    months = (day.year - start.year) * 12 + day.month - start.month
    if months % recurrence.interval:
        return False
    tomorrow_is_next_month = (day + timedelta(days=1)).month != day.month
    if recurrence.repeats is Repeats.MONTHLY_BY_DATE:
        return day.day == start.day or (tomorrow_is_next_month and day.day < start.day)
    if day.weekday() != start.weekday():
        return False
    last_of_its_kind = (day + timedelta(days=7)).month != day.month
    if recurrence.repeats is Repeats.MONTHLY_BY_LAST_WEEKDAY:
        return last_of_its_kind
    number, wanted = (day.day - 1) // 7, (start.day - 1) // 7
    return number == wanted or (last_of_its_kind and number < wanted)


@pytest.mark.slow
@given(recurrences, st.integers(0, 700), st.integers(0, 400))
def test_any_stretch_has_the_days_that_a_walk_from_the_first_day_finds(
    recurrence: Recurrence, after: int, length: int
) -> None:
    first = recurrence.starts_on + timedelta(days=after - 100)
    last = first + timedelta(days=length)
    assert given_days(recurrence, first, last) == [d for d in walked(recurrence, last) if d >= first]


@given(recurrences)
def test_the_last_day_is_the_last_day_or_the_end_that_was_set(recurrence: Recurrence) -> None:
    last = recurrence.last_day()
    if last is None:
        assert (recurrence.until, recurrence.times or 0) == (None, 0)
        return
    assert not any(day > last for day in recurrence.days(recurrence.starts_on, last + FAR))


@pytest.mark.parametrize(
    ("recurrence", "expected"),
    [
        (Recurrence(FRIDAY), ["11-20", "11-27", "12-04", "12-11"]),
        (Recurrence(FRIDAY, interval=3), ["11-20", "12-11", "01-01", "01-22"]),
        (Recurrence(FRIDAY, weekdays=(0, 4)), ["11-20", "11-23", "11-27", "11-30"]),
        (Recurrence(FRIDAY, Repeats.MONTHLY_BY_WEEKDAY), ["11-20", "12-18", "01-15", "02-19"]),
        (Recurrence(date(2026, 10, 30), Repeats.MONTHLY_BY_WEEKDAY), ["10-30", "11-27", "12-25", "01-29"]),
        (Recurrence(date(2026, 11, 27), Repeats.MONTHLY_BY_LAST_WEEKDAY), ["11-27", "12-25", "01-29", "02-26"]),
        (Recurrence(date(2027, 12, 31), Repeats.MONTHLY_BY_DATE), ["12-31", "01-31", "02-29", "03-31"]),
        (Recurrence(date(2024, 2, 29), Repeats.MONTHLY_BY_DATE, 12), ["02-29", "02-28", "02-28", "02-28"]),
    ],
)
def test_what_people_say_falls_on_the_days_they_mean(recurrence: Recurrence, expected: list[str]) -> None:
    found = given_days(recurrence, recurrence.starts_on, recurrence.starts_on + timedelta(days=1200))
    assert [f"{day:%m-%d}" for day in found[:4]] == expected


def test_it_ends_with_its_last_day_or_its_number_of_times_whichever_comes_first() -> None:
    by_day = Recurrence(FRIDAY, until=date(2026, 12, 4))
    by_times = Recurrence(FRIDAY, times=2)
    both = Recurrence(FRIDAY, until=date(2026, 12, 4), times=2)
    assert len(given_days(by_day, FRIDAY, FRIDAY + FAR)) == 3
    assert given_days(by_times, FRIDAY, FRIDAY + FAR) == given_days(both, FRIDAY, FRIDAY + FAR)
    assert both.last_day() == date(2026, 11, 27)


def test_the_end_of_the_calendar_is_no_fault() -> None:
    weekly, monthly = Recurrence(date(9999, 12, 20)), Recurrence(date(9999, 11, 30), Repeats.MONTHLY_BY_DATE)
    assert given_days(weekly, date.min, date.max) == [date(9999, 12, 20), date(9999, 12, 27)]
    assert given_days(monthly, date.min, date.max) == [date(9999, 11, 30), date(9999, 12, 30)]


def test_a_day_far_away_is_found_without_walking_there() -> None:
    daily = Recurrence(date(1900, 1, 1), weekdays=tuple(range(7)))
    steps = 0
    for day in daily.days(date(2090, 1, 1), date(2090, 1, 3)):
        steps += 1
        assert day.year == 2090
    assert steps == 3
    assert daily._number_before(date(2090, 1, 1)) >= (date(2090, 1, 1) - date(1900, 1, 1)).days - 7


@given(recurrences, days_of_a_life, st.timedeltas(timedelta(0), FAR))
def test_days_are_counted_and_the_last_is_found_as_if_all_were_walked_through(
    recurrence: Recurrence, first: date, length: timedelta
) -> None:
    days = given_days(recurrence, first, first + length)
    assert recurrence.count(first, first + length) == len(days)
    assert recurrence.latest(first + length) == max(given_days(recurrence, date.min, first + length), default=None)


@given(
    recurrence=recurrences.filter(lambda r: r.repeats is Repeats.WEEKLY and (r.interval == 1 or len(r.weekdays) < 2)),
    number=st.integers(0, 5),
    by=st.integers(-20, 20),
)
def test_what_is_moved_from_one_day_on_falls_on_as_many_days_each_as_many_days_later(
    recurrence: Recurrence, number: int, by: int
) -> None:
    found = given_days(recurrence, date.min, recurrence.starts_on + FAR)[:12]
    assume(len(found) > number)
    moved = recurrence.moved(found[number], found[number] + timedelta(days=by))
    first = found[number] + timedelta(days=by)
    later = [day + timedelta(days=by) for day in found[number:]]
    assert given_days(moved, first, later[-1]) == later


@pytest.mark.parametrize(
    ("repeats", "before", "after", "days"),
    [
        (Repeats.MONTHLY_BY_WEEKDAY, date(2026, 12, 8), date(2026, 12, 17), ["12-17", "01-21", "02-18"]),
        (Repeats.MONTHLY_BY_LAST_WEEKDAY, date(2026, 12, 25), date(2026, 12, 29), ["12-29", "01-26", "02-23"]),
        (Repeats.MONTHLY_BY_LAST_WEEKDAY, date(2026, 12, 25), date(2026, 12, 15), ["12-15", "01-19", "02-16"]),
        (Repeats.MONTHLY_BY_DATE, date(2026, 12, 31), date(2026, 12, 30), ["12-30", "01-30", "02-28"]),
        (Repeats.MONTHLY_BY_DATE, date(2027, 2, 28), date(2027, 2, 28), ["02-28", "03-31", "04-30"]),
    ],
)
def test_what_comes_round_by_the_month_moves_along(
    repeats: Repeats, before: date, after: date, days: list[str]
) -> None:
    first = {Repeats.MONTHLY_BY_WEEKDAY: date(2026, 11, 10), Repeats.MONTHLY_BY_LAST_WEEKDAY: date(2026, 11, 27)}
    recurrence = Recurrence(first.get(repeats, date(2026, 10, 31)), repeats, until=date(2027, 12, 31))
    assert before in given_days(recurrence, date.min, before), "it is one of them"
    moved = recurrence.moved(before, after)
    assert [f"{day:%m-%d}" for day in given_days(moved, after, date.max)][:3] == days
