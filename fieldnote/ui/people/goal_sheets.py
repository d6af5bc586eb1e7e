"""The sheets of a goal: its words, a move on the ladder, a small step, and how it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.goal import Course, Dimension, Goal, Ladder, SmallStep
from fieldnote.domain.ids import GoalId, PersonId, SmallStepId
from fieldnote.domain.text import clean
from fieldnote.domain.visit import Owner
from fieldnote.services import goals, tongue
from fieldnote.services.goals import GoalWords
from fieldnote.services.notebook import Notebook
from fieldnote.ui import words
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.people import phrases
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_OWNERS = (Owner.PERSON, Owner.SPECIALIST, Owner.BOTH)


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of a goal, and by when it is to be reached."""

    words: GoalWords
    target_date: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a goal stands from a day on."""

    course: Course
    target_date: date | None
    on: date
    reason: str = ""


class GoalSheet(RecordSheet):
    """Writes down a goal the person stated, or what is said of `goal`. The text of a goal of the plan is the QP's."""

    def __init__(
        self,
        host: QWidget,
        tools: Tools,
        person_id: PersonId,
        wording: Wording,
        goal: Goal | None = None,
    ) -> None:
        super().__init__(
            host,
            tools,
            self.tr("Add a goal") if goal is None else self.tr("Change this goal"),
            self.tr("Add goal") if goal is None else self.tr("Save"),
        )
        self._person_id, self._goal, self._wording = person_id, goal, wording
        statuses = tools.link.ask(_statuses)
        said = wording.words
        self._add_title(said)
        self.own = self.add_words("own_words", self.tr("Why it matters"), said.own_words, self.tr("In their words"))
        self.dimensions = self.add_choice(
            "dimensions",
            self.tr("What it is about"),
            [Choice(dimension.value, phrases.word(dimension)) for dimension in Dimension],
            [dimension.value for dimension in said.dimensions],
            many=True,
            tone="goal",
        )
        self.target = DateField(wording.target_date, empty_text=self.tr("No date"), ahead=True)
        self.add_field("target_date", self.tr("By when"), self.target)
        self.changed = self.add_words("what_changed", self.tr("What was done and what changed"), said.what_changed)
        self.to_add = self.add_words(
            "to_add_to_plan", self.tr("One sentence for the plan"), said.to_add_to_plan, self.tr("The QP can copy it")
        )
        self.status = self.add_choice(
            "suggested_status",
            self.tr("Status to suggest to the QP"),
            [Choice(code, f"{code}  {tongue.of_rules(name)}") for code, name in statuses.items()],
            (said.suggested_status,),
            optional=True,
            tone="goal",
        )
        for_qp = (said.what_changed, said.to_add_to_plan, said.suggested_status)
        self.fold(("what_changed", "to_add_to_plan", "suggested_status"), self.tr("For the QP"), opened=any(for_qp))

    def record(self) -> Wording:
        """Give what is said of the goal as it is typed."""
        return Wording(
            GoalWords(
                title=clean(self.title.text()) if self.title is not None else self._wording.words.title,
                own_words=clean(self.own.text()),
                dimensions=tuple(Dimension(key) for key in self.dimensions.chosen()),
                what_changed=clean(self.changed.text()),
                to_add_to_plan=clean(self.to_add.text()),
                suggested_status=next(iter(self.status.chosen()), ""),
            ),
            self.target.value,
        )

    def keep(self) -> Done[GoalId] | Refused | None:
        """Keep it."""
        link, said = self.tools.link, self.record()
        if self._goal is None:
            return link.do(goals.add, self._person_id, said.words, target_date=said.target_date)
        return link.do(goals.change, self._goal.id, said.words, said.target_date)

    def _add_title(self, said: GoalWords) -> None:
        if self._goal is not None and self._goal.number:
            self.title = None
            self.column.addWidget(Label(f"{self._goal.number}  {said.title}", "strong", wrap=True))
            told = self.tr(
                "The plan says it like this, and the QP can change it there. If it was typed in wrong, put it right "
                "with “Type in a newer plan” on the overview: that begins with these words."
            )
            self.column.addWidget(Label(told, "hint", wrap=True))
        else:
            self.title = self.add_words("title", self.tr("What is the goal?"), said.title, one_line=True)


@dataclass(frozen=True, slots=True)
class Moving:
    """A move on the ladder as it is written down; nobody has to have named a step before."""

    on: date
    step: Ladder | None
    words: str = ""


class MoveSheet(RecordSheet):
    """Moves a goal on the ladder."""

    def __init__(self, host: QWidget, tools: Tools, goal: Goal, move: Moving) -> None:
        super().__init__(host, tools, self.tr("Change step"), self.tr("Save"))
        self._goal = goal
        self.column.addWidget(Label(goal.title, "strong", wrap=True))
        self.step = self.add_choice(
            "step",
            self.tr("Where it is now"),
            [Choice(step.value, words.of(step)) for step in Ladder],
            () if move.step is None else (move.step.value,),
            tone="goal",
        )
        self.words = self.add_words("words", self.tr("What they say about it"), move.words, self.tr("If they like"))
        self.on = DateField(move.on)
        self.add_field("on", self.tr("Since when"), self.on)

    def record(self) -> Moving:
        """Give the move as it is typed."""
        day = self.on.value
        assert day is not None, "a field that may not be empty"  # noqa: S101 -- for the type
        chosen = self.step.chosen()
        return Moving(day, Ladder(chosen[0]) if chosen else None, clean(self.words.text()))

    def keep(self) -> Done[GoalId] | Refused | None:
        """Keep it."""
        move = self.record()
        return self.tools.link.do(goals.move_on_ladder, self._goal.id, move.step, move.on, move.words)


class StepSheet(RecordSheet):
    """Writes down a small step, or changes one that has an id."""

    def __init__(self, host: QWidget, tools: Tools, step: SmallStep) -> None:
        is_new = not step.id
        super().__init__(
            host,
            tools,
            self.tr("Add a small step") if is_new else self.tr("Change this step"),
            self.tr("Add step") if is_new else self.tr("Save"),
        )
        self._step = step
        self.words = self.add_words("text", self.tr("What is the small step?"), step.text, one_line=True)
        self.owner = self.add_choice(
            "owner",
            self.tr("Who does it"),
            [Choice(owner.value, words.of(owner)) for owner in _OWNERS],
            (step.owner.value,),
            tone="goal",
        )
        self.due = DateField(step.due, empty_text=self.tr("No date"), ahead=True)
        self.add_field("due", self.tr("By when"), self.due)

    def record(self) -> SmallStep:
        """Give the step as it is typed."""
        owner = next(iter(self.owner.chosen()), self._step.owner.value)
        return replace(self._step, text=clean(self.words.text()), owner=Owner(owner), due=self.due.value)

    def keep(self) -> Done[SmallStepId] | Refused | None:
        """Keep it."""
        step = self.record()
        if step.id:
            return self.tools.link.do(goals.change_step, step.id, step.text, step.owner, step.due)
        return self.tools.link.do(goals.add_step, step.goal_id, step.text, step.owner, step.due)


class StandingSheet(RecordSheet):
    """Says whether a goal is active, paused, met or set aside, and by when it is to be reached."""

    def __init__(self, host: QWidget, tools: Tools, goal: Goal, standing: Standing) -> None:
        super().__init__(host, tools, self.tr("How it stands"), self.tr("Save"))
        self._goal, self._standing = goal, standing
        self.column.addWidget(Label(goal.title, "strong", wrap=True))
        self.course = self.add_choice(
            "course",
            self.tr("Now it is"),
            [Choice(course.value, words.of(course)) for course in Course],
            (standing.course.value,),
            tone="goal",
        )
        self.target = DateField(standing.target_date, empty_text=self.tr("No date"), ahead=True)
        self.add_field("target_date", self.tr("By when"), self.target)
        self.reason = self.add_words(
            "reason", self.tr("Why"), standing.reason, self.tr("One line, where it is paused or set aside")
        )

    def record(self) -> Standing:
        """Give how it stands, as it is typed."""
        course = Course(self.course.chosen()[0])
        return replace(self._standing, course=course, target_date=self.target.value, reason=clean(self.reason.text()))

    def keep(self) -> Done[GoalId] | Refused | None:
        """Keep it."""
        return self.tools.link.do(stand, self._goal.id, self.record())


def _statuses(notebook: Notebook) -> Mapping[str, str]:
    return notebook.pack.statuses


def stand(notebook: Notebook, goal_id: GoalId, standing: Standing) -> Done[GoalId] | Refused:
    """Keep what differs: the date first, which the course says nothing of."""
    goal = goals.get(notebook, goal_id)
    done: Done[GoalId] | Refused = Done(goal_id, Change())
    if standing.target_date != goal.target_date:
        done = goals.set_target(notebook, goal_id, standing.target_date, standing.on, standing.reason)
    if isinstance(done, Done) and standing.course is not goal.course_on(standing.on):
        return goals.take_course(notebook, goal_id, standing.course, standing.on, standing.reason)
    return done
