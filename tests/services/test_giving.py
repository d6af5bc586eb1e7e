"""Documents that leave the programme: made out by the gate, with the notice, and logged as what they are."""

import hashlib
import itertools
from dataclasses import replace
from datetime import timedelta

import pytest
from making import CONFIRMED, NOW, Clock, add_person, consent, goal, sign, support, trigger
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Content, Recipient
from fieldnote.domain.court_order import CourtOrder, OrderRule
from fieldnote.domain.disclosure import Basis, Medium, Redisclosure, SeenHow
from fieldnote.domain.ids import ConsentId, CourtOrderId, GoalId, PersonId
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.review import Outcome
from fieldnote.reports.plan_summary.values import PlanSummary
from fieldnote.services import acts, apart, consents, disclosures, giving, legal_notices, rendering, reviews
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook
from fieldnote.vault import goals, releases, supports, triggers


@pytest.fixture
def marcus(book: Notebook, clock: Clock) -> PersonId:
    """Someone with a goal and three signed notes."""
    clock.now = NOW - timedelta(days=40)
    person_id = add_person(book, "Marcus B.")
    goals.save(book.vault.database, goal(person_id=person_id), NOW)
    for _ in range(3):
        clock.advance(days=10)
        sign(book, person_id, goal_ids=(GoalId("goal-1"),))
    clock.now = NOW
    return person_id


PAYER = Addressee(Recipient.PAYER)


def addressed(book: Notebook, person: PersonId, *parts: Content, to: Addressee = PAYER) -> Document | Refused:
    document = plan_summary.gather(book, person, parts=parts)
    assert isinstance(document, Document)
    return giving.address(book, document, to)


def test_a_consent_lets_the_summary_through_with_the_long_notice_and_logs_the_disclosure(
    book: Notebook, marcus: PersonId
) -> None:
    it = consent(person_id=marcus)
    assert isinstance(consents.save(book, it), Done)
    document = addressed(book, marcus)
    assert isinstance(document, Document)
    pdf = rendering.make(document)
    assert isinstance(giving.release(book, document, pdf.data, Recipient.PAYER, Medium.PRINTED), Done)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.recipient_name, entry.recipient_address) == ("Three Rivers Health Plan", "12 Mill Road")
    assert (entry.basis, entry.basis_id, entry.medium) == (Basis.CONSENT, it.id, Medium.PRINTED)
    assert (entry.purpose, entry.of_care) == ("for payment", True)
    assert entry.redisclosure is Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS
    assert entry.notice == "part2_notice_2024"
    assert entry.description.startswith("Summary for the plan, 2026-08-22 to ")
    assert entry.contents == (Content.PLAN_SUMMARY,)
    assert entry.sha256 == hashlib.sha256(pdf.data).hexdigest()
    assert all(entry in releases.of_visit(book.vault.database, visit_id) for visit_id in document.visit_ids)
    assert len(document.visit_ids) == 3
    said = squashed(extracted(pdf.data))
    assert squashed(legal_notices.in_force(NOW.date()).long) in said
    assert squashed("Given to: Three Rivers Health Plan") in said
    assert squashed(it.contents_words) in said


def test_without_a_consent_nothing_is_made_out_to_anyone_outside(book: Notebook, marcus: PersonId) -> None:
    refused = addressed(book, marcus)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "consent_missing"


def test_a_copy_for_inside_carries_the_short_notice_and_no_other(book: Notebook, marcus: PersonId) -> None:
    document = addressed(book, marcus, to=Addressee(Recipient.QP))
    assert isinstance(document, Document)
    notice = legal_notices.in_force(NOW.date())
    said = squashed(extracted(rendering.make(document).data))
    assert squashed(notice.short) in said
    assert squashed(notice.long[:60]) not in said


def test_triggers_and_supports_go_out_only_when_the_consent_names_them(book: Notebook, marcus: PersonId) -> None:
    consents.save(book, consent(person_id=marcus))
    refused = addressed(book, marcus, Content.TRIGGERS, Content.SUPPORTS)
    assert isinstance(refused, Refused)
    assert refused.problems[0].facts["contents"] == "triggers supports"


def test_what_a_copy_leaves_out_is_not_even_handed_to_the_one_who_makes_it(book: Notebook, marcus: PersonId) -> None:
    supports.save(book.vault.database, support(person_id=marcus, name="Ray of the mill"), book.now_utc())
    triggers.save(book.vault.database, trigger(person_id=marcus, what="Payday at the bar"), book.now_utc())
    whole = plan_summary.gather(book, marcus)
    bare = plan_summary.gather(book, marcus, parts=())
    assert isinstance(whole, Document)
    assert isinstance(bare, Document)
    assert "Payday at the bar" in plan_summary.paste_text(whole)
    assert "Payday at the bar" in extracted(rendering.make(whole).data)
    assert isinstance(bare.values, PlanSummary)
    assert (bare.values.triggers, bare.values.supports) == ((), ())
    for said in (plan_summary.paste_text(bare), extracted(rendering.make(bare).data)):
        assert "Payday" not in said
        assert "Ray" not in said
        assert "Trigger" not in said, "the part is not there at all, instead of saying that nothing is written"


def test_the_gate_is_asked_again_when_the_document_is_given(book: Notebook, marcus: PersonId) -> None:
    it = consent(person_id=marcus)
    consents.save(book, it)
    document = addressed(book, marcus)
    assert isinstance(document, Document)
    consents.revoke(book, it.id, "On the phone, just now.")
    refused = giving.release(book, document, b"pdf", Recipient.PAYER)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "consent_revoked"
    assert releases.of_person(book.vault.database, marcus) == []


def test_a_copy_made_for_looking_or_for_somebody_else_does_not_go_out(book: Notebook, marcus: PersonId) -> None:
    consents.save(book, consent(person_id=marcus))
    looked_at = plan_summary.gather(book, marcus, parts=())
    assert isinstance(looked_at, Document)
    for_qp = giving.address(book, looked_at, Addressee(Recipient.QP))
    assert isinstance(for_qp, Document)
    for document in (looked_at, for_qp):
        refused = giving.release(book, document, b"pdf", Recipient.PAYER)
        assert isinstance(refused, Refused)
        assert refused.problems[0].code == "document_not_addressed"


def test_what_a_supervisor_said_of_a_note_stays_inside(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus)
    said = "Name the goal next time."
    assert isinstance(reviews.add(book, note.id, Outcome.RETURNED, "J. Alvarez", book.clock(), comment=said), Done)
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    whole = visit_note.gather(book, note.id, parts=())
    for addressee, is_inside in ((Addressee(Recipient.QP), True), (PAYER, False), (Addressee(Recipient.PERSON), False)):
        document = giving.address(book, whole, addressee)
        assert isinstance(document, Document)
        printed = squashed(extracted(rendering.make(document).data))
        assert (squashed(said) in printed) is is_inside, addressee.kind
        assert squashed("J. Alvarez") in printed, "that it was reviewed is part of every chart copy"
        assert isinstance(giving.release(book, document, b"pdf", addressee.kind), Done)


def test_a_copy_made_for_inside_does_not_go_to_the_person_or_past_part_2(book: Notebook, marcus: PersonId) -> None:
    book.vault.database.run("UPDATE episode SET part2 = 0")
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    looked_at = visit_note.gather(book, visit_note.newest_signed(book, marcus), parts=())
    for_qp = giving.address(book, looked_at, Addressee(Recipient.QP))
    assert isinstance(for_qp, Document)
    for document, recipient in itertools.product((looked_at, for_qp), (Recipient.PERSON, Recipient.PAYER)):
        refused = giving.release(book, document, b"pdf", recipient)
        assert isinstance(refused, Refused)
        assert refused.problems[0].code == "document_not_addressed"


def test_copied_text_carries_the_notice_as_well(book: Notebook, marcus: PersonId) -> None:
    consents.save(book, consent(person_id=marcus))
    document = addressed(book, marcus)
    assert isinstance(document, Document)
    assert legal_notices.in_force(NOW.date()).long in plan_summary.paste_text(document)
    assert isinstance(giving.release_text(book, document, Recipient.PAYER), Done)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.kind, entry.medium) == ("plan-summary-text", Medium.COPIED)
    assert entry.sha256 == hashlib.sha256(plan_summary.paste_text(document).encode()).hexdigest()


def test_the_log_says_of_text_for_inside_that_no_notice_went_along(book: Notebook, marcus: PersonId) -> None:
    document = addressed(book, marcus, to=Addressee(Recipient.QP))
    assert isinstance(document, Document)
    assert legal_notices.in_force(NOW.date()).short not in plan_summary.paste_text(document)
    assert isinstance(giving.release_text(book, document, Recipient.QP), Done)
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)
    noticed = {entry.kind: entry.notice for entry in releases.of_person(book.vault.database, marcus)}
    assert noticed == {"plan-summary-text": "", "plan-summary": "part2_notice_2024"}


def test_a_preview_is_no_release_and_counts_as_seen(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus)
    giving.looked_at(book, visit_note.gather(book, note.id))
    summary = plan_summary.gather(book, marcus)
    assert isinstance(summary, Document)
    giving.looked_at(book, summary)
    assert releases.of_person(book.vault.database, marcus) == []
    assert [s.how for s in disclosures.who_has_seen_note(book, note.id)] == [SeenHow.OPENED]
    assert [s.how for s in disclosures.who_has_seen_person(book, marcus)] == [SeenHow.OPENED, SeenHow.OPENED]
    assert isinstance(acts.void(book, note.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    giving.looked_at(book, visit_note.gather(book, note.id))
    assert len(disclosures.who_has_seen_note(book, note.id)) == 1, "a stub has no word of the note"


def test_a_sensitive_note_goes_out_only_chosen_and_named(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus, sensitive=True)
    document = visit_note.gather(book, note.id, parts=())
    inside = giving.release(book, document, b"pdf", Recipient.QP)
    assert isinstance(inside, Done), "who asks for the chart copy of this note has chosen it"
    it = consent(person_id=marcus, contents=(Content.VISIT_NOTES,))
    consents.save(book, it)
    chosen = (Content.SENSITIVE_NOTES,)
    codes = []
    for choice in ((), chosen):
        refused = giving.address(book, document, PAYER, choice)
        assert isinstance(refused, Refused)
        codes.append(refused.problems[0].code)
    assert codes == ["sensitive_not_chosen", "consent_scope"]
    named = replace(it, id=ConsentId("consent-2"), contents=(Content.VISIT_NOTES, Content.SENSITIVE_NOTES))
    consents.save(book, named)
    made_out = giving.address(book, document, PAYER, chosen)
    assert isinstance(made_out, Document)
    assert isinstance(giving.release(book, made_out, b"pdf", Recipient.PAYER), Done)


def test_the_person_gets_their_own_without_a_consent_and_it_is_in_the_accounting(
    book: Notebook, marcus: PersonId
) -> None:
    document = addressed(book, marcus, Content.TRIGGERS, to=Addressee(Recipient.PERSON, "Marcus"))
    assert isinstance(document, Document)
    assert document.stamp.accompanying is None
    assert isinstance(giving.release(book, document, b"pdf", Recipient.PERSON), Done)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.basis, entry.is_disclosure, entry.redisclosure) == (Basis.THE_PERSON, True, Redisclosure.THEIR_OWN)


def test_where_part_2_does_not_cover_the_record_no_notice_of_it_is_printed(book: Notebook, marcus: PersonId) -> None:
    book.vault.database.run("UPDATE episode SET part2 = 0")
    consents.save(book, consent(person_id=marcus))
    document = addressed(book, marcus)
    assert isinstance(document, Document)
    assert "42 CFR" not in extracted(rendering.make(document).data)
    giving.release(book, document, b"pdf", Recipient.PAYER)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.notice, entry.redisclosure) == ("", Redisclosure.NOT_PART_2)


def test_an_order_and_an_emergency_print_the_notice_with_their_grounds(book: Notebook, marcus: PersonId) -> None:
    order = CourtOrder(
        CourtOrderId("o"), marcus, OrderRule.CRIMINAL, "District Court 9", "26 CR 7", NOW.date(),
        (Content.PLAN_SUMMARY,), "The summary.",
    )  # fmt: skip
    assert isinstance(disclosures.record_order(book, order), Done)
    document = addressed(book, marcus, to=Addressee(Recipient.JUSTICE))
    assert isinstance(document, Document)
    said = squashed(extracted(rendering.make(document).data))
    assert squashed("because of: District Court 9 26 CR 7") in said
    assert isinstance(giving.release(book, document, b"pdf", Recipient.JUSTICE), Done)


def test_the_stub_of_a_voided_note_goes_through_the_same_gate(book: Notebook, marcus: PersonId) -> None:
    note = sign(book, marcus)
    assert isinstance(acts.void(book, note.id, VoidReason.WRONG_CHART, "For Luz.", CONFIRMED), Done)
    stub = visit_note.gather(book, note.id)
    assert stub.kind == "void-stub"
    assert isinstance(giving.address(book, stub, PAYER), Refused)
    consents.save(book, consent(person_id=marcus, contents=(Content.VISIT_NOTES,)))
    made_out = giving.address(book, stub, PAYER)
    assert isinstance(made_out, Document)
    said = squashed(extracted(rendering.make(made_out).data))
    assert squashed(legal_notices.in_force(NOW.date()).long) in said
    assert isinstance(giving.release(book, made_out, b"pdf", Recipient.PAYER), Done)


def test_the_specialists_own_phone_does_not_leave_in_the_words_of_a_consent_either(
    book: Notebook, marcus: PersonId
) -> None:
    apart.set_private_facts(book, PrivateFacts(phones=("919 555 0142",)))
    it = consent(person_id=marcus, how_to_revoke="Call Dana at (919) 555-0142.")
    assert isinstance(consents.save(book, it), Done)
    document = addressed(book, marcus)
    assert isinstance(document, Document)
    refused = giving.release(book, document, b"pdf", Recipient.PAYER)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code.startswith("private_")
    assert releases.of_person(book.vault.database, marcus) == []
