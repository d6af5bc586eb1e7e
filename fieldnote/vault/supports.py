"""The table of supports."""

from datetime import datetime

from fieldnote.domain.ids import PersonId
from fieldnote.domain.support import Support
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded

_SUPPORTS = Recorded(Support, "support")


def save(database: Database, support: Support, at: datetime) -> None:
    """Add a support or keep what changed about it."""
    _SUPPORTS.keep(database, support, at)


def get(database: Database, support_id: str) -> Support | None:
    """Give one support, ended or not."""
    return _SUPPORTS.get(database, support_id)


def of_person(database: Database, person_id: PersonId) -> list[Support]:
    """Give a person's supports that have not ended, nearest ring first."""
    order = "CASE ring WHEN 'close' THEN 1 WHEN 'often' THEN 2 ELSE 3 END, name, id"
    return _SUPPORTS.find(database, f"person_id = ? AND ended_on IS NULL ORDER BY {order}", (person_id,))


def everything(database: Database) -> list[Support]:
    """Give every support, ended ones too."""
    return _SUPPORTS.find(database, "1 ORDER BY person_id, name, id")
