"""The code systems and profiles that a bundle names, and how our own words are said in them."""

from typing import Final

from fieldnote.domain.consent import Purpose
from fieldnote.domain.goal import Course
from fieldnote.domain.support import SupportKind, SupportRole
from fieldnote.domain.visit import ContactKind, Mode, Place

US_CORE: Final = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
US_CORE_DOCUMENT_CATEGORY: Final = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
US_CORE_PROVENANCE: Final = "http://hl7.org/fhir/us/core/CodeSystem/us-core-provenance-participant-type"
LOINC: Final = "http://loinc.org"
HCPCS: Final = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
NUCC: Final = "http://nucc.org/provider-taxonomy"
UCUM: Final = "http://unitsofmeasure.org"
URI: Final = "urn:ietf:rfc:3986"
PLACE_OF_SERVICE: Final = "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set"
_TERMINOLOGY: Final = "http://terminology.hl7.org/CodeSystem/"
ACT: Final = f"{_TERMINOLOGY}v3-ActCode"
ACT_REASON: Final = f"{_TERMINOLOGY}v3-ActReason"
CONFIDENTIALITY: Final = f"{_TERMINOLOGY}v3-Confidentiality"
PARTICIPATION: Final = f"{_TERMINOLOGY}v3-ParticipationType"
DATA_OPERATION: Final = f"{_TERMINOLOGY}v3-DataOperation"
ROLE: Final = f"{_TERMINOLOGY}v3-RoleCode"
IDENTIFIER_TYPE: Final = f"{_TERMINOLOGY}v2-0203"
GOAL_CATEGORY: Final = f"{_TERMINOLOGY}goal-category"
GOAL_ACHIEVEMENT: Final = f"{_TERMINOLOGY}goal-achievement"
OBSERVATION_CATEGORY: Final = f"{_TERMINOLOGY}observation-category"
DATA_ABSENT: Final = f"{_TERMINOLOGY}data-absent-reason"
PROVENANCE_AGENT: Final = f"{_TERMINOLOGY}provenance-participant-type"
CONSENT_SCOPE: Final = f"{_TERMINOLOGY}consentscope"
CONSENT_POLICY: Final = f"{_TERMINOLOGY}consentpolicycodes"
SIGNATURE_TYPE: Final = "urn:iso-astm:E1762-95:2013"
FORMAT: Final = "http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode"

# Words of our own, where no code system has one. No LOINC code names a peer specialist's note or a trigger.
CLIENT_NUMBER: Final = "urn:fieldnote:client-number"
GOAL_NUMBER: Final = "urn:fieldnote:plan-goal-number"
CREDENTIAL_NUMBER: Final = "urn:fieldnote:credential-number"
NOTE_SHA256: Final = "urn:fieldnote:note-sha256"
CONTACT_KIND: Final = "urn:fieldnote:contact-kind"
DOCUMENT_KIND: Final = "urn:fieldnote:document-kind"
OBSERVATION_KIND: Final = "urn:fieldnote:observation-kind"
PROGRESS: Final = "urn:fieldnote:progress"
LADDER: Final = "urn:fieldnote:ladder-step"
STRENGTH: Final = "urn:fieldnote:trigger-strength"
TRIGGER_GROUP: Final = "urn:fieldnote:trigger-group"

PROGRESS_NOTE: Final = "11506-3"
PATIENT_NOTE: Final = "51855-5"
GAS_BY_PATIENT: Final = "107334-5"
"""Patient follow-up goal attainment scaling score: how it goes, in the person's own view."""
RELEASE_OF_INFORMATION: Final = "64292-6"

LIFECYCLE: Final = {
    Course.ACTIVE: "active",
    Course.PAUSED: "on-hold",
    Course.MET: "completed",
    Course.SET_ASIDE: "cancelled",
}

CLASSES: Final = {"AMB": "ambulatory", "FLD": "field", "HH": "home health", "VR": "virtual"}
_AT_HOME: Final = frozenset({Place.HOME, Place.RESIDENCE})
_AT_AN_OFFICE: Final = frozenset({Place.OFFICE, Place.CLINIC, Place.RECOVERY_CENTER, Place.HOSPITAL})


def encounter_class(mode: Mode, place: Place | None) -> str:
    """Say where a contact happened in the few words of FHIR: by a wire, at home, at an office, or out in the field."""
    if mode is not Mode.IN_PERSON:
        return "VR"
    if place in _AT_HOME:
        return "HH"
    return "AMB" if place in _AT_AN_OFFICE else "FLD"


CONTACTS: Final = {
    ContactKind.ONE_TO_ONE: "Peer support, one to one",
    ContactKind.GROUP: "Peer support group",
    ContactKind.COLLATERAL: "Contact with family or others, without the person",
    ContactKind.ATTEMPTED: "Attempted contact",
    ContactKind.NO_SHOW: "No-show",
    ContactKind.OUTREACH: "Outreach",
}

PURPOSES: Final = {
    Purpose.TPO: ("TREAT", "HPAYMT", "HOPERAT"),
    Purpose.TREATMENT: ("TREAT",),
    Purpose.PAYMENT: ("HPAYMT",),
    Purpose.OPERATIONS: ("HOPERAT",),
    Purpose.AT_REQUEST: ("PATRQT",),
    Purpose.SUPPORT: ("FAMRQT",),
    Purpose.PROCEEDINGS: ("HLEGAL",),
}

ROLES: Final[dict[SupportKind | SupportRole, str]] = {
    SupportKind.FAMILY: "FAMMEMB",
    SupportKind.FRIEND: "FRND",
    SupportRole.PARTNER: "SIGOTHR",
    SupportRole.PARENT: "PRN",
    SupportRole.CHILD: "CHILD",
    SupportRole.SIBLING: "SIB",
    SupportRole.OTHER_FAMILY: "FAMMEMB",
    SupportRole.NEIGHBOUR: "NBOR",
}
"""What v3-RoleCode has a word for. A sponsor and a recovery friend are said in text."""
