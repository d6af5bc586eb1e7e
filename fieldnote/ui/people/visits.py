"""Visits of one person: the newest in the overview, all of them page by page on a tab."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.domain.planning import Coming
from fieldnote.domain.visit import VisitLine
from fieldnote.services.acts import Stub
from fieldnote.services.people import Overview
from fieldnote.ui import dates, theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, empty
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.people import planned_rows, visit_rows
from fieldnote.ui.people.planned_rows import FEW, FEWER, MORE, PlannedItem, PlannedRows
from fieldnote.ui.people.visit_rows import VisitItem, VisitList
from fieldnote.ui.tokens import Space
from fieldnote.ui.visits import act_words

PAGE: Final = 60

Page = Callable[[VisitLine | None, int], Sequence[VisitLine]]
"""Gives the visits after one, newest first, so many at most."""


class RecentCard(Card):
    """The newest visits; `opened` tells the id of one, `all_asked` asks for the tab."""

    opened = Signal(str)
    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(6, 14, 6, 6), spacing=4, parent=parent)
        self.setAccessibleName(self.tr("Recent visits"))
        self.all_button = Button(self.tr("All visits"), "link", size="small")
        self.all_button.setObjectName("all_visits_button")
        self.all_button.clicked.connect(self.all_asked)
        header = SectionHeader(self.tr("Recent visits"), "history")
        header.add_action(self.all_button)
        header.layout().setContentsMargins(10, 0, 10, 0)  # type: ignore[union-attr]
        self.list_view = _WholeList(self.tr("Recent visits"))
        self.list_view.setObjectName("recent_list")
        self.list_view.opened.connect(self.opened)
        self._invitation = Label(self.tr("No visits yet. Start one when you meet."), "body", ink="text2", wrap=True)
        self._invitation.setContentsMargins(10, 4, 10, 8)
        for widget in (header, self.list_view, self._invitation):
            self.column.addWidget(widget)

    def show_overview(self, overview: Overview) -> None:
        """Show someone's newest visits."""
        self.list_view.show_visits(overview.recent)
        self.list_view.setVisible(bool(overview.recent))
        self._invitation.setVisible(not overview.recent)
        self.all_button.setVisible(bool(overview.recent))


class _WholeList(VisitList):
    """A short list that shows all its rows and leaves scrolling to the page."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.announcer.applied.connect(self._fit)

    def show_visits(self, lines: Sequence[VisitLine]) -> None:  # type: ignore[override]
        """Show these visits and be as high as they are."""
        super().show_visits(lines)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(visit_rows.row_height() * self.rows.rowCount())


class VisitsTab(QWidget):
    """What is planned, the soonest first, then the visits so far, newest first.

    Further ones come as they are scrolled to. What is left of void notes stands below. `planned_asked` tells a visit to
    come that something is to be done about, and where on the screen to offer it.
    """

    opened = Signal(str)
    planned_asked = Signal(object, QPoint)
    start_asked = Signal()
    plan_asked = Signal()

    def __init__(
        self,
        page: Page,
        stubs: Callable[[], Sequence[Stub]],
        coming: Callable[[int], Sequence[Coming]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._stubs = page, stubs
        self._planned = PlannedRows(coming)
        self._today = date.min
        self._void = Column(margins=(10, 0, 10, 4), spacing=0)
        self.list_view = VisitList(self.tr("Visits"))
        self.list_view.setObjectName("visits_list")
        self.list_view.opened.connect(self._on_opened)
        self.list_view.menu_asked.connect(self._on_menu)
        self.empty_state = EmptyState(self.tr("No visits yet. Start one when you meet."), "calendar")
        self.empty_state.add_action("start", self.tr("Start visit"), icon="play").setObjectName("first_visit_button")
        self.empty_state.acted.connect(self._on_start)
        self._card = Card(self.tr("Visits"), margins=6)
        self._card.column.addWidget(self.list_view)
        self._card.column.addWidget(self.empty_state)
        self._card.column.addLayout(self._void)
        self.plan_button = Button(self.tr("Plan a visit"), "secondary", icon="calendar", size="card")
        self.plan_button.setObjectName("plan_visit_button")
        self.plan_button.clicked.connect(self.plan_asked)
        whole = Column(self, margins=(Space.PAGE, 18, Space.PAGE, Space.PAGE), spacing=14)
        whole.addWidget(self.plan_button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._card, 1)

    def load(self, today: date) -> None:
        """Show what is planned, and the first page; what was chosen stays chosen."""
        self._today = today
        first = self._page(None, PAGE)
        more = self._more if len(first) == PAGE else None
        rows: list[RowItem] = [visit_rows.item(line) for line in first]
        planned = self._planned.rows(today)
        if planned and rows:
            heading = planned_rows.past_heading()
            rows = [heading, planned_rows.under(heading.title, rows[0]), *rows[1:]]
        place = self.list_view.currentIndex().row()
        self.list_view.setUniformItemSizes(not planned)
        self.list_view.show_rows([*planned, *rows], more)
        self._choose_near(place)
        self.list_view.setVisible(bool(planned or first))
        self.empty_state.setVisible(not (planned or first))
        self._show_void()

    def fold(self) -> None:
        """Show only the soonest of what is planned: somebody else is to be shown."""
        self._planned.fold()

    def point_at(self, moment: datetime | None) -> None:
        """Put the focus on the visit that is planned for a moment, if it is listed."""
        items = [self.list_view.rows.row_at(place) for place in range(self.list_view.rows.rowCount())]
        planned = (i for i in items if isinstance(i, PlannedItem) and i.coming is not None and not i.struck)
        self.list_view.choose(next((i.key for i in planned if i.coming and i.coming.starts_at == moment), ""))
        self.list_view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_near(self, place: int) -> None:
        """Choose what took the place of a planned visit that is there no more."""
        near = min(place, self.list_view.rows.rowCount() - 1)
        if near >= 0 and not self.list_view.current_key:
            row = self.list_view.rows.row_at(near)
            self.list_view.choose(row.key if isinstance(row, PlannedItem) else "")

    def _show_void(self) -> None:
        empty(self._void)
        for stub in self._stubs():
            sentence = self.tr("Void note of {day}: {reason}")
            told = sentence.format(day=dates.day(stub.day), reason=act_words.word(stub.reason).lower())
            button = Button(told, "link", icon="lock", size="small")
            button.setObjectName("void_button")
            button.setProperty("visit", stub.visit_id)
            button.clicked.connect(self._on_void)
            self._void.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_void(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.opened.emit(str(button.property("visit")))

    def _more(self, last: RowItem | None) -> Sequence[RowItem]:
        if not isinstance(last, VisitItem):
            return []
        return [visit_rows.item(line) for line in self._page(last.line, PAGE)]

    def _on_opened(self, key: str) -> None:
        if key in {MORE, FEWER}:
            self._on_folded(key)
        elif self._is_planned(key):
            self._on_menu(key, self.list_view.menu_place(key))
        else:
            self.opened.emit(key)

    def _on_menu(self, key: str, place: QPoint) -> None:
        row = self.list_view.rows.row_at(self.list_view.rows.place_of(key))
        if isinstance(row, PlannedItem):
            self.planned_asked.emit(row.coming, place)

    def _on_folded(self, key: str) -> None:
        """Show more or fewer of what is planned; the keys are at the first that is new, or at the last that is left."""
        place = self.list_view.currentIndex().row()
        if key == MORE:
            self._planned.unfold()
        else:
            self._planned.fold()
            place = FEW
        self.load(self._today)
        last = self.list_view.rows.rowCount() - 1  # over midnight there may be fewer than before
        self.list_view.choose(self.list_view.rows.row_at(min(place, last)).key if last >= 0 else "")

    def _is_planned(self, key: str) -> bool:
        return isinstance(self.list_view.rows.row_at(self.list_view.rows.place_of(key)), PlannedItem)

    def _on_start(self) -> None:
        self.start_asked.emit()
