"""What is said of backups on the first page: when the last one was made, and what it is time for."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.backup_copies import CopyDue
from fieldnote.services.backups import Standing
from fieldnote.ui import backup_phrases
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.tokens import Icon


class BackupLine(QWidget):
    """The last backup, amber with a way to make one once it is time; and below it the copy, once that is due."""

    asked = Signal()
    copies_asked = Signal()
    backups_asked = Signal()
    """All of the backups are wanted, where they are set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(self.tr("Back up now"), "secondary", size="small")
        self.button.setObjectName("back_up_button")
        self.button.clicked.connect(self._on_clicked)
        self.see_button = Button(self.tr("See backups"), "link", size="small")
        self.see_button.setObjectName("see_backups_button")
        self.see_button.clicked.connect(self.backups_asked)
        self.copy_button = Button(self.tr("Copy…"), "secondary", size="small")
        self.copy_button.setObjectName("copy_backup_button")
        self.copy_button.setAccessibleName(self.tr("Copy the newest backup to the second disk"))
        self.copy_button.clicked.connect(self.copies_asked)
        self.line, self.copy_line = _Line(self.button, self.see_button), _Line(self.copy_button)
        column = Column(self, margins=(4, 0, 0, 0), spacing=8)
        column.addWidget(self.line)
        column.addWidget(self.copy_line)

    def show_standing(self, standing: Standing, due: CopyDue | None, today: date) -> None:
        """Show how the backups stand."""
        self.line.show_words(backup_phrases.last_backup(standing.last, today), is_due=standing.asks)
        self.button.setVisible(standing.asks)
        self.see_button.setVisible(not standing.asks)
        self.show_ended()
        self.copy_line.setVisible(due is not None)
        self.copy_button.setVisible(due is not None)
        if due is not None:
            self.copy_line.show_words(backup_phrases.copy_due(due), is_due=True)

    def show_ended(self) -> None:
        """Let it be asked for again: the backup was made, stopped, or could not be made."""
        self.button.setEnabled(True)
        self.button.setText(self.tr("Back up now"))

    def _on_clicked(self) -> None:
        self.button.setEnabled(False)
        self.button.setText(self.tr("Backing up…"))
        self.asked.emit()


class _Line(QWidget):
    """An icon, some words, and buttons."""

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._mark = IconMark("circle-check", "ok", Icon.CHIP)
        self.label = Label("", "meta", wrap=True)
        row = Row(self, spacing=8)
        row.addWidget(self._mark)
        row.addWidget(self.label, 1)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

    def show_words(self, words: str, *, is_due: bool) -> None:
        """Show the words, and whether it is time."""
        self.label.setText(words)
        self._mark.set_icon(*(("triangle-alert", "warn") if is_due else ("circle-check", "ok")))
