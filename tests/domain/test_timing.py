"""When a note is due, late and no longer billable: in hours and in business days, by the clock of the place."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import at, context, draft, pack, segment

from fieldnote.domain.policy import PolicyPack, Timing
from fieldnote.domain.timing import (
    Standing,
    countdown,
    days_after_service,
    deadlines,
    is_business_day,
    is_late,
    is_past_billing,
)
from fieldnote.domain.visit import ContactKind, VisitDraft
from fieldnote.domain.visit_check import check

WEDNESDAY, THANKSGIVING, FRIDAY = date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 27)
NEW_YORK = ZoneInfo("America/New_York")
BUSINESS = Timing(due_hours=72, unbillable_days=10, business_days=True, holidays=(THANKSGIVING,))


def ended(moment: datetime, **changes: object) -> VisitDraft:
    return draft(segments=(segment(moment - timedelta(minutes=52), 52),), **changes)


def ruled(timing: Timing) -> PolicyPack:
    return replace(pack(), timing=timing)


def codes(written: VisitDraft, now: datetime, timing: Timing | None = None) -> set[str]:
    rules = ruled(timing) if timing else pack()
    return {problem.code for problem in check(written, context(pack=rules, now=now))}


def test_by_the_default_rules_a_note_is_due_and_late_after_24_hours_and_billable_for_7_days() -> None:
    found = deadlines(ended(at(14, 5, day=WEDNESDAY)), pack().timing)
    assert found.due_at == found.late_at == at(14, 5, day=THANKSGIVING)
    assert found.billable_until == date(2026, 12, 2)


def test_the_countdown_goes_from_in_time_to_late_to_no_longer_billable() -> None:
    written = ended(at(14, 5, day=WEDNESDAY))
    at_once = countdown(written, pack(), at(15, 5, day=WEDNESDAY))
    assert at_once is not None
    assert (at_once.standing, at_once.minutes_left) == (Standing.IN_TIME, 23 * 60)
    stands = [
        (at(14, 5, day=THANKSGIVING), Standing.IN_TIME),
        (at(14, 6, day=THANKSGIVING), Standing.LATE),
        (at(23, 59, day=date(2026, 12, 2)), Standing.LATE),
        (at(0, 0, day=date(2026, 12, 3)), Standing.NOT_BILLABLE),
    ]
    for now, standing in stands:
        found = countdown(written, pack(), now)
        assert found is not None
        assert found.standing is standing, now
        assert (found.minutes_left is None) is (standing is Standing.NOT_BILLABLE)


def test_due_is_one_thing_and_the_late_label_another() -> None:
    timing = Timing(due_hours=24, late_after_hours=72)
    written = ended(at(14, 5, day=WEDNESDAY))
    two_days = at(14, 5, day=FRIDAY)
    found = countdown(written, ruled(timing), two_days)
    assert found is not None
    assert found.standing is Standing.OVERDUE
    assert not is_late(written, ruled(timing), two_days)
    assert "late_note" not in codes(written, two_days, timing)
    assert is_late(written, ruled(timing), two_days + timedelta(hours=24, minutes=1))


def test_a_significant_event_makes_a_note_due_sooner_and_never_later() -> None:
    written = ended(at(14, 5, day=WEDNESDAY), significant_event=True)
    found = deadlines(written, Timing(due_hours=72, crisis_hours=24))
    assert found.due_at == found.late_at == at(14, 5, day=THANKSGIVING)
    assert deadlines(written, Timing(due_hours=12, crisis_hours=24)).due_at == at(2, 5, day=THANKSGIVING)
    assert deadlines(written, Timing(crisis_hours=24)).due_at == at(14, 5, day=THANKSGIVING)
    assert deadlines(replace(written, significant_event=False), Timing(crisis_hours=24)).due_at is None


def test_past_the_last_day_to_bill_the_note_asks_why_and_can_be_signed() -> None:
    written = ended(at(14, 5, day=WEDNESDAY))
    last, after = at(23, 59, day=date(2026, 12, 2)), at(0, 0, day=date(2026, 12, 3))
    assert "past_billing_limit" not in codes(written, last)
    problem = next(p for p in check(written, context(now=after)) if p.code == "past_billing_limit")
    assert (problem.facts, problem.blocks) == ({"until": "2026-12-02"}, False)


def test_a_contact_that_is_not_paid_for_has_no_last_day_to_bill_but_can_be_late() -> None:
    found = codes(ended(at(14, 5, day=WEDNESDAY), kind=ContactKind.NO_SHOW), at(0, 0, day=date(2026, 12, 9)))
    assert "past_billing_limit" not in found
    assert "late_note" in found


def test_rules_without_limits_have_no_countdown_and_neither_has_a_visit_without_times() -> None:
    assert countdown(draft(), pack("plain"), at(15)) is None
    assert countdown(draft(segments=()), pack(), at(15)) is None


# Business days


def test_business_days_are_monday_to_friday_without_the_holidays_of_the_pack() -> None:
    days = [WEDNESDAY + timedelta(days=n) for n in range(7)]
    assert [is_business_day(day, BUSINESS) for day in days] == [True, False, True, False, False, True, True]


def test_three_business_days_step_over_a_holiday_and_a_weekend() -> None:
    found = deadlines(ended(at(14, 5, day=WEDNESDAY)), BUSINESS)
    # Wed 14:05 + 9:55 h, Friday, Monday, and the rest on Tuesday.
    assert found.due_at == at(14, 5, day=date(2026, 12, 1))


def test_a_visit_on_a_weekend_begins_to_count_on_monday() -> None:
    saturday = date(2026, 11, 28)
    timing = Timing(due_hours=24, unbillable_days=1, business_days=True)
    found = deadlines(ended(at(10, day=saturday)), timing)
    assert found.due_at == at(0, day=date(2026, 12, 1))
    assert found.billable_until == date(2026, 11, 30)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 -- the place's zone is put on
    st.integers(1, 240),
    st.sets(st.dates(date(2026, 1, 1), date(2028, 2, 1)), max_size=20),
)
def test_business_hours_are_those_that_a_walk_hour_by_hour_counts(
    moment: datetime, hours: int, holidays: set[date]
) -> None:
    moment = moment.replace(minute=0, second=0, microsecond=0, tzinfo=timezone(timedelta(hours=-5)))
    timing = Timing(due_hours=hours, business_days=True, holidays=tuple(sorted(holidays)))
    walked, counted = moment, 0
    while counted < hours:
        counted += is_business_day(walked.date(), timing)
        walked += timedelta(hours=1)
    assert deadlines(ended(moment), timing).due_at == walked


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 40), st.sets(st.dates(date(2026, 1, 1)), max_size=9)
)
def test_so_many_business_days_lie_between_the_service_and_the_last_day_to_bill(
    day: date, days: int, holidays: set[date]
) -> None:
    timing = Timing(unbillable_days=days, business_days=True, holidays=tuple(holidays))
    last = deadlines(ended(at(12, day=day)), timing).billable_until
    assert last is not None
    between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]
    assert sum(is_business_day(one, timing) for one in between) == days
    assert is_business_day(last, timing)


# Clocks


def test_hours_are_real_hours_in_the_night_the_clocks_go_back() -> None:
    end = datetime(2026, 10, 31, 12, 0, tzinfo=NEW_YORK)
    due = deadlines(ended(end), pack().timing).due_at
    assert due == datetime(2026, 11, 1, 11, 0, tzinfo=NEW_YORK)


def test_the_last_day_ends_at_midnight_of_the_place_whatever_clock_is_read() -> None:
    written = ended(at(14, 5, day=WEDNESDAY))
    utc = timezone(timedelta())
    assert not is_past_billing(written, pack(), datetime(2026, 12, 3, 4, 59, tzinfo=utc))  # 23:59 there
    assert is_past_billing(written, pack(), datetime(2026, 12, 3, 5, 0, tzinfo=utc))
    assert days_after_service(written, datetime(2026, 12, 3, 4, 59, tzinfo=utc)) == 7


@pytest.mark.parametrize(("behind", "told"), [(timedelta(minutes=15), False), (timedelta(minutes=16), True)])
def test_a_clock_that_was_set_back_is_told_and_never_stops_anybody(behind: timedelta, *, told: bool) -> None:
    now = at(14, 30)
    problems = check(draft(), context(now=now, clock_seen=now + behind))
    assert [p.code for p in problems] == (["clock_set_back"] if told else [])
    assert not any(p.blocks for p in problems)
