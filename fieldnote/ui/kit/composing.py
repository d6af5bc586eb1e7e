"""Words that an input method is still composing: not part of any text yet, and never to be lost."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit


def finish_composing() -> None:
    """Let what is being composed in the field with the focus become text, as if the person had gone on to another."""
    QGuiApplication.inputMethod().commit()
    field = QApplication.focusWidget()
    if not isinstance(field, QTextEdit):
        return
    # Not every input method takes the word: what it left over is written here.
    composed = field.textCursor().block().layout().preeditAreaText()
    if composed:
        event = QInputMethodEvent()
        event.setCommitString(composed)
        QApplication.sendEvent(field, event)
