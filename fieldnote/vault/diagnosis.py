"""Figures about a notebook that tell nothing about anybody: sizes, counts, codes and days."""

from dataclasses import dataclass
from pathlib import Path

from fieldnote.host.files import is_temporary
from fieldnote.vault import migrations
from fieldnote.vault.database import Database

_OURS = (
    "vault.db", "vault.db-wal", "vault.db-shm", "vault.json", "vault.json.bak", "ballast", "lock", "misses.json",
)  # fmt: skip
_FOLDERS = ("backups", "quarantine")


@dataclass(frozen=True, slots=True)
class Act:
    """One kind of act in the log: how often, and the day (UTC) of the last."""

    kind: str
    count: int
    last_day: str


@dataclass(frozen=True, slots=True)
class Inside:
    """What only an open notebook can say."""

    schema: int
    pages: int
    free_pages: int
    rows: tuple[tuple[str, int], ...]
    """Of each table that has any."""
    acts: tuple[Act, ...]


def sizes(folder: Path) -> tuple[tuple[str, int], ...]:
    """Give the bytes of each of the notebook's own files, and how many others there are; needs no key.

    A file that is not one of ours is counted and never named: its name is somebody's words.
    """
    there = [path for path in folder.iterdir() if path.is_file()]
    found = [(path.name, path.stat().st_size) for path in sorted(there) if path.name in _OURS]
    earlier = [path for path in there if path.match("before-schema-[0-9][0-9][0-9][0-9].db")]
    found += [(path.name, path.stat().st_size) for path in sorted(earlier)]
    found.append(("unfinished files", sum(1 for path in there if is_temporary(path))))
    named = {name for name, _ in found}
    found.append(("other files", sum(1 for path in there if path.name not in named and not is_temporary(path))))
    for name in _FOLDERS:
        inside = [path for path in (folder / name).rglob("*") if path.is_file()] if (folder / name).is_dir() else []
        found += [(f"{name}: files", len(inside)), (f"{name}: bytes", sum(path.stat().st_size for path in inside))]
    return tuple(found)


def inside(database: Database) -> Inside:
    """Count what is in an open notebook."""
    tables = database.all(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER "
        "BY name"
    )
    counts = [(name, int(database.value(f'SELECT count(*) FROM "{name}"'))) for (name,) in tables]
    acts = database.all("SELECT kind, count(*), max(substr(at, 1, 10)) FROM audit GROUP BY kind ORDER BY kind")
    return Inside(
        schema=migrations.version_of(database),
        pages=int(database.value("PRAGMA page_count")),
        free_pages=int(database.value("PRAGMA freelist_count")),
        rows=tuple((name, count) for name, count in counts if count),
        acts=tuple(Act(*row) for row in acts),
    )
