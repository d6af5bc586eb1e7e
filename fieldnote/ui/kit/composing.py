"""What is still being typed: words that an input method composes, a day or time not read yet; never to be lost."""

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from fieldnote.ui.kit.typed_field import TypedField


def finish_composing() -> None:
    """Let what is being composed in the field with the focus become text, as if the person had gone on to another."""
    QGuiApplication.inputMethod().commit()
    field = QApplication.focusWidget()
    if isinstance(field, TypedField):
        field.settle()
    if not isinstance(field, QTextEdit):
        return
    # Not every input method takes the word: what it left over is written here.
    composed = field.textCursor().block().layout().preeditAreaText()
    if composed:
        event = QInputMethodEvent()
        event.setCommitString(composed)
        QApplication.sendEvent(field, event)
