"""The words a plan summary needs: whole sentences with their gaps named, one table per language."""

from dataclasses import dataclass

from fieldnote.domain.goal import Course, Ladder
from fieldnote.domain.support import Ring, Stance, SupportCircle, SupportKind, Tie
from fieldnote.domain.trigger import Strength, TriggerCourse, TriggerGroup
from fieldnote.domain.visit import Mode
from fieldnote.domain.warning_sign import SignStage


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `{name}` is what the person is called, `{date}` a date as the language writes it."""

    title: str
    lead: str
    # facts
    full_name: str
    goes_by: str
    born: str
    record: str
    record_and_medicaid: str
    covered: str
    written_by: str
    made_for: str
    made_for_qp: str
    plan_dates: str
    no_plan: str
    not_written: str
    chose_not: str
    running_record: str
    # figures
    visits: tuple[str, str]
    sessions: tuple[str, str]
    units_of: tuple[str, str]
    units_of_n: tuple[str, str]
    supports_new: str
    supports_none: str
    goals_moved: str
    goals_none: str
    of: str
    minutes: tuple[str, str]
    missed: tuple[str, str]
    twice: str
    twice_minutes: tuple[str, str]
    """Minutes that two signed notes tell of, on `{days}`."""
    planned: str
    units_used: str
    units_ends: str
    units_ahead: str
    """The authorized time has not begun on the last day covered."""
    service_facts: str
    # what matters
    matters: str
    no_matters: str
    declined: str
    strengths: str
    # goals
    goals: str
    goals_note: str
    goals_note_then: str
    """Said only where an arrow stands."""
    no_goals: str
    """None is open: there may be some that were set aside."""
    goal: str
    new_goal: str
    not_in_plan: str
    outcome: str
    where_now: str
    step: str
    no_step: str
    """Nobody has said yet where it stands on the ladder."""
    step_then: str
    started: str
    worked: str
    worked_groups: str
    worked_both: str
    last: str
    not_worked: str
    visit_count: tuple[str, str]
    group_count: tuple[str, str]
    target: str
    suggested: str
    what_changed: str
    no_change: str
    not_summed_up: str
    """The goal was worked on, and nothing about it was written for the plan."""
    to_add: str
    choices: tuple[str, str, str]
    marks_one: str
    ladder: dict[Ladder, str]
    course: dict[Course, str]
    # outside the goals
    other_work: str
    other_goals: str
    what_we_did: str
    responded: str
    added: str
    stated: str
    not_told: str
    """The note's own words are not in this copy."""
    # for the team
    team: str
    no_team: str
    contact_rules: str
    requests: str
    plan_ends: str
    plan_ended: str
    units_low: str
    # triggers
    triggers: str
    reviewed: str
    no_triggers: str
    none_in_group: str
    notices: str
    early_sign: str
    helps: str
    who_to_call: str
    group: str
    groups: dict[TriggerGroup, str]
    how_strong: str
    strength: dict[Strength, str]
    trigger_course: dict[TriggerCourse, str]
    signs: str
    sign_stage: dict[SignStage, str]
    helped: str
    helped_times: tuple[str, str]
    may_help: str
    """Of what nobody has tried yet, or has said nothing about."""
    not_helped: str
    measure: str
    # network
    network: str
    supports_note: tuple[str, str]
    sober: tuple[str, str]
    """How many of them are for sobriety."""
    unsure: tuple[str, str]
    """Of how many it is not known."""
    new_since: tuple[str, str]
    no_supports: str
    support: str
    how: str
    since: str
    meeting: str
    rings_note: str
    no_map: str
    map_alt: tuple[str, str]
    ring: dict[Ring, str]
    tie: dict[Tie, str]
    circle: dict[SupportCircle, str]
    kind: dict[SupportKind, str]
    stance: dict[Stance, str]
    # next steps
    steps: str
    written: str
    """`{date}`: the last day on which one of them was written down in a signed note."""
    own_step: str
    no_steps: str
    step_column: str
    who_column: str
    by_column: str
    goal_column: str
    both: str
    # the end
    sources: str
    source: str
    source_units: tuple[str, str]
    no_units: str
    no_sources: str
    signatures: str
    read_this: str
    agree: tuple[str, str]
    signed_in: str
    peer_specialist: str
    reviewed_for: str
    qp_notes: str
    qp_notes_hint: str
    mode: dict[Mode, str]
    # blocks to paste
    about: str
    about_text: str
    goal_facts: str
    goal_suggestion: str
    paste_supports: str
    paste_triggers: str
    paste_signs: str
    paste_helps: str
    paste_steps: str
    paste_sources: str
    part: str
