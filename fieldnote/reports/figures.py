"""Large figures beside each other, each over its words."""

from collections.abc import Sequence

from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Pen, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.parts import SMALL
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

_FIGURE = Style(Face.BOLD, 15, 17)


def figures(root: Node, width: float, shown: Sequence[tuple[str, str]]) -> Block:
    """Set pairs of a figure and its words as a list, with hairlines between."""
    listing = root.add(Tag.LIST)
    taken = width / len(shown)
    columns: list[Column] = []
    for at, (number, label) in enumerate(shown):
        node = listing.add(Tag.ITEM).add(Tag.BODY)
        cell = Stack([Text([Span(f"{number} ", _FIGURE)], node), Text([Span(label, SMALL)], node)])
        columns.append(Column(at * taken + (10 if at else 0), taken - 12, cell))

    def posts(pen: Pen, x: float, top: float, _width: float) -> None:
        for at in range(1, len(shown)):
            pen.post(x + at * taken, top + 1, 27)

    return Columns([Column(0, width, Drawing(28, posts)), *columns], before=12, whole=True)
