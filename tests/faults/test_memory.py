"""Acts while memory runs out: done or refused in our own words, and nothing that was promised before is lost."""

import sys

import pytest
from faults.bench import Bench
from faults.counting import Report, times

HEAP = {"saving": 1000, "signing": 1200, "deleting": 1200, "adding": 1000, "opening": 700, "backing_up": 4000}
"""About how many kibibytes SQLite needs for an act."""
MEMORY = ("opening", "making", "restoring", "changing_the_passphrase")
"""What derives a key, and so needs some megabytes at once; the other acts need next to nothing more."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="this is how Linux limits memory")]


@pytest.mark.parametrize("act", HEAP)
def test_an_act_for_which_sqlite_has_too_little_memory_loses_nothing(bench: Bench, act: str, report: Report) -> None:
    starve(bench, act, f"heap {HEAP[act] * 1024}", times(4, 160), report)


@pytest.mark.parametrize("act", MEMORY)
def test_an_act_for_which_the_computer_has_too_little_memory_loses_nothing(
    bench: Bench, act: str, report: Report
) -> None:
    starve(bench, act, f"memory {10 << 20}", times(3, 40), report)


def starve(bench: Bench, act: str, enough: str, count: int, report: Report) -> None:
    """Try an act with less and less, from a little more than it needs down to next to nothing."""
    what, _, most = enough.partition(" ")
    expected, faults, refused = bench.expected(act), [], 0
    for number in range(1, count + 1):
        wanted = f"{what} {int(most) * 5 // 4 * number // count}"
        ending = bench.trier.starve(act, bench.fresh(), wanted)
        refused += ending.fired > 0
        if fault := expected.fault(ending, bench.left()):
            faults.append(f"{wanted}: {fault}")
    report(
        f"too little {'memory for SQLite' if what == 'heap' else 'memory'}: {act.replace('_', ' ')}",
        count, refused=refused, done=count - refused, lost_or_crashed=len(faults),
    )  # fmt: skip
    assert faults == []
    assert refused > 0, "there was too little"
