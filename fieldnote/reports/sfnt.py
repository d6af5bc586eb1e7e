"""Adds composed glyphs to a TrueType font: each is several glyphs of the font in their places."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_WORDS, _OFFSETS, _MORE, _SCALE, _SCALES, _MATRIX = 0x1, 0x2, 0x20, 0x8, 0x40, 0x80

_THREAD = 500
"""How high an outline without ink is, in font units."""


@dataclass(frozen=True, slots=True)
class Composite:
    """A glyph to add: the parts, each a glyph's number and where it stands, and the advance, in font units.

    Without parts it has an extent and no ink: some readers pass over glyphs that have no extent.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int


@dataclass(frozen=True, slots=True)
class _Outline:
    """What the font's limits have to be told of a glyph."""

    points: int = 0
    contours: int = 0
    depth: int = 0


class _Glyphs:
    """The outlines of a font, one after the other."""

    def __init__(self, tables: dict[str, bytes]) -> None:
        glyf, loca = tables["glyf"], tables["loca"]
        if struct.unpack(">h", tables["head"][50:52])[0]:
            offsets = struct.unpack(f">{len(loca) // 4}I", loca)
        else:
            offsets = tuple(2 * at for at in struct.unpack(f">{len(loca) // 2}H", loca))
        self.data = [glyf[start:end] for start, end in pairwise(offsets)]

    def box(self, number: int) -> tuple[int, int, int, int] | None:
        """Left, bottom, right, top; nothing for a glyph without ink."""
        data = self.data[number]
        return struct.unpack(">4h", data[2:10]) if data else None

    def outline(self, number: int) -> _Outline:
        """Count what a glyph is drawn of."""
        data = self.data[number]
        if not data:
            return _Outline()
        (contours,) = struct.unpack(">h", data[:2])
        if contours >= 0:
            points = struct.unpack(">H", data[8 + 2 * contours : 10 + 2 * contours])[0] + 1 if contours else 0
            return _Outline(points, contours)
        return _together([self.outline(part) for part in _parts(data)])

    def composed(self, composite: Composite) -> tuple[bytes, int]:
        """Give a composed glyph's outline and its left edge."""
        if not composite.parts:
            return _thread(max(composite.advance, 1)), 0
        inked = [(part, box) for part in composite.parts if (box := self.box(part[0]))]
        if not inked:
            return b"", 0
        left = min(x + box[0] for (_, x, _), box in inked)
        bottom = min(y + box[1] for (_, _, y), box in inked)
        right = max(x + box[2] for (_, x, _), box in inked)
        top = max(y + box[3] for (_, _, y), box in inked)
        data = struct.pack(">5h", -1, left, bottom, right, top)
        for at, ((number, x, y), _box) in enumerate(inked, 1):
            data += struct.pack(">HHhh", _WORDS | _OFFSETS | (_MORE if at < len(inked) else 0), number, x, y)
        return data, left


def _thread(width: int) -> bytes:
    """An outline that goes up and back along one line, so that nothing of it is filled."""
    header = struct.pack(">5hHH", 1, 0, 0, width, _THREAD, 1, 0)
    return header + bytes([1, 1]) + struct.pack(">4h", 0, width, 0, _THREAD)


def _parts(data: bytes) -> list[int]:
    """The numbers of the glyphs that a composed one is made of."""
    found: list[int] = []
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, number = struct.unpack(">HH", data[at : at + 4])
        found.append(number)
        at += 8 if flags & _WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _SCALES else 8 if flags & _MATRIX else 0
    return found


def _together(outlines: Sequence[_Outline]) -> _Outline:
    return _Outline(
        sum(outline.points for outline in outlines),
        sum(outline.contours for outline in outlines),
        1 + max((outline.depth for outline in outlines), default=0),
    )


def with_composites(font: bytes, composites: Sequence[Composite]) -> bytes:
    """Give the font with more glyphs after those it has."""
    if not composites:
        return font
    tables = _tables(font)
    glyphs = _Glyphs(tables)
    count = len(glyphs.data)
    metrics = _metrics(tables, count)
    limits = [_together([glyphs.outline(part[0]) for part in c.parts]) for c in composites]
    for composite in composites:
        outline, left = glyphs.composed(composite)
        glyphs.data.append(outline)
        metrics.append((composite.advance, left))
    padded = [data + bytes(-len(data) % 4) for data in glyphs.data]
    tables["glyf"] = b"".join(padded)
    tables["loca"] = struct.pack(f">{len(padded) + 1}I", *accumulate(map(len, padded), initial=0))
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(padded))
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]
    tables["maxp"] = _limits(tables["maxp"], len(padded), limits, max(len(c.parts) for c in composites))
    return _font(tables)


def _limits(maxp: bytes, count: int, composed: Sequence[_Outline], parts: int) -> bytes:
    values = list(struct.unpack(">I14H", maxp))
    values[1] = count
    values[2], values[3] = max(values[2], 2), max(values[3], 1)
    values[4] = max(values[4], 2, *(outline.points for outline in composed))
    values[5] = max(values[5], 1, *(outline.contours for outline in composed))
    values[13] = max(values[13], parts)
    values[14] = max(values[14], *(outline.depth for outline in composed))
    return struct.pack(">I14H", *values)


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """The advance and the left edge of every glyph; the last full entry holds for those that have an edge alone."""
    (full,) = struct.unpack(">H", tables["hhea"][34:36])
    hmtx = tables["hmtx"]
    found = [struct.unpack(">Hh", hmtx[4 * at : 4 * at + 4]) for at in range(full)]
    edges = struct.unpack(f">{count - full}h", hmtx[4 * full : 4 * full + 2 * (count - full)])
    return [*found, *((found[-1][0], edge) for edge in edges)]


def _tables(font: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack(">H", font[4:6])
    found: dict[str, bytes] = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _sum, start, length = struct.unpack(">4sIII", font[at : at + 16])
        found[tag.decode("ascii")] = font[start : start + length]
    return found


def _sum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _font(tables: dict[str, bytes]) -> bytes:
    """Write the tables as a file, with its sums."""
    tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:]
    power = 1 << (len(tables).bit_length() - 1)
    header = struct.pack(
        ">IHHHH", 0x00010000, len(tables), 16 * power, power.bit_length() - 1, 16 * (len(tables) - power)
    )
    start = 12 + 16 * len(tables)
    directory, body = b"", b""
    for tag in sorted(tables):
        data = tables[tag]
        directory += struct.pack(">4sIII", tag.encode("ascii"), _sum(data), start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    font = header + directory + body
    adjust = (0xB1B0AFBA - _sum(font)) & 0xFFFFFFFF
    at = start + sum(len(tables[tag]) + -len(tables[tag]) % 4 for tag in sorted(tables) if tag < "head")
    return font[: at + 8] + struct.pack(">I", adjust) + font[at + 12 :]
