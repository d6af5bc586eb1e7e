"""Closing the window at the end of a day: what no backup has yet goes into one first, and on to the second disk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui.backup_keeper import BackupKeeper
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.kit.sheet import Sheet


class ClosingSheet(Sheet):
    """Waits for the last backup of the day, with a way to go at once; Esc stays, and the backup goes on.

    `may_close` tells that it is done, or that it is not waited for.
    """

    names_nobody = True
    may_close = Signal()

    def __init__(self, host: QWidget, keeper: BackupKeeper) -> None:
        super().__init__(host, self.tr("Backing up, then Fieldnote closes"), width=440)
        self._keeper = keeper
        self.column.addWidget(
            Label(self.tr("Your words are saved. What you wrote since the last backup goes into a new one."), wrap=True)
        )
        self.meter = MeterBar()
        self.column.addWidget(self.meter)
        self.add_button("stay", self.tr("Stay"))
        self.add_button("now", self.tr("Close now"))
        self.acted.connect(self._on_acted)
        keeper.progressed.connect(self._show_progress)
        keeper.copying.progressed.connect(self._show_progress)
        keeper.settled.connect(self._on_settled)

    def begin(self) -> None:
        """Show how far it is, and make the backup; one that is under way already is waited for.

        Enter stays: out of habit nobody goes without it.
        """
        self._show_progress(0, 1)
        self.open(self.button("stay"))
        self._keeper.back_up()

    def _show_progress(self, done: int, total: int) -> None:
        percent = done * 100 // total if total > 0 else 0
        told = self.tr("{what} {percent}%").format(what=self.heading.text(), percent=percent)
        self.meter.show_value(done, max(total, 1), told)

    def _on_settled(self) -> None:
        if self.isVisible():
            self.close_sheet()
            self.may_close.emit()

    def _on_acted(self, key: str) -> None:
        self.close_sheet()
        if key == "now":
            self.may_close.emit()
