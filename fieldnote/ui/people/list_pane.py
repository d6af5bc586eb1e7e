"""The list of people: who is seen today, who needs a hand, everyone else; with a filter and a way to add someone."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import PersonId
from fieldnote.services.people import PersonLine
from fieldnote.ui.kit.buttons import IconButton
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.people import list_rows
from fieldnote.ui.people.pointed_list import PointedList


class ListPane(Surface):
    """All people not archived. `opened` tells whom to open, `add_asked` that someone is to be added.

    `bring_asked` tells that the agency's list of people is to be brought in.
    """

    opened = Signal(str)
    add_asked = Signal()
    bring_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_pane", edges=Qt.Edge.RightEdge, parent=parent)
        self._lines: tuple[PersonLine, ...] = ()
        self._today = date.min
        self._open_id = ""
        self._build()
        self._connect()

    def show_people(self, lines: tuple[PersonLine, ...], today: date, caseload: tuple[int, int | None]) -> None:
        """Show these people; `caseload` is how many there are and how many the rules allow."""
        self._lines, self._today = lines, today
        count, most = caseload
        self.count_label.setText(
            str(count) if most is None else self.tr("{count} of {most}").format(count=count, most=most)
        )
        full = most is not None and count >= most
        self.count_label.set_ink("warn" if full else None)
        show_tip(self.count_label, self._told_of(count, most, full=full))
        self._show_rows()

    def _told_of(self, count: int, most: int | None, *, full: bool) -> str:
        """Say what is counted."""
        if most is None or full:
            return self.tr("This is the most your rules allow.") if full else ""
        return self.tr("{count} on your caseload. Your rules allow {most}.").format(count=count, most=most)

    def choose(self, person_id: PersonId | None) -> None:
        """Mark someone as open."""
        self._open_id = person_id or ""
        self.list_view.choose(self._open_id)

    def begin_find(self) -> None:
        """Show the filter and put the caret into it."""
        self.filter_button.setChecked(True)
        self.filter_field.setFocus()
        self.filter_field.selectAll()

    def focus_list(self) -> None:
        """Put the focus on the list, or on its invitation."""
        if self._lines:
            self.list_view.setFocus()
        else:
            self.empty_state.action_button("add").setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the filter to the list with the down arrow, and leave the filter with Esc."""
        if watched is self.filter_field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.filter_button.setChecked(False)
                self.list_view.setFocus()
                return True
            if event.key() == Qt.Key.Key_Down and self.list_view.isVisible():
                self.list_view.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.heading = Heading(self.tr("People"), "h2")
        self.count_label = Label("", "meta", tabular=True)
        self.count_label.setObjectName("count_label")
        self.filter_button = IconButton("list-filter", self.tr("Find in this list"))
        self.filter_button.setObjectName("filter_button")
        self.filter_button.setCheckable(True)
        self.add_button = IconButton("plus", self.tr("Add a person"))
        self.add_button.setObjectName("add_button")
        self.filter_field = LineField()
        self.filter_field.setObjectName("filter_field")
        self.filter_field.setAccessibleName(self.tr("Find in this list"))
        self.filter_field.setPlaceholderText(self.tr("Name or record number"))
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.installEventFilter(self)
        self.filter_field.hide()
        self.list_view = PointedList(self.tr("People"), uniform=False)
        self.list_view.setObjectName("list_view")
        self.nobody_label = Label("", "hint", wrap=True)
        self.empty_state = EmptyState(self.tr("No people yet. Add the first person you walk with."), "users")
        self.empty_state.add_action("add", self.tr("Add a person"), "primary", icon="user-plus").setObjectName(
            "empty_add_button"
        )
        self.empty_state.add_action("bring", self.tr("Bring in a list…"), icon="download").setObjectName(
            "empty_bring_button"
        )
        header = Row(margins=(16, 14, 8, 0), spacing=6)
        header.addWidget(self.heading)
        header.addWidget(self.count_label)
        header.addStretch(1)
        header.addWidget(self.filter_button)
        header.addWidget(self.add_button)
        below = Column(margins=(8, 0, 8, 8), spacing=8)
        below.addWidget(self.filter_field)
        below.addWidget(self.nobody_label)
        below.addWidget(self.list_view, 1)
        below.addWidget(self.empty_state, 1)
        whole = Column(self, spacing=8)
        whole.addLayout(header)
        whole.addLayout(below, 1)

    def _connect(self) -> None:
        self.list_view.opened.connect(self.opened)
        self.add_button.clicked.connect(self.add_asked)
        self.empty_state.acted.connect(self._on_empty_acted)
        self.filter_button.toggled.connect(self._on_filter_toggled)
        self.filter_field.textChanged.connect(self._show_rows)
        self.filter_field.returnPressed.connect(self._on_filter_entered)

    def _show_rows(self) -> None:
        typed = self.filter_field.text() if self.filter_button.isChecked() else ""
        shown = [line for line in self._lines if list_rows.fits(line, typed)]
        self.list_view.show_rows(list_rows.rows(shown, self._today))
        if not self.list_view.current_key:
            self.list_view.choose(self._open_id)
        self.list_view.setVisible(bool(shown))
        self.nobody_label.setText(self.tr("Nobody here fits “{words}”.").format(words=typed.strip()))
        self.nobody_label.setVisible(bool(self._lines) and not shown)
        self.empty_state.setVisible(not self._lines)
        self.filter_button.setVisible(bool(self._lines))

    def _on_filter_toggled(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self.filter_field.setVisible(shown)
        if shown:
            self.filter_field.setFocus()
        else:
            self.filter_field.clear()
        self._show_rows()

    def _on_filter_entered(self) -> None:
        """Open the first who fits; a heading may stand before them."""
        rows = self.list_view.rows
        first = next((row.key for row in map(rows.row_at, range(rows.rowCount())) if not row.heading), None)
        if first is not None:
            self.list_view.setFocus()
            self.opened.emit(first)

    def _on_empty_acted(self, key: str) -> None:
        (self.bring_asked if key == "bring" else self.add_asked).emit()
