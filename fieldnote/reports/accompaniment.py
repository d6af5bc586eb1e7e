"""What goes along with a record that leaves the programme: the statement of 42 CFR 2.32 and what the consent allows."""

from fieldnote.reports.accompaniment_words import WORDS, scope
from fieldnote.reports.blocks import Block, Stack, Text
from fieldnote.reports.paper import Accompanying
from fieldnote.reports.parts import BODY, heading, indented, labelled
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span


def block(accompanying: Accompanying, root: Node, width: float, language: str) -> Stack:
    """Set the statement, in English whatever the document's language, and below it the scope of the consent."""
    section = root.add(Tag.SECTION)
    statement = Text(
        [Span(accompanying.statement, BODY)],
        section.add(Tag.PARAGRAPH, language="" if language == "en" else "en-US"),
        before=3,
    )
    statement.whole = True  # it is read in one piece, on one page
    blocks: list[Block] = [heading(section, width, WORDS[language].title), indented(statement, width)]
    for label, said in scope(accompanying, language):
        line = labelled(section, label, said)
        line.before = 3
        blocks.append(indented(line, width))
    return Stack(blocks)
