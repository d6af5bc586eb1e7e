"""One person: header, tabs, and what the open tab shows."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldnote.domain.goal import SmallStep
from fieldnote.domain.planning import Coming
from fieldnote.services.acts import Stub
from fieldnote.services.people import Overview
from fieldnote.ui import theme, words
from fieldnote.ui.destinations import PersonTab
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.card_columns import side_margin
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.tabs import Tabs
from fieldnote.ui.people.documents_tab import DocumentsTab, Papers
from fieldnote.ui.people.goals import GoalsTab
from fieldnote.ui.people.network import NetworkTab, present
from fieldnote.ui.people.overview_tab import OverviewTab
from fieldnote.ui.people.person_header import PersonHeader
from fieldnote.ui.people.triggers import Coping, TriggersTab
from fieldnote.ui.people.visits import Page, VisitsTab
from fieldnote.ui.tokens import Space


class PersonPane(QWidget):
    """Everything about one person. A tab is filled when it is opened first."""

    visit_opened = Signal(str)

    def __init__(
        self,
        page: Page,
        coping: Callable[[], Coping],
        small_steps: Callable[[], Sequence[SmallStep]],
        stubs: Callable[[], Sequence[Stub]],
        papers: Callable[[], Papers],
        coming: Callable[[int], Sequence[Coming]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._coping, self._small_steps, self._papers = coping, small_steps, papers
        self._overview: Overview | None = None
        self._today = date.min
        self._coming: datetime | None = None
        self._stale: set[PersonTab] = set()
        self.header = PersonHeader()
        self.tabs = Tabs(name=self.tr("About this person"))
        self.tabs.setObjectName("tabs")
        self.overview, self.visits = OverviewTab(), VisitsTab(page, stubs, coming)
        self.goals, self.triggers, self.network = GoalsTab(), TriggersTab(), NetworkTab()
        self.documents = DocumentsTab()
        self._pages: dict[PersonTab, QWidget] = {
            PersonTab.OVERVIEW: self.overview,
            PersonTab.VISITS: self.visits,
            PersonTab.GOALS: self.goals,
            PersonTab.TRIGGERS: self.triggers,
            PersonTab.SUPPORTS: self.network,
            PersonTab.DOCUMENTS: self.documents,
        }
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(1)  # what does not fit scrolls, however large the text is
        for tab in PersonTab:
            self.tabs.add(tab, words.of(tab))
            self._stack.addWidget(self._pages[tab])
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab)
        self.overview.tab_asked.connect(self.open_tab)
        self.overview.next_step.visit_asked.connect(self._on_next_visit)
        self.overview.recent.opened.connect(self.visit_opened)
        self.visits.opened.connect(self.visit_opened)
        theme.announcer.applied.connect(self._fit)

    def show_person(self, overview: Overview, today: date, coming: datetime | None) -> None:
        """Show someone, on the tab that is open; `coming` is when the next visit with them is planned."""
        if self._overview is None or self._overview.person.id != overview.person.id:
            self.visits.fold()
        self._overview, self._today, self._coming = overview, today, coming
        self._stale = set(self._pages)
        self.header.show_overview(overview)
        self.tabs.set_count(PersonTab.VISITS, overview.visit_count)
        self.tabs.set_count(PersonTab.GOALS, len(overview.goals))
        self.tabs.set_count(PersonTab.TRIGGERS, len(overview.triggers))
        self.tabs.set_count(PersonTab.SUPPORTS, len(present(overview.supports)))
        self._fill(self.tab)

    @property
    def tab(self) -> PersonTab:
        """The tab that is open."""
        return PersonTab(self.tabs.current)

    def open_tab(self, tab: PersonTab) -> None:
        """Open a tab."""
        self.tabs.open(tab)

    def scroll_up(self) -> None:
        """Begin at the top: someone else is shown."""
        for tab in (self.overview, self.goals, self.triggers, self.network, self.documents):
            tab.page_scroll.verticalScrollBar().setValue(0)
        self.visits.list_view.choose("")
        self.visits.list_view.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the header in line with the cards below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = side_margin(self)
        self._top.set_margins((side, 14, side, 0))

    def _lay_out(self) -> None:
        top = Surface("bg_app", edges=Qt.Edge.BottomEdge)
        self._top = Column(top, margins=(Space.PAGE, 14, Space.PAGE, 0), spacing=8)
        self._top.addWidget(self.header)
        self._top.addWidget(self.tabs)
        whole = Column(self, spacing=0)
        whole.addWidget(top)
        whole.addWidget(self._stack, 1)

    def _on_next_visit(self) -> None:
        """Lead from when the next visit is to that visit, where it can be moved or called off."""
        self.open_tab(PersonTab.VISITS)
        self.visits.point_at(self._coming)

    def _on_tab(self) -> None:
        self._fill(self.tab)
        self._stack.setCurrentWidget(self._pages[self.tab])

    def _fill(self, tab: PersonTab) -> None:
        """Fill a tab that is about to be seen, once for each time a person is shown."""
        if self._overview is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        match tab:
            case PersonTab.OVERVIEW:
                self.overview.show_overview(self._overview, self._today, self._coming)
            case PersonTab.VISITS:
                self.visits.load(self._today)
            case PersonTab.GOALS:
                self.goals.show_overview(self._overview, self._small_steps(), self._today)
            case PersonTab.TRIGGERS:
                self.triggers.show_overview(self._overview, self._coping())
            case PersonTab.SUPPORTS:
                self.network.show_overview(self._overview, self._today)
            case PersonTab.DOCUMENTS:
                self.documents.show_papers(self._overview.person, self._papers())
