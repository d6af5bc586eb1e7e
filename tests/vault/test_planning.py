from datetime import timedelta

import pytest
from making import NOW, TODAY, add_person, appointment
from sqlcipher3 import dbapi2 as sqlcipher
from tracing import statements

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import SeriesId, VisitId
from fieldnote.domain.planning import Series
from fieldnote.domain.recurrence import Recurrence
from fieldnote.services import planning as service
from fieldnote.services.notebook import Notebook
from fieldnote.vault import planning
from fieldnote.vault.database import Database


def series(book: Notebook) -> Series:
    made = Series(SeriesId("s"), add_person(book), appointment(), Recurrence(TODAY), since=TODAY)
    planning.save_series(book.vault.database, made, NOW)
    return made


def test_a_series_comes_back_as_it_was_kept_with_its_history(book: Notebook, database: Database) -> None:
    made = series(book)
    assert planning.series(database, made.id) == made
    assert planning.series_ahead(database, made.person_id, TODAY) == planning.all_series(database) == [made]
    assert database.value("SELECT count(*) FROM history WHERE entity = 'visit_series'") == 1


def test_a_day_of_a_series_is_written_out_once_and_for_ever(book: Notebook, database: Database) -> None:
    made = series(book)
    planning.write_out(database, made.id, TODAY, VisitId("v"))
    assert planning.written_out(database, TODAY, TODAY) == {(made.id, TODAY): "v"}
    with pytest.raises(sqlcipher.IntegrityError):
        planning.write_out(database, made.id, TODAY, VisitId("another"))


@pytest.mark.parametrize("people", [1, 50])
def test_asking_for_a_week_takes_the_same_statements_however_many_series_run(book: Notebook, people: int) -> None:
    counted: list[str] = []
    for number in range(people):
        outcome = service.repeat(book, add_person(book, f"P {number}"), appointment(), Recurrence(TODAY), even_so=True)
        assert isinstance(outcome, Done)
    service.write_out(book, TODAY, TODAY + timedelta(days=6))
    book.vault.database._connection.set_trace_callback(counted.append)
    service.write_out(book, TODAY, TODAY + timedelta(days=6))
    book.vault.database._connection.set_trace_callback(None)
    assert len(counted) == 2


def test_planned_visits_are_found_by_an_index_of_their_own(database: Database) -> None:
    plan = database.all("EXPLAIN QUERY PLAN SELECT id FROM visit WHERE planned = 1 AND day BETWEEN 'a' AND 'b'")
    assert "visit_planned" in plan[0][3]


def test_what_is_planned_with_somebody_is_found_among_what_is_planned(book: Notebook) -> None:
    database, person_id = book.vault.database, add_person(book, "Luz")
    with statements(book) as asked:
        assert planning.coming(database, person_id, TODAY, {}) == []
    [statement] = asked
    steps = [row[3] for row in database.all(f"EXPLAIN QUERY PLAN {statement}")]
    assert "SEARCH v USING INDEX visit_planned (day>?)" in steps


@pytest.mark.parametrize("number", [1, 20])
def test_what_is_planned_with_somebody_takes_the_same_statements_however_much_that_is(
    book: Notebook, number: int
) -> None:
    person_id = add_person(book)
    for week in range(number):
        first = TODAY + timedelta(days=week)
        assert isinstance(service.repeat(book, person_id, appointment(), Recurrence(first), even_so=True), Done)
    service.write_out(book, TODAY, TODAY + timedelta(days=6))
    with statements(book) as asked:
        assert len(service.coming(book, person_id, 60)) == 60
        service.next_planned(book, person_id)
    assert len(asked) == 6
