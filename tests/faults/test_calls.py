"""Each act while one of its system calls fails: it is done or refused in our own words, and nothing is lost."""

import random
from collections import Counter
from collections.abc import Sequence

import pytest
from faults.bench import Bench
from faults.counting import IS_FULL, Report
from faults.failing import NOT_HERE, Point, can_attach
from faults.trying import ACTS

POINTS = 3
"""How many calls of each act fail in the suite."""
MOST = 25
"""Of how many calls of one name every one fails, in each way, when all is to be shown; of more, so many."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not can_attach(), reason=NOT_HERE)]


def chosen(points: Sequence[Point]) -> list[Point]:
    """Choose a few points, or, when all is to be shown, all but those in the long rows of like calls."""
    chance = random.Random(len(points))  # noqa: S311 -- the same ones every time
    if not IS_FULL:
        return chance.sample(points, POINTS)
    alike: dict[tuple[str, str, bool], list[Point]] = {}
    for point in points:
        alike.setdefault((point.call, point.error, point.lasts), []).append(point)
    return [point for row in alike.values() for point in chance.sample(row, min(MOST, len(row)))]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_whose_system_call_fails_is_done_or_refused_in_our_words_and_loses_nothing(
    bench: Bench, act: str, report: Report
) -> None:
    expected = bench.expected(act)
    came, faults, unmet = Counter[str](fired=0, done=0, refused=0, stored_though_refused=0), [], []
    tried = chosen(bench.trier.points(act, bench.fresh()))
    for point in tried:
        ending = bench.trier.fail(act, bench.fresh(), point)
        left = bench.left()
        if fault := expected.fault(ending, left):
            faults.append(f"{point}: {fault}")
        is_done = ending.endings[-1:] and ending.endings[-1][0] == "done"
        came["fired"] += ending.fired > 0
        if not ending.fired:
            unmet.append(str(point))
        came["done" if is_done else "refused"] += 1
        came["stored_though_refused"] += not is_done and left == expected.after != expected.before
    what = f"failing system calls: {act.replace('_', ' ')}"
    report(what, len(tried), **came, lost_or_crashed=len(faults), not_met="; ".join(unmet) or "none")
    assert faults == []
    assert len(unmet) <= len(tried) // 100, "each fault is met, but where a run had a call less than the first one"


def test_the_wait_before_an_act_is_no_call_that_can_fail(bench: Bench) -> None:
    for _ in range(10):  # a watch sees the beginning of that wait, or comes too late for it
        bench.trier.points("checking", bench.fresh())
        watched = (bench.before.parent / "log").read_text()
        assert str(bench.place) in watched
        assert "(0<" not in watched


def test_an_act_that_cannot_be_made_ready_is_told_and_the_next_one_is_heard_from_its_beginning(bench: Bench) -> None:
    with pytest.raises(AssertionError, match="KeyError: 'nonsense'"):
        bench.trier.points("nonsense", bench.fresh())
    assert bench.trier.points("closing", bench.fresh())
