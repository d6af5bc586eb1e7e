from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import EASTERN, meeting

from fieldnote.domain import meeting as rules
from fieldnote.domain.ids import AttendanceId, MeetingId, PersonId, SupportId
from fieldnote.domain.meeting import Access, Attendance, Companion, Fellowship, Pathway
from fieldnote.domain.problems import Weight
from fieldnote.domain.weekday import Weekday

TUESDAY = date(2026, 11, 24)


def moment(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), EASTERN)


def test_every_fellowship_but_the_open_ones_has_a_pathway() -> None:
    assert {f for f in Fellowship if f.pathway is None} == {Fellowship.OTHER}
    assert {Fellowship.SMART.pathway, Fellowship.AL_ANON.pathway} == {Pathway.SECULAR, Pathway.FAMILY}
    assert Fellowship.CELEBRATE_RECOVERY.pathway is Pathway.RELIGIOUS


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (moment(TUESDAY, 9), TUESDAY),
        (moment(TUESDAY, 18, 40), date(2026, 11, 26)),
        (moment(date(2026, 11, 27), 9), date(2026, 12, 1)),
    ],
)
def test_the_next_meeting_is_the_next_that_has_not_begun(now: datetime, expected: date) -> None:
    assert meeting().next_after(now) == expected


def test_a_meeting_of_one_day_comes_again_in_a_week() -> None:
    weekly = meeting(weekdays=(Weekday.TUESDAY,))
    assert weekly.next_after(moment(TUESDAY, 20)) == date(2026, 12, 1)


@given(st.sets(st.sampled_from(Weekday), min_size=1), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.times())
def test_the_next_meeting_is_on_a_day_it_meets_and_within_a_week(days: set[Weekday], day: date, hour: time) -> None:
    now = datetime.combine(day, hour, EASTERN)
    found = meeting(weekdays=tuple(days)).next_after(now)
    assert found is not None
    assert Weekday.of(found) in days
    assert 0 <= (found - now.date()).days <= 7


def test_a_meeting_without_a_day_has_no_next_one() -> None:
    assert meeting(weekdays=()).next_after(moment(TUESDAY, 9)) is None


def test_going_along_to_a_closed_meeting_is_a_caution_and_never_a_block() -> None:
    assert rules.problems_of_going_along(meeting()) == ()
    found = rules.problems_of_going_along(meeting(access=Access.CLOSED))
    assert [(p.code, p.weight) for p in found] == [("closed_meeting", Weight.CAUTION)]


def test_a_meeting_needs_a_name() -> None:
    assert [p.code for p in rules.problems_of(meeting(name=" "))] == ["meeting_name_missing"]


def test_nobody_was_at_a_meeting_that_is_still_to_come_or_with_a_support_while_alone() -> None:
    there = Attendance(
        AttendanceId("a"), PersonId("p"), MeetingId("m"), TUESDAY, Companion.ALONE, support_id=SupportId("s")
    )
    codes = [p.code for p in rules.problems_of_attendance(there, date(2026, 11, 23))]
    assert codes == ["day_to_come", "companion_mismatch"]
