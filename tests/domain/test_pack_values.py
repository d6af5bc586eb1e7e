"""Every value of a pack does something: change it alone, and a visit is seen differently."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from making import TODAY, at, context, draft, group_draft, pack, person, segment

from fieldnote.domain.policy import (
    Exclusion,
    KindRule,
    Limits,
    Period,
    PeriodLimit,
    PolicyPack,
    Service,
    Supervision,
    Timing,
    TransportRule,
)
from fieldnote.domain.required import Detail
from fieldnote.domain.timing import countdown
from fieldnote.domain.units import Aggregation, Counted, Rounding
from fieldnote.domain.visit import ContactKind, Mode, Part, Place, Segment, VisitDraft
from fieldnote.domain.visit_check import check
from fieldnote.domain.visit_context import DayUse, PeriodUse
from fieldnote.domain.visit_facts import facts_for
from fieldnote.services import policies

YESTERDAY = TODAY - timedelta(days=1)
VISITS: tuple[VisitDraft, ...] = (
    draft(),
    draft(segments=(segment(at(9), 53),), mode=Mode.PHONE, place=Place.HOME),
    draft(segments=(segment(at(9), 5),), mode=Mode.VIDEO, place=Place.JAIL),
    draft(place=Place.CAR, significant_event=True),
    draft(kind=ContactKind.NO_SHOW),
    draft(segments=(Segment(at(23, 40, day=YESTERDAY), at(0, 25)),)),
    draft(segments=(segment(at(9, day=TODAY - timedelta(days=5)), 50),)),
    group_draft(group_size=7),
)


def seen(rules: PolicyPack) -> list[object]:
    """Give all that visits show of a pack: what there is to look at, what is frozen, how much time is left."""
    found: list[object] = [rules.services_on(TODAY) and [s.id for s in rules.services_on(TODAY)]]
    for written in VISITS:
        service = rules.service(written.service)
        around = context(
            pack=rules,
            plans=(),
            age=17,
            day_uses=(DayUse(TODAY, Counted(10, 0), units=4),),
            period_uses=tuple(PeriodUse(limit, 20) for limit in (service.most_units if service else ())),
            in_person_on=TODAY - timedelta(days=45),
        )
        shown = None if service is None else (service.label, service.id)
        found += [check(written, around), facts_for(written, person(), around, at(12)), shown]
        found.append(countdown(written, rules, around.now))
    return found


def of_service(**changes: Any) -> Callable[[PolicyPack], PolicyPack]:
    return lambda rules: replace(rules, services=tuple(replace(s, **changes) for s in rules.services))


def of_part(name: str, **changes: Any) -> Callable[[PolicyPack], PolicyPack]:
    return lambda rules: replace(rules, **{name: replace(getattr(rules, name), **changes)})


def of_kind(**changes: Any) -> Callable[[PolicyPack], PolicyPack]:
    return lambda rules: replace(rules, kinds=tuple(replace(r, **changes) for r in rules.kinds))


def of_pack(**changes: Any) -> Callable[[PolicyPack], PolicyPack]:
    return lambda rules: replace(rules, **changes)


def and_then(*steps: Callable[[PolicyPack], PolicyPack]) -> Callable[[PolicyPack], PolicyPack]:
    def both(rules: PolicyPack) -> PolicyPack:
        for step in steps:
            rules = step(rules)
        return rules

    return both


Change = Callable[[PolicyPack], PolicyPack]
WEEK = PeriodLimit(24, Period.WEEK)
TABLE = of_service(rounding=Rounding.STATE_PARTIAL, unit_starts=(8, 60))
LIMITED = of_service(most_units=(WEEK,))
PLAIN = Timing(due_hours=24, unbillable_days=7)
# For each value: the rules to begin with, and one change that has to show.
CASES: dict[str, tuple[Change, Change]] = {
    "Service.id": (of_pack(), of_service(id="other")),
    "Service.label": (of_pack(), of_service(label="Other")),
    "Service.code": (of_pack(), of_service(code="H2014")),
    "Service.group": (of_pack(), of_service(group=True)),
    "Service.modifiers": (of_pack(), of_service(modifiers=("HF",))),
    "Service.mode_modifiers": (of_pack(), of_service(mode_modifiers={Mode.PHONE: "93"})),
    "Service.modes": (of_pack(), of_service(modes=(Mode.IN_PERSON,))),
    "Service.unit_minutes": (of_pack(), of_service(unit_minutes=30)),
    "Service.rounding": (of_pack(), of_service(rounding=Rounding.MIDPOINT_8)),
    "Service.unit_starts": (TABLE, of_service(unit_starts=(8, 53))),
    "Service.least_minutes": (of_pack(), of_service(least_minutes=53)),
    "Service.aggregation": (of_pack(), of_service(aggregation=Aggregation.PER_DAY)),
    "Service.most_units_a_day": (of_pack(), of_service(most_units_a_day=6)),
    "Service.most_units": (of_pack(), of_service(most_units=(PeriodLimit(22, Period.WEEK),))),
    "Service.age_from": (of_pack(), of_service(age_from=16)),
    "Service.telehealth_pos": (of_pack(), of_service(telehealth_pos=(Mode.PHONE,))),
    "Service.face_to_face_days": (of_pack(), of_service(face_to_face_days=30)),
    "Service.valid_from": (of_pack(), of_service(valid_from=TODAY + timedelta(days=1))),
    "Service.valid_to": (of_pack(), of_service(valid_to=YESTERDAY)),
    "PeriodLimit.units": (LIMITED, of_service(most_units=(replace(WEEK, units=22),))),
    "PeriodLimit.period": (of_service(most_units=(replace(WEEK, units=1),)), of_service(
        most_units=(replace(WEEK, units=1, period=Period.MONTH),))),
    "PeriodLimit.days": (of_service(most_units=(PeriodLimit(1, Period.DAYS, 30),)), of_service(
        most_units=(PeriodLimit(1, Period.DAYS, 31),))),
    "PeriodLimit.first_month": (of_service(most_units=(PeriodLimit(1, Period.YEAR),)), of_service(
        most_units=(PeriodLimit(1, Period.YEAR, first_month=7),))),
    "KindRule.kind": (of_pack(), of_pack(kinds=(KindRule(ContactKind.NO_SHOW, billable=True),))),
    "KindRule.billable": (of_pack(), of_kind(billable=True, why="")),
    "KindRule.why": (of_pack(), of_kind(why="Another reason.")),
    "KindRule.also": (of_pack(), of_kind(also=(Detail.PROGRESS,))),
    "KindRule.without": (of_pack(kinds=()), of_pack(
        kinds=(KindRule(ContactKind.GROUP, billable=False, why="x", without=(Part.PLACE,)),))),
    "Exclusion.why": (of_pack(), of_pack(exclusions=(Exclusion("Jail", "Another reason.", (Place.JAIL,)),))),
    "Exclusion.places": (of_pack(), of_pack(exclusions=(Exclusion("Homes", "Not at home.", (Place.HOME,)),))),
    "Limits.group_most": (of_pack(), of_part("limits", group_most=7)),
    "Timing.due_hours": (of_pack(), of_part("timing", due_hours=48)),
    "Timing.late_after_hours": (of_pack(), of_part("timing", late_after_hours=48)),
    "Timing.crisis_hours": (of_pack(), of_part("timing", crisis_hours=1)),
    "Timing.unbillable_days": (of_pack(), of_part("timing", unbillable_days=4)),
    "Timing.business_days": (of_pack(timing=PLAIN), of_part("timing", business_days=True)),
    "Timing.holidays": (of_part("timing", business_days=True), of_part("timing", holidays=(TODAY,))),
    "PolicyPack.id": (of_pack(), of_pack(id="other")),
    "PolicyPack.label": (of_pack(valid_to=YESTERDAY), of_pack(label="Other")),
    "PolicyPack.version": (of_pack(), of_pack(version="2")),
    "PolicyPack.services": (of_pack(), of_pack(services=())),
    "PolicyPack.kinds": (of_pack(), of_pack(kinds=())),
    "PolicyPack.exclusions": (of_pack(), of_pack(exclusions=())),
    "PolicyPack.transport": (of_pack(), of_pack(transport=TransportRule.ONLY_WITH_SUPPORT)),
    "PolicyPack.limits": (of_pack(), of_pack(limits=Limits())),
    "PolicyPack.timing": (of_pack(), of_pack(timing=Timing())),
    "PolicyPack.plan_required": (of_pack(), of_pack(plan_required=False)),
    "PolicyPack.places_of_service": (of_pack(), of_pack(places_of_service={Place.LIBRARY: "11"})),
    "PolicyPack.age_from": (of_pack(), of_pack(age_from=16)),
    "PolicyPack.valid_from": (of_pack(), of_pack(valid_from=TODAY + timedelta(days=1))),
    "PolicyPack.valid_to": (of_pack(), of_pack(valid_to=YESTERDAY)),
}  # fmt: skip
SEEN_ELSEWHERE = {
    "PolicyPack.family": "test_policy_check: a date of service finds the pack of the family that held then",
    "PolicyPack.modifier_labels": "test_policy_check: a modifier that says nothing is a fault",
    "PolicyPack.source": "test_policy_check: rules without a source are a fault",
    "PolicyPack.jurisdiction": "for people to read",
    "PolicyPack.payer": "for people to read",
    "PolicyPack.confirmed_by": "for people to read",
    "PolicyPack.plan_label": "for people to read",
    "PolicyPack.person_label": "for people to read",
    "PolicyPack.credential_label": "the first steps offer it",
    "PolicyPack.retention": "test_disposal",
    "PolicyPack.auth": "the ledger of units",
    "PolicyPack.closing_statuses": "which goals of a plan are still worked on",
    "PolicyPack.statuses": "the plan summary prints them",
    "PolicyPack.supervision": "for the review of signed notes",
    "Supervision.review": "for the review of signed notes",
    "Supervision.due_hours": "for the review of signed notes",
    "PolicyPack.incident_hours": "incident worksheets",
    "PolicyPack.overdose_law": "the trigger sheet prints it",
    "PolicyPack.reflections": "notes for supervision",
    "Exclusion.what": "for people to read",
    "Limits.caseload_most": "adding a person",
    "Limits.supervisor_most": "for people to read",
    "Limits.alert_at_percent": "the plan summary and the person's page",
    "Limits.alert_days_left": "the person's page",
}


@pytest.mark.parametrize("name", CASES)
def test_a_value_that_changes_alone_is_seen(name: str) -> None:
    begin, change = CASES[name]
    rules = begin(pack())
    assert seen(change(rules)) != seen(rules)


def test_every_value_of_a_pack_is_in_the_table_of_changes_or_said_to_be_seen_elsewhere() -> None:
    kinds = (PolicyPack, Service, PeriodLimit, KindRule, Exclusion, Limits, Timing, Supervision)
    named = {f"{kind.__name__}.{field.name}" for kind in kinds for field in fields(kind)}
    added_later = named - set(CASES) - set(SEEN_ELSEWHERE)
    assert not added_later
    assert not (set(CASES) | set(SEEN_ELSEWHERE)) - named


def test_the_values_that_ship_for_north_carolina_are_those_of_their_sources() -> None:
    for name in ("nc-peer-support", "nc-8g", "nc-b3"):
        found = pack(name)
        assert (found.timing.due_hours, found.timing.unbillable_days, found.incident_hours) == (24, 7, 72), name
        assert (found.limits.caseload_most, found.limits.supervisor_most, found.age_from) == (15, 8, 18)
        assert (found.limits.alert_at_percent, found.limits.alert_days_left) == (80, 30)
        assert (found.retention.adult_years, found.retention.minor_until_age) == (11, 30)
        assert (found.plan_required, found.closing_statuses) == (True, ("A", "D"))
        assert [service.telehealth_pos for service in found.services] == [()] * len(found.services)
        assert found.exclusion_at(Place.JAIL) is not None
        assert found.transport is TransportRule.ONLY_IF_PLANNED
        assert [kind for kind in ContactKind if found.billable(kind)] == [ContactKind.ONE_TO_ONE, ContactKind.GROUP]
        assert (found.statuses["R"], found.statuses["O"], found.statuses["A"], found.statuses["D"]) == (
            "revised", "ongoing", "achieved", "discontinued",
        )  # fmt: skip
        assert found.confirmed_by == "", "nobody confirmed them: an agency has to"
    assert [pack(name).limits.group_most for name in ("nc-peer-support", "nc-8g", "nc-b3")] == [6, 12, 6]


@pytest.mark.parametrize(("place", "code"), [
    (Place.HOME, "12"), (Place.OFFICE, "11"), (Place.SHELTER, "04"), (Place.JAIL, "09"), (Place.HOSPITAL, "21"),
    (Place.CLINIC, "49"), (Place.RESIDENCE, "14"), (Place.STREET, "27"), (Place.WORK, "18"), (Place.LIBRARY, "99"),
    (Place.COMMUNITY, "99"), (Place.MEETING, "99"), (Place.RECOVERY_CENTER, "99"), (Place.COURT, "99"),
    (Place.CAR, "99"), (Place.OTHER, "99"),
])  # fmt: skip
def test_each_place_has_its_cms_code(place: Place, code: str) -> None:
    assert {pack(name).place_of_service(place) for name in ("nc-peer-support", "nc-8g", "nc-b3")} == {code}


@pytest.mark.parametrize("name", ["nc-peer-support", "nc-8g", "nc-b3"])
def test_the_rules_name_every_place_but_other(name: str) -> None:
    assert set(pack(name).places_of_service) == set(Place) - {Place.OTHER}


def test_plain_notes_have_no_rule_that_could_ask_why() -> None:
    found = pack("plain")
    assert (found.timing, found.limits.group_most, found.exclusions) == (Timing(), None, ())
    assert (found.transport, found.supervision) == (TransportRule.NO_RULE, Supervision())
    assert all(check(written, context(pack=found, age=3)) == () for written in VISITS[:1])


def test_packs_of_a_family_say_when_they_begin_and_end() -> None:
    ends = {found.id: (found.valid_from, found.valid_to) for found in policies.shipped() if found.family}
    assert ends == {"nc-8g": (date(2019, 11, 1), None), "nc-b3": (None, date(2019, 10, 31))}
