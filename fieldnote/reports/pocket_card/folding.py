"""A sheet of paper that folds into parts: where each part of a small book lies on it, and which way up.

The sheet is printed on one side. Its top half folds to the back, so the parts there stand on their head: read in order
1, 2, 3, … they turn around the sheet, and the last one is the back of the first.
"""

from dataclasses import dataclass

from fieldnote.reports.blocks import Pen
from fieldnote.reports.ink import Ink
from fieldnote.reports.paper import Paper
from fieldnote.reports.tagged import TaggedCanvas


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet: its lower left corner in points, and whether it stands on its head."""

    x: float
    y: float
    is_turned: bool


@dataclass(frozen=True, slots=True)
class Folding:
    """A sheet of so many columns in two rows."""

    columns: int
    width: float
    """Of the sheet, as it is printed."""
    height: float

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return 2 * self.columns

    @property
    def part_width(self) -> float:
        """The width of a part."""
        return self.width / self.columns

    @property
    def part_height(self) -> float:
        """The height of a part."""
        return self.height / 2

    @property
    def has_cut(self) -> bool:
        """Whether a cut makes a book of it; two columns are one without."""
        return self.columns > 2

    def part(self, number: int) -> Part:
        """Give the place of a part, the first one being the front."""
        if number == self.parts:
            return Part(0, 0, is_turned=False)
        if number < self.columns:
            return Part(number * self.part_width, 0, is_turned=False)
        column = 2 * self.columns - 1 - number
        return Part(column * self.part_width, self.part_height, is_turned=True)


def folding(paper: Paper, *, large: bool) -> Folding:
    """Eight parts of a sheet on its side; four parts of an upright one in large print."""
    if large:
        return Folding(2, paper.width, paper.height)
    return Folding(4, paper.height, paper.width)


def enter(canvas: TaggedCanvas, fold: Folding, number: int) -> Pen:
    """Move to a part, turned where it has to be; `canvas.restoreState` leaves it again."""
    part = fold.part(number)
    canvas.saveState()
    if part.is_turned:
        canvas.translate(part.x + fold.part_width, part.y + fold.part_height)
        canvas.rotate(180)
    else:
        canvas.translate(part.x, part.y)
    return Pen(canvas, fold.part_height)


def draw_lines(canvas: TaggedCanvas, fold: Folding) -> None:
    """Draw the folds dashed, and the cut through the middle as a thicker line."""
    with canvas.artifact():
        rule(canvas, fold, 0, 0, fold.width, fold.height)


def rule(canvas: TaggedCanvas, fold: Folding, x: float, y: float, width: float, height: float) -> None:
    """Draw folds and cut of a sheet into a rectangle; inside a mark or an artifact."""
    canvas.ink(Ink.LINE, 0.6)
    canvas.setDash([3, 4])
    for column in range(1, fold.columns):
        at = x + width * column / fold.columns
        canvas.line(at, y, at, y + height)
    middle = y + height / 2
    first, last = (x + width / fold.columns, x + width - width / fold.columns) if fold.has_cut else (x + width, x)
    canvas.line(x, middle, min(first, x + width), middle)
    if fold.has_cut:
        canvas.line(last, middle, x + width, middle)
        canvas.setDash([])
        canvas.ink(Ink.RULE, 1.4)
        canvas.line(first, middle, last, middle)
    canvas.setDash([])
