"""The sheets for what the QP and the payer decide: the plan, typed from the QP's, and the units that are authorized."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from fieldnote.domain.authorisation import Authorisation, Frequency, Per
from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.goal import Goal
from fieldnote.domain.ids import AuthorisationId, GoalId
from fieldnote.domain.plan import PlanSnapshot
from fieldnote.domain.policy import Authorising
from fieldnote.domain.text import clean
from fieldnote.services import authorisations, goals, plans, tongue
from fieldnote.services.notebook import Notebook
from fieldnote.services.plans import RecordedPlan
from fieldnote.ui.kit.card import Divider
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.fields import LineField
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.number_field import NumberField
from fieldnote.ui.people import phrases
from fieldnote.ui.people.plan_fields import Offered, PlanFields
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_MOST_UNITS = 99_999
_MOST_TIMES = 99


@dataclass(frozen=True, slots=True)
class TypedPlan:
    """A plan as it is typed in, and which of the person's own goals it takes up."""

    plan: PlanSnapshot
    own: tuple[str, ...] = ()
    """For each goal of the plan the id of the one it takes up, or nothing: a goal may have no number yet."""

    @property
    def taken_up(self) -> dict[str, GoalId]:
        """The goals that are taken up, by the QP's number."""
        chosen = zip(self.plan.goals, self.own, strict=False)
        return {goal.number: GoalId(goal_id) for goal, goal_id in chosen if goal.number and goal_id}


class PlanSheet(RecordSheet):
    """Types in the plan as the QP wrote it. It says before it is kept what it does to the person's goals."""

    def __init__(self, host: QWidget, tools: Tools, typed: TypedPlan) -> None:
        super().__init__(host, tools, self.tr("Type in the plan"), self.tr("Keep plan"))
        plan = typed.plan
        self._plan = plan
        self.column.addWidget(
            Label(
                self.tr("Copy it as the QP wrote it. What the person says about a goal stays in their own words."),
                "hint",
                wrap=True,
            )
        )
        self.effective_on, self.ends_on = DateField(plan.effective_on), DateField(plan.ends_on, ahead=True)
        self.add_field("effective_on", self.tr("In effect from"), self.effective_on)
        self.add_field("ends_on", self.tr("Until"), self.ends_on)
        self.put_beside("effective_on", "ends_on")
        self.qp, self.frequency = LineField(plan.qp), LineField(plan.frequency)
        self.add_field("qp", self.tr("QP"), self.qp)
        self.add_field("frequency", self.tr("How often peer support"), self.frequency)
        self.put_beside("qp", "frequency")
        offered = tools.link.ask(_offered, plan)
        self.goals = PlanFields(plan.outcomes, typed.own, offered)
        self.add_field("goals", self.tr("Outcomes and goals"), self.goals, self.tr("With the QP’s numbers: 1, 1a"))
        self._told = Label("", "body", wrap=True)
        self._told.setObjectName("plan_changes_label")
        self.column.addWidget(Divider())
        self.column.addWidget(self._told)
        self.goals.changed.connect(self._refresh)
        self.effective_on.changed.connect(self._refresh)
        self._refresh()

    def record(self) -> TypedPlan:
        """Give the plan as it is typed."""
        starts, ends = self.effective_on.value, self.ends_on.value
        plan = replace(
            self._plan,
            effective_on=starts or self._plan.effective_on,
            ends_on=ends or self._plan.ends_on,
            qp=clean(self.qp.text()),
            frequency=clean(self.frequency.text()),
            outcomes=self.goals.outcomes(),
        )
        return TypedPlan(plan, self.goals.own())

    def keep(self) -> Done[RecordedPlan] | Refused | None:
        """Keep it."""
        typed = self.record()
        return self.tools.link.do(plans.record_plan, typed.plan, typed.taken_up)

    def _refresh(self) -> None:
        typed = self.record()
        changes = self.tools.link.ask(plans.preview, typed.plan, typed.taken_up)
        self._told.setText(phrases.plan_changes(changes))


class UnitsSheet(RecordSheet):
    """Writes down the units that a payer allows within a time, or what it changed about them."""

    def __init__(self, host: QWidget, tools: Tools, found: Authorisation) -> None:
        is_new = not found.id
        title = self.tr("Add authorized units") if is_new else self.tr("Change the authorized units")
        super().__init__(host, tools, title, self.tr("Add units") if is_new else self.tr("Save"))
        self._found = found
        self.units = NumberField(found.units, most=_MOST_UNITS)
        self.units.setSpecialValueText(self.tr("Not said"))
        self.add_field("units", self.tr("Units"), self.units, self.tr("15 minutes each"))
        if is_new:
            self._say_usual(tools.link.ask(_usual, found))
        self.number = LineField(found.number)
        self.add_field("number", self.tr("Number of the authorization"), self.number)
        self.put_beside("units", "number")
        self.starts_on, self.ends_on = DateField(found.starts_on), DateField(found.ends_on, ahead=True)
        self.add_field("starts_on", self.tr("First day"), self.starts_on)
        self.add_field("ends_on", self.tr("Last day"), self.ends_on)
        self.put_beside("starts_on", "ends_on")
        services = tools.link.ask(_services, found)
        self.service = ComboField((("", self.tr("Any peer support")), *services), chosen=found.service)
        self.add_field("service", self.tr("For"), self.service)
        self.payer = LineField(found.payer)
        self.add_field("payer", self.tr("Payer"), self.payer)
        self.put_beside("service", "payer")
        often = found.frequency or Frequency(0)
        self.times = NumberField(often.times, most=_MOST_TIMES)
        self.times.setSpecialValueText(self.tr("Not said"))
        self.add_field("frequency", self.tr("Visits authorized"), self.times)
        pers = ((Per.WEEK.value, self.tr("Week")), (Per.MONTH.value, self.tr("Month")))
        self.per = ComboField(pers, chosen=often.per.value)
        self.add_field("per", self.tr("Each"), self.per)
        self.put_beside("frequency", "per")

    def _say_usual(self, rules: Authorising) -> None:
        """Say what the rules allow, which is not what was authorized."""
        if rules.window_units and rules.window_days:
            sentence = self.tr("Your rules: up to {units} in {days} days")
            self.field("units").explain(sentence.format(units=rules.window_units, days=rules.window_days))

    def record(self) -> Authorisation:
        """Give the authorization as it is typed."""
        return replace(
            self._found,
            units=self.units.value(),
            number=clean(self.number.text()),
            starts_on=self.starts_on.value or self._found.starts_on,
            ends_on=self.ends_on.value or self._found.ends_on,
            service=self.service.value,
            payer=clean(self.payer.text()),
            frequency=Frequency(self.times.value(), Per(self.per.value)) if self.times.value() else None,
        )

    def keep(self) -> Done[AuthorisationId] | Refused | None:
        """Keep it."""
        found = self.record()
        return self.tools.link.do(authorisations.change if found.id else authorisations.add, found)


def _offered(notebook: Notebook, plan: PlanSnapshot) -> Offered:
    known: Sequence[Goal] = goals.of_person(notebook, plan.person_id)
    stated = [goal for goal in known if not goal.number and goal.course.is_open]
    last = plans.newest(notebook, plan.person_id)
    return Offered(notebook.pack.statuses, stated, last.outcomes if last else ())


def _usual(notebook: Notebook, found: Authorisation) -> Authorising:
    return notebook.pack_on(found.starts_on).auth


def _services(notebook: Notebook, found: Authorisation) -> tuple[tuple[str, str], ...]:
    services = notebook.pack_on(found.starts_on).services
    return tuple((service.id, f"{service.code}  {tongue.of_rules(service.label)}") for service in services)
