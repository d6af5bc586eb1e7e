"""Tables of the catalogue: the notebook's own interventions, and those put out of sight."""

from datetime import datetime

from fieldnote.domain.ids import InterventionId
from fieldnote.domain.intervention import Intervention
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping

_OWN = Mapping(Intervention, "intervention")


def save(database: Database, item: Intervention) -> None:
    """Add an item or replace the one with its id."""
    _OWN.save(database, item)


def own(database: Database) -> list[Intervention]:
    """Give the notebook's own items by their words."""
    return _OWN.find(database, "1 ORDER BY words, id")


def hidden(database: Database) -> frozenset[InterventionId]:
    """Give the ids of the items put out of sight."""
    return frozenset(InterventionId(row[0]) for row in database.all("SELECT id FROM intervention_hidden"))


def hide(database: Database, item_id: InterventionId, at: datetime) -> None:
    """Put an item out of sight."""
    database.run("INSERT OR IGNORE INTO intervention_hidden (id, hidden_at) VALUES (?, ?)", (item_id, at.isoformat()))


def show(database: Database, item_id: InterventionId) -> None:
    """Bring a hidden item back."""
    database.run("DELETE FROM intervention_hidden WHERE id = ?", (item_id,))
