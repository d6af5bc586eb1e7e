"""From the bytes of a caseload to frozen rows: strict by the line, so that one bad line does not hide the others."""

from collections import Counter
from dataclasses import replace

from fieldnote.domain.problems import BadInputError, Problem
from fieldnote.domain.roster import Roster, RosterRow, UnreadLine
from fieldnote.exchange.roster import columns
from fieldnote.exchange.sheets import reading
from fieldnote.exchange.sheets.days import DayOrder
from fieldnote.exchange.sheets.headings import Columns
from fieldnote.exchange.sheets.reading import AskedLine


def read(data: bytes, *, order: DayOrder | None = None, sheet: str = "") -> Roster:
    """Read a caseload; `order` is how to read days such as 3/4/1980, `sheet` the sheet of a workbook.

    Raises BadInputError where the file as a whole cannot be read. What is wrong with one line stands in `unread`.
    """
    found = reading.read(data, columns.ASKED, order=order, sheet=sheet)
    _require(found.columns)
    rows, unread = _apart([_row(line) for line in found.lines])
    return Roster(rows, unread, found.headings, found.notes, found.sha256)


def _require(named: Columns) -> None:
    if not named.has("number"):
        raise BadInputError("no column says a person’s number at the agency. Its heading can be “client_agency_id”")
    if not any(named.has(field) for field in columns.NAMES):
        raise BadInputError("no column says a name. Its heading can be “first”, “last” or “preferred”")


def _row(line: AskedLine) -> RosterRow | UnreadLine:
    """Make a row of one line, or name everything on it that cannot be read."""
    text = {field: line.text(field) for field in columns.ASKED.texts}
    row = RosterRow(line=line.number, **_named(text), **line.days)  # type: ignore[arg-type]
    wrong = (*line.wrong, *_impossible(row))
    return UnreadLine(line.number, wrong) if wrong else row


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
