"""All phrases of a field, to search and to take one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from fieldnote.domain.phrase import PhraseGroup
from fieldnote.domain.text import folded
from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.rows import AnyIndex, RowDelegate, RowItem, RowList, RowRole
from fieldnote.ui.kit.sheet import Sheet

_WIDTH = 560
_ROWS, _LEAST_ROWS = 9, 2
_AROUND_LIST = 270
_PADDING = 8


class PhraseSheet(Sheet):
    """Typing narrows the list, arrows move in it, Enter takes a phrase; `picked` tells which."""

    picked = Signal(str)

    def __init__(self, host: QWidget, groups: Sequence[PhraseGroup], shown: Sequence[PhraseGroup] = ()) -> None:
        """Take the phrases, and how they look on the screen where that is not what they write."""
        super().__init__(host, self.tr("Phrases"), width=_WIDTH)
        self.setObjectName("phrase_sheet")
        self._groups = tuple(zip(groups, shown or groups, strict=True))
        self._found: list[str] = []
        self.search_field = _SearchField()
        self.search_field.setObjectName("phrase_search")
        self.search_field.setAccessibleName(self.tr("Find a phrase"))
        self.search_field.setPlaceholderText(self.tr("Find a phrase"))
        self.list = RowList(self.tr("Phrases"), uniform=False)
        self.list.setObjectName("phrase_list")
        self.list.setItemDelegate(_PhraseDelegate(self.list))
        self.none_label = Label(self.tr("No phrase has these words."), "body", ink="text2")
        self.column.addWidget(self.search_field)
        self.column.addWidget(self.list)
        self.column.addWidget(self.none_label)
        self.add_button("close", self.tr("Close"))
        self.acted.connect(self.close_sheet)
        self.search_field.textEdited.connect(self._show)
        self.search_field.stepped.connect(self._on_stepped)
        self.search_field.returnPressed.connect(self._on_enter)
        self.list.opened.connect(self._on_opened)
        self._show()

    def begin(self) -> None:
        """Show it, ready to search."""
        self.open(self.search_field)

    def _show(self) -> None:
        wanted = folded(self.search_field.text()).split()
        rows: list[RowItem] = []
        self._found = []
        for written, shown in self._groups:
            pairs = zip(written.phrases, shown.phrases, strict=True)
            fitting = [
                (phrase, looks)
                for phrase, looks in pairs
                if all(word in folded(f"{shown.group} {looks}") for word in wanted)
            ]
            if fitting:
                rows.append(RowItem(f"group-{len(rows)}", shown.group, heading=True))
            for phrase, looks in fitting:
                rows.append(RowItem(str(len(self._found)), looks, spoken=f"{shown.group}. {looks}"))
                self._found.append(phrase)
        self.list.show_rows(rows)
        self.list.choose("0" if self._found else "")
        self.list.setFixedHeight(self._list_height())
        self.list.setVisible(bool(self._found))
        self.none_label.setVisible(not self._found)

    def _list_height(self) -> int:
        """Give room for some rows, fewer where large text leaves less, so that only the list scrolls."""
        row, host = theme.px(_PhraseDelegate.row_height), self.parentWidget()
        room = (host.height() if host is not None else 0) - theme.px(_AROUND_LIST)
        return row * min(max(room // row, _LEAST_ROWS), _ROWS)

    def _on_stepped(self, step: int) -> None:
        """Move in the list while the caret stays in the search."""
        place = int(self.list.current_key or 0) + step
        if 0 <= place < len(self._found):
            self.list.choose(str(place))

    def _on_enter(self) -> None:
        if self._found:
            self._on_opened(self.list.current_key or "0")

    def _on_opened(self, key: str) -> None:
        self.picked.emit(self._found[int(key)])


class _PhraseDelegate(RowDelegate):
    """One line for each phrase."""

    row_height = 34

    def paint_content(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        """Draw a phrase as it will stand in the note."""
        row = index.data(RowRole.ROW)
        if isinstance(row, RowItem) and not row.heading:
            inner = box.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
            paint.words(painter, inner, row.title, theme.font(), "text")
        else:
            super().paint_content(painter, box, index)


class _SearchField(LineField):
    """A search line whose up and down move in the list below."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with arrows; everything else is typed."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(steps)
