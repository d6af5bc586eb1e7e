"""Makes the report of the fault tests from what they told.

    summing_up.py LINES REPORT [--full]

Reads the lines of JSON that `counting.collect` wrote, writes the report as Markdown, and prints it.
"""

import json
import platform
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

CONTROL = "control: "


@dataclass
class Told:
    """One thing that a test did: how often, and what came of it."""

    what: str
    count: int
    found: dict[str, int | str]

    def row(self) -> str:
        """Give it as a row of a table."""
        found = ", ".join(f"{name.replace('_', ' ')} {number(value)}" for name, value in self.found.items())
        return f"| {self.what.removeprefix(CONTROL)} | {number(self.count)} | {found} |"


@dataclass
class Test:
    """One test: how it ended, and what it told."""

    outcome: str = "not run"
    seconds: float = 0.0
    reason: str = ""
    told: list[Told] = field(default_factory=list)


def read(lines: Iterable[str]) -> dict[str, Test]:
    """Gather what was told by test, in the order of the tests' names."""
    tests: dict[str, Test] = {}
    for line in lines:
        entry = json.loads(line)
        test = tests.setdefault(entry["test"], Test())
        if "what" in entry:
            test.told.append(Told(entry["what"], entry["count"], entry["found"]))
        elif test.outcome != "failed":  # one that failed while it was cleared away has failed
            test.outcome, test.seconds, test.reason = entry["outcome"], entry["seconds"], entry["reason"]
    return dict(sorted(tests.items()))


def written(tests: dict[str, Test], *, full: bool) -> str:
    """Write the report."""
    told = [one for test in tests.values() for one in test.told]
    where = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    parts = [
        f"# What was done to notebooks, and what came of it: the {'full' if full else 'short'} form",
        f"\n{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {where}: {summary(tests)}.",
        *table("Faults", [one for one in told if not one.what.startswith(CONTROL)]),
        *table("Controls: what these tests would notice", [one for one in told if one.what.startswith(CONTROL)]),
        *listed("Failed", tests, "failed"),
        *listed("Skipped here", tests, "skipped"),
        *listed("Passed", tests, "passed"),
    ]
    return "\n".join(parts) + "\n"


def summary(tests: dict[str, Test]) -> str:
    """Say in a line how the tests ended."""
    ends = [test.outcome for test in tests.values()]
    counts = ", ".join(f"{ends.count(end)} {end}" for end in ("passed", "failed", "skipped", "not run") if end in ends)
    return f"{counts}, {sum(test.seconds for test in tests.values()):.0f} s" if counts else "nothing ran"


def table(title: str, told: list[Told]) -> list[str]:
    """Give a table under its title, or nothing when nothing was told."""
    if not told:
        return []
    return ["", f"## {title}", "", "| what | times | what came of it |", "|---|--:|---|", *(one.row() for one in told)]


def listed(title: str, tests: dict[str, Test], outcome: str) -> list[str]:
    """List the tests that ended in one way, or nothing when there are none."""
    lines = [
        f"- {Path(name.partition('::')[0]).stem.removeprefix('test_')}: {sentence(name)}"
        f"{' — ' + test.reason.removeprefix('Skipped: ') if test.reason else ''} ({test.seconds:.1f} s)"
        for name, test in tests.items()
        if test.outcome == outcome
    ]
    return ["", f"## {title}", "", *lines] if lines else []


def sentence(name: str) -> str:
    """Give a test's name as the sentence it is."""
    return name.rpartition("::")[2].removeprefix("test_").replace("_", " ")


def number(value: int | str) -> str:
    """Write whole numbers with their thousands apart."""
    return f"{value:,}" if isinstance(value, int) else value


def main() -> None:
    """Write and print the report."""
    lines, target = Path(sys.argv[1]), Path(sys.argv[2])
    full = sys.argv[3:] == ["--full"]
    report = written(read(lines.read_text("utf-8").splitlines()), full=full)
    target.write_text(report, "utf-8")
    sys.stdout.write(report)


if __name__ == "__main__":
    main()
