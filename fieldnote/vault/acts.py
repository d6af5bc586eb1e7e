"""Tables of voidings, of statements and of the answers to them."""

from datetime import date

from fieldnote.domain.acts import Decision, SignedNote, Statement, StatementAnswer, Void, VoidReason
from fieldnote.domain.ids import StatementAnswerId, StatementId, VisitId, VoidId
from fieldnote.domain.part import Part
from fieldnote.vault import corrections, signatures
from fieldnote.vault.database import Database, Row
from fieldnote.vault.merges import IN_CHART

_VOID = "id, visit_id, note_id, reason, words"
_STATEMENT = "s.id, s.visit_id, s.note_id, s.part, s.text, s.form, s.received_on"
_ANSWER = "id, statement_id, decision, words, addendum_id"


def signed_note(database: Database, visit_id: str) -> SignedNote:
    """Give what the rules have to know of a signed version before an act."""
    row = database.one(
        "SELECT (SELECT why FROM uncounted WHERE visit_id = ?1), EXISTS (SELECT 1 FROM correction k JOIN visit v ON "
        "v.id = k.visit_id WHERE k.note_id = ?2 AND v.state <> 'signed')",
        (visit_id, corrections.note_of(database, visit_id)),
    )
    why, begun = row or (None, 0)
    return SignedNote(void=why == "void", replaced=why == "replaced", correction_begun=bool(begun))


def add_void(database: Database, void: Void, canonical: bytes) -> None:
    """Seal a note with all its versions."""
    database.run(
        f"INSERT INTO void ({_VOID}) VALUES (?, ?, ?, ?, ?)",
        (void.id, void.visit_id, void.note_id, void.reason.value, void.words),
    )
    signatures.add(database, void.id, void.signature, canonical)


def void_of(database: Database, visit_id: str) -> Void | None:
    """Give what voided a note, by any of its versions."""
    found = database.one(f"SELECT {_VOID} FROM void WHERE note_id = ?", (corrections.note_of(database, visit_id),))
    return _void(database, found) if found else None


def void(database: Database, void_id: str) -> Void | None:
    """Give a voiding by its own id."""
    row = database.one(f"SELECT {_VOID} FROM void WHERE id = ?", (void_id,))
    return _void(database, row) if row else None


def voids(database: Database, person_id: str | None = None) -> list[Void]:
    """Give the voidings in a person's chart, or all, the newest day of service first."""
    # Voidings are few, visits many: CROSS JOIN keeps SQLite from beginning with the visits in the order of their days.
    rows = database.all(
        f"SELECT {', '.join('x.' + name for name in _VOID.split(', '))} FROM void x CROSS JOIN visit v ON "
        f"v.id = x.visit_id WHERE ? IS NULL OR v.person_id IN {IN_CHART} ORDER BY v.day DESC, x.id",
        (person_id, person_id),
    )
    return [_void(database, row) for row in rows]


def add_written_again(database: Database, visit_id: VisitId, void_id: VoidId) -> None:
    """Note that a draft, kept in the same transaction, is a voided note begun again in another chart."""
    database.run("INSERT INTO written_again VALUES (?, ?)", (visit_id, void_id))


def written_again(database: Database, void_id: str) -> VisitId | None:
    """Give the draft or note in the right chart that a voided note became."""
    found: VisitId | None = database.value(
        "SELECT w.visit_id FROM written_again w JOIN visit v ON v.id = w.visit_id WHERE w.void_id = ?", (void_id,)
    )
    return found


def written_before(database: Database, visit_id: str) -> VoidId | None:
    """Give the voiding that a note was begun again from."""
    found: VoidId | None = database.value("SELECT void_id FROM written_again WHERE visit_id = ?", (visit_id,))
    return found


def add_statement(database: Database, statement: Statement, canonical: bytes) -> None:
    """Keep the person's statement about a note."""
    database.run(
        "INSERT INTO statement (id, visit_id, note_id, part, text, form, received_on) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            statement.id, statement.visit_id, statement.note_id, statement.part.value if statement.part else None,
            statement.text, statement.form, statement.received_on.isoformat(),
        ),
    )  # fmt: skip
    signatures.add(database, statement.id, statement.signature, canonical)


def add_answer(database: Database, answer: StatementAnswer, canonical: bytes) -> None:
    """Keep the answer to a statement."""
    database.run(
        f"INSERT INTO statement_answer ({_ANSWER}) VALUES (?, ?, ?, ?, ?)",
        (answer.id, answer.statement_id, answer.decision.value, answer.words, answer.addendum_id),
    )
    signatures.add(database, answer.id, answer.signature, canonical)


def statement(database: Database, statement_id: str) -> Statement | None:
    """Give one statement with its answer."""
    row = database.one(f"SELECT {_STATEMENT} FROM statement s WHERE s.id = ?", (statement_id,))
    return _statement(database, row) if row else None


def statements_of(database: Database, note_id: str) -> tuple[Statement, ...]:
    """Give what the person stated about a note, whatever the version, oldest first."""
    rows = database.all(
        f"SELECT {_STATEMENT} FROM statement s WHERE s.note_id = ? ORDER BY s.received_on, s.rowid", (note_id,)
    )
    return tuple(_statement(database, row) for row in rows)


def statements(database: Database, person_id: str | None = None, *, sealed: bool = False) -> list[Statement]:
    """Give the statements in a chart, or all, oldest first; those about voided notes only when asked for."""
    rows = database.all(
        f"SELECT {_STATEMENT} FROM statement s JOIN visit v ON v.id = s.visit_id WHERE (? IS NULL OR v.person_id IN "
        f"{IN_CHART}) AND (? OR NOT EXISTS (SELECT 1 FROM void x WHERE x.note_id = s.note_id)) ORDER BY s.received_on, "
        "s.rowid",
        (person_id, person_id, int(sealed)),
    )
    return [_statement(database, row) for row in rows]


def unanswered(database: Database) -> list[Statement]:
    """Give the statements about notes that are not void and that nobody answered yet, oldest first."""
    rows = database.all(
        f"SELECT {_STATEMENT} FROM statement s WHERE NOT EXISTS (SELECT 1 FROM statement_answer a WHERE a.statement_id "
        "= s.id) AND NOT EXISTS (SELECT 1 FROM void x WHERE x.note_id = s.note_id) ORDER BY s.received_on, s.rowid"
    )
    return [_statement(database, row) for row in rows]


_DUE = (
    "WITH due (visit_id, why) AS (SELECT x.note_id, 'void' FROM void x UNION SELECT k.visit_id, 'void' FROM void x "
    "JOIN correction k ON k.note_id = x.note_id JOIN visit v ON v.id = k.visit_id AND v.state = 'signed' UNION "
    "SELECT k.replaces, 'replaced' FROM correction k JOIN visit v ON v.id = k.visit_id WHERE v.state = 'signed' "
    "AND NOT EXISTS (SELECT 1 FROM void x WHERE x.note_id = k.note_id) UNION SELECT v.id, 'correcting' FROM "
    "correction k JOIN visit v ON v.id = k.visit_id WHERE v.state <> 'signed')"
)


def miscounted(database: Database) -> list[str]:
    """List the visits whose place in or out of the sums is not what corrections and voidings say."""
    rows = database.all(
        f"{_DUE} SELECT visit_id FROM (SELECT * FROM due EXCEPT SELECT * FROM uncounted) UNION SELECT visit_id FROM "
        "(SELECT * FROM uncounted EXCEPT SELECT * FROM due)"
    )
    return [row[0] for row in rows]


def count_anew(database: Database) -> None:
    """Make anew what no sum, list or search may count, from corrections and voidings alone: after a rescue."""
    database.run("DELETE FROM uncounted")
    database.run(f"{_DUE} INSERT OR IGNORE INTO uncounted SELECT visit_id, why FROM due")
    database.run("DELETE FROM unsearched")
    database.run(
        "INSERT INTO unsearched SELECT t.key FROM note_text t JOIN uncounted u ON u.visit_id = t.visit_id WHERE u.why "
        "= 'void' OR (u.why = 'replaced' AND t.addendum_id IS NULL)"
    )


def _void(database: Database, row: Row) -> Void:
    note_id = VisitId(row[2])
    return Void(
        id=VoidId(row[0]),
        visit_id=VisitId(row[1]),
        note_id=note_id,
        reason=VoidReason(row[3]),
        words=row[4],
        seals=corrections.seals(database, note_id),
        signature=signatures.of(database, row[0]),
    )


def _statement(database: Database, row: Row) -> Statement:
    found = database.one(f"SELECT {_ANSWER} FROM statement_answer WHERE statement_id = ?", (row[0],))
    return Statement(
        id=StatementId(row[0]),
        visit_id=VisitId(row[1]),
        note_id=VisitId(row[2]),
        part=Part(row[3]) if row[3] else None,
        text=row[4],
        form=row[5],
        received_on=date.fromisoformat(row[6]),
        signature=signatures.of(database, row[0]),
        answer=_answer(database, found) if found else None,
    )


def _answer(database: Database, row: Row) -> StatementAnswer:
    return StatementAnswer(
        StatementAnswerId(row[0]),
        StatementId(row[1]),
        Decision(row[2]),
        row[3],
        row[4],
        signatures.of(database, row[0]),
    )
