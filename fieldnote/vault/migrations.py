"""The schema's history: numbered SQL files, each applied with its number in one transaction."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from fieldnote.domain.problems import DamagedNotebookError, NewerNotebookError
from fieldnote.vault.database import APPLICATION_ID, Database, statements

_FOLDER = Path(__file__).parent / "schema"
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


def scripts() -> Mapping[int, Path]:
    """Give the SQL file of each schema version, the oldest first."""
    return _scripts_in(_FOLDER)


@cache
def _scripts_in(folder: Path) -> Mapping[int, Path]:
    # Looked for once: a notebook on a failing disk must still open to be read, whatever a folder of ours then gives.
    found = {int(match[1]): path for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))}
    return MappingProxyType(dict(sorted(found.items())))


def newest() -> int:
    """Give the schema version of this Fieldnote."""
    return max(scripts())


def version_of(database: Database) -> int:
    """Give the schema version of a notebook; 0 for a database without one."""
    return int(database.value("PRAGMA user_version") or 0)


def refuse_newer(database: Database) -> None:
    """Raise NewerNotebookError for a notebook of a newer Fieldnote, DamagedNotebookError for a foreign file."""
    found = version_of(database)
    if found > newest():
        raise NewerNotebookError(found, newest())
    if database.value("PRAGMA application_id") != APPLICATION_ID or found == 0:
        raise DamagedNotebookError("this is not a notebook")


def migrate(database: Database, until: int | None = None) -> bool:
    """Bring the schema up to date, or up to an older version, and say whether anything had to be done."""
    start = version_of(database)
    for version, path in scripts().items():
        if version <= start or (until is not None and version > until):
            continue
        with database.transaction():
            for statement in statements(path.read_text("utf-8")):
                database.run(statement)
            database.run(f"PRAGMA user_version = {version}")
    return version_of(database) > start
