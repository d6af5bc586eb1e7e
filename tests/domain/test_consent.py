"""What a consent names, what it lacks, and how it stands on a day."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import TODAY, consent

from fieldnote.domain.consent import (
    ConsentEnding,
    ConsentKind,
    ConsentOnFile,
    ConsentState,
    Content,
    EndingKind,
    NamedRecipient,
    Purpose,
    Recipient,
    SignedHow,
    Signer,
    uncovered,
)
from fieldnote.domain.consent_check import missing_elements
from fieldnote.domain.ids import ConsentEndingId

PAYER = NamedRecipient(Recipient.PAYER, "Three Rivers Health Plan")
GO_BETWEEN = NamedRecipient(Recipient.PROVIDER, "Valley Exchange", intermediary=True)
MINE = {"hipaa_redisclosure_stated": False, "no_longer_protected_stated": False, "refusal_consequences": ""}
"""The statements that only treatment, payment and operations need."""


def found(**changes: Any) -> list[tuple[str, str]]:
    return [(p.code, p.facts["rule"]) for p in missing_elements(consent(**changes), TODAY)]


@pytest.mark.parametrize("recipient", Recipient)
def test_only_the_programmes_own_people_are_inside(recipient: Recipient) -> None:
    assert recipient.inside == (recipient in {Recipient.QP, Recipient.OWN_AGENCY})


def test_a_consent_with_every_element_lacks_nothing() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("changes", "code", "paragraph"),
    [
        ({"patient_name": " "}, "consent_patient_missing", "(a)(1)"),
        ({"discloser": ""}, "consent_discloser_missing", "(a)(2)"),
        ({"contents": ()}, "consent_contents_missing", "(a)(3)"),
        ({"contents_words": "\n"}, "consent_description_missing", "(a)(3)"),
        ({"recipients": ()}, "consent_recipient_missing", "(a)(4)(i)"),
        ({"recipients": (PAYER, NamedRecipient(Recipient.PAYER, ""))}, "consent_recipient_missing", "(a)(4)(i)"),
        ({"recipients": (GO_BETWEEN,)}, "consent_participants_missing", "(a)(4)(ii)"),
        ({"hipaa_redisclosure_stated": False}, "consent_hipaa_statement_missing", "(a)(4)(iii)"),
        ({"purpose": None}, "consent_purpose_missing", "(a)(5)"),
        ({"purpose": Purpose.OTHER}, "consent_purpose_missing", "(a)(5)"),
        ({"right_to_revoke_stated": False}, "consent_right_to_revoke_missing", "(a)(6)"),
        ({"how_to_revoke": ""}, "consent_how_to_revoke_missing", "(a)(6)"),
        ({"expires_on": None}, "consent_expiry_missing", "(a)(7)"),
        ({"expires_on": TODAY - timedelta(days=31)}, "consent_expires_before_signed", "(a)(7)"),
        ({"signed_how": None}, "consent_signature_missing", "(a)(8)"),
        ({"paper_kept_at": ""}, "consent_signature_missing", "(a)(8)"),
        ({"signed_how": SignedHow.DRAWN}, "consent_signature_missing", "(a)(8)"),
        ({"signer": Signer.GUARDIAN}, "consent_signer_missing", "(a)(8)"),
        ({"signer": Signer.PARENT, "signer_name": "Ada Hale"}, "consent_signer_missing", "(a)(8)"),
        ({"signed_on": None}, "consent_date_missing", "(a)(9)"),
        ({"signed_on": TODAY + timedelta(days=1)}, "consent_signed_in_future", "(a)(9)"),
        ({"no_longer_protected_stated": False}, "consent_redisclosure_missing", "(a)(10)(i)"),
        ({"refusal_consequences": ""}, "consent_refusal_missing", "(a)(10)(ii)"),
        ({"contents": (Content.COUNSELLING_NOTES,)}, "counselling_notes_apart", "(b)(2)"),
    ],
)
def test_each_missing_element_is_named_with_its_paragraph_and_nothing_else(
    changes: dict[str, Any], code: str, paragraph: str
) -> None:
    expected = [(code, f"42 CFR 2.31{paragraph}")]
    if changes.get("purpose", 0) in {None, Purpose.OTHER}:
        changes = changes | MINE
    assert found(**changes) == expected


def test_an_intermediary_stands_by_its_own_name_and_never_as_a_class() -> None:
    named = NamedRecipient(Recipient.PROVIDER, "Valley Exchange", intermediary=True, participants="my treating doctors")
    assert found(recipients=(named,)) == []
    classed = NamedRecipient(
        Recipient.PROVIDER, "an exchange", intermediary=True, is_class=True, participants="my treating doctors"
    )
    assert [code for code, _ in found(recipients=(classed,))] == ["consent_intermediary_unnamed"]


def test_what_is_not_for_care_or_payment_needs_no_statement_about_redisclosure_but_has_to_end() -> None:
    assert found(purpose=Purpose.AT_REQUEST, **MINE) == []
    assert [code for code, _ in found(purpose=Purpose.AT_REQUEST, expires_on=None, never_expires=True, **MINE)] == [
        "consent_must_expire"
    ]
    assert found(expires_on=None, never_expires=True) == [], "“none” is enough for payment"
    assert found(expires_on=None, expires_with="end of the treatment") == []


def test_paper_counts_by_its_scan_or_its_place_and_a_drawing_by_its_picture() -> None:
    assert found(paper_kept_at="", attachment_id="scan-1") == []
    assert found(signed_how=SignedHow.DRAWN, paper_kept_at="", attachment_id="drawing-1") == []


def test_word_of_mouth_is_no_way_to_sign() -> None:
    assert {how.value for how in SignedHow} == {"drawn", "paper"}


def test_a_guardian_signs_with_name_and_authority() -> None:
    assert found(signer=Signer.GUARDIAN, signer_name="Ada Hale", signer_authority="Order of 2025-03-02") == []


PROCEEDINGS: dict[str, Any] = {
    "kind": ConsentKind.PROCEEDINGS,
    "purpose": Purpose.PROCEEDINGS,
    "recipients": (NamedRecipient(Recipient.JUSTICE, "District Court 9"),),
}
COUNSELLING: dict[str, Any] = {"kind": ConsentKind.COUNSELLING_NOTES, "contents": (Content.COUNSELLING_NOTES,)}


def test_proceedings_and_counselling_notes_have_complete_consents_of_their_own() -> None:
    assert found(**PROCEEDINGS) == []
    assert found(**COUNSELLING) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        (PROCEEDINGS | {"purpose": Purpose.PAYMENT}, "proceedings_apart"),
        (PROCEEDINGS | {"recipients": (*PROCEEDINGS["recipients"], PAYER)}, "consent_recipient_of_kind"),
        ({"purpose": Purpose.PROCEEDINGS}, "proceedings_apart"),
        (COUNSELLING | {"purpose": Purpose.PROCEEDINGS}, "proceedings_apart"),
        (COUNSELLING | {"contents": (Content.COUNSELLING_NOTES, Content.TRIGGERS)}, "counselling_notes_apart"),
        (PROCEEDINGS | {"contents": (Content.COUNSELLING_NOTES,)}, "counselling_notes_apart"),
        ({"kind": ConsentKind.TPO}, "consent_purpose_of_kind"),
        ({"kind": ConsentKind.SUPPORTER}, "consent_recipient_of_kind"),
        ({"recipients": (NamedRecipient(Recipient.SUPPORTER, "Ray"),)}, "consent_recipient_of_kind"),
        (
            {"kind": ConsentKind.TPO, "purpose": Purpose.TPO, "recipients": PROCEEDINGS["recipients"]},
            "consent_recipient_of_kind",
        ),
    ],
)
def test_kinds_that_may_not_be_combined_are_told_apart(changes: dict[str, Any], code: str) -> None:
    assert [c for c, _ in found(**changes)] == [code]


def test_a_release_for_a_supporter_needs_one_name() -> None:
    release: dict[str, Any] = {"kind": ConsentKind.SUPPORTER, "purpose": Purpose.SUPPORT}
    assert found(**release, recipients=(NamedRecipient(Recipient.SUPPORTER, "Ray"),)) == []
    family = NamedRecipient(Recipient.SUPPORTER, "my family", is_class=True)
    assert [code for code, _ in found(**release, recipients=(family,))] == ["consent_supporter_unnamed"]


# ── Who and what it names ──


def test_a_recipient_is_meant_by_kind_and_name_whatever_the_case_and_accents() -> None:
    it = consent(recipients=(NamedRecipient(Recipient.PROVIDER, "Dr. Núñez"), PAYER))
    assert it.names(Recipient.PROVIDER, "dr. NUNEZ") == it.recipients[0]
    assert it.names(Recipient.PAYER, "") == PAYER
    assert it.names(Recipient.PAYER, "Dr. Núñez") is None
    assert it.names(Recipient.JUSTICE, "") is None


def test_a_class_means_anyone_of_its_kind_and_a_name_goes_before_it() -> None:
    plans = NamedRecipient(Recipient.PAYER, "my health plans and third-party payers", is_class=True)
    it = consent(recipients=(plans, PAYER))
    assert it.names(Recipient.PAYER, "Another Plan") == plans
    assert it.names(Recipient.PAYER, "three rivers health plan") == PAYER


def test_the_whole_chart_is_everything_but_what_is_sensitive() -> None:
    assert uncovered((Content.WHOLE_CHART,), tuple(Content)) == (
        Content.RETURN_TO_USE,
        Content.SENSITIVE_NOTES,
        Content.COUNSELLING_NOTES,
    )


def test_notes_and_the_summary_tell_of_attendance_and_attendance_tells_of_nothing_else() -> None:
    assert uncovered((Content.VISIT_NOTES,), (Content.ATTENDANCE, Content.TRIGGERS)) == (Content.TRIGGERS,)
    assert uncovered((Content.PLAN_SUMMARY,), (Content.ATTENDANCE, Content.VISIT_NOTES)) == (Content.VISIT_NOTES,)
    assert uncovered((Content.ATTENDANCE,), (Content.PLAN_SUMMARY,)) == (Content.PLAN_SUMMARY,)


@given(st.sets(st.sampled_from(Content)), st.sets(st.sampled_from(Content)), st.sampled_from(Content))
def test_naming_more_never_covers_less(named: set[Content], wanted: set[Content], more: Content) -> None:
    assert set(uncovered(named | {more}, wanted)) <= set(uncovered(named, wanted))
    assert not set(uncovered(named | wanted, wanted))


# ── How it stands ──


def on_file(*kinds: EndingKind, on: date = TODAY, **changes: Any) -> ConsentOnFile:
    it = consent(**changes)
    endings = tuple(ConsentEnding(ConsentEndingId(f"e{n}"), it.id, kind, on) for n, kind in enumerate(kinds))
    return ConsentOnFile(it, endings, missing_elements(it, TODAY))


@pytest.mark.parametrize(
    ("filed", "state"),
    [
        (on_file(), ConsentState.ACTIVE),
        (on_file(how_to_revoke=""), ConsentState.INCOMPLETE),
        (on_file(expires_on=TODAY), ConsentState.ACTIVE),
        (on_file(expires_on=TODAY - timedelta(days=1)), ConsentState.EXPIRED),
        (on_file(EndingKind.EVENT), ConsentState.EXPIRED),
        (on_file(EndingKind.REVOKED), ConsentState.REVOKED),
        (on_file(EndingKind.NOT_VALID), ConsentState.NOT_VALID),
        (on_file(EndingKind.REVOKED, EndingKind.NOT_VALID), ConsentState.NOT_VALID),
        (on_file(EndingKind.REVOKED, expires_on=TODAY - timedelta(days=1)), ConsentState.REVOKED),
    ],
)
def test_the_state_is_derived_from_what_is_on_file(filed: ConsentOnFile, state: ConsentState) -> None:
    assert filed.state_on(TODAY) is state


def test_a_revocation_counts_from_its_day_and_not_before() -> None:
    filed = on_file(EndingKind.REVOKED)
    assert filed.state_on(TODAY - timedelta(days=1)) is ConsentState.ACTIVE
    assert filed.ended_on(TODAY - timedelta(days=1)) is None
    assert filed.ended_on(TODAY) == TODAY


def test_the_day_it_ended_is_its_last_one_or_the_day_something_ended_it() -> None:
    last = TODAY - timedelta(days=5)
    assert on_file(expires_on=last).ended_on(TODAY) == last
    assert on_file(expires_on=TODAY).ended_on(TODAY) is None
    assert on_file(EndingKind.REVOKED, on=last - timedelta(days=3), expires_on=last).ended_on(
        TODAY
    ) == last - timedelta(days=3)


def test_what_is_found_false_was_never_valid() -> None:
    assert on_file(EndingKind.NOT_VALID).state_on(TODAY - timedelta(days=20)) is ConsentState.NOT_VALID


def test_nothing_holds_before_it_was_signed() -> None:
    assert on_file().state_on(TODAY - timedelta(days=31)) is ConsentState.INCOMPLETE


@given(st.integers(-400, 400))
def test_a_consent_holds_from_its_signature_to_its_last_day_and_on_no_other(days: int) -> None:
    day = TODAY + timedelta(days=days)
    expected = TODAY - timedelta(days=30) <= day <= TODAY + timedelta(days=180)
    assert (on_file().state_on(day) is ConsentState.ACTIVE) == expected


def test_purposes_that_the_rule_calls_sufficient_are_worded_as_in_the_rule() -> None:
    assert Purpose.TPO.statement == "for treatment, payment, and health care operations"
    assert Purpose.AT_REQUEST.statement == "at the request of the patient"
    assert consent(purpose_words=" To bill March. ").purpose_stated == "To bill March."
    assert consent(purpose=None).purpose_stated == ""
