"""The first page: the day, what needs a hand, the week, and good news."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from fieldnote.domain.changes import Change
from fieldnote.domain.ids import PersonId
from fieldnote.domain.visit import NoteState
from fieldnote.services import backup_copies, backups, group_notes, people, visits
from fieldnote.services import today as service
from fieldnote.services.people import OpenStep
from fieldnote.services.today import Today
from fieldnote.ui import dates, theme
from fieldnote.ui.destinations import (
    Destination,
    GroupVisitPlace,
    NewVisitPlace,
    SettingsPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import NO_LIMIT, Column, Row
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.planning.planner import Planner
from fieldnote.ui.today import phrases
from fieldnote.ui.today.backup_line import BackupLine
from fieldnote.ui.today.needs_a_hand import NeedsAHand
from fieldnote.ui.today.week_cards import GoodNewsCard, ThisWeek
from fieldnote.ui.today.your_day import YourDay
from fieldnote.ui.tokens import Space
from fieldnote.ui.tools import Tools

_BESIDE_FROM: Final = 1040
_WIDE_FROM: Final = 1360
_SIDE, _SIDE_WIDE = 330, 380
_GAP: Final = 18
_MOST_READY: Final = 200
_LAST_MONTHS: Final = timedelta(days=120)


class TodayPage(Surface):
    """What to do now. `went` tells where the person wants to go."""

    went = Signal(object)
    backup_asked = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tools = tools
        self._day = date.max
        self._ready = 0
        self._build()
        self._connect()

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        day = self.title_label.text()
        return self.tr("Today, {day}").format(day=day) if day else self.tr("Today")

    def activate(self) -> None:
        """Load the day, and put the focus on the next visit."""
        self._load()
        self._focus("")

    def refresh(self, change: Change) -> None:
        """Load the day again when people, visits or the notebook's settings changed."""
        if not (change.people or change.visits or change.notebook):
            return
        name = self._focused_name()
        self._load()
        if name:
            self._focus(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the small cards below the large ones where there is no room beside."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() / theme.current().scale
        beside = width >= _BESIDE_FROM
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        side = theme.px(_SIDE_WIDE if width >= _WIDE_FROM else _SIDE)
        self._side.setMinimumWidth(side if beside else 0)
        self._side.setMaximumWidth(side if beside else NO_LIMIT)

    def _build(self) -> None:
        self.title_label = Heading("", "title", wrap=True)
        self.title_label.setObjectName("title_label")
        self.summary_label = Label("", "body", ink="text2", wrap=True)
        self.summary_label.setObjectName("summary_label")
        self.new_visit_button = Button(self.tr("New visit"), "primary", icon="plus")
        self.new_visit_button.setObjectName("new_visit_button")
        self.plan_button = Button(self.tr("Plan a visit"), "secondary", icon="calendar")
        self.plan_button.setObjectName("plan_visit_button")
        self.day, self.hand = YourDay(), NeedsAHand()
        self.week, self.news, self.backup = ThisWeek(), GoodNewsCard(), BackupLine()
        self._side = QWidget()
        side = Column(self._side, spacing=16)
        side.addWidget(self.week)
        side.addWidget(self.news)
        side.addStretch(1)
        side.addWidget(self.backup)
        main = Column(spacing=_GAP)
        main.addWidget(self.day)
        main.addWidget(self.hand)
        main.addStretch(1)
        self._halves = Row(spacing=_GAP)
        self._halves.addLayout(main, 1)
        self._halves.addWidget(self._side)
        content = QWidget()
        whole = Column(content, margins=(Space.PAGE_WIDE, 22, Space.PAGE_WIDE, 24), spacing=16)
        whole.addLayout(self._header())
        whole.addLayout(self._halves, 1)
        Column(self).addWidget(PageScroll(content))

    def _header(self) -> Row:
        texts = Column(spacing=2)
        texts.addWidget(self.title_label)
        texts.addWidget(self.summary_label)
        row = Row(spacing=12)
        row.addLayout(texts, 1)
        row.addWidget(self.plan_button)
        row.addWidget(self.new_visit_button)
        return row

    def _connect(self) -> None:
        self.new_visit_button.clicked.connect(self._on_new_visit)
        self.plan_button.clicked.connect(self.plan_visit)
        self.planner = Planner(self._tools, self)
        self.planner.went.connect(self.went)
        self.day.more_asked.connect(self.planner.offer)
        self.day.went.connect(self._on_went)
        self.hand.went.connect(self._on_went)
        self.hand.review_asked.connect(self._on_review)
        self.backup.asked.connect(self.backup_asked)
        self.backup.copies_asked.connect(self._on_backups)
        self.backup.backups_asked.connect(self._on_backups)
        theme.announcer.applied.connect(self._fit)

    def _load(self) -> None:
        link = self._tools.link
        today = link.ask(service.today)
        anyone = bool(today.visits) or link.ask(people.caseload)[0] > 0
        self._day, self._ready = today.now.date(), today.ready
        self.title_label.setText(dates.at_start(dates.long_day(self._day)))
        self.summary_label.setText(phrases.summary(today))
        self.summary_label.setVisible(anyone)
        self.new_visit_button.setVisible(anyone)
        self.plan_button.setVisible(anyone)
        self.day.show_day(today.visits, self._steps(today), today.groups, anyone=anyone)
        self.hand.show_waiting(today)
        self.hand.setVisible(anyone)
        self.week.show_week(today.week)
        self.week.setVisible(anyone)
        self.news.show_news(today.news)
        self.backup.show_standing(link.ask(backups.standing), link.ask(backup_copies.due), self._day)
        self.backup.setVisible(anyone)
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)

    def _steps(self, today: Today) -> dict[PersonId, OpenStep]:
        """Ask for the open next steps of the people a visit is planned with."""
        planned = {person.id for person, line in today.visits if line.planned}
        steps = {person_id: self._tools.link.ask(people.open_step, person_id) for person_id in planned}
        return {person_id: step for person_id, step in steps.items() if step is not None}

    def _stops(self) -> tuple[Button, ...]:
        """Give the buttons in reading order."""
        first, last = (
            (self.plan_button, self.new_visit_button),
            (self.news.all_button, self.backup.button, self.backup.copy_button),
        )
        return (*first, *self.day.stops(), *self.hand.stops(), *last)

    def _focused_name(self) -> str:
        """Name the widget of this page that has the focus, if one has."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def _focus(self, name: str) -> None:
        """Focus a button by its name, else the next visit, else New visit."""
        shown = (button for button in self._stops() if not button.isHidden())
        found = next((button for button in shown if name and button.objectName() == name), None)
        target = found or self.day.first_button or self.new_visit_button
        target.setFocus()

    def _on_went(self, place: Destination) -> None:
        """Go there; a note of a group that is not signed leads to the group, where the others are."""
        if isinstance(place, VisitPlace):
            session_id = self._tools.link.ask(group_notes.session_to_finish, place.visit_id)
            place = place if session_id is None else GroupVisitPlace(session_id)
        self.went.emit(place)

    def _on_new_visit(self) -> None:
        self.went.emit(NewVisitPlace())

    def plan_visit(self) -> None:
        """Ask with whom a visit is planned."""
        from fieldnote.ui.search.picker import PersonPicker  # noqa: PLC0415 -- at its first use

        if open_sheets(self.window()):
            return
        picker = PersonPicker(self.window(), self._tools.link, self.tr("Who is the visit with?"))
        picker.picked.connect(self._on_picked)
        picker.begin()

    def _on_backups(self) -> None:
        self.went.emit(SettingsPlace("notebook"))

    def _on_picked(self, person_id: str) -> None:
        self.planner.plan(PersonId(person_id))

    def _on_review(self) -> None:
        """Open the note that is ready to sign, or the list of them.

        A single one is looked for in the last months, which is quick, else in all time.
        """
        if self._ready > 1:
            self.went.emit(ToSignPlace())
            return
        for first in (self._day - _LAST_MONTHS, None):
            found = self._tools.link.ask(visits.lines, first=first, states=(NoteState.READY,), most=_MOST_READY)
            if found:
                self._on_went(VisitPlace(found[-1].id))
                return
