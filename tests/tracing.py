"""Counts the statements a notebook runs, so that a screen's data is never fetched row by row."""

from collections.abc import Iterator
from contextlib import contextmanager

from fieldnote.services.notebook import Notebook


@contextmanager
def statements(book: Notebook) -> Iterator[list[str]]:
    """Collect the statements that run inside the block; those that SQLite runs by itself in triggers do not count."""
    seen: list[str] = []

    def note(sql: str) -> None:
        if not sql.startswith("--"):
            seen.append(sql)

    connection = book.vault.database._connection
    connection.set_trace_callback(note)
    try:
        yield seen
    finally:
        connection.set_trace_callback(None)
