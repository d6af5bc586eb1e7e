"""What came in from the agency: the log, and taking a file back within ten minutes."""

from dataclasses import dataclass

from fieldnote.domain.arrival import Arrival, ArrivalKind
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import ArrivalId, PersonId
from fieldnote.domain.problems import NotFoundError, Problem
from fieldnote.services import visit_figures
from fieldnote.services.notebook import Notebook
from fieldnote.vault import arrivals


@dataclass(frozen=True, slots=True)
class TakenBack:
    """For whom it stands again as before, and for whom not, since something was written since."""

    arrival: Arrival
    people: tuple[PersonId, ...]
    stays: tuple[PersonId, ...]
    settings_stay: bool = False
    """The agency's settings stay: notes were signed under them, or they were changed since."""


def newest(notebook: Notebook, kind: ArrivalKind | None = None, most: int = 20) -> tuple[Arrival, ...]:
    """Give what came in last, of one kind or of all."""
    return tuple(arrivals.newest(notebook.vault.database, kind, most))


def undo_newest(notebook: Notebook, kind: ArrivalKind) -> Done[TakenBack] | Refused:
    """Take back what came in last of one kind."""
    last = next(iter(newest(notebook, kind, 1)), None)
    return undo(notebook, last.id) if last else Refused((Problem("arrival", "arrival_none"),))


def undo(notebook: Notebook, arrival_id: ArrivalId) -> Done[TakenBack] | Refused:
    """Put back exactly how it stood before a file came in, person by person.

    A person for whom something was written since stays as they are, whole, and is named. Raises NotFoundError.
    """
    database, now = notebook.vault.database, notebook.now_utc()
    arrival = arrivals.get(database, arrival_id)
    if arrival is None:
        raise NotFoundError("file that came in", arrival_id)
    if arrival.undone_at is not None:
        return Refused((Problem("arrival", "arrival_undone"),))
    if not arrival.can_be_undone(now):
        return Refused((Problem("arrival", "arrival_too_late"),))
    found = arrivals.records(database, arrival_id)
    touched = arrivals.touched_since(database, arrival, found)
    whose = {record.person_id for record in found}
    back = whose - touched
    with database.transaction():
        arrivals.take_back(database, arrival, now, back)
        visits = visit_figures.follow_rules(notebook) if "" in back else frozenset()
        notebook.audit(f"{arrival.kind.value}.undone", arrival.id, f"{len(back)} back, {len(whose - back)} stay")
    result = TakenBack(arrival, _people(back), _people(whose - back), "" in whose - back)
    return Done(result, Change(people=frozenset(result.people), visits=visits, notebook="" in back))


def _people(ids: set[str]) -> tuple[PersonId, ...]:
    return tuple(PersonId(person_id) for person_id in sorted(ids) if person_id)
