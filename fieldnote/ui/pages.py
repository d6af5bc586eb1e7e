"""The pages of the shell, each imported at its first visit, so that Today is there at once."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change
from fieldnote.ui.tools import Tools

if TYPE_CHECKING:
    from fieldnote.ui.all_documents.page import DocumentsPage
    from fieldnote.ui.backup_keeper import BackupKeeper
    from fieldnote.ui.documents.page import DocumentPage
    from fieldnote.ui.exports.page import ExportsPage
    from fieldnote.ui.groups.page import GroupsPage
    from fieldnote.ui.groups.visit_page import GroupVisitPage
    from fieldnote.ui.people.page import PeoplePage
    from fieldnote.ui.settings.page import SettingsPage
    from fieldnote.ui.to_sign.page import ToSignPage
    from fieldnote.ui.today.page import TodayPage
    from fieldnote.ui.visits.page import VisitPage


class Page(Protocol):
    """What the shell knows of a page."""

    went: SignalInstance

    @property
    def caption(self) -> str:
        """What a screen reader says on arrival."""

    def activate(self) -> None:
        """Load what it shows, and take the focus."""

    def refresh(self, change: Change) -> None:
        """Show what changed."""


class Pages(QObject):
    """Makes each page once, when it is first asked for."""

    visit_made = Signal(object)
    """The note editor was made, and takes its settings now."""
    settings_made = Signal(object)
    """The settings were made, and take what the window knows of them."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._parent = parent
        self._today: TodayPage | None = None
        self._people: PeoplePage | None = None
        self._groups: GroupsPage | None = None
        self._group_visit: GroupVisitPage | None = None
        self._to_sign: ToSignPage | None = None
        self._visit: VisitPage | None = None
        self._document: DocumentPage | None = None
        self._documents: DocumentsPage | None = None
        self._exports: ExportsPage | None = None
        self._settings: SettingsPage | None = None
        self._keeper: BackupKeeper | None = None

    @property
    def today(self) -> "TodayPage":
        """The first page."""
        if self._today is None:
            from fieldnote.ui.today.page import TodayPage  # noqa: PLC0415 -- at its first visit

            self._today = TodayPage(self._tools, self._parent)
        return self._today

    @property
    def people(self) -> "PeoplePage":
        """The people, one of them open."""
        if self._people is None:
            from fieldnote.ui.people.page import PeoplePage  # noqa: PLC0415 -- at its first visit

            self._people = PeoplePage(self._tools, self._parent)
        return self._people

    @property
    def groups(self) -> "GroupsPage":
        """The groups that meet."""
        if self._groups is None:
            from fieldnote.ui.groups.page import GroupsPage  # noqa: PLC0415 -- at its first visit

            self._groups = GroupsPage(self._tools, self._parent)
        return self._groups

    @property
    def group_visit(self) -> "GroupVisitPage":
        """A group session with its notes."""
        if self._group_visit is None:
            from fieldnote.ui.groups.visit_page import GroupVisitPage  # noqa: PLC0415 -- at its first visit

            self._group_visit = GroupVisitPage(self._tools, self._parent)
        return self._group_visit

    @property
    def to_sign(self) -> "ToSignPage":
        """The notes that wait for a signature."""
        if self._to_sign is None:
            from fieldnote.ui.to_sign.page import ToSignPage  # noqa: PLC0415 -- at its first visit

            self._to_sign = ToSignPage(self._tools, self._parent)
        return self._to_sign

    @property
    def visit(self) -> "VisitPage":
        """The note editor."""
        if self._visit is None:
            from fieldnote.ui.visits.page import VisitPage  # noqa: PLC0415 -- at its first visit

            self._visit = VisitPage(self._tools, self._parent)
            self.visit_made.emit(self._visit)
        return self._visit

    @property
    def document(self) -> "DocumentPage":
        """A document, ready to print."""
        if self._document is None:
            from fieldnote.ui.documents.page import DocumentPage  # noqa: PLC0415 -- at its first visit

            self._document = DocumentPage(self._tools, self._parent)
        return self._document

    @property
    def documents(self) -> "DocumentsPage":
        """What documents can be made, and what was given out."""
        if self._documents is None:
            from fieldnote.ui.all_documents.page import DocumentsPage  # noqa: PLC0415 -- at its first visit

            self._documents = DocumentsPage(self._tools, self._parent)
        return self._documents

    @property
    def exports(self) -> "ExportsPage":
        """What is owed to agencies, and what comes in from them."""
        if self._exports is None:
            from fieldnote.ui.exports.page import ExportsPage  # noqa: PLC0415 -- at its first visit

            self._exports = ExportsPage(self._tools, self._parent)
        return self._exports

    @property
    def settings(self) -> "SettingsPage":
        """The settings."""
        if self._settings is None:
            from fieldnote.ui.settings.page import SettingsPage  # noqa: PLC0415 -- at its first visit

            self._settings = SettingsPage(self._tools, self._parent)
            if self._keeper is not None:
                self._settings.take_keeper(self._keeper)
            self.settings_made.emit(self._settings)
        return self._settings

    def take_keeper(self, keeper: "BackupKeeper") -> None:
        """Take what makes the backups of the open notebook: it is there a moment after the first page."""
        self._keeper = keeper
        self.today.backup_asked.connect(keeper.back_up)
        keeper.ended.connect(self.today.backup.show_ended)
        if self._settings is not None:
            self._settings.take_keeper(keeper)

    @property
    def open_visit(self) -> "VisitPage | None":
        """The note editor, if it was opened yet."""
        return self._visit

    def panes_of(self, page: Page) -> tuple[QWidget, ...]:
        """Give the parts of a page that F6 steps through."""
        if page is self._visit:
            frame = self._visit.frame
            return frame.header, frame.notes, frame.bottom_bar, frame.panel
        parts = getattr(page, "panes", None)
        if callable(parts):
            return tuple(parts())
        return (page,) if isinstance(page, QWidget) else ()

    def clear(self) -> None:
        """Forget the note and the document that were shown: nothing of them stays in the window."""
        if self._visit is not None:
            self._visit.clear()
        if self._document is not None:
            self._document.clear()
        if self._documents is not None:
            self._documents.clear()
        if self._exports is not None:
            self._exports.clear()
        if self._settings is not None:
            self._settings.clear()
        if self._to_sign is not None:
            self._to_sign.clear()
        if self._groups is not None:
            self._groups.clear()
        if self._group_visit is not None:
            self._group_visit.clear()
