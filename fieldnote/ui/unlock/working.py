"""The calm page while a damaged notebook is worked on: how far it is, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.unlock.backdrop import Backdrop


class WorkingPage(Backdrop):
    """Shows how far slow work is; `stop_asked` that it is wanted no more."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", wide=True, parent=parent)
        self.setObjectName("working_page")
        self.meter = MeterBar()
        self.stop_button = Button(self.tr("Stop"), icon="x")
        self.stop_button.setObjectName("stop_button")
        self.stop_button.clicked.connect(self._on_stop)
        self.card.column.addWidget(self.meter)
        self.card.column.add_gap(16)
        row = Row()
        row.addStretch(1)
        row.addWidget(self.stop_button)
        self.card.column.addLayout(row)

    def activate(self) -> None:
        """Let Enter stop it."""
        self.stop_button.setFocus()

    def begin(self, title: str, sentence: str) -> None:
        """Say what is being done."""
        self.say_title(title, sentence)
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setEnabled(True)
        self.show_progress(0, 1)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        percent = done * 100 // total if total > 0 else 0
        told = self.tr("{what} {percent}%").format(what=self.caption, percent=percent)
        self.meter.show_value(done, max(total, 1), told)

    def _on_stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stop_button.setText(self.tr("Stopping…"))
        self.stop_asked.emit()
