"""The sentences of a consent form; `{…}` are gaps."""

from dataclasses import dataclass

from fieldnote.domain.consent import ConsentKind, ConsentState, EndingKind, SignedHow, Signer


@dataclass(frozen=True, slots=True)
class Words:
    """One language. The person whose consent it is speaks as "I"."""

    titles: dict[ConsentKind, str]
    leads: dict[ConsentKind, str]
    running_record: str
    # banners of a consent on file
    banners: dict[ConsentState, tuple[str, str]]
    lacking: tuple[str, str]
    endings: dict[EndingKind, str]
    last_day: str
    relied_on: str
    # titles of the sections, in the order of the rule
    whose: str
    discloser: str
    what: str
    recipients: str
    purpose: str
    revoke: str
    ends: str
    after: str
    signature: str
    taken_back: str
    # labels and hints
    name: str
    discloser_hint: str
    described: str
    described_hint: str
    apart: str
    recipient_hint: dict[ConsentKind, str]
    class_of_care: str
    to_whom: str
    address: str
    is_class: str
    intermediary: str
    participants: str
    other_purpose: str
    may_revoke: str
    how_to_revoke: str
    ends_on: str
    ends_with: str
    no_end: str
    if_of_care: str
    hipaa: str
    no_longer_protected: str
    otherwise: str
    always: str
    not_stated: str
    if_refused: str
    counselling: str
    proceedings: str
    not_filled_in: str
    # signing
    read: str
    voluntary: str
    sign_here: str
    date: str
    for_the_person: str
    signer_name: str
    authority: str
    signature_of_other: str
    minor: str
    signed_on: str
    signed_by: str
    signers: dict[Signer, str]
    signed_how: dict[SignedHow, str]
    kept_at: str
    take_back: str
    from_day: str
    for_copies: str
