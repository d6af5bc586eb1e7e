"""Who and what every resource of a bundle refers to: the person, the specialist, the agency; and the labels on all."""

from dataclasses import dataclass
from urllib.parse import quote

from fieldnote.exchange.fhir import codes
from fieldnote.exchange.fhir.elements import (
    Json,
    by_urn,
    coding,
    concept,
    derived_id,
    filled,
    identifier,
    own_id,
    search_value,
    urn,
)
from fieldnote.exchange.fhir.server import Server
from fieldnote.exchange.note_record import Author, NoteRecord

PEER_SPECIALIST = "175T00000X"


@dataclass(frozen=True, slots=True)
class Parties:
    """References and labels, made once for a bundle."""

    patient: Json
    author: Json
    agency: Json
    labels: list[Json]

    def meta(self, profile: str = "") -> Json:
        """Give what every resource says of itself: the US Core shape it has, where there is one, and its labels."""
        return filled(profile=[codes.US_CORE + profile] if profile else [], security=self.labels)


def parties(record: NoteRecord, server: Server) -> Parties:
    """Say whom a bundle refers to."""
    return Parties(
        _patient(record, server), _author(record.author, server), agency(record.author, server), labels(record, server)
    )


def author_id(author: Author) -> str:
    """Give the resource id of the specialist."""
    return derived_id("practitioner", author.id)


def labels(record: NoteRecord, server: Server) -> list[Json]:
    """Give the labels of 42 CFR Part 2 where it covers the record; restricted is what all of it is."""
    found = [coding(codes.CONFIDENTIALITY, "R", "restricted")]
    if record.part2:
        found += [coding(codes.ACT, code) for code in ("ETH", "42CFRPart2", "NORDSCLCD")]
        if server.redisclosure_mark:
            found.append(coding(codes.ACT, "RedisclosureProhibitionMark"))
    if record.practice:
        found.append(coding(codes.ACT_REASON, "HTEST", "test health data"))
    return found


def practitioner(author: Author, meta: Json, server: Server) -> Json:
    """Make the specialist: a name, the certificate, no private fact."""
    given, _, family = author.name.strip().rpartition(" ")
    numbers = [identifier(codes.URI, urn(author_id(author)))]
    if author.staff_id.strip():
        numbers.insert(0, identifier(server.staff_system, author.staff_id.strip()))
    peer = coding(codes.NUCC, PEER_SPECIALIST, "Peer Specialist")
    return {
        "resourceType": "Practitioner",
        "id": author_id(author),
        "meta": meta,
        "active": True,
        "identifier": numbers,
        "name": [filled(text=author.name.strip(), family=family, given=given.split())],
        "qualification": [{"code": concept(peer, text=author.credential)}],
    }


def agency(author: Author, server: Server) -> Json:
    """Refer to the agency: where the server has it, or by its name. We never make one."""
    if server.organization:
        return filled(reference=server.organization, type="Organization", display=author.agency.strip())
    number = identifier(codes.NPI, server.organization_npi) if server.organization_npi else None
    return filled(type="Organization", identifier=number, display=author.agency.strip() or "The agency")


def _patient(record: NoteRecord, server: Server) -> Json:
    """Refer to the agency's own record of the person: where it was found, or by its number, which the server looks up.

    A number that the server does not know, or knows twice, makes it refuse the whole transaction.
    """
    pinned = server.pins.get(record.person_id)
    system, number = (
        quote(search_value(server.client_system), safe=":/"),
        quote(search_value(record.client_id), safe=""),
    )
    return filled(
        reference=pinned or f"Patient?identifier={system}|{number}",
        type="Patient",
        identifier={
            "type": concept(coding(codes.IDENTIFIER_TYPE, "MR", "Medical record number")),
            "system": server.client_system,
            "value": record.client_id,
        },
    )


def _author(author: Author, server: Server) -> Json:
    pinned = server.pins.get(author.id)
    return {"reference": pinned} if pinned else by_urn(author_id(author))


def goal_reference(goal_id: str, server: Server) -> Json:
    """Refer to a goal: the agency's own where it is known, else the one in the bundle."""
    pinned = server.pins.get(goal_id)
    return {"reference": pinned} if pinned else by_urn(own_id(goal_id))
