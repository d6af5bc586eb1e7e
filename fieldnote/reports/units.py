"""Shaped text as values: glyphs, the stretches of text they stand for, and their places in a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a font by its number, moved from where its unit begins, in font units."""

    number: int
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest stretch of text that is set as one: a letter with its marks, a syllable, a ligature."""

    text: str
    advance: float
    """In parts of the size."""
    font: str = ""
    """Nothing for a letter of the face itself, which needs no shaping."""
    glyphs: tuple[Glyph, ...] = ()
    leftward: bool = False


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit `x` points from the left end of its piece."""

    x: float
    unit: Unit
