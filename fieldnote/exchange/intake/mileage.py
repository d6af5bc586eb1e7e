"""Trips as they stand in the file."""

from datetime import date

from fieldnote.domain.mileage import DistanceUnit
from fieldnote.exchange.intake.strict import Strict


class TripIn(Strict, frozen=True):
    """A trip for this person: its distance in tenths, or both odometer readings."""

    day: date
    from_label: str = ""
    to_label: str = ""
    tenths: int = 0
    unit: DistanceUnit = DistanceUnit.MILE
    purpose: str = ""
    odometer_start: int | None = None
    odometer_end: int | None = None
