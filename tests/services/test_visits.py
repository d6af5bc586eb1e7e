from dataclasses import replace
from datetime import timedelta

import pytest
from making import CONFIRMED, EASTERN, NOW, Clock, add_person, add_target, at, empty_draft, fill, segment, sign

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import VisitId
from fieldnote.domain.problems import NotFoundError, SignedNoteError
from fieldnote.domain.visit import NextStep, NoteState, Place
from fieldnote.services import acts, people, visits
from fieldnote.services import notebook as notebooks
from fieldnote.services.notebook import Notebook


def test_a_new_visit_starts_now_with_what_is_usual(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    sign(book, marcus, place=Place.LIBRARY, place_label="Main St. library")
    clock.advance(days=7)
    started = visits.start(book, marcus)
    assert isinstance(started, Done)
    draft = visits.open_visit(book, started.value).draft
    assert draft.segments[0].start == clock.now.replace(second=0, microsecond=0)
    assert (draft.place, draft.place_label, draft.service) == (Place.LIBRARY, "Main St. library", "individual")
    assert (draft.what_we_did, draft.response) == ("", ""), "no narrative is ever filled in"


def test_a_planned_visit_becomes_the_visit_itself(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    planned = empty_draft(id=VisitId("planned"), person_id=marcus, planned_for=clock.now + timedelta(hours=1))
    visits.save(book, planned)
    clock.advance(hours=1)
    started = visits.start(book, marcus, planned=planned.id)
    assert isinstance(started, Done)
    assert started.value == planned.id
    assert not visits.open_visit(book, planned.id).draft.planned


def test_saving_twice_keeps_one_note(book: Notebook) -> None:
    marcus = add_person(book)
    draft = fill(book, marcus)
    visits.save(book, replace(draft, response="Changed."))
    assert [line.id for line in visits.lines(book)] == [draft.id]
    assert visits.open_visit(book, draft.id).draft.response == "Changed."


def test_a_note_is_ready_when_its_parts_are_there_and_a_draft_otherwise(book: Notebook) -> None:
    marcus = add_person(book)
    draft = fill(book, marcus)
    assert visits.open_visit(book, draft.id).state is NoteState.READY
    visits.save(book, replace(draft, response=""))
    assert visits.open_visit(book, draft.id).state is NoteState.DRAFT


def test_signing_freezes_owes_and_logs_in_one_step(book: Notebook) -> None:
    add_target(book, "Agency")
    marcus = add_person(book)
    outcome = visits.sign(book, fill(book, marcus).id, CONFIRMED)
    assert isinstance(outcome, Done)
    assert outcome.value.facts.units == 3
    assert len(outcome.change.deliveries) == 1
    kinds = [row[0] for row in book.vault.database.all("SELECT kind FROM audit ORDER BY sequence DESC LIMIT 1")]
    assert kinds == ["visit.signed"]


def test_an_incomplete_note_is_refused_with_what_is_missing(book: Notebook) -> None:
    marcus = add_person(book)
    draft = fill(book, marcus, response="", next_step=NextStep())
    outcome = visits.sign(book, draft.id, CONFIRMED)
    assert isinstance(outcome, Refused)
    assert [p.code for p in outcome.problems if p.blocks] == ["response_missing", "next_step_missing"]


def test_a_signed_note_is_never_signed_again_or_deleted_or_saved_over(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    assert isinstance(visits.sign(book, visit.id, CONFIRMED), Refused)
    assert isinstance(visits.delete_draft(book, visit.id), Refused)
    with pytest.raises(SignedNoteError):
        visits.save(book, replace(visit.draft, response="Something else"))
    assert visits.signed(book, visit.id) == visit


def test_signing_several_is_all_or_none(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    good = fill(book, marcus)
    clock.advance(hours=3)
    bad = fill(book, marcus, response="")
    assert isinstance(visits.sign_all(book, [good.id, bad.id], CONFIRMED), Refused)
    assert visits.open_visit(book, good.id).signed is None


def test_an_addendum_is_its_own_record_and_empty_words_are_refused(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    assert isinstance(visits.add_addendum(book, visit.id, " ", CONFIRMED), Refused)
    assert isinstance(visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED), Done)
    later = visits.signed(book, visit.id)
    assert (later.draft, later.signature) == (visit.draft, visit.signature)
    assert [a.text for a in later.addenda] == ["The bus was late."]
    with pytest.raises(NotFoundError):
        visits.add_addendum(book, VisitId("nothing"), "x", CONFIRMED)


def test_a_deleted_draft_comes_back_by_saving_it_again(book: Notebook) -> None:
    draft = fill(book, add_person(book))
    deleted = visits.delete_draft(book, draft.id)
    assert isinstance(deleted, Done)
    assert visits.lines(book) == []
    visits.save(book, deleted.value)
    assert visits.open_visit(book, draft.id).draft == draft


def test_overlapping_visits_are_named_and_can_be_kept_with_a_reason(book: Notebook) -> None:
    alma, marcus = add_person(book, "Alma R."), add_person(book, "Marcus B.")
    fill(book, alma, segments=(segment(at(10), 45),))
    draft = fill(book, marcus, segments=(segment(at(10, 30), 30),))
    problems = {p.code: p for p in visits.standing(book, draft).problems}
    assert problems["overlap"].facts["with"] == "Alma R."
    kept = replace(draft, reasons={"overlap": "Drove both to the meeting"})
    assert not any(p.blocks for p in visits.standing(book, kept).problems)


def test_lists_come_newest_first_page_by_page(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    for _ in range(7):
        clock.advance(days=1)
        fill(book, marcus)
    whole = visits.lines(book, person_id=marcus)
    pages = visits.lines(book, most=3)
    while len(pages) < len(whole):
        pages += visits.lines(book, most=3, before=pages[-1])
    assert pages == whole
    assert [str(line.day) for line in whole] == sorted((str(line.day) for line in whole), reverse=True)


def test_the_next_step_of_last_time_waits_until_it_is_done(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    visit = sign(book, marcus, next_step=NextStep("Call Ray"))
    clock.advance(days=2)
    started = visits.start(book, marcus)
    assert isinstance(started, Done)
    opened = visits.open_visit(book, started.value)
    assert opened.step is not None
    assert opened.step.step.text == "Call Ray"
    assert opened.last is not None
    assert opened.last.id == visit.id
    visits.mark_step_done(book, visit.id)
    assert people.open_step(book, marcus) is None
    visits.mark_step_done(book, visit.id, done=False)
    assert people.open_step(book, marcus) is not None


def test_the_visit_before_is_no_version_of_the_same_note_and_none_later_that_day(book: Notebook, clock: Clock) -> None:
    marcus = add_person(book)
    before = sign(book, marcus, segments=(segment(at(8), 30),), next_step=NextStep("Look up the bus"))
    visit = sign(book, marcus, segments=(segment(at(10), 30),), next_step=NextStep("Call Ray"))
    later = sign(book, marcus, segments=(segment(at(12), 30),), next_step=NextStep("Buy a map"))
    visits.mark_step_done(book, later.id)
    begun = acts.start_correction(book, visit.id, "The time was wrong.")
    assert isinstance(begun, Done)
    correcting = visits.open_visit(book, begun.value)
    assert correcting.last is not None
    assert correcting.last.id == before.id
    assert correcting.step is not None
    assert correcting.step.step.text == "Look up the bus", "its own step is in the draft"
    assert isinstance(visits.sign(book, begun.value, CONFIRMED), Done)
    for version in (visit.id, begun.value):
        shown = visits.open_visit(book, version).last
        assert shown is not None
        assert shown.id == before.id


def test_the_clock_of_the_place_stays_on_the_note(book: Notebook) -> None:
    visit = sign(book, add_person(book))
    kept = visits.signed(book, visit.id)
    assert kept.draft.segments[0].start.utcoffset() == EASTERN.utcoffset(None)
    assert kept.signature.signed_at.utcoffset() == timedelta(0)
    assert kept.signature.signed_at == NOW


def test_text_no_notebook_can_keep_is_made_visible_and_all_else_stays_exact(book: Notebook) -> None:
    draft = fill(book, add_person(book), what_we_did="a\0b \ud800 \u2028 e\u0301")
    assert visits.open_visit(book, draft.id).draft.what_we_did == "a\ufffdb \ufffd \n e\u0301"
    kept = fill(book, draft.person_id, what_we_did="\u2028 e\u0301 \r\n".replace("\r", ""))
    assert visits.open_visit(book, kept.id).draft.what_we_did == kept.what_we_did


def test_an_addendum_is_owed_as_well(book: Notebook) -> None:
    add_target(book, "Agency")
    visit = sign(book, add_person(book))
    outcome = visits.add_addendum(book, visit.id, "The bus was late.", CONFIRMED)
    assert isinstance(outcome, Done)
    assert len(outcome.change.deliveries) == 1
    assert not any(finding.faults for finding in notebooks.check(book))
