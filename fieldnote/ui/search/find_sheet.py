"""A sheet with one field over one list: type, move with the arrows, open with Enter."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.spoken import announce

_WIDTH: Final = 640
_LIST_HEIGHT: Final = 400
_LEAST_HEIGHT: Final = 120
_DEBOUNCE_MS: Final = 70


class FindSheet(Sheet):
    """What search and picking share; a subclass gives rows for what was typed."""

    picked = Signal(str)
    """The key of the row that was opened; the sheet is closed by then."""

    def __init__(self, host: QWidget, title: str, label: str) -> None:
        super().__init__(host, title, width=_WIDTH)
        self.field = FindField()
        self.field.setObjectName("find_field")
        self.form = FormField(label, self.field)
        self.list = RowList(title, uniform=False)
        self.list.setObjectName("find_list")
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.empty_label = Label("", "body", ink="text2", wrap=True)
        self.empty_label.setObjectName("empty_label")
        self._box = QWidget()
        inner = Column(self._box, spacing=0)
        inner.addWidget(self.empty_label)
        inner.addWidget(self.list, 1)
        inner.addStretch()
        self.column.addWidget(self.form)
        self.column.addWidget(self._box)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._debounce.timeout.connect(self.show_found)
        self.field.textEdited.connect(self._on_edited)
        self.field.stepped.connect(self._on_stepped)
        self.field.returnPressed.connect(self._on_enter)
        self.list.opened.connect(self._pick)
        self.end_at_edge()
        self._fit()
        theme.announcer.applied.connect(self._fit)

    def begin(self) -> None:
        """Show the sheet with the caret in the field."""
        self.show_found()
        self.open(self.field)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for nothing more: the notebook may be closed by then."""
        self.stop_looking()
        super().hideEvent(event)

    def stop_looking(self) -> None:
        """Do not look for what was typed last."""
        self._debounce.stop()

    def rows_for(self, text: str) -> list[RowItem]:
        """Give the rows for what was typed."""
        raise NotImplementedError

    def empty_sentence(self, text: str) -> str:
        """Say why there are no rows."""
        raise NotImplementedError

    def show_found(self) -> None:
        """Show the rows for what is in the field."""
        self._debounce.stop()
        text = self.field.text().strip()
        rows = self.rows_for(text)
        self.list.show_rows(rows)
        first = next((row for row in rows if not row.heading), None)
        self.list.choose(first.key if first else "")
        self.list.verticalScrollBar().setValue(0)
        self.list.setVisible(bool(rows))
        self.empty_label.setVisible(not rows)
        self.empty_label.setText("" if rows else self.empty_sentence(text))
        if text:
            announce(self.field, first.spoken if first else self.empty_label.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list what a window of another size leaves."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._box.setFixedHeight(max(min(theme.px(_LIST_HEIGHT), self.room_for(self._box)), theme.px(_LEAST_HEIGHT)))

    def _on_edited(self) -> None:
        self._debounce.start()

    def _on_stepped(self, steps: int) -> None:
        """Move over the rows, past the headings."""
        rows = self.list.rows
        keys = [row.key for row in map(rows.row_at, range(rows.rowCount())) if not row.heading]
        if not keys:
            return
        current = self.list.current_key
        place = keys.index(current) + steps if current in keys else 0
        self.list.choose(keys[min(max(place, 0), len(keys) - 1)])
        announce(self.field, rows.row_at(rows.place_of(self.list.current_key)).spoken)

    def _on_enter(self) -> None:
        if self._debounce.isActive():
            self.show_found()
        self._pick(self.list.current_key)

    def _pick(self, key: str) -> None:
        if key:
            self.close_sheet()
            self.picked.emit(key)


class FindField(LineField):
    """A line whose Up and Down move over the list below it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the vertical keys on."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 6,
            Qt.Key.Key_PageUp: -6,
        }.get(Qt.Key(event.key()))
        if steps is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(steps)
        else:
            super().keyPressEvent(event)
