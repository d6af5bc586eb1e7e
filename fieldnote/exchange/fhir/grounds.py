"""On whose word and on what grounds: the provenance of what is sent, and the consent a disclosure rests on."""

import base64

from fieldnote.domain.signature import Signature
from fieldnote.exchange.fhir import codes
from fieldnote.exchange.fhir.elements import (
    Json,
    by_urn,
    coding,
    concept,
    derived_id,
    filled,
    identifier,
    instant,
    own_id,
)
from fieldnote.exchange.fhir.parties import Parties
from fieldnote.exchange.note_record import ConsentGiven, NoteRecord

_AUTHORS_SIGNATURE = "1.2.840.10065.1.12.1.1"


def provenance(record_id: str, signature: Signature, activity: str, targets: list[str], who: Parties) -> Json:
    """Say who signed what, when, and with which proof. The signature is over the canonical bytes of the record.

    It has an id of its own that follows from the signed record, since a provenance has no identifier to be found by.
    """
    return {
        "resourceType": "Provenance",
        "id": derived_id("provenance", record_id),
        "meta": who.meta("provenance"),
        "target": [by_urn(target) for target in targets],
        "recorded": instant(signature.signed_at),
        "activity": concept(coding(codes.DATA_OPERATION, activity)),
        "agent": [
            {
                "type": concept(coding(codes.PROVENANCE_AGENT, "author", "Author")),
                "who": who.author,
                "onBehalfOf": who.agency,
            },
            {
                "type": concept(coding(codes.US_CORE_PROVENANCE, "transmitter", "Transmitter")),
                "who": who.agency,
            },
        ],
        "entity": [
            {"role": "source", "what": {"identifier": identifier(codes.NOTE_SHA256, signature.sha256)}},
        ],
        "signature": [
            {
                "type": [coding(codes.SIGNATURE_TYPE, _AUTHORS_SIGNATURE, "Author's Signature")],
                "when": instant(signature.signed_at),
                "who": who.author,
                "targetFormat": "application/json",
                "sigFormat": "application/octet-stream",
                "data": base64.b64encode(bytes.fromhex(signature.ed25519)).decode("ascii"),
            }
        ],
    }


def consent(record: NoteRecord, given: ConsentGiven, who: Parties) -> Json:
    """Give what the person allowed: to whom, what for, until when. The policy is named, as ppc-1 wants it."""
    policy = coding(codes.ACT, "42CFRPart2") if record.part2 else coding(codes.CONSENT_POLICY, "hipaa-auth")
    recipient = {
        "role": concept(coding(codes.PARTICIPATION, "IRCP", "information recipient")),
        "reference": {"display": given.recipient_name.strip() or given.recipient.value},
    }
    provision = filled(
        type="permit",
        period=filled(
            start=given.signed_on.isoformat() if given.signed_on else None,
            end=given.expires_on.isoformat() if given.expires_on else None,
        ),
        actor=[recipient],
        purpose=[coding(codes.ACT_REASON, code) for code in codes.PURPOSES.get(given.purpose, ())]
        if given.purpose
        else [],
    )
    return filled(
        resourceType="Consent",
        id=own_id(given.id),
        meta=who.meta(),
        status="active",
        scope=concept(coding(codes.CONSENT_SCOPE, "patient-privacy", "Privacy Consent")),
        category=[
            concept(coding(codes.ACT, "IDSCL")),
            concept(coding(codes.LOINC, codes.RELEASE_OF_INFORMATION)),
        ],
        patient=who.patient,
        dateTime=given.signed_on.isoformat() if given.signed_on else None,
        organization=[who.agency],
        policyRule=concept(policy),
        provision=provision,
    )
