"""Tables of groups, their sessions and who was there; a session's notes are visits."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from fieldnote.domain.group import Group, GroupSession, Membership, Participant
from fieldnote.domain.ids import GroupId, ParticipantId, PersonId, SessionId, VisitId
from fieldnote.domain.visit import VisitDraft
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded
from fieldnote.vault.mapping import Mapping
from fieldnote.vault.merges import IN_CHART, in_two_arms

_GROUPS = Mapping(Group, "peer_group")
_MEMBERS = Recorded(Membership, "group_member")
_SESSIONS = Mapping(GroupSession, "group_session")
_PARTICIPANTS = Recorded(Participant, "group_participant")
_LONGEST_SESSION = timedelta(days=2)
_OTHER_VERSION = "v.id NOT IN (SELECT replaces FROM correction WHERE visit_id = ?2)"


@dataclass(frozen=True, slots=True)
class WrittenResponse:
    """A response as it stands in a note, with whose it is."""

    visit_id: VisitId
    person_id: PersonId
    text: str


def save_group(database: Database, group: Group) -> None:
    """Add a group or keep what changed about it."""
    _GROUPS.save(database, group)


def group(database: Database, group_id: str) -> Group | None:
    """Give one group."""
    return _GROUPS.get(database, group_id)


def groups(database: Database, *, ended: bool = False) -> list[Group]:
    """Give the groups by name, those that ended only when asked for."""
    return _GROUPS.find(database, f"{'1' if ended else 'ended_on IS NULL'} ORDER BY name COLLATE NOCASE, id")


def save_member(database: Database, member: Membership, at: datetime) -> None:
    """Add somebody to a group or keep that they left it."""
    _MEMBERS.keep(database, member, at)


def members(database: Database, group_id: GroupId) -> list[Membership]:
    """Give who usually comes to a group."""
    return _MEMBERS.find(database, "group_id = ? AND ended_on IS NULL ORDER BY since, id", (group_id,))


def ever_in(database: Database, group_id: GroupId) -> list[Membership]:
    """Give everybody who ever was a member of a group."""
    return _MEMBERS.find(database, "group_id = ? ORDER BY since, id", (group_id,))


def save_session(database: Database, session: GroupSession) -> None:
    """Add a session or keep what changed about it."""
    began = session.starts_at.astimezone(UTC).isoformat()
    _SESSIONS.save(database, session, day=session.day.isoformat(), began=began)


def session(database: Database, session_id: str) -> GroupSession | None:
    """Give one session."""
    return _SESSIONS.get(database, session_id)


def sessions(
    database: Database, *, group_id: GroupId | None = None, first: date | None = None, last: date | None = None
) -> list[GroupSession]:
    """Give sessions, the newest first."""
    values = (group_id, first.isoformat() if first else None, last.isoformat() if last else None)
    where = "(?1 IS NULL OR group_id = ?1) AND (?2 IS NULL OR day >= ?2) AND (?3 IS NULL OR day <= ?3)"
    return _SESSIONS.find(database, f"{where} ORDER BY day DESC, began DESC, id", values)


def sessions_of_person(database: Database, person_id: PersonId) -> set[SessionId]:
    """Give the sessions somebody is on the list of."""
    return {p.session_id for p in _PARTICIPANTS.find(database, "person_id = ?", (person_id,))}


def delete_session(database: Database, session_id: SessionId) -> None:
    """Delete a session with its list; one that has notes refuses."""
    database.run("DELETE FROM group_participant WHERE session_id = ?", (session_id,))
    database.run("DELETE FROM group_session WHERE id = ?", (session_id,))


def save_participant(database: Database, participant: Participant, at: datetime) -> None:
    """Put somebody on a session's list or keep what changed; who has signed there refuses."""
    _PARTICIPANTS.keep(database, participant, at)


def delete_participant(database: Database, participant_id: ParticipantId) -> None:
    """Take somebody off a session's list; who has signed there refuses."""
    database.run("DELETE FROM group_participant WHERE id = ?", (participant_id,))


def participants(database: Database, session_id: SessionId) -> list[Participant]:
    """Give a session's list."""
    return _PARTICIPANTS.find(database, "session_id = ? ORDER BY id", (session_id,))


def notes(database: Database, session_id: SessionId) -> dict[PersonId, VisitId]:
    """Give the note of each person at a session, the version that holds."""
    rows = database.all(
        "SELECT c.chart_id, v.id FROM visit_that_counts v JOIN chart c ON c.person_id = v.person_id WHERE v.session_id "
        "= ? ORDER BY v.entered_at",
        (session_id,),
    )
    return {PersonId(row[0]): VisitId(row[1]) for row in rows}


def sessions_around(database: Database, draft: VisitDraft) -> list[SessionId]:
    """Give other sessions whose notes overlap in time with a draft, those aside where its person was as well."""
    if not draft.segments:
        return []
    starts_at, ends_at = draft.segments[0].start.astimezone(UTC), draft.segments[-1].end.astimezone(UTC)
    earliest = starts_at - _LONGEST_SESSION
    rows = database.all(
        "SELECT DISTINCT session_id FROM visit_that_counts WHERE session_id IS NOT NULL AND session_id IS NOT ? AND "
        "starts_at BETWEEN ? AND ? AND ends_at > ? AND session_id NOT IN (SELECT session_id FROM group_participant "
        f"WHERE person_id IN {IN_CHART}) ORDER BY session_id",
        (draft.session_id, earliest.isoformat(), ends_at.isoformat(), starts_at.isoformat(), draft.person_id),
    )
    return [row[0] for row in rows]


def responses_of_session(database: Database, draft: VisitDraft) -> list[WrittenResponse]:
    """Give what the other notes of a draft's session say of how each person responded."""
    if draft.session_id is None:
        return []
    rows = database.all(
        "SELECT v.id, c.chart_id, t.response FROM visit_that_counts v JOIN chart c ON c.person_id = v.person_id JOIN "
        "note_text t ON t.visit_id = v.id AND t.addendum_id IS NULL WHERE v.session_id = ?1 AND v.id <> ?2 AND "
        f"t.response <> '' AND {_OTHER_VERSION} ORDER BY v.id",
        (draft.session_id, draft.id),
    )
    return [WrittenResponse(*row) for row in rows]


def earlier_responses(database: Database, draft: VisitDraft, most: int) -> list[WrittenResponse]:
    """Give the responses in a person's last notes up to the day of a draft, the newest first."""
    arm = (
        "SELECT v.id, v.person_id, t.response, v.day, v.starts_at FROM visit_that_counts v JOIN note_text t ON "
        "t.visit_id = v.id AND t.addendum_id IS NULL WHERE v.person_id {whose} AND v.id <> ?2 AND v.day <= ?3 AND "
        f"t.response <> '' AND {_OTHER_VERSION}"
    )
    day = (draft.day or date.max).isoformat()
    rows = database.all(
        f"{in_two_arms(arm)} ORDER BY day DESC, starts_at DESC LIMIT {int(most)}", (draft.person_id, draft.id, day)
    )
    return [WrittenResponse(row[0], draft.person_id, row[2]) for row in rows]
