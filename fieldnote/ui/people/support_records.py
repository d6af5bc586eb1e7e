"""Supports written down and changed from the person's tab."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId, SupportId
from fieldnote.domain.support import BegunSupport, Support
from fieldnote.services import supports
from fieldnote.services.unfinished import Form
from fieldnote.ui.people.network import NetworkTab
from fieldnote.ui.people.support_line import SupportAct, next_ring
from fieldnote.ui.people.support_sheets import Leaving, LeavingSheet, SupportSheet
from fieldnote.ui.records.recorder import Asking, Recorder
from fieldnote.ui.tools import Tools


class SupportRecords(QObject):
    """Opens the sheets that the tab asks for, and does what needs none."""

    def __init__(self, tools: Tools, page: QWidget, tab: NetworkTab, whose: Callable[[], PersonId | None]) -> None:
        super().__init__(page)
        self._tools, self._whose = tools, whose
        self._recorder = Recorder(tools, page)
        tab.add_asked.connect(self._add)
        tab.asked.connect(self._on_asked)

    def _on_asked(self, act: SupportAct, support_id: str) -> None:
        match act:
            case SupportAct.CHANGE:
                self._change(support_id)
            case SupportAct.CONTACT:
                self._log_contact(support_id)
            case SupportAct.CLOSER | SupportAct.OUT:
                self._move(support_id, act)
            case SupportAct.LEAVE:
                self._take_off(support_id)

    def _add(self) -> None:
        if person_id := self._whose():
            new = BegunSupport(SupportId(""), person_id, "")
            self._recorder.ask(Asking(Form(person_id, "support"), new, self._sheet, self.tr("Support added.")))

    def _change(self, support_id: str) -> None:
        support = self._support(support_id)

        def undo() -> None:
            self._tools.link.do(supports.change, support)

        form = Form(support.person_id, "support", support.id)
        self._recorder.ask(Asking(form, support, self._sheet, self.tr("Support changed."), undo))

    def _log_contact(self, support_id: str) -> None:
        support = self._support(support_id)

        def undo() -> None:
            self._tools.link.do(supports.change, support)

        if isinstance(self._tools.link.do(supports.log_contact, support.id), Done):
            self._recorder.tell(self.tr("Noted: in touch today."), undo)

    def _move(self, support_id: str, act: SupportAct) -> None:
        support = self._support(support_id)
        ring = next_ring(support, act)
        if ring is None:
            return

        def undo() -> None:
            self._tools.link.do(supports.move, support.id, support.ring)

        if isinstance(self._tools.link.do(supports.move, support.id, ring), Done):
            told = self.tr("Moved closer.") if act is SupportAct.CLOSER else self.tr("Moved out.")
            self._recorder.tell(told, undo)

    def _take_off(self, support_id: str) -> None:
        support = self._support(support_id)

        def make(typed: Leaving) -> LeavingSheet:
            return LeavingSheet(self._recorder.host, self._tools, support, typed)

        def undo() -> None:
            self._tools.link.do(supports.bring_back, support.id)

        form = Form(support.person_id, "support_leaving", support.id)
        self._recorder.ask(Asking(form, Leaving(), make, self.tr("Taken off the map."), undo))

    def _sheet(self, support: Support) -> SupportSheet:
        return SupportSheet(self._recorder.host, self._tools, support)

    def _support(self, support_id: str) -> Support:
        return self._tools.link.ask(supports.get, SupportId(support_id))
