"""If things get hard: what the person wants at hand on a hard night, and where plans made elsewhere are kept.

A clinical safety plan and a wellness plan are named, never copied: the first belongs to the clinician who made it with
the person, the second to the person alone.
"""

from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.ids import PersonId, SafetySheetId, SupportId
from fieldnote.domain.yes_no import YesNo


@dataclass(frozen=True, slots=True)
class ClinicalPlan:
    """Whether a clinician's safety plan exists, where it is and of when."""

    exists: YesNo = YesNo.NOT_ASKED
    where: str = ""
    made_on: date | None = None


@dataclass(frozen=True, slots=True)
class WellnessPlan:
    """Whether the person has a wellness plan of their own and where they keep it."""

    has_one: YesNo = YesNo.NOT_ASKED
    where: str = ""
    may_be_included: bool = False
    """Whether documents may mention it. The person decides; nobody negotiates it with them."""


@dataclass(frozen=True, slots=True)
class SafetySheet:
    """One for each person."""

    id: SafetySheetId
    person_id: PersonId
    reasons: str = ""
    """My reasons for recovery."""
    call_ids: tuple[SupportId, ...] = ()
    """Whom I call first, second, third."""
    call_besides: str = ""
    """Whom else I call, in words."""
    safe_place: str = ""
    naloxone_place: str = ""
    after_a_slip: str = ""
    """Whom I tell, and the next meeting within a day."""
    clinical_plan: ClinicalPlan = ClinicalPlan()
    wellness_plan: WellnessPlan = WellnessPlan()
    reviewed_on: date | None = None


def on_paper(sheet: SafetySheet) -> SafetySheet:
    """Give the sheet as paper may show it: without the wellness plan, unless the person wants it there."""
    return sheet if sheet.wellness_plan.may_be_included else replace(sheet, wellness_plan=WellnessPlan())
