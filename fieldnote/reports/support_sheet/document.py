"""The support sheet: whom I call first, second and third, meetings, places that are safe, and who is near me."""

from collections.abc import Sequence

from fieldnote.domain.support import Ring, SupportCircle, Tie
from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Pen, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import paragraph
from fieldnote.reports.support_map import HUB, Dot, Map, lay_out, paint, sign
from fieldnote.reports.support_sheet.phrases import WORDS
from fieldnote.reports.support_sheet.values import MeetingLine, Near, SupportSheet
from fieldnote.reports.support_sheet.words import Words
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.take_home import look as looks
from fieldnote.reports.take_home import saying
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.parts import (
    any_hour,
    bullets,
    calling,
    gap,
    heading,
    labelled,
    lines,
    plain,
    said,
    titled,
)
from fieldnote.reports.text import Span, measure

_MAP_HEIGHT = {False: 300.0, True: 430.0}
_OPEN_HEIGHT = 470.0
_OPEN_MEETINGS = 2


def render(sheet: SupportSheet, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    look = looks.look(large=sheet.large)
    pages = Sheet(WORDS[sheet.language].title, sheet.language, paper, stamp, foot=look.foot)
    return make(pages, lambda root: _content(sheet, look, root, paper.measure))


def _content(sheet: SupportSheet, look: Look, root: Node, width: float) -> Stack:
    words = WORDS[sheet.language]
    blocks: list[Block] = [titled(root, sheet, look, words.title, words.lead)]
    blocks += _call(sheet, look, root, width)
    blocks.append(any_hour(root, sheet, width, look))
    blocks += _together(sheet, look, root, width)
    blocks += _meetings(sheet, look, root, width)
    blocks += _safe(sheet, look, root, width)
    blocks += _near(sheet, look, root, width)
    return Stack(blocks)


def _call(sheet: SupportSheet, look: Look, root: Node, width: float) -> list[Block]:
    shared, section = saying.SHARED[sheet.language], root.add(Tag.SECTION)
    title = heading(section, width, look, shared.call)
    lead = said(section, shared.call_lead, look.quiet, before=2)
    lead.leads = True
    return [title, lead, *calling(section, sheet, sheet.callers, sheet.besides, width, look)]


def _together(sheet: SupportSheet, look: Look, root: Node, width: float) -> list[Block]:
    together, words = sheet.together, WORDS[sheet.language]
    if together is None:
        return []
    section = root.add(Tag.SECTION)
    inner: list[Block] = [heading(section, width - 24, look, words.together, Ink.GOAL)]
    inner[0].before = 0
    if together.companion:
        inner.append(said(section, words.together_with.format(name=together.companion), look.bold, before=3))
    else:
        inner.append(gap(section, width - 24, look, words.together_open))
    when = ", ".join(
        part
        for part in (
            saying.started(saying.day(together.day, sheet.language)) if together.day else "",
            saying.clock(together.starts_at, sheet.language) if together.starts_at else "",
        )
        if part
    )
    for label, told in ((words.together_when, when), (words.together_where, together.place.strip())):
        inner.append(labelled(section, label, told, look) if told else gap(section, width - 24, look, label))
    edge = look.air * 0.6
    return [
        Panel(Stack(inner), Ink.ACCENT_SOFT, side=12, above=edge, below=edge, radius=6, before=look.air, whole=True)
    ]


# ── Meetings ──


def _meetings(sheet: SupportSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.meetings)
    if not sheet.meetings:
        open_lines: list[Block] = [said(section, words.no_meetings, look.quiet, before=2)]
        open_lines[0].leads = True
        for _ in range(_OPEN_MEETINGS):
            half = (width - 16) / 2
            pair = [gap(section, half, look, f"{label}:") for label in (words.when, words.where)]
            row = [Column(0, half, pair[0]), Column(half + 16, half, pair[1])]
            open_lines.append(Columns(row, whole=True))
        return [title, *open_lines]
    listing = section.add(Tag.LIST)
    return [title, *(_meeting(sheet, look, listing.add(Tag.ITEM), one, width) for one in sheet.meetings)]


def _meeting(sheet: SupportSheet, look: Look, item: Node, one: MeetingLine, width: float) -> Block:
    words = WORDS[sheet.language]
    body = item.add(Tag.BODY)
    when = saying.weekly(one.weekdays, one.starts_at, sheet.language) or one.said.strip() or words.meeting
    spans = [Span(when, look.bold), *([Span(f"  ({words.usual})", look.quiet)] if one.is_usual else [])]
    blocks: list[Block] = [Text(spans, body.add(Tag.PARAGRAPH))]
    if one.name.strip():
        blocks.append(paragraph(body, one.name.strip(), look.body))
    if one.place.strip():
        blocks.append(paragraph(body, one.place.strip(), look.body))
    if one.online.strip():
        blocks.append(labelled(body, words.online, one.online.strip(), look))
    blocks.append(gap(body, min(width, 420), look, words.ride))
    return Stack(blocks, before=look.air * 0.6, whole=True)


# ── Who is near ──


def _near(sheet: SupportSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.near)
    if not sheet.near:
        return [title, *_open_map(sheet, look, section, width)]
    labels = [_called(sheet, words, near) for near in sheet.near]
    dots = [Dot(label, near.ring, near.circle, Tie.STEADY) for label, near in zip(labels, sheet.near, strict=True)]
    plan = lay_out(words.me if not sheet.name else sheet.name, dots, width, _MAP_HEIGHT[look.is_large], look.sign)
    blocks: list[Block] = [title]
    if plan is None:
        blocks.append(said(section, words.no_map, look.body, before=2))
    else:
        lead = said(section, words.near_lead, look.quiet, before=2)
        lead.leads = True
        figure = section.add(Tag.FIGURE, alt=words.map_alt)
        drawing = _drawing(plan, figure, width, _MAP_HEIGHT[look.is_large])
        drawing.before, drawing.leads = 6, True
        blocks += [lead, drawing, _key(sheet, look, section, width)]
    return [*blocks, *_rings(sheet, look, section, labels, number=bool(plan and plan.is_numbered))]


def _open_map(sheet: SupportSheet, look: Look, section: Node, width: float) -> list[Block]:
    """Rings with nobody in them yet, to draw on."""
    words = WORDS[sheet.language]
    lead = said(section, words.nobody_near, look.quiet, before=2)
    lead.leads = True
    radii = (width / 2 - 2, _OPEN_HEIGHT / 2 - 2)
    hub = measure(words.me, HUB) / 2 + 5
    plan = Map(words.me, hub * look.sign, radii, (), is_numbered=False, grade=look.sign)
    drawing = _drawing(plan, section.add(Tag.FIGURE, alt=words.open_map_alt), width, _OPEN_HEIGHT)
    drawing.before = 6
    return [lead, drawing]


def _called(sheet: SupportSheet, words: Words, near: Near) -> str:
    if near.label:
        return near.label
    if not near.is_meeting:
        return words.place
    if near.weekday is None:
        return words.meeting
    return words.meeting_on.format(day=saying.SHARED[sheet.language].weekdays[near.weekday])


def _drawing(plan: Map, figure: Node, width: float, height: float) -> Drawing:
    def draw(pen: Pen, x: float, top: float, _width: float) -> None:
        figure.box = (x, pen.up(top + height), x + width, pen.up(top))
        with pen.canvas.mark(figure):
            paint(plan, pen, x + width / 2, top + height / 2)

    return Drawing(height, draw)


def _key(sheet: SupportSheet, look: Look, section: Node, width: float) -> Stack:
    """What the signs mean, as many beside each other as there is room for."""
    words = WORDS[sheet.language]
    listing, size = section.add(Tag.LIST), 4.4 * look.sign * 0.8
    rows: list[list[Column]] = [[]]
    left = 0.0
    for circle in SupportCircle:
        if not any(near.circle is circle for near in sheet.near):
            continue
        word, item = words.circle[circle], listing.add(Tag.ITEM)
        taken = measure(word, look.quiet) + 2
        if left and left + size * 2.6 + taken > width:
            rows.append([])
            left = 0.0
        mark = Drawing(look.quiet.leading, _Sign(item.add(Tag.LABEL, alt=word), circle, size, look))
        body = Text([Span(word, look.quiet)], item.add(Tag.BODY))
        rows[-1] += [Column(left, size * 2.4, mark), Column(left + size * 2.8, taken, body)]
        left += size * 2.8 + taken + look.body.size * 1.4
    return Stack([Columns(row, whole=True) for row in rows], before=6, leads=True)


class _Sign:
    """Draws the sign of a circle beside its word."""

    def __init__(self, node: Node, circle: SupportCircle, size: float, look: Look) -> None:
        self._node, self._circle, self._size, self._look = node, circle, size, look

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        with pen.canvas.mark(self._node):
            sign(pen, self._circle, x + self._size * 1.15, top + self._look.quiet.leading / 2, self._size)


def _rings(sheet: SupportSheet, look: Look, section: Node, labels: Sequence[str], *, number: bool) -> list[Block]:
    """Say the map in words as well: ring by ring, with the numbers of the map where it has some."""
    words = WORDS[sheet.language]
    blocks: list[Block] = []
    for ring in Ring:
        members = [
            f"{at}\u00a0{label}" if number else label
            for at, (label, near) in enumerate(zip(labels, sheet.near, strict=True), 1)
            if near.ring is ring
        ]
        if members:
            blocks.append(labelled(section, f"{words.ring[ring]}:", ", ".join(members), look, before=4))
    return blocks


# ── Places ──


def _safe(sheet: SupportSheet, look: Look, root: Node, width: float) -> list[Block]:
    words, section = WORDS[sheet.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.safe)
    if sheet.safe_places:
        return [title, bullets(section, width, look, plain(sheet.safe_places, look))]
    lead = said(section, words.no_safe, look.quiet, before=2)
    lead.leads = True
    return [title, lead, lines(look, 2)]
