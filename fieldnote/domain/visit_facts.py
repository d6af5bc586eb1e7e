"""The figures and words that a signature freezes beside the note."""

from datetime import datetime

from fieldnote.domain.intervention import chosen_from, competencies_of
from fieldnote.domain.person import Person
from fieldnote.domain.policy import PolicyPack, Service
from fieldnote.domain.timing import is_late
from fieldnote.domain.units import Aggregation, UnitRule
from fieldnote.domain.visit import DayFigures, SignedFacts, VisitDraft
from fieldnote.domain.visit_check import check, is_claim_ready
from fieldnote.domain.visit_context import VisitContext, service_of, units_on_days
from fieldnote.domain.visit_days import minutes_by_day

_NO_RULE = UnitRule()


def facts_for(draft: VisitDraft, person: Person, context: VisitContext, entered_at: datetime) -> SignedFacts:
    """Compute what a signature freezes. `draft` must have passed `check` without a blocking problem."""
    pack = context.pack
    service = service_of(draft, pack)
    rule = service.unit_rule if service else _NO_RULE
    by_day = _by_day(draft, context, rule)
    units = sum(figures.units for figures in by_day)
    by_id = {g.id: g for g in context.goals}
    items = chosen_from(context.interventions, draft.intervention_ids)
    return SignedFacts(
        person_name=person.full_name,
        record_number=person.record_number(),
        minutes=draft.contact_minutes,
        units=units,
        unit_minutes=rule.unit_minutes if service else 0,
        rounding=rule.rounding.value if service else "",
        code=service.code if service else "",
        modifiers=service.modifiers_for(draft.mode.value) if service else (),
        place_of_service=_place_of_service(draft, pack, service),
        policy_pack=pack.id,
        policy_version=pack.version,
        entered_at=entered_at,
        late=is_late(draft, pack, context.written_at),
        claim_ready=units > 0 and is_claim_ready(check(draft, context)),
        goals=tuple(f"{g.number} {g.title}".strip() for i in draft.goal_ids if (g := by_id.get(i))),
        aggregation=rule.aggregation.value if service else "",
        unit_starts=rule.unit_starts,
        least_minutes=rule.least_minutes,
        by_day=by_day,
        not_billable_because=pack.kind_rule(draft.kind).why,
        interventions=tuple(item.words for item in items),
        competencies=competencies_of(items, draft.competencies),
        template=context.template,
        entered_before_service=_is_entered_before(draft, entered_at),
    )


def _place_of_service(draft: VisitDraft, pack: PolicyPack, service: Service | None) -> str:
    return pack.place_of_service(draft.place, draft.mode, service) if draft.place else ""


def _by_day(draft: VisitDraft, context: VisitContext, rule: UnitRule) -> tuple[DayFigures, ...]:
    units = units_on_days(draft, context.pack, context.day_uses)
    together = rule.aggregation is Aggregation.PER_DAY
    before = {use.day: use.same_code.minutes for use in context.day_uses if together}
    return tuple(
        DayFigures(day, minutes, units.get(day, 0), before.get(day, 0))
        for day, minutes in minutes_by_day(draft).items()
    )


def _is_entered_before(draft: VisitDraft, entered_at: datetime) -> bool:
    """Whether the first saving was before the visit began; a planned visit is saved before, and rightly so."""
    return draft.planned_for is None and bool(draft.segments) and entered_at < draft.segments[0].start
