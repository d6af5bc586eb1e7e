"""The support map as a figure of a document: drawn with its key, and told in words for who cannot see it."""

from collections.abc import Mapping, Sequence

from fieldnote.domain.support import Ring, SupportCircle, Tie
from fieldnote.reports.blocks import Drawing, Pen
from fieldnote.reports.parts import CAPTION
from fieldnote.reports.support_map import Dot, Map, paint, paint_key
from fieldnote.reports.tagged import Node

_KEY = 28.0


def figure(
    plan: Map, node: Node, ties: Mapping[Tie, str], circles: Mapping[SupportCircle, str], size: tuple[float, float]
) -> Drawing:
    """Draw the map of this size, and below it the key of its lines and signs."""
    width, height = size

    def draw(pen: Pen, x: float, top: float, _width: float) -> None:
        node.box = (x, pen.up(top + height + _KEY), x + width, pen.up(top))
        with pen.canvas.mark(node):
            paint(plan, pen, x + width / 2, top + height / 2)
            lines = {tie: word for tie, word in ties.items() if tie.is_said}
            paint_key(pen, x, top + height + 4, lines, dict(circles), CAPTION)

    return Drawing(height + _KEY, draw)


def told(dots: Sequence[Dot], title: str, rings: Mapping[Ring, str], ties: Mapping[Tie, str]) -> str:
    """Say the map in words: for each ring who stands there and how the tie is."""
    parts = [title]
    for ring in Ring:
        members = ", ".join(_member(dot, ties) for dot in dots if dot.ring is ring)
        parts += [f"{rings[ring].capitalize()}: {members}."] if members else []
    return " ".join(parts)


def _member(dot: Dot, ties: Mapping[Tie, str]) -> str:
    return f"{dot.label} ({ties[dot.tie]})" if dot.tie.is_said else dot.label
