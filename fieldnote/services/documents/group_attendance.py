"""Gathering the list of a group session. It names several people: it stays inside the programme."""

from dataclasses import replace

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.group import GroupSession, Participant, Presence, peak
from fieldnote.domain.ids import SessionId
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import Segment, Visit
from fieldnote.reports.group_attendance.values import Attendee, GroupAttendance
from fieldnote.services import group_notes, people
from fieldnote.services.documents.document import Document, stamp
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits


def gather(notebook: Notebook, session_id: SessionId, *, language: str = "en") -> Document | Refused:
    """Gather who was at a session. Minutes and units are those of signed notes; a draft's words and figures stay out.

    Raises NotFoundError for a session that is not there.
    """
    session = group_notes.session_of(notebook, session_id)
    listed = group_notes.list_of(notebook, session_id)
    if not listed:
        return Refused((Problem("session", "nobody_on_the_list"),))
    pack = notebook.pack_on(session.day)
    service = pack.service(session.service)
    signed = {p.id: _signed(notebook, session_id, p) for p in listed}
    attendees = [_attendee(notebook, session, p, signed[p.id]) for p in listed]
    values = GroupAttendance(
        session=replace(session, what_we_did="", aims=""),
        specialist=notebook.specialist,
        attendees=tuple(sorted(attendees, key=lambda a: (a.presence is not Presence.HERE, a.name))),
        service=", ".join(part for part in (service.label, service.billed_as(session.mode)) if part) if service else "",
        peak=peak(session, listed),
        most=pack.limits.group_most,
        language=language,
    )
    is_sensitive = any(note is not None and note.draft.sensitive for note in signed.values())
    told_of = tuple(dict.fromkeys(people.get(notebook, p.person_id).id for p in listed))
    return Document(
        "group-attendance",
        told_of,
        values,
        stamp(notebook, *told_of),
        contents=frozenset({Content.ATTENDANCE} | ({Content.SENSITIVE_NOTES} if is_sensitive else set())),
        description=f"Attendance of a group on {session.day}",
        visit_ids=tuple(visit.id for visit in signed.values() if visit),
        inside_only=True,
    )


def _signed(notebook: Notebook, session_id: SessionId, participant: Participant) -> Visit | None:
    """Give somebody's note of the session where it is signed and counts."""
    kept = group_notes.of_person(notebook, session_id, participant.person_id)
    return visits.signed(notebook.vault.database, kept.draft.id) if kept else None


def _attendee(notebook: Notebook, session: GroupSession, participant: Participant, note: Visit | None) -> Attendee:
    person = people.get(notebook, participant.person_id)
    is_here = participant.presence is Presence.HERE
    stays = note.draft.segments if note else (_stay(session, participant),) if is_here else ()
    return Attendee(
        name=person.full_name,
        record=person.record_number(),
        presence=participant.presence,
        stays=stays,
        signed=note is not None,
        minutes=note.facts.minutes if note else 0,
        units=note.facts.units if note else 0,
    )


def _stay(session: GroupSession, participant: Participant) -> Segment:
    """From when to when the list has somebody here; an end that is not there yet is the start."""
    start = participant.arrived_at or session.starts_at
    return Segment(start, participant.left_at or session.ends_at or start)
