"""What a goal went through is only ever added to, and stays readable."""

from dataclasses import replace
from datetime import timedelta

import pytest
from making import NOW, TODAY, goal, person
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.goal import (
    Course,
    Goal,
    Ladder,
    LadderMove,
    SmallStep,
    Stage,
    change_course,
    change_target,
    move,
    name_stage,
)
from fieldnote.domain.ids import SmallStepId
from fieldnote.vault import goals, people
from fieldnote.vault.database import Database

WHOLE = name_stage(
    change_target(
        change_course(goal(), TODAY, Course.PAUSED, "His mother is ill."), TODAY, TODAY + timedelta(days=9), "Sooner."
    ),
    TODAY,
    Stage.ACTING,
)


@pytest.fixture
def kept(database: Database) -> Database:
    people.save(database, person(), NOW)
    goals.save(database, WHOLE, NOW)
    return database


@pytest.mark.parametrize(
    ("lessened", "refusal"),
    [
        (replace(WHOLE, moves=WHOLE.moves[:-1]), "moves are only ever added"),
        (replace(WHOLE, moves=()), "moves are only ever added"),
        (replace(WHOLE, moves=(LadderMove(TODAY, Ladder.KEEPING), WHOLE.moves[1])), "moves are only ever added"),
        (replace(WHOLE, moves=(WHOLE.moves[0], replace(WHOLE.moves[1], words="x"))), "moves are only ever added"),
        (replace(WHOLE, courses=WHOLE.courses[1:]), "courses are only ever added"),
        (replace(WHOLE, courses=(WHOLE.courses[0], replace(WHOLE.courses[1], reason=""))), "courses are only"),
        (replace(WHOLE, targets=WHOLE.targets[:1]), "target dates are only ever added"),
        (replace(WHOLE, targets=(replace(WHOLE.targets[0], target_date=None), WHOLE.targets[1])), "target dates are"),
        (replace(WHOLE, stages=()), "stages are only ever added"),
    ],
)
def test_what_happened_to_a_goal_cannot_be_taken_back(kept: Database, lessened: Goal, refusal: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError, match=refusal):
        goals.save(kept, lessened, NOW)
    assert goals.get(kept, WHOLE.id) == WHOLE


def test_a_move_told_late_goes_between_the_others(kept: Database) -> None:
    told_late = move(WHOLE, TODAY - timedelta(days=10), Ladder.PLANNING, "I rang them.")
    goals.save(kept, told_late, NOW)
    found = goals.get(kept, WHOLE.id)
    assert found is not None
    assert [m.step for m in found.moves] == [Ladder.THINKING, Ladder.PLANNING, Ladder.TRYING]


def test_every_wording_of_a_goal_stays_readable(kept: Database) -> None:
    goals.save(kept, replace(WHOLE, own_words="I want a room where they know me."), NOW)
    assert [v.value.own_words for v in goals.versions(kept, WHOLE.id)] == ["", "I want a room where they know me."]


def test_small_steps_still_to_do_come_first_the_soonest_due_before_those_without_a_day(kept: Database) -> None:
    def step(name: str, **changes: object) -> SmallStep:
        return replace(SmallStep(SmallStepId(name), WHOLE.person_id, WHOLE.id, name), **changes)  # type: ignore[arg-type]

    for made in (
        step("done", done_on=TODAY),
        step("someday"),
        step("friday", due=TODAY + timedelta(days=7)),
        step("today", due=TODAY),
    ):
        goals.save_step(kept, made, NOW)
    assert [s.id for s in goals.steps(kept, WHOLE.person_id)] == ["today", "friday", "someday", "done"]
