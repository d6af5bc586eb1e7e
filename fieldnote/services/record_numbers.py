"""The numbers that systems know a person by. One that is replaced still finds the person."""

from datetime import date

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.record_number import change_number
from fieldnote.services import people
from fieldnote.services.notebook import Notebook


def change(
    notebook: Notebook, person_id: PersonId, value: str, *, system: str = "agency", on: date | None = None
) -> Done[PersonId] | Refused:
    """Give a person a new number in one system from a day on (by default today); an empty one ends the old."""
    if not system.strip():
        return Refused((Problem("system", "system_missing", Weight.MISSING),))
    person = people.get(notebook, person_id)
    changed = change_number(person, system.strip(), value.strip(), on or notebook.clock().date())
    return people.keep(notebook, changed, "person.number_changed")
