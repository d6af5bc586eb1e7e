"""What only some kinds of contact ask: the size of a group, what else it was, and times with a pause between."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.visit import ContactKind, VisitDraft
from fieldnote.ui import words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.choice import Choice, Segmented
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import FlowLayout, Row
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.visits.fields import show_number

_MOST_PEOPLE = 99
OTHER_KINDS: Final = (ContactKind.COLLATERAL, ContactKind.ATTEMPTED, ContactKind.NO_SHOW, ContactKind.OUTREACH)
"""What it can be when it was neither one to one nor a group."""


class KindRow(QWidget):
    """A row that is there only when the kind of contact needs it, or when the visit had a pause."""

    edited = Signal()
    one_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group, self._other, self._pause = QWidget(self), QWidget(self), QWidget(self)
        self.group_size_field = NumberField(most=_MOST_PEOPLE)
        self.group_size_field.setObjectName("group_size_field")
        self.group_size_field.setSpecialValueText(" ")
        group_label = Label(self.tr("People in the group"), "field")
        group_label.setBuddy(self.group_size_field)
        self.group_size_field.setAccessibleName(group_label.text())
        self.other_field = Segmented(
            tuple(Choice(kind.value, words.of(kind)) for kind in OTHER_KINDS),
            name=self.tr("What it was"),
        )
        self.other_field.setObjectName("other_field")
        self.pause_label = Label("", "hint")
        self.one_button = Button(self.tr("Count as one"), "link", size="small")
        self.one_button.setObjectName("one_button")
        for box, members in (
            (self._group, (group_label, self.group_size_field)),
            (self._other, (self.other_field,)),
            (self._pause, (self.pause_label, self.one_button)),
        ):
            row = Row(box, spacing=10)
            for member in members:
                row.addWidget(member)
        flow = FlowLayout(self, spacing=(20, 6))
        for box in (self._group, self._other, self._pause):
            flow.addWidget(box)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.group_size_field.changed.connect(self.edited)
        self.other_field.changed.connect(self.edited)
        self.one_button.clicked.connect(self.one_asked)

    @property
    def group_size(self) -> int:
        """How many people were in the group; none where it was no group."""
        return self.group_size_field.value()

    @property
    def other(self) -> ContactKind:
        """What it was when it was neither one to one nor a group."""
        return ContactKind(self.other_field.value)

    def load(self, draft: VisitDraft) -> None:
        """Show what a note says."""
        show_number(self.group_size_field, draft.group_size)
        other = draft.kind if draft.kind in OTHER_KINDS else ContactKind.COLLATERAL
        self.other_field.choose((other.value,))

    def show_for(self, kind: ContactKind, pause: str) -> None:
        """Show what this kind asks; `pause` are the times of a visit that had one."""
        self._group.setVisible(kind is ContactKind.GROUP)
        self._other.setVisible(kind in OTHER_KINDS)
        self._pause.setVisible(bool(pause))
        self.pause_label.setText(self.tr("With a pause: {times}").format(times=pause) if pause else "")
        self.setVisible(kind is not ContactKind.ONE_TO_ONE or bool(pause))
