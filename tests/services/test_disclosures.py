"""The gate with a real notebook, the log of what was given, and who has seen what."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import CONFIRMED, NOW, TODAY, Clock, add_person, consent, correct, episode, sign

from fieldnote.domain.acts import VoidReason
from fieldnote.domain.attachment import CleanFile, FileKind
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Consent, ConsentKind, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.court_order import CourtOrder, OrderRule
from fieldnote.domain.disclosure import Basis, Medium, Redisclosure, SeenHow
from fieldnote.domain.disclosure_gate import Allowed
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import ConsentId, CourtOrderId, EmergencyId, EpisodeId, NoticeGivenId, PersonId, VisitId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.recipient import Addressee, RecipientPreset
from fieldnote.services import (
    acts,
    archiving,
    attachments,
    consents,
    disclosures,
    disposals,
    giving,
    group_notes,
    group_sessions,
    group_views,
    merges,
    people,
    recipients,
    records,
    returns_to_use,
    showing,
    visits,
)
from fieldnote.services.documents import plan_summary, visit_note
from fieldnote.services.documents.document import Document
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, releases
from fieldnote.vault import people as people_table

MOTHER = Addressee(Recipient.SUPPORTER, "Mrs. Hale")
COURT = Addressee(Recipient.JUSTICE, "District Court 9")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def release_for_mother(book: Notebook, person_id: PersonId, **changes: Any) -> Consent:
    it = consent(
        person_id=person_id,
        kind=ConsentKind.SUPPORTER,
        purpose=Purpose.SUPPORT,
        contents=(Content.ATTENDANCE,),
        recipients=(NamedRecipient(Recipient.SUPPORTER, "Mrs. Hale", "8 Hill Lane"),),
    )
    outcome = consents.save(book, replace(it, **changes))
    assert isinstance(outcome, Done)
    return outcome.value.consent


def told(outcome: Done[Any] | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.problems[0].code


def say(book: Notebook, person_id: PersonId, *contents: Content, to: Addressee = MOTHER, **more: Any) -> Any:
    return disclosures.say(book, person_id, to, contents or (Content.ATTENDANCE,), "That he came.", **more)


def emergency(person_id: PersonId, **changes: Any) -> Emergency:
    made = Emergency(
        EmergencyId("emergency-1"),
        person_id,
        NOW,
        "Dr. Osei",
        "County Hospital",
        "Dana Reyes",
        "Not breathing, given naloxone twice",
        (Content.ATTENDANCE,),
    )
    return replace(made, **changes)


def order(person_id: PersonId, **changes: Any) -> CourtOrder:
    made = CourtOrder(
        CourtOrderId("order-1"),
        person_id,
        OrderRule.NOT_CRIMINAL,
        "District Court 9",
        "26 CV 18",
        TODAY,
        (Content.ATTENDANCE,),
        "Dates of attendance only.",
    )
    return replace(made, **changes)


# ── Spoken ──


def test_nothing_is_told_to_a_supporter_without_a_release(book: Notebook, marcus: PersonId) -> None:
    assert told(say(book, marcus)) == "supporter_release_missing"
    assert releases.of_person(book.vault.database, marcus) == []


def test_what_is_told_by_word_is_logged_with_everything_the_accounting_needs(book: Notebook, marcus: PersonId) -> None:
    it = release_for_mother(book, marcus)
    assert isinstance(say(book, marcus, with_notice=True), Done)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.recipient_name, entry.recipient_address) == ("Mrs. Hale", "8 Hill Lane")
    assert (entry.description, entry.purpose) == ("That he came.", "so that they can stand by the patient")
    assert (entry.basis, entry.basis_id, entry.medium) == (Basis.CONSENT, it.id, Medium.SPOKEN)
    assert (entry.notice, entry.redisclosure) == ("part2_notice_2024", Redisclosure.AS_CONSENT_SAYS)
    assert entry.contents == (Content.ATTENDANCE,)
    assert entry.is_disclosure


def test_more_than_the_release_names_is_refused_by_name(book: Notebook, marcus: PersonId) -> None:
    release_for_mother(book, marcus)
    refused = say(book, marcus, Content.ATTENDANCE, Content.TRIGGERS)
    assert told(refused) == "consent_scope"
    assert refused.problems[0].facts["contents"] == "triggers"


def test_what_was_told_has_to_be_said(book: Notebook, marcus: PersonId) -> None:
    release_for_mother(book, marcus)
    empty = disclosures.say(book, marcus, MOTHER, (Content.ATTENDANCE,), " ")
    assert told(empty) == "spoken_description_missing"


def test_after_a_revocation_nothing_more_is_given_and_what_was_relied_on_is_on_the_record(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    it = release_for_mother(book, marcus)
    say(book, marcus)
    clock.advance(days=2)
    outcome = consents.revoke(book, it.id, "He said so on the phone.")
    assert isinstance(outcome, Done)
    assert outcome.value.filed.endings[0].relied_on_until == TODAY
    assert told(say(book, marcus)) == "consent_revoked"


# ── Part 2 or not ──


def only_episode(book: Notebook, person_id: PersonId, **changes: Any) -> None:
    for old in people_table.episodes(book.vault.database, person_id):
        book.vault.database.run("DELETE FROM episode WHERE id = ?", (old.id,))
    add_episode(book, person_id, **changes)


def add_episode(book: Notebook, person_id: PersonId, **changes: Any) -> None:
    it = episode(id=EpisodeId(book.new_id()), person_id=person_id, **changes)
    people_table.save_episode(book.vault.database, it, book.now_utc())


def test_one_covered_episode_covers_the_record_even_when_it_is_over(book: Notebook, marcus: PersonId) -> None:
    only_episode(book, marcus, part2=False)
    assert not disclosures.part2_covers(book, marcus)
    add_episode(book, marcus, part2=True, started_on=TODAY.replace(year=2020), ended_on=TODAY.replace(year=2021))
    assert disclosures.part2_covers(book, marcus)


def test_someone_without_an_episode_counts_as_covered(book: Notebook, marcus: PersonId) -> None:
    book.vault.database.run("DELETE FROM episode")
    assert disclosures.part2_covers(book, marcus)


def test_the_stop_for_justice_is_part_2s(book: Notebook, marcus: PersonId) -> None:
    court = NamedRecipient(Recipient.JUSTICE, COURT.name)
    general = consent(person_id=marcus, purpose=Purpose.AT_REQUEST, contents=(Content.ATTENDANCE,), recipients=(court,))
    assert isinstance(consents.save(book, general), Done)
    assert told(say(book, marcus, to=COURT)) == "justice_stop"
    only_episode(book, marcus, part2=False)
    assert isinstance(say(book, marcus, to=COURT), Done)


def test_a_programme_can_have_its_qp_outside(book: Notebook, marcus: PersonId) -> None:
    qp = Addressee(Recipient.QP, "J. Alvarez")
    assert isinstance(say(book, marcus, to=qp), Done)
    recipients.set_preset(book, RecipientPreset("", Recipient.QP, inside=False, contents=()))
    assert told(say(book, marcus, to=qp)) == "consent_missing"


# ── Emergencies and orders ──


def test_an_emergency_is_written_down_and_opens_for_a_day(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    hospital = Addressee(Recipient.PROVIDER, "County Hospital")
    assert told(say(book, marcus, to=hospital)) == "consent_missing"
    assert isinstance(disclosures.record_emergency(book, emergency(marcus)), Done)
    assert isinstance(say(book, marcus, to=hospital), Done)
    entry = releases.of_person(book.vault.database, marcus)[0]
    assert (entry.basis, entry.basis_id) == (Basis.EMERGENCY, "emergency-1")
    assert entry.purpose == "Not breathing, given naloxone twice"
    assert entry.recipient_name == "Dr. Osei, County Hospital"
    clock.advance(hours=25)
    assert told(say(book, marcus, to=hospital)) == "consent_missing"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"told_to": " "}, "emergency_told_to_missing"),
        ({"facility": ""}, "emergency_facility_missing"),
        ({"told_by": ""}, "emergency_told_by_missing"),
        ({"nature": "\n"}, "emergency_nature_missing"),
        ({"contents": ()}, "emergency_contents_missing"),
        ({"at": NOW + timedelta(minutes=1)}, "emergency_in_future"),
    ],
)
def test_the_record_of_an_emergency_has_all_that_the_rule_wants(
    book: Notebook, marcus: PersonId, changes: dict[str, Any], code: str
) -> None:
    assert told(disclosures.record_emergency(book, emergency(marcus, **changes))) == code
    assert book.vault.database.value("SELECT count(*) FROM emergency") == 0


def test_an_order_opens_to_justice_what_it_names_and_a_request_does_not(book: Notebook, marcus: PersonId) -> None:
    assert told(say(book, marcus, to=COURT)) == "justice_stop"
    assert isinstance(disclosures.record_order(book, order(marcus)), Done)
    assert told(say(book, marcus, Content.VISIT_NOTES, to=COURT)) == "justice_stop"
    assert isinstance(say(book, marcus, to=COURT), Done)
    assert releases.of_person(book.vault.database, marcus)[0].basis is Basis.COURT_ORDER


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"court": ""}, "order_court_missing"),
        ({"reference": " "}, "order_reference_missing"),
        ({"contents": ()}, "order_scope_missing"),
        ({"scope": ""}, "order_scope_missing"),
        ({"ordered_on": TODAY + timedelta(days=1)}, "order_in_future"),
    ],
)
def test_the_record_of_an_order_says_which_and_what(
    book: Notebook, marcus: PersonId, changes: dict[str, Any], code: str
) -> None:
    assert told(disclosures.record_order(book, order(marcus, **changes))) == code
    assert book.vault.database.value("SELECT count(*) FROM court_order") == 0


def test_an_emergency_of_nobody_is_named(book: Notebook) -> None:
    with pytest.raises(NotFoundError):
        disclosures.record_emergency(book, emergency(PersonId("nobody")))


# ── The accounting, and who has seen what ──


@pytest.mark.parametrize(
    ("recipient", "name"),
    [
        (Recipient.QP, "J. Alvarez"),
        (Recipient.OWN_AGENCY, "Riverbend Recovery Partners"),
        (Recipient.PERSON, "Marcus"),
    ],
)
def test_the_log_names_even_those_who_need_not_be_named(
    book: Notebook, marcus: PersonId, recipient: Recipient, name: str
) -> None:
    say(book, marcus, to=Addressee(recipient))
    assert releases.of_person(book.vault.database, marcus)[0].recipient_name == name


def test_the_accounting_lists_every_disclosure_and_that_it_was_made_is_logged(book: Notebook, marcus: PersonId) -> None:
    release_for_mother(book, marcus)
    say(book, marcus)
    say(book, marcus, to=Addressee(Recipient.QP, "J. Alvarez"))
    disclosures.record_order(book, order(marcus))
    say(book, marcus, to=COURT)
    found = disclosures.accounting(book, marcus)
    assert {r.recipient_name for r in found.everything} == {"Mrs. Hale", "District Court 9"}
    assert [r.recipient_name for r in found.under_part2] == ["Mrs. Hale"]
    assert [r.recipient_name for r in found.under_hipaa] == ["District Court 9"]
    assert audit.entries(book.vault.database)[-1].kind == "disclosures.accounted"


def test_who_has_seen_a_note_are_those_who_opened_it_and_those_it_was_given_to(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    visit, other = sign(book, marcus), sign(book, marcus)
    clock.advance(minutes=5)
    visits.open_visit(book, visit.id)
    clock.advance(minutes=5)
    document = visit_note.gather(book, visit.id)
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)
    clock.advance(minutes=5)
    summary = plan_summary.gather(book, marcus)
    assert isinstance(summary, Document)
    assert isinstance(giving.release(book, summary, b"pdf", Recipient.OWN_AGENCY), Done)
    seen = disclosures.who_has_seen_note(book, visit.id)
    assert [(s.how, s.who) for s in seen] == [
        (SeenHow.GIVEN, "Riverbend Recovery Partners"),
        (SeenHow.GIVEN, "J. Alvarez"),
        (SeenHow.OPENED, "Dana Reyes"),
    ]
    assert [s.release.kind for s in seen if s.release] == ["plan-summary", "visit-note"]
    in_the_summary = disclosures.who_has_seen_note(book, other.id)
    assert [s.who for s in in_the_summary] == ["Riverbend Recovery Partners"]
    with pytest.raises(NotFoundError):
        disclosures.who_has_seen_note(book, VisitId("nowhere"))


def test_who_has_seen_a_note_in_the_wrong_chart_can_still_be_told(book: Notebook, marcus: PersonId) -> None:
    visit = sign(book, marcus)
    document = visit_note.gather(book, visit.id)
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)
    assert isinstance(acts.void(book, visit.id, VoidReason.WRONG_CHART, "For Luz.", CONFIRMED), Done)
    assert [s.who for s in disclosures.who_has_seen_note(book, visit.id)] == ["J. Alvarez"]


def test_who_has_seen_a_person_is_nobody_elses_list(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    people.overview(book, marcus)
    say(book, luz, to=Addressee(Recipient.QP, "J. Alvarez"))
    assert [(s.how, s.who) for s in disclosures.who_has_seen_person(book, marcus)] == [(SeenHow.OPENED, "Dana Reyes")]
    assert [(s.how, s.who) for s in disclosures.who_has_seen_person(book, luz)] == [(SeenHow.GIVEN, "J. Alvarez")]


def test_opening_a_note_is_seeing_the_person(book: Notebook, marcus: PersonId) -> None:
    visit = sign(book, marcus)
    visits.open_visit(book, visit.id)
    visits.open_visit(book, sign(book, add_person(book, "Luz")).id)
    assert [s.how for s in disclosures.who_has_seen_person(book, marcus)] == [SeenHow.OPENED]


def opened(book: Notebook, visit_id: VisitId) -> int:
    return sum(s.how is SeenHow.OPENED for s in disclosures.who_has_seen_note(book, visit_id))


def test_a_list_of_notes_shows_each_note_that_held_then(book: Notebook, marcus: PersonId) -> None:
    showing.show(book, "visits")
    records.records(book)
    first = sign(book, marcus)
    luz = add_person(book, "Luz")
    assert opened(book, first.id) == 0, "it was not there yet"
    showing.show(book, "visits")
    showing.show(book, "visits", marcus)
    showing.show(book, "visits", luz)
    showing.show(book, "goals", marcus)
    records.records(book, marcus)
    assert opened(book, first.id) == 3
    newer = correct(book, first)
    showing.show(book, "visits")
    assert (opened(book, first.id), opened(book, newer.id)) == (3, 1)
    assert isinstance(acts.void(book, newer.id, VoidReason.WRONG_CHART, "", CONFIRMED), Done)
    showing.show(book, "visits")
    assert (opened(book, first.id), opened(book, newer.id)) == (3, 1)


def test_records_without_what_is_sensitive_do_not_show_a_sensitive_note(book: Notebook, marcus: PersonId) -> None:
    visit = sign(book, marcus, sensitive=True)
    records.records(book)
    assert opened(book, visit.id) == 0
    records.records(book, with_sensitive=True)
    assert opened(book, visit.id) == 1


def test_a_group_and_a_file_show_the_notes_they_belong_to(book: Notebook, marcus: PersonId) -> None:
    luz, without = add_person(book, "Luz"), add_person(book, "Theo")
    begun = group_sessions.start(book, name="Friday group")
    assert isinstance(begun, Done)
    for who in (marcus, luz):
        assert isinstance(group_sessions.mark_here(book, begun.value.id, who), Done)
    found = {who: group_notes.of_person(book, begun.value.id, who) for who in (marcus, luz)}
    notes = {who: note.draft.id for who, note in found.items() if note}
    group_views.open_session(book, begun.value.id)
    group_views.attendance(book, begun.value.id)
    assert [opened(book, visit_id) for visit_id in notes.values()] == [1, 1]
    page = CleanFile(FileKind.PNG, b"picture", 1)
    added = attachments.add(book, marcus, page, "Sheet", visit_id=notes[marcus])
    assert isinstance(added, Done)
    attachments.content(book, added.value)
    assert [opened(book, visit_id) for visit_id in notes.values()] == [2, 1]
    seen = [len(disclosures.who_has_seen_person(book, who)) for who in (marcus, luz, without)]
    assert seen == [3, 2, 0]


def test_what_is_shown_of_everyone_is_shown_of_each_person_known_then(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    showing.show(book, "people")
    showing.show(book, "meetings")
    clock.advance(minutes=1)
    luz = add_person(book, "Luz")
    showing.show(book, "supports")
    returns_to_use.of_person(book, marcus)
    seen = [len(disclosures.who_has_seen_person(book, who)) for who in (marcus, luz)]
    assert seen == [3, 1]


def test_looking_at_the_gate_logs_nothing(book: Notebook, marcus: PersonId) -> None:
    before = len(audit.entries(book.vault.database))
    answer = disclosures.may_give(book, marcus, MOTHER, (Content.ATTENDANCE,), "spoken")
    assert not isinstance(answer, Allowed)
    assert len(audit.entries(book.vault.database)) == before


# ── One human entered twice, and the end of a record ──


def test_after_a_merge_consents_releases_and_views_of_both_are_the_persons_who_stays(
    book: Notebook, marcus: PersonId
) -> None:
    double = add_person(book, "Marcus H.")
    it = release_for_mother(book, double)
    say(book, double)
    people.overview(book, double)
    disclosures.record_order(book, order(double))
    assert isinstance(merges.merge(book, double, marcus), Done)
    assert [s.consent.id for s in consents.of_person(book, marcus)] == [it.id]
    assert isinstance(say(book, marcus), Done)
    assert isinstance(say(book, marcus, to=COURT), Done)
    assert len(disclosures.accounting(book, marcus).everything) == 3
    assert SeenHow.OPENED in {s.how for s in disclosures.who_has_seen_person(book, marcus)}
    assert isinstance(consents.revoke(book, it.id, "By letter."), Done)
    assert told(say(book, marcus)) == "consent_revoked"
    assert isinstance(merges.undo(book, double), Done)
    assert told(say(book, double)) == "consent_revoked", "the consent is complete and stays with whom it was signed for"
    assert told(say(book, marcus)) == "supporter_release_missing"


def test_everything_about_consents_goes_with_the_disposal_of_its_person_and_of_nobody_else(
    book: Notebook, marcus: PersonId
) -> None:
    luz = add_person(book, "Luz")
    tables = ("consent", "consent_ending", "emergency", "court_order", "notice_given", "release")
    for someone in (marcus, luz):
        it = release_for_mother(book, someone, id=ConsentId(book.new_id()))
        say(book, someone)
        consents.revoke(book, it.id, "")
        disclosures.record_emergency(book, emergency(someone, id=EmergencyId(book.new_id())))
        disclosures.record_order(book, order(someone, id=CourtOrderId(book.new_id())))
        consents.give_notice(book, NoticeGiven(NoticeGivenId(book.new_id()), someone, TODAY))
    counted = [book.vault.database.value(f"SELECT count(*) FROM {table}") for table in tables]
    assert counted == [2] * 6
    assert isinstance(archiving.archive(book, marcus), Done)
    assert isinstance(disposals.dispose(book, marcus, CONFIRMED, reason="Moved on with the agency"), Done)
    counted = [book.vault.database.value(f"SELECT count(*) FROM {table}") for table in tables]
    assert counted == [1] * 6
    assert len(consents.of_person(book, luz)) == 1
