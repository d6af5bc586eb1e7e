"""A text too long for a field: of what does not fit, the first part is pasted after a question."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from fieldnote.domain.text import LONGEST_TEXT
from fieldnote.ui.kit.ask import Question
from fieldnote.ui.tools import Tools

translate = QCoreApplication.translate


def offer(tools: Tools, text: str, count: int, write: Callable[[str], object]) -> None:
    """Ask whether the part of a text that there is room for is wanted, and write it if so; `count` is of the whole."""

    def answered(yes: bool) -> None:  # noqa: FBT001 -- an answer
        if yes:
            write(text)

    first, whole, longest = (QLocale().toString(number) for number in (len(text), count, LONGEST_TEXT))
    if not text:
        full = translate("long_paste", "This text is full: it has {longest} characters, and nothing was pasted.")
        tools.link.failed.emit(full.format(longest=longest))
        return
    size = translate(
        "long_paste",
        "It has {whole} characters, and one text holds {longest}. Nothing is lost where you copied it from.",
    )
    question = Question(
        translate("long_paste", "Paste the first part of a very long text?"),
        size.format(whole=whole, longest=longest),
        translate("long_paste", "Keep the first {first} characters").format(first=first),
        translate("long_paste", "Leave it out"),
    )
    tools.ask.confirm(question, answered)
