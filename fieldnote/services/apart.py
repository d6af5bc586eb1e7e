"""What is never part of a chart: incident worksheets, co-reflection, and the specialist's private facts.

No document, export, search or person's record reads from here.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime

from fieldnote.domain import boundary
from fieldnote.domain.boundary import Found, PrivateFacts
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import IncidentId, ReflectionId
from fieldnote.domain.incident import Incident, IncidentTimer, timer
from fieldnote.domain.problems import NotFoundError, Problem, Weight
from fieldnote.domain.reflection import Reflection, ReflectionTag
from fieldnote.domain.text import storable
from fieldnote.services.notebook import Notebook
from fieldnote.vault import apart


@dataclass(frozen=True, slots=True)
class IncidentLine:
    """A worksheet with the time left to report, if it has to be."""

    incident: Incident
    timer: IncidentTimer | None


def open_incident(notebook: Notebook, aware_at: datetime | None = None) -> Done[Incident] | Refused:
    """Begin a worksheet: the time to report counts from when the specialist became aware."""
    now = notebook.clock()
    if aware_at is not None and aware_at > now:
        return Refused((Problem("aware_at", "aware_in_the_future"),))
    return save_incident(notebook, Incident(IncidentId(notebook.new_id()), aware_at or now))


def save_incident(notebook: Notebook, incident: Incident) -> Done[Incident]:
    """Keep a worksheet. What changes after it was reported makes an update due."""
    incident = storable(incident)
    before = apart.incident(notebook.vault.database, incident.id)
    if before and before.reported_at and _content(before) != _content(incident):
        incident = replace(incident, changed_at=notebook.clock())
    with notebook.vault.database.transaction():
        apart.save_incident(notebook.vault.database, incident)
        notebook.audit("incident.kept", incident.id)
    return Done(incident, Change(notebook=True))


def mark_reported(notebook: Notebook, incident_id: IncidentId) -> Done[Incident]:
    """Note that an incident, or an update to it, was reported now. Nothing is sent from here."""
    found = apart.incident(notebook.vault.database, incident_id)
    if found is None:
        raise NotFoundError("incident", incident_id)
    now = notebook.clock()
    reported = replace(found, updated_at=now) if found.reported_at else replace(found, reported_at=now)
    return save_incident(notebook, reported)


def incidents(notebook: Notebook) -> tuple[IncidentLine, ...]:
    """Give all worksheets, newest first, with the time left by the rules."""
    now, hours = notebook.clock(), notebook.pack.incident_hours
    return tuple(IncidentLine(found, timer(found, now, hours)) for found in apart.incidents(notebook.vault.database))


def reflect(
    notebook: Notebook, text: str, on: date | None = None, tags: tuple[ReflectionTag, ...] = ()
) -> Done[Reflection] | Refused:
    """Write a note for supervision; refused where the agency's rules switch it off."""
    if not notebook.pack.reflections:
        return Refused((Problem("reflection", "reflections_switched_off"),))
    if not text.strip():
        return Refused((Problem("reflection", "reflection_empty", Weight.MISSING),))
    made = storable(Reflection(ReflectionId(notebook.new_id()), on or notebook.clock().date(), text, tags))
    with notebook.vault.database.transaction():
        apart.save_reflection(notebook.vault.database, made)
        notebook.audit("reflection.kept", made.id)
    return Done(made, Change(notebook=True))


def update_reflection(notebook: Notebook, reflection: Reflection) -> Done[Reflection]:
    """Keep what changed, or that it was talked about."""
    reflection = storable(reflection)
    with notebook.vault.database.transaction():
        apart.save_reflection(notebook.vault.database, reflection)
        notebook.audit("reflection.kept", reflection.id)
    return Done(reflection, Change(notebook=True))


def delete_reflection(notebook: Notebook, reflection_id: ReflectionId) -> Done[ReflectionId]:
    """Delete a reflection for good: it is nobody's record."""
    with notebook.vault.database.transaction():
        apart.delete_reflection(notebook.vault.database, reflection_id)
        notebook.audit("reflection.deleted", reflection_id)
    return Done(reflection_id, Change(notebook=True))


def reflections(notebook: Notebook) -> tuple[Reflection, ...]:
    """Give all reflections, newest first."""
    return tuple(apart.reflections(notebook.vault.database))


def set_private_facts(notebook: Notebook, facts: PrivateFacts) -> Done[None]:
    """Keep the specialist's private phone, e-mail and address, so that they are found before anything leaves."""
    with notebook.vault.database.transaction():
        apart.save_private_facts(notebook.vault.database, storable(facts))
        notebook.audit("private_facts.set")
    return Done(None, Change(notebook=True))


def boundary_findings(notebook: Notebook, text: str) -> tuple[Found, ...]:
    """Find the specialist's private facts in a text, however they are written."""
    return boundary.boundary_findings(text, apart.private_facts(notebook.vault.database))


def boundary_problem(notebook: Notebook, *texts: str) -> Problem | None:
    """Say that one of some texts holds a private fact and may not leave; the fact itself is not repeated."""
    kinds = {found.kind for text in texts for found in boundary_findings(notebook, text)}
    return Problem("document", f"private_{min(kinds)}") if kinds else None


def _content(incident: Incident) -> Incident:
    return replace(incident, reported_at=None, changed_at=None, updated_at=None)
