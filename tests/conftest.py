"""What every test can ask for: a still clock, ids in order, a notebook of its own in real files.

The vault is never replaced by anything: with a fast key derivation a real one opens in a few milliseconds. Its files
lie in memory where the system has room for that (a Linux machine has), since the disk would be waited for at every
transaction of thousands. What is proved about the disk asks for `disk_folder`.
"""

import gc
import logging
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from making import FAST, Clock, Closed, Ids, new_notebook, populated

from fieldnote.services import practice
from fieldnote.services.notebook import Notebook
from fieldnote.vault import keys
from fieldnote.vault.database import Database

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

MEMORY = Path("/dev/shm")  # noqa: S108 -- pytest makes a fresh folder of this account in it
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 1 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))  # where `tmp_path` is

# A child that a test forks has the windows of earlier tests that nobody freed yet, and none of Qt's threads: to free
# one there waits for ever, for a lock that a thread had.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=gc.disable)

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Never look for circles among ten thousand tests: they stay as long as the run does."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture
def expected_logs() -> list[str]:
    """Names a test's expected warnings: it appends a part of each message."""
    return []


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture, expected_logs: list[str]) -> Iterator[None]:
    yield
    unexpected = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING and not any(part in record.getMessage() for part in expected_logs)
    ]
    assert not unexpected, f"logged, though nothing was expected: {unexpected}"


@pytest.fixture(autouse=True)
def _circles_between_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    """Free windows that hold themselves between tests, as the program does between events.

    Python's own turn comes in any call, and in any thread: in the middle of a new look, which Qt tells to every widget,
    it takes widgets of earlier tests away from under Qt, and the whole run with them.
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    from fieldnote.ui.cycles import free_due  # noqa: PLC0415 -- most tests need no Qt

    gc.disable()
    yield
    free_due()
    gc.enable()


@pytest.fixture(autouse=True, scope="session")
def _quick_keys() -> Iterator[None]:
    """Spare what people get; `vault/test_keys` and `cli/test_commands` prove that they get it.

    For the whole run, since notebooks that many tests share are made before any of them begins.
    """
    with pytest.MonkeyPatch.context() as patch:  # not the test's own, which it may undo
        patch.setattr(keys, "calibrated", lambda _: FAST)
        patch.setattr(keys, "_PIN_COST", FAST)
        yield


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still at a Friday afternoon."""
    return Clock()


@pytest.fixture
def ids() -> Ids:
    """Ids in order."""
    return Ids()


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """An empty notebook that tests copy and never open."""
    return new_notebook(tmp_path_factory.mktemp("template") / "empty")


@pytest.fixture(scope="session")
def full_template(empty_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """A notebook with a little of everything that tests copy and never open."""
    return populated(empty_template.copy(tmp_path_factory.mktemp("template") / "full"))


@pytest.fixture(scope="session")
def practice_template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """The practice notebook, which tests copy and never open: it takes a second to make."""
    made = practice.make(tmp_path_factory.mktemp("template") / "practice")
    return Closed(made.folder, made.root)


@pytest.fixture
def closed(empty_template: Closed, tmp_path: Path) -> Closed:
    """An empty notebook of the test's own, closed."""
    return empty_template.copy(tmp_path / "notebook")


@pytest.fixture
def full(full_template: Closed, tmp_path: Path) -> Closed:
    """A notebook of the test's own with a little of everything, closed."""
    return full_template.copy(tmp_path / "full")


@pytest.fixture
def disk_folder() -> Iterator[Path]:
    """A folder where programs put their temporary files, on the disk as a rule: for what has to outlive a kill."""
    with tempfile.TemporaryDirectory(prefix="fieldnote-test-") as folder:
        yield Path(folder)


@pytest.fixture
def book(closed: Closed, clock: Clock, ids: Ids) -> Iterator[Notebook]:
    """An empty notebook of the test's own, open; closed again after the test."""
    opened = closed.open(clock, ids)
    yield opened
    opened.close()


@pytest.fixture
def database(book: Notebook) -> Database:
    """The connection of `book`."""
    return book.vault.database
