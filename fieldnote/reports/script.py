"""Right-to-left scripts, the part of them that needs no shaping engine.

Arabic letters take the form that fits their neighbours (Unicode's presentation forms, which read back as the plain
letters), and right-to-left runs stand in their order. What this cannot do, the placing of points and vowel signs, is
named by `fonts.unprintable`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

_JOINER, _NON_JOINER = "\u200d", "\u200c"
_LAM = "\u0644"
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f]")
_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")


@dataclass(frozen=True, slots=True)
class _Forms:
    """The four forms of every letter, and those of lam with alef, which are one sign."""

    letters: dict[str, dict[str, str]]
    lam_alef: dict[str, dict[str, str]]


@cache
def _forms() -> _Forms:
    letters: dict[str, dict[str, str]] = {}
    lam_alef: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)):
        parts = unicodedata.decomposition(chr(code)).split()
        if not parts:
            continue
        kind, base = parts[0].strip("<>"), [chr(int(part, 16)) for part in parts[1:]]
        if len(base) == 1:
            letters.setdefault(base[0], {})[kind] = chr(code)
        elif base[0] == _LAM and unicodedata.category(base[1]) == "Lo" and len(base) == 2 and code >= 0xFEF5:
            lam_alef.setdefault(base[1], {})[kind] = chr(code)
    return _Forms(letters, lam_alef)


def joined(text: str) -> str:
    """Give Arabic letters the form that fits their neighbours; all other text comes back as it is."""
    if not _ARABIC.search(text):
        return text
    forms = _forms()
    out: list[str] = []
    at = 0
    while at < len(text):
        step, table = 1, forms.letters.get(text[at])
        if text[at] == _LAM and text[at + 1 : at + 2] in forms.lam_alef:
            step, table = 2, forms.lam_alef[text[at + 1]]
        out.append(_fitting(text, at, step, table) if table else text[at])
        at += step
    return "".join(out)


def _fitting(text: str, at: int, step: int, table: dict[str, str]) -> str:
    before = _joins_onward(_neighbour(text, at, -1))
    after = "initial" in table and _joins_back(_neighbour(text, at + step - 1, 1))
    joins_before = before and "final" in table
    wanted = {
        (True, True): "medial",
        (True, False): "final",
        (False, True): "initial",
        (False, False): "isolated",
    }[joins_before, after]
    return table.get(wanted, text[at : at + step])


def _neighbour(text: str, at: int, step: int) -> str:
    """The next character that matters for joining: marks above and below are passed over."""
    at += step
    while 0 <= at < len(text) and unicodedata.category(text[at]) == "Mn":
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _joins_onward(char: str) -> bool:
    return char in {_JOINER, "\u0640"} or "initial" in _forms().letters.get(char, {})


def _joins_back(char: str) -> bool:
    return char in {_JOINER, "\u0640"} or (char != _NON_JOINER and "final" in _forms().letters.get(char, {}))


def plain(char: str) -> str:
    """Give the letters a presentation form stands for: what a copy of the printed text has to say."""
    return unicodedata.normalize("NFKC", char) if "\ufb50" <= char <= "\ufdff" or "\ufe70" <= char <= "\ufefc" else char


def is_right_to_left(char: str) -> bool:
    """Whether a character belongs to a right-to-left script."""
    return unicodedata.bidirectional(char) in {"R", "AL"}


def runs(text: str) -> list[tuple[str, bool]]:
    """Split a line into runs of one direction: the text of each and whether it goes right to left."""
    if text.isascii() or not any(map(is_right_to_left, text)):
        return [(text, False)]
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(text):
        end = _end_of_run(text, at)
        if end == at:
            end = next((i for i in range(at, len(text)) if is_right_to_left(text[i])), len(text))
            found.append((text[at:end], False))
        else:
            found.append((text[at:end], True))
        at = end
    return found


def _end_of_run(text: str, start: int) -> int:
    """Where a right-to-left run that starts here ends; `start` itself when none starts here."""
    end = start
    for at in range(start, len(text)):
        kind = unicodedata.bidirectional(text[at])
        if kind in {"R", "AL"} or (kind == "NSM" and end == at and at > start):
            end = at + 1
        elif kind == "L" or at == start:
            break
    return end


def units(run: str) -> list[str]:
    """Split a right-to-left run into what is set one after the other from the right: letters, and whole numbers."""
    found: list[str] = []
    at = 0
    while at < len(run):
        number = _DIGITS.match(run, at)
        found.append(number.group() if number else run[at])
        at += len(found[-1])
    return found
