"""What is left of each table of a damaged notebook: the rows that can be read, and what is known of those that cannot.

A row that is lost still stands in the indexes of its table: they tell that it was there, and some of its columns. Rows
below a lost branch are given to the one table that they can be of; where two could be meant, to none.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from fieldnote.vault.database import Database
from fieldnote.vault.records import Missing, PageSource, Reader, Record, Stored

_SCHEMA, _SEQUENCES = "sqlite_schema", "sqlite_sequence"
_USER_VERSION = slice(60, 64)
_TYPES: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "TEXT": (str,),
    "BLOB": (bytes,),
    "REAL": (int, float),
    "ANY": (int, float, str, bytes),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the schema has it."""

    name: str
    kind: str
    needed: bool
    default: str | None = None
    key: int = 0
    """Its place in the primary key, from 1 on; 0 outside."""


_SCHEMA_COLUMNS = (
    Column("type", "TEXT", needed=True),
    Column("name", "TEXT", needed=True),
    Column("tbl_name", "TEXT", needed=True),
    Column("rootpage", "INTEGER", needed=True),
    Column("sql", "TEXT", needed=False),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """A table as the schema has it, its columns in the order in which a row keeps them."""

    table: str
    columns: tuple[Column, ...]
    has_rowid: bool
    is_ours: bool = True
    """Not one that SQLite or a search index keeps for itself."""

    @property
    def rowid_column(self) -> str | None:
        """The column that is the rowid itself."""
        keys = [c for c in self.columns if c.key]
        return keys[0].name if self.has_rowid and len(keys) == 1 and keys[0].kind == "INTEGER" else None

    def fits(self, record: Record) -> bool:
        """Whether a record can be a row of this table."""
        if len(record.values) > len(self.columns):
            return False
        if any(c.needed and c.default is None for c in self.columns[len(record.values) :]):
            return False
        return all(self._holds(c, v) for c, v in zip(self.columns, record.values, strict=False))

    def _holds(self, column: Column, value: Stored) -> bool:
        if value is None:
            return not column.needed or column.name == self.rowid_column
        return isinstance(value, _TYPES.get(column.kind, (object,)))


@dataclass(slots=True)
class Left:
    """What is left of one table."""

    shape: Shape
    roots: list[int] = field(default_factory=list)
    missing: Missing = field(default_factory=Missing)
    root_known: bool = False
    indexed: dict[int, dict[str, Stored]] = field(default_factory=dict)
    """What the indexes know of its rows, by rowid."""
    index_whole: bool = False
    """Whether one of its indexes names every row and can be read to its end."""

    @property
    def complete(self) -> bool:
        """Whether no page of it is lost."""
        return self.root_known and self.missing.nothing

    @property
    def certain(self) -> bool:
        """Whether it is known which rows there were."""
        return self.complete or self.index_whole


class Salvage:
    """Reads the tables of a damaged notebook. `like` is a whole one, empty, of the same schema version."""

    def __init__(self, source: PageSource, like: Database) -> None:
        """Find out what is left."""
        self._source, self._reader = source, Reader(source)
        self._indexes = _index_columns(like)
        self.tables = {shape.table: Left(shape) for shape in _shapes(like)}
        self._roots: dict[str, list[int]] = defaultdict(list)
        self.unplaced_rows = 0
        """Rows that can be read, and could be of more than one table."""
        self._find_roots()
        self._read_indexes()
        self._see_tables()
        self._reader.follow_free_pages()
        self._place_orphans()

    @property
    def unplaced_pages(self) -> int:
        """Lost pages that no tree that can be read leads to: nobody knows what stood there."""
        return sum(
            1 for n in range(1, self._source.count + 1) if n not in self._reader.seen and self._source.page(n) is None
        )

    def rows(self, table: str) -> Iterator[tuple[int, dict[str, Stored]]]:
        """Give the rows of a table with their rowids, columns that were added later with no value left out."""
        left = self.tables[table]
        names = [column.name for column in left.shape.columns]
        again = Reader(self._source)
        for root in left.roots:
            for record in again.records(root, Missing()):
                if not left.shape.fits(record):
                    continue
                row = dict(zip(names, record.values, strict=False))
                if left.shape.rowid_column:
                    row[left.shape.rowid_column] = record.rowid
                yield record.rowid, row

    def _find_roots(self) -> None:
        missing = Missing()
        schema = list(self._reader.records(1, missing))
        if not missing.nothing:
            # Only the schema's own rows look like this: their pages are found among those nothing leads to.
            shape = Shape(_SCHEMA, _SCHEMA_COLUMNS, has_rowid=True)
            aside = Reader(self._source)
            for root in aside.orphans():
                found = list(aside.records(root, Missing())) if aside.is_table(root) else []
                if found and all(shape.fits(r) and r.values[0] in {"table", "index", "view", "trigger"} for r in found):
                    schema += found
                    list(self._reader.records(root, Missing()))
        for record in schema:
            kind, name, _, first, _ = record.values
            if kind in {"table", "index"} and isinstance(first, int) and first:
                self._roots[str(name)] = [first]

    def _read_indexes(self) -> None:
        for name, (table, columns, of_all) in self._indexes.items():
            left = self.tables.get(table)
            for root in self._roots.get(name, []):
                missing = Missing()
                for record in self._reader.records(root, missing):
                    *values, rowid = record.values
                    if left is not None and left.shape.has_rowid and isinstance(rowid, int):
                        left.indexed.setdefault(rowid, {}).update(
                            {c: v for c, v in zip(columns, values, strict=False) if c}
                        )
                if left is not None and missing.nothing and of_all:
                    left.index_whole = True

    def _see_tables(self) -> None:
        for table, left in self.tables.items():
            left.roots = list(self._roots.get(table, []))
            left.root_known = bool(left.roots)
            for root in left.roots:
                for _ in self._reader.records(root, left.missing):
                    pass

    def _place_orphans(self) -> None:
        short = [left for left in self.tables.values() if not left.complete]
        for root in self._reader.orphans():
            is_table, missing = self._reader.is_table(root), Missing()
            records = list(self._reader.records(root, missing))
            fitting = [
                left
                for left in short
                if left.shape.has_rowid == is_table and records and all(left.shape.fits(record) for record in records)
            ]
            if len(fitting) == 1:
                fitting[0].roots.append(root)
                fitting[0].missing.pages |= missing.pages
                fitting[0].missing.torn += missing.torn
            elif (is_table and not fitting) or any(left.shape.is_ours for left in fitting):
                self.unplaced_rows += len(records)


def schema_version(source: PageSource) -> int | None:
    """Give the schema version that stands on the first page; None when that is lost."""
    first = source.page(1)
    return int.from_bytes(first[_USER_VERSION]) if first else None


def _shapes(like: Database) -> Iterator[Shape]:
    """Give every table that keeps rows, those that a search index keeps for itself as well."""
    for name, kind, without_rowid in like.all(
        "SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name "
        "<> 'sqlite_schema' ORDER BY name"
    ):
        rows = like.all('SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid', (name,))
        columns = [Column(n, k, bool(needed), default, key) for n, k, needed, default, key in rows]
        if without_rowid:
            columns.sort(key=lambda c: c.key or len(rows) + 1)
        yield Shape(name, tuple(columns), has_rowid=not without_rowid, is_ours=kind == "table" and name != _SEQUENCES)


def _index_columns(like: Database) -> dict[str, tuple[str, list[str | None], bool]]:
    """Give for each index its table, the columns it keeps (None for an expression), and whether it has every row."""
    found = like.all(
        "SELECT i.name, s.name, NOT i.partial FROM sqlite_schema s JOIN pragma_index_list(s.name) i WHERE s.type = "
        "'table'"
    )
    columns = "SELECT name FROM pragma_index_info(?) ORDER BY seqno"
    return {
        name: (table, [row[0] for row in like.all(columns, (name,))], bool(of_all)) for name, table, of_all in found
    }
