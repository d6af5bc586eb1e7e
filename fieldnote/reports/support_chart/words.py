"""The words of the chart of the support network: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.network import NetworkMove
from fieldnote.domain.support import Channel, Rhythm, Stance, SupportRole
from fieldnote.domain.weekday import Weekday
from fieldnote.reports.plan_summary.words import Words as SummaryWords
from fieldnote.reports.visit_note.words import Words as NoteWords


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{n}` is a count, `{date}` a date as the language writes it."""

    summary: SummaryWords
    note: NoteWords
    title: str
    lead: str
    as_of: str
    changes_since: str
    written_by: str
    running: str
    # figures
    size: tuple[str, str]
    sober: str
    in_crisis: str
    kinds: tuple[str, str]
    # the list
    network: str
    named: str
    none_listed: str
    only_counted: str
    stance_column: str
    touch_column: str
    reach_column: str
    ring_column: str
    tie: str
    stance: dict[Stance, str]
    rhythm: dict[Rhythm, str]
    last: str
    channel: dict[Channel, str]
    weekday: dict[Weekday, str]
    in_crisis_too: str
    roles: dict[SupportRole, str]
    home_group: str
    # changes
    changes: str
    last_chart: str
    no_changes: str
    what_column: str
    move: dict[NetworkMove, str]
    from_to: str
    ended_on: str
    began_on: str
    # risks
    risks: str
    risks_note: str
    not_safe: tuple[str, str]
    not_for_sobriety: tuple[str, str]
    changes_of_them: tuple[str, str]
    trigger_people: tuple[str, str]
    no_risks: str
