"""Groups and their sessions from the file. A session's notes come in with the people they are about."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from fieldnote.domain.group import (
    Facilitator,
    Group,
    GroupSession,
    Membership,
    Participant,
    carried,
    here,
    note_parts,
    parts_of_note,
)
from fieldnote.domain.group_check import problems_of_session
from fieldnote.domain.ids import GroupId, MembershipId, ParticipantId, PersonId, SessionId, VisitId
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.visit import VisitDraft
from fieldnote.exchange.intake.groups import FacilitatorIn, GroupIn, GroupSessionIn
from fieldnote.services import visits
from fieldnote.services.intake.keys import fields_of, look_up, new, refuse
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups as tables
from fieldnote.vault import visits as visit_tables

_ANY_MOMENT = datetime.max.replace(tzinfo=UTC)
"""The "now" of what comes from a file: the computer it comes from may have another clock."""


def session_keys(notebook: Notebook, found: Sequence[GroupSessionIn]) -> dict[str, SessionId]:
    """Say what the keys of the sessions stand for, before the people come in with their notes."""
    known: dict[str, SessionId] = {}
    for number, session in enumerate(found):
        new(known, session.key, SessionId(notebook.new_id()), f"group_sessions[{number}]")
    return known


def take(notebook: Notebook, found: Sequence[GroupIn], people: Mapping[str, PersonId]) -> dict[str, GroupId]:
    """Keep the groups of a file, with who usually comes, and give what their keys stand for."""
    known: dict[str, GroupId] = {}
    for number, group in enumerate(found):
        place = f"groups[{number}]"
        if not group.name.strip():
            raise BadInputError("a group needs a name", place)
        kept = Group(
            id=new(known, group.key, GroupId(notebook.new_id()), place),
            topics=tuple(group.topics),
            facilitators=_facilitators(group.facilitators, place),
            **fields_of(group, "key", "topics", "facilitators", "members"),
        )
        tables.save_group(notebook.vault.database, kept)
        for member in group.members:
            who = look_up(dict(people), member.person, "person", f"{place}.members")
            made = Membership(MembershipId(notebook.new_id()), kept.id, who, member.since, member.ended_on)
            tables.save_member(notebook.vault.database, made, notebook.now_utc())
    return known


def take_sessions(
    notebook: Notebook,
    found: Sequence[GroupSessionIn],
    keys: Mapping[str, SessionId],
    groups: Mapping[str, GroupId],
    people: Mapping[str, PersonId],
) -> None:
    """Keep the sessions of a file with their lists, and complete the notes that say nothing of the time."""
    for number, session in enumerate(found):
        place = f"group_sessions[{number}]"
        _require_offsets(place, session.starts_at, session.ends_at)
        kept = GroupSession(
            id=keys[session.key],
            group_id=look_up(dict(groups), session.group, "group", place) if session.group else None,
            facilitators=_facilitators(session.facilitators, place),
            **fields_of(session, "key", "group", "facilitators", "participants"),
        )
        listed = tuple(_participants(notebook, kept.id, session, people, place))
        most = notebook.pack_on(kept.day).limits.group_most
        refuse(problems_of_session(kept, listed, _ANY_MOMENT, most), place)
        tables.save_session(notebook.vault.database, kept)
        for participant in listed:
            tables.save_participant(notebook.vault.database, participant, notebook.now_utc())
        _complete_notes(notebook, kept, listed, place)


def _participants(
    notebook: Notebook, session_id: SessionId, found: GroupSessionIn, people: Mapping[str, PersonId], where: str
) -> Iterable[Participant]:
    listed: set[PersonId] = set()
    for number, someone in enumerate(found.participants):
        place = f"{where}.participants[{number}]"
        _require_offsets(place, someone.arrived_at, someone.left_at)
        who = look_up(dict(people), someone.person, "person", place)
        if who in listed:
            raise BadInputError("this person stands on the list twice", place)
        listed.add(who)
        yield Participant(ParticipantId(notebook.new_id()), session_id, who, **fields_of(someone, "person"))


def _complete_notes(notebook: Notebook, session: GroupSession, listed: Sequence[Participant], where: str) -> None:
    """Fill what the session says into notes that came without a time; such a note tells only what is one person's."""
    notes = tables.notes(notebook.vault.database, session.id)
    present = {p.person_id: p for p in here(listed)}
    if any(person_id not in present for person_id in notes):
        raise BadInputError("somebody has a note of this session and was not there", where)
    for person_id, visit_id in notes.items():
        kept = visit_tables.kept(notebook.vault.database, visit_id)
        if kept is not None and not kept.draft.segments:
            blank = parts_of_note(VisitDraft(VisitId(""), person_id))
            visits.save(notebook, carried(kept.draft, blank, note_parts(session, listed, present[person_id])))


def _facilitators(found: Sequence[FacilitatorIn], where: str) -> tuple[Facilitator, ...]:
    for someone in found:
        _require_offsets(where, someone.arrived_at, someone.left_at)
    return tuple(Facilitator(**fields_of(someone)) for someone in found)


def _require_offsets(where: str, *moments: datetime | None) -> None:
    if any(moment is not None and moment.tzinfo is None for moment in moments):
        raise BadInputError("a time needs its UTC offset, like -05:00", where)
