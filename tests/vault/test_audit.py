"""Every kind of tampering with the log is seen by the full check; the newest links are looked at on every opening."""

from datetime import timedelta

import pytest
from making import NOW, Closed

from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, checks
from fieldnote.vault.database import Database


@pytest.fixture
def log(book: Notebook) -> Database:
    for number in range(120):
        audit.append(book.vault.database, NOW, "test.act", f"record-{number}", "1")
    for trigger in ("audit_stays", "audit_remains"):
        book.vault.database.run(f"DROP TRIGGER {trigger}")
    return book.vault.database


def rewritten_from(database: Database, sequence: int) -> None:
    """Change an entry and forge all links after it, as someone with the key could."""
    old = [entry for entry in audit.entries(database) if entry.sequence >= sequence]
    database.run("DELETE FROM audit WHERE sequence >= ?", (sequence,))
    for entry in old:
        kind = "forged" if entry.sequence == sequence else entry.kind
        audit.append(database, NOW, kind, entry.subject, entry.detail)


def test_the_chain_of_a_notebook_holds_from_its_making_on(log: Database) -> None:
    assert audit.chain_holds(log)
    assert audit.last_links_hold(log)
    first = audit.entries(log)[0]
    assert (first.sequence, first.kind, first.previous) == (1, "notebook.made", audit.GENESIS)
    assert audit.head(log) == audit.entries(log, newest_first=1)[0].hash


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit SET kind = 'else' WHERE sequence = 60",
        "UPDATE audit SET at = '2020-01-01T00:00:00+00:00' WHERE sequence = 60",
        "UPDATE audit SET subject = 'someone else' WHERE sequence = 60",
        "UPDATE audit SET detail = '2' WHERE sequence = 60",
        "UPDATE audit SET hash = previous WHERE sequence = 60",
        "UPDATE audit SET previous = hash WHERE sequence = 60",
        "DELETE FROM audit WHERE sequence = 60",
        "DELETE FROM audit WHERE sequence = 1",
        "DELETE FROM audit WHERE sequence <= 60",
        "DELETE FROM audit",
        "UPDATE audit SET sequence = -sequence WHERE sequence = 60",
        "INSERT INTO audit SELECT 500, at, kind, subject, detail, previous, hash FROM audit WHERE sequence = 60",
    ],
)
def test_any_entry_changed_deleted_moved_or_put_in_is_seen_by_the_full_check(log: Database, tampering: str) -> None:
    log.run(tampering)
    assert not audit.chain_holds(log)


def test_an_entry_forged_with_a_hash_that_fits_is_seen_by_the_link_after_it(log: Database) -> None:
    entry = audit.entries(log)[59]
    forged = audit._hash(entry.sequence, entry.at, "forged", entry.subject, entry.detail, entry.previous)
    log.run("UPDATE audit SET kind = 'forged', hash = ? WHERE sequence = ?", (forged, entry.sequence))
    assert audit.entries(log)[59].intact
    assert not audit.chain_holds(log)


def test_two_entries_swapped_are_seen(log: Database) -> None:
    log.run("UPDATE audit SET sequence = -60 WHERE sequence = 60")
    log.run("UPDATE audit SET sequence = 60 WHERE sequence = 61")
    log.run("UPDATE audit SET sequence = 61 WHERE sequence = -60")
    assert not audit.chain_holds(log)


def test_a_log_forged_to_its_end_holds_but_its_head_is_no_longer_the_one_on_paper(log: Database) -> None:
    on_paper = audit.head(log)
    rewritten_from(log, 60)
    assert audit.chain_holds(log)
    assert audit.head(log) != on_paper
    assert on_paper not in {entry.hash for entry in audit.entries(log)}


def test_an_opening_looks_at_the_newest_links_and_tells_of_a_changed_one(closed: Closed) -> None:
    book = closed.open()
    for trigger in ("audit_stays", "audit_remains"):
        book.vault.database.run(f"DROP TRIGGER {trigger}")
    assert not book.vault.opened.log_broken
    book.vault.database.run("UPDATE audit SET detail = 'changed' WHERE kind = 'unlock'")
    book.close()
    book = closed.open()
    assert book.vault.opened.log_broken, "the notes stay readable, and the change is told"
    assert [f.area for f in checks.check(book.vault.database) if f.faults] == [checks.Area.LOG]
    book.close()


def test_an_opening_tells_of_a_log_that_is_gone(closed: Closed) -> None:
    book = closed.open()
    book.vault.database.run("DROP TRIGGER audit_remains")
    book.vault.database.run("DELETE FROM audit")
    book.close()
    book = closed.open()
    assert book.vault.opened.log_broken
    book.close()


def test_entries_come_after_a_number_or_newest_first(log: Database) -> None:
    assert [entry.sequence for entry in audit.entries(log, since=120)] == [121, 122]
    assert [entry.sequence for entry in audit.entries(log, newest_first=2)] == [122, 121]


def test_an_act_that_is_undone_leaves_no_entry(book: Notebook) -> None:
    before = audit.head(book.vault.database)
    try:
        with book.vault.database.transaction():
            book.audit("test.act")
            raise KeyError
    except KeyError:
        assert audit.head(book.vault.database) == before


def test_a_clock_that_was_set_back_is_noted_once_and_the_chain_holds(book: Notebook) -> None:
    database = book.vault.database
    audit.append(database, NOW, "test.act")
    earlier = NOW - timedelta(hours=2)
    audit.append(database, earlier, "test.act")
    audit.append(database, earlier + timedelta(minutes=1), "test.act")
    kinds = [(entry.kind, entry.detail) for entry in audit.entries(database)][-4:]
    assert kinds == [("test.act", ""), ("clock.back", "7200 s"), ("test.act", ""), ("test.act", "")]
    assert audit.chain_holds(database)


def test_a_clock_that_is_being_kept_right_is_nothing_to_note(book: Notebook) -> None:
    audit.append(book.vault.database, NOW, "test.act")
    audit.append(book.vault.database, NOW - timedelta(seconds=4), "test.act")
    assert "clock.back" not in [entry.kind for entry in audit.entries(book.vault.database)]


def test_a_code_printed_on_paper_stands_as_long_as_the_log_was_not_cut(log: Database) -> None:
    head = audit.head(log)
    code = f"{head[:4]}-{head[4:8]}".upper()
    audit.append(log, NOW, "test.act")
    assert audit.stands(log, code)
    log.run("DELETE FROM audit WHERE sequence > 50")
    audit.append(log, NOW, "test.act")
    assert audit.chain_holds(log), "nothing on this laptop could tell"
    assert not audit.stands(log, code), "the paper can"


@pytest.mark.parametrize("code", ["", "ab", "????-????", "%%%%-%%%%"])
def test_what_is_no_code_stands_nowhere(log: Database, code: str) -> None:
    assert not audit.stands(log, code)
