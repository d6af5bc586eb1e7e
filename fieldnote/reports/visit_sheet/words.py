"""The words of the paper visit sheet: one table per language. What the visit note has words for is in its table."""

from dataclasses import dataclass

from fieldnote.domain.together import Agreement, TookPart
from fieldnote.domain.visit import Owner, Progress
from fieldnote.reports.visit_note.words import Words as NoteWords


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    note: NoteWords
    title: str
    lead: str
    rule: str
    due: str
    who: str
    others: str
    # the seven parts
    time: str
    day: str
    start: str
    end: str
    second: str
    in_all: str
    minutes: str
    excluded: tuple[str, str, str, str]
    units: str
    units_of: str
    place: str
    place_hint: str
    place_words: str
    code: str
    contact: str
    no_code: str
    goal: str
    goal_hint: str
    goal_numbers: str
    other_goal: str
    no_goal: str
    purpose: str
    what_we_did: str
    what_hint: str
    interventions: str
    support_types: str
    response: str
    response_hint: str
    progress_asked: str
    progress: dict[Progress, str]
    barriers: str
    triggers: str
    supports: str
    next_step: str
    next_hint: str
    owner_asked: str
    owners: dict[Owner, str]
    by: str
    # beside the parts
    more: str
    comment: str
    took_part_asked: str
    took_part: dict[TookPart, str]
    agreement_asked: str
    agreement: dict[Agreement, str]
    new_needs: str
    flags: tuple[str, str, str]
    own_story: str
    # afterwards
    after: str
    after_hint: str
    typed_on: str
    destroyed_on: str
