"""CSV: lines of cells with commas, semicolons or tabs between them, quoted where they hold one or a line end."""

import csv
import io
import re
from collections.abc import Callable, Iterator

from fieldnote.domain.problems import BadInputError
from fieldnote.exchange.sheets import letters
from fieldnote.exchange.sheets.sheet import MOST_COLUMNS, MOST_LINES, Cell, Line, Sheet, too_many_lines
from fieldnote.exchange.spreadsheet import text_of_cell

_SEPARATORS = ",;\t"
_SAID = re.compile(r'"?sep=([,;\t])"?\r?\n', re.IGNORECASE)
"""A first line in which Excel is told what stands between the cells."""
_LONGEST_HEADING = 4_000
_MOST_WITH_BLANK = 20 * MOST_LINES
"""Some programs write a blank line for each empty row of the sheet."""


def read(data: bytes, known: Callable[[str], bool]) -> Sheet:
    """Read CSV; `known` says of a heading whether anybody asks for it, which tells the separator.

    Raises BadInputError where the file as a whole cannot be read.
    """
    text, notes = letters.read(data)
    said = _SAID.match(text)
    skipped = 1 if said else 0
    text = text[said.end() :] if said else text
    separator = said[1] if said else _separator(text, known)
    lines = list(_lines(text, separator, skipped))
    if not lines:
        raise BadInputError("there is nothing in the file")
    return Sheet(lines[0], tuple(lines[1:]), notes=notes)


def _separator(text: str, known: Callable[[str], bool]) -> str:
    """Give the separator by which the first line has most headings that are known."""
    first = next((line for line in text[:_LONGEST_HEADING].splitlines() if line.strip()), "")

    def found(separator: str) -> tuple[int, int]:
        headings = next(csv.reader([first], delimiter=separator), [])
        return sum(known(heading) for heading in headings), len(headings)

    return max(_SEPARATORS, key=found)


def _lines(text: str, separator: str, skipped: int) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    count, before = 0, 0
    try:
        for cells in reader:
            number, before = before + 1 + skipped, reader.line_num
            if number > _MOST_WITH_BLANK:
                raise too_many_lines(number)
            if len(cells) > MOST_COLUMNS:
                raise BadInputError("there are more than {most} columns", "line {line}", most=MOST_COLUMNS, line=number)
            line = Line(number, tuple(_cell(cell, number, place) for place, cell in enumerate(cells, 1)))
            if line.is_blank:
                continue
            count += 1
            if count > MOST_LINES + 1:
                raise too_many_lines(number)
            yield line
    except csv.Error:
        raise BadInputError(
            "a cell does not end: a quotation mark is missing or stands too much",
            "line {line}",
            line=before + 1 + skipped,
        ) from None


def _cell(text: str, line: int, column: int) -> Cell:
    return Cell(text_of_cell(text.strip(" \u00a0")).strip(" \u00a0"), line, column)
