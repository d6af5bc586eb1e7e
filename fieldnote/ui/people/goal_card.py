"""One goal with everything that is known of it, and what can be done about it."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.goal import Course, Goal, LadderMove, Offer, SmallStep
from fieldnote.domain.plan import LongRangeOutcome
from fieldnote.ui import dates, words
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.meters import Spark, StepsBar
from fieldnote.ui.kit.veil import Veil, discretion
from fieldnote.ui.people import phrases
from fieldnote.ui.people.facts import Facts

_POINTS: Final = 12
_LONGEST: Final = 40


def way(goal: Goal, today: date) -> tuple[int, ...]:
    """Give the step a goal stood on at even distances of time, from its first move to today."""
    if not goal.moves:
        return ()
    first = goal.moves[0].on
    days = max((today - first).days, 0)
    marks = (first + timedelta(days=days * place // (_POINTS - 1)) for place in range(_POINTS))
    return tuple(step.number for mark in marks if (step := goal.step_on(mark)) is not None)


class GoalCard(Card):
    """Everything about one goal. `asked` tells what is wanted, and the id of the goal or small step."""

    asked = Signal(str, str)

    def __init__(
        self,
        goal: Goal,
        outcome: LongRangeOutcome | None,
        small_steps: Sequence[SmallStep],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(goal.title)
        self._add_head(goal, outcome)
        if goal.own_words.strip():
            self.column.addWidget(Veil(Label(phrases.quoted(goal.own_words), "prose", wrap=True)))
        steps = Row(spacing=12)
        steps.addWidget(StepsBar(goal.step.number if goal.step else 0, name=phrases.goal_told(goal)), 1)
        steps.addWidget(Label(phrases.goal_step(goal), "meta", wrap=True))
        steps.addWidget(Spark(way(goal, today), name=phrases.goal_way(goal)))
        self.column.addLayout(steps)
        if goal.what_changed.strip():
            self.column.addWidget(Label(self.tr("What changed"), "field"))
            self.column.addWidget(Veil(Label(" ".join(goal.what_changed.split()), "body", wrap=True)))
        self._add_small_steps(small_steps)
        if goal.moves:
            self.column.addWidget(Divider())
            self._add_moves(goal.moves)
        self._add_buttons(goal)

    def _add_head(self, goal: Goal, outcome: LongRangeOutcome | None) -> None:
        head = Row(spacing=8)
        head.addWidget(Heading(f"{goal.number}  {goal.title}".strip(), "h3", wrap=True), 1)
        change = IconButton("pencil", self.tr("Change {what}").format(what=phrases.shortened(goal.title, _LONGEST)))
        change.set_size("small")
        self._wish(change, "change_button", "words", goal.id)
        head.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        facts = QWidget()
        flow = FlowLayout(facts)
        if goal.course is not Course.ACTIVE:
            flow.addWidget(Chip(words.of(goal.course), "ok" if goal.course is Course.MET else "neutral"))
        if goal.offer is Offer.NOT_OFFERED:
            flow.addWidget(Chip(self.tr("Not in the plan yet"), "neutral"))
        elif goal.offer is Offer.OFFERED:
            flow.addWidget(Chip(self.tr("Offered to the QP"), "neutral"))
        for dimension in goal.dimensions:
            flow.addWidget(Chip(phrases.word(dimension), "goal"))
        if goal.target_date is not None:
            target = self.tr("Target {day}").format(day=dates.day_of_year(goal.target_date))
            flow.addWidget(Chip(target, "neutral", icon="calendar"))
        if flow.count():
            self.column.addWidget(facts)
        if outcome is not None:
            serves = self.tr("Long-range outcome: {outcome}").format(outcome=outcome.text)
            self.column.addWidget(Veil(Label(serves, "hint", ink="text2", wrap=True)))

    def _add_moves(self, moves: tuple[LadderMove, ...]) -> None:
        """List the moves, the newest first."""
        self.column.addLayout(Facts((dates.short_day(move.on), self._said(move)) for move in reversed(moves)))

    def _said(self, move: LadderMove) -> str:
        step = words.of(move.step)
        if not move.words.strip() or discretion.on:
            return step
        return self.tr("{step}. “{words}”").format(step=step, words=move.words)

    def _add_small_steps(self, steps: Sequence[SmallStep]) -> None:
        if not steps:
            return
        self.column.addWidget(Label(self.tr("Small steps"), "field"))
        rows = Column(spacing=0)
        for step in steps:
            row = Row(spacing=4)
            done = step.done_on is not None
            text = phrases.shortened(step.text, _LONGEST)
            name = self.tr("Not done after all: {step}") if done else self.tr("Done: {step}")
            check = IconButton("circle-check" if done else "circle", name.format(step=text))
            check.set_size("small")
            self._wish(check, "check_step_button", "check", step.id)
            change = IconButton("pencil", self.tr("Change {what}").format(what=text))
            change.set_size("small")
            self._wish(change, "change_step_button", "change", step.id)
            row.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Label(phrases.small_step(step), "body", ink="text3" if done else "text", wrap=True), 1)
            row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
            rows.addLayout(row)
        self.column.addLayout(rows)

    def _standing_words(self, goal: Goal) -> str:
        return self.tr("Pause or finish…") if goal.course is Course.ACTIVE else self.tr("Take up again…")

    def _add_buttons(self, goal: Goal) -> None:
        holder = QWidget()
        flow = FlowLayout(holder, spacing=(8, 8))
        wishes = [
            ("move_goal_button", "move", self.tr("Change step")),
            ("add_step_button", "step", self.tr("Add small step")),
            ("goal_standing_button", "standing", self._standing_words(goal)),
        ]
        if goal.offer is Offer.NOT_OFFERED:
            wishes.append(("offer_goal_button", "offer", self.tr("Mark as offered to the QP")))
        for name, wish, words_of_it in wishes:
            button = Button(words_of_it, "secondary" if wish == "move" else "ghost", size="small")
            button.setAccessibleDescription(goal.title)  # the card beside says the same of another goal
            self._wish(button, name, wish, goal.id)
            flow.addWidget(button)
        self.column.addWidget(holder)

    def _wish(self, button: Button, name: str, wish: str, key: str) -> None:
        button.setObjectName(name)
        button.clicked.connect(partial(self.asked.emit, wish, key))
