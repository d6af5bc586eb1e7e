"""The log of acts: newest first, by day, with check codes; read page by page."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from fieldnote.services import activity
from fieldnote.services.activity import Act
from fieldnote.ui import dates
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column
from fieldnote.ui.kit.rows import RowItem, RowList
from fieldnote.ui.settings import act_words
from fieldnote.ui.tokens import Space
from fieldnote.ui.tools import Tools


class ActivitySection(QWidget):
    """What was done in this notebook; no name and no word of a note stands in it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._last_day: date | None = None
        self.heading = Heading(self.tr("Activity log"), "title", wrap=True)
        self.setAccessibleName(self.heading.text())
        said = self.tr(
            "Every act in this notebook, without a name or a word of a note. Each line is chained to the one before. "
            "The code at its end is the one that documents carry."
        )
        self.bar = InfoBar(self.tr("Something changed outside Fieldnote. Tell your supervisor."), "error")
        self.bar.hide()
        self.list_view = RowList(self.tr("Activity log"), uniform=False)
        self.list_view.setObjectName("activity_list")
        card = Card(self.heading.text(), margins=8, spacing=0)
        card.column.addWidget(self.list_view)
        head = Column(spacing=2)
        head.addWidget(self.heading)
        head.addWidget(Label(said, "body", ink="text2", wrap=True))
        column = Column(self, margins=(Space.PAGE_WIDE, 22, Space.PAGE_WIDE, 24), spacing=16)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(card, 1)

    def load(self) -> None:
        """Show the newest acts; what was before them comes as it is scrolled to."""
        self._last_day = None
        self.bar.setVisible(not self._tools.link.ask(activity.newest_hold))
        self.list_view.show_rows(self._rows(self._tools.link.ask(activity.recent)), self._more)

    def stop(self) -> None:
        """Show nothing any more."""
        self.list_view.show_rows(())

    def _more(self, last: RowItem | None) -> Sequence[RowItem]:
        if last is None:
            return ()
        return self._rows(self._tools.link.ask(activity.recent, int(last.key)))

    def _rows(self, acts: Sequence[Act]) -> list[RowItem]:
        rows: list[RowItem] = []
        for act in acts:
            day, before = act.at.astimezone().date(), ""
            if day != self._last_day:
                self._last_day = day
                before = f"{dates.at_start(dates.long_day(day))}. "
                rows.append(RowItem(f"day-{day.isoformat()}", self._day(day), heading=True))
            what, when = act_words.of(act.kind), dates.clock(act.at)
            code = self.tr("Check code {code}").format(code=act.code)
            spoken = dates.one_stop(f"{before}{what}, {when}. {code}")
            rows.append(RowItem(str(act.sequence), what, when, spoken=spoken, trailing=act.code))
        return rows

    def _day(self, day: date) -> str:
        today = self._tools.link.today()
        return dates.at_start(dates.long_day(day)) if day.year == today.year else dates.day_of_year(day)
