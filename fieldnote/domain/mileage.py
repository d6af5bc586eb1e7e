"""Miles driven for the work: for the specialist's own claim, never part of anybody's chart."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.ids import PersonId, TripId, VisitId
from fieldnote.domain.problems import Problem
from fieldnote.domain.visit import Place, VisitDraft

TENTHS = 10
_FARTHEST = 2_000 * TENTHS
_WHERE_PEOPLE_LIVE = frozenset({Place.HOME, Place.RESIDENCE, Place.SHELTER})


class DistanceUnit(StrEnum):
    """What a distance is counted in. The two are never added up."""

    MILE = "mile"
    KILOMETRE = "kilometre"


@dataclass(frozen=True, slots=True)
class Trip:
    """One way from somewhere to somewhere. What a mile is worth is the agency's to say, and is not kept."""

    id: TripId
    day: date
    from_label: str
    to_label: str
    """Both in a few words; never a person's address unless the specialist writes it."""
    tenths: int = 0
    """The distance in tenths of its unit."""
    unit: DistanceUnit = DistanceUnit.MILE
    purpose: str = ""
    odometer_start: int | None = None
    odometer_end: int | None = None
    """In whole units."""
    person_id: PersonId | None = None
    visit_id: VisitId | None = None


@dataclass(frozen=True, slots=True)
class MonthTotal:
    """What was driven in a month, in one unit."""

    month: date
    """Its first day."""
    unit: DistanceUnit
    trips: int
    tenths: int


def measured(trip: Trip) -> int:
    """Give the distance in tenths: as it was given, or else by the odometer."""
    if not trip.tenths and trip.odometer_start is not None and trip.odometer_end is not None:
        return (trip.odometer_end - trip.odometer_start) * TENTHS
    return trip.tenths


def problems(trip: Trip) -> tuple[Problem, ...]:
    """List what cannot be in a trip; its distance is taken as `measured`."""
    start, end = trip.odometer_start, trip.odometer_end
    if start is not None and end is not None and not 0 <= start <= end:
        return (Problem("odometer", "odometer_backwards"),)
    tenths = measured(trip)
    if tenths <= 0:
        return (Problem("distance", "distance_not_given"),)
    if tenths > _FARTHEST:
        return (Problem("distance", "distance_too_long", facts={"most": str(_FARTHEST // TENTHS)}),)
    if start is not None and end is not None and abs((end - start) * TENTHS - tenths) > TENTHS:
        # Odometers show whole units: one of them is lost at most.
        return (Problem("odometer", "odometer_differs", facts={"odometer": str(end - start)}),)
    return ()


def label_of(draft: VisitDraft) -> str:
    """Suggest a label for where a visit was: its place in words, but nothing for where somebody lives."""
    return "" if draft.place is None or draft.place in _WHERE_PEOPLE_LIVE else draft.place_label
