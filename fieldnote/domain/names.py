"""Names in a text: full, first, last and nicknames, initials and record numbers, however they are typed.

No record names another person served (10A NCAC 26D .0703(l)). `Caseload` finds whoever may be meant; `privacy_check`
says what that means in the note of one person.

Case, accents, possessives and Spanish particles do not matter. A word that is also a name ("Will", "May", "Hope")
counts only where it stands like one, and initials only beside a word that makes them somebody.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from fieldnote.domain.everyday_words import (
    BEFORE_A_MONTH,
    BEFORE_A_SPANISH_WORD,
    EVERYDAY,
    MONTHS,
    NOT_INITIALS,
    PARTICLES,
    PLACE_WORDS,
    SAINTS,
    SAYING,
    SPANISH,
    TITLES,
    TO_SOMEBODY,
)
from fieldnote.domain.ids import PersonId
from fieldnote.domain.word_places import WORD, WordPlaces, bare, fold

_FIGURES = re.compile(r"\d[\w./-]*")
_BEFORE_FIGURES = re.compile(r"[\w./-]*\Z")
_LONGEST_PREFIX = 24
_SEPARATORS = re.compile(r"[\W_]")
_DOTTED = re.compile(r"(?<![\w.])[^\W\d_]\. ?(?:[^\W\d_]\. ?)?[^\W\d_]\.?(?!\w)")
_UNDOTTED = re.compile(r"(?<![\w.&/@-])[^\W\d_a-z]{2,3}(?![\w&/@-])")
_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts whose words stand without spaces, and Korean, whose particles are part of the word (as `fold` leaves it)."""
_SHORTEST_NUMBER = 4
_SHORT = 2
_LETTERS_THAT_ARE_WORDS = frozenset("aeiouy")
"""A letter of these is an initial only with its full stop: "Keisha I think", "Ana y Luis"."""
_NOBODY: frozenset[PersonId] = frozenset()


class NameKind(StrEnum):
    """What of a name was found."""

    FULL = "full"
    """Two words or more, or a word with an initial."""
    WORD = "word"
    INITIALS = "initials"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Names:
    """What one human is called, each name as it is written, and the numbers that stand for them."""

    person_id: PersonId
    names: tuple[str, ...]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameHit:
    """A place in a text, as offsets of characters, and everybody who may be meant by it."""

    start: int
    end: int
    word: str
    """As it stands there."""
    kind: NameKind
    parts: tuple[str, ...]
    """Its words, folded; of initials and numbers the whole."""
    people: frozenset[PersonId]


@dataclass(frozen=True, slots=True)
class NamedOther:
    """A place in a note that may name somebody else who is served."""

    part: str
    """The field of the note."""
    item: int
    """Which text of it, where it holds several."""
    hit: NameHit
    fellow: bool = False
    """Whether it may be somebody of the same group session."""
    known: bool = False
    """Whether it may as well be somebody of the person's own life, or of staff."""


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart: the words it can be found by, its first letters, and the initials people make of it."""

    words: frozenset[str]
    letters: frozenset[str]
    initials: frozenset[str]

    def fits(self, hit: NameHit) -> bool:
        """Whether a place where names were found can be this name, too."""
        if hit.kind is NameKind.INITIALS:
            return hit.parts[0] in self.initials
        if hit.kind is NameKind.NUMBER:
            return False
        return all(part in (self.letters if len(part) == 1 else self.words) for part in hit.parts)


def parts_of(name: str) -> NameParts:
    """Take a name apart."""
    tokens = [t for t in (bare(m[0]) for m in WORD.finditer(fold(name))) if t not in TITLES]
    alone = len(tokens) == 1
    heads = [t for t in tokens if alone or t not in PARTICLES]
    letters = [t[0] for t in heads]
    initials = {letters[0] + later for later in letters[1:]}
    if len(letters) > _SHORT:
        initials.add("".join(letters[:3]))
    return NameParts(frozenset(t for t in heads if len(t) > 1), frozenset(letters), frozenset(initials))


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Everybody's names, made ready for looking, with the stamp they were read at, to see when one changes."""

    stamp: bytes
    caseload: "Caseload"
    by_person: dict[PersonId, tuple[str, ...]]


class Caseload:
    """Everybody whose name is looked for, made ready once for many texts."""

    def __init__(self, everybody: Iterable[Names]) -> None:
        """Take the names apart."""
        self._words: dict[str, frozenset[PersonId]] = {}
        self._letters: dict[str, frozenset[PersonId]] = {}
        self._initials: dict[str, frozenset[PersonId]] = {}
        self._numbers: dict[str, frozenset[PersonId]] = {}
        self._without_spaces: dict[str, frozenset[PersonId]] = {}
        for someone in everybody:
            self._take(someone)

    def find(self, text: str) -> tuple[NameHit, ...]:
        """Find whoever may be named in a text, in order; where two names overlap, the longer one."""
        here = WordPlaces(text)
        hits = [*self._named(here), *self._by_initials(here), *self._by_number(here), *self._inside_words(here)]
        apart: list[NameHit] = []
        for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
            if not apart or hit.start >= apart[-1].end:
                apart.append(hit)
        return tuple(apart)

    def _take(self, someone: Names) -> None:
        def note(table: dict[str, frozenset[PersonId]], keys: Iterable[str]) -> None:
            for key in keys:
                table[key] = table.get(key, _NOBODY) | {someone.person_id}

        for name in someone.names:
            plain = fold(name).strip()
            if _WITHOUT_SPACES.search(plain):
                note(self._without_spaces, {plain} if len(plain) > 1 else ())
                continue
            parts = parts_of(name)
            note(self._words, parts.words)
            note(self._letters, parts.letters)
            note(self._initials, parts.initials - NOT_INITIALS)
        numbers = (_SEPARATORS.sub("", fold(number)) for number in someone.numbers)
        note(self._numbers, {n for n in numbers if len(n) >= _SHORTEST_NUMBER and any(c.isdigit() for c in n)})

    def _named(self, here: WordPlaces) -> Iterable[NameHit]:
        known, done = self._words, 0
        for number, word in enumerate(here.words):
            if word not in known or number < done:
                continue
            first, last, people = self._stretch(here, number)
            done = last + 1
            if last > first:
                yield _hit(here, first, last, NameKind.FULL, people)
            elif _stands_like_a_name(here, number):
                yield _hit(here, number, number, NameKind.WORD, people)

    def _stretch(self, here: WordPlaces, number: int) -> tuple[int, int, frozenset[PersonId]]:
        """Follow a name from an initial before it to the last word that still fits the same people."""
        people, first, last = self._words[here.words[number]], number, number
        if _is_everyday(here.words[number]) and not here.capital(number):
            return first, last, people
        before = self._letter_before(here, number)
        if before:
            people, first = before, number - 1
        while following := self._next(here, last, people):
            last, people = following
        return first, last, people

    def _letter_before(self, here: WordPlaces, number: int) -> frozenset[PersonId]:
        """Give whoever an initial and the word after it fit, both: the K. of "K. Parker"."""
        letter = here.word(number - 1)
        if not (_is_initial(here, number - 1) and here.joined(number - 1, number)):
            return _NOBODY
        return self._words[here.words[number]] & self._letters.get(letter, _NOBODY)

    def _next(self, here: WordPlaces, last: int, people: frozenset[PersonId]) -> tuple[int, frozenset[PersonId]] | None:
        at = last + 1
        while here.word(at) in PARTICLES and here.spaced(at - 1, at):
            at += 1
        if not here.joined(at - 1, at) or here.words[at] == here.words[last]:
            return None
        word = here.words[at]
        if len(word) == 1:
            narrowed = people & self._letters.get(word, _NOBODY) if _is_initial(here, at) else _NOBODY
        elif _is_everyday(word) and not here.capital(at):
            return None
        else:
            narrowed = people & self._words.get(word, _NOBODY)
        return (at, narrowed) if narrowed else None

    def _by_initials(self, here: WordPlaces) -> Iterable[NameHit]:
        for pattern in (_DOTTED, _UNDOTTED):
            for match in pattern.finditer(here.text):
                letters = "".join(c for c in match[0] if c.isalpha())
                people = self._initials.get(fold(letters)) if letters.isupper() else None
                if people and _means_somebody(here, match):
                    yield NameHit(match.start(), match.end(), match[0], NameKind.INITIALS, (fold(letters),), people)

    def _by_number(self, here: WordPlaces) -> Iterable[NameHit]:
        for match in _FIGURES.finditer(here.plain) if self._numbers else ():
            before = _BEFORE_FIGURES.search(here.plain, max(0, match.start() - _LONGEST_PREFIX), match.start())
            start = before.start() if before else match.start()
            number = here.plain[start : match.end()].strip("./-")
            people = self._numbers.get(_SEPARATORS.sub("", number))
            if people:
                start = here.plain.index(number, start)
                yield _placed(here, start, start + len(number), NameKind.NUMBER, (number,), people)

    def _inside_words(self, here: WordPlaces) -> Iterable[NameHit]:
        if not (self._without_spaces and _WITHOUT_SPACES.search(here.plain)):
            return
        for name, people in self._without_spaces.items():
            start = here.plain.find(name)
            while start >= 0:
                yield _placed(here, start, start + len(name), NameKind.FULL, (name,), people)
                start = here.plain.find(name, start + len(name))


def _hit(here: WordPlaces, first: int, last: int, kind: NameKind, people: frozenset[PersonId]) -> NameHit:
    parts = tuple(w for w in here.words[first : last + 1] if w not in PARTICLES or first == last)
    return _placed(here, *here.span(first, last), kind, parts, people)


def _placed(
    here: WordPlaces, start: int, end: int, kind: NameKind, parts: tuple[str, ...], people: frozenset[PersonId]
) -> NameHit:
    begins, ends = here.origin(start, end)
    return NameHit(begins, ends, here.text[begins:ends], kind, parts, people)


def _is_everyday(word: str) -> bool:
    return word in EVERYDAY or len(word) == _SHORT


def _is_initial(here: WordPlaces, number: int) -> bool:
    letter = here.word(number)
    if len(letter) != 1 or not here.capital(number):
        return False
    return letter not in _LETTERS_THAT_ARE_WORDS or here.dotted(number)


def _stands_like_a_name(here: WordPlaces, number: int) -> bool:
    word, before, after = here.words[number], here.word(number - 1), here.word(number + 1)
    followed = here.joined(number, number + 1)
    if before in SAINTS and here.joined(number - 1, number):
        return False
    if followed and after in PLACE_WORDS and here.capital(number + 1):
        return False
    if not _is_everyday(word):
        return here.capital(number) or word not in SPANISH or before not in BEFORE_A_SPANISH_WORD
    if not here.capital(number):
        return False
    acts = here.possessive(number) or (followed and after in SAYING)
    if acts or here.begins_a_sentence(number) or here.shouted(number):
        return acts
    return not (word in MONTHS and (before in BEFORE_A_MONTH or here.number_follows(number)))


def _means_somebody(here: WordPlaces, match: re.Match[str]) -> bool:
    if here.text[match.end() : match.end() + 2] in {"'s", "’s"}:
        return True
    before, after = here.words_around(match.start(), match.end())
    return before in TO_SOMEBODY or after in SAYING
