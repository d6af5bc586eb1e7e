"""Mutual-aid meetings: what there is, going together the first time, and who was there when."""

from dataclasses import replace
from datetime import date

from fieldnote.domain import meeting as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import AgreedStepId, AttendanceId, MeetingId, PersonId, SupportId
from fieldnote.domain.meeting import Attendance, Companion, Meeting, MonthOfMeetings
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.support import Ring, Stance, Support, SupportKind, Tie
from fieldnote.domain.text import storable
from fieldnote.services import agreed_steps
from fieldnote.services import supports as support_service
from fieldnote.services.notebook import Notebook
from fieldnote.vault import agreed_steps as step_table
from fieldnote.vault import meetings, supports


def add(notebook: Notebook, meeting: Meeting) -> Done[MeetingId] | Refused:
    """Write down a meeting, once for all people who go there."""
    return _keep(notebook, meeting, "meeting.added")


def change(notebook: Notebook, meeting: Meeting) -> Done[MeetingId] | Refused:
    """Keep what changed about a meeting; raises NotFoundError."""
    get(notebook, meeting.id)
    return _keep(notebook, meeting, "meeting.changed")


def end(notebook: Notebook, meeting_id: MeetingId) -> Done[MeetingId] | Refused:
    """Say that a meeting no longer meets."""
    return _keep(notebook, replace(get(notebook, meeting_id), ended_on=notebook.clock().date()), "meeting.ended")


def get(notebook: Notebook, meeting_id: MeetingId) -> Meeting:
    """Give one meeting; raises NotFoundError."""
    meeting = meetings.get(notebook.vault.database, meeting_id)
    if meeting is None:
        raise NotFoundError("meeting", meeting_id)
    return meeting


def everything(notebook: Notebook, *, ended: bool = False) -> tuple[Meeting, ...]:
    """Give all meetings by name; those that no longer meet only when asked for."""
    return tuple(m for m in meetings.everything(notebook.vault.database) if ended or m.ended_on is None)


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[Meeting, ...]:
    """Give the meetings on a person's map, and those they were at."""
    return tuple(meetings.of_person(notebook.vault.database, person_id))


def put_on_map(
    notebook: Notebook,
    person_id: PersonId,
    meeting_id: MeetingId,
    *,
    home_group: bool = False,
    go_together_first: bool = False,
) -> Done[SupportId] | Refused:
    """Put a meeting on a person's map as a new tie; day, time and place stay with the meeting."""
    support = Support(
        id=SupportId(notebook.new_id()),
        person_id=person_id,
        name=get(notebook, meeting_id).name,
        kind=SupportKind.MEETING,
        ring=Ring.CLOSE if home_group else Ring.OFTEN,
        tie=Tie.NEW,
        stance=Stance.YES,
        since=notebook.clock().date(),
        meeting_id=meeting_id,
        home_group=home_group,
        go_together_first=go_together_first,
    )
    return support_service.add(notebook, support)


def check_going_along(notebook: Notebook, meeting_id: MeetingId) -> tuple[Problem, ...]:
    """Say what to look at before the specialist goes along; nothing of it stands in the way."""
    return rules.problems_of_going_along(get(notebook, meeting_id))


def go_together(
    notebook: Notebook, person_id: PersonId, meeting_id: MeetingId, day: date | None = None, words: str = ""
) -> Done[AgreedStepId] | Refused:
    """Agree to go to a meeting together: a next step of both, due on the day, in the person's words if there are some.

    Without a day it is the next one the meeting has.
    """
    meeting, now = get(notebook, meeting_id), notebook.clock()
    if day is not None and day < now.date():
        return Refused((Problem("day", "day_gone"),))
    step = agreed_steps.going_together(meeting, day or meeting.next_after(now))
    return agreed_steps.agree(
        notebook, person_id, replace(step, text=words if words.strip() else step.text), meeting_id=meeting_id
    )


def log_attendance(notebook: Notebook, attendance: Attendance) -> Done[AttendanceId] | Refused:
    """Note that a person was at a meeting. Where the specialist went along, the step of going together is done."""
    database, attendance = notebook.vault.database, storable(attendance)
    problems = _problems_of_attendance(notebook, attendance)
    if problems:
        return Refused(problems)
    with database.transaction():
        meetings.add_attendance(database, attendance)
        notebook.audit("meeting.attended", attendance.id, attendance.companion.value)
        if attendance.companion is Companion.SPECIALIST:
            _note_together(notebook, attendance)
    return Done(attendance.id, Change(people=frozenset({attendance.person_id})))


def take_back_attendance(notebook: Notebook, attendance_id: AttendanceId) -> Done[Attendance]:
    """Take back an attendance that was noted by mistake, and give it, so that logging it again undoes that.

    The first day together goes with it; a step of going together that was done stays done.
    """
    database = notebook.vault.database
    attendance = meetings.attendance(database, attendance_id)
    if attendance is None:
        raise NotFoundError("attendance", attendance_id)
    with database.transaction():
        meetings.delete_attendance(database, attendance_id)
        _forget_together(notebook, attendance)
        notebook.audit("meeting.attendance-taken-back", attendance_id)
    return Done(attendance, Change(people=frozenset({attendance.person_id})))


def attended(
    notebook: Notebook, person_id: PersonId, first: date | None = None, last: date | None = None
) -> tuple[Attendance, ...]:
    """Give when a person was at meetings, newest first."""
    return tuple(meetings.attended(notebook.vault.database, person_id, first, last))


def by_month(notebook: Notebook, person_id: PersonId, first: date, last: date) -> tuple[MonthOfMeetings, ...]:
    """Count a person's meetings in each month that has some, oldest first."""
    return tuple(meetings.by_month(notebook.vault.database, person_id, first, last))


def _keep(notebook: Notebook, meeting: Meeting, act: str) -> Done[MeetingId] | Refused:
    database, meeting = notebook.vault.database, storable(meeting)
    problems = rules.problems_of(meeting)
    if problems:
        return Refused(problems)
    with database.transaction():
        meetings.save(database, meeting, notebook.now_utc())
        notebook.audit(act, meeting.id)
    return Done(meeting.id, Change(people=frozenset(meetings.people_of(database, meeting.id))))


def _problems_of_attendance(notebook: Notebook, attendance: Attendance) -> tuple[Problem, ...]:
    database = notebook.vault.database
    get(notebook, attendance.meeting_id)
    problems = list(rules.problems_of_attendance(attendance, notebook.clock().date()))
    if meetings.was_there(database, attendance.person_id, attendance.meeting_id, attendance.day):
        problems.append(Problem("day", "attended_already"))
    companion = supports.get(database, attendance.support_id) if attendance.support_id else None
    if attendance.support_id and (companion is None or companion.person_id != attendance.person_id):
        problems.append(Problem("support_id", "unknown_support"))
    return tuple(problems)


def _note_together(notebook: Notebook, attendance: Attendance) -> None:
    database, now = notebook.vault.database, notebook.now_utc()
    for support in supports.of_meeting(database, attendance.meeting_id, attendance.person_id):
        first = min(attendance.day, support.first_together_on or attendance.day)
        supports.save(database, replace(support, first_together_on=first), now)
    step_table.mark_meeting_done(database, attendance.person_id, attendance.meeting_id, now)


def _forget_together(notebook: Notebook, attendance: Attendance) -> None:
    database, now = notebook.vault.database, notebook.now_utc()
    if attendance.companion is not Companion.SPECIALIST:
        return
    first = meetings.first_together(database, attendance.person_id, attendance.meeting_id)
    for support in supports.of_meeting(database, attendance.meeting_id, attendance.person_id):
        if support.first_together_on == attendance.day:
            supports.save(database, replace(support, first_together_on=first), now)
