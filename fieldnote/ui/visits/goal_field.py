"""The goals that were worked on: pills, and a line for what was none of them."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import GoalId
from fieldnote.domain.text import clean
from fieldnote.domain.visit import VisitDraft
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.tips import show_tip

_ELSE = "something_else"


class GoalField(QWidget):
    """Goals to pick, one or more; Something else opens a line that says what it was."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = Label(self.tr("Goal we worked on"), "strong")
        self.hint_label = Label(self.tr("Pick one or more"), "hint")
        self.pick_row = PickRow(many=True, tone="goal", name=self.label.text())
        self.pick_row.setObjectName("goal_row")
        self.else_field = LineField()
        self.else_field.setObjectName("something_else_field")
        self.else_field.setAccessibleName(self.tr("What it was about instead"))
        self.else_field.setPlaceholderText(self.tr("What it was about instead"))
        above = Row(spacing=9)
        above.addWidget(self.label)
        above.addWidget(self.hint_label)
        above.addStretch(1)
        column = Column(self, spacing=7)
        column.addLayout(above)
        column.addWidget(self.pick_row)
        column.addWidget(self.else_field)
        self.pick_row.changed.connect(self._on_picked)
        self.else_field.textEdited.connect(self.edited)

    def load(self, draft: VisitDraft, goals: Iterable[Goal]) -> None:
        """Show the goals of the plan and which of them a note names."""
        self.show_goals(goals)
        chosen = [*draft.goal_ids, *([_ELSE] if draft.something_else else [])]
        self.pick_row.choose(chosen)
        self._hint("")
        self.else_field.setText(draft.something_else)
        self.else_field.setVisible(bool(draft.something_else))

    def show_goals(self, goals: Iterable[Goal]) -> None:
        """Offer these goals; what was chosen stays chosen."""
        listed = tuple(goals)
        other = Choice(_ELSE, self.tr("Something else"), "plus")
        self.pick_row.set_choices((*(Choice(goal.id, goal.title) for goal in listed), other))
        for goal in listed:
            said = f"{goal.title}\n“{goal.own_words}”" if goal.own_words else goal.title
            show_tip(self.pick_row.option(goal.id), said)

    def say_not_chosen(self, sentence: str) -> None:
        """Say that nobody chose here what is chosen, until somebody does: it goes into the record."""
        self._hint(sentence)

    def fill_in(self, goals: Iterable[GoalId], sentence: str) -> None:
        """Choose what is usual, and say so."""
        chosen = tuple(goals)
        self.pick_row.choose(chosen)
        self._hint(sentence if chosen else "")

    def filled(self, draft: VisitDraft) -> VisitDraft:
        """Put the choice into a draft."""
        picked = self.pick_row.chosen()
        goals = tuple(GoalId(goal_id) for goal_id in picked if goal_id != _ELSE)
        other = clean(self.else_field.text()) if _ELSE in picked else ""
        return replace(draft, goal_ids=goals, something_else=other)

    def first(self) -> QWidget:
        """Give what to focus: the line when it waits for words, else the first pill."""
        if self.else_field.isVisible():
            return self.else_field
        options = self.pick_row.findChildren(QWidget)
        return next((one for one in options if one.focusPolicy() & Qt.FocusPolicy.TabFocus), self.pick_row)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show what was worked on to be read, or let it be picked."""
        self.pick_row.set_read_only(read_only=read_only)
        self.else_field.setReadOnly(read_only)
        self.hint_label.setVisible(not read_only)

    def clear(self) -> None:
        """Forget the note."""
        self.pick_row.set_choices(())
        self.else_field.clear()

    def _on_picked(self, picked: tuple[str, ...]) -> None:
        self._hint("")
        opened = _ELSE in picked and self.else_field.isHidden()
        self.else_field.setVisible(_ELSE in picked)
        if opened:
            self.else_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _hint(self, sentence: str) -> None:
        """Say beside the name what is to be minded; without a word, how many there may be."""
        self.hint_label.setText(sentence or self.tr("Pick one or more"))
        self.pick_row.setAccessibleDescription(sentence)
