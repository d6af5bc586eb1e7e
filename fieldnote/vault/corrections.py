"""The table of corrections: which version replaces which, from the moment it is begun."""

from datetime import datetime

from fieldnote.domain.acts import Correction, Replacement, Seal
from fieldnote.domain.ids import VisitId
from fieldnote.vault.database import Database, Row
from fieldnote.vault.merges import IN_CHART

_COLUMNS = "visit_id, replaces, note_id, version, reason, started_at"


def add(database: Database, correction: Correction) -> None:
    """Note that a draft, kept in the same transaction after this, corrects a version."""
    database.run(
        f"INSERT INTO correction ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (
            correction.visit_id, correction.replaces, correction.note_id, correction.version, correction.reason,
            correction.started_at.isoformat(),
        ),
    )  # fmt: skip


def of(database: Database, visit_id: str) -> Correction | None:
    """Give what a version, signed or still a draft, corrects; None for a first version."""
    row = database.one(f"SELECT {_COLUMNS} FROM correction WHERE visit_id = ?", (visit_id,))
    return _correction(row) if row else None


def everything(database: Database, person_id: str | None = None) -> list[Correction]:
    """Give the corrections that were signed, in a person's chart or all, but for those of voided notes."""
    rows = database.all(
        f"SELECT {', '.join('k.' + name for name in _COLUMNS.split(', '))} FROM correction k JOIN visit v ON v.id = "
        f"k.visit_id WHERE v.state = 'signed' AND (? IS NULL OR v.person_id IN {IN_CHART}) AND NOT EXISTS (SELECT 1 "
        "FROM void x WHERE x.note_id = k.note_id) ORDER BY k.started_at",
        (person_id, person_id),
    )
    return [_correction(row) for row in rows]


def begun(database: Database, visit_id: str) -> VisitId | None:
    """Give the draft or the signed version that corrects this one."""
    found: VisitId | None = database.value(
        "SELECT k.visit_id FROM correction k JOIN visit v ON v.id = k.visit_id WHERE k.replaces = ?", (visit_id,)
    )
    return found


def replacement_of(database: Database, visit_id: str) -> Replacement | None:
    """Give what a version says of the one it replaces, by the hash of the bytes that were signed."""
    found = of(database, visit_id)
    if found is None:
        return None
    sha256 = database.value("SELECT sha256 FROM signature WHERE record_id = ?", (found.replaces,))
    return Replacement(found.note_id, Seal(found.replaces, found.version - 1, str(sha256 or "")), found.reason)


def note_of(database: Database, visit_id: str) -> VisitId:
    """Give the first version of a note."""
    found = of(database, visit_id)
    return found.note_id if found else VisitId(visit_id)


def seals(database: Database, note_id: str) -> tuple[Seal, ...]:
    """Give every signed version of a note, the first one first."""
    rows = database.all(
        "SELECT v.id, v.version, s.sha256 FROM visit v JOIN signature s ON s.record_id = v.id WHERE v.state = 'signed' "
        "AND (v.id = ?1 OR v.id IN (SELECT visit_id FROM correction WHERE note_id = ?1)) ORDER BY v.version",
        (note_id,),
    )
    return tuple(Seal(VisitId(row[0]), row[1], row[2]) for row in rows)


def carry_step_over(database: Database, correction: Correction) -> None:
    """Let a step that was done be done in the version that replaces it, where it is the same step."""
    database.run(
        "INSERT OR IGNORE INTO next_step_done SELECT new.visit_id, d.done_at FROM next_step_done d JOIN note_text old "
        "ON old.visit_id = d.visit_id AND old.addendum_id IS NULL JOIN note_text new ON new.visit_id = ? AND "
        "new.addendum_id IS NULL WHERE d.visit_id = ? AND new.next_step = old.next_step",
        (correction.visit_id, correction.replaces),
    )


def _correction(row: Row) -> Correction:
    return Correction(VisitId(row[0]), VisitId(row[1]), VisitId(row[2]), row[3], row[4], datetime.fromisoformat(row[5]))
