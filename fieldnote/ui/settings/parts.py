"""What the sections of the settings are made of: a page that scrolls, cards of settings, and a line for each."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldnote.ui import theme
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.tokens import Space

_WIDEST: Final = 780
_BESIDE_FROM: Final = 540


class Section(PageScroll):
    """One section of the settings: a heading, what it is about, and cards in its `column`."""

    def __init__(self) -> None:
        self.heading = Heading("", "title", wrap=True)
        self.sentence_label = Label("", "body", ink="text2", wrap=True)
        self._inner = QWidget()
        self.column = Column(self._inner, spacing=16)
        head = Column(spacing=2)
        head.addWidget(self.heading)
        head.addWidget(self.sentence_label)
        self.column.addLayout(head)
        content = QWidget()
        row = Row(content, margins=(Space.PAGE_WIDE, 22, Space.PAGE_WIDE, 24))
        row.addWidget(self._inner, 1)
        row.addStretch(0)
        super().__init__(content)
        self._fit()
        theme.announcer.applied.connect(self._fit)

    def describe(self, title: str, sentence: str) -> None:
        """Say what the section is called and what it is about."""
        self.heading.setText(title)
        self.setAccessibleName(title)
        self.sentence_label.setText(sentence)

    def load(self) -> None:
        """Show how things stand now."""

    def stop(self) -> None:
        """Stop slow work: the notebook closes."""

    def _fit(self) -> None:
        self._inner.setMaximumWidth(theme.px(_WIDEST))


class SettingCard(Card):
    """Settings that belong together under a heading, with hairlines between their lines."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(title, spacing=12)
        self.header = SectionHeader(title, icon)
        self.column.addWidget(self.header)

    def add(self, widget: QWidget, *, parted: bool = True) -> None:
        """Put a line at the end, parted from the one before."""
        if parted and self.column.count() > 1:
            self.column.addWidget(Divider())
        self.column.addWidget(widget)


class SettingLine(QWidget):
    """A setting: its name, a sentence about it, and what changes it beside them, or below where it is narrow."""

    def __init__(self, name: str, sentence: str = "", *controls: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.name_label = Label(name, "strong", wrap=True)
        self.sentence_label = Label(sentence, "hint", ink="text2", wrap=True)
        if not sentence:  # showing what has no parent yet would open a window of its own
            self.sentence_label.hide()
        self.texts = Column(spacing=3)
        self.texts.addWidget(self.name_label)
        self.texts.addWidget(self.sentence_label)
        self._row = Row(self, spacing=16)
        self._row.addLayout(self.texts, 1)
        self._ends = FlowLayout(spacing=(8, 8))
        holder = QWidget()
        holder.setLayout(self._ends)
        for control in controls:
            self._ends.addWidget(control)
        self._row.addWidget(holder, 0, Qt.AlignmentFlag.AlignVCenter)
        if not controls:
            holder.hide()
        theme.announcer.applied.connect(self._fit)

    def say(self, sentence: str) -> None:
        """Say how it stands now."""
        self.sentence_label.setText(sentence)
        self.sentence_label.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls below where there is no room beside."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= theme.px(_BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() is not way:
            self._row.setDirection(way)


class AgencyBar(InfoBar):
    """Says that the agency decides what stands above it; hidden where it does not."""

    def __init__(self) -> None:
        super().__init__("", "info")
        self.setObjectName("agency_bar")
        said = self.tr("Your agency decides this for this computer. If it should be different, ask its IT.")
        self.label.setText(said)  # saying it would read it aloud, and show what has no parent yet as a window
        self.setAccessibleName(said)
        self.hide()
