"""What there is to look at before a note is signed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from fieldnote.domain import group_check, privacy_check, together_check
from fieldnote.domain.claim_check import claim_problems
from fieldnote.domain.plan import plan_on
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.required import filled_parts, missing_details
from fieldnote.domain.stretches import minute
from fieldnote.domain.timing import countdown, days_after_service, is_late, is_past_billing
from fieldnote.domain.visit import ContactKind, Segment, VisitDraft
from fieldnote.domain.visit_context import VisitContext, caution

NO_REASON_NEEDED = frozenset({"too_short"})
"""Cautions that only tell: the note goes on a claim, or nowhere, as it is."""
_OF_THE_PLAN = frozenset({"plan_missing", "plan_ended", "goal_not_in_plan", "order_too_late"})
"""Cautions that a plan ends which is taken in later."""
_CLOCK_CORRECTION = timedelta(minutes=15)
"""A computer that asks a time server may go back so far; a clock that somebody set goes further."""


def check(draft: VisitDraft, context: VisitContext) -> tuple[Problem, ...]:
    """List everything to look at before signing: missing parts, impossible values, cautions without a reason yet."""
    return (
        *_missing(draft, context),
        *_time_problems(draft, context),
        *_overlaps(draft, context),
        *claim_problems(draft, context),
        *_goal_problems(draft, context),
        *_plan_problems(draft, context),
        *_word_problems(draft, context),
        *_timing_cautions(draft, context),
        *_other_cautions(draft, context),
        *group_check.problems_of_note(draft, context),
        *privacy_check.problems(draft, context),
        *together_check.problems(draft, context.drawn),
    )


def without_answered(draft: VisitDraft, problems: Iterable[Problem]) -> VisitDraft:
    """Leave out the reasons about a plan that nothing asks for any more: signed, they would deny the plan that is here.

    A correction begins with the reasons of the version before, and a plan may have been taken in since.
    """
    asked = {problem.code for problem in problems}
    kept = {code: said for code, said in draft.reasons.items() if code not in _OF_THE_PLAN or code in asked}
    return draft if kept == draft.reasons else replace(draft, reasons=kept)


def is_claim_ready(problems: Iterable[Problem]) -> bool:
    """Whether nothing is left that keeps the note off a claim: every caution has its reason, none blocks."""
    return all(not p.blocks and ("reason" in p.facts or p.code in NO_REASON_NEEDED) for p in problems)


def _missing(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    asked = context.pack.asked_of(draft.kind)
    filled = filled_parts(draft, asked.parts)
    for name in (*(part for part in asked.parts if part not in filled), *missing_details(draft, asked.details)):
        yield Problem(name.value, f"{name.value}_missing", Weight.MISSING)


def _time_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    for segment in draft.segments:
        if segment.minutes < 0:
            yield Problem("time", "end_before_start")
        elif segment.start > context.now:
            yield Problem("time", "in_the_future")
        elif minute(segment.end) > context.now:  # the end of a running timer is a moment after its minute
            yield Problem("time", "ends_in_the_future")
    stretches = sorted(draft.segments, key=lambda s: s.start)
    if any(later.start < earlier.end for earlier, later in pairwise(stretches)):
        yield Problem("time", "segments_overlap")  # the shared minutes would count twice
    if draft.excluded.least < 0:
        yield Problem("time", "excluded_below_zero")
    elif draft.segments and draft.excluded.total > sum(s.minutes for s in draft.segments) >= 0:
        yield Problem("time", "more_excluded_than_time")


def _overlaps(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    if draft.kind is not ContactKind.GROUP:
        for label, other in context.others:
            if _overlap(draft, other):
                facts = {"with": label, "start": other.start.isoformat(), "end": other.end.isoformat()}
                yield caution(draft, "time", "overlap", facts)
    for other in context.at_once:
        if _overlap(draft, other):
            facts = {"start": other.start.isoformat(), "end": other.end.isoformat()}
            yield caution(draft, "time", "two_services_at_once", facts)


def _overlap(draft: VisitDraft, other: Segment) -> bool:
    return any(s.start < other.end and other.start < s.end for s in draft.segments)


def _goal_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    known = {g.id: g for g in context.goals}
    for goal_id in draft.goal_ids:
        goal = known.get(goal_id)
        if goal is None:
            yield Problem("goal", "unknown_goal")
        elif draft.day and not goal.active_on(draft.day):
            yield caution(draft, "goal", "goal_not_active", {"goal": goal.title})


def _word_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    known = {item.id for item in context.interventions}
    if any(item_id not in known for item_id in draft.intervention_ids):
        yield Problem("what_we_did", "unknown_intervention")


def _timing_cautions(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    if is_late(draft, context.pack, context.written_at):
        yield caution(draft, "time", "late_note", {"days": str(days_after_service(draft, context.written_at))})
    if context.pack.billable(draft.kind) and is_past_billing(draft, context.pack, context.written_at):
        found = countdown(draft, context.pack, context.written_at)
        until = found.deadlines.billable_until if found else None
        yield caution(draft, "time", "past_billing_limit", {"until": until.isoformat() if until else ""})
    if context.clock_seen is not None and context.now < context.clock_seen - _CLOCK_CORRECTION:
        yield caution(draft, "time", "clock_set_back", {"seen": context.clock_seen.isoformat()})


def _plan_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    """Ask why where the plan does not carry the service on its day: write first, bill later."""
    day, pack = draft.day, context.pack
    if not (day and draft.service and pack.billable(draft.kind) and pack.plan_required):
        return
    plan = plan_on(context.plans, day)
    if plan is None:
        ended = max((p.ends_on for p in context.plans if p.ends_on < day), default=None)
        if ended is None:
            yield caution(draft, "goal", "plan_missing")
        else:
            yield caution(draft, "goal", "plan_ended", {"ended": ended.isoformat()})
        return
    worked_on = [goal for goal in context.goals if goal.id in draft.goal_ids]
    if plan.goals and worked_on and not any(plan.lists(goal, pack.closing_statuses) for goal in worked_on):
        yield caution(draft, "goal", "goal_not_in_plan")
    if plan.order_signed_on is not None and day < plan.order_signed_on:
        yield caution(draft, "code", "order_too_late", {"signed": plan.order_signed_on.isoformat()})


def _other_cautions(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    day, pack = draft.day, context.pack
    if day and not pack.valid_on(day):
        yield caution(draft, "code", "rules_not_in_force", {"rules": pack.label})
    if day and context.specialist.credentials and context.specialist.credential_on(day) is None:
        yield caution(draft, "code", "credential_lapsed")
    most = pack.limits.group_most
    # A session knows who was there when, and how many led it: see `group_check`.
    if draft.kind is ContactKind.GROUP and not draft.session_id and most is not None and draft.group_size > most:
        yield caution(draft, "code", "group_too_large", {"size": str(draft.group_size), "most": str(most)})
