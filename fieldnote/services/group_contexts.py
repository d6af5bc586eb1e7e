"""What the checks of a visit have to know of groups: the session it is a note of, and others around its time."""

from fieldnote.domain.group import GroupSession, Participant, SessionFacts, note_parts, peak
from fieldnote.domain.group_check import problem_of_stay
from fieldnote.domain.ids import SessionId
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import ContactKind, Segment, VisitDraft
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups, merges


def session_facts(notebook: Notebook, draft: VisitDraft, around: list[VisitDraft]) -> SessionFacts | None:
    """Gather what there is to know of the session that a draft is a note of; `around` are visits at the same time."""
    database = notebook.vault.database
    session = groups.session(database, draft.session_id) if draft.session_id else None
    if session is None:
        return None
    listed = groups.participants(database, session.id)
    chart = set(merges.people_in(database, draft.person_id))
    own = next((p for p in listed if p.person_id in chart), None)
    return SessionFacts(
        running=session.ends_at is None and not _has_left(own),
        peak=peak(session, listed),
        stay=_stay(notebook, draft, session, listed, own),
        visits=tuple(
            (people.get(notebook, other.person_id).preferred_name, segment)
            for other in around
            if other.kind is not ContactKind.GROUP and other.person_id not in chart
            for segment in other.segments
        ),
    )


def sessions_around(notebook: Notebook, draft: VisitDraft) -> tuple[tuple[str, Segment], ...]:
    """Give the other sessions around a draft's time, each with its name and how long it met."""
    found = (_met(notebook, session_id) for session_id in groups.sessions_around(notebook.vault.database, draft))
    return tuple(session for session in found if session is not None)


def _met(notebook: Notebook, session_id: SessionId) -> tuple[str, Segment] | None:
    session = groups.session(notebook.vault.database, session_id)
    if session is None:
        return None
    return session.name, Segment(session.starts_at, session.ends_at or notebook.clock())


def _stay(
    notebook: Notebook, draft: VisitDraft, session: GroupSession, listed: list[Participant], own: Participant | None
) -> Problem | None:
    """Say what is wrong with somebody's times, unless the specialist wrote others in the note."""
    if own is None or draft.segments != note_parts(session, listed, own).segments:
        return None
    return problem_of_stay(session, own, notebook.clock())


def _has_left(participant: Participant | None) -> bool:
    return participant is not None and participant.left_at is not None
