"""Boxes of a form that is filled in: those that were chosen are crossed, the others stay empty."""

from collections.abc import Sequence

from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Pen, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import BODY, box
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

_BOX = 13.0
"""A box with the air behind it."""
_SIZE = 8.4


def ticks(
    node: Node, width: float, choices: Sequence[tuple[str, bool]], columns: int = 1, style: Style = BODY
) -> Stack:
    """Set boxes in even columns, read row by row, each with its words and whether it was chosen."""
    listing = node.add(Tag.LIST)
    taken = width / columns
    rows: list[Block] = []
    for start in range(0, len(choices), columns):
        row: list[Column] = []
        for at, (words, chosen) in enumerate(choices[start : start + columns]):
            item = listing.add(Tag.ITEM)
            drawing = Drawing(style.leading, _Tick(item.add(Tag.LABEL, alt="\u2612" if chosen else "\u2610"), style))
            said = Text([Span(words, style)], item.add(Tag.BODY))
            row.append(Column(at * taken, 9, drawing))
            row.append(Column(at * taken + _BOX, taken - _BOX - (6 if columns > 1 else 0), said))
        rows.append(Columns(row, before=2.4 if rows else 0))
    return Stack(rows)


class _Tick:
    """Draws one box in the middle of the first line of its words."""

    def __init__(self, node: Node, style: Style) -> None:
        self._node, self._drop = node, (style.leading - _SIZE) / 2

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        top += self._drop
        with pen.canvas.mark(self._node):
            box(pen, x, top)
            if self._node.alt == "\u2612":
                pen.canvas.ink(Ink.TEXT, 1.2)
                pen.canvas.line(x + 1.8, pen.up(top + 1.8), x + _SIZE - 1.8, pen.up(top + _SIZE - 1.8))
                pen.canvas.line(x + 1.8, pen.up(top + _SIZE - 1.8), x + _SIZE - 1.8, pen.up(top + 1.8))
