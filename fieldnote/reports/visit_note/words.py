"""The words a visit note needs: whole sentences with their gaps named, one table per language."""

from dataclasses import dataclass

from fieldnote.domain.goal import Ladder
from fieldnote.domain.support import SupportKind
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import ContactKind, Mode, Place, SupportType


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{name}` is what the person is called, `{date}` a date as the language writes it."""

    title: str
    lead: str
    # banners
    late: str
    late_facts: str
    addendum: str
    addendum_facts: tuple[str, str]
    corrected: str
    corrected_facts: str
    reason: str
    # facts
    full_name: str
    goes_by: str
    born: str
    record: str
    medicaid: str
    payer: str
    not_written: str
    chose_not: str
    running_record: str
    running_date: str
    # service
    service: str
    day: str
    time: str
    contact: str
    minutes: tuple[str, str]
    excluded: str
    excluded_kinds: dict[str, str]
    nothing_excluded: str
    units: str
    code: str
    no_code: str
    place: str
    pos: str
    how: str
    with_whom: str
    group_size: tuple[str, str]
    rule: str
    unit_word: tuple[str, str]
    rules: dict[Rounding, str]
    counted_after: tuple[str, str]
    next_unit: str
    no_rule: str
    kind: dict[ContactKind, str]
    mode: dict[Mode, str]
    places: dict[Place, str]
    others: str
    # goals
    goals: str
    outcome: str
    step: str
    no_goal: str
    no_goal_reason: str
    besides: str
    """What was worked on beside the goals."""
    plan_dates: str
    no_plan: str
    ladder: dict[Ladder, str]
    # the note
    purpose: str
    what_we_did: str
    support_types: str
    types: dict[SupportType, str]
    response: str
    nobody_there: str
    nothing_written: str
    touched: str
    triggers: str
    supports: str
    nothing_touched: str
    groups: dict[TriggerGroup, str]
    roles: dict[SupportKind, str]
    meeting: str
    # next
    next_step: str
    own_step: str
    """The next step of a visit where nobody was met."""
    step_column: str
    who_column: str
    by_column: str
    both: str
    no_step: str
    next_contact: str
    # end
    significant: str
    read_together: str
    yes: str
    no: str
    comment: str
    noted: str
    cautions: dict[str, str]
    signature: str
    signed: str
    entered: str
    proof: str
    attached: str
    attached_note: str
    attached_addendum: str
    pack: str
    review: str
    reviewed: str
    addenda: str
    addendum_of: str
