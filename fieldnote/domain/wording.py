"""Gentle hints about words: kinder or plainer ones are offered, and nothing is ever changed by itself.

What stands in quotation marks is somebody's own word, and people may call themselves what they like: it is left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_QUOTATIONS = re.compile(
    r"“[^”\n]*(?:”|$)|„[^“”\n]*(?:[“”]|$)|«[^»\n]*(?:»|$)|\"[^\"\n]*(?:\"|$)|‘[^’\n]*’(?!\w)|^[ \t]*[—–][^\n]*",
    re.MULTILINE,
)
"""Quotations to their end or, while they are being written, to the end of the line; and lines of Spanish dialogue."""


_AN = re.compile(r"(?<!\w)[Aa]n\s+\Z")
_VOWELS = frozenset("aeiou")


class Reason(StrEnum):
    """Why other words may be better."""

    PERSON_FIRST = "person_first"
    JUDGING = "judging"
    ACCURATE = "accurate"
    CLINICAL = "clinical"
    PEER_VOICE = "peer_voice"
    ROLE = "role"
    SAFETY = "safety"
    """No other words are better: somebody may not be safe, and that is said in their own words, too."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that a hint is given for, in every form, and what could stand instead."""

    id: str
    find: tuple[str, ...]
    instead: tuple[str, ...]
    why: Reason = Reason.JUDGING
    advice: str = ""
    """What to do where no words could simply stand there."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A place in a text, as offsets of characters, and the words that could stand there instead."""

    start: int
    end: int
    wording: Wording


def hints(text: str, wordings: Sequence[Wording]) -> tuple[Hint, ...]:
    """Find words outside quotations that other words could stand for; the longest at each place, in order."""
    if not wordings:
        return ()
    pattern, of_form = _compiled(tuple(wordings))
    exempt = [match.span() for match in _QUOTATIONS.finditer(text)]
    return tuple(
        Hint(match.start(), match.end(), of_form[_form(match[0])])
        for match in pattern.finditer(text)
        if of_form[_form(match[0])].why is Reason.SAFETY or not _inside(match.start(), exempt)
    )


@dataclass(frozen=True, slots=True)
class Fitted:
    """Words as they are written in place of others, and how many characters before those they replace as well."""

    text: str
    earlier: int = 0


def fitted(before: str, word: str, instead: str) -> Fitted:
    """Fit other words into a line: they begin as the word did, and “an addict” becomes “a person”, not “an person”.

    No article is ever made longer: “a” is another word in Spanish.
    """
    text = f"{instead[:1].upper()}{instead[1:]}" if word[:1].isupper() else instead
    article = _AN.search(before)
    if article is None or instead[:1].lower() in _VOWELS:
        return Fitted(text)
    return Fitted(f"{article[0][0]}{article[0][2:]}{text}", len(article[0]))


def quotations(text: str) -> Iterator[str]:
    """Give what stands in quotation marks, marks included."""
    return (match[0] for match in _QUOTATIONS.finditer(text))


def _inside(place: int, spans: list[tuple[int, int]]) -> bool:
    """Whether a place lies in one of some spans, which stand in order and do not overlap."""
    before = bisect_right(spans, place, key=lambda span: span[0])
    return before > 0 and place < spans[before - 1][1]


@lru_cache(maxsize=8)
def _compiled(wordings: tuple[Wording, ...]) -> tuple[re.Pattern[str], dict[str, Wording]]:
    of_form = {_form(form): wording for wording in wordings for form in wording.find}
    longest_first = sorted(of_form, key=len, reverse=True)
    forms = "|".join(r"\s+".join(map(re.escape, form.split(" "))) for form in longest_first)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE), of_form


def _form(text: str) -> str:
    """Give words as they are compared: small letters, single spaces. Accents count: they tell Spanish words apart."""
    return " ".join(text.lower().split())
