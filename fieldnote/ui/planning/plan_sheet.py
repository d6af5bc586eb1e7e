"""The sheet that plans a visit, once or again and again, and the one that moves a planned visit."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import PersonId, VisitId
from fieldnote.domain.planning import Appointment
from fieldnote.domain.recurrence import Recurrence, Repeats
from fieldnote.domain.text import clean
from fieldnote.domain.visit import USUAL_MINUTES, Mode, Place
from fieldnote.services import planning
from fieldnote.services.notebook import Notebook
from fieldnote.ui import words
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.kit.time_field import TimeField
from fieldnote.ui.planning import phrases
from fieldnote.ui.planning.which import WhichVisits
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools
from fieldnote.ui.visits.fields import WhereField

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SAME_TIME: Final = "planned_at_the_same_time"


class Rhythm(StrEnum):
    """How often a visit comes round."""

    ONCE = "once"
    WEEKLY = "weekly"
    EVERY_OTHER_WEEK = "every_other_week"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Plan:
    """A visit still to come, as it is being typed."""

    person_id: PersonId
    day: date
    starts_at: time | None = None
    minutes: int = USUAL_MINUTES
    mode: Mode = Mode.IN_PERSON
    place: Place | None = None
    place_label: str = ""
    purpose: str = ""
    rhythm: Rhythm = Rhythm.ONCE
    until: date | None = None
    visit_id: VisitId | None = None
    """The planned visit that is moved; None for a new one."""
    and_after: bool = False
    """Whether those that follow it in its series are moved as well."""

    @property
    def recurrence(self) -> Recurrence:
        """The rhythm, from the first day on."""
        if self.rhythm is Rhythm.MONTHLY:
            return Recurrence(self.day, Repeats.MONTHLY_BY_WEEKDAY, until=self.until)
        return Recurrence(self.day, interval=2 if self.rhythm is Rhythm.EVERY_OTHER_WEEK else 1, until=self.until)


class _TimesSheet(RecordSheet):
    """Day, time and length; where two visits are planned at one time it says so, and keeps both if that is wanted."""

    def __init__(self, host: QWidget, tools: Tools, plan: Plan, title: str, keep_words: str) -> None:
        super().__init__(host, tools, title, keep_words)
        self._plan = plan
        self._even_so = False
        self.day = DateField(plan.day, today=tools.link.today)
        self.day.is_moved = plan.visit_id is not None
        self.add_field("day", self.tr("Day"), self.day)
        self.start = TimeField(plan.starts_at)
        self.add_field("time", self.tr("Starts"), self.start)
        self.minutes = NumberField(plan.minutes, least=5, suffix=self.tr(" min"))
        self.add_field("minutes", self.tr("How long"), self.minutes)
        self.put_beside("day", "time", "minutes")
        self.bar.add_action("even_so", self.tr("Keep both")).setObjectName("even_so_button")
        self.bar.acted.connect(self._on_even_so)
        for changed in (self.day.changed, self.start.changed, self.minutes.changed):
            changed.connect(self._on_time)

    def record(self) -> Plan:
        """Give the plan as it is typed."""
        return replace(
            self._plan, day=self.day.value or self._plan.day, starts_at=self.start.value, minutes=self.minutes.value()
        )

    def keep(self) -> Done[Any] | Refused | None:
        """Keep it; a time that is missing is asked for."""
        if self.start.value is None:
            self.ask_for("time", self.tr("Write when it starts, like 10:30 or 2 PM."))
            return None
        outcome = self.tools.link.do(_keep, self.record(), even_so=self._even_so)
        if isinstance(outcome, Refused) and any(problem.code == _SAME_TIME for problem in outcome.problems):
            self.field("time").setFocus()
            self.bar.action_button("even_so").show()
            # Said on top, with what can be done about it: it is no mistake of the time.
            return Refused(tuple(replace(problem, field="") for problem in outcome.problems))
        self.bar.action_button("even_so").hide()
        return outcome

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep with Enter from a field of one line, too."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            and isinstance(QApplication.focusWidget(), LineField | NumberField)
        ):
            self.button("keep").click()
            return True
        return super().eventFilter(watched, event)

    def _on_even_so(self) -> None:
        self._even_so = True
        self.button("keep").click()

    def _on_time(self) -> None:
        self._even_so = False


class PlanSheet(_TimesSheet):
    """Plans a visit with somebody of this name."""

    def __init__(self, host: QWidget, tools: Tools, name: str, plan: Plan) -> None:
        title = self.tr("Plan a visit with {name}").format(name=name)
        super().__init__(host, tools, plan, title, self.tr("Plan it"))
        self.where = WhereField()
        self.where.show_place(plan.place, plan.place_label)
        self.add_field("place", self.tr("Where"), self.where)
        self.mode = self.add_choice(
            "mode", self.tr("How"), [Choice(mode.value, words.of(mode)) for mode in Mode], (plan.mode.value,)
        )
        self.purpose = self.add_words(
            "purpose", self.tr("What for"), plan.purpose, self.tr("If you know it already"), one_line=True
        )
        rhythms = {
            rhythm: self.tr("Once")
            if rhythm is Rhythm.ONCE
            else phrases.rhythm(replace(plan, rhythm=rhythm).recurrence)
            for rhythm in Rhythm
        }
        self.rhythm = self.add_choice(
            "rhythm", self.tr("How often"), [Choice(r.value, text) for r, text in rhythms.items()], (plan.rhythm.value,)
        )
        today = tools.link.today
        self.until = DateField(
            plan.until,
            today=today,
            empty_text=self.tr("No end"),
            ahead=True,
            since=self._day_before,
        )
        self.add_field("until", self.tr("Until"), self.until)
        self.rhythm.changed.connect(self._on_rhythm)
        self._on_rhythm()

    def record(self) -> Plan:
        """Give the plan as it is typed."""
        self.where.settle()
        rhythm = Rhythm(self.rhythm.chosen()[0])
        return replace(
            super().record(),
            place=self.where.place,
            place_label=self.where.label,
            mode=Mode(self.mode.chosen()[0]),
            purpose=clean(self.purpose.text()),
            rhythm=rhythm,
            until=self.until.value if rhythm is not Rhythm.ONCE else None,
        )

    def _day_before(self) -> date | None:
        """Give the day before the first: so many weeks from there on hold as many weekly visits."""
        return self.day.value - timedelta(days=1) if self.day.value is not None else None

    def _on_rhythm(self) -> None:
        self.field("until").setVisible(self.rhythm.chosen() != (Rhythm.ONCE.value,))


class MoveSheet(_TimesSheet):
    """Moves one planned visit, which was to be at `before`; where `others_follow`, it asks whether they move along."""

    def __init__(self, host: QWidget, tools: Tools, name: str, plan: Plan, before: str, *, others_follow: bool) -> None:
        title = self.tr("Move the visit with {name}").format(name=name)
        super().__init__(host, tools, plan, title, self.tr("Move it"))
        told = Label(self.tr("Planned so far for {when}.").format(when=before), "body", ink="text2", wrap=True)
        told.setObjectName("before_label")
        self.column.insertWidget(0, told)
        self.which: WhichVisits | None = None
        if others_follow:
            self.which = WhichVisits(self.tr("What is moved"), and_after=plan.and_after)
            self.which.changed.connect(self._on_time)
            self.add_field("which", self.tr("What is moved"), self.which)

    def record(self) -> Plan:
        """Give the plan as it is typed."""
        return replace(super().record(), and_after=self.which is not None and self.which.and_after)


def _keep(notebook: Notebook, plan: Plan, *, even_so: bool) -> Done[Any] | Refused:
    assert plan.starts_at is not None, "the sheet asks for it first"  # noqa: S101 -- for the type
    if plan.visit_id is not None:
        act = planning.move_from if plan.and_after else planning.move
        return act(notebook, plan.visit_id, plan.day, plan.starts_at, minutes=plan.minutes, even_so=even_so)
    what = Appointment(
        plan.starts_at,
        plan.minutes,
        mode=plan.mode,
        place=plan.place,
        place_label=plan.place_label,
        purpose=plan.purpose,
    )
    if plan.rhythm is Rhythm.ONCE:
        return planning.plan(notebook, plan.person_id, plan.day, what, even_so=even_so)
    return planning.repeat(notebook, plan.person_id, what, plan.recurrence, even_so=even_so)
