"""What the fault tests can ask for: `report`, which tells what was done and what came of it."""

from collections.abc import Generator, Iterator

import pytest
from faults.bench import Bench, benched
from faults.counting import Report, collect


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    """Tell how often something was tried and what came of it; `dev.py faults` makes its report of that."""
    return Report(request.node.nodeid)


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """Where one act is tried again and again, by a process that is started once."""
    with benched(tmp_path_factory.mktemp("bench")) as bench:
        yield bench


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Collect how each fault test ended, how long it took, and why it was skipped."""
    result = yield
    if result.when == "call" or result.outcome != "passed":
        reason = result.longrepr[2] if isinstance(result.longrepr, tuple) else ""
        seconds = round(result.duration, 2)
        collect({"test": result.nodeid, "outcome": result.outcome, "seconds": seconds, "reason": reason})
    return result
