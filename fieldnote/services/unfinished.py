"""What was typed into a form and not kept, because it was closed or the notebook locked itself: not a word is lost.

It is no record yet: nothing reads it but the form it came from, and the log says nothing of it.
"""

from dataclasses import dataclass
from typing import TypeVar

import msgspec

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.ids import PersonId
from fieldnote.services.notebook import Notebook
from fieldnote.vault import unfinished
from fieldnote.vault.mapping import from_json, to_json

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Form:
    """Which form of whom: its kind, and the record that it changes, if it is not for a new one."""

    person_id: PersonId
    kind: str
    record_id: str = ""


def keep(notebook: Notebook, form: Form, typed: object) -> Done[Form]:
    """Keep what was typed, a dataclass, until `forget`."""
    with notebook.vault.database.transaction():
        unfinished.put(notebook.vault.database, form.person_id, form.kind, form.record_id, to_json(typed))
    return Done(form, Change())


def typed(notebook: Notebook, form: Form, kind: type[T]) -> T | None:
    """Give what was typed; None where there is nothing, or where it came from a form that is another today."""
    found = unfinished.get(notebook.vault.database, form.person_id, form.kind, form.record_id)
    try:
        return from_json(found, kind) if found is not None else None
    except msgspec.ValidationError:
        return None


def forget(notebook: Notebook, form: Form) -> None:
    """It was kept as a record, or is wanted no more."""
    with notebook.vault.database.transaction():
        unfinished.delete(notebook.vault.database, form.person_id, form.kind, form.record_id)
