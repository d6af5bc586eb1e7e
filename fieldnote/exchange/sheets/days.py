"""Days in a sheet: ISO, or with slashes in an order that the file itself has to show."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from fieldnote.domain.problems import Problem
from fieldnote.exchange.sheets.sheet import Cell

_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 0?0:00(?::00)?| 12:00(?::00)? ?AM)?", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2999


class DayOrder(StrEnum):
    """Which of 3/4/1980 comes first."""

    MONTH_FIRST = "month_first"
    DAY_FIRST = "day_first"


def order_shown(cells: Iterable[Cell]) -> DayOrder | None:
    """Give the order that days above 12 show by where they stand, None where they show none or both."""
    shown: set[DayOrder] = set()
    for cell in cells:
        if found := _SLASHED.fullmatch(cell.text):
            shown |= {DayOrder.DAY_FIRST} if int(found[1]) > 12 else set()
            shown |= {DayOrder.MONTH_FIRST} if int(found[2]) > 12 else set()
    return shown.pop() if len(shown) == 1 else None


def needs_order(cells: Iterable[Cell]) -> bool:
    """Whether any day can be read in two ways."""
    return any(
        (found := _SLASHED.fullmatch(cell.text)) and int(found[1]) <= 12 and int(found[2]) <= 12
        and found[1].lstrip("0") != found[2].lstrip("0")
        for cell in cells
    )  # fmt: skip


def read(cell: Cell, order: DayOrder) -> date | Problem | None:
    """Give the day in a cell, None where it is empty, or what is wrong with it."""
    if cell.day is not None or not cell.text:
        return cell.day if cell.day is None else _within(cell.day, cell)
    facts = cell.where
    if found := _ISO.fullmatch(cell.text):
        year, month, day = map(int, found.groups())
    elif found := _SLASHED.fullmatch(cell.text):
        one, other, year = map(int, found.groups())
        month, day = (one, other) if order is DayOrder.MONTH_FIRST else (other, one)
    elif _SHORT_YEAR.fullmatch(cell.text):
        return Problem("cell", "day_year_short", facts=facts)
    else:
        return Problem("cell", "day_unreadable", facts=facts)
    try:
        return _within(date(year, month, day), cell)
    except ValueError:
        return Problem("cell", "day_unreadable", facts=facts)


def _within(day: date, cell: Cell) -> date | Problem:
    if _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return day
    return Problem("cell", "day_year_slip", facts=cell.where)
