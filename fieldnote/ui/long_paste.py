"""A text too long to have been meant: pasted only after a question."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from fieldnote.ui.kit.ask import Question
from fieldnote.ui.tools import Tools

translate = QCoreApplication.translate


def offer(tools: Tools, text: str, write: Callable[[str], object]) -> None:
    """Ask whether a very long text is to be pasted, and write it if so."""

    def answered(yes: bool) -> None:  # noqa: FBT001 -- an answer
        if yes:
            write(text)

    size = translate("long_paste", "It has {count} characters. A note that long is slow to read and to print.")
    tools.ask.confirm(
        Question(
            translate("long_paste", "Paste a very long text?"),
            size.format(count=QLocale().toString(len(text))),
            translate("long_paste", "Paste it"),
            translate("long_paste", "Leave it out"),
        ),
        answered,
    )
