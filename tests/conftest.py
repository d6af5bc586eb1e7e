"""What every test can ask for: a still clock, ids in order, a notebook of its own on a real disk.

The vault is never replaced by anything: with a fast key derivation a real one opens in a few milliseconds.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from making import FAST, Clock, Closed, Ids, in_memory, new_notebook, populated

from fieldnote.services.notebook import Notebook
from fieldnote.vault.database import Database
from fieldnote.vault.keys import Cost

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


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


@pytest.fixture(scope="session")
def cost() -> Cost:
    """A key derivation of some milliseconds."""
    return FAST


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


@pytest.fixture
def closed(empty_template: Closed, tmp_path: Path) -> Closed:
    """An empty notebook of the test's own, closed."""
    return empty_template.copy(tmp_path / "notebook")


@pytest.fixture
def full(full_template: Closed, tmp_path: Path) -> Closed:
    """A notebook of the test's own with a little of everything, closed."""
    return full_template.copy(tmp_path / "full")


@pytest.fixture
def memory_folder() -> Iterator[Path]:
    """A folder in memory where the system has one: for hundreds of trials that are not about the disk."""
    with in_memory() as folder:
        yield folder


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
