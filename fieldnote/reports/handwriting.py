"""Room for a pen: lines to write on, blanks after a label, and boxes to mark. The lines themselves are artifacts."""

from collections.abc import Sequence

from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Pen, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import BODY, SMALL, box
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style, measure

LINE = 21.0
"""From one line to the next: a hurried hand on a knee needs 7 mm."""
_BOX = 13.0
"""A box with the air behind it."""
_AIR = 8.0


def lines(count: int, gap: float = LINE) -> Stack:
    """Ruled lines to write on, below each other; they may go on overleaf."""
    return Stack([Drawing(gap, _line) for _ in range(count)])


def _line(pen: Pen, x: float, top: float, width: float) -> None:
    pen.rule(x, top + LINE - 0.6, width, Ink.LINE, 0.5)


def blanks(node: Node, width: float, labels: Sequence[tuple[str, float]], style: Style = SMALL) -> Columns:
    """Labels beside each other, each with a line behind it; each takes its share of the width."""
    whole = sum(share for _, share in labels)
    left = 0.0
    columns: list[Column] = []
    for label, share in labels:
        taken = width * share / whole
        columns.append(Column(left, taken - (_AIR if left + taken < width - 1 else 0), _blank(node, label, style)))
        left += taken
    return Columns(columns, whole=True)


def _blank(node: Node, label: str, style: Style) -> Stack:
    """A label at the foot of its line's height, and the line from its end to the edge."""
    end = measure(label, style) + 4
    words = Text([Span(label, style)], node.add(Tag.PARAGRAPH), drop=LINE - style.leading)

    def rule(pen: Pen, x: float, top: float, width: float) -> None:
        if width > end:
            pen.rule(x + end, top - 2.4, width - end, Ink.LINE, 0.5)

    return Stack([words, Drawing(0, rule)])


def mark_box(node: Node, style: Style = BODY) -> Drawing:
    """One box to mark, as tall as a line of its words; it is what `node` holds."""
    node.alt = "\u2610"
    return Drawing(style.leading, _Box(node, style))


def boxes(node: Node, width: float, words: Sequence[str], style: Style = BODY, gap: float = 14) -> Stack:
    """Boxes to mark, each with its words, in as many rows as the width asks for; long words go on below."""
    listing = node.add(Tag.LIST)
    rows: list[list[Column]] = [[]]
    left = 0.0
    for word in words:
        taken = min(_BOX + measure(word, style) + 1, width)
        if left and left + taken > width:
            rows.append([])
            left = 0.0
        item = listing.add(Tag.ITEM)
        rows[-1].append(Column(left, 9, mark_box(item.add(Tag.LABEL), style)))
        rows[-1].append(Column(left + _BOX, taken - _BOX, Text([Span(word, style)], item.add(Tag.BODY))))
        left += taken + gap
    return Stack([Columns(row, before=3 if at else 0, whole=True) for at, row in enumerate(rows) if row])


def box_table(node: Node, width: float, words: Sequence[str], columns: int, style: Style = BODY) -> Stack:
    """Boxes to mark in even columns, read row by row."""
    listing = node.add(Tag.LIST)
    taken = width / columns
    rows: list[Block] = []
    for start in range(0, len(words), columns):
        row: list[Column] = []
        for at, word in enumerate(words[start : start + columns]):
            item = listing.add(Tag.ITEM)
            row.append(Column(at * taken, 9, mark_box(item.add(Tag.LABEL), style)))
            row.append(Column(at * taken + _BOX, taken - _BOX - 6, Text([Span(word, style)], item.add(Tag.BODY))))
        rows.append(Columns(row, before=2.4 if rows else 0, whole=True))
    return Stack(rows)


class _Box:
    """Draws one empty box in the middle of the first line of its words."""

    def __init__(self, node: Node, style: Style) -> None:
        self._node, self._drop = node, (style.leading - 8.4) / 2

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        with pen.canvas.mark(self._node):
            box(pen, x, top + self._drop)
