"""The open notebook: the bar at the left, the page in front, and the ways between pages."""

from collections import deque
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from fieldnote.domain.arrival import ArrivalKind
from fieldnote.domain.changes import Change, Done, Refused
from fieldnote.domain.ids import GroupId, PersonId, VisitId
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import after_signing, group_sessions, groups, sentences, timers, to_sign, visits
from fieldnote.services.notebook import Notebook
from fieldnote.ui import discreet, theme, visit_words
from fieldnote.ui.destinations import (
    BackPlace,
    CaseloadFilePlace,
    Destination,
    DocumentPlace,
    DocumentsPlace,
    ExportsPlace,
    GroupsPlace,
    GroupVisitPlace,
    NewGroupPlace,
    NewVisitPlace,
    PeoplePlace,
    SettingsPlace,
    TodayPlace,
    ToSignPlace,
    VisitPlace,
)
from fieldnote.ui.kit.card import Surface
from fieldnote.ui.kit.composing import finish_composing
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.layouts import Column, Row
from fieldnote.ui.kit.nav_bar import NavBar
from fieldnote.ui.kit.nav_parts import NavItem
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.kit.spoken import announce
from fieldnote.ui.kit.toast import PAGES
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.pages import Page, Pages
from fieldnote.ui.panes import Panes
from fieldnote.ui.tokens import Space
from fieldnote.ui.tools import Tools
from fieldnote.ui.unsaved import Unsaved

if TYPE_CHECKING:
    from fieldnote.ui.search.sheet import Offer

_RAIL_BELOW: Final = 1180
_WIDE_FROM: Final = 1600
_MOST_HISTORY: Final = 50
_TIMER_MS: Final = 10_000
_HOUR: Final = 60
_MOST_NOTES: Final = 1000


class Shell(Surface):
    """Takes the person where pages ask for, tells the page in front what changed, and says what failed."""

    went = Signal(object)
    """A destination was reached."""
    hide_asked = Signal()
    lock_asked = Signal()
    help_asked = Signal()
    menu_asked = Signal(object)
    """The menu is wanted at this button."""
    command_asked = Signal(str)
    """A command was found by its words, and is wanted."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__("bg_app", parent=parent)
        self.setObjectName("shell")
        self.tools = tools
        self.pages = Pages(tools, self)
        self._here: Destination | None = None
        self._history: deque[Destination] = deque(maxlen=_MOST_HISTORY)
        self._page: Page | None = None
        self.offers: Callable[[], Sequence[Offer]] = tuple
        """What the search offers to do; whoever knows the commands says so."""
        self.panes = Panes(self)
        self._held = ""
        """What is no day and was shown when the window was to be closed: closed once more, it goes."""
        self._timed: VisitId | None = None
        self._timer_clock = QTimer(self, interval=_TIMER_MS)
        self._timer_clock.timeout.connect(self._on_timer_clock)
        self._build()
        self._connect()
        self._count()
        self._show_timer()

    # Where the person is ──────────────────────────────────────────────────────────────────────────

    @property
    def here(self) -> Destination | None:
        """The destination in front."""
        return self._here

    @property
    def page(self) -> Page | None:
        """The page in front."""
        return self._page

    @property
    def person_id(self) -> PersonId | None:
        """The person that the page in front is about, if it is about one."""
        found = getattr(self._page, "person_id", None)
        return PersonId(found) if isinstance(found, str) and found else None

    def go(self, destination: object) -> None:
        """Go somewhere; stays where it is when what was written there cannot be saved, or a day there is none."""
        if not self.is_read():
            return
        if isinstance(destination, BackPlace):
            self._show(self._before(), remember=False)
        elif isinstance(destination, NewVisitPlace):
            self._start_visit(destination)
        elif isinstance(destination, NewGroupPlace):
            self._start_group(destination)
        elif isinstance(destination, CaseloadFilePlace):
            self._bring_caseload()
        elif isinstance(destination, Destination):
            self._show(destination, remember=True)

    def add_person(self) -> None:
        """Open the list of people with the form for someone new."""
        self.go(PeoplePlace())
        if isinstance(self._here, PeoplePlace):
            self.pages.people.add_person()

    def search(self) -> None:
        """Open the search over the page."""
        from fieldnote.ui.search.sheet import SearchSheet  # noqa: PLC0415 -- at its first use

        if open_sheets(self.window()):
            return
        sheet = SearchSheet(self.window(), self.tools.link, self.offers())
        sheet.went.connect(self.go)
        sheet.command_asked.connect(self.command_asked)
        sheet.begin()

    def find_here(self) -> None:
        """Find in the list in front, or anywhere from a page without one."""
        if isinstance(self._here, PeoplePlace):
            self.pages.people.begin_find()
        else:
            self.search()

    def step_note(self, steps: int) -> None:
        """Go to a note of the same person that was before or after the one in front, if there is one."""
        here, person_id = self._here, self.person_id
        if not isinstance(here, VisitPlace) or person_id is None:
            return
        lines = self.tools.link.ask(visits.lines, person_id=person_id, most=_MOST_NOTES)
        newest_first = [line.id for line in lines]
        place = newest_first.index(here.visit_id) - steps if here.visit_id in newest_first else -1
        if 0 <= place < len(newest_first):
            self.go(VisitPlace(newest_first[place]))

    def plan_visit(self) -> None:
        """Ask on the first page with whom a visit is planned, and when."""
        self.go(TodayPlace())
        if isinstance(self._here, TodayPlace):
            self.pages.today.plan_visit()

    def new_visit(self) -> None:
        """Start a visit with the person in front, or ask with whom."""
        self.go(NewVisitPlace(self.person_id))

    def new_group(self) -> None:
        """Start a group session, or ask of which group."""
        self.go(NewGroupPlace())

    def turn_discreet(self) -> None:
        """Show initials for names, or names again; all stays as it is when what was written cannot be saved.

        Sheets go as for Hide, which keeps what was typed in them: they were made with names.
        """
        if not self.flush():
            return
        for sheet in reversed(open_sheets(self.window())):
            if not sheet.names_nobody:
                sheet.close_sheet()
        discretion.turn(on=not discretion.on)

    def is_read(self) -> bool:
        """Have the days typed into the note in front read; one that is none says so, and has the focus.

        Once the note is left, the day of before would stand unseen. Nothing asks this that must never wait: a lock,
        Hide, sleep.
        """
        finish_composing()
        read = getattr(self._page, "is_read", None)
        return not callable(read) or bool(read())

    def holds(self) -> bool:
        """Say whether a day that is none is shown before the window goes; where it was shown already, it is not."""
        before, self._held = self._held, ""
        if not self.isVisible() or open_sheets(self.window()) or self.is_read():
            return False
        field = self.window().focusWidget()
        self._held = field.text() if isinstance(field, LineField) else ""
        return self._held != before

    def flush(self) -> bool:
        """Save what was typed and is not saved yet; gives False after the failure was told."""
        finish_composing()
        editor = self.pages.open_visit
        is_kept = editor is None or editor.flush()
        for part in self.findChildren(Unsaved):
            is_kept = part.flush() and is_kept
        return is_kept

    def activate(self) -> None:
        """Show the page in front anew, as after Hide."""
        if self._page is not None:
            self._page.activate()

    # Building ─────────────────────────────────────────────────────────────────────────────────────

    def _build(self) -> None:
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
        places = (
            NavItem("today", self.tr("Today"), "calendar-days"),
            NavItem("people", self.tr("People"), "users"),
            NavItem("groups", self.tr("Groups"), "messages-square"),
            NavItem("sign", self.tr("To sign"), "pen-line"),
            NavItem("documents", self.tr("Documents"), "file-text"),
            NavItem("exports", self.tr("Exports"), "send"),
        )
        more = (NavItem("menu", self.tr("Menu"), "ellipsis"), NavItem("help", self.tr("Help"), "circle-help"))
        self.nav = NavBar(places, more, search_keys=keys)
        self.nav.setObjectName("nav")
        self.nav.setAccessibleName(self.tr("Places"))
        self._show_state()
        self.bar = InfoBar("", "error")
        self.bar.close_button.show()
        self.bar.setObjectName("failure_bar")
        self._bar_room = QWidget()
        Column(self._bar_room, margins=(Space.PAGE_WIDE, 12, Space.PAGE_WIDE, 0)).addWidget(self.bar)
        self._bar_room.hide()
        self._stack = QStackedWidget()
        self._stack.setObjectName(PAGES)
        right = Column(spacing=0)
        right.addWidget(self._bar_room)
        right.addWidget(self._stack, 1)
        row = Row(self, spacing=0)
        row.addWidget(self.nav)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.nav.chosen.connect(self._on_chosen)
        self.nav.search_asked.connect(self.search)
        self.nav.hide_asked.connect(self.hide_asked)
        self.nav.lock_asked.connect(self.lock_asked)
        self.nav.timer_asked.connect(self._on_timer)
        self.bar.closed.connect(self._bar_room.hide)
        self.tools.link.changed.connect(self._on_changed)
        self.tools.link.failed.connect(self.say_failed)
        theme.announcer.applied.connect(self._fit)
        discretion.changed.connect(self._on_discretion)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words or icons, as the room allows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.width() / theme.current().scale
        rail = width < _RAIL_BELOW or isinstance(self._here, VisitPlace | GroupVisitPlace)
        self.nav.set_rail(rail=rail, wide=width >= _WIDE_FROM)

    def _show_state(self) -> None:
        detail = self.tr("Initials on") if discretion.on else self.tr("Saved on this laptop")
        self.nav.show_state(self.tr("Working offline"), detail)

    def _on_discretion(self) -> None:
        """Call everybody anew: the page in front is shown again, the others are when they come to the front."""
        self._show_state()
        if self._here is not None:
            self._show(self._here, remember=False)

    # Going ────────────────────────────────────────────────────────────────────────────────────────

    def _show(self, destination: Destination, *, remember: bool) -> None:
        if not self.flush():
            return
        page = self._open(destination)
        if page is None:
            return
        if remember and self._here is not None and self._here != destination and _comes_back(self._here):
            self._history.append(self._here)
        self._here, self._page = destination, page
        self._choose_place()
        self._fit()
        self._put_in_front(page)
        page.activate()
        self._show_panes(page)
        self._show_timer()
        announce(self, page.caption)
        self.went.emit(destination)

    def _before(self) -> Destination:
        """Give where the person came from, before the version that the note in front was corrected in."""
        while self._history:
            place = self._history.pop()
            if not self._is_version_before(place):
                return place
        return TodayPlace()

    def _is_version_before(self, place: Destination) -> bool:
        here = self._here
        if not isinstance(here, VisitPlace) or not isinstance(place, VisitPlace):
            return False
        return place == here or self.tools.link.ask(after_signing.is_replaced, place.visit_id, here.visit_id)

    def _open(self, destination: Destination) -> Page | None:
        """Give the page for a destination, showing it; None after telling that it is not there any more."""
        try:
            return self._page_for(destination)
        except FieldnoteError as error:
            self.say_failed(sentences.of_error(error))
            return None

    def _page_for(self, destination: Destination) -> Page | None:
        match destination:
            case PeoplePlace(person_id, tab):
                if person_id is not None:
                    self.pages.people.open_person(person_id, tab)
                return self.pages.people
            case VisitPlace(visit_id):
                return self.pages.visit if self.pages.visit.open(visit_id) else None
            case GroupVisitPlace(session_id):
                return self.pages.group_visit if self.pages.group_visit.open(session_id) else None
            case DocumentPlace():
                self.pages.document.show_document(destination)
                return self.pages.document
            case SettingsPlace(section):
                self.pages.settings.show_section(section)
                return self.pages.settings
            case _:
                return self._whole_page(destination)

    def _whole_page(self, destination: Destination) -> Page:
        """Give a page that shows the same whoever comes."""
        if isinstance(destination, ToSignPlace):
            return self.pages.to_sign
        if isinstance(destination, GroupsPlace):
            return self.pages.groups
        if isinstance(destination, ExportsPlace):
            return self.pages.exports
        return self.pages.documents if isinstance(destination, DocumentsPlace) else self.pages.today

    def _put_in_front(self, page: Page) -> None:
        widget = page if isinstance(page, QWidget) else None
        if widget is None:
            return
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
            page.went.connect(self.go)
        focused = QApplication.focusWidget()
        if focused is not None and self._stack.isAncestorOf(focused):
            focused.clearFocus()  # else it goes here and there on its way, and each place is read aloud
        self._stack.setCurrentWidget(widget)

    def _show_panes(self, page: Page) -> None:
        """Let F6 step through the bar and the page's own parts."""
        self.panes.show_panes((self.nav, *self.pages.panes_of(page)))

    def _start_visit(self, wanted: NewVisitPlace) -> None:
        if wanted.person_id is None and wanted.planned is None:
            self._ask_whom()
            return
        if not self.flush():
            return
        begun = self.tools.link.do(_start, wanted)
        if isinstance(begun, Done):
            self.go(VisitPlace(begun.value))

    def _start_group(self, wanted: NewGroupPlace) -> None:
        if wanted.group_id is None and self.tools.link.ask(groups.groups):
            self._ask_which()
            return
        if not self.flush():
            return
        begun = self.tools.link.do(group_sessions.start, wanted.group_id or None)
        if isinstance(begun, Done):
            self.go(GroupVisitPlace(begun.value.id))
        elif isinstance(begun, Refused):
            self.say_failed(discreet.of_problem(begun.problems[0]))

    def _bring_caseload(self) -> None:
        self.go(ExportsPlace())
        if isinstance(self._here, ExportsPlace):
            self.pages.exports.bringing.begin(ArrivalKind.ROSTER)

    def _ask_which(self) -> None:
        from fieldnote.ui.groups.start_sheet import StartSheet  # noqa: PLC0415 -- at its first use

        if open_sheets(self.window()):
            return
        sheet = StartSheet(self.window(), self.tools.link.ask(groups.groups))
        sheet.picked.connect(self._on_group_picked)
        sheet.begin()

    def _on_group_picked(self, group_id: str) -> None:
        self.go(NewGroupPlace(GroupId(group_id)))

    def _ask_whom(self) -> None:
        from fieldnote.ui.search.picker import PersonPicker  # noqa: PLC0415 -- at its first use

        if open_sheets(self.window()):
            return
        picker = PersonPicker(self.window(), self.tools.link, self.tr("Who is the visit with?"))
        picker.picked.connect(self._on_picked)
        picker.begin()

    # What happens ─────────────────────────────────────────────────────────────────────────────────

    def say_found(self, sentence: str) -> None:
        """Tell what opening the notebook found or repaired."""
        self._bar_room.show()
        self.bar.say(sentence, "warn")

    def say_failed(self, sentence: str) -> None:
        """Say what did not work, above the page, until something works or it is put away."""
        self._bar_room.show()
        self.bar.say(sentence, "error", urgent=True)

    def _on_chosen(self, key: str) -> None:
        if key == "menu":
            self.menu_asked.emit(self.nav.item_button(key))
        elif key == "help":
            self.help_asked.emit()
        else:
            places: dict[str, Destination] = {
                "people": PeoplePlace(),
                "groups": GroupsPlace(),
                "sign": ToSignPlace(),
                "documents": DocumentsPlace(),
                "exports": ExportsPlace(),
            }
            self.go(places.get(key, TodayPlace()))
        # Where saving failed, or only the menu was opened, the person stayed: the bar at the left must say so.
        self._choose_place()

    def _choose_place(self) -> None:
        places: dict[type, str] = {
            TodayPlace: "today",
            GroupsPlace: "groups",
            GroupVisitPlace: "groups",
            ToSignPlace: "sign",
            DocumentsPlace: "documents",
            ExportsPlace: "exports",
            SettingsPlace: "menu",
        }
        here = self._here
        is_nobodys = isinstance(here, DocumentPlace) and here.person_id is None and here.visit_id is None
        if isinstance(here, DocumentPlace) and here.session_id is not None:
            self.nav.choose("groups")
            return
        self.nav.choose("documents" if is_nobodys else places.get(type(here), "people"))

    def _on_picked(self, person_id: str) -> None:
        self.go(NewVisitPlace(PersonId(person_id)))

    def _on_changed(self, change: Change) -> None:
        self._bar_room.hide()
        if change.visits or change.people:
            self._count()
            self._show_timer()
        if self._page is not None and self.isVisible():
            self._page.refresh(change)

    def _count(self) -> None:
        """Show beside its place how many notes wait for a signature."""
        waiting = self.tools.link.ask(to_sign.count)
        one, many = self.tr("To sign, 1 note"), self.tr("To sign, {count} notes")
        self.nav.set_count("sign", waiting, visit_words.counted(one, many, waiting) if waiting else "")

    def _show_timer(self) -> None:
        """Show on every page that a visit is being timed, and since how long."""
        running = self.tools.link.ask(timers.running)
        if not running:
            self._hide_timer()
            return
        self._timed = running[0].visit_id
        hours, minutes = divmod(running[0].minutes, _HOUR)
        time = f"{hours}:{minutes:02}"
        more = self.tr("{count} timers run").format(count=len(running)) if len(running) > 1 else ""
        self.nav.show_timer(self.tr("Visit {time}").format(time=time), time, more)
        if not self._timer_clock.isActive():
            self._timer_clock.start()

    def _hide_timer(self) -> None:
        self._timed = None
        self._timer_clock.stop()
        self.nav.show_timer("")

    def _on_timer_clock(self) -> None:
        """Show the minutes of now; that the notebook cannot be read is said where somebody asks something of it."""
        try:
            self._show_timer()
        except FieldnoteError:
            self._hide_timer()

    def _on_timer(self) -> None:
        if self._timed is not None:
            self.go(VisitPlace(self._timed))


def _comes_back(place: Destination) -> bool:
    """Say whether Back leads there: a recovery kit is shown once, to whoever just gave the passphrase."""
    return not isinstance(place, DocumentPlace) or place.confirmed is None


def _start(notebook: Notebook, wanted: NewVisitPlace) -> Done[VisitId]:
    """Start the planned visit, which knows its person, or a new one."""
    return visits.start(notebook, wanted.person_id or PersonId(""), planned=wanted.planned)
