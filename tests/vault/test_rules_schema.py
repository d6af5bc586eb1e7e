"""The step that gave notebooks more kinds of contact: nothing stored changes, nothing that guards it goes."""

import shutil
from pathlib import Path

import pytest
from making import Clock, add_person, at, fill, segment
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.visit import ContactKind
from fieldnote.services import notebook as notebooks
from fieldnote.services import practice, visits
from fieldnote.services.notebook import Notebook
from fieldnote.vault import checks, header, migrations
from fieldnote.vault.database import Database, connect

FROZEN = Path(__file__).parent.parent / "data" / "vaults" / "schema-0001"
OURS = 6
EVERYTHING = "SELECT * FROM visit ORDER BY id"
GUARDS = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name IN ('visit', 'note_text') AND type <> 'table'"


def guards(database: Database) -> set[tuple[str, str, str]]:
    return set(database.all(GUARDS))


@pytest.fixture
def frozen(tmp_path: Path) -> Path:
    """A copy of the notebook that the first released schema left behind."""
    return shutil.copytree(FROZEN, tmp_path / "frozen")


def opened(folder: Path) -> Database:
    """Connect to a notebook without bringing it up to date."""
    root = notebooks.unlock(folder, practice.PASSPHRASE, clock=Clock())
    return connect(folder / "vault.db", root.database_key, bytes.fromhex(header.read(folder).header.db_salt))


def test_the_step_touches_no_visit_no_index_and_no_guard(frozen: Path) -> None:
    database = opened(frozen)
    migrations.migrate(database, until=OURS - 1)
    rows, guarded = database.all(EVERYTHING), guards(database)
    assert {name for kind, name, _ in guarded if kind == "trigger"} >= {"visit_signed_stays", "note_text_added"}
    assert migrations.migrate(database, until=OURS)
    assert database.all(EVERYTHING) == rows
    assert guards(database) == guarded
    assert database.all("PRAGMA integrity_check") == [("ok",)]
    assert database.all("PRAGMA foreign_key_check") == []
    database.close()


def test_an_old_notebook_takes_the_new_kinds_and_still_guards_what_is_signed(frozen: Path) -> None:
    root = notebooks.unlock(frozen, practice.PASSPHRASE, clock=Clock())
    book = notebooks.open_notebook(frozen, root, clock=Clock())
    try:
        database = book.vault.database
        missed = fill(book, add_person(book), kind=ContactKind.NO_SHOW, segments=(segment(at(9), 0),))
        assert visits.open_visit(book, missed.id).draft.kind is ContactKind.NO_SHOW
        assert [finding for finding in checks.check(database) if finding.faults] == []
        with pytest.raises(sqlcipher.IntegrityError, match="signed note never changes"):
            database.run("UPDATE visit SET minutes = 1 WHERE state = 'signed'")
        with pytest.raises(sqlcipher.IntegrityError, match="FOREIGN KEY"):
            database.run("UPDATE visit SET person_id = 'nobody' WHERE id = ?", (missed.id,))
    finally:
        book.close()


@pytest.mark.parametrize("kind", ContactKind)
def test_every_kind_of_contact_can_be_kept(book: Notebook, kind: ContactKind) -> None:
    kept = fill(book, add_person(book), kind=kind)
    assert visits.open_visit(book, kept.id).draft.kind is kind


def test_a_kind_that_nobody_knows_is_refused_by_the_table(book: Notebook) -> None:
    kept = fill(book, add_person(book))
    with pytest.raises(sqlcipher.IntegrityError, match="CHECK"):
        book.vault.database.run("UPDATE visit SET kind = 'phone_call' WHERE id = ?", (kept.id,))


def test_the_schema_cannot_be_written_to_any_more_after_the_step(database: Database) -> None:
    assert database.value("PRAGMA writable_schema") == 0
    with pytest.raises(sqlcipher.OperationalError):
        database.run("UPDATE sqlite_schema SET sql = '' WHERE name = 'visit'")


def test_a_step_that_fails_halfway_leaves_the_old_check_in_place(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(migrations._FOLDER, tmp_path / "schema")
    step = folder / "0006_rules.sql"
    step.write_text(f"{step.read_text('utf-8')}\nINSERT INTO nowhere VALUES (1);\n", "utf-8")
    monkeypatch.setattr(migrations, "_FOLDER", folder)
    database = opened(frozen)
    before = database.value("SELECT sql FROM sqlite_master WHERE name = 'visit'")
    with pytest.raises(sqlcipher.OperationalError, match="nowhere"):
        migrations.migrate(database)
    database.close()
    again = opened(frozen)
    assert again.value("SELECT sql FROM sqlite_master WHERE name = 'visit'") == before
    assert migrations.version_of(again) < OURS
    monkeypatch.undo()
    assert migrations.migrate(again)
    assert "no_show" in again.value("SELECT sql FROM sqlite_master WHERE name = 'visit'")
    again.close()
