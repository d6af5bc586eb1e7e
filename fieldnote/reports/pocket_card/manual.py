"""The last page of the pocket card: how to fold it. It is not part of the card."""

from fieldnote.reports.blocks import Block, Column, Columns, Drawing, Pen, Stack, Text
from fieldnote.reports.ink import Ink
from fieldnote.reports.page import Sheet
from fieldnote.reports.pocket_card.contents import WORDS, foot
from fieldnote.reports.pocket_card.folding import Folding, rule
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.tagged import Node, Tag, TaggedCanvas
from fieldnote.reports.take_home.look import Look
from fieldnote.reports.take_home.parts import heading, steps
from fieldnote.reports.text import Span

_MARGIN = 48.0


def manual(card: PocketCard, look: Look, sheet: Sheet, canvas: TaggedCanvas, fold: Folding, page: int) -> None:
    """Draw the page; it ends the document."""
    root, pen, width = canvas.root, Pen(canvas, fold.height), fold.width - 2 * _MARGIN
    block = _content(card, look, root, fold, width)
    block.draw(pen, _MARGIN, _MARGIN, width)
    last = foot(look, sheet, root.add(Tag.PARAGRAPH), width, page, page)
    last.draw(pen, _MARGIN, fold.height - _MARGIN - last.height(width), width)
    canvas.showPage()


def _content(card: PocketCard, look: Look, root: Node, fold: Folding, width: float) -> Block:
    words, section = WORDS[card.language], root.add(Tag.SECTION)
    alt = words.fold_alt_eight if fold.has_cut else words.fold_alt_four
    tall = 170.0
    wide = tall * fold.width / fold.height
    title = heading(section, width, look, words.fold)
    figure = section.add(Tag.FIGURE, alt=alt)
    left = width - wide - 30
    told: list[Block] = [steps(section, left, look, words.fold_eight if fold.has_cut else words.fold_four)]
    if fold.has_cut:
        second = root.add(Tag.SECTION)
        told += [heading(second, left, look, words.book), steps(second, left, look, words.book_steps)]
    drawing = Drawing(tall, _Sheet(figure, fold, look, wide, tall))
    row = Columns([Column(0, wide + 1, drawing), Column(wide + 30, left, Stack(told))], before=10)
    return Stack([title, row])


class _Sheet:
    """Draws the sheet with its parts numbered: those on their head, too."""

    def __init__(self, figure: Node, fold: Folding, look: Look, wide: float, tall: float) -> None:
        self._figure, self._fold, self._look = figure, fold, look
        self._wide, self._tall = wide, tall

    def __call__(self, pen: Pen, x: float, top: float, _width: float) -> None:
        canvas, fold, y = pen.canvas, self._fold, pen.up(top + self._tall)
        self._figure.box = (x, y, x + self._wide, y + self._tall)
        scale = self._wide / fold.width
        with canvas.mark(self._figure):
            canvas.ink(Ink.RULE, 1)
            canvas.rect(x, y, self._wide, self._tall, stroke=1, fill=0)
            rule(canvas, fold, x, y, self._wide, self._tall)
            for number in range(1, fold.parts + 1):
                part = fold.part(number)
                middle = (x + (part.x + fold.part_width / 2) * scale, y + (part.y + fold.part_height / 2) * scale)
                canvas.saveState()
                canvas.translate(*middle)
                if part.is_turned:
                    canvas.rotate(180)
                for line in Text([Span(str(number), self._look.name)], Node(Tag.SPAN)).lines(100):
                    canvas.show(line, -line.width / 2, -self._look.name.size * 0.33)
                canvas.restoreState()
