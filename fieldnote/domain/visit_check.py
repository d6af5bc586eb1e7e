"""What there is to look at before a note is signed, and the figures a signature then freezes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from fieldnote.domain import together_check
from fieldnote.domain.goal import Goal
from fieldnote.domain.person import Person, Specialist
from fieldnote.domain.plan import PlanSnapshot, plan_on
from fieldnote.domain.policy import PolicyPack, Service
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.together import PersonSignature
from fieldnote.domain.units import next_unit_at, units_for
from fieldnote.domain.visit import (
    ContactKind,
    Place,
    Segment,
    SignedFacts,
    VisitDraft,
    filled_parts,
    required_parts,
)


@dataclass(frozen=True, slots=True)
class VisitContext:
    """What a check has to know beside the draft."""

    pack: PolicyPack
    specialist: Specialist
    goals: tuple[Goal, ...]
    now: datetime
    """Aware; the moment of checking."""
    plans: tuple[PlanSnapshot, ...] = ()
    """All of the person's, whatever their dates."""
    others: tuple[tuple[str, Segment], ...] = ()
    """Other individual visits around this time: a neutral label and each segment, for the overlap guard."""
    drawn: PersonSignature | None = None
    """Of the person's own signature under the note, where there is one."""
    age: int | None = None
    """The person's age on the date of service, None while it is not known."""


def check(draft: VisitDraft, context: VisitContext) -> tuple[Problem, ...]:
    """List everything to look at before signing: missing parts, impossible values, cautions without a reason yet."""
    return (
        *_missing(draft),
        *_time_problems(draft, context),
        *_service_problems(draft, context),
        *_goal_problems(draft, context),
        *_plan_problems(draft, context),
        *_cautions(draft, context),
        *together_check.problems(draft, context.drawn),
    )


def _missing(draft: VisitDraft) -> Iterable[Problem]:
    filled = filled_parts(draft)
    for part in required_parts(draft.kind):
        if part not in filled:
            yield Problem(part.value, f"{part.value}_missing", Weight.MISSING)


def _time_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    for segment in draft.segments:
        if segment.minutes < 0:
            yield Problem("time", "end_before_start")
        elif segment.start > context.now:
            yield Problem("time", "in_the_future")
        elif segment.end > context.now:
            yield Problem("time", "ends_in_the_future")
    stretches = sorted(draft.segments, key=lambda s: s.start)
    if any(later.start < earlier.end for earlier, later in pairwise(stretches)):
        yield Problem("time", "segments_overlap")  # the shared minutes would count twice
    if draft.excluded.least < 0:
        yield Problem("time", "excluded_below_zero")
    elif draft.segments and draft.excluded.total > sum(s.minutes for s in draft.segments) >= 0:
        yield Problem("time", "more_excluded_than_time")
    if draft.kind is ContactKind.GROUP:
        return
    for label, other in context.others:
        if any(s.start < other.end and other.start < s.end for s in draft.segments):
            facts = {"with": label, "start": other.start.isoformat(), "end": other.end.isoformat()}
            yield _caution(draft, "time", "overlap", facts)


def _service_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    if not draft.service or not draft.kind.billable:
        return
    service = context.pack.service(draft.service)
    if service is None:
        yield Problem("code", "unknown_service", facts={"service": draft.service})
        return
    if draft.day and not service.valid_on(draft.day):
        until = service.valid_to.isoformat() if service.valid_to else ""
        yield Problem("code", "service_not_valid", facts={"service": service.code, "until": until})
    if service.group != (draft.kind is ContactKind.GROUP):
        yield Problem("code", "service_of_other_kind", facts={"service": service.code})
    minutes = draft.contact_minutes
    units = units_for(minutes, service.rounding, service.unit_minutes)
    if draft.segments and units == 0:
        needed = next_unit_at(minutes, service.rounding, service.unit_minutes)
        yield Problem("time", "too_short", Weight.CAUTION, {"minutes": str(minutes), "needed": str(needed)})
    if service.most_units_a_day is not None and units > service.most_units_a_day:
        yield _caution(draft, "time", "over_daily_units", {"units": str(units), "most": str(service.most_units_a_day)})


def _goal_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    known = {g.id: g for g in context.goals}
    for goal_id in draft.goal_ids:
        goal = known.get(goal_id)
        if goal is None:
            yield Problem("goal", "unknown_goal")
        elif draft.day and not goal.active_on(draft.day):
            yield _caution(draft, "goal", "goal_not_active", {"goal": goal.title})


def _plan_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    """Ask why where the plan does not carry the service on its day: write first, bill later."""
    day, pack = draft.day, context.pack
    if not (day and draft.service and draft.kind.billable and pack.plan_required):
        return
    plan = plan_on(context.plans, day)
    if plan is None:
        ended = max((p.ends_on for p in context.plans if p.ends_on < day), default=None)
        if ended is None:
            yield _caution(draft, "goal", "plan_missing")
        else:
            yield _caution(draft, "goal", "plan_ended", {"ended": ended.isoformat()})
        return
    worked_on = [goal for goal in context.goals if goal.id in draft.goal_ids]
    if plan.goals and worked_on and not any(plan.lists(goal, pack.closing_statuses) for goal in worked_on):
        yield _caution(draft, "goal", "goal_not_in_plan")
    if plan.order_signed_on is not None and day < plan.order_signed_on:
        yield _caution(draft, "code", "order_too_late", {"signed": plan.order_signed_on.isoformat()})


def _cautions(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    day, pack = draft.day, context.pack
    if day and pack.timing.due_hours is not None and is_late(draft, pack, context.now):
        days = (context.now.astimezone(draft.segments[-1].end.tzinfo).date() - day).days
        yield _caution(draft, "time", "late_note", {"days": str(days)})
    if day and context.specialist.credentials and context.specialist.credential_on(day) is None:
        yield _caution(draft, "code", "credential_lapsed")
    if day and context.age is not None and pack.age_from is not None and context.age < pack.age_from:
        yield _caution(draft, "code", "under_age", {"age": str(context.age), "from": str(pack.age_from)})
    most = pack.limits.group_most
    if draft.kind is ContactKind.GROUP and most is not None and draft.group_size > most:
        yield _caution(draft, "code", "group_too_large", {"size": str(draft.group_size), "most": str(most)})
    if draft.place is Place.JAIL and draft.kind.billable:
        yield _caution(draft, "place", "jail_not_billable")


def _caution(draft: VisitDraft, where: str, code: str, facts: dict[str, str] | None = None) -> Problem:
    given = draft.reasons.get(code, "").strip()
    return Problem(where, code, Weight.CAUTION, {**(facts or {}), **({"reason": given} if given else {})})


def is_late(draft: VisitDraft, pack: PolicyPack, now: datetime) -> bool:
    """Whether the note is written or signed after the pack's due time, counted from the end of the visit."""
    if not draft.segments or pack.timing.due_hours is None:
        return False
    return now - draft.segments[-1].end > timedelta(hours=pack.timing.due_hours)


def is_claim_ready(problems: Iterable[Problem]) -> bool:
    """Whether nothing is left that keeps the note off a claim: every caution has its reason, none blocks."""
    return all(not p.blocks and ("reason" in p.facts or p.code == "too_short") for p in problems)


def facts_for(draft: VisitDraft, person: Person, context: VisitContext, entered_at: datetime) -> SignedFacts:
    """Compute what a signature freezes. `draft` must have passed `check` without a blocking problem."""
    pack = context.pack
    service = pack.service(draft.service) if draft.kind.billable else None
    minutes = draft.contact_minutes
    units = units_of(minutes, service)
    by_id = {g.id: g for g in context.goals}
    return SignedFacts(
        person_name=person.full_name,
        record_number=person.record_number(),
        minutes=minutes,
        units=units,
        unit_minutes=service.unit_minutes if service else 0,
        rounding=service.rounding.value if service else "",
        code=service.code if service else "",
        modifiers=service.modifiers_for(draft.mode.value) if service else (),
        place_of_service=pack.place_of_service(draft.place.value) if draft.place else "",
        policy_pack=pack.id,
        policy_version=pack.version,
        entered_at=entered_at,
        late=is_late(draft, pack, context.now),
        claim_ready=units > 0 and is_claim_ready(check(draft, context)),
        goals=tuple(f"{g.number} {g.title}".strip() for i in draft.goal_ids if (g := by_id.get(i))),
    )


def units_of(minutes: int, service: Service | None) -> int:
    """Give the units of a contact; without a service there are none."""
    return units_for(minutes, service.rounding, service.unit_minutes) if service else 0
