from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import goal, plan

from fieldnote.domain.goal import Course, Ladder, LadderMove
from fieldnote.domain.ids import GoalId, OutcomeId, PersonId, PlanId
from fieldnote.domain.plan import (
    NEWS_FOR,
    LongRangeOutcome,
    PlanSnapshot,
    ShortRangeGoal,
    check_plan,
    check_taken_up,
    compare,
    follow,
    goal_for,
    plan_on,
    reworded,
    same_number,
    taking_up,
)
from fieldnote.domain.problems import Weight

MARCH, MAY, JULY = date(2026, 3, 2), date(2026, 5, 4), date(2026, 7, 6)
STATUSES = ("R", "O", "A", "D")


def listing(*goals: ShortRangeGoal, **changes: Any) -> PlanSnapshot:
    """A plan with these goals under one outcome."""
    outcome = LongRangeOutcome(OutcomeId("outcome-1"), "1", "I want people who get it.", goals=goals)
    return replace(plan(outcomes=(outcome,)), **changes)


def written(number: str = "1a", text: str = "Find a home group", **changes: Any) -> ShortRangeGoal:
    """A goal as the QP wrote it, that ends when the maker's goal ends."""
    return replace(ShortRangeGoal(number, text, target_date=goal().target_date), **changes)


def twins(*numbers: str) -> tuple[LongRangeOutcome, ...]:
    """Outcomes with these numbers."""
    return tuple(LongRangeOutcome(OutcomeId(f"outcome-{at}"), number, "A home.") for at, number in enumerate(numbers))


def test_a_plan_covers_both_its_first_and_its_last_day() -> None:
    found = PlanSnapshot(PlanId("p"), PersonId("m"), MARCH, JULY)
    assert [found.covers(day) for day in (MARCH - timedelta(days=1), MARCH, JULY, JULY + timedelta(days=1))] == [
        False,
        True,
        True,
        False,
    ]


def test_of_two_plans_on_a_day_the_one_that_took_effect_last_holds() -> None:
    year = plan(effective_on=MARCH, ends_on=date(2027, 3, 1))
    update = plan(id=PlanId("plan-2"), effective_on=MAY, ends_on=JULY)
    assert plan_on((year, update), MAY - timedelta(days=1)) == year
    assert plan_on((update, year), MAY) == update
    assert plan_on((update, year), JULY + timedelta(days=1)) == year
    assert plan_on((update, year), MARCH - timedelta(days=1)) is None


def test_what_a_plan_changed_is_told_for_two_months_and_against_the_one_before() -> None:
    first = listing(written("1a"), written("1b", "Call my daughter"), effective_on=MARCH, ends_on=JULY)
    second = listing(
        written("1A ", "Find two home groups"), written("2", "A room of my own"), effective_on=MAY, ends_on=JULY
    )
    second = replace(second, id=PlanId("plan-2"))
    third = replace(second, id=PlanId("plan-3"), effective_on=JULY, ends_on=date(2027, 7, 5), outcomes=())
    told = reworded((third, first, second), MAY + NEWS_FOR)
    assert told is not None
    assert told.plan == second
    assert [(before.text, now.text) for before, now in told.changed] == [("Find a home group", "Find two home groups")]
    assert [goal.text for goal in told.new] == ["A room of my own"]
    assert [goal.text for goal in told.gone] == ["Call my daughter"]
    longer = replace(second, ends_on=date(2027, 3, 1))
    assert reworded((first, longer), MAY + NEWS_FOR + timedelta(days=1)) is None
    assert reworded((first, second), MAY - timedelta(days=1)) is None, "it is not in effect yet"
    assert reworded((first,), MARCH) is None, "nothing was before it"
    assert reworded((first, replace(first, id=PlanId("plan-2"), effective_on=MAY)), MAY) is None, "nothing changed"
    bare = replace(first, id=PlanId("plan-0"), outcomes=())
    assert reworded((bare, second), MAY) is None
    assert reworded((first, replace(second, outcomes=())), MAY) is None
    between = replace(bare, effective_on=MAY - timedelta(days=7))
    assert reworded((first, between, second), MAY) == reworded((first, second), MAY)
    assert reworded((), MAY) is None


def test_of_two_plans_from_one_day_the_one_taken_in_last_holds() -> None:
    first = plan(id=PlanId("plan-9"), taken_at=datetime(2026, 3, 3, tzinfo=UTC))
    second = plan(id=PlanId("plan-1"), taken_at=datetime(2026, 3, 4, tzinfo=UTC))
    before_times_were_kept = plan(id=PlanId("plan-z"))
    assert plan_on((second, first, before_times_were_kept), first.effective_on) == second


@pytest.mark.parametrize(
    ("changes", "code", "weight"),
    [
        ({"ends_on": plan().effective_on - timedelta(days=1)}, "plan_ends_before_start", Weight.WRONG),
        ({"outcomes": listing(written(" ")).outcomes}, "goal_number_missing", Weight.MISSING),
        ({"outcomes": listing(written("1a"), written(" 1A ", "x")).outcomes}, "goal_number_twice", Weight.WRONG),
        ({"outcomes": twins(" 1A", "1a")}, "outcome_number_twice", Weight.WRONG),
        ({"outcomes": listing(written(text=" ")).outcomes}, "goal_text_missing", Weight.MISSING),
        ({"outcomes": listing(written(status="X")).outcomes}, "status_unknown", Weight.WRONG),
    ],
)
def test_what_cannot_be_in_a_plan_is_named(changes: dict[str, Any], code: str, weight: Weight) -> None:
    problems = check_plan(replace(plan(), **changes), STATUSES)
    assert [(p.code, p.weight) for p in problems] == [(code, weight)]


def test_outcomes_without_a_number_are_no_twins() -> None:
    assert check_plan(replace(plan(), outcomes=twins("", " ")), STATUSES) == ()


def test_a_plan_of_one_day_with_goals_of_every_status_can_be_recorded() -> None:
    goals = tuple(written(f"1{status}", status=status) for status in (*STATUSES, ""))
    assert check_plan(listing(*goals, ends_on=plan().effective_on), STATUSES) == ()


# What a plan does to the person's goals


def test_a_number_that_is_nowhere_yet_is_new_and_the_same_words_are_the_same() -> None:
    changes = compare(listing(written(), written("1b", "Call Ray")), (goal(),), ())
    assert (changes.new, changes.same) == ((written("1b", "Call Ray"),), (goal().id,))
    assert (changes.changed, changes.gone, changes.taken_up) == ((), (), ())


@pytest.mark.parametrize(
    ("found", "fields"),
    [
        (written(text="Find a home group by spring"), ("text",)),
        (written(target_date=None), ("target_date",)),
        (written(status="R"), ("status",)),
        (written(how="Go along twice", service="2 visits a week"), ("how", "service")),
    ],
)
def test_what_the_qp_changed_is_named_field_by_field(found: ShortRangeGoal, fields: tuple[str, ...]) -> None:
    before = listing(written(), id=PlanId("plan-0"), effective_on=plan().effective_on - timedelta(days=90))
    changes = compare(listing(found), (goal(),), (before,))
    assert [(c.goal_id, c.was, c.now, c.fields) for c in changes.changed] == [
        (goal().id, "Find a home group", found, fields)
    ]


def test_goals_the_plan_does_not_list_any_more_are_told_unless_they_are_closed_or_self_stated() -> None:
    kept = [
        goal(id=GoalId("open"), number="2a"),
        goal(id=GoalId("paused"), number="2b", course=Course.PAUSED),
        goal(id=GoalId("met"), number="2c", course=Course.MET),
        goal(id=GoalId("own"), number=""),
    ]
    assert compare(listing(written()), kept, ()).gone == ("open", "paused")


def test_a_plan_that_was_typed_without_goals_says_nothing_of_them() -> None:
    assert compare(listing(), (goal(),), ()).gone == ()


def test_a_plan_from_the_same_day_takes_the_place_of_the_one_before() -> None:
    changes = compare(listing(written(text="In other words")), (goal(),), (plan(id=PlanId("plan-0")),))
    assert not changes.is_older
    assert [c.fields for c in changes.changed] == [("text",)]


def test_a_plan_older_than_one_that_is_here_changes_nothing() -> None:
    newer = plan(id=PlanId("plan-2"), effective_on=plan().effective_on + timedelta(days=1))
    changes = compare(listing(written(text="As it read last year")), (goal(),), (newer,))
    assert changes.is_older
    assert changes.changed == ()


def test_a_number_used_again_after_its_goal_was_met_is_a_new_goal_and_the_same_text_is_the_old_one() -> None:
    met = goal(course=Course.MET)
    assert goal_for(written(text="Get an ID card"), (met,)) is None
    assert goal_for(written(), (met,)) == met
    reopened = goal(id=GoalId("goal-2"), title="Get an ID card")
    assert goal_for(written(text="Get an ID card by May"), (met, reopened)) == reopened


def test_a_goal_that_is_over_stays_itself_when_the_plan_says_so_in_other_words() -> None:
    met = goal(course=Course.MET)
    achieved = written(text="Found a home group in October", status="A")
    assert goal_for(achieved, (met,), ("A", "D")) == met
    assert goal_for(achieved, (met,)) is None
    assert compare(listing(achieved), (met,), (), closing=("A",)).new == ()
    assert compare(listing(achieved), (), (), closing=("A",)).new == (), "what is over makes no goal"
    assert compare(listing(achieved), (), (), closing=("D",)).new == (achieved,)


def test_of_two_goals_with_one_number_the_open_one_is_meant() -> None:
    met, now_open = goal(course=Course.MET), goal(id=GoalId("goal-2"), title="Keep the home group")
    assert goal_for(written(), (met, now_open)) == now_open


def test_a_plan_does_not_list_what_it_says_is_over() -> None:
    found = listing(written(status="D"))
    assert found.lists(goal())
    assert not found.lists(goal(), ("A", "D"))


def test_following_the_plan_never_touches_the_persons_words_ladder_or_course() -> None:
    own = goal(
        own_words="I want a room where they know me.",
        course=Course.PAUSED,
        moves=(LadderMove(MARCH, Ladder.DOING, "I went alone."),),
        to_add_to_plan="More time.",
        what_changed="He went.",
    )
    followed = follow(own, written(" 1A", "Attend two meetings a week", target_date=JULY), OutcomeId("o"), MAY)
    assert (followed.number, followed.title, followed.outcome_id) == ("1A", "Attend two meetings a week", "o")
    assert followed.target_date == JULY
    assert followed.target_on(MAY - timedelta(days=1)) == own.target_date, "the old date still holds for old visits"
    untouched = ("own_words", "course", "moves", "to_add_to_plan", "what_changed", "started_on", "courses")
    assert all(getattr(followed, name) == getattr(own, name) for name in untouched)
    same = follow(own, written(), OutcomeId("o"), MAY)
    assert same.targets == (), "a date that stays is no change"


def test_a_self_stated_goal_is_taken_up_by_choice_or_when_it_reads_the_same() -> None:
    cook = goal(id=GoalId("cook"), number="", title="Cook  for my daughter")
    walk = goal(id=GoalId("walk"), number="", title="Walk more")
    found = listing(written("2a", "cook for my daughter"), written("2b", "Walk 10 minutes, 4 times a week"))
    assert [g.number for g in taking_up(found, (cook, walk), {})] == ["2a", ""]
    changes = compare(found, (cook, walk), (), {"2b": walk.id})
    assert changes.taken_up == (cook.id, walk.id)
    assert changes.new == ()
    assert [c.goal_id for c in changes.changed] == [cook.id, walk.id]


def test_of_two_goals_that_read_the_same_one_is_taken_up_and_a_choice_comes_first() -> None:
    one, other = (goal(id=GoalId(name), number="", title="Cook") for name in ("one", "other"))
    found = listing(written("2a", "Cook"))
    assert [g.number for g in taking_up(found, (one, other), {})] == ["2a", ""]
    assert [g.number for g in taking_up(found, (one, other), {"2a": other.id})] == ["", "2a"]
    both = listing(written("2a", "Cook"), written("2b", "Cook"))
    assert [g.number for g in taking_up(both, (one, other), {"2b": one.id})] == ["2b", "2a"]


def test_a_closed_goal_is_not_taken_up_because_it_reads_the_same() -> None:
    aside = goal(number="", course=Course.SET_ASIDE)
    assert taking_up(listing(written()), (aside,), {}) == (aside,)


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ({"9z": GoalId("own")}, "number_not_in_plan"),
        ({"1b": GoalId("goal-1")}, "offer_not_needed"),
        ({"1a": GoalId("own")}, "goal_number_taken"),
    ],
)
def test_a_choice_that_cannot_be_is_named(chosen: dict[str, GoalId], code: str) -> None:
    found = listing(written(), written("1b", "Call Ray"))
    own = goal(id=GoalId("own"), number="")
    assert [p.code for p in check_taken_up(found, (goal(), own), chosen)] == [code]
    assert check_taken_up(found, (goal(), own), {"1b": own.id}) == ()


def test_a_stated_goal_is_taken_up_by_one_goal_of_the_plan() -> None:
    own, other = (goal(id=GoalId(name), number="") for name in ("own", "other"))
    found = listing(written("1a"), written("1b", "Call Ray"))
    (problem,) = check_taken_up(found, (own,), {"1a": own.id, "1b": own.id})
    assert (problem.field, problem.code, problem.facts) == (
        "goals",
        "stated_goal_twice",
        {"first": "1a", "second": "1b"},
    )
    assert check_taken_up(found, (own, other), {"1a": own.id, "1b": other.id}) == ()


@given(st.text(max_size=4), st.text(max_size=4))
def test_numbers_are_the_same_however_they_are_spelled_and_an_empty_one_is_none(one: str, other: str) -> None:
    assert same_number(one, f" {one} ") is bool(one.strip())
    assert same_number(one, other) is same_number(other, one)
    assert not same_number("", "")
