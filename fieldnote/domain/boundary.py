"""A specialist's private phone, address and e-mail never stand on paper: every text that leaves is looked through."""

import re
import unicodedata
from dataclasses import dataclass

_FEWEST_DIGITS, _FEWEST_LETTERS = 7, 6


@dataclass(frozen=True, slots=True)
class PrivateFacts:
    """What belongs to the specialist alone. Kept to be looked for, never to be shown."""

    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A private fact in a text, as offsets of characters. `kind` is phone, email or address."""

    kind: str
    start: int
    end: int


def boundary_findings(text: str, private: PrivateFacts) -> tuple[Found, ...]:
    """Find private facts however they are written: other spacing, brackets, dots, a country code, other case."""
    found = [
        Found(kind, match.start(), match.end())
        for kind, facts in (("phone", private.phones), ("email", private.emails), ("address", private.addresses))
        for fact in facts
        if (pattern := _pattern(kind, fact)) is not None
        for match in pattern.finditer(text)
    ]
    return tuple(sorted(found, key=lambda f: (f.start, f.end)))


def _pattern(kind: str, fact: str) -> re.Pattern[str] | None:
    if kind == "phone":
        digits = [c for c in unicodedata.normalize("NFKC", fact) if c.isdigit()]
        if digits[:1] == ["1"] and len(digits) == 11:
            digits = digits[1:]
        if len(digits) < _FEWEST_DIGITS:
            return None
        return re.compile(r"(?<!\d)" + r"[\s().\-\u2010-\u2015/]*".join(digits) + r"(?!\d)")
    parts = re.findall(r"\w+", fact)
    if sum(map(len, parts)) < _FEWEST_LETTERS:
        return None
    between = r"[\W_]*" if kind == "address" else r"\s*[\W_]\s*"
    return re.compile(r"(?<!\w)" + between.join(map(re.escape, parts)) + r"(?!\w)", re.IGNORECASE)
