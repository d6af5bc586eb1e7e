"""What the documents have in common: letterhead, headings, quotations, facts, tables, boxes to mark, signature lines.

One typographic family: Source Sans for what the agency says, Source Serif for what the person said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldnote.reports.blocks import Block, Column, Columns, Divider, Drawing, Panel, Pen, Row, Stack, Table, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.sayings import quoted
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style, measure

BODY = Style(Face.REGULAR, 9.4, 12.6)
BODY_BOLD = Style(Face.SEMIBOLD, 9.4, 12.6)
SMALL = Style(Face.REGULAR, 8.4, 11.2, Ink.QUIET)
SMALL_BOLD = Style(Face.SEMIBOLD, 8.4, 11.2, Ink.QUIET)
CAPTION = Style(Face.REGULAR, 8.2, 10.8, Ink.CAPTION)
CAPTION_BOLD = Style(Face.SEMIBOLD, 8.2, 10.8, Ink.CAPTION)
CELL = SMALL.inked(Ink.TEXT)
CELL_BOLD = SMALL_BOLD.inked(Ink.TEXT)
FINE = Style(Face.REGULAR, 7.4, 9.4, Ink.CAPTION)
FINE_BOLD = Style(Face.SEMIBOLD, 7.4, 9.4, Ink.CAPTION)
FACT_LABEL = Style(Face.SEMIBOLD, 7.8, 10, Ink.CAPTION)
FACT_VALUE = Style(Face.SEMIBOLD, 9.6, 12.4)
SIGNATURE = Style(Face.SERIF, 12.5, 16)
NOTE = Style(Face.REGULAR, 8.6, 11.4, Ink.CAPTION)
TITLE = Style(Face.BOLD, 20, 24)
LEAD = Style(Face.REGULAR, 10, 13, Ink.QUIET)
HEADING = Style(Face.SEMIBOLD, 12.4, 15)
SUBHEADING = Style(Face.SEMIBOLD, 10, 13)
QUOTE = Style(Face.SERIF, 9.8, 13.2)
QUOTE_LARGE = Style(Face.SERIF, 11.2, 15)
LETTERHEAD = Style(Face.SEMIBOLD, 8.6, 11, Ink.ACCENT)

INDENT = 9.0
"""How far text stands in under a heading's colour tab."""
SHADED_SIDES = 24.0


def paragraph(node: Node, words: str, style: Style = BODY, tag: Tag = Tag.PARAGRAPH) -> Text:
    """Make a paragraph in one style."""
    return Text([Span(words, style)], node.add(tag))


def indented(block: Block, width: float, by: float = INDENT) -> Columns:
    """Move a block in by `by`."""
    return Columns([Column(by, width - by, block)], before=block.before, whole=block.whole, leads=block.leads)


def letterhead(node: Node, width: float, agency: str, programme: str, title: str, lead: str) -> Stack:
    """Agency and programme, the document's title, and one sentence on what it is."""
    blocks: list[Block] = []
    if agency or programme:
        right = min(measure(programme, SMALL) + 1, width / 2)
        blocks.append(
            Columns(
                [
                    Column(0, width - right - 18, paragraph(node, agency, LETTERHEAD)),
                    Column(width - right, right, Text([Span(programme, SMALL)], node.add(Tag.PARAGRAPH), right=True)),
                ]
            )
        )
    blocks += [
        Text([Span(title, TITLE)], node.add(Tag.TITLE), before=4),
        Text([Span(lead, LEAD)], node.add(Tag.PARAGRAPH)),
    ]
    return Stack(blocks)


def heading(section: Node, width: float, title: str, note: str = "", ink: Ink = Ink.ACCENT) -> Block:
    """A heading with its colour tab, a bookmark, and a remark flush right on the same baseline."""
    node = section.add(Tag.HEADING)

    def tab(pen: Pen, x: float, top: float, _width: float) -> None:
        with pen.canvas.artifact():
            pen.fill(x, top + 1, 3, 13, ink, 1.5)

    most = max(width * 0.4, width - INDENT - measure(title, HEADING) - 19)
    taken = min(measure(note, NOTE) + 1, most) if note else 0
    left = width - INDENT - (taken + 18 if taken else 0)
    columns = [Column(0, 3, Drawing(15, tab)), Column(INDENT, left, Text([Span(title, HEADING)], node, bookmark=title))]
    if note:
        drop = HEADING.baseline - NOTE.baseline
        remark = Text([Span(note, NOTE)], section.add(Tag.PARAGRAPH), right=True, drop=drop)
        columns.append(Column(width - taken, taken, remark))
    return Columns(columns, before=12, leads=True, whole=True)


def quote(node: Node, words: str, style: Style, language: str) -> Text:
    """Make a quotation of the person; `language` where it is not the document's."""
    block = node.add(Tag.QUOTE, language=language)
    return Text([Span(quoted(words), style)], block.add(Tag.PARAGRAPH))


def labelled(node: Node, label: str, words: str, style: Style = BODY) -> Text:
    """Make a paragraph that begins with a label in semibold."""
    bold = Style(Face.SEMIBOLD, style.size, style.leading, style.ink)
    return Text([Span(f"{label} ", bold), Span(words, style)], node.add(Tag.PARAGRAPH))


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value, with the share of the width they take; a value that is not there is set quietly."""

    label: str
    value: str
    share: float
    is_there: bool = True


def fact_row(listing: Node, facts: Sequence[Fact], width: float, label: Style, value: Style) -> Columns:
    """Set facts beside each other, each under its label, as items of a list."""
    columns: list[Column] = []
    left = 0.0
    missing = Style(SMALL.face, SMALL.size, value.leading, SMALL.ink)
    total = sum(fact.share for fact in facts)
    for fact in facts:
        item = listing.add(Tag.ITEM)
        cell = Stack(
            [
                Text([Span(fact.label, label)], item.add(Tag.LABEL)),
                Text([Span(fact.value, value if fact.is_there else missing)], item.add(Tag.BODY)),
            ]
        )
        taken = width * fact.share / total
        columns.append(Column(left, taken - 10, cell))
        left += taken
    return Columns(columns, whole=True)


def shaded(block: Block) -> Panel:
    """Set a block on the shaded ground that facts stand on; it is `SHADED_SIDES` narrower than the page."""
    return Panel(block, Ink.BOX, side=SHADED_SIDES / 2, above=7, below=7, radius=6, before=9)


def facts_panel(root: Node, width: float, *rows: Sequence[Fact]) -> Panel:
    """Set rows of facts on a shaded ground."""
    listing = root.add(Tag.LIST)
    lines = [fact_row(listing, row, width - SHADED_SIDES, FACT_LABEL, FACT_VALUE) for row in rows]
    for line in lines[1:]:
        line.before = 5
    return shaded(lines[0] if len(lines) == 1 else Stack(lines))


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table: its title, its left edge and its width."""

    title: str
    left: float
    width: float


def spread(
    titles: Sequence[str], shares: Sequence[float], width: float, indent: float = INDENT, air: float = 10
) -> tuple[Head, ...]:
    """Divide a width into columns by shares, with air between them."""
    whole = sum(shares)
    heads: list[Head] = []
    left = indent
    for title, share in zip(titles, shares, strict=True):
        taken = (width - indent) * share / whole
        heads.append(Head(title, left, taken - air))
        left += taken
    return tuple(heads)


def table_head(table: Node, heads: Sequence[Head]) -> Row:
    """Make the head row of a table."""
    row = table.add(Tag.TABLE_HEAD).add(Tag.ROW)
    cells = [
        Column(h.left, h.width, Text([Span(h.title, CAPTION_BOLD)], row.add(Tag.HEAD_CELL, scope="Column")))
        for h in heads
    ]
    return Row(Columns(cells), above=4, below=4, line=Ink.RULE, weight=0.8, whole=True)


def table_row(body: Node, heads: Sequence[Head], cells: Sequence[Sequence[Span]], *, first_is_head: bool) -> Row:
    """Make a row; its first cell names the row when `first_is_head`."""
    row = body.add(Tag.ROW)
    columns: list[Column] = []
    for at, (head, spans) in enumerate(zip(heads, cells, strict=True)):
        is_head = first_is_head and at == 0
        node = row.add(Tag.HEAD_CELL, scope="Row") if is_head else row.add(Tag.CELL)
        columns.append(Column(head.left, head.width, Text(spans, node)))
    return Row(Columns(columns), whole=True)


def divided(blocks: Iterable[Block]) -> list[Block]:
    """Put a hairline between blocks that stand under each other."""
    parted: list[Block] = []
    for block in blocks:
        block.before = 6
        parted += [Divider(before=7), block] if parted else [block]
    return parted


def plain_table(
    section: Node,
    heads: Sequence[Head],
    rows: Sequence[Sequence[Sequence[Span]]],
    *,
    first_is_head: bool = False,
) -> Table:
    """Make a table of texts. The last row has no line below it."""
    node = section.add(Tag.TABLE)
    head = table_head(node, heads)
    body = node.add(Tag.TABLE_BODY)
    lines = [table_row(body, heads, row, first_is_head=first_is_head) for row in rows]
    if lines:
        lines[-1].line = None
    return Table(head, Stack(lines))


def box(pen: Pen, x: float, top: float, size: float = 8.4) -> None:
    """Draw an empty box to mark by hand; inside a mark."""
    pen.canvas.ink(Ink.RULE, 0.9)
    pen.canvas.roundRect(x, pen.up(top + size), size, size, 1.8, stroke=1, fill=0)


def choices(node: Node, width: float, words: Sequence[str], remark: str = "", style: Style = SMALL) -> Columns:
    """Boxes beside each other, each with its words, and a remark flush right."""
    listing = node.add(Tag.LIST)
    columns: list[Column] = []
    left = 0.0
    used = sum(14 + measure(word, style) for word in words) + (measure(remark, style) + 1 if remark else 0)
    gap = max(6.0, min(16.0, (width - used) / len(words)))
    for word in words:
        item = listing.add(Tag.ITEM)
        columns.append(Column(left, 9, Drawing(11.2, _box_of(item))))
        taken = measure(word, style) + 1
        columns.append(Column(left + 13, taken, Text([Span(word, style)], item.add(Tag.BODY))))
        left += 13 + taken + gap
    if remark:
        columns.append(Column(left, width - left, Text([Span(remark, style)], node.add(Tag.PARAGRAPH), right=True)))
    return Columns(columns, whole=True)


def _box_of(item: Node) -> "_Paint":
    return _Paint(item.add(Tag.LABEL, alt="\u2610"))


class _Paint:
    """Draws one empty box as the label of its item."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        with pen.canvas.mark(self._node):
            box(pen, x, top + 1.6)


def check_list(node: Node, width: float, items: Sequence[Sequence[Span]], gap: float = 2) -> Stack:
    """Boxes below each other, each with a sentence."""
    listing = node.add(Tag.LIST)
    rows: list[Block] = []
    for spans in items:
        item = listing.add(Tag.ITEM)
        label = Column(0, 9, Drawing(12.6, _box_of(item)))
        words = Column(14, width - 14, Text(spans, item.add(Tag.BODY)))
        rows.append(Columns([label, words], before=gap))
    return Stack(rows)
