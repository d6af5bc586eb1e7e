from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import (
    EASTERN,
    NOW,
    SPECIALIST,
    TODAY,
    at,
    context,
    draft,
    empty_draft,
    excluded,
    goal,
    group_draft,
    pack,
    person,
    plan,
    segment,
)

from fieldnote.domain.goal import Course, change_course
from fieldnote.domain.ids import GoalId, PlanId
from fieldnote.domain.person import Credential, Specialist
from fieldnote.domain.policy import units_of
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.required import filled_parts
from fieldnote.domain.required import is_complete as all_there
from fieldnote.domain.timing import is_late
from fieldnote.domain.units import Rounding
from fieldnote.domain.visit import (
    ContactKind,
    NextStep,
    Part,
    Place,
    Segment,
    VisitDraft,
)
from fieldnote.domain.visit_check import check, is_claim_ready
from fieldnote.domain.visit_facts import facts_for

SUMMER, WINTER = timezone(timedelta(hours=-4)), timezone(timedelta(hours=-5))
OF_EACH_PART: dict[Part, dict[str, Any]] = {
    Part.TIME: {"segments": ()},
    Part.PLACE: {"place": None},
    Part.CODE: {"service": ""},
    Part.GOAL: {"goal_ids": ()},
    Part.WHAT_WE_DID: {"what_we_did": " \n\t"},
    Part.RESPONSE: {"response": ""},
    Part.NEXT_STEP: {"next_step": NextStep("  ")},
}


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def is_complete(written: VisitDraft) -> bool:
    return all_there(written, pack().asked_of(written.kind))


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, codes(problems)
    return problems[0]


# The seven parts


def test_a_note_with_all_seven_parts_has_nothing_to_look_at() -> None:
    assert check(draft(), context()) == ()
    assert is_complete(draft())
    assert filled_parts(draft()) == tuple(Part)


def test_an_empty_note_lacks_all_seven_parts_in_the_order_of_the_editor() -> None:
    problems = check(empty_draft(), context())
    assert codes(problems) == [f"{part.value}_missing" for part in Part]
    assert all(problem.weight is Weight.MISSING and problem.blocks for problem in problems)


@pytest.mark.parametrize("part", Part)
def test_each_part_is_missed_when_it_alone_is_not_there(part: Part) -> None:
    written = draft(**OF_EACH_PART[part])
    assert only(check(written, context())).field == part.value
    assert filled_parts(written) == tuple(other for other in Part if other is not part)
    assert not is_complete(written)


@pytest.mark.parametrize(
    "kind", [ContactKind.COLLATERAL, ContactKind.ATTEMPTED, ContactKind.NO_SHOW, ContactKind.OUTREACH]
)
def test_a_contact_without_units_needs_no_code_goal_or_response(kind: ContactKind) -> None:
    assert pack().asked_of(kind).parts == (Part.TIME, Part.PLACE, Part.WHAT_WE_DID, Part.NEXT_STEP)
    written = draft(kind=kind, service="", goal_ids=(), response="")
    assert check(written, context()) == ()


def test_something_else_stands_in_for_a_goal() -> None:
    assert is_complete(draft(goal_ids=(), something_else="His bus pass had run out."))
    assert not is_complete(draft(goal_ids=(), something_else="   "))


# Time


def test_minutes_are_those_of_all_stretches_without_what_is_no_contact() -> None:
    written = draft(segments=(segment(at(9), 30), segment(at(11), 40)), excluded=excluded(travel=10, waiting=5))
    assert written.contact_minutes == 55


def test_more_excluded_than_there_was_leaves_no_minutes_and_is_told() -> None:
    written = draft(excluded=excluded(travel=53))
    assert written.contact_minutes == 0
    assert "more_excluded_than_time" in codes(check(written, context()))
    assert "more_excluded_than_time" not in codes(check(draft(excluded=excluded(travel=52)), context()))


def test_minutes_below_zero_cannot_make_a_visit_longer() -> None:
    problem = only(check(draft(excluded=excluded(travel=-30)), context()))
    assert (problem.code, problem.blocks) == ("excluded_below_zero", True)


def test_two_stretches_that_overlap_would_count_minutes_twice() -> None:
    overlapping = draft(segments=(segment(at(9), 60), segment(at(9, 30), 60)))
    assert only(check(overlapping, context())).code == "segments_overlap"
    assert check(draft(segments=(segment(at(10), 30), segment(at(9), 60))), context()) == ()


def test_an_end_before_the_start_cannot_be() -> None:
    problem = check(draft(segments=(Segment(at(10), at(9)),)), context())[0]
    assert (problem.code, problem.weight) == ("end_before_start", Weight.WRONG)


def test_a_visit_that_starts_or_ends_in_the_future_cannot_be_signed() -> None:
    assert only(check(draft(segments=(segment(NOW + timedelta(minutes=1), 30),)), context())).code == "in_the_future"
    running = draft(segments=(segment(NOW - timedelta(minutes=29), 30),))
    assert only(check(running, context())).code == "ends_in_the_future"
    assert check(draft(segments=(segment(NOW - timedelta(minutes=30), 30),)), context()) == ()


def test_the_night_the_clocks_go_back_has_its_real_minutes() -> None:
    # 1 November 2026, New York: 01:30 is there twice.
    stretch = Segment(datetime(2026, 11, 1, 1, 30, tzinfo=SUMMER), datetime(2026, 11, 1, 1, 30, tzinfo=WINTER))
    assert stretch.minutes == 60


def test_the_night_the_clocks_go_forward_has_its_real_minutes() -> None:
    stretch = Segment(datetime(2026, 3, 8, 1, 30, tzinfo=WINTER), datetime(2026, 3, 8, 3, 30, tzinfo=SUMMER))
    assert stretch.minutes == 60


def test_times_that_carry_a_zone_instead_of_an_offset_count_the_same() -> None:
    new_york = ZoneInfo("America/New_York")
    stretch = Segment(datetime(2026, 3, 8, 1, 30, tzinfo=new_york), datetime(2026, 3, 8, 3, 30, tzinfo=new_york))
    assert stretch.minutes == 60


def test_a_visit_across_midnight_belongs_to_the_day_it_began() -> None:
    written = draft(segments=(Segment(at(23, 40, day=date(2026, 11, 18)), at(0, 25, day=date(2026, 11, 19))),))
    assert written.contact_minutes == 45
    assert written.day == date(2026, 11, 18)


def test_the_day_of_service_is_the_places_own_day() -> None:
    late = datetime(2026, 11, 19, 23, 0, tzinfo=EASTERN)  # already the 20th in UTC
    assert draft(segments=(segment(late, 30),)).day == date(2026, 11, 19)


def test_a_planned_visit_has_the_planned_day_and_stops_being_planned_once_it_starts() -> None:
    planned = empty_draft(planned_for=at(9, day=TODAY + timedelta(days=3)))
    assert planned.planned
    assert planned.day == TODAY + timedelta(days=3)
    assert not replace(planned, segments=(Segment(NOW, NOW),)).planned
    assert empty_draft().day is None


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1)),  # noqa: DTZ001 -- the offset is drawn beside it
    st.integers(-14 * 60, 14 * 60),
    st.integers(-14 * 60, 14 * 60),
    st.integers(0, 2000),
)
def test_minutes_never_depend_on_the_offsets_the_ends_are_written_with(
    moment: datetime, one: int, other: int, minutes: int
) -> None:
    start = moment.replace(tzinfo=timezone(timedelta(minutes=one)))
    end = (start + timedelta(minutes=minutes)).astimezone(timezone(timedelta(minutes=other)))
    assert Segment(start, end).minutes == minutes


# Overlap with other visits


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (segment(at(9), 30), False),
        (segment(at(9), 31), True),
        (segment(at(10, 21), 30), True),
        (segment(at(10, 22), 30), False),
        (segment(at(9, 40), 5), True),
        (segment(at(8), 300), True),
    ],
)
def test_two_visits_at_the_same_time_ask_why_and_neighbours_do_not(other: Segment, *, overlaps: bool) -> None:
    problems = check(draft(), context(others=(("Luz", other),)))
    assert codes(problems) == (["overlap"] if overlaps else [])
    assert all(problem.facts["with"] == "Luz" and not problem.blocks for problem in problems)


def test_a_group_overlaps_with_nothing() -> None:
    assert check(group_draft(), context(others=(("Luz", segment(at(8), 300)),))) == ()


# Codes, groups, goals, places


def test_a_code_that_was_over_on_the_day_of_service_cannot_be_used() -> None:
    day = date(2019, 11, 1)
    written = draft(segments=(segment(at(9, day=day), 60),), service="individual-b3", goal_ids=(), something_else="x")
    problem = next(p for p in check(written, context()) if p.code == "service_not_valid")
    assert problem.facts == {"service": "H0038", "until": "2019-10-31"}
    last = replace(written, segments=(segment(at(9, day=date(2019, 10, 31)), 60),))
    assert "service_not_valid" not in codes(check(last, context()))


def test_a_code_the_rules_do_not_have_cannot_be_used() -> None:
    assert only(check(draft(service="massage"), context())).code == "unknown_service"


def test_a_group_code_is_for_groups_and_a_single_code_for_one_person() -> None:
    assert only(check(draft(service="group"), context())).code == "service_of_other_kind"
    assert only(check(group_draft(service="individual"), context())).code == "service_of_other_kind"


@pytest.mark.parametrize(("rules", "size", "asks"), [
    ("nc-peer-support", 6, False), ("nc-peer-support", 7, True), ("nc-8g", 12, False), ("nc-8g", 13, True),
    ("plain", 40, False),
])  # fmt: skip
def test_a_group_over_the_limit_asks_why_and_can_be_signed(rules: str, size: int, *, asks: bool) -> None:
    problems = check(group_draft(group_size=size), context(pack=pack(rules)))
    assert codes(problems) == (["group_too_large"] if asks else [])
    assert not any(problem.blocks for problem in problems)


def test_too_short_for_a_unit_is_told_with_the_minute_that_would_be_enough_and_asks_for_no_reason() -> None:
    problem = only(check(draft(segments=(segment(at(9), 14),)), context()))
    assert (problem.code, problem.facts) == ("too_short", {"minutes": "14", "needed": "15"})
    assert is_claim_ready((problem,))


def test_more_units_than_a_day_may_have_asks_why() -> None:
    found = pack()
    capped = replace(found, services=tuple(replace(s, most_units_a_day=2) for s in found.services))
    problem = only(check(draft(), context(pack=capped)))
    assert (problem.code, problem.facts) == ("over_daily_units", {"units": "3", "most": "2"})


def test_a_goal_of_someone_else_cannot_stand_on_a_note() -> None:
    assert only(check(draft(goal_ids=(GoalId("goal-9"),)), context())).code == "unknown_goal"


def test_a_goal_past_its_target_date_asks_why() -> None:
    past = goal(target_date=TODAY - timedelta(days=1))
    problem = only(check(draft(), context(goals=(past,))))
    assert (problem.code, problem.facts) == ("goal_not_active", {"goal": "Find a home group"})


def test_a_goal_counts_by_how_it_stood_on_the_day_of_the_visit() -> None:
    paused = change_course(goal(), TODAY, Course.PAUSED, "His mother is ill.")
    assert codes(check(draft(), context(goals=(paused,)))) == ["goal_not_active"]
    yesterday = draft(segments=(segment(at(9, 30, day=TODAY - timedelta(days=1)), 52),))
    assert codes(check(yesterday, context(goals=(paused,)))) == ["late_note"], "it was active then"


# The plan


def test_a_visit_without_any_plan_asks_why_and_is_not_a_dead_end() -> None:
    problem = only(check(draft(), context(plans=())))
    assert (problem.field, problem.code, problem.blocks) == ("goal", "plan_missing", False)
    explained = draft(reasons={"plan_missing": "First visit; the QP meets him on Monday."})
    assert is_claim_ready(check(explained, context(plans=())))


def test_a_plan_that_had_ended_is_told_with_its_last_day_and_one_still_to_come_is_none() -> None:
    ended = plan(ends_on=TODAY - timedelta(days=1))
    problem = only(check(draft(), context(plans=(ended,))))
    assert (problem.code, problem.facts) == ("plan_ended", {"ended": ended.ends_on.isoformat()})
    to_come = plan(effective_on=TODAY + timedelta(days=1))
    assert only(check(draft(), context(plans=(to_come,)))).code == "plan_missing"
    assert check(draft(), context(plans=(ended, plan(id=PlanId("plan-2"), effective_on=TODAY)))) == ()


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        (draft(kind=ContactKind.ATTEMPTED), "nc-peer-support"),
        (draft(kind=ContactKind.COLLATERAL), "nc-peer-support"),
        (draft(), "plain"),
    ],
)
def test_no_plan_is_asked_for_where_nothing_is_billed(written: VisitDraft, rules: str) -> None:
    assert check(written, context(plans=(), pack=pack(rules))) == ()


def test_a_goal_that_the_plan_of_the_day_does_not_list_asks_why() -> None:
    own = goal(id=GoalId("goal-2"), number="", title="Cook again")
    goals = (goal(), own)
    assert only(check(draft(goal_ids=(own.id,)), context(goals=goals))).code == "goal_not_in_plan"
    assert check(draft(goal_ids=(own.id, goal().id)), context(goals=goals)) == (), "one goal of the plan is enough"
    over = replace(plan().outcomes[0], goals=(replace(plan().goals[0], status="D"),))
    assert codes(check(draft(), context(plans=(plan(outcomes=(over,)),)))) == ["goal_not_in_plan"]
    without_goals = plan(outcomes=())
    assert check(draft(goal_ids=(own.id,)), context(goals=goals, plans=(without_goals,))) == ()


def test_a_service_order_signed_after_the_visit_asks_why() -> None:
    late = plan(order_signed_on=TODAY + timedelta(days=1))
    problem = only(check(draft(), context(plans=(late,))))
    assert (problem.code, problem.facts) == ("order_too_late", {"signed": late.order_signed_on.isoformat()})  # type: ignore[union-attr]
    assert check(draft(), context(plans=(plan(order_signed_on=TODAY),))) == ()


def test_a_visit_in_jail_asks_why_unless_it_has_no_units_anyway() -> None:
    assert codes(check(draft(place=Place.JAIL), context())) == ["place_not_billable"]
    assert check(draft(place=Place.JAIL, kind=ContactKind.ATTEMPTED), context()) == ()


def test_a_lapsed_credential_asks_why_and_no_credential_at_all_does_not() -> None:
    lapsed = Specialist("Dana", (Credential("NCCPSS", valid_to=TODAY - timedelta(days=1)),))
    assert codes(check(draft(), context(specialist=lapsed))) == ["credential_lapsed"]
    assert check(draft(), context(specialist=Specialist("Dana"))) == ()


def test_every_caution_can_stand_once_a_reason_is_given() -> None:
    jail = draft(place=Place.JAIL)
    assert not is_claim_ready(check(jail, context()))
    explained = replace(jail, reasons={"place_not_billable": "Day of release, at the gate."})
    problem = only(check(explained, context()))
    assert problem.facts["reason"] == "Day of release, at the gate."
    assert is_claim_ready((problem,))
    assert not is_claim_ready(check(replace(jail, reasons={"place_not_billable": "  "}), context()))


# Late notes


@pytest.mark.parametrize(("after", "late"), [
    (timedelta(hours=24), False), (timedelta(hours=24, seconds=1), True), (timedelta(days=9), True),
    (timedelta(), False),
])  # fmt: skip
def test_a_note_is_late_when_more_than_24_hours_passed_since_the_visit_ended(after: timedelta, *, late: bool) -> None:
    end = draft().segments[-1].end
    assert is_late(draft(), pack(), end + after) is late
    assert ("late_note" in codes(check(draft(), context(now=end + after)))) is late


def test_a_late_note_tells_its_days_in_the_places_own_calendar() -> None:
    written_utc = datetime(2026, 11, 24, 3, 0, tzinfo=timezone(timedelta()))  # still the 23rd where the visit was
    problem = next(p for p in check(draft(), context(now=written_utc)) if p.code == "late_note")
    assert problem.facts["days"] == "3"


def test_rules_without_a_due_time_know_no_late_notes() -> None:
    assert check(draft(), context(pack=pack("plain"), now=NOW + timedelta(days=60))) == ()


def test_the_hours_of_a_late_note_are_real_hours_in_the_night_the_clocks_go_back() -> None:
    end = datetime(2026, 10, 31, 12, 0, tzinfo=SUMMER)
    written = draft(segments=(Segment(end - timedelta(hours=1), end),))
    assert not is_late(written, pack(), datetime(2026, 11, 1, 11, 0, tzinfo=WINTER))
    assert is_late(written, pack(), datetime(2026, 11, 1, 11, 1, tzinfo=WINTER))


# What a signature freezes


def test_a_signature_freezes_names_figures_and_rules_as_they_were() -> None:
    facts = facts_for(draft(), person(), context(), NOW)
    assert (facts.person_name, facts.record_number) == ("Marcus Hale", "RR-10418")
    assert (facts.minutes, facts.units, facts.unit_minutes, facts.rounding) == (52, 3, 15, "FLOOR_15")
    assert (facts.code, facts.modifiers, facts.place_of_service) == ("H0038", (), "99")
    assert (facts.policy_pack, facts.policy_version) == ("nc-peer-support", "2026.1")
    assert facts.goals == ("1a Find a home group",)
    assert (facts.late, facts.claim_ready, facts.entered_at) == (False, True, NOW)


@pytest.mark.parametrize(
    ("kind", "minutes"), [(ContactKind.COLLATERAL, 52), (ContactKind.ATTEMPTED, 0), (ContactKind.NO_SHOW, 0)]
)
def test_a_contact_without_units_freezes_none_even_if_a_code_was_chosen_before(kind: ContactKind, minutes: int) -> None:
    facts = facts_for(draft(kind=kind), person(), context(), NOW)
    assert (facts.units, facts.code, facts.rounding, facts.minutes) == (0, "", "", minutes)
    assert sum(figures.minutes for figures in facts.by_day) == minutes, "nobody was met: no minute of contact"


def test_a_caution_without_a_reason_keeps_a_note_off_a_claim() -> None:
    assert not facts_for(draft(place=Place.JAIL), person(), context(), NOW).claim_ready


def test_units_follow_the_rounding_of_the_service() -> None:
    service = pack().service("individual")
    assert service is not None
    assert units_of(53, replace(service, rounding=Rounding.MIDPOINT_8)) == 4
    assert units_of(53, None) == 0


@given(st.text(), st.text(), st.integers(0, 40), st.sampled_from(ContactKind), st.sampled_from([*Place, None]))
def test_a_check_never_fails_whatever_is_written(
    words: str, service: str, size: int, kind: ContactKind, place: Place | None
) -> None:
    written: VisitDraft = draft(what_we_did=words, service=service, group_size=size, kind=kind, place=place)
    check(written, context(specialist=SPECIALIST))
