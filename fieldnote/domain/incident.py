"""The worksheet for an incident: apart from every chart, with the time left to report it.

Nothing is sent and nothing of it is ever part of a note, a document or an export about a person.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fieldnote.domain.ids import IncidentId


class IncidentLevel(StrEnum):
    """How grave, by the rules of North Carolina; Level II and III are reported (10A NCAC 27G .0604)."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Incident:
    """What has to be known and done after an incident."""

    id: IncidentId
    aware_at: datetime
    """When the specialist became aware of it: the time to report counts from here."""
    level: IncidentLevel = IncidentLevel.NOT_SURE
    who: str = ""
    """By initials or role."""
    what_happened: str = ""
    what_was_done: str = ""
    told: tuple[str, ...] = ()
    """Who was told, by role, with the time."""
    mandated_report: bool = False
    """Whether abuse, neglect or danger to a child or adult has to be reported at once."""
    reported_at: datetime | None = None
    changed_at: datetime | None = None
    """When information changed after the report: an update is then due."""
    updated_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class IncidentTimer:
    """How long there is."""

    due_at: datetime
    left: timedelta
    """Negative when it is over."""
    update_due_at: datetime | None = None


def timer(incident: Incident, now: datetime, hours: int) -> IncidentTimer | None:
    """Give the time left to report, or None when the level needs no report or it was reported and nothing changed."""
    if incident.level is IncidentLevel.ONE and not incident.mandated_report:
        return None
    due = incident.aware_at if incident.mandated_report else incident.aware_at + timedelta(hours=hours)
    if incident.reported_at is None:
        return IncidentTimer(due, due - now)
    if incident.changed_at is None or (incident.updated_at and incident.updated_at >= incident.changed_at):
        return None
    update = end_of_next_business_day(incident.changed_at)
    return IncidentTimer(update, update - now, update)


def end_of_next_business_day(moment: datetime) -> datetime:
    """Give midnight after the next working day, by the place's own calendar (10A NCAC 27G .0604)."""
    day = moment + timedelta(days=1)
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
