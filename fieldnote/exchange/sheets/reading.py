"""From the bytes of a sheet to lines whose cells were looked at: what a caseload and a file of plans have in common."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.exchange.sheets import days, separated, workbook
from fieldnote.exchange.sheets.days import DayOrder
from fieldnote.exchange.sheets.headings import Columns, assign, plain
from fieldnote.exchange.sheets.sheet import MOST_BYTES, Cell, Line, Sheet, fault_of

_SHORTENED = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)
"""What a spreadsheet makes of a long number: its last figures are lost."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks of a sheet, by field."""

    known: Mapping[str, str]
    """Plain headings, with the field that each one means."""
    texts: tuple[str, ...]
    days: tuple[str, ...]
    numbers: tuple[str, ...]
    """Those of the texts by which somebody is told from others: a spreadsheet may have cut them short."""
    longest: int
    """Characters of a cell."""


@dataclass(frozen=True, slots=True)
class AskedLine:
    """What a line says of what was asked, and everything of it that cannot be read."""

    line: Line
    columns: Columns
    days: Mapping[str, date | None]
    wrong: tuple[Problem, ...]
    uncertain: frozenset[str]
    """Fields of which the text may be another's, or only a part."""

    @property
    def number(self) -> int:
        """The number of the line."""
        return self.line.number

    def cell(self, field: str) -> Cell:
        """Give the cell that says this; an empty one where there is none."""
        return self.columns.cell(self.line, field)

    def text(self, field: str) -> str:
        """Give what the line says of this."""
        return self.cell(field).text


@dataclass(frozen=True, slots=True)
class AskedSheet:
    """A sheet as it was read for somebody."""

    columns: Columns
    lines: tuple[AskedLine, ...]
    notes: tuple[Problem, ...]
    sha256: str

    @property
    def headings(self) -> tuple[tuple[str, str], ...]:
        """Each heading with what it was read as."""
        return tuple((column.heading, column.field) for column in self.columns.found)


def read(data: bytes, asked: Asked, *, order: DayOrder | None = None, sheet: str = "") -> AskedSheet:
    """Read a sheet of whichever kind; `order` is how to read days such as 3/4/1980, `sheet` the sheet of a workbook.

    Raises BadInputError where the file as a whole cannot be read. What is wrong with one line stands on it.
    """
    found = _sheet(data, asked, sheet)
    columns = assign(found, asked.known)
    dated = [columns.cell(line, field) for line in found.lines for field in asked.days]
    shown = days.order_shown(dated)
    used = order or shown or DayOrder.MONTH_FIRST
    lines = tuple(_line(line, columns, asked, used, is_workbook=found.is_workbook) for line in found.lines)
    notes = found.notes
    if order is None and shown is None and days.needs_order(dated):
        notes = (*notes, Problem("days", "days_guessed", Weight.CAUTION))
    return AskedSheet(columns, lines, notes, hashlib.sha256(data).hexdigest())


def _sheet(data: bytes, asked: Asked, sheet: str) -> Sheet:
    if len(data) > MOST_BYTES:
        raise BadInputError("the file is larger than {most} MB", most=MOST_BYTES // 1024**2)
    if data.startswith(workbook.OLD_MARK):
        raise BadInputError(
            "the file is an old Excel file or has a password. Save it as CSV UTF-8 or as .xlsx without one"
        )
    if data.startswith(workbook.MARK):
        return workbook.read(data, sheet)
    return separated.read(data, lambda heading: plain(heading) in asked.known)


def _line(line: Line, columns: Columns, asked: Asked, order: DayOrder, *, is_workbook: bool) -> AskedLine:
    shape = _shape_of(line, len(columns.found), is_workbook=is_workbook)
    wrong = [shape] if shape else []
    uncertain: set[str] = set()
    for field in asked.texts:
        cell = columns.cell(line, field)
        fault = fault_of(cell, asked.longest)
        if fault is None and field in asked.numbers and _SHORTENED.fullmatch(cell.text):
            fault = Problem("cell", "number_shortened", facts=cell.where)
        wrong += [fault] if fault else []
        if fault or (shape and not is_workbook and _may_be_moved(cell, line)):
            uncertain.add(field)
    dates: dict[str, date | None] = {}
    for field in asked.days:
        cell = columns.cell(line, field)
        day = fault_of(cell, asked.longest) or days.read(cell, order)
        wrong += [day] if isinstance(day, Problem) else []
        dates[field] = None if isinstance(day, Problem) else day
    return AskedLine(line, columns, dates, tuple(wrong), frozenset(uncertain))


def _shape_of(line: Line, wanted: int, *, is_workbook: bool) -> Problem | None:
    """Say whether a line has as many cells as there are headings: one that is cut off is not to be guessed at."""
    facts = {"line": str(line.number)}
    if any(cell.text or cell.is_formula for cell in line.cells[wanted:]):
        return Problem("line", "line_long", facts=facts)
    if len(line.cells) < wanted and not is_workbook:  # a workbook leaves out empty cells at the end
        return Problem("line", "line_short", facts=facts)
    return None


def _may_be_moved(cell: Cell, line: Line) -> bool:
    """Whether a cell too many or too few of a CSV may have moved this one, or its end is cut off."""
    return cell is not line.cells[0] or len(line.cells) == 1
