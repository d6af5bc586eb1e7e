"""Consents through the services: growing, complete, ended, never taken back."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from making import TODAY, Clock, add_person, consent, support

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.consent import Consent, ConsentKind, ConsentState, EndingKind, NamedRecipient, Purpose, Recipient
from fieldnote.domain.ids import ConsentId, NoticeGivenId, PersonId, SupportId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.domain.problems import NotFoundError
from fieldnote.services import consents, showing
from fieldnote.services import supports as support_service
from fieldnote.services.consents import ConsentStanding
from fieldnote.services.notebook import Notebook
from fieldnote.vault import audit, supports


@pytest.fixture
def marcus(book: Notebook) -> PersonId:
    return add_person(book)


def kept(book: Notebook, it: Consent) -> ConsentStanding:
    outcome = consents.save(book, it)
    assert isinstance(outcome, Done)
    return outcome.value


def code(outcome: Done[Any] | Refused) -> str:
    assert isinstance(outcome, Refused)
    return outcome.problems[0].code


def acts(book: Notebook) -> list[str]:
    return [entry.kind for entry in audit.entries(book.vault.database)]


def test_a_new_consent_knows_whose_it_is_and_who_may_disclose(book: Notebook, marcus: PersonId) -> None:
    new = consents.new_consent(book, marcus)
    assert (new.patient_name, new.discloser) == ("Marcus", book.specialist.agency)


def test_nothing_written_is_lost_while_a_consent_is_incomplete(book: Notebook, marcus: PersonId) -> None:
    begun = replace(consents.new_consent(book, marcus), contents_words="Only  that he comes.\n")
    standing = kept(book, begun)
    assert standing.consent == begun
    assert standing.state is ConsentState.INCOMPLETE
    assert "consent_signature_missing" in {p.code for p in standing.lacks}
    assert acts(book)[-1] == "consent.changed"


def test_complete_it_is_active_and_stays_as_it_is(book: Notebook, marcus: PersonId) -> None:
    it = consent(person_id=marcus)
    kept(book, replace(it, how_to_revoke=""))
    assert kept(book, it).state is ConsentState.ACTIVE
    assert acts(book)[-1] == "consent.completed"
    assert code(consents.save(book, replace(it, contents_words="Everything."))) == "consent_settled"
    assert consents.standing(book, it.id).consent == it


def test_saving_the_same_again_changes_and_logs_nothing(book: Notebook, marcus: PersonId) -> None:
    it = consent(person_id=marcus)
    kept(book, it)
    before = acts(book)
    outcome = consents.save(book, it)
    assert isinstance(outcome, Done)
    assert outcome.change == Change()
    assert acts(book) == before


def test_text_no_notebook_can_keep_is_made_storable_and_all_else_stays_exactly(
    book: Notebook, marcus: PersonId
) -> None:
    it = consent(person_id=marcus, contents_words="A\x00B  <b>é</b>")
    assert kept(book, it).consent.contents_words == "A\ufffdB  <b>é</b>"


def test_a_consent_never_moves_to_somebody_else(book: Notebook, marcus: PersonId) -> None:
    it = kept(book, consent(person_id=marcus, discloser="")).consent
    luz = add_person(book, "Luz")
    assert code(consents.save(book, replace(it, person_id=luz))) == "consent_of_another"


def test_a_release_points_to_a_support_of_the_same_person(book: Notebook, marcus: PersonId) -> None:
    luz = add_person(book, "Luz")
    ray = support(id=SupportId("ray"), person_id=luz)
    supports.save(book.vault.database, ray, book.now_utc())
    release = consent(
        person_id=marcus,
        kind=ConsentKind.SUPPORTER,
        purpose=Purpose.SUPPORT,
        recipients=(NamedRecipient(Recipient.SUPPORTER, "Ray"),),
        support_id=ray.id,
    )
    assert code(consents.save(book, release)) == "consent_support_unknown"
    assert code(consents.save(book, replace(release, support_id=SupportId("nobody")))) == "consent_support_unknown"
    assert kept(book, replace(release, person_id=luz)).state is ConsentState.ACTIVE


def test_it_runs_out_with_the_clock(book: Notebook, marcus: PersonId, clock: Clock) -> None:
    it = kept(book, consent(person_id=marcus, expires_on=TODAY + timedelta(days=1))).consent
    clock.advance(days=1)
    assert consents.standing(book, it.id).state is ConsentState.ACTIVE
    clock.advance(days=1)
    assert consents.standing(book, it.id).state is ConsentState.EXPIRED


def test_a_revocation_is_a_row_of_its_own_and_leaves_the_consent_as_it_was(book: Notebook, marcus: PersonId) -> None:
    it = kept(book, consent(person_id=marcus)).consent
    outcome = consents.revoke(book, it.id, "By letter to the front desk.")
    assert isinstance(outcome, Done)
    standing = outcome.value
    assert standing.state is ConsentState.REVOKED
    assert standing.consent == it
    ending = standing.filed.endings[0]
    assert (ending.kind, ending.ended_on, ending.how) == (EndingKind.REVOKED, TODAY, "By letter to the front desk.")
    assert ending.relied_on_until is None, "nothing was given on it"
    assert acts(book)[-1] == "consent.ended"


def test_what_has_ended_is_not_ended_again_nor_taken_back(book: Notebook, marcus: PersonId) -> None:
    it = kept(book, consent(person_id=marcus)).consent
    consents.revoke(book, it.id, "")
    assert code(consents.revoke(book, it.id, "again")) == "consent_already_ended"
    assert code(consents.end(book, it.id, EndingKind.EVENT, "")) == "consent_already_ended"
    outcome = consents.end(book, it.id, EndingKind.NOT_VALID, "Signed by somebody else.")
    assert isinstance(outcome, Done), "that it was false can come to light later"
    assert outcome.value.state is ConsentState.NOT_VALID
    assert code(consents.end(book, it.id, EndingKind.NOT_VALID, "")) == "consent_already_ended"


def test_an_ending_lies_between_the_signature_and_today(book: Notebook, marcus: PersonId) -> None:
    it = kept(book, consent(person_id=marcus)).consent
    assert code(consents.revoke(book, it.id, "", TODAY + timedelta(days=1))) == "consent_ends_in_future"
    assert code(consents.revoke(book, it.id, "", TODAY - timedelta(days=31))) == "consent_ends_before_signed"
    assert isinstance(consents.revoke(book, it.id, "", TODAY - timedelta(days=30)), Done)


def test_the_log_of_acts_holds_no_name_and_no_word(book: Notebook, marcus: PersonId) -> None:
    it = kept(book, consent(person_id=marcus)).consent
    consents.revoke(book, it.id, "Told me on the bus.")
    consents.give_notice(book, NoticeGiven(NoticeGivenId(book.new_id()), marcus, TODAY, "v3", "read aloud"))
    written = " ".join(f"{e.subject} {e.detail}" for e in audit.entries(book.vault.database))
    for word in ("Marcus", "Three Rivers", "bus", "v3", "aloud"):
        assert word not in written


def test_the_notice_to_the_person_is_a_fact_with_its_day(book: Notebook, marcus: PersonId) -> None:
    assert consents.notices_given(book, marcus) == (), "it is still owed"
    notice = NoticeGiven(NoticeGivenId(book.new_id()), marcus, TODAY, "2026 edition", "on paper")
    assert isinstance(consents.give_notice(book, notice), Done)
    assert consents.notices_given(book, marcus) == (notice,)
    later = replace(notice, id=NoticeGivenId("later"), given_on=TODAY + timedelta(days=1))
    assert code(consents.give_notice(book, later)) == "notice_in_future"


def test_a_consent_that_is_not_there_is_named(book: Notebook) -> None:
    with pytest.raises(NotFoundError, match="consent nowhere"):
        consents.revoke(book, ConsentId("nowhere"), "")


def test_the_list_of_a_person_is_a_bounded_number_of_statements(book: Notebook, marcus: PersonId) -> None:
    asked: list[str] = []
    for number in range(12):
        kept(book, consent(person_id=marcus, id=ConsentId(f"c{number}")))
        consents.revoke(book, ConsentId(f"c{number}"), "")
    book.vault.database._connection.set_trace_callback(asked.append)
    assert len(consents.of_person(book, marcus)) == 12
    book.vault.database._connection.set_trace_callback(None)
    assert len(asked) == 2


# ── The release to talk with a support ──


@pytest.fixture
def ray(book: Notebook, marcus: PersonId) -> SupportId:
    made = support_service.add(book, support(person_id=marcus))
    assert isinstance(made, Done)
    return made.value


def release(person_id: PersonId, **changes: Any) -> Consent:
    named = (NamedRecipient(Recipient.SUPPORTER, "Ray"),)
    it = consent(person_id=person_id, kind=ConsentKind.SUPPORTER, purpose=Purpose.SUPPORT, recipients=named)
    return replace(it, **changes)


def on_file(book: Notebook, support_id: SupportId) -> ConsentState | None:
    found = support_service.release(book, support_id)
    return found.state if found else None


@pytest.mark.parametrize("linked", ["linked", ""])
def test_a_release_is_on_file_as_long_as_the_consent_holds(
    book: Notebook, marcus: PersonId, ray: SupportId, clock: Clock, linked: str
) -> None:
    it = release(marcus, support_id=ray if linked else None)
    assert on_file(book, ray) is None
    kept(book, replace(it, how_to_revoke=""))
    assert on_file(book, ray) is ConsentState.INCOMPLETE
    kept(book, it)
    assert on_file(book, ray) is ConsentState.ACTIVE
    clock.advance(days=181)
    assert on_file(book, ray) is ConsentState.EXPIRED
    clock.advance(days=-180)
    consents.revoke(book, it.id, "By phone")
    assert on_file(book, ray) is ConsentState.REVOKED


def test_a_newer_release_counts_although_an_older_one_was_revoked(
    book: Notebook, marcus: PersonId, ray: SupportId
) -> None:
    kept(book, release(marcus))
    kept(book, release(marcus, id=ConsentId("c-2"), signed_on=TODAY))
    consents.revoke(book, ConsentId("c-2"), "By phone")
    assert on_file(book, ray) is ConsentState.ACTIVE


def test_a_release_is_about_one_support_of_one_person(book: Notebook, marcus: PersonId, ray: SupportId) -> None:
    luz = add_person(book, "Luz")
    other = support(id=SupportId("s-2"), person_id=marcus, name="Big Len")
    assert isinstance(support_service.add(book, other), Done)
    kept(book, release(luz))
    kept(book, consent(id=ConsentId("c-2"), person_id=marcus))
    assert on_file(book, ray) is None, "another person's release, and a consent that is no release"
    kept(book, release(marcus, id=ConsentId("c-3"), support_id=other.id))
    assert (on_file(book, ray), on_file(book, other.id)) == (None, ConsentState.ACTIVE)
    assert [row[-1] for row in showing.show(book, "supports").rows] == ["active", ""]
