"""Watches where text lands, so that a test can say: nothing overlaps, nothing leaves the margins."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from fieldnote.reports.paper import Paper
from fieldnote.reports.tagged import TaggedCanvas
from fieldnote.reports.text import Piece, measure


@dataclass(frozen=True)
class Printed:
    """A piece of text on its page: left, bottom, right, top in points."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float = 0

    def meets(self, other: "Printed") -> bool:
        return (
            self.left < other.right - 0.4
            and other.left < self.right - 0.4
            and self.bottom < other.top - 0.2
            and other.bottom < self.top - 0.2
        )


@contextmanager
def watched() -> Iterator[dict[int, list[Printed]]]:
    """Collect every printed piece by page while a document is made."""
    pages: dict[int, list[Printed]] = defaultdict(list)
    original = TaggedCanvas._show_piece

    def show(canvas: Any, piece: Piece, x: float, baseline: float) -> None:
        shown = piece.text.rstrip(" ")
        if shown:
            size = piece.style.size
            right = x + measure(shown, piece.style)
            # Where the page is turned for what is read upside down, the box lies where it is on paper.
            one = canvas.absolutePosition(x, baseline - 0.2 * size)
            other = canvas.absolutePosition(right, baseline + 0.66 * size)
            (left, right), (bottom, top) = (sorted(edges) for edges in zip(one, other, strict=True))
            pages[len(canvas._marked)].append(Printed(shown, left, bottom, right, top, size))
        original(canvas, piece, x, baseline)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TaggedCanvas, "_show_piece", show)
        yield pages


def check_layout(pages: dict[int, list[Printed]], paper: Paper) -> None:
    """No text on another, none outside the margins, none below the foot."""
    for number, boxes in pages.items():
        for at, box in enumerate(boxes):
            assert box.left > paper.margin - 0.5, (number, box)
            assert box.right < paper.width - paper.margin + 0.5, (number, box)
            assert 24 < box.bottom < box.top < paper.height - 10, (number, box)
            hit = next((other for other in boxes[:at] if box.meets(other)), None)
            assert hit is None, (number, box, hit)
