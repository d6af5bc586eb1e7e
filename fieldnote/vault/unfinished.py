"""The table of what was typed into a form and not kept yet."""

from fieldnote.domain.ids import PersonId
from fieldnote.vault.database import Database
from fieldnote.vault.merges import IN_CHART

_SHOWN = (
    f"SELECT rowid FROM unfinished WHERE person_id IN {IN_CHART} AND kind = ? AND record_id = ? ORDER BY person_id "
    "<> ?, person_id LIMIT 1"
)
"""What a form shows: the person's own, and only where there is none what was typed before a merge under another."""


def put(database: Database, person_id: PersonId, kind: str, record_id: str, typed: str) -> None:
    """Keep what stands in a form, as JSON, in place of what stood in it before."""
    delete(database, person_id, kind, record_id)
    database.run(
        "INSERT INTO unfinished (person_id, kind, record_id, typed) VALUES (?, ?, ?, ?)",
        (person_id, kind, record_id, typed),
    )


def get(database: Database, person_id: PersonId, kind: str, record_id: str) -> str | None:
    """Give what stood in a form, as JSON."""
    found: str | None = database.value(
        f"SELECT typed FROM unfinished WHERE rowid = ({_SHOWN})", (person_id, kind, record_id, person_id)
    )
    return found


def delete(database: Database, person_id: PersonId, kind: str, record_id: str) -> None:
    """Forget what stood in a form; what nobody has seen since a merge stays for the next time."""
    database.run(f"DELETE FROM unfinished WHERE rowid = ({_SHOWN})", (person_id, kind, record_id, person_id))
