"""The words of the trigger sheet: one table per language."""

from dataclasses import dataclass

from fieldnote.domain.strategy import Way
from fieldnote.domain.trigger import TriggerGroup
from fieldnote.domain.warning_sign import SignKind, SignStage


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    title: str
    lead: str
    reasons: str
    no_reasons: str
    triggers: str
    triggers_lead: str
    group: dict[TriggerGroup, str]
    plans: str
    plans_lead: str
    sign: str
    avoid: str
    prepare: str
    cope: str
    call: str
    no_plan: str
    signs: str
    signs_lead: str
    stage: dict[SignStage, str]
    kind: dict[SignKind, str]
    helps: str
    helps_lead: str
    way: dict[Way, str]
    no_helps: str
    close: str
    close_lead: str
    stop: str
    get_safe: str
    get_safe_to: str
    tell: str
    safer: str
    not_alone: str
    tolerance: str
    naloxone_at: str
    naloxone_open: str
    overdose: str
    law: str
    after: str
    after_lead: str
    after_tell: str
    after_next: str
    back: str
    back_day: str
    back_before: str
    back_helped: str
    plans_kept: str
    safety_plan: str
    wellness_plan: str
    reviewed: str
    review_next: str
