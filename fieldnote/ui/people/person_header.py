"""Who is open: initials, name, pronouns, the facts of the record, and what can be done."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldnote.services.documents.wanted import Kind
from fieldnote.services.people import Overview
from fieldnote.ui import dates, discreet, theme
from fieldnote.ui.documents import kind_words
from fieldnote.ui.kit.avatar import Avatar
from fieldnote.ui.kit.buttons import Button, IconButton
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.people import phrases

_BESIDE_FROM: Final = 640
_LEAST: Final = 320


class PersonHeader(QWidget):
    """The top of a person's page."""

    back_asked = Signal()
    change_asked = Signal()
    summary_asked = Signal()
    visit_asked = Signal()
    return_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = IconButton("arrow-left", self.tr("Back to the list"))
        self.back_button.setObjectName("back_button")
        self.avatar = Avatar("", "", 52)
        self.name_label = Heading("", "title", wrap=True)
        self.name_label.setObjectName("name_label")
        self.pronouns_label = Label("", "hint")
        self.change_button = IconButton("pencil", self.tr("Change what you know about them"))
        self.change_button.set_size("small")
        self.change_button.setObjectName("change_person_button")
        self.facts_label = Label("", "hint", ink="text2", wrap=True)
        self.facts_label.setObjectName("facts_label")
        self.summary_button = Button(kind_words.title(Kind.PLAN_SUMMARY), icon="printer")
        self.summary_button.setObjectName("summary_button")
        self.visit_button = Button(self.tr("New visit"), "primary", icon="plus")
        self.visit_button.setObjectName("visit_button")
        self.archived_bar = InfoBar("", "info")
        self.archived_bar.add_action("return", self.tr("Bring back")).setObjectName("return_button")
        self.archived_bar.hide()
        self._lay_out()
        self.back_button.clicked.connect(self.back_asked)
        self.change_button.clicked.connect(self.change_asked)
        self.summary_button.clicked.connect(self.summary_asked)
        self.visit_button.clicked.connect(self.visit_asked)
        self.archived_bar.acted.connect(self._on_return)
        theme.announcer.applied.connect(self._fit)

    def show_overview(self, overview: Overview) -> None:
        """Show someone."""
        person = overview.person
        self.avatar.show_person(person.initials, person.id)
        self.name_label.setText(discreet.name(person))
        self.pronouns_label.setText(person.pronouns)
        self.pronouns_label.setVisible(bool(person.pronouns))
        facts = phrases.identity(overview)
        self.facts_label.setText(facts)
        self.facts_label.setVisible(bool(facts))
        if person.archived_on is not None:
            day = dates.day_of_year(person.archived_on)
            self.archived_bar.label.setText(self.tr("Archived on {day}.").format(day=day))
        self.archived_bar.setVisible(person.archived_on is not None)

    def minimumSizeHint(self) -> QSize:
        """Be content with the width of one row below the other, so that large text never widens the window."""
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the name where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= theme.px(_BESIDE_FROM)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        name = Row(spacing=10)
        name.addWidget(self.name_label)
        name.addWidget(self.pronouns_label)
        name.addWidget(self.change_button)
        name.addStretch(1)
        texts = Column(spacing=3)
        texts.addStretch(1)
        texts.addLayout(name)
        texts.addWidget(self.facts_label)
        texts.addStretch(1)
        who = Row(spacing=12)
        who.addWidget(self.back_button)
        who.addWidget(self.avatar)
        who.addLayout(texts, 1)
        buttons = Row(spacing=10)
        buttons.addWidget(self.summary_button)
        buttons.addWidget(self.visit_button)
        buttons.addStretch(0)
        self._line = Row(spacing=12)
        self._line.addLayout(who, 1)
        self._line.addLayout(buttons)
        whole = Column(self, spacing=10)
        whole.addLayout(self._line)
        whole.addWidget(self.archived_bar)

    def _on_return(self) -> None:
        self.return_asked.emit()
