"""The plan and the authorized units, typed in from the person's overview."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.authorisation import Authorisation
from fieldnote.domain.changes import Done
from fieldnote.domain.ids import PersonId
from fieldnote.services import authorisations, plans
from fieldnote.services.plans import RecordedPlan
from fieldnote.services.unfinished import Form
from fieldnote.ui.people import phrases
from fieldnote.ui.people.overview_tab import OverviewTab
from fieldnote.ui.people.plan_sheets import PlanSheet, TypedPlan, UnitsSheet
from fieldnote.ui.records.recorder import Asking, Recorder, Said
from fieldnote.ui.tools import Tools


class PlanRecords(QObject):
    """Opens the sheets that the cards ask for."""

    def __init__(self, tools: Tools, page: QWidget, tab: OverviewTab, whose: Callable[[], PersonId | None]) -> None:
        super().__init__(page)
        self._tools, self._whose = tools, whose
        self._recorder = Recorder(tools, page)
        tab.plan.type_asked.connect(self._type_plan)
        tab.plan.units_asked.connect(self._add_units)
        tab.units.add_asked.connect(self._add_units)
        tab.units.change_asked.connect(self._change_units)

    def _type_plan(self) -> None:
        """Ask for the plan. It is never changed or taken back afterwards: what is wrong in it is typed anew."""
        if person_id := self._whose():
            plan = self._tools.link.ask(plans.new_plan, person_id)

            def make(typed: TypedPlan) -> PlanSheet:
                return PlanSheet(self._recorder.host, self._tools, typed)

            def said(done: Done[RecordedPlan], _: TypedPlan) -> Said:
                kept = self.tr("Plan kept. {changes}").format(changes=phrases.plan_changes(done.value.changes))
                return Said(kept.strip())

            form = Form(person_id, "person_centered_plan")
            self._recorder.ask(Asking(form, TypedPlan(plan), make, said=said))

    def _add_units(self) -> None:
        if person_id := self._whose():
            new = self._tools.link.ask(authorisations.new_authorisation, person_id)
            self._recorder.ask(Asking(Form(person_id, "units"), new, self._sheet, self.tr("Units added.")))

    def _change_units(self) -> None:
        person_id = self._whose()
        running = self._tools.link.ask(authorisations.ledger, person_id).running if person_id else None
        if running is None:
            return
        found = running.authorisation

        def undo() -> None:
            self._tools.link.do(authorisations.change, found)

        form = Form(found.person_id, "units", found.id)
        self._recorder.ask(Asking(form, found, self._sheet, self.tr("Units changed."), undo))

    def _sheet(self, typed: Authorisation) -> UnitsSheet:
        return UnitsSheet(self._recorder.host, self._tools, typed)
