"""The outcomes and goals of a plan, as the QP wrote them: a block for each outcome, its goals below it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from PySide6.QtCore import Qt

from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import OutcomeId
from fieldnote.domain.plan import LongRangeOutcome, ShortRangeGoal, same_number
from fieldnote.domain.text import clean
from fieldnote.services import tongue
from fieldnote.ui.kit.blocks import Block, Blocks
from fieldnote.ui.kit.card import Divider
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.layouts import Row, keep_width
from fieldnote.ui.kit.note_edit import NoteEdit

_NUMBER: Final = 80
_MOST_LINES: Final = 5
_NO_OUTCOME: Final = LongRangeOutcome(OutcomeId(""), "", "")
_NO_GOAL: Final = ShortRangeGoal("", "")


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen for a goal of a plan."""

    statuses: Mapping[str, str]
    """The codes of a review (R, O, A, D) with their words."""
    stated: Sequence[Goal] = ()
    """Open goals that the person stated and no plan has yet."""
    before: Sequence[LongRangeOutcome] = ()
    """Those of the newest plan: what the sheet does not ask for goes on under the same number, and under no other."""


class PlanFields(Blocks["OutcomeBlock"]):
    """One block for each outcome; an empty one where the plan has none yet."""

    def __init__(self, outcomes: Sequence[LongRangeOutcome], own: Sequence[str], offered: Offered) -> None:
        super().__init__(self.tr("Another outcome"))
        self._offered = offered
        self.more_button.setObjectName("more_outcomes_button")
        chosen = iter(own)
        for outcome in outcomes or (_NO_OUTCOME,):
            self.add(OutcomeBlock(outcome, tuple(islice(chosen, len(outcome.goals))), offered))

    def one_more(self) -> "OutcomeBlock":
        """Make an empty block."""
        return OutcomeBlock(_NO_OUTCOME, (), self._offered)

    def outcomes(self) -> tuple[LongRangeOutcome, ...]:
        """Give the outcomes of which something is typed."""
        return tuple(made for block in self.blocks if (made := block.outcome()) is not None)

    def own(self) -> tuple[str, ...]:
        """Give, for each goal of the outcomes, the id of the person's own goal that it was before, or nothing."""
        return tuple(row.own.value for block in self.blocks for row in block.goals.typed())


class OutcomeBlock(Block):
    """What the person wants in the long run, and the goals on the way there."""

    def __init__(self, outcome: LongRangeOutcome, own: Sequence[str], offered: Offered) -> None:
        super().__init__(self.tr("Outcome"), self.tr("Leave out this outcome"))
        self._given, self._before = outcome, offered.before
        self.number, self.text = _number(outcome.number, "outcome_number_field"), _words(outcome.text)
        self.text.setObjectName("outcome_text_field")
        self.setFocusProxy(self.text)
        self.remove_button.setObjectName("remove_outcome_button")
        self.goals = GoalFields(outcome.goals, own, offered)
        said = FormField(self.tr("Long-range outcome"), self.text, hint=self.tr("If the plan says it"))
        self.column.addLayout(_beside(FormField(self.tr("Number"), self.number), said))
        self.column.addWidget(self.goals)
        self.goals.foot.addWidget(self.remove_button)
        for told in (self.number.textChanged, self.text.textChanged, self.goals.changed):
            told.connect(self.changed)

    def outcome(self) -> LongRangeOutcome | None:
        """Give the outcome as typed; None while nothing is."""
        goals = tuple(row.goal() for row in self.goals.typed())
        number, text = clean(self.number.text()), clean(self.text.text())
        if not (goals or number or text):
            return None
        return replace(self._known(number), number=number, text=text, goals=goals)

    def _known(self, number: str) -> LongRangeOutcome:
        """Give the outcome that this one goes on with; where either has no number, it is still the same."""
        if not (number and self._given.number.strip()):
            return self._given
        known = (self._given, *self._before)
        return next((outcome for outcome in known if same_number(outcome.number, number)), _NO_OUTCOME)


class GoalFields(Blocks["GoalRow"]):
    """A row for each goal of an outcome; an empty one where none is known."""

    def __init__(self, goals: Sequence[ShortRangeGoal], own: Sequence[str], offered: Offered) -> None:
        super().__init__(self.tr("Another goal"), spacing=10)
        self._offered = offered
        self.more_button.setObjectName("more_goals_button")
        chosen = iter(own)
        for goal in goals or (_NO_GOAL,):
            self.add(GoalRow(goal, next(chosen, ""), offered))

    def one_more(self) -> "GoalRow":
        """Make an empty row."""
        return GoalRow(_NO_GOAL, "", self._offered)

    def typed(self) -> list["GoalRow"]:
        """Give the rows in which something is typed or chosen."""
        return [row for row in self.blocks if row.own.value or row.goal() != _NO_GOAL]


class GoalRow(Block):
    """A goal of the plan: the QP's number and words, the target date, and how the review calls it."""

    def __init__(self, goal: ShortRangeGoal, own: str, offered: Offered) -> None:
        super().__init__(self.tr("Goal"), self.tr("Leave out this goal"), border=None, margins=0)
        self._before = offered.before
        self.number, self.text = _number(goal.number, "goal_number_field"), _words(goal.text)
        self.text.setObjectName("goal_text_field")
        self.setFocusProxy(self.number)
        self.target = DateField(goal.target_date, empty_text=self.tr("No date"), ahead=True)
        statuses = (("", self.tr("Not reviewed yet")), *((c, f"{c}  {tongue.of_rules(n)}") for c, n in _known(offered)))
        self.status = ComboField(statuses, chosen=goal.status)
        theirs = (("", self.tr("None of theirs")), *((goal.id, goal.title) for goal in offered.stated))
        self.own = ComboField(theirs, chosen=own)
        self.remove_button.setObjectName("remove_goal_button")
        took_up = FormField(self.tr("It takes up a goal they stated"), self.own)
        took_up.setVisible(bool(offered.stated))
        reviewed = Row(spacing=12)
        reviewed.addWidget(FormField(self.tr("By when"), self.target), 1)
        reviewed.addWidget(FormField(self.tr("Review"), self.status), 1)
        self.column.addWidget(Divider())
        self.column.addLayout(_beside(FormField(self.tr("Number"), self.number), FormField(self.tr("Goal"), self.text)))
        self.column.addLayout(reviewed)
        self.column.addWidget(took_up)
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        for told in (self.number.textChanged, self.text.textChanged, self.target.changed):
            told.connect(self.changed)
        for combo in (self.status, self.own):
            combo.changed.connect(self.changed)

    def goal(self) -> ShortRangeGoal:
        """Give the goal as typed."""
        number = clean(self.number.text())
        known = (goal for outcome in self._before for goal in outcome.goals)
        return replace(
            next((goal for goal in known if same_number(goal.number, number)), _NO_GOAL),
            number=number,
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
