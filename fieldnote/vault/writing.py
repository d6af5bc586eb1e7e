"""The table of what a specialist adds to the writing help that ships, and hides of it."""

from typing import TypeVar

from fieldnote.vault.database import Database
from fieldnote.vault.mapping import from_json, to_json

T = TypeVar("T")


def keep(database: Database, kind: str, language: str, entry_id: str, value: object | None) -> None:
    """Add an entry, or hide the one that ships under this id with None."""
    database.run(
        "INSERT INTO writing_help (kind, language, id, value, added) SELECT ?, ?, ?, ?, coalesce(max(added), 0) + 1 "
        "FROM writing_help WHERE true ON CONFLICT (kind, language, id) DO UPDATE SET value = excluded.value",
        (kind, language, entry_id, None if value is None else to_json(value)),
    )


def forget(database: Database, kind: str, language: str, entry_id: str) -> None:
    """Take an own entry back, or show again what was hidden."""
    database.run("DELETE FROM writing_help WHERE kind = ? AND language = ? AND id = ?", (kind, language, entry_id))


def entries(database: Database, kind: str, language: str, value_type: type[T]) -> dict[str, T | None]:
    """Give the own entries by id in the order they were added; None stands for one that is hidden."""
    rows = database.all(
        "SELECT id, value FROM writing_help WHERE kind = ? AND language = ? ORDER BY added", (kind, language)
    )
    return {row[0]: None if row[1] is None else from_json(row[1], value_type) for row in rows}
