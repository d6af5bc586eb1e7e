"""What the window calls each kind of document, and says of it in a line."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldnote.services.documents.kinds import Kind

_CONTEXT: Final = "kind_words"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 -- the name that lupdate looks for
    """Mark a text for translation where it stands in a table."""
    return text


_WORDS: Final[dict[Kind, tuple[str, str]]] = {
    Kind.PLAN_SUMMARY: (
        QT_TRANSLATE_NOOP("kind_words", "Summary for the plan"),
        QT_TRANSLATE_NOOP("kind_words", "For the QP, with boxes to paste from"),
    ),
    Kind.VISIT_NOTE: (
        QT_TRANSLATE_NOOP("kind_words", "Visit note"),
        QT_TRANSLATE_NOOP("kind_words", "Chart copy of one signed note"),
    ),
}


def title(kind: Kind) -> str:
    """Give the name of a kind of document."""
    return QCoreApplication.translate(_CONTEXT, _WORDS[kind][0])


def purpose(kind: Kind) -> str:
    """Say for whom or for what it is."""
    return QCoreApplication.translate(_CONTEXT, _WORDS[kind][1])


_GROUPS: Final[tuple[tuple[str, tuple[Kind, ...]], ...]] = (
    (QT_TRANSLATE_NOOP("kind_words", "For the QP and the chart"), (Kind.PLAN_SUMMARY,)),
)


def groups() -> tuple[tuple[str, tuple[Kind, ...]], ...]:
    """Give the kinds in groups, each under the words for who gets them."""
    return tuple((QCoreApplication.translate(_CONTEXT, words), kinds) for words, kinds in _GROUPS)
