"""Returns to use: writing down what the person tells, and reading it only where it is asked for by name.

No other service reads this table, but for those that take a flag that says so and is off by itself.
"""

from dataclasses import replace

from fieldnote.domain import return_to_use as rules
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId, ReturnToUseId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.domain.return_to_use import ReturnToUse
from fieldnote.domain.text import storable
from fieldnote.services import triggers
from fieldnote.services.notebook import Notebook
from fieldnote.vault import returns_to_use


def add(notebook: Notebook, event: ReturnToUse) -> Done[ReturnToUseId] | Refused:
    """Write down a return to use. Cautions do not stand in the way: see `check`."""
    return _keep(notebook, event, "return_to_use.added")


def change(notebook: Notebook, event: ReturnToUse) -> Done[ReturnToUseId] | Refused:
    """Keep what changed, as when somebody was told or the follow-up is agreed; raises NotFoundError."""
    get(notebook, event.id)
    return _keep(notebook, event, "return_to_use.changed")


def withdraw(notebook: Notebook, event_id: ReturnToUseId) -> Done[ReturnToUseId] | Refused:
    """Take an event out of every list, since the person says that it does not belong here."""
    withdrawn = replace(get(notebook, event_id), withdrawn_on=notebook.clock().date())
    return _keep(notebook, withdrawn, "return_to_use.withdrawn")


def check(notebook: Notebook, event: ReturnToUse) -> tuple[Problem, ...]:
    """Say what stands in the way of keeping an event, and what to look at."""
    known = triggers.problems_of_links(notebook, event.person_id, event.trigger_ids)
    return (*rules.problems_of(event, notebook.clock().date()), *known)


def get(notebook: Notebook, event_id: ReturnToUseId) -> ReturnToUse:
    """Give one event; raises NotFoundError."""
    event = returns_to_use.get(notebook.vault.database, event_id)
    if event is None:
        raise NotFoundError("return to use", event_id)
    return event


def of_person(notebook: Notebook, person_id: PersonId) -> tuple[ReturnToUse, ...]:
    """Give what a person told and did not withdraw, newest first, and log that it was looked at."""
    database = notebook.vault.database
    notebook.looked_at("returns_to_use.viewed", person_id)
    return tuple(returns_to_use.of_person(database, person_id))


def _keep(notebook: Notebook, event: ReturnToUse, act: str) -> Done[ReturnToUseId] | Refused:
    database, event = notebook.vault.database, storable(event)
    problems = tuple(problem for problem in check(notebook, event) if problem.blocks)
    if problems:
        return Refused(problems)
    with database.transaction():
        returns_to_use.save(database, event, notebook.now_utc())
        notebook.audit(act, event.id)
    return Done(event.id, Change(people=frozenset({event.person_id})))
