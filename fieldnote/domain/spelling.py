"""Which words of a text are looked up, and which are nobody's mistake."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fieldnote.domain.text import folded

LONGEST_WORD = 60
"""Letters: what is longer is no word, and would take seconds to suggest something for."""
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_WORDS = re.compile(r"[@\d_/\\]|://|^www\.", re.IGNORECASE)
"""In addresses, codes, figures and dates nothing is looked up."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A word and where it stands in its line."""

    word: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word)


def spots(line: str) -> Iterator[Spot]:
    """Give the words of a line that a dictionary can say something about.

    Left out are single letters, abbreviations in capitals, addresses, codes and whatever has a figure in it.
    """
    for token in _TOKEN.finditer(line):
        if _NO_WORDS.search(token[0]):
            continue
        for found in _WORD.finditer(token[0]):
            word = found[0]
            if 1 < len(word) <= LONGEST_WORD and not word.isupper():
                yield Spot(word, token.start() + found.start())


def spot_at(line: str, place: int) -> Spot | None:
    """Give the word that a place of a line lies in or touches."""
    return next((spot for spot in spots(line) if spot.start <= place <= spot.end), None)


def plain(word: str) -> str:
    """Give a word as the dictionaries have it: with the straight apostrophe."""
    return word.replace("’", "'")


def key(word: str) -> str:
    """Give what a person's own word is compared by: the same with and without a capital, accent or possessive."""
    bare = plain(folded(word))
    return bare.removesuffix("'s")
