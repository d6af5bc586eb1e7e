"""What the window calls each kind of document, and says of it in a line."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.services.documents.wanted import Kind, UsualSpan
from fieldnote.ui.language import QT_TRANSLATE_NOOP

_CONTEXT: Final = "kind_words"


_WORDS: Final[dict[Kind, tuple[str, str]]] = {
    Kind.PLAN_SUMMARY: (
        QT_TRANSLATE_NOOP("kind_words", "Handoff PDF"),
        QT_TRANSLATE_NOOP("kind_words", "The summary for the plan: for the QP, with boxes to paste from"),
    ),
    Kind.PERIOD_SUMMARY: (
        QT_TRANSLATE_NOOP("kind_words", "Period summary"),
        QT_TRANSLATE_NOOP("kind_words", "What a month or an authorization held, in counts and dates"),
    ),
    Kind.ACTIVITY: (
        QT_TRANSLATE_NOOP("kind_words", "Activity report"),
        QT_TRANSLATE_NOOP("kind_words", "Your own work in these dates, in counts: it names nobody"),
    ),
    Kind.SUPPORT_SHEET: (
        QT_TRANSLATE_NOOP("kind_words", "Support sheet"),
        QT_TRANSLATE_NOOP("kind_words", "Whom to call, who is near, meetings"),
    ),
    Kind.TRIGGER_SHEET: (
        QT_TRANSLATE_NOOP("kind_words", "Trigger sheet"),
        QT_TRANSLATE_NOOP("kind_words", "What is hard, what helps, what to do"),
    ),
    Kind.POCKET_CARD: (
        QT_TRANSLATE_NOOP("kind_words", "Pocket card"),
        QT_TRANSLATE_NOOP("kind_words", "One page that folds into a small book"),
    ),
    Kind.FIRST_MEETING: (
        QT_TRANSLATE_NOOP("kind_words", "Going together"),
        QT_TRANSLATE_NOOP("kind_words", "The first time at a meeting"),
    ),
    Kind.VISIT_NOTE: (
        QT_TRANSLATE_NOOP("kind_words", "Visit note"),
        QT_TRANSLATE_NOOP("kind_words", "Chart copy of one signed note"),
    ),
    Kind.SUPPORT_CHART: (
        QT_TRANSLATE_NOOP("kind_words", "Support network"),
        QT_TRANSLATE_NOOP("kind_words", "For the chart: the map, who helps how, and what changed"),
    ),
    Kind.VISIT_SHEET: (
        QT_TRANSLATE_NOOP("kind_words", "Paper visit sheet"),
        QT_TRANSLATE_NOOP("kind_words", "To write on where no laptop is allowed"),
    ),
    Kind.GROUP_ATTENDANCE: (
        QT_TRANSLATE_NOOP("kind_words", "Group attendance"),
        QT_TRANSLATE_NOOP("kind_words", "Who was at a group session; stays inside the program"),
    ),
    Kind.RECOVERY_KIT: (
        QT_TRANSLATE_NOOP("kind_words", "Recovery kit"),
        QT_TRANSLATE_NOOP("kind_words", "Opens the notebook when the passphrase is forgotten"),
    ),
    Kind.DEVICE_LOSS: (
        QT_TRANSLATE_NOOP("kind_words", "Lost laptop"),
        QT_TRANSLATE_NOOP("kind_words", "What to do and to report; counts only"),
    ),
    Kind.CONSENT_FORM: (
        QT_TRANSLATE_NOOP("kind_words", "Consent form"),
        QT_TRANSLATE_NOOP("kind_words", "To fill in and sign, with every element of 42 CFR 2.31"),
    ),
    Kind.COVER_PAGE: (
        QT_TRANSLATE_NOOP("kind_words", "Cover page"),
        QT_TRANSLATE_NOOP("kind_words", "On top of something given out; does not say whom it is about"),
    ),
    Kind.DISCLOSURES: (
        QT_TRANSLATE_NOOP("kind_words", "Accounting of disclosures"),
        QT_TRANSLATE_NOOP("kind_words", "What was given to whom outside the program, and why"),
    ),
    Kind.WHO_HAS_SEEN: (
        QT_TRANSLATE_NOOP("kind_words", "Who has seen the record"),
        QT_TRANSLATE_NOOP("kind_words", "Each time it was opened or given to somebody"),
    ),
}


def title(kind: Kind) -> str:
    """Give the name of a kind of document."""
    return QCoreApplication.translate(_CONTEXT, _WORDS[kind][0])


def purpose(kind: Kind) -> str:
    """Say for whom or for what it is."""
    return QCoreApplication.translate(_CONTEXT, _WORDS[kind][1])


_GROUPS: Final[tuple[tuple[str, tuple[Kind, ...]], ...]] = (
    (
        QT_TRANSLATE_NOOP("kind_words", "For the QP and the chart"),
        (Kind.PLAN_SUMMARY, Kind.PERIOD_SUMMARY, Kind.SUPPORT_CHART),
    ),
    (
        QT_TRANSLATE_NOOP("kind_words", "For the person to take home"),
        (Kind.SUPPORT_SHEET, Kind.TRIGGER_SHEET, Kind.POCKET_CARD, Kind.FIRST_MEETING),
    ),
    (
        QT_TRANSLATE_NOOP("kind_words", "Consent and privacy"),
        (Kind.CONSENT_FORM, Kind.DISCLOSURES, Kind.WHO_HAS_SEEN),
    ),
    (
        QT_TRANSLATE_NOOP("kind_words", "For yourself and the agency"),
        (Kind.VISIT_SHEET, Kind.ACTIVITY, Kind.DEVICE_LOSS),
    ),
)


_USUAL_DATES: Final[dict[Kind, str]] = {
    Kind.PLAN_SUMMARY: QT_TRANSLATE_NOOP("kind_words", "The last 90 days"),
    Kind.SUPPORT_CHART: QT_TRANSLATE_NOOP("kind_words", "Since the last one"),
    Kind.ACTIVITY: QT_TRANSLATE_NOOP("kind_words", "The last full month"),
    Kind.DISCLOSURES: QT_TRANSLATE_NOOP("kind_words", "Everything on record"),
}


_USUAL_SPANS: Final[dict[UsualSpan, str]] = {
    UsualSpan.AUTHORISATION: QT_TRANSLATE_NOOP("kind_words", "The running authorization"),
    UsualSpan.LAST_MONTH: QT_TRANSLATE_NOOP("kind_words", "The last full month"),
    UsualSpan.THIS_MONTH: QT_TRANSLATE_NOOP("kind_words", "The last full month"),
}


def usual_dates(kind: Kind, span: UsualSpan = UsualSpan.LAST_MONTH) -> str:
    """Say which dates a document covers where nobody chooses any; a period summary knows more than one."""
    if kind is Kind.PERIOD_SUMMARY:
        return QCoreApplication.translate(_CONTEXT, _USUAL_SPANS[span])
    return QCoreApplication.translate(_CONTEXT, _USUAL_DATES.get(kind, ""))


def groups() -> tuple[tuple[str, tuple[Kind, ...]], ...]:
    """Give the kinds in groups, each under the words for who gets them."""
    return tuple((QCoreApplication.translate(_CONTEXT, words), kinds) for words, kinds in _GROUPS)
