"""Visits whose timer runs: there may be more than one, where one was begun before another was stopped."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from fieldnote.domain import stretches
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import VisitId
from fieldnote.domain.person import Person
from fieldnote.domain.visit import NoteState, VisitDraft
from fieldnote.services import people
from fieldnote.services import visits as visit_service
from fieldnote.services.notebook import Notebook
from fieldnote.vault import visits

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Running:
    """A visit whose timer runs, and how many minutes it has by now."""

    visit_id: VisitId
    minutes: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A visit whose timer runs beside another one's."""

    visit_id: VisitId
    person: Person
    since: datetime
    last: datetime
    """The minute that it was kept with last: its end, once it is stopped."""
    minutes: int
    """Of contact, with that end."""


def running(notebook: Notebook) -> tuple[Running, ...]:
    """Give the visits whose timer runs, the one begun last first; one that was forgotten is none of them."""
    now = notebook.clock()
    return tuple(
        Running(draft.id, sum(stretch.minutes for stretch in stretches.run_on(draft.segments, now)))
        for draft in _timed(notebook, now)
    )


def beside(notebook: Notebook, visit_id: VisitId) -> Beside | None:
    """Give another visit whose timer runs while this one's does, the one begun last."""
    found = next((draft for draft in _timed(notebook, notebook.clock()) if draft.id != visit_id), None)
    if found is None:
        return None
    ended = replace(found, segments=stretches.closed(found.segments))
    last, person = ended.segments[-1], people.get(notebook, found.person_id)
    return Beside(found.id, person, last.start, last.end, ended.contact_minutes)


def runs(notebook: Notebook, visit_id: VisitId) -> bool:
    """Say whether a visit's timer runs."""
    return any(draft.id == visit_id for draft in _timed(notebook, notebook.clock()))


def stop(notebook: Notebook, visit_id: VisitId) -> Done[VisitId] | None:
    """End the timer of a draft with the minute that it was kept with last; None where it does not run any more."""
    kept = visits.kept(notebook.vault.database, visit_id)
    if kept is None or kept.state is NoteState.SIGNED or not stretches.runs(kept.draft.segments):
        return None
    return visit_service.save(notebook, replace(kept.draft, segments=stretches.closed(kept.draft.segments)))


def _timed(notebook: Notebook, now: datetime) -> list[VisitDraft]:
    timed = [
        kept.draft
        for kept in visits.open_ended(notebook.vault.database, now.date() - _DAY)
        if stretches.runs(kept.draft.segments)
    ]
    there = [draft for draft in timed if now - draft.segments[-1].start <= stretches.FORGOTTEN]
    return sorted(there, key=lambda draft: draft.segments[-1].start, reverse=True)
