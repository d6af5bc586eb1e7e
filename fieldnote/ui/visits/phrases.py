"""The phrases that ship with Fieldnote, with the person's name filled in."""

from PySide6.QtCore import QLocale

from fieldnote.domain.phrase import PhraseGroup, filled
from fieldnote.services import writing


def chips(field: str, name: str) -> tuple[str, ...]:
    """Give the phrases that stand below a field (`what_we_did`, `response`, `next_step`), or of an `attempt`."""
    few: tuple[str, ...] = getattr(writing.shipped_phrases(_language()).chips, field)
    return tuple(filled(phrase, name) for phrase in few)


def groups(field: str, name: str) -> tuple[PhraseGroup, ...]:
    """Give all phrases of a field."""
    return tuple(group.named(name) for group in writing.shipped_phrases(_language()).of(field))


def _language() -> str:
    """Say in which of its languages the phrases come: the window's, which the specialist writes in."""
    shown = QLocale().name().partition("_")[0]
    return shown if shown in writing.LANGUAGES else writing.LANGUAGES[0]
