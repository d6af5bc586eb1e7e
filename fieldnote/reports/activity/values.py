"""What an activity report is made from: counts of the specialist's own work, of nobody by name unless asked for."""

from dataclasses import dataclass
from datetime import date

from fieldnote.domain.mileage import MonthTotal
from fieldnote.domain.person import Specialist
from fieldnote.domain.visit import ContactKind, Mode
from fieldnote.reports.stretches import Contact


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """Signed notes of one code, kind of contact and way of meeting."""

    code: str
    """Code and modifiers; empty where there are no units."""
    kind: ContactKind
    mode: Mode
    contacts: int
    minutes: int
    units: int


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person's part of the period, by initials and record number."""

    initials: str
    record: str
    contacts: int = 0
    groups: int = 0
    minutes: int = 0
    units: int = 0
    missed: int = 0


@dataclass(frozen=True, slots=True)
class ActivityReport:
    """Everything an activity report says."""

    specialist: Specialist
    first_day: date
    last_day: date
    contacts: tuple[Contact, ...] = ()
    """Signed notes, oldest first, with nothing that tells whose they are."""
    people: int = 0
    """Different people with a signed note."""
    sessions: int = 0
    """Group sessions with a signed note."""
    services: tuple[ServiceLine, ...] = ()
    no_shows: int = 0
    attempted: int = 0
    late: int = 0
    """Signed notes that are labelled as late entries."""
    drafts: int = 0
    """Notes begun for these dates and not signed."""
    still_planned: int = 0
    """Visits planned for these dates of which nothing was written."""
    distances: tuple[MonthTotal, ...] = ()
    """By month and unit, the latest month first."""
    by_person: tuple[PersonLine, ...] | None = None
    """None unless asked for: then the report stays inside."""
    language: str = "en"
