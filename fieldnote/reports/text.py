"""Measuring text and breaking it into lines. Text is data here: there is no markup to read, so none can be forged."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from fieldnote.reports import fonts, script
from fieldnote.reports.lines import Line, Paragraph, Piece, Span, Style

__all__ = ["Line", "Piece", "Span", "Style", "break_lines", "measure"]


def measure(text: str, style: Style) -> float:
    """Give the width of a text that is not broken; of one with line feeds, which a field of one line may hold, too."""
    if script.needs_shaping(text):
        return max(_paragraph([Span(fonts.printed(line), style)]).width for line in text.split("\n"))
    table = fonts.advances(style.face)
    return max(sum(map(table.__getitem__, fonts.printed(line))) for line in text.split("\n")) * style.size


def break_lines(spans: Sequence[Span], width: float) -> tuple[Line, ...]:
    """Set text into lines of at most `width`. Line feeds hold; several blank lines become half a line of space.

    A word wider than the line is broken where it has to be. When the last line would be a single short word, the
    lines are set a little narrower so that it gets company.
    """
    lines: list[Line] = []
    for number, paragraph in enumerate(_paragraphs(spans)):
        if not any(span.text.strip() for span in paragraph):
            if number and lines and lines[-1].pieces:
                lines.append(Line((), 0, paragraph[0].style.leading / 2))
            continue
        lines += _paragraph(paragraph).lines(width)
    while lines and not lines[-1].pieces:
        lines.pop()
    return tuple(lines)


def _paragraphs(spans: Sequence[Span]) -> Iterator[list[Span]]:
    paragraph: list[Span] = []
    for span in spans:
        first, *others = fonts.printed(span.text).split("\n")
        paragraph.append(replace(span, text=first))
        for other in others:
            yield paragraph
            paragraph = [replace(span, text=other)]
    yield paragraph


def _paragraph(spans: list[Span]) -> Paragraph:
    if not any(script.needs_shaping(span.text) for span in spans):
        return Paragraph(spans)
    from fieldnote.reports.setting import ShapedParagraph  # noqa: PLC0415 -- at the first text that needs it

    return ShapedParagraph(spans)
