"""Taking in people with everything that belongs to them: from the documented JSON, all or nothing.

One module for each subject, with the names of `fieldnote.exchange.intake`.
"""

from dataclasses import dataclass

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.exchange.intake import reading
from fieldnote.exchange.intake.reading import Intake
from fieldnote.services.intake import groups, meetings, recovery
from fieldnote.services.intake.keys import new
from fieldnote.services.intake.people import add_person
from fieldnote.services.notebook import Notebook
from fieldnote.services.visits import save as save_visit

_COUNTED = ("people", "plans", "goals", "authorisations", "triggers", "supports", "visits", "reviews", "consents")


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in (or would, on a dry run)."""

    people: tuple[PersonId, ...]
    visits: tuple[VisitId, ...]
    counts: dict[str, int]


class _DryRunError(Exception):
    """Undoes the transaction of a dry run."""


def schema() -> dict[str, object]:
    """Give the JSON Schema of what `add` takes in."""
    return reading.schema()


def add_json(notebook: Notebook, data: bytes, *, dry_run: bool = False) -> Done[Taken]:
    """Take in a JSON file in one transaction; raises BadInputError with the place of the first fault."""
    return add(notebook, reading.read(data), dry_run=dry_run)


def add(notebook: Notebook, found: Intake, *, dry_run: bool = False) -> Done[Taken]:
    """Take in people in one transaction; a dry run does all of it and then undoes it."""
    ids: list[PersonId] = []
    person_keys: dict[str, PersonId] = {}
    visit_ids: list[VisitId] = []
    counts = dict.fromkeys(_COUNTED, 0)
    try:
        with notebook.vault.database.transaction():
            meeting_keys = meetings.take(notebook, found.meetings)
            resource_keys = recovery.take_resources(notebook, found.resources)
            session_keys = groups.session_keys(notebook, found.group_sessions)
            counts |= {name: len(getattr(found, name)) for name in ("meetings", "groups", "group_sessions")}
            for number, person_in in enumerate(found.people):
                place = f"people[{number}]"
                person_id, drafts = add_person(notebook, person_in, place, meeting_keys, resource_keys, session_keys)
                if person_in.key:
                    new(person_keys, person_in.key, person_id, place)
                for draft in drafts:
                    save_visit(notebook, draft)
                ids.append(person_id)
                visit_ids += [draft.id for draft in drafts]
                for name in _COUNTED:
                    counts[name] += 1 if name == "people" else len(getattr(person_in, name))
            group_keys = groups.take(notebook, found.groups, person_keys)
            groups.take_sessions(notebook, found.group_sessions, session_keys, group_keys, person_keys)
            notebook.audit("import.json", detail=f"{len(ids)} people, {len(visit_ids)} visits")
            if dry_run:
                raise _DryRunError
    except _DryRunError:
        return Done(Taken(tuple(ids), tuple(visit_ids), counts), Change())
    return Done(Taken(tuple(ids), tuple(visit_ids), counts), Change(people=frozenset(ids), visits=frozenset(visit_ids)))
