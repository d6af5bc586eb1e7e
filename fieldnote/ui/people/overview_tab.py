"""The overview of a person: the next action, then goals, then history; what matters and what to know at the side."""

from datetime import date, datetime
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.people import Overview
from fieldnote.ui.destinations import PersonTab
from fieldnote.ui.kit.card_columns import CardColumns
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.people.cards import MattersCard, NextStepCard, PlanCard, ReachingCard, UnitsCard
from fieldnote.ui.people.goals import GoalsCard
from fieldnote.ui.people.network import NetworkCard
from fieldnote.ui.people.triggers import TriggersCard
from fieldnote.ui.people.visits import RecentCard

_LEAST_SIDE: Final = 260


class OverviewTab(CardColumns):
    """All cards; `tab_asked` tells the tab that a card leads to."""

    tab_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next_step, self.goals = NextStepCard(self.cards), GoalsCard(self.cards)
        self.recent, self.matters = RecentCard(self.cards), MattersCard(self.cards)
        self.triggers, self.network = TriggersCard(self.cards), NetworkCard(self.cards)
        self.units, self.reaching, self.plan = UnitsCard(self.cards), ReachingCard(self.cards), PlanCard(self.cards)
        self.goals.all_asked.connect(self._on_goals)
        self.recent.all_asked.connect(self._on_visits)
        self.triggers.plan_asked.connect(self._on_triggers)
        self.network.all_asked.connect(self._on_supports)

    def show_overview(self, overview: Overview, today: date, coming: datetime | None) -> None:
        """Show someone; `coming` is when the next visit with them is planned."""
        self.next_step.show_overview(overview, today, coming)
        self.goals.show_overview(overview, today)
        self.recent.show_overview(overview)
        self.matters.show_overview(overview)
        self.triggers.show_overview(overview)
        self.network.show_overview(overview)
        self.units.show_overview(overview, today)
        self.reaching.show_overview(overview)
        self.plan.show_overview(overview, today)
        self.place_cards()
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)

    def placing(self, columns: int) -> Placing:
        """Keep the next action first; what matters leads the side."""
        main = (self.next_step, self.goals, self.recent)
        if columns == 1:
            column = (self.next_step, self.matters, self.goals, self.recent, self.triggers, self.network)
            return Placing(((*column, self.units, self.reaching, self.plan),), (1,))
        if columns == 2:
            side = (self.matters, self.triggers, self.network, self.units, self.reaching, self.plan)
            return Placing((main, side), (65, 35), _LEAST_SIDE)
        middle, last = (self.matters, self.triggers, self.plan), (self.network, self.units, self.reaching)
        return Placing((main, middle, last), (48, 27, 25), _LEAST_SIDE)

    def _stops(self) -> tuple[QWidget, ...]:
        """Give what the Tab key stops at, in reading order."""
        return (
            self.next_step.visit_button,
            self.next_step.start_button,
            self.next_step.done_button,
            self.next_step.more.more_button,
            *self.next_step.more.buttons(),
            self.goals.all_button,
            self.recent.all_button,
            self.recent.list_view,
            self.triggers.plan_button,
            self.network.all_button,
            self.units.change_button,
            self.units.add_button,
            self.plan.type_button,
            self.plan.units_button,
        )

    def _on_goals(self) -> None:
        self.tab_asked.emit(PersonTab.GOALS)

    def _on_visits(self) -> None:
        self.tab_asked.emit(PersonTab.VISITS)

    def _on_triggers(self) -> None:
        self.tab_asked.emit(PersonTab.TRIGGERS)

    def _on_supports(self) -> None:
        self.tab_asked.emit(PersonTab.SUPPORTS)
