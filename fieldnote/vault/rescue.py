"""Reading a damaged notebook row by row into a new one. The damaged one is only read.

Signatures, versions and the log are copied as they are: nothing is signed anew, and nothing is made up. What was lost
and stands in another place of the notebook too is taken from there (`vault.mending`).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fieldnote.domain.comparison import Contents
from fieldnote.domain.problems import (
    DamagedNotebookError,
    NewerNotebookError,
    WrongPassphraseError,
)
from fieldnote.domain.rescue import LeftBehind, Rescued, TableLeft
from fieldnote.host.building import building, building_new
from fieldnote.host.files import discard, refusals
from fieldnote.vault import audit, ballast, checks, contents, devices, header, mending, migrations, quarantine
from fieldnote.vault.creating import NewNotebook
from fieldnote.vault.database import Database, connect
from fieldnote.vault.header import Header
from fieldnote.vault.keys import Root, Slot
from fieldnote.vault.mending import Mended
from fieldnote.vault.records import Stored
from fieldnote.vault.salvage import Left, Salvage, schema_version
from fieldnote.vault.sealed_pages import Pages, Sealing, best_salt
from fieldnote.vault.vault import TRIAL

_SALT_BYTES = 16
_DERIVED = {"record_text", "uncounted", "unsearched"}
"""Tables that are made from others."""
_KEEP_INDEX = {
    "note_text_added", "record_text_added", "goal_words_added", "trigger_words_added", "support_words_added",
}  # fmt: skip
"""Triggers that stay while rows are copied: they fill the search indexes."""
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Keys:
    """What the pages are read with, and the header of the new notebook: none where its own is lost."""

    root: Root
    salt: bytes
    sealings: tuple[Sealing, ...]
    header: Header | None


def keys_of(folder: Path, root: Root) -> Keys:
    """Find what the pages of a notebook were encrypted with, with its header or without."""
    database = folder / "vault.db"
    found = header.read_authentic(folder, root)
    if found is None:
        with refusals(), database.open("rb") as stream:
            in_file = stream.read(_SALT_BYTES).ljust(_SALT_BYTES, b"\0")
        salt = best_salt(database, root.database_key, (in_file, root.database_salt))
        return Keys(root, salt, (Sealing.of(root.database_key, salt),), None)
    head = found.header
    salt = bytes.fromhex(head.db_salt)
    sealings = [Sealing.of(root.database_key, salt)]
    if before := head.before(root):  # a re-keying was broken off: pages may have either key
        sealings.append(Sealing.of(before[0].database_key, before[1]))
    return Keys(root, salt, tuple(sealings), header.sealed(head.vault, head.db_salt, root, head.slots))


def rescue(
    source: Path, target: Path, keys: Keys, fallback: NewNotebook, at: datetime, *,
    lock: Callable[[str], Slot] | None = None, progress: Progress | None = None,
) -> Rescued:  # fmt: skip
    """Read what can be read in the folder `source` into a new notebook in `target`, which must not exist or be empty.

    `lock` makes the passphrase's slot for a notebook's id where its header is lost; `fallback` is what the notebook
    says of itself where that is lost. Raises DamagedNotebookError when nothing can be read, NotebookExistsError,
    NewerNotebookError, DiskFullError and ReadOnlyError; nothing is left behind then.
    """
    with building_new(target) as folder:
        rescued, vault_id = _into(folder, source, keys, fallback, at, progress)
        header.write(folder, keys.header or _new_header(keys, vault_id, lock))
        ballast.fill(folder)
    return rescued


def tried(
    source: Path, workplace: Path, keys: Keys, fallback: NewNotebook, at: datetime, progress: Progress | None = None
) -> tuple[Rescued, Contents]:
    """See what a rescue would give, in a private folder inside `workplace` that is gone afterwards."""
    with building(workplace / TRIAL) as folder:
        rescued, _ = _into(folder, source, keys, fallback, at, progress)
        database = connect(folder / "vault.db", keys.root.database_key, keys.salt)
        try:
            return rescued, contents.held(database)
        finally:
            database.close()


def _new_header(keys: Keys, vault_id: str, lock: Callable[[str], Slot] | None) -> Header:
    if lock is None:
        raise AssertionError("without a header a new passphrase is asked for first")
    return header.sealed(vault_id, keys.salt.hex(), keys.root, (lock(vault_id),))


def _into(
    folder: Path, source: Path, keys: Keys, fallback: NewNotebook, at: datetime, progress: Progress | None
) -> tuple[Rescued, str]:
    with refusals():
        pages = Pages(source / "vault.db", keys.sealings)
    try:
        rescued, vault_id = _read_into(folder, pages, keys, fallback, at, progress)
        if pages.lost or pages.mended or len(keys.sealings) > 1:
            return rescued, vault_id
    finally:
        pages.close()
    return replace(rescued, disagrees=_contradictions(folder, source, keys)), vault_id


def _contradictions(folder: Path, source: Path, keys: Keys) -> tuple[str, ...]:
    """Check a copy of a notebook of which every page can be read: pages of an earlier day fit their seal, too."""
    copy = folder / "original.db"
    for suffix in ("", "-wal"):
        quarantine.copy_file(source / f"vault.db{suffix}", folder / f"{copy.name}{suffix}")
    try:
        database = connect(copy, keys.root.database_key, keys.salt)
        try:
            found = checks.check(database, (checks.Area.TABLES,))
            if not found[0].faults:
                migrations.migrate(database)
                found = checks.check(database, (checks.Area.INDEX,))
        finally:
            database.close()
    except DamagedNotebookError:
        return (checks.Area.TABLES.value,)
    finally:
        for suffix in ("", "-wal"):
            discard(folder / f"{copy.name}{suffix}")
    return tuple(finding.area.value for finding in found if finding.faults)


def _read_into(
    folder: Path, pages: Pages, keys: Keys, fallback: NewNotebook, at: datetime, progress: Progress | None
) -> tuple[Rescued, str]:
    if len(pages.lost) == pages.count:
        raise DamagedNotebookError("not one page can be read")
    version = schema_version(pages) or migrations.newest()
    if version > migrations.newest():
        raise NewerNotebookError(version, migrations.newest())
    database = connect(folder / "vault.db", keys.root.database_key, keys.salt, create=True)
    try:
        migrations.migrate(database, version)
        salvage = Salvage(pages, database)
        database.run("PRAGMA foreign_keys = OFF")
        with database.transaction(), _no_triggers(database):
            copied = {table: _copied(database, salvage, table) for table in _ours(salvage, progress)}
        migrations.migrate(database)
        with database.transaction():
            with _no_triggers(database):
                mended = mending.mend(database, salvage, keys.header.vault if keys.header else None, fallback, at)
            _rebuild_indexes(database)
            behind = _left_behind(database)
            gaps = audit.gaps(database, max(salvage.tables["audit"].indexed, default=0))
            devices.add(database, at)
            for first, last in gaps:
                audit.append(database, at, "log.gap", detail=f"{first}-{last}")
            audit.append(database, at, "notebook.rescued", detail=_counts(copied, mended))
        database.run("PRAGMA foreign_keys = ON")
        faults = tuple(finding.area.value for finding in checks.check(database) if finding.faults)
        vault_id = str(database.value("SELECT vault_id FROM notebook"))
    finally:
        database.close()
    return (
        Rescued(
            tables=tuple(_table_left(salvage, table, copied[table], mended) for table in sorted(copied)),
            notes=mended.notes,
            pages=pages.count,
            pages_lost=len(pages.lost),
            pages_mended=pages.mended,
            rows_unplaced=salvage.unplaced_rows,
            log_unread=pages.unread_frames,
            gaps=gaps,
            left_behind=behind,
            nameless=mended.nameless,
            specialist_lost=mended.specialist_lost,
            faults=faults,
        ),
        vault_id,
    )


def _ours(salvage: Salvage, progress: Progress | None) -> Iterator[str]:
    names = [name for name, left in salvage.tables.items() if left.shape.is_ours and name not in _DERIVED]
    for number, name in enumerate(names, 1):
        yield name
        if progress:
            progress(number, len(names))


@dataclass(frozen=True, slots=True)
class _Copied:
    read: int
    refused: int
    """Rows that another row stands in the way of: a page of an earlier day was put back."""
    disputed: int
    rowids: frozenset[int]


def _copied(database: Database, salvage: Salvage, table: str) -> _Copied:
    left = salvage.tables[table]
    by_rowid = left.shape.has_rowid and left.shape.rowid_column is None
    read = refused = disputed = 0
    rowids: set[int] = set()
    for rowid, row in salvage.rows(table):
        if not read + refused:
            database.run(f'DELETE FROM "{table}"')  # what a new notebook begins with
        names = [f'"{name}"' for name in row] + (["rowid"] if by_rowid else [])
        values = (*row.values(), rowid) if by_rowid else tuple(row.values())
        added = database.run(
            f'INSERT OR IGNORE INTO "{table}" ({", ".join(names)}) VALUES ({", ".join("?" * len(names))})', values
        )
        read, refused = read + added, refused + 1 - added
        if added:
            rowids.add(rowid)
            disputed += not _as_indexed(left, rowid, row)
    return _Copied(read, refused, disputed, frozenset(rowids) if left.shape.has_rowid else frozenset())


def _as_indexed(left: Left, rowid: int, row: dict[str, Stored]) -> bool:
    """Whether the indexes of a table have a row as it is."""
    known = left.indexed.get(rowid)
    if known is None:
        return not (left.index_whole and left.shape.has_rowid)
    return all(row.get(name, value) == value for name, value in known.items())


def _table_left(salvage: Salvage, table: str, copied: _Copied, mended: Mended) -> TableLeft:
    left = salvage.tables[table]
    restored = mended.restored.get(table, 0)
    lost = max(len(left.indexed.keys() - copied.rowids), left.missing.torn) + copied.refused
    return TableLeft(table, copied.read, max(0, lost - restored), restored, _uncertain(salvage, left), copied.disputed)


def _uncertain(salvage: Salvage, left: Left) -> bool:
    if left.certain or left.shape.table in mending.REMADE:
        return False
    # Where only the schema's row of a table is lost, all of its pages were found if nothing else is unknown.
    return bool(left.missing.pages or salvage.unplaced_pages or salvage.unplaced_rows)


@contextmanager
def _no_triggers(database: Database) -> Iterator[None]:
    """Take the triggers away while rows are put in their place: they guard acts, and this is none."""
    triggers = [
        row
        for row in database.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY rowid")
        if row[0] not in _KEEP_INDEX
    ]
    for name, _ in triggers:
        database.run(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        database.run(sql)


def _rebuild_indexes(database: Database) -> None:
    for index in ("note_index", "record_index"):
        database.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def _left_behind(database: Database) -> tuple[LeftBehind, ...]:
    """List the rows that refer to one that is lost. They are kept, and the check of the new notebook counts them."""
    found: list[LeftBehind] = []
    for table, rowid, parent, _ in database.all("PRAGMA foreign_key_check"):
        keys = [row[0] for row in database.all("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", (table,))]
        row = None
        if rowid is not None and keys:
            row = database.one(f'SELECT "{keys[0]}" FROM "{table}" WHERE rowid = ?', (rowid,))
        found.append(LeftBehind(table, str(row[0]) if row else "", parent))
    return tuple(found)


def _counts(copied: dict[str, _Copied], mended: Mended) -> str:
    not_whole = sum(1 for note in mended.notes if not note.fate.is_whole)
    return f"{sum(c.read for c in copied.values())} rows, {len(mended.notes)} notes, {not_whole} not whole"


def wrong_key(folder: Path, keys: Keys) -> None:
    """Raise WrongPassphraseError when not one of a notebook's pages was written with a key that nothing vouches for."""
    if keys.header is None and not has_pages_of(folder, keys):
        raise WrongPassphraseError(given="kit")


def has_pages_of(folder: Path, keys: Keys) -> bool:
    """Whether any of a notebook's pages was written with a key. Reads all of them."""
    with refusals():
        pages = Pages(folder / "vault.db", keys.sealings)
    try:
        return len(pages.lost) < pages.count
    finally:
        pages.close()
