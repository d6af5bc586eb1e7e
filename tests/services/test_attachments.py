import hashlib
import random
import sys
from dataclasses import replace

import msgspec
import pytest
from files import CANARY, jpeg, locked_pdf, mutated, packed_pdf, pdf, picture, png
from making import CONFIRMED, NOW, TODAY, Clock, Closed, add_person, consent, correct, fill, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.attachment import (
    MEGABYTE,
    MOST_BYTES,
    MOST_IN_NOTEBOOK,
    Attachment,
    CleanFile,
    Doubt,
    FileKind,
    Shows,
)
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.ids import AttachmentId, PersonId, VisitId
from fieldnote.domain.problems import DamagedNotebookError, NotFoundError, Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.exchange import attachment as files
from fieldnote.services import acts, attachments, consents, sentences, together, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook
from fieldnote.vault import attachments as table
from fieldnote.vault import audit, releases


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def prepared(data: bytes) -> CleanFile:
    """A file written anew here and now: most tests need no process of its own for it."""
    made = files.cleaned(data)
    assert isinstance(made, CleanFile), made
    return made


def added(book: Notebook, person_id: PersonId, visit_id: VisitId | None = None, data: bytes = b"") -> AttachmentId:
    file = prepared(data or pdf())
    outcome = attachments.add(book, person_id, file, "The sheet", Shows.PAPER_NOTE, visit_id=visit_id)
    assert isinstance(outcome, Done), outcome
    return outcome.value


def code_of(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    assert sentences.of_problem(outcome.problems[0]).endswith(".")
    return outcome.problems[0].code


def count(book: Notebook) -> tuple[int, int]:
    database = book.vault.database
    return database.value("SELECT count(*) FROM attachment"), database.value("SELECT count(*) FROM attachment_chunk")


def test_a_file_is_kept_clean_with_its_hash_and_comes_back_whole(closed: Closed) -> None:
    book = closed.open()
    marcus = add_person(book)
    attachment_id = added(book, marcus, data=pdf(2))
    book.close()
    book = closed.open()
    (kept,) = attachments.of_person(book, marcus)
    data = attachments.content(book, attachment_id)
    assert CANARY.encode() not in data
    assert (kept.pages, kept.size, kept.sha256) == (2, len(data), hashlib.sha256(data).hexdigest())
    assert (kept.title, kept.shows, kept.kind, kept.added_at) == ("The sheet", Shows.PAPER_NOTE, FileKind.PDF, NOW)
    assert [e.kind for e in audit.entries(book.vault.database, newest_first=1)] == ["attachment.viewed"]
    book.close()


def test_what_cannot_come_in_is_refused_in_a_sentence_before_the_notebook_is_asked() -> None:
    assert code_of(attachments.prepared(locked_pdf())) == "file_locked"
    assert code_of(attachments.prepared(b"GIF89a")) == "file_of_other_kind"
    assert code_of(attachments.prepared(b"")) == "file_empty"
    refused = attachments.prepared(png()[:8] + bytes(MOST_BYTES))
    assert isinstance(refused, Refused)
    assert refused.problems[0].facts == {"size": "26", "most": "25"}


# Files are read in a process of their own ───────────────────────────────────────────────────────────


def test_a_file_is_written_anew_in_a_process_of_its_own_as_it_would_be_here() -> None:
    assert attachments.prepared(pdf(2)) == files.cleaned(pdf(2))


@pytest.mark.slow
def test_a_file_that_takes_too_much_time_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed_pdf(60, b"q Q ")
    monkeypatch.setattr(attachments, "MOST_SECONDS", 1)
    assert code_of(attachments.prepared(data)) == "file_unsafe"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to its memory")
def test_a_file_that_takes_too_much_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = png(picture(6000, 6000, "L"))
    monkeypatch.setattr(attachments, "MOST_MEMORY", 128 * MEGABYTE)
    assert code_of(attachments.prepared(data)) == "file_unsafe"
    monkeypatch.undo()
    assert isinstance(attachments.prepared(jpeg()), CleanFile), "the next one comes in"


def test_whoever_waits_for_a_file_can_stop_it() -> None:
    class Stopped(Exception):  # noqa: N818 -- somebody asked for it
        pass

    def stop(_: int, __: int) -> None:
        raise Stopped

    data = packed_pdf(60, b"q Q ")
    with pytest.raises(Stopped):
        attachments.prepared(data, stop)


@pytest.mark.parametrize(
    "said",
    [
        b"", b"\x80", b"cos\nsystem\n(S'true'\ntR.", msgspec.msgpack.encode({"file": None, "problem": None}),
        msgspec.msgpack.encode({"file": {"kind": "png", "data": pdf(), "pages": 1}}),
        msgspec.msgpack.encode({"file": {"kind": "pdf", "data": pdf(), "pages": 9_999}}),
        msgspec.msgpack.encode({"file": {"kind": "pdf", "data": pdf() + bytes(MOST_BYTES), "pages": 1}}),
        msgspec.msgpack.encode({"problem": {"field": "file", "code": "whatever"}}),
        msgspec.msgpack.encode({"problem": {"field": "file", "code": "too_many_pages"}}),
        msgspec.msgpack.encode({"problem": {"field": "file", "code": "file_damaged", "facts": {"name": "Call me"}}}),
        msgspec.msgpack.encode(
            {"problem": {"field": "file", "code": "too_many_pages", "facts": {"pages": "Call", "most": "me"}}}
        ),
    ],
)  # fmt: skip
def test_what_a_hostile_file_makes_its_process_say_is_not_believed(said: bytes) -> None:
    assert files.outcome(said) == Problem("file", "file_unsafe")


def test_every_doubt_about_a_file_has_a_sentence() -> None:
    said = [sentences.of_doubt(doubt) for doubt in Doubt]
    assert len(set(said)) == len(Doubt)
    assert all(sentence.endswith(".") for sentence in said)


def test_a_notebook_takes_two_hundred_megabytes_and_not_a_byte_more(
    book: Notebook, marcus: PersonId, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = prepared(jpeg())
    monkeypatch.setattr(attachments, "MOST_IN_NOTEBOOK", 2 * len(file.data))
    for _ in range(2):
        assert isinstance(attachments.add(book, marcus, file, ""), Done)
    assert code_of(attachments.add(book, marcus, file, "")) == "notebook_full_of_files"
    assert count(book) == (2, 2)
    attachments.remove(book, attachments.of_person(book, marcus)[0].id)
    assert isinstance(attachments.add(book, marcus, file, ""), Done), "there is room again"


def test_the_limits_are_those_that_were_asked_for() -> None:
    assert (MOST_BYTES, MOST_IN_NOTEBOOK) == (25 * MEGABYTE, 200 * MEGABYTE)
    assert attachments.LARGEST_FILE == MOST_BYTES


def test_a_file_that_did_not_come_through_preparing_is_still_measured(book: Notebook, marcus: PersonId) -> None:
    large = CleanFile(FileKind.PDF, bytes(MOST_BYTES + 1), 1)
    assert code_of(attachments.add(book, marcus, large, "")) == "file_too_large"
    assert count(book) == (0, 0)


def test_files_of_a_note_are_frozen_with_it(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    note = fill(book, marcus)
    first = added(book, marcus, note.id)
    clock.advance(minutes=1)
    second = added(book, marcus, note.id, jpeg())
    signed = visits.sign(book, note.id, CONFIRMED)
    assert isinstance(signed, Done)
    hashes = tuple(a.sha256 for a in attachments.of_visit(book, note.id))
    assert signed.value.facts.attachments == hashes
    assert visits.signed(book, note.id).facts.attachments == hashes
    assert [a.id for a in attachments.of_visit(book, note.id)] == [first, second]
    canonical = bytes(book.vault.database.value("SELECT canonical FROM signature"))
    assert all(sha256.encode() in canonical for sha256 in hashes)
    assert code_of(attachments.remove(book, first)) == "attachment_frozen"
    assert code_of(attachments.add(book, marcus, prepared(png()), "", visit_id=note.id)) == "attached_to_signed"
    assert not any(finding.faults for finding in notebooks.check(book))


def test_a_file_of_a_draft_can_be_removed_and_outlives_a_deleted_draft(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    gone, stays = added(book, marcus, note.id), added(book, marcus, note.id, jpeg())
    assert isinstance(attachments.remove(book, gone), Done)
    deleted = visits.delete_draft(book, note.id)
    assert isinstance(deleted, Done)
    assert [a.id for a in attachments.of_person(book, marcus)] == [stays], "a photo is not lost with a draft"
    visits.save(book, deleted.value)
    assert [a.id for a in attachments.of_visit(book, note.id)] == [stays], "undo brings it back to its note"


def test_a_file_never_comes_to_somebody_elses_note(book: Notebook, marcus: PersonId) -> None:
    alma = add_person(book, "Alma R.")
    note = fill(book, alma)
    with pytest.raises(NotFoundError):
        attachments.add(book, marcus, prepared(jpeg()), "", visit_id=note.id)
    with pytest.raises(NotFoundError):
        attachments.add(book, PersonId("nobody"), prepared(jpeg()), "")
    with pytest.raises(NotFoundError):
        attachments.content(book, AttachmentId("nothing"))


def test_a_file_that_leaves_is_logged_as_released_with_its_hash(book: Notebook, marcus: PersonId) -> None:
    attachment_id = added(book, marcus)
    given = attachments.give(book, attachment_id, Addressee(Recipient.QP))
    assert isinstance(given, Done)
    (release,) = releases.of_person(book.vault.database, marcus)
    assert (release.id, release.kind, release.document_id) == (given.value.release_id, "attachment", attachment_id)
    assert release.sha256 == hashlib.sha256(given.value.data).hexdigest()


def test_a_recipient_without_a_consent_gets_no_file(book: Notebook, marcus: PersonId) -> None:
    attachment_id = added(book, marcus)
    assert isinstance(attachments.give(book, attachment_id, Addressee(Recipient.JUSTICE)), Refused)
    assert releases.of_person(book.vault.database, marcus) == []


def test_a_consent_opens_for_what_it_names_and_its_statement_goes_along(book: Notebook, marcus: PersonId) -> None:
    sheet = added(book, marcus)
    unnamed = attachments.add(book, marcus, prepared(jpeg()), "A photo")
    assert isinstance(unnamed, Done)
    doctor = NamedRecipient(Recipient.PROVIDER, "Dr. Okafor")
    allowing = consent(
        person_id=marcus, contents=(Content.VISIT_NOTES,), recipients=(doctor,), purpose=Purpose.TREATMENT
    )
    assert isinstance(consents.save(book, allowing), Done)
    given = attachments.give(book, sheet, Addressee(Recipient.PROVIDER))
    assert isinstance(given, Done)
    assert "42 CFR" in given.value.accompanying
    assert "Dr. Okafor" in given.value.accompanying
    (release,) = releases.of_person(book.vault.database, marcus)
    assert (release.is_disclosure, release.recipient_name, bool(release.notice)) == (True, "Dr. Okafor", True)
    refused = attachments.give(book, unnamed.value, Addressee(Recipient.PROVIDER))
    assert code_of(refused) == "consent_scope", "what nobody named counts as the whole chart"


def test_a_file_of_a_sensitive_note_has_to_be_chosen(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus, sensitive=True)
    attachment_id = added(book, marcus, note.id)
    assert code_of(attachments.give(book, attachment_id, Addressee(Recipient.QP))) == "sensitive_not_chosen"
    chosen = attachments.give(book, attachment_id, Addressee(Recipient.QP), chosen={Content.SENSITIVE_NOTES})
    assert isinstance(chosen, Done)
    assert chosen.value.accompanying == "", "inside the programme nothing has to go along"


def test_a_removed_file_comes_back_as_it_was(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    attachment_id = added(book, marcus, note.id)
    before, data = attachments.of_person(book, marcus), attachments.content(book, attachment_id)
    removed = attachments.remove(book, attachment_id)
    assert isinstance(removed, Done)
    assert attachments.of_person(book, marcus) == ()
    back = attachments.bring_back(book, removed.value)
    assert isinstance(back, Done)
    assert attachments.of_visit(book, note.id) == before
    assert attachments.content(book, attachment_id) == data


def test_a_removed_file_does_not_come_back_to_a_note_that_was_signed(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    removed = attachments.remove(book, added(book, marcus, note.id))
    assert isinstance(removed, Done)
    assert isinstance(visits.sign(book, note.id, CONFIRMED), Done)
    assert code_of(attachments.bring_back(book, removed.value)) == "attached_to_signed"
    assert attachments.of_person(book, marcus) == ()


def test_a_removed_file_comes_back_without_its_draft_and_within_the_room_there_is(
    book: Notebook, marcus: PersonId, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = fill(book, marcus)
    removed = attachments.remove(book, added(book, marcus, note.id))
    assert isinstance(removed, Done)
    assert isinstance(visits.delete_draft(book, note.id), Done)
    monkeypatch.setattr(attachments, "MOST_IN_NOTEBOOK", 1)
    assert code_of(attachments.bring_back(book, removed.value)) == "notebook_full_of_files"
    monkeypatch.undo()
    assert isinstance(attachments.bring_back(book, removed.value), Done)
    assert [a.id for a in attachments.of_person(book, marcus)] == [removed.value.attachment.id]


def test_the_paper_of_a_consent_is_there_and_stays_once_it_is_complete(book: Notebook, marcus: PersonId) -> None:
    attachment_id = added(book, marcus)
    paper = consent(person_id=marcus, paper_kept_at="", attachment_id="nowhere")
    assert code_of(consents.save(book, paper)) == "consent_attachment_unknown"
    of_alma = replace(paper, person_id=add_person(book, "Alma R."), attachment_id=attachment_id)
    assert code_of(consents.save(book, of_alma)) == "consent_attachment_unknown"
    begun = replace(paper, attachment_id=attachment_id, signed_on=None)
    assert isinstance(consents.save(book, begun), Done)
    assert attachments.of_person(book, marcus)[0].consent_id is None, "until it is complete, a wrong scan can go"
    assert isinstance(consents.save(book, replace(begun, signed_on=TODAY)), Done)
    assert attachments.of_person(book, marcus)[0].consent_id == paper.id
    assert code_of(attachments.remove(book, attachment_id)) == "attachment_frozen"


def test_the_files_of_a_voided_note_are_sealed_with_it(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    attachment_id = added(book, marcus, note.id)
    together.draw(book, note.id, (((1, 2), (3, 4)),), "Dana Reyes")
    assert isinstance(visits.sign(book, note.id, CONFIRMED), Done)
    assert isinstance(acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    assert attachments.of_person(book, marcus) == attachments.of_visit(book, note.id) == ()
    assert together.drawing(book, note.id) is None
    assert table.everything(book.vault.database) == []
    for act in (attachments.content, attachments.remove):
        with pytest.raises(NotFoundError):
            act(book, attachment_id)
    assert not any(finding.faults for finding in notebooks.check(book)), "and still verify"


def test_a_correction_keeps_the_files_of_the_note_and_may_add_some(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    note = fill(book, marcus)
    sheet = added(book, marcus, note.id)
    first = visits.sign(book, note.id, CONFIRMED)
    assert isinstance(first, Done)
    second = correct(book, first.value, response="He smiled.")
    begun = acts.start_correction(book, second.id, "The place was wrong.")
    assert isinstance(begun, Done)
    assert [a.id for a in attachments.of_visit(book, begun.value)] == [sheet], "before it is signed, too"
    clock.advance(minutes=1)
    photo = added(book, marcus, begun.value, jpeg())
    third = visits.sign(book, begun.value, CONFIRMED)
    assert isinstance(third, Done)
    hashes = {a.id: a.sha256 for a in attachments.of_person(book, marcus)}
    assert second.facts.attachments == (hashes[sheet],)
    assert third.value.facts.attachments == (hashes[sheet], hashes[photo])
    assert [a.id for a in attachments.of_visit(book, third.value.id)] == [sheet, photo]
    assert [a.id for a in attachments.of_visit(book, note.id)] == [sheet], "what came later is not of this version"
    assert count(book)[0] == 2, "and nothing is kept twice"
    assert not any(finding.faults for finding in notebooks.check(book))
    assert isinstance(acts.void(book, third.value.id, VoidReason.ENTERED_TWICE, "", CONFIRMED), Done)
    for version in (note.id, second.id, third.value.id):
        assert attachments.of_visit(book, version) == ()
    assert not any(finding.faults for finding in notebooks.check(book))


def test_what_is_attached_while_a_correction_is_given_up_does_not_come_to_the_next_one(
    book: Notebook, marcus: PersonId
) -> None:
    first = sign(book, marcus)
    given_up = acts.start_correction(book, first.id, "The time was wrong.")
    assert isinstance(given_up, Done)
    photo = added(book, marcus, given_up.value, jpeg())
    assert isinstance(visits.delete_draft(book, given_up.value), Done)
    second = correct(book, first)
    assert second.facts.attachments == ()
    assert [a.id for a in attachments.of_person(book, marcus)] == [photo], "and is not lost"


def test_a_file_is_as_sensitive_as_the_version_that_holds(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    sheet = added(book, marcus, note.id)
    first = visits.sign(book, note.id, CONFIRMED)
    assert isinstance(first, Done)
    assert isinstance(attachments.give(book, sheet, Addressee(Recipient.QP)), Done)
    second = correct(book, first.value, sensitive=True)
    assert code_of(attachments.give(book, sheet, Addressee(Recipient.QP))) == "sensitive_not_chosen"
    given = attachments.give(book, sheet, Addressee(Recipient.QP), chosen={Content.SENSITIVE_NOTES})
    assert isinstance(given, Done)
    assert [r.id for r in releases.of_visit(book.vault.database, second.id)] == [given.value.release_id]
    assert len(releases.of_visit(book.vault.database, note.id)) == 2


def test_a_file_of_a_draft_can_be_given_before_and_after_the_draft_is_deleted(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    sheet = added(book, marcus, note.id)
    assert isinstance(attachments.give(book, sheet, Addressee(Recipient.QP)), Done)
    assert isinstance(visits.delete_draft(book, note.id), Done)
    refused = attachments.give(book, sheet, Addressee(Recipient.QP))
    assert code_of(refused) == "sensitive_not_chosen", "whether the note was sensitive nobody can know any more"
    chosen = attachments.give(book, sheet, Addressee(Recipient.QP), chosen={Content.SENSITIVE_NOTES})
    assert isinstance(chosen, Done)
    assert len(releases.of_person(book.vault.database, marcus)) == 2


def test_a_note_written_again_in_another_chart_brings_no_file_along(book: Notebook, marcus: PersonId) -> None:
    note = fill(book, marcus)
    sheet = added(book, marcus, note.id)
    signed = visits.sign(book, note.id, CONFIRMED)
    assert isinstance(signed, Done)
    corrected = correct(book, signed.value)
    assert isinstance(acts.void(book, corrected.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    alma = add_person(book, "Alma R.")
    again = acts.write_again(book, corrected.id, alma)
    assert isinstance(again, Done)
    assert attachments.of_visit(book, again.value) == attachments.of_person(book, alma) == ()
    done = visits.sign(book, again.value, CONFIRMED)
    assert isinstance(done, Done), done
    assert done.value.facts.attachments == ()
    assert attachments.of_visit(book, correct(book, done.value).id) == ()
    with pytest.raises(NotFoundError):
        attachments.content(book, sheet)


def test_a_file_that_changed_on_the_disk_is_never_given_out(book: Notebook, marcus: PersonId) -> None:
    attachment_id = added(book, marcus)
    book.vault.database.run("DROP TRIGGER attachment_chunk_stays")
    book.vault.database.run("UPDATE attachment_chunk SET data = x'25504446'")
    with pytest.raises(DamagedNotebookError):
        attachments.content(book, attachment_id)
    with pytest.raises(DamagedNotebookError):
        attachments.give(book, attachment_id, Addressee(Recipient.QP))
    assert releases.of_person(book.vault.database, marcus) == []


def test_a_broken_file_never_leaves_a_row_behind(book: Notebook, marcus: PersonId) -> None:
    chance = random.Random(7)  # noqa: S311 -- the same faults on every run
    kept = 0
    for number in range(200):
        file = files.cleaned(mutated((jpeg(), png(), pdf())[number % 3], chance))
        if isinstance(file, CleanFile):
            kept += isinstance(attachments.add(book, marcus, file, ""), Done)
    assert count(book)[0] == kept
    assert table.broken(book.vault.database) == []


def test_lists_never_read_the_bytes(book: Notebook, marcus: PersonId) -> None:
    added(book, marcus)
    said: list[str] = []
    book.vault.database._connection.set_trace_callback(said.append)
    found: tuple[Attachment, ...] = attachments.of_person(book, marcus)
    book.vault.database._connection.set_trace_callback(None)
    assert len(found) == 1
    assert not any("attachment_chunk" in statement for statement in said)


def test_a_signed_note_without_files_says_so(book: Notebook, marcus: PersonId) -> None:
    assert sign(book, marcus).facts.attachments == ()
