"""A consent form in English."""

from fieldnote.domain.consent import ConsentKind, ConsentState, EndingKind, SignedHow, Signer
from fieldnote.reports.consent_form.words import Words

_NAMES = "Each by name, or as a class such as “my treating providers”."

ENGLISH = Words(
    titles={
        ConsentKind.GENERAL: "Consent to share information",
        ConsentKind.TPO: "Consent for treatment, payment and health care operations",
        ConsentKind.SUPPORTER: "Release to talk with someone I choose",
        ConsentKind.COUNSELLING_NOTES: "Consent to share SUD counseling notes",
        ConsentKind.PROCEEDINGS: "Consent to use records in legal proceedings",
    },
    leads={
        ConsentKind.GENERAL: "What may be told about me, to whom, why, and until when. Written for 42 CFR 2.31.",
        ConsentKind.TPO: "One consent for all future uses and disclosures for treatment, payment and health care "
        "operations. Written for 42 CFR 2.31.",
        ConsentKind.SUPPORTER: "So that peer support may talk with one person of my own about what I say here, and "
        "about nothing else. Written for 42 CFR 2.31.",
        ConsentKind.COUNSELLING_NOTES: "For SUD counseling notes only. It stands apart from every other consent "
        "(42 CFR 2.31(b)).",
        ConsentKind.PROCEEDINGS: "For civil, criminal, administrative or legislative proceedings only. It stands apart "
        "from every other consent (42 CFR 2.31(d)).",
    },
    running_record="Record {record}",
    banners={
        ConsentState.INCOMPLETE: ("NOT COMPLETE", "It opens nothing yet. {lacking}"),
        ConsentState.EXPIRED: ("ENDED", "It no longer holds. {ended}"),
        ConsentState.REVOKED: ("TAKEN BACK", "It no longer holds. {ended}"),
        ConsentState.NOT_VALID: ("NOT VALID", "It never held. {ended}"),
    },
    lacking=("One element of 42 CFR 2.31 is missing.", "{n} elements of 42 CFR 2.31 are missing."),
    endings={
        EndingKind.REVOKED: "Taken back from {day} on.",
        EndingKind.EVENT: "The event it ends with came on {day}.",
        EndingKind.NOT_VALID: "Found not valid on {day}.",
    },
    last_day="Its last day was {day}.",
    relied_on="Last relied on {day}.",
    whose="1  Whose record",
    discloser="2  Who may share",
    what="3  What may be shared",
    recipients="4  Who may receive it",
    purpose="5  What it is for",
    revoke="6  Taking it back",
    ends="7  When it ends",
    after="8  What can follow",
    signature="9  Signature and date",
    taken_back="If I take it back",
    name="My name:",
    discloser_hint="By name, or as a class such as “the peer support program of …”.",
    described="In words, with its limits:",
    described_hint="So exact that anyone knows what is meant and what is not.",
    apart="Only where it is ticked for itself:",
    recipient_hint={
        ConsentKind.GENERAL: _NAMES,
        ConsentKind.TPO: _NAMES,
        ConsentKind.SUPPORTER: "One person, by name.",
        ConsentKind.COUNSELLING_NOTES: _NAMES,
        ConsentKind.PROCEEDINGS: "The court, lawyer, probation or other office, by name.",
    },
    class_of_care="My treating providers, health plans, third-party payers, and people helping to operate this program",
    to_whom="Name:",
    address="Address:",
    is_class="a class",
    intermediary="If one of them passes records on between others (an intermediary): its members by name, or the class "
    "of treating providers:",
    participants="Passes records on between others, to: {who}",
    other_purpose="Something else, in words:",
    may_revoke="I may take this consent back in writing at any time. What was already done in reliance on it stays "
    "done.",
    how_to_revoke="How I take it back:",
    ends_on="On this day:",
    ends_with="When this happens:",
    no_end="No end (“none”), which only treatment, payment and operations allow",
    if_of_care="If it is for treatment, payment or health care operations:",
    hipaa="A health plan, a provider or someone who works for them may pass on what they get as the HIPAA rules "
    "allow, except for uses and disclosures in civil, criminal, administrative and legislative proceedings against me "
    "(42 CFR 2.31(a)(4)(iii)).",
    no_longer_protected="What is shared under this consent can be passed on by whoever gets it, and may then no longer "
    "be protected by 42 CFR part 2.",
    otherwise="Otherwise whoever gets it may pass it on only as I allow in writing, or as 42 CFR part 2 permits.",
    always="Whoever gets it may pass it on only as I allow in writing, or as 42 CFR part 2 permits.",
    not_stated="Not stated on this consent: {what}",
    if_refused="If I do not sign:",
    counselling="Nobody may make treatment, payment, a health plan or benefits depend on this consent "
    "(42 CFR 2.31(b)).",
    proceedings="Without a consent like this one, or a court order, my records may not be used against me in "
    "proceedings (42 CFR 2.12(d)).",
    not_filled_in="Not filled in",
    read="I have read this, or it was read to me. I may have a copy.",
    voluntary="Signing is my choice.",
    sign_here="My signature",
    date="Date",
    for_the_person="A parent, guardian or other representative",
    signer_name="Name",
    authority="By what right",
    signature_of_other="Signature",
    minor="A minor signs above. A parent or guardian signs as well where state law asks for their consent to treatment "
    "(42 CFR 2.14).",
    signed_on="Signed:",
    signed_by="By:",
    signers={
        Signer.PERSON: "the person",
        Signer.PARENT: "a parent",
        Signer.GUARDIAN: "a guardian",
        Signer.REPRESENTATIVE: "a representative",
    },
    signed_how={
        SignedHow.DRAWN: "On a computer; the drawn signature is on file.",
        SignedHow.PAPER: "On paper that is on file.",
    },
    kept_at="The signed paper lies here:",
    take_back="I take this consent back. From this day on nothing more is given because of it.",
    from_day="From this day on",
    for_copies="This copy was made from what is on file. The signed paper or the drawn signature is the original.",
)
