"""Mutual-aid meetings from the file, and who was there."""

from collections.abc import Sequence

from fieldnote.domain.ids import AttendanceId, MeetingId, PersonId
from fieldnote.domain.meeting import Attendance, Meeting, problems_of, problems_of_attendance
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.intake.meetings import AttendanceIn, MeetingIn
from fieldnote.services.intake.keys import ANY_DAY, Keys, fields_of, look_up, new, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import meetings


def take(notebook: Notebook, found: Sequence[MeetingIn]) -> dict[str, MeetingId]:
    """Keep the meetings of a file and give what their keys stand for."""
    known: dict[str, MeetingId] = {}
    for number, meeting in enumerate(found):
        place = f"meetings[{number}]"
        if meeting.id:
            _require_known(notebook, meeting.id, place)
            new(known, meeting.key, MeetingId(meeting.id), place)
            continue
        kept = Meeting(
            id=new(known, meeting.key, MeetingId(notebook.new_id()), place),
            weekdays=tuple(meeting.weekdays),
            **fields_of(meeting, "key", "id", "weekdays"),
        )
        refuse(problems_of(kept), place)
        meetings.save(notebook.vault.database, kept, notebook.now_utc())
    return known


def take_attendance(
    notebook: Notebook, person_id: PersonId, found: Sequence[AttendanceIn], keys: Keys, where: str
) -> None:
    """Keep at which meetings a person was."""
    database = notebook.vault.database
    for number, there in enumerate(found):
        place = f"{where}.attendance[{number}]"
        kept = Attendance(
            id=AttendanceId(notebook.new_id()),
            person_id=person_id,
            meeting_id=look_up(keys.meetings, there.meeting, "meeting", place),
            support_id=look_up(keys.supports, there.support, "support", place) if there.support else None,
            **fields_of(there, "meeting", "support"),
        )
        refuse(problems_of_attendance(kept, ANY_DAY), place)
        if meetings.was_there(database, person_id, kept.meeting_id, kept.day):
            raise BadInputError("the meeting stands there twice for this day", place)
        meetings.add_attendance(database, kept)


def _require_known(notebook: Notebook, meeting_id: str, where: str) -> None:
    if meetings.get(notebook.vault.database, meeting_id) is None:
        raise BadInputError(f"the notebook has no meeting with the id {meeting_id}", f"{where}.id")
