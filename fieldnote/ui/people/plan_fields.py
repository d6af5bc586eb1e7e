"""The outcomes and goals of a plan, as the QP wrote them: a block for each outcome, its goals below it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import OutcomeId
from fieldnote.domain.plan import LongRangeOutcome, ShortRangeGoal
from fieldnote.domain.text import clean
from fieldnote.services import tongue
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Column, Row, keep_width
from fieldnote.ui.kit.note_edit import NoteEdit

_NUMBER: Final = 80
_MOST_LINES: Final = 5


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen for a goal of a plan."""

    statuses: Mapping[str, str]
    """The codes of a review (R, O, A, D) with their words."""
    stated: Sequence[Goal] = ()
    """Open goals that the person stated and no plan has yet."""


class PlanFields(QWidget):
    """Blocks under each other, and a button for one more outcome; `changed` tells that something was typed."""

    changed = Signal()

    def __init__(self, outcomes: Sequence[LongRangeOutcome], taken_up: Mapping[str, str], offered: Offered) -> None:
        super().__init__()
        self._offered = offered
        self.blocks: list[OutcomeBlock] = []
        self._column = Column(spacing=8)
        self.more_button = Button(self.tr("Another outcome"), "ghost", icon="plus", size="small")
        self.more_button.setObjectName("more_outcomes_button")
        self.more_button.clicked.connect(self._on_more)
        column = Column(self, spacing=8)
        column.addLayout(self._column)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        for outcome in outcomes or (LongRangeOutcome(OutcomeId(""), "", ""),):
            self._add(outcome, taken_up)
        self.setFocusProxy(self.blocks[0].text)

    def outcomes(self) -> tuple[LongRangeOutcome, ...]:
        """Give the outcomes of which something is typed."""
        return tuple(made for block in self.blocks if (made := block.outcome()) is not None)

    def taken_up(self) -> dict[str, str]:
        """Give, by the QP's number, the id of the person's own goal that this one was before."""
        rows = (row for block in self.blocks for row in block.rows)
        return {row.goal().number: row.own.value for row in rows if row.own.value and row.goal().number}

    def _add(self, outcome: LongRangeOutcome, taken_up: Mapping[str, str]) -> "OutcomeBlock":
        block = OutcomeBlock(outcome, taken_up, self._offered)
        block.changed.connect(self.changed)
        block.removed.connect(self._on_removed)
        self.blocks.append(block)
        self._column.addWidget(block)
        self._let_remove()
        return block

    def _let_remove(self) -> None:
        for block in self.blocks:
            block.remove_button.setVisible(len(self.blocks) > 1)

    def _on_more(self) -> None:
        self._add(LongRangeOutcome(OutcomeId(""), "", ""), {}).text.setFocus()

    def _on_removed(self) -> None:
        block = self.sender()
        if isinstance(block, OutcomeBlock) and block in self.blocks:
            self.blocks.remove(block)
            _take_out(block, self._column)
            self._let_remove()
            self.more_button.setFocus()
            self.changed.emit()


class OutcomeBlock(Card):
    """What the person wants in the long run, and the goals on the way there."""

    changed = Signal()
    removed = Signal()

    def __init__(self, outcome: LongRangeOutcome, taken_up: Mapping[str, str], offered: Offered) -> None:
        super().__init__(fill="bg_pane", margins=12, spacing=10)
        self.setAccessibleName(self.tr("Outcome"))
        self._given, self._offered = outcome, offered
        self.rows: list[GoalRow] = []
        self.number, self.text = _number(outcome.number, "outcome_number_field"), _words(outcome.text)
        self.text.setObjectName("outcome_text_field")
        self._goals = Column(spacing=10)
        self.more_button = Button(self.tr("Another goal"), "ghost", icon="plus", size="small")
        self.more_button.setObjectName("more_goals_button")
        self.more_button.clicked.connect(self._on_more)
        self.remove_button = Button(self.tr("Leave out this outcome"), "ghost", size="small")
        self.remove_button.setObjectName("remove_outcome_button")
        self.remove_button.clicked.connect(self.removed)
        said = FormField(self.tr("Long-range outcome"), self.text, hint=self.tr("If the plan says it"))
        buttons = Row(spacing=8)
        buttons.addWidget(self.more_button)
        buttons.addStretch(1)
        buttons.addWidget(self.remove_button)
        self.column.addLayout(_beside(FormField(self.tr("Number"), self.number), said))
        self.column.addLayout(self._goals)
        self.column.addLayout(buttons)
        self.number.textChanged.connect(self.changed)
        self.text.textChanged.connect(self.changed)
        for goal in outcome.goals or (ShortRangeGoal("", ""),):
            self._add(goal, taken_up)

    def outcome(self) -> LongRangeOutcome | None:
        """Give the outcome as typed; None while nothing is."""
        goals = tuple(goal for row in self.rows if (goal := row.goal()) != ShortRangeGoal("", ""))
        number, text = clean(self.number.text()), clean(self.text.text())
        if not (goals or number or text):
            return None
        return replace(self._given, number=number, text=text, goals=goals)

    def _add(self, goal: ShortRangeGoal, taken_up: Mapping[str, str]) -> "GoalRow":
        row = GoalRow(goal, taken_up.get(goal.number, ""), self._offered)
        row.changed.connect(self.changed)
        row.removed.connect(self._on_removed)
        self.rows.append(row)
        self._goals.addWidget(row)
        self._let_remove()
        return row

    def _let_remove(self) -> None:
        for row in self.rows:
            row.remove_button.setVisible(len(self.rows) > 1)

    def _on_more(self) -> None:
        self._add(ShortRangeGoal("", ""), {}).number.setFocus()

    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, GoalRow) and row in self.rows:
            self.rows.remove(row)
            _take_out(row, self._goals)
            self._let_remove()
            self.more_button.setFocus()
            self.changed.emit()


class GoalRow(QWidget):
    """A goal of the plan: the QP's number and words, the target date, and how the review calls it."""

    changed = Signal()
    removed = Signal()

    def __init__(self, goal: ShortRangeGoal, own: str, offered: Offered) -> None:
        super().__init__()
        self._given = goal
        self.number, self.text = _number(goal.number, "goal_number_field"), _words(goal.text)
        self.text.setObjectName("goal_text_field")
        self.target = DateField(goal.target_date, empty_text=self.tr("No date"))
        statuses = (("", self.tr("Not reviewed yet")), *((c, f"{c}  {tongue.of_rules(n)}") for c, n in _known(offered)))
        self.status = ComboField(statuses, chosen=goal.status)
        theirs = (("", self.tr("None of theirs")), *((goal.id, goal.title) for goal in offered.stated))
        self.own = ComboField(theirs, chosen=own)
        self.remove_button = Button(self.tr("Leave out this goal"), "ghost", size="small")
        self.remove_button.setObjectName("remove_goal_button")
        self.remove_button.clicked.connect(self.removed)
        took_up = FormField(self.tr("It takes up a goal they stated"), self.own)
        took_up.setVisible(bool(offered.stated))
        reviewed = Row(spacing=12)
        reviewed.addWidget(FormField(self.tr("By when"), self.target), 1)
        reviewed.addWidget(FormField(self.tr("Review"), self.status), 1)
        column = Column(self, spacing=10)
        column.addWidget(Divider())
        column.addLayout(_beside(FormField(self.tr("Number"), self.number), FormField(self.tr("Goal"), self.text)))
        column.addLayout(reviewed)
        column.addWidget(took_up)
        column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        for told in (self.number.textChanged, self.text.textChanged, self.target.changed):
            told.connect(self.changed)
        for combo in (self.status, self.own):
            combo.changed.connect(self.changed)

    def goal(self) -> ShortRangeGoal:
        """Give the goal as typed."""
        return replace(
            self._given,
            number=clean(self.number.text()),
            text=clean(self.text.text()),
            target_date=self.target.value,
            status=self.status.value,
        )


def _known(offered: Offered) -> list[tuple[str, str]]:
    return list(offered.statuses.items())


def _number(text: str, name: str) -> LineField:
    line = LineField(text)
    line.setObjectName(name)
    keep_width(line, _NUMBER)
    return line


def _words(text: str) -> NoteEdit:
    edit = NoteEdit(least_lines=1, most_lines=_MOST_LINES)
    edit.load(text)
    return edit


def _beside(number: FormField, words: FormField) -> Row:
    row = Row(spacing=12)
    row.addWidget(number)
    row.addWidget(words, 1)
    return row


def _take_out(widget: QWidget, column: Column) -> None:
    column.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
