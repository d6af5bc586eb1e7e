from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import TODAY, goal

from fieldnote.domain.goal import (
    Achievement,
    Course,
    Goal,
    Ladder,
    LadderMove,
    Offer,
    Stage,
    change_course,
    change_target,
    move,
    name_stage,
    offer,
    take_up,
)
from fieldnote.domain.ids import OutcomeId

MARCH, MAY, JULY = date(2026, 3, 2), date(2026, 5, 4), date(2026, 7, 6)
MOVED = replace(
    goal(), moves=(LadderMove(MARCH, Ladder.THINKING), LadderMove(MAY, Ladder.DOING), LadderMove(JULY, Ladder.TRYING))
)


def test_the_ladder_has_five_named_steps_in_order() -> None:
    assert [(step.value, step.number) for step in Ladder] == [
        ("thinking_about_it", 1),
        ("planning", 2),
        ("trying_it", 3),
        ("doing_it", 4),
        ("keeping_it_up", 5),
    ]


@pytest.mark.parametrize(
    ("day", "step"),
    [
        (MARCH - timedelta(days=1), None),
        (MARCH, Ladder.THINKING),
        (MAY - timedelta(days=1), Ladder.THINKING),
        (MAY, Ladder.DOING),
        (JULY, Ladder.TRYING),
        (date(2030, 1, 1), Ladder.TRYING),
    ],
)
def test_a_goal_stands_on_the_step_of_its_last_move_so_far(day: date, step: Ladder | None) -> None:
    assert MOVED.step_on(day) is step


def test_moving_back_is_a_move_like_any_other() -> None:
    assert MOVED.step is Ladder.TRYING


def test_a_goal_nobody_has_talked_about_stands_on_no_step() -> None:
    assert goal(moves=()).step is None
    assert goal(moves=()).step_on(JULY) is None


@pytest.mark.parametrize(
    ("started", "target", "active"),
    [
        (None, None, True),
        (MAY, None, True),
        (MAY + timedelta(days=1), None, False),
        (None, MAY, True),
        (None, MAY - timedelta(days=1), False),
    ],
)
def test_a_goal_is_active_from_its_start_to_its_target_date(
    started: date | None, target: date | None, *, active: bool
) -> None:
    assert goal(started_on=started, target_date=target).active_on(MAY) is active


# What changes stays readable


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
MOVES = st.lists(st.tuples(DAYS, st.sampled_from(Ladder), st.text(max_size=5)), max_size=8)


@given(MOVES)
def test_no_move_is_ever_lost_and_they_stand_by_day(told: list[tuple[date, Ladder, str]]) -> None:
    moved = goal(moves=())
    for on, step, words in told:
        moved = move(moved, on, step, words)
    assert sorted(moved.moves, key=repr) == sorted((LadderMove(*m) for m in told), key=repr)
    assert [m.on for m in moved.moves] == sorted(m.on for m in moved.moves)


def test_of_two_moves_on_one_day_the_one_told_last_holds() -> None:
    moved = move(move(goal(moves=()), MAY, Ladder.DOING), MAY, Ladder.PLANNING, "One step back is fine.")
    assert (moved.step, moved.moves[-1].words) == (Ladder.PLANNING, "One step back is fine.")


@given(st.lists(st.tuples(DAYS, st.sampled_from(Course)), max_size=8), st.sampled_from(Course), DAYS)
def test_the_course_of_a_day_is_that_of_the_last_change_until_then(
    changes: list[tuple[date, Course]], first: Course, day: date
) -> None:
    changed = goal(course=first)
    for on, course in changes:
        changed = change_course(changed, on, course)
    until_then = [course for on, course in sorted(changes, key=lambda c: c[0]) if on <= day]
    assert changed.course_on(day) is (until_then[-1] if until_then else first)
    assert changed.course is changed.course_on(date.max)


@given(st.lists(st.tuples(DAYS, DAYS | st.none()), max_size=8), DAYS | st.none(), DAYS)
def test_the_target_date_of_a_day_is_that_of_the_last_change_until_then(
    changes: list[tuple[date, date | None]], first: date | None, day: date
) -> None:
    changed = goal(target_date=first)
    for on, target in changes:
        changed = change_target(changed, on, target)
    until_then = [target for on, target in sorted(changes, key=lambda c: c[0]) if on <= day]
    assert changed.target_on(day) == (until_then[-1] if until_then else first)
    assert changed.target_date == changed.target_on(date.max)


def test_a_goal_that_is_paused_today_was_active_on_the_days_before() -> None:
    paused = change_course(goal(started_on=MARCH, target_date=None), MAY, Course.PAUSED, "His mother is ill.")
    assert paused.active_on(MAY - timedelta(days=1))
    assert not paused.active_on(MAY)
    again = change_course(paused, JULY, Course.ACTIVE)
    assert [again.active_on(day) for day in (MARCH, MAY, JULY)] == [True, False, True]
    assert [change.reason for change in again.courses] == ["", "His mother is ill.", ""]


def test_a_new_target_date_does_not_reach_back() -> None:
    longer = change_target(
        goal(started_on=MARCH, target_date=MAY), JULY, date(2026, 12, 1), "The QP gave it more time."
    )
    assert [longer.active_on(day) for day in (MAY, MAY + timedelta(days=1), JULY)] == [True, False, True]


def test_a_goal_kept_before_changes_were_known_is_what_it_says_on_every_day() -> None:
    assert goal(course=Course.MET).course_on(MARCH) is Course.MET
    assert not goal(course=Course.SET_ASIDE).active_on(TODAY)


@pytest.mark.parametrize(
    ("steps", "course", "achievement"),
    [
        ([], Course.ACTIVE, None),
        ([Ladder.DOING], Course.ACTIVE, Achievement.NO_CHANGE),
        ([Ladder.DOING, Ladder.KEEPING], Course.ACTIVE, Achievement.IMPROVING),
        ([Ladder.KEEPING, Ladder.DOING, Ladder.DOING], Course.PAUSED, Achievement.NO_CHANGE),
        ([Ladder.THINKING, Ladder.KEEPING, Ladder.DOING], Course.ACTIVE, Achievement.WORSENING),
        ([Ladder.KEEPING, Ladder.DOING], Course.MET, Achievement.ACHIEVED),
        ([], Course.MET, Achievement.ACHIEVED),
    ],
)
def test_the_achievement_is_read_off_the_last_move(
    steps: list[Ladder], course: Course, achievement: Achievement | None
) -> None:
    moves = tuple(LadderMove(MARCH + timedelta(days=n), step) for n, step in enumerate(steps))
    assert goal(moves=moves, course=course).achievement is achievement


def test_only_a_self_stated_goal_is_on_its_way_into_the_plan() -> None:
    assert goal().offer is None
    stated: Goal = goal(number="", title="I want to cook again", own_words="")
    assert stated.offer is Offer.NOT_OFFERED
    assert offer(stated, MAY).offer is Offer.OFFERED
    taken = take_up(offer(stated, MAY), JULY, "2a", OutcomeId("outcome-1"))
    assert (taken.offer, taken.number, taken.offered_on, taken.taken_up_on) == (Offer.TAKEN_UP, "2a", MAY, JULY)
    assert taken.own_words == "I want to cook again", "what the person called it stays theirs"


def test_a_goal_that_serves_an_outcome_already_keeps_it_when_it_is_taken_up() -> None:
    serving = goal(number="", outcome_id=OutcomeId("outcome-1"))
    assert take_up(serving, MAY, "2a").outcome_id == "outcome-1"
    assert take_up(serving, MAY, "2a", OutcomeId("outcome-2")).outcome_id == "outcome-2"


def test_active_and_paused_goals_are_open_and_met_and_set_aside_ones_are_not() -> None:
    assert [course for course in Course if course.is_open] == [Course.ACTIVE, Course.PAUSED]


def test_what_the_person_said_is_not_replaced_by_the_title_when_the_qp_takes_a_goal_up() -> None:
    assert take_up(goal(number="", own_words="I miss my kitchen."), MAY, "2a").own_words == "I miss my kitchen."


def test_stages_of_change_stand_by_day() -> None:
    named = name_stage(name_stage(goal(), JULY, Stage.ACTING), MAY, Stage.GETTING_READY)
    assert [named_on.stage for named_on in named.stages] == [Stage.GETTING_READY, Stage.ACTING]
