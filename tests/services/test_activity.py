from making import add_person

from fieldnote.services import activity
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit


def test_pages_of_the_log_follow_each_other_newest_first_without_a_gap(book: Notebook) -> None:
    for number in range(7):
        add_person(book, f"Person {number}")
    kept = audit.entries(book.vault.database)
    read: list[activity.Act] = []
    for _ in kept:
        page = activity.recent(book, read[-1].sequence if read else None, most=3)
        assert len(page) <= 3
        read += page
    assert [act.sequence for act in read] == [entry.sequence for entry in reversed(kept)]
    assert [act.kind for act in read] == [entry.kind for entry in reversed(kept)]


def test_the_code_of_an_act_is_found_in_the_log(book: Notebook) -> None:
    add_person(book)
    assert all(audit.stands(book.vault.database, act.code) for act in activity.recent(book))
