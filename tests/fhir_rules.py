"""What is asked of a bundle beyond what two validators find: rules of R4 and of US Core 6.1.0 that both of them miss.

`fhirkit` and `fhir.resources` were written by people who never saw our code. Neither knows codes of value sets, the
invariants used here, US Core, or whether a reference leads anywhere.
"""

import base64
import hashlib
import json
import re
from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any

import fhirkit
from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

Json = dict[str, Any]

_DATE_TIMES = frozenset(
    {"start", "end", "date", "recorded", "when", "creation", "effectiveDateTime", "dateTime", "dueDate", "startDate"}
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_WORDS: dict[str, dict[str, frozenset[str]]] = {
    "Encounter": {
        "status": frozenset(
            {
                "planned",
                "arrived",
                "triaged",
                "in-progress",
                "onleave",
                "finished",
                "cancelled",
                "entered-in-error",
                "unknown",
            }
        )
    },
    "Goal": {
        "lifecycleStatus": frozenset(
            {
                "proposed",
                "planned",
                "accepted",
                "active",
                "on-hold",
                "completed",
                "cancelled",
                "entered-in-error",
                "rejected",
            }
        )
    },
    "Observation": {
        "status": frozenset(
            {"registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"}
        )
    },
    "DocumentReference": {
        "status": frozenset({"current", "superseded", "entered-in-error"}),
        "docStatus": frozenset({"preliminary", "final", "amended", "entered-in-error"}),
    },
    "Consent": {"status": frozenset({"draft", "proposed", "active", "rejected", "inactive", "entered-in-error"})},
    "CareTeam": {"status": frozenset({"proposed", "active", "suspended", "inactive", "entered-in-error"})},
}
_REQUIRED = {
    "Practitioner": ("identifier", "name"),
    "Encounter": ("identifier", "status", "class", "type", "subject"),
    "Goal": ("lifecycleStatus", "description", "subject"),
    "Observation": ("status", "category", "code", "subject"),
    "DocumentReference": ("identifier", "status", "type", "category", "subject", "content"),
    "RelatedPerson": ("active", "patient"),
    "CareTeam": ("status", "subject", "participant"),
    "Provenance": ("target", "recorded", "agent"),
    "Consent": ("status", "scope", "category", "patient"),
}
"""What R4 and US Core 6.1.0 ask for."""
LABELS = frozenset({"R", "ETH", "42CFRPart2", "NORDSCLCD"})


def by_fhirkit(data: bytes) -> list[str]:
    """Say what fhirkit-rs finds."""
    return [str(issue) for issue in fhirkit.validate(data)]


def by_fhir_resources(data: bytes) -> list[str]:
    """Say what fhir.resources finds with its models of R4B."""
    try:
        Bundle.model_validate_json(data)
    except ValidationError as error:
        return [f"{one['loc']}: {one['msg']}" for one in error.errors()]
    return []


def by_rules(data: bytes, pinned: Collection[str] = ()) -> list[str]:
    """Say what our own rules find; `pinned` are places on the server that may be referred to."""
    bundle = json.loads(data)
    entries = bundle.get("entry", [])
    found = [*_of_entries(bundle, entries)]
    inside = {entry.get("fullUrl") for entry in entries}
    for entry in entries:
        resource = entry["resource"]
        where = f"{resource.get('resourceType')}/{resource.get('id')}"
        problems = [
            *_of_shape(resource),
            *_of_invariants(resource),
            *_of_times(resource),
            *_of_references(resource, inside, pinned),
        ]
        found += [f"{where}: {problem}" for problem in problems]
    return found


def everything_found(data: bytes, pinned: Collection[str] = ()) -> list[str]:
    """Say what anybody finds."""
    return [*by_fhirkit(data), *by_fhir_resources(data), *by_rules(data, pinned)]


def of_type(data: bytes, kind: str) -> list[Json]:
    """Give the resources of one type."""
    return [e["resource"] for e in json.loads(data)["entry"] if e["resource"]["resourceType"] == kind]


def walk(value: Any, path: str = "") -> Iterator[tuple[str, str, Any]]:
    """Give every path, name and value in an element."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{path}.{name}", name, inner
            yield from walk(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from walk(inner, f"{path}[{number}]")


def _of_entries(bundle: Json, entries: list[Json]) -> Iterator[str]:
    if bundle.get("type") != "transaction":
        yield "no transaction"
    urls = [entry.get("fullUrl") for entry in entries]
    if len(set(urls)) != len(urls):
        yield "one resource twice"
    for entry in entries:
        resource, request = entry["resource"], entry.get("request", {})
        if entry.get("fullUrl") != f"urn:uuid:{resource.get('id')}":
            yield f"{entry.get('fullUrl')} is not its resource's id"
        if request != {"method": "PUT", "url": f"{resource.get('resourceType')}/{resource.get('id')}"}:
            yield f"{request} is not a PUT to its own place"
        if resource.get("resourceType") in {"Patient", "Organization"}:
            yield "what the agency owns is written"


def _of_shape(resource: Json) -> Iterator[str]:
    kind = resource.get("resourceType", "")
    for name in _REQUIRED.get(kind, ()):
        if not resource.get(name):
            yield f"{name} is missing"
    for name, words in _WORDS.get(kind, {}).items():
        if name in resource and resource[name] not in words:
            yield f"{name} has no word {resource[name]}"
    if not resource.get("meta", {}).get("security"):
        yield "no label"
    for path, name, value in walk(resource):
        if value in ("", [], {}, None):
            yield f"{path} is empty"
        if name == "system" and not re.fullmatch(r"(https?|urn):\S+", str(value)):
            yield f"{path} is no URI"


def _of_invariants(resource: Json) -> Iterator[str]:
    yield from _INVARIANTS.get(resource.get("resourceType", ""), lambda _: iter(()))(resource)
    for codings in (value for _, name, value in walk(resource) if name == "coding"):
        if any("code" not in one or "system" not in one for one in codings):
            yield "a coding without code or system"


def _of_goal(resource: Json) -> Iterator[str]:
    for target in resource.get("target", []):
        if any(name.startswith("detail") for name in target) and "measure" not in target:
            yield "gol-1: a detail without its measure"


def _of_consent(resource: Json) -> Iterator[str]:
    if not resource.get("policy") and not resource.get("policyRule"):
        yield "ppc-1: neither policy nor policy rule"


def _of_observation(resource: Json) -> Iterator[str]:
    says = any(name.startswith("value") for name in resource) or resource.get("component")
    if not says and "dataAbsentReason" not in resource:
        yield "us-core-2: neither a value nor why there is none"


def _of_related_person(resource: Json) -> Iterator[str]:
    if not resource.get("name") and not resource.get("relationship"):
        yield "us-core-14: neither name nor relationship"


def _of_care_team(resource: Json) -> Iterator[str]:
    if any(len(member.get("role", [])) != 1 or "member" not in member for member in resource.get("participant", [])):
        yield "a member of the circle without one role"


def _of_practitioner(resource: Json) -> Iterator[str]:
    if any(not name.get("family") for name in resource.get("name", [])):
        yield "a practitioner without a family name"


def _of_provenance(resource: Json) -> Iterator[str]:
    if any("who" not in agent for agent in resource.get("agent", [])):
        yield "an agent who is nobody"


def _of_document(resource: Json) -> Iterator[str]:
    for content in resource.get("content", []):
        yield from _of_attachment(content.get("attachment", {}))


_INVARIANTS = {
    "Goal": _of_goal,
    "Consent": _of_consent,
    "Observation": _of_observation,
    "RelatedPerson": _of_related_person,
    "CareTeam": _of_care_team,
    "Practitioner": _of_practitioner,
    "Provenance": _of_provenance,
    "DocumentReference": _of_document,
}


def _of_attachment(attachment: Json) -> Iterator[str]:
    if "data" not in attachment:
        yield "us-core-6: a paper without its bytes"
        return
    data = base64.b64decode(attachment["data"])
    if attachment.get("size") != len(data):
        yield "a size that is not that of the bytes"
    if attachment.get("hash") != base64.b64encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode():
        yield "a hash that is not that of the bytes"
    if "contentType" not in attachment:
        yield "att-1: bytes without their kind"


def _of_times(resource: Json) -> Iterator[str]:
    for path, name, value in walk(resource):
        if name not in _DATE_TIMES or not isinstance(value, str):
            continue
        if "T" in value and not _MOMENT.fullmatch(value):
            yield f"{path} has no zone"
        elif "T" not in value and not _DAY.fullmatch(value):
            yield f"{path} is no date"
        elif not _exists(value):
            yield f"{path} is no day there is"
        if name in {"recorded", "when"} and "T" not in value:
            yield f"{path} is no instant"
    for path, name, value in walk(resource):
        if name == "period" and {"start", "end"} <= set(value) and value["start"] > value["end"]:
            yield f"{path}: per-1: it ends before it starts"


def _exists(value: str) -> bool:
    try:
        if "T" in value:
            datetime.fromisoformat(value)
        elif len(value) == len("2026-01-01"):
            date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _of_references(resource: Json, inside: Collection[str | None], pinned: Collection[str]) -> Iterator[str]:
    for path, name, value in walk(resource):
        if name != "reference" or not isinstance(value, str):
            continue
        looked_up = value.startswith("Patient?identifier=")
        if not looked_up and value not in inside and value not in pinned:
            yield f"{path} leads nowhere: {value}"
