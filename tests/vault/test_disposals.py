"""What is disposed of is really gone; what is not, the database itself holds on to."""

import hashlib

import pytest
from making import CONFIRMED, NOW, TODAY, add_person, add_target, fill, sign, stands
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.changes import Done
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.disposal import Disposal
from fieldnote.domain.ids import DisposalId, PersonId
from fieldnote.services import archiving, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import checks, disposals, signing
from fieldnote.vault.database import Database


def gone(book: Notebook, person_id: PersonId) -> Disposal:
    asked = Disposal(DisposalId(book.new_id()), person_id, book.now_utc(), "", None)
    with book.vault.database.transaction():
        done = disposals.dispose(book.vault.database, asked)
        book.audit("person.disposed", person_id, done.sha256)
    return done


def test_the_end_is_counted_by_table_and_hashed(book: Notebook) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    visit = sign(book, marcus)
    sign(book, luz)
    added = visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    assert isinstance(added, Done)
    done = gone(book, marcus)
    assert done.counts == {
        "addendum": 1, "chart": 1, "episode": 1, "history": 2, "note_text": 2, "person": 1, "signature": 2, "visit": 1,
    }  # fmt: skip
    assert disposals.everything(book.vault.database) == [done]
    assert book.vault.database.value("SELECT count(*) FROM visit") == 1
    assert not any(f.faults for f in checks.check(book.vault.database))


@pytest.mark.parametrize(
    "deletion",
    [
        "DELETE FROM visit",
        "DELETE FROM note_text",
        "DELETE FROM addendum",
        "DELETE FROM signature",
        "DELETE FROM history",
    ],
)
def test_signed_records_of_anyone_who_was_not_disposed_of_never_go(book: Notebook, deletion: str) -> None:
    marcus = add_person(book)
    sign(book, marcus)
    gone(book, marcus)
    visit = sign(book, add_person(book, "Luz"))
    assert isinstance(visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED), Done)
    with pytest.raises(sqlcipher.IntegrityError, match="never go"):
        book.vault.database.run(deletion)


def test_a_signature_goes_only_once_its_own_hash_stands_in_the_log(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    database = book.vault.database
    database.run("INSERT INTO disposal VALUES ('d', 'x', '', '', NULL, '{}', '')")
    database.run("INSERT INTO disposed VALUES (?, 'd', 'another hash')", (visit.id,))
    with pytest.raises(sqlcipher.IntegrityError, match="signatures never go"):
        database.run("DELETE FROM signature")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE disposal SET reason = ''",
        "DELETE FROM disposal",
        "UPDATE disposed SET sha256 = ''",
        "DELETE FROM disposed",
        "REPLACE INTO disposal SELECT * FROM disposal",
        "REPLACE INTO disposed SELECT * FROM disposed",
    ],
)
def test_the_log_never_changes_and_never_shrinks(book: Notebook, change: str) -> None:
    marcus = add_person(book)
    sign(book, marcus)
    gone(book, marcus)
    with pytest.raises(sqlcipher.IntegrityError, match="disposal log never"):
        book.vault.database.run(change)


def test_the_database_itself_refuses_someone_on_legal_hold(book: Notebook) -> None:
    marcus = add_person(book)
    assert isinstance(archiving.hold(book, marcus, "County court", "Case 26-114"), Done)
    with pytest.raises(sqlcipher.IntegrityError, match="legal hold"):
        gone(book, marcus)
    assert disposals.everything(book.vault.database) == []


@pytest.fixture
def unguarded(book: Notebook) -> Database:
    """The tables without their triggers: an insider with the key and another program."""
    for name in (
        "visit_signed_remains", "note_text_signed_remains", "signature_remains", "disposed_stays", "disposed_remains",
    ):  # fmt: skip
        book.vault.database.run(f"DROP TRIGGER {name}")
    return book.vault.database


def test_a_note_removed_behind_the_log_is_missed_whatever_is_written_beside_it(
    book: Notebook, unguarded: Database
) -> None:
    marcus = add_person(book)
    visit = sign(book, marcus)
    unguarded.run("DELETE FROM signature")
    unguarded.run("DELETE FROM visit")
    assert signing.broken_signatures(unguarded) == [visit.id]
    sum_that_fits = hashlib.sha256(f"{visit.id} \n".encode()).hexdigest()
    unguarded.run("INSERT INTO disposal VALUES ('d', ?, '', '', NULL, '{}', ?)", (marcus, sum_that_fits))
    unguarded.run("INSERT INTO disposed VALUES (?, 'd', '')", (visit.id,))
    assert signing.broken_signatures(unguarded) == [visit.id]


def test_a_note_smuggled_into_a_true_disposal_is_missed(book: Notebook, unguarded: Database) -> None:
    marcus, luz = add_person(book), add_person(book, "Luz")
    sign(book, marcus)
    true = gone(book, marcus)
    other = sign(book, luz)
    assert signing.broken_signatures(unguarded) == []
    unguarded.run("INSERT INTO disposed VALUES (?, ?, '')", (other.id, true.id))
    unguarded.run("DELETE FROM signature WHERE record_id = ?", (other.id,))
    unguarded.run("DELETE FROM visit WHERE id = ?", (other.id,))
    assert other.id in signing.broken_signatures(unguarded)


def test_every_table_with_rows_of_a_person_is_emptied_of_them_however_it_refers_to_them(book: Notebook) -> None:
    database, marcus, luz = book.vault.database, add_person(book), add_person(book, "Luz")
    sign(book, marcus), sign(book, luz)
    # Tables of tomorrow: one with a person_id, one a step further away, one two steps away.
    database.run("CREATE TABLE later (id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id)) STRICT")
    database.run("CREATE TABLE part (id TEXT PRIMARY KEY, later_id TEXT REFERENCES later (id)) STRICT")
    database.run("CREATE TABLE bit (n INTEGER PRIMARY KEY, part_id TEXT REFERENCES part, visit_id TEXT) STRICT")
    for number, someone in enumerate((marcus, luz)):
        database.run("INSERT INTO later VALUES (?, ?)", (f"l{number}", someone))
        database.run("INSERT INTO part VALUES (?, ?)", (f"p{number}", f"l{number}"))
        database.run("INSERT INTO bit VALUES (?, ?, NULL)", (number, f"p{number}"))
    done = gone(book, marcus)
    assert {name: done.counts[name] for name in ("later", "part", "bit")} == {"later": 1, "part": 1, "bit": 1}
    assert [database.all(f"SELECT * FROM {name}") for name in ("later", "part", "bit")] == [
        [("l1", luz)], [("p1", "l1")], [(1, "p1", None)],
    ]  # fmt: skip


def test_every_trigger_that_keeps_rows_lets_them_go_with_their_persons_disposal(database: Database) -> None:
    of_nobody = {"policy_use", "policy_file", "package", "receipt", "arrival", "handover"}
    kept_for_good = {"audit", "disposal", "disposed", *of_nobody}
    triggers = database.all("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
    keeping = {name: sql for name, table, sql in triggers if "BEFORE DELETE ON" in sql and table not in kept_for_good}
    stopping = {name: sql for name, sql in keeping.items() if "RAISE" in sql}
    assert len(stopping) > 10
    assert [name for name, sql in stopping.items() if "disposed" not in sql] == [], "would stop a person's disposal"


def test_the_schema_says_of_every_table_whether_it_is_a_persons(database: Database) -> None:
    owned = {part.table for part in disposals._owned(database)}
    assert {"person", "episode", "plan", "goal", "trigger", "support", "visit", "note_text", "addendum"} <= owned
    assert {"delivery", "release", "history", "next_step_done", "chart", "merge"} <= owned
    assert {"delivery_body", "delivery_event", "remote_person", "remote_map"} <= owned
    assert not owned & {"notebook", "device", "audit", "target", "signature", "disposal", "disposed"}


@pytest.mark.parametrize(
    ("states", "waiting"),
    [
        ((), 1),
        (("ready",), 1),
        (("accepted",), 1),
        (("confirmed",), 0),
        (("filed",), 0),
        (("confirmed", "filed"), 0),
        (("confirmed", "sending"), 1),
        (("confirmed", "returned"), 1),
        (("withdrawn",), 1),
        (("confirmed", "withdrawn"), 0),
        (("superseded", "filed"), 0),
        (("superseded",), 0),
    ],
)
def test_a_note_is_accepted_once_one_agency_has_it_and_none_waits(
    book: Notebook, states: tuple[str, ...], waiting: int
) -> None:
    for number, _ in enumerate(states):
        add_target(book, f"Agency {number}")
    marcus = add_person(book)
    sign(book, marcus)
    for number, state in enumerate(states, 1):
        stands(book, DeliveryState(state), f"sequence = {number}")
    assert disposals.unaccepted(book.vault.database, marcus) == waiting


def test_an_addendum_needs_its_own_acceptance(book: Notebook) -> None:
    add_target(book, "Agency")
    marcus = add_person(book)
    visit = sign(book, marcus)
    assert isinstance(visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED), Done)
    stands(book, DeliveryState.FILED, "addendum_id IS NULL")
    assert disposals.unaccepted(book.vault.database, marcus) == 1
    stands(book, DeliveryState.FILED)
    assert disposals.unaccepted(book.vault.database, marcus) == 0


def test_the_last_day_is_that_of_the_last_contact_or_episode(book: Notebook) -> None:
    marcus = add_person(book)
    assert disposals.last_day(book.vault.database, marcus) == TODAY
    fill(book, marcus, segments=(), planned_for=NOW.replace(year=2027))
    assert disposals.last_day(book.vault.database, marcus) == TODAY, "a visit still to come is none"
    book.vault.database.run("UPDATE episode SET started_on = '2020-01-01', ended_on = '2020-06-30'")
    assert str(disposals.last_day(book.vault.database, marcus)) == "2020-06-30"
    sign(book, marcus)
    assert disposals.last_day(book.vault.database, marcus) == TODAY
