"""How hard a text is to read: Flesch-Kincaid's school grade for English, Fernández-Huerta's ease for Spanish.

Grade 6 in Spanish is an ease of 70 ("somewhat easy", the seventh school year ends there) and more.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

EASY_SPANISH = 70.0
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
_ENDS = re.compile(r"[.!?:]+(?:\s|$)")
_GAPS = {"name": "Dana", "place": "the porch", "day": "Monday", "weekday": "Monday", "month": "May", "time": "6:00"}


def texts_of(words: Any) -> Iterator[str]:
    """Give every fixed text of a table of words, its gaps filled."""
    if isinstance(words, str):
        yield re.sub(r"\{(\w+)\}", lambda gap: _GAPS.get(gap[1], "it"), words)
    elif isinstance(words, dict):
        for inner in words.values():
            yield from texts_of(inner)
    elif isinstance(words, tuple):
        for inner in words:
            yield from texts_of(inner)
    elif is_dataclass(words):
        for field in fields(words):
            yield from texts_of(getattr(words, field.name))


def grade(text: str) -> float:
    """Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words = _WORD.findall(text)
    return 0.39 * len(words) / _sentences(text) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def ease(text: str) -> float:
    """Fernández-Huerta: 206.84 - 60 syllables a word - 1.02 words a sentence."""
    words = _WORD.findall(text)
    return 206.84 - 60 * sum(map(silabas, words)) / len(words) - 1.02 * len(words) / _sentences(text)


def _sentences(text: str) -> int:
    return max(1, len([part for part in _ENDS.split(text) if part and part.strip()]))


def syllables(word: str) -> int:
    """Count the syllables of an English word by its vowels; a number is read by its digits."""
    plain = word.casefold()
    if plain.isdigit():
        return len(plain) + plain.count("7")
    plain = re.sub(r"(?:[^laeiouy]|[aeiouy]l)es?$|(?<=[^td])ed$", "_", plain) if len(plain) > 3 else plain
    return max(1, len(re.findall(r"[aeiouy]+", plain)))


def silabas(word: str) -> int:
    """Count the syllables of a Spanish word: strong vowels stand alone, weak ones join unless they have an accent."""
    plain = word.casefold()
    if plain.isdigit():
        return 2 * len(plain)
    plain = re.sub(r"qu|(?<=g)u(?=[eiéí])", "q", plain)
    plain = re.sub(r"y$", "i", plain)
    return max(1, len(re.findall(r"[iuü]?[aeoáéó][iuü]?|[íú]|[iuü]+", plain)))
