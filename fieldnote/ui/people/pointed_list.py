"""A list that shows where the keyboard is as soon as it gets the focus."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFocusEvent

from fieldnote.ui.kit.rows import RowList


class PointedList(RowList):
    """Points at its first row when it gets the focus and nothing is chosen; pointing chooses and opens nothing."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the first row that is no heading."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() or event.reason() == Qt.FocusReason.MouseFocusReason:
            return
        rows = self.rows
        first = next((place for place in range(rows.rowCount()) if not rows.row_at(place).heading), None)
        if first is not None:
            self.selectionModel().setCurrentIndex(rows.index(first), QItemSelectionModel.SelectionFlag.NoUpdate)
