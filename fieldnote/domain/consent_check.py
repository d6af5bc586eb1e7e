"""What a consent still lacks, each with the paragraph of 42 CFR 2.31 that asks for it."""

from collections.abc import Iterator
from datetime import date

from fieldnote.domain.consent import Consent, ConsentKind, Content, Purpose, Recipient, SignedHow, Signer
from fieldnote.domain.problems import Problem, Weight

RECIPIENTS_OF_KIND: dict[ConsentKind, frozenset[Recipient]] = {
    ConsentKind.GENERAL: frozenset(Recipient) - {Recipient.PERSON, Recipient.SUPPORTER},
    ConsentKind.TPO: frozenset({Recipient.QP, Recipient.OWN_AGENCY, Recipient.PAYER, Recipient.PROVIDER}),
    ConsentKind.SUPPORTER: frozenset({Recipient.SUPPORTER}),
    ConsentKind.COUNSELLING_NOTES: frozenset(Recipient) - {Recipient.PERSON, Recipient.SUPPORTER},
    ConsentKind.PROCEEDINGS: frozenset({Recipient.JUSTICE}),
}
PURPOSE_OF_KIND = {ConsentKind.TPO: Purpose.TPO, ConsentKind.PROCEEDINGS: Purpose.PROCEEDINGS}


def missing_elements(consent: Consent, today: date) -> tuple[Problem, ...]:
    """List what is missing or cannot be, in the order of the rule; nothing for a consent that is complete."""
    return (
        *_who_and_what(consent),
        *_recipients(consent),
        *_purpose(consent),
        *_ends(consent),
        *_signature(consent, today),
        *_statements(consent),
        *_kept_apart(consent),
    )


def _missing(rule: str) -> dict[str, str]:
    return {"rule": f"42 CFR 2.31{rule}"}


def _who_and_what(consent: Consent) -> Iterator[Problem]:
    if not consent.patient_name.strip():
        yield Problem("patient_name", "consent_patient_missing", Weight.MISSING, _missing("(a)(1)"))
    if not consent.discloser.strip():
        yield Problem("discloser", "consent_discloser_missing", Weight.MISSING, _missing("(a)(2)"))
    if not consent.contents:
        yield Problem("contents", "consent_contents_missing", Weight.MISSING, _missing("(a)(3)"))
    if not consent.contents_words.strip():
        yield Problem("contents_words", "consent_description_missing", Weight.MISSING, _missing("(a)(3)"))


def _recipients(consent: Consent) -> Iterator[Problem]:
    if not consent.recipients or not all(r.name.strip() for r in consent.recipients):
        yield Problem("recipients", "consent_recipient_missing", Weight.MISSING, _missing("(a)(4)(i)"))
    if any(r.intermediary and not r.participants.strip() for r in consent.recipients):
        yield Problem("recipients", "consent_participants_missing", Weight.MISSING, _missing("(a)(4)(ii)"))
    if any(r.intermediary and r.is_class for r in consent.recipients):
        yield Problem("recipients", "consent_intermediary_unnamed", Weight.WRONG, _missing("(a)(4)(ii)"))
    if consent.kind is ConsentKind.SUPPORTER and any(r.is_class for r in consent.recipients):
        yield Problem("recipients", "consent_supporter_unnamed", Weight.WRONG, _missing("(a)(4)(i)"))


def _purpose(consent: Consent) -> Iterator[Problem]:
    if consent.purpose is None or (consent.purpose is Purpose.OTHER and not consent.purpose_words.strip()):
        yield Problem("purpose", "consent_purpose_missing", Weight.MISSING, _missing("(a)(5)"))


def _ends(consent: Consent) -> Iterator[Problem]:
    if not consent.right_to_revoke_stated:
        yield Problem("right_to_revoke_stated", "consent_right_to_revoke_missing", Weight.MISSING, _missing("(a)(6)"))
    if not consent.how_to_revoke.strip():
        yield Problem("how_to_revoke", "consent_how_to_revoke_missing", Weight.MISSING, _missing("(a)(6)"))
    of_care = consent.purpose is not None and consent.purpose.of_care
    if consent.never_expires and not of_care:
        yield Problem("never_expires", "consent_must_expire", Weight.WRONG, _missing("(a)(7)"))
    elif not (consent.expires_on or consent.expires_with.strip() or consent.never_expires):
        yield Problem("expires_on", "consent_expiry_missing", Weight.MISSING, _missing("(a)(7)"))
    if consent.expires_on and consent.signed_on and consent.expires_on < consent.signed_on:
        yield Problem("expires_on", "consent_expires_before_signed", Weight.WRONG, _missing("(a)(7)"))


def _signature(consent: Consent, today: date) -> Iterator[Problem]:
    if not _is_signed(consent):
        yield Problem("signed_how", "consent_signature_missing", Weight.MISSING, _missing("(a)(8)"))
    if consent.signer is not Signer.PERSON and not (consent.signer_name.strip() and consent.signer_authority.strip()):
        yield Problem("signer_name", "consent_signer_missing", Weight.MISSING, _missing("(a)(8)"))
    if consent.signed_on is None:
        yield Problem("signed_on", "consent_date_missing", Weight.MISSING, _missing("(a)(9)"))
    elif consent.signed_on > today:
        yield Problem("signed_on", "consent_signed_in_future", Weight.WRONG, _missing("(a)(9)"))


def _is_signed(consent: Consent) -> bool:
    """Whether there is a signature to show: a drawing, or paper that can be found."""
    if consent.signed_how is SignedHow.DRAWN:
        return consent.attachment_id is not None
    return consent.signed_how is SignedHow.PAPER and bool(consent.attachment_id or consent.paper_kept_at.strip())


def _statements(consent: Consent) -> Iterator[Problem]:
    if consent.purpose is None or not consent.purpose.of_care:
        return
    if not consent.hipaa_redisclosure_stated:
        yield Problem(
            "hipaa_redisclosure_stated", "consent_hipaa_statement_missing", Weight.MISSING, _missing("(a)(4)(iii)")
        )
    if not consent.no_longer_protected_stated:
        yield Problem(
            "no_longer_protected_stated", "consent_redisclosure_missing", Weight.MISSING, _missing("(a)(10)(i)")
        )
    if not consent.refusal_consequences.strip():
        yield Problem("refusal_consequences", "consent_refusal_missing", Weight.MISSING, _missing("(a)(10)(ii)"))


def _kept_apart(consent: Consent) -> Iterator[Problem]:
    """What one consent must not mix: counselling notes, proceedings, and purposes that belong to another kind."""
    names_counselling = Content.COUNSELLING_NOTES in consent.contents
    if consent.kind is ConsentKind.COUNSELLING_NOTES:
        mixed = bool(consent.contents) and set(consent.contents) != {Content.COUNSELLING_NOTES}
    else:
        mixed = names_counselling
    if mixed:
        yield Problem("contents", "counselling_notes_apart", Weight.WRONG, _missing("(b)(2)"))
    wanted = PURPOSE_OF_KIND.get(consent.kind)
    for_proceedings = Purpose.PROCEEDINGS in {consent.purpose, wanted}
    if consent.purpose is not None and for_proceedings and consent.purpose is not wanted:
        yield Problem("purpose", "proceedings_apart", Weight.WRONG, _missing("(d)"))
    elif wanted is Purpose.TPO and consent.purpose not in {None, wanted}:
        yield Problem("purpose", "consent_purpose_of_kind", Weight.WRONG, _missing("(a)(5)(ii)"))
    if any(r.kind not in RECIPIENTS_OF_KIND[consent.kind] for r in consent.recipients):
        yield Problem("recipients", "consent_recipient_of_kind", Weight.WRONG, _missing("(a)(4)"))
