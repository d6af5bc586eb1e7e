"""The last resort: what a person sees of a bug is a calm sentence with a kind and a place, never its text.

The text of an error may quote a note, so it is neither shown nor written anywhere.
"""

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, QThread
from PySide6.QtWidgets import QWidget

_OPEN: Final[list[object]] = []


def watch(window: QWidget) -> None:
    """Show bugs on sheets over a window, instead of tracebacks on the terminal."""

    def on_bug(kind: type[BaseException], error: BaseException, place: TracebackType | None) -> None:
        del error
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        show(window, code_of(kind, place))

    def on_unraisable(found: "sys.UnraisableHookArgs") -> None:
        show(window, code_of(found.exc_type, found.exc_traceback))

    def on_thread(found: threading.ExceptHookArgs) -> None:
        del found  # work in threads tells its failures to the one who asked for it

    sys.excepthook = on_bug
    sys.unraisablehook = on_unraisable
    threading.excepthook = on_thread


def code_of(kind: type[BaseException], place: TracebackType | None) -> str:
    """Name a bug by its kind and the last place in our own code."""
    named = ""
    while place is not None:
        file = Path(place.tb_frame.f_code.co_filename)
        if "fieldnote" in file.parts or not named:
            named = f"{file.name}:{place.tb_lineno}"
        place = place.tb_next
    return f"{kind.__name__} {named}".strip()


def show(window: QWidget, code: str) -> None:
    """Say that this was our mistake, once at a time."""
    from fieldnote.ui.kit.labels import Label  # noqa: PLC0415 -- before the first paint nothing of it is needed
    from fieldnote.ui.kit.sheet import Sheet  # noqa: PLC0415 -- likewise

    if _OPEN or not shiboken6.isValid(window) or QThread.currentThread() is not window.thread():
        return
    sheet = Sheet(window, QCoreApplication.translate("bugs", "Something went wrong"))
    sheet.setObjectName("bug_sheet")
    _OPEN.append(sheet)
    sentence = QCoreApplication.translate(
        "bugs",
        "This is our mistake, not yours. What was saved is safe. If you tell us about it, these words help: {code}",
    )
    label = Label(sentence.format(code=code), "body", wrap=True)
    label.setObjectName("bug_label")
    sheet.column.addWidget(label)
    sheet.add_button("close", QCoreApplication.translate("bugs", "Go on"), "primary")
    sheet.acted.connect(sheet.close_sheet)
    sheet.closed.connect(_OPEN.clear)
    sheet.open()
