import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote import vault
from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    NotebookInUseError,
    NotEnoughMemoryError,
    ReadOnlyError,
)
from fieldnote.services.notebook import Notebook
from fieldnote.vault.database import Database, connect, engine_versions, refusals, statements

KEY, SALT = bytes(range(32)), bytes(range(100, 116))
PRAGMAS = {
    # Each as SQLite reads it back
    "locking_mode": "exclusive",
    "journal_mode": "wal",
    "synchronous": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "temp_store": 2,
    "secure_delete": 1,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "application_id": 0x464E4F54,
}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "some.db"
    database = connect(path, KEY, SALT, create=True)
    database.run("CREATE TABLE thing (name TEXT UNIQUE)")
    database.run("INSERT INTO thing VALUES ('canary word')")
    database.close()
    return path


def test_the_engine_encrypts_and_is_past_the_fault_in_its_write_ahead_log() -> None:
    cipher, sqlite = engine_versions()
    assert re.match(r"4\.\d+", cipher)
    assert sqlite >= (3, 51, 3)


@pytest.mark.parametrize(("name", "expected"), PRAGMAS.items())
def test_every_setting_reads_back_as_security_wants_it(database: Database, name: str, expected: object) -> None:
    assert database.value(f"PRAGMA {name}") == expected


def test_pages_are_authenticated_and_their_log_stays_silent(database: Database) -> None:
    assert database.value("PRAGMA cipher_use_hmac") == "1"
    assert database.value("PRAGMA cipher_page_size") == "4096"
    assert database.value("PRAGMA cipher_plaintext_header_size") == "0"
    assert database.value("PRAGMA mmap_size") in {0, None}


def test_the_search_index_forgets_what_is_deleted(database: Database) -> None:
    assert database.value("SELECT v FROM note_index_config WHERE k = 'secure-delete'") == 1


def test_no_shared_memory_file_is_ever_made(book: Notebook) -> None:
    assert not list(book.vault.folder.glob("*-shm"))
    assert (book.vault.folder / "vault.db-wal").exists()


def test_nothing_in_the_file_can_be_read_without_the_key(made: Path) -> None:
    data = made.read_bytes()
    assert data[:16] == SALT
    for plain in (b"SQLite format 3", b"CREATE TABLE", b"canary"):
        assert plain not in data


def test_the_right_key_opens_it_and_any_other_is_damage(made: Path) -> None:
    database = connect(made, KEY, SALT)
    assert database.value("SELECT name FROM thing") == "canary word"
    database.close()
    for key, salt in ((bytes(32), SALT), (KEY, bytes(16))):
        with pytest.raises(DamagedNotebookError):
            connect(made, key, salt)


def test_a_key_of_another_length_is_never_taken_for_a_passphrase(made: Path) -> None:
    for key, salt in ((KEY[:31], SALT), (KEY, SALT[:15]), (KEY + b"x", SALT), (b"", b"")):
        with pytest.raises(AssertionError):
            connect(made, key, salt)


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyError):
        connect(tmp_path / "none.db", KEY, SALT)
    assert list(tmp_path.iterdir()) == []


def test_an_ordinary_database_is_never_opened_as_a_notebook(tmp_path: Path) -> None:
    path = tmp_path / "plain.db"
    plain = sqlcipher.connect(str(path))
    plain.execute("CREATE TABLE thing (name)")
    plain.close()
    with pytest.raises(DamagedNotebookError):
        connect(path, KEY, SALT)


def test_a_second_connection_is_refused_even_for_reading(made: Path) -> None:
    first = connect(made, KEY, SALT)
    first.run("BEGIN IMMEDIATE")
    first.run("COMMIT")
    with pytest.raises(NotebookInUseError):
        connect(made, KEY, SALT)
    first.close()
    connect(made, KEY, SALT).close()


def test_a_place_with_odd_letters_opens_like_any_other(tmp_path: Path) -> None:
    folder = tmp_path / "Dana's notes #1 % ? ñ 語"
    folder.mkdir()
    connect(folder / "a b?.db", KEY, SALT, create=True).close()
    assert (folder / "a b?.db").exists()


class Breathless:
    """A connection that once has no memory left for rolling back."""

    def __init__(self, connection: Any) -> None:
        self._connection, self._is_short = connection, True

    def execute(self, sql: str, *values: Any) -> Any:
        if sql == "ROLLBACK" and self._is_short:
            self._is_short = False
            raise MemoryError
        return self._connection.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def test_a_transaction_that_cannot_be_rolled_back_does_not_swallow_the_next_one(made: Path) -> None:
    database = connect(made, KEY, SALT)
    database._connection = Breathless(database._connection)
    with suppress(KeyError), database.transaction():
        database.run("INSERT INTO thing VALUES ('half')")
        raise KeyError
    with database.transaction():
        database.run("INSERT INTO thing VALUES ('whole')")
    database.close()
    database = connect(made, KEY, SALT)
    assert database.all("SELECT name FROM thing") == [("canary word",), ("whole",)]
    database.close()


def test_a_transaction_is_all_or_nothing(made: Path) -> None:
    database = connect(made, KEY, SALT)
    with suppress(KeyError), database.transaction():
        database.run("INSERT INTO thing VALUES ('one')")
        raise KeyError
    assert not database.in_transaction()
    assert database.all("SELECT name FROM thing") == [("canary word",)]
    with database.transaction(), database.transaction():
        database.run("INSERT INTO thing VALUES ('two')")
    assert database.value("SELECT count(*) FROM thing") == 2
    database.close()
    database.close()


def test_an_inner_transaction_is_undone_with_the_outer_one(made: Path) -> None:
    database = connect(made, KEY, SALT)
    with suppress(KeyError), database.transaction():
        with database.transaction():
            database.run_many("INSERT INTO thing VALUES (?)", [("a",), ("b",)])
        raise KeyError
    assert database.value("SELECT count(*) FROM thing") == 1
    database.close()


def test_a_broken_constraint_is_our_own_fault_and_no_refusal_of_the_world(made: Path) -> None:
    database = connect(made, KEY, SALT)
    with pytest.raises(sqlcipher.IntegrityError):
        database.run("INSERT INTO thing VALUES ('canary word')")
    with pytest.raises(sqlcipher.OperationalError):
        database.run("SELECT nothing FROM nowhere")
    database.close()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SQLITE_CORRUPT", DamagedNotebookError),
        ("SQLITE_CORRUPT_VTAB", DamagedNotebookError),
        ("SQLITE_NOTADB", DamagedNotebookError),
        ("SQLITE_FULL", DiskFullError),
        ("SQLITE_READONLY", ReadOnlyError),
        ("SQLITE_READONLY_DBMOVED", ReadOnlyError),
        ("SQLITE_CANTOPEN", ReadOnlyError),
        ("SQLITE_BUSY", NotebookInUseError),
        ("SQLITE_BUSY_RECOVERY", NotebookInUseError),
        ("SQLITE_IOERR_FSYNC", FailedWriteError),
        ("SQLITE_NOMEM", NotEnoughMemoryError),
    ],
)
def test_each_refusal_of_sqlite_has_its_own_name_without_its_message(name: str, expected: type[Exception]) -> None:
    found = sqlcipher.OperationalError("with a word of a note in its message")
    found.sqlite_errorname = name
    with pytest.raises(expected) as caught, refusals():
        raise found
    assert "word of a note" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_driver_that_finds_no_memory_is_named_and_never_a_bug_of_ours() -> None:
    """The driver gives its own name to SQLITE_NOMEM and keeps SQLite's for itself."""
    with pytest.raises(NotEnoughMemoryError), refusals():
        raise MemoryError


def test_the_refusals_come_with_their_names_from_the_real_engine(made: Path) -> None:
    database = connect(made, KEY, SALT)
    try:
        database.run("INSERT INTO thing VALUES ('canary word')")
    except sqlcipher.Error as error:
        found: Any = error
        assert found.sqlite_errorname.startswith("SQLITE_CONSTRAINT")
    database.close()


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("", []),
        ("-- only a comment\n\n", []),
        ("CREATE TABLE a (b);\nCREATE TABLE c (d);\n", ["CREATE TABLE a (b);", "CREATE TABLE c (d);"]),
        ("CREATE TABLE a (\n  b -- with; a semicolon\n);\n", ["CREATE TABLE a (\n  b -- with; a semicolon\n);"]),
        ("INSERT INTO a VALUES ('x;\ny');", ["INSERT INTO a VALUES ('x;\ny');"]),
        (
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\n  DELETE FROM b;\nEND;\nDROP TABLE a;",
            ["CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\n  DELETE FROM b;\nEND;", "DROP TABLE a;"],
        ),
        ("DROP TABLE a; -- done\n", ["DROP TABLE a; -- done"]),
    ],
)
def test_a_script_is_split_into_its_statements(script: str, expected: list[str]) -> None:
    assert list(statements(script)) == expected


@pytest.mark.parametrize("script", ["CREATE TABLE a (b)", "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a;\n"])
def test_a_script_that_ends_inside_a_statement_is_our_own_fault(script: str) -> None:
    with pytest.raises(AssertionError):
        list(statements(script))


def test_a_folder_in_the_files_place_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(ReadOnlyError):
        connect(tmp_path / "folder.db", KEY, SALT)


@pytest.mark.parametrize("module", sorted(Path(vault.__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_no_statement_binds_what_has_it_prepared_anew_at_each_call(module: Path) -> None:
    assert re.findall(r"(?:LIMIT|LIKE|GLOB) \?", module.read_text(encoding="utf-8")) == []
