"""What the signatures of the acts cover: voidings, statements and answers, each with bytes of its own (RFC 8785)."""

from datetime import date

import msgspec
import rfc8785

from fieldnote.domain.acts import Decision, Seal, Statement, StatementAnswer, Void, VoidReason
from fieldnote.domain.ids import AddendumId, StatementAnswerId, StatementId, VisitId, VoidId
from fieldnote.domain.part import Part
from fieldnote.domain.problems import DamagedNotebookError
from fieldnote.vault import acts, corrections, disposals, signing
from fieldnote.vault.database import Database
from fieldnote.vault.signing import Signer

_VOID, _STATEMENT, _ANSWER = "fieldnote-void", "fieldnote-statement", "fieldnote-answer"


class _Voided(msgspec.Struct, frozen=True, tag_field="format", tag=_VOID):
    v: int
    id: VoidId
    visit: VisitId
    note: VisitId
    reason: VoidReason
    words: str
    seals: tuple[Seal, ...]
    signer: Signer


class _Stated(msgspec.Struct, frozen=True, tag_field="format", tag=_STATEMENT):
    v: int
    id: StatementId
    visit: VisitId
    note: VisitId
    part: Part | None
    text: str
    form: str
    received_on: date
    signer: Signer


class _Answered(msgspec.Struct, frozen=True, tag_field="format", tag=_ANSWER):
    v: int
    id: StatementAnswerId
    statement: StatementId
    decision: Decision
    words: str
    addendum: AddendumId | None
    signer: Signer


_Record = _Voided | _Stated | _Answered


def sign_void(
    database: Database, void_id: VoidId, visit_id: VisitId, reason: VoidReason, words: str, signer: Signer
) -> Void:
    """Sign a voiding of a note with all its versions, and keep it. Call it inside a transaction."""
    note_id = corrections.note_of(database, visit_id)
    seals = corrections.seals(database, note_id)
    canonical = _bytes(_Voided(1, void_id, visit_id, note_id, reason, words, seals, signer))
    void = Void(void_id, visit_id, note_id, reason, words, seals, signing.signed(database, canonical, signer))
    acts.add_void(database, void, canonical)
    return void


def sign_statement(
    database: Database,
    statement_id: StatementId,
    visit_id: VisitId,
    part: Part | None,
    text: str,
    form: str,
    received_on: date,
    signer: Signer,
) -> Statement:
    """Sign a statement as it was taken down, and keep it. Call it inside a transaction."""
    note_id = corrections.note_of(database, visit_id)
    canonical = _bytes(_Stated(1, statement_id, visit_id, note_id, part, text, form, received_on, signer))
    signature = signing.signed(database, canonical, signer)
    statement = Statement(statement_id, visit_id, note_id, part, text, form, received_on, signature)
    acts.add_statement(database, statement, canonical)
    return statement


def sign_answer(
    database: Database,
    answer_id: StatementAnswerId,
    statement_id: StatementId,
    decision: Decision,
    words: str,
    addendum_id: AddendumId | None,
    signer: Signer,
) -> StatementAnswer:
    """Sign the answer to a statement, and keep it. Call it inside a transaction."""
    canonical = _bytes(_Answered(1, answer_id, statement_id, decision, words, addendum_id, signer))
    signature = signing.signed(database, canonical, signer)
    answer = StatementAnswer(answer_id, statement_id, decision, words, addendum_id, signature)
    acts.add_answer(database, answer, canonical)
    return answer


def broken(database: Database) -> list[str]:
    """List the acts that are gone, or whose bytes, signature or present words do not fit each other."""
    found = _gone(database)
    for record_id, expected in _expected(database):
        try:
            whole = signing.fits(database, record_id, expected, _Record)
        except (DamagedNotebookError, msgspec.MsgspecError, ValueError):
            whole = False
        if not whole:
            found.append(record_id)
    return found


def _expected(database: Database) -> list[tuple[str, bytes]]:
    told: list[tuple[str, bytes]] = []
    for void in acts.voids(database):
        signer = signing.signer_of(void.signature)
        record = _Voided(1, void.id, void.visit_id, void.note_id, void.reason, void.words, void.seals, signer)
        told.append((void.id, _bytes(record)))
    for statement in acts.statements(database, sealed=True):
        told.append((statement.id, _bytes(_stated(statement))))
        if statement.answer is not None:
            told.append((statement.answer.id, _bytes(_answered(statement.answer))))
    return told


def _stated(statement: Statement) -> _Stated:
    return _Stated(
        1,
        statement.id,
        statement.visit_id,
        statement.note_id,
        statement.part,
        statement.text,
        statement.form,
        statement.received_on,
        signing.signer_of(statement.signature),
    )


def _answered(answer: StatementAnswer) -> _Answered:
    signer = signing.signer_of(answer.signature)
    return _Answered(1, answer.id, answer.statement_id, answer.decision, answer.words, answer.addendum_id, signer)


def _gone(database: Database) -> list[str]:
    """List the acts that the log knows and that are not here, but for what went with the disposal of a person."""
    let_go = disposals.let_go(database)
    rows = database.all(
        "SELECT subject FROM audit WHERE kind = 'visit.voided' AND subject NOT IN (SELECT visit_id FROM void) UNION "
        "SELECT subject FROM audit WHERE kind = 'statement.added' AND subject NOT IN (SELECT id FROM statement) UNION "
        "SELECT subject FROM audit WHERE kind = 'statement.answered' AND subject NOT IN (SELECT statement_id FROM "
        "statement_answer)"
    )
    return [row[0] for row in rows if row[0] not in let_go]


def _bytes(record: _Record) -> bytes:
    return rfc8785.dumps(msgspec.to_builtins(record))
