"""What waits for the specialist, the oldest and nearest first: six at a time, then all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.visit import NoteState
from fieldnote.services.today import Today
from fieldnote.ui import discreet, visit_words
from fieldnote.ui.destinations import PeoplePlace, VisitPlace
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import ElidedLabel, Label
from fieldnote.ui.kit.layouts import Column, Row, empty
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.today import phrases
from fieldnote.ui.today.rows import buttons_in
from fieldnote.ui.tokens import Icon, Role

MOST: Final = 6


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits: its words, its button, and where that leads; nowhere means to the notes to sign."""

    key: str
    icon: str
    ink: Role
    title: str
    hint: str
    button: str
    told: str
    """What the button is called for those who hear it without the row."""
    place: PeoplePlace | VisitPlace | None = None


class NeedsAHand(Card):
    """The card with everything that waits; `went` tells where a button leads, `review_asked` that one wants to sign."""

    went = Signal(object)
    review_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 16, 16, 6), spacing=0, parent=parent)
        self.setAccessibleName(self.tr("Needs a hand"))
        self._items: tuple[Waiting, ...] = ()
        self._all = self._open_today = False
        self._header = SectionHeader(self.tr("Needs a hand"), "pen-line")
        self.column.addWidget(self._header)
        self.column.add_gap(4)
        self._rows = Column(spacing=0)
        self.column.addLayout(self._rows)
        self.all_button = Button("", "link", size="small")
        self.all_button.setObjectName("all_button")
        self.all_button.clicked.connect(self._on_all)
        last = Row(margins=(0, 6, 0, 0))
        last.addWidget(self.all_button)
        last.addStretch(1)
        self.column.addLayout(last)

    def show_waiting(self, today: Today) -> None:
        """Show what waits today."""
        self._items = self.items(today)
        self._open_today = any(not line.planned and line.state is not NoteState.SIGNED for _, line in today.visits)
        self._show_rows()

    def stops(self) -> list[Button]:
        """Give the buttons from top to bottom, for the Tab key."""
        return [*buttons_in(self._rows), self.all_button]

    def items(self, today: Today) -> tuple[Waiting, ...]:
        """List what waits: answers, notes to finish and to sign, plans that end, people not seen for long."""
        day = today.now.date()
        found = [*self._answers(today)]
        found += [
            Waiting(
                f"finish-{line.id}",
                "pen-line",
                "warn",
                self.tr("Finish note for {name}").format(name=discreet.name(person)),
                phrases.note_from(line),
                self.tr("Finish"),
                self.tr("Finish note for {name}").format(name=discreet.name(person)),
                VisitPlace(line.id),
            )
            for person, line in today.to_finish
        ]
        if today.ready:
            found.append(self._ready(today.ready))
        found += [
            Waiting(
                f"plan-{line.person.id}",
                "flag",
                "info",
                self.tr("Plan update for {name}").format(name=discreet.name(line.person)),
                phrases.plan_end(line.plan_ends, day),
                self.tr("Open"),
                self.tr("Open {name}").format(name=discreet.name(line.person)),
                PeoplePlace(line.person.id),
            )
            for line in sorted(today.plans_ending, key=lambda line: line.plan_ends or day)
            if line.plan_ends is not None
        ]
        found += [
            Waiting(
                f"quiet-{line.person.id}",
                "circle-alert",
                "warn",
                phrases.quiet(line, day),
                phrases.last_seen(line),
                self.tr("Open"),
                self.tr("Open {name}").format(name=discreet.name(line.person)),
                PeoplePlace(line.person.id),
            )
            for line in sorted(today.quiet, key=lambda line: line.last_seen or day)
        ]
        return tuple(found)

    def _answers(self, today: Today) -> Iterator[Waiting]:
        """List what somebody asks about a signed note: each has its day, and nobody else answers it."""
        for statement in sorted(today.contested, key=lambda one: one.statement.answer_due):
            name = discreet.name(statement.person)
            yield Waiting(
                f"answer-{statement.line.id}",
                "message-circle",
                "warn",
                self.tr("{name} disagrees with a note").format(name=name),
                phrases.answer_due(statement.statement.answer_due, today.now.date()),
                self.tr("Answer"),
                self.tr("Answer {name}").format(name=name),
                VisitPlace(statement.line.id),
            )
        for back in today.sent_back:
            name = discreet.name(back.person)
            yield Waiting(
                f"back-{back.line.id}",
                "undo-2",
                "info",
                self.tr("Note for {name} was sent back").format(name=name),
                self.tr("Sent back by {reviewer}.").format(reviewer=back.review.reviewer),
                self.tr("Open"),
                self.tr("Open the note for {name}").format(name=name),
                VisitPlace(back.line.id),
            )

    def _ready(self, count: int) -> Waiting:
        title = visit_words.counted(self.tr("1 note ready to sign"), self.tr("{count} notes ready to sign"), count)
        told = self.tr("Review the notes ready to sign")
        return Waiting("ready", "circle-check", "ok", title, self.tr("All parts filled in."), self.tr("Review"), told)

    def _show_rows(self) -> None:
        empty(self._rows)
        shown = self._items if self._all else self._items[:MOST]
        self._header.set_hint(str(len(self._items)) if self._items else "")
        if not shown:
            above = self.tr("Nothing else needs a hand. Today’s notes stand in “Your day”.")
            words = above if self._open_today else self.tr("Nothing needs a hand right now.")
            calm = Label(words, "body", ink="text2", wrap=True)
            calm.setContentsMargins(0, 8, 0, 4)
            self._rows.addWidget(calm)
        for number, item in enumerate(shown):
            if number:
                self._rows.addWidget(Divider())
            self._rows.addWidget(self._row(item))
        self.all_button.setText(self.tr("Show all {count}").format(count=len(self._items)))
        self.all_button.setVisible(len(shown) < len(self._items))

    def _row(self, item: Waiting) -> QWidget:
        row = WaitingRow(item)
        row.went.connect(self.went)
        row.review_asked.connect(self.review_asked)
        return row

    def _on_all(self) -> None:
        self._all = True
        self._show_rows()
        self.stops()[MOST].setFocus()


class WaitingRow(QWidget):
    """One thing that waits, with its button."""

    went = Signal(object)
    review_asked = Signal()

    def __init__(self, item: Waiting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.button = Button(item.button, size="card")
        self.button.setObjectName(f"hand_button-{item.key}")
        self.button.setAccessibleName(item.told)
        self.button.clicked.connect(self._on_clicked)
        texts = Column(spacing=2)
        texts.addWidget(ElidedLabel(item.title, "strong"))
        texts.addWidget(ElidedLabel(item.hint, "hint"))
        row = Row(self, margins=(0, 9, 0, 9), spacing=12)
        row.addWidget(IconMark(item.icon, item.ink, Icon.CARD))
        row.addLayout(texts, 1)
        row.addWidget(self.button)

    def _on_clicked(self) -> None:
        if self._item.place is None:
            self.review_asked.emit()
        else:
            self.went.emit(self._item.place)
