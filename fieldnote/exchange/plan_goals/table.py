"""Plans as a sheet: a line for each goal, with the client's number on every line."""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.agency_plan import AgencyGoal, AgencyPlan, AgencyPlans
from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.domain.roster import UnreadLine
from fieldnote.exchange.roster.reading import read_sheet, shape_of
from fieldnote.exchange.sheets import days
from fieldnote.exchange.sheets.days import DayOrder
from fieldnote.exchange.sheets.headings import Columns, aliases, assign
from fieldnote.exchange.sheets.sheet import Line, fault_of

_KNOWN = aliases(
    {
        "number": "client_agency_id|agency id|client id|client number|record number|chart number|case number|mrn",
        "goal": "pcp_goal_no|goal no|goal number|pcp goal|pcp goal number",
        "text": "goal text|goal|pcp goal text|short range goal|description",
        "started_on": "start|start date|goal start|begin date",
        "target_date": "target date|target|due date|goal target",
        "interventions": "intervention|how|strategies|supports and interventions",
        "frequency": "service frequency|service and frequency|how often",
        "authorised_units": "authorized units|units|approved units",
        "valid_to": "pcp_valid_to|pcp end|plan end|pcp expires|valid to",
        "plan_on": "pcp_date|pcp start|plan date|pcp effective date",
        "adopted": "fieldnote_goal|fieldnote goal id|adopted from",
    }
)
_WORDS = {
    "number": "client number",
    "goal": "number of the goal",
    "text": "goal",
    "started_on": "start",
    "target_date": "target date",
    "interventions": "interventions",
    "frequency": "frequency",
    "authorised_units": "authorized units",
    "valid_to": "end of the plan",
    "plan_on": "date of the plan",
    "adopted": "goal of Fieldnote",
}
_NEEDED = ("number", "goal", "text")
_DAYS = ("started_on", "target_date", "valid_to", "plan_on")
_TEXTS = ("number", "goal", "text", "interventions", "frequency", "adopted")
_LONGEST = 10_000
"""Characters of a cell: interventions may be a page."""
_UNITS = re.compile(r"\d{1,6}")


@dataclass(frozen=True, slots=True)
class _GoalRow:
    line: int
    number: str
    goal: AgencyGoal
    valid_to: date | None
    plan_on: date | None
    units: int | None


def read(data: bytes, *, order: DayOrder | None = None, sheet: str = "") -> AgencyPlans:
    """Read a sheet of goals. Raises BadInputError where the file as a whole cannot be read."""
    found = read_sheet(data, _KNOWN, sheet)
    named = assign(found, _KNOWN, _WORDS)
    for field in _NEEDED:
        if not named.has(field):
            raise BadInputError(f"no column says the {_WORDS[field]}")
    dated = [named.cell(line, field) for line in found.lines for field in _DAYS]
    shown = days.order_shown(dated)
    used = order or shown or DayOrder.MONTH_FIRST
    lines = [_row(line, named, used, is_workbook=found.is_workbook) for line in found.lines]
    notes = found.notes
    if order is None and shown is None and days.needs_order(dated):
        notes = (*notes, Problem("days", "days_guessed", Weight.CAUTION))
    unread = tuple(line for line in lines if isinstance(line, UnreadLine))
    return AgencyPlans(
        _plans([line for line in lines if isinstance(line, _GoalRow)], unread),
        unread,
        tuple((column.heading, column.field) for column in named.found),
        notes,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _row(line: Line, named: Columns, order: DayOrder, *, is_workbook: bool) -> _GoalRow | UnreadLine:
    wrong = [*shape_of(line, len(named.found), is_workbook=is_workbook)]
    text: dict[str, str] = {}
    dates: dict[str, date | None] = {}
    for field in _TEXTS:
        cell = named.cell(line, field)
        fault = fault_of(cell, _LONGEST)
        wrong += [fault] if fault else []
        text[field] = cell.text
    for field in _DAYS:
        cell = named.cell(line, field)
        day = fault_of(cell, _LONGEST) or days.read(cell, order)
        wrong += [day] if isinstance(day, Problem) else []
        dates[field] = None if isinstance(day, Problem) else day
    units = named.cell(line, "authorised_units")
    if units.text and not _UNITS.fullmatch(units.text):
        wrong.append(Problem("cell", "units_unreadable", facts={"cell": units.place}))
    facts = {"line": str(line.number)}
    wrong += [] if text["number"] else [Problem("number", "roster_number_missing", facts=facts)]
    wrong += [] if text["goal"] and text["text"] else [Problem("goal", "goals_words_missing", facts=facts)]
    if wrong:
        return UnreadLine(line.number, tuple(wrong), _whose(line, named, is_workbook=is_workbook))
    goal = AgencyGoal(
        text["goal"], text["text"], dates["started_on"], dates["target_date"], text["interventions"],
        text["frequency"], text["adopted"],
    )  # fmt: skip
    count = int(units.text) if units.text else None
    return _GoalRow(line.number, text["number"], goal, dates["valid_to"], dates["plan_on"], count)


def _whose(line: Line, named: Columns, *, is_workbook: bool) -> str:
    """Give the number of a line that cannot be read, as far as it is certain; empty where it may be of anybody.

    A cell too many or too few of a CSV may have moved all behind the first one, and the last may be cut off.
    """
    number = named.cell(line, "number")
    is_moved = not is_workbook and bool(shape_of(line, len(named.found), is_workbook=is_workbook))
    if fault_of(number, _LONGEST) or (is_moved and (number is not line.cells[0] or len(line.cells) == 1)):
        return ""
    return number.text


def _plans(rows: list[_GoalRow], unread: tuple[UnreadLine, ...]) -> tuple[AgencyPlan, ...]:
    """Put the goals of each person together. A plan of which a line cannot be read is not taken in halves."""
    grouped: dict[str, list[_GoalRow]] = {}
    for row in rows:
        grouped.setdefault(row.number, []).append(row)
    first = {line.number: line.line for line in reversed(unread)}
    return tuple(
        _plan(number, mine, min((first[whose] for whose in ("", number) if whose in first), default=None))
        for number, mine in grouped.items()
    )


def _plan(number: str, rows: list[_GoalRow], half: int | None) -> AgencyPlan:
    problems: list[Problem] = []
    if half is not None:
        problems.append(Problem("goals", "goals_line_unread", facts={"line": str(half)}))
    units = {row.units for row in rows if row.units is not None}
    if len(units) > 1:
        problems.append(Problem("units", "goals_units_differ", Weight.CAUTION))
    plan = AgencyPlan(
        (number,),
        tuple(row.goal for row in rows),
        max((row.plan_on for row in rows if row.plan_on), default=None),
        max((row.valid_to for row in rows if row.valid_to), default=None),
        units.pop() if len(units) == 1 else None,
    )
    return replace(plan, problems=tuple(problems))
