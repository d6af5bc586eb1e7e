from datetime import UTC, date, datetime, timedelta, timezone

from fieldnote.reports import dates


def test_dates_read_the_same_everywhere() -> None:
    day = date(2026, 2, 3)
    assert dates.full(day, "en") == "Feb 3, 2026"
    assert dates.full(day, "es") == "3 feb 2026"
    assert dates.month(day, "es") == "feb 2026"


def test_the_year_is_named_once_when_it_is_the_same() -> None:
    assert dates.span(date(2026, 8, 23), date(2026, 11, 20), "en") == "Aug 23 \u2013 Nov 20, 2026"
    assert dates.span(date(2025, 12, 1), date(2026, 1, 5), "en") == "Dec 1, 2025 \u2013 Jan 5, 2026"


def test_midnight_and_noon_are_twelve() -> None:
    midnight = datetime(2026, 1, 1, 0, 5, tzinfo=UTC)
    assert dates.clock(midnight, "en") == "12:05 AM"
    assert dates.clock(midnight + timedelta(hours=12), "en") == "12:05 PM"
    assert dates.clock(midnight + timedelta(hours=23), "es") == "23:05"


def test_the_offset_is_that_of_the_place() -> None:
    assert dates.offset(datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))) == "UTC-3:30"
    assert dates.offset(datetime(2026, 1, 1, tzinfo=UTC)) == "UTC"
