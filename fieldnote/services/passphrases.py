"""What makes a passphrase good enough, and suggestions of five words."""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from fieldnote.domain.problems import FieldnoteError
from fieldnote.domain.text import folded
from fieldnote.host import resources

SHORTEST = 15
LONGEST = 1000
SUGGESTED_WORDS = 5
_LISTS: Final = {"en": "passphrase.txt", "es": "passphrase-es.txt"}


class Weakness(StrEnum):
    """Why a passphrase is refused. There are no rules about capitals or digits (NIST SP 800-63B)."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    COMMON = "common"
    REPEATS = "repeats"


class WeakPassphraseError(FieldnoteError):
    """A new passphrase is too easy to guess."""

    def __init__(self, weakness: Weakness) -> None:
        """Take what is weak about it."""
        super().__init__(weakness.value)
        self.weakness = weakness


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a passphrase looks while it is typed: a weakness, or a strength of 1 to 4 by length and variety."""

    weakness: Weakness | None
    strength: int


def judge(passphrase: str) -> Judgement:
    """Judge a passphrase, quickly enough for every key press."""
    if len(passphrase) < SHORTEST:
        return Judgement(Weakness.TOO_SHORT, 0 if len(passphrase) < SHORTEST // 2 else 1)
    if len(passphrase) > LONGEST:
        return Judgement(Weakness.TOO_LONG, 0)
    plain = folded(passphrase).replace(" ", "")
    if len(set(plain)) < 6 or _is_repetition(plain):
        return Judgement(Weakness.REPEATS, 0)
    if plain in _common() or "".join(c for c in plain if c.isalpha()) in _common():
        return Judgement(Weakness.COMMON, 0)
    variety = len(set(folded(passphrase).split()))
    return Judgement(None, min(4, 2 + (len(passphrase) >= 20) + (variety >= SUGGESTED_WORDS or len(passphrase) >= 28)))


def require(passphrase: str) -> None:
    """Raise WeakPassphraseError for a passphrase that is too easy to guess."""
    weakness = judge(passphrase).weakness
    if weakness:
        raise WeakPassphraseError(weakness)


def suggest(language: str = "en") -> str:
    """Make a passphrase of five random words of a language: at 10,000 guesses a second, tens of millions of years.

    Each list has 2,048 words, so that five of them are worth 55 bits; a language without a list gets English words.
    """
    words = _words(_LISTS.get(language, _LISTS["en"]))
    return " ".join(secrets.choice(words) for _ in range(SUGGESTED_WORDS))


def _is_repetition(text: str) -> bool:
    """Whether the text is a shorter text said again and again."""
    return text in (text + text)[1:-1]


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(resources.path("words", name).read_text("utf-8").split())


@cache
def _common() -> frozenset[str]:
    lines = resources.path("words", "common-passphrases.txt").read_text("utf-8").splitlines()
    return frozenset(folded(line).replace(" ", "") for line in lines if line and not line.startswith("#"))
