"""Minutes become units by a named rule; every sentence about units is made from the rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Rounding(StrEnum):
    """How minutes round to units.

    FLOOR_15 counts complete blocks only and never over-bills; CEIL_15 is for "up to 15 minutes" codes; MIDPOINT_8 is
    Medicare's eight-minute rule, which several Medicaid programmes borrow; STATE_PARTIAL is a state's own table.
    """

    FLOOR_15 = "FLOOR_15"
    CEIL_15 = "CEIL_15"
    MIDPOINT_8 = "MIDPOINT_8"
    STATE_PARTIAL = "STATE_PARTIAL"


class Aggregation(StrEnum):
    """What is rounded together: one contact, or all contacts of a person by one code on one calendar date."""

    PER_CONTACT = "per_contact"
    PER_DAY = "per_day"


@dataclass(frozen=True, slots=True)
class UnitRule:
    """All that decides how many units minutes of contact make."""

    rounding: Rounding = Rounding.FLOOR_15
    unit_minutes: int = 15
    unit_starts: tuple[int, ...] = ()
    """STATE_PARTIAL only: the minute each unit starts at. Past the table one more starts every `unit_minutes`."""
    least_minutes: int = 0
    """Fewer minutes than this make no unit."""
    aggregation: Aggregation = Aggregation.PER_CONTACT


@dataclass(frozen=True, slots=True)
class Counted:
    """What the contacts of a person by one code on one date that were signed before make already."""

    minutes: int = 0
    units: int = 0


NOTHING_COUNTED = Counted()


def units_for(minutes: int, rule: UnitRule) -> int:
    """Give the units that `minutes` of contact make."""
    if minutes <= 0 or minutes < rule.least_minutes:
        return 0
    unit = rule.unit_minutes
    match rule.rounding:
        case Rounding.FLOOR_15:
            return minutes // unit
        case Rounding.CEIL_15:
            return -(-minutes // unit)
        case Rounding.MIDPOINT_8:
            return (minutes + unit - (unit // 2 + 1)) // unit
        case Rounding.STATE_PARTIAL:
            started = sum(start <= minutes for start in rule.unit_starts)
            past = minutes - rule.unit_starts[-1] if started == len(rule.unit_starts) else 0
            return started + past // unit


def next_unit_at(minutes: int, rule: UnitRule) -> int:
    """Give the number of minutes at which there is one more unit."""
    if minutes < rule.least_minutes:
        # Below the least time the first units wait for it, even where several would have started by then.
        return max(rule.least_minutes, _start_of_unit(1, rule))
    return _start_of_unit(units_for(minutes, rule) + 1, rule)


def units_after(minutes: int, before: Counted, rule: UnitRule) -> int:
    """Give the units of a further contact of a date: the units of all its minutes less those it had before."""
    return max(0, units_for(before.minutes + minutes, rule) - before.units)


def units_by_day(
    minutes: Mapping[date, int], rule: UnitRule, before: Mapping[date, Counted] | None = None
) -> dict[date, int]:
    """Give the units of one contact on each calendar date it touches.

    Per contact, all of it is rounded once, and a date has what its minutes add. Per day, each date is rounded with the
    contacts `before` it.
    """
    made: dict[date, int] = {}
    so_far = NOTHING_COUNTED
    for day in sorted(minutes):
        if rule.aggregation is Aggregation.PER_DAY:
            made[day] = units_after(minutes[day], (before or {}).get(day, NOTHING_COUNTED), rule)
        else:
            made[day] = units_after(minutes[day], so_far, rule)
            so_far = Counted(so_far.minutes + minutes[day], so_far.units + made[day])
    return made


def _start_of_unit(number: int, rule: UnitRule) -> int:
    unit = rule.unit_minutes
    match rule.rounding:
        case Rounding.FLOOR_15:
            return number * unit
        case Rounding.CEIL_15:
            return (number - 1) * unit + 1
        case Rounding.MIDPOINT_8:
            return (number - 1) * unit + unit // 2 + 1
        case Rounding.STATE_PARTIAL:
            table = rule.unit_starts
            past = number - len(table)
            return table[number - 1] if past <= 0 else table[-1] + past * unit
