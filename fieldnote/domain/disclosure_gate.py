"""The gate: whether something may be given to someone, now, and on what grounds; or why not, and what it would take.

It is asked at the moment of giving, never for a preview. One consent has to cover everything that is given: what two
consents allow apart, the person has not allowed together.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import Consent, ConsentKind, ConsentOnFile, ConsentState, Content, Recipient, uncovered
from fieldnote.domain.court_order import CourtOrder
from fieldnote.domain.disclosure import Basis, Redisclosure
from fieldnote.domain.emergency import LASTS, Emergency
from fieldnote.domain.problems import Problem
from fieldnote.domain.recipient import Addressee
from fieldnote.domain.text import folded

CHART_COPIES = frozenset({"visit-note", "void-stub"})
"""Documents of one note: who asks for the chart copy of a sensitive note for their own programme has chosen it."""

_OPENING: dict[Recipient, frozenset[ConsentKind]] = {
    Recipient.QP: frozenset({ConsentKind.TPO, ConsentKind.GENERAL}),
    Recipient.OWN_AGENCY: frozenset({ConsentKind.TPO, ConsentKind.GENERAL}),
    Recipient.PAYER: frozenset({ConsentKind.TPO, ConsentKind.GENERAL}),
    Recipient.PROVIDER: frozenset({ConsentKind.TPO, ConsentKind.GENERAL}),
    Recipient.SUPPORTER: frozenset({ConsentKind.SUPPORTER}),
    Recipient.JUSTICE: frozenset({ConsentKind.PROCEEDINGS}),
}
_CARE_RECIPIENTS = frozenset({Recipient.QP, Recipient.OWN_AGENCY, Recipient.PAYER, Recipient.PROVIDER})


@dataclass(frozen=True, slots=True)
class Giving:
    """What is about to be given, to whom, and when."""

    addressee: Addressee
    contents: frozenset[Content]
    kind: str
    """The kind of document (`visit-note`), or `spoken`."""
    at: datetime
    """Aware, with the UTC offset of the place: consents hold by its days."""
    chosen: frozenset[Content] = frozenset()
    """What is sensitive and was chosen for this giving."""


@dataclass(frozen=True, slots=True)
class OnFile:
    """What there is about a person that may open the gate."""

    part2: bool
    """Whether 42 CFR Part 2 covers their record."""
    inside: frozenset[Recipient]
    """Who belongs to their programme."""
    consents: tuple[ConsentOnFile, ...] = ()
    emergencies: tuple[Emergency, ...] = ()
    orders: tuple[CourtOrder, ...] = ()


@dataclass(frozen=True, slots=True)
class Allowed:
    """It may be given, on these grounds. `addressee` has the name and address that the consent or order knows."""

    addressee: Addressee
    basis: Basis
    redisclosure: Redisclosure
    basis_id: str | None = None
    consent: Consent | None = None
    purpose: str = ""
    inside: bool = False
    of_care: bool = False
    needs_notice: bool = False
    """Whether the long statement of 42 CFR 2.32 goes along."""


def may_give(giving: Giving, file: OnFile) -> Allowed | Refused:
    """Say whether it may be given now, and on what grounds."""
    if _unchosen(giving, file):
        return Refused((Problem("contents", "sensitive_not_chosen"),))
    open_anyway = _without_asking(giving, file)
    if open_anyway:
        return open_anyway
    by_consent = _by_consent(giving, file)
    if isinstance(by_consent, Allowed):
        return by_consent
    return _by_exception(giving, file) or by_consent


def _unchosen(giving: Giving, file: OnFile) -> bool:
    sensitive = {content for content in giving.contents if content.is_sensitive}
    if giving.addressee.kind in file.inside and giving.kind in CHART_COPIES:
        sensitive.discard(Content.SENSITIVE_NOTES)
    return not sensitive <= giving.chosen


def _without_asking(giving: Giving, file: OnFile) -> Allowed | None:
    """Open to the person themself, and inside to all but counselling notes (42 CFR 2.31(b)(1))."""
    recipient = giving.addressee.kind
    if recipient is Recipient.PERSON:
        return Allowed(giving.addressee, Basis.THE_PERSON, Redisclosure.THEIR_OWN)
    if recipient in file.inside and Content.COUNSELLING_NOTES not in giving.contents:
        return Allowed(giving.addressee, Basis.INTERNAL, Redisclosure.WITHIN_PROGRAMME, inside=True)
    return None


# ── By consent ──


def _by_consent(giving: Giving, file: OnFile) -> Allowed | Refused:
    kinds = _opening_kinds(giving, file)
    of_kind = [filed for filed in file.consents if filed.consent.kind in kinds]
    naming = [filed for filed in of_kind if filed.consent.names(giving.addressee.kind, giving.addressee.name)]
    if not naming:
        return Refused((_nobody_named(giving, file, of_kind),))
    day = giving.at.date()
    active = [filed.consent for filed in naming if filed.state_on(day) is ConsentState.ACTIVE]
    if not active:
        return Refused((_no_longer(naming[0], day),))
    covering = [consent for consent in active if not consent.uncovered(giving.contents)]
    if not covering:
        lacking = " ".join(active[0].uncovered(giving.contents))
        return Refused((Problem("contents", "consent_scope", facts={"contents": lacking}),))
    if _is_unclear(giving, covering):
        return Refused((Problem("recipient", "recipient_unnamed"),))
    return _allowed_by(covering[0], giving, file)


def _opening_kinds(giving: Giving, file: OnFile) -> frozenset[ConsentKind]:
    """Say which kinds of consents can open the gate for a recipient.

    Under Part 2, justice needs a consent for proceedings that stands alone (42 CFR 2.12(d), 2.31(d)); without Part 2,
    one that names them is enough (45 CFR 164.508).
    """
    recipient = giving.addressee.kind
    if recipient is Recipient.JUSTICE:
        return _OPENING[recipient] if file.part2 else _OPENING[recipient] | {ConsentKind.GENERAL}
    if Content.COUNSELLING_NOTES in giving.contents:
        return frozenset({ConsentKind.COUNSELLING_NOTES})
    return _OPENING[recipient]


def _nobody_named(giving: Giving, file: OnFile, of_kind: Collection[ConsentOnFile]) -> Problem:
    recipient = giving.addressee.kind
    if any(named.kind is recipient for filed in of_kind for named in filed.consent.recipients):
        return Problem("recipient", "consent_other_recipient")
    if recipient is Recipient.JUSTICE and file.part2:
        return Problem("recipient", "justice_stop")
    if Content.COUNSELLING_NOTES in giving.contents:
        return Problem("contents", "counselling_consent_missing")
    if recipient is Recipient.SUPPORTER:
        return Problem("recipient", "supporter_release_missing")
    return Problem("recipient", "consent_missing")


def _no_longer(filed: ConsentOnFile, day: date) -> Problem:
    """Say why the newest consent for the recipient does not hold on a day."""
    ended = filed.ended_on(day)
    facts = {"until": ended.isoformat() if ended else ""}
    match filed.state_on(day):
        case ConsentState.REVOKED:
            return Problem("recipient", "consent_revoked", facts=facts)
        case ConsentState.EXPIRED:
            return Problem("recipient", "consent_expired", facts=facts)
        case ConsentState.NOT_VALID:
            return Problem("recipient", "consent_not_valid")
        case _:
            return Problem("recipient", "consent_incomplete", facts={"count": str(len(filed.lacks))})


def _is_unclear(giving: Giving, covering: Collection[Consent]) -> bool:
    """Whether no name was given although more than one may be meant: the accounting needs one (164.528(b)(2)(ii))."""
    if giving.addressee.name.strip():
        return False
    meant = [r for consent in covering for r in consent.recipients if r.kind is giving.addressee.kind]
    return any(r.is_class for r in meant) or len({folded(r.name) for r in meant}) > 1


def _allowed_by(consent: Consent, giving: Giving, file: OnFile) -> Allowed:
    named = consent.names(giving.addressee.kind, giving.addressee.name)
    addressee = giving.addressee
    if named is not None and not named.is_class:
        addressee = replace(addressee, name=named.name, address=addressee.address or named.address)
    of_care = consent.purpose is not None and consent.purpose.of_care
    return Allowed(
        addressee,
        Basis.CONSENT,
        _redisclosure(addressee.kind, file, of_care=of_care),
        basis_id=consent.id,
        consent=consent,
        purpose=consent.purpose_stated,
        of_care=of_care,
        needs_notice=file.part2,
    )


def _redisclosure(recipient: Recipient, file: OnFile, *, of_care: bool) -> Redisclosure:
    if not file.part2:
        return Redisclosure.NOT_PART_2
    if of_care and recipient in _CARE_RECIPIENTS:
        return Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS
    return Redisclosure.AS_CONSENT_SAYS


# ── Without one ──


def _by_exception(giving: Giving, file: OnFile) -> Allowed | None:
    match giving.addressee.kind:
        case Recipient.JUSTICE:
            return _by_order(giving, file)
        case Recipient.PROVIDER:
            return _by_emergency(giving, file)
        case _:
            return None


def _by_order(giving: Giving, file: OnFile) -> Allowed | None:
    """Give the grounds of a court order that holds and covers what is given (42 CFR 2.64, 2.65)."""
    day = giving.at.date()
    for order in file.orders:
        holds = order.ordered_on <= day and (order.holds_until is None or day <= order.holds_until)
        if holds and not uncovered(order.contents, giving.contents):
            addressee = replace(giving.addressee, name=giving.addressee.name.strip() or order.court)
            return Allowed(
                addressee,
                Basis.COURT_ORDER,
                Redisclosure.AS_ORDER_SAYS,
                basis_id=order.id,
                purpose=f"{order.court} {order.reference}".strip(),
                needs_notice=file.part2,
            )
    return None


def _by_emergency(giving: Giving, file: OnFile) -> Allowed | None:
    """Give the grounds of an emergency that was recorded and is still one (42 CFR 2.51)."""
    name = folded(giving.addressee.name)
    for emergency in file.emergencies:
        since = giving.at.astimezone(UTC) - emergency.at.astimezone(UTC)
        whole = ", ".join(part for part in (emergency.told_to, emergency.facility) if part)
        is_meant = not name or name in {folded(emergency.told_to), folded(emergency.facility), folded(whole)}
        is_now = timedelta(0) <= since <= LASTS
        if is_now and is_meant and not uncovered(emergency.contents, giving.contents):
            return Allowed(
                replace(giving.addressee, name=whole),
                Basis.EMERGENCY,
                Redisclosure.FOR_THE_EMERGENCY,
                basis_id=emergency.id,
                purpose=emergency.nature,
                needs_notice=file.part2,
            )
    return None
