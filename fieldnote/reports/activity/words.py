"""The sentences of an activity report, each a pattern with named gaps."""

from dataclasses import dataclass

from fieldnote.domain.mileage import DistanceUnit


@dataclass(frozen=True, slots=True)
class Words:
    """All of them in one language. A pair is the form for one and for any other number."""

    title: str
    lead: str
    lead_names: str
    """The same where people stand in it by their initials."""
    covered: str
    written_by: str
    basis: str

    visits: tuple[str, str]
    visits_and_others: tuple[str, str]
    sessions: tuple[str, str]
    people: tuple[str, str]
    hours: str
    units: tuple[str, str]
    missed: tuple[str, str]

    services: str
    services_note: str
    service_column: str
    contacts_column: str
    minutes_column: str
    units_column: str
    no_code: str
    all: str
    nothing: str

    group_notes: str

    open: str
    no_shows: tuple[str, str]
    attempted: tuple[str, str]
    late: tuple[str, str]
    drafts: tuple[str, str]
    still_planned: tuple[str, str]

    mileage: str
    mileage_note: str
    no_mileage: str
    month_column: str
    trips_column: str
    distance_column: str
    distance: dict[DistanceUnit, tuple[str, str]]

    by_person: str
    by_person_note: str
    no_people: str
    initials_column: str
    record_column: str
    groups_column: str
    missed_column: str
    sensitive: str
