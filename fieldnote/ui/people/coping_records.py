"""Triggers and what helps, written down and changed from the person's tab."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from fieldnote.domain.ids import PersonId, StrategyId, StrategyUseId, TriggerId
from fieldnote.domain.strategy import Strategy, StrategyUse
from fieldnote.domain.trigger import BegunTrigger, Trigger, TriggerGroup
from fieldnote.services import strategies, triggers
from fieldnote.services.notebook import Notebook
from fieldnote.services.unfinished import Form
from fieldnote.ui.people.strategy_sheets import StrategySheet, UseSheet
from fieldnote.ui.people.trigger_sheet import TriggerSheet
from fieldnote.ui.people.triggers import TriggersTab
from fieldnote.ui.records.recorder import Asking, Recorder
from fieldnote.ui.tools import Tools


class CopingRecords(QObject):
    """Opens the sheets that the tab asks for."""

    def __init__(self, tools: Tools, page: QWidget, tab: TriggersTab, whose: Callable[[], PersonId | None]) -> None:
        super().__init__(page)
        self._tools, self._whose = tools, whose
        self._recorder = Recorder(tools, page)
        tab.add_asked.connect(self._add_trigger)
        tab.add_helps_asked.connect(self._add_strategy)
        tab.trigger_chosen.connect(self._change_trigger)
        tab.helps_chosen.connect(self._change_strategy)
        tab.tried_asked.connect(self._log_use)

    def _add_trigger(self) -> None:
        if person_id := self._whose():
            new = BegunTrigger(TriggerId(""), person_id, TriggerGroup.PEOPLE, "")
            self._recorder.ask(Asking(Form(person_id, "trigger"), new, self._trigger_sheet, self.tr("Trigger added.")))

    def _change_trigger(self, trigger_id: str) -> None:
        trigger = self._tools.link.ask(triggers.get, TriggerId(trigger_id))

        def undo() -> None:
            self._tools.link.do(triggers.change, trigger)

        form = Form(trigger.person_id, "trigger", trigger.id)
        self._recorder.ask(Asking(form, trigger, self._trigger_sheet, self.tr("Trigger changed."), undo))

    def _add_strategy(self) -> None:
        if person_id := self._whose():
            new = Strategy(StrategyId(""), person_id, "")
            self._recorder.ask(Asking(Form(person_id, "strategy"), new, self._strategy_sheet, self.tr("Added.")))

    def _change_strategy(self, strategy_id: str) -> None:
        strategy = self._tools.link.ask(strategies.get, StrategyId(strategy_id))

        def undo() -> None:
            self._tools.link.do(strategies.change, strategy)

        form = Form(strategy.person_id, "strategy", strategy.id)
        self._recorder.ask(Asking(form, strategy, self._strategy_sheet, self.tr("Changed."), undo))

    def _log_use(self, strategy_id: str) -> None:
        link = self._tools.link
        strategy = link.ask(strategies.get, StrategyId(strategy_id))
        use = StrategyUse(StrategyUseId(link.ask(_new_id)), strategy.id, strategy.person_id, link.today())

        def undo() -> None:
            link.do(strategies.take_back_use, use.id)

        def make(typed: StrategyUse) -> UseSheet:
            # Brought back or not, it is this try: its id is what undoing needs.
            return UseSheet(self._recorder.host, self._tools, replace(typed, id=use.id), strategy.what)

        form = Form(strategy.person_id, "strategy_use", strategy.id)
        self._recorder.ask(Asking(form, use, make, self.tr("Noted."), undo))

    def _trigger_sheet(self, trigger: Trigger) -> TriggerSheet:
        return TriggerSheet(self._recorder.host, self._tools, trigger)

    def _strategy_sheet(self, strategy: Strategy) -> StrategySheet:
        known = self._tools.link.ask(triggers.of_person, strategy.person_id)
        return StrategySheet(self._recorder.host, self._tools, strategy, known)


def _new_id(notebook: Notebook) -> str:
    return notebook.new_id()
