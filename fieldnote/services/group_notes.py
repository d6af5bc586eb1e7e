"""The notes of a group session: begun when somebody is here, and following what the session says of all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from fieldnote.domain.changes import Change, Refused
from fieldnote.domain.group import (
    GroupSession,
    Participant,
    carried,
    has_own_words,
    here,
    new_note,
    note_parts,
)
from fieldnote.domain.ids import PersonId, SessionId, VisitId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.visit import NoteState
from fieldnote.services import people, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups as tables
from fieldnote.vault import visits as visit_tables


@dataclass(frozen=True, slots=True)
class Before:
    """A session with its list, as both were before a change."""

    session: GroupSession
    listed: tuple[Participant, ...]


def begin(notebook: Notebook, session_id: SessionId, who: Iterable[Participant]) -> Change:
    """Begin the notes of those who are here and have none yet. Call it in a transaction."""
    session, listed, change = session_of(notebook, session_id), list_of(notebook, session_id), Change()
    for participant in here(who):
        if of_person(notebook, session_id, participant.person_id) is None:
            parts = note_parts(session, listed, participant)
            draft = new_note(VisitId(notebook.new_id()), session_id, participant.person_id, parts)
            episode = people.current_episode(notebook, participant.person_id, session.day)
            change |= visits.save(notebook, replace(draft, episode_id=episode.id if episode else None)).change
    return change


def bring_over(notebook: Notebook, before: Before) -> Change:
    """Bring what changed since `before` into the notes that are not signed. Call it in a transaction."""
    session, change = session_of(notebook, before.session.id), Change()
    listed = list_of(notebook, session.id)
    earlier = {p.id: p for p in here(before.listed)}
    for participant in here(listed):
        kept = of_person(notebook, session.id, participant.person_id)
        if kept is None or kept.state is NoteState.SIGNED or participant.id not in earlier:
            continue
        said_before = note_parts(before.session, before.listed, earlier[participant.id])
        draft = carried(kept.draft, said_before, note_parts(session, listed, participant))
        if draft != kept.draft:
            change |= visits.save(notebook, draft).change
    return change


def drop(notebook: Notebook, participant: Participant) -> Change | Refused:
    """Delete the note of somebody who was not there; refused where it is signed or has words of its own."""
    kept = of_person(notebook, participant.session_id, participant.person_id)
    if kept is None:
        return Change()
    if kept.state is NoteState.SIGNED:
        return Refused((Problem("note", "already_signed"),))
    if has_words(notebook, kept):
        return Refused((Problem("participants", "note_has_words"),))
    return delete(notebook, kept)


def delete(notebook: Notebook, kept: visit_tables.Kept) -> Change:
    """Delete a note that is not signed."""
    outcome = visits.delete_draft(notebook, kept.draft.id)
    return Change() if isinstance(outcome, Refused) else outcome.change


def has_words(notebook: Notebook, kept: visit_tables.Kept) -> bool:
    """Whether a note says anything that its session did not write there, or is signed."""
    session_id = kept.draft.session_id
    participant = participant_of(notebook, session_id, kept.draft.person_id) if session_id else None
    if kept.state is NoteState.SIGNED or session_id is None or participant is None:
        return True
    parts = note_parts(session_of(notebook, session_id), list_of(notebook, session_id), participant)
    return has_own_words(kept.draft, parts)


def unsigned(notebook: Notebook, session_id: SessionId) -> tuple[PersonId, ...]:
    """Give those whose notes wait for a signature."""
    listed = here(list_of(notebook, session_id))
    notes = ((p.person_id, of_person(notebook, session_id, p.person_id)) for p in listed)
    return tuple(person_id for person_id, kept in notes if kept is not None and kept.state is not NoteState.SIGNED)


def session_to_finish(notebook: Notebook, visit_id: VisitId) -> SessionId | None:
    """Give the session that a note without a signature is one of, where its person is on the list."""
    kept = visit_tables.kept(notebook.vault.database, visit_id)
    if kept is None or kept.state is NoteState.SIGNED or kept.draft.session_id is None:
        return None
    listed = participant_of(notebook, kept.draft.session_id, kept.draft.person_id)
    return kept.draft.session_id if listed is not None and here((listed,)) else None


def participant_of(notebook: Notebook, session_id: SessionId, person_id: PersonId) -> Participant | None:
    """Give somebody's line on a session's list."""
    person_id = people.get(notebook, person_id).id
    return next((p for p in list_of(notebook, session_id) if p.person_id == person_id), None)


def of_person(notebook: Notebook, session_id: SessionId, person_id: PersonId) -> visit_tables.Kept | None:
    """Give somebody's note of a session, the version that holds."""
    visit_id = tables.notes(notebook.vault.database, session_id).get(person_id)
    return visit_tables.kept(notebook.vault.database, visit_id) if visit_id else None


def list_of(notebook: Notebook, session_id: SessionId) -> tuple[Participant, ...]:
    """Give a session's list."""
    return tuple(tables.participants(notebook.vault.database, session_id))


def session_of(notebook: Notebook, session_id: SessionId) -> GroupSession:
    """Give a session; raises NotFoundError."""
    found = tables.session(notebook.vault.database, session_id)
    if found is None:
        raise NotFoundError("group session", session_id)
    return found
