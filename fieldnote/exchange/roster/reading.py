"""From the bytes of a caseload to frozen rows: strict by the line, so that one bad line does not hide the others."""

import hashlib
import re
from collections import Counter
from dataclasses import replace
from datetime import date

from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.domain.roster import Roster, RosterRow, UnreadLine
from fieldnote.exchange.roster import columns
from fieldnote.exchange.sheets import days, separated, workbook
from fieldnote.exchange.sheets.days import DayOrder
from fieldnote.exchange.sheets.headings import Columns, assign, plain
from fieldnote.exchange.sheets.sheet import MOST_BYTES, Line, Sheet, fault_of

_LONGEST = 500
"""Characters of a cell: a name, a number, a day."""
_SHORTENED = re.compile(r"\d+([.,]\d+)?E\+?\d+", re.IGNORECASE)
"""What a spreadsheet makes of a long number: its last figures are lost."""


def read(data: bytes, *, order: DayOrder | None = None, sheet: str = "") -> Roster:
    """Read a caseload; `order` is how to read days such as 3/4/1980, `sheet` the sheet of a workbook.

    Raises BadInputError where the file as a whole cannot be read. What is wrong with one line stands in `unread`.
    """
    found = read_sheet(data, columns.KNOWN, sheet)
    named = assign(found, columns.KNOWN, columns.WORDS)
    _require(named)
    dated = [named.cell(line, field) for line in found.lines for field in columns.DAYS]
    shown = days.order_shown(dated)
    used = order or shown or DayOrder.MONTH_FIRST
    read_lines = [_row(line, named, used, is_workbook=found.is_workbook) for line in found.lines]
    rows, unread = _apart(read_lines)
    notes = found.notes
    if order is None and shown is None and days.needs_order(dated):
        notes = (*notes, Problem("days", "days_guessed", Weight.CAUTION))
    return Roster(
        rows,
        unread,
        tuple((column.heading, column.field) for column in named.found),
        notes,
        hashlib.sha256(data).hexdigest(),
    )


def read_sheet(data: bytes, known: dict[str, str], sheet: str = "") -> Sheet:
    """Read a sheet of whichever kind; `known` are the plain headings somebody asks for. Raises BadInputError."""
    if len(data) > MOST_BYTES:
        raise BadInputError(f"the file is larger than {MOST_BYTES // 1024**2} MB")
    if data.startswith(workbook.OLD_MARK):
        raise BadInputError(
            "the file is an old Excel file or has a password. Save it as CSV UTF-8 or as .xlsx without one"
        )
    if data.startswith(workbook.MARK):
        return workbook.read(data, sheet)
    return separated.read(data, lambda heading: plain(heading) in known)


def _require(named: Columns) -> None:
    if not named.has("number"):
        raise BadInputError("no column says the agency’s client number. Its heading can be “client_agency_id”")
    if not any(named.has(field) for field in columns.NAMES):
        raise BadInputError("no column says a name. Its heading can be “first”, “last” or “preferred”")


def _row(line: Line, named: Columns, order: DayOrder, *, is_workbook: bool) -> RosterRow | UnreadLine:
    """Read one line, or name everything on it that cannot be read."""
    wrong = [*shape_of(line, len(named.found), is_workbook=is_workbook)]
    text: dict[str, str] = {}
    dates: dict[str, date | None] = {}
    for field in columns.TEXTS:
        cell = named.cell(line, field)
        fault = fault_of(cell, _LONGEST)
        wrong += [fault] if fault else []
        text[field] = cell.text
        if field in columns.NUMBERS and _SHORTENED.fullmatch(cell.text):
            wrong.append(Problem("cell", "number_shortened", facts={"cell": cell.place}))
    for field in columns.DAYS:
        cell = named.cell(line, field)
        day = fault_of(cell, _LONGEST) or days.read(cell, order)
        wrong += [day] if isinstance(day, Problem) else []
        dates[field] = None if isinstance(day, Problem) else day
    row = RosterRow(line=line.number, **_named(text), **dates)  # type: ignore[arg-type]
    wrong += _impossible(row)
    return UnreadLine(line.number, tuple(wrong)) if wrong else row


def shape_of(line: Line, wanted: int, *, is_workbook: bool) -> tuple[Problem, ...]:
    """Say whether a line has as many cells as there are headings: one that is cut off is not to be guessed at."""
    facts = {"line": str(line.number)}
    if any(cell.text or cell.is_formula for cell in line.cells[wanted:]):
        return (Problem("line", "line_long", facts=facts),)
    if len(line.cells) < wanted and not is_workbook:  # a workbook leaves out empty cells at the end
        return (Problem("line", "line_short", facts=facts),)
    return ()


def _named(text: dict[str, str]) -> dict[str, str]:
    """Take a whole name apart where the agency writes it “Hale, Marcus”; else it is the name to use."""
    whole = text.pop("whole_name")
    if whole and not any(text[field] for field in ("given_name", "family_name", "preferred_name")):
        family, comma, given = whole.partition(",")
        name = {"family_name": family.strip(), "given_name": given.strip()} if comma else {"preferred_name": whole}
        return text | name
    return text


def _impossible(row: RosterRow) -> list[Problem]:
    facts = {"line": str(row.line)}
    found = []
    if not row.number:
        found.append(Problem("number", "roster_number_missing", facts=facts))
    if not row.name:
        found.append(Problem("name", "roster_name_missing", facts=facts))
    if row.started_on and row.ended_on and row.ended_on < row.started_on:
        found.append(Problem("ended_on", "roster_end_before_start", facts=facts))
    return found


def _apart(lines: list[RosterRow | UnreadLine]) -> tuple[tuple[RosterRow, ...], tuple[UnreadLine, ...]]:
    """Part the lines that can be taken from those that cannot. A number or Medicaid number on two lines is on neither.

    Lines that say the same word for word are one.
    """
    rows = {replace(line, line=0): line for line in reversed(lines) if isinstance(line, RosterRow)}
    once = sorted(rows.values(), key=lambda row: row.line)
    numbers = Counter(row.number for row in once)
    medicaid = Counter(row.medicaid_id for row in once if row.medicaid_id)
    good, bad = [], [line for line in lines if isinstance(line, UnreadLine)]
    for row in once:
        twice = numbers[row.number] > 1 or medicaid[row.medicaid_id] > 1
        if twice:
            facts = {"line": str(row.line), "number": row.number if numbers[row.number] > 1 else row.medicaid_id}
            bad.append(UnreadLine(row.line, (Problem("number", "roster_number_twice", facts=facts),)))
        else:
            good.append(row)
    return tuple(good), tuple(sorted(bad, key=lambda line: line.line))
