"""Days of the week by name, in their order."""

from datetime import date
from enum import StrEnum


class Weekday(StrEnum):
    """A day of the week."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @staticmethod
    def of(day: date) -> "Weekday":
        """Give the day of the week of a date."""
        return tuple(Weekday)[day.weekday()]
