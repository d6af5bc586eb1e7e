"""In which visits a trigger came up, linked by the database itself."""

from datetime import date, timedelta

import pytest
from making import NOW, Clock, add_person, fill, segment, sign, support, trigger
from vault.reading import asked

from fieldnote.domain.ids import PersonId, SupportId, TriggerId, VisitId
from fieldnote.services import visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import supports, triggers
from fieldnote.vault.database import Database

ELM, PAYDAY = TriggerId("elm"), TriggerId("payday")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    """Somebody with two triggers."""
    person_id = add_person(book)
    for trigger_id in (ELM, PAYDAY):
        triggers.save(book.vault.database, trigger(id=trigger_id, person_id=person_id), NOW)
    return person_id


def links(database: Database) -> set[tuple[str, str]]:
    return set(database.all("SELECT trigger_id, visit_id FROM visit_trigger"))


def test_a_trigger_is_linked_to_the_visits_it_came_up_in(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    first = fill(book, marcus, trigger_ids=(ELM, PAYDAY, ELM))
    assert links(database) == {(ELM, first.id), (PAYDAY, first.id)}
    fill(book, marcus, id=first.id, trigger_ids=(PAYDAY,))
    assert links(database) == {(PAYDAY, first.id)}
    visits.delete_draft(book, first.id)
    assert links(database) == set()


def test_a_signed_note_keeps_its_links(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus, trigger_ids=(ELM,))
    assert triggers.visits_of(book.vault.database, ELM) == [(signed.id, signed.day)]


def test_it_came_up_three_times_since_october(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    database, days = book.vault.database, []
    for back in (70, 40, 20, 5):
        clock.now = NOW - timedelta(days=back)
        days.append(fill(book, marcus, trigger_ids=(ELM,)))
    clock.now = NOW
    fill(book, marcus, trigger_ids=(ELM,), segments=(), planned_for=NOW + timedelta(days=1))
    fill(book, add_person(book, "Luz"), trigger_ids=())
    with asked(database) as statements:
        found = triggers.came_up(database, marcus, date(2026, 10, 1))
    assert len(statements) == 1
    assert set(found) == {ELM}
    assert (found[ELM].times, found[ELM].last_on, found[ELM].last_visit) == (3, days[-1].day, days[-1].id)
    assert triggers.came_up(database, marcus)[ELM].times == 4
    assert triggers.came_up(database, None)[ELM].times == 4
    newest_first = [(d.id, d.day) for d in reversed(days[1:3])]
    assert triggers.visits_of(database, ELM, date(2026, 10, 1), NOW.date() - timedelta(days=6)) == newest_first
    assert triggers.came_up(database, PersonId("nobody")) == {}


def test_one_statement_counts_forty_triggers(book: Notebook, marcus: PersonId) -> None:
    database, ids = book.vault.database, [TriggerId(f"t{n}") for n in range(40)]
    for trigger_id in ids:
        triggers.save(database, trigger(id=trigger_id, person_id=marcus), NOW)
    start = NOW - timedelta(hours=3)
    fill(book, marcus, id=VisitId("v"), segments=(segment(start, 30),), trigger_ids=tuple(ids))
    with asked(database) as statements:
        assert len(triggers.of_person(database, marcus)) == 42
        assert len(triggers.came_up(database, marcus)) == 40
    assert len(statements) == 2


def test_both_questions_are_answered_from_an_index(database: Database) -> None:
    with asked(database) as statements:
        triggers.came_up(database, PersonId("p"))
        triggers.visits_of(database, ELM)
    for statement in statements:
        steps = [row[3] for row in database.all(f"EXPLAIN QUERY PLAN {statement}")]
        assert not [step for step in steps if step.startswith("SCAN v")], steps


def test_one_human_has_two_faces_and_one_record(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    supports.save(database, support(person_id=marcus), NOW)
    face = trigger(id=ELM, person_id=marcus, support_id=SupportId("support-1"))
    triggers.save(database, face, NOW)
    assert triggers.of_support(database, SupportId("support-1")) == [face]
    assert database.value("SELECT count(*) FROM support") == 1
