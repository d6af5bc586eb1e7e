"""Gathering a cover page: for what was given, to whom it was given, without a word on whom it is about."""

from typing import Any

import pytest
from making import NOW, Clock, add_person, consent, episode, sign
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import ConsentKind, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.disclosure import Basis, Medium
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import ConsentId, EmergencyId, EpisodeId, PersonId, ReleaseId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.reports.cover_page.values import CoverPage
from fieldnote.services import consents, disclosures, giving, legal_notices, people, rendering
from fieldnote.services.documents import kinds, plan_summary
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook
from fieldnote.vault import people as people_table
from fieldnote.vault import releases

PLAN = Addressee(Recipient.PAYER, "Three Rivers Health Plan")
LONG = legal_notices.in_force(NOW.date()).long


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    person_id = add_person(book, "Marcus")
    sign(book, person_id)
    assert isinstance(consents.save(book, consent(person_id=person_id, contents=(Content.WHOLE_CHART,))), Done)
    return person_id


def give_summary(book: Notebook, marcus: PersonId, addressee: Addressee = PLAN) -> ReleaseId:
    summary = plan_summary.gather(book, marcus)
    assert isinstance(summary, Document)
    addressed = giving.address(book, summary, addressee)
    assert isinstance(addressed, Document)
    done = giving.release(book, addressed, b"pdf", addressee.kind)
    assert isinstance(done, Done)
    return done.value[0]


def cover_of(book: Notebook, person_id: PersonId | None = None, **wanted: Any) -> tuple[Document, CoverPage]:
    document = kinds.gather(book, Wanted(Kind.COVER_PAGE, person_id, **wanted))
    assert isinstance(document, Document)
    assert isinstance(document.values, CoverPage)
    return document, document.values


def test_a_cover_says_to_whom_what_why_and_by_which_consent(book: Notebook, marcus: PersonId) -> None:
    given = give_summary(book, marcus)
    document, values = cover_of(book, release_id=given, pages=4)
    entry = releases.get(book.vault.database, given)
    assert entry is not None
    assert (values.to_kind, values.to_name, values.to_address) == (
        Recipient.PAYER,
        "Three Rivers Health Plan",
        "12 Mill Road",
    )
    assert (values.given_document, values.contents) == (entry.document_id, entry.contents)
    assert (values.purpose, values.consent_ref, values.pages) == (Purpose.PAYMENT, "consent-", 4)
    assert values.title == "NCCPSS", "the credential that holds on that day, and no other"
    assert values.statement == LONG
    assert document.people == (marcus,)
    assert document.contents == set(entry.contents)


def test_it_names_nobody_it_is_about_whatever_was_written_down(book: Notebook, marcus: PersonId) -> None:
    mother = consent(
        id=ConsentId("consent-2"),
        person_id=marcus,
        kind=ConsentKind.SUPPORTER,
        purpose=Purpose.SUPPORT,
        contents=(Content.ATTENDANCE,),
        contents_words="That Marcus comes.",
        recipients=(NamedRecipient(Recipient.SUPPORTER, "Mrs. Hale"),),
    )
    assert isinstance(consents.save(book, mother), Done)
    said = disclosures.say(
        book, marcus, Addressee(Recipient.SUPPORTER, "Mrs. Hale"), {Content.ATTENDANCE}, "That Marcus came."
    )
    assert isinstance(said, Done)
    for given in (said.value, give_summary(book, marcus)):
        document, _ = cover_of(book, release_id=given)
        assert document.only_for
        whom = document.only_for[0]
        addressed = giving.address(book, document, Addressee(whom.kind, whom.name))
        assert isinstance(addressed, Document)
        text = extracted(rendering.make(addressed).data)
        person = people.get(book, marcus)
        assert not [
            word for word in (person.preferred_name, person.given_name, person.family_name) if word and word in text
        ]
        assert squashed(text).count(squashed(LONG)) == 1


def test_without_a_release_it_is_for_what_left_the_programme_last(
    book: Notebook, marcus: PersonId, clock: Clock
) -> None:
    refused = kinds.gather(book, Wanted(Kind.COVER_PAGE, marcus))
    assert refused == Refused((Problem("release", "nothing_given_out"),))
    give_summary(book, marcus, Addressee(Recipient.PERSON))
    assert kinds.gather(book, Wanted(Kind.COVER_PAGE, marcus)) == refused, "their own copy needs none"
    give_summary(book, marcus, Addressee(Recipient.QP))
    document, values = cover_of(book, marcus)
    assert (values.to_kind, values.statement) == (Recipient.QP, ""), "inside, if nothing left"
    assert isinstance(giving.release(book, document, b"pdf", Recipient.QP), Done)
    clock.advance(minutes=5)
    give_summary(book, marcus)
    clock.advance(minutes=5)
    give_summary(book, marcus, Addressee(Recipient.QP))
    clock.advance(minutes=5)
    document, values = cover_of(book, marcus)
    assert values.to_kind is Recipient.PAYER
    addressed = giving.address(book, document, PLAN)
    assert isinstance(addressed, Document)
    assert isinstance(giving.release(book, addressed, b"pdf", Recipient.PAYER), Done)
    assert cover_of(book, marcus)[1].given_document == values.given_document, "a cover has no cover"


def test_it_goes_to_whom_the_release_went_and_to_no_other_outside(book: Notebook, marcus: PersonId) -> None:
    document, _ = cover_of(book, release_id=give_summary(book, marcus))
    other = consent(
        id=ConsentId("consent-3"),
        person_id=marcus,
        contents=(Content.WHOLE_CHART,),
        recipients=(NamedRecipient(Recipient.PROVIDER, "Dr. Osei"),),
    )
    assert isinstance(consents.save(book, other), Done)
    refused = giving.address(book, document, Addressee(Recipient.PROVIDER, "Dr. Osei"))
    assert refused == Refused((Problem("recipient", "document_for_another"),))
    assert isinstance(giving.address(book, document, PLAN), Document)


def test_the_gate_holds_for_a_cover_as_for_what_it_lies_on(book: Notebook, marcus: PersonId) -> None:
    document, _ = cover_of(book, release_id=give_summary(book, marcus))
    consents.revoke(book, ConsentId("consent-1"), "By letter.")
    refused = giving.address(book, document, PLAN)
    assert isinstance(refused, Refused)
    assert refused.problems[0].code == "consent_revoked"


def test_what_an_emergency_was_does_not_lie_on_top(book: Notebook, marcus: PersonId) -> None:
    told = Emergency(
        EmergencyId("emergency-1"),
        marcus,
        NOW,
        "Dr. Osei",
        "County Hospital",
        "Dana Reyes",
        "Not breathing, given naloxone twice",
        (Content.ATTENDANCE,),
    )
    assert isinstance(disclosures.record_emergency(book, told), Done)
    doctor = Addressee(Recipient.PROVIDER, "Dr. Osei")
    said = disclosures.say(book, marcus, doctor, {Content.ATTENDANCE}, "What he takes.")
    assert isinstance(said, Done)
    _, values = cover_of(book, release_id=said.value)
    assert (values.basis, values.medium) == (Basis.EMERGENCY, Medium.SPOKEN)
    assert "naloxone" not in repr(values)
    assert values.statement == LONG


def test_where_part_2_does_not_cover_the_record_there_is_no_statement(book: Notebook, marcus: PersonId) -> None:
    book.vault.database.run("DELETE FROM episode")
    made = episode(id=EpisodeId("episode-9"), person_id=marcus, part2=False)
    people_table.save_episode(book.vault.database, made, NOW)
    assert cover_of(book, release_id=give_summary(book, marcus))[1].statement == ""


def test_what_the_person_was_given_carries_no_statement_for_others(book: Notebook, marcus: PersonId) -> None:
    document, values = cover_of(book, release_id=give_summary(book, marcus, Addressee(Recipient.PERSON)))
    assert (values.basis, values.statement) == (Basis.THE_PERSON, "")
    assert isinstance(giving.address(book, document, Addressee(Recipient.PERSON)), Document)


def test_pages_are_counted_from_one_and_a_release_has_to_be_there(book: Notebook, marcus: PersonId) -> None:
    given = give_summary(book, marcus)
    refused = kinds.gather(book, Wanted(Kind.COVER_PAGE, release_id=given, pages=0))
    assert refused == Refused((Problem("pages", "pages_wrong"),))
    with pytest.raises(NotFoundError):
        kinds.gather(book, Wanted(Kind.COVER_PAGE, release_id=ReleaseId("nowhere")))
