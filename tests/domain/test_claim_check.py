"""What could keep a visit off a claim: code, mode, age, place, and units of the day and the period."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from making import TODAY, at, context, draft, group_draft, pack, person, segment

from fieldnote.domain.policy import Exclusion, KindRule, Period, PeriodLimit, PolicyPack, TransportRule
from fieldnote.domain.problems import Problem
from fieldnote.domain.units import Aggregation, Counted
from fieldnote.domain.visit import ContactKind, Mode, Place, Segment, VisitDraft
from fieldnote.domain.visit_check import check, is_claim_ready
from fieldnote.domain.visit_context import DayUse, PeriodUse, VisitContext, units_of_visit
from fieldnote.domain.visit_facts import facts_for

PAST = TODAY - timedelta(days=1)


def ruled(**service: Any) -> PolicyPack:
    """The default rules with something changed about every service."""
    found = pack()
    return replace(found, services=tuple(replace(s, **service) for s in found.services))


def told(written: VisitDraft, around: VisitContext) -> dict[str, Problem]:
    return {problem.code: problem for problem in check(written, around)}


# Code and mode


def test_a_code_that_begins_later_says_from_when_it_can_be_used() -> None:
    found = told(draft(), context(pack=ruled(valid_from=TODAY + timedelta(days=1))))
    assert found["service_not_yet"].facts == {"service": "H0038", "since": "2026-11-21"}
    assert "service_not_valid" not in found


def test_rules_that_did_not_hold_on_the_day_are_told() -> None:
    ended = replace(pack(), valid_to=PAST)
    assert told(draft(), context(pack=ended))["rules_not_in_force"].facts["rules"] == "North Carolina peer support"
    assert "rules_not_in_force" not in told(draft(), context(pack=replace(pack(), valid_to=TODAY)))


@pytest.mark.parametrize("mode", Mode)
def test_a_way_of_meeting_that_is_not_paid_for_asks_why(mode: Mode) -> None:
    in_person_only = ruled(modes=(Mode.IN_PERSON,))
    assert ("mode_not_paid" in told(draft(mode=mode), context(pack=in_person_only))) is (mode is not Mode.IN_PERSON)
    assert "mode_not_paid" not in told(draft(mode=mode), context())


# Place and mode are two things


@pytest.mark.parametrize(
    ("mode", "place", "usual", "telehealth"),
    [
        (Mode.IN_PERSON, Place.HOME, "12", "12"),
        (Mode.VIDEO, Place.HOME, "12", "10"),
        (Mode.VIDEO, Place.SHELTER, "04", "02"),
        (Mode.PHONE, Place.LIBRARY, "99", "99"),
    ],
)
def test_the_billed_place_is_where_the_person_was_unless_the_rules_bill_telehealth(
    mode: Mode, place: Place, usual: str, telehealth: str
) -> None:
    written = draft(mode=mode, place=place)
    north_carolina = facts_for(written, person(), context(), at(12))
    elsewhere = facts_for(written, person(), context(pack=ruled(telehealth_pos=(Mode.VIDEO,))), at(12))
    assert (north_carolina.place_of_service, elsewhere.place_of_service) == (usual, telehealth)


def test_north_carolina_says_telephone_with_a_modifier_and_keeps_the_usual_place() -> None:
    facts = facts_for(draft(mode=Mode.PHONE, place=Place.HOME), person(), context(), at(12))
    assert (facts.modifiers, facts.place_of_service) == (("KX",), "12")


def test_jail_asks_why_because_the_pack_says_so() -> None:
    jail = draft(place=Place.JAIL)
    assert told(jail, context())["place_not_billable"].facts == {"why": pack().exclusions[0].why}
    assert check(jail, context(pack=replace(pack(), exclusions=()))) == ()
    hospital = Exclusion("Inpatients", "Another payer pays for inpatients.", (Place.HOSPITAL,))
    elsewhere = context(pack=replace(pack(), exclusions=(hospital,)))
    assert check(jail, elsewhere) == ()
    assert "place_not_billable" in told(draft(place=Place.HOSPITAL), elsewhere)


def test_a_reason_that_was_given_for_jail_before_packs_named_places_still_counts() -> None:
    problems = check(draft(place=Place.JAIL, reasons={"jail_not_billable": "Day of release."}), context())
    assert [problem.facts["reason"] for problem in problems] == ["Day of release."]
    assert is_claim_ready(problems)
    both = {"jail_not_billable": "Day of release.", "place_not_billable": "At the gate."}
    assert [p.facts["reason"] for p in check(draft(place=Place.JAIL, reasons=both), context())] == ["At the gate."]


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (TransportRule.NO_RULE, None),
        (TransportRule.ONLY_WITH_SUPPORT, "ride_with_support"),
        (TransportRule.ONLY_IF_PLANNED, "ride_in_plan"),
    ],
)
def test_time_in_a_car_asks_what_the_rules_of_rides_want_to_know(rule: TransportRule, code: str | None) -> None:
    around = context(pack=replace(pack(), transport=rule))
    assert list(told(draft(place=Place.CAR), around)) == ([code] if code else [])
    assert check(draft(place=Place.STREET), around) == ()


# The person


@pytest.mark.parametrize(("age", "asks"), [(17, True), (18, False), (None, False)])
def test_someone_under_the_age_of_the_rules_asks_why(age: int | None, *, asks: bool) -> None:
    assert ("under_age" in told(draft(), context(age=age))) is asks


def test_a_service_may_have_an_age_of_its_own() -> None:
    texas = context(pack=ruled(age_from=21), age=20)
    assert told(draft(), texas)["under_age"].facts == {"age": "20", "from": "21"}


@pytest.mark.parametrize(("days", "mode", "asks"), [
    (30, Mode.PHONE, False), (31, Mode.PHONE, True), (31, Mode.VIDEO, True), (90, Mode.IN_PERSON, False),
])  # fmt: skip
def test_a_contact_from_afar_wants_one_in_person_within_the_days_of_the_rules(
    days: int, mode: Mode, *, asks: bool
) -> None:
    around = context(pack=ruled(face_to_face_days=30), in_person_on=TODAY - timedelta(days=days))
    assert ("face_to_face_due" in told(draft(mode=mode), around)) is asks


def test_without_a_first_contact_or_without_a_rule_nothing_in_person_is_due() -> None:
    assert "face_to_face_due" not in told(draft(mode=Mode.PHONE), context(pack=ruled(face_to_face_days=30)))
    long_ago = context(in_person_on=TODAY - timedelta(days=400))
    assert "face_to_face_due" not in told(draft(mode=Mode.PHONE), long_ago)


# Units of the day and the period


def test_the_units_of_the_day_count_with_what_other_contacts_have() -> None:
    around = context(pack=ruled(most_units_a_day=16), day_uses=(DayUse(TODAY, Counted(), units=13),))
    assert "over_daily_units" not in told(draft(), around)  # 13 and 3
    full = replace(around, day_uses=(DayUse(TODAY, Counted(), units=14),))
    assert told(draft(), full)["over_daily_units"].facts == {"units": "17", "most": "16"}


def test_a_visit_across_midnight_counts_on_each_date_by_itself() -> None:
    night = draft(segments=(Segment(at(22, 0, day=PAST), at(2, 0)),))
    around = context(pack=ruled(most_units_a_day=8))
    assert units_of_visit(night, around.pack) == 16
    assert "over_daily_units" not in told(night, around)
    earlier = replace(around, day_uses=(DayUse(TODAY, Counted(), units=1),))
    assert told(night, earlier)["over_daily_units"].facts == {"units": "9", "most": "8"}
    facts = facts_for(night, person(), around, at(12))
    assert [(f.day, f.minutes, f.units) for f in facts.by_day] == [(PAST, 120, 8), (TODAY, 120, 8)]


@pytest.mark.parametrize(
    ("limit", "first", "last"),
    [
        (PeriodLimit(120, Period.WEEK), date(2026, 11, 16), date(2026, 11, 22)),
        (PeriodLimit(120, Period.MONTH), date(2026, 11, 1), date(2026, 11, 30)),
        (PeriodLimit(200, Period.YEAR), date(2026, 1, 1), date(2026, 12, 31)),
        (PeriodLimit(120, Period.YEAR, first_month=7), date(2026, 7, 1), date(2027, 6, 30)),
        (PeriodLimit(120, Period.YEAR, first_month=11), date(2026, 11, 1), date(2027, 10, 31)),
        (PeriodLimit(120, Period.YEAR, first_month=12), date(2025, 12, 1), date(2026, 11, 30)),
        (PeriodLimit(104, Period.DAYS, days=182), date(2026, 5, 23), date(2026, 11, 20)),
        (PeriodLimit(1, Period.DAYS, days=1), TODAY, TODAY),
    ],
)
def test_a_period_has_its_first_and_last_day_around_the_date_of_service(
    limit: PeriodLimit, first: date, last: date
) -> None:
    assert limit.around(TODAY) == (first, last)


def test_a_month_ends_where_it_ends() -> None:
    limit = PeriodLimit(1, Period.MONTH)
    ends = {limit.around(date(2028, month, 15))[1].day for month in (1, 2, 4, 12)}
    assert ends == {31, 29, 30}


def test_more_units_than_a_period_may_have_asks_why() -> None:
    limit = PeriodLimit(24, Period.WEEK)
    assert "over_period_units" not in told(draft(), context(period_uses=(PeriodUse(limit, 21),)))
    problem = told(draft(), context(period_uses=(PeriodUse(limit, 22),)))["over_period_units"]
    assert problem.facts == {"units": "25", "most": "24", "first": "2026-11-16", "last": "2026-11-22"}
    assert not problem.blocks


def test_a_contact_without_units_never_breaks_a_limit_of_units() -> None:
    short = draft(segments=(segment(at(9), 10),))
    around = context(
        pack=ruled(most_units_a_day=1),
        day_uses=(DayUse(TODAY, Counted(), units=9),),
        period_uses=(PeriodUse(PeriodLimit(1, Period.WEEK), 9),),
    )
    assert list(told(short, around)) == ["too_short"]


def test_by_the_day_a_short_contact_is_told_how_many_more_minutes_make_a_unit() -> None:
    by_day = context(pack=ruled(aggregation=Aggregation.PER_DAY), day_uses=(DayUse(TODAY, Counted(4, 0)),))
    short = draft(segments=(segment(at(9), 10),))
    assert told(short, by_day)["too_short"].facts == {"minutes": "10", "needed": "11"}
    assert told(short, context())["too_short"].facts == {"minutes": "10", "needed": "15"}


# Two services at once


def test_two_services_of_the_same_person_at_once_ask_why_and_neighbours_do_not() -> None:
    group = segment(at(10), 60)
    assert "two_services_at_once" in told(draft(), context(at_once=(group,)))  # 9:30 to 10:22
    assert "two_services_at_once" in told(group_draft(), context(at_once=(group,)))
    assert "two_services_at_once" not in told(draft(), context(at_once=(segment(at(10, 22), 60),)))


# Kinds


@pytest.mark.parametrize("kind", ContactKind)
def test_each_kind_is_paid_for_or_not_as_the_pack_says_and_says_why(kind: ContactKind) -> None:
    facts = facts_for(draft(kind=kind), person(), context(), at(12))
    paid = kind in {ContactKind.ONE_TO_ONE, ContactKind.GROUP}
    assert (facts.units > 0) is bool(facts.code) is paid
    assert bool(facts.not_billable_because) is not paid
    turned = KindRule(kind, billable=not paid, why="Not here." if paid else "")
    other = facts_for(draft(kind=kind), person(), context(pack=replace(pack(), kinds=(turned,))), at(12))
    assert bool(other.code) is not paid
    assert (other.units > 0) is (not paid and not kind.missed), "where nobody was met no minute is a unit"
    assert other.not_billable_because == turned.why
