"""What a pack has to be: each fault is found and named with its place in the file."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from making import pack

from fieldnote.domain.policy import (
    Authorising,
    Exclusion,
    KindRule,
    Limits,
    Period,
    PeriodLimit,
    PolicyPack,
    Retention,
    Review,
    Service,
    Supervision,
    Timing,
    in_force,
)
from fieldnote.domain.policy_check import family_faults, faults
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import ContactKind, Mode, Place
from fieldnote.services import policies

FIRST, LAST = date(2020, 1, 1), date(2020, 12, 31)


def with_service(**changes: Any) -> PolicyPack:
    first, *others = pack().services
    return replace(pack(), services=(replace(first, **changes), *others))


def with_limit(limit: PeriodLimit) -> PolicyPack:
    return with_service(most_units=(limit,))


SERVICE = pack().services[0]
FAULTY: list[tuple[str, PolicyPack]] = [
    ("id", replace(pack(), id="NC 8G")),
    ("id", replace(pack(), id="nc--8g")),
    ("label", replace(pack(), label=" ")),
    ("version", replace(pack(), version="")),
    ("source", replace(pack(), source="")),
    ("valid_to", replace(pack(), valid_from=LAST, valid_to=FIRST)),
    ("age_from", replace(pack(), age_from=0)),
    ("incident_hours", replace(pack(), incident_hours=-1)),
    ("services", replace(pack(), services=(SERVICE, SERVICE))),
    ("services[0].valid_to", with_service(valid_from=LAST, valid_to=FIRST)),
    ("services[0].unit_minutes", with_service(unit_minutes=0)),
    ("services[0].most_units_a_day", with_service(most_units_a_day=0)),
    ("services[0].age_from", with_service(age_from=-1)),
    ("services[0].face_to_face_days", with_service(face_to_face_days=0)),
    ("services[0].modes", with_service(modes=())),
    ("services[0].modifiers", with_service(modifiers=("hq",))),
    ("services[0].modifiers", with_service(mode_modifiers={Mode.PHONE: "K"})),
    ("modifier_labels", with_service(modifiers=("U8",))),
    ("services[0].unit_starts", with_service(rounding=Rounding.STATE_PARTIAL)),
    ("services[0].unit_starts", with_service(unit_starts=(8,))),
    ("services[0].unit_starts", with_service(rounding=Rounding.STATE_PARTIAL, unit_starts=(8, 8))),
    ("services[0].unit_starts", with_service(rounding=Rounding.STATE_PARTIAL, unit_starts=(0, 8))),
    ("services[0].least_minutes", with_service(least_minutes=-1)),
    (
        "services[0].least_minutes",
        with_service(rounding=Rounding.STATE_PARTIAL, unit_starts=(8, 23), least_minutes=30),
    ),
    ("services[0].most_units[0].units", with_limit(PeriodLimit(0, Period.WEEK))),
    ("services[0].most_units[0].days", with_limit(PeriodLimit(9, Period.DAYS))),
    ("services[0].most_units[0].days", with_limit(PeriodLimit(9, Period.WEEK, days=7))),
    ("services[0].most_units[0].first_month", with_limit(PeriodLimit(9, Period.YEAR, first_month=13))),
    ("services[0].most_units[0].first_month", with_limit(PeriodLimit(9, Period.MONTH, first_month=7))),
    ("kinds", replace(pack(), kinds=(KindRule(ContactKind.GROUP, billable=True),) * 2)),
    ("kinds[0].why", replace(pack(), kinds=(KindRule(ContactKind.OUTREACH, billable=False),))),
    ("kinds[0].why", replace(pack(), kinds=(KindRule(ContactKind.GROUP, billable=True, why="x"),))),
    ("exclusions[0]", replace(pack(), exclusions=(Exclusion("Jail", ""),))),
    ("limits.group_most", replace(pack(), limits=Limits(group_most=0))),
    ("limits.caseload_most", replace(pack(), limits=Limits(caseload_most=-1))),
    ("limits.supervisor_most", replace(pack(), limits=Limits(supervisor_most=0))),
    ("limits.alert_at_percent", replace(pack(), limits=Limits(alert_at_percent=0))),
    ("timing.due_hours", replace(pack(), timing=Timing(due_hours=0))),
    ("timing.late_after_hours", replace(pack(), timing=Timing(due_hours=24, late_after_hours=23))),
    ("timing.crisis_hours", replace(pack(), timing=Timing(crisis_hours=-1))),
    ("timing.unbillable_days", replace(pack(), timing=Timing(unbillable_days=0))),
    ("timing.holidays", replace(pack(), timing=Timing(holidays=(FIRST,)))),
    ("supervision.due_hours", replace(pack(), supervision=Supervision(due_hours=24))),
    ("supervision.due_hours", replace(pack(), supervision=Supervision(Review.COSIGN, 0))),
    ("places_of_service.home", replace(pack(), places_of_service={Place.HOME: "12a"})),
    ("closing_statuses", replace(pack(), closing_statuses=("X",))),
    ("auth.free_units", replace(pack(), auth=Authorising(free_units=0))),
    ("auth.free_year_month", replace(pack(), auth=Authorising(free_year_month=13))),
    ("auth.window_units", replace(pack(), auth=Authorising(window_units=0))),
    ("auth.window_days", replace(pack(), auth=Authorising(window_days=-1))),
    ("retention.adult_years", replace(pack(), retention=Retention(adult_years=0))),
    ("retention.minor_until_age", replace(pack(), retention=Retention(minor_until_age=0))),
    ("statuses", replace(pack(), statuses={"R": " "}, closing_statuses=())),
]


@pytest.mark.parametrize(("where", "faulty"), FAULTY, ids=[f"{n} {where}" for n, (where, _) in enumerate(FAULTY)])
def test_each_fault_is_named_with_its_place_and_nothing_else_is(where: str, faulty: PolicyPack) -> None:
    assert {fault.where for fault in faults(faulty)} == {where}


def test_the_packs_that_ship_have_no_fault_and_follow_each_other() -> None:
    assert [fault for shipped in policies.shipped() for fault in faults(shipped)] == []
    assert family_faults(policies.shipped()) == ()


def test_two_packs_of_a_family_are_never_in_force_on_the_same_day() -> None:
    early = replace(pack(), family="f", id="a", valid_to=LAST)
    late = replace(pack(), family="f", id="b", valid_from=LAST)
    assert [fault.where for fault in family_faults((early, late))] == ["a"]
    assert family_faults((early, replace(late, valid_from=date(2021, 1, 1)))) == ()
    assert family_faults((early, replace(late, family="g"))) == ()
    assert family_faults((replace(early, family=""), replace(late, family=""))) == ()


def test_a_date_of_service_finds_the_pack_of_the_family_that_held_then() -> None:
    old = replace(pack(), family="f", id="old", valid_to=LAST)
    new = replace(pack(), family="f", id="new", valid_from=date(2021, 1, 1))
    other = replace(pack(), family="g", id="other")
    assert in_force(new, (old, new, other), LAST) is old
    assert in_force(new, (old, new, other), date(2021, 1, 1)) is new
    assert in_force(old, (old, new, other), date(2026, 1, 1)) is new
    assert in_force(replace(old, family=""), (old, new, other), date(2026, 1, 1)).id == "old"
    assert in_force(old, (old, other), date(2026, 1, 1)) is old


def test_a_service_of_a_minute_and_one_of_an_hour_are_both_possible() -> None:
    for minutes in (1, 60):
        service = Service("s", "S", "H2014", unit_minutes=minutes)
        assert faults(replace(pack(), services=(service,))) == ()
