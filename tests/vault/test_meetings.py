"""Meetings are shared by people; who was there is counted by month."""

from datetime import date

import pytest
from making import NOW, add_person, meeting, support
from sqlcipher3 import dbapi2 as sqlcipher
from vault.reading import asked

from fieldnote.domain.ids import AttendanceId, MeetingId, PersonId, SupportId
from fieldnote.domain.meeting import Attendance, Companion, MonthOfMeetings
from fieldnote.services.notebook import Notebook
from fieldnote.vault import meetings, supports
from fieldnote.vault.database import Database


def there(person_id: PersonId, day: date, companion: Companion = Companion.ALONE) -> Attendance:
    return Attendance(AttendanceId(f"{person_id}-{day}"), person_id, meeting().id, day, companion)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody in a notebook with one meeting."""
    meetings.save(book.vault.database, meeting(), NOW)
    return add_person(book)


def test_a_year_of_meetings_is_counted_by_month_in_one_statement(database: Database, marcus: PersonId) -> None:
    for day in (date(2026, 9, 30), date(2026, 10, 1), date(2026, 10, 31)):
        meetings.add_attendance(database, there(marcus, day, Companion.SPECIALIST if day.day == 1 else Companion.ALONE))
    meetings.add_attendance(database, there(marcus, date(2026, 11, 1)))
    with asked(database) as statements:
        found = meetings.by_month(database, marcus, date(2026, 9, 1), date(2026, 10, 31))
    assert len(statements) == 1
    assert found == [MonthOfMeetings(date(2026, 9, 1), 1, 0), MonthOfMeetings(date(2026, 10, 1), 2, 1)]


def test_a_meeting_of_one_day_counts_once(database: Database, marcus: PersonId) -> None:
    meetings.add_attendance(database, there(marcus, date(2026, 10, 1)))
    again = Attendance(AttendanceId("again"), marcus, meeting().id, date(2026, 10, 1))
    with pytest.raises(sqlcipher.IntegrityError):
        meetings.add_attendance(database, again)


def test_two_people_go_to_one_meeting(book: Notebook, marcus: PersonId) -> None:
    database, luz = book.vault.database, add_person(book, "Luz")
    meetings.save(database, meeting(id=MeetingId("other"), name="Elsewhere"), NOW)
    supports.save(database, support(person_id=marcus, meeting_id=meeting().id), NOW)
    meetings.add_attendance(database, there(luz, date(2026, 10, 1)))
    assert set(meetings.people_of(database, meeting().id)) == {marcus, luz}
    assert meetings.of_person(database, marcus) == meetings.of_person(database, luz) == [meeting()]
    assert [s.id for s in supports.of_meeting(database, meeting().id, marcus)] == [SupportId("support-1")]
    assert len(meetings.everything(database)) == 2


def test_what_a_meeting_was_like_stays_readable(database: Database, marcus: PersonId) -> None:
    meetings.save(database, meeting(place="Library"), NOW)
    rows = database.all("SELECT value ->> 'place' FROM history WHERE entity = 'meeting' ORDER BY sequence")
    assert [row[0] for row in rows] == ["Grace Chapel", "Library"]
