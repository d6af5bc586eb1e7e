"""The words of a text, folded for comparing, with the way back to where each stands in it.

Folding takes case, accents, vowel signs and invisible characters away, one character at a time, so that every place in
the folded text has its place in the text as it was typed.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence

from fieldnote.domain.text import folded

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ENDING = re.compile(r"'(?:s|d|ll|ve|re|m)$")
_BETWEEN = re.compile(r" {1,3}|-|, | ?\n ?")
_AFTER_A_LETTER = re.compile(r"\.? ?")
_ENDS_A_SENTENCE = '.!?:;\n•*("“«¿¡-–—…'


def fold(text: str) -> str:
    """Fold a text; dashes and apostrophes of every kind become the plain ones."""
    return text.translate(_FOLDED)


def bare(token: str) -> str:
    """Take the ending of a possessive or a short form off a folded word, and its apostrophes out."""
    return _ENDING.sub("", token).replace("'", "")


class WordPlaces:
    """The words of one text, by number."""

    def __init__(self, text: str) -> None:
        """Fold the text and find its words."""
        self.text = text
        self.plain = fold(text)
        found = [(m.start(), m.end(), m[0]) for m in WORD.finditer(self.plain)]
        self._starts, self._ends = [f[0] for f in found], [f[1] for f in found]
        self._tokens = [f[2] for f in found]
        self.words = [bare(token) if "'" in token else token for token in self._tokens]
        self._origins: Sequence[int] | None = None

    def word(self, number: int) -> str:
        """Give a word by its number, or nothing where there is none."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Give where some words stand in the folded text; an ending like a possessive is not part of it."""
        token = self._tokens[last]
        return self._starts[first], self._ends[last] - len(token) + len(_ENDING.sub("", token))

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Give where a stretch of the folded text stands in the text itself."""
        origins = self._all_origins()
        begins, ends = origins[start], origins[end - 1] + 1
        while ends < len(self.text) and unicodedata.combining(self.text[ends]):
            ends += 1
        return begins, ends

    def words_around(self, start: int, end: int) -> tuple[str, str]:
        """Give the word before and the word after a stretch of the text itself."""
        origins = self._all_origins()
        before = bisect_left(self._starts, bisect_left(origins, start)) - 1
        following = bisect_left(self._starts, bisect_left(origins, end))
        return self.word(before), self.word(following)

    def capital(self, number: int) -> bool:
        """Whether a word begins with a capital where it stands."""
        return self.text[self._all_origins()[self._starts[number]]].isupper()

    def shouted(self, number: int) -> bool:
        """Whether a word and the one beside it are all in capitals: then a capital says nothing."""
        beside = number + 1 if number + 1 < len(self.words) else number - 1
        return all(self._as_typed(n).isupper() for n in (number, beside) if n >= 0)

    def joined(self, number: int, following: int) -> bool:
        """Whether what stands between two words lets them be one name."""
        if following >= len(self.words) or number < 0:
            return False
        gap = self.plain[self._ends[number] : self._starts[following]]
        of_a_letter = len(self.words[number]) == 1 and _AFTER_A_LETTER.fullmatch(gap)
        return bool(of_a_letter or _BETWEEN.fullmatch(gap))

    def spaced(self, number: int, following: int) -> bool:
        """Whether nothing but a space or a line's end stands between two words."""
        return self.joined(number, following) and self.plain[self._ends[number] : self._starts[following]].isspace()

    def dotted(self, number: int) -> bool:
        """Whether a full stop stands right behind a word."""
        return self.plain[self._ends[number] : self._ends[number] + 1] == "."

    def possessive(self, number: int) -> bool:
        """Whether a word has an 's behind it."""
        return self._tokens[number].endswith("'s")

    def begins_a_sentence(self, number: int) -> bool:
        """Whether any word would have a capital there."""
        before = self.plain[: self._starts[number]].rstrip(" ")[-1:]
        return not before or before in _ENDS_A_SENTENCE

    def number_follows(self, number: int) -> bool:
        """Whether a figure stands behind a word, as in a date."""
        return self.plain[self._ends[number] : self._ends[number] + 2].strip()[:1].isdigit()

    def _as_typed(self, number: int) -> str:
        begins, ends = self.origin(self._starts[number], self._ends[number])
        return self.text[begins:ends]

    def _all_origins(self) -> Sequence[int]:
        if self._origins is None:
            one_to_one = all(len(_FOLDED[ord(char)]) == 1 for char in set(self.text))
            typed = enumerate(self.text)
            self._origins = range(len(self.text)) if one_to_one else [n for n, c in typed for _ in _FOLDED[ord(c)]]
        return self._origins


class _Folded(dict[int, str]):
    """What each character is folded to by itself, learned as it comes by."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _folded_alone(chr(code))
        return plain


def _folded_alone(char: str) -> str:
    category = unicodedata.category(char)
    if char == "\n":
        return char
    if char.isspace():
        return " "
    if char in "'’‘ʼ`´ʹ":
        return "'"
    if category == "Pd":
        return "-"
    if category[0] == "M" or category == "Cf":
        return ""
    letters = (c for c in folded(char).replace("ı", "i") if c.isalnum())
    return "".join(letters) or char


_FOLDED = _Folded()
