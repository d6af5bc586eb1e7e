"""Goals: how far each has come, in the overview and on a tab of their own."""

import math
from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.goal import Course, Goal, SmallStep
from fieldnote.services.people import Overview
from fieldnote.ui import theme
from fieldnote.ui.kit import paint
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.card_columns import CardColumns
from fieldnote.ui.kit.columns import Placing
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, empty
from fieldnote.ui.kit.meters import Spark, StepsBar
from fieldnote.ui.people import phrases
from fieldnote.ui.people.goal_card import GoalCard, way
from fieldnote.ui.people.plan_news import PlanNews
from fieldnote.ui.tokens import Type, Weight

MOST_SHOWN: Final = 4
_SPARK_FROM: Final = 420


class _StepLabel(Label):
    """The step of a goal, as wide as the widest of its neighbours, so that their bars end at one line."""

    def __init__(self, goal: Goal, neighbours: Sequence[Goal]) -> None:
        super().__init__(phrases.goal_step(goal), "meta")
        self._widest = [phrases.goal_step(neighbour) for neighbour in neighbours]

    def sizeHint(self) -> QSize:
        """Ask for the width of the widest."""
        hint = super().sizeHint()
        font = theme.font(Type.HINT, Weight.CONTROL)
        widest = max((paint.advance(font, text) for text in self._widest), default=0)
        return QSize(max(hint.width(), math.ceil(widest) + 1), hint.height())


class GoalLine(QWidget):
    """One goal: its title, its steps, and the way it went."""

    def __init__(self, goal: Goal, neighbours: Sequence[Goal], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spark = Spark(way(goal, today), name=phrases.goal_way(goal))
        bar = StepsBar(goal.step.number if goal.step else 0, name=phrases.goal_told(goal))
        steps = Row(spacing=12)
        steps.addWidget(bar, 1)
        steps.addWidget(_StepLabel(goal, neighbours))
        texts = Column(spacing=8)
        texts.addWidget(Label(goal.title, "strong", wrap=True))
        texts.addLayout(steps)
        row = Row(self, margins=(0, 10, 0, 12), spacing=24)
        row.addLayout(texts, 1)
        row.addWidget(self._spark)
        theme.announcer.applied.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the small line away where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._spark.setVisible(self.width() >= theme.px(_SPARK_FROM))


class GoalsCard(Card):
    """The goals being worked on; `all_asked` asks for the tab."""

    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 14, 16, 6), spacing=4, parent=parent)
        self.setAccessibleName(self.tr("Goals"))
        self.all_button = Button(self.tr("All goals"), "link", size="small")
        self.all_button.setObjectName("all_goals_button")
        self.all_button.clicked.connect(self.all_asked)
        header = SectionHeader(self.tr("Goals"), "target", ink="goal")
        header.add_action(self.all_button)
        self._rows = Column(spacing=0)
        self.column.addWidget(header)
        self.column.addLayout(self._rows)

    def show_overview(self, overview: Overview, today: date) -> None:
        """Show someone's active goals."""
        empty(self._rows)
        active = [goal for goal in overview.goals if goal.course is Course.ACTIVE]
        self.all_button.setVisible(bool(overview.goals))
        if not active:
            sentence = self.tr("No goals yet. Ask: what would a good month look like?")
            if overview.goals:
                sentence = self.tr("No goal is active right now.")
            label = Label(sentence, "body", ink="text2", wrap=True)
            label.setContentsMargins(0, 6, 0, 10)
            self._rows.addWidget(label)
        for place, goal in enumerate(active[:MOST_SHOWN]):
            if place:
                self._rows.addWidget(Divider())
            self._rows.addWidget(GoalLine(goal, active[:MOST_SHOWN], today))


class GoalsTab(CardColumns):
    """All goals with the way each went, the person's words and small steps, under the outcomes they serve.

    The signals tell what is wanted of which goal or step, by its id.
    """

    add_asked = Signal()
    words_asked = Signal(str)
    move_asked = Signal(str)
    step_asked = Signal(str)
    standing_asked = Signal(str)
    offer_asked = Signal(str)
    step_chosen = Signal(str)
    step_checked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []
        self.add_button = self.add_action("add_goal_button", self.tr("Add goal"))
        self.add_button.clicked.connect(self.add_asked)
        self.plan_news = PlanNews()
        self.put_above(self.plan_news)

    def show_overview(self, overview: Overview, steps: Sequence[SmallStep], today: date) -> None:
        """Show someone's goals, and what their plan changed."""
        self.plan_news.show_change(overview.reworded)
        for card in self._shown:
            card.hide()
            card.deleteLater()
        outcomes = {outcome.id: outcome for outcome in overview.plan.outcomes} if overview.plan else {}
        order = sorted(overview.goals, key=lambda goal: goal.course is not Course.ACTIVE)
        self._shown = []
        for goal in order:
            outcome = outcomes.get(goal.outcome_id) if goal.outcome_id else None
            card = GoalCard(goal, outcome, [step for step in steps if step.goal_id == goal.id], today)
            card.asked.connect(self._on_asked)
            self._shown.append(card)
        if not self._shown:
            self._shown.append(_NoGoals())
        self.place_cards()

    def _on_asked(self, wish: str, key: str) -> None:
        signal = {
            "words": self.words_asked,
            "move": self.move_asked,
            "step": self.step_asked,
            "standing": self.standing_asked,
            "offer": self.offer_asked,
            "change": self.step_chosen,
            "check": self.step_checked,
        }[wish]
        signal.emit(key)

    def placing(self, columns: int) -> Placing:
        """Put every other goal into a second column."""
        if columns == 1 or len(self._shown) == 1:
            return Placing((tuple(self._shown),), (1,))
        return Placing((tuple(self._shown[::2]), tuple(self._shown[1::2])), (1, 1))


class _NoGoals(Card):
    """What stands in the place of goals while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Goals"))
        sentence = self.tr("No goals yet. Ask: what would a good month look like?")
        self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))
