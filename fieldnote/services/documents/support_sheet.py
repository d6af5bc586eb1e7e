"""Gathering the support sheet that a person takes home: whom they call, who is near them, meetings, safe places."""

from collections.abc import Collection

from fieldnote.domain.consent import Content
from fieldnote.domain.ids import PersonId
from fieldnote.domain.support import Support, SupportKind
from fieldnote.domain.weekday import Weekday
from fieldnote.reports.support_sheet.values import MeetingLine, Near, SupportSheet
from fieldnote.reports.take_home.values import Together
from fieldnote.services.documents import first_meeting
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.own_papers import Choice, Own
from fieldnote.services.documents.wanted import PARTS
from fieldnote.services.notebook import Notebook
from fieldnote.vault import meetings


def gather(notebook: Notebook, person_id: PersonId, choice: Choice, *, parts: Collection[Content] = PARTS) -> Document:
    """Gather the sheet; without supports it is a blank one, to fill in by hand."""
    own = Own(notebook, person_id, choice)
    sheet = own.sheet()
    has_supports = Content.SUPPORTS in parts
    near = own.near if has_supports else ()
    values = SupportSheet(
        language=choice.language,
        large=choice.large,
        title=choice.title,
        name=own.name,
        callers=own.callers(sheet) if has_supports else (),
        besides=own.plain(sheet.safety.call_besides) if has_supports else "",
        near=tuple(_near(notebook, own, support) for support in near),
        meetings=tuple(_meeting(notebook, own, s) for s in near if s.kind is SupportKind.MEETING),
        safe_places=_safe_places(own, near, sheet.safety.safe_place) if has_supports else (),
        together=_together(notebook, own) if has_supports else None,
    )
    contents = frozenset({Content.SUPPORTS}) if has_supports else frozenset()
    return own.document("support-sheet", values, contents, "Support sheet, the person's own")


def _near(notebook: Notebook, own: Own, support: Support) -> Near:
    is_meeting = support.kind is SupportKind.MEETING
    if not is_meeting or own.choice.named:
        return Near(own.called(support), support.ring, support.circle, is_meeting=is_meeting)
    days = _weekdays(notebook, support)
    return Near("", support.ring, support.circle, days[0] if days else None, is_meeting=True)


def _weekdays(notebook: Notebook, support: Support) -> tuple[Weekday, ...]:
    meeting = meetings.get(notebook.vault.database, support.meeting_id) if support.meeting_id else None
    return meeting.weekdays if meeting else ()


def _meeting(notebook: Notebook, own: Own, support: Support) -> MeetingLine:
    """Give a meeting by its day and place: what it is called, and whose it is, can tell too much."""
    meeting = meetings.get(notebook.vault.database, support.meeting_id) if support.meeting_id else None
    name = own.called(support) if own.choice.named else ""
    if meeting is None or meeting.ended_on is not None:
        return MeetingLine(said=own.plain(support.meets), name=name, is_usual=support.home_group)
    return MeetingLine(
        meeting.weekdays,
        meeting.starts_at,
        own.plain(meeting.place),
        own.plain(meeting.online),
        own.plain(support.meets),
        name,
        support.home_group,
    )


def _safe_places(own: Own, near: Collection[Support], safe_place: str) -> tuple[str, ...]:
    places = [own.called(support) for support in near if support.kind is SupportKind.PLACE]
    return tuple(dict.fromkeys(place for place in (own.plain(safe_place).strip(), *places) if place))


def _together(notebook: Notebook, own: Own) -> Together | None:
    """Give the next time somebody comes along, for the line on the sheet; the card says more."""
    found = first_meeting.planned(notebook, own)
    if found is None:
        return None
    return Together(found.companion, found.day, found.starts_at, found.place or found.online)
