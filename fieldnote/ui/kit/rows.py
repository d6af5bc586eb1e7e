"""Lists of rows: quick with thousands, whole sentences for assistive technology, one look everywhere."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldnote.ui import icons, theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.avatar import draw_avatar
from fieldnote.ui.tokens import Control, Icon, Radius, Role, Type, Weight

AnyIndex = QModelIndex | QPersistentModelIndex

_BATCH: Final = 200
_ROW_HEIGHT: Final = 49
_HEADING_HEIGHT: Final = 30
_PADDING: Final = 8
_AVATAR: Final = 34
_GAP: Final = 10
_ACT_PADDING: Final = 12
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RowRole(IntEnum):
    """What a model tells about a row, besides the display role (its title) and the accessible text (its sentence)."""

    KEY = Qt.ItemDataRole.UserRole.value + 1
    ROW = Qt.ItemDataRole.UserRole.value + 2


@dataclass(frozen=True, slots=True)
class RowItem:
    """One row: words, a full sentence for assistive technology, and what is drawn beside them.

    A `heading` only parts the list: it cannot be chosen, and the next row's sentence should begin with it.
    """

    key: str
    title: str
    subtitle: str = ""
    spoken: str = ""
    letters: str = ""
    seed: str = ""
    mark: str | None = None
    ink: Role = "text3"
    trailing: str = ""
    act: str = ""
    """What opening the row is for: drawn as a button, though the whole row can be pressed."""
    heading: bool = False
    struck: bool = False
    """Whether it holds no more: its title is struck through, and its words below should say so."""


class RowsModel(QAbstractListModel):
    """Rows from values; with `more`, further rows come page by page as they are scrolled to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowItem] = []
        self._more: Callable[[RowItem | None], Sequence[RowItem]] | None = None

    def show_rows(
        self, rows: Iterable[RowItem], more: Callable[[RowItem | None], Sequence[RowItem]] | None = None
    ) -> None:
        """Show other rows; `more` is asked for what follows the last row, and gives nothing at the end."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more = more
        self.endResetModel()

    def row_at(self, place: int) -> RowItem:
        """Give a row by its place."""
        return self._rows[place]

    def place_of(self, key: str) -> int:
        """Give a row's place, or -1."""
        return next((place for place, row in enumerate(self._rows) if row.key == key and not row.heading), -1)

    def replace(self, row: RowItem) -> None:
        """Show a row with the same key anew, in its place."""
        place = self.place_of(row.key)
        if place >= 0:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Say how many rows there are so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Say whether there may be more."""
        return self._more is not None and not parent.isValid()

    def fetchMore(self, parent: AnyIndex) -> None:
        """Take in the next page."""
        del parent
        if self._more is None:
            return
        page = list(self._more(self._rows[-1] if self._rows else None))
        if not page:
            self._more = None
            return
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page) - 1)
        self._rows.extend(page)
        self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole.value) -> Any:  # noqa: ANN401 - Qt's variant
        """Tell about a row."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken or " ".join(part for part in (row.title, row.subtitle, row.trailing, row.act) if part)
            case RowRole.KEY:
                return row.key
            case RowRole.ROW:
                return row
            case _:
                return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be chosen, but not headings."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class RowDelegate(QStyledItemDelegate):
    """Draws rows; a list with other contents overrides `paint_content` and `row_height`."""

    row_height: int = _ROW_HEIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Ask for the height of a row or heading."""
        del option
        row = index.data(RowRole.ROW)
        is_heading = isinstance(row, RowItem) and row.heading
        return QSize(theme.px(120), theme.px(_HEADING_HEIGHT if is_heading else self.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the ground, then the content."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and bool(state & QStyle.StateFlag.State_Enabled)
        radius = theme.px(Radius.FIELD)
        if chosen or hovered:
            paint.box(painter, box, radius, "bg_selected" if chosen else "bg_hover")
        if chosen:
            paint.chosen(painter, box)
        self.paint_content(painter, QRectF(box), index)
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus_ring(painter, box, radius)
        painter.restore()

    def paint_content(self, painter: QPainter, box: QRectF, index: AnyIndex) -> None:
        """Draw initials, title, the line below, and what stands at the end."""
        row = index.data(RowRole.ROW)
        if not isinstance(row, RowItem):
            return
        inner = box.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        if row.heading:
            low = inner.adjusted(0, theme.px(6), 0, 0)
            paint.words(painter, low, row.title, theme.font(Type.CAPTION, Weight.TITLE), "text3")
            return
        inner = self._paint_avatar(painter, inner, row)
        inner = self._paint_end(painter, inner, row)
        title, subtitle = theme.font(Type.BODY, Weight.TITLE), theme.font(Type.CAPTION)
        title.setStrikeOut(row.struck)
        ink: Role = "text2" if row.struck else "text"
        if not row.subtitle:
            paint.words(painter, inner, row.title, title, ink)
            return
        half, nearer = inner.height() / 2, theme.px(4)
        paint.words(painter, inner.adjusted(0, nearer, 0, -half + 1), row.title, title, ink)
        paint.words(painter, inner.adjusted(0, half - 1, 0, -nearer), row.subtitle, subtitle, row.ink)

    def _paint_avatar(self, painter: QPainter, inner: QRectF, row: RowItem) -> QRectF:
        if not row.letters:
            return inner
        side = theme.px(_AVATAR)
        box = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
        draw_avatar(painter, box, row.letters, row.seed or row.key)
        return inner.adjusted(side + theme.px(_GAP), 0, 0, 0)

    def _paint_end(self, painter: QPainter, inner: QRectF, row: RowItem) -> QRectF:
        if row.mark is not None:
            side = theme.px(Icon.FIELD)
            icons.draw(
                painter, QRectF(inner.right() - side, inner.center().y() - side / 2, side, side), row.mark, row.ink
            )
            inner = inner.adjusted(0, 0, -side - theme.px(_GAP), 0)
        if row.trailing:
            font = theme.font(Type.CAPTION, Weight.CONTROL, tabular=True)
            width = paint.advance(font, row.trailing)
            room = QRectF(inner.right() - width, inner.top(), width + 1, inner.height())
            paint.words(painter, room, row.trailing, font, "text3")
            inner = inner.adjusted(0, 0, -width - theme.px(_GAP), 0)
        return self._paint_act(painter, inner, row.act) if row.act else inner

    def _paint_act(self, painter: QPainter, inner: QRectF, act: str) -> QRectF:
        font, height = theme.font(Type.HINT, Weight.CONTROL), theme.px(Control.SMALL)
        width = math.ceil(paint.advance(font, act)) + 2 * theme.px(_ACT_PADDING)
        box = QRectF(inner.right() - width, math.floor(inner.center().y() - height / 2), width, height)
        paint.box(painter, box, theme.px(Radius.FIELD), "bg_surface", "line_strong")
        paint.words(painter, box, act, font, "text", Qt.AlignmentFlag.AlignHCenter)
        return inner.adjusted(0, 0, -width - theme.px(_GAP), 0)


class RowList(QListView):
    """A list of rows; `opened` tells the key of a row on click or Enter, `chosen` while arrows move.

    With headings among its rows, a list is not `uniform`; without, it must be, for long lists to open at once.
    """

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str = "", *, uniform: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setUniformItemSizes(uniform)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setProperty("bare", True)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(RowDelegate(self))
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        self.clicked.connect(self._on_clicked)
        theme.announcer.applied.connect(self.doItemsLayout)

    @property
    def current_key(self) -> str:
        """The key of the row that is chosen, or nothing."""
        return str(self.currentIndex().data(RowRole.KEY) or "") if self.currentIndex().isValid() else ""

    def show_rows(
        self, rows: Iterable[RowItem], more: Callable[[RowItem | None], Sequence[RowItem]] | None = None
    ) -> None:
        """Show other rows; what was chosen stays chosen if it is still there. Tells nobody."""
        before, place = self.current_key, self.verticalScrollBar().value()
        self.rows.show_rows(rows, more)
        self.choose(before)
        self.verticalScrollBar().setValue(place)

    def choose(self, key: str) -> None:
        """Choose a row and bring it into sight; tells nobody."""
        place = self.rows.place_of(key) if key else -1
        blocked = self.blockSignals(True)
        self.setCurrentIndex(self.rows.index(place) if place >= 0 else QModelIndex())
        self.blockSignals(blocked)
        self.viewport().update()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which row the arrows are on."""
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.chosen.emit(str(current.data(RowRole.KEY)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if Qt.Key(event.key()) in _ENTER and self.current_key:
            self.opened.emit(self.current_key)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        key = index.data(RowRole.KEY)
        if key and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.opened.emit(str(key))
