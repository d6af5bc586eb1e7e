"""Tables of the rules: which pack is in force from which date of service on, and the agency's own packs."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.vault.database import Database


@dataclass(frozen=True, slots=True)
class PolicyUse:
    """From `from_day` on a pack is in force, as chosen at a moment (UTC)."""

    from_day: date
    pack_id: str
    chosen_at: datetime


def use(database: Database, pack_id: str, from_day: date, at: datetime) -> None:
    """Note that a pack is in force from a date of service on."""
    database.run(
        "INSERT INTO policy_use (from_day, pack_id, chosen_at) VALUES (?, ?, ?)",
        (from_day.isoformat(), pack_id, at.isoformat()),
    )


def chosen_for(database: Database, day: date) -> str:
    """Give the id of the pack that was chosen for a date of service."""
    found = database.value(
        "SELECT pack_id FROM policy_use WHERE from_day <= ? ORDER BY from_day DESC, sequence DESC LIMIT 1",
        (day.isoformat(),),
    )
    return str(found or database.value("SELECT policy_pack FROM notebook"))


def uses(database: Database) -> list[PolicyUse]:
    """Give every choice in the order it was made."""
    rows = database.all("SELECT from_day, pack_id, chosen_at FROM policy_use ORDER BY sequence")
    return [PolicyUse(date.fromisoformat(r[0]), r[1], datetime.fromisoformat(r[2])) for r in rows]


def add_file(database: Database, pack_id: str, version: str, content: bytes, at: datetime) -> None:
    """Keep a pack of the agency's own, exactly as it came."""
    database.run(
        "INSERT INTO policy_file (id, version, content, added_at) VALUES (?, ?, ?, ?)",
        (pack_id, version, content, at.isoformat()),
    )


def files(database: Database) -> dict[str, bytes]:
    """Give the newest file of each pack of the agency's own, by id."""
    return dict(database.all("SELECT id, content FROM policy_file ORDER BY sequence"))


def has_file(database: Database, pack_id: str, version: str) -> bool:
    """Whether this version of a pack is kept already."""
    return bool(database.value("SELECT count(*) FROM policy_file WHERE id = ? AND version = ?", (pack_id, version)))
