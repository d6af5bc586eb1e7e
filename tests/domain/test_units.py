import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.units import Rounding, next_unit_at, units_for

# domain.md 1.5, line by line: the first and last minute of each number of units.
COMPLETE_BLOCKS = [(0, 0, 14), (1, 15, 29), (2, 30, 44), (3, 45, 59), (4, 60, 74), (8, 120, 134)]
BEGUN_BLOCKS = [(0, 0, 0), (1, 1, 15), (2, 16, 30), (3, 31, 45), (4, 46, 60)]
EIGHT_MINUTES = [
    (0, 0, 7), (1, 8, 22), (2, 23, 37), (3, 38, 52), (4, 53, 67), (5, 68, 82), (6, 83, 97), (7, 98, 112), (8, 113, 127),
]  # fmt: skip
TABLES = [
    *((Rounding.FLOOR_15, *row) for row in COMPLETE_BLOCKS),
    *((Rounding.CEIL_15, *row) for row in BEGUN_BLOCKS),
    *((Rounding.MIDPOINT_8, *row) for row in EIGHT_MINUTES),
]
minutes_of_a_day = st.integers(min_value=0, max_value=24 * 60)
rules = st.sampled_from(Rounding)
lengths = st.integers(min_value=1, max_value=60)


@pytest.mark.parametrize(("rule", "units", "first", "last"), TABLES)
def test_every_minute_of_the_tables_gives_the_units_that_stand_there(
    rule: Rounding, units: int, first: int, last: int
) -> None:
    assert {units_for(minute, rule) for minute in range(first, last + 1)} == {units}


@pytest.mark.parametrize("rule", Rounding)
def test_no_time_and_negative_time_make_no_units(rule: Rounding) -> None:
    assert units_for(0, rule) == units_for(-30, rule) == 0


@given(minutes_of_a_day, lengths)
def test_complete_blocks_never_bill_a_minute_that_was_not_there(minutes: int, unit: int) -> None:
    assert units_for(minutes, Rounding.FLOOR_15, unit) * unit <= minutes


@given(minutes_of_a_day, rules, lengths)
def test_one_more_minute_never_takes_a_unit_away(minutes: int, rule: Rounding, unit: int) -> None:
    assert units_for(minutes, rule, unit) <= units_for(minutes + 1, rule, unit) <= units_for(minutes, rule, unit) + 1


@given(minutes_of_a_day, rules, lengths)
def test_the_next_unit_starts_exactly_at_the_minute_that_is_told(minutes: int, rule: Rounding, unit: int) -> None:
    told, now = next_unit_at(minutes, rule, unit), units_for(minutes, rule, unit)
    assert told > minutes
    assert units_for(told, rule, unit) == now + 1
    assert units_for(told - 1, rule, unit) == now


def test_the_next_unit_after_52_minutes_starts_at_60_by_complete_blocks() -> None:
    assert next_unit_at(52, Rounding.FLOOR_15) == 60
    assert next_unit_at(52, Rounding.MIDPOINT_8) == 53
    assert next_unit_at(52, Rounding.CEIL_15) == 61
