"""One group that meets: when, where, who usually comes, and a start."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.services.group_views import SessionLine
from fieldnote.services.groups import GroupLine
from fieldnote.ui import dates
from fieldnote.ui.groups import phrases
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row


class GroupCard(Card):
    """`start_asked` and `change_asked` tell the group's id."""

    start_asked = Signal(str)
    change_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._group_id = ""
        self.name_label = Heading("", "h3", wrap=True)
        self.name_label.setObjectName("group_name_label")
        self.meets_label = Label("", "body", ink="text2", wrap=True)
        self.members_label = Label("", "body", ink="text2", wrap=True)
        self.last_label = Label("", "caption", ink="text3", wrap=True)
        self.change_button = Button(self.tr("Change…"), "ghost", icon="pencil", size="card")
        self.change_button.setObjectName("change_group_button")
        self.start_button = Button(self.tr("Start now"), "soft", icon="play", size="card")
        self.start_button.setObjectName("start_now_button")
        texts = Column(spacing=3)
        for label in (self.name_label, self.meets_label, self.members_label, self.last_label):
            texts.addWidget(label)
        buttons = Column(spacing=0)
        beside = Row(spacing=8)
        beside.addWidget(self.change_button)
        beside.addWidget(self.start_button)
        buttons.addLayout(beside)
        buttons.addStretch(1)
        row = Row(spacing=12)
        row.addLayout(texts, 1)
        row.addLayout(buttons)
        self.column.addLayout(row)
        self.change_button.clicked.connect(self._on_change)
        self.start_button.clicked.connect(self._on_start)

    def show_group(self, line: GroupLine, names: Sequence[str], last: SessionLine | None) -> None:
        """Show a group."""
        group = line.group
        self._group_id = group.id
        self.setAccessibleName(group.name)
        self.name_label.setText(group.name)
        self.meets_label.setText(phrases.meets(group))
        self.meets_label.setVisible(bool(self.meets_label.text()))
        self.members_label.setText(", ".join(names) if names else self.tr("Nobody is on its list yet"))
        met = self.tr("Last met {day}").format(day=dates.day(last.session.day)) if last else self.tr("Not met lately")
        self.last_label.setText(met)
        self.change_button.setAccessibleName(self.tr("Change {name}").format(name=group.name))
        self.start_button.setAccessibleName(self.tr("Start {name} now").format(name=group.name))

    def _on_change(self) -> None:
        self.change_asked.emit(self._group_id)

    def _on_start(self) -> None:
        self.start_asked.emit(self._group_id)
