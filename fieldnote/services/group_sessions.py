"""Group sessions: from start to signatures, with a note of its own for each person who was there.

The way of a session: `start`, `mark_here` (late comers with their time), `update` with what is common, `write` a line
for each person, `end`, `sign`. A note begins when somebody is marked as here, so no word waits for the end. There is no
way to give one response to several people.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.group import (
    Facilitator,
    Group,
    GroupSession,
    OwnPart,
    Participant,
    Presence,
    SharedPart,
    here,
    with_own_part,
    with_shared_part,
)
from fieldnote.domain.group_check import OF_A_STAY
from fieldnote.domain.ids import GroupId, ParticipantId, PersonId, SessionId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import storable
from fieldnote.domain.visit import NoteState, Visit
from fieldnote.services import group_notes, group_views, groups, people, visits
from fieldnote.services.group_notes import Before
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import groups as tables


@dataclass(frozen=True, slots=True)
class RefusedNote:
    """A note that could not be signed, and why."""

    person_id: PersonId
    visit_id: VisitId | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SessionSigned:
    """What signing a session's notes came to; each note is signed, or not, by itself."""

    signed: tuple[Visit, ...]
    refused: tuple[RefusedNote, ...]
    left: tuple[PersonId, ...]
    """Whose notes wait for a signature still."""


def start(
    notebook: Notebook, group_id: GroupId | None = None, *, name: str = "", at: datetime | None = None
) -> Done[GroupSession] | Refused:
    """Begin a session now, or at an earlier moment, with what is usual for the group and its members expected."""
    group = groups.get(notebook, group_id) if group_id else Group(GroupId(""), name)
    begins = (at or notebook.clock()).replace(second=0, microsecond=0)
    services = [s.id for s in notebook.pack_on(begins.date()).services_on(begins.date()) if s.group]
    me = Facilitator(notebook.specialist.name, notebook.specialist.title)
    session = GroupSession(
        id=SessionId(notebook.new_id()),
        starts_at=begins,
        group_id=group_id,
        name=group.name,
        mode=group.mode,
        place=group.place,
        place_label=group.place_label,
        service=group.service or next(iter(services), ""),
        facilitators=(me, *group.facilitators),
        curriculum=group.curriculum,
    )
    members = tables.members(notebook.vault.database, group_id) if group_id else []
    expected = [new_participant(notebook, session.id, m.person_id, Presence.EXPECTED) for m in members]
    return add_session(notebook, session, expected)


def new_participant(
    notebook: Notebook, session_id: SessionId, person_id: PersonId, presence: Presence = Presence.HERE
) -> Participant:
    """Make a line for a session's list; nothing is kept yet."""
    return Participant(ParticipantId(notebook.new_id()), session_id, people.get(notebook, person_id).id, presence)


def add_session(
    notebook: Notebook, session: GroupSession, listed: Sequence[Participant] = ()
) -> Done[GroupSession] | Refused:
    """Keep a new session with its list; whoever is marked as here has a note from now on."""
    session = storable(session)
    problems = _blocking(notebook, session, listed)
    if problems:
        return Refused(problems)
    database = notebook.vault.database
    with database.transaction():
        tables.save_session(database, session)
        notebook.audit("group.started", session.id)
        change = Change(sessions=frozenset({session.id}))
        for participant in listed:
            tables.save_participant(database, participant, notebook.now_utc())
        change |= group_notes.begin(notebook, session.id, listed)
    return Done(session, change)


def update(notebook: Notebook, session: GroupSession) -> Done[GroupSession] | Refused:
    """Keep what changed about a session, and bring it into the notes that are not signed.

    Where the specialist has changed that part of a note, the note stays as it is.
    """
    session = storable(session)
    before = _as_it_is(notebook, session.id)
    problems = _blocking(notebook, session, before.listed)
    if problems:
        return Refused(problems)
    with notebook.vault.database.transaction():
        tables.save_session(notebook.vault.database, session)
        notebook.audit("group.changed", session.id)
        change = group_notes.bring_over(notebook, before)
    return Done(session, change | Change(sessions=frozenset({session.id})))


def write_shared(notebook: Notebook, session_id: SessionId, shared: SharedPart) -> Done[GroupSession]:
    """Keep the words that all notes share, and bring them into those that are not signed.

    Nothing refuses them: whatever has to be put right with times or places stands in the way of a signature, not of a
    word.
    """
    before = _as_it_is(notebook, session_id)
    session = with_shared_part(before.session, storable(shared))
    change = Change()
    if session != before.session:
        with notebook.vault.database.transaction():
            tables.save_session(notebook.vault.database, session)
            notebook.audit("group.changed", session_id)
            change = group_notes.bring_over(notebook, before) | Change(sessions=frozenset({session_id}))
    return Done(session, change)


def end(notebook: Notebook, session_id: SessionId, at: datetime | None = None) -> Done[GroupSession] | Refused:
    """End a session now or at an earlier moment: from here on its notes can be signed."""
    ends = (at or notebook.clock()).replace(second=0, microsecond=0)
    return update(notebook, replace(group_notes.session_of(notebook, session_id), ends_at=ends))


def mark_here(
    notebook: Notebook, session_id: SessionId, person_id: PersonId, *, arrived_at: datetime | None = None
) -> Done[Participant] | Refused:
    """Mark somebody as here, from the start or from when they came, and begin their note."""
    found = group_notes.participant_of(notebook, session_id, person_id)
    made = found or new_participant(notebook, session_id, person_id)
    return _keep(notebook, replace(made, presence=Presence.HERE, arrived_at=arrived_at))


def mark_left(
    notebook: Notebook, session_id: SessionId, person_id: PersonId, at: datetime | None = None
) -> Done[Participant] | Refused:
    """Note that somebody left before the end: only their own minutes and units change."""
    found = group_notes.participant_of(notebook, session_id, person_id)
    if found is None or found.presence is not Presence.HERE:
        return Refused((Problem("participants", "not_here"),))
    left = (at or notebook.clock()).replace(second=0, microsecond=0)
    return _keep(notebook, replace(found, left_at=left))


def set_times(
    notebook: Notebook,
    session_id: SessionId,
    person_id: PersonId,
    arrived_at: datetime | None,
    left_at: datetime | None,
) -> Done[Participant] | Refused:
    """Put right when somebody came and left; None stands for the start and for the end."""
    found = group_notes.participant_of(notebook, session_id, person_id)
    if found is None or found.presence is not Presence.HERE:
        return Refused((Problem("participants", "not_here"),))
    return _keep(notebook, replace(found, arrived_at=arrived_at, left_at=left_at))


def all_came(notebook: Notebook, session_id: SessionId) -> Done[tuple[Participant, ...]] | Refused:
    """Mark everybody who is expected as here, from the start."""
    came: list[Participant] = []
    change = Change()
    for participant in group_notes.list_of(notebook, session_id):
        if participant.presence is Presence.EXPECTED:
            outcome = _keep(notebook, replace(participant, presence=Presence.HERE))
            if isinstance(outcome, Refused):
                return outcome
            came.append(outcome.value)
            change |= outcome.change
    return Done(tuple(came), change)


def mark_absent(notebook: Notebook, session_id: SessionId, person_id: PersonId) -> Done[Participant] | Refused:
    """Note that somebody on the list did not come. A note with words of their own stays, and refuses this."""
    found = group_notes.participant_of(notebook, session_id, person_id)
    if found is None:
        return Refused((Problem("participants", "not_on_the_list"),))
    return _keep(notebook, replace(found, presence=Presence.ABSENT, arrived_at=None, left_at=None))


def take_off(notebook: Notebook, session_id: SessionId, person_id: PersonId) -> Done[ParticipantId] | Refused:
    """Take somebody off the list who was put there by mistake. A note with words of their own refuses this."""
    found = group_notes.participant_of(notebook, session_id, person_id)
    if found is None:
        return Refused((Problem("participants", "not_on_the_list"),))
    with notebook.vault.database.transaction():
        outcome = group_notes.drop(notebook, found)
        if isinstance(outcome, Refused):
            return outcome
        before = _as_it_is(notebook, session_id)
        tables.delete_participant(notebook.vault.database, found.id)
        notebook.audit("group.taken_off", session_id, found.person_id)
        change = group_notes.bring_over(notebook, before)
    return Done(found.id, outcome | change | Change(sessions=frozenset({session_id})))


def write(notebook: Notebook, session_id: SessionId, person_id: PersonId, own: OwnPart) -> Done[VisitId] | Refused:
    """Write one person's own part: goal, response and next step."""
    kept = group_notes.of_person(notebook, session_id, people.get(notebook, person_id).id)
    if kept is None:
        return Refused((Problem("participants", "not_here"),))
    written = with_own_part(kept.draft, storable(own))
    if written == kept.draft:
        return Done(kept.draft.id, Change())
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    done = visits.save(notebook, written)
    return replace(done, change=done.change | Change(sessions=frozenset({session_id})))


def give_reason(
    notebook: Notebook, session_id: SessionId, who: Sequence[PersonId], code: str, reason: str
) -> Done[SessionId]:
    """Keep why it is so, for one caution, in the notes of all of whom it is said; an empty reason takes it back."""
    reason, change = storable(reason), Change()
    with notebook.vault.database.transaction():
        for person_id in who:
            kept = group_notes.of_person(notebook, session_id, people.get(notebook, person_id).id)
            if kept is not None and kept.state is not NoteState.SIGNED:
                others = {key: told for key, told in kept.draft.reasons.items() if key != code}
                reasons = {**others, code: reason} if reason.strip() else others
                change |= visits.save(notebook, replace(kept.draft, reasons=reasons)).change
    return Done(session_id, change)


def sign(
    notebook: Notebook, session_id: SessionId, confirmation: Confirmation, who: Sequence[PersonId] | None = None
) -> Done[SessionSigned]:
    """Sign the notes of some or of all who were there: each note by itself, so that one that waits holds up no other.

    A note that is signed already is passed over.
    """
    everybody = [p.person_id for p in here(group_notes.list_of(notebook, session_id))]
    signed: list[Visit] = []
    refused: list[RefusedNote] = []
    change = Change(sessions=frozenset({session_id}))
    for person_id in dict.fromkeys(people.get(notebook, one).id for one in (everybody if who is None else who)):
        kept = group_notes.of_person(notebook, session_id, person_id)
        if kept is None:
            refused.append(RefusedNote(person_id, None, (Problem("participants", "not_here"),)))
        elif kept.state is not NoteState.SIGNED:
            outcome = visits.sign(notebook, kept.draft.id, confirmation)
            if isinstance(outcome, Refused):
                refused.append(RefusedNote(person_id, kept.draft.id, outcome.problems))
            else:
                signed.append(outcome.value)
                change |= outcome.change
    return Done(SessionSigned(tuple(signed), tuple(refused), group_notes.unsigned(notebook, session_id)), change)


def delete_session(notebook: Notebook, session_id: SessionId) -> Done[SessionId] | Refused:
    """Delete a session that was begun by mistake, with its notes while nobody's own words are in them."""
    before = _as_it_is(notebook, session_id)
    change = Change(sessions=frozenset({session_id}))
    kept = [note for p in before.listed if (note := group_notes.of_person(notebook, session_id, p.person_id))]
    if before.session.what_we_did.strip() or any(group_notes.has_words(notebook, note) for note in kept):
        return Refused((Problem("session", "session_has_words"),))
    with notebook.vault.database.transaction():
        for note in kept:
            change |= group_notes.delete(notebook, note)
        tables.delete_session(notebook.vault.database, session_id)
        notebook.audit("group.deleted", session_id)
    return Done(session_id, change)


def _keep(notebook: Notebook, participant: Participant) -> Done[Participant] | Refused:
    """Keep a line of the list; the notes of all follow, since each says how many were there."""
    database = notebook.vault.database
    before = _as_it_is(notebook, participant.session_id)
    after = (*(p for p in before.listed if p.id != participant.id), participant)
    kept = group_notes.of_person(notebook, participant.session_id, participant.person_id)
    if kept is not None and kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    problems = _blocking(notebook, before.session, after)
    if problems:
        return Refused(problems)
    with database.transaction():
        change = Change(sessions=frozenset({participant.session_id}))
        if participant.presence is not Presence.HERE:
            outcome = group_notes.drop(notebook, participant)
            if isinstance(outcome, Refused):
                return outcome
            change |= outcome
        tables.save_participant(database, participant, notebook.now_utc())
        notebook.audit(f"group.{participant.presence.value}", participant.session_id, participant.person_id)
        change |= group_notes.begin(notebook, participant.session_id, (participant,))
        change |= group_notes.bring_over(notebook, before)
    return Done(participant, change)


def _as_it_is(notebook: Notebook, session_id: SessionId) -> Before:
    return Before(group_notes.session_of(notebook, session_id), group_notes.list_of(notebook, session_id))


def _blocking(notebook: Notebook, session: GroupSession, listed: Sequence[Participant]) -> tuple[Problem, ...]:
    """List what refuses a session. Somebody's own times never do: both are put right one after the other."""
    everything = group_views.problems_of(notebook, session, listed)
    found = tuple(problem for problem in everything if problem.code not in OF_A_STAY)
    return found if any(problem.blocks for problem in found) else ()
