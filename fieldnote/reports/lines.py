"""Text as it is set: styles, spans, the pieces of a line, and the breaking of one paragraph into lines."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate

from fieldnote.reports import fonts
from fieldnote.reports.fonts import Face
from fieldnote.reports.ink import Ink
from fieldnote.reports.units import PlacedUnit

_EPSILON = 0.001
_CAPS = 0.66
"""The height of capitals in both families, in parts of the size: it centres a line of text in its leading."""

_CJK = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_STOPS = (
    "\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u30fb\u30fc"
    "\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d"
)
_OPENINGS = "\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b"
_NEVER_FIRST = rf",.;:!?)\]}}%\u2019\u201d\u2026{_STOPS}"
_NEVER_LAST = rf"(\[{{\u2018\u201c{_OPENINGS}"
_CHANCE = re.compile(
    r" +"  # after spaces
    r"|(?<=\w)[-\u2010/](?=[^\W\d])"  # after a hyphen or slash before a letter, not inside numbers and dates
    r"|[\u2013\u2014](?=\w)"
    rf"|[{_CJK}](?![{_NEVER_FIRST} ])"  # between ideographs, except before what must not start a line
    rf"|[{_STOPS}](?=[\w{_OPENINGS}])"
    rf"|[^\s{_CJK}{_NEVER_LAST}](?=[{_CJK}])"
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
    """A part of a line in one style and direction, `x` points from the line's start."""

    x: float
    text: str
    """In the order of reading, whichever way it runs."""
    style: Style
    language: str
    units: tuple[PlacedUnit, ...] = ()
    """What shaping made of the text; nothing where it needs none."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line. Spaces at its end are printed too, beyond `width`, so that a copy keeps words apart."""

    pieces: tuple[Piece, ...]
    """In the order of reading."""
    width: float
    leading: float
    leftward: bool = False
    """Whether it belongs to a paragraph that reads from right to left."""


class Paragraph:
    """Spans without line feeds, measured once, broken at any width."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = spans
        self._text = "".join(span.text for span in spans)
        self._edges = list(accumulate(self._steps(), initial=0.0))
        self._chances = self._found_chances()
        if not self._chances or self._chances[-1] != len(self._text):
            self._chances.append(len(self._text))

    @property
    def width(self) -> float:
        """The width when it is not broken."""
        return self._edges[-1]

    def _steps(self) -> list[float]:
        """How far each character moves on."""
        steps: list[float] = []
        for span in self._spans:
            table, size = fonts.advances(span.style.face), span.style.size
            steps += [table[char] * size for char in span.text]
        return steps

    def _found_chances(self) -> list[int]:
        """Where a line may end."""
        return [m.end() for m in _CHANCE.finditer(self._text)]

    def _parts(self, at: int) -> bool:
        """Whether a line that ends here would part what belongs together."""
        return bool(unicodedata.combining(self._text[at]))

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
        while cut > start + 1 and self._parts(cut):
            cut -= 1
        while cut < end and self._parts(cut):
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
