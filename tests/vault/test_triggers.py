"""In which visits a trigger came up."""

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


def visits_of(database: Database, trigger_id: TriggerId) -> list[str]:
    """Give the ids of the visits a trigger came up in."""
    found = triggers.get(database, trigger_id)
    assert found is not None
    return [visit_id for visit_id, _ in triggers.visits_of(database, found)]


def test_a_trigger_is_linked_to_the_visits_it_came_up_in(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    first = fill(book, marcus, trigger_ids=(ELM, PAYDAY, ELM))
    assert visits_of(database, ELM) == visits_of(database, PAYDAY) == [first.id]
    assert triggers.came_up(database, marcus)[ELM].times == 1, "named twice in one visit is once"
    fill(book, marcus, id=first.id, trigger_ids=(PAYDAY,))
    assert (visits_of(database, ELM), visits_of(database, PAYDAY)) == ([], [first.id])
    visits.delete_draft(book, first.id)
    assert visits_of(database, PAYDAY) == []


def test_a_signed_note_keeps_its_triggers(book: Notebook, marcus: PersonId) -> None:
    assert visits_of(book.vault.database, ELM) == []
    signed = sign(book, marcus, trigger_ids=(ELM,))
    assert visits_of(book.vault.database, ELM) == [signed.id]


def test_damaged_choices_of_one_note_do_not_hide_the_others(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    broken, whole = fill(book, marcus, trigger_ids=(ELM,)), fill(book, marcus, trigger_ids=(ELM,))
    database.run("UPDATE visit SET choices = 'not json' WHERE id = ?", (broken.id,))
    assert visits_of(database, ELM) == [whole.id]


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
    elm = trigger(id=ELM, person_id=marcus)
    assert triggers.visits_of(database, elm, date(2026, 10, 1), NOW.date() - timedelta(days=6)) == newest_first
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


def test_both_questions_walk_the_visits_of_one_person_only(database: Database) -> None:
    with asked(database) as statements:
        triggers.came_up(database, PersonId("p"))
        triggers.visits_of(database, trigger())
    assert len(statements) == 2
    for statement in statements:
        steps = [row[3] for row in database.all(f"EXPLAIN QUERY PLAN {statement}")]
        assert any("USING INDEX visit_person (person_id=? AND day>? AND day<?)" in step for step in steps), steps


def test_one_human_has_two_faces_and_one_record(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    supports.save(database, support(person_id=marcus), NOW)
    face = trigger(id=ELM, person_id=marcus, support_id=SupportId("support-1"))
    triggers.save(database, face, NOW)
    assert triggers.of_support(database, SupportId("support-1")) == [face]
    assert database.value("SELECT count(*) FROM support") == 1
