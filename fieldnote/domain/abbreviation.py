"""Abbreviations: those from an approved list may stand in a note (10A NCAC 26D .0703(k)), others are pointed out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_LETTERS = re.compile(r"(?<![\w.’'-])(?:[A-ZÁÉÍÓÚÑÜ]{2,6}|(?:[A-ZÁÉÍÓÚÑÜ]\.){2,6})(?![\w’-])")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Letters that may stand for words; `expand` offers the words where the letters stand first in a note."""

    short: str
    long: str
    expand: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """A place in a text, as offsets of characters, with letters nobody approved."""

    start: int
    end: int
    short: str


def unknown(text: str, approved: Sequence[Abbreviation]) -> tuple[Unknown, ...]:
    """Find abbreviations that are not on the list; a line in capitals throughout is no abbreviation."""
    known = {a.short.replace(".", "").upper() for a in approved}
    return tuple(
        Unknown(match.start(), match.end(), match[0])
        for match in _LETTERS.finditer(text)
        if match[0].replace(".", "") not in known and not _shouted(text, match.start())
    )


def expanded(text: str, approved: Iterable[Abbreviation]) -> str:
    """Give the text with the words behind each abbreviation that has to be expanded, once each.

    It is offered before signing and never put in by itself: "PO" becomes "PO (probation officer)".
    """
    for abbreviation in approved:
        if abbreviation.expand and abbreviation.long.lower() not in text.lower():
            letters = re.compile(rf"(?<![\w.]){re.escape(abbreviation.short)}(?!\w)")
            text = letters.sub(lambda match, long=abbreviation.long: f"{match[0]} ({long})", text, count=1)  # type: ignore[misc]
    return text


def _shouted(text: str, place: int) -> bool:
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    letters = [c for c in text[start : end if end >= 0 else len(text)] if c.isalpha()]
    return len(letters) > 12 and all(c.isupper() for c in letters)
