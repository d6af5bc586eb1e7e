"""Planning visits from any page, and what can be done about a planned one: move it, call it off, say nobody came."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import CancellationId, PersonId, VisitId
from fieldnote.domain.planning import CancelledBy
from fieldnote.domain.text import clean
from fieldnote.domain.visit import USUAL_MINUTES, VisitDraft
from fieldnote.services import people, planning, visits
from fieldnote.services.unfinished import Form
from fieldnote.ui import dates, discreet
from fieldnote.ui.destinations import VisitPlace
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.planning.plan_sheet import MoveSheet, Plan, PlanSheet, Rhythm
from fieldnote.ui.records.recorder import Asking, Recorder, Said
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools


@dataclass(frozen=True, slots=True)
class CallingOff:
    """Who called a visit off, and why."""

    by: CancelledBy = CancelledBy.PERSON
    reason: str = ""


class CallOffSheet(RecordSheet):
    """Calls one planned visit off."""

    def __init__(self, host: QWidget, tools: Tools, visit_id: VisitId, calling: CallingOff) -> None:
        super().__init__(host, tools, self.tr("Call this visit off"), self.tr("Call it off"))
        self._visit_id = visit_id
        who = {
            CancelledBy.PERSON: self.tr("The person"),
            CancelledBy.SPECIALIST: self.tr("Me"),
            CancelledBy.AGENCY: self.tr("The agency"),
            CancelledBy.OTHER: self.tr("Weather or something else"),
        }
        self.by = self.add_choice(
            "by", self.tr("Who called it off"), [Choice(b.value, text) for b, text in who.items()], (calling.by.value,)
        )
        self.reason = self.add_words("reason", self.tr("Why"), calling.reason, self.tr("If you know"))

    def record(self) -> CallingOff:
        """Give who and why, as typed."""
        return CallingOff(CancelledBy(self.by.chosen()[0]), clean(self.reason.text()))

    def keep(self) -> Done[CancellationId] | Refused | None:
        """Call it off."""
        calling = self.record()
        return self.tools.link.do(planning.cancel, self._visit_id, calling.by, calling.reason)


class Planner(QObject):
    """Opens the sheets over a page. `went` leads to the note of a visit that nobody came to."""

    went = Signal(object)

    def __init__(self, tools: Tools, page: QWidget) -> None:
        super().__init__(page)
        self._tools = tools
        self._recorder = Recorder(tools, page)

    def plan(self, person_id: PersonId) -> None:
        """Plan a visit with somebody, where they usually meet."""
        usual = self._tools.link.ask(visits.new_draft, person_id)
        new = Plan(person_id, self._tools.link.today(), place=usual.place, place_label=usual.place_label)

        def make(typed: Plan) -> PlanSheet:
            return PlanSheet(self._recorder.host, self._tools, self._name(person_id), typed)

        def said(_: Done[Any], kept: Plan) -> Said:
            return Said(self._told(kept))

        self._recorder.ask(Asking(Form(person_id, "plan"), new, make, said=said))

    def offer(self, visit_id: str, place: QPoint) -> None:
        """Offer what can be done about a planned visit in a menu at a place of the screen."""
        planned = VisitId(visit_id)
        menu = Menu(parent=self._recorder.host)
        menu.setObjectName("planned_menu")
        for text, act in (
            (self.tr("Move to another time…"), self._move),
            (self.tr("Call it off…"), self._call_off),
            (self.tr("Nobody came"), self._nobody_came),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _=False, act=act: act(planned))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _move(self, visit_id: VisitId) -> None:
        draft = self._draft(visit_id)
        before = _plan_of(draft)

        def make(typed: Plan) -> MoveSheet:
            plan = replace(typed, visit_id=visit_id)
            return MoveSheet(self._recorder.host, self._tools, self._name(draft.person_id), plan)

        def said(_: Done[Any], moved: Plan) -> Said:
            return Said(self.tr("Visit moved to {when}.").format(when=_when(moved)), undo)

        def undo() -> None:
            if before.starts_at is not None:
                self._tools.link.do(
                    planning.move, visit_id, before.day, before.starts_at, minutes=before.minutes, even_so=True
                )

        form = Form(draft.person_id, "move", visit_id)
        self._recorder.ask(Asking(form, before, make, said=said))

    def _call_off(self, visit_id: VisitId) -> None:
        draft = self._draft(visit_id)

        def make(typed: CallingOff) -> CallOffSheet:
            return CallOffSheet(self._recorder.host, self._tools, visit_id, typed)

        def said(done: Done[CancellationId], _: CallingOff) -> Said:
            return Said(self.tr("Visit called off."), partial(self._tools.link.do, planning.take_back, done.value))

        form = Form(draft.person_id, "calling_off", visit_id)
        self._recorder.ask(Asking(form, CallingOff(), make, said=said))

    def _nobody_came(self, visit_id: VisitId) -> None:
        outcome = self._tools.link.do(planning.nobody_came, visit_id)
        if isinstance(outcome, Done):
            self.went.emit(VisitPlace(outcome.value))
        elif isinstance(outcome, Refused):
            self._recorder.tell(discreet.of_problem(outcome.problems[0]))

    def _told(self, plan: Plan) -> str:
        if plan.rhythm is Rhythm.ONCE:
            return self.tr("Visit planned for {when}.").format(when=_when(plan))
        return self.tr("Visits planned, from {when} on.").format(when=_when(plan))

    def _name(self, person_id: PersonId) -> str:
        return discreet.name(self._tools.link.ask(people.get, person_id))

    def _draft(self, visit_id: VisitId) -> VisitDraft:
        return self._tools.link.ask(planning.get, visit_id)


def _when(plan: Plan) -> str:
    """Write when a plan is, as "Fri, Dec 4, 10:00 AM"."""
    assert plan.starts_at is not None, "the sheet asks for it first"  # noqa: S101 -- for the type
    return dates.moment(datetime.combine(plan.day, plan.starts_at))


def _plan_of(draft: VisitDraft) -> Plan:
    assert draft.planned_for is not None, "only planned visits are offered"  # noqa: S101 -- for the type
    return Plan(
        draft.person_id,
        draft.planned_for.date(),
        draft.planned_for.time(),
        draft.planned_minutes or USUAL_MINUTES,
        visit_id=draft.id,
    )
