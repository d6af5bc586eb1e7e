"""What was done about a note stays as it was done, in the tables themselves; what was changed behind is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from making import CONFIRMED, NOW, TODAY, Closed, Ids, add_person, correct, sign
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.acts import Decision, VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.domain.review import Outcome
from fieldnote.services import acts as service
from fieldnote.services import reviews, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import act_signing, acts, checks, deliveries, signing
from fieldnote.vault.database import Database

_INDEXING = ("note_text_added", "note_text_removed", "note_text_changed")
TABLES = ("correction", "void", "written_again", "statement", "statement_answer", "review", "note_given", "uncounted")


@pytest.fixture(scope="module")
def acted(empty_template: Closed, tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """A notebook with every act in it: a note corrected, contested, answered, reviewed, another one voided."""
    closed = empty_template.copy(tmp_path_factory.mktemp("acted") / "notebook")
    book = closed.open()
    marcus, luz = add_person(book), add_person(book, "Luz")
    note = correct(book, sign(book, marcus))
    statement = service.contest(book, note.id, "I never said that.", CONFIRMED)
    assert isinstance(statement, Done)
    assert isinstance(service.answer(book, statement.value.id, Decision.AGREE, "It was his aunt.", CONFIRMED), Done)
    assert isinstance(reviews.add(book, note.id, Outcome.ACCEPTED, "J. Alvarez", book.clock()), Done)
    wrong = sign(book, marcus, what_we_did="Of someone else.")
    assert isinstance(service.void(book, wrong.id, VoidReason.WRONG_CHART, "For Luz.", CONFIRMED), Done)
    assert isinstance(service.write_again(book, wrong.id, luz), Done)
    book.vault.database.run(
        "INSERT INTO release (id, person_id, kind, document_id, recipient, at, sha256) "
        "VALUES ('r', ?, 'visit-note', 'FN-1', 'qp', '2026-11-20T19:30:00+00:00', '')",
        (marcus,),
    )
    book.vault.database.run("INSERT INTO note_given VALUES (?, 'r')", (note.id,))
    book.close()
    return closed


@pytest.fixture
def database(acted: Closed, tmp_path: Path) -> Iterator[Database]:
    """The connection of a notebook with every act in it."""
    book = acted.copy(tmp_path / "acted").open(ids=Ids(2))
    yield book.vault.database
    book.close()


def everything(database: Database) -> list[list[tuple[object, ...]]]:
    return [database.all(f"SELECT * FROM {table}") for table in TABLES]


def test_all_is_well_with_every_act(database: Database) -> None:
    assert [finding for finding in checks.check(database) if finding.faults] == []


@pytest.mark.parametrize(
    "change",
    [
        *(f"DELETE FROM {table}" for table in TABLES),
        *(f"REPLACE INTO {table} SELECT * FROM {table}" for table in TABLES),
        "UPDATE correction SET reason = 'Something else.'",
        "UPDATE correction SET replaces = visit_id",
        "UPDATE void SET words = ''",
        "UPDATE void SET reason = 'entered_twice'",
        "UPDATE written_again SET visit_id = 'another'",
        "UPDATE statement SET text = 'It is all true.'",
        "UPDATE statement SET part = 'time'",
        "UPDATE statement SET received_on = '2020-01-01'",
        "UPDATE statement_answer SET words = 'Never.'",
        "UPDATE statement_answer SET decision = 'keep', addendum_id = NULL",
        "UPDATE review SET outcome = 'returned', comment = 'x'",
        "UPDATE review SET reviewer = 'Someone Else'",
        "UPDATE note_given SET release_id = 'another'",
        "UPDATE uncounted SET why = 'correcting'",
        "UPDATE uncounted SET visit_id = 'another'",
    ],
)
def test_no_act_can_be_changed_or_deleted(database: Database, change: str) -> None:
    before = everything(database)
    with pytest.raises(sqlcipher.IntegrityError):
        database.run(change)
    assert everything(database) == before


@pytest.mark.parametrize(
    "statement",
    [
        # of a version that was replaced, of a draft, of the wrong number, of the wrong note, without a reason
        "INSERT INTO correction SELECT 'n', replaces, note_id, 2, 'x', started_at FROM correction",
        "INSERT INTO correction SELECT 'n', visit_id, visit_id, 2, 'x', '' FROM written_again",
        "INSERT INTO correction SELECT 'n', visit_id, note_id, 9, 'x', started_at FROM correction",
        "INSERT INTO correction SELECT 'n', visit_id, visit_id, 3, 'x', started_at FROM correction",
        "INSERT INTO correction SELECT 'n', visit_id, note_id, 3, '', started_at FROM correction",
        "INSERT INTO correction SELECT visit_id, visit_id, note_id, 3, 'x', started_at FROM correction",
        # of a note that is void
        "INSERT INTO correction SELECT 'n', visit_id, note_id, 2, 'x', '' FROM void",
        "INSERT INTO void SELECT 'n', visit_id, note_id, 'wrong_chart', '' FROM void",
        "INSERT INTO addendum SELECT 'n', visit_id, '' FROM void",
        "INSERT INTO statement SELECT 'n', visit_id, note_id, NULL, 'x', '', '2026-11-20' FROM void",
        # of a version that was replaced
        "INSERT INTO void SELECT 'n', replaces, note_id, 'wrong_chart', '' FROM correction",
        "INSERT INTO addendum SELECT 'n', replaces, '' FROM correction",
        "INSERT INTO statement SELECT 'n', replaces, note_id, NULL, 'x', '', '2026-11-20' FROM correction",
        # for a reason of no list, empty, of another note, of a draft, answered twice
        "INSERT INTO void SELECT 'n', visit_id, note_id, 'for_fun', '' FROM correction",
        "INSERT INTO void SELECT 'n', visit_id, note_id, 'other', '' FROM correction",
        "INSERT INTO void SELECT 'n', visit_id, visit_id, 'wrong_chart', '' FROM correction",
        "INSERT INTO statement SELECT 'n', visit_id, note_id, NULL, '', '', '2026-11-20' FROM correction",
        "INSERT INTO statement SELECT 'n', visit_id, visit_id, NULL, 'x', '', '2026-11-20' FROM correction",
        "INSERT INTO statement SELECT 'n', visit_id, visit_id, NULL, 'x', '', '2026-11-20' FROM written_again",
        "INSERT INTO statement SELECT 'n', visit_id, note_id, 'weather', 'x', '', '2026-11-20' FROM correction",
        "INSERT INTO statement_answer SELECT 'n', id, 'keep', 'x', NULL FROM statement",
        "INSERT INTO addendum SELECT 'n', visit_id, '' FROM written_again",
        "INSERT INTO review SELECT 99, 'n', visit_id, 'x', '', 'accepted', '', 'entered', '', '' FROM written_again",
        "INSERT INTO review SELECT 99, 'n', visit_id, 'x', '', 'returned', '', 'entered', '', '' FROM correction",
    ],
)
def test_no_act_is_kept_about_what_it_cannot_be_about(database: Database, statement: str) -> None:
    with pytest.raises(sqlcipher.IntegrityError):
        database.run(statement)


def test_a_second_correction_of_one_version_is_not_signed_even_behind_the_rules(book: Notebook) -> None:
    note = sign(book, add_person(book))
    one = service.start_correction(book, note.id, "One.")
    assert isinstance(one, Done)
    undone = visits.delete_draft(book, one.value)
    assert isinstance(undone, Done)
    correct(book, note)
    visits.save(book, undone.value)
    with pytest.raises(sqlcipher.IntegrityError):
        book.vault.database.run("UPDATE visit SET state = 'signed' WHERE id = ?", (one.value,))


@pytest.fixture
def unguarded(database: Database) -> Database:
    """The tables without their triggers: an insider with the key and another program."""
    for row in database.all(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT IN (?, ?, ?)", _INDEXING
    ):
        database.run(f"DROP TRIGGER {row[0]}")
    database.run("PRAGMA foreign_keys = OFF")
    database.run("PRAGMA ignore_check_constraints = ON")
    return database


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE void SET words = ''",
        "UPDATE void SET reason = 'entered_twice'",
        "DELETE FROM void",
        "UPDATE statement SET text = 'It is all true.'",
        "UPDATE statement SET form = 'scan-1'",
        "UPDATE statement SET part = 'time'",
        "UPDATE statement SET received_on = '2020-01-01'",
        "DELETE FROM statement",
        "UPDATE statement_answer SET words = 'Never.'",
        "UPDATE statement_answer SET decision = 'keep'",
        "UPDATE statement_answer SET addendum_id = NULL",
        "DELETE FROM statement_answer",
        "UPDATE correction SET reason = 'Something else.'",
        "UPDATE correction SET replaces = 'another'",
        "DELETE FROM correction",
        "DELETE FROM uncounted",
        "DELETE FROM uncounted WHERE why = 'void'",
        "UPDATE uncounted SET why = 'void'",
        "INSERT INTO uncounted SELECT visit_id, 'replaced' FROM correction",
        "DELETE FROM signature WHERE record_id = (SELECT id FROM void)",
        "DELETE FROM signature WHERE record_id = (SELECT id FROM statement)",
        "UPDATE signature SET canonical = x'7b7d' WHERE record_id = (SELECT id FROM statement_answer)",
        "UPDATE signature SET ed25519 = '00' WHERE record_id = (SELECT id FROM void)",
        "UPDATE signature SET signer = 'Someone Else' WHERE record_id = (SELECT id FROM statement)",
        "UPDATE visit SET version = 1",
        "UPDATE note_text SET what_we_did = 'x' WHERE visit_id = (SELECT visit_id FROM void)",
    ],
)
def test_whatever_changes_behind_an_act_is_found(unguarded: Database, tampering: str) -> None:
    assert [*signing.broken_signatures(unguarded), *act_signing.broken(unguarded), *acts.miscounted(unguarded)] == []
    unguarded.run(tampering)
    assert [f.area for f in checks.check(unguarded, (checks.Area.SIGNATURES,)) if f.faults] == [checks.Area.SIGNATURES]


def test_the_key_of_a_sealed_note_is_free_for_nothing_else(book: Notebook) -> None:
    marcus = add_person(book)
    wrong = sign(book, marcus, what_we_did="Of someone else.")
    assert isinstance(service.void(book, wrong.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    right = sign(book, marcus)
    database = book.vault.database
    keys = database.all(
        "SELECT key FROM note_text WHERE visit_id = ? AND key NOT IN (SELECT key FROM unsearched)", (right.id,)
    )
    assert len(keys) == 1
    assert database.value("SELECT count(*) FROM unsearched") == 1


def test_voids_and_statements_are_given_by_chart(book: Notebook) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    for someone in (marcus, luz):
        assert isinstance(service.void(book, sign(book, someone).id, VoidReason.ENTERED_TWICE, "", CONFIRMED), Done)
        note = sign(book, someone)
        assert isinstance(service.contest(book, note.id, "No.", CONFIRMED, received_on=TODAY), Done)
    database = book.vault.database
    assert len(acts.voids(database)) == len(acts.statements(database)) == 2
    (void,), (statement,) = acts.voids(database, marcus), acts.statements(database, luz)
    assert visits.lines(book, person_id=luz)[0].id == statement.visit_id
    assert service.stub(book, void.visit_id).person_id == marcus


def test_withdrawing_touches_the_deliveries_of_the_one_note_only(book: Notebook) -> None:
    database = book.vault.database
    assert deliveries.withdraw(database, VisitId("none"), NOW) == []
