"""Consent forms, cover pages and lists of who was given what: usual ones, empty ones, and much too much of it all."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from making import TODAY, consent
from reports.summary_samples import EASTERN, MARCUS

from fieldnote.domain.consent import (
    Consent,
    ConsentEnding,
    ConsentKind,
    ConsentState,
    Content,
    EndingKind,
    NamedRecipient,
    Purpose,
    Recipient,
    SignedHow,
    Signer,
)
from fieldnote.domain.disclosure import Basis, Medium, Redisclosure, Release, SeenHow, Sight
from fieldnote.domain.ids import ConsentEndingId, ConsentId, ReleaseId
from fieldnote.reports.consent_form.values import ConsentForm
from fieldnote.reports.cover_page.values import CoverPage
from fieldnote.reports.disclosures.values import Disclosures, Line
from fieldnote.reports.who_has_seen.values import WhoHasSeen
from fieldnote.services import legal_notices

AGENCY, PROGRAMME = "Riverbend Recovery Partners", "Peer Support Services"
LONG = legal_notices.in_force(TODAY).long
_LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 6
_AT = datetime(2026, 11, 20, 16, 31, tzinfo=UTC)


# ── Consent forms ──


def form(kind: ConsentKind = ConsentKind.GENERAL, language: str = "en") -> ConsentForm:
    """A form to fill in, with what is known already."""
    known = Consent(ConsentId("consent-1"), MARCUS, kind, patient_name="Marcus Bell", discloser=AGENCY)
    return ConsentForm(known, record="20418", agency=AGENCY, programme=PROGRAMME, language=language)


def blank(kind: ConsentKind = ConsentKind.GENERAL, language: str = "en") -> ConsentForm:
    """A form about nobody yet."""
    return ConsentForm(Consent(ConsentId("consent-1"), MARCUS, kind), language=language)


SIGNED = consent(
    kind=ConsentKind.TPO,
    patient_name="Marcus Bell",
    contents=(Content.ATTENDANCE, Content.PLAN_SUMMARY, Content.SUPPORTS),
    contents_words="Whether I came, the summary for the plan, and who is around me. Nothing of what I said in between.",
    recipients=(
        NamedRecipient(Recipient.PAYER, "Three Rivers Health Plan", "12 Mill Road, Asheville"),
        NamedRecipient(
            Recipient.PROVIDER,
            "Blue Ridge Exchange",
            intermediary=True,
            participants="my treating providers who are members",
        ),
    ),
    purpose=Purpose.TPO,
)
ON_FILE = ConsentForm(SIGNED, ConsentState.ACTIVE, record="20418", agency=AGENCY, programme=PROGRAMME)
TAKEN_BACK = replace(
    ON_FILE,
    state=ConsentState.REVOKED,
    endings=(
        ConsentEnding(
            ConsentEndingId("ending-1"),
            SIGNED.id,
            EndingKind.REVOKED,
            date(2026, 11, 16),
            "In a letter to the front desk.",
            date(2026, 11, 10),
        ),
    ),
)
NOTHING_FILLED_IN = replace(
    blank(), state=ConsentState.INCOMPLETE, lacks=11, agency=AGENCY, consent=Consent(ConsentId("consent-1"), MARCUS)
)
OVERFULL_CONSENT = replace(
    ON_FILE,
    consent=replace(
        SIGNED,
        patient_name=f"Marcus {_LONG_WORD}",
        discloser="The peer support program of Riverbend Recovery Partners. " * 20,
        contents=tuple(content for content in Content if content is not Content.COUNSELLING_NOTES),
        contents_words="What was agreed on the bench. " * 150,
        recipients=tuple(
            NamedRecipient(Recipient.PROVIDER, f"Clinic {at} {_LONG_WORD}", "12 Mill Road " * 9) for at in range(60)
        ),
        purpose_words="So that they know. " * 40,
        how_to_revoke="In writing to the front desk. " * 40,
        expires_with="the end of the services " * 40,
        signed_how=SignedHow.PAPER,
        signer=Signer.GUARDIAN,
        signer_name=f"Bea {_LONG_WORD}",
        signer_authority="Guardian by order of the court. " * 30,
        refusal_consequences="None for the services. " * 60,
    ),
    programme=f"{PROGRAMME} {_LONG_WORD}",
)

# ── What was given ──


def release(number: int, **changes: object) -> Release:
    """A summary that went to the plan."""
    made = Release(
        ReleaseId(f"release-{number}"),
        MARCUS,
        "plan-summary",
        "FN-3M9Q0WX7TZ",
        Recipient.PAYER,
        _AT - timedelta(days=3 * number, hours=number),
        "ab" * 32,
        recipient_name="Three Rivers Health Plan",
        recipient_address="12 Mill Road, Asheville",
        inside=False,
        description="Summary for the plan, 2026-08-22 to 2026-11-20",
        purpose=Purpose.PAYMENT.statement,
        contents=(Content.PLAN_SUMMARY,),
        basis=Basis.CONSENT,
        basis_id="consent-1",
        of_care=True,
        redisclosure=Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


TO_MOTHER = release(
    1,
    kind="spoken",
    document_id="",
    recipient=Recipient.SUPPORTER,
    recipient_name="Aunt Bea",
    recipient_address="",
    description="That he came on Tuesday.",
    purpose=Purpose.SUPPORT.statement,
    contents=(Content.ATTENDANCE,),
    medium=Medium.SPOKEN,
    redisclosure=Redisclosure.AS_CONSENT_SAYS,
)
IN_EMERGENCY = release(
    4,
    kind="spoken",
    document_id="",
    recipient=Recipient.PROVIDER,
    recipient_name="Dr. Okafor, Mission Hospital",
    recipient_address="",
    description="What he takes and whom to call.",
    purpose="He was found unconscious at the bus station.",
    contents=(Content.SUPPORTS,),
    basis=Basis.EMERGENCY,
    basis_id="emergency-1",
    medium=Medium.SPOKEN,
    redisclosure=Redisclosure.FOR_THE_EMERGENCY,
)
OWN_COPY = release(
    9,
    recipient=Recipient.PERSON,
    recipient_name="Marcus Bell",
    recipient_address="",
    purpose="",
    basis=Basis.THE_PERSON,
    basis_id=None,
    medium=Medium.PRINTED,
    redisclosure=Redisclosure.THEIR_OWN,
)
LINES = (
    Line(release(0), date(2026, 10, 21), under_part2=True),
    Line(TO_MOTHER, date(2026, 9, 2), under_part2=True),
    Line(IN_EMERGENCY, under_hipaa=True),
    Line(OWN_COPY),
)
ACCOUNTING = Disclosures(
    name="Marcus Bell",
    record="20418",
    born=date(1988, 4, 12),
    specialist="Dana Reyes",
    agency=AGENCY,
    programme=PROGRAMME,
    asked_at=datetime(2026, 11, 20, 11, 31, tzinfo=EASTERN),
    lines=LINES,
)
NOTHING_GIVEN = replace(ACCOUNTING, lines=(), record="", born=None, programme="")
OVERFULL_ACCOUNTING = replace(
    ACCOUNTING,
    name=f"Marcus {_LONG_WORD}",
    lines=tuple(
        Line(
            release(
                at,
                recipient_name=f"Plan {at} {_LONG_WORD}" if at % 7 == 0 else f"Plan {at}",
                description="What was told on the phone. " * (120 if at == 30 else 4),
                contents=tuple(Content),
                purpose="To bill for March, and for April. " * 5,
            ),
            date(2026, 10, 21),
            under_part2=True,
            under_hipaa=True,
        )
        for at in range(60)
    ),
    first=date(2020, 1, 1),
    last=date(2026, 11, 20),
)

# ── Who has seen ──


def opened(*minutes: int) -> tuple[Sight, ...]:
    """Openings by the specialist, some minutes before the list was made."""
    return tuple(Sight(_AT - timedelta(minutes=minute), SeenHow.OPENED, "Dana Reyes") for minute in minutes)


def given(made: Release) -> Sight:
    """The sight of something that was given."""
    return Sight(made.at, SeenHow.GIVEN, made.recipient_name or made.recipient.value, made)


SEEN = WhoHasSeen(
    name="Marcus Bell",
    record="20418",
    specialist="Dana Reyes",
    agency=AGENCY,
    programme=PROGRAMME,
    asked_at=datetime(2026, 11, 20, 11, 31, tzinfo=EASTERN),
    sights=(
        *opened(5, 40, 95),
        given(TO_MOTHER),
        *opened(60 * 24 * 5, 60 * 24 * 5 + 7),
        given(release(3)),
        given(OWN_COPY),
    ),
)
NOT_SEEN = replace(SEEN, sights=(), record="", programme="")
NOTE_SEEN = replace(SEEN, note_of=date(2026, 11, 12), sights=SEEN.sights[:4])
OVERFULL_SEEN = replace(
    SEEN,
    name=f"Marcus {_LONG_WORD}",
    sights=tuple(
        sorted(
            (
                *opened(*range(0, 60 * 24 * 60, 170)),
                *(given(release(at, recipient_name=f"Plan {at} {_LONG_WORD}")) for at in range(60)),
            ),
            key=lambda sight: sight.at,
            reverse=True,
        )
    ),
    most_openings=500,
)

# ── Cover pages ──

COVER = CoverPage(
    to_kind=Recipient.PAYER,
    to_name="Three Rivers Health Plan",
    to_address="12 Mill Road, Asheville",
    sender="Dana Reyes",
    title="NCCPSS",
    agency=AGENCY,
    programme=PROGRAMME,
    given_at=datetime(2026, 11, 20, 11, 31, tzinfo=EASTERN),
    medium=Medium.SAVED,
    contents=(Content.ATTENDANCE, Content.PLAN_SUMMARY),
    given_document="FN-3M9Q0WX7TZ",
    basis=Basis.CONSENT,
    redisclosure=Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS,
    purpose=Purpose.PAYMENT,
    consent_ref="6f1c02aa",
    signed_on=date(2026, 10, 21),
    expires_on=date(2027, 5, 19),
    how_to_revoke="In writing to the front desk.",
    pages=3,
    statement=LONG,
)
SPOKEN_COVER = replace(
    COVER,
    to_kind=Recipient.PROVIDER,
    to_name="",
    to_address="",
    medium=Medium.SPOKEN,
    given_document="",
    basis=Basis.EMERGENCY,
    redisclosure=Redisclosure.FOR_THE_EMERGENCY,
    purpose=None,
    contents=(),
    pages=None,
)
OVERFULL_COVER = replace(
    COVER,
    to_name=f"Three Rivers {_LONG_WORD}",
    to_address="12 Mill Road, Asheville. " * 30,
    sender=f"Dana {_LONG_WORD}",
    contents=tuple(Content),
    purpose_words="So that they can pay. " * 80,
    expires_with="the end of the services. " * 60,
    how_to_revoke="In writing to the front desk. " * 80,
    pages=None,
)
