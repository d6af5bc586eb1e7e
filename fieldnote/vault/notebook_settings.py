"""Small choices that belong to the notebook and travel with it, by name."""

from fieldnote.vault.database import Database


def get(database: Database, name: str, default: str = "") -> str:
    """Give a setting, or the default while nobody chose."""
    found = database.value("SELECT value FROM setting WHERE name = ?", (name,))
    return default if found is None else str(found)


def put(database: Database, name: str, value: str) -> None:
    """Keep a setting."""
    database.run(
        "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
