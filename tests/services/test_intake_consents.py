"""Consents from the file: by the same rules as those typed in, all or nothing."""

import json
from dataclasses import fields, replace
from typing import Any

import msgspec
import pytest

from fieldnote.domain.consent import Consent, ConsentEnding, ConsentState, Content, EndingKind, NamedRecipient
from fieldnote.domain.court_order import CourtOrder
from fieldnote.domain.emergency import Emergency
from fieldnote.domain.ids import ConsentId, PersonId
from fieldnote.domain.legal_notice import NoticeGiven
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.intake.consents import (
    ConsentIn,
    CourtOrderIn,
    EmergencyIn,
    EndingIn,
    NamedRecipientIn,
    NoticeGivenIn,
)
from fieldnote.services import consents, intake, records
from fieldnote.services.notebook import Notebook
from fieldnote.vault import court_orders, emergencies

CONSENT: dict[str, Any] = {
    "kind": "supporter",
    "patient_name": "Marcus Hale",
    "discloser": "Riverbend Recovery Partners",
    "contents": ["attendance", "return_to_use"],
    "contents_words": "That he comes, and if he used.",
    "recipients": [{"kind": "supporter", "name": "Ray"}],
    "purpose": "support",
    "right_to_revoke_stated": True,
    "how_to_revoke": "Tell the front desk in writing.",
    "expires_with": "when Marcus leaves the programme",
    "signed_how": "paper",
    "paper_kept_at": "Chart room",
    "signed_on": "2026-09-01",
    "support": "ray",
    "endings": [{"kind": "revoked", "ended_on": "2026-10-01", "how": "By letter", "relied_on_until": "2026-09-20"}],
}
ORDER = {
    "rule": "2.64",
    "court": "District Court 9",
    "reference": "26 CV 18",
    "ordered_on": "2026-10-02",
    "contents": ["attendance"],
    "scope": "Dates only.",
}
EMERGENCY = {
    "at": "2026-10-03T22:10:00-05:00",
    "told_to": "Dr. Osei",
    "facility": "County Hospital",
    "told_by": "Dana Reyes",
    "nature": "Not breathing",
    "contents": ["return_to_use"],
}


def file(**changes: Any) -> bytes:
    person = {
        "preferred_name": "Marcus",
        "supports": [{"key": "ray", "name": "Ray", "kind": "sponsor"}],
        "consents": [CONSENT],
        "court_orders": [ORDER],
        "emergencies": [EMERGENCY],
        "notices_given": [{"given_on": "2026-03-01", "version": "2026 edition", "how": "on paper"}],
    }
    return json.dumps({"format": "fieldnote", "version": 1, "people": [person | changes]}).encode()


def taken(book: Notebook, data: bytes) -> PersonId:
    return intake.add_json(book, data).value.people[0]


def test_everything_about_consents_comes_in(book: Notebook) -> None:
    counts = intake.add_json(book, file()).value.counts
    marcus = taken(book, file())
    standing = consents.of_person(book, marcus)[0]
    it = standing.consent
    assert counts["consents"] == 1
    assert standing.lacks == ()
    assert standing.state is ConsentState.REVOKED
    assert it.contents == (Content.ATTENDANCE, Content.RETURN_TO_USE)
    assert it.contents_words == CONSENT["contents_words"]
    assert it.support_id is not None
    ending = standing.filed.endings[0]
    assert (ending.kind, str(ending.ended_on), ending.how) == (EndingKind.REVOKED, "2026-10-01", "By letter")
    assert str(ending.relied_on_until) == "2026-09-20"
    assert court_orders.of_person(book.vault.database, marcus)[0].scope == "Dates only."
    assert emergencies.of_person(book.vault.database, marcus)[0].at.isoformat() == EMERGENCY["at"]
    assert consents.notices_given(book, marcus)[0].version == "2026 edition"


def test_a_consent_that_lacks_something_comes_in_and_says_what(book: Notebook) -> None:
    marcus = taken(book, file(consents=[{"patient_name": "Marcus Hale"}]))
    standing = consents.of_person(book, marcus)[0]
    assert standing.state is ConsentState.INCOMPLETE
    assert "consent_recipient_missing" in {p.code for p in standing.lacks}


@pytest.mark.parametrize(
    ("changes", "where", "said"),
    [
        ({"consents": [CONSENT | {"signed_how": "oral"}]}, "people[0].consents[0].signed_how", "invalid enum"),
        ({"consents": [CONSENT | {"colour": "blue"}]}, "people[0].consents[0]", "colour"),
        ({"consents": [CONSENT | {"support": "nobody"}]}, "people[0].consents[0]", "no support"),
        (
            {"consents": [CONSENT | {"endings": [{"kind": "event", "ended_on": "2026-08-31"}]}]},
            "people[0].consents[0].endings[0]",
            "before it was signed",
        ),
        ({"court_orders": [ORDER | {"scope": ""}]}, "people[0].court_orders[0]", "what the order covers"),
        ({"emergencies": [EMERGENCY | {"nature": ""}]}, "people[0].emergencies[0]", "what the emergency was"),
        ({"emergencies": [EMERGENCY | {"at": "2026-10-03T22:10:00"}]}, "people[0].emergencies[0].at", "UTC offset"),
        ({"notices_given": [{"given_on": "2030-01-01"}]}, "people[0].notices_given[0]", "still to come"),
    ],
)
def test_a_fault_is_named_with_its_place_and_nothing_comes_in(
    book: Notebook, changes: dict[str, Any], where: str, said: str
) -> None:
    with pytest.raises(BadInputError) as caught:
        intake.add_json(book, file(**changes))
    assert caught.value.where == where
    assert said in caught.value.what
    assert book.vault.database.value("SELECT count(*) FROM person") == 0
    assert book.vault.database.value("SELECT count(*) FROM consent") == 0


def test_the_schema_names_every_part_of_a_consent() -> None:
    schema = json.dumps(intake.schema())
    for name in ("ConsentIn", "EndingIn", "EmergencyIn", "CourtOrderIn", "NoticeGivenIn", "refusal_consequences"):
        assert name in schema


def test_what_is_on_file_about_consents_goes_out_and_comes_in_as_it_was(book: Notebook) -> None:
    first = taken(book, file(consents=[CONSENT, {"patient_name": "Begun only"}]))
    out = records.records(book, first, with_sensitive=True).people[0]
    again = msgspec.json.encode({"format": "fieldnote", "version": 1, "people": [out]})
    second = taken(book, again)
    kept = [consents.of_person(book, person) for person in (first, second)]
    plain = [
        [(replace(s.consent, id=ConsentId(""), person_id=PersonId(""), support_id=None), s.state) for s in standings]
        for standings in kept
    ]
    assert plain[0] == plain[1]
    assert len(plain[0]) == 2
    ended = [[(e.kind, e.ended_on, e.how, e.relied_on_until) for s in k for e in s.filed.endings] for k in kept]
    assert ended[0] == ended[1]
    came = records.records(book, second, with_sensitive=True).people[0]
    assert (came.emergencies, came.court_orders, came.notices_given) == (
        out.emergencies,
        out.court_orders,
        out.notices_given,
    )


def test_an_emergency_goes_out_only_when_what_is_sensitive_is_asked_for(book: Notebook) -> None:
    marcus = taken(book, file())
    assert b"Not breathing" not in msgspec.json.encode(records.records(book, marcus))
    assert b"Not breathing" in msgspec.json.encode(records.records(book, marcus, with_sensitive=True))


@pytest.mark.parametrize(
    ("kind", "part", "stays_behind"),
    [
        (Consent, ConsentIn, {"id", "person_id", "support_id", "attachment_id"}),
        (NamedRecipient, NamedRecipientIn, set()),
        (ConsentEnding, EndingIn, {"id", "consent_id"}),
        (Emergency, EmergencyIn, {"id", "person_id"}),
        (CourtOrder, CourtOrderIn, {"id", "person_id", "attachment_id"}),
        (NoticeGiven, NoticeGivenIn, {"id", "person_id"}),
    ],
)
def test_no_field_is_forgotten(kind: Any, part: Any, stays_behind: set[str]) -> None:
    assert {f.name for f in fields(kind)} - set(part.__struct_fields__) == stays_behind
