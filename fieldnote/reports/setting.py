"""Sets a paragraph that letters alone do not make: joined letters, syllables, text from right to left."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from fieldnote.reports import bidi, fonts, script, shaping
from fieldnote.reports.lines import Line, Paragraph, Piece, Span, Style
from fieldnote.reports.units import PlacedUnit, Unit

_STEERING = "Cf"
_SPACES = frozenset(" \u00a0")
_CAPS = 0.66
_KHMER = re.compile("[\u1780-\u17b3\u17b6-\u17d3\u17dc\u17dd\u200b-\u200d]+")
"""A stretch of Khmer words: written without spaces between them, at best with places to break (U+200B)."""
_ENDS_A_SYLLABLE = frozenset("\u17cb\u17cd")
_PLACE_TO_BREAK = "\u200b"


@dataclass(frozen=True, slots=True)
class _Character:
    """What decides with which neighbours a character is shaped."""

    span: int
    font: str
    level: int


class ShapedParagraph(Paragraph):
    """A paragraph of units. It is shaped once as a whole: a word cut at a line's end keeps the shape of its letters."""

    def __init__(self, spans: list[Span]) -> None:
        self._kinds = bidi.classes("".join(span.text for span in spans))
        self._base = bidi.base_level(self._kinds)
        self._levels = [level for span in spans for level in _levels(span.text, self._base)]
        self._units = list(_units(spans, self._levels))
        self._starts: dict[int, int] = {}
        at = 0
        for number, unit in enumerate(self._units):
            self._starts[at] = number
            at += len(unit.text)
        self._begins = list(accumulate((len(span.text) for span in spans[:-1]), initial=0))
        super().__init__([replace(span, style=_roomy(span.style, self._units)) for span in spans])

    def _steps(self) -> list[float]:
        sizes = [span.style.size for span in self._spans for _ in span.text]
        steps = [0.0] * len(self._text)
        for start, number in self._starts.items():
            steps[start] = self._units[number].advance * sizes[start]
        return steps

    def _found_chances(self) -> list[int]:
        found = set(super()._found_chances())
        for words in _KHMER.finditer(self._text):
            found.update(self._chances_in_khmer(*words.span()))
        return sorted(at for at in found if at == len(self._text) or not self._parts(at))

    def _chances_in_khmer(self, start: int, end: int) -> list[int]:
        """Where the writer said so, else between syllables."""
        said = [at + 1 for at in range(start, end) if self._text[at] == _PLACE_TO_BREAK]
        return said or [at for at in range(start + 1, end) if at in self._starts and self._begins_a_syllable(at)]

    def _begins_a_syllable(self, at: int) -> bool:
        """Whether a unit of Khmer begins one; a lone consonant or a muted one more often ends what is before."""
        unit = self._units[self._starts[at]].text
        return len(unit) > 1 and not _ENDS_A_SYLLABLE & set(unit)

    def _parts(self, at: int) -> bool:
        return at not in self._starts or unicodedata.category(self._text[at]) in {"Mn", "Mc", "Me"}

    def _line(self, start: int, end: int) -> Line:
        inked = self._inked(start, end)
        levels = bidi.at_line_end(self._levels[start:end], self._kinds[start:end], self._base)
        starts = [at for at in range(start, end) if at in self._starts]
        places, x = {}, 0.0
        for number in bidi.visual_order([levels[at - start] for at in starts]):
            at = starts[number]
            places[at] = x
            x += self._width(at)
        trailing = [at for at in starts if at >= inked]
        if self._base:  # the spaces at the line's end stand to the left of it
            before = sum(map(self._width, trailing))
            places = {at: place - before for at, place in places.items()}
        pieces = [self._piece(group, places) for group in self._groups(starts, levels, start, inked)]
        leading = max(piece.style.leading for piece in pieces)
        width = self._edges[inked] - self._edges[start]
        return Line(tuple(pieces), width, leading, leftward=bool(self._base))

    def _width(self, at: int) -> float:
        return self._edges[at + 1] - self._edges[at]

    def _groups(self, starts: list[int], levels: list[int], start: int, inked: int) -> Iterator[list[int]]:
        """The units of a line that go together into a piece: one span, one direction, and spaces at the end apart."""
        for _key, group in groupby(starts, lambda at: (self._span_at(at), levels[at - start], at >= inked)):
            yield list(group)

    def _span_at(self, at: int) -> int:
        return bisect_right(self._begins, at) - 1

    def _piece(self, group: list[int], places: dict[int, float]) -> Piece:
        span = self._spans[self._span_at(group[0])]
        left = min(places[at] for at in group)
        units = tuple(PlacedUnit(places[at] - left, self._units[self._starts[at]]) for at in group)
        return Piece(left, "".join(placed.unit.text for placed in units), span.style, span.language, units)


def _levels(text: str, base: int) -> list[int]:
    """Give the levels of one span. It is isolated, so that a label and what a person said do not turn each other."""
    kinds = bidi.classes(text)
    own = bidi.base_level(kinds, base)
    raised = 2 if base > own else 0
    return [raised + level for level in bidi.levels(kinds, own, text)]


def _roomy(style: Style, units: list[Unit]) -> Style:
    """Give the style the leading that the units need, so that no line reaches into the next."""
    reaches = [shaping.font(unit.font).reach(unit) for unit in dict.fromkeys(units) if unit.glyphs]
    above = max((reach[0] for reach in reaches), default=0) * style.size
    below = max((reach[1] for reach in reaches), default=0) * style.size
    caps = _CAPS * style.size
    return replace(style, leading=max(style.leading, 2 * above - caps, 2 * below + caps))


def _units(spans: list[Span], levels: list[int]) -> Iterator[Unit]:
    """Shape the runs of one span, font and direction."""
    text = "".join(span.text for span in spans)
    at = 0
    for character, group in groupby(_characters(spans, levels)):
        end = at + sum(1 for _ in group)
        run = text[at:end]
        if character.font:
            yield from shaping.font(character.font).units(run, leftward=bool(character.level % 2))
        else:
            advances = fonts.advances(spans[character.span].style.face)
            for char in run:
                is_steering = unicodedata.category(char) == _STEERING
                yield Unit(char, 0 if is_steering else advances[char])
        at = end


def _characters(spans: list[Span], levels: list[int]) -> list[_Character]:
    found: list[_Character] = []
    for number, span in enumerate(spans):
        choice = fonts.choice(span.style.face)
        first = len(found)
        for at, char in enumerate(span.text, first):
            level = levels[at]
            before = found[-1] if at > first else None
            is_mark = unicodedata.category(char).startswith("M")
            font = fonts.shaped_font(char)
            if before and (is_mark or char in _SPACES or unicodedata.category(char) == _STEERING):
                font = _shared(char, before, level, is_mark=is_mark) or font
            if is_mark and not font:
                font = choice[char].name
                if before and not before.font and fonts.font(choice[span.text[at - first - 1]].name).has(char):
                    font = choice[span.text[at - first - 1]].name
                    found[-1] = replace(before, font=font)
            if level % 2 and not font and unicodedata.category(char) != _STEERING:
                font = choice[char].name
            found.append(_Character(number, font, level))
    return found


def _shared(char: str, before: _Character, level: int, *, is_mark: bool) -> str:
    """The font of the character before, where this one is shaped with it."""
    if not before.font or level != before.level:
        return ""
    if is_mark:
        return before.font if shaping.font(before.font).has(char) else ""
    return before.font if before.font in script.FALLBACKS else ""
