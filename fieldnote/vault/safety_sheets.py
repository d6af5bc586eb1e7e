"""The table of what the person wants at hand if things get hard."""

from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.safety_sheet import SafetySheet
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_SHEETS = Recorded(SafetySheet, "safety_sheet")


def save(database: Database, sheet: SafetySheet, at: datetime) -> None:
    """Add a person's sheet or keep what changed about it."""
    _SHEETS.keep(database, sheet, at)


def of_person(database: Database, person_id: PersonId) -> SafetySheet | None:
    """Give a person's sheet, if they have one; of a merged chart with two, that of the person who stays."""
    of_who_stays = "SELECT s.id FROM chart c JOIN safety_sheet s ON s.person_id = c.chart_id WHERE c.person_id = ?"
    where = f"person_id = ? ORDER BY id IN ({of_who_stays}) DESC, id"
    return next(iter(_SHEETS.find(database, where, (person_id, person_id))), None)
