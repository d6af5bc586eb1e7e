"""What is done about signed notes: each act leaves what was signed as it was, is logged, owed, and counted once."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from making import (
    CONFIRMED,
    TODAY,
    Clock,
    add_person,
    add_target,
    at,
    correct,
    draft,
    fill,
    goal,
    lose_deliveries,
    segment,
    sign,
    stands,
    support,
    trigger,
)
from services.own_rules import use_rules

from fieldnote.domain.acts import Decision, Statement, Void, VoidReason
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Recipient
from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.difference import Piece
from fieldnote.domain.ids import GoalId, PersonId, SessionId, SupportId, TriggerId, VisitId
from fieldnote.domain.note_status import NoteMark, NoteStatus
from fieldnote.domain.part import Part
from fieldnote.domain.problems import NotFoundError, SealedNoteError
from fieldnote.domain.signature_manifest import manifest
from fieldnote.domain.visit import Mode, NextStep, NoteState, Visit
from fieldnote.reports.visit_note.values import VisitNote
from fieldnote.services import acts, disclosures, finding, giving, people, showing, today, visits
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.notebook import Notebook
from fieldnote.vault import (
    act_signing,
    checks,
    corrections,
    deliveries,
    goals,
    signatures,
    supports,
    triggers,
    visit_counts,
    visit_lines,
)
from fieldnote.vault import acts as act_tables
from fieldnote.vault import visits as tables
from fieldnote.vault.database import Database


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def signed(book: Notebook, marcus: PersonId) -> Visit:
    return sign(book, marcus)


def begun(book: Notebook, visit: Visit, reason: str = "The time was wrong.") -> VisitId:
    outcome = acts.start_correction(book, visit.id, reason)
    assert isinstance(outcome, Done)
    return outcome.value


def voided(book: Notebook, visit: Visit, words: str = "") -> Void:
    outcome = acts.void(book, visit.id, VoidReason.WRONG_CHART, words, CONFIRMED)
    assert isinstance(outcome, Done)
    return outcome.value


def stated(book: Notebook, visit: Visit, text: str = "I never said that.", part: Part | None = None) -> Statement:
    outcome = acts.contest(book, visit.id, text, CONFIRMED, part=part)
    assert isinstance(outcome, Done)
    return outcome.value


def code(outcome: object) -> str:
    assert isinstance(outcome, Refused)
    return outcome.problems[0].code


def whole(book: Notebook) -> bool:
    return all(finding.faults == 0 for finding in checks.check(book.vault.database))


def logged(book: Notebook) -> list[str]:
    return [row[0] for row in book.vault.database.all("SELECT kind FROM audit ORDER BY sequence")]


# Corrections ──────────────────────────────────────────────────────────────────────────────────────


def test_a_correction_begins_as_an_ordinary_draft_with_every_word_of_the_note(book: Notebook, signed: Visit) -> None:
    draft_id = begun(book, signed)
    opened = visits.open_visit(book, draft_id)
    assert opened.draft == replace(signed.draft, id=draft_id)
    assert opened.state is NoteState.READY
    assert opened.signed is None


def test_until_it_is_signed_the_version_before_holds_and_is_counted(book: Notebook, signed: Visit) -> None:
    draft_id = begun(book, signed)
    assert visits.signed(book, signed.id) == signed
    week = today.today(book).week
    assert (week.visits, week.units) == (1, 3)
    lines = {line.id: line for line in visits.lines(book)}
    assert set(lines) == {draft_id, signed.id}
    assert lines[draft_id].since.corrects == signed.id
    assert lines[draft_id].since.version == 2


def test_signed_it_replaces_the_one_before_which_stays_readable_and_linked_both_ways(
    book: Notebook, signed: Visit
) -> None:
    newer = correct(book, signed, "It was 40 minutes.", segments=(segment(at(9, 30), 40),))
    assert (newer.version, newer.facts.units) == (2, 2)
    assert newer.replaces is not None
    assert newer.replaces.replaced.visit_id == signed.id
    assert newer.replaces.replaced.sha256 == signed.signature.sha256
    assert newer.replaces.reason == "It was 40 minutes."
    assert visits.signed(book, signed.id) == signed
    first, second = acts.versions(book, newer.id)
    assert (first.seal.visit_id, first.replaced_by) == (signed.id, newer.id)
    assert (second.seal.visit_id, second.replaces) == (newer.id, newer.replaces)
    assert acts.versions(book, signed.id) == (first, second)
    assert acts.standing(book, signed.id).status is NoteStatus.REPLACED
    assert acts.standing(book, newer.id).marks == (NoteMark.CORRECTED,)
    assert whole(book)


def test_only_the_version_that_holds_is_counted_listed_and_searched(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus, what_we_did="Rehearsed the bus route.")
    newer = correct(book, signed, what_we_did="Rehearsed the train route.", segments=(segment(at(9, 30), 40),))
    week = today.today(book).week
    assert (week.visits, week.units, week.people) == (1, 2, 1)
    assert [line.id for line in visits.lines(book)] == [newer.id]
    assert [use.units for use in visit_counts.units_that_count(book.vault.database, marcus, TODAY, TODAY)] == [2]
    assert tables.signed_between(book.vault.database, marcus, TODAY, TODAY) == [newer]
    assert people.overview(book, marcus).visit_count == 1
    assert finding.find(book, "bus").notes == ()
    assert finding.find(book, "route person:marcus").notes == finding.find(book, "route").notes
    assert [note.visit_id for note in finding.find(book, "train").notes] == [newer.id]
    assert finding.find(book, "person:marcus").notes[0].visit_id == newer.id


def test_a_correction_of_a_correction_counts_the_versions_up(book: Notebook, signed: Visit) -> None:
    third = correct(book, correct(book, signed))
    assert third.version == 3
    assert third.note_id == signed.id
    assert [version.seal.version for version in acts.versions(book, third.id)] == [1, 2, 3]
    assert whole(book)


def test_two_corrections_of_one_version_are_refused(book: Notebook, signed: Visit) -> None:
    begun(book, signed)
    assert code(acts.start_correction(book, signed.id, "Again.")) == "correction_begun"


def test_a_version_that_was_replaced_is_corrected_and_added_to_no_more(book: Notebook, signed: Visit) -> None:
    correct(book, signed)
    assert code(acts.start_correction(book, signed.id, "Again.")) == "note_replaced"
    assert code(visits.add_addendum(book, signed.id, "More.", CONFIRMED)) == "note_replaced"


def test_deleting_a_corrections_draft_leaves_everything_and_another_can_be_begun(book: Notebook, signed: Visit) -> None:
    visits.delete_draft(book, begun(book, signed))
    assert [line.id for line in visits.lines(book)] == [signed.id]
    newer = correct(book, signed)
    assert newer.version == 2
    assert whole(book)


def test_a_deleted_correction_that_comes_back_is_a_correction_still(book: Notebook, signed: Visit) -> None:
    deleted = visits.delete_draft(book, begun(book, signed))
    assert isinstance(deleted, Done)
    visits.save(book, deleted.value)
    assert today.today(book).week.units == 3
    outcome = visits.sign(book, deleted.value.id, CONFIRMED)
    assert isinstance(outcome, Done)
    assert outcome.value.version == 2
    assert today.today(book).week.units == 3


def test_of_two_drafts_for_one_version_only_one_is_signed(book: Notebook, signed: Visit) -> None:
    deleted = visits.delete_draft(book, begun(book, signed))
    assert isinstance(deleted, Done)
    correct(book, signed)
    visits.save(book, deleted.value)
    assert code(visits.sign(book, deleted.value.id, CONFIRMED)) == "note_replaced"
    assert today.today(book).week.units == 3
    assert whole(book)


def test_a_note_is_not_voided_over_a_draft_that_was_begun_for_an_earlier_version_of_it(
    book: Notebook, signed: Visit
) -> None:
    deleted = visits.delete_draft(book, begun(book, signed))
    assert isinstance(deleted, Done)
    newer = correct(book, signed)
    visits.save(book, deleted.value)
    assert code(acts.void(book, newer.id, VoidReason.WRONG_CHART, "", CONFIRMED)) == "correction_begun"
    assert visits.open_visit(book, deleted.value.id).draft == deleted.value
    visits.delete_draft(book, deleted.value.id)
    voided(book, newer)
    visits.save(book, deleted.value)
    assert visits.open_visit(book, deleted.value.id).draft == deleted.value
    assert whole(book)


def test_a_correction_does_not_overlap_with_the_note_it_corrects(book: Notebook, signed: Visit) -> None:
    draft_id = begun(book, signed)
    found = {p.code for p in visits.standing(book, replace(signed.draft, id=draft_id)).problems}
    assert "overlap" not in found
    assert "overlap" in {p.code for p in visits.standing(book, replace(signed.draft, id=VisitId("x"))).problems}


def test_correcting_a_note_that_was_in_time_makes_no_late_entry(book: Notebook, clock: Clock, signed: Visit) -> None:
    clock.advance(days=30)
    draft_id = begun(book, signed)
    found = visits.standing(book, replace(signed.draft, id=draft_id)).problems
    assert "late_note" not in {problem.code for problem in found}
    outcome = visits.sign(book, draft_id, CONFIRMED)
    assert isinstance(outcome, Done)
    assert outcome.value.late_entry is None


def test_correcting_a_late_note_keeps_its_label_and_its_dates(book: Notebook, clock: Clock, marcus: PersonId) -> None:
    made = fill(book, marcus)
    clock.advance(days=3)
    outcome = visits.sign(book, made.id, CONFIRMED)
    assert isinstance(outcome, Done)
    late = outcome.value.late_entry
    assert late is not None
    assert (late.service, late.signed_at) == (TODAY, clock.now.astimezone(UTC))
    assert late.entered_at < late.signed_at
    assert correct(book, outcome.value).late_entry is not None


def test_what_was_added_to_a_version_stays_with_the_one_that_replaces_it(book: Notebook, signed: Visit) -> None:
    added = visits.add_addendum(book, signed.id, "The heron came back.", CONFIRMED)
    assert isinstance(added, Done)
    newer = correct(book, signed)
    assert newer.addenda == (added.value,)
    found = finding.find(book, "heron").notes
    assert [note.visit_id for note in found] == [newer.id]
    assert whole(book)


def test_what_was_added_before_a_correction_is_marked_on_the_version_that_replaces_it_and_never_backwards(
    book: Notebook, signed: Visit
) -> None:
    visits.add_addendum(book, signed.id, "The bus was late.", CONFIRMED)
    newer = correct(book, signed)
    assert acts.standing(book, newer.id).marks == (NoteMark.CORRECTED, NoteMark.ADDED_TO)
    visits.add_addendum(book, newer.id, "By an hour.", CONFIRMED)
    lines = {version: visit_lines.since_signed(book.vault.database, version) for version in (signed.id, newer.id)}
    assert [found[1].addenda for found in lines.values() if found] == [1, 2]


def test_a_step_that_was_done_is_done_in_the_new_version_unless_it_is_another_step(
    book: Notebook, marcus: PersonId
) -> None:
    signed = sign(book, marcus)
    visits.mark_step_done(book, signed.id)
    same = correct(book, signed)
    assert people.open_step(book, marcus) is None
    other = correct(book, same, next_step=NextStep("Call the clinic"))
    step = people.open_step(book, marcus)
    assert step is not None
    assert (step.visit_id, step.step.text) == (other.id, "Call the clinic")


def test_what_changed_is_told_word_by_word(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus, what_we_did="We took the bus to Durham.")
    newer = correct(book, signed, what_we_did="We took the train to Durham.")
    (changed,) = acts.difference(book, newer.id)
    assert changed.part is Part.WHAT_WE_DID
    pieces = {stretch.piece: stretch.text for stretch in changed.stretches}
    assert (pieces[Piece.TAKEN_OUT], pieces[Piece.PUT_IN]) == ("bus", "train")
    assert acts.difference(book, signed.id) == ()


def test_a_correction_without_a_change_of_words_differs_in_nothing(book: Notebook, signed: Visit) -> None:
    assert acts.difference(book, correct(book, signed).id) == ()


# Signing ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_signature_covers_the_version_and_what_it_replaces(book: Notebook, signed: Visit) -> None:
    newer = correct(book, signed, "Wrong chapel.")
    found = signatures.canonical_of(book.vault.database, newer.id)
    assert found is not None
    plain = json.loads(found[0])
    assert plain["version"] == 2
    assert plain["replaces"] == {
        "note_id": signed.id,
        "replaced": {"visit_id": signed.id, "version": 1, "sha256": signed.signature.sha256},
        "reason": "Wrong chapel.",
    }


def test_the_manifest_says_who_signed_as_what_meaning_what_and_when(book: Notebook, signed: Visit) -> None:
    told = manifest(signed)
    assert (told.name, told.credential, told.meaning) == ("Dana Reyes", "NCCPSS", "author")
    assert told.signed_local == told.signed_utc == signed.signature.signed_at
    assert told.signed_local.utcoffset() == timedelta(hours=-5)
    assert told.signed_utc.utcoffset() == timedelta()
    assert (told.policy_pack, told.policy_version) == ("nc-peer-support", signed.facts.policy_version)
    assert (told.version, told.replaces) == (1, None)


def test_a_notes_anchor_is_the_head_of_the_log_as_its_signature_left_it(book: Notebook, signed: Visit) -> None:
    entry = book.vault.database.one("SELECT hash, subject FROM audit WHERE kind = 'visit.signed'")
    assert entry == (signed.anchor, signed.id)
    sign(book, signed.draft.person_id, segments=(segment(at(12), 30),))
    assert visits.signed(book, signed.id).anchor == signed.anchor


def test_signing_several_is_all_or_none_for_corrections_too(book: Notebook, signed: Visit) -> None:
    draft_id = begun(book, signed)
    unfinished = fill(book, signed.draft.person_id, response="", segments=(segment(at(12), 30),))
    assert isinstance(visits.sign_all(book, (draft_id, unfinished.id), CONFIRMED), Refused)
    assert acts.standing(book, signed.id).status is NoteStatus.SIGNED
    assert acts.standing(book, draft_id).status is NoteStatus.READY


# Voiding ──────────────────────────────────────────────────────────────────────────────────────────


def test_the_words_of_a_voided_note_are_in_no_list_sum_search_or_document(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus, what_we_did="Rehearsed the bus route.", next_step=NextStep("Call the clinic"))
    added = visits.add_addendum(book, signed.id, "The heron came back.", CONFIRMED)
    assert isinstance(added, Done)
    stated(book, signed, "I was never there.")
    voided(book, signed)
    week = today.today(book).week
    assert (week.visits, week.units, week.people) == (0, 0, 0)
    assert visits.lines(book) == []
    for words in ("bus", "heron", "bus person:marcus", "person:marcus", "code:H0038"):
        assert finding.find(book, words, most=50).notes == ()
    assert people.open_step(book, marcus) is None
    assert people.everyone(book)[0].last_seen is None
    assert people.overview(book, marcus).recent == ()
    assert showing.show(book, "visits").records == []
    shown = repr(showing.show(book, "acts").records)
    assert "route" not in shown
    assert "never there" not in shown
    assert isinstance(plan_summary.gather(book, marcus), Refused)
    assert "route" not in repr(visit_note.gather(book, signed.id))
    assert acts.unanswered(book) == ()


def test_a_voided_note_is_opened_by_an_act_of_its_own_only(book: Notebook, signed: Visit) -> None:
    voided(book, signed)
    for ask in (
        lambda: visits.signed(book, signed.id),
        lambda: visits.open_visit(book, signed.id),
        lambda: acts.versions(book, signed.id),
        lambda: visits.add_addendum(book, signed.id, "x", CONFIRMED),
        lambda: visits.mark_step_done(book, signed.id),
    ):
        with pytest.raises(SealedNoteError):
            ask()
    assert acts.open_sealed(book, signed.id, CONFIRMED).value.draft == signed.draft
    assert logged(book)[-1] == "visit.unsealed"


def test_marking_the_step_of_a_voided_note_is_refused_and_leaves_no_trace(book: Notebook, signed: Visit) -> None:
    voided(book, signed)
    before = logged(book)
    with pytest.raises(SealedNoteError):
        visits.mark_step_done(book, signed.id)
    assert logged(book) == before
    assert book.vault.database.all("SELECT * FROM next_step_done") == []


def test_who_has_seen_a_voided_note_can_be_asked_still(book: Notebook, signed: Visit) -> None:
    assert isinstance(giving.release(book, visit_note.gather(book, signed.id), b"%PDF", Recipient.QP), Done)
    voided(book, signed)
    acts.open_sealed(book, signed.id, CONFIRMED)
    assert len(disclosures.who_has_seen_note(book, signed.id)) == 2
    assert visit_note.person_of(book, signed.id) == signed.draft.person_id


def test_a_note_that_is_not_void_is_no_sealed_note(book: Notebook, signed: Visit) -> None:
    with pytest.raises(NotFoundError):
        acts.open_sealed(book, signed.id, CONFIRMED)
    with pytest.raises(NotFoundError):
        acts.stub(book, signed.id)


def test_a_stub_says_when_by_whom_and_with_which_hashes_and_no_word(book: Notebook, signed: Visit) -> None:
    newer = correct(book, signed, what_we_did="Only here.")
    done = voided(book, newer, words="It was for Luz.")
    (stub,) = acts.stubs(book, signed.draft.person_id)
    assert (stub.day, stub.voided_by, stub.voided_at) == (TODAY, "Dana Reyes", done.signature.signed_at)
    assert [seal.sha256 for seal in stub.seals] == [signed.signature.sha256, newer.signature.sha256]
    for words in ("Luz", "Only here", signed.draft.response):
        assert words not in repr(stub)


def test_voiding_seals_every_version_of_the_note(book: Notebook, signed: Visit) -> None:
    newer = correct(book, signed)
    voided(book, newer)
    for version in (signed, newer):
        assert acts.standing(book, version.id).status is NoteStatus.VOID
        with pytest.raises(SealedNoteError):
            visits.signed(book, version.id)
    assert whole(book)


def test_a_replaced_version_is_not_voided_by_itself_and_nothing_is_voided_twice(book: Notebook, signed: Visit) -> None:
    newer = correct(book, signed)
    assert code(acts.void(book, signed.id, VoidReason.WRONG_CHART, "", CONFIRMED)) == "note_replaced"
    voided(book, newer)
    with pytest.raises(SealedNoteError):
        acts.void(book, newer.id, VoidReason.WRONG_CHART, "", CONFIRMED)


def test_a_correction_brought_back_for_a_voided_note_cannot_be_signed(book: Notebook, signed: Visit) -> None:
    deleted = visits.delete_draft(book, begun(book, signed))
    assert isinstance(deleted, Done)
    voided(book, signed)
    visits.save(book, deleted.value)
    assert code(visits.sign(book, deleted.value.id, CONFIRMED)) == "note_void"
    assert today.today(book).week.units == 0
    assert whole(book)


def test_a_voided_note_is_begun_again_in_the_right_chart_with_its_words_alone(book: Notebook, marcus: PersonId) -> None:
    database = book.vault.database
    luz = add_person(book, "Luz")
    goals.save(database, goal(person_id=marcus), book.now_utc())
    supports.save(database, support(person_id=marcus), book.now_utc())
    triggers.save(database, trigger(person_id=marcus), book.now_utc())
    signed = sign(
        book, marcus, goal_ids=(GoalId("goal-1"),), support_ids=(SupportId("support-1"),),
        trigger_ids=(TriggerId("trigger-1"),), session_id=SessionId("session-1"),
        reasons={"overlap": "With Marcus's aunt."},
    )  # fmt: skip
    done = voided(book, signed)
    outcome = acts.write_again(book, signed.id, luz)
    assert isinstance(outcome, Done)
    again = visits.open_visit(book, outcome.value).draft
    assert (again.person_id, again.what_we_did, again.segments) == (
        luz,
        signed.draft.what_we_did,
        signed.draft.segments,
    )
    assert (again.goal_ids, again.support_ids, again.trigger_ids, again.reasons) == ((), (), (), {})
    assert again.session_id is None
    episode = people.current_episode(book, luz, TODAY)
    assert episode is not None
    assert again.episode_id == episode.id
    assert act_tables.written_again(database, done.id) == again.id
    assert act_tables.written_before(database, again.id) == done.id


def test_neither_charts_documents_name_the_other_person(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    signed = sign(book, marcus)
    voided(book, signed, words="It was for Luz.")
    outcome = acts.write_again(book, signed.id, luz)
    assert isinstance(outcome, Done)
    assert isinstance(visits.sign(book, outcome.value, CONFIRMED), Done)
    assert "Luz" not in repr(visit_note.gather(book, signed.id))
    right = repr(visit_note.gather(book, outcome.value))
    assert "Marcus" not in right
    assert signed.id not in right
    assert whole(book)


def test_it_is_begun_again_once_and_never_in_the_same_chart(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    signed = sign(book, marcus)
    assert code(acts.write_again(book, signed.id, luz)) == "note_not_void"
    voided(book, signed)
    assert code(acts.write_again(book, signed.id, marcus)) == "same_chart"
    first = acts.write_again(book, signed.id, luz)
    assert isinstance(first, Done)
    assert code(acts.write_again(book, signed.id, luz)) == "written_again"
    visits.delete_draft(book, first.value)
    assert isinstance(acts.write_again(book, signed.id, luz), Done)


# Statements ───────────────────────────────────────────────────────────────────────────────────────


def test_a_statement_stands_with_every_version_of_the_note_for_good(book: Notebook, signed: Visit) -> None:
    statement = stated(book, signed, part=Part.RESPONSE)
    newer = correct(book, signed)
    assert visits.signed(book, signed.id).statements == (statement,)
    assert newer.statements == (statement,)
    assert acts.standing(book, newer.id).marks == (NoteMark.CORRECTED, NoteMark.CONTESTED)
    document = visit_note.gather(book, newer.id).values
    assert isinstance(document, VisitNote)
    assert document.visit.statements == (statement,)


def test_agreeing_adds_the_words_to_the_note_that_holds(book: Notebook, signed: Visit) -> None:
    statement = stated(book, signed)
    newer = correct(book, signed)
    outcome = acts.answer(book, statement.id, Decision.AGREE, "It was his aunt who said it.", CONFIRMED)
    assert isinstance(outcome, Done)
    found = visits.signed(book, newer.id)
    (addendum,) = found.addenda
    assert (addendum.visit_id, addendum.text) == (newer.id, "It was his aunt who said it.")
    assert outcome.value.addendum_id == addendum.id
    assert found.statements[0].answer == outcome.value
    assert whole(book)


def test_keeping_leaves_the_note_and_the_statement_as_they_are(book: Notebook, signed: Visit) -> None:
    statement = stated(book, signed)
    outcome = acts.answer(book, statement.id, Decision.KEEP, "I remember it like this.", CONFIRMED)
    assert isinstance(outcome, Done)
    found = visits.signed(book, signed.id)
    assert found.addenda == ()
    assert found.statements == (replace(statement, answer=outcome.value),)
    assert (
        code(acts.answer(book, statement.id, Decision.AGREE, "No, you are right.", CONFIRMED)) == "statement_answered"
    )


def test_what_waits_for_an_answer_is_listed_by_its_due_day(book: Notebook, signed: Visit) -> None:
    later = stated(book, signed)
    earlier = acts.contest(book, signed.id, "", CONFIRMED, form="scan-0042", received_on=TODAY - timedelta(days=20))
    assert isinstance(earlier, Done)
    assert acts.unanswered(book) == (earlier.value, later)
    assert earlier.value.answer_due == TODAY + timedelta(days=40)
    acts.answer(book, later.id, Decision.KEEP, "It stays.", CONFIRMED)
    assert acts.unanswered(book) == (earlier.value,)


def test_an_answer_to_nothing_is_not_found(book: Notebook, signed: Visit) -> None:
    with pytest.raises(NotFoundError):
        acts.answer(book, signed.id, Decision.KEEP, "x", CONFIRMED)  # type: ignore[arg-type]


# The rules of a day ──────────────────────────────────────────────────────────────────────────────


def test_open_notes_of_a_day_follow_when_another_is_voided_or_corrected(book: Notebook, marcus: PersonId) -> None:
    use_rules(book, individual='aggregation = "per_day"')
    yesterday = TODAY - timedelta(days=1)
    first = sign(book, marcus, segments=(segment(at(9), 20),))
    waiting = fill(book, marcus, segments=(segment(at(11), 10),))

    def units() -> int:
        return next(line.units for line in visits.lines(book) if line.id == waiting.id)

    assert units() == 1, "20 and 10 minutes make two units, and one was there"
    newer = correct(book, first, segments=(segment(at(9, day=yesterday), 20),))
    assert units() == 0, "the other one was yesterday"
    back = correct(book, newer, segments=(segment(at(9), 20),))
    assert units() == 1
    outcome = acts.void(book, back.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    assert isinstance(outcome, Done)
    assert units() == 0
    assert waiting.id in outcome.change.visits


def test_a_voided_visit_was_no_meeting_in_person_and_one_under_correction_is_no_other(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    clock.now = at(14, 30, day=TODAY - timedelta(days=40))
    sign(book, marcus, mode=Mode.PHONE)
    clock.now = at(14, 30)
    asked = draft(id=VisitId("new"), person_id=marcus, segments=(segment(at(13), 30),), mode=Mode.VIDEO)
    met = sign(book, marcus, segments=(segment(at(9), 30),))
    database = book.vault.database
    assert visit_counts.met_in_person(database, asked, TODAY) == TODAY
    draft_id = begun(book, met)
    by_video = replace(met.draft, id=draft_id, mode=Mode.VIDEO)
    visits.save(book, by_video)
    assert visit_counts.met_in_person(database, by_video, TODAY) == TODAY - timedelta(days=40)
    visits.delete_draft(book, draft_id)
    voided(book, met)
    assert visit_counts.met_in_person(database, asked, TODAY) == TODAY - timedelta(days=40)


# Deliveries and the log ───────────────────────────────────────────────────────────────────────────


def test_every_act_is_owed_to_every_agency_in_its_own_transaction(book: Notebook, marcus: PersonId) -> None:
    add_target(book, "Records")
    database = book.vault.database
    signed = sign(book, marcus)
    visits.add_addendum(book, signed.id, "More.", CONFIRMED)
    newer = correct(book, signed)
    statement = stated(book, newer)
    acts.answer(book, statement.id, Decision.AGREE, "Yes.", CONFIRMED)
    done = voided(book, newer)
    owed = deliveries.everything(database)
    assert [(d.visit_id, d.version, bool(d.addendum_id), d.act_id is not None) for d in owed] == [
        (signed.id, 1, False, False),
        (signed.id, 1, True, False),
        (newer.id, 2, False, False),
        (newer.id, 2, False, True),
        (newer.id, 2, True, False),
        (newer.id, 2, False, True),
        (newer.id, 2, False, True),
    ]
    assert owed[-1].act_id == done.id
    assert deliveries.unpaid(database) == 0


@pytest.mark.parametrize("lost", range(7))
def test_each_delivery_that_is_gone_is_missed(book: Notebook, marcus: PersonId, lost: int) -> None:
    test_every_act_is_owed_to_every_agency_in_its_own_transaction(book, marcus)
    database = book.vault.database
    lose_deliveries(book, f"sequence = (SELECT sequence FROM delivery LIMIT 1 OFFSET {lost})")
    assert deliveries.unpaid(database) == 1


def test_what_has_not_begun_to_leave_of_a_voided_note_never_does(book: Notebook, marcus: PersonId) -> None:
    add_target(book, "Records")
    database = book.vault.database
    signed = sign(book, marcus)
    stands(book, DeliveryState.ACCEPTED)
    newer = correct(book, signed)
    voided(book, newer)
    assert [d.state for d in deliveries.everything(database)] == [
        DeliveryState.ACCEPTED,
        DeliveryState.WITHDRAWN,
        DeliveryState.READY,
    ]


def test_every_act_has_a_kind_of_its_own_in_the_log_and_no_word_there(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    signed = sign(book, marcus)
    newer = correct(book, signed, reason="HERON")
    statement = stated(book, newer, "HERON")
    acts.answer(book, statement.id, Decision.KEEP, "HERON", CONFIRMED)
    voided(book, newer, words="HERON")
    acts.write_again(book, newer.id, luz)
    acts.open_sealed(book, newer.id, CONFIRMED)
    kinds = ("correction.started", "visit.corrected", "statement.added", "statement.answered", "visit.voided",
             "visit.written_again", "visit.unsealed")  # fmt: skip
    assert [kind for kind in logged(book) if kind in kinds] == list(kinds)
    assert "HERON" not in repr(book.vault.database.all("SELECT * FROM audit"))


def undone(database: Database, act: Callable[[], object]) -> None:
    """Do something in a transaction that fails at its end."""
    try:
        with database.transaction():
            act()
            raise KeyError
    except KeyError:
        pass


def test_an_act_and_all_that_goes_with_it_stand_or_fall_together(book: Notebook, marcus: PersonId) -> None:
    add_target(book, "Records")
    signed, database = sign(book, marcus), book.vault.database
    before = [database.all(f"SELECT * FROM {table}") for table in ("audit", "signature", "delivery", "uncounted")]
    for act in (
        lambda: voided(book, signed),
        lambda: stated(book, signed),
        lambda: correct(book, signed),
        lambda: acts.answer(book, stated(book, signed).id, Decision.AGREE, "Yes.", CONFIRMED),
    ):
        undone(database, act)
    assert [database.all(f"SELECT * FROM {t}") for t in ("audit", "signature", "delivery", "uncounted")] == before
    assert corrections.of(database, signed.id) is None
    assert act_signing.broken(database) == []


def test_a_document_that_left_makes_the_note_given(book: Notebook, signed: Visit) -> None:
    document = visit_note.gather(book, signed.id)
    assert acts.standing(book, signed.id).status is NoteStatus.SIGNED
    assert isinstance(giving.release(book, document, b"%PDF", Recipient.QP), Done)
    assert acts.standing(book, signed.id).status is NoteStatus.GIVEN
    assert visits.lines(book)[0].since.released
