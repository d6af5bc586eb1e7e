"""Signing the notes of a group visit: one confirmation, each note by itself, and who waits and why."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Change, Done
from fieldnote.domain.ids import PersonId, SessionId
from fieldnote.domain.problems import FieldnoteError
from fieldnote.services import group_sessions, group_views
from fieldnote.services.group_views import OpenSession
from fieldnote.services.notebook import Confirmation
from fieldnote.ui import visit_words
from fieldnote.ui.groups import phrases
from fieldnote.ui.groups.sign_sheet import GroupSignSheet
from fieldnote.ui.kit.way_back import WayBack
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits import wording


class GroupSigning(QObject):
    """`signed` tells that notes are signed, `place_wanted` whose part and which field is to be changed."""

    signed = Signal()
    place_wanted = Signal(str, str)

    def __init__(self, tools: Tools, flush: Callable[[], bool], page: QWidget) -> None:
        super().__init__(page)
        self._tools, self._flush, self._page = tools, flush, page
        self._sheet: GroupSignSheet | None = None
        self._session_id: SessionId | None = None
        self._who: tuple[PersonId, ...] = ()
        self._way_back = WayBack(page)

    def sign(self, session_id: SessionId) -> None:
        """Ask for the signature of those that are ready, and say what stands in the way of the others."""
        if self._sheet is not None or not self._flush():
            return
        opened = self._tools.link.ask(group_views.look_again, session_id)
        wait = [line for line in opened.lines if line.standing is not None and not line.standing.complete]
        ready = [line for line in opened.lines if line.standing is not None and line.standing.complete]
        if not wait and not ready:
            return
        self._session_id, self._who = session_id, tuple(line.person.id for line in ready)
        sheet = GroupSignSheet(self._page.window(), self._tools, _summary(opened), ready, wait)
        sheet.confirmed.connect(self._on_confirmed)
        sheet.place_wanted.connect(self.place_wanted)
        sheet.reason_given.connect(self._on_reason)
        sheet.closed.connect(self._on_closed)
        self._sheet = sheet
        sheet.begin()

    def put_away(self) -> None:
        """Close the sheet, and say nothing more of what was signed."""
        if self._sheet is not None:
            self._sheet.close_sheet()
        self._way_back.forget()

    def _on_confirmed(self, confirmation: Confirmation) -> None:
        sheet, session_id, link = self._sheet, self._session_id, self._tools.link
        if sheet is None or sheet.secret_field is None or session_id is None:
            return
        outcome = link.attempt(group_sessions.sign, session_id, confirmation, self._who)
        if isinstance(outcome, FieldnoteError):
            sheet.secret_field.say(wording.not_saved(outcome))
            link.tell(Done(None, Change(people=frozenset(self._who), sessions=frozenset({session_id}))))
            return
        sheet.close_sheet()
        self._tell(len(outcome.value.signed))
        self.signed.emit()
        if outcome.value.refused:
            self.sign(session_id)

    def _on_reason(self, who: tuple[PersonId, ...], code: str, reason: str) -> None:
        """Keep the reason for a caution with the notes of those it is of, at once."""
        if self._session_id is not None:
            self._tools.link.do(group_sessions.give_reason, self._session_id, who, code, reason)

    def _tell(self, count: int) -> None:
        if count:
            self._way_back.tell(visit_words.counted(self.tr("1 note signed."), self.tr("{count} notes signed."), count))

    def _on_closed(self) -> None:
        self._sheet = None


def _summary(opened: OpenSession) -> str:
    session = opened.session
    return visit_words.SEPARATOR.join((phrases.name(session), wording.weekday(session.day), phrases.times(session)))
