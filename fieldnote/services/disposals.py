"""The end of a person's records: when they may go, and letting them go for good."""

from fieldnote.domain import disposal as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.disposal import Disposal, Outlook
from fieldnote.domain.ids import DisposalId, PersonId
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import storable
from fieldnote.services import merges, people
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import disposals


def outlook(notebook: Notebook, person_id: PersonId) -> Outlook:
    """Say how a person's records stand on the way to their disposal, by the rules in use."""
    database = notebook.vault.database
    person = people.get(notebook, person_id)
    holds = [person.legal_hold, *(double.legal_hold for double in merges.doubles_of(notebook, person.id))]
    last = disposals.last_day(database, person.id)
    return Outlook(
        archived=person.archived_on is not None,
        on_hold=any(holds),
        unfinished=disposals.unfinished(database, person.id),
        unaccepted=disposals.unaccepted(database, person.id),
        tied=disposals.tied(database, person.id),
        last_day=last,
        may_go_from=rules.may_go_from(last, person.birth_date, notebook.pack.retention),
    )


def dispose(
    notebook: Notebook, person_id: PersonId, confirmation: Confirmation, *, reason: str = ""
) -> Done[Disposal] | Refused:
    """Delete everything of an archived person for good; the log keeps what went, when and why, and no name.

    Before the retention time has passed it needs a reason. Backups made before still hold the records.
    """
    person, reason = people.get(notebook, person_id), storable(reason).strip()
    found = outlook(notebook, person.id)
    problems = rules.problems(found, notebook.clock().date(), reason)
    if any(rules.names_in(reason, known) for known in (person, *merges.doubles_of(notebook, person.id))):
        problems = (*problems, Problem("reason", "reason_holds_name"))
    if problems:
        return Refused(problems)
    database = notebook.vault.database
    with database.transaction():
        gone = disposals.dispose(
            database,
            Disposal(DisposalId(notebook.new_id()), person.id, notebook.now_utc(), reason, found.may_go_from),
        )
        notebook.audit("person.disposed", person.id, gone.sha256)
        notebook.audit("disposal.confirmed", gone.id, confirmation.method)
    disposals.overwrite_deleted(database)
    notebook.vault.discard_copies()
    return Done(gone, Change(people=frozenset({person.id})))


def log(notebook: Notebook) -> tuple[Disposal, ...]:
    """Give the log of disposals, oldest first."""
    return tuple(disposals.everything(notebook.vault.database))
