"""The columns of a caseload, and the headings that agencies give them."""

from fieldnote.exchange.sheets.headings import aliases
from fieldnote.exchange.sheets.reading import Asked

_KNOWN = aliases(
    {
        "number": "client_agency_id|agency id|client id|client number|client no|record number|record no|chart number"
        "|chart no|case number|consumer id|mrn|medical record number|agency client number",
        "given_name": "first|first name|given|legal first name|client first name",
        "family_name": "last|last name|family|surname|legal last name|client last name",
        "preferred_name": "preferred|goes by|nickname|chosen name|name to use",
        "whole_name": "name|client name|client|full name|consumer name",
        "birth_date": "dob|date of birth|birthdate|birthday|born",
        "medicaid_id": "medicaid|medicaid number|medicaid no|medicaid id number|mid",
        "staff": "assigned_staff|assigned to|primary staff|specialist|peer specialist|staff name|caseload of",
        "started_on": "start|start date|admission date|admit date|admitted|enrolled on|enrollment date|episode start",
        "ended_on": "end|end date|discharge date|discharged|disenrolled on|episode end",
        "consent_type": "consent|roi type|release type",
        "consent_ends_on": "consent_end|consent end date|consent expires|consent expiration|roi end|roi expiration",
        "plan_on": "pcp_date|date of pcp|pcp|plan date|pcp effective date|pcp start",
    }
)
ASKED = Asked(
    _KNOWN,
    texts=(
        "number", "given_name", "family_name", "preferred_name", "whole_name", "medicaid_id", "staff", "consent_type",
    ),
    days=("birth_date", "started_on", "ended_on", "consent_ends_on", "plan_on"),
    numbers=("number", "medicaid_id"),
    longest=500,
)  # fmt: skip
NAMES = ("given_name", "family_name", "preferred_name", "whole_name")
