"""The table of early warning signs."""

from datetime import datetime

from fieldnote.domain.ids import PersonId, WarningSignId
from fieldnote.domain.warning_sign import WarningSign
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_SIGNS = Recorded(WarningSign, "warning_sign")
_BY_STAGE = "CASE stage WHEN 'green' THEN 1 WHEN 'yellow' THEN 2 ELSE 3 END, what, id"


def save(database: Database, sign: WarningSign, at: datetime) -> None:
    """Add a sign or keep what changed about it."""
    _SIGNS.keep(database, sign, at)


def get(database: Database, sign_id: WarningSignId) -> WarningSign | None:
    """Give one sign."""
    return _SIGNS.get(database, sign_id)


def of_person(database: Database, person_id: PersonId, *, gone: bool = False) -> list[WarningSign]:
    """Give a person's signs, green before yellow before red; those that no longer show only when asked for."""
    where = "1" if gone else "gone_on IS NULL"
    return _SIGNS.find(database, f"person_id = ? AND {where} ORDER BY {_BY_STAGE}", (person_id,))
