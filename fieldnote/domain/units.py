"""Minutes become units by a named rule; every sentence about units is made from the rule."""

from enum import StrEnum


class Rounding(StrEnum):
    """How minutes round to units (domain.md 1.5).

    FLOOR_15 counts complete blocks only and never over-bills; CEIL_15 is for "up to 15 minutes" codes; MIDPOINT_8 is
    Medicare's eight-minute rule, which several Medicaid programmes borrow.
    """

    FLOOR_15 = "FLOOR_15"
    CEIL_15 = "CEIL_15"
    MIDPOINT_8 = "MIDPOINT_8"


def units_for(minutes: int, rounding: Rounding, unit_minutes: int = 15) -> int:
    """Give the units that `minutes` of contact make."""
    if minutes <= 0:
        return 0
    match rounding:
        case Rounding.FLOOR_15:
            return minutes // unit_minutes
        case Rounding.CEIL_15:
            return -(-minutes // unit_minutes)
        case Rounding.MIDPOINT_8:
            return (minutes + unit_minutes - (unit_minutes // 2 + 1)) // unit_minutes


def next_unit_at(minutes: int, rounding: Rounding, unit_minutes: int = 15) -> int:
    """Give the number of minutes at which one more unit starts."""
    wanted = units_for(minutes, rounding, unit_minutes) + 1
    match rounding:
        case Rounding.FLOOR_15:
            return wanted * unit_minutes
        case Rounding.CEIL_15:
            return (wanted - 1) * unit_minutes + 1
        case Rounding.MIDPOINT_8:
            return (wanted - 1) * unit_minutes + unit_minutes // 2 + 1
