from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldnote.domain.units import (
    Aggregation,
    Counted,
    Rounding,
    UnitRule,
    next_unit_at,
    units_after,
    units_by_day,
    units_for,
)

# Line by line: the first and last minute of each number of units.
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
lengths = st.integers(min_value=1, max_value=60)
tables = st.sets(st.integers(1, 300), min_size=1, max_size=8).map(lambda starts: tuple(sorted(starts)))
NAMED = (Rounding.FLOOR_15, Rounding.CEIL_15, Rounding.MIDPOINT_8)
rules = st.one_of(
    st.builds(UnitRule, rounding=st.sampled_from(NAMED), unit_minutes=lengths),
    st.builds(UnitRule, rounding=st.just(Rounding.STATE_PARTIAL), unit_minutes=lengths, unit_starts=tables),
)
DAY = date(2026, 11, 20)


def counted_minute_by_minute(minutes: int, rule: UnitRule) -> int:
    """Count units the slow way, as a person with a pencil would: walk through the minutes and bill as units come up."""
    units = 0
    for minute in range(1, minutes + 1):
        into_block = (minute - 1) % rule.unit_minutes + 1
        if rule.rounding is Rounding.FLOOR_15:
            units += into_block == rule.unit_minutes
        elif rule.rounding is Rounding.CEIL_15:
            units += into_block == 1
        elif rule.rounding is Rounding.MIDPOINT_8:
            units += into_block * 2 > rule.unit_minutes and (into_block - 1) * 2 <= rule.unit_minutes
        elif minute <= rule.unit_starts[-1]:
            units += minute in rule.unit_starts
        else:
            units += (minute - rule.unit_starts[-1]) % rule.unit_minutes == 0
    return units


@pytest.mark.parametrize(("rounding", "units", "first", "last"), TABLES)
def test_every_minute_of_the_tables_gives_the_units_that_stand_there(
    rounding: Rounding, units: int, first: int, last: int
) -> None:
    assert {units_for(minute, UnitRule(rounding)) for minute in range(first, last + 1)} == {units}


@given(rules)
def test_no_time_and_negative_time_make_no_units(rule: UnitRule) -> None:
    assert units_for(0, rule) == units_for(-30, rule) == 0


@given(st.integers(0, 400), rules)
def test_every_rule_gives_what_counting_minute_by_minute_gives(minutes: int, rule: UnitRule) -> None:
    assert units_for(minutes, rule) == counted_minute_by_minute(minutes, rule)


@given(minutes_of_a_day, lengths)
def test_complete_blocks_never_bill_a_minute_that_was_not_there(minutes: int, unit: int) -> None:
    assert units_for(minutes, UnitRule(Rounding.FLOOR_15, unit)) * unit <= minutes


@given(minutes_of_a_day, rules)
def test_one_more_minute_never_takes_a_unit_away(minutes: int, rule: UnitRule) -> None:
    assert units_for(minutes, rule) <= units_for(minutes + 1, rule) <= units_for(minutes, rule) + 1


@given(minutes_of_a_day, rules)
def test_the_next_unit_starts_exactly_at_the_minute_that_is_told(minutes: int, rule: UnitRule) -> None:
    told, now = next_unit_at(minutes, rule), units_for(minutes, rule)
    assert told > minutes
    assert units_for(told, rule) == now + 1
    assert units_for(told - 1, rule) == now


@given(minutes_of_a_day, rules, st.integers(1, 90))
def test_fewer_minutes_than_the_least_make_no_unit_and_the_next_one_waits_for_them(
    minutes: int, rule: UnitRule, least: int
) -> None:
    timed = replace(rule, least_minutes=least)
    assert units_for(minutes, timed) == (units_for(minutes, rule) if minutes >= least else 0)
    told = next_unit_at(minutes, timed)
    assert told > minutes
    assert units_for(told - 1, timed) == units_for(minutes, timed) < units_for(told, timed)


def test_the_next_unit_after_52_minutes_starts_at_60_by_complete_blocks() -> None:
    assert next_unit_at(52, UnitRule(Rounding.FLOOR_15)) == 60
    assert next_unit_at(52, UnitRule(Rounding.MIDPOINT_8)) == 53
    assert next_unit_at(52, UnitRule(Rounding.CEIL_15)) == 61


def test_a_states_table_says_where_each_unit_starts_and_goes_on_in_whole_units() -> None:
    rule = UnitRule(Rounding.STATE_PARTIAL, 15, (10, 22, 40))
    found = {minute: units_for(minute, rule) for minute in (9, 10, 21, 22, 39, 40, 54, 55, 70)}
    assert found == {9: 0, 10: 1, 21: 1, 22: 2, 39: 2, 40: 3, 54: 3, 55: 4, 70: 5}
    assert next_unit_at(40, rule) == 55


# Several contacts of a day, and one contact on two dates


@given(st.lists(st.integers(1, 200), min_size=1, max_size=6), rules)
def test_by_the_day_the_contacts_have_together_what_their_minutes_make_in_whatever_order(
    contacts: list[int], rule: UnitRule
) -> None:
    before = Counted()
    for minutes in contacts:
        units = units_after(minutes, before, rule)
        before = Counted(before.minutes + minutes, before.units + units)
    assert before.units == units_for(sum(contacts), rule)


def test_two_contacts_of_ten_minutes_make_one_unit_by_the_day_and_none_by_the_contact() -> None:
    by_day = UnitRule(aggregation=Aggregation.PER_DAY)
    assert units_by_day({DAY: 10}, by_day) == {DAY: 0}
    assert units_by_day({DAY: 10}, by_day, {DAY: Counted(10, 0)}) == {DAY: 1}
    assert units_by_day({DAY: 10}, UnitRule(), {DAY: Counted(10, 0)}) == {DAY: 0}


def test_a_day_that_was_given_more_units_before_gives_no_more_and_none_back() -> None:
    assert units_after(5, Counted(20, 3), UnitRule()) == 0


@given(st.dictionaries(st.dates(DAY, DAY + timedelta(days=3)), st.integers(0, 300), max_size=4), rules)
def test_one_contact_on_several_dates_has_together_what_all_its_minutes_make(
    minutes: dict[date, int], rule: UnitRule
) -> None:
    assert sum(units_by_day(minutes, rule).values()) == units_for(sum(minutes.values()), rule)


def test_by_the_day_each_date_of_a_contact_is_rounded_by_itself() -> None:
    night = {DAY: 20, DAY + timedelta(days=1): 25}
    assert list(units_by_day(night, UnitRule()).values()) == [1, 2]
    assert list(units_by_day(night, UnitRule(aggregation=Aggregation.PER_DAY)).values()) == [1, 1]
