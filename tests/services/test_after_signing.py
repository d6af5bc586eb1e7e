"""What a page is told of a note beside its words: by the rows themselves, whichever version is asked about."""

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest
from making import CONFIRMED, Clock, add_person, at, correct, fill, plan, segment, sign
from services.own_rules import use_rules

from fieldnote.domain import visit_check
from fieldnote.domain.acts import VoidReason
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, PlanId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.review import Outcome, ReviewStanding
from fieldnote.services import acts, after_signing, plans, reviews, sentences, visits
from fieldnote.services.notebook import Notebook


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def test_every_version_knows_the_one_that_holds_and_the_correction_under_way(book: Notebook, marcus: PersonId) -> None:
    first = sign(book, marcus)
    second = correct(book, first)
    begun = acts.start_correction(book, second.id, "The place was wrong.")
    assert isinstance(begun, Done)
    for visit in (first, second):
        told = after_signing.of_note(book, visits.signed(book, visit.id))
        assert [one.seal.visit_id for one in told.versions] == [first.id, second.id]
        assert told.holds == second.id
        assert told.correction == begun.value
    found = after_signing.corrects(book, begun.value)
    assert found is not None
    assert (found.replaces, found.reason) == (second.id, "The place was wrong.")
    assert found.signed_at == second.signature.signed_at


def test_a_version_is_replaced_by_the_later_ones_of_its_note_once_they_are_signed(
    book: Notebook, marcus: PersonId
) -> None:
    first, other = sign(book, marcus), sign(book, marcus)
    started = acts.start_correction(book, first.id, "The time was wrong.")
    assert isinstance(started, Done)
    begun = started.value
    assert not after_signing.is_replaced(book, first.id, begun)
    visits.save(book, replace(first.draft, id=begun))
    visits.sign(book, begun, CONFIRMED)
    newest = correct(book, visits.signed(book, begun))
    assert after_signing.is_replaced(book, first.id, begun)
    assert after_signing.is_replaced(book, first.id, newest.id)
    assert not after_signing.is_replaced(book, newest.id, first.id)
    assert not after_signing.is_replaced(book, other.id, newest.id)
    assert not after_signing.is_replaced(book, first.id, first.id)


def test_an_ordinary_draft_corrects_nothing(book: Notebook, marcus: PersonId) -> None:
    assert after_signing.corrects(book, fill(book, marcus).id) is None


def test_a_review_is_asked_for_by_the_rules_that_the_signature_froze(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    before = sign(book, marcus)
    use_rules(book, pack='supervision = { review = "review", due_hours = 72 }')
    after = sign(book, marcus, service="individual")
    assert not after_signing.of_note(book, before).review_asked
    told = after_signing.of_note(book, after)
    assert told.review_asked
    assert told.review is ReviewStanding.WAITING
    clock.advance(hours=73)
    assert after_signing.of_note(book, after).review is ReviewStanding.OVERDUE


def test_an_addendum_asks_for_another_look_after_a_review_came_back(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    use_rules(book, pack='supervision = { review = "review", due_hours = 72 }')
    signed = sign(book, marcus, service="individual")
    reviews.add(book, signed.id, Outcome.RETURNED, "J. Alvarez", clock.now, comment="Which goal?")
    assert after_signing.of_note(book, signed).review is ReviewStanding.RETURNED
    clock.advance(minutes=5)
    visits.add_addendum(book, signed.id, "Goal 1a.", CONFIRMED)
    told = after_signing.of_note(book, visits.signed(book, signed.id))
    assert told.review is ReviewStanding.WAITING


def test_a_void_note_leaves_its_stub_and_what_it_became(book: Notebook, marcus: PersonId) -> None:
    signed = sign(book, marcus)
    assert after_signing.voided(book, signed.id) is None
    acts.void(book, signed.id, VoidReason.WRONG_CHART, "", CONFIRMED)
    found = after_signing.voided(book, signed.id)
    assert found is not None
    assert (found.person_id, found.stub.visit_id, found.again) == (marcus, signed.id, None)
    again = acts.write_again(book, signed.id, add_person(book, "Luz"))
    assert isinstance(again, Done)
    found = after_signing.voided(book, signed.id)
    assert found is not None
    assert found.again == again.value


def test_what_keeps_a_note_off_a_claim_is_said_with_what_is_known_now(book: Notebook, marcus: PersonId) -> None:
    ready = sign(book, marcus, reasons={"plan_missing": "The QP writes it this week."})
    without = sign(book, marcus, segments=(segment(at(9), 30),), response="It was a long walk.")
    assert after_signing.off_claim(book, ready) == ()
    assert [problem.code for problem in after_signing.off_claim(book, without)] == ["plan_missing"]
    told = sentences.of_claim(after_signing.off_claim(book, without), "Marcus")
    assert told.startswith("Not ready for a claim. No plan was here for this day. No reason was given.")
    assert isinstance(plans.record_plan(book, plan(id=PlanId("p"), person_id=marcus, outcomes=())), Done)
    assert after_signing.off_claim(book, without) == ()
    assert "is gone" in sentences.of_claim((), "Marcus")


def test_a_note_signed_in_time_is_not_called_late_afterwards(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    short = sign(book, marcus, segments=(segment(at(9), 3),), reasons={"plan_missing": "The QP writes it."})
    clock.advance(days=40)
    found = after_signing.off_claim(book, short)
    assert [problem.code for problem in found] == ["too_short"]
    assert sentences.of_claim(found, "Marcus") == "Not ready for a claim. It was shorter than one unit."


def test_every_caution_of_a_note_can_be_told_of_a_claim() -> None:
    rules = Path(visit_check.__file__).parent
    read = [(rules / f"{name}.py").read_text("utf-8") for name in ("visit_check", "claim_check", "privacy_check")]
    codes = set(re.findall(r'caution\([^"]*(?:"\w+", )?"(\w+)"', " ".join(read)))
    assert len(codes) > 20
    for code in codes | {"overlap_with_group", "group_over_ratio", "fellowship_as_topic", "signed_other_words"}:
        facts = {name: "1" for _, name, _, _ in Formatter().parse(sentences._OFF_CLAIM[code]) if name}
        assert sentences.of_claim((Problem("time", code, Weight.CAUTION, facts),), "Marcus")
