"""The phrases that ship with Fieldnote: beginnings for each field of a note, with the person's name filled in."""

import tomllib
from dataclasses import dataclass
from functools import cache

import msgspec

from fieldnote.host import resources

_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """Phrases that belong together, under a heading."""

    group: str
    phrases: tuple[str, ...]

    def named(self, name: str) -> "PhraseGroup":
        """Fill in the name of the person."""
        return PhraseGroup(_filled(self.group, name), tuple(_filled(phrase, name) for phrase in self.phrases))


@dataclass(frozen=True, slots=True)
class Chips:
    """The few phrases that stand below a field."""

    what_we_did: tuple[str, ...]
    response: tuple[str, ...]
    next_step: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PhraseBook:
    """All phrases, by field."""

    chips: Chips
    what_we_did: tuple[PhraseGroup, ...]
    response: tuple[PhraseGroup, ...]
    next_step: tuple[PhraseGroup, ...]


@cache
def book() -> PhraseBook:
    """Read the phrases."""
    text = resources.path("phrases", f"{_LANGUAGE}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), PhraseBook)


def chips(field: str, name: str) -> tuple[str, ...]:
    """Give the phrases that stand below a field (`what_we_did`, `response`, `next_step`)."""
    few: tuple[str, ...] = getattr(book().chips, field)
    return tuple(_filled(phrase, name) for phrase in few)


def groups(field: str, name: str) -> tuple[PhraseGroup, ...]:
    """Give all phrases of a field."""
    every: tuple[PhraseGroup, ...] = getattr(book(), field)
    return tuple(group.named(name) for group in every)


def _filled(phrase: str, name: str) -> str:
    """Put the name in; a name may hold braces, a phrase no other placeholder."""
    return phrase.replace("{name}", name)
