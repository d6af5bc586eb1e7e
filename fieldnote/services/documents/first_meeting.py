"""Gathering the card for going somewhere together for the first time, from what is planned or agreed."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from fieldnote.domain.agreed_step import AgreedStep
from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.meeting import Meeting
from fieldnote.domain.problems import Problem
from fieldnote.domain.support import Support, SupportKind
from fieldnote.domain.visit import ContactKind, Place, VisitDraft
from fieldnote.reports.first_meeting.values import FirstMeeting
from fieldnote.services import agreed_steps, people
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.own_papers import Choice, Own
from fieldnote.services.notebook import Notebook
from fieldnote.vault import meetings, visit_lines, visits

DAYS_AHEAD = 60
"""How far ahead a planned visit is looked for."""


def gather(
    notebook: Notebook, person_id: PersonId, choice: Choice, visit_id: VisitId | None = None
) -> Document | Refused:
    """Gather the card: of a planned visit where one is named, else of the next time they go together.

    Refused where nothing is planned or agreed, and for a visit that is somebody else’s.
    """
    own = Own(notebook, person_id, choice)
    found = planned(notebook, own, visit_id)
    if found is None:
        return Refused((Problem("person", "nothing_together"),))
    contents = frozenset({Content.SUPPORTS})
    return own.document("first-meeting", found, contents, "Card for going together, the person's own")


def planned(notebook: Notebook, own: Own, visit_id: VisitId | None = None) -> FirstMeeting | None:
    """Give the next time they go together; None where nothing is planned, agreed or wished for."""
    visit = _visit(notebook, own.person.id, visit_id)
    step = None if visit_id else _step(notebook, own.person.id)
    support = None if step or visit else _wished(own)
    if visit is None and step is None and support is None:
        return None
    meeting = _meeting(notebook, own, step, support, visit)
    card = FirstMeeting(
        language=own.choice.language,
        large=own.choice.large,
        title=own.choice.title,
        name=own.name,
        companion=_first_name(notebook.specialist.name),
    )
    if meeting:
        card = _with_meeting(own, card, meeting)
    elif support:
        card = replace(card, place=own.plain(support.meets))
    if step:
        card = _with_step(notebook, own, card, step, meeting)
    elif meeting:
        card = replace(card, day=meeting.next_after(notebook.clock()))
    return _with_visit(notebook, own, card, visit) if visit else card


def _visit(notebook: Notebook, person_id: PersonId, visit_id: VisitId | None) -> VisitDraft | None:
    """Give the planned visit that is named, else the next one at a meeting. What is sensitive is not looked at."""
    today, database = notebook.clock().date(), notebook.vault.database
    if visit_id is not None:
        kept = visits.kept(database, visit_id)
        if kept is None or not kept.draft.planned or kept.draft.sensitive:
            return None
        return kept.draft if people.get(notebook, kept.draft.person_id).id == person_id else None
    for line in visit_lines.planned(database, today, today + timedelta(days=DAYS_AHEAD)):
        if line.person_id == person_id and line.place is Place.MEETING and not line.sensitive:
            kept = visits.kept(database, line.id)
            if kept and kept.draft.kind is ContactKind.ONE_TO_ONE:
                return kept.draft
    return None


def _step(notebook: Notebook, person_id: PersonId) -> AgreedStep | None:
    """Give the next open step of going to a meeting; one without a day comes after those that have one."""
    today = notebook.clock().date()
    found = [
        step
        for step in agreed_steps.of_person(notebook, person_id)
        if step.meeting_id and step.done_at is None and (step.step.due is None or step.step.due >= today)
    ]
    return min(found, key=lambda step: (step.step.due is None, step.step.due or today), default=None)


def _wished(own: Own) -> Support | None:
    """Give a meeting of the map to which they want to go together, and have not yet."""
    return next(
        (
            support
            for support in own.near
            if support.kind is SupportKind.MEETING and support.go_together_first and support.first_together_on is None
        ),
        None,
    )


def _meeting(
    notebook: Notebook, own: Own, step: AgreedStep | None, support: Support | None, visit: VisitDraft | None
) -> Meeting | None:
    """Give the meeting that is meant: of the step, of the map, or the only one of the visit's day."""
    database = notebook.vault.database
    meeting_id = step.meeting_id if step else support.meeting_id if support else None
    if meeting_id:
        return meetings.get(database, meeting_id)
    day = visit.day if visit else None
    if day is None:
        return None
    mine = [m for m in meetings.of_person(database, own.person.id) if m.ended_on is None]
    that_day = [m for m in mine if m.next_after(_midnight(day)) == day]
    return that_day[0] if len(that_day) == 1 else None


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day) - timedelta(seconds=1)  # noqa: DTZ001 -- the clock of the place


def _with_meeting(own: Own, card: FirstMeeting, meeting: Meeting) -> FirstMeeting:
    return replace(
        card,
        starts_at=meeting.starts_at,
        place=own.plain(meeting.place),
        online=own.plain(meeting.online),
        meeting_name=own.plain(meeting.name) if own.choice.named else "",
        kind=own.plain(meeting.format),
        no_stairs=meeting.accessible,
        childcare=meeting.childcare,
    )


def _with_step(
    notebook: Notebook, own: Own, card: FirstMeeting, step: AgreedStep, meeting: Meeting | None
) -> FirstMeeting:
    """Add the day, and what was agreed where the person said it in words of their own."""
    day = step.step.due or (meeting.next_after(notebook.clock()) if meeting else None)
    ours = {agreed_steps.going_together(known, step.step.due).text for known in (meeting, None)}
    said = "" if step.step.text in ours or step.step.text.startswith(_OURS) else step.step.text
    return replace(card, day=day, agreed=own.plain(said))


_OURS = "Go together to the meeting"


def _with_visit(notebook: Notebook, own: Own, card: FirstMeeting, visit: VisitDraft) -> FirstMeeting:
    """Add what is planned: on the meeting's day it says where they meet before, else it is all there is."""
    if visit.planned_for is None:
        return card
    begins = visit.planned_for.astimezone(notebook.zone)
    where = own.plain(visit.place_label)
    if card.day is None or card.place == "" or card.starts_at is None:
        card = replace(card, day=card.day or begins.date())
    if card.day != begins.date():
        return card
    if card.starts_at is None:
        return replace(card, starts_at=begins.time().replace(tzinfo=None), place=card.place or where)
    before = begins.time() if begins.time() < card.starts_at else None
    return replace(card, we_meet_at=before, we_meet=where if where != card.place else "")


def _first_name(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.split() else ""
