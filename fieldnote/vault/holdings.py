"""How much a notebook holds, and which devices it was on: counts, days and ids, for the day a laptop is lost."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldnote.domain.disclosure import Medium
from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database


@dataclass(frozen=True, slots=True)
class DeviceOnRecord:
    """A device this notebook was on, and when it was last opened there, all in UTC."""

    id: str
    since: datetime
    retired_at: datetime | None
    last_opened: datetime | None


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts of what is in a notebook."""

    signed_notes: int
    unsigned_notes: int
    group_sessions: int
    files: int
    supports: int
    supports_to_reach: int
    """Those of them whose phone or address is kept."""
    first_day: date | None
    last_day: date | None


def counted(database: Database) -> Holdings:
    """Count what is in the notebook; what was disposed of is gone, and a voided note is still in it."""
    days = database.one("SELECT min(day), max(day) FROM visit WHERE planned = 0")
    first, last = days or (None, None)
    return Holdings(
        signed_notes=_count(database, "SELECT count(*) FROM visit WHERE state = 'signed'"),
        unsigned_notes=_count(database, "SELECT count(*) FROM visit WHERE state <> 'signed' AND planned = 0"),
        group_sessions=_count(database, "SELECT count(*) FROM group_session"),
        files=_count(database, "SELECT count(*) FROM attachment"),
        supports=_count(database, "SELECT count(*) FROM support"),
        supports_to_reach=_count(database, "SELECT count(*) FROM support WHERE contact <> ''"),
        first_day=date.fromisoformat(first) if first else None,
        last_day=date.fromisoformat(last) if last else None,
    )


def charts(database: Database) -> list[PersonId]:
    """Give everybody whose chart is here, archived or not; two entries of one person are one chart."""
    return [PersonId(row[0]) for row in database.all("SELECT DISTINCT chart_id FROM chart ORDER BY chart_id")]


def left(database: Database, medium: Medium) -> int:
    """Count the documents that left by a medium: one that tells of several people is one document."""
    return _count(database, "SELECT count(DISTINCT document_id) FROM release WHERE medium = ?", medium.value)


def given_by_itself(database: Database, kind: str) -> int:
    """Count how often a document that tells of nobody was given out: the log alone has it."""
    begins = "kind = 'document.released' AND substr(detail, 1, ?) = ?"
    return int(database.value(f"SELECT count(*) FROM audit WHERE {begins}", (len(kind) + 1, f"{kind} ")))


def devices(database: Database) -> tuple[DeviceOnRecord, ...]:
    """Give the devices on record, the present one first; a restored copy is a new one."""
    rows = database.all(
        "SELECT d.id, d.since, d.retired_at, (SELECT max(a.at) FROM audit a WHERE a.kind = 'unlock' AND a.at >= "
        "d.since AND (d.retired_at IS NULL OR a.at < d.retired_at)) FROM device d ORDER BY d.retired_at IS NOT NULL, "
        "d.since DESC"
    )
    return tuple(
        DeviceOnRecord(row[0], datetime.fromisoformat(row[1]), _moment(row[2]), _moment(row[3])) for row in rows
    )


def _count(database: Database, sql: str, *values: str) -> int:
    return int(database.value(sql, values))


def _moment(stamp: str | None) -> datetime | None:
    return datetime.fromisoformat(stamp) if stamp else None
