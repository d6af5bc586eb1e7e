"""The bundled fonts: which characters they have, how wide each is, and what happens to a character none of them has.

User text is plain data. Nothing in it is ever read as markup, and nothing of it vanishes: what no bundled font covers
is printed as its code point in brackets, and `unprintable` names it before the paper is made.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import Any

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from fieldnote.host import resources
from fieldnote.reports import script


class Face(StrEnum):
    """The faces that documents are set in, by their file."""

    REGULAR = "SourceSans3-Regular"
    SEMIBOLD = "SourceSans3-SemiBold"
    BOLD = "SourceSans3-Bold"
    SERIF = "SourceSerif4-Regular"


_LAST_RESORTS = ("Inter-Regular", Face.SERIF)
_NO_BREAK_SPACES = frozenset("\u00a0\u2007\u202f")
_LINE_ENDS = frozenset("\n\u2028\u2029")
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Bidi controls: they can make a text read as something else, so they are printed, not obeyed."""


class Font:
    """One font file, registered with reportlab under its own name."""

    def __init__(self, name: str, file: str) -> None:
        self.name = name
        self.ttf: Any = TTFont(name, file, asciiReadable=False, shapable=False)
        registerFont(self.ttf)

    def has(self, char: str) -> bool:
        """Whether the font can show a character: a sign for it alone, and no private meaning."""
        has_sign = bool(self.ttf.face.charToGlyph.get(ord(char)))
        return has_sign and unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cs"}

    def advance(self, char: str) -> float:
        """Give the width of a character at a size of one point."""
        return float(self.ttf.face.charWidths[ord(char)]) / 1000


@cache
def font(name: str) -> Font:
    """Give a bundled font by its file's name; the file is read once per process."""
    return Font(name, str(resources.path("fonts", f"{name}.ttf")))


@cache
def last_resorts() -> tuple[Font, ...]:
    """The fonts asked in turn when a face and the plain one lack a character."""
    return tuple(map(font, _LAST_RESORTS))


@cache
def shaped_font(char: str) -> str:
    """Give the name of the font that shows a character of another script; nothing when there is none."""
    name = script.font_for(char)
    if not name:
        return ""
    from fieldnote.reports import shaping  # noqa: PLC0415 -- at the first character that needs it

    return name if shaping.font(name).has(char) else ""


class _Choice(dict[str, Font]):
    """For one face: the font that prints a character. Only what `printed` gives can be asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._own = (font(face), font(Face.REGULAR))

    def __missing__(self, char: str) -> Font:
        found = next((f for f in self._own if f.has(char)), None) or _last_resort_for(char) or self._own[0]
        self[char] = found
        return found


class _Advances(dict[str, float]):
    """For one face: the width of a character at a size of one point."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._choice = choice(face)

    def __missing__(self, char: str) -> float:
        width = self[char] = self._choice[char].advance(char)
        return width


@cache
def choice(face: Face) -> dict[str, Font]:
    """Give the table from character to the font that prints it in `face`."""
    return _Choice(face)


@cache
def advances(face: Face) -> dict[str, float]:
    """Give the table from character to its width in `face` at a size of one point."""
    return _Advances(face)


def _last_resort_for(char: str) -> Font | None:
    return next((f for f in last_resorts() if f.has(char)), None)


def _covered(char: str) -> bool:
    return bool(shaped_font(char)) or font(Face.REGULAR).has(char) or _last_resort_for(char) is not None


class _Printed(dict[str, str]):
    """What stands on paper for a character."""

    def __missing__(self, char: str) -> str:
        shown = self[char] = _shown(char)
        return shown


def _shown(char: str) -> str:
    if char in _LINE_ENDS:
        return "\n"
    if char == "\t":
        return "    "
    if char in _NO_BREAK_SPACES:
        return "\u00a0"
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if _has_no_ink(char, category):
        return ""
    return char if _covered(char) else f"[U+{ord(char):04X}]"


_MARKS_WITHOUT_INK = "\u034f\u17b4\u17b5"
"""The grapheme joiner, and two vowels of Khmer that are never written: marks to Unicode, and nothing to the eye."""


def _has_no_ink(char: str, category: str) -> bool:
    """Whether a character only steers others: joiners, soft hyphens, variation selectors, direction marks."""
    is_selector = "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"
    is_steering = category == "Cf" and char not in _OVERRIDES and not "\U000e0000" <= char <= "\U000e007f"
    return is_selector or is_steering or char in _MARKS_WITHOUT_INK


_PRINTED = _Printed()
_STEERING = frozenset("\u200b\u200c\u200d\u200e\u200f\u061c")
"""What has no ink and yet a say where letters join, words end and lines run: places to break, joiners, directions."""


def printed(text: str) -> str:
    """Give the text as it is printed: composed, tabs as spaces, what no font covers as `[U+1F600]`.

    Signs that only steer how letters are shaped are kept where letters are.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = _composed(text)
    if not script.needs_shaping(composed):
        return "".join(map(_PRINTED.__getitem__, composed))
    return "".join(char if char in _STEERING else _PRINTED[char] for char in composed)


def unprintable(*texts: str) -> tuple[str, ...]:
    """List what no bundled font can show, as `U+1F600 GRINNING FACE`, once each in order of appearance."""
    found: dict[str, None] = {}
    for text in texts:
        if not text.isascii():
            found.update(dict.fromkeys(filter(_is_lacking, _composed(text))))
        else:
            found.update(dict.fromkeys(c for c in text if not c.isprintable() and c not in "\n\t"))
    return tuple(f"U+{ord(c):04X} {unicodedata.name(c, '')}".rstrip() for c in found)


def _composed(text: str) -> str:
    """Compose letters with their marks. What no font covers keeps the code point it was written with, as its name."""
    composed = unicodedata.normalize("NFC", text)
    if not any(map(_is_lacking, composed)):
        return composed
    # Some ideographs have an equal that composing would put in their place.
    kept = {char for char in text if len(unicodedata.normalize("NFC", char)) == 1 and _is_lacking(char)}
    parts = re.split(f"([{re.escape(''.join(kept))}])", text) if kept else [text]
    return "".join(part if part in kept else unicodedata.normalize("NFC", part) for part in parts)


def _is_lacking(char: str) -> bool:
    return char != "[" and _PRINTED[char].startswith("[")
