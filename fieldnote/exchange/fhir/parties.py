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
        _patient(record, server), by_urn(author_id(record.author)), _agency(record.author, server), _labels(record)
    )


def author_id(author: Author) -> str:
    """Give the resource id of the specialist."""
    return derived_id("practitioner", author.id)


def _labels(record: NoteRecord) -> list[Json]:
    """Give the labels of 42 CFR Part 2 where it covers the record; restricted is what all of it is."""
    found = [coding(codes.CONFIDENTIALITY, "R", "restricted")]
    if record.part2:
        found += [coding(codes.ACT, code) for code in ("ETH", "42CFRPart2", "NORDSCLCD")]
    if record.practice:
        found.append(coding(codes.ACT_REASON, "HTEST", "test health data"))
    return found


def practitioner(author: Author, meta: Json) -> Json:
    """Make the specialist: a name, the certificate, no private fact."""
    given, _, family = author.name.strip().rpartition(" ")
    numbers = [identifier(codes.URI, urn(author_id(author)))]
    if author.staff_id.strip():
        numbers.insert(0, identifier(codes.CREDENTIAL_NUMBER, author.staff_id.strip()))
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


def _agency(author: Author, server: Server) -> Json:
    """Refer to the agency: where the server has it, or by its name. We never make one."""
    if server.organization:
        return filled(reference=server.organization, type="Organization", display=author.agency.strip())
    return filled(type="Organization", display=author.agency.strip() or "The agency")


def _patient(record: NoteRecord, server: Server) -> Json:
    """Refer to the agency's own record of the person: where it was found, or by its number, which the server looks up.

    A number that the server does not know, or knows twice, makes it refuse the whole transaction.
    """
    system, number = (
        quote(search_value(server.client_system), safe=":/"),
        quote(search_value(record.client_id), safe=""),
    )
    return filled(
        reference=server.person or f"Patient?identifier={system}|{number}",
        type="Patient",
        identifier={
            "type": concept(coding(codes.IDENTIFIER_TYPE, "MR", "Medical record number")),
            "system": server.client_system,
            "value": record.client_id,
        },
    )
