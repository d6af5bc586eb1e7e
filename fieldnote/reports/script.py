"""Scripts beyond the Latin, Greek and Cyrillic ones: the font of each, and what has to be shaped to be read.

No library is imported for that, and no pattern compiled: most texts need neither.
"""

from bisect import bisect_right
from functools import cache

_ARABIC = "NotoSansArabic-Regular"
_HEBREW = "NotoSansHebrew-Regular"
_DEVANAGARI = "NotoSansDevanagari-Regular"
_KHMER = "NotoSansKhmer-Regular"
_CHINESE = "DroidSansFallback-Regular"
_ANY = ""
"""Marks that stay when letters are composed with theirs: shaping puts them in their place, in their letter's font."""
_BLOCKS = (
    (0x0300, 0x036F, _ANY),
    (0x0483, 0x0489, _ANY),
    (0x0590, 0x05FF, _HEBREW),
    (0x0600, 0x06FF, _ARABIC),
    (0x0750, 0x077F, _ARABIC),
    (0x0870, 0x08FF, _ARABIC),
    (0x0900, 0x097F, _DEVANAGARI),
    (0x1100, 0x11FF, _CHINESE),
    (0x1780, 0x17FF, _KHMER),
    (0x19E0, 0x19FF, _KHMER),
    (0x1AB0, 0x1AFF, _ANY),
    (0x1CD0, 0x1CFF, _DEVANAGARI),
    (0x1DC0, 0x1DFF, _ANY),
    (0x20D0, 0x20FF, _ANY),
    (0x2E80, 0x9FFF, _CHINESE),
    (0xA830, 0xA839, _DEVANAGARI),
    (0xA8E0, 0xA8FF, _DEVANAGARI),
    (0xA960, 0xA97F, _CHINESE),
    (0xAC00, 0xD7FF, _CHINESE),
    (0xF900, 0xFAFF, _CHINESE),
    (0xFB1D, 0xFB4F, _HEBREW),
    (0xFB50, 0xFDFF, _ARABIC),
    (0xFE20, 0xFE2F, _ANY),
    (0xFE30, 0xFE4F, _CHINESE),
    (0xFE70, 0xFEFE, _ARABIC),
    (0xFF00, 0xFFEF, _CHINESE),
    (0x10EC0, 0x10EFF, _ARABIC),
    (0x11B00, 0x11B09, _DEVANAGARI),
    (0x20000, 0x3FFFF, _CHINESE),
)
"""The first and the last letter of each block, and its font. Chinese comes with Japanese and Korean."""
_STARTS = [first for first, _last, _font in _BLOCKS]
_FIRST = chr(_STARTS[0])

FALLBACKS = frozenset({_ARABIC, _HEBREW, _DEVANAGARI, _KHMER, _CHINESE})


@cache
def _block(char: str) -> tuple[int, int, str] | None:
    block = _BLOCKS[bisect_right(_STARTS, ord(char)) - 1]
    return block if block[0] <= ord(char) <= block[1] else None


def needs_shaping(text: str) -> bool:
    """Whether a text holds anything that cannot be set letter by letter, from left to right, in the Latin fonts."""
    return not text.isascii() and any(_block(char) for char in set(text) if char >= _FIRST)


def font_for(char: str) -> str:
    """Give the name of the font for a character of another script; nothing for all others."""
    block = _block(char)
    return block[2] if block else ""
