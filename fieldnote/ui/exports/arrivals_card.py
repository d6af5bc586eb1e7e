"""What came in from the agency, the newest first, and the way to bring in more."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.arrival import Arrival, ArrivalKind
from fieldnote.ui.exports import phrases
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row, empty

_ICONS = {ArrivalKind.ROSTER: "users", ArrivalKind.PLAN_GOALS: "goal", ArrivalKind.AGENCY_SETTINGS: "settings"}


class ArrivalsCard(Card):
    """`asked` tells what is to be brought in, `back_asked` what is to be taken back."""

    asked = Signal(object)
    back_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self.setAccessibleName(self.tr("From the agency"))
        self.column.addWidget(SectionHeader(self.tr("From the agency"), "download"))
        sentence = self.tr(
            "Open a file from your agency. You see what it would change, and choose. For ten minutes it can be taken "
            "back."
        )
        self.column.addWidget(Label(sentence, "body", ink="text2", wrap=True))
        holder = QWidget()
        flow = FlowLayout(holder, spacing=(8, 8))
        self.buttons: dict[ArrivalKind, Button] = {}
        for kind, icon in _ICONS.items():
            button = Button(self.tr("{what}…").format(what=phrases.came(kind)), "secondary", icon=icon, size="card")
            button.setObjectName(f"bring_{kind.value}_button")
            button.clicked.connect(partial(self.asked.emit, kind))
            self.buttons[kind] = button
            flow.addWidget(button)
        self.column.addWidget(holder)
        rows = QWidget()
        self._rows = Column(rows, spacing=8)
        self.column.addWidget(rows)

    def show_arrivals(self, found: Sequence[Arrival], now: datetime) -> None:
        """Show what came in lately."""
        empty(self._rows)
        for arrival in found:
            self._rows.addWidget(Divider())
            self._rows.addWidget(self._line(arrival, now))

    def _line(self, arrival: Arrival, now: datetime) -> QWidget:
        holder = QWidget()
        row, texts = Row(holder, spacing=10), Column(spacing=2)
        texts.addWidget(Label(phrases.came(arrival.kind), "strong"))
        texts.addWidget(Label(phrases.arrival(arrival, now), "meta", wrap=True))
        row.addLayout(texts, 1)
        if arrival.can_be_undone(now):
            back = Button(self.tr("Take back"), "secondary", size="small", icon="undo-2")
            back.setObjectName("take_back_button")
            back.setAccessibleName(self.tr("Take back: {what}").format(what=phrases.came(arrival.kind)))
            back.clicked.connect(partial(self.back_asked.emit, arrival))
            row.addWidget(back)
        return holder
