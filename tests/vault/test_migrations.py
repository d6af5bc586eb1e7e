import shutil
from pathlib import Path

import pytest
from making import NOW, Closed

from fieldnote.domain.problems import DamagedNotebookError, NewerNotebookError
from fieldnote.vault import checks, header, migrations
from fieldnote.vault.database import APPLICATION_ID, Database, connect
from fieldnote.vault.vault import Vault

NEXT = migrations.newest() + 1


def connected(closed: Closed, path: Path | None = None) -> Database:
    salt = bytes.fromhex(header.read(closed.folder).header.db_salt)
    return connect(path or closed.database, closed.root.database_key, salt)


def shape(database: Database) -> list[tuple[str, str]]:
    return database.all("SELECT name, sql FROM sqlite_master ORDER BY name")


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A schema folder that the test may add steps to: the future."""
    folder = tmp_path / "schema"
    shutil.copytree(migrations._FOLDER, folder)
    monkeypatch.setattr(migrations, "_FOLDER", folder)
    return folder


def test_the_schemas_are_numbered_from_one_without_a_gap() -> None:
    assert list(migrations.scripts()) == list(range(1, migrations.newest() + 1))


def test_a_fresh_notebook_has_the_newest_schema_and_our_mark(database: Database) -> None:
    assert migrations.version_of(database) == migrations.newest()
    assert database.value("PRAGMA application_id") == APPLICATION_ID


def test_migrating_what_is_up_to_date_does_nothing(database: Database) -> None:
    before = shape(database)
    assert not migrations.migrate(database)
    assert shape(database) == before


def test_a_notebook_of_a_newer_fieldnote_is_refused_and_not_touched(closed: Closed) -> None:
    database = connected(closed)
    database.run(f"PRAGMA user_version = {NEXT}")
    database.close()
    before = closed.database.read_bytes()
    with pytest.raises(NewerNotebookError) as caught:
        closed.open()
    assert (caught.value.found, caught.value.known) == (NEXT, migrations.newest())
    assert closed.database.read_bytes() == before


@pytest.mark.parametrize("pragma", ["application_id = 7", "user_version = 0"])
def test_an_encrypted_file_that_is_no_notebook_is_refused(closed: Closed, pragma: str) -> None:
    database = connected(closed)
    database.run(f"PRAGMA {pragma}")
    database.close()
    with pytest.raises(DamagedNotebookError):
        closed.open()


@pytest.mark.parametrize("size", [0, 1, 15])
def test_an_empty_or_tiny_file_is_damage_and_never_shown_as_no_notes(closed: Closed, size: int) -> None:
    closed.database.write_bytes(closed.database.read_bytes()[:size])
    with pytest.raises(DamagedNotebookError):
        closed.open()


def test_a_notebook_of_an_older_fieldnote_is_brought_up_to_date_and_a_copy_kept(full: Closed, scripts: Path) -> None:
    (scripts / f"{NEXT:04d}_colours.sql").write_text(
        "-- A step of tomorrow.\nALTER TABLE person ADD COLUMN colour TEXT NOT NULL DEFAULT '';\n"
        "UPDATE person SET colour = 'green';\n"
    )
    vault = Vault.open(full.folder, full.root, NOW)
    assert vault.opened.migrated
    assert migrations.version_of(vault.database) == NEXT
    assert vault.database.value("SELECT count(*) FROM person WHERE colour = 'green'") == 2
    assert all(finding.faults == 0 for finding in checks.check(vault.database))
    vault.close()
    copy = connected(full, full.folder / f"before-schema-{NEXT:04d}.db")
    assert migrations.version_of(copy) == NEXT - 1
    assert copy.value("SELECT count(*) FROM person") == 2
    copy.close()
    again = Vault.open(full.folder, full.root, NOW)
    assert not again.opened.migrated
    again.close()


@pytest.mark.parametrize("done", [0, 1, 2, 3])
def test_a_step_that_stops_at_any_statement_leaves_the_old_schema_whole(full: Closed, scripts: Path, done: int) -> None:
    database = connected(full)
    before = shape(database)
    good = [
        "CREATE TABLE tomorrow (name TEXT) STRICT;",
        "ALTER TABLE person ADD COLUMN colour TEXT NOT NULL DEFAULT '';",
        "UPDATE person SET preferred_name = 'Nobody';",
    ]
    script = scripts / f"{NEXT:04d}_stops.sql"
    script.write_text("\n".join([*good[:done], "INSERT INTO nowhere VALUES (1);", *good[done:]]))
    with pytest.raises(Exception, match="nowhere"):
        migrations.migrate(database)
    assert shape(database) == before
    assert migrations.version_of(database) == NEXT - 1
    assert database.value("SELECT count(*) FROM person WHERE preferred_name = 'Nobody'") == 0
    script.write_text("\n".join(good))
    assert migrations.migrate(database)
    assert migrations.version_of(database) == NEXT
    database.close()


def test_a_copy_that_a_killed_process_left_half_made_is_not_taken_for_the_copy(full: Closed, scripts: Path) -> None:
    (scripts / f"{NEXT:04d}_nothing.sql").write_text("CREATE TABLE tomorrow (name TEXT) STRICT;\n")
    (full.folder / f".before-schema-{NEXT:04d}.db.part-01234567").write_bytes(b"half")
    full.open().close()
    copy = connected(full, full.folder / f"before-schema-{NEXT:04d}.db")
    assert copy.value("SELECT count(*) FROM person") == 2
    copy.close()
    assert not list(full.folder.glob(".*"))
