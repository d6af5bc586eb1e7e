"""The pocket card: one page, printed on one side, that folds into a small book. The last page says how to fold it."""

from collections.abc import Iterator, Sequence

from fieldnote.reports.blocks import Block, Stack
from fieldnote.reports.page import Sheet, imprint
from fieldnote.reports.paper import Paper, Stamp
from fieldnote.reports.pocket_card import contents
from fieldnote.reports.pocket_card.contents import WORDS
from fieldnote.reports.pocket_card.folding import draw_lines, enter, folding
from fieldnote.reports.pocket_card.manual import manual
from fieldnote.reports.pocket_card.values import PocketCard
from fieldnote.reports.tagged import Artifact, Node, Tag, TaggedCanvas
from fieldnote.reports.take_home import look as looks

_MARGIN = 20.0
"""Inside a part: printers leave about a quarter of an inch at the edges of a sheet."""
_AIR = 6.0
_MARGIN_LARGE = 26.0


def render(card: PocketCard, stamp: Stamp, paper: Paper = Paper.LETTER) -> bytes:
    """Give the PDF: tagged, the same bytes for the same values and stamp."""
    return _Card(card, stamp, paper).make()


class _Card:
    def __init__(self, card: PocketCard, stamp: Stamp, paper: Paper) -> None:
        self._card = card
        self._look = looks.POCKET_LARGE if card.large else looks.POCKET
        self._fold = folding(paper, large=card.large)
        self._margin = _MARGIN_LARGE if card.large else _MARGIN
        title = WORDS[card.language].title
        self._sheet = Sheet(title, card.language, paper, stamp, foot=self._look.foot)
        self._canvas = TaggedCanvas((self._fold.width, self._fold.height), imprint(self._sheet))

    @property
    def _width(self) -> float:
        return self._fold.part_width - 2 * self._margin

    @property
    def _room(self) -> float:
        return self._fold.part_height - 2 * self._margin

    def make(self) -> bytes:
        root, canvas = self._canvas.root, self._canvas
        sheets = list(self._sheets(self._parts(root)))
        unread = Node(Tag.SPAN)
        for number, sheet in enumerate(sheets, 1):
            draw_lines(canvas, self._fold)
            foot = contents.foot(self._look, self._sheet, unread, self._width, number, len(sheets) + 1)
            parts = dict(enumerate(sheet, 1))
            last = self._fold.parts
            if last not in parts:
                room = self._room - foot.height(self._width)
                parts[last] = contents.back(self._card, self._look, root, self._width, room)
            for at, block in parts.items():
                pen = enter(canvas, self._fold, at)
                block.draw(pen, self._margin, self._margin, self._width)
                if at == last:
                    top = self._fold.part_height - self._margin - foot.height(self._width)
                    with canvas.muted(Artifact.FOOTER):
                        foot.draw(pen, self._margin, top, self._width)
                canvas.restoreState()
            canvas.showPage()
        manual(self._card, self._look, self._sheet, canvas, self._fold, len(sheets) + 1)
        return canvas.finish()

    def _parts(self, root: Node) -> list[Block]:
        """Give each section a part of its own where the sheet has enough of them; else one follows the other."""
        sections = contents.sections(self._card, self._look, root, self._width)
        if not self._card.large:
            apart = [part for block in sections for part in self._divided(block)]
            if len(apart) < self._fold.parts:
                return apart
            front, *others = sections
            return [*self._divided(front), *self._divided(Stack(others))]
        return list(self._divided(Stack(sections)))

    def _divided(self, block: Block) -> Iterator[Block]:
        rest: Block | None = block
        while rest is not None:
            head, tail = rest.split(self._width, self._room, self._room)
            if head is None:
                head, tail = rest.split(self._width, self._room, 0)
            if head is None:
                raise ValueError("a block is taller than a part and cannot be divided")
            yield head
            rest = tail

    def _sheets(self, parts: Sequence[Block]) -> Iterator[Sequence[Block]]:
        """Fill sheet after sheet. The back of each is left for a good word, unless the last thing to say fits there."""
        rest = list(parts)
        foot = contents.foot(self._look, self._sheet, Node(Tag.SPAN), self._width, 1, 1).height(self._width) + _AIR
        while rest:
            count = self._fold.parts
            fits = len(rest) == count and rest[-1].height(self._width) <= self._room - foot
            yield rest[: count if fits else count - 1]
            rest = rest[count if fits else count - 1 :]
