"""Tables that no person's record leads to: incidents, reflections, and the specialist's own private facts."""

from fieldnote.domain.boundary import PrivateFacts
from fieldnote.domain.incident import Incident
from fieldnote.domain.reflection import Reflection
from fieldnote.vault.database import Database
from fieldnote.vault.mapping import Mapping, from_json, to_json

_INCIDENTS = Mapping(Incident, "incident")
_REFLECTIONS = Mapping(Reflection, "reflection")


def save_incident(database: Database, incident: Incident) -> None:
    """Add an incident's worksheet or keep what changed."""
    _INCIDENTS.save(database, incident)


def incident(database: Database, incident_id: str) -> Incident | None:
    """Give one worksheet."""
    return _INCIDENTS.get(database, incident_id)


def incidents(database: Database) -> list[Incident]:
    """Give all worksheets, newest first."""
    return _INCIDENTS.find(database, "1 ORDER BY aware_at DESC, id")


def save_reflection(database: Database, reflection: Reflection) -> None:
    """Add a reflection or keep what changed."""
    _REFLECTIONS.save(database, reflection)


def reflections(database: Database) -> list[Reflection]:
    """Give all reflections, newest first."""
    return _REFLECTIONS.find(database, '1 ORDER BY "on" DESC, id')


def delete_reflection(database: Database, reflection_id: str) -> None:
    """Delete a reflection for good."""
    database.run("DELETE FROM reflection WHERE id = ?", (reflection_id,))


def private_facts(database: Database) -> PrivateFacts:
    """Give what must never leave, to look for it."""
    found = database.value("SELECT facts FROM private_facts")
    return from_json(found, PrivateFacts) if found else PrivateFacts()


def save_private_facts(database: Database, facts: PrivateFacts) -> None:
    """Keep what must never leave."""
    database.run(
        "INSERT INTO private_facts VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET facts = excluded.facts",
        (to_json(facts),),
    )
