"""Visits of one person: the newest in the overview, all of them page by page on a tab."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

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
from fieldnote.ui.people import visit_rows
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
    """All visits, newest first; further ones come as they are scrolled to. What is left of void notes stands below."""

    opened = Signal(str)
    start_asked = Signal()
    plan_asked = Signal()

    def __init__(self, page: Page, stubs: Callable[[], Sequence[Stub]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page, self._stubs = page, stubs
        self._void = Column(margins=(10, 0, 10, 4), spacing=0)
        self.list_view = VisitList(self.tr("Visits, newest first"))
        self.list_view.setObjectName("visits_list")
        self.list_view.opened.connect(self.opened)
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

    def load(self) -> None:
        """Show the first page; what was chosen stays chosen."""
        first = self._page(None, PAGE)
        more = self._more if len(first) == PAGE else None
        self.list_view.show_rows([visit_rows.item(line) for line in first], more)
        self.list_view.setVisible(bool(first))
        self.empty_state.setVisible(not first)
        self._show_void()

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

    def _on_start(self) -> None:
        self.start_asked.emit()
