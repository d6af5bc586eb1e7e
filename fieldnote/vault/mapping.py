"""Dataclasses and table rows: a column for each field, JSON for what is a list or a value of several parts.

A record that has a `person_id` is read as the record of whoever's chart it is shown in (see `vault.merges`): found by
any id of that chart, and given with the id of the person who stays. Its row keeps the id it was written with.
"""

import re
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from fieldnote.vault.database import Database, Row, Value

T = TypeVar("T")
_OF_A_PERSON = re.compile(r"(?<![\w.])person_id = \?")


class Mapping(Generic[T]):
    """How one frozen dataclass is kept in one table. The columns carry the names of the fields."""

    def __init__(self, kind: type[T], table: str) -> None:
        """Take the dataclass and the name of its table."""
        self.kind, self.table = kind, table
        hints = get_type_hints(kind)
        self._fields = tuple(f.name for f in fields(kind))  # type: ignore[arg-type]
        self._compound = frozenset(name for name in self._fields if _is_compound(hints[name]))
        self._columns = _listed(self._fields)
        self.of_a_person = "person_id" in self._fields
        self._rows = (
            f"(SELECT chart.chart_id AS person_id, row.* FROM {table} row LEFT JOIN chart ON chart.person_id = "
            "row.person_id)"
            if self.of_a_person
            else table
        )

    def save(self, database: Database, value: T, **extra: Value) -> None:
        """Insert the value or replace the row with its id; `extra` are columns that the dataclass does not have.

        A row that is there already stays with the person it was written for.
        """
        plain = to_plain(value)
        names = (*self._fields, *extra)
        values = (*(self._column(name, plain[name]) for name in self._fields), *extra.values())
        changes = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name not in {"id", "person_id"})
        places = ", ".join("?" * len(names))
        database.run(
            f"INSERT INTO {self.table} ({_listed(names)}) VALUES ({places}) ON CONFLICT (id) DO UPDATE SET {changes}",
            values,
        )

    def change(self, database: Database, value: T, names: tuple[str, ...]) -> None:
        """Keep some fields of a value whose row is there already; the others stay as they are in it."""
        plain = to_plain(value)
        changes = ", ".join(f'"{name}" = ?' for name in names)
        values = (*(self._column(name, plain[name]) for name in names), plain["id"])
        database.run(f"UPDATE {self.table} SET {changes} WHERE id = ?", values)

    def find(self, database: Database, where: str = "1", values: tuple[Value, ...] = ()) -> list[T]:
        """Give the values whose rows fit; `where` may end in ORDER BY and LIMIT.

        `person_id = ?` in it takes any id of a merged chart.
        """
        if self.of_a_person:
            where = _OF_A_PERSON.sub("person_id = (SELECT chart_id FROM chart WHERE person_id = ?)", where)
        rows = database.all(f"SELECT {self._columns} FROM {self._rows} WHERE {where}", values)
        return [self._value(row) for row in rows]

    def get(self, database: Database, key: str) -> T | None:
        """Give the value with this id."""
        return next(iter(self.find(database, "id = ?", (key,))), None)

    def rows_of(self, alias: str) -> str:
        """Name what a larger query takes the rows from: those of a person carry the id of the chart they are in."""
        return f"{self._rows} {alias}"

    def columns_of(self, alias: str) -> str:
        """List the columns of `rows_of` in a larger query; `value_of` reads what they give."""
        return ", ".join(f'{alias}."{name}"' for name in self._fields)

    def value_of(self, row: Row) -> T:
        """Read a value from the first columns of a row that `columns_of` asked for."""
        return self._value(row[: len(self._fields)])

    def _column(self, name: str, plain: Any) -> Value:  # noqa: ANN401 -- what msgspec makes of a field
        if plain is not None and name in self._compound:
            return to_json(plain)
        value: Value = int(plain) if isinstance(plain, bool) else plain
        return value

    def _value(self, row: Row) -> T:
        plain = {
            name: msgspec.json.decode(column) if name in self._compound and column is not None else column
            for name, column in zip(self._fields, row, strict=True)
        }
        return msgspec.convert(plain, self.kind, strict=False)


def to_plain(value: object) -> dict[str, Any]:
    """Turn a dataclass into builtins: enums by value, dates and times as ISO 8601, tuples as lists."""
    plain: dict[str, Any] = msgspec.to_builtins(value)
    return plain


def to_json(value: object) -> str:
    """Write builtins or dataclasses as JSON text."""
    return msgspec.json.encode(value).decode()


def from_json(text: str, kind: type[T]) -> T:
    """Read a dataclass back from the JSON text that `to_json` wrote."""
    return msgspec.json.decode(text, type=kind)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _is_compound(hint: Any) -> bool:  # noqa: ANN401 -- any annotation
    if get_origin(hint) is UnionType:
        return any(_is_compound(part) for part in get_args(hint))
    return get_origin(hint) in {tuple, dict} or is_dataclass(hint)
