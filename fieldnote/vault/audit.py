"""The log of acts: append-only, each entry chained to the one before by SHA-256.

Tamper-evident up to the last head that stands on paper or in an export; a key on the same laptop could not do better.
Entries hold codes and ids, never a name or a word of a note.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

import rfc8785

from fieldnote.vault.database import Database

GENESIS = "0" * 64
CLOCK_BACK = "clock.back"
_JITTER = timedelta(seconds=5)
"""What a clock may go back while it is being kept right."""
_LAST_LINKS = 50
_LEAST_OF_A_CODE = 8
_ACTS_TO_TELL_THE_TIME = 200


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act: when (UTC), what, on which record, with which figures."""

    sequence: int
    at: str
    kind: str
    subject: str
    detail: str
    previous: str
    hash: str

    @property
    def intact(self) -> bool:
        """Whether the entry's hash fits its content."""
        return self.hash == _hash(self.sequence, self.at, self.kind, self.subject, self.detail, self.previous)


def append(database: Database, at: datetime, kind: str, subject: str = "", detail: str = "") -> str:
    """Add an act and give the new head of the chain. Call it inside the transaction of the act itself.

    A clock that was set back is noted by itself: laptops without a connection drift, and dates on notes must be read
    with that in mind.
    """
    last = database.one("SELECT sequence, hash, at FROM audit ORDER BY sequence DESC LIMIT 1")
    if last and kind != CLOCK_BACK:
        back = datetime.fromisoformat(last[2]) - at
        if back > _JITTER:
            append(database, at, CLOCK_BACK, detail=f"{back // timedelta(seconds=1)} s")
            return append(database, at, kind, subject, detail)
    sequence, previous = (last[0] + 1, last[1]) if last else (1, GENESIS)
    stamp = at.isoformat()
    new = _hash(sequence, stamp, kind, subject, detail, previous)
    database.run(
        "INSERT INTO audit (sequence, at, kind, subject, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (sequence, stamp, kind, subject, detail, previous, new),
    )
    return new


def head(database: Database) -> str:
    """Give the chain's head: 64 hex digits."""
    return str(database.value("SELECT hash FROM audit ORDER BY sequence DESC LIMIT 1") or GENESIS)


def standing(database: Database) -> tuple[int, str]:
    """Give how many acts there are, and the head: together they say how far the log has come."""
    found = database.one("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
    return (int(found[0]), str(found[1])) if found else (0, GENESIS)


def clock_seen(database: Database) -> datetime | None:
    """Give the latest moment (UTC) among the newest acts: a clock that shows less was set back."""
    latest = database.value(
        f"SELECT max(at) FROM (SELECT at FROM audit ORDER BY sequence DESC LIMIT {_ACTS_TO_TELL_THE_TIME})"
    )
    return datetime.fromisoformat(latest) if latest else None


def code_of(digest: str) -> str:
    """Give an entry's check code as documents and the page of the log print it (`A1B2-C3D4`)."""
    return f"{digest[:4]}-{digest[4:8]}".upper()


def stands(database: Database, code: str, *, before: int | None = None) -> bool:
    """Whether an entry's hash begins with a check code, or with more of it; only one before a number, where given.

    Where none does, the log was cut or rewritten since that document left.
    """
    start = code.replace("-", "").replace(" ", "").lower()
    if len(start) < _LEAST_OF_A_CODE or not set(start) <= set("0123456789abcdef"):
        return False
    query = "SELECT 1 FROM audit WHERE substr(hash, 1, ?1) = ?2 AND (?3 IS NULL OR sequence < ?3)"
    return database.value(query, (len(start), start, before)) is not None


def entries(database: Database, since: int = 0, newest_first: int | None = None) -> list[AuditEntry]:
    """Give the entries after a sequence number, or the newest so many."""
    columns = "sequence, at, kind, subject, detail, previous, hash"
    if newest_first is not None:
        rows = database.all(f"SELECT {columns} FROM audit ORDER BY sequence DESC LIMIT {int(newest_first)}")
    else:
        rows = database.all(f"SELECT {columns} FROM audit WHERE sequence > ? ORDER BY sequence", (since,))
    return [AuditEntry(*row) for row in rows]


def of_released(database: Database, word: str) -> list[AuditEntry]:
    """Give the entries of a document that left, by its id, its SHA-256 or the id of its release."""
    rows = database.all(
        "SELECT sequence, at, kind, subject, detail, previous, hash FROM audit WHERE kind = 'document.released' AND "
        "(subject = ?1 OR instr(' ' || detail || ' ', ' ' || ?1 || ' ') > 0) ORDER BY sequence",
        (word,),
    )
    return [AuditEntry(*row) for row in rows]


def page(database: Database, before: int | None, most: int) -> list[AuditEntry]:
    """Give so many entries, the newest first: those before a sequence number, or the newest of all."""
    rows = database.all(
        "SELECT sequence, at, kind, subject, detail, previous, hash FROM audit WHERE ? IS NULL OR sequence < ? "
        f"ORDER BY sequence DESC LIMIT {int(most)}",
        (before, before),
    )
    return [AuditEntry(*row) for row in rows]


def last_links_hold(database: Database) -> bool:
    """Check the newest links only: quick enough for every opening."""
    newest = entries(database, newest_first=_LAST_LINKS)
    return bool(newest) and _linked(list(reversed(newest)), None)


def chain_holds(database: Database) -> bool:
    """Check every link from the first act on, which is the making of the notebook."""
    chain = entries(database)
    return bool(chain) and _linked(chain, GENESIS)


def gaps(database: Database, known: int = 0) -> tuple[tuple[int, int], ...]:
    """Give the first and last number of each stretch of acts that is missing, up to one that is known to have been."""
    rows = database.all("SELECT sequence FROM audit ORDER BY sequence")
    numbers = [0, *(row[0] for row in rows)]
    if numbers[-1] < known:
        numbers.append(known + 1)
    return tuple((before + 1, after - 1) for before, after in pairwise(numbers) if after > before + 1)


def _linked(chain: list[AuditEntry], start: str | None) -> bool:
    previous, sequence = start, None if start is None else 0
    for entry in chain:
        if not entry.intact or (previous is not None and entry.previous != previous):
            return False
        if sequence is not None and entry.sequence != sequence + 1:
            return False
        previous, sequence = entry.hash, entry.sequence
    return True


def _hash(sequence: int, at: str, kind: str, subject: str, detail: str, previous: str) -> str:
    return hashlib.sha256(rfc8785.dumps([sequence, at, kind, subject, detail, previous])).hexdigest()
