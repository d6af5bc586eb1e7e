from dataclasses import replace
from datetime import date, timedelta

import pytest
from making import goal

from fieldnote.domain.goal import Ladder, LadderMove
from fieldnote.domain.ids import PersonId, PlanId
from fieldnote.domain.plan import PlanSnapshot

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


def test_a_goal_nobody_has_talked_about_starts_on_the_first_step() -> None:
    assert goal(moves=()).step is Ladder.THINKING
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


def test_a_plan_covers_both_its_first_and_its_last_day() -> None:
    plan = PlanSnapshot(PlanId("p"), PersonId("m"), MARCH, JULY)
    assert [plan.covers(day) for day in (MARCH - timedelta(days=1), MARCH, JULY, JULY + timedelta(days=1))] == [
        False,
        True,
        True,
        False,
    ]
