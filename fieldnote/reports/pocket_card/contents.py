"""What stands in the parts of the pocket card."""

from collections.abc import Sequence

from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Pen, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet
from fieldnote.reports.parts import quote
from fieldnote.reports.pocket_card.english import ENGLISH
from fieldnote.reports.pocket_card.spanish import SPANISH
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.parts import (
    bullets,
    callers,
    heading,
    lines,
    numbers,
    plain,
    said,
    steps,
    titled,
)
from fieldnote.reports.take_home.saying import SHARED
from fieldnote.reports.text import Span, measure

WORDS = {"en": ENGLISH, "es": SPANISH}


def sections(card: PocketCard, look: Look, root: Node, width: float) -> list[Block]:
    """Give the front and what follows, in the order it is needed."""
    words = WORDS[card.language]
    title = titled(root, card, look, words.title, words.lead)
    front = title if card.large else Stack([title, Drawing(90, _rings, before=26)])
    return [front, *(make(card, look, root, width) for make in (_IN_QUARTERS if card.large else _IN_EIGHTHS))]


def _section(blocks: Sequence[Block], look: Look) -> Stack:
    return Stack(blocks, before=look.air * 1.2, whole=True)


def _rings(pen: Pen, x: float, top: float, width: float) -> None:
    """Three rings around a middle, as on the map: only to look at."""
    middle, up = x + width - 46, pen.up(top + 45)
    with pen.canvas.artifact():
        for radius, ink in ((45, Ink.RING_OUTER), (32, Ink.RING_MIDDLE), (19, Ink.RING_INNER), (7, Ink.ACCENT)):
            pen.canvas.ink(ink)
            pen.canvas.circle(middle, up, radius, stroke=0, fill=1)


def _call(card: PocketCard, look: Look, root: Node, width: float) -> Stack:
    section = root.add(Tag.SECTION)
    title = heading(section, width, look, SHARED[card.language].call)
    return _section([title, callers(section, card, card.callers, width, look)], look)


def _numbers(card: PocketCard, look: Look, root: Node, width: float) -> Stack:
    words, section = SHARED[card.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.any_hour)
    blocks: list[Block] = [
        title,
        numbers(section, card, width, look),
        said(section, words.my_line, look.label, before=6),
    ]
    return _section([*blocks, lines(look, 1)], look)


def _close(card: PocketCard, look: Look, root: Node, width: float) -> Stack:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    place, naloxone = card.safe_place.strip(), card.naloxone.strip()
    done = [words.stop, words.get_safe_to.format(place=place) if place else words.get_safe, words.tell]
    title = heading(section, width, look, words.close, Ink.TRIGGER)
    blocks: list[Block] = [title, steps(section, width, look, done)]
    if naloxone:
        blocks.append(said(section, words.naloxone_at.format(place=naloxone), look.body, before=7))
    else:
        blocks += [said(section, words.naloxone_open, look.label, before=7), lines(look, 1)]
    return _section(blocks, look)


def _signs(card: PocketCard, look: Look, root: Node, width: float) -> Stack:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.signs, Ink.TRIGGER)
    if card.signs:
        return _section([title, bullets(section, width, look, plain(card.signs, look))], look)
    return _section([title, said(section, words.no_signs, look.quiet, before=2), lines(look, 3)], look)


def _helps(card: PocketCard, look: Look, root: Node, width: float) -> Stack:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.helps)
    lead = said(section, words.helps_lead, look.quiet, before=2)
    lead.leads = True
    found = bullets(section, width, look, plain(card.helps, look)) if card.helps else lines(look, 4)
    return _section([title, lead, found], look)


def _reasons(card: PocketCard, look: Look, root: Node, width: float) -> Stack:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    title = heading(section, width, look, words.reasons)
    if not card.reasons.strip():
        lead = said(section, words.no_reasons, look.quiet, before=2)
        return _section([title, lead, lines(look, 4)], look)
    told = quote(section, card.reasons, look.quote, "")
    told.before = 5
    return _section([title, told], look)


def practice(look: Look, sheet: Sheet, node: Node, width: float) -> list[Block]:
    """In a practice notebook, the mark of that."""
    if not sheet.stamp.practice:
        return []
    style = look.label.inked(Ink.WHITE)
    mark = Panel(Text([Span(sheet.setting.practice, style)], node), Ink.TEXT, side=8, above=4, below=4)
    return [Columns([Column(0, min(width, measure(sheet.setting.practice, style) + 18), mark)])]


_IN_EIGHTHS = (_call, _numbers, _close, _signs, _helps, _reasons)
_IN_QUARTERS = (_call, _numbers, _reasons, _close, _signs, _helps)
"""Two of them share a quarter of the sheet."""


def back(card: PocketCard, look: Look, root: Node, width: float, room: float) -> Stack:
    """A good word, and lines to write on."""
    blocks: list[Block] = [said(root, WORDS[card.language].back, look.heading)]
    left = room - Stack(blocks).height(width) - 12
    rows = max(0, int(left // (look.row * 1.15)))
    blocks.append(lines(look, rows))
    return Stack(blocks)


def foot(look: Look, sheet: Sheet, node: Node, width: float, number: int, pages: int) -> Stack:
    """What tells this sheet from another: the document's id and the page; in a practice notebook, that it is one."""
    page = sheet.setting.page_of.format(page=number, pages=pages)
    words = Text([Span(f"{sheet.stamp.document_id}\n{page}", look.foot)], node, before=4)
    return Stack([*practice(look, sheet, node, width), words])
