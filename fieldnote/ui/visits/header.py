"""The head of the page: the way back, who it is about, how it stands, and the timer."""

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAction, QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.person import Person
from fieldnote.domain.visit import USUAL_MINUTES, NoteState, Visit, VisitDraft
from fieldnote.services.after_signing import Voided
from fieldnote.ui import dates, discreet, icons, theme, visit_words
from fieldnote.ui.kit.avatar import Avatar
from fieldnote.ui.kit.buttons import IconButton
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.labels import ElidedLabel, Kind
from fieldnote.ui.kit.layouts import Column, Grid, Row
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.kit.save_state import SaveState
from fieldnote.ui.kit.spoken import Spoken
from fieldnote.ui.visits import wording
from fieldnote.ui.visits.timer_pill import TimerPill

_AVATAR = 36
_BESIDE_FROM = 700


class VisitHeader(Surface):
    """Title, saved line and timer of one note."""

    back_asked = Signal()
    timer_pressed = Signal()
    panel_asked = Signal()
    delete_asked = Signal()
    move_asked = Signal()
    together_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", edges=Qt.Edge.BottomEdge, parent=parent)
        self.back_button = IconButton("arrow-left", self.tr("Save and go back"))
        self.back_button.setObjectName("back_button")
        self._avatar = Avatar("", "", _AVATAR)
        self.title_label = _Title("", "note_title")
        self.title_label.setObjectName("title_label")
        self.subtitle_label = ElidedLabel("", "caption", ink="text2")
        self.subtitle_label.setObjectName("subtitle_label")
        self.save_state = SaveState()
        self.save_state.label.setObjectName("save_label")
        self.timer_pill = TimerPill()
        self.signed_chip = Chip("", "ok", icon="circle-check")
        self.signed_chip.setObjectName("signed_chip")
        self.panel_button = IconButton("history", self.tr("Show last visit, triggers and supports"))
        self.panel_button.setObjectName("panel_button")
        self._beside: bool | None = None
        self._build_more()
        self._lay_out()
        self.back_button.clicked.connect(self.back_asked)
        self.timer_pill.pressed.connect(self.timer_pressed)
        self.panel_button.clicked.connect(self.panel_asked)

    def show_note(self, person: Person, draft: VisitDraft, state: NoteState, signed: Visit | None) -> None:
        """Show whose note it is and how it stands."""
        self._avatar.show_person(person.initials, person.id)
        self.title_label.setText(self.tr("Visit with {name}").format(name=discreet.name(person)))
        self.show_day(draft, state)
        of_draft, of_signed = (self.save_state, self.timer_pill, self.more_button), (self.signed_chip,)
        _swap(hide=of_draft if signed else of_signed, show=of_signed if signed else of_draft)
        if signed is not None:
            self.signed_chip.show_state(wording.signed(signed), "ok", "circle-check")
            self.signed_chip.setAccessibleName(self.tr("{signed}, read only").format(signed=wording.signed(signed)))
        self.move_action.setVisible(draft.session_id is None and not draft.planned)
        self.back_button.set_name(self.tr("Go back") if signed else self.tr("Save and go back"))

    def show_void(self, voided: Voided) -> None:
        """Show whose chart a voided note stood in, and of which day it was."""
        self._avatar.show_person(voided.person.initials, voided.person.id)
        self.title_label.setText(self.tr("Visit with {name}").format(name=discreet.name(voided.person)))
        told = (self.tr("Void note"), dates.long_day(voided.stub.day))
        self.subtitle_label.setText(visit_words.SEPARATOR.join(told))
        _swap(hide=(self.save_state, self.timer_pill, self.more_button), show=(self.signed_chip,))
        self.signed_chip.show_state(self.tr("Void"), "neutral", "lock")
        self.signed_chip.setAccessibleName(self.tr("Void, sealed"))
        self.back_button.set_name(self.tr("Go back"))

    def show_day(self, draft: VisitDraft, state: NoteState) -> None:
        """Say what kind of note it is and of which day."""
        if state is NoteState.SIGNED:
            kind = self.tr("Signed note")
        elif draft.planned:
            kind = self.tr("Planned visit")
        else:
            kind = self.tr("Draft note")
        told = [kind, dates.long_day(draft.day)] if draft.day else [kind]
        planned_for = draft.planned_for
        if planned_for is not None and draft.planned:
            told += [dates.clock(planned_for), wording.minutes(draft.planned_minutes or USUAL_MINUTES)]
        elif planned_for is not None and state is not NoteState.SIGNED and planned_for.date() != draft.day:
            told.append(self.tr("planned for {day}").format(day=dates.day(planned_for.date())))
        self.subtitle_label.setText(visit_words.SEPARATOR.join(told))

    def clear(self) -> None:
        """Forget the person."""
        self._avatar.show_person("", "")
        self.title_label.setText("")
        self.subtitle_label.setText("")
        self.save_state.clear()
        self.signed_chip.setText("")

    def _build_more(self) -> None:
        self.more_button = IconButton("ellipsis", self.tr("More for this note"))
        self.more_button.setObjectName("more_menu_button")
        menu = Menu(parent=self)
        self.delete_action = QAction(self.tr("Delete draft"), menu)
        self.delete_action.setObjectName("delete_action")
        icons.attach(self.delete_action, "trash-2")
        self.delete_action.triggered.connect(self.delete_asked)
        self.move_action = QAction(self.tr("Move to another person…"), menu)
        self.move_action.setObjectName("move_action")
        icons.attach(self.move_action, "user")
        self.move_action.triggered.connect(self.move_asked)
        self.together_action = QAction(self.tr("Read together"), menu)
        self.together_action.setObjectName("together_action")
        icons.attach(self.together_action, "book-open-text")
        self.together_action.triggered.connect(self.together_asked)
        menu.addAction(self.together_action)
        menu.addAction(self.move_action)
        menu.addAction(self.delete_action)
        self._menu = menu
        self.more_button.clicked.connect(self._on_more)

    def _lay_out(self) -> None:
        texts = Column(spacing=1)
        texts.addStretch(1)
        texts.addWidget(self.title_label)
        texts.addWidget(self.subtitle_label)
        texts.addStretch(1)
        who, tools = Row(spacing=11), Row(spacing=4)
        who.addWidget(self.back_button)
        who.addWidget(self._avatar)
        who.addLayout(texts, 1)
        self._standing = Row(spacing=11)
        self._standing.addStretch(1)
        self._standing.addWidget(self.save_state)
        self._standing.addWidget(self.signed_chip)
        self._standing.addWidget(self.timer_pill)
        tools.addWidget(self.more_button)
        tools.addWidget(self.panel_button)
        self._grid = Grid(self, margins=(16, 9, 22, 9), spacing=(11, 6))
        self._grid.addLayout(who, 0, 0)
        self._grid.addLayout(tools, 0, 2)
        self._grid.setColumnStretch(0, 1)
        self._arrange()
        theme.announcer.applied.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put how it stands below where there is no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() / theme.current().scale >= _BESIDE_FROM
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.removeItem(self._standing)
        if beside:
            self._grid.addLayout(self._standing, 0, 1)
        else:
            self._grid.addLayout(self._standing, 1, 0, 1, 3)

    def _on_more(self) -> None:
        below = self.more_button.rect().bottomLeft()
        self._menu.popup(self.more_button.mapToGlobal(below))


class _Title(Spoken, ElidedLabel):
    """The page's heading; a long name is shortened, with all of it in the tooltip."""

    spoken_role: ClassVar[QAccessible.Role] = QAccessible.Role.Heading

    def __init__(self, text: str, kind: Kind) -> None:
        self.speak()
        super().__init__(text, kind)


def _swap(*, hide: Iterable[QWidget], show: Iterable[QWidget]) -> None:
    """Show some instead of others, the others gone first: a window never shrinks back after it had to grow."""
    for widget in hide:
        widget.hide()
    for widget in show:
        widget.show()
