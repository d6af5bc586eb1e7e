"""A section whose title stands at its left and its content at its right."""

from collections.abc import Sequence

from fieldnote.reports.blocks import Block, Column, Columns, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.parts import FINE
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style

WIDTH = 112.0
"""What the titles take, with the air behind them."""
_TITLE = Style(Face.SEMIBOLD, 9.8, 13)


def side(section: Node, title: str, content: Sequence[Block], width: float, before: float, remark: str = "") -> Columns:
    """Set a section; `remark` stands small below its title."""
    heading = Node(Tag.HEADING)
    section.kids.insert(0, heading)
    label: list[Block] = [Text([Span(title, _TITLE)], heading, bookmark=title)]
    if remark:
        under = Node(Tag.PARAGRAPH)
        section.kids.insert(1, under)
        label.append(Text([Span(remark, FINE)], under, before=1))
    columns = [Column(0, WIDTH - 14, Stack(label)), Column(WIDTH, width - WIDTH, Stack(content))]
    return Columns(columns, before=before)
