"""What a hand-off tells a place about somebody passes the gate and stands in the log of what left."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY, Clock, add_person, consent

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.consent import Consent, Content, NamedRecipient, Purpose, Recipient
from fieldnote.domain.disclosure import Basis, Medium, Release
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.recipient import RecipientPreset
from fieldnote.domain.referral import CommunityResource, HandOff, HandOffWay
from fieldnote.services import consents, disclosures, recipients, referrals
from fieldnote.services.notebook import Notebook
from fieldnote.services.referrals import Told
from fieldnote.vault import releases

WHAT = Told(frozenset({Content.ATTENDANCE}), "That he comes on Tuesdays.", with_notice=True)


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


@pytest.fixture
def clinic(book: Notebook) -> CommunityResource:
    made = referrals.add_resource(book, "Elm Street clinic")
    assert isinstance(made, Done)
    kept = referrals.update_resource(book, replace(made.value, contact="4 Elm Street"))
    assert isinstance(kept, Done)
    return kept.value


def consent_for(book: Notebook, person_id: PersonId, **changes: Any) -> Consent:
    it = consent(
        person_id=person_id,
        purpose=Purpose.TREATMENT,
        contents=(Content.ATTENDANCE,),
        recipients=(NamedRecipient(Recipient.PROVIDER, "Elm Street Clinic"),),
    )
    done = consents.save(book, replace(it, **changes))
    assert isinstance(done, Done)
    return done.value.consent


def hand(
    book: Notebook,
    who: PersonId,
    to: CommunityResource,
    told: Told | None = WHAT,
    way: HandOffWay = HandOffWay.CALLED_TOGETHER,
    **more: Any,
) -> Done[HandOff] | Refused:
    return referrals.hand_off(book, who, to.id, way, told=told, **more)


def code(outcome: Done[HandOff] | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.problems[0].code


def logged(book: Notebook, who: PersonId) -> list[Release]:
    return releases.of_person(book.vault.database, who)


def test_a_place_is_told_nothing_without_a_consent_that_names_it(
    book: Notebook, marcus: PersonId, clinic: CommunityResource
) -> None:
    assert code(hand(book, marcus, clinic)) == "consent_missing"
    consent_for(book, add_person(book, "Luz"))
    assert code(hand(book, marcus, clinic)) == "consent_missing", "another's consent opens nothing"
    consent_for(book, marcus, id=ConsentId("c-2"), recipients=(NamedRecipient(Recipient.PROVIDER, "Dr. Osei"),))
    assert code(hand(book, marcus, clinic)) == "consent_other_recipient"
    assert referrals.of_person(book, marcus) == ()
    assert logged(book, marcus) == []


def test_a_consent_that_ended_or_says_less_opens_nothing(
    book: Notebook, marcus: PersonId, clinic: CommunityResource, clock: Clock
) -> None:
    it = consent_for(book, marcus)
    more = replace(WHAT, contents=frozenset({Content.VISIT_NOTES}))
    assert code(hand(book, marcus, clinic, more)) == "consent_scope"
    sensitive = replace(WHAT, contents=frozenset({Content.RETURN_TO_USE}))
    assert code(hand(book, marcus, clinic, sensitive)) == "sensitive_not_chosen"
    clock.advance(days=181)
    assert code(hand(book, marcus, clinic)) == "consent_expired"
    clock.advance(days=-180)
    consents.revoke(book, it.id, "By phone")
    assert code(hand(book, marcus, clinic)) == "consent_revoked"
    assert logged(book, marcus) == []


def test_what_a_place_was_told_is_a_disclosure_with_all_that_the_accounting_needs(
    book: Notebook, marcus: PersonId, clinic: CommunityResource
) -> None:
    it = consent_for(book, marcus)
    made = hand(book, marcus, clinic)
    assert isinstance(made, Done)
    assert made.value.consent_id == it.id
    entry = logged(book, marcus)[0]
    assert (entry.kind, entry.basis, entry.basis_id) == ("hand-off", Basis.CONSENT, it.id)
    assert (entry.recipient_name, entry.recipient_address) == ("Elm Street Clinic", "4 Elm Street")
    assert (entry.description, entry.medium) == ("That he comes on Tuesdays.", Medium.SPOKEN)
    assert entry.notice == "part2_notice_2024"
    assert disclosures.accounting(book, marcus).under_part2 == (entry,)
    assert [s.release for s in disclosures.who_has_seen_person(book, marcus)] == [entry]


def test_the_address_that_the_consent_knows_comes_first(
    book: Notebook, marcus: PersonId, clinic: CommunityResource
) -> None:
    consent_for(book, marcus, recipients=(NamedRecipient(Recipient.PROVIDER, "Elm Street Clinic", "PO Box 9"),))
    hand(book, marcus, clinic)
    assert logged(book, marcus)[0].recipient_address == "PO Box 9"


def test_giving_details_tells_nobody_anything(book: Notebook, marcus: PersonId, clinic: CommunityResource) -> None:
    for way in (HandOffWay.GAVE_DETAILS, HandOffWay.CALLED_TOGETHER, HandOffWay.WENT_ALONG):
        assert isinstance(hand(book, marcus, clinic, None, way), Done)
    assert logged(book, marcus) == []


def test_a_referral_always_tells_and_goes_in_writing_with_the_notice(
    book: Notebook, marcus: PersonId, clinic: CommunityResource
) -> None:
    consent_for(book, marcus)
    assert code(hand(book, marcus, clinic, None, HandOffWay.REFERRED)) == "referral_without_consent"
    bare = replace(WHAT, with_notice=False)
    assert code(hand(book, marcus, clinic, bare, HandOffWay.REFERRED)) == "referral_without_notice"
    assert logged(book, marcus) == []
    assert isinstance(hand(book, marcus, clinic, WHAT, HandOffWay.REFERRED), Done)
    assert logged(book, marcus)[0].medium is Medium.PRINTED


def test_a_place_of_the_own_programme_is_told_without_a_consent(
    book: Notebook, marcus: PersonId, clinic: CommunityResource
) -> None:
    inside = replace(WHAT, to=Recipient.OWN_AGENCY, with_notice=False)
    made = hand(book, marcus, clinic, inside, HandOffWay.REFERRED)
    assert isinstance(made, Done)
    assert made.value.consent_id == ""
    assert not logged(book, marcus)[0].is_disclosure
    recipients.set_preset(book, RecipientPreset("", Recipient.OWN_AGENCY, inside=False, contents=()))
    assert code(hand(book, marcus, clinic, inside, HandOffWay.REFERRED)) == "consent_missing"


def test_what_cannot_be_kept_is_not_logged_as_told(book: Notebook, marcus: PersonId, clinic: CommunityResource) -> None:
    consent_for(book, marcus)
    before = TODAY - timedelta(days=1)
    assert code(hand(book, marcus, clinic, follow_up_on=before)) == "follow_up_before_hand_off"
    assert code(hand(book, marcus, clinic, replace(WHAT, what=" "))) == "spoken_description_missing"
    assert logged(book, marcus) == []
    assert referrals.of_person(book, marcus) == ()
