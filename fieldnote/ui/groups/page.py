"""The groups that meet, and their sessions: those that are not finished first."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change
from fieldnote.domain.group import Group
from fieldnote.domain.ids import GroupId, SessionId
from fieldnote.services import group_views, groups
from fieldnote.services.group_views import SessionLine
from fieldnote.services.groups import GroupLine
from fieldnote.ui import dates, discreet, theme, visit_words
from fieldnote.ui.destinations import GroupVisitPlace, NewGroupPlace
from fieldnote.ui.groups import phrases
from fieldnote.ui.groups.group_card import GroupCard
from fieldnote.ui.groups.group_sheet import GroupSheet, GroupWords
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card, Surface
from fieldnote.ui.kit.empty_state import EmptyState
from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.rows import RowItem
from fieldnote.ui.kit.scroll import PageScroll
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.way_back import WayBack
from fieldnote.ui.people.pointed_list import PointedList
from fieldnote.ui.tokens import Space
from fieldnote.ui.tools import Tools

_SHOWN = 8
_ROW = 49
_AROUND = 4


class GroupsPage(Surface):
    """`went` tells where the person wants to go."""

    went = Signal(object)

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tools = tools
        self._cards: list[GroupCard] = []
        self._lines: tuple[GroupLine, ...] = ()
        self._typed: dict[str, GroupWords] = {}
        self._way_back = WayBack(self)
        self.title_label = Heading(self.tr("Groups"), "title")
        self.start_button = Button(self.tr("Start a group…"), "primary", icon="play")
        self.start_button.setObjectName("start_group_button")
        self.add_button = Button(self.tr("Add a group…"), "secondary", icon="plus")
        self.add_button.setObjectName("add_group_button")
        self.open_list = PointedList(self.tr("Not finished"), uniform=False)
        self.open_list.setObjectName("open_sessions_list")
        self.list_view = PointedList(self.tr("Finished"), uniform=False)
        self.list_view.setObjectName("sessions_list")
        sentence = self.tr("No groups yet. Add one that meets every week, or start one that meets now.")
        self.empty_state = EmptyState(sentence, "messages-square")
        self._lay_out()
        self.start_button.clicked.connect(self._on_start)
        self.add_button.clicked.connect(self._on_add)
        for sessions in (self.open_list, self.list_view):
            sessions.opened.connect(self._on_opened)

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""
        one, many = self.tr("Groups. 1 group meets."), self.tr("Groups. {count} groups meet.")
        return visit_words.counted(one, many, len(self._lines)) if self._lines else self.tr("Groups")

    def activate(self) -> None:
        """Load the groups, and put the focus on the first thing to do."""
        self._load()
        self.start_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, change: Change) -> None:
        """Load the groups again when one, a session or a person changed."""
        if change.sessions or change.people or change.notebook or change.visits:
            self._load()

    def clear(self) -> None:
        """Forget what was shown."""
        self._lines = ()
        self._typed.clear()
        self._show_cards({})
        for sessions in (self.open_list, self.list_view):
            sessions.show_rows([])
        self._way_back.forget()

    def _lay_out(self) -> None:
        header = Row(spacing=12)
        header.addWidget(self.title_label, 1)
        header.addWidget(self.add_button)
        header.addWidget(self.start_button)
        self._parts = tuple(
            self._part(title, icon, sessions)
            for title, icon, sessions in (
                (self.tr("Not finished"), "pen-line", self.open_list),
                (self.tr("Finished"), "calendar-days", self.list_view),
            )
        )
        content = QWidget()
        inner = Column(content, margins=(Space.PAGE_WIDE, 0, Space.PAGE_WIDE, 24), spacing=Space.BETWEEN_CARDS)
        self._empty_card = Card(self.tr("Groups"))
        self._empty_card.column.addWidget(self.empty_state)
        self._cards_box = Column(spacing=Space.BETWEEN_CARDS)
        inner.addWidget(self._empty_card)
        inner.addWidget(self._parts[0])
        inner.addLayout(self._cards_box)
        inner.addWidget(self._parts[1])
        inner.addStretch(1)
        whole = Column(self, spacing=16)
        top = Column(margins=(Space.PAGE_WIDE, 22, Space.PAGE_WIDE, 0))
        top.addLayout(header)
        whole.addLayout(top)
        whole.addWidget(PageScroll(content), 1)

    @staticmethod
    def _part(title: str, icon: str, sessions: PointedList) -> Card:
        card = Card(title, margins=(6, 12, 6, 6), spacing=4)
        above = Row(margins=(10, 0, 0, 0))
        above.addWidget(SectionHeader(title, icon))
        card.column.addLayout(above)
        card.column.addWidget(sessions)
        return card

    # Showing ──────────────────────────────────────────────────────────────────────────────────────

    def _load(self) -> None:
        self._lines = self._tools.link.ask(groups.groups)
        sessions = self._tools.link.ask(group_views.recent)
        last: dict[GroupId, SessionLine] = {}
        for line in sessions:
            if line.session.group_id is not None:
                last.setdefault(line.session.group_id, line)
        self._show_cards(last)
        self._show_sessions(sessions)
        self._empty_card.setVisible(not self._lines and not sessions)

    def _show_cards(self, last: dict[GroupId, SessionLine]) -> None:
        while len(self._cards) > len(self._lines):
            card = self._cards.pop()
            card.hide()
            self._cards_box.removeWidget(card)
            card.deleteLater()
        while len(self._cards) < len(self._lines):
            card = GroupCard()
            card.start_asked.connect(self._on_start_of)
            card.change_asked.connect(self._on_change)
            self._cards.append(card)
            self._cards_box.addWidget(card)
        for card, line in zip(self._cards, self._lines, strict=True):
            names = [discreet.called(name) for name in self._tools.link.ask(groups.names_of, line)]
            card.show_group(line, names, last.get(line.group.id))

    def _show_sessions(self, sessions: tuple[SessionLine, ...]) -> None:
        lists = (self.open_list, self.list_view)
        halves = ([line for line in sessions if not line.finished], [line for line in sessions if line.finished])
        for card, shown, lines in zip(self._parts, lists, halves, strict=True):
            shown.show_rows([self._row(line) for line in lines])
            shown.setFixedHeight(theme.px(min(len(lines), _SHOWN) * _ROW + _AROUND))
            card.setVisible(bool(lines))

    def _row(self, line: SessionLine) -> RowItem:
        session = line.session
        came = visit_words.counted(self.tr("1 person came"), self.tr("{count} people came"), line.came)
        if session.ends_at is None:
            told = self.tr("Still going on")
        elif line.left:
            told = visit_words.counted(self.tr("1 note to sign"), self.tr("{count} notes to sign"), line.left)
        else:
            told = self.tr("All signed")
        title = visit_words.SEPARATOR.join((phrases.name(session), dates.day(session.day)))
        return RowItem(
            key=session.id,
            title=title,
            subtitle=visit_words.SEPARATOR.join((phrases.times(session), came)),
            spoken=f"{phrases.name(session)}, {dates.day(session.day)}, {came}. {told}.",
            ink="text3",
            trailing=told,
        )

    # Acting ───────────────────────────────────────────────────────────────────────────────────────

    def _on_start(self) -> None:
        self.went.emit(NewGroupPlace())

    def _on_start_of(self, group_id: str) -> None:
        self.went.emit(NewGroupPlace(GroupId(group_id)))

    def _on_opened(self, key: str) -> None:
        self.went.emit(GroupVisitPlace(SessionId(key)))

    def _on_add(self) -> None:
        self._ask(GroupWords(Group(GroupId(""), "")))

    def _on_change(self, group_id: str) -> None:
        line = next((one for one in self._lines if one.group.id == group_id), None)
        if line is not None:
            self._ask(GroupWords(line.group, tuple(member.person_id for member in line.members)))

    def _ask(self, asked: GroupWords) -> None:
        """Ask for a group; what was typed and not kept is there the next time, until the notebook is locked."""
        if open_sheets(self.window()):
            return
        key = asked.group.id
        typed = self._typed.pop(key, None)
        sheet = GroupSheet(self.window(), self._tools, typed or asked)
        sheet.kept.connect(partial(self._on_kept, is_new=not key))
        sheet.left.connect(partial(self._typed.__setitem__, key))
        sheet.anew_asked.connect(partial(self._begin_anew, sheet, asked))
        sheet.begin(goes_on=typed is not None)

    def _begin_anew(self, sheet: GroupSheet, asked: GroupWords) -> None:
        sheet.give_up()
        self._ask(asked)

    def _on_kept(self, _: object, *, is_new: bool) -> None:
        self._way_back.tell(self.tr("Group added.") if is_new else self.tr("Group changed."))
        self._load()
