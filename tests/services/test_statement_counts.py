"""What a screen shows takes the same number of statements however much is in the notebook."""

from collections.abc import Callable, Iterator

import pytest
from tracing import statements

from fieldnote.domain.ids import PersonId
from fieldnote.services import finding, notebook, people, practice, today, visits
from fieldnote.services.notebook import Notebook

SMALL, LARGE = (14, 0), (30, 700)


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Notebook, Notebook]]:
    """The practice notebook, and one with twice the people and several times the visits."""
    made = [
        practice.make(tmp_path_factory.mktemp("counts") / "n", most_people=most, least_visits=least)
        for most, least in (SMALL, LARGE)
    ]
    small, large = (notebook.open_notebook(m.folder, m.root) for m in made)
    yield small, large
    small.close()
    large.close()


def someone(book: Notebook) -> PersonId:
    return next(line.person.id for line in people.everyone(book) if line.person.preferred_name == "Marcus B.")


SCREENS: dict[str, Callable[[Notebook], object]] = {
    "people": people.everyone,
    "today": today.today,
    "person": lambda book: people.overview(book, someone(book)),
    "visits of a person": lambda book: visits.lines(book, person_id=someone(book), most=50),
    "a visit": lambda book: visits.open_visit(book, visits.lines(book, person_id=someone(book), most=1)[0].id),
    "search": lambda book: finding.find(book, "payday bus", most=30),
}


@pytest.mark.parametrize("screen", SCREENS)
def test_the_number_of_statements_does_not_grow(books: tuple[Notebook, Notebook], screen: str) -> None:
    counts = []
    for book in books:
        with statements(book) as seen:
            SCREENS[screen](book)
        counts.append(len(seen))
    assert counts[0] == counts[1], f"{screen}: {counts}"
    assert counts[0] < 60
