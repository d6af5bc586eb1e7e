"""Spelling dictionaries that ship with Fieldnote, read by Hunspell, or where that is missing by its port to Python.

A dictionary takes a tenth of a second to load and as long to suggest something: nothing here belongs on the screen's
thread, and since the library holds the interpreter meanwhile, in no thread of the window's process at all.
"""

from functools import cache
from typing import Protocol

from fieldnote.host import resources

FILES = {"en": "en_US", "es": "es"}
"""The dictionary of each language."""


class Dictionary(Protocol):
    """One language's words."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def suggestions(self, word: str) -> list[str]:
        """Give what may be meant, the likeliest first."""


@cache
def dictionary(language: str) -> Dictionary:
    """Load the dictionary of a language; raises KeyError for a language that has none."""
    name = FILES[language]
    try:
        return _Hunspell(name)
    except ImportError:
        return _Spylls(name)


class _Hunspell:
    def __init__(self, name: str) -> None:
        from hunspell import Hunspell  # noqa: PLC0415 -- only where something is looked up

        self._words = Hunspell(name, hunspell_data_dir=str(resources.path("dictionaries")))

    def knows(self, word: str) -> bool:
        return bool(self._words.spell(word))

    def suggestions(self, word: str) -> list[str]:
        return list(self._words.suggest(word))


class _Spylls:
    def __init__(self, name: str) -> None:
        from spylls.hunspell import Dictionary as Words  # noqa: PLC0415 -- only where Hunspell is missing

        self._words = Words.from_files(str(resources.path("dictionaries", name)))

    def knows(self, word: str) -> bool:
        return bool(self._words.lookup(word))

    def suggestions(self, word: str) -> list[str]:
        return list(self._words.suggest(word))
