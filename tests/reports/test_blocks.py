from datetime import datetime

import pytest
from reports.layout_checks import watched
from reports.sentences import ARABIC, HINDI
from reports.summary_samples import EASTERN

from fieldnote.reports.blocks import Pen, Text
from fieldnote.reports.fonts import Face
from fieldnote.reports.imprint import Imprint
from fieldnote.reports.tagged import Tag, TaggedCanvas
from fieldnote.reports.text import Span, Style

STYLE = Style(Face.REGULAR, 10, 13)


def edges(text: str, width: float) -> list[tuple[float, float]]:
    """Where each line of a paragraph that is drawn at 100 points begins and ends."""
    canvas = TaggedCanvas((612, 792), Imprint("A test", "en-US", datetime(2026, 11, 20, tzinfo=EASTERN), "FN-1"))
    with watched() as pages:
        Text([Span(text, STYLE)], canvas.root.add(Tag.PARAGRAPH)).draw(Pen(canvas, 792), 100, 50, width)
    lines: dict[float, list[tuple[float, float]]] = {}
    for printed in pages[1]:
        lines.setdefault(printed.bottom, []).append((printed.left, printed.right))
    return [(min(left for left, _ in parts), max(right for _, right in parts)) for parts in lines.values()]


def test_a_paragraph_from_right_to_left_is_flush_right() -> None:
    found = edges(ARABIC, 90)
    assert len(found) > 2
    assert all(right == pytest.approx(190, abs=0.01) for _left, right in found)


@pytest.mark.parametrize(("text", "width"), [(ARABIC, 400), (HINDI, 90), ("An ordinary line, and another one.", 90)])
def test_a_single_line_and_other_scripts_begin_at_the_left(text: str, width: float) -> None:
    assert all(left == pytest.approx(100, abs=0.01) for left, _right in edges(text, width))
