"""What a screen shows takes the same number of statements however much is in the notebook."""

from collections.abc import Callable

import pytest
from tracing import statements

from fieldnote.domain.ids import PersonId
from fieldnote.services import finding, people, today, visits
from fieldnote.services.notebook import Notebook

pytestmark = pytest.mark.slow


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
def test_the_number_of_statements_does_not_grow(practised: Notebook, crowded: Notebook, screen: str) -> None:
    assert len(people.everyone(crowded)) > 2 * len(people.everyone(practised))
    counts = []
    for book in (practised, crowded):
        SCREENS[screen](book)  # once before: at its first use the index reads its settings
        with statements(book) as seen:
            SCREENS[screen](book)
        counts.append(len(seen))
    assert counts[0] == counts[1], f"{screen}: {counts}"
    assert counts[0] < 60
