"""Plans as a sheet: a line for each goal, with the client's number on every line."""

import re
from dataclasses import dataclass, replace
from datetime import date

from fieldnote.domain.agency_plan import AgencyGoal, AgencyPlan, AgencyPlans
from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.domain.roster import UnreadLine
from fieldnote.exchange.sheets import reading
from fieldnote.exchange.sheets.days import DayOrder
from fieldnote.exchange.sheets.headings import aliases
from fieldnote.exchange.sheets.reading import Asked, AskedLine

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
_NEEDED = ("number", "goal", "text")
_MISSING = {
    "number": "no column says a person’s number at the agency. Its heading can be “client_agency_id”",
    "goal": "no column says the number of the goal. Its heading can be “pcp_goal_no”",
    "text": "no column says the goal. Its heading can be “goal text”",
}
_ASKED = Asked(
    _KNOWN,
    texts=("number", "goal", "text", "interventions", "frequency", "authorised_units", "adopted"),
    days=("started_on", "target_date", "valid_to", "plan_on"),
    numbers=("number",),
    longest=10_000,  # interventions may be a page
)
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
    found = reading.read(data, _ASKED, order=order, sheet=sheet)
    for field in _NEEDED:
        if not found.columns.has(field):
            raise BadInputError(_MISSING[field])
    lines = [_row(line) for line in found.lines]
    unread = tuple(line for line in lines if isinstance(line, UnreadLine))
    return AgencyPlans(
        _plans([line for line in lines if isinstance(line, _GoalRow)], unread),
        unread,
        found.headings,
        found.notes,
        sha256=found.sha256,
    )


def _row(line: AskedLine) -> _GoalRow | UnreadLine:
    wrong = [*line.wrong]
    units = line.cell("authorised_units")
    if units.text and not _UNITS.fullmatch(units.text):
        wrong.append(Problem("cell", "units_unreadable", facts=units.where))
    facts = {"line": str(line.number)}
    number, name, text = (line.text(field) for field in _NEEDED)
    wrong += [] if number else [Problem("number", "roster_number_missing", facts=facts)]
    wrong += [] if name and text else [Problem("goal", "goals_words_missing", facts=facts)]
    if wrong:  # without a number that is certain it may be of anybody
        return UnreadLine(line.number, tuple(wrong), "" if "number" in line.uncertain else number)
    goal = AgencyGoal(
        name, text, line.days["started_on"], line.days["target_date"], line.text("interventions"),
        line.text("frequency"), line.text("adopted"),
    )  # fmt: skip
    count = int(units.text) if units.text else None
    return _GoalRow(line.number, number, goal, line.days["valid_to"], line.days["plan_on"], count)


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
