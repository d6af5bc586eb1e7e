"""Spelling: looked up in a process of its own, with the person's own words and the names they know left in peace.

Words that somebody added stay in the notebook and travel with it. Names are known from what is written there already,
and are kept nowhere else.
"""

import re
from collections.abc import Iterable
from concurrent.futures import Future

from fieldnote.domain import spelling
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import Problem
from fieldnote.domain.text import storable
from fieldnote.host.child import Child
from fieldnote.host.dictionaries import FILES, dictionary
from fieldnote.services import people
from fieldnote.services.notebook import Notebook
from fieldnote.vault import names, notebook_settings

LANGUAGES = tuple(FILES)
MOST_SUGGESTIONS = 5
_OWN, _CHOSEN = "own_words", "spelling_languages"
_NAME = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def languages(notebook: Notebook) -> tuple[str, ...]:
    """Give the languages that words are looked up in; none where spelling is switched off. English at first."""
    chosen = notebook_settings.get(notebook.vault.database, _CHOSEN, LANGUAGES[0])
    return tuple(language for language in LANGUAGES if language in chosen.split())


def choose_languages(notebook: Notebook, chosen: Iterable[str]) -> Done[tuple[str, ...]] | Refused:
    """Look words up in these languages: a word is right where it is in one of them."""
    kept = tuple(chosen)
    if any(language not in LANGUAGES for language in kept):
        return Refused((Problem("languages", "no_such_dictionary"),))
    with notebook.vault.database.transaction():
        notebook_settings.put(notebook.vault.database, _CHOSEN, " ".join(kept))
        notebook.audit("spelling.chosen")
    return Done(kept, Change(notebook=True))


def own_words(notebook: Notebook) -> tuple[str, ...]:
    """Give the words that were added, by the alphabet."""
    kept = notebook_settings.get(notebook.vault.database, _OWN)
    return tuple(kept.split("\n")) if kept else ()


def add_own_word(notebook: Notebook, word: str) -> Done[tuple[str, ...]] | Refused:
    """Never mark this word again in this notebook."""
    word = storable(word)
    if not word.strip() or len(word) > spelling.LONGEST_WORD or any(char.isspace() for char in word):
        return Refused((Problem("word", "not_one_word"),))
    return _keep(notebook, {*own_words(notebook), word})


def remove_own_word(notebook: Notebook, word: str) -> Done[tuple[str, ...]]:
    """Look this word up again like any other."""
    return _keep(notebook, set(own_words(notebook)) - {word})


def known(notebook: Notebook, person_id: PersonId) -> frozenset[str]:
    """Give what is never marked in notes about a person, by `spelling.key`: own words, and the names around them."""
    person = people.get(notebook, person_id)
    around = names.around(notebook.vault.database, person_id)
    written = (person.full_name, person.preferred_name, *person.other_names, notebook.specialist.name, *around)
    parts = (part for name in written for part in _NAME.findall(name))
    return frozenset(spelling.key(word) for word in (*own_words(notebook), *parts))


def wrong(words: frozenset[str], languages: tuple[str, ...]) -> frozenset[str]:
    """Give those of some words that are in no dictionary. Slow at first: for a process of its own."""
    books = [dictionary(language) for language in languages]
    return frozenset(word for word in words if not any(book.knows(spelling.plain(word)) for book in books))


def suggest(word: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Give what may be meant, each once, in turns of the languages. Slow: for a process of its own."""
    told = [dictionary(language).suggestions(spelling.plain(word)) for language in languages]
    longest = max((len(found) for found in told), default=0)
    in_turns = (found[at] for at in range(longest) for found in told if at < len(found))
    apostrophe = "’" if "’" in word else "'"
    return tuple(dict.fromkeys(text.replace("'", apostrophe) for text in in_turns))[:MOST_SUGGESTIONS]


class Speller:
    """Looks words up in a child process that stays warm, and is ended at lock: it has seen words of notes."""

    def __init__(self) -> None:
        """Prepare; the child starts with the first words."""
        self._child = Child()

    def wrong(self, words: frozenset[str], languages: tuple[str, ...]) -> "Future[frozenset[str]]":
        """Start looking up which words are in no dictionary."""
        return self._child.submit(wrong, words, languages)

    def suggest(self, word: str, languages: tuple[str, ...]) -> "Future[tuple[str, ...]]":
        """Start looking for what may be meant."""
        return self._child.submit(suggest, word, languages)

    def stop(self) -> None:
        """End the child, whatever it is doing."""
        self._child.stop()


def _keep(notebook: Notebook, words: set[str]) -> Done[tuple[str, ...]]:
    kept = tuple(sorted(words, key=spelling.key))
    with notebook.vault.database.transaction():
        notebook_settings.put(notebook.vault.database, _OWN, "\n".join(kept))
        notebook.audit("spelling.own_words")
    return Done(kept, Change(notebook=True))
