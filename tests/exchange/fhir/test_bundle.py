"""One note as one transaction: clean for two validators and our own rules, the same bytes each time."""

import base64
import json
from dataclasses import replace
from urllib.parse import unquote

import pytest
import rfc8785
from fhir_rules import LABELS, by_fhir_resources, by_fhirkit, by_rules, of_type, walk
from note_records import (
    EARLIER_PDF,
    EXTREMES,
    NOTICE,
    PDF,
    an_id,
    consent,
    corrected,
    goal,
    record,
    support,
    trigger,
    voided,
)

from fieldnote.exchange.fhir import bundle
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.note_record import NoteRecord

KNOWN = Server(person="Patient/1234", organization="Organization/1")


def made(one: NoteRecord, server: Server | None = None) -> bytes:
    return bundle.make(one, PDF, server or Server(), earlier=EARLIER_PDF if one.replaces else b"")


@pytest.mark.parametrize("name", EXTREMES)
@pytest.mark.parametrize(
    "server",
    [Server(), KNOWN],
    ids=["file", "known server"],
)
def test_two_validators_and_our_rules_find_nothing(name: str, server: Server) -> None:
    data = made(EXTREMES[name], server)
    assert by_fhirkit(data) == []
    assert by_fhir_resources(data) == []
    assert by_rules(data, {server.person, server.organization}) == []


@pytest.mark.parametrize("name", EXTREMES)
def test_a_correction_without_the_earlier_paper_is_whole_too(name: str) -> None:
    data = bundle.make(EXTREMES[name], PDF)
    assert by_fhirkit(data) + by_fhir_resources(data) + by_rules(data) == []


@pytest.mark.parametrize("name", EXTREMES)
def test_bytes_are_canonical_json(name: str) -> None:
    data = made(EXTREMES[name])
    assert data == rfc8785.dumps(json.loads(data)) == made(EXTREMES[name])


def test_note_goes_as_a_paper_with_size_and_hash() -> None:
    (paper,) = of_type(made(record()), "DocumentReference")
    content = paper["content"][0]["attachment"]
    assert base64.b64decode(content["data"]) == PDF
    assert paper["id"] == an_id(1)
    assert (paper["status"], paper["docStatus"]) == ("current", "final")
    assert paper["type"]["coding"][0] == {"system": "http://loinc.org", "code": "11506-3"}
    assert paper["description"] == NOTICE


def test_visit_says_place_time_with_offset_code_and_units() -> None:
    (visit,) = of_type(made(record(modifiers=("HQ", "GT"))), "Encounter")
    assert visit["class"]["code"] == "FLD"
    assert visit["period"] == {"start": "2026-11-20T09:30:00-05:00", "end": "2026-11-20T10:22:00-05:00"}
    assert visit["type"][0]["coding"][0]["code"] == "H0038"
    assert visit["type"][0]["text"] == "H0038 HQ GT, 3 units"
    assert visit["length"]["value"] == 52
    assert visit["reasonCode"] == [{"text": "Plan goal 1a"}]


@pytest.mark.parametrize("name", ["no-show", "attempted, no times"])
def test_who_was_not_met_has_no_billable_code(name: str) -> None:
    (visit,) = of_type(made(replace(EXTREMES[name], code="H0038")), "Encounter")
    assert visit["status"] == "cancelled"
    assert "H0038" not in json.dumps(visit)


@pytest.mark.parametrize(
    ("name", "code"), [("telehealth", "VR"), ("by phone", "VR"), ("at home", "HH"), ("group", "AMB"), ("plain", "FLD")]
)
def test_where_it_was_is_said_in_the_words_of_fhir(name: str, code: str) -> None:
    (visit,) = of_type(made(EXTREMES[name]), "Encounter")
    assert visit["class"]["code"] == code


def test_self_stated_goal_is_proposed_and_one_of_the_plan_is_active() -> None:
    own, plan = of_type(made(record(goals=(goal(1, number=""), goal(2)))), "Goal")
    assert (own["lifecycleStatus"], plan["lifecycleStatus"]) == ("proposed", "active")
    assert plan["description"]["text"] == "I want people who get it."
    assert plan["note"] == [{"text": "Find a home group, try 2"}]


def test_what_the_agency_owns_is_referred_to_and_never_written() -> None:
    data = made(record(), KNOWN)
    assert of_type(data, "Patient") == of_type(data, "Organization") == []
    (progress,) = of_type(data, "Observation")
    assert progress["subject"]["reference"] == "Patient/1234"
    (paper,) = of_type(data, "DocumentReference")
    assert paper["custodian"]["reference"] == "Organization/1"


def test_unknown_person_is_looked_up_by_number_and_never_made() -> None:
    data = made(record(client_id="A|7 ä"), Server(client_system="https://agency.example/clients"))
    (visit,) = of_type(data, "Encounter")
    assert visit["subject"]["reference"] == "Patient?identifier=https://agency.example/clients|A%5C%7C7%20%C3%A4"
    assert visit["subject"]["identifier"]["value"] == "A|7 ä"


def test_no_sign_of_a_number_is_taken_for_one_of_the_search() -> None:
    data = made(record(client_id=r"1,2|3$4\5"), Server(client_system="urn:a,b|c$d"))
    (visit,) = of_type(data, "Encounter")
    looked_up = unquote(visit["subject"]["reference"].removeprefix("Patient?identifier="))
    assert looked_up == r"urn:a\,b\|c\$d|1\,2\|3\$4\\5"
    known_by = visit["subject"]["identifier"]
    assert (known_by["system"], known_by["value"]) == ("urn:a,b|c$d", r"1,2|3$4\5")


def test_nobody_the_agency_knows_is_refused() -> None:
    nobody = record(client_id=" ")
    problem = bundle.problem_of(nobody)
    assert problem is not None
    assert problem.code == "client_number_missing"
    with pytest.raises(ValueError, match="nobody"):
        bundle.make(nobody, PDF)
    assert bundle.problem_of(nobody, KNOWN) is None


def test_every_resource_carries_the_labels_of_part_2() -> None:
    data = json.loads(made(EXTREMES["chosen"]))
    for one in (data, *(entry["resource"] for entry in data["entry"])):
        assert {label["code"] for label in one["meta"]["security"]} == LABELS


def test_record_that_part_2_does_not_cover_is_labelled_restricted_only() -> None:
    (visit,) = of_type(made(record(part2=False)), "Encounter")
    assert [label["code"] for label in visit["meta"]["security"]] == ["R"]


def test_practice_is_marked_as_test_data() -> None:
    assert "HTEST" in made(record(practice=True)).decode()
    assert "HTEST" not in made(record()).decode()


def test_correction_replaces_and_the_version_before_stays_as_superseded() -> None:
    newest, before = of_type(made(corrected()), "DocumentReference")
    assert newest["relatesTo"] == [{"code": "replaces", "target": {"reference": f"urn:uuid:{an_id(1)}"}}]
    assert (newest["status"], newest["docStatus"]) == ("current", "amended")
    assert (before["id"], before["status"]) == (an_id(1), "superseded")
    assert base64.b64decode(before["content"][0]["attachment"]["data"]) == EARLIER_PDF


def test_all_versions_are_one_visit() -> None:
    first, second = of_type(made(record()), "Encounter")[0], of_type(made(corrected()), "Encounter")[0]
    assert first["id"] == second["id"]


def test_version_that_was_replaced_never_tells_the_visit_again() -> None:
    assert of_type(made(record(replaced=True)), "Encounter") == []


def test_goal_that_a_correction_no_longer_names_is_taken_back() -> None:
    taken_back = [o for o in of_type(made(corrected()), "Observation") if o["status"] == "entered-in-error"]
    (progress,) = of_type(made(record()), "Observation")
    assert [o["id"] for o in taken_back] == [progress["id"]]
    assert "valueCodeableConcept" not in taken_back[0]


def test_addendum_appends_its_own_words() -> None:
    note, addendum = of_type(made(EXTREMES["with an addendum"]), "DocumentReference")
    assert note["docStatus"] == "amended"
    assert addendum["relatesTo"] == [{"code": "appends", "target": {"reference": f"urn:uuid:{note['id']}"}}]
    assert base64.b64decode(addendum["content"][0]["attachment"]["data"]) == b"The bus was late that day."


def test_statement_is_the_persons_own() -> None:
    _, statement, answer = of_type(made(EXTREMES["contested and answered"]), "DocumentReference")
    assert statement["author"][0]["type"] == "Patient"
    assert answer["relatesTo"][0]["target"] == {"reference": f"urn:uuid:{statement['id']}"}
    assert answer["author"] != statement["author"]


def test_void_takes_everything_back_and_says_no_word() -> None:
    data = made(voided())
    statuses = {e["resource"].get("status") for e in json.loads(data)["entry"]} - {None}
    assert statuses == {"entered-in-error"}
    assert [d["id"] for d in of_type(data, "DocumentReference")] == [an_id(1), an_id(701)]
    assert of_type(data, "Goal") == []
    (visit,) = of_type(data, "Encounter")
    assert not {"period", "length", "location", "reasonCode"} & set(visit)
    text = data.decode()
    assert "home group" not in text
    assert "09:30" not in text


def test_void_takes_back_the_same_resources_that_the_note_made() -> None:
    told = {e["fullUrl"] for e in json.loads(made(EXTREMES["with an addendum"]))["entry"]}
    taken_back = {e["fullUrl"] for e in json.loads(made(voided()))["entry"]}
    left = told - taken_back
    kinds = {
        e["resource"]["resourceType"]
        for e in json.loads(made(EXTREMES["with an addendum"]))["entry"]
        if e["fullUrl"] in left
    }
    assert kinds == {"Goal", "Provenance"}


def test_triggers_and_supports_are_there_only_where_chosen() -> None:
    plain, told = made(record()).decode(), made(EXTREMES["chosen"]).decode()
    for word in ("relapse-trigger", "RelatedPerson", "CareTeam", "Fifth", "Ray"):
        assert word not in plain
        assert word in told


def test_meeting_and_pet_are_no_related_persons() -> None:
    related = of_type(made(EXTREMES["chosen"]), "RelatedPerson")
    assert [one["name"][0]["text"] for one in related] == ["Ray", "Ana"]
    (circle,) = of_type(made(EXTREMES["chosen"]), "CareTeam")
    assert len(circle["participant"]) == 4


def test_consent_goes_along_with_its_policy() -> None:
    (given,) = of_type(made(record(consent=consent())), "Consent")
    assert given["policyRule"]["coding"][0]["code"] == "42CFRPart2"
    assert given["provision"]["purpose"][0]["code"] == "HPAYMT"
    assert given["provision"]["actor"][0]["reference"] == {"display": "Three Rivers Health Plan"}
    assert of_type(made(record()), "Consent") == []


def test_provenance_names_author_and_agency_and_covers_what_was_signed() -> None:
    data = made(record())
    (grounds,) = of_type(data, "Provenance")
    told = {e["fullUrl"] for e in json.loads(data)["entry"]}
    assert {t["reference"] for t in grounds["target"]} < told
    assert [a["type"]["coding"][0]["code"] for a in grounds["agent"]] == ["author", "transmitter"]
    assert grounds["activity"]["coding"][0]["code"] == "CREATE"
    assert base64.b64decode(grounds["signature"][0]["data"]) == bytes.fromhex("5e" * 64)


def test_ids_say_nothing_of_the_person() -> None:
    one = record(client_id="10418", triggers=(trigger(),), supports=(support(),))
    for _, name, value in walk(json.loads(made(one))):
        if name in {"id", "fullUrl"}:
            assert "10418" not in value


def test_person_id_of_the_notebook_does_not_leave() -> None:
    assert an_id(2) not in made(EXTREMES["chosen"]).decode()
