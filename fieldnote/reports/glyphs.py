"""Shaped text in the file: every unit of text is one glyph of an embedded font, and reads back as its own letters.

Where shaping makes several glyphs of a unit (a letter and its marks, a syllable), the embedded font gets one more
glyph that is composed of them. So each code in the file stands for exactly one stretch of the text, whatever reads it.

Readers take the order of right-to-left text from where its letters stand. There the unit's first letter has all its
ink, and each further one has a code without ink and a share of the width, to the left of those before it.
"""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress

from fieldnote.reports import shaping
from fieldnote.reports.reading_back import to_unicode
from fieldnote.reports.sfnt import Composite, with_composites
from fieldnote.reports.shaping import hb
from fieldnote.reports.units import Glyph, PlacedUnit, Unit

_NOT_IN_A_PDF = ("GSUB", "GPOS", "GDEF", "STAT", "cmap", "name", "OS/2", "post")
_SHARE = 0.09
"""The most that a code without ink takes of its unit's width: a reader (poppler) sees two words at a step back of a
tenth of the size or less, and then puts them in order by their places."""
_Key = tuple[tuple[Glyph, ...], float, str]


class EmbeddedGlyphs:
    """The units of one font that a document shows, and their codes. Code 0 is left to what is missing."""

    def __init__(self, font: str, number: int) -> None:
        self._font = shaping.font(font)
        self.name = f"S{number}"
        self._base = f"{_letters(number)}+{_postscript_name(self._font.face)}"
        self._codes: dict[_Key, int] = {}

    def stretches(self, units: Sequence[PlacedUnit], size: float) -> Iterator[tuple[float, str]]:
        """Give the codes of a piece's units, and where each stretch of codes begins, in points.

        From left to right codes are as wide as the units and follow each other; from right to left each has its place.
        """
        inked = [placed for placed in units if placed.unit.glyphs]
        if inked and not inked[0].unit.leftward:
            yield inked[0].x, "".join(code for placed in inked for _x, code in self.codes(placed.unit))
            return
        for placed in inked:
            for x, code in self.codes(placed.unit):
                yield placed.x + x * size, code

    def codes(self, unit: Unit) -> list[tuple[float, str]]:
        """Give the codes of a unit, in hexadecimal, and how far from its left end each stands, in parts of the size."""
        count = len(unit.text)
        if not unit.leftward or count == 1:
            return [(0, self._code((unit.glyphs, unit.advance, unit.text)))]
        share = min(unit.advance / count, _SHARE)
        first = share * (count - 1)
        ink = tuple(replace(glyph, x=glyph.x - round(first * self._font.em)) for glyph in unit.glyphs)
        keys: list[_Key] = [(ink, unit.advance - first, unit.text[0]), *(((), share, char) for char in unit.text[1:])]
        return [(share * (count - 1 - at), self._code(key)) for at, key in enumerate(keys)]

    def _code(self, key: _Key) -> str:
        return f"{self._codes.setdefault(key, len(self._codes) + 1):04X}"

    def write(self, doc: Any) -> None:  # noqa: ANN401 -- reportlab
        """Embed what was used, and enter the font under its name."""
        program, glyph_of = self._program()
        table = to_unicode(self._base, ((code, key[2]) for key, code in self._codes.items()), digits=4)
        widths = [1000 * key[1] for key in self._codes]
        box, ascent, descent = self._measures()
        stream = _stream(program)
        stream.dictionary["Length1"] = len(program)
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(self._base),
                "Flags": 4,
                "FontBBox": PDFArray(box),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": ascent,
                "StemV": 80,
                "FontFile2": doc.Reference(stream),
                "CIDSet": doc.Reference(_stream(_all_of(len(glyph_of)))),
            }
        )
        within = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(self._base),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": doc.Reference(descriptor),
                "DW": 0,
                "W": PDFArray([1, PDFArray([round(width, 3) for width in widths])]),
                "CIDToGIDMap": doc.Reference(_stream(struct.pack(f">{len(glyph_of)}H", *glyph_of))),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(self._base),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([doc.Reference(within)]),
                "ToUnicode": doc.Reference(_stream(table.encode("ascii"))),
            }
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font)

    def _measures(self) -> tuple[list[int], int, int]:
        head, scale = self._font.face.reference_table("head").data, 1000 / self._font.em
        box = [round(value * scale) for value in struct.unpack(">4h", head[36:44])]
        extents = self._font.font.get_font_extents("ltr")
        return box, round(extents.ascender * scale), round(extents.descender * scale)

    def _program(self) -> tuple[bytes, list[int]]:
        """Give the font's file with just what is used, and for each code, from 0, the number of its glyph in it."""
        wanted = hb.SubsetInput()
        wanted.unicode_set.clear()
        wanted.glyph_set.update({glyph.number for key in self._codes for glyph in key[0]})
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii").ljust(4)) for tag in _NOT_IN_A_PDF)
        plan = hb.SubsetPlan(self._font.face, wanted)
        numbers = plan.old_to_new_glyph_mapping
        small = plan.execute()
        composites: list[Composite] = []
        glyph_of = [0]
        count = small.glyph_count
        for glyphs, advance, _text in self._codes:
            if len(glyphs) == 1 and self._is_as_it_is(glyphs[0], advance):
                glyph_of.append(numbers[glyphs[0].number])
            else:
                glyph_of.append(count + len(composites))
                parts = tuple((numbers[glyph.number], glyph.x, glyph.y) for glyph in glyphs)
                composites.append(Composite(parts, round(advance * self._font.em)))
        return with_composites(small.blob.data, composites), glyph_of

    def _is_as_it_is(self, glyph: Glyph, advance: float) -> bool:
        """Whether a glyph stands alone, unmoved and as wide as the font says."""
        width = self._font.font.get_glyph_h_advance(glyph.number)
        return glyph == Glyph(glyph.number) and width == round(advance * self._font.em)


def _all_of(count: int) -> bytes:
    """Say that the first so many codes are there: one bit each, the highest first (ISO 32000-1, table 124)."""
    return ((1 << count) - 1 << -count % 8).to_bytes((count + 7) // 8)


def _stream(content: bytes) -> Any:  # noqa: ANN401 -- reportlab
    stream = PDFStream(PDFDictionary({}), content)
    stream.filters = [PDFZCompress]
    return stream


def _postscript_name(face: Any) -> str:  # noqa: ANN401 -- HarfBuzz's
    return str(face.get_name(6)).replace(" ", "")


def _letters(number: int) -> str:
    """Six letters that mark a font in a file as a part of the whole one."""
    return "SHAPE" + chr(ord("A") + number)
