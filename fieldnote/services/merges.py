"""One human entered twice: bringing both charts together, and taking them apart again.

No record is touched, signed ones least of all: see `vault.merges` for how they come to be shown together.
"""

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.merge import give_back, take_over
from fieldnote.domain.person import Person
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import merges
from fieldnote.vault import people as tables


def merge(notebook: Notebook, double: PersonId, into: PersonId) -> Done[PersonId] | Refused:
    """Show everything of `double` with `into`, who stays and takes over what nobody had asked them yet."""
    database = notebook.vault.database
    other, stays = _as_entered(notebook, double), people.get(notebook, into)
    if other.id == stays.id:
        return Refused((Problem("person", "merge_same"),))
    if merges.chart_of(database, double) != double:
        return Refused((Problem("person", "already_merged"),))
    kept, taken = take_over(stays, other)
    with database.transaction():
        tables.save(database, kept, notebook.now_utc())
        merges.add(database, double, kept.id, notebook.now_utc(), taken)
        notebook.audit("person.merged", double, kept.id)
    return Done(kept.id, Change(people=frozenset({double, kept.id})))


def undo(notebook: Notebook, double: PersonId) -> Done[PersonId] | Refused:
    """Show `double` by themselves again. What was written since for the one who stayed remains with that one."""
    database = notebook.vault.database
    merged = merges.of_double(database, double)
    if merged is None:
        return Refused((Problem("person", "not_merged"),))
    stayed = give_back(_as_entered(notebook, merged.into_id), _as_entered(notebook, double), merged.taken)
    with database.transaction():
        merges.undo(database, merged)
        tables.save(database, stayed, notebook.now_utc())
        notebook.audit("person.parted", double, merged.into_id)
    return Done(double, Change(people=frozenset({double, merged.into_id})))


def doubles_of(notebook: Notebook, person_id: PersonId) -> tuple[Person, ...]:
    """Give the records that were merged into a person's, as they were entered."""
    known = merges.people_in(notebook.vault.database, person_id)
    return tuple(_as_entered(notebook, other) for other in known[1:])


def _as_entered(notebook: Notebook, person_id: PersonId) -> Person:
    found = tables.as_entered(notebook.vault.database, person_id)
    if found is None:
        raise NotFoundError("person", person_id)
    return found
