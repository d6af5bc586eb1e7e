"""One encrypted connection: opened by raw key, every pragma read back, every refusal of SQLite given its own name."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from fieldnote.domain.problems import (
    DamagedNotebookError,
    DiskFullError,
    FailedWriteError,
    NotebookInUseError,
    NotEnoughMemoryError,
    ReadOnlyError,
)

APPLICATION_ID = 0x46_4E_4F_54  # "FNOT"
_RAW_KEY = re.compile(r"[0-9a-f]{96}")
_PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("locking_mode", "EXCLUSIVE", "exclusive"),  # before WAL: no -shm file, opens on a full disk
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("fullfsync", "1", 1),
    ("checkpoint_fullfsync", "1", 1),
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),  # or REPLACE would delete a signed row without asking the triggers
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
)
_OF_WRITING = {"locking_mode", "journal_mode", "synchronous", "fullfsync", "checkpoint_fullfsync", "secure_delete"}
_CACHE_KIB = 8 * 1024
_PAGES_BEFORE_FOLDING = 1000
"""SQLite's own: so many pages in the write-ahead log, and a commit folds them into the file."""
_STEPS_BETWEEN_LOOKS = 100_000
_OUR_CAUSES: dict[str, type[Exception]] = {
    "SQLITE_FULL": DiskFullError,
    "SQLITE_READONLY": ReadOnlyError,
    "SQLITE_CANTOPEN": ReadOnlyError,
    "SQLITE_PERM": ReadOnlyError,
    "SQLITE_BUSY": NotebookInUseError,
    "SQLITE_LOCKED": NotebookInUseError,
    "SQLITE_IOERR": FailedWriteError,
    "SQLITE_NOMEM": NotEnoughMemoryError,
}
_DAMAGE = ("SQLITE_CORRUPT", "SQLITE_NOTADB")

Value = str | bytes | int | float | None
Row = tuple[Any, ...]


@contextmanager
def refusals() -> Iterator[None]:
    """Name what SQLite refuses. An error that is our own fault (bad SQL, a broken constraint) passes as it is."""
    try:
        yield
    except MemoryError:  # what the driver makes of SQLITE_NOMEM
        raise NotEnoughMemoryError from None
    except sqlcipher.Error as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        if name.startswith(_DAMAGE):
            raise DamagedNotebookError("pages cannot be read") from None
        for start, ours in _OUR_CAUSES.items():
            if name.startswith(start):
                raise ours from None
        raise


class Database:
    """A connection owned by the thread that opened it. SQL comes from the vault's own modules; values are bound.

    All but a limit, which is written in as a whole number: SQLite looks at one that is bound, and at the pattern of a
    LIKE, and for that prepares the statement anew at each call, which takes longer than most of them run.
    """

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 -- sqlcipher3 ships no types
        """Take an open sqlcipher3 connection in autocommit mode."""
        self._connection = connection
        self._inside = False
        self._held: object | None = None
        self._owed: list[Callable[[], object]] = []
        self.reads_only = False

    def run(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Execute one statement and give the number of rows it changed."""
        with refusals():
            return int(self._connection.execute(sql, values).rowcount)

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Execute one statement for many rows."""
        with refusals():
            self._connection.executemany(sql, rows)

    def all(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Give all rows of a query."""
        with refusals():
            return list(self._connection.execute(sql, values).fetchall())

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """Give the rows of a query one at a time, where all of them together may not fit into memory."""
        with refusals():
            yield from self._connection.execute(sql, values)

    def one(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """Give the first row of a query, or None."""
        with refusals():
            row: Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def value(self, sql: str, values: Sequence[Value] = ()) -> Any:  # noqa: ANN401 -- any SQL value
        """Give the first column of the first row, or None."""
        row = self.one(sql, values)
        return row[0] if row else None

    def in_transaction(self) -> bool:
        """Whether a transaction of ours is open."""
        return self._inside and bool(self._connection.in_transaction)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all of the block or none of it; an inner transaction joins the outer one.

        What is owed since nothing could be written is done first, in the same transaction.
        """
        if self.in_transaction():
            yield
            return
        if self._connection.in_transaction:
            # One that could not even be rolled back. Joined, it would be taken for an outer one that commits.
            self.run("ROLLBACK")
        self.run("BEGIN IMMEDIATE")
        self._inside = True
        try:
            owed = tuple(self._owed)
            for late in owed:
                late()
            yield
            self.run("COMMIT")
            del self._owed[: len(owed)]
        except BaseException:
            # A full disk rolls back by itself; anything else is rolled back here, or before the next transaction.
            if self.in_transaction():
                with suppress(FailedWriteError, NotEnoughMemoryError):
                    self.run("ROLLBACK")
            raise
        finally:
            self._inside = False

    def owe(self, late: Callable[[], object]) -> None:
        """Keep in mind what could not be written now: it is done at the beginning of the next transaction that can."""
        self._owed.append(late)

    @property
    def owes(self) -> bool:
        """Whether something waits for being written."""
        return bool(self._owed)

    def only_read(self) -> None:
        """Refuse all writing from now on."""
        self.run("PRAGMA query_only = ON")
        self.reads_only = True

    def rekey(self, key: bytes, salt: bytes) -> None:
        """Encrypt every page anew with another raw key and salt, in one transaction of its own."""
        try:
            self.all(f"PRAGMA rekey = \"x'{_raw(key, salt)}'\"")
        except sqlcipher.OperationalError:  # SQLCipher has one unnamed error for whatever went wrong meanwhile
            raise FailedWriteError from None

    def fold_in(self) -> None:
        """Fold the write-ahead log into the pages now; pages that were held still are so no more."""
        self._held = None
        self.all(f"PRAGMA wal_autocheckpoint = {_PAGES_BEFORE_FOLDING}")
        self.all("PRAGMA wal_checkpoint(TRUNCATE)")

    def hold_pages(self) -> object:
        """Fold the log in, then leave the file's pages as they are: what is written from now on stays in the log.

        So the file can be copied meanwhile by whoever reads its bytes. Gives a token to ask `holds_pages` with.
        """
        self.fold_in()
        self.all("PRAGMA wal_autocheckpoint = 0")
        self._held = object()
        return self._held

    def holds_pages(self, token: object) -> bool:
        """Whether the pages are still as they were when `hold_pages` gave this token."""
        return self._held is token

    def let_pages_go(self, token: object) -> None:
        """End the holding still, unless something else ended it already."""
        if self._held is token:
            self._held = None
            self.all(f"PRAGMA wal_autocheckpoint = {_PAGES_BEFORE_FOLDING}")

    @contextmanager
    def watched(self, look: Callable[[], object]) -> Iterator[None]:
        """Call `look` again and again while statements of the block run; what it raises ends statement and block."""
        raised: list[BaseException] = []

        def looked() -> int:
            try:
                look()
            except BaseException as error:  # noqa: BLE001 -- carried through SQLite, and raised on the other side
                raised.append(error)
            return len(raised)

        self._connection.set_progress_handler(looked, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        except BaseException:
            if raised:
                raise raised[0] from None
            raise
        finally:
            self._connection.set_progress_handler(None, 0)

    def close(self) -> None:
        """Close it; the write-ahead log is folded in. Safe to call twice."""
        self._held = None
        with refusals():
            self._connection.close()


def connect(path: Path, key: bytes, salt: bytes, *, create: bool = False, read_only: bool = False) -> Database:
    """Open an encrypted database by its raw key and salt; never makes a new file unless told to.

    With `read_only` nothing beside the file is looked at or made: it must not change meanwhile.

    Raises DamagedNotebookError when the pages do not fit the key, and the other refusals of SQLite by name.
    """
    raw = _raw(key, salt)
    mode = "rwc" if create else "ro&immutable=1" if read_only else "rw"
    with refusals():
        connection = sqlcipher.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=0
        )
    database = Database(connection)
    try:
        database.run(f"PRAGMA key = \"x'{raw}'\"")
        database.run("PRAGMA cipher_log_level = NONE")
        if not database.value("PRAGMA cipher_version"):
            raise AssertionError("this SQLite does not encrypt")  # a silent no-op would write plain text
        _configure(database, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return database


def _raw(key: bytes, salt: bytes) -> str:
    raw = (key + salt).hex()
    if not _RAW_KEY.fullmatch(raw):
        # SQLCipher would silently take a raw key of another length for a passphrase.
        raise AssertionError("a raw key has 32 bytes and a salt 16")
    return raw


def _configure(database: Database, *, read_only: bool) -> None:
    if read_only:
        database.only_read()
    for name, wanted, expected in _PRAGMAS:
        if read_only and name in _OF_WRITING:
            continue
        database.run(f"PRAGMA {name} = {wanted}")
        found = database.value(f"PRAGMA {name}")
        if found != expected and not (name == "mmap_size" and found is None):
            raise AssertionError(f"PRAGMA {name} is {found!r}")
    database.run(f"PRAGMA cache_size = -{_CACHE_KIB}")
    database.value("SELECT count(*) FROM sqlite_master")


def engine_versions() -> tuple[str, tuple[int, ...]]:
    """Give SQLCipher's version, empty without encryption, and SQLite's version numbers."""
    connection = sqlcipher.connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    return str(row[0]) if row else "", tuple(int(n) for n in sqlcipher.sqlite_version.split("."))


def statements(script: str) -> Iterator[str]:
    """Split an SQL script into its statements, since `executescript` would commit an open transaction."""
    pending = ""
    for line in script.splitlines(keepends=True):
        if not pending and (not line.strip() or line.lstrip().startswith("--")):
            continue
        pending += line
        if sqlcipher.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending.strip():
        raise AssertionError("the script ends inside a statement")
