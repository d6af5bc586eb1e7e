"""Inks on paper that has no colour: as a grey printer renders them, by WCAG's measure of contrast."""

import itertools

import pytest

from fieldnote.reports.ink import Ink

WORDS = (Ink.TEXT, Ink.QUIET, Ink.CAPTION, Ink.ACCENT, Ink.GOAL, Ink.TRIGGER, Ink.FAMILY, Ink.COMMUNITY)
GROUNDS = (Ink.WHITE, Ink.BOX, Ink.BANNER, Ink.ACCENT_SOFT, Ink.RING_OUTER, Ink.RING_MIDDLE, Ink.RING_INNER)
LINES = (Ink.RULE, Ink.LINE)
LEAST_OF_WORDS, LEAST_OF_SHAPES = 4.5, 3.0


def grey(ink: Ink) -> float:
    """Give how light an ink is without its colour, as printers weigh it (ITU-R BT.601), from 0 to 1."""
    red, green, blue = ink.rgb
    return 0.299 * red + 0.587 * green + 0.114 * blue


def contrast(one: Ink, other: Ink) -> float:
    """Give the contrast of two greys (WCAG 2.2, relative luminance)."""
    light = [
        grey(ink) / 12.92 if grey(ink) <= 0.04045 else ((grey(ink) + 0.055) / 1.055) ** 2.4 for ink in (one, other)
    ]
    return (max(light) + 0.05) / (min(light) + 0.05)


@pytest.mark.parametrize(("word", "ground"), list(itertools.product(WORDS, GROUNDS)))
def test_words_stand_out_from_every_ground_without_colour(word: Ink, ground: Ink) -> None:
    assert contrast(word, ground) >= LEAST_OF_WORDS


@pytest.mark.parametrize("line", LINES)
def test_lines_to_write_on_and_boxes_to_tick_are_seen_without_colour(line: Ink) -> None:
    assert contrast(line, Ink.WHITE) >= LEAST_OF_SHAPES


def test_white_words_are_read_on_the_dark_grounds() -> None:
    assert contrast(Ink.WHITE, Ink.TEXT) >= LEAST_OF_WORDS
    assert contrast(Ink.WHITE, Ink.ACCENT) >= LEAST_OF_WORDS
