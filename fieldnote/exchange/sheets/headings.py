"""The headings of a sheet: which column says what, whatever the agency calls it, and which ones are not read at all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from fieldnote.domain.problems import BadInputError
from fieldnote.domain.text import clean, folded
from fieldnote.exchange.sheets.sheet import Cell, Line, Sheet

_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the file and what it is read as; empty for one that is not taken in."""

    heading: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in the order of the file."""

    found: tuple[Column, ...]

    def has(self, field: str) -> bool:
        """Whether a column says this."""
        return any(column.field == field for column in self.found)

    def cell(self, line: Line, field: str) -> Cell:
        """Give the cell that says this on a line; an empty one where there is none."""
        for place, column in enumerate(self.found):
            if column.field == field and place < len(line.cells):
                return line.cells[place]
        return Cell("", line.number)


def plain(heading: str) -> str:
    """Give a heading without case, accents, spaces and signs."""
    return _NOT_A_LETTER.sub("", folded(heading[:_LONGEST]))


def aliases(names: Mapping[str, str]) -> dict[str, str]:
    """Make a table of plain headings from fields and the headings, between bars, that they go by."""
    return {plain(word): field for field, words in names.items() for word in (field, *words.split("|"))}


def assign(sheet: Sheet, known: Mapping[str, str]) -> Columns:
    """Say what each column is. Raises BadInputError where two say the same."""
    found: list[Column] = []
    for cell in sheet.headings.cells:
        heading, field = clean(cell.text)[:_LONGEST], known.get(plain(cell.text), "")
        twin = next((column for column in found if field and column.field == field), None)
        if twin is not None:
            raise BadInputError(
                "two columns say the same: “{one}” and “{other}”. Take one out", one=twin.heading, other=heading
            )
        found.append(Column(heading, field))
    return Columns(tuple(found))
