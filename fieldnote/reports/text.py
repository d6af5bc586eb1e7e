"""Measuring text and breaking it into lines. Text is data here: there is no markup to read, so none can be forged."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from fieldnote.reports import fonts
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink

_EPSILON = 0.001
_CAPS = 0.66
"""The height of capitals in both families, in parts of the size: it centres a line of text in its leading."""

_CJK = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_NEVER_FIRST = "\u3001\u3002\u300d\u300f\u3009\u300b\u3011\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\u30fc"
_CHANCE = re.compile(
    r" +"  # after spaces
    r"|(?<=\w)[-\u2010/](?=[^\W\d])"  # after a hyphen or slash before a letter, not inside numbers and dates
    r"|[\u2013\u2014](?=\w)"
    rf"|[{_CJK}](?![{_NEVER_FIRST} ])"  # between ideographs, except before what must not start a line
    rf"|[^\s{_CJK}](?=[{_CJK}])"
    r"|\](?=\[U\+)"  # between characters printed as their code points
)


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: face, size and leading in points, ink."""

    face: Face
    size: float
    leading: float
    ink: Ink = Ink.TEXT

    def inked(self, ink: Ink) -> "Style":
        """The same in another ink."""
        return replace(self, ink=ink)

    @property
    def baseline(self) -> float:
        """How far the baseline lies below the top of the line: capitals stand in its middle."""
        return (self.leading + self.size * _CAPS) / 2


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one style; `language` only where it differs from the document's."""

    text: str
    style: Style
    language: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line in one style, `x` points from the line's start."""

    x: float
    text: str
    style: Style
    language: str


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Spaces at its end are printed too, beyond `width`, so that a copy keeps words apart."""

    pieces: tuple[Piece, ...]
    width: float
    leading: float


def measure(text: str, style: Style) -> float:
    """Give the width of a text that is not broken; of one with line feeds, which a field of one line may hold, too."""
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
        lines += _Paragraph(paragraph).lines(width)
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


class _Paragraph:
    """Spans without line feeds, measured once, broken at any width."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._text = "".join(span.text for span in spans)
        steps: list[float] = []
        for span in spans:
            table, size = fonts.advances(span.style.face), span.style.size
            steps += [table[char] * size for char in span.text]
        self._edges = list(accumulate(steps, initial=0.0))
        self._chances = [m.end() for m in _CHANCE.finditer(self._text)]
        if not self._chances or self._chances[-1] != len(self._text):
            self._chances.append(len(self._text))

    def lines(self, width: float) -> list[Line]:
        """Break at `width`, or slightly less when that saves the last line from being one short word."""
        ends = self._ends(width)
        if 2 <= len(ends) <= 8 and self._is_lonely(ends, width):
            for share in (0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79):
                narrower = self._ends(width * share)
                if len(narrower) > len(ends):
                    break
                if not self._is_lonely(narrower, width):
                    ends = narrower
                    break
        return [self._line(start, end) for start, end in zip([0, *ends[:-1]], ends, strict=True)]

    def _is_lonely(self, ends: list[int], width: float) -> bool:
        last = self._text[ends[-2] :].rstrip()
        return self._edges[-1] - self._edges[ends[-2]] < width * (0.15 if " " in last else 0.3)

    def _ends(self, width: float) -> list[int]:
        """Where the lines end: after the last chance that fits, or inside a word that is too wide for a line."""
        ends: list[int] = []
        start = fitting = 0
        for chance in self._chances:
            while self._edges[self._inked(start, chance)] - self._edges[start] > width + _EPSILON:
                start = fitting if fitting > start else self._cut(start, chance, width)
                ends.append(start)
            fitting = chance
        if fitting > start or not ends:
            ends.append(len(self._text))
        return ends

    def _inked(self, start: int, end: int) -> int:
        """The end without the spaces before it; a line that is all spaces keeps them."""
        inked = end
        while inked > start and self._text[inked - 1] == " ":
            inked -= 1
        return inked if inked > start else end

    def _cut(self, start: int, end: int, width: float) -> int:
        """Where to cut a word that is too wide: at least one character, and no mark from its letter."""
        cut = min(end, max(start + 1, bisect_right(self._edges, self._edges[start] + width + _EPSILON) - 1))
        while cut > start + 1 and unicodedata.combining(self._text[cut]):
            cut -= 1
        while cut < end and unicodedata.combining(self._text[cut]):
            cut += 1
        return cut

    def _line(self, start: int, end: int) -> Line:
        pieces: list[Piece] = []
        begin = 0
        leading = 0.0
        for span in self._spans:
            first, last = max(start, begin), min(end, begin + len(span.text))
            if first < last:
                text = self._text[first:last]
                pieces.append(Piece(self._edges[first] - self._edges[start], text, span.style, span.language))
                leading = max(leading, span.style.leading)
            begin += len(span.text)
        width = self._edges[self._inked(start, end)] - self._edges[start]
        return Line(tuple(pieces), width, leading)
