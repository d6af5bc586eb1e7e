"""Practice notebooks, made once: each takes a second."""

from collections.abc import Iterator

import pytest
from making import Closed

from fieldnote.services import notebook, practice
from fieldnote.services.notebook import Notebook


@pytest.fixture(scope="module")
def practised(practice_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    """The practice notebook, open for all tests of a module, which only look at it."""
    copied = practice_template.copy(tmp_path_factory.mktemp("practised") / "notebook")
    opened = notebook.open_notebook(copied.folder, copied.root)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Notebook]:
    """A notebook of forty people and more visits than are written, open for all tests, which only look at it."""
    made = practice.make(tmp_path_factory.mktemp("crowded") / "notebook", most_people=40, least_visits=700)
    opened = notebook.open_notebook(made.folder, made.root)
    yield opened
    opened.close()
