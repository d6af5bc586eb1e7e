"""What a file from the agency would do, before anything is done: counts, and a line for each thing to choose."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.ui import visit_words
from fieldnote.ui.exports import phrases
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Divider
from fieldnote.ui.kit.check_box import WORDS_AT, CheckBox
from fieldnote.ui.kit.chips import Chip, Tone
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.veil import Veil

_WIDTH = 720
PART = 40
"""So many lines are shown at first, and each time that somebody asks for more."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A part of a line that stays as it is unless it is chosen: the person's own word, say."""

    key: str
    words: str
    hint: str = ""
    private: str = ""
    """What the words leave out while others may be looking."""


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One thing a file would do. What cannot be chosen says why; `also` are parts that are chosen one by one."""

    key: str
    title: str
    word: str
    tone: Tone
    details: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    can_be_chosen: bool = True
    chosen: bool = True
    also: tuple[Beside, ...] = ()
    archives: bool = False
    """Whether choosing it puts somebody away: such lines come last, below a heading that says so."""


@dataclass(frozen=True, slots=True)
class PreviewWords:
    """What stands around the lines."""

    title: str
    counts: str
    notes: tuple[str, ...] = ()
    keep: str = ""
    """What the button says where there is only one thing to choose; empty where there is nothing to take in."""


class PreviewSheet(Sheet):
    """`taken` tells the chosen lines, of each what was chosen beside it, and a reason where one was asked for.

    It stays open until it is closed.
    """

    taken = Signal(object, object, str)

    def __init__(self, host: QWidget, told: PreviewWords, lines: Sequence[PreviewLine]) -> None:
        super().__init__(host, told.title, width=_WIDTH)
        self.setObjectName("preview_sheet")
        self.boxes: dict[str, CheckBox] = {}
        self.also_boxes: dict[tuple[str, str], CheckBox] = {}
        self.counts_label = Label(told.counts, "strong", wrap=True)
        self.counts_label.setObjectName("counts_label")
        self.column.addWidget(self.counts_label)
        for note in told.notes:
            self.column.addWidget(InfoBar(note, "info"))
        self.bar = InfoBar("", "error")
        self.bar.hide()
        self.column.addWidget(self.bar)
        self.reason_field = LineField()
        self.reason_field.setObjectName("reason_field")
        self.reason = FormField(self.tr("The reason"), self.reason_field, hint=self.tr("It is kept in the log"))
        self.reason.hide()
        self.column.addWidget(self.reason)
        self._choices = [line for line in lines if line.can_be_chosen]
        self._keep = told.keep
        self._waiting = list(lines)
        self._archives = False
        self._lines = Column(spacing=12)
        self.column.addLayout(self._lines)
        self.more_label = Label("", "meta", wrap=True)
        self.more_button = Button(self.tr("Show more"), "link", size="small")
        self.more_button.setObjectName("more_lines_button")
        self.more_button.clicked.connect(self._on_more)
        self.column.addWidget(self.more_label)
        self.column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_part()
        self.add_button("cancel", self.tr("Cancel"))
        if told.keep:
            self.add_button("keep", told.keep, "primary").setObjectName("take_in_button")
        self._count()
        self.acted.connect(self._on_acted)

    def begin(self) -> None:
        """Show it with the focus on what can be done."""
        self.open(next(iter(self.boxes.values()), None))

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken in; nothing was changed."""
        self.bar.say(sentence, "error", urgent=True)

    def ask_reason(self, sentence: str, typed: str = "") -> None:
        """Ask why it is to be taken in all the same; `typed` is what was begun before."""
        self.bar.say(sentence, "warn", urgent=True)
        if not self.reason_field.text():
            self.reason_field.setText(typed)
        self.reason.show()
        self.reason.setFocus()

    def _show_part(self) -> None:
        """Add the next lines: thousands at once would keep the window from answering."""
        part, self._waiting = self._waiting[:PART], self._waiting[PART:]
        for line in part:
            begins = line.archives and not self._archives
            if self._lines.count() and (begins or not line.archives):
                self._lines.addWidget(Divider())
            if begins:
                self._archives = True
                self._lines.addLayout(self._archiving())
            self._lines.addWidget(self._line(line))
        one = self.tr("1 more line is not shown yet. It is taken in only if that is suggested.")
        many = self.tr("{count} more lines are not shown yet. Only those suggested are taken in.")
        told = [visit_words.counted(one, many, len(self._waiting))]
        if any(line.archives for line in self._waiting):
            told.append(self.tr("Nobody is archived unseen."))
        self.more_label.setText(" ".join(told))
        for widget in (self.more_label, self.more_button):
            widget.setVisible(bool(self._waiting))

    def _on_more(self) -> None:
        there = set(self.boxes)
        self._show_part()
        self._count()
        first = next((box for key, box in self.boxes.items() if key not in there), None)
        if first is not None:
            first.setFocus()

    def _archiving(self) -> FlowLayout:
        """Say above those who are not on the list what a tick does to them."""
        head = FlowLayout(spacing=(8, 4))
        head.addWidget(Heading(self.tr("Not on the list"), "strong"))
        head.addWidget(Label(self._archive_hint(), "hint"))
        return head

    def _archive_hint(self) -> str:
        return self.tr("Tick to archive. Their notes stay.")

    def _line(self, line: PreviewLine) -> QWidget:
        holder = QWidget()
        column = Column(holder, spacing=3)
        head = FlowLayout(spacing=(8, 4))
        if line.can_be_chosen:
            box = CheckBox(line.title)
            box.setChecked(line.chosen)
            box.setAccessibleName(f"{line.title}, {line.word}")
            box.setAccessibleDescription(self._archive_hint() if line.archives else "")
            box.toggled.connect(self._count)
            self.boxes[line.key] = box
            head.addWidget(box)
        else:
            head.addWidget(Label(line.title, "strong"))
        if not line.archives:
            head.addWidget(Chip(line.word, line.tone, plain=True))
        column.addLayout(head)
        column.addLayout(self._below(line))
        return holder

    def _below(self, line: PreviewLine) -> Column:
        """Make what belongs to a line; it begins where the words of its box do."""
        column = Column(margins=(WORDS_AT if line.can_be_chosen else 0, 0, 0, 0), spacing=3)
        for detail in line.details:
            column.addWidget(Veil(Label(detail, "meta", wrap=True)))
        for problem in line.problems:
            column.addWidget(Label(problem, "meta", ink="warn", wrap=True))
        for beside in line.also:
            box = CheckBox(beside.words)
            box.setAccessibleDescription(f"{line.title}. {beside.hint}".strip())
            box.toggled.connect(self._count)
            self.also_boxes[line.key, beside.key] = box
            column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
            about = Column(margins=(WORDS_AT, 0, 0, 0), spacing=3)
            about.addWidget(Label(beside.hint, "hint", wrap=True))
            if beside.private:
                about.addWidget(Veil(Label(beside.private, "meta", wrap=True)))
            column.addLayout(about)
        return column

    def _on_acted(self, key: str) -> None:
        if key == "cancel":
            self.close_sheet()
            return
        self.taken.emit(self._chosen(), self._beside(), self.reason_field.text())

    def _chosen(self) -> frozenset[str]:
        """Give the lines that are ticked, and those not shown yet that are suggested: but nobody is archived unseen."""
        ticked = frozenset(key for key, box in self.boxes.items() if box.isChecked())
        return ticked | {line.key for line in self._waiting if line.can_be_chosen and line.chosen and not line.archives}

    def _beside(self) -> dict[str, frozenset[str]]:
        """Give what is ticked beside each line."""
        beside: dict[str, frozenset[str]] = {}
        for (line, name), box in self.also_boxes.items():
            if box.isChecked():
                beside[line] = beside.get(line, frozenset()) | {name}
        return beside

    def _count(self) -> None:
        """Name on the button how many lines are taken in, and how many people go into the archive."""
        if not self._keep or (len(self._choices) == 1 and not self._choices[0].archives):
            return
        chosen = self._chosen() | self._beside().keys()
        archived = sum(line.key in chosen for line in self._choices if line.archives)
        taken = len(chosen) - archived
        if taken and archived:
            words = self.tr("Take in {taken}, archive {archived}")
        elif archived:
            words = self.tr("Archive {archived}")
        else:
            words = self.tr("Take in {taken}") if taken else self._keep
        told = words.format(taken=phrases.number(taken), archived=phrases.number(archived))
        self.button("keep").setText(told)
