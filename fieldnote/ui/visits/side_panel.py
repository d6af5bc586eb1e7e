"""What lies beside a note: the last visit, triggers, supports. It can be put away, and stays away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldnote.services.visits import OpenVisit
from fieldnote.ui import discreet
from fieldnote.ui.kit.buttons import IconButton
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.tabs import Tabs
from fieldnote.ui.visits.last_visit import LastVisit
from fieldnote.ui.visits.panel_lists import SupportList, TriggerList


class SidePanel(Surface):
    """Three tabs beside the note; `away_asked` when it is to be put away."""

    away_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_pane", edges=Qt.Edge.LeftEdge, parent=parent)
        self.setAccessibleName(self.tr("Beside the note"))
        self.tabs = Tabs(name=self.tr("Beside the note"))
        self.tabs.setObjectName("panel_tabs")
        self.tabs.add("last", self.tr("Last visit"))
        self.tabs.add("triggers", self.tr("Triggers"))
        self.tabs.add("supports", self.tr("Supports"))
        self.away_button = IconButton("chevron-right", self.tr("Put the panel away"), size="small")
        self.away_button.setObjectName("away_button")
        self.last_visit, self.triggers, self.supports = LastVisit(), TriggerList(), SupportList()
        self._pages = QStackedWidget()
        for page in (self.last_visit, self.triggers, self.supports):
            self._pages.addWidget(PageScroll(page, fill="bg_pane"))
        above = Row(margins=(18, 6, 8, 0), spacing=4)
        above.addWidget(self.tabs, 1)
        above.addWidget(self.away_button)
        column = Column(self, margins=(1, 0, 0, 0), spacing=0)
        column.addLayout(above)
        column.addWidget(self._pages, 1)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.away_button.clicked.connect(self.away_asked)

    def show_visit(self, opened: OpenVisit) -> None:
        """Show what lies beside a note."""
        self.last_visit.show_visit(opened)
        self.triggers.show_triggers(opened.triggers)
        self.supports.show_supports(opened.supports, discreet.first_name(opened.person))

    def clear(self) -> None:
        """Forget the person."""
        self.last_visit.clear()
        self.triggers.empty()
        self.supports.empty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.away_asked.emit()
        else:
            super().keyPressEvent(event)
