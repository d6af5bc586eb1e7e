"""What a notebook says, condensed, so that two processes can compare it without showing it."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from unittest import mock

from fieldnote.vault import migrations
from fieldnote.vault.database import Database, Value

OPENING = ("unlock", "unlock.missed", "repair.salt", "repair.header", "key.renewed", "clock.back")
"""Acts that are logged by opening a notebook, or by finishing what was broken off: none of the person's words."""

NOT_SAID = ("sqlite_", "names_stamp")
"""Tables that say nothing: SQLite's own, and a random mark of when names changed. The check looks at the indexes."""


def digest(database: Database) -> str:
    """Condense all rows of all tables; of the log what was done, but for what opening itself adds."""
    tables = database.all("SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name")
    indexes = [name for name, sql in tables if sql.startswith("CREATE VIRTUAL")]
    condensed = hashlib.sha256()
    for name, _ in tables:
        if name == "audit":
            log = database.all("SELECT kind, subject, detail FROM audit ORDER BY sequence")
            rows = [row for row in log if row[0] not in OPENING]
        elif name.startswith((*indexes, *NOT_SAID)):
            continue
        else:
            rows = sorted(database.all(f'SELECT * FROM "{name}"'), key=repr)
        condensed.update(repr((name, rows)).encode())
    return condensed.hexdigest()


@contextmanager
def after_each_transaction(told: Callable[[str], object]) -> Iterator[None]:
    """Tell what a notebook says after each transaction of this block, once its schema is today's."""
    run = Database.run

    def run_and_tell(self: Database, sql: str, values: Sequence[Value] = ()) -> int:
        changed = run(self, sql, values)
        if sql == "COMMIT" and migrations.version_of(self) == migrations.newest():
            told(digest(self))
        return changed

    with mock.patch.object(Database, "run", run_and_tell):
        yield
