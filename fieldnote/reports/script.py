"""Scripts beyond the Latin, Greek and Cyrillic ones: the font of each, and what has to be shaped to be read.

No library is imported for that: most texts need neither.
"""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Script:
    """A fallback font and its letters, as the inside of a regular expression's brackets."""

    font: str
    letters: str


_SCRIPTS = (
    _Script(
        "NotoSansArabic-Regular",
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefe\U00010ec0-\U00010eff",
    ),
    _Script("NotoSansHebrew-Regular", "\u0590-\u05ff\ufb1d-\ufb4f"),
    _Script(
        "NotoSansDevanagari-Regular",
        "\u0900-\u097f\u1cd0-\u1cff\ua830-\ua839\ua8e0-\ua8ff\U00011b00-\U00011b09",
    ),
    _Script("NotoSansKhmer-Regular", "\u1780-\u17ff\u19e0-\u19ff"),
    _Script(
        "DroidSansFallback-Regular",
        "\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
        "\U00020000-\U0003ffff",
    ),
)
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Marks that stay when letters are composed with theirs: shaping puts them in their place."""
_SHAPED = re.compile(f"[{''.join(script.letters for script in _SCRIPTS)}{_MARKS}]")
_FONTS = [(script.font, re.compile(f"[{script.letters}]")) for script in _SCRIPTS]

FALLBACKS = frozenset(script.font for script in _SCRIPTS)


def needs_shaping(text: str) -> bool:
    """Whether a text holds anything that cannot be set letter by letter, from left to right, in the Latin fonts."""
    return not text.isascii() and bool(_SHAPED.search(text))


def font_for(char: str) -> str:
    """Give the name of the font for a character of another script; nothing for all others."""
    return next((font for font, letters in _FONTS if letters.match(char)), "")
