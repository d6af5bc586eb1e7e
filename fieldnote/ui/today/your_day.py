"""Today's visits by time, each with what can be done about it now."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.domain.ids import PersonId, SessionId
from fieldnote.domain.person import Person
from fieldnote.domain.visit import NoteState, VisitLine
from fieldnote.services.people import OpenStep
from fieldnote.services.today import DayGroup
from fieldnote.ui import dates, discreet, theme, visit_words
from fieldnote.ui.destinations import Destination, GroupVisitPlace, NewVisitPlace, PeoplePlace, VisitPlace
from fieldnote.ui.kit.avatar import Avatar
from fieldnote.ui.kit.buttons import Button, IconButton, Kind
from fieldnote.ui.kit.card import Card, Divider
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.heading import SectionHeader
from fieldnote.ui.kit.labels import ElidedLabel, FewLines, Label
from fieldnote.ui.kit.layouts import Column, Row, empty, keep_width
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.today import phrases
from fieldnote.ui.today.rows import buttons_in
from fieldnote.ui.tokens import Icon

_NARROW: Final = 700
_AVATAR: Final = 38
_MOST_LINES: Final = 2
_TIME_WIDTH: Final = 74
_PLACE_WIDTH: Final = 210

Visits = tuple[tuple[Person, VisitLine], ...]


class YourDay(Card):
    """The card with the day's visits; `went` tells where a row's button leads.

    `more_asked` tells a planned visit that something else is to be done about, and where on the screen to offer it.
    """

    went = Signal(object)
    more_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 16, 16, 6), spacing=0, parent=parent)
        self.setAccessibleName(self.tr("Your day"))
        self.column.addWidget(SectionHeader(self.tr("Your day"), "calendar-days", ink="accent_text"))
        self.column.add_gap(6)
        self._rows = Column(spacing=0)
        self.column.addLayout(self._rows)
        self.first_button: Button | None = None
        """The button that matters most: of the next planned visit, or of the card's invitation."""

    def show_day(
        self,
        visits: Visits,
        steps: Mapping[PersonId, OpenStep],
        groups: Iterable[DayGroup] = (),
        *,
        anyone: bool = True,
    ) -> None:
        """Show these visits; `steps` are the open next steps of the people a visit is planned with.

        The notes of a group stand in one row, where the first of them would.
        `anyone` says whether there is a person in the notebook to visit.
        """
        empty(self._rows)
        self.first_button = None
        if not visits:
            self._rows.addWidget(self._nothing_planned() if anyone else self._nobody())
            return
        next_one = next((line.id for _, line in visits if line.planned), None)
        of_group = {note.id: group for group in groups for note in group.notes}
        shown: set[SessionId] = set()
        for person, line in visits:
            group = of_group.get(line.id)
            if group is not None and group.session.id in shown:
                continue
            if self._rows.count():
                self._rows.addWidget(Divider())
            if group is not None:
                shown.add(group.session.id)
                of_all = GroupRow(group)
                of_all.went.connect(self.went)
                self._rows.addWidget(of_all)
                continue
            row = VisitRow(person, line, steps.get(person.id), is_next=line.id == next_one)
            row.went.connect(self.went)
            row.more_asked.connect(self.more_asked)
            self._rows.addWidget(row)
            if line.id == next_one:
                self.first_button = row.button

    def stops(self) -> list[Button]:
        """Give the buttons from top to bottom, for the Tab key."""
        return buttons_in(self._rows)

    def _nothing_planned(self) -> EmptyState:
        empty = EmptyState(self.tr("Nothing planned today. Start a visit when you meet someone."), "calendar")
        self.first_button = empty.add_action("start", self.tr("New visit"), icon="plus")
        self.first_button.setObjectName("empty_new_visit_button")
        empty.acted.connect(self._on_start)
        return empty

    def _nobody(self) -> EmptyState:
        empty = EmptyState(self.tr("No people yet. Add the first person you walk with."), "users")
        self.first_button = empty.add_action("add", self.tr("Add a person"), "primary", icon="user-plus")
        self.first_button.setObjectName("empty_add_person_button")
        empty.acted.connect(self._on_add)
        return empty

    def _on_start(self) -> None:
        self.went.emit(NewVisitPlace())

    def _on_add(self) -> None:
        self.went.emit(PeoplePlace())


class VisitRow(QWidget):
    """One visit: time, person, what it is about, where, and its state or the next thing to do."""

    went = Signal(object)
    more_asked = Signal(str, QPoint)

    def __init__(
        self,
        person: Person,
        line: VisitLine,
        step: OpenStep | None,
        *,
        is_next: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._person, self._line = person, line
        self._place = discreet.place(line.place, line.place_label)
        self._about = phrases.about(line, step)
        row = Row(self, margins=(0, 11, 0, 11), spacing=12)
        row.addWidget(_TimeLabel(dates.clock(line.starts_at) if line.starts_at else ""))
        row.addWidget(Avatar(person.initials, person.id, _AVATAR))
        self._add_words(row)
        self._add_place(row)
        if line.state is NoteState.SIGNED:
            row.addWidget(Chip(self.tr("Signed"), "ok", icon="circle-check"))
        self.button = self._button(is_next=is_next)
        row.addWidget(self.button)
        more = self.tr("More about the visit with {name}")
        self.more_button = IconButton("ellipsis", more.format(name=discreet.name(person)))
        self.more_button.setObjectName(f"more_button-{line.id}")
        self.more_button.clicked.connect(self._on_more)
        row.addWidget(self.more_button)
        self.more_button.setVisible(line.planned)
        theme.announcer.applied.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the place before what it is about, in up to two lines, where there is no room for it at the end."""
        super().resizeEvent(event)
        self._fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what else can be done about a planned visit by the menu key and the other mouse button as well."""
        if self._line.planned:
            self._on_more()
        else:
            super().contextMenuEvent(event)

    def _fit(self) -> None:
        narrow = self.width() < theme.px(_NARROW)
        self._place_box.setVisible(bool(self._place) and not narrow)
        facts = (self._place, self._about) if self._place and narrow else (self._about,)
        self._about_label.setText(visit_words.SEPARATOR.join(facts))
        self._about_label.set_most_lines(_MOST_LINES if narrow else 1)

    def _add_words(self, row: Row) -> None:
        name = ElidedLabel(discreet.name(self._person), "h3")
        self._about_label = FewLines(self._about, "meta")
        texts = Column(spacing=1)
        texts.addWidget(name)
        texts.addWidget(self._about_label)
        row.addLayout(texts, 1)

    def _add_place(self, row: Row) -> None:
        self._place_box = QWidget()
        inner = Row(self._place_box, spacing=6)
        inner.addWidget(IconMark("map-pin", "text2", Icon.CHIP))
        inner.addWidget(_PlaceLabel(self._place))
        row.addWidget(self._place_box)

    def _button(self, *, is_next: bool) -> Button:
        """Make the button for what can be done now; a signed note is read."""
        name = discreet.name(self._person)
        kind: Kind = "primary" if is_next else "secondary"
        icon: str | None = None
        if self._line.state is NoteState.SIGNED:
            text, told = self.tr("Open"), self.tr("Open the note for {name}")
        elif self._line.planned:
            text, told = self.tr("Start visit"), self.tr("Start visit with {name}")
            icon = "play" if is_next else None
        elif self._line.state is NoteState.READY:
            text, told = self.tr("Review and sign"), self.tr("Review and sign the note for {name}")
            icon = "pen-line"
        else:
            text, told = self.tr("Finish note"), self.tr("Finish note for {name}")
            icon = "notebook-pen"
        button = Button(text, kind, icon=icon, size="card")
        button.setAccessibleName(told.format(name=name))
        button.setObjectName(f"day_button-{self._line.id}")
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        place: Destination = VisitPlace(self._line.id)
        if self._line.planned:
            place = NewVisitPlace(self._person.id, planned=self._line.id)
        self.went.emit(place)

    def _on_more(self) -> None:
        self.more_asked.emit(self._line.id, self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))


class GroupRow(QWidget):
    """One group: time, its name, how many came, and its state or the next thing to do. It names nobody."""

    went = Signal(object)

    def __init__(self, group: DayGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = group.session
        row = Row(self, margins=(0, 11, 0, 11), spacing=12)
        row.addWidget(_TimeLabel(dates.clock(group.session.starts_at)))
        row.addWidget(_GroupMark())
        self.name_label = ElidedLabel(phrases.group_name(group), "h3")
        self.about_label = FewLines(phrases.about_group(group), "meta")
        texts = Column(spacing=1)
        texts.addWidget(self.name_label)
        texts.addWidget(self.about_label)
        row.addLayout(texts, 1)
        signed = all(note.state is NoteState.SIGNED for note in group.notes)
        if signed:
            row.addWidget(Chip(self.tr("Signed"), "ok", icon="circle-check"))
        self.button = self._button(group, signed=signed)
        row.addWidget(self.button)

    def _button(self, group: DayGroup, *, signed: bool) -> Button:
        icon: str | None = None
        if signed:
            text, told = self.tr("Open"), self.tr("Open the group {name}")
        elif all(note.state is not NoteState.DRAFT for note in group.notes) and group.session.ends_at is not None:
            text, told = self.tr("Review and sign"), self.tr("Review and sign the notes of {name}")
            icon = "pen-line"
        else:
            text, told = self.tr("Finish notes"), self.tr("Finish the notes of {name}")
            icon = "notebook-pen"
        button = Button(text, "secondary", icon=icon, size="card")
        button.setAccessibleName(told.format(name=phrases.group_name(group)))
        button.setObjectName(f"day_button-{group.session.id}")
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        self.went.emit(GroupVisitPlace(self._session.id))


class _GroupMark(QWidget):
    """Stands for a group where a person has their initials, as wide as those."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self)
        row.addWidget(IconMark("users", "accent_text", Icon.RAIL), 0, Qt.AlignmentFlag.AlignCenter)
        keep_width(self, _AVATAR)


class _TimeLabel(Label):
    """A time of day; all of them are as wide as the widest."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "strong", tabular=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Ask for the width of a long time."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), theme.px(_TIME_WIDTH)), hint.height())


class _PlaceLabel(ElidedLabel):
    """A place in words, not wider than a good part of the row."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "meta")
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the words, within limits."""
        return super().sizeHint().boundedTo(QSize(theme.px(_PLACE_WIDTH), 1 << 16))
