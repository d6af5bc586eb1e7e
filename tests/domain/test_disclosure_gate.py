"""The gate: every recipient, kind and state of consent and kind of content, with Part 2 and without, in one table."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from making import NOW, TODAY, consent

from fieldnote.domain.changes import Refused
from fieldnote.domain.consent import (
    Consent,
    ConsentEnding,
    ConsentKind,
    ConsentOnFile,
    Content,
    EndingKind,
    NamedRecipient,
    Purpose,
    Recipient,
)
from fieldnote.domain.consent_check import missing_elements
from fieldnote.domain.court_order import CourtOrder, OrderRule
from fieldnote.domain.disclosure import Basis, Redisclosure
from fieldnote.domain.disclosure_gate import Allowed, Giving, OnFile, may_give
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import ConsentEndingId, ConsentId, CourtOrderId, EmergencyId, PersonId
from fieldnote.domain.recipient import Addressee

INSIDE = frozenset({Recipient.QP, Recipient.OWN_AGENCY})
NAME = "Somebody by Name"
PURPOSES = {
    ConsentKind.TPO: Purpose.TPO,
    ConsentKind.SUPPORTER: Purpose.SUPPORT,
    ConsentKind.PROCEEDINGS: Purpose.PROCEEDINGS,
}
EVERYTHING = (Content.WHOLE_CHART, Content.RETURN_TO_USE, Content.SENSITIVE_NOTES)
STATES = ("none", "incomplete", "active", "expired", "revoked", "not valid")


def made(kind: ConsentKind, recipient: Recipient, **changes: Any) -> Consent:
    """A complete consent of a kind that names the recipient and everything the kind may name."""
    contents = (Content.COUNSELLING_NOTES,) if kind is ConsentKind.COUNSELLING_NOTES else EVERYTHING
    purpose = PURPOSES.get(kind, Purpose.TREATMENT)
    named = (NamedRecipient(recipient, NAME, "5 Elm Street"),)
    return consent(**{"kind": kind, "purpose": purpose, "contents": contents, "recipients": named} | changes)


def filed(it: Consent, *endings: EndingKind) -> ConsentOnFile:
    rows = tuple(ConsentEnding(ConsentEndingId(f"{it.id}-{kind}"), it.id, kind, TODAY) for kind in endings)
    return ConsentOnFile(it, rows, missing_elements(it, TODAY))


def in_state(kind: ConsentKind, recipient: Recipient, state: str) -> tuple[ConsentOnFile, ...]:
    match state:
        case "none":
            return ()
        case "incomplete":
            return (filed(made(kind, recipient, how_to_revoke="")),)
        case "expired":
            return (filed(made(kind, recipient, expires_on=TODAY - timedelta(days=1))),)
        case "revoked":
            return (filed(made(kind, recipient), EndingKind.REVOKED),)
        case "not valid":
            return (filed(made(kind, recipient), EndingKind.NOT_VALID),)
        case _:
            return (filed(made(kind, recipient)),)


def giving(recipient: Recipient, *contents: Content, name: str = NAME, **changes: Any) -> Giving:
    """Something about to be given, all that is sensitive in it chosen."""
    it = Giving(Addressee(recipient, name), frozenset(contents), "plan-summary", NOW, frozenset(contents))
    return replace(it, **changes)


def file(*consents: ConsentOnFile, part2: bool = True, **changes: Any) -> OnFile:
    return replace(OnFile(part2, INSIDE, consents), **changes)


def outcome(answer: Allowed | Refused) -> str:
    return answer.problems[0].code if isinstance(answer, Refused) else answer.basis.value


# ── The table ──

G, T, S, C, P = ConsentKind
Cell = tuple[set[ConsentKind], str]
"""The kinds of consents that open, and what is said where none is on file."""
BOTH, MISSING = {G, T}, "consent_missing"
NOTES: Cell = ({C}, "counselling_consent_missing")
ALWAYS: dict[tuple[str, str], str] = {
    ("person", "plain"): "the_person",
    ("person", "counselling"): "the_person",
    ("qp", "plain"): "internal",
    ("own_agency", "plain"): "internal",
}
"""Open with and without a consent."""
BY_CONSENT: dict[tuple[str, str, str], Cell] = {
    ("qp", "counselling", "part 2"): NOTES,
    ("qp", "counselling", "not part 2"): NOTES,
    ("own_agency", "counselling", "part 2"): NOTES,
    ("own_agency", "counselling", "not part 2"): NOTES,
    ("payer", "plain", "part 2"): (BOTH, MISSING),
    ("payer", "plain", "not part 2"): (BOTH, MISSING),
    ("payer", "counselling", "part 2"): NOTES,
    ("payer", "counselling", "not part 2"): NOTES,
    ("provider", "plain", "part 2"): (BOTH, MISSING),
    ("provider", "plain", "not part 2"): (BOTH, MISSING),
    ("provider", "counselling", "part 2"): NOTES,
    ("provider", "counselling", "not part 2"): NOTES,
    ("supporter", "plain", "part 2"): ({S}, "supporter_release_missing"),
    ("supporter", "plain", "not part 2"): ({S}, "supporter_release_missing"),
    ("supporter", "counselling", "part 2"): NOTES,
    ("supporter", "counselling", "not part 2"): NOTES,
    ("justice", "plain", "part 2"): ({P}, "justice_stop"),
    ("justice", "plain", "not part 2"): ({P, G}, MISSING),
    ("justice", "counselling", "part 2"): ({P}, "justice_stop"),
    ("justice", "counselling", "not part 2"): ({P, G}, "counselling_consent_missing"),
}
SAID = {
    "incomplete": "consent_incomplete",
    "active": "consent",
    "expired": "consent_expired",
    "revoked": "consent_revoked",
    "not valid": "consent_not_valid",
}
NEVER_COMPLETE = {("supporter", C)}
"""Counselling notes are for no supporter: such a consent stays incomplete."""
NEVER_NAMED = {("justice", "counselling")}
"""No consent for justice can name counselling notes as well."""


def expected(recipient: str, kind: ConsentKind, state: str, content: Content, part2: str, *, chosen: bool) -> str:
    """Read the tables above."""
    group = "counselling" if content is Content.COUNSELLING_NOTES else "plain"
    if not chosen and content in {Content.RETURN_TO_USE, Content.SENSITIVE_NOTES, Content.COUNSELLING_NOTES}:
        return "sensitive_not_chosen"
    if (recipient, group) in ALWAYS:
        return ALWAYS[recipient, group]
    opens, missing = BY_CONSENT[recipient, group, part2]
    if state == "none" or kind not in opens:
        return missing
    if (recipient, kind) in NEVER_COMPLETE and state in {"active", "expired"}:
        return "consent_incomplete"
    if (recipient, group) in NEVER_NAMED and state == "active":
        return "consent_scope"
    return SAID[state]


CELLS = list(product(Recipient, ConsentKind, STATES, Content, ("part 2", "not part 2"), (True, False)))


@pytest.mark.parametrize("recipient", Recipient)
def test_the_whole_table_of_recipients_consents_contents_and_part_2(recipient: Recipient) -> None:
    wrong: list[str] = []
    for _, kind, state, content, part2, chosen in (cell for cell in CELLS if cell[0] is recipient):
        known = file(*in_state(kind, recipient, state), part2=part2 == "part 2")
        found = outcome(may_give(giving(recipient, content, chosen=frozenset({content} if chosen else ())), known))
        wanted = expected(recipient.value, kind, state, content, part2, chosen=chosen)
        if found != wanted:
            wrong.append(f"{kind} {state} {content} {part2} chosen={chosen}: {found}, not {wanted}")
    assert not wrong


def test_the_table_is_the_complete_product_and_says_yes_and_no() -> None:
    assert len(CELLS) == len(set(CELLS)) == 7 * 5 * 6 * 9 * 2 * 2
    said = Counter(expected(r.value, k, s, c, p, chosen=chosen) for r, k, s, c, p, chosen in CELLS)
    assert set(said) >= {*SAID.values(), "internal", "the_person", "justice_stop", "consent_scope", MISSING}


# ── Whom, and how it is said ──


def test_the_grounds_name_the_consent_its_recipient_and_what_they_may_do_with_it() -> None:
    it = made(G, Recipient.PAYER, purpose=Purpose.PAYMENT)
    answer = may_give(giving(Recipient.PAYER, Content.PLAN_SUMMARY, name=""), file(filed(it)))
    assert isinstance(answer, Allowed)
    assert (answer.basis, answer.basis_id, answer.consent) == (Basis.CONSENT, it.id, it)
    assert answer.addressee == Addressee(Recipient.PAYER, NAME, "5 Elm Street")
    assert answer.redisclosure is Redisclosure.AS_HIPAA_BUT_NOT_IN_PROCEEDINGS
    assert (answer.purpose, answer.of_care, answer.needs_notice, answer.inside) == ("for payment", True, True, False)


@pytest.mark.parametrize("purpose", [Purpose.SUPPORT, Purpose.TREATMENT])
def test_who_is_not_a_plan_or_provider_may_do_only_what_the_consent_says(purpose: Purpose) -> None:
    known = file(filed(made(S, Recipient.SUPPORTER, purpose=purpose)))
    answer = may_give(giving(Recipient.SUPPORTER, Content.TRIGGERS), known)
    assert isinstance(answer, Allowed)
    assert answer.redisclosure is Redisclosure.AS_CONSENT_SAYS


def test_without_part_2_no_part_2_notice_goes_along() -> None:
    known = file(filed(made(G, Recipient.JUSTICE, purpose=Purpose.AT_REQUEST)), part2=False)
    answer = may_give(giving(Recipient.JUSTICE, Content.ATTENDANCE), known)
    assert isinstance(answer, Allowed)
    assert not answer.needs_notice
    assert answer.redisclosure is Redisclosure.NOT_PART_2


def test_another_name_is_another_recipient() -> None:
    known = file(filed(made(S, Recipient.SUPPORTER)))
    answer = may_give(giving(Recipient.SUPPORTER, Content.TRIGGERS, name="Somebody Else"), known)
    assert outcome(answer) == "consent_other_recipient"


def test_a_class_needs_the_name_of_who_receives_it() -> None:
    plans = NamedRecipient(Recipient.PAYER, "my health plans and third-party payers", is_class=True)
    known = file(filed(made(T, Recipient.PAYER, recipients=(plans,))))
    assert outcome(may_give(giving(Recipient.PAYER, Content.ATTENDANCE, name=""), known)) == "recipient_unnamed"
    answer = may_give(giving(Recipient.PAYER, Content.ATTENDANCE, name="Any Plan"), known)
    assert isinstance(answer, Allowed)
    assert answer.addressee.name == "Any Plan"


def test_of_two_named_supporters_one_has_to_be_meant() -> None:
    other = NamedRecipient(Recipient.SUPPORTER, "Ray")
    known = file(
        filed(made(S, Recipient.SUPPORTER)),
        filed(made(S, Recipient.SUPPORTER, id=ConsentId("consent-2"), recipients=(other,))),
    )
    assert outcome(may_give(giving(Recipient.SUPPORTER, Content.TRIGGERS, name=""), known)) == "recipient_unnamed"
    answer = may_give(giving(Recipient.SUPPORTER, Content.TRIGGERS, name="ray"), known)
    assert isinstance(answer, Allowed)
    assert answer.basis_id == "consent-2"


def test_two_consents_do_not_add_up() -> None:
    known = file(
        filed(made(G, Recipient.PAYER, contents=(Content.PLAN_SUMMARY,))),
        filed(made(G, Recipient.PAYER, id=ConsentId("consent-2"), contents=(Content.TRIGGERS,))),
    )
    answer = may_give(giving(Recipient.PAYER, Content.PLAN_SUMMARY, Content.TRIGGERS), known)
    assert outcome(answer) == "consent_scope"
    assert isinstance(answer, Refused)
    assert answer.problems[0].facts == {"contents": "triggers"}


def test_an_older_consent_that_still_holds_is_enough_and_a_newer_one_that_ended_does_not_close_it() -> None:
    known = file(
        filed(made(G, Recipient.PAYER, id=ConsentId("newer")), EndingKind.REVOKED),
        filed(made(G, Recipient.PAYER, id=ConsentId("older"))),
    )
    answer = may_give(giving(Recipient.PAYER, Content.PLAN_SUMMARY), known)
    assert isinstance(answer, Allowed)
    assert answer.basis_id == "older"


def test_a_consent_holds_by_the_days_of_the_place() -> None:
    known = file(filed(made(G, Recipient.PAYER, expires_on=TODAY)))
    late = NOW.replace(hour=23, minute=59)
    assert isinstance(may_give(giving(Recipient.PAYER, Content.ATTENDANCE, at=late), known), Allowed)
    next_day = late + timedelta(minutes=2)
    assert outcome(may_give(giving(Recipient.PAYER, Content.ATTENDANCE, at=next_day), known)) == "consent_expired"


def test_a_qp_of_another_agency_is_outside() -> None:
    known = file(inside=frozenset({Recipient.OWN_AGENCY}))
    assert outcome(may_give(giving(Recipient.QP, Content.PLAN_SUMMARY), known)) == "consent_missing"
    known = replace(known, consents=(filed(made(G, Recipient.QP)),))
    answer = may_give(giving(Recipient.QP, Content.PLAN_SUMMARY), known)
    assert isinstance(answer, Allowed)
    assert not answer.inside
    assert answer.needs_notice


@pytest.mark.parametrize("recipient", INSIDE)
def test_asking_for_the_chart_copy_of_a_sensitive_note_chooses_it_inside(recipient: Recipient) -> None:
    it = giving(recipient, Content.VISIT_NOTES, Content.SENSITIVE_NOTES, chosen=frozenset())
    assert outcome(may_give(it, file())) == "sensitive_not_chosen"
    assert outcome(may_give(replace(it, kind="visit-note"), file())) == "internal"
    with_use = replace(it, kind="visit-note", contents=it.contents | {Content.RETURN_TO_USE})
    assert outcome(may_give(with_use, file())) == "sensitive_not_chosen"


def test_asking_for_the_chart_copy_chooses_nothing_for_anyone_outside() -> None:
    it = giving(Recipient.PAYER, Content.VISIT_NOTES, Content.SENSITIVE_NOTES, chosen=frozenset(), kind="visit-note")
    assert outcome(may_give(it, file(filed(made(G, Recipient.PAYER))))) == "sensitive_not_chosen"


def test_what_is_sensitive_and_chosen_still_needs_a_consent_that_names_it() -> None:
    known = file(filed(made(G, Recipient.PAYER, contents=(Content.WHOLE_CHART,))))
    assert outcome(may_give(giving(Recipient.PAYER, Content.RETURN_TO_USE), known)) == "consent_scope"


# ── Without a consent ──

ORDER = CourtOrder(
    CourtOrderId("order-1"),
    PersonId("person-1"),
    OrderRule.CRIMINAL,
    "District Court 9",
    "26 CR 1041",
    TODAY - timedelta(days=3),
    (Content.ATTENDANCE,),
    "Dates of attendance from May to July.",
    holds_until=TODAY,
)


def test_an_order_opens_to_justice_what_it_names_while_it_holds() -> None:
    known = file(orders=(ORDER,))
    answer = may_give(giving(Recipient.JUSTICE, Content.ATTENDANCE, name=""), known)
    assert isinstance(answer, Allowed)
    assert (answer.basis, answer.basis_id, answer.redisclosure) == (
        Basis.COURT_ORDER,
        "order-1",
        Redisclosure.AS_ORDER_SAYS,
    )
    assert answer.addressee.name == "District Court 9"
    assert outcome(may_give(giving(Recipient.JUSTICE, Content.VISIT_NOTES), known)) == "justice_stop"
    tomorrow = giving(Recipient.JUSTICE, Content.ATTENDANCE, at=NOW + timedelta(days=1))
    assert outcome(may_give(tomorrow, known)) == "justice_stop"
    before = giving(Recipient.JUSTICE, Content.ATTENDANCE, at=NOW - timedelta(days=4))
    assert outcome(may_give(before, known)) == "justice_stop"


@pytest.mark.parametrize("recipient", [r for r in Recipient if r not in INSIDE | {Recipient.PERSON, Recipient.JUSTICE}])
def test_an_order_opens_to_nobody_else(recipient: Recipient) -> None:
    answer = may_give(giving(recipient, Content.ATTENDANCE), file(orders=(ORDER,)))
    assert isinstance(answer, Refused)


EMERGENCY = Emergency(
    EmergencyId("emergency-1"),
    PersonId("person-1"),
    NOW - timedelta(minutes=10),
    "Dr. Osei",
    "County Hospital",
    "Dana Reyes",
    "Not breathing, given naloxone twice",
    (Content.RETURN_TO_USE, Content.ATTENDANCE),
)


@pytest.mark.parametrize("name", ["", "dr. osei", "County Hospital", "Dr. Osei, County Hospital"])
def test_an_emergency_opens_to_the_medical_staff_it_names(name: str) -> None:
    answer = may_give(giving(Recipient.PROVIDER, Content.RETURN_TO_USE, name=name), file(emergencies=(EMERGENCY,)))
    assert isinstance(answer, Allowed)
    assert (answer.basis, answer.basis_id) == (Basis.EMERGENCY, "emergency-1")
    assert answer.addressee.name == "Dr. Osei, County Hospital"


@pytest.mark.parametrize(
    "it",
    [
        giving(Recipient.PROVIDER, Content.RETURN_TO_USE, name="Dr. Other"),
        giving(Recipient.PROVIDER, Content.VISIT_NOTES, name=""),
        giving(Recipient.PROVIDER, Content.RETURN_TO_USE, name="", at=NOW + timedelta(hours=24)),
        giving(Recipient.PROVIDER, Content.RETURN_TO_USE, name="", at=NOW - timedelta(hours=1)),
        giving(Recipient.PROVIDER, Content.RETURN_TO_USE, name="", chosen=frozenset()),
        giving(Recipient.JUSTICE, Content.ATTENDANCE, name=""),
        giving(Recipient.SUPPORTER, Content.RETURN_TO_USE, name="Dr. Osei"),
        giving(Recipient.PAYER, Content.ATTENDANCE, name=""),
    ],
)
def test_an_emergency_opens_nothing_else(it: Giving) -> None:
    assert isinstance(may_give(it, file(emergencies=(EMERGENCY,))), Refused)


def test_a_consent_goes_before_an_emergency() -> None:
    known = file(filed(made(G, Recipient.PROVIDER)), emergencies=(EMERGENCY,))
    assert outcome(may_give(giving(Recipient.PROVIDER, Content.RETURN_TO_USE, name=""), known)) == "consent"
