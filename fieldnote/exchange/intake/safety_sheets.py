"""What the person wants at hand if things get hard, as it stands in the file."""

from datetime import date

from fieldnote.domain.yes_no import YesNo
from fieldnote.exchange.intake.strict import Strict


class ClinicalPlanIn(Strict, frozen=True):
    """Whether a clinician's safety plan exists, where it is and of when."""

    exists: YesNo = YesNo.NOT_ASKED
    where: str = ""
    made_on: date | None = None


class WellnessPlanIn(Strict, frozen=True):
    """Whether the person has a wellness plan of their own, where they keep it, and whether documents may say so."""

    has_one: YesNo = YesNo.NOT_ASKED
    where: str = ""
    may_be_included: bool = False


class SafetySheetIn(Strict, frozen=True):
    """The sheet; `call` are keys of supports in the order of calling."""

    reasons: str = ""
    call: list[str] = []
    call_besides: str = ""
    safe_place: str = ""
    naloxone_place: str = ""
    after_a_slip: str = ""
    clinical_plan: ClinicalPlanIn = ClinicalPlanIn()
    wellness_plan: WellnessPlanIn = WellnessPlanIn()
    reviewed_on: date | None = None
