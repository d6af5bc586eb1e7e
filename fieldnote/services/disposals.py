"""The end of a person's records: when they may go, and letting them go for good."""

from dataclasses import dataclass
from pathlib import Path

from fieldnote.domain import disposal as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.disposal import Disposal, Outlook
from fieldnote.domain.ids import DisposalId, PersonId
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import storable
from fieldnote.services import backup_copies, merges, people
from fieldnote.services.notebook import Confirmation, Notebook
from fieldnote.vault import backup_folder, backup_log, disposals
from fieldnote.vault.backup_folder import KeptBackup


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

    Before the retention time has passed it needs a reason. Backups made before still hold the records: `still_held`.
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


@dataclass(frozen=True, slots=True)
class StillHeld:
    """Where records that were let go still are: in backups made while they were here, which nothing is deleted from."""

    backups: tuple[Path, ...] = ()
    """In the notebook's own folder, the newest first."""
    copies: tuple[Path, ...] = ()
    """In the place for copies, as far as it is there now."""
    place_away: bool = False
    """Whether there is a place for copies that cannot be looked into now."""
    elsewhere: int = 0
    """How many backups were made to other places by hand; where those are now, nobody here knows."""

    @property
    def nowhere(self) -> bool:
        """Whether nothing is known to hold them any more."""
        return not (self.backups or self.copies or self.place_away or self.elsewhere)


def still_held(notebook: Notebook, disposal: Disposal) -> StillHeld:
    """List the backups that still hold what a disposal let go; they go by rotation, or when somebody deletes them."""
    database, folder = notebook.vault.database, notebook.vault.folder
    people_gone, until = disposals.people_of(database, disposal), disposals.logged_at(database, disposal)
    numbered, elsewhere = backup_log.holding(database, people_gone, until)
    known = backup_log.known(database)

    def holds(backup: KeptBackup) -> bool:
        # One that a crash kept out of the log counts as well: better one too many is named than one too few.
        return backup.made.sequence in numbered or backup.made.sequence not in known

    place = backup_copies.standing(notebook)
    return StillHeld(
        backups=tuple(b.path for b in backup_folder.kept(backup_folder.beside(folder)) if holds(b)),
        copies=tuple(b.path for b in backup_copies.copies(notebook) if holds(b)),
        place_away=place.place is not None and not place.reachable,
        elsewhere=elsewhere,
    )
