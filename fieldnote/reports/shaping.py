"""Shaping: which glyphs show a run of text, and where each stands. HarfBuzz knows that; this asks it.

Imported only once a text needs it.
"""

import importlib
import sys
from functools import cache
from typing import Any

from fieldnote.host import resources
from fieldnote.reports.units import Glyph, Unit

_PLAIN_LATIN = {"calt": False, "clig": False, "kern": False, "liga": False}
"""Latin text is set without these where it needs no shaping, and must look the same beside it."""


def _harfbuzz() -> Any:  # noqa: ANN401 -- it has no types
    if sys.modules.get("uharfbuzz") is None:
        sys.modules.pop("uharfbuzz", None)  # kept out until now, see fieldnote.reports
    return importlib.import_module("uharfbuzz")


hb = _harfbuzz()


class ShapedFont:
    """One font file, as HarfBuzz reads it."""

    def __init__(self, name: str, file: str) -> None:
        self.name = name
        self.face = hb.Face(hb.Blob.from_file_path(file))
        self.font = hb.Font(self.face)
        self.em = int(self.face.upem)
        self._extents: dict[int, tuple[int, int]] = {}

    def has(self, char: str) -> bool:
        """Whether the font has a glyph for a character."""
        return bool(self.font.get_nominal_glyph(ord(char)))

    def reach(self, unit: Unit) -> tuple[float, float]:
        """How far a unit's ink goes above and below the baseline, in parts of the size."""
        extents = [(glyph.y, *self._extent(glyph.number)) for glyph in unit.glyphs]
        above = max((y + top for y, top, _bottom in extents), default=0)
        below = max((-y - bottom for y, _top, bottom in extents), default=0)
        return max(above, 0) / self.em, max(below, 0) / self.em

    def _extent(self, glyph: int) -> tuple[int, int]:
        if glyph not in self._extents:
            ink = self.font.get_glyph_extents(glyph)
            self._extents[glyph] = (ink.y_bearing, ink.y_bearing + ink.height) if ink and ink.height else (0, 0)
        return self._extents[glyph]

    def units(self, text: str, *, leftward: bool) -> list[Unit]:
        """Shape a run of one script and direction; the units come in the order of reading."""
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(char) for char in text])
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
        buffer.language = "und"  # the language of the computer must not change a document
        buffer.direction = "rtl" if leftward else "ltr"
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer, _PLAIN_LATIN if buffer.script == "Latn" else {})
        found: dict[int, tuple[int, list[Glyph]]] = {}
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            advance, glyphs = found.get(info.cluster, (0, []))
            glyphs.append(Glyph(info.codepoint, advance + position.x_offset, position.y_offset))
            found[info.cluster] = (advance + position.x_advance, glyphs)
        if not found:
            return [Unit(text, 0, self.name)]
        # What has no glyph of its own goes with what is before it, at the start with the first that has one.
        starts = [0, *sorted(found)[1:]]
        ends = [*starts[1:], len(text)]
        return [
            Unit(text[start:end], found[cluster][0] / self.em, self.name, tuple(found[cluster][1]), leftward)
            for start, end, cluster in zip(starts, ends, sorted(found), strict=True)
        ]


@cache
def font(name: str) -> ShapedFont:
    """Give a bundled font by its file's name; the file is read once per process."""
    fallback = resources.path("fonts", "fallback", f"{name}.ttf")
    return ShapedFont(name, str(fallback if fallback.is_file() else resources.path("fonts", f"{name}.ttf")))
