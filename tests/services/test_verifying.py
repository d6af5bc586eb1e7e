"""Whether a file or a paper is what the notebook gave out, and what became of it since."""

import io
import json
from dataclasses import replace
from datetime import UTC, timedelta

import pikepdf
import pytest
from making import CONFIRMED, NOW, Clock, Closed, add_person, add_target, correct, new_notebook, sign, stands

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.disclosure import Handing, Medium, handing
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.visit import Visit
from fieldnote.services import acts, archiving, disposals, giving, rendering, verdict_words, verifying, visits
from fieldnote.services.documents import visit_note
from fieldnote.services.documents.document import Document, content_code
from fieldnote.services.notebook import Notebook
from fieldnote.services.rendering import Pdf
from fieldnote.services.verifying import Finding, Later, LogState, Verdict
from fieldnote.vault import audit

PASSWORD = "library card nine"  # noqa: S105 -- of a made-up file


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book, "Marcus")


@pytest.fixture
def note(book: Notebook, marcus: PersonId) -> Visit:
    return sign(book, marcus)


def given(book: Notebook, visit_id: VisitId, password: str = "") -> tuple[Document, bytes]:
    """Give a chart copy to the QP, as the command line does."""
    document = visit_note.gather(book, visit_id)
    made = rendering.make(document)
    pdf = rendering.protect(made, password) if password else made
    assert isinstance(pdf, Pdf)
    assert isinstance(giving.release(book, document, pdf.data, Recipient.QP), Done)
    return document, pdf.data


def said(verdict: Verdict) -> str:
    return " ".join(verdict_words.of_verdict(verdict, UTC))


def test_a_file_that_left_is_known_by_its_bytes_with_whom_it_went_to_and_when(book: Notebook, note: Visit) -> None:
    document, data = given(book, note.id)
    verdict = verifying.of_file(book, data)
    assert verdict.finding is Finding.GIVEN
    assert verdict.holds
    assert verdict.document_id == document.stamp.document_id
    (out,) = verdict.given
    assert (out.at, out.kind, out.recipient, out.medium) == (NOW, "visit-note", Recipient.QP, Medium.SAVED)
    assert out.description == document.description
    assert not out.is_gone
    assert verdict.since == ()
    assert "to the last byte. Given to J. Alvarez (the QP) on Nov 20, 2026, 7:30 PM, saved as a file" in said(verdict)
    assert said(verdict).endswith("The activity log is whole since then.")


def test_a_file_given_twice_tells_of_both_times(book: Notebook, note: Visit, clock: Clock) -> None:
    document, data = given(book, note.id)
    clock.advance(days=2)
    assert isinstance(giving.release(book, document, data, Recipient.QP, Medium.PRINTED), Done)
    verdict = verifying.of_file(book, data)
    assert [out.at for out in verdict.given] == [NOW, NOW + timedelta(days=2)]
    assert verdict.holds


@pytest.mark.parametrize("place", [1, 30, -40, -3])
def test_a_file_with_one_other_byte_is_altered(book: Notebook, note: Visit, place: int) -> None:
    document, data = given(book, note.id)
    spoilt = bytearray(data)
    spoilt[place] ^= 1
    verdict = verifying.of_file(book, bytes(spoilt))
    assert (verdict.finding, verdict.document_id) == (Finding.ALTERED, document.stamp.document_id)
    assert not verdict.holds
    assert "compare it with a fresh copy" in said(verdict)


def test_a_file_of_another_notebook_is_unknown_here(
    book: Notebook, note: Visit, tmp_path_factory: pytest.TempPathFactory
) -> None:
    _, data = given(book, note.id)
    other = new_notebook(tmp_path_factory.mktemp("other") / "notebook").open(Clock())
    try:
        verdict = verifying.of_file(other, data)
        assert (verdict.finding, verdict.given, verdict.holds) == (Finding.UNKNOWN, (), False)
        assert "another notebook" in said(verdict)
    finally:
        other.close()


def test_what_was_only_looked_at_was_never_given(book: Notebook, note: Visit) -> None:
    document = visit_note.gather(book, note.id)
    verdict = verifying.of_file(book, rendering.make(document).data)
    assert (verdict.finding, verdict.document_id) == (Finding.NOT_GIVEN, document.stamp.document_id)
    assert not verdict.holds
    by_paper = verifying.of_paper(book, document.stamp.document_id, document.stamp.check_code)
    assert by_paper.finding is Finding.NOT_GIVEN


@pytest.mark.parametrize("data", [b"", b"words", b"%PDF-1.7 and no more"])
def test_what_is_no_pdf_and_never_left_says_nothing(book: Notebook, data: bytes) -> None:
    verdict = verifying.of_file(book, data)
    assert verdict.finding in {Finding.UNREADABLE, Finding.UNKNOWN}
    assert not verdict.holds


def test_pasted_text_is_known_like_any_file(book: Notebook, marcus: PersonId, note: Visit) -> None:
    document = replace(visit_note.gather(book, note.id), kind="visit-note-text")
    assert isinstance(giving.release(book, document, b"pasted", Recipient.QP, Medium.COPIED), Done)
    assert verifying.of_file(book, b"pasted").given[0].medium is Medium.COPIED


# ── Protected copies ──


def test_a_protected_copy_is_known_without_its_password(book: Notebook, note: Visit) -> None:
    _, data = given(book, note.id, PASSWORD)
    assert verifying.of_file(book, data).holds


def test_a_protected_copy_that_was_changed_asks_for_its_password(book: Notebook, note: Visit) -> None:
    document, data = given(book, note.id, PASSWORD)
    changed = data + b"\n"
    locked = verifying.of_file(book, changed)
    assert (locked.finding, locked.holds) == (Finding.LOCKED, False)
    assert verifying.of_file(book, changed, "another password").finding is Finding.LOCKED
    altered = verifying.of_file(book, changed, PASSWORD)
    assert (altered.finding, altered.document_id) == (Finding.ALTERED, document.stamp.document_id)


def test_a_password_is_the_same_however_a_keyboard_writes_it(book: Notebook, note: Visit) -> None:
    _, data = given(book, note.id, "cafe\u0301 y corazo\u0301n")
    composed = "caf\u00e9 y coraz\u00f3n"
    with pikepdf.open(io.BytesIO(data), password=composed) as pdf:
        assert pdf.is_encrypted
    assert verifying.of_file(book, data + b"\n", composed.replace(" ", "\u00a0")).finding is Finding.ALTERED


@pytest.mark.parametrize("password", ["", "short", "x" * 200])
def test_a_password_that_readers_would_not_take_is_refused(book: Notebook, note: Visit, password: str) -> None:
    made = rendering.make(visit_note.gather(book, note.id))
    assert isinstance(rendering.protect(made, password), Refused)


# ── Paper ──


def test_a_paper_is_known_by_its_id_and_codes_however_they_are_typed(book: Notebook, note: Visit) -> None:
    document, _ = given(book, note.id)
    stamp, content = document.stamp, content_code(document)
    sloppy = stamp.document_id.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for typed in (stamp.document_id, sloppy, stamp.document_id[3:]):
        verdict = verifying.of_paper(book, typed, stamp.check_code.lower().replace("-", " "), content)
        assert (verdict.finding, verdict.holds, verdict.compared) == (Finding.GIVEN, True, True)
        assert "Codes can be copied along with changed words" in said(verdict)


def test_an_id_alone_is_said_to_be_little(book: Notebook, note: Visit) -> None:
    document, _ = given(book, note.id)
    verdict = verifying.of_paper(book, document.stamp.document_id)
    assert (verdict.finding, verdict.compared) == (Finding.GIVEN, False)
    assert "anybody can copy an id" in said(verdict)


def test_a_paper_with_the_code_of_another_is_found_out(book: Notebook, marcus: PersonId, note: Visit) -> None:
    first, _ = given(book, note.id)
    other = sign(book, marcus, what_we_did="Something else.", reasons={"overlap": "x"})
    second, _ = given(book, other.id)
    document_id = second.stamp.document_id
    assert verifying.of_paper(book, document_id, first.stamp.check_code).finding is Finding.OTHER_CODE
    mixed = verifying.of_paper(book, document_id, second.stamp.check_code, content_code(first))
    assert (mixed.finding, mixed.holds) == (Finding.OTHER_CONTENT, False)
    assert "the words may be others" in said(mixed)


def test_an_id_that_was_made_up_is_unknown(book: Notebook, note: Visit) -> None:
    given(book, note.id)
    verdict = verifying.of_paper(book, "FN-0000000000", "0000-0000")
    assert (verdict.finding, verdict.holds) == (Finding.UNKNOWN, False)


def test_two_papers_with_the_same_words_have_the_same_content_code(book: Notebook, note: Visit) -> None:
    first, again = visit_note.gather(book, note.id), visit_note.gather(book, note.id)
    assert first.stamp.document_id != again.stamp.document_id
    assert content_code(first) == content_code(again)
    assert isinstance(visits.add_addendum(book, note.id, "The bus was late.", CONFIRMED), Done)
    assert content_code(visit_note.gather(book, note.id)) != content_code(first)
    assert content_code(visit_note.gather(book, note.id, language="es")) != content_code(first)


# ── What became of it ──


def test_what_happened_to_a_note_since_is_told_and_what_stood_in_it_already_is_not(
    book: Notebook, note: Visit, clock: Clock
) -> None:
    visits.add_addendum(book, note.id, "Before it left.", CONFIRMED)
    clock.advance(hours=1)
    document, data = given(book, note.id)
    assert verifying.of_file(book, data).since == ()
    clock.advance(days=1)
    visits.add_addendum(book, note.id, "After it left.", CONFIRMED)
    assert isinstance(acts.contest(book, note.id, "It was not so.", CONFIRMED), Done)
    clock.advance(days=1)
    newest = correct(book, note, response="Calm.")
    verdict = verifying.of_file(book, data)
    assert verdict.holds, "it is what was given out, whatever came after"
    assert {later.what for later in verdict.since} == {Later.ADDED_TO, Later.CONTESTED, Later.CORRECTED}
    assert verdict.since[-1].newest == newest.id
    assert "was corrected, on Nov 22, 2026. A newer version holds." in said(verdict)
    assert verifying.of_paper(book, document.stamp.document_id).since == verdict.since
    assert verifying.of_file(book, given(book, newest.id)[1]).since == ()


def test_a_copy_of_a_version_that_was_replaced_before_it_left_is_not_corrected_since(
    book: Notebook, note: Visit, clock: Clock
) -> None:
    correct(book, note, response="Calm.")
    clock.advance(hours=1)
    assert verifying.of_file(book, given(book, note.id)[1]).since == ()


def test_the_newest_of_several_corrections_is_named_and_a_draft_is_none(
    book: Notebook, note: Visit, clock: Clock
) -> None:
    _, data = given(book, note.id)
    clock.advance(hours=1)
    newest = correct(book, correct(book, note, response="Calm."), response="Calmer.")
    assert isinstance(acts.start_correction(book, newest.id, "Once more."), Done)
    assert [later.newest for later in verifying.of_file(book, data).since] == [newest.id]


def test_a_note_that_was_voided_since_no_longer_holds_and_nothing_else_is_told(
    book: Notebook, note: Visit, clock: Clock
) -> None:
    _, data = given(book, note.id)
    clock.advance(days=1)
    visits.add_addendum(book, note.id, "More.", CONFIRMED)
    assert isinstance(acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    verdict = verifying.of_file(book, data)
    assert [later.what for later in verdict.since] == [Later.VOIDED]
    assert "was voided, on Nov 21, 2026" in said(verdict)
    stub = given(book, note.id)[1]
    assert verifying.of_file(book, stub).since == ()


def test_when_the_records_are_gone_the_log_still_knows_the_file(book: Notebook, marcus: PersonId) -> None:
    add_target(book, "Riverbend's records")
    note = sign(book, marcus)
    _, data = given(book, note.id)
    stands(book, DeliveryState.CONFIRMED)
    assert isinstance(archiving.archive(book, marcus), Done)
    assert isinstance(disposals.dispose(book, marcus, CONFIRMED, reason="Moved on with the agency"), Done)
    verdict = verifying.of_file(book, data)
    assert (verdict.finding, verdict.holds) == (Finding.GIVEN, True)
    (out,) = verdict.given
    assert (out.is_gone, out.description, out.medium) == (True, "", None)
    assert "have been disposed of since" in said(verdict)


def test_what_tells_of_nobody_is_known_by_the_log_alone(book: Notebook, note: Visit) -> None:
    document = replace(visit_note.gather(book, note.id), people=(), contents=frozenset())
    assert isinstance(giving.release(book, document, b"blank sheet", Recipient.PAYER), Done)
    verdict = verifying.of_file(book, b"blank sheet")
    assert verdict.holds
    assert (verdict.given[0].recipient, verdict.given[0].is_gone) == (Recipient.PAYER, False)
    assert verifying.of_paper(book, document.stamp.document_id, document.stamp.check_code).holds


# ── The log ──


def unlock(book: Notebook, *triggers: str) -> None:
    """Somebody with the passphrase and a tool can change what triggers guard."""
    for name in triggers:
        book.vault.database.run(f"DROP TRIGGER {name}")


def test_a_log_that_was_changed_is_not_believed(book: Notebook, note: Visit) -> None:
    document, data = given(book, note.id)
    unlock(book, "audit_stays")
    book.vault.database.run("UPDATE audit SET detail = 'changed' WHERE sequence = 2")
    for verdict in (verifying.of_file(book, data), verifying.of_paper(book, document.stamp.document_id)):
        assert (verdict.finding, verdict.log, verdict.holds) == (Finding.GIVEN, LogState.BROKEN, False)
    assert "does not hold together" in said(verdict)
    assert verifying.of_paper(book, "FN-0000000000").log is LogState.BROKEN


def test_a_log_that_lost_the_line_about_it_was_cut(book: Notebook, note: Visit) -> None:
    _, data = given(book, note.id)
    unlock(book, "audit_remains")
    book.vault.database.run("DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)")
    verdict = verifying.of_file(book, data)
    assert (verdict.finding, verdict.log, verdict.holds) == (Finding.GIVEN, LogState.CUT, False)


def test_a_line_about_the_log_that_no_longer_stands_was_cut_too(book: Notebook, note: Visit) -> None:
    document = visit_note.gather(book, note.id)
    document = replace(document, stamp=replace(document.stamp, check_code="0000-0000"))
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)
    assert verifying.of_file(book, b"pdf").log is LogState.CUT


@pytest.mark.parametrize(
    ("column", "value"), [("sha256", "0" * 64), ("recipient", "payer"), ("document_id", "FN-1111111111")]
)
def test_a_list_of_releases_that_was_changed_is_contradicted_by_the_log(
    book: Notebook, note: Visit, column: str, value: str
) -> None:
    _, data = given(book, note.id)
    unlock(book, "release_stays")
    book.vault.database.run(f"UPDATE release SET {column} = ?", (value,))
    verdict = verifying.of_file(book, data)
    assert (verdict.finding, verdict.log, verdict.holds) == (Finding.GIVEN, LogState.CONTRADICTED, False)


def test_a_line_of_the_time_before_still_tells_of_its_document(book: Notebook, note: Visit) -> None:
    document, data = given(book, note.id)
    unlock(book, "audit_stays")
    rewrite_the_last_line(book, "visit-note qp")
    assert verifying.of_file(book, data).holds
    stamp = document.stamp
    assert verifying.of_paper(book, stamp.document_id, stamp.check_code).holds
    other = verifying.of_paper(book, stamp.document_id, audit.code_of(audit.head(book.vault.database)))
    assert other.finding is Finding.OTHER_CODE, "no document is made from what is logged after it"


def rewrite_the_last_line(book: Notebook, detail: str) -> None:
    """Log the last act as it was logged once."""
    database = book.vault.database
    last = audit.entries(database, newest_first=1)[0]
    unlock(book, "audit_remains")
    database.run("DELETE FROM audit WHERE sequence = ?", (last.sequence,))
    with database.transaction():
        audit.append(database, book.now_utc(), last.kind, last.subject, detail)


def test_a_log_with_gibberish_for_a_line_is_broken_and_no_fault_of_ours(book: Notebook, note: Visit) -> None:
    document, data = given(book, note.id)
    unlock(book, "audit_stays")
    book.vault.database.run("UPDATE audit SET detail = ? WHERE kind = 'document.released'", (f"? {document.stamp}",))
    assert verifying.of_file(book, data).log is LogState.BROKEN


def test_the_log_keeps_ids_and_codes_of_what_left_and_no_name(book: Notebook, note: Visit) -> None:
    document, _ = given(book, note.id)
    entry = audit.entries(book.vault.database, newest_first=1)[0]
    kept = handing(entry.detail)
    assert isinstance(kept, Handing)
    assert (kept.kind, kept.recipient, kept.document_id) == ("visit-note", Recipient.QP, document.stamp.document_id)
    assert (kept.check_code, kept.content_code) == (document.stamp.check_code, content_code(document))
    assert kept.detail == entry.detail
    assert len(kept.sha256) == 64
    assert "Marcus" not in json.dumps([entry.subject, entry.detail])


def test_what_was_spoken_is_logged_by_kind_and_recipient() -> None:
    assert Handing("spoken", Recipient.PAYER).detail == "spoken payer"
    assert handing("spoken payer") == Handing("spoken", Recipient.PAYER)
    own = Handing("device-loss", None, "FN-1", "0" * 64, content_code="5F0C-91AB")
    assert own.detail == f"device-loss - FN-1 {'0' * 64} - 5F0C-91AB"
    assert handing(own.detail) == own
    assert handing("") is handing("spoken nobody") is handing("a qp b c d e f") is handing("a qp FN-1") is None


def test_looking_changes_nothing(full: Closed) -> None:
    book = full.open()
    try:
        standing = audit.standing(book.vault.database)
        verifying.of_file(book, b"words")
        verifying.of_paper(book, "FN-0000000000")
        assert audit.standing(book.vault.database) == standing
    finally:
        book.close()


def test_every_outcome_has_its_sentence() -> None:
    for by_paper in (False, True):
        for finding in Finding:
            if by_paper and finding in {Finding.ALTERED, Finding.LOCKED, Finding.UNREADABLE}:
                continue
            if not by_paper and finding in {Finding.OTHER_CODE, Finding.OTHER_CONTENT}:
                continue
            for log in LogState:
                assert said(Verdict(finding, "FN-1", log=log, by_paper=by_paper))
