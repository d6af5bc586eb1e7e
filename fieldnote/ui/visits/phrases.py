"""The phrases that ship with Fieldnote, with the person's name filled in."""

from fieldnote.domain.phrase import PhraseGroup, filled
from fieldnote.services import writing

_LANGUAGE = "en"


def chips(field: str, name: str) -> tuple[str, ...]:
    """Give the phrases that stand below a field (`what_we_did`, `response`, `next_step`)."""
    few: tuple[str, ...] = getattr(writing.shipped_phrases(_LANGUAGE).chips, field)
    return tuple(filled(phrase, name) for phrase in few)


def groups(field: str, name: str) -> tuple[PhraseGroup, ...]:
    """Give all phrases of a field."""
    return tuple(group.named(name) for group in writing.shipped_phrases(_LANGUAGE).of(field))
