"""Reading the goals of the agency's plans: CSV, XLSX, or a FHIR R4 Bundle."""

from fieldnote.domain.agency_plan import AgencyPlans
from fieldnote.exchange.plan_goals import bundle, table
from fieldnote.exchange.sheets.days import DayOrder

_BLANKS = b" \t\r\n\xef\xbb\xbf"


def read(data: bytes, *, order: DayOrder | None = None, sheet: str = "") -> AgencyPlans:
    """Read a file of whichever kind; `order` and `sheet` are as for a caseload. Raises BadInputError."""
    if data.lstrip(_BLANKS).startswith(b"{"):
        return bundle.read(data)
    return table.read(data, order=order, sheet=sheet)
