"""The head of a group visit: the way back, which group it is and when, and whether all is saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from fieldnote.domain.group import GroupSession
from fieldnote.domain.policy import PolicyPack
from fieldnote.ui import icons
from fieldnote.ui.groups import phrases
from fieldnote.ui.kit.buttons import IconButton
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import Heading
from fieldnote.ui.kit.labels import ElidedLabel
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.kit.save_state import SaveState


class GroupHeader(Surface):
    """Name and facts of one session."""

    back_asked = Signal()
    facts_asked = Signal()
    delete_asked = Signal()
    attendance_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", edges=Qt.Edge.BottomEdge, parent=parent)
        self.back_button = IconButton("arrow-left", self.tr("Save and go back"))
        self.back_button.setObjectName("back_button")
        self.title_label = Heading("", "note_title")
        self.title_label.setObjectName("title_label")
        self.facts_label = ElidedLabel("", "caption", ink="text2")
        self.facts_label.setObjectName("facts_label")
        self.save_state = SaveState()
        self.save_state.label.setObjectName("save_label")
        self.signed_chip = Chip(self.tr("All signed"), "ok", icon="circle-check")
        self.signed_chip.setObjectName("signed_chip")
        self.facts_button = IconButton("pencil", self.tr("Change name, times and place"))
        self.facts_button.setObjectName("facts_button")
        self.more_button = IconButton("ellipsis", self.tr("More for this group"))
        self.more_button.setObjectName("more_menu_button")
        self._menu = Menu(parent=self)
        self.delete_action = QAction(self.tr("Delete this group visit"), self._menu)
        self.delete_action.setObjectName("delete_action")
        icons.attach(self.delete_action, "trash-2")
        self.attendance_action = QAction(self.tr("Attendance sheet"), self._menu)
        self.attendance_action.setObjectName("attendance_action")
        icons.attach(self.attendance_action, "file-text")
        self.attendance_action.triggered.connect(self.attendance_asked)
        self._menu.addAction(self.attendance_action)
        self._menu.addAction(self.delete_action)
        texts = Column(spacing=1)
        texts.addWidget(self.title_label)
        texts.addWidget(self.facts_label)
        row = Row(self, margins=(16, 9, 22, 9), spacing=11)
        row.addWidget(self.back_button)
        row.addLayout(texts, 1)
        for widget in (self.save_state, self.signed_chip, self.facts_button, self.more_button):
            row.addWidget(widget)
        self.back_button.clicked.connect(self.back_asked)
        self.facts_button.clicked.connect(self.facts_asked)
        self.delete_action.triggered.connect(self.delete_asked)
        self.more_button.clicked.connect(self._on_more)

    def show_session(self, session: GroupSession, pack: PolicyPack, *, reads: bool) -> None:
        """Show which session it is, and whether it is only read."""
        self.title_label.setText(phrases.name(session))
        self.facts_label.setText(phrases.facts(session, pack))
        for widget in (self.save_state, self.facts_button):
            widget.setVisible(not reads)
        self.delete_action.setVisible(not reads)
        self.signed_chip.setVisible(reads)
        self.back_button.set_name(self.tr("Go back") if reads else self.tr("Save and go back"))

    def clear(self) -> None:
        """Forget the group."""
        self.title_label.setText("")
        self.facts_label.setText("")
        self.save_state.clear()

    def _on_more(self) -> None:
        self._menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
