"""When the records of a person may go, and what stays on file about their going.

The notebook is not the legal archive: the agency is. Records leave it by an explicit act only, once the agency has
accepted every note, no hold is on them, and the retention time has passed or somebody says why they go earlier.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from fieldnote.domain.ids import DisposalId, PersonId
from fieldnote.domain.person import Person
from fieldnote.domain.policy import Retention
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.text import folded

_SHORTEST_NAME = 3
"""Shorter ones ("An") are words of their own."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the records of a person stand on the way to their disposal."""

    archived: bool
    on_hold: bool
    unfinished: int
    """Notes begun and not signed."""
    unaccepted: int
    """Signed notes and addenda that no agency has accepted, or that wait for one."""
    tied: int
    """Records of someone else that refer to these, once merged and taken apart."""
    last_day: date | None
    """The last contact, or the last day of an episode."""
    may_go_from: date | None
    """None while the rules say no time."""


@dataclass(frozen=True, slots=True)
class Disposal:
    """The log's entry: what went, when and why, with no name and no word of it."""

    id: DisposalId
    chart_id: PersonId
    """The person whose chart it was."""
    at: datetime
    reason: str
    may_go_from: date | None
    counts: dict[str, int] = field(default_factory=dict)
    """Rows by kind of record."""
    sha256: str = ""
    """Over the ids and hashes of all signed notes that went; the activity log holds it, too."""


def may_go_from(last_day: date | None, birth_date: date | None, retention: Retention) -> date | None:
    """Give the first day on which records may go, by the stricter of the pack's rules; None where it has none.

    The time runs from the last contact. Whoever was a minor then is kept at least until the age the rule names
    (North Carolina: APSM 10-5; the agency confirms its own schedule). Without a birth date the rule for adults holds.
    """
    if last_day is None or retention.adult_years is None:
        return None
    days = [years_later(last_day, retention.adult_years)]
    if birth_date is not None and retention.minor_until_age is not None:
        grown_up = years_later(birth_date, retention.adult_age)
        if last_day < grown_up:
            days.append(years_later(birth_date, retention.minor_until_age))
    return max(days)


def years_later(day: date, years: int) -> date:
    """Give the same day some years on; 29 February becomes 1 March, so that nothing is kept too short."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def problems(outlook: Outlook, today: date, reason: str) -> tuple[Problem, ...]:
    """List what keeps the records here."""
    found: list[Problem] = []
    if outlook.on_hold:
        found.append(Problem("legal_hold", "on_legal_hold"))
    if not outlook.archived:
        found.append(Problem("archived_on", "not_archived"))
    if outlook.unfinished:
        found.append(Problem("notes", "notes_unfinished", facts={"count": str(outlook.unfinished)}))
    if outlook.unaccepted:
        found.append(Problem("notes", "notes_not_accepted", facts={"count": str(outlook.unaccepted)}))
    if outlook.tied:
        found.append(Problem("records", "records_tied", facts={"count": str(outlook.tied)}))
    if not reason.strip():
        if outlook.may_go_from is None:
            found.append(Problem("reason", "no_retention_rule", Weight.CAUTION))
        elif today < outlook.may_go_from:
            found.append(Problem("reason", "kept_longer", Weight.CAUTION, {"until": outlook.may_go_from.isoformat()}))
    return tuple(found)


def names_in(text: str, person: Person) -> bool:
    """Whether a text holds one of the person's names: the log of disposals outlives the person's records."""
    names = " ".join((person.preferred_name, person.given_name, person.family_name, *person.other_names))
    words = {word.strip(".,;:!?()") for word in folded(text).split()}
    return any(len(name) >= _SHORTEST_NAME and name in words for name in folded(names).split())
