"""How far slow work is, with a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.meters import MeterBar


class LongWork(QWidget):
    """How far slow work is, with a way to stop it; hidden while there is none.

    What began it gets the focus back from the way to stop it: else it would go on to whatever comes next, unasked.
    """

    stop_asked = Signal()

    def __init__(self, begun_by: QWidget | None = None) -> None:
        super().__init__()
        self._begun_by = begun_by
        self._words = ""
        self.label = Label("", "meta", wrap=True)
        self.meter = MeterBar()
        self.stop_button = Button(self.tr("Stop"), "ghost", size="small")
        self.stop_button.setObjectName("stop_button")
        self.stop_button.clicked.connect(self.stop_asked)
        row = Row(spacing=12)
        row.addWidget(self.meter, 1)
        row.addWidget(self.stop_button)
        column = Column(self, spacing=4)
        column.addWidget(self.label)
        column.addLayout(row)
        self.hide()

    def begin(self, words: str) -> None:
        """Say what is being done."""
        self._words = words
        self.label.setText(words)
        self.show_progress(0, 1)
        self.stop_button.setEnabled(True)
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        percent = done * 100 // total if total > 0 else 0
        told = self.tr("{what} {percent}%").format(what=self._words, percent=percent)
        self.meter.show_value(done, max(total, 1), told)

    def end(self) -> None:
        """It is over, one way or the other."""
        if self._begun_by is not None and self.stop_button.hasFocus():
            self._begun_by.setFocus()
        self.hide()
