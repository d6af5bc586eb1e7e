"""What a copy of a notebook holds, as fingerprints: made to compare a backup with the notebook, or what was rescued.

A fingerprint is over the row as it is kept. What the program works out by itself (figures of a draft, search, what is
counted) is left out: it may be worked out anew without any change of a record.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from fieldnote.domain.comparison import Contents, HeldNote
from fieldnote.domain.ids import VisitId
from fieldnote.vault.database import Database, Row

_OF_A_NOTE = {"visit", "note_text", "signature", "addendum"}
_NOT_RECORDS = {
    "audit", "chart", "device", "notebook", "setting", "names_stamp", "uncounted", "unsearched", "record_text",
    "attachment_chunk", "arrival_record", "delivery_body", "package_body", "sqlite_schema", "sqlite_sequence",
}  # fmt: skip
"""Of the copy itself, worked out from records, or too large to read: their digests stand in
`attachment`, `delivery` and `package`."""
_WORKED_OUT = {"state", "units", "minutes", "filled", "required", "entered_at", "changed_at"}
_FINGERPRINT_BYTES = 16


def held(database: Database) -> Contents:
    """Read the whole of a copy and give what it holds. Its schema is the present one."""
    kinds = sorted(_tables(database) - _OF_A_NOTE - _NOT_RECORDS)
    return Contents(_notes(database), {kind: _records(database, kind) for kind in kinds})


def _notes(database: Database) -> tuple[HeldNote, ...]:
    words: dict[str, list[bytes]] = {}
    additions: dict[str, int] = {}
    for visit_id, *kept in database.each(
        "SELECT t.visit_id, t.addendum_id, t.what_we_did, t.response, t.next_step, t.purpose, t.something_else, "
        "t.person_comment, t.place_label, t.addendum FROM note_text t ORDER BY t.visit_id, t.addendum_id"
    ):
        words.setdefault(visit_id, []).append(_fingerprint(kept))
    for visit_id, addendum_id, act_id, *signature in database.each(
        "SELECT r.visit_id, r.addendum_id, r.act_id, s.sha256, s.ed25519 FROM signed_record r LEFT JOIN signature s ON "
        "s.record_id = r.record_id ORDER BY r.visit_id, r.record_id"
    ):
        words.setdefault(visit_id, []).append(_fingerprint(signature))
        additions[visit_id] = additions.get(visit_id, 0) + (addendum_id is not None or act_id is not None)
    columns = ", ".join(f'v."{name}"' for name in _columns(database, "visit") if name not in _WORKED_OUT)
    rows = database.each(
        "SELECT v.id, CASE WHEN u.why = 'void' THEN '' ELSE p.preferred_name END, v.day, v.state, v.version, "
        f"v.changed_at, {columns} FROM visit v LEFT JOIN person p ON p.id = v.person_id "
        "LEFT JOIN uncounted u ON u.visit_id = v.id ORDER BY v.id"
    )
    return tuple(_note(row, words.get(row[0], []), additions.get(row[0], 0)) for row in rows)


def _note(row: Row, words: Iterable[bytes], additions: int) -> HeldNote:
    visit_id, who, day, state, version, changed_at, *kept = row
    return HeldNote(
        id=VisitId(visit_id),
        who=who or "",
        day=datetime.fromisoformat(day).date() if day else None,
        signed=state == "signed",
        version=version,
        additions=additions,
        changed_at=datetime.fromisoformat(changed_at),
        fingerprint=_fingerprint([state == "signed", *kept, *words]),
    )


def _records(database: Database, table: str) -> dict[str, bytes]:
    """Give the fingerprint of each row by its primary key."""
    columns = _columns(database, table)
    keys = [row[0] for row in database.all("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", (table,))]
    places = [columns.index(name) for name in keys]
    listed = ", ".join(f'"{name}"' for name in columns)
    rows = database.each(f'SELECT {listed} FROM "{table}"')
    return {" ".join(str(row[place]) for place in places): _fingerprint(row) for row in rows}


def _tables(database: Database) -> set[str]:
    return {
        row[0] for row in database.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    }


def _columns(database: Database, table: str) -> list[str]:
    return sorted(row[0] for row in database.all("SELECT name FROM pragma_table_info(?)", (table,)))


def _fingerprint(row: Iterable[object]) -> bytes:
    return hashlib.blake2b(repr(tuple(row)).encode("utf-8", "surrogatepass"), digest_size=_FINGERPRINT_BYTES).digest()
