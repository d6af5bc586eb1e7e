"""What there is to see of group sessions: one with all its notes, the list of them, and the attendance sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldnote.domain.goal import Goal
from fieldnote.domain.group import (
    AttendanceLine,
    AttendanceSheet,
    GroupSession,
    Participant,
    Peak,
    Presence,
    number_present,
    peak,
)
from fieldnote.domain.group_check import problem_of_stay, problems_of_session
from fieldnote.domain.ids import GoalId, GroupId, PersonId, SessionId
from fieldnote.domain.person import Person
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.services import group_notes, people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.visits import Standing
from fieldnote.vault import groups as tables
from fieldnote.vault import visits as visit_tables

_RECENT: Final = timedelta(days=183)
_MOST: Final = 60
"""Sessions on the page; older ones stand with the notes of each person."""


@dataclass(frozen=True, slots=True)
class ParticipantLine:
    """One person of a session, with their note if there is one."""

    participant: Participant
    person: Person
    draft: VisitDraft | None
    state: NoteState | None
    standing: Standing | None
    """None without a note, and once it is signed."""
    goals: tuple[Goal, ...] = ()
    """Those that can be chosen: active on the day, and any chosen already."""
    usual_goals: tuple[GoalId, ...] = ()
    """What a note without a word of its own begins with: the goal of the open next step, or the only one there is."""
    stay: Problem | None = None
    """What is wrong with when they came or left; its field says with which of both."""

    @property
    def signed(self) -> bool:
        """Whether the note is signed."""
        return self.state is NoteState.SIGNED

    @property
    def done(self) -> bool:
        """Whether nothing is left to write; times are set for all when the group ends."""
        if self.standing is None:
            return self.signed
        return not self.stay and not any(p.blocks and p.field != "time" for p in self.standing.problems)


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A session in a list."""

    session: GroupSession
    came: int
    """Who was there, guests too."""
    left: int
    """Notes that wait for a signature."""

    @property
    def finished(self) -> bool:
        """Whether it has ended and every note is signed."""
        return self.session.ends_at is not None and not self.left


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Everything a screen needs for one session."""

    session: GroupSession
    lines: tuple[ParticipantLine, ...]
    peak: Peak | None
    problems: tuple[Problem, ...]
    """Of the session itself; those of a note are in its line."""

    @property
    def left_to_sign(self) -> tuple[PersonId, ...]:
        """Whose notes wait for a signature."""
        return tuple(line.person.id for line in self.lines if line.state in {NoteState.DRAFT, NoteState.READY})


def open_session(notebook: Notebook, session_id: SessionId) -> OpenSession:
    """Gather everything a screen needs for a session, and log that it was looked at."""
    found = look_again(notebook, session_id)
    notebook.looked_at("group.viewed", session_id)
    return found


def look_again(notebook: Notebook, session_id: SessionId) -> OpenSession:
    """Gather it anew for a screen that shows it already."""
    session = group_notes.session_of(notebook, session_id)
    listed = group_notes.list_of(notebook, session_id)
    return OpenSession(
        session=session,
        lines=tuple(sorted((_line(notebook, p, session) for p in listed), key=lambda line: line.person.preferred_name)),
        peak=peak(session, listed),
        problems=problems_of(notebook, session, listed),
    )


def sessions(
    notebook: Notebook, *, group_id: GroupId | None = None, first: date | None = None, last: date | None = None
) -> tuple[GroupSession, ...]:
    """Give sessions, the newest first."""
    return tuple(tables.sessions(notebook.vault.database, group_id=group_id, first=first, last=last))


def recent(notebook: Notebook) -> tuple[SessionLine, ...]:
    """Give the sessions of the last months for a list, the newest first, each with what is left to do."""
    first = notebook.clock().date() - _RECENT
    return tuple(_session_line(notebook, session) for session in sessions(notebook, first=first)[:_MOST])


def attendance(notebook: Notebook, session_id: SessionId) -> AttendanceSheet:
    """Give the attendance sheet, and log that it was looked at. It names everybody and belongs in nobody's chart."""
    session = group_notes.session_of(notebook, session_id)
    lines = [_attendance_line(notebook, p) for p in group_notes.list_of(notebook, session_id)]
    notebook.looked_at("group.attendance_viewed", session_id)
    return AttendanceSheet(
        session_id=session_id,
        group=session.name,
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        place_label=session.place_label,
        facilitators=session.facilitators,
        lines=tuple(sorted(lines, key=lambda line: line.name)),
        guests=session.guests,
    )


def problems_of(notebook: Notebook, session: GroupSession, listed: Sequence[Participant]) -> tuple[Problem, ...]:
    """List what there is to look at in a session, by the rules of its day."""
    most = notebook.pack_on(session.day).limits.group_most
    return tuple(problems_of_session(session, listed, notebook.clock(), most))


def _line(notebook: Notebook, participant: Participant, session: GroupSession) -> ParticipantLine:
    kept = group_notes.of_person(notebook, participant.session_id, participant.person_id)
    unsigned = kept is not None and kept.state is not NoteState.SIGNED
    chosen = kept.draft.goal_ids if kept else ()
    everything = people.goals(notebook, participant.person_id).values() if kept else ()
    goals = tuple(goal for goal in everything if goal.id in chosen or goal.active_on(session.day))
    here = participant.presence is Presence.HERE
    return ParticipantLine(
        participant=participant,
        person=people.get(notebook, participant.person_id),
        draft=kept.draft if kept else None,
        state=kept.state if kept else None,
        standing=visits.standing(notebook, kept.draft) if kept and unsigned else None,
        goals=goals,
        usual_goals=_usual_goals(notebook, kept.draft, goals) if kept and unsigned else (),
        stay=problem_of_stay(session, participant, notebook.clock()) if here else None,
    )


def _usual_goals(notebook: Notebook, draft: VisitDraft, goals: tuple[Goal, ...]) -> tuple[GoalId, ...]:
    step = people.open_step(notebook, draft.person_id, besides=draft.id)
    earlier = visit_tables.kept(notebook.vault.database, step.visit_id) if step and step.visit_id else None
    usual = earlier.draft.goal_ids[:1] if earlier else ()
    ids = tuple(goal.id for goal in goals)
    return tuple(goal_id for goal_id in usual if goal_id in ids) or (ids if len(ids) == 1 else ())


def _session_line(notebook: Notebook, session: GroupSession) -> SessionLine:
    came = number_present(session, group_notes.list_of(notebook, session.id))
    return SessionLine(session, came, len(group_notes.unsigned(notebook, session.id)))


def _attendance_line(notebook: Notebook, participant: Participant) -> AttendanceLine:
    """Make a line of the sheet; its times are those of the note, which the specialist may have put right."""
    kept = group_notes.of_person(notebook, participant.session_id, participant.person_id)
    stays = kept.draft.segments if kept and participant.presence is Presence.HERE else ()
    return AttendanceLine(people.get(notebook, participant.person_id).full_name, participant.presence, stays)
