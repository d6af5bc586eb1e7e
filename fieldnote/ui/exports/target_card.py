"""One agency system: how much is owed to it, how the last attempt went, and what has to be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from fieldnote.domain.delivery import DeliveryState
from fieldnote.domain.ids import TargetId
from fieldnote.domain.target import TargetKind
from fieldnote.services.exports import ExportLine
from fieldnote.services.targets import Standing
from fieldnote.ui import dates, discreet, icons, visit_words
from fieldnote.ui.exports import phrases
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row, empty
from fieldnote.ui.kit.long_work import LongWork
from fieldnote.ui.kit.menus import Menu

SHOWN, PAGE = 8, 40
"""Lines at first, and in each part once somebody asks for all: thousands may wait."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which lines are shown: from which on, how many at most, and of how many."""

    start: int
    most: int
    count: int


class TargetCard(Card):
    """`asked` tells the act (send, try, keys, request, certificate, remove) and the target.

    `opened` tells a visit, `again` a delivery. `lines_asked` tells the target, and from which line on they are wanted.
    """

    asked = Signal(str, str)
    stop_asked = Signal()
    opened = Signal(str)
    again = Signal(str)
    lines_asked = Signal(str, int)

    def __init__(self, standing: Standing, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        target = standing.target
        self.target_id: TargetId = target.id
        self.setObjectName("target_card")
        self.setAccessibleName(target.name)
        self.send_button = Button(self.tr("Send"), "primary", icon="send", size="card")
        self.send_button.setObjectName("send_button")
        self.send_button.setAccessibleDescription(target.name)
        self.send_button.clicked.connect(partial(self._ask, "send"))
        self.more_button = IconButton("ellipsis", self.tr("More for {name}").format(name=target.name))
        self.more_button.setObjectName("target_more_button")
        self.more_button.clicked.connect(self._on_more)
        self._menu = self._build_menu(target.kind)
        header = SectionHeader(target.name, "send", wrap=True)
        header.set_hint(" · ".join((phrases.way(target.kind), phrases.form(target.format))))
        header.add_action(self.send_button)
        header.add_action(self.more_button)
        self._counts = QWidget()
        self._flow = FlowLayout(self._counts, spacing=(8, 6))
        self.tried_label = Label("", "meta", wrap=True)
        self.tried_label.setObjectName("tried_label")
        where = phrases.place(target)
        self.place_label = Label(where, "meta", wrap=True)
        self.place_label.setObjectName("place_label")
        if not where:
            self.place_label.hide()
        self.clock_label = Label("", "meta", ink="warn", wrap=True)
        self.work = LongWork()
        self.work.stop_asked.connect(self.stop_asked)
        self.bar = InfoBar("", "info", closable=True)
        self.bar.setObjectName("run_bar")
        self.bar.hide()
        holder = QWidget()
        self._lines = Column(holder, spacing=8)
        self.turning = _Turning(target.name)
        self.turning.turned.connect(self._ask_lines)
        for widget in (
            header, self._counts, self.place_label, self.tried_label, self.clock_label,
            self.work, self.bar, holder, self.turning,
        ):  # fmt: skip
            self.column.addWidget(widget)

    def show_standing(self, standing: Standing, lines: Sequence[ExportLine], part: Part, now: datetime) -> None:
        """Show how it stands, and a part of what is not there yet."""
        target = standing.target
        empty(self._flow)
        for text, tone, count in phrases.counts(standing.counts):
            self._flow.addWidget(Chip(dates.at_start(phrases.counted(count, text)), tone))
        self._counts.setVisible(bool(standing.counts))
        self.tried_label.setText(phrases.last_tried(target, now))
        told = phrases.clock(target)
        self.clock_label.setText(told)
        self.clock_label.setVisible(bool(told))
        self.send_button.setEnabled(target.is_set_up or target.kind is TargetKind.PRACTICE)
        empty(self._lines)
        for place, line in enumerate(lines):
            if place:
                self._lines.addWidget(Divider())
            self._lines.addWidget(_Line(line, now.date(), self))
        self.turning.show_part(part)
        if part.most == SHOWN and part.count > SHOWN:
            more = Button(self.tr("Show all"), "link", size="small")
            more.setObjectName("all_lines_button")
            more.setAccessibleDescription(target.name)
            more.clicked.connect(partial(self._ask_lines, 0))
            self._lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_running(self, *, runs: bool) -> None:
        """Show that something is being sent, or that it is over."""
        self.send_button.setVisible(not runs)
        if runs:
            self.bar.hide()
            self.work.begin(self.tr("Sending…"))
        else:
            self.work.end()

    def _build_menu(self, kind: TargetKind) -> Menu:
        menu = Menu(parent=self)
        table = (
            ("try", self.tr("Check the connection"), "rotate-ccw"),
            ("keys", self.tr("This laptop’s keys…"), "key-round"),
            ("request", self.tr("Ask for a certificate…"), "pen-line"),
            ("certificate", self.tr("Take in the certificate…"), "shield-check"),
            ("remove", self.tr("Remove…"), "trash-2"),
        )
        for key, text, icon in table:
            if kind is TargetKind.PRACTICE and key == "remove":
                continue
            if kind is not TargetKind.FHIR and key in {"request", "certificate"}:
                continue
            action = QAction(text, menu)
            action.setObjectName(f"{key}_target_action")
            icons.attach(action, icon)
            action.triggered.connect(partial(self._ask, key))
            menu.addAction(action)
        return menu

    def _ask_lines(self, start: int) -> None:
        self.lines_asked.emit(self.target_id, start)

    def _ask(self, act: str) -> None:
        self.asked.emit(act, self.target_id)

    def _on_more(self) -> None:
        self._menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))


class _Turning(QWidget):
    """Goes from one part of many lines to the next; `turned` tells from which line on."""

    turned = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._part = Part(0, PAGE, 0)
        self.label = Label("", "meta", tabular=True)
        self.label.setObjectName("lines_label")
        self.back_button = Button(self.tr("Earlier ones"), "ghost", size="small")
        self.back_button.setObjectName("earlier_lines_button")
        self.on_button = Button(self.tr("Later ones"), "ghost", size="small")
        self.on_button.setObjectName("later_lines_button")
        row = Row(self, spacing=10)
        row.addWidget(self.label, 1)
        for button, step in ((self.back_button, -1), (self.on_button, 1)):
            button.setAccessibleDescription(name)
            button.clicked.connect(partial(self._turn, step))
            row.addWidget(button)
        self.hide()

    def show_part(self, part: Part) -> None:
        """Say which lines are shown, where there are more than these."""
        self._part, last = part, min(part.start + part.most, part.count)
        told = self.tr("{first} to {last} of {count}").format(
            first=phrases.number(part.start + 1), last=phrases.number(last), count=phrases.number(part.count)
        )
        self.label.setText(told)
        self.setVisible(part.most == PAGE and part.count > PAGE)
        focused = next((one for one in (self.back_button, self.on_button) if one.hasFocus()), None)
        self.back_button.setEnabled(part.start > 0)
        self.on_button.setEnabled(last < part.count)
        if focused is not None and not focused.isEnabled():
            (self.on_button if focused is self.back_button else self.back_button).setFocus()

    def _turn(self, step: int) -> None:
        self.turned.emit(max(self._part.start + step * PAGE, 0))


class _Line(QWidget):
    """A note that is not there yet."""

    def __init__(self, line: ExportLine, today: date, card: TargetCard) -> None:
        super().__init__()
        text, tone = phrases.state(line.delivery.state)
        name = discreet.name(line.person)
        day = dates.day(line.day) if line.day.year == today.year else dates.dated(line.day)
        what = phrases.line(line)
        title = self.tr("{name}, {day}, {what}").format(name=name, day=day, what=what)
        row, texts = Row(self, spacing=10), Column(spacing=2)
        head = FlowLayout(spacing=(8, 4))
        head.addWidget(Label(dates.at_start(visit_words.SEPARATOR.join((day, name))), "strong"))
        head.addWidget(Label(what, "meta"))
        head.addWidget(Chip(text, tone, plain=True))
        texts.addStretch(1)  # in the middle of its height, as the buttons are
        texts.addLayout(head)
        if line.why:
            texts.addWidget(Label(line.why, "meta", wrap=True))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        if line.delivery.state is DeliveryState.QUARANTINED:
            again = Button(self.tr("Try again"), "ghost", size="small")
            again.setObjectName("again_button")
            again.setAccessibleName(self.tr("Try again: {what}").format(what=title))
            again.clicked.connect(partial(card.again.emit, line.delivery.id))
            row.addWidget(again)
        opened = Button(self.tr("Open"), "ghost", size="small")
        opened.setObjectName("open_line_button")
        opened.setAccessibleName(self.tr("Open the note: {what}").format(what=title))
        opened.clicked.connect(partial(card.opened.emit, line.visit_id))
        row.addWidget(opened)
