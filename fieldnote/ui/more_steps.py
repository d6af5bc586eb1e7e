"""The other open steps, behind a line that opens: none of them is out of reach because a newer one was agreed."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.people import OpenStep
from fieldnote.ui import visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, empty
from fieldnote.ui.kit.veil import Veil, discretion


class MoreSteps(QWidget):
    """Says how many there are; opened, it lists them. `done_asked` tells a step, and whether it is done or open."""

    done_asked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_StepRow] = []
        self.more_button = Button("", "ghost", icon="chevron-right", size="small")
        self.more_button.setObjectName("more_steps_button")
        self.more_button.setCheckable(True)
        above = Row()
        above.add_gap(-10)  # the chevron stands in line with the words above
        above.addWidget(self.more_button)
        above.addStretch(1)
        self._list = QWidget()
        self._lines = Column(self._list, spacing=10)
        self._list.hide()
        column = Column(self, spacing=6)
        column.addLayout(above)
        column.addWidget(self._list)
        self.more_button.toggled.connect(self._on_toggled)

    def show_steps(self, steps: tuple[OpenStep, ...], facts: Callable[[OpenStep], str]) -> None:
        """Show these, each with what is to be said of it; nothing where there is none."""
        empty(self._lines)
        self._rows = [_StepRow(step, facts(step)) for step in steps]
        for row in self._rows:
            row.done_asked.connect(self.done_asked)
            self._lines.addWidget(row)
        for before, after in pairwise((self.more_button, *self.buttons())):
            QWidget.setTabOrder(before, after)
        one, many = self.tr("1 more open step"), self.tr("{count} more open steps")
        self.more_button.setText(visit_words.counted(one, many, len(steps)))
        self.setVisible(bool(steps))

    def show_done(self, step: OpenStep, *, done: bool) -> None:
        """Say that one of them is done, or open again."""
        for row in self._rows:
            if row.step == step:
                row.show_done(done=done)

    def buttons(self) -> tuple[Button, ...]:
        """Give the button of each step, from top to bottom."""
        return tuple(row.button for row in self._rows)

    def close_list(self) -> None:
        """Show only how many there are."""
        self.more_button.setChecked(False)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal carries it
        self.more_button.set_icon("chevron-down" if opened else "chevron-right")
        self._list.setVisible(opened)


class _StepRow(QWidget):
    done_asked = Signal(object, bool)

    def __init__(self, step: OpenStep, facts: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step, self._done = step, False
        self.button = Button("", size="small")
        self.button.setObjectName("step_done_button")
        texts = Column(spacing=2)
        texts.addWidget(Veil(Label(step.step.text, "body", wrap=True)))
        texts.addWidget(Label(facts, "hint", ink="text2", wrap=True))
        row = Row(self, spacing=8)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.button.clicked.connect(self._on_clicked)
        self.show_done(done=False)

    def show_done(self, *, done: bool) -> None:
        self._done = done
        self.button.setText(self.tr("Undo") if done else self.tr("Mark done"))
        told = self.tr("Undo: {step}") if done else self.tr("Mark done: {step}")
        name = self.button.text() if discretion.on else told.format(step=self.step.step.text)
        self.button.setAccessibleName(name)

    def _on_clicked(self) -> None:
        self.done_asked.emit(self.step, not self._done)
