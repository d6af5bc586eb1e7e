"""The recovery kit: one sheet with the code in large groups, how it is used, and where it is kept.

The code is the secret itself. This module gives bytes and keeps nothing.
"""

from fieldnote.reports import dates
from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Panel, Pen, Stack, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.handwriting import blanks, lines
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet, make
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.parts import CAPTION, INDENT, heading, indented, letterhead, paragraph
from fieldnote.reports.recovery_kit.english import ENGLISH
from fieldnote.reports.recovery_kit.spanish import SPANISH
from fieldnote.reports.recovery_kit.values import RecoveryKit
from fieldnote.reports.recovery_kit.words import Words
from fieldnote.reports.tagged import Node, Tag
from fieldnote.reports.text import Span, Style, break_lines, measure

WORDS = {"en": ENGLISH, "es": SPANISH}

_SYMBOL = Style(Face.BOLD, 27, 34)
_PITCH = 24.5
"""Every symbol has the same room, so that none is overlooked."""
_PLAIN = Style(Face.REGULAR, 10.6, 14)
_NUMBER = Style(Face.SEMIBOLD, 10.6, 14, Ink.ACCENT)
_WARNING = Style(Face.SEMIBOLD, 11, 15)
_ACROSS, _GAP = 3, 12.0


def render(kit: RecoveryKit, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    words = WORDS[kit.language]
    made = dates.full(kit.made_on, kit.language)
    sheet = Sheet(words.title, kit.language, paper, stamp, name="", record="", period=made)
    return make(sheet, lambda root: _content(kit, words, root, paper.measure))


def _content(kit: RecoveryKit, words: Words, root: Node, width: float) -> Stack:
    lead = words.lead.format(date=dates.full(kit.made_on, kit.language))
    title = letterhead(root, width, "", "", words.title, lead)
    only = words.warning_agency if kit.agency_key else words.warning
    warning = Panel(Text([Span(only, _WARNING)], root.add(Tag.PARAGRAPH)), Ink.BANNER, 14, 9, 9, before=12)
    return Stack(
        [
            title,
            *_code(kit, words, root, width),
            warning,
            *_numbered(root, width, words.use, words.steps),
            *_keeping(words, root, width),
            _after(indented(paragraph(root, words.replaced, CAPTION), width), 14),
            _after(indented(paragraph(root, words.anonymous, CAPTION), width), 4),
        ]
    )


def _after(block: Block, space: float) -> Block:
    block.before = space
    return block


# ── The code ──


def _code(kit: RecoveryKit, words: Words, root: Node, width: float) -> list[Block]:
    """The groups, three beside each other; how to read them stands in the room that the last one leaves."""
    section = root.add(Tag.SECTION)
    title = heading(section, width, words.code, words.code_note)
    listing = section.add(Tag.LIST)
    taken = (width - INDENT - (_ACROSS - 1) * _GAP) / _ACROSS
    rows: list[list[Column]] = []
    for at, group in enumerate(kit.groups):
        if at % _ACROSS == 0:
            rows.append([])
        panel = _group(listing.add(Tag.ITEM), words.group.format(number=at + 1), group)
        rows[-1].append(Column(at % _ACROSS * (taken + _GAP), taken, panel))
    last = rows[-1][-1] if rows else Column(0, 0, Block())
    left = last.left + last.width + _GAP
    rows[-1:] = [[*rows[-1], Column(left, width - INDENT - left, _reading(words, section))]] if rows else []
    groups = Stack([Columns(row, before=_GAP if at else 0) for at, row in enumerate(rows)], whole=True)
    return [title, _after(indented(groups, width), 7)]


def _reading(words: Words, section: Node) -> Text:
    return Text([Span(words.reading, _PLAIN)], section.add(Tag.PARAGRAPH), drop=10)


def _group(item: Node, label: str, group: str) -> Panel:
    """One group on a ground of its own, each symbol in the middle of the same room."""
    number = Text([Span(label, CAPTION)], item.add(Tag.LABEL))
    node = item.add(Tag.BODY)

    def symbols(pen: Pen, x: float, top: float, width: float) -> None:
        left = x + (width - _PITCH * len(group)) / 2
        with pen.canvas.mark(node):
            for at, symbol in enumerate(group):
                line = break_lines([Span(symbol, _SYMBOL)], _PITCH * 2)[0]
                middle = left + _PITCH * (at + 0.5)
                pen.canvas.show(line, middle - measure(symbol, _SYMBOL) / 2, pen.up(top + _SYMBOL.baseline))

    return Panel(Stack([number, Drawing(_SYMBOL.leading, symbols)]), Ink.BOX, 8, 6, 6, 6)


# ── What to do with it ──


def _numbered(root: Node, width: float, title: str, steps: tuple[str, ...]) -> list[Block]:
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, title)]
    listing = section.add(Tag.LIST)
    for number, step in enumerate(steps, 1):
        item = listing.add(Tag.ITEM)
        mark = Text([Span(f"{number}", _NUMBER)], item.add(Tag.LABEL))
        words = Text([Span(step, _PLAIN)], item.add(Tag.BODY))
        columns = [Column(INDENT, 14, mark), Column(INDENT + 18, width - INDENT - 18, words)]
        blocks.append(Columns(columns, before=4, whole=True))
    return blocks


def _keeping(words: Words, root: Node, width: float) -> list[Block]:
    section = root.add(Tag.SECTION)
    blocks: list[Block] = [heading(section, width, words.keep)]
    listing = section.add(Tag.LIST)
    for rule in words.keep_rules:
        item = listing.add(Tag.ITEM)
        mark = Text([Span("\u2022", _NUMBER)], item.add(Tag.LABEL))
        told = Text([Span(rule, _PLAIN)], item.add(Tag.BODY))
        columns = [Column(INDENT, 14, mark), Column(INDENT + 18, width - INDENT - 18, told)]
        blocks.append(Columns(columns, before=4, whole=True))
    inside = width - INDENT
    labels = (words.kept_at, words.also_knows, words.looked)
    blanks_below = [_after(indented(blanks(section, inside, [(label, 1)], _PLAIN), width), 3) for label in labels]
    return [*blocks, *blanks_below, indented(lines(1), width)]
