"""Tables of mutual-aid meetings and of who was there."""

from datetime import date, datetime

from fieldnote.domain.ids import AttendanceId, MeetingId, PersonId
from fieldnote.domain.meeting import Attendance, Meeting, MonthOfMeetings
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART

_MEETINGS = Recorded(Meeting, "meeting")
_ATTENDANCE = Mapping(Attendance, "attendance")


def save(database: Database, meeting: Meeting, at: datetime) -> None:
    """Add a meeting or keep what changed about it."""
    _MEETINGS.keep(database, meeting, at)


def get(database: Database, meeting_id: str) -> Meeting | None:
    """Give one meeting."""
    return _MEETINGS.get(database, meeting_id)


def everything(database: Database) -> list[Meeting]:
    """Give every meeting, those that no longer meet too."""
    return _MEETINGS.find(database, "1 ORDER BY name, id")


def of_person(database: Database, person_id: PersonId) -> list[Meeting]:
    """Give the meetings that stand on a person's map or that they were at."""
    return _MEETINGS.find(
        database,
        f"id IN (SELECT meeting_id FROM support WHERE person_id IN {IN_CHART} AND meeting_id IS NOT NULL AND ended_on "
        f"IS NULL UNION SELECT meeting_id FROM attendance WHERE person_id IN {IN_CHART}) ORDER BY name, id",
        (person_id, person_id),
    )


def people_of(database: Database, meeting_id: MeetingId) -> list[PersonId]:
    """Give the people on whose map a meeting stands or who were there."""
    rows = database.all(
        "SELECT c.chart_id FROM support s JOIN chart c ON c.person_id = s.person_id WHERE s.meeting_id = ? UNION "
        "SELECT c.chart_id FROM attendance a JOIN chart c ON c.person_id = a.person_id WHERE a.meeting_id = ?",
        (meeting_id, meeting_id),
    )
    return [row[0] for row in rows]


def add_attendance(database: Database, attendance: Attendance) -> None:
    """Keep that a person was at a meeting."""
    _ATTENDANCE.save(database, attendance)


def attendance(database: Database, attendance_id: AttendanceId) -> Attendance | None:
    """Give one attendance."""
    return _ATTENDANCE.get(database, attendance_id)


def was_there(database: Database, person_id: PersonId, meeting_id: MeetingId, day: date) -> bool:
    """Whether it is noted already that a person was at a meeting on a day."""
    where = "person_id = ? AND meeting_id = ? AND day = ?"
    return bool(_ATTENDANCE.find(database, where, (person_id, meeting_id, day.isoformat())))


def first_together(database: Database, person_id: PersonId, meeting_id: MeetingId) -> date | None:
    """Give the first day that is noted on which the specialist went along."""
    where = "person_id = ? AND meeting_id = ? AND companion = 'specialist' ORDER BY day LIMIT 1"
    found = _ATTENDANCE.find(database, where, (person_id, meeting_id))
    return found[0].day if found else None


def delete_attendance(database: Database, attendance_id: AttendanceId) -> None:
    """Take back an attendance that was noted by mistake."""
    database.run("DELETE FROM attendance WHERE id = ?", (attendance_id,))


def attended(
    database: Database, person_id: PersonId, first: date | None = None, last: date | None = None
) -> list[Attendance]:
    """Give when a person was at meetings, newest first."""
    return _ATTENDANCE.find(
        database,
        "person_id = ? AND day BETWEEN ? AND ? ORDER BY day DESC, id",
        (person_id, (first or date.min).isoformat(), (last or date.max).isoformat()),
    )


def by_month(database: Database, person_id: PersonId, first: date, last: date) -> list[MonthOfMeetings]:
    """Count a person's meetings in each month that has some, oldest first."""
    rows = database.all(
        "SELECT substr(day, 1, 7) AS month, count(*), sum(companion = 'specialist') FROM attendance WHERE person_id IN "
        f"{IN_CHART} AND day BETWEEN ? AND ? GROUP BY month ORDER BY month",
        (person_id, first.isoformat(), last.isoformat()),
    )
    return [MonthOfMeetings(date.fromisoformat(f"{row[0]}-01"), row[1], row[2]) for row in rows]
