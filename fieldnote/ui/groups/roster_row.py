"""One person on the list of a group visit."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from fieldnote.domain.group import GroupSession, Presence
from fieldnote.domain.ids import PersonId, SessionId
from fieldnote.domain.problems import Problem
from fieldnote.services.group_views import ParticipantLine
from fieldnote.ui import discreet, theme
from fieldnote.ui.groups import phrases
from fieldnote.ui.kit.avatar import Avatar
from fieldnote.ui.kit.buttons import Button, IconButton, literal
from fieldnote.ui.kit.choice import Choice, PickRow
from fieldnote.ui.kit.field_parts import mark_invalid
from fieldnote.ui.kit.form import FormField
from fieldnote.ui.kit.labels import ElidedLabel
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.kit.problem_line import ProblemLine
from fieldnote.ui.kit.time_field import TimeField

_AVATAR = 30
_GAP = 8


class RosterRow(QWidget):
    """Name, here or not, and the times where they are not those of the group."""

    shown = Signal(str)
    marked = Signal(str, str)
    times_given = Signal(str, object, object)
    times_asked = Signal(str, bool)
    taken_off = Signal(str)

    def __init__(self, person_id: PersonId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id = person_id
        self._session_id = SessionId("")
        self._times_asked = False
        self._here = False
        self._avatar = Avatar("", "", _AVATAR)
        self.name_button = Button("", "link", size="small")
        self.name_button.setObjectName("roster_name_button")
        self.told_label = ElidedLabel("", "caption", ink="text2")
        self.told_label.setObjectName("roster_told_label")
        self.presence = PickRow(
            (
                Choice(Presence.HERE.value, self.tr("Here")),
                Choice(Presence.ABSENT.value, self.tr("Absent")),
            ),
            tone="accent_text",
        )
        self.more_button = IconButton("ellipsis", "", size="small")
        self.more_button.setObjectName("roster_more_button")
        self.came_field, self.left_field = TimeField(), TimeField()
        self._build_menu()
        self._lay_out()
        self.name_button.clicked.connect(self._on_name)
        self.presence.changed.connect(self._on_presence)
        self.more_button.clicked.connect(self._on_more)
        for field in (self.came_field, self.left_field):
            field.changed.connect(self._on_times)

    def show_line(self, line: ParticipantLine, session: GroupSession, *, chosen: bool) -> None:
        """Show how somebody stands on the list."""
        participant, person = line.participant, line.person
        self._here = participant.presence is Presence.HERE
        self._avatar.show_person(person.initials, person.id)
        name, told = discreet.name(person), phrases.came(line)
        self.name_button.set_kind("soft" if chosen else "link")
        self.name_button.setText(literal(name))
        self.name_button.setAccessibleName(name)
        self.name_button.setAccessibleDescription(told)
        self.told_label.setText(told)
        self.told_label.set_ink("ok" if line.done else "text2")
        self.more_button.set_name(self.tr("More for {name}").format(name=name))
        marked = () if participant.presence is Presence.EXPECTED else (participant.presence.value,)
        self.presence.setAccessibleName(self.tr("Whether {name} came").format(name=name))
        self.presence.choose(marked)
        self.presence.set_read_only(read_only=line.signed)
        for field in (self.came_field, self.left_field):
            field.setReadOnly(line.signed)
        self.more_button.setVisible(not line.signed)
        self._show_times(line, session)

    def has_room(self, width: int) -> bool:
        """Whether somebody's name and both answers fit beside each other in a row of this width."""
        # Whoever's part is in front, the rows stay as they are.
        name = max(self.name_button.width_as(kind) for kind in ("link", "soft"))
        parts = (name, self._avatar.sizeHint().width(), self.more_button.sizeHint().width())
        taken = sum(parts) + len(parts) * theme.px(_GAP)
        return taken + self.presence.widest(beside=True) <= width

    def line_up(self, *, beside: bool) -> None:
        """Put both answers beside each other or on two lines, as wide as in every row whichever one is chosen."""
        self.presence.setFixedWidth(self.presence.widest(beside=beside))

    def unread(self) -> TimeField | None:
        """Have what was typed read; gives a field in sight whose time is none, which says so."""
        fields = (self.came_field, self.left_field) if self._times.isVisibleTo(self) else ()
        unread = [field for field in fields if not field.settle()]
        return unread[0] if unread else None

    def ask_times(self, *, late: bool) -> None:
        """Show the fields for both times, with the focus on one."""
        self._times_asked = True
        self._times.show()
        field = self.came_field if late else self.left_field
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _show_times(self, line: ParticipantLine, session: GroupSession) -> None:
        participant, name = line.participant, discreet.name(line.person)
        if session.id != self._session_id:  # what was asked for or is no time belongs to the session before
            self._session_id, self._times_asked = session.id, False
            self._take_back()
        pairs = ((self.came_field, participant.arrived_at), (self.left_field, participant.left_at))
        for field, moment in pairs:
            field.set_start(session.starts_at.time())
            if line.signed:
                field.set_value(moment.time() if moment else None)
            elif not field.hasFocus() or field.value != (moment.time() if moment else None):
                field.follow(moment.time() if moment else None)
        self.came_field.setAccessibleName(self.tr("When {name} came").format(name=name))
        self.left_field.setAccessibleName(self.tr("When {name} left").format(name=name))
        given = participant.arrived_at is not None or participant.left_at is not None
        self._times.setVisible(self._here and (given or self._times_asked))
        for action in (self.late_action, self.early_action, self.whole_action):
            action.setVisible(self._here)
        self.whole_action.setEnabled(given)
        self._show_stay(line)

    def _show_stay(self, line: ParticipantLine) -> None:
        """Say below both times what is wrong with one of them; it stands as it was typed."""
        said = discreet.of_problem(line.stay, discreet.first_name(line.person)) if line.stay else ""
        wrong = self.field_of(line.stay) if line.stay else None
        for field in (self.came_field, self.left_field):
            if field.readable:  # else it says so itself
                mark_invalid(field, invalid=field is wrong)
                field.setAccessibleDescription(said if field is wrong else "")
        if said != self.stay_line.text:
            self.stay_line.say(said, wrong or self.came_field)

    def field_of(self, stay: Problem) -> TimeField:
        """Give the field for the time that something is wrong with."""
        return self.left_field if stay.field == "left" else self.came_field

    def _take_back(self) -> None:
        """Drop what is typed and is no time."""
        for field in (self.came_field, self.left_field):
            field.set_value(field.value)

    def _build_menu(self) -> None:
        self.menu = Menu(parent=self)
        self.late_action = self._action("late", self.tr("Came late…"))
        self.early_action = self._action("early", self.tr("Left early…"))
        self.whole_action = self._action("whole", self.tr("Was there from start to end"))
        self.off_action = self._action("off", self.tr("Take off the list"))
        self.late_action.triggered.connect(self._on_late)
        self.early_action.triggered.connect(self._on_early)
        self.whole_action.triggered.connect(self._on_whole)
        self.off_action.triggered.connect(self._on_off)

    def _action(self, key: str, words: str) -> QAction:
        action = QAction(words, self.menu)
        action.setObjectName(f"{key}_action")
        self.menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        names = Column(spacing=0)
        names.addWidget(self.name_button, 0, Qt.AlignmentFlag.AlignLeft)
        told = Row(margins=(_GAP, 0, 0, 0), spacing=0)  # where the words of the button begin
        told.addWidget(self.told_label, 1)
        names.addLayout(told)
        stays = self.more_button.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.more_button.setSizePolicy(stays)
        above = Row(spacing=_GAP)
        above.addWidget(self._avatar)
        above.addLayout(names, 1)
        above.addWidget(self.presence, 0, Qt.AlignmentFlag.AlignVCenter)
        above.addWidget(self.more_button)
        self._times = QWidget(self)
        below = Column(self._times, margins=(38, 0, 0, 4), spacing=4)
        times = Row(spacing=8)
        self.came_form = FormField(self.tr("Came"), self.came_field)
        self.left_form = FormField(self.tr("Left"), self.left_field)
        times.addWidget(self.came_form, 1)
        times.addWidget(self.left_form, 1)
        self.stay_line = ProblemLine(self._times)
        below.addLayout(times)
        below.addWidget(self.stay_line)
        self._times.hide()
        column = Column(self, spacing=4)
        column.addLayout(above)
        column.addWidget(self._times)

    def _on_name(self) -> None:
        self.shown.emit(self._person_id)

    def _on_presence(self, chosen: tuple[str, ...]) -> None:
        if chosen:
            self.marked.emit(self._person_id, chosen[0])

    def _on_more(self) -> None:
        self.menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _on_late(self) -> None:
        self.times_asked.emit(self._person_id, True)

    def _on_early(self) -> None:
        self.times_asked.emit(self._person_id, False)

    def _on_whole(self) -> None:
        self._times_asked = False
        self._take_back()
        self.times_given.emit(self._person_id, None, None)

    def _on_off(self) -> None:
        self.taken_off.emit(self._person_id)

    def _on_times(self) -> None:
        self.times_given.emit(self._person_id, self.came_field.value, self.left_field.value)
