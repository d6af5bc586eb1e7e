"""The next step: what, who, and by when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldnote.domain.text import clean
from fieldnote.domain.visit import ContactKind, NextStep, Owner, is_own_step, step_that_holds
from fieldnote.ui import theme
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.problem_line import ProblemLine
from fieldnote.ui.visits import wording

_BESIDE_FROM = 560
_ALONE = frozenset({Owner.SPECIALIST, Owner.QP})
"""Who can do something next where the person was not met."""


class NextStepField(QWidget):
    """One small, clear step."""

    edited = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._kind = "", ContactKind.ONE_TO_ONE
        self._meant = Owner.BOTH
        self.label, self.hint_label = Label(self.tr("Next step"), "strong"), Label("", "hint")
        self.text_field = LineField()
        self.text_field.setObjectName("next_step_field")
        self.label.setBuddy(self.text_field)
        self.owner_field = ComboField(icon="users-round")
        self.owner_field.setObjectName("owner_field")
        self.owner_field.setAccessibleName(self.tr("Who does the next step"))
        self.due_field = DateField(today=today, empty_text=self.tr("No date"), ahead=True)
        self.due_field.setObjectName("due_field")
        self.due_field.setAccessibleName(self.tr("By when"))
        above = Row(spacing=9)
        above.addWidget(self.label)
        above.addWidget(self.hint_label)
        above.addStretch(1)
        self._row = Row(spacing=8)
        self._row.addWidget(self.text_field, 1)
        short = Row(spacing=8)
        short.addWidget(self.owner_field)
        short.addWidget(self.due_field)
        self._row.addLayout(short)
        self.read_label = Label("", "body", ink="text2", wrap=True)
        self.read_label.setObjectName("next_step_read_label")
        self.read_label.hide()
        column = Column(self, spacing=7)
        column.addLayout(above)
        column.addLayout(self._row)
        column.addWidget(self.read_label)
        self.problem_line = ProblemLine()
        column.addWidget(self.problem_line)
        self.text_field.textEdited.connect(self.edited)
        self.owner_field.changed.connect(self._on_owner)
        self.due_field.changed.connect(self.edited)
        self.due_field.problem_told.connect(self._on_problem)
        theme.announcer.applied.connect(self._arrange)

    def load(self, step: NextStep, name: str, kind: ContactKind = ContactKind.ONE_TO_ONE) -> None:
        """Show the next step of a note of this kind with someone of this name."""
        self._name, self._kind = name, kind
        self.text_field.setText(step.text)
        self.text_field.setCursorPosition(0)
        nobody_chose = is_own_step(step, kind) and not step.text.strip()
        self._show_owner(NextStep().owner if nobody_chose else step.owner)
        self.due_field.set_value(step.due)

    def call(self, name: str) -> None:
        """Call whom the note is about by this name; the step stays."""
        self._name = name
        self._show_owner(self._meant)

    def set_kind(self, kind: ContactKind) -> None:
        """Ask for what the specialist does next where nobody was met to agree on a step.

        Who was named stays named. Where both were, they are again once somebody was met, unless a person chose since.
        """
        if kind.missed != self._kind.missed:
            self._kind = kind
            self._show_owner(self._meant)

    def _show_owner(self, meant: Owner) -> None:
        """Show who does it where this one is meant, among all who can be chosen: one of them always is."""
        self._meant, missed = meant, self._kind.missed
        does = step_that_holds(NextStep(owner=meant), self._kind).owner
        offered = (who for who in Owner if not missed or who in {*_ALONE, does})
        self.owner_field.set_choices(tuple((who.value, wording.owner(who, self._name)) for who in offered))
        self.owner_field.choose(does.value)
        hint = "" if missed else self.tr("Small, clear, chosen by {name}").format(name=self._name)
        self.hint_label.setText(hint)
        self.text_field.setAccessibleDescription(hint)
        self._name_step()

    def _name_step(self) -> None:
        own = is_own_step(self.step, self._kind)
        self.label.setText(self.tr("What I will do next") if own else self.tr("Next step"))

    @property
    def step(self) -> NextStep:
        """What stands there."""
        return NextStep(clean(self.text_field.text()), Owner(self.owner_field.value), self.due_field.value)

    def set_read_only(self, *, read_only: bool) -> None:
        """Show the step to be read, with who does it and by when in words; or let it be written."""
        self.text_field.setReadOnly(read_only)
        step = self.step
        self.read_label.setText(wording.next_step("", wording.owner(step.owner, self._name), step.due))
        self.read_label.setVisible(read_only and bool(step.text))
        for part in (self.owner_field, self.due_field, self.hint_label):
            part.setVisible(not read_only)

    def write(self, text: str, owner: Owner) -> None:
        """Put another step in, so that Ctrl+Z brings back what stood there."""
        self.text_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text_field.selectAll()
        self.text_field.insert(text)
        self._show_owner(owner)
        self.edited.emit()

    def take_words(self, text: str) -> None:
        """Put other words in without taking the focus, so that Ctrl+Z brings back what stood there."""
        self.text_field.selectAll()
        self.text_field.insert(text)
        self.edited.emit()

    def write_phrase(self, phrase: str) -> None:
        """Put a phrase at the caret; its ellipsis is where the caret goes."""
        before, found, after = phrase.partition("…")
        line = self.text_field
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.deselect()
        start = line.cursorPosition()
        glue = " " if start > 0 and not line.text()[start - 1].isspace() else ""
        gap = " " if found and not after and not before.endswith(" ") else ""
        line.insert(glue + before + gap + after)
        line.setCursorPosition(start + len(glue + before + gap))
        self.edited.emit()

    def clear(self) -> None:
        """Forget the note."""
        self.load(NextStep(), "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put who and when below where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def _on_owner(self, chosen: str) -> None:
        self._meant = Owner(chosen)
        self._name_step()
        self.edited.emit()

    def _on_problem(self, sentence: str) -> None:
        self.problem_line.say(sentence, self.due_field)
        self.due_field.setAccessibleDescription(sentence)

    def _arrange(self) -> None:
        beside = self.width() / theme.current().scale >= _BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
