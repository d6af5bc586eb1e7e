"""The pieces a page is built from: each knows its height at a width, how to draw itself, and how to go on overleaf.

Lengths are points; `top` is measured downward from the top edge of the page. A block never cuts or overlaps anything:
what does not fit is handed back as the block for the next page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from fieldnote.reports.ink import Ink
from fieldnote.reports.tagged import Artifact, Node, TaggedCanvas
from fieldnote.reports.text import Line, Span, break_lines

_FEWEST_LINES = 2
"""How many lines of a paragraph stay together at the foot and at the head of a page."""


class Pen:
    """Draws on a tagged canvas with the top of the page as zero."""

    def __init__(self, canvas: TaggedCanvas, page_height: float) -> None:
        self.canvas = canvas
        self._height = page_height

    def up(self, top: float) -> float:
        """Give the canvas' height of a point `top` below the upper edge."""
        return self._height - top

    def fill(self, x: float, top: float, width: float, height: float, ink: Ink, radius: float = 0) -> None:
        """Fill a rectangle; inside a mark or an artifact."""
        self.canvas.ink(ink)
        y = self.up(top + height)
        if radius:
            self.canvas.roundRect(x, y, width, height, radius, stroke=0, fill=1)
        else:
            self.canvas.rect(x, y, width, height, stroke=0, fill=1)

    def rule(self, x: float, top: float, width: float, ink: Ink = Ink.HAIRLINE, weight: float = 0.6) -> None:
        """Draw a horizontal line as an artifact."""
        with self.canvas.artifact():
            self.canvas.ink(ink, weight)
            self.canvas.line(x, self.up(top), x + width, self.up(top))

    def post(self, x: float, top: float, height: float, ink: Ink = Ink.HAIRLINE) -> None:
        """Draw a vertical line as an artifact."""
        with self.canvas.artifact():
            self.canvas.ink(ink, 0.6)
            self.canvas.line(x, self.up(top), x, self.up(top + height))


@dataclass(slots=True)
class Block:
    """What all blocks share. This one is empty space."""

    before: float = field(default=0, kw_only=True)
    """Space above; dropped at the top of a page."""
    whole: bool = field(default=False, kw_only=True)
    """Moves to the next page rather than being split, unless it is taller than a page."""
    leads: bool = field(default=False, kw_only=True)
    """Stays with the block after it."""

    def height(self, width: float) -> float:  # noqa: ARG002 -- what every block answers
        """Give the height at this width."""
        return 0

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at `x`, `top`."""

    def split(self, width: float, room: float, page: float) -> "tuple[Block | None, Block | None]":
        """Divide into what fits into `room` and the rest; `page` is the height of an empty page."""
        if self.height(width) <= room:
            return self, None
        if self.whole and self.height(width) <= page:
            return None, self
        return self._divided(width, room, page)

    def _divided(self, width: float, room: float, page: float) -> "tuple[Block | None, Block | None]":  # noqa: ARG002
        return None, self


@dataclass(slots=True)
class Text(Block):
    """A paragraph. Its node gets a mark on every page it stands on."""

    spans: Sequence[Span]
    node: Node
    right: bool = field(default=False, kw_only=True)
    """Set flush right."""
    drop: float = field(default=0, kw_only=True)
    """Space inside above the first line, to share a baseline with larger text beside it."""
    bookmark: str = field(default="", kw_only=True)
    """An entry of the file's outline that leads here."""
    _lines: tuple[Line, ...] = field(default=(), kw_only=True)
    _at: float = field(default=-1, kw_only=True)

    def lines(self, width: float) -> tuple[Line, ...]:
        """Give the lines at this width; a part of a split paragraph keeps those it has."""
        if self._at < 0 or abs(self._at - width) > 0.01:
            self._lines, self._at = break_lines(self.spans, width), width
        return self._lines

    def height(self, width: float) -> float:
        """The drop and all lines."""
        return self.drop + sum(line.leading for line in self.lines(width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Print the lines: one mark for the paragraph, one more element for each stretch in another language."""
        placed: list[tuple[Line, float, float]] = []
        lines = self.lines(width)
        if self.bookmark:
            pen.canvas.bookmark(self.bookmark, pen.up(top - 8))
        top += self.drop
        for line in lines:
            if line.pieces:
                baseline = max(piece.style.baseline for piece in line.pieces)
                is_flush_right = self.right or (line.leftward and len(lines) > 1)
                placed.append((line, x + (width - line.width if is_flush_right else 0), pen.up(top + baseline)))
            top += line.leading
        for language in dict.fromkeys(span.language for span in self.spans):
            here = [p for p in placed if any(piece.language == language for piece in p[0].pieces)]
            if not here:
                continue
            node = self.node.add_span(language) if language else self.node
            with pen.canvas.mark(node):
                for line, at, baseline in here:
                    pen.canvas.show(line, at, baseline, language)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:  # noqa: ARG002
        lines = self.lines(width)
        count, used = 0, self.drop
        while count < len(lines) and used + lines[count].leading <= room:
            used += lines[count].leading
            count += 1
        if len(lines) - count < _FEWEST_LINES:
            count = len(lines) - _FEWEST_LINES
        if count < _FEWEST_LINES:
            return None, self
        return (
            replace(self, _lines=lines[:count], _at=width),
            replace(self, _lines=lines[count:], _at=width, before=0, drop=0, bookmark=""),
        )


@dataclass(slots=True)
class Drawing(Block):
    """Something of a fixed height, drawn by a function of pen, x, top and width."""

    tall: float
    paint: Callable[[Pen, float, float, float], None]

    def height(self, width: float) -> float:  # noqa: ARG002 -- what every block answers
        """The fixed height."""
        return self.tall

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Call the function."""
        self.paint(pen, x, top, width)


@dataclass(slots=True)
class Divider(Block):
    """A line between blocks. It is left out where a page begins or ends in its place."""

    def height(self, width: float) -> float:  # noqa: ARG002 -- what every block answers
        """Hardly anything."""
        return 0.6

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it as an artifact."""
        pen.rule(x, top, width)


@dataclass(slots=True)
class Stack(Block):
    """Blocks below each other."""

    blocks: Sequence[Block]

    def height(self, width: float) -> float:
        """The blocks and the spaces between them."""
        return sum(block.height(width) + (block.before if at else 0) for at, block in enumerate(self.blocks))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw from top to bottom."""
        for at, block in enumerate(self.blocks):
            top += block.before if at else 0
            block.draw(pen, x, top, width)
            top += block.height(width)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:
        taken: list[Block] = []
        used = 0.0
        for at, block in enumerate(self.blocks):
            space = block.before if taken else 0
            head, tail = block.split(width, room - used - space, page)
            if head is not None:
                taken.append(head)
                used += space + head.height(width)
            if tail is not None:
                rest = [tail, *self.blocks[at + 1 :]]
                while head is None and taken and (taken[-1].leads or isinstance(taken[-1], Divider)):
                    rest.insert(0, taken.pop())
                if not taken:
                    return None, self
                while len(rest) > 1 and isinstance(rest[0], Divider):
                    del rest[0]
                return replace(self, blocks=taken), replace(self, blocks=rest, before=0)
        return self, None


@dataclass(frozen=True, slots=True)
class Column:
    """A block's place in a row of columns: its left edge within the row and its width."""

    left: float
    width: float
    block: Block


@dataclass(slots=True)
class Columns(Block):
    """Blocks beside each other, read from left to right."""

    columns: Sequence[Column]

    def height(self, width: float) -> float:  # noqa: ARG002 -- columns have widths of their own
        """The tallest column."""
        return max((c.block.height(c.width) for c in self.columns), default=0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw every column from the same top."""
        for column in self.columns:
            column.block.draw(pen, x + column.left, top, column.width)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:  # noqa: ARG002
        heads: list[Column] = []
        tails: list[Column] = []
        for column in self.columns:
            head, tail = column.block.split(column.width, room, page)
            if head is None:
                return None, self
            heads.append(replace(column, block=head))
            tails += [replace(column, block=tail)] if tail else []
        return replace(self, columns=heads), (replace(self, columns=tails, before=0) if tails else None)


@dataclass(slots=True)
class Panel(Block):
    """A block on a shaded ground. Split, both parts have their ground."""

    block: Block
    ink: Ink
    side: float = 9
    above: float = 6
    below: float = 6
    radius: float = 4

    def height(self, width: float) -> float:
        """The block and its margins."""
        return self.above + self.block.height(width - 2 * self.side) + self.below

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the ground, then the block."""
        with pen.canvas.artifact():
            pen.fill(x, top, width, self.height(width), self.ink, self.radius)
        self.block.draw(pen, x + self.side, top + self.above, width - 2 * self.side)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:
        head, tail = self.block.split(width - 2 * self.side, room - self.above - self.below, page)
        if head is None or tail is None:
            return None, self
        return replace(self, block=head), replace(self, block=tail, before=0)


@dataclass(slots=True)
class Row(Block):
    """A row of a table: cells on a common top, and a line below."""

    cells: Columns
    above: float = 4.4
    below: float = 4.4
    line: Ink | None = Ink.HAIRLINE
    weight: float = 0.6
    line_from: float = 0

    def height(self, width: float) -> float:
        """The cells and the air around them."""
        return self.above + self.cells.height(width) + self.below

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the cells, then the line."""
        self.cells.draw(pen, x, top + self.above, width)
        if self.line:
            start = self.line_from
            pen.rule(x + start, top + self.height(width), width - start, self.line, self.weight)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:
        head, tail = self.cells.split(width, room - self.above - self.below, page)
        if not isinstance(head, Columns) or not isinstance(tail, Columns):
            return None, self
        return replace(self, cells=head, line=None), replace(self, cells=tail, before=0)


@dataclass(slots=True)
class RowGroup(Block):
    """Rows that share a head cell on their left. Overleaf the head cell stands again, as an artifact."""

    label: Text
    left: float
    label_width: float
    rows: Stack
    is_continued: bool = False

    @property
    def _above(self) -> float:
        """The air above the first row's cells, on whose line the head cell stands."""
        first = self.rows.blocks[0]
        return first.above if isinstance(first, Row) else 0

    def height(self, width: float) -> float:
        """The rows, or the head cell where it is taller."""
        return max(self.label.height(self.label_width) + 2 * self._above, self.rows.height(width))

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the head cell beside the first row."""
        place = (pen, x + self.left, top + self._above, self.label_width)
        if self.is_continued:
            with pen.canvas.muted(Artifact.LAYOUT):
                self.label.draw(*place)
        else:
            self.label.draw(*place)
        self.rows.draw(pen, x, top, width)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:
        head, tail = self.rows.split(width, room, page)
        if not isinstance(head, Stack) or not isinstance(tail, Stack):
            return None, self
        return replace(self, rows=head), replace(self, rows=tail, is_continued=True, before=0)


@dataclass(slots=True)
class Table(Block):
    """Rows under a head that is repeated overleaf, where it is an artifact: it was read once."""

    head: Row
    rows: Stack
    is_continued: bool = False

    def height(self, width: float) -> float:
        """Head and rows."""
        return self.head.height(width) + self.rows.height(width)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw the head, then the rows."""
        if self.is_continued:
            with pen.canvas.muted(Artifact.LAYOUT):
                self.head.cells.draw(pen, x, top + self.head.above, width)
            pen.rule(x, top + self.head.height(width), width, self.head.line or Ink.RULE, self.head.weight)
        else:
            self.head.draw(pen, x, top, width)
        self.rows.draw(pen, x, top + self.head.height(width), width)

    def _divided(self, width: float, room: float, page: float) -> tuple[Block | None, Block | None]:
        used = self.head.height(width)
        head, tail = self.rows.split(width, room - used, page - used)
        if not isinstance(head, Stack) or not isinstance(tail, Stack):
            return None, self
        return replace(self, rows=head), replace(self, rows=tail, is_continued=True, before=0)
