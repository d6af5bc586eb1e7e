"""How to read a list, in a few sentences below it."""

from collections.abc import Sequence

from fieldnote.reports.blocks import Block, Stack
from fieldnote.reports.parts import SMALL, heading, indented, paragraph
from fieldnote.reports.tagged import Node, Tag


def explained(root: Node, width: float, title: str, sentences: Sequence[str]) -> list[Block]:
    """Set a heading and the sentences that are not empty, kept together."""
    section = root.add(Tag.SECTION)
    told: list[Block] = [paragraph(section, sentence, SMALL) for sentence in sentences if sentence]
    for block in told:
        block.before = 2
    return [heading(section, width, title), indented(Stack(told, whole=True, before=3), width)]
