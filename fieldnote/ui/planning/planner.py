"""Planning visits from any page, and what can be done about a planned one: move it, call it off, say nobody came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import CancellationId, PersonId, VisitId
from fieldnote.domain.planning import CancelledBy, Coming
from fieldnote.domain.problems import Problem, Weight
from fieldnote.domain.text import clean
from fieldnote.domain.visit import USUAL_MINUTES, VisitDraft
from fieldnote.services import people, planning, visits
from fieldnote.services.notebook import Notebook
from fieldnote.services.planning import CalledOff, MovedOn
from fieldnote.services.unfinished import Form
from fieldnote.ui import dates, discreet
from fieldnote.ui.destinations import NewVisitPlace, VisitPlace
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.menus import Menu
from fieldnote.ui.planning import phrases
from fieldnote.ui.planning.plan_sheet import MoveSheet, Plan, PlanSheet, Rhythm
from fieldnote.ui.planning.which import WhichVisits
from fieldnote.ui.records.recorder import Asking, Recorder, Said
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

Act = Callable[[VisitId], None]


@dataclass(frozen=True, slots=True)
class CallingOff:
    """Who called a visit off, and why."""

    by: CancelledBy | None = None
    """None while nobody has said."""
    reason: str = ""
    and_after: bool = False
    """Whether those that follow it in its series are meant as well."""


class CallOffSheet(RecordSheet):
    """Calls one planned visit off; where others follow it in a series, it asks whether they are meant as well."""

    def __init__(
        self, host: QWidget, tools: Tools, draft: VisitDraft, calling: CallingOff, *, others_follow: bool
    ) -> None:
        title = self.tr("Call off the visit on {day}").format(day=dates.day(draft.day or tools.link.today()))
        super().__init__(host, tools, title, self.tr("Call it off"))
        self._visit_id = draft.id
        if draft.has_words:
            told = self.tr("You wrote in the note of this visit. Those words go with it; Undo brings them back.")
            self.column.addWidget(InfoBar(told, "warn"))
            self.button("keep").setAccessibleDescription(told)  # the bar is none of what Tab comes to
        self.which: WhichVisits | None = None
        if others_follow:
            self.which = WhichVisits(self.tr("What is called off"), and_after=calling.and_after)
            self.add_field("which", self.tr("What is called off"), self.which)
        who = {
            CancelledBy.PERSON: self.tr("The person"),
            CancelledBy.SPECIALIST: self.tr("Me"),
            CancelledBy.AGENCY: self.tr("The agency"),
            CancelledBy.OTHER: self.tr("Weather or something else"),
        }
        self.by = self.add_choice(
            "by",
            self.tr("Who called it off"),
            [Choice(b.value, text) for b, text in who.items()],
            (calling.by.value,) if calling.by else (),
        )
        self.reason = self.add_words("reason", self.tr("Why"), calling.reason, self.tr("If you know"))

    def record(self) -> CallingOff:
        """Give who and why, as typed."""
        and_after = self.which is not None and self.which.and_after
        by = next(map(CancelledBy, self.by.chosen()), None)
        return CallingOff(by, clean(self.reason.text()), and_after)

    def keep(self) -> Done[CancellationId] | Done[CalledOff] | Refused | None:
        """Call it off."""
        calling = self.record()
        if calling.by is None:
            return Refused((Problem("by", "not_chosen", Weight.MISSING),))
        act = planning.cancel_from if calling.and_after else planning.cancel
        return self.tools.link.do(act, self._visit_id, calling.by, calling.reason)


class Planner(QObject):
    """Opens the sheets over a page. `went` leads to the note of a visit, to start it or to write in it."""

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

        def said(done: Done[Any], kept: Plan) -> Said:
            return Said(self._told(done, kept))

        self._recorder.ask(Asking(Form(person_id, "plan"), new, make, said=said))

    def offer(self, visit_id: str, place: QPoint) -> None:
        """Offer what can be done about a planned visit in a menu at a place of the screen."""
        planned = VisitId(visit_id)
        acts = (*self._acts(), self._that_nobody_came())
        self._show([(text, partial(act, planned)) for text, act in acts], place)

    def offer_coming(self, coming: Coming, place: QPoint) -> None:
        """Offer what can be done about a visit of any day to come, beginning with its note, which has no button there.

        A day of a series becomes a visit only when something is done about it. One that was called off can come back.
        """
        if coming.called_off is not None:
            self._show([(self.tr("Bring this visit back"), partial(self._bring_back, coming))], place)
            return
        is_today = coming.starts_at.date() == self._tools.link.today()
        acts = [(self.tr("Open the note"), self._open), *self._acts()]
        if is_today:
            acts = [(self.tr("Start visit"), self._start), *acts, self._that_nobody_came()]
        self._show([(text, partial(self._settle, coming, act)) for text, act in acts], place)

    def _acts(self) -> tuple[tuple[str, Act], ...]:
        return (self.tr("Move to another time…"), self._move), (self.tr("Call it off…"), self._call_off)

    def _that_nobody_came(self) -> tuple[str, Act]:
        return self.tr("Nobody came"), self._nobody_came

    def _show(self, acts: Sequence[tuple[str, Callable[[], None]]], place: QPoint) -> None:
        menu = Menu(parent=self._recorder.host)
        menu.setObjectName("planned_menu")
        for text, act in acts:
            menu.addAction(text).triggered.connect(lambda _=False, act=act: act())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _settle(self, coming: Coming, act: Act) -> None:
        settled = self._tools.link.do(planning.settle, coming)
        if isinstance(settled, Done):
            act(settled.value)

    def _start(self, visit_id: VisitId) -> None:
        self.went.emit(NewVisitPlace(self._draft(visit_id).person_id, planned=visit_id))

    def _open(self, visit_id: VisitId) -> None:
        self.went.emit(VisitPlace(visit_id))

    def _move(self, visit_id: VisitId) -> None:
        draft = self._draft(visit_id)
        link, name = self._tools.link, self._name(draft.person_id)
        before, others_follow = link.ask(_plan_of, draft), link.ask(planning.series_going_on, visit_id) is not None

        def make(typed: Plan) -> MoveSheet:
            plan, when = replace(typed, visit_id=visit_id), self._when(before)
            return MoveSheet(self._recorder.host, self._tools, name, plan, when, others_follow=others_follow)

        def said(done: Done[Any], moved: Plan) -> Said:
            if isinstance(done.value, MovedOn):
                told = phrases.moved_on(done.value, link.today())
                return Said(told, partial(link.do, planning.move_back_from, done.value))
            return Said(self.tr("Visit moved to {when}.").format(when=self._when(moved)), undo)

        def undo() -> None:
            if before.starts_at is not None:
                link.do(planning.move, visit_id, before.day, before.starts_at, minutes=before.minutes, even_so=True)

        form = Form(draft.person_id, "move", visit_id)
        self._recorder.ask(Asking(form, before, make, said=said))

    def _call_off(self, visit_id: VisitId) -> None:
        draft, link = self._draft(visit_id), self._tools.link
        others_follow = link.ask(planning.series_going_on, visit_id) is not None

        def make(typed: CallingOff) -> CallOffSheet:
            return CallOffSheet(self._recorder.host, self._tools, draft, typed, others_follow=others_follow)

        def said(done: Done[Any], _: CallingOff) -> Said:
            if isinstance(done.value, CalledOff):
                return Said(phrases.called_off(done.value), partial(link.do, planning.take_back_from, done.value))
            return Said(self.tr("Visit called off."), partial(link.do, planning.take_back, done.value))

        form = Form(draft.person_id, "calling_off", visit_id)
        self._recorder.ask(Asking(form, CallingOff(), make, said=said))

    def _bring_back(self, coming: Coming) -> None:
        assert coming.called_off is not None, "only such visits are brought back"  # noqa: S101 -- for the type
        outcome = self._tools.link.do(planning.take_back, coming.called_off)
        if isinstance(outcome, Done):
            when = phrases.moment(coming.starts_at, self._tools.link.today())
            self._recorder.tell(self.tr("The visit is planned again for {when}.").format(when=when))
        elif isinstance(outcome, Refused):
            self._recorder.tell(discreet.of_problem(outcome.problems[0]))

    def _nobody_came(self, visit_id: VisitId) -> None:
        outcome = self._tools.link.do(planning.nobody_came, visit_id)
        if isinstance(outcome, Done):
            self.went.emit(VisitPlace(outcome.value))
        elif isinstance(outcome, Refused):
            self._recorder.tell(discreet.of_problem(outcome.problems[0]))

    def _told(self, done: Done[Any], plan: Plan) -> str:
        if plan.rhythm is not Rhythm.ONCE:
            return phrases.planned(self._tools.link.ask(planning.get_series, done.value), self._tools.link.today())
        assert plan.starts_at is not None, "the sheet asks for it first"  # noqa: S101 -- for the type
        return phrases.planned_once(plan.day, plan.starts_at, self._tools.link.today())

    def _when(self, plan: Plan) -> str:
        assert plan.starts_at is not None, "the sheet asks for it first"  # noqa: S101 -- for the type
        return phrases.moment(datetime.combine(plan.day, plan.starts_at), self._tools.link.today())

    def _name(self, person_id: PersonId) -> str:
        return discreet.name(self._tools.link.ask(people.get, person_id))

    def _draft(self, visit_id: VisitId) -> VisitDraft:
        return self._tools.link.ask(planning.get, visit_id)


def _plan_of(notebook: Notebook, draft: VisitDraft) -> Plan:
    """Give a plan on the clock of here, where it is kept again: it may have been made in another zone."""
    assert draft.planned_for is not None, "only planned visits are offered"  # noqa: S101 -- for the type
    here = draft.planned_for.astimezone(notebook.zone)
    return Plan(
        draft.person_id,
        here.date(),
        here.time(),
        draft.planned_minutes or USUAL_MINUTES,
        visit_id=draft.id,
    )
