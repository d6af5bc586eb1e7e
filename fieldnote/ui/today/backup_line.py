"""The line that says when the last backup was made; amber with a way to make one, once it is time."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.backups import Standing
from fieldnote.ui import backup_phrases
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Icon


class BackupLine(QWidget):
    """An icon, the words, and Back up now where a backup is asked for."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark("circle-check", "ok", Icon.CHIP)
        self.label = Label("", "meta", wrap=True)
        self.label.setObjectName("backup_label")
        self.button = Button(self.tr("Back up now"), "secondary", size="small")
        self.button.setObjectName("back_up_button")
        self.button.clicked.connect(self._on_clicked)
        row = Row(self, margins=(4, 0, 0, 0), spacing=8)
        row.addWidget(self._mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)

    def show_standing(self, standing: Standing, today: date) -> None:
        """Show how the backups stand."""
        self.label.setText(backup_phrases.last_backup(standing.last, today))
        self._mark.set_icon(*(("triangle-alert", "warn") if standing.asks else ("circle-check", "ok")))
        self.button.setEnabled(True)
        self.button.setText(self.tr("Back up now"))
        self.button.setVisible(standing.asks)

    def _on_clicked(self) -> None:
        self.button.setEnabled(False)
        self.button.setText(self.tr("Backing up…"))
        self.asked.emit()

    def show_ended(self) -> None:
        """Let it be asked for again: the backup was made, stopped, or could not be made."""
        self.button.setEnabled(True)
        self.button.setText(self.tr("Back up now"))
