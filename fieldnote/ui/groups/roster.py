"""Who came: everybody on the list, here or not, with when they came and left."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldnote.domain.group import OVER_RATIO, GroupSession, Presence
from fieldnote.domain.ids import PersonId
from fieldnote.services.group_views import OpenSession
from fieldnote.ui import theme
from fieldnote.ui.groups.roster_row import RosterRow
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.visits.reason_field import ReasonField


class Roster(Card):
    """The list. Each signal tells what is asked for; what comes of it is shown by `show_session`."""

    shown = Signal(str)
    marked = Signal(str, str)
    """A person, and whether they are here or absent."""
    times_given = Signal(str, object, object)
    """A person, and the times of day they came and left; None stands for the start and the end."""
    times_asked = Signal(str, bool)
    """A person, and whether they came late; else they left early."""
    taken_off = Signal(str)
    add_asked = Signal()
    all_asked = Signal()
    reason_given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who came"), spacing=8, parent=parent)
        self._rows: dict[PersonId, RosterRow] = {}
        self._reason: ReasonField | None = None
        self.header = SectionHeader(self.tr("Who came"), "users")
        self.header.hint_label.setObjectName("came_label")
        self.bar = InfoBar("", "warn", closable=True)
        self.bar.setObjectName("roster_bar")
        self.bar.hide()
        self.empty_label = Label(
            self.tr("Nobody is on the list yet. Add who is there."), "body", ink="text2", wrap=True
        )
        self.all_button = Button(self.tr("All came"), "secondary", icon="users", size="card")
        self.all_button.setObjectName("all_came_button")
        self.add_button = Button(self.tr("Add someone…"), "secondary", icon="user-plus", size="card")
        self.add_button.setObjectName("add_someone_button")
        self._rows_box = Column(spacing=4)
        self._reason_box = Column(spacing=0)
        below = Row(spacing=8)
        below.addWidget(self.all_button)
        below.addWidget(self.add_button)
        below.addStretch(1)
        self.column.addWidget(self.header)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.empty_label)
        self.column.addLayout(self._rows_box)
        self.column.addLayout(self._reason_box)
        self.column.addLayout(below)
        self.column.addStretch(1)
        self.bar.closed.connect(self.bar.hide)
        self.all_button.clicked.connect(self.all_asked)
        self.add_button.clicked.connect(self.add_asked)
        theme.announcer.applied.connect(self._line_up)

    def show_session(self, opened: OpenSession, current: PersonId | None) -> None:
        """Show who is on the list and how; rows of people who were there already stay, and with them the focus."""
        lines = {line.person.id: line for line in opened.lines}
        for person_id in [one for one in self._rows if one not in lines]:
            self._drop(person_id)
        for number, (person_id, line) in enumerate(lines.items()):
            row = self._rows.get(person_id) or self._add(person_id)
            if self._rows_box.indexOf(row) != number:
                self._rows_box.removeWidget(row)
                self._rows_box.insertWidget(number, row)
            row.show_line(line, opened.session, chosen=person_id == current)
            row.show()
        expected = any(line.participant.presence is Presence.EXPECTED for line in opened.lines)
        self.all_button.setVisible(expected)
        self.empty_label.setVisible(not lines)
        self.header.set_hint(self._count(opened.session, opened))
        self._show_ratio(opened)
        self._line_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Line the rows up where there is more or less room for them."""
        super().resizeEvent(event)
        self._line_up()

    def say(self, sentence: str) -> None:
        """Say why something on the list was refused; an empty sentence takes it back."""
        if sentence:
            self.bar.say(sentence, "warn", urgent=True)
        else:
            self.bar.hide()

    def row(self, person_id: PersonId) -> RosterRow:
        """Give somebody's row; raises KeyError."""
        return self._rows[person_id]

    def unread(self) -> TimeField | None:
        """Have the times that were typed read; gives a field where it is none, which says so."""
        fields = (row.unread() for row in list(self._rows.values()))
        return next((field for field in fields if field is not None), None)

    def clear(self) -> None:
        """Forget everybody."""
        for person_id in list(self._rows):
            self._drop(person_id)
        self._put_reason_away()
        self.bar.hide()
        self.header.set_hint("")

    def _line_up(self) -> None:
        """Put who came and who did not in columns: all rows the same way, as the one with the longest name needs it."""
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        beside = all(row.has_room(width) for row in self._rows.values())
        for row in self._rows.values():
            row.line_up(beside=beside)

    def _count(self, session: GroupSession, opened: OpenSession) -> str:
        came = sum(line.participant.presence is Presence.HERE for line in opened.lines)
        told = self.tr("{came} of {listed}").format(came=came, listed=len(opened.lines)) if opened.lines else ""
        guests = self.tr("and guests: {count}").format(count=session.guests) if session.guests else ""
        return " ".join(part for part in (told, guests) if part)

    def _show_ratio(self, opened: OpenSession) -> None:
        """Say once that there were more people than the rules allow, and ask why; what is being typed stays."""
        over = next((problem for problem in opened.problems if problem.code == OVER_RATIO), None)
        if over is None:
            self._put_reason_away()
        elif self._reason is None or not self._reason.line.hasFocus():
            self._put_reason_away()
            self._reason = ReasonField(over, opened.session.over_ratio_reason, "")
            self._reason.line.setReadOnly(all_signed(opened))
            self._reason.given.connect(self._on_reason)
            self._reason_box.addWidget(self._reason)

    def _put_reason_away(self) -> None:
        if self._reason is not None:
            self._reason.hide()
            self._reason_box.removeWidget(self._reason)
            self._reason.deleteLater()
            self._reason = None

    def _add(self, person_id: PersonId) -> RosterRow:
        row = RosterRow(person_id, self)
        row.shown.connect(self.shown)
        row.marked.connect(self.marked)
        row.times_given.connect(self.times_given)
        row.times_asked.connect(self.times_asked)
        row.taken_off.connect(self.taken_off)
        self._rows[person_id] = row
        return row

    def _drop(self, person_id: PersonId) -> None:
        row = self._rows.pop(person_id)
        row.hide()
        self._rows_box.removeWidget(row)
        row.deleteLater()

    def _on_reason(self, _: str, reason: str) -> None:
        self.reason_given.emit(reason)


def all_signed(opened: OpenSession) -> bool:
    """Whether the session has ended and every note of it is signed: it is there to be read."""
    notes = [line for line in opened.lines if line.draft is not None]
    return opened.session.ends_at is not None and bool(notes) and all(line.signed for line in notes)
