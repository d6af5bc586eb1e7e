"""Tooltips show plain text. Qt takes what looks like markup for markup, and would load a picture named in a text."""

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QWidget


def show_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows the text letter by letter; none for an empty text."""
    wrapped = Qt.WhiteSpaceMode.WhiteSpaceNormal
    widget.setToolTip(Qt.convertFromPlainText(text, wrapped) if Qt.mightBeRichText(text) else text)
