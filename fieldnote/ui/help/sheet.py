"""The help: a list of topics, and one of them to read. It opens over any page, before unlocking too."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldnote.services.help_topics import Topic, topics
from fieldnote.ui import theme
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row
from fieldnote.ui.kit.sheet import Sheet
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.language import window_language

_WIDTH: Final = 620


class _Topics(QWidget):
    """Topics in as many columns as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[QWidget] = []
        self._flow = FlowLayout(self, spacing=(8, 2))
        theme.announcer.applied.connect(self._even_out)

    def add(self, button: Button) -> None:
        """Put a topic at the end."""
        cell = QWidget()
        row = Row(cell)
        row.addWidget(button)
        row.addStretch(1)
        self._cells.append(cell)
        self._flow.addWidget(cell)
        self._even_out()

    def _even_out(self) -> None:
        """Make all as wide as the widest, so that they stand in columns."""
        widest = max((cell.sizeHint().width() for cell in self._cells), default=0)
        for cell in self._cells:
            cell.setMinimumWidth(widest)


class HelpSheet(Sheet):
    """All topics, each a press away from its words."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, self.tr("Help"), width=_WIDTH)
        self.setObjectName("help_sheet")
        self._topics = topics(window_language().value)
        self._shown: QWidget | None = None
        self._chosen = ""
        self.back_button = self.add_button("back", self.tr("All topics"), icon="arrow-left")
        self.back_button.setObjectName("all_topics_button")
        self.add_button("close", self.tr("Close"), "primary").setObjectName("close_button")
        self.acted.connect(self._on_acted)
        self._show_topics()

    def begin(self, key: str = "") -> None:
        """Show it with the first topic focused, or open at a topic."""
        self.open()
        topic = next((one for one in self._topics if one.key == key), None)
        if topic is not None:
            self._show_topic(topic)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read on with Page Down, Page Up, Home and End."""
        bar = self.scroll_bar
        places = {
            Qt.Key.Key_PageDown: bar.value() + bar.pageStep(),
            Qt.Key.Key_PageUp: bar.value() - bar.pageStep(),
            Qt.Key.Key_Home: bar.minimum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(place)

    def _show_topics(self) -> None:
        holder = _Topics()
        focus: Button | None = None
        for topic in self._topics:
            button = Button(topic.title, "ghost", icon="chevron-right")
            button.setObjectName("topic_button")
            button.setProperty("topic", topic.key)
            button.clicked.connect(self._on_topic)
            holder.add(button)
            focus = button if topic.key == self._chosen else focus or button
        self._put(holder, self.tr("Help"))
        self.back_button.hide()
        if focus is not None:
            focus.setFocus()

    def _show_topic(self, topic: Topic) -> None:
        holder = QWidget()
        column = Column(holder, spacing=10)
        for block in topic.blocks:
            label = Label(block.text, "prose", wrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if block.is_point:
                row = Row(spacing=8)
                row.addWidget(Label("•", "prose"), 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(label, 1)
                column.addLayout(row)
            else:
                column.addWidget(label)
        self._chosen = topic.key
        self._put(holder, topic.title)
        self.back_button.show()
        self.back_button.setFocus()
        announce(holder, " ".join((topic.title, *(block.text for block in topic.blocks))))

    def _put(self, holder: QWidget, title: str) -> None:
        """Show something in place of what was shown."""
        if self._shown is not None:
            self.column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = holder
        self.heading.setText(title)
        self.column.addWidget(holder)
        self.refit()

    def _on_topic(self) -> None:
        key = self.sender().property("topic")
        self._show_topic(next(topic for topic in self._topics if topic.key == key))

    def _on_acted(self, key: str) -> None:
        if key == "back":
            self._show_topics()
        else:
            self.close_sheet()
