"""The blocks of take-home papers: title, headings, lists, people to call, lines to write on, numbers for any hour."""

from collections.abc import Iterable, Sequence

from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Pen, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.parts import paragraph
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.saying import SHARED
from fieldnote.reports.take_home.values import Caller, OwnPaper
from fieldnote.reports.text import Span, Style, measure

CALLERS = 3
"""First, second, third."""


def said(node: Node, words: str, style: Style, *, before: float = 0) -> Text:
    """Make a paragraph with some space above it."""
    block = paragraph(node, words, style)
    block.before = before
    return block


def titled(root: Node, own: OwnPaper, look: Look, usual: str, lead: str) -> Stack:
    """The title in the person's choice or the usual one, whom it is for where they want that, and a sentence."""
    blocks: list[Block] = [Text([Span(own.title.strip() or usual, look.title)], root.add(Tag.TITLE))]
    if own.name:
        blocks.append(said(root, SHARED[own.language].belongs_to.format(name=own.name), look.bold, before=2))
    if lead:
        blocks.append(said(root, lead, look.lead, before=3))
    return Stack(blocks)


def heading(
    section: Node, width: float, look: Look, title: str, ink: Ink = Ink.ACCENT, style: Style | None = None
) -> Columns:
    """A heading with its colour tab and a bookmark; it stays with what follows."""
    node, style = section.add(Tag.HEADING), style or look.heading
    tall, indent = style.leading, style.size * 0.72

    def tab(pen: Pen, x: float, top: float, _width: float) -> None:
        with pen.canvas.artifact():
            pen.fill(x, top + tall * 0.12, style.size * 0.24, tall * 0.76, ink, 1.5)

    words = Text([Span(title, style)], node, bookmark=title)
    columns = [Column(0, indent, Drawing(tall, tab)), Column(indent, width - indent, words)]
    return Columns(columns, before=look.air, leads=True, whole=True)


def lines(look: Look, count: int, from_left: float = 0) -> Drawing:
    """Lines to write on by hand."""

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        for at in range(count):
            pen.rule(x + from_left, top + (at + 1) * look.row - 4, width - from_left, Ink.LINE, 0.8)

    return Drawing(count * look.row, draw)


def gap(node: Node, width: float, look: Look, label: str) -> Columns:
    """A label, and the rest of the line to write on."""
    taken = min(measure(label, look.label) + 8, width * 0.6)
    words = Text([Span(label, look.label)], node.add(Tag.PARAGRAPH), drop=look.row - look.label.leading)
    return Columns([Column(0, taken, words), Column(taken, width - taken, lines(look, 1))], whole=True)


def labelled(node: Node, label: str, words: str, look: Look, *, before: float = 1) -> Text:
    """A paragraph that begins with its label."""
    spans = [Span(f"{label} ", look.label), Span(words, look.body)]
    return Text(spans, node.add(Tag.PARAGRAPH), before=before)


def plain(items: Iterable[str], look: Look) -> list[list[Span]]:
    """Give texts as the items of a list."""
    return [[Span(item.strip(), look.body)] for item in items]


def bullets(section: Node, width: float, look: Look, items: Sequence[Sequence[Span]]) -> Stack:
    """A list with round signs."""
    listing, indent = section.add(Tag.LIST), look.body.size * 1.15
    rows: list[Block] = []
    for spans in items:
        item = listing.add(Tag.ITEM)
        label = Drawing(look.body.leading, _Dot(item.add(Tag.LABEL, alt="\u2022"), look.body))
        body = Text(spans, item.add(Tag.BODY))
        rows.append(Columns([Column(0, indent, label), Column(indent, width - indent, body)], before=3))
    return Stack(rows, before=4)


def steps(section: Node, width: float, look: Look, items: Sequence[str]) -> Stack:
    """A list with numbers: what to do first, second, third."""
    listing, indent = section.add(Tag.LIST), look.body.size * 1.6
    rows: list[Block] = []
    for at, words in enumerate(items, 1):
        item = listing.add(Tag.ITEM)
        label = Text([Span(f"{at}.", look.bold)], item.add(Tag.LABEL))
        body = Text([Span(words, look.body)], item.add(Tag.BODY))
        rows.append(Columns([Column(0, indent, label), Column(indent, width - indent, body)], before=3))
    return Stack(rows, before=4)


class _Dot:
    """Draws the sign of an item as its label."""

    def __init__(self, node: Node, style: Style) -> None:
        self._node, self._style = node, style

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        size = self._style.size * 0.2
        with pen.canvas.mark(self._node):
            pen.canvas.ink(Ink.ACCENT)
            pen.canvas.circle(x + size + 1, pen.up(top + self._style.leading / 2), size, stroke=0, fill=1)


class _Rank:
    """Draws the place of somebody to call: a number on a disc, the label of its item."""

    def __init__(self, node: Node, number: int, look: Look, down: float) -> None:
        self._node, self._number, self._look, self._down = node, str(number), look, down

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        style = self._look.name.inked(Ink.WHITE)
        top += self._down
        radius = style.size * 0.78
        with pen.canvas.artifact():
            pen.canvas.ink(Ink.ACCENT)
            pen.canvas.circle(x + radius, pen.up(top + style.leading / 2), radius, stroke=0, fill=1)
        text = Text([Span(self._number, style)], self._node)
        text.draw(pen, x + radius - measure(self._number, style) / 2, top, radius * 2)


def calling(
    section: Node, own: OwnPaper, people: Sequence[Caller], besides: str, width: float, look: Look
) -> list[Block]:
    """Whom to call first, second and third, and whom else, in words."""
    rows = list(callers(section, own, people, width, look).blocks)
    rows[0].before = look.air * 0.6
    if besides.strip():
        rows[-1].leads = True
        words = SHARED[own.language].besides
        rows.append(labelled(section, words, besides.strip(), look, before=look.air * 0.7))
    return rows


def callers(section: Node, own: OwnPaper, people: Sequence[Caller], width: float, look: Look) -> Stack:
    """First, second, third: who, the number large, and when and what for. What is open has lines to write on."""
    listing = section.add(Tag.LIST)
    shown: list[Caller | None] = [*people, *[None] * max(0, CALLERS - len(people))]
    rows = [_caller(listing, own, at, one, width, look) for at, one in enumerate(shown, 1)]
    return Stack(rows, before=look.air * 0.6)


def _caller(listing: Node, own: OwnPaper, at: int, one: Caller | None, width: float, look: Look) -> Columns:
    words, item = SHARED[own.language], listing.add(Tag.ITEM)
    indent = look.name.size * 2.1
    down = 0.0 if one else look.row - look.name.leading
    rank = Drawing(look.name.leading + down, _Rank(item.add(Tag.LABEL), at, look, down))
    body, room = item.add(Tag.BODY), width - indent
    blocks: list[Block]
    if one is None:
        blocks = _open_place(body, own, room, look)
    else:
        blocks = [_name_and_number(body, one, room, look), *_about(body, own, one, look)]
        if not one.number.strip():
            blocks.append(gap(body, min(room, 320), look, words.phone))
    columns = [Column(0, indent, rank), Column(indent, room, Stack(blocks))]
    return Columns(columns, before=max(look.air * 0.75, look.name.size * 0.75), whole=True)


def _open_place(body: Node, own: OwnPaper, room: float, look: Look) -> list[Block]:
    words = SHARED[own.language]
    if room < 300:
        return [gap(body, room, look, words.who), gap(body, room, look, words.phone)]
    half = (room - 16) / 2
    first, second = gap(body, half, look, words.who), gap(body, half, look, words.phone)
    return [Columns([Column(0, half, first), Column(half + 16, half, second)], whole=True)]


def _name_and_number(body: Node, one: Caller, room: float, look: Look) -> Block:
    name = Text([Span(one.name, look.name)], body.add(Tag.PARAGRAPH))
    if not one.number.strip():
        return name
    number = Text([Span(one.number, look.number)], body.add(Tag.PARAGRAPH), right=True)
    taken = measure(one.number, look.number) + 1
    if taken + measure(one.name, look.name) + 20 > room:
        number.right = False
        return Stack([name, number])
    return Columns([Column(0, room - taken - 16, name), Column(room - taken, taken, number)], whole=True)


def _about(body: Node, own: OwnPaper, one: Caller, look: Look) -> list[Block]:
    words = SHARED[own.language]
    told = ((words.best, one.best), (words.reach_out, one.reach_out), (words.helps, one.helps))
    return [labelled(body, label, said.strip(), look) for label, said in told if said.strip()]


def any_hour(root: Node, own: OwnPaper, width: float, look: Look) -> Panel:
    """988 and 911, large, each with when to call it, and a line for a number nearby."""
    words = SHARED[own.language]
    section = root.add(Tag.SECTION)
    side = look.air * 0.8
    inner = width - 2 * side
    title = heading(section, inner, look, words.any_hour)
    title.before = 0
    blocks: list[Block] = [title, numbers(section, own, inner, look)]
    blocks.append(gap(section, inner, look, words.my_line))
    edge = look.air * 0.6
    return Panel(Stack(blocks), Ink.BOX, side=side, above=edge, below=edge + 2, radius=6, before=look.air, whole=True)


def numbers(section: Node, own: OwnPaper, width: float, look: Look) -> Stack:
    """988 and 911 as a list, the number first."""
    words = SHARED[own.language]
    listing = section.add(Tag.LIST)
    taken = measure("988", look.name) + 14
    rows: list[Block] = []
    for number, when in (("988", words.line_988), ("911", words.line_911)):
        item = listing.add(Tag.ITEM)
        label = Text([Span(number, look.name)], item.add(Tag.LABEL))
        drop = max(0.0, look.name.baseline - look.body.baseline)
        body = Text([Span(when, look.body)], item.add(Tag.BODY), drop=drop)
        rows.append(Columns([Column(0, taken, label), Column(taken, width - taken, body)], before=4, whole=True))
    return Stack(rows, before=5)
