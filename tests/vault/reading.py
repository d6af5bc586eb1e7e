"""Looking at a notebook from below: all that stands in it, and how it is asked."""

from collections.abc import Iterator
from contextlib import contextmanager

from fieldnote.vault.database import Database


def where_it_stands(database: Database, words: str) -> set[str]:
    """Name the tables, those of the search index too, in which some words stand in any column."""
    found = set()
    tables = database.all("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    for (table,) in tables:
        for column in database.all(f'SELECT name FROM pragma_table_info("{table}")'):
            asked = f'SELECT 1 FROM "{table}" WHERE instr(CAST("{column[0]}" AS TEXT), ?) LIMIT 1'
            if database.value(asked, (words,)):
                found.add(table)
    return found


@contextmanager
def asked(database: Database) -> Iterator[list[str]]:
    """Note every statement that the block sends to the notebook."""
    seen: list[str] = []
    database._connection.set_trace_callback(seen.append)
    try:
        yield seen
    finally:
        database._connection.set_trace_callback(None)
