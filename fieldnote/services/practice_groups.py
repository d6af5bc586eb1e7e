"""The groups of the practice notebook: notes that were written of the same hour become one session.

What a note is about begins with the name of its group ("Friday group: asking for help"). Of those who were there only
some have a chart here; the others are counted as guests.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from fieldnote.domain.group import Facilitator, Group, GroupSession, Membership, Participant
from fieldnote.domain.ids import GroupId, MembershipId, ParticipantId, PersonId, SessionId
from fieldnote.domain.visit import ContactKind, VisitDraft
from fieldnote.domain.weekday import Weekday
from fieldnote.services.notebook import Notebook
from fieldnote.vault import groups as tables

_TWO_LED = "group_too_large"
"""The reason a written note gives where two led; a session counts who leads it."""
_CO_FACILITATOR = Facilitator("P. Osei", "NCCPSS")

Dated = tuple[datetime, VisitDraft]


def gathered(book: Notebook, dated: Sequence[Dated]) -> list[Dated]:
    """Make a session of each hour that a group met, and give the notes with the sessions they belong to."""
    notes: dict[tuple[str, datetime], list[VisitDraft]] = defaultdict(list)
    for _, draft in dated:
        if draft.kind is ContactKind.GROUP:
            notes[_name(draft), draft.segments[0].start].append(draft)
    groups: dict[str, Group] = {}
    sessions: dict[str, SessionId] = {}
    for (name, _), drafts in notes.items():
        groups[name] = groups.get(name) or _group(book, name, drafts[0])
        sessions |= dict.fromkeys((draft.id for draft in drafts), _session(book, groups[name], drafts))
    for name, group in groups.items():
        _add_members(book, group, [draft for (named, _), drafts in notes.items() if named == name for draft in drafts])
    return [(written, replace(draft, session_id=sessions.get(draft.id))) for written, draft in dated]


def _group(book: Notebook, name: str, draft: VisitDraft) -> Group:
    start = draft.segments[0].start
    made = Group(
        id=GroupId(book.new_id()),
        name=name,
        weekday=Weekday.of(start.date()),
        starts_at=start.time(),
        minutes=draft.segments[0].minutes,
        place=draft.place,
        place_label=draft.place_label,
        service=draft.service,
    )
    tables.save_group(book.vault.database, made)
    return made


def _add_members(book: Notebook, group: Group, drafts: Sequence[VisitDraft]) -> None:
    """Put on a group's list whoever came more than once, since the first time."""
    came: dict[PersonId, list[date]] = defaultdict(list)
    for draft in drafts:
        came[draft.person_id].append(draft.segments[0].start.date())
    for person_id, days in came.items():
        if len(days) > 1:
            member = Membership(MembershipId(book.new_id()), group.id, person_id, min(days))
            tables.save_member(book.vault.database, member, book.now_utc())


def _session(book: Notebook, group: Group, drafts: Sequence[VisitDraft]) -> SessionId:
    first, specialist = drafts[0], book.specialist
    two_led = any(_TWO_LED in draft.reasons for draft in drafts)
    session = GroupSession(
        id=SessionId(book.new_id()),
        starts_at=first.segments[0].start,
        ends_at=max(draft.segments[-1].end for draft in drafts),
        group_id=group.id,
        name=group.name,
        mode=first.mode,
        place=first.place,
        place_label=first.place_label,
        service=first.service,
        facilitators=(
            Facilitator(specialist.name, specialist.title), *((_CO_FACILITATOR,) if two_led else ()),
        ),
        topic=first.purpose,
        guests=max(0, max(draft.group_size for draft in drafts) - len(drafts)),
    )  # fmt: skip
    tables.save_session(book.vault.database, session)
    for draft in drafts:
        left = draft.segments[-1].end
        there = Participant(
            ParticipantId(book.new_id()),
            session.id,
            draft.person_id,
            left_at=left if left != session.ends_at else None,
        )
        tables.save_participant(book.vault.database, there, book.now_utc())
    return session.id


def _name(draft: VisitDraft) -> str:
    return draft.purpose.partition(":")[0].strip() or "Group"
