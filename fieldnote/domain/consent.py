"""Who a document goes to, and the notice that goes with it (42 CFR Part 2)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fieldnote.domain.ids import PersonId, ReleaseId

PART2_SHORT = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."
"""42 CFR 2.32(a)(2) in the wording of the 2024 rule ("use or"), byte for byte."""

PART2_LONG = (
    "This record which has been disclosed to you is protected by Federal confidentiality rules (42 CFR part 2). "
    "These rules prohibit you from using or disclosing this record, or testimony that describes the information "
    "contained in this record, in any civil, criminal, administrative, or legislative proceedings by any Federal, "
    "State, or local authority, against the patient, unless authorized by the consent of the patient, except as "
    "provided at 42 CFR 2.12(c)(5) or as authorized by a court in accordance with 42 CFR 2.64 or 2.65. In addition, "
    "the Federal rules prohibit you from making any other use or disclosure of this record unless at least one of the "
    "following applies: (i) Further use or disclosure is expressly permitted by the written consent of the individual "
    "whose information is being disclosed in this record or as otherwise permitted by 42 CFR part 2. (ii) You are a "
    "covered entity or business associate and have received the record for treatment, payment, or health care "
    "operations, or (iii) You have received the record from a covered entity or business associate as permitted by "
    "45 CFR part 164, subparts A and E. A general authorization for the release of medical or other information is "
    "NOT sufficient to meet the required elements of written consent to further use or redisclose the record (see 42 "
    "CFR 2.31)."
)
"""42 CFR 2.32(a)(1), 2024 wording, byte for byte."""


class Recipient(StrEnum):
    """Whom a document is for."""

    QP = "qp"
    OWN_AGENCY = "own_agency"
    PERSON = "person"
    PAYER = "payer"
    PROVIDER = "provider"
    JUSTICE = "justice"
    SUPPORTER = "supporter"

    @property
    def inside(self) -> bool:
        """Whether the recipient belongs to the programme: then it is no disclosure (42 CFR 2.12(c)(3))."""
        return self in {Recipient.QP, Recipient.OWN_AGENCY}


@dataclass(frozen=True, slots=True)
class Release:
    """One document that left the notebook. It is a disclosure when its recipient is outside the programme."""

    id: ReleaseId
    person_id: PersonId
    kind: str
    document_id: str
    recipient: Recipient
    at: datetime
    sha256: str

    @property
    def is_disclosure(self) -> bool:
        """Whether the accounting of disclosures lists it."""
        return not self.recipient.inside
