"""The packs that ship, read as the program reads them."""

from datetime import date

import pytest
from making import pack

from fieldnote.domain.policy import PolicyPack, Service
from fieldnote.domain.problems import BadInputError
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import Place
from fieldnote.services import policies

LAST_DAY_OF_U4 = date(2019, 10, 31)
FIRST_DAY_OF_8G = date(2019, 11, 1)


def billed(found: PolicyPack, day: date) -> set[str]:
    return {" ".join((s.code, *s.modifiers)) for s in found.services_on(day)}


def test_three_packs_ship_and_the_default_comes_first() -> None:
    assert [found.id for found in policies.available()] == ["nc-peer-support", "nc-8g", "plain"]


def test_the_u4_codes_end_with_october_2019_and_the_others_never_do() -> None:
    found = pack("nc-peer-support")
    assert billed(found, LAST_DAY_OF_U4) == {"H0038", "H0038 HQ", "H0038 U4", "H0038 HQ U4"}
    assert billed(found, FIRST_DAY_OF_8G) == {"H0038", "H0038 HQ"}
    assert billed(found, date(2026, 11, 20)) == {"H0038", "H0038 HQ"}


def test_a_service_that_has_ended_is_still_found_by_its_id() -> None:
    old = pack().service("individual-b3")
    assert old is not None
    assert (old.code, old.modifiers, old.valid_to) == ("H0038", ("U4",), LAST_DAY_OF_U4)


def test_a_group_has_six_by_the_default_rules_and_twelve_by_8g() -> None:
    assert pack("nc-peer-support").limits.group_most == 6
    assert pack("nc-8g").limits.group_most == 12
    assert {pack(name).limits.caseload_most for name in ("nc-peer-support", "nc-8g")} == {15}


def test_8g_knows_no_u4_codes() -> None:
    assert all("U4" not in service.modifiers for service in pack("nc-8g").services)


@pytest.mark.parametrize("name", ["nc-peer-support", "nc-8g"])
def test_24_units_a_fiscal_year_come_before_an_authorisation_of_270_in_90_days(name: str) -> None:
    rules = pack(name).auth
    assert (rules.free_units, rules.free_year_month, rules.free_once) == (24, 7, True)
    assert (rules.window_units, rules.window_days) == (270, 90)
    assert pack(name).plan_required


@pytest.mark.parametrize("name", ["nc-peer-support", "nc-8g", "plain"])
def test_achieved_and_discontinued_end_a_goal(name: str) -> None:
    found = pack(name)
    assert [found.statuses[code] for code in found.closing_statuses] == ["achieved", "discontinued"]


def test_plain_notes_need_no_plan_and_know_no_free_units() -> None:
    assert (pack("plain").plan_required, pack("plain").auth.free_units) == (False, None)


def test_plain_notes_have_no_codes_no_limits_and_no_deadlines() -> None:
    found = pack("plain")
    assert {service.code for service in found.services} == {""}
    assert (found.limits.group_most, found.limits.caseload_most, found.timing.due_hours) == (None, None, None)


def test_every_service_rounds_down_by_default() -> None:
    assert {s.rounding for found in policies.available() for s in found.services} == {Rounding.FLOOR_15}


@pytest.mark.parametrize(
    ("name", "service", "in_person", "by_video", "by_phone"),
    [
        ("nc-peer-support", "individual", "H0038", "H0038 GT", "H0038 KX"),
        ("nc-peer-support", "group", "H0038 HQ", "H0038 HQ GT", "H0038 HQ"),
        ("nc-peer-support", "individual-b3", "H0038 U4", "H0038 U4", "H0038 U4"),
        ("nc-peer-support", "group-b3", "H0038 HQ U4", "H0038 HQ U4", "H0038 HQ U4"),
        ("nc-8g", "individual", "H0038", "H0038 GT", "H0038 KX"),
        ("nc-8g", "group", "H0038 HQ", "H0038 HQ GT", "H0038 HQ"),
        ("nc-b3", "individual", "H0038 U4", "H0038 U4 GT", "H0038 U4 KX"),
        ("nc-b3", "group", "H0038 HQ U4", "H0038 HQ U4 GT", "H0038 HQ U4"),
    ],
)
def test_each_service_is_billed_by_its_code_and_the_modifiers_of_the_way_of_meeting(
    name: str, service: str, in_person: str, by_video: str, by_phone: str
) -> None:
    found = pack(name).service(service)
    assert found is not None
    assert [found.billed_as(mode) for mode in ("in_person", "video", "phone")] == [in_person, by_video, by_phone]


@pytest.mark.parametrize("name", ["nc-peer-support", "nc-8g", "nc-b3", "plain"])
def test_every_service_that_ships_gives_complete_blocks_of_15_minutes(name: str) -> None:
    assert {(s.rounding, s.unit_minutes) for s in pack(name).services} == {(Rounding.FLOOR_15, 15)}


def test_modifiers_stand_in_claim_order_with_the_mode_last() -> None:
    group = pack().service("group-b3")
    one = pack().service("individual")
    assert group is not None
    assert one is not None
    assert group.modifiers_for("in_person") == ("HQ", "U4")
    assert one.modifiers_for("phone") == ("KX",)
    assert one.modifiers_for("video") == ("GT",)
    assert one.modifiers_for("in_person") == ()


def test_a_place_that_the_rules_do_not_name_is_99() -> None:
    assert pack().place_of_service(Place.HOME) == "12"
    assert pack().place_of_service(Place.OTHER) == "99"


@pytest.mark.parametrize(
    ("day", "valid"),
    [(date(2019, 12, 31), False), (date(2020, 1, 1), True), (date(2020, 6, 30), True), (date(2020, 7, 1), False)],
)
def test_both_ends_of_a_services_dates_belong_to_it(day: date, *, valid: bool) -> None:
    service = Service("s", "S", "H0038", valid_from=date(2020, 1, 1), valid_to=date(2020, 6, 30))
    assert service.valid_on(day) is valid


@pytest.mark.parametrize("name", ["nc-9g", "../nc-8g", "nc-8g.toml", "", "..", "/etc/passwd", "nc_8g"])
def test_rules_that_do_not_ship_are_refused(name: str) -> None:
    with pytest.raises(BadInputError):
        policies.load(name)
