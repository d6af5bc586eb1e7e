"""Putting a person's records away and bringing them back, and the legal hold that keeps them."""

from dataclasses import replace
from datetime import date

from fieldnote.domain import episode as acts
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.person import LegalHold
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.text import storable
from fieldnote.services import episodes, people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import disposals
from fieldnote.vault import people as tables


def archive(notebook: Notebook, person_id: PersonId) -> Done[PersonId] | Refused:
    """Take a person off the lists and the caseload. Everything stays, and they can be found and brought back."""
    person = people.get(notebook, person_id)
    count = disposals.unfinished(notebook.vault.database, person.id)
    if count:
        # They would drop out of sight with the person, and nobody would finish them.
        return Refused((Problem("notes", "notes_unfinished", facts={"count": str(count)}),))
    return people.keep(notebook, replace(person, archived_on=notebook.clock().date()), "person.archived")


def bring_back(notebook: Notebook, person_id: PersonId, *, caseload_reason: str = "") -> Done[PersonId] | Refused:
    """Put an archived person on the lists again. With a full caseload it asks why, and keeps the reason."""
    person, today = people.get(notebook, person_id), notebook.clock().date()
    running = episodes.on_day(notebook, person.id, today)
    if running is not None:
        problems = people.caseload_problems(notebook, caseload_reason, person.id)
        if problems:
            return Refused(problems)
    over = running is not None and people.is_caseload_full(notebook, person.id)
    with notebook.vault.database.transaction():
        outcome = people.keep(notebook, replace(person, archived_on=None), "person.brought_back")
        if over and running is not None and isinstance(outcome, Done):
            why = acts.say_why_over(running, storable(caseload_reason).strip())
            tables.save_episode(notebook.vault.database, why, notebook.now_utc())
    return outcome


def hold(
    notebook: Notebook, person_id: PersonId, ordered_by: str, why: str, since: date | None = None
) -> Done[PersonId] | Refused:
    """Keep a person's records whatever the retention rule says, until the hold is lifted."""
    if not ordered_by.strip():
        return Refused((Problem("ordered_by", "hold_by_missing", Weight.MISSING),))
    if not why.strip():
        return Refused((Problem("why", "hold_why_missing", Weight.MISSING),))
    kept = LegalHold(ordered_by.strip(), why.strip(), since or notebook.clock().date())
    return people.keep(notebook, replace(people.get(notebook, person_id), legal_hold=kept), "person.held")


def lift_hold(notebook: Notebook, person_id: PersonId) -> Done[PersonId] | Refused:
    """End a legal hold; that there was one stays in the person's history."""
    return people.keep(notebook, replace(people.get(notebook, person_id), legal_hold=None), "person.hold_lifted")
