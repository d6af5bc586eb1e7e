"""What is left before a note can be signed: each line leads to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.problems import Problem, Weight
from fieldnote.services import sentences
from fieldnote.ui import discreet
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Row
from fieldnote.ui.kit.sheet import Sheet


class MissingSheet(Sheet):
    """`picked` tells the part that a line was pressed for."""

    picked = Signal(str)

    def __init__(self, host: QWidget, problems: Sequence[Problem], name: str) -> None:
        super().__init__(host, self.tr("Before you sign"))
        self.setObjectName("missing_sheet")
        left = sentences.of_missing(tuple(problems), name)
        if left:
            self.left_label = Label(left, "body", ink="text2", wrap=True)
            self.column.addWidget(self.left_label)
        for problem in problems:
            self._add_line(problem, name)
        self.add_button("close", self.tr("Close"))
        self.acted.connect(self.close_sheet)

    def _add_line(self, problem: Problem, name: str) -> None:
        part = sentences.part(problem.field, name) if problem.field in sentences.PARTS else problem.field
        words = self.tr("Go to “{part}”").format(part=part[:1].upper() + part[1:])
        button = Button(words, "link", icon="arrow-right", size="card")
        button.setObjectName(f"missing_button-{problem.code}")
        button.setProperty("part", problem.field)
        button.clicked.connect(self._on_line)
        row = Row(spacing=0)
        row.addWidget(button)
        row.addStretch(1)
        if problem.weight is not Weight.MISSING:
            sentence = discreet.of_problem(problem, name)
            button.setAccessibleDescription(sentence)
            self.column.addWidget(Label(sentence, "body", wrap=True))
        self.column.addLayout(row)

    def _on_line(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.picked.emit(str(button.property("part")))
