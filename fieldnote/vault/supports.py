"""The table of supports. How to reach them never enters the history, so that it can go for good.

Whether the specialist may speak with them is said by the consents on file alone. The columns `release_on_file` and
`consent_id`, which said it once more, are read by nothing.
"""

from collections.abc import Sequence
from datetime import date, datetime

from fieldnote.domain.ids import MeetingId, PersonId, SupportId
from fieldnote.domain.network import Earlier
from fieldnote.domain.support import Support
from fieldnote.vault.database import Database
from fieldnote.vault.history import Recorded, Version

_SUPPORTS = Recorded(Support, "support", never=("contact",))
_NEAREST_FIRST = "CASE ring WHEN 'close' THEN 1 WHEN 'often' THEN 2 ELSE 3 END, name, id"


def save(database: Database, support: Support, at: datetime) -> None:
    """Add a support or keep what changed about it."""
    _SUPPORTS.keep(database, support, at, release_on_file=0)


def get(database: Database, support_id: str) -> Support | None:
    """Give one support, ended or not."""
    return _SUPPORTS.get(database, support_id)


def of_person(database: Database, person_id: PersonId) -> list[Support]:
    """Give a person's supports that have not ended, nearest ring first."""
    return _SUPPORTS.find(database, f"person_id = ? AND ended_on IS NULL ORDER BY {_NEAREST_FIRST}", (person_id,))


def ever_of_person(database: Database, person_id: PersonId) -> list[Support]:
    """Give all supports a person has or had, nearest ring first."""
    return _SUPPORTS.find(database, f"person_id = ? ORDER BY {_NEAREST_FIRST}", (person_id,))


def some(database: Database, ids: Sequence[SupportId]) -> list[Support]:
    """Give these supports, in the order of the ids."""
    places = ", ".join("?" * len(ids))
    found = {s.id: s for s in _SUPPORTS.find(database, f"id IN ({places})", tuple(ids))}
    return [found[support_id] for support_id in ids if support_id in found]


def of_meeting(database: Database, meeting_id: MeetingId, person_id: PersonId) -> list[Support]:
    """Give a meeting as it stands on a person's map."""
    where = "meeting_id = ? AND person_id = ? AND ended_on IS NULL ORDER BY id"
    return _SUPPORTS.find(database, where, (meeting_id, person_id))


def everything(database: Database) -> list[Support]:
    """Give every support, ended ones too."""
    return _SUPPORTS.find(database, "1 ORDER BY person_id, name, id")


def people_with_news(database: Database, since: datetime, day: date) -> list[PersonId]:
    """Give the people in whose network anything was written since a moment (UTC), or who have someone since a day."""
    rows = database.all(
        "SELECT DISTINCT c.chart_id FROM chart c WHERE EXISTS (SELECT 1 FROM history h WHERE h.person_id = c.person_id "
        "AND h.entity = 'support' AND h.at >= ?) OR EXISTS (SELECT 1 FROM support s WHERE s.person_id = c.person_id "
        "AND s.since >= ?) ORDER BY c.chart_id",
        (since.isoformat(), day.isoformat()),
    )
    return [PersonId(row[0]) for row in rows]


def versions(database: Database, support_id: SupportId) -> list[Version[Support]]:
    """Give a support as it stood after each change, oldest first, without how to reach them."""
    return _SUPPORTS.versions(database, support_id)


def earlier(database: Database, person_id: PersonId | None, before: datetime) -> dict[SupportId, Earlier]:
    """Give all supports a person, or anyone, has or had as they stood before a moment (UTC)."""
    found = _SUPPORTS.standing(database, person_id, before)
    return {one.value.id: Earlier(one.value, one.there, one.came_along) for one in found}
