"""Goals written down and changed from the person's tab."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.domain.goal import Goal, SmallStep
from fieldnote.domain.ids import GoalId, PersonId, SmallStepId
from fieldnote.services import goals
from fieldnote.services.goals import GoalWords
from fieldnote.services.unfinished import Form
from fieldnote.ui.people.goal_sheets import (
    GoalSheet,
    MoveSheet,
    Moving,
    Standing,
    StandingSheet,
    StepSheet,
    Wording,
    stand,
)
from fieldnote.ui.people.goals import GoalsTab
from fieldnote.ui.records.recorder import Asking, Recorder
from fieldnote.ui.tools import Tools


class GoalRecords(QObject):
    """Opens the sheets that the tab asks for, and does what needs none."""

    def __init__(self, tools: Tools, page: QWidget, tab: GoalsTab, whose: Callable[[], PersonId | None]) -> None:
        super().__init__(page)
        self._tools, self._whose = tools, whose
        self._recorder = Recorder(tools, page)
        tab.add_asked.connect(self._add)
        tab.words_asked.connect(self._change_words)
        tab.move_asked.connect(self._move)
        tab.step_asked.connect(self._add_step)
        tab.standing_asked.connect(self._change_standing)
        tab.offer_asked.connect(self._offer)
        tab.step_chosen.connect(self._change_step)
        tab.step_checked.connect(self._finish_step)

    def _add(self) -> None:
        person_id = self._whose()
        if person_id is None:
            return

        def make(typed: Wording) -> GoalSheet:
            return GoalSheet(self._recorder.host, self._tools, person_id, typed)

        told = self.tr("Goal added. It can be offered to the QP.")
        self._recorder.ask(Asking(Form(person_id, "goal"), Wording(GoalWords("")), make, told))

    def _change_words(self, goal_id: str) -> None:
        goal = self._goal(goal_id)
        said = GoalWords(
            goal.title,
            goal.own_words,
            goal.dimensions,
            goal.what_changed,
            goal.to_add_to_plan,
            goal.suggested_status,
        )

        def make(typed: Wording) -> GoalSheet:
            return GoalSheet(self._recorder.host, self._tools, goal.person_id, typed, goal)

        def undo() -> None:
            self._tools.link.do(goals.change, goal.id, said, goal.target_date)

        form = Form(goal.person_id, "goal", goal.id)
        self._recorder.ask(Asking(form, Wording(said, goal.target_date), make, self.tr("Goal changed."), undo))

    def _move(self, goal_id: str) -> None:
        """Move it; there is nothing to undo, since every move stays, and one back is a move as well."""
        goal = self._goal(goal_id)

        def make(typed: Moving) -> MoveSheet:
            return MoveSheet(self._recorder.host, self._tools, goal, typed)

        form, move = Form(goal.person_id, "goal_move", goal.id), Moving(self._tools.link.today(), goal.step)
        self._recorder.ask(Asking(form, move, make, self.tr("Step changed.")))

    def _change_standing(self, goal_id: str) -> None:
        goal = self._goal(goal_id)
        reason = goal.courses[-1].reason if goal.courses else ""
        before = Standing(goal.course, goal.target_date, self._tools.link.today(), reason)

        def make(typed: Standing) -> StandingSheet:
            return StandingSheet(self._recorder.host, self._tools, goal, typed)

        def undo() -> None:
            self._tools.link.do(stand, goal.id, before)

        form = Form(goal.person_id, "goal_standing", goal.id)
        self._recorder.ask(Asking(form, replace(before, reason=""), make, self.tr("Goal changed."), undo))

    def _offer(self, goal_id: str) -> None:
        link, goal = self._tools.link, self._goal(goal_id)

        def undo() -> None:
            link.do(goals.take_offer_back, goal.id)

        if isinstance(link.do(goals.offer_to_qp, goal.id, link.today()), Done):
            self._recorder.tell(self.tr("Noted as offered to the QP."), undo)

    def _add_step(self, goal_id: str) -> None:
        goal = self._goal(goal_id)
        new = SmallStep(SmallStepId(""), goal.person_id, goal.id, "")
        form = Form(goal.person_id, "small_step", goal.id)
        self._recorder.ask(Asking(form, new, self._step_sheet, self.tr("Step added.")))

    def _change_step(self, step_id: str) -> None:
        step = self._tools.link.ask(goals.get_step, SmallStepId(step_id))

        def undo() -> None:
            self._tools.link.do(goals.change_step, step.id, step.text, step.owner, step.due)

        form = Form(step.person_id, "small_step", step.id)
        self._recorder.ask(Asking(form, step, self._step_sheet, self.tr("Step changed."), undo))

    def _finish_step(self, step_id: str) -> None:
        link = self._tools.link
        step = link.ask(goals.get_step, SmallStepId(step_id))

        def undo() -> None:
            link.do(goals.finish_step, step.id, step.done_on)

        if isinstance(link.do(goals.finish_step, step.id, None if step.done_on else self._tools.link.today()), Done):
            self._recorder.tell(self.tr("Step is open again.") if step.done_on else self.tr("Step done."), undo)

    def _step_sheet(self, step: SmallStep) -> StepSheet:
        return StepSheet(self._recorder.host, self._tools, step)

    def _goal(self, goal_id: str) -> Goal:
        return self._tools.link.ask(goals.get, GoalId(goal_id))
