"""One person's own part: the goal, how they responded, and their next step. The others' parts are a key away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from fieldnote.domain.group import OwnPart
from fieldnote.domain.ids import PersonId
from fieldnote.domain.problems import Weight
from fieldnote.domain.text import clean
from fieldnote.domain.visit import VisitDraft
from fieldnote.services.group_views import ParticipantLine
from fieldnote.ui import discreet
from fieldnote.ui.groups import phrases
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.note_field import NoteField
from fieldnote.ui.visits.goal_field import GoalField
from fieldnote.ui.visits.next_step_field import NextStepField

_LEAST, _MOST = 3, 8


class OwnCard(Card):
    """`edited` tells of each change by a person, `stepped` that the one before or after is wanted.

    `note_asked` wants the whole note of a person.
    """

    edited = Signal()
    stepped = Signal(int)
    note_asked = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("One person’s own part"), spacing=12, parent=parent)
        self._line: ParticipantLine | None = None
        self._draft: VisitDraft | None = None
        self._touched = False
        self.heading = Heading(self.tr("One part each"), "h3")
        self.heading.setObjectName("own_heading")
        self.place_label = Label("", "hint")
        self.back_button = IconButton("chevron-left", self.tr("Previous person (Ctrl+Page Up)"))
        self.back_button.setObjectName("previous_person_button")
        self.next_button = IconButton("chevron-right", self.tr("Next person (Ctrl+Page Down)"))
        self.next_button.setObjectName("next_person_button")
        self.note_button = Button(self.tr("Open the note"), "link", icon="arrow-right", size="small")
        self.note_button.setObjectName("open_note_button")
        self.goals = GoalField()
        self.response_field = NoteField("", least_lines=_LEAST, most_lines=_MOST)
        self.response_field.edit.setObjectName("response_edit")
        self.next_step = NextStepField(today)
        self.problem_label = Label("", "error", wrap=True)
        self.problem_label.setObjectName("own_problem_label")
        self.empty_label = Label(
            self.tr("Mark who is here. Then each of them has a part of their own."), "body", ink="text2", wrap=True
        )
        self._lay_out()
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.note_button.clicked.connect(self._on_note)
        for signal in (self.goals.edited, self.response_field.edited, self.next_step.edited):
            signal.connect(self._on_edited)

    @property
    def person_id(self) -> PersonId | None:
        """Whose part is shown."""
        return self._line.person.id if self._line else None

    @property
    def touched(self) -> bool:
        """Whether something was written since this part was shown or last kept; if not, there is nothing to keep."""
        return self._touched

    @property
    def is_signed(self) -> bool:
        """Whether the note of whom is shown is signed: then there is nothing to keep any more."""
        return self._line is not None and self._line.signed

    def note_saved(self) -> None:
        """What was written here is kept."""
        self._touched = False

    def load(self, line: ParticipantLine, number: int, count: int) -> None:
        """Show somebody's part; what could be undone in another one's is forgotten."""
        draft = line.draft
        self._touched, self._draft = False, draft
        if draft is None:
            self.clear()
            return
        self.goals.load(draft, line.goals)
        if not draft.goal_ids and not draft.something_else and not line.signed:
            self.goals.fill_in(line.usual_goals, self.tr("Filled in. Does it fit?"))
        self.response_field.load(draft.response)
        self.response_field.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.next_step.load(draft.next_step, discreet.first_name(line.person))
        self.show_standing(line, number, count)
        self._show_parts(shown=True)

    def show_standing(self, line: ParticipantLine, number: int, count: int) -> None:
        """Say how the part stands; the words stay."""
        self._line, name = line, discreet.first_name(line.person)
        self.heading.setText(discreet.name(line.person))
        self.response_field.set_words(
            self.tr("How {name} responded").format(name=name),
            self.tr("In {name}’s own words if you can").format(name=name),
        )
        self.next_step.call(name)
        self.place_label.setText(self.tr("{number} of {count}").format(number=number, count=count))
        for button in (self.back_button, self.next_button):
            button.setEnabled(count > 1)
        self._set_read_only(read_only=line.signed)
        told = _to_check(line)
        self.problem_label.setText(told)
        self.problem_label.setVisible(bool(told))

    def own(self) -> OwnPart:
        """Give the part as it is written."""
        assert self._draft is not None, "somebody's part is shown"  # noqa: S101 -- load() comes first
        picked = self.goals.filled(self._draft)
        response = clean(self.response_field.text())
        return OwnPart(response, self.next_step.step, picked.goal_ids, picked.something_else)

    def focus_words(self) -> None:
        """Put the caret where the words go, or on the goal while there is none."""
        picked = self._draft is not None and self.goals.pick_row.chosen()
        target = self.response_field.edit if picked else self.goals.first()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget the person."""
        self._line, self._draft, self._touched = None, None, False
        self.heading.setText(self.tr("One part each"))
        self.place_label.setText("")
        self.problem_label.setText("")
        self.goals.clear()
        self.response_field.load("")
        self.next_step.clear()
        self._show_parts(shown=False)

    def _show_parts(self, *, shown: bool) -> None:
        self._parts.setVisible(shown)
        self.empty_label.setVisible(not shown)
        for widget in (self.back_button, self.next_button, self.note_button):
            widget.setVisible(shown)

    def _set_read_only(self, *, read_only: bool) -> None:
        self.goals.set_read_only(read_only=read_only)
        self.response_field.edit.setReadOnly(read_only)
        self.response_field.hint_label.setVisible(not read_only)
        self.next_step.set_read_only(read_only=read_only)

    def _lay_out(self) -> None:
        above = Row(spacing=8)
        above.addWidget(self.heading)
        above.addWidget(self.place_label)
        above.addStretch(1)
        for button in (self.note_button, self.back_button, self.next_button):
            above.addWidget(button)
        self._parts = QWidget()
        inner = Column(self._parts, spacing=12)
        parts: tuple[QWidget, ...] = (self.goals, self.response_field, self.next_step, self.problem_label)
        for part in parts:
            inner.addWidget(part)
        self.column.addLayout(above)
        self.column.addWidget(self.empty_label)
        self.column.addWidget(self._parts)
        self._show_parts(shown=False)

    def _on_edited(self) -> None:
        if self._draft is not None:
            self._touched = True
            self.edited.emit()

    def _on_back(self) -> None:
        self.stepped.emit(-1)

    def _on_next(self) -> None:
        self.stepped.emit(1)

    def _on_note(self) -> None:
        if self._draft is not None:
            self.note_asked.emit(self._draft.id)


def _to_check(line: ParticipantLine) -> str:
    """Say what cannot stand as it is, like somebody else's name; what is only missing is seen."""
    problems = line.standing.problems if line.standing else ()
    wrong = [p for p in problems if p.weight is Weight.WRONG and p.field != "time"]
    return "\n".join(
        dict.fromkeys(
            discreet.of_problem(p, discreet.first_name(line.person)) for p in wrong if not phrases.is_shared(p.field)
        )
    )
