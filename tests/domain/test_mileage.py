from dataclasses import replace

import pytest
from making import TODAY, draft

from fieldnote.domain.ids import TripId
from fieldnote.domain.mileage import Trip, label_of, measured, problems
from fieldnote.domain.visit import Place

TRIP = Trip(TripId("t"), TODAY, "Office", "Main St. library", 125)


def test_the_odometer_gives_the_distance_where_nobody_wrote_it() -> None:
    by_odometer = replace(TRIP, tenths=0, odometer_start=48_210, odometer_end=48_223)
    assert (measured(by_odometer), problems(by_odometer)) == (130, ())
    assert measured(replace(by_odometer, tenths=127)) == 127


@pytest.mark.parametrize(
    ("trip", "code"),
    [
        (replace(TRIP, tenths=0), "distance_not_given"),
        (replace(TRIP, tenths=-3), "distance_not_given"),
        (replace(TRIP, tenths=20_001), "distance_too_long"),
        (replace(TRIP, odometer_start=20, odometer_end=10), "odometer_backwards"),
        (replace(TRIP, odometer_start=-1, odometer_end=10), "odometer_backwards"),
        (replace(TRIP, odometer_start=100, odometer_end=114), "odometer_differs"),
    ],
)
def test_what_cannot_be_a_trip_is_named(trip: Trip, code: str) -> None:
    assert [p.code for p in problems(trip)] == [code]


def test_an_odometer_of_whole_miles_may_be_one_mile_off() -> None:
    assert problems(replace(TRIP, odometer_start=100, odometer_end=113)) == ()


def test_where_somebody_lives_is_never_suggested_as_a_label() -> None:
    at_home = {Place.HOME, Place.RESIDENCE, Place.SHELTER}
    for place in Place:
        label = label_of(draft(place=place, place_label="12 Elm St."))
        assert label == ("" if place in at_home else "12 Elm St."), place
    assert label_of(draft(place=None, place_label="12 Elm St.")) == ""
