"""The week in figures, and its good news."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.today import GoodNews, Week
from fieldnote.ui import visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row, empty
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.today import phrases
from fieldnote.ui.tokens import Icon

MOST_NEWS: Final = 4


class ThisWeek(Card):
    """Visits, units and people of the running week, and how far its visits have come: held, and the note signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=0, parent=parent)
        self.setAccessibleName(self.tr("This week"))
        self.column.addWidget(SectionHeader(self.tr("This week"), "clock"))
        self.column.add_gap(12)
        self._visits, self._units, self._people = _Figure(), _Figure(), _Figure()
        figures = FlowLayout(spacing=(28, 8))
        for figure in (self._visits, self._units, self._people):
            figures.addWidget(figure)
        self.column.addLayout(figures)
        self._progress = QWidget()
        self._meter = MeterBar()
        self._words = Label("", "meta", tabular=True)
        line = Row(spacing=10)
        line.addWidget(self._meter, 1)
        line.addWidget(self._words)
        below = Column(self._progress, margins=(0, 12, 0, 0), spacing=12)
        below.addWidget(Divider())
        below.addLayout(line)
        self.column.addWidget(self._progress)

    def show_week(self, week: Week) -> None:
        """Show another week's figures."""
        self._visits.show_figure(week.visits, visit_words.counted(self.tr("visit"), self.tr("visits"), week.visits))
        self._units.show_figure(week.units, visit_words.counted(self.tr("unit"), self.tr("units"), week.units))
        seen = visit_words.counted(self.tr("person seen"), self.tr("people seen"), week.people)
        self._people.show_figure(week.people, seen)
        counts = phrases.week(week)
        self._meter.show_value(
            week.signed, week.planned, self.tr("Visits of this week: {counts}.").format(counts=counts)
        )
        self._words.setText(counts)
        self._progress.setVisible(week.planned > 0)


class _Figure(QWidget):
    """A number over its word."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._word = Label("", "title", tabular=True), Label("", "meta")
        column = Column(self, spacing=1)
        column.addWidget(self._number)
        column.addWidget(self._word)

    def show_figure(self, number: int, word: str) -> None:
        """Show another number."""
        self._number.setText(str(number))
        self._number.setAccessibleName(f"{number} {word}")
        self._word.setText(word)


class GoodNewsCard(Card):
    """Good things of the week, each a sentence; hidden while there are none."""

    read_all = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fill="accent_soft", border=None, spacing=8, parent=parent)
        self.setAccessibleName(self.tr("Good news this week"))
        self._news: tuple[GoodNews, ...] = ()
        header = Row(spacing=8)
        header.addWidget(IconMark("sprout", "accent_text", Icon.CARD))
        header.addWidget(Heading(self.tr("Good news this week"), "field", ink="accent_text"))
        header.addStretch(1)
        self.column.addLayout(header)
        self._lines = Column(spacing=6)
        self.column.addLayout(self._lines)
        self.all_button = Button("", "link", size="small")
        self.all_button.setObjectName("all_news_button")
        self.all_button.clicked.connect(self._on_all)
        last = Row()
        last.addWidget(self.all_button)
        last.addStretch(1)
        self.column.addLayout(last)

    def show_news(self, news: tuple[GoodNews, ...], *, whole: bool = False) -> None:
        """Show these; `whole` means all of them."""
        self._news = news
        empty(self._lines)
        shown = news if whole else news[:MOST_NEWS]
        for item in shown:
            self._lines.addWidget(Label(phrases.news(item), "lead", wrap=True))
        self.all_button.setText(self.tr("Show all {count}").format(count=len(news)))
        self.all_button.setVisible(len(shown) < len(news))
        self.setVisible(bool(news))

    def _on_all(self) -> None:
        self.show_news(self._news, whole=True)
