from dataclasses import replace
from datetime import date

from making import TODAY, add_person

from fieldnote.domain.ids import TripId
from fieldnote.domain.mileage import DistanceUnit, MonthTotal, Trip
from fieldnote.services.notebook import Notebook
from fieldnote.vault import mileage
from fieldnote.vault.database import Database

TRIP = Trip(TripId("t"), TODAY, "Office", "Library", 125)


def test_a_trip_comes_back_as_it_was_kept_and_goes_for_good(book: Notebook, database: Database) -> None:
    trip = replace(TRIP, person_id=add_person(book), odometer_start=1, odometer_end=14, purpose="First visit")
    mileage.save(database, trip)
    assert mileage.get(database, trip.id) == trip
    mileage.delete(database, trip.id)
    assert mileage.get(database, trip.id) is None


def test_a_trip_of_nobody_is_found_as_well(database: Database) -> None:
    mileage.save(database, TRIP)
    assert mileage.between(database, TODAY, TODAY) == [TRIP]


def test_months_add_up_by_themselves_and_miles_and_kilometres_apart(database: Database) -> None:
    days = (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30), date(2026, 12, 1))
    for number, day in enumerate(days):
        mileage.save(database, replace(TRIP, id=TripId(f"t{number}"), day=day, tenths=10 + number))
    mileage.save(database, replace(TRIP, id=TripId("km"), day=days[1], unit=DistanceUnit.KILOMETRE, tenths=99))
    november = date(2026, 11, 1)
    assert mileage.by_month(database, days[0], days[2]) == [
        MonthTotal(november, DistanceUnit.MILE, 2, 23),
        MonthTotal(november, DistanceUnit.KILOMETRE, 1, 99),
        MonthTotal(date(2026, 10, 1), DistanceUnit.MILE, 1, 10),
    ]
