"""The sentences of a period summary, each a pattern with named gaps; what the plan summary has, too, is taken there."""

from dataclasses import dataclass

from fieldnote.domain.referral import HandOffOutcome, HandOffWay
from fieldnote.domain.visit import Progress, SupportType
from fieldnote.reports.contact_calendar import CalendarWords


@dataclass(frozen=True, slots=True)
class Words:
    """All of them in one language. A pair is the form for one and for any other number."""

    title: str
    lead: str
    based_on: str
    """What is counted, and what is left out."""
    based_on_all: str
    """The same where notes marked sensitive were chosen."""
    programme_since: str
    since: str
    """The same where no programme is named."""

    missed: tuple[str, str]
    minutes: tuple[str, str]
    visits: tuple[str, str]
    visits_and_others: tuple[str, str]
    groups: tuple[str, str]
    units: tuple[str, str]
    goals_moved: str

    calendar: str
    calendar_words: CalendarWords
    some_months: str
    """Why months are missing from the calendar."""
    by_mode: str
    by_type: str
    not_named: str
    by_code: str
    contact_count: tuple[str, str]
    type_words: dict[SupportType, str]
    in_person: str
    gap: str
    """`{days}`, `{first}`, `{last}`"""
    days: tuple[str, str]
    gap_none: str
    """Every contact in person was on one day, and that is all there is: `{date}`."""
    gap_all: str
    """No contact in person at all."""
    rule_kept: str
    rule_not_kept: str
    no_rule: str

    minutes_column: str
    units_column: str
    goals_note: str
    then_now: str
    stayed: str
    began: str
    moved: str
    """`{date}`: to step …"""
    more_moves: tuple[str, str]
    worked: str
    not_worked: str
    progress: dict[Progress, tuple[str, str]]
    person_said: str
    ladder_alt: str
    ladder_at: str

    new_triggers: str
    resolved_triggers: str
    came_up: str
    times: tuple[str, str]
    none_came_up: str
    tried: str
    helped: tuple[str, str]
    partly: tuple[str, str]
    not_helped: tuple[str, str]
    not_said: tuple[str, str]
    nothing_tried: str
    none: str

    network_size: tuple[str, str]
    sober: str
    unsure: tuple[str, str]
    """Those of whom it is not known where they stand."""
    in_crisis: tuple[str, str]
    new_supports: str
    ended: tuple[str, str]
    no_meetings: str
    meetings: tuple[str, str]
    together: tuple[str, str]

    returns: str
    returns_note: str
    no_returns: str
    return_follow_up: str
    return_by: str
    no_follow_up: str

    resources: str
    no_resources: str
    resource_column: str
    way_column: str
    outcome_column: str
    date_column: str
    ways: dict[HandOffWay, str]
    outcomes: dict[HandOffOutcome, str]
    closed: str

    units_head: str
    no_authorisation: str
    window: str
    delivered: str
    facts: str
    open_goals: tuple[str, str]
    met_goals: tuple[str, str]
    moved_goals: tuple[str, str]
    active_triggers: tuple[str, str]
    barriers: tuple[str, str]
    known_here: str

    reviewed: str
    contacts: str
    contacts_note: str
    contact_column: str
    code_column: str
    goals_column: str
    other_work: str
    """In the place of goals, where something else was worked on."""
    note_column: str
