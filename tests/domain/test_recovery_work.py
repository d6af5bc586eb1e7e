"""Rules of whole health, milestones, questionnaires, hand-offs, incidents and boundaries."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain import instrument, referral, whole_health
from fieldnote.domain.boundary import PrivateFacts, boundary_findings
from fieldnote.domain.ids import (
    AnswerId,
    CommunityResourceId,
    HandOffId,
    IncidentId,
    MilestoneId,
    PersonId,
    WholeHealthId,
)
from fieldnote.domain.incident import Incident, IncidentLevel, timer
from fieldnote.domain.instrument import Answers, Instrument
from fieldnote.domain.milestone import Milestone, MilestoneKind, anniversary_on
from fieldnote.domain.referral import HandOff, HandOffOutcome, HandOffWay
from fieldnote.domain.whole_health import HealthFactor, WeekLog, WholeHealthGoal, with_day

SOMEONE = PersonId("person-1")
WALK = WholeHealthGoal(WholeHealthId("w"), SOMEONE, HealthFactor.ACTIVITY, "Walk again without my knee", times_a_week=4)
MONDAY = date(2026, 11, 16)
SCALE = Instrument("scale", "Scale", "1", ("One.", "Two.", "Three."), 1, 6, "no", "yes")
GIVEN = Answers(AnswerId("a"), SOMEONE, "scale", "1", date(2026, 11, 20), (1, 6, 3))
DAYS = st.dates(date(2000, 1, 1), date(2060, 1, 1))


def codes(problems: object) -> list[str]:
    return [problem.code for problem in problems]  # type: ignore[attr-defined]


def test_days_are_checked_off_within_their_week_and_taken_back() -> None:
    week = WeekLog(WALK.id, SOMEONE, MONDAY)
    week = with_day(with_day(week, date(2026, 11, 18), done=True), MONDAY, done=True)
    assert week.done_on == (MONDAY, date(2026, 11, 18))
    assert week.times == 2
    assert with_day(week, MONDAY, done=False).times == 1
    assert with_day(week, date(2026, 11, 23), done=True) == week, "a day of the next week"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"want": " "}, "health_goal_empty"),
        ({"confidence": 0}, "confidence_out_of_range"),
        ({"confidence": 11}, "confidence_out_of_range"),
        ({"times_a_week": 8}, "times_a_week_out_of_range"),
    ],
)
def test_a_plan_that_cannot_be_is_told(change: dict[str, object], code: str) -> None:
    assert codes(whole_health.check(replace(WALK, **change))) == [code]  # type: ignore[arg-type]


def test_confidence_is_optional() -> None:
    assert codes(whole_health.check(WALK)) == []


@pytest.mark.parametrize(
    ("since", "day", "months"),
    [
        (date(2026, 10, 16), date(2026, 11, 16), 1),
        (date(2026, 10, 31), date(2026, 11, 30), 1),
        (date(2026, 10, 31), date(2026, 11, 29), None),
        (date(2024, 2, 29), date(2025, 2, 28), 12),
        (date(2024, 2, 29), date(2028, 2, 29), 48),
        (date(2025, 11, 16), date(2026, 11, 16), 12),
        (date(2025, 10, 16), date(2026, 11, 16), None),
        (date(2026, 11, 16), date(2026, 11, 16), None),
        (date(2026, 12, 16), date(2026, 11, 16), None),
    ],
)
def test_whole_months_of_the_first_year_and_whole_years_are_marked(since: date, day: date, months: int | None) -> None:
    assert anniversary_on(Milestone(MilestoneId("m"), SOMEONE, MilestoneKind.SOBER_SINCE, since), day) == months


def test_nobody_is_reminded_of_what_they_do_not_want_to_hear() -> None:
    quiet = Milestone(MilestoneId("m"), SOMEONE, MilestoneKind.SOBER_SINCE, date(2025, 11, 16), to_celebrate=False)
    assert anniversary_on(quiet, date(2026, 11, 16)) is None
    assert anniversary_on(replace(quiet, to_celebrate=True, ended_on=MONDAY), date(2026, 11, 16)) is None


@given(DAYS, st.integers(1, 400))
def test_a_milestone_is_marked_twelve_times_in_its_first_year_and_once_in_each_other(since: date, weeks: int) -> None:
    stone = Milestone(MilestoneId("m"), SOMEONE, MilestoneKind.OTHER, since)
    marked = [anniversary_on(stone, since + timedelta(days=n)) for n in range(800)]
    assert [m for m in marked if m is not None] == [*range(1, 13), 24]
    assert anniversary_on(stone, since - timedelta(weeks=weeks)) is None


def test_a_total_needs_every_answer() -> None:
    assert GIVEN.total == 10
    assert replace(GIVEN, values=(1, None, 3)).total is None
    assert replace(GIVEN, values=()).total is None
    assert instrument.trend([replace(GIVEN, values=(1, None, 3)), GIVEN]) == ((GIVEN.on, 10),)


@pytest.mark.parametrize(
    ("values", "code"),
    [((1, 2), "answers_do_not_fit"), ((0, 2, 3), "answer_out_of_range"), ((7, 2, 3), "answer_out_of_range")],
)
def test_what_is_no_answer_is_told(values: tuple[int, ...], code: str) -> None:
    assert codes(instrument.check(replace(GIVEN, values=values), SCALE)) == [code]


def test_nobody_follows_up_before_the_hand_off() -> None:
    made = HandOff(HandOffId("h"), SOMEONE, CommunityResourceId("r"), MONDAY, HandOffWay.GAVE_DETAILS)
    assert codes(referral.check(replace(made, follow_up_on=MONDAY))) == []
    assert codes(referral.check(replace(made, follow_up_on=MONDAY - timedelta(days=1)))) == [
        "follow_up_before_hand_off"
    ]


def test_a_waiting_list_keeps_the_loop_open() -> None:
    open_outcomes = {outcome for outcome in HandOffOutcome if replace(_hand_off(), outcome=outcome).is_open}
    assert open_outcomes == {HandOffOutcome.OPEN, HandOffOutcome.WAITING_LIST}


def _hand_off() -> HandOff:
    return HandOff(HandOffId("h"), SOMEONE, CommunityResourceId("r"), MONDAY, HandOffWay.WENT_ALONG)


AWARE = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)  # a Friday


def test_the_time_to_report_counts_from_becoming_aware() -> None:
    incident = Incident(IncidentId("i"), AWARE, IncidentLevel.TWO)
    found = timer(incident, AWARE + timedelta(hours=70), 72)
    assert found is not None
    assert found.due_at == AWARE + timedelta(hours=72)
    assert found.left == timedelta(hours=2)
    late = timer(incident, AWARE + timedelta(hours=73), 72)
    assert late is not None
    assert late.left < timedelta()


def test_level_one_needs_no_report_unless_the_law_demands_one_at_once() -> None:
    one = Incident(IncidentId("i"), AWARE, IncidentLevel.ONE)
    assert timer(one, AWARE, 72) is None
    at_once = timer(replace(one, mandated_report=True), AWARE, 72)
    assert at_once is not None
    assert at_once.due_at == AWARE


def test_a_change_after_the_report_is_due_by_the_end_of_the_next_business_day() -> None:
    reported = Incident(IncidentId("i"), AWARE, IncidentLevel.TWO, reported_at=AWARE)
    assert timer(reported, AWARE, 72) is None
    changed = replace(reported, changed_at=AWARE + timedelta(hours=1))
    found = timer(changed, AWARE, 72)
    assert found is not None
    assert found.update_due_at == datetime(2026, 11, 24, 0, 0, tzinfo=UTC), (
        "Friday's change is due by the end of Monday"
    )
    assert timer(replace(changed, updated_at=AWARE + timedelta(hours=2)), AWARE, 72) is None


PRIVATE = PrivateFacts(("+1 (919) 555-0142",), ("dana.reyes@example.org",), ("12 Willow Creek Lane, Apt 3",))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Call me: 919-555-0142", ["phone"]),
        ("9195550142", ["phone"]),
        ("(919) 555 0142", ["phone"]),
        ("+1.919.555.0142", ["phone"]),
        ("919–555–0142", ["phone"]),
        ("29195550142", []),
        ("919-555-0143", []),
        ("Write to DANA.REYES@example.org", ["email"]),
        ("dana reyes at example org", []),
        ("Lives at 12 willow creek lane apt. 3", ["address"]),
        ("12 Willow Creek Road", []),
        ("Dana Reyes signed it.", []),
        ("", []),
    ],
)
def test_private_facts_are_found_however_they_are_written(text: str, kinds: list[str]) -> None:
    assert [found.kind for found in boundary_findings(text, PRIVATE)] == kinds


def test_facts_too_short_to_mean_anything_are_not_looked_for() -> None:
    assert boundary_findings("911 or a@b", PrivateFacts(("911",), ("a@b",), ("3",))) == ()


@given(st.text(), st.text())
def test_no_text_and_no_fact_upsets_the_search_for_private_facts(text: str, fact: str) -> None:
    boundary_findings(text, PrivateFacts((fact,), (fact,), (fact,)))
