"""What the kinds of consents are called, where one is filed and where a form is made."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.domain.consent import ConsentKind
from fieldnote.ui.language import QT_TRANSLATE_NOOP

CONSENT_KINDS: Final = (
    (ConsentKind.GENERAL, QT_TRANSLATE_NOOP("documents", "For one purpose")),
    (ConsentKind.TPO, QT_TRANSLATE_NOOP("documents", "Treatment, payment and operations")),
    (ConsentKind.SUPPORTER, QT_TRANSLATE_NOOP("documents", "To talk with someone of their own")),
    (ConsentKind.COUNSELLING_NOTES, QT_TRANSLATE_NOOP("documents", "Counseling notes")),
    (ConsentKind.PROCEEDINGS, QT_TRANSLATE_NOOP("documents", "Court proceedings")),
)


def kinds() -> tuple[tuple[str, str], ...]:
    """Give each kind with its words, to choose from."""
    return tuple((kind.value, QCoreApplication.translate("documents", text)) for kind, text in CONSENT_KINDS)
