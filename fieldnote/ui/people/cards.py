"""The cards of a person's overview that mostly read: what matters, reaching them, units, the plan."""

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldnote.domain.visit import NoteState
from fieldnote.services.people import OpenStep, Overview
from fieldnote.ui import dates, discreet, visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.card import Card
from fieldnote.ui.kit.chips import Chip
from fieldnote.ui.kit.heading import Heading, SectionHeader
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, FlowLayout, Row, empty
from fieldnote.ui.kit.marks import IconMark
from fieldnote.ui.kit.meters import MeterBar
from fieldnote.ui.kit.tips import show_tip
from fieldnote.ui.kit.veil import Veil
from fieldnote.ui.more_steps import MoreSteps
from fieldnote.ui.people import phrases
from fieldnote.ui.planning import phrases as planned
from fieldnote.ui.tokens import Icon, Role

_IN_EFFECT: Final[tuple[Role, str]] = ("ok", "circle-check")
_ENDS_SOON: Final[tuple[Role, str]] = ("warn", "circle-alert")


class NextStepCard(Card):
    """The next step agreed last, with a visit to start and a way to mark it done, and what else is open.

    `done_asked` is about the step that is shown, `other_done_asked` tells another one. `visit_asked` is about the next
    visit that is planned.
    """

    start_asked = Signal()
    visit_asked = Signal()
    done_asked = Signal()
    other_done_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(fill="accent_soft", border=None, spacing=8, parent=parent)
        self._person_id = ""
        self.setAccessibleName(self.tr("Next step"))
        self.due_label = Label("", "field", ink="accent_text")
        self.step_label = Label("", "lead", wrap=True)
        self.step_label.setObjectName("step_label")
        self.agreed_label = Label("", "hint", ink="text2", wrap=True)
        self.visit_button = Button("", "link", icon="calendar", size="small")
        self.visit_button.setObjectName("next_visit_button")
        self.start_button = Button("", "primary", icon="play", size="card")
        self.start_button.setObjectName("start_button")
        self.done_button = Button(self.tr("Mark done"), "ghost", icon="check", size="card")
        self.done_button.setObjectName("done_button")
        header = Row(spacing=8)
        header.addWidget(IconMark("arrow-right", "accent_text", Icon.CARD))
        header.addWidget(Heading(self.tr("Next step"), "field", ink="accent_text"))
        header.addStretch(1)
        header.addWidget(self.due_label)
        visit = Row()
        visit.add_gap(-10)  # its words stand in line with those above
        visit.addWidget(self.visit_button)
        visit.addStretch(1)
        buttons = FlowLayout(spacing=(8, 8))
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.done_button)
        self.column.addLayout(header)
        self._veil = Veil(self.step_label)  # it may say who does it, and with whom
        self.column.addWidget(self._veil)
        self.column.addWidget(self.agreed_label)
        self.column.addLayout(visit)
        self.column.add_gap(2)
        self.column.addLayout(buttons)
        self.more = MoreSteps()
        self.column.addWidget(self.more)
        self.visit_button.clicked.connect(self.visit_asked)
        self.start_button.clicked.connect(self.start_asked)
        self.done_button.clicked.connect(self.done_asked)
        self.more.done_asked.connect(self.other_done_asked)

    def show_overview(self, overview: Overview, today: date, coming: datetime | None) -> None:
        """Show someone's next step, and the next visit with them that is planned."""
        step = overview.next_step
        self._veil.set_private(private=step is not None)
        if step is None:
            self.step_label.setText(self.tr("No next step is open. Agree on one at the next visit."))
            self.due_label.clear()
            self.agreed_label.hide()
        else:
            self.step_label.setText(step.step.text)
            late = step.step.due is not None and step.step.due < today
            self.due_label.setText(phrases.due(step, today))
            self.due_label.set_ink("warn" if late else "accent_text")
            self.agreed_label.setText(phrases.agreed(step, overview.person))
            self.agreed_label.show()
        told = self.tr("Next visit: {when}").format(when=planned.moment(coming, today)) if coming is not None else ""
        self.visit_button.setText(told)
        self.visit_button.setVisible(coming is not None)
        self.done_button.setVisible(step is not None)
        self._show_more(overview, today)
        begun = overview.today is not None and not overview.today.planned
        ready = begun and overview.today is not None and overview.today.state is NoteState.READY
        todays = overview.today if overview.today is not None and overview.today.planned else None
        if ready:
            self._offer(self.tr("Review and sign"), "pen-line")
        elif begun:
            self._offer(self.tr("Finish note"), "notebook-pen")
        elif todays is not None and todays.starts_at is not None:
            self._offer(self.tr("Start visit, {time}").format(time=dates.clock(todays.starts_at)), "play")
        self.start_button.setVisible(overview.today is not None)  # a visit nobody planned has its button above
        self.done_button.set_kind("secondary" if overview.today is None else "ghost")

    def _show_more(self, overview: Overview, today: date) -> None:
        def facts(step: OpenStep) -> str:
            told = (phrases.agreed(step, overview.person), phrases.due(step, today))
            return visit_words.SEPARATOR.join(fact for fact in told if fact)

        if overview.person.id != self._person_id:
            self._person_id = overview.person.id
            self.more.close_list()
        self.more.show_steps(overview.more_steps, facts)

    def _offer(self, text: str, icon: str) -> None:
        self.start_button.setText(text)
        self.start_button.set_icon(icon)


class MattersCard(Card):
    """What matters to the person, in their own words, and their strengths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=10, parent=parent)
        self._header = SectionHeader("", "message-circle", wrap=True)
        self.quote_label = Label("", "prose", wrap=True)
        self.quote_label.setObjectName("quote_label")
        self._strengths = QWidget()
        self._flow = FlowLayout(self._strengths)
        self.column.addWidget(self._header)
        self._veil = Veil(self.quote_label)
        self.column.addWidget(self._veil)
        self.column.addWidget(self._strengths)

    def show_overview(self, overview: Overview) -> None:
        """Show someone's words."""
        person = overview.person
        title = self.tr("What matters to {name}").format(name=discreet.first_name(person))
        self._header.heading.setText(title)
        self.setAccessibleName(title)
        self._veil.set_private(private=bool(person.what_matters.strip()))
        if person.what_matters.strip():
            self.quote_label.setText(phrases.quoted(person.what_matters))
            self.quote_label.set_ink(None)
        else:
            self.quote_label.setText(self.tr("Nothing here yet. Ask: what do you want most?"))
            self.quote_label.set_ink("text2")
        empty(self._flow)
        for strength in person.strengths:
            self._flow.addWidget(StrengthChip(strength))
        self._strengths.setVisible(bool(person.strengths))


class StrengthChip(Chip):
    """A strength; one that is longer than the card is wide is shortened, with all of it in the tooltip."""

    def __init__(self, text: str) -> None:
        shown = " ".join(text.split())
        super().__init__(shown[:1].upper() + shown[1:])
        show_tip(self, shown)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Be content with less."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), hint.height() * 3), hint.height())


class ReachingCard(Card):
    """How to reach someone safely, and what they want the team to know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self._header = SectionHeader("", "phone")
        self.rules_label = Label("", "body", wrap=True)
        self.phone_label = Label("", "meta")
        self._team_title = Label(self.tr("For the team"), "field")
        self.team_label = Label("", "body", ink="text2", wrap=True)
        below = QWidget()
        rules = Column(below, spacing=8)
        for label in (self.rules_label, self.phone_label, self._team_title, self.team_label):
            rules.addWidget(label)
        self.column.addWidget(self._header)
        self.column.addWidget(Veil(below))

    def show_overview(self, overview: Overview) -> None:
        """Show someone's rules; the card hides where nothing is known."""
        person = overview.person
        title = self.tr("Reaching {name}").format(name=discreet.first_name(person))
        self._header.heading.setText(title)
        self.setAccessibleName(title)
        self.rules_label.setText(person.contact_rules)
        self.rules_label.setVisible(bool(person.contact_rules.strip()))
        self.phone_label.setText(person.phone)
        self.phone_label.setVisible(bool(person.phone.strip()))
        self.team_label.setText(phrases.quoted(person.for_the_team) if person.for_the_team.strip() else "")
        self.team_label.setVisible(bool(person.for_the_team.strip()))
        self._team_title.setVisible(bool(person.for_the_team.strip()))
        self.setVisible(bool(f"{person.contact_rules}{person.phone}{person.for_the_team}".strip()))


class UnitsCard(Card):
    """Units of the running authorisation, or those before it; amber words where they need a look."""

    add_asked = Signal()
    change_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.setAccessibleName(self.tr("Units this period"))
        self.used_label = Label("", "h2", tabular=True)
        self.of_label = Label("", "meta", tabular=True)
        self.end_label = Label("", "meta", tabular=True)
        self.meter = MeterBar()
        self.then_label = Label("", "meta", tabular=True, wrap=True)
        self._alert = _Noted("warn", "circle-alert")
        self.alert_label = self._alert.label
        self.alert_label.setObjectName("units_alert_label")
        figures = FlowLayout(spacing=(8, 4))
        for label in (self.used_label, self.of_label, self.end_label):
            figures.addWidget(label)
        self._header = SectionHeader(self.tr("Units this period"), "clock")
        self.column.addWidget(self._header)
        self.column.addLayout(figures)
        self.column.addWidget(self.meter)
        self.column.addWidget(self.then_label)
        self.column.addWidget(self._alert)
        self.change_button = Button(self.tr("Change"), "ghost", size="small")
        self.change_button.setObjectName("change_units_button")
        self.change_button.setAccessibleName(self.tr("Change the authorized units"))
        self.add_button = Button(self.tr("Add units"), "ghost", size="small")
        self.add_button.setObjectName("next_units_button")
        buttons = FlowLayout(spacing=(8, 4))
        buttons.addWidget(self.change_button)
        buttons.addWidget(self.add_button)
        self.column.addLayout(buttons)
        self.change_button.clicked.connect(self.change_asked)
        self.add_button.clicked.connect(self.add_asked)

    def show_overview(self, overview: Overview, today: date) -> None:
        """Show someone's units; the card hides where none are known or used."""
        ledger = overview.units
        running, before = ledger.running, ledger.before
        self.setVisible(running is not None or before is not None)
        for button in (self.change_button, self.add_button):
            button.setVisible(running is not None)
        alerts, is_to_come = ledger.running_alerts, ledger.is_to_come
        self.alert_label.setText(phrases.units_alert(alerts[0], is_to_come=is_to_come) if alerts else "")
        self._alert.setVisible(bool(alerts))
        self.then_label.setText(phrases.units_before(running, today))
        self.then_label.setVisible(before is not None)
        self.meter.setHidden(is_to_come and before is None)
        if before is not None:
            self._show_used(self.tr("Before an authorization"), before.used, before.units)
            self.end_label.setText("" if is_to_come else phrases.units_end(before.ends_on, today))
        elif running is not None:
            self.end_label.setText(phrases.units_end(running.ends_on, today))
            if is_to_come:
                self._show(self.tr("Units to come"), running.authorised, phrases.units_start(running, today))
            else:
                self._show_used(self.tr("Units this period"), running.used, running.authorised)

    def _show(self, title: str, figure: int, beside: str) -> None:
        self._header.heading.setText(title)
        self.setAccessibleName(title)
        self.used_label.setText(str(figure))
        self.of_label.setText(beside)

    def _show_used(self, title: str, used: int, most: int) -> None:
        self._show(title, used, self.tr("of {most} used").format(most=most))
        told = self.tr("{used} of {most} units used").format(used=used, most=most)
        self.meter.show_value(used, most, told, "warn" if self.alert_label.text() else "accent")


class PlanCard(Card):
    """Whether a plan is in effect, what it says of peer support, and a way to type in the QP's."""

    type_asked = Signal()
    units_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8, parent=parent)
        self.setAccessibleName(self.tr("Plan"))
        self._plan = _Noted("ok", "circle-check")
        self.plan_label = self._plan.label
        self.plan_label.setObjectName("plan_label")
        self.frequency_label = Label("", "hint", ink="text2", wrap=True)
        self.column.addWidget(SectionHeader(self.tr("Plan"), "shield-check"))
        self.column.addWidget(self._plan)
        self.column.addWidget(self.frequency_label)
        self.type_button = Button("", "ghost", size="small")
        self.type_button.setObjectName("type_plan_button")
        self.units_button = Button(self.tr("Add authorized units"), "ghost", size="small")
        self.units_button.setObjectName("first_units_button")
        buttons = FlowLayout(spacing=(8, 4))
        buttons.addWidget(self.type_button)
        buttons.addWidget(self.units_button)
        self.column.addLayout(buttons)
        self.type_button.clicked.connect(self.type_asked)
        self.units_button.clicked.connect(self.units_asked)

    def show_overview(self, overview: Overview, today: date) -> None:
        """Show someone's plan."""
        plan = overview.plan
        self.type_button.setText(self.tr("Type in the plan") if plan is None else self.tr("Type in a newer plan"))
        self.units_button.setVisible(overview.units.running is None)
        if plan is None:
            self._plan.say(self.tr("No plan here yet. The QP writes it."), "text2", "info")
        else:
            soon = phrases.plan_ends_soon(plan, today)
            ink, icon = _ENDS_SOON if soon else _IN_EFFECT
            self._plan.say(phrases.plan(plan, today), ink, icon)
        frequency = plan.frequency if plan is not None else ""
        self.frequency_label.setText(self.tr("Peer support: {frequency}").format(frequency=frequency))
        self.frequency_label.setVisible(bool(frequency))


class _Noted(QWidget):
    """A sentence behind an icon, both in one colour."""

    def __init__(self, ink: Role, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = IconMark(icon, ink, Icon.FIELD)
        self.label = Label("", "body", wrap=True)
        row = Row(self, spacing=8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)

    def say(self, sentence: str, ink: Role, icon: str) -> None:
        """Say something else."""
        self._mark.set_icon(icon, ink)
        self.label.setText(sentence)
