"""The words of the pocket card: one table per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language."""

    title: str
    lead: str
    signs: str
    no_signs: str
    helps: str
    helps_lead: str
    close: str
    stop: str
    get_safe: str
    get_safe_to: str
    tell: str
    naloxone_at: str
    naloxone_open: str
    reasons: str
    no_reasons: str
    back: str
    fold: str
    fold_alt_eight: str
    fold_alt_four: str
    fold_eight: tuple[str, ...]
    fold_four: tuple[str, ...]
    book: str
    book_steps: tuple[str, ...]
