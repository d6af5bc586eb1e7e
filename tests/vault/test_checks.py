"""Each planted fault is named by the area it lies in, and by no other look than those it touches."""

from collections.abc import Iterator

import pytest
from making import Closed

from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.vault import checks
from fieldnote.vault.checks import Area, Finding
from fieldnote.vault.database import Database

PAGE = 4096


@pytest.fixture
def open_full(full: Closed) -> Iterator[Notebook]:
    book = full.open()
    yield book
    book.close()


@pytest.fixture
def unguarded(open_full: Notebook) -> Database:
    database = open_full.vault.database
    for (name,) in database.all("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        database.run(f"DROP TRIGGER {name}")
    return database


def faulty(database: Database) -> set[Area]:
    return {finding.area for finding in checks.check(database) if finding.faults}


def test_all_is_well_with_a_whole_notebook(open_full: Notebook) -> None:
    findings = notebooks.check(open_full)
    assert findings == tuple(Finding(area, 0) for area in Area)


def test_a_quick_check_looks_at_pages_and_tables(open_full: Notebook) -> None:
    assert [finding.area for finding in notebooks.check(open_full, quick=True)] == [Area.PAGES, Area.TABLES]


def test_progress_is_told_after_each_look(open_full: Notebook) -> None:
    told: list[tuple[int, int]] = []
    notebooks.check(open_full, progress=lambda done, total: told.append((done, total)))
    assert told == [(number, len(Area)) for number in range(1, len(Area) + 1)]


@pytest.mark.parametrize(
    ("fault", "areas"),
    [
        ("UPDATE note_text SET response = 'changed' WHERE addendum_id IS NULL", {Area.INDEX, Area.SIGNATURES}),
        ("UPDATE note_text SET response = 'x' WHERE visit_id IN (SELECT id FROM visit WHERE state <> 'signed')",
         {Area.INDEX}),
        ("INSERT INTO note_index (note_index) VALUES ('delete-all')", {Area.INDEX}),
        ("UPDATE audit SET detail = 'changed' WHERE sequence = 2", {Area.LOG}),
        ("DELETE FROM audit WHERE sequence = 2", {Area.LOG}),
        ("UPDATE signature SET signer = 'Someone Else'", {Area.SIGNATURES}),
        ("DELETE FROM signature", {Area.SIGNATURES}),
        ("UPDATE visit SET units = units + 1 WHERE state = 'signed'", {Area.SIGNATURES}),
        ("DELETE FROM delivery WHERE sequence = 1", {Area.DELIVERIES, Area.LINKS}),
        ("UPDATE episode SET person_id = 'nobody'", {Area.LINKS}),
        ("UPDATE visit SET person_id = 'nobody' WHERE state <> 'signed'", {Area.LINKS}),
        ("UPDATE trigger SET support_id = 'nobody'", set()),
    ],
)  # fmt: skip
def test_a_planted_fault_is_named_by_its_area(unguarded: Database, fault: str, areas: set[Area]) -> None:
    unguarded.run("PRAGMA foreign_keys = OFF")
    unguarded.run(fault)
    assert faulty(unguarded) == areas


def test_a_deleted_signed_note_is_named_even_when_nothing_of_it_is_left(unguarded: Database) -> None:
    unguarded.run("PRAGMA foreign_keys = OFF")
    gone = unguarded.value("SELECT id FROM visit WHERE state = 'signed' ORDER BY day LIMIT 1")
    for table, column in (
        ("note_text", "visit_id"),
        ("delivery", "visit_id"),
        ("signature", "record_id"),
        ("visit", "id"),
    ):
        unguarded.run(f"DELETE FROM {table} WHERE {column} = ?", (gone,))
    unguarded.run("INSERT INTO note_index (note_index) VALUES ('rebuild')")
    found = {finding.area: finding for finding in checks.check(unguarded) if finding.faults}
    assert found[Area.SIGNATURES].records == (gone,)


def test_a_value_of_the_wrong_kind_in_a_table_is_found(unguarded: Database) -> None:
    unguarded.run("PRAGMA ignore_check_constraints = ON")
    unguarded.run("UPDATE support SET ring = 'orbit'")
    unguarded.run("UPDATE notebook SET practice = 7")
    unguarded.run("PRAGMA ignore_check_constraints = OFF")
    assert faulty(unguarded) == {Area.TABLES}


@pytest.mark.parametrize("page", [7, 20, 40])
def test_a_damaged_page_is_found_among_the_pages(full: Closed, page: int) -> None:
    data = bytearray(full.database.read_bytes())
    data[page * PAGE + 100] ^= 1
    full.database.write_bytes(data)
    book = full.open()
    try:
        assert Area.PAGES in faulty(book.vault.database)
    finally:
        book.close()
