"""Spelling dictionaries that ship with Fieldnote, read by Hunspell.

A dictionary takes a tenth of a second to load and as long to suggest something: nothing here belongs on the screen's
thread, and since the library holds the interpreter meanwhile, in no thread of the window's process at all.
"""

from functools import cache

from fieldnote.host import resources

FILES = {"en": "en_US", "es": "es"}
"""The dictionary of each language."""


class Dictionary:
    """One language's words."""

    def __init__(self, name: str) -> None:
        """Load a dictionary by the name of its files."""
        from hunspell import Hunspell  # noqa: PLC0415 -- only where something is looked up

        self._words = Hunspell(name, hunspell_data_dir=str(resources.path("dictionaries")))

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""
        return bool(self._words.spell(word))

    def suggestions(self, word: str) -> list[str]:
        """Give what may be meant, the likeliest first."""
        return list(self._words.suggest(word))


@cache
def dictionary(language: str) -> Dictionary:
    """Load the dictionary of a language; raises KeyError for a language that has none."""
    return Dictionary(FILES[language])
