"""Whatever is done in a notebook, in whatever order: it holds what a few plain dictionaries say, word for word."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from making import Closed
from services.life.comparing import Comparing
from services.life.giving import Giving
from services.life.keeping import Keeping
from services.life.with_acts import WithActs
from services.life.with_notes import WithNotes
from services.life.with_people import WithPeople

LEAST = 20
"""How often each rule has to be fired in the full form."""
MOST_ROUNDS = 12


class Days(WithPeople, WithNotes, WithActs, Giving, Keeping, Comparing):
    """Every rule does the same to the notebook and its model, and refusals are foretold as well."""


def a_life(template: Closed, place: Path) -> type[Days]:
    """Make the machine for one place, with counts of its own."""

    class Here(Days):
        pass

    Here.template, Here.folder = template, place / "days"
    Here.fired, Here.done, Here.runs = Counter(), Counter(), []
    return Here


@pytest.mark.slow
def test_some_days_in_a_notebook_differ_in_nothing_from_a_model(empty_template: Closed, tmp_path: Path) -> None:
    life = a_life(empty_template, tmp_path)
    quick = settings(max_examples=6, stateful_step_count=50, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(life, settings=quick)
    assert max(life.runs) >= 50


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_many_days_with_every_act_differ_in_nothing_from_a_model(empty_template: Closed, tmp_path: Path) -> None:
    life = a_life(empty_template, tmp_path)
    life.every = 4
    rules = [name for name in dir(Days) if hasattr(getattr(Days, name), "hypothesis_stateful_rule")]
    # Other days each time, or the rare rules would never come to their number.
    full = settings(
        max_examples=25,
        stateful_step_count=60,
        suppress_health_check=list(HealthCheck),
        derandomize=False,
        database=None,
    )
    for _ in range(MOST_ROUNDS):
        run_state_machine_as_test(life, settings=full)
        if all(life.fired[name] >= LEAST for name in rules):
            break
    print(f"\n{len(life.runs)} runs, {sum(steps >= 50 for steps in life.runs)} of them of 50 steps and more")  # noqa: T201
    for name in rules:
        print(f"{life.fired[name]:6} fired {life.done[name]:6} done  {name}")  # noqa: T201
    assert sum(steps >= 50 for steps in life.runs) >= LEAST
    assert [name for name in rules if life.fired[name] < LEAST] == []
