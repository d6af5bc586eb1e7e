"""The words of the list of a group session: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.group import Presence
from fieldnote.reports.visit_note.words import Words as NoteWords


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    note: NoteWords
    title: str
    lead: str
    group: str
    no_name: str
    service: str
    no_service: str
    still_on: str
    topic: str
    led_by: str
    no_role: str
    only_watches: str
    # figures
    here: str
    guests: str
    absent: str
    count_here: tuple[str, str]
    count_signed: str
    # the list
    list_title: str
    list_note: str
    name: str
    from_column: str
    to_column: str
    minutes: str
    units_column: str
    state: str
    signed: str
    not_signed: str
    presence: dict[Presence, str]
    nobody: str
    not_there: str
    guests_told: tuple[str, str]
    peak: str
    peak_no_leader: str
    limit: str
    over: str
    # the end
    signature: str
    kept_by: str
    date: str
