"""Trips from the file."""

from collections.abc import Sequence
from dataclasses import replace

from fieldnote.domain.ids import PersonId, TripId
from fieldnote.domain.mileage import Trip, measured, problems
from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.intake.mileage import TripIn
from fieldnote.services.intake.keys import fields_of
from fieldnote.services.notebook import Notebook
from fieldnote.vault import mileage


def take(notebook: Notebook, person_id: PersonId, found: Sequence[TripIn], where: str) -> None:
    """Keep the trips for a person."""
    for number, given in enumerate(found):
        trip = Trip(id=TripId(notebook.new_id()), person_id=person_id, **fields_of(given))
        for problem in problems(trip):
            raise BadInputError(_FAULTS[problem.code], f"{where}.trips[{number}]")
        mileage.save(notebook.vault.database, replace(trip, tenths=measured(trip)))


_FAULTS = {
    "odometer_backwards": "the odometer shows less at the end than at the start",
    "distance_not_given": "a trip needs its tenths or both odometer readings",
    "distance_too_long": "a trip of over 2,000 miles or kilometres",
    "odometer_differs": "the odometer readings and the tenths differ",
}
