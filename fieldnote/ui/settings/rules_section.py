"""The rules of the notebook: which they are, whose, from which day, and what they say; and choosing others."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.fleet import Decided
from fieldnote.domain.policy import PolicyPack
from fieldnote.services import fleet, policies, tongue
from fieldnote.services.notebook import Notebook
from fieldnote.ui import dates, visit_words
from fieldnote.ui.kit.buttons import Button
from fieldnote.ui.kit.combo_field import ComboField
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.info_bar import InfoBar
from fieldnote.ui.kit.labels import Label
from fieldnote.ui.kit.layouts import Column, Row, empty, keep_width
from fieldnote.ui.kit.sheet import open_sheets
from fieldnote.ui.records.recorder import Recorder
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.settings.parts import AgencyBar, Section, SettingCard, SettingLine
from fieldnote.ui.tools import Tools

_NAMES: Final = 176
_DAY, _LEAST_DAYS = 24, 48


@dataclass(frozen=True, slots=True)
class RulesChoice:
    """Rules and the date of service from which they are in force, and what was chosen for that day before."""

    pack_id: str
    from_day: date
    before: str


class RulesSection(Section):
    """Shows the rules of today as values to read."""

    def __init__(self, tools: Tools, recorder: Recorder) -> None:
        super().__init__()
        self.describe(
            self.tr("Rules"),
            self.tr("What counts as a unit, and what is due when. Signed notes keep the rules they were signed by."),
        )
        self._tools, self._recorder = tools, recorder
        self.choose_button = Button(self.tr("Choose other rules…"), size="small")
        self.choose_button.setObjectName("choose_rules_button")
        self.choose_button.clicked.connect(self._on_choose)
        self.card = SettingCard("", "clipboard-list")
        self.card.header.add_action(self.choose_button)
        self.unconfirmed_bar = InfoBar(
            self.tr("Nobody at an agency has confirmed these values. Ask your QP whether they fit."), "warn"
        )
        self.unconfirmed_bar.hide()
        self.agency_bar = AgencyBar()
        self.card.add(self.agency_bar, parted=False)
        self.card.add(self.unconfirmed_bar, parted=False)
        facts = QWidget()
        self._facts = Column(facts, spacing=8)
        self.card.add(facts, parted=False)
        self.history = SettingCard(self.tr("Since when"), "history")
        self.history_line = SettingLine(self.tr("Rules chosen so far"), " ")
        self.history.add(self.history_line, parted=False)
        self.column.addWidget(self.card)
        self.column.addWidget(self.history)
        self.column.addStretch(1)

    def load(self) -> None:
        """Show the rules of today."""
        pack = self._tools.link.ask(_pack)
        labels = {known.id: tongue.of_rules(known.label) for known in self._tools.link.ask(_packs)}
        uses = self._tools.link.ask(policies.uses)
        decided = Decided.RULES in self._tools.link.ask(fleet.decided)
        self.agency_bar.setVisible(decided)
        self.choose_button.setEnabled(not decided)
        self.card.header.heading.setText(labels.get(pack.id, pack.label))
        self.card.setAccessibleName(self.card.header.heading.text())
        self.unconfirmed_bar.setVisible(not pack.confirmed_by)
        self._show_facts(pack)
        self.history.setVisible(bool(uses))
        self.history_line.say(
            "\n".join(
                self.tr("From {day} on: {rules}").format(
                    day=dates.day_of_year(use.from_day), rules=labels.get(use.pack_id, use.pack_id)
                )
                for use in reversed(uses)
            )
        )

    def facts(self, pack: PolicyPack) -> tuple[tuple[str, str], ...]:
        """Give what the rules say, each with its name; what they do not say is left out."""
        timing, limits = pack.timing, pack.limits
        since = dates.day_of_year(pack.valid_from) if pack.valid_from else ""
        until = dates.day_of_year(pack.valid_to) if pack.valid_to else ""
        said = (
            (self.tr("Version"), pack.version),
            (self.tr("Where they hold"), pack.jurisdiction),
            (self.tr("Payer"), tongue.of_rules(pack.payer)),
            (self.tr("Source"), pack.source),
            (self.tr("Confirmed by"), pack.confirmed_by or self.tr("Nobody yet")),
            (self.tr("In force from"), since),
            (self.tr("In force until"), until),
            (self.tr("Services"), ", ".join(_services(pack, self._tools.link.today()))),
            (self.tr("A note is due"), self._hours(timing.due_hours)),
            (self.tr("A note is late"), self._hours(timing.late_after_hours)),
            (self.tr("Most people in a group"), _number(limits.group_most)),
            (self.tr("Most people on a caseload"), _number(limits.caseload_most)),
            (self.tr("Units running out"), self.tr("told at {percent}% used").format(percent=limits.alert_at_percent)),
            (self.tr("Incidents are reported"), self._hours(pack.incident_hours)),
        )
        return tuple((name, value) for name, value in said if value)

    def _show_facts(self, pack: PolicyPack) -> None:
        empty(self._facts)
        for name, value in self.facts(pack):
            self._facts.addWidget(_Fact(name, value))

    def _hours(self, hours: int | None) -> str:
        if hours is None:
            return ""
        if hours % _DAY == 0 and hours > _LEAST_DAYS:
            return self.tr("within {count} days").format(count=hours // _DAY)
        return visit_words.counted(self.tr("within 1 hour"), self.tr("within {count} hours"), hours)

    def _on_choose(self) -> None:
        host, link = self.window(), self._tools.link
        if open_sheets(host):
            return
        sheet = RulesSheet(host, self._tools)

        def kept(_: object) -> None:
            choice = sheet.chosen
            if choice is not None:
                way_back = partial(link.do, policies.change_pack, choice.before, choice.from_day)
                self._recorder.tell(self.tr("Rules chosen. Open notes follow them from that day on."), way_back)

        sheet.kept.connect(kept)
        sheet.begin()


class _Fact(QWidget):
    """A value with its name before it."""

    def __init__(self, name: str, value: str) -> None:
        super().__init__()
        label = Label(name, "meta", wrap=True)
        keep_width(label, _NAMES)
        row = Row(self, spacing=20)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(value, "body", wrap=True), 1)


class RulesSheet(RecordSheet):
    """Asks which rules are in force from which date of service on."""

    def __init__(self, host: QWidget, tools: Tools) -> None:
        super().__init__(host, tools, self.tr("Choose other rules"), self.tr("Use these rules"))
        self.setObjectName("rules_sheet")
        self.chosen: RulesChoice | None = None
        packs, now = tools.link.ask(_packs), tools.link.ask(_pack)
        self.rules = ComboField(tuple((pack.id, tongue.of_rules(pack.label)) for pack in packs), chosen=now.id)
        self.from_day = DateField(tools.link.today(), today=tools.link.today)
        self.add_field("policy", self.tr("Rules"), self.rules)
        self.add_field("from_day", self.tr("From this date of service on"), self.from_day)
        self.source_label = Label("", "hint", ink="text2", wrap=True)
        self.column.addWidget(self.source_label)
        self._sources = {pack.id: pack.source for pack in packs}
        self.rules.changed.connect(self._show_source)
        self._show_source()

    def record(self) -> RulesChoice:
        """Give what is chosen."""
        day = self.from_day.value or self.tools.link.today()
        return RulesChoice(self.rules.value, day, self.tools.link.ask(policies.chosen_for, day))

    def keep(self) -> Done[PolicyPack] | Refused | None:
        """Use them."""
        self.chosen = self.record()
        return self.tools.link.do(policies.change_pack, self.chosen.pack_id, self.chosen.from_day)

    def _show_source(self) -> None:
        self.source_label.setText(self._sources.get(self.rules.value, ""))


def _pack(notebook: Notebook) -> PolicyPack:
    return notebook.pack


def _packs(notebook: Notebook) -> tuple[PolicyPack, ...]:
    return notebook.packs()


def _services(pack: PolicyPack, day: date) -> tuple[str, ...]:
    on_that_day = pack.services_on(day)
    return tuple(f"{tongue.of_rules(each.label)} ({each.billed_as('in_person')})" for each in on_that_day)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)
