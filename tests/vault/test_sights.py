"""Who opened what is found without reading the notes of a person, which lie all over a large file."""

from making import add_person
from tracing import statements

from fieldnote.services.notebook import Notebook
from fieldnote.vault import sights


def test_the_notes_of_a_person_are_found_in_an_index_alone(book: Notebook) -> None:
    database, luz = book.vault.database, add_person(book, "Luz")
    with statements(book) as asked:
        sights.of_person(database, luz, 50)
    [statement] = asked
    steps = [row[3] for row in database.all(f"EXPLAIN QUERY PLAN {statement}")]
    assert "SEARCH visit USING COVERING INDEX visit_whose (person_id=?)" in steps
