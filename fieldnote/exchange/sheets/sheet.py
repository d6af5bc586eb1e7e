"""A sheet as it was read: headings, and lines of cells that know where they stand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fieldnote.domain.problems import BadInputError, Problem, Weight
from fieldnote.domain.text import unstorable

MOST_BYTES = 4 * 1024 * 1024
"""Of the file; a caseload of two thousand people takes a tenth of it."""
MOST_LINES = 10_000
MOST_COLUMNS = 64


class Encoding(StrEnum):
    """How the letters of a file were guessed to be written, in the words of the programs that save it."""

    UTF_16 = "UTF-16"
    WINDOWS_1252 = "Windows-1252"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell, without the spaces around it."""

    text: str
    line: int
    column: int = 0
    """Counted from 1; 0 where the line has no such cell."""
    name: str = ""
    """What a workbook calls it, such as `C7`."""
    day: date | None = None
    """Set where the workbook itself says that it is a day."""
    is_formula: bool = False

    @property
    def where(self) -> dict[str, str]:
        """Give the facts by which a sentence says where it stands."""
        if self.name:
            return {"cell": self.name}
        return {"line": str(self.line), **({"column": str(self.column)} if self.column else {})}


@dataclass(frozen=True, slots=True)
class Line:
    """A row, with the number of the line it begins on."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.text or cell.is_formula for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's headings and lines, and what a person should know of how it was read."""

    headings: Line
    lines: tuple[Line, ...]
    is_workbook: bool = False
    notes: tuple[Problem, ...] = ()


def fault_of(cell: Cell, most: int) -> Problem | None:
    """Say why a cell cannot be taken in: a formula, characters no notebook keeps, more than `most` characters."""
    if cell.is_formula:
        return Problem("cell", "cell_formula", facts=cell.where)
    if len(cell.text) > most:
        return Problem("cell", "cell_too_long", facts={**cell.where, "most": f"{most:,}"})
    if foreign := unstorable(cell.text):
        return Problem("cell", "cell_foreign", facts={**cell.where, "signs": ", ".join(foreign[:3])})
    return None


def guessed(encoding: Encoding, example: str) -> Problem:
    """Note that nothing in the file says how its letters are written, with a word to look at."""
    facts = {"encoding": encoding.value, "example": example}
    return Problem("encoding", "encoding_guessed", Weight.CAUTION, facts)


def too_many_lines(line: int) -> BadInputError:
    """Make the refusal of a sheet that goes on at a `line` beyond what is read."""
    return BadInputError("there are more than {most} lines", "line {line}", most=f"{MOST_LINES:,}", line=line)
