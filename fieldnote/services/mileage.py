"""Mileage: recording trips, and what a month adds up to. None of it goes on anybody's chart or paper."""

from dataclasses import replace
from datetime import date

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import TripId, VisitId
from fieldnote.domain.mileage import MonthTotal, Trip, label_of, measured, problems
from fieldnote.domain.problems import NotFoundError
from fieldnote.domain.text import storable
from fieldnote.services.notebook import Notebook
from fieldnote.vault import mileage, visits


def suggested(notebook: Notebook, visit_id: VisitId | None = None) -> Trip:
    """Give a trip to fill in: today's, or that to a visit, on its day and to its place (never to somebody's home)."""
    trip = Trip(TripId(notebook.new_id()), notebook.clock().date(), "", "")
    kept = visits.kept(notebook.vault.database, visit_id) if visit_id else None
    if kept is None:
        return trip
    draft = kept.draft
    return replace(
        trip, day=draft.day or trip.day, to_label=label_of(draft), person_id=draft.person_id, visit_id=draft.id
    )


def record(notebook: Notebook, trip: Trip) -> Done[TripId] | Refused:
    """Add a trip or keep what changed about it; without a distance the odometer gives it."""
    refused = problems(trip)
    if refused:
        return Refused(refused)
    trip = storable(replace(trip, tenths=measured(trip)))
    with notebook.vault.database.transaction():
        mileage.save(notebook.vault.database, trip)
        notebook.audit("trip.recorded", trip.id)
    return Done(trip.id, _change(trip))


def remove(notebook: Notebook, trip_id: TripId) -> Done[Trip]:
    """Delete a trip and give it back, so that recording it again undoes the deletion."""
    trip = mileage.get(notebook.vault.database, trip_id)
    if trip is None:
        raise NotFoundError("trip", trip_id)
    with notebook.vault.database.transaction():
        mileage.delete(notebook.vault.database, trip_id)
        notebook.audit("trip.deleted", trip_id)
    return Done(trip, _change(trip))


def between(notebook: Notebook, first: date, last: date) -> tuple[Trip, ...]:
    """Give the trips of a period, the latest first."""
    return tuple(mileage.between(notebook.vault.database, first, last))


def of_visit(notebook: Notebook, visit_id: VisitId) -> tuple[Trip, ...]:
    """Give the trips of a visit."""
    return tuple(mileage.of_visit(notebook.vault.database, visit_id))


def by_month(notebook: Notebook, first: date, last: date) -> tuple[MonthTotal, ...]:
    """Give what each month of a period adds up to, the latest first; miles and kilometres apart."""
    return tuple(mileage.by_month(notebook.vault.database, first, last))


def _change(trip: Trip) -> Change:
    return Change(visits=frozenset({trip.visit_id}) if trip.visit_id else frozenset(), notebook=trip.visit_id is None)
