"""The table of drawn signatures."""

from fieldnote.domain.ids import VisitId
from fieldnote.domain.together import Drawing, PersonSignature
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import from_json, to_json, to_plain

_COLUMNS = ("visit_id", "person_id", "strokes", "drawn_at", "witness", "shown_sha256")


def draw(database: Database, drawing: Drawing) -> None:
    """Put a drawing under a note, in place of an earlier one. Call it inside a transaction."""
    remove(database, drawing.visit_id)
    plain = to_plain(drawing) | {"strokes": to_json(drawing.strokes)}
    database.run(
        f"INSERT INTO drawing ({', '.join(_COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?)", [plain[name] for name in _COLUMNS]
    )


def drawing(database: Database, visit_id: str) -> Drawing | None:
    """Give the drawing under a note; none under a voided one."""
    sealed = database.value("SELECT 1 FROM uncounted WHERE visit_id = ? AND why = 'void'", (visit_id,))
    return None if sealed else _drawing(database, visit_id)


def _drawing(database: Database, visit_id: str) -> Drawing | None:
    row = database.one(
        "SELECT json_object('visit_id', visit_id, 'person_id', person_id, 'strokes', json(strokes), 'drawn_at', "
        "drawn_at, 'witness', witness, 'shown_sha256', shown_sha256) FROM drawing WHERE visit_id = ?",
        (visit_id,),
    )
    return from_json(row[0], Drawing) if row else None


def to_freeze(database: Database, visit_id: VisitId) -> PersonSignature | None:
    """Give what a note's signature freezes of the drawing under it, sealed or not."""
    found = _drawing(database, visit_id)
    return found.to_freeze if found else None


def remove(database: Database, visit_id: VisitId) -> None:
    """Take a drawing away; that under a signed note refuses."""
    database.run("DELETE FROM drawing WHERE visit_id = ?", (visit_id,))
