"""Eighteen faults put into a clean bundle: each is found, and here stands by whom.

A validator that finds nothing says little before it is known what it can find. `fhirkit` and `fhir.resources` know the
shapes of R4; codes, invariants, references, bytes and US Core are asked for by rules of our own.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest
from fhir_rules import by_fhir_resources, by_fhirkit, by_rules
from note_records import PDF, consent, record, support, trigger

from fieldnote.exchange.fhir import bundle

Json = dict[str, Any]
Spoil = Callable[[Json], object]

KIT, MODELS, RULES = "fhirkit-rs", "fhir.resources", "our rules"
FINDERS = {KIT: by_fhirkit, MODELS: by_fhir_resources, RULES: by_rules}


def clean() -> bytes:
    return bundle.make(record(triggers=(trigger(),), supports=(support(),), consent=consent()), PDF)


def of(data: Json, kind: str) -> Json:
    found: Json = next(e["resource"] for e in data["entry"] if e["resource"]["resourceType"] == kind)
    return found


def put(kind: str, *path: str | int, value: object) -> Spoil:
    """Put a value somewhere in the first resource of a type."""

    def spoil(data: Json) -> None:
        place: Any = of(data, kind)
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return spoil


def drop(kind: str, name: str) -> Spoil:
    """Leave a part out."""
    return lambda data: of(data, kind).pop(name)


def entry(name: str, value: object) -> Spoil:
    """Spoil how the first entry says what to do."""
    return lambda data: data["entry"][0].update({name: value})


FAULTS: dict[str, tuple[Spoil, set[str]]] = {
    "a visit without a status": (drop("Encounter", "status"), {KIT, MODELS, RULES}),
    "a visit without a class": (drop("Encounter", "class"), {KIT, MODELS, RULES}),
    "a status nobody knows": (put("Encounter", "status", value="done"), {RULES}),
    "a lifecycle nobody knows": (put("Goal", "lifecycleStatus", value="wrong-code"), {RULES}),
    "a code with a space before it": (put("Observation", "status", value=" final"), {KIT, MODELS, RULES}),
    "a day that does not exist": (put("Goal", "startDate", value="2026-13-40"), {KIT, MODELS, RULES}),
    "a time without a zone": (put("Encounter", "period", "start", value="2026-11-20T09:30:00"), {KIT, MODELS, RULES}),
    "two values at once": (put("Observation", "valueString", value="forward"), {KIT, MODELS}),
    "a part that R4 does not have": (put("DocumentReference", "patient", value={"display": "x"}), {KIT, MODELS}),
    "a number written as text": (put("Encounter", "length", "value", value="52"), {KIT}),
    "a list that is none": (put("Encounter", "type", value={"text": "H0038"}), {KIT, MODELS}),
    "a paper without its contents": (drop("DocumentReference", "content"), {KIT, MODELS, RULES}),
    "a hash of other bytes": (
        put("DocumentReference", "content", 0, "attachment", "hash", value="2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
        {RULES},
    ),
    "a detail without its measure (gol-1)": (
        put("Goal", "target", 0, "detailString", value="twice a week"),
        {RULES},
    ),
    "a consent without a policy (ppc-1)": (drop("Consent", "policyRule"), {RULES}),
    "a note without a category (US Core)": (drop("DocumentReference", "category"), {RULES}),
    "a reference that leads nowhere": (
        put("Observation", "encounter", value={"reference": "urn:uuid:00000000-0000-4000-8000-000000009999"}),
        {RULES},
    ),
    "an entry that would be made anew each time": (
        entry("request", {"method": "POST", "url": "Practitioner"}),
        {RULES},
    ),
}


def test_there_are_eighteen_and_the_bundle_without_them_is_clean() -> None:
    assert len(FAULTS) == 18
    assert [finding for find in FINDERS.values() for finding in find(clean())] == []


@pytest.mark.parametrize("name", FAULTS)
def test_planted_fault_is_found_by_those_who_can(name: str) -> None:
    spoil, expected = FAULTS[name]
    data = json.loads(clean())
    spoil(data)
    spoilt = json.dumps(data).encode()
    assert {who for who, find in FINDERS.items() if find(spoilt)} == expected


MORE: dict[str, Spoil] = {
    "one resource twice": lambda data: data["entry"].append(data["entry"][0]),
    "a batch": lambda data: data.update(type="batch"),
    "an address that is not the resource's id": entry("fullUrl", "urn:uuid:00000000-0000-4000-8000-000000000777"),
    "the agency's own record of the person": lambda data: data["entry"].append(
        {
            "fullUrl": "urn:uuid:00000000-0000-4000-8000-000000000778",
            "resource": {"resourceType": "Patient", "id": "00000000-0000-4000-8000-000000000778"},
            "request": {"method": "PUT", "url": "Patient/00000000-0000-4000-8000-000000000778"},
        }
    ),
    "a resource without a label": lambda data: of(data, "Goal").pop("meta"),
    "a support who is nobody's anything": lambda data: [
        of(data, "RelatedPerson").pop(n) for n in ("name", "relationship")
    ],
    "a related person nobody says is active": drop("RelatedPerson", "active"),
    "a member without a role": lambda data: of(data, "CareTeam")["participant"][0].pop("role"),
    "a size of other bytes": put("DocumentReference", "content", 0, "attachment", "size", value=7),
    "a paper without bytes": lambda data: of(data, "DocumentReference")["content"][0]["attachment"].pop("data"),
    "a specialist without a family name": lambda data: of(data, "Practitioner")["name"][0].pop("family"),
    "a visit that ends before it starts": put("Encounter", "period", "end", value="2026-11-20T08:00:00-05:00"),
    "a signing by nobody": lambda data: of(data, "Provenance")["agent"][0].pop("who"),
    "an observation of nothing": lambda data: [
        of(data, "Observation").pop(name) for name in ("valueCodeableConcept", "component")
    ],
    "a code of no system": lambda data: of(data, "Encounter")["type"][0]["coding"][0].pop("system"),
}


@pytest.mark.parametrize("name", MORE)
def test_rules_of_our_own_find_what_they_are_for(name: str) -> None:
    data = json.loads(clean())
    MORE[name](data)
    assert by_rules(json.dumps(data).encode()) != []
