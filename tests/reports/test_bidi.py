"""Unicode's own tests of its rules for two directions, all lines without controls that embed, override or isolate."""

import lzma
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldnote.reports import bidi

DATA = Path(__file__).parents[1] / "data" / "unicode"
BASES = {1: None, 2: 0, 4: 1}
"""The bits of BidiTest.txt: found from the text, left to right, right to left."""


def lines(name: str) -> Iterator[str]:
    with lzma.open(DATA / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
        yield from (line.strip() for line in file if line.strip() and not line.startswith("#"))


def settled(kinds: list[str], base: int, text: str = "") -> tuple[list[int], list[int]]:
    found = bidi.at_line_end(bidi.levels(kinds, base, text), kinds, base)
    return found, [at for at in bidi.visual_order(found) if kinds[at] != "BN"]


def test_every_sequence_of_classes_gets_the_levels_and_the_order_of_the_standard() -> None:
    count = 0
    wanted: list[str] = []
    order: list[int] = []
    for line in lines("BidiTest"):
        if line.startswith("@Levels:"):
            wanted = line.split(":")[1].split()
        elif line.startswith("@Reorder:"):
            order = [int(at) for at in line.split(":")[1].split()]
        else:
            sequence, bits = line.split(";")
            kinds = sequence.split()
            for base in (base for bit, base in BASES.items() if int(bits) & bit):
                found, places = settled(kinds, bidi.base_level(kinds) if base is None else base)
                assert all(want in {"x", str(got)} for want, got in zip(wanted, found, strict=True)), (line, found)
                assert places == order, line
                count += 1
    assert count > 100_000


@pytest.mark.slow
def test_every_text_of_the_standard_gets_its_levels_and_its_order_with_brackets_in_pairs() -> None:
    count = 0
    for line in lines("BidiCharacterTest"):
        codes, direction, level, wanted, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        kinds = bidi.classes(text)
        base = bidi.base_level(kinds) if direction == "2" else int(direction)
        found, places = settled(kinds, base, text)
        assert base == int(level), line
        assert all(want in {"x", str(got)} for want, got in zip(wanted.split(), found, strict=True)), (line, found)
        assert places == [int(at) for at in order.split()], line
        count += 1
    assert count > 90_000


@pytest.mark.parametrize("depth", [63, 64])
def test_brackets_are_paired_down_to_the_depth_the_standard_sets(depth: int) -> None:
    text = "\u05d0" + "(" * depth + "a" + ")" * depth
    kinds = bidi.classes(text)
    pairs = bidi._bracket_pairs(kinds, [ord(char) for char in text])
    assert len(pairs) == (depth if depth == 63 else 0)
