"""What could keep a visit off a claim, by the rules of its date: code, mode, age, place, units."""

from collections.abc import Iterable
from datetime import date

from fieldnote.domain.policy import PolicyPack, Service, TransportRule
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.units import NOTHING_COUNTED, Aggregation, next_unit_at
from fieldnote.domain.visit import ContactKind, Mode, Place, VisitDraft
from fieldnote.domain.visit_context import VisitContext, caution, units_on_days

_BEFORE_PACKS_SAID_PLACES = "jail_not_billable"
"""The code that reasons for an excluded place were kept under when only jail was one."""


def claim_problems(draft: VisitDraft, context: VisitContext) -> Iterable[Problem]:
    """List what the rules say of code, mode, age, place and units; nothing for a contact they do not pay for."""
    if not context.pack.billable(draft.kind):
        return
    yield from _place_problems(draft, context.pack)
    if not draft.service:
        return
    service = context.pack.service(draft.service)
    if service is None:
        yield Problem("code", "unknown_service", facts={"service": draft.service})
        return
    yield from _service_problems(draft, service)
    yield from _person_problems(draft, service, context)
    yield from _unit_problems(draft, service, context)


def _service_problems(draft: VisitDraft, service: Service) -> Iterable[Problem]:
    if draft.day and not service.valid_on(draft.day):
        if service.valid_from is not None and draft.day < service.valid_from:
            yield Problem("code", "service_not_yet", facts=_named(service, since=service.valid_from))
        else:
            yield Problem("code", "service_not_valid", facts=_named(service, until=service.valid_to))
    if service.group != (draft.kind is ContactKind.GROUP):
        yield Problem("code", "service_of_other_kind", facts={"service": service.code})
    if draft.mode not in service.modes:
        yield caution(draft, "code", "mode_not_paid", {"service": service.code, "mode": draft.mode.value})


def _person_problems(draft: VisitDraft, service: Service, context: VisitContext) -> Iterable[Problem]:
    least = context.pack.age_from if service.age_from is None else service.age_from
    if draft.day and context.age is not None and least is not None and context.age < least:
        yield caution(draft, "code", "under_age", {"age": str(context.age), "from": str(least)})
    most, last = service.face_to_face_days, context.in_person_on
    if draft.day and most is not None and last is not None and draft.mode is not Mode.IN_PERSON:
        days = (draft.day - last).days
        if days > most:
            yield caution(draft, "code", "face_to_face_due", {"days": str(days), "most": str(most)})


def _place_problems(draft: VisitDraft, pack: PolicyPack) -> Iterable[Problem]:
    exclusion = pack.exclusion_at(draft.place) if draft.place else None
    if exclusion is not None:
        found = caution(draft, "place", "place_not_billable", {"why": exclusion.why})
        earlier = draft.reasons.get(_BEFORE_PACKS_SAID_PLACES, "").strip()
        if earlier and "reason" not in found.facts:
            found = Problem(found.field, found.code, found.weight, {**found.facts, "reason": earlier})
        yield found
    if draft.place is Place.CAR and pack.transport is TransportRule.ONLY_WITH_SUPPORT:
        yield caution(draft, "place", "ride_with_support")
    elif draft.place is Place.CAR and pack.transport is TransportRule.ONLY_IF_PLANNED:
        yield caution(draft, "place", "ride_in_plan")


def _unit_problems(draft: VisitDraft, service: Service, context: VisitContext) -> Iterable[Problem]:
    by_day = units_on_days(draft, context.pack, context.day_uses)
    units = sum(by_day.values())
    if draft.segments and units == 0:
        yield Problem("time", "too_short", Weight.CAUTION, _too_short(draft, service, context))
    used = {use.day: use.units for use in context.day_uses}
    most = service.most_units_a_day
    for day, made in by_day.items():
        if most is not None and made and made + used.get(day, 0) > most:
            facts = {"units": str(made + used.get(day, 0)), "most": str(most)}
            yield caution(draft, "time", "over_daily_units", facts)
    for use in context.period_uses:
        if draft.day and units and units + use.units > use.limit.units:
            first, last = use.limit.around(draft.day)
            facts = {"units": str(units + use.units), "most": str(use.limit.units)}
            facts |= {"first": first.isoformat(), "last": last.isoformat()}
            yield caution(draft, "time", "over_period_units", facts)


def _too_short(draft: VisitDraft, service: Service, context: VisitContext) -> dict[str, str]:
    """Say how many minutes there are, and how many would make a unit, by the rule."""
    before = next((use.same_code for use in context.day_uses if use.day == draft.day), NOTHING_COUNTED)
    counts = before if service.aggregation is Aggregation.PER_DAY else NOTHING_COUNTED
    minutes = draft.contact_minutes
    needed = next_unit_at(counts.minutes + minutes, service.unit_rule) - counts.minutes
    return {"minutes": str(minutes), "needed": str(needed)}


def _named(service: Service, **days: date | None) -> dict[str, str]:
    return {"service": service.code, **{name: day.isoformat() if day else "" for name, day in days.items()}}
