"""A field with its label, its hint, and what is wrong with it."""

from collections.abc import Callable, Iterable
from typing import Literal

from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.ui.kit.field_parts import mark_invalid
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.kit.problem_line import ProblemLine
from fieldnote.ui.kit.typed_field import TypedField


class FormField(QWidget):
    """A control under its label, tied together for assistive technology.

    A hint stands beside the label; one that is longer, or says what was chosen, `explain` puts below. `show_problem`
    writes a sentence below, marks the control, adds the sentence to its description and has it read once. What cannot
    be read in a typed field is said so too, unless with `tells=False` whoever holds narrow ones says it for them.
    """

    def __init__(
        self,
        label: str,
        control: QWidget,
        *,
        hint: str = "",
        kind: Literal["field", "strong"] = "field",
        tells: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.label = Label(label, kind)
        self.hint_label = Label(hint, "hint")
        if not hint:  # showing what has no parent yet would open a window of its own
            self.hint_label.hide()
        self.label.setBuddy(self._target)
        if not self._target.accessibleName() and not control.accessibleName():
            control.setAccessibleName(label)
            self._target.setAccessibleName(label)
        self._problem = ProblemLine(self)
        self.problem_label = self._problem.label
        self.below_label: Label | None = None
        above = Row(spacing=9)
        above.addWidget(self.label)
        above.addWidget(self.hint_label)
        above.addStretch(1)
        self._column = Column(self, spacing=5)
        self._column.addLayout(above)
        self._column.addWidget(control)
        self._column.addWidget(self._problem)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(control)
        if tells and isinstance(control, TypedField):
            control.problem_told.connect(self.show_problem)
        self._describe()

    @property
    def problem(self) -> str:
        """The sentence that is shown, or nothing."""
        return self._problem.text

    def set_label(self, label: str, hint: str = "") -> None:
        """Ask another way."""
        self.label.setText(label)
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))
        self._target.setAccessibleName(label)
        self._describe()

    def explain(self, sentence: str) -> None:
        """Say below the control what it is about, over as many lines as that takes."""
        if self.below_label is None:
            self.below_label = Label("", "hint", wrap=True)
            self._column.insertWidget(self._column.indexOf(self.control) + 1, self.below_label)
        self.below_label.setText(sentence)
        self._describe()

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        if sentence == self.problem:
            return
        self._problem.say(sentence, self._target)
        mark_invalid(self.control, invalid=bool(sentence))
        self._describe()

    def enter(self) -> None:
        """Go to it as Tab does: what is typed takes the place of a number that stands there, but never of words."""
        self.setFocus()
        if isinstance(self.control, NumberField):
            self.control.selectAll()

    def settle(self) -> bool:
        """Have a typed day or time read; False where it is none, which is said."""
        return self.control.settle() if isinstance(self.control, TypedField) else True

    @property
    def _target(self) -> QWidget:
        """What takes the focus for the control. It may change: the first of several blocks can be left out."""
        return self.control.focusProxy() or self.control

    def _describe(self) -> None:
        below = self.below_label.text() if self.below_label is not None else ""
        told = (self.hint_label.text(), below, self.problem)
        self._target.setAccessibleDescription(" ".join(sentence for sentence in told if sentence))


def settle_all(forms: Iterable[FormField], go_to: Callable[[FormField], object] = FormField.enter) -> bool:
    """Have the typed day or time of each field read, and go to the first where it is none; False if there is one."""
    unread = [form for form in forms if not form.settle()]
    if unread:
        go_to(unread[0])
    return not unread
