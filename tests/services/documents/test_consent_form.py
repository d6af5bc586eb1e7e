"""Gathering a consent form: blank for nobody, with a name to sign, or exactly as it is on file."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY, add_person, consent
from reports.pdf_checks import extracted, squashed

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import (
    Consent,
    ConsentKind,
    ConsentState,
    Content,
    EndingKind,
    NamedRecipient,
    Purpose,
    Recipient,
)
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.services import consents, giving, people, rendering
from fieldnote.services.documents import kinds
from fieldnote.services.documents.document import Document
from fieldnote.services.documents.wanted import Kind, Wanted
from fieldnote.services.notebook import Notebook

PLAN = Addressee(Recipient.PAYER, "Three Rivers Health Plan")
MOTHER = Addressee(Recipient.SUPPORTER, "Mrs. Hale")


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book, "Marcus")


def form_of(book: Notebook, person_id: PersonId | None, **wanted: Any) -> tuple[Document, ConsentForm]:
    document = kinds.gather(book, Wanted(Kind.CONSENT_FORM, person_id, **wanted))
    assert isinstance(document, Document)
    assert isinstance(document.values, ConsentForm)
    return document, document.values


def keep(book: Notebook, person_id: PersonId, **changes: Any) -> Consent:
    kept = consents.save(book, consent(person_id=person_id, **changes))
    assert isinstance(kept, Done)
    return kept.value.consent


def give(book: Notebook, document: Document, addressee: Addressee) -> None:
    addressed = giving.address(book, document, addressee)
    assert isinstance(addressed, Document)
    assert isinstance(giving.release(book, addressed, b"pdf", addressee.kind), Done)


def release_for_mother(book: Notebook, person_id: PersonId) -> Consent:
    return keep(
        book,
        person_id,
        id=ConsentId("consent-2"),
        kind=ConsentKind.SUPPORTER,
        purpose=Purpose.SUPPORT,
        contents=(Content.SUPPORTS,),
        recipients=(NamedRecipient(Recipient.SUPPORTER, "Mrs. Hale"),),
    )


@pytest.mark.parametrize("kind", ConsentKind)
def test_a_form_to_sign_knows_the_name_and_who_may_share_and_leaves_the_rest_open(
    book: Notebook, marcus: PersonId, kind: ConsentKind
) -> None:
    document, values = form_of(book, marcus, consent_kind=kind)
    person = people.get(book, marcus)
    assert (values.consent.kind, values.consent.patient_name) == (kind, person.full_name)
    assert values.consent.discloser == book.specialist.agency
    assert not values.is_on_file
    assert (values.consent.contents, values.consent.recipients, values.consent.signed_on) == ((), (), None)
    assert document.people == (marcus,)
    assert document.contents == {Content.ATTENDANCE}, "whose name stands on it is somebody who comes here"
    assert consents.of_person(book, marcus) == (), "a form is no consent"


def test_a_blank_form_tells_of_nobody_and_can_be_given_to_anyone(book: Notebook, marcus: PersonId) -> None:
    document, values = form_of(book, None)
    assert (document.people, document.contents, values.consent.patient_name) == ((), frozenset(), "")
    assert people.get(book, marcus).full_name not in extracted(rendering.make(document).data)
    assert giving.address(book, document, PLAN) == document
    give(book, document, Addressee(Recipient.PERSON))


def test_a_form_with_a_name_goes_to_the_person_and_to_nobody_outside_without_a_consent(
    book: Notebook, marcus: PersonId
) -> None:
    document, _ = form_of(book, marcus)
    give(book, document, Addressee(Recipient.PERSON))
    assert isinstance(giving.address(book, document, PLAN), Refused)


def test_a_consent_on_file_is_printed_exactly_with_how_it_stands(book: Notebook, marcus: PersonId) -> None:
    kept = keep(book, marcus)
    document, values = form_of(book, marcus, consent_id=kept.id)
    assert (values.consent, values.state, values.lacks, values.endings) == (kept, ConsentState.ACTIVE, 0, ())
    assert document.contents == {Content.PLAN_SUMMARY}
    assert squashed(kept.contents_words) in squashed(extracted(rendering.make(document).data))
    consents.end(book, kept.id, EndingKind.REVOKED, "By letter.", TODAY)
    _, values = form_of(book, None, consent_id=kept.id)
    assert values.state is ConsentState.REVOKED
    assert [ending.how for ending in values.endings] == ["By letter."]


def test_one_that_lacks_something_says_how_much(book: Notebook, marcus: PersonId) -> None:
    kept = keep(book, marcus, how_to_revoke="", signed_on=None)
    _, values = form_of(book, marcus, consent_id=kept.id)
    assert (values.state, values.lacks) == (ConsentState.INCOMPLETE, 2)


def test_a_consent_of_another_person_or_of_nobody_is_refused(book: Notebook, marcus: PersonId) -> None:
    kept = keep(book, marcus)
    rosa = add_person(book, "Rosa")
    refused = kinds.gather(book, Wanted(Kind.CONSENT_FORM, rosa, consent_id=kept.id))
    assert refused == Refused((Problem("consent", "consent_of_another"),))
    with pytest.raises(NotFoundError):
        kinds.gather(book, Wanted(Kind.CONSENT_FORM, marcus, consent_id=ConsentId("nowhere")))


def test_a_copy_goes_outside_to_the_person_and_to_those_it_names_alone(book: Notebook, marcus: PersonId) -> None:
    for_plan, for_mother = keep(book, marcus), release_for_mother(book, marcus)
    copy, _ = form_of(book, marcus, consent_id=for_mother.id)
    give(book, copy, MOTHER)
    assert isinstance(giving.address(book, copy, Addressee(Recipient.PERSON)), Document)
    assert isinstance(giving.address(book, copy, Addressee(Recipient.QP)), Document)
    broad = replace(copy, contents=frozenset({Content.PLAN_SUMMARY}))
    assert giving.address(book, broad, PLAN) == Refused((Problem("recipient", "document_for_another"),)), (
        "the plan may have a summary, and still not learn of her"
    )
    to_plan, _ = form_of(book, marcus, consent_id=for_plan.id)
    assert isinstance(giving.address(book, to_plan, PLAN), Document)


def test_a_copy_of_what_no_longer_holds_goes_to_nobody_outside_but_the_person(book: Notebook, marcus: PersonId) -> None:
    kept = keep(book, marcus, expires_on=TODAY - timedelta(days=1))
    copy, values = form_of(book, marcus, consent_id=kept.id)
    assert values.state is ConsentState.EXPIRED
    assert isinstance(giving.address(book, copy, PLAN), Refused)
    give(book, copy, Addressee(Recipient.PERSON))


def test_that_something_sensitive_may_be_told_does_not_make_the_form_itself_sensitive(
    book: Notebook, marcus: PersonId
) -> None:
    kept = keep(book, marcus, contents=(Content.RETURN_TO_USE,))
    copy, _ = form_of(book, marcus, consent_id=kept.id)
    assert copy.contents == {Content.ATTENDANCE}
    give(book, copy, Addressee(Recipient.PERSON))
