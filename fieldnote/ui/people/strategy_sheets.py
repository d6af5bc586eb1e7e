"""What helps: writing it down, and noting what became of a try."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from fieldnote.domain.changes import Done, Refused
from fieldnote.domain.ids import StrategyId, StrategyUseId, TriggerId
from fieldnote.domain.strategy import Helped, Strategy, StrategyUse, Way
from fieldnote.domain.text import clean
from fieldnote.domain.trigger import Trigger
from fieldnote.services import strategies
from fieldnote.ui import discreet, visit_words, words
from fieldnote.ui.kit.choice import Choice
from fieldnote.ui.kit.date_field import DateField
from fieldnote.ui.kit.veil import discretion
from fieldnote.ui.people import phrases
from fieldnote.ui.records.sheet import RecordSheet
from fieldnote.ui.tools import Tools

_LONGEST = 40
_UNTRIED = "untried"


class StrategySheet(RecordSheet):
    """Writes down something that helps, or changes what has an id."""

    def __init__(self, host: QWidget, tools: Tools, strategy: Strategy, triggers: Sequence[Trigger]) -> None:
        is_new = not strategy.id
        super().__init__(
            host,
            tools,
            self.tr("Add what helps") if is_new else self.tr("Change what helps"),
            self.tr("Add") if is_new else self.tr("Save"),
        )
        self._strategy = strategy
        self.what = self.add_words("what", self.tr("What helps?"), strategy.what, self.tr("In their words"))
        self.way = self.add_choice(
            "way",
            self.tr("What kind"),
            [Choice(way.value, phrases.word(way)) for way in Way],
            (strategy.way.value,),
            tone="coping",
        )
        self.good_for = self.add_choice(
            "trigger_ids",
            self.tr("Good for"),
            [Choice(trigger.id, _called(trigger)) for trigger in triggers],
            strategy.trigger_ids,
            many=True,
            tone="trigger",
        )
        self.field("trigger_ids").setVisible(bool(triggers))

    def record(self) -> Strategy:
        """Give the strategy as it is typed."""
        return replace(
            self._strategy,
            what=clean(self.what.text()),
            way=Way(self.way.chosen()[0]),
            trigger_ids=tuple(TriggerId(key) for key in self.good_for.chosen()),
        )

    def keep(self) -> Done[StrategyId] | Refused | None:
        """Keep it."""
        return self.tools.link.do(strategies.change if self._strategy.id else strategies.add, self.record())


class UseSheet(RecordSheet):
    """Notes that something was tried, and whether it helped."""

    def __init__(self, host: QWidget, tools: Tools, use: StrategyUse, what: str) -> None:
        super().__init__(host, tools, phrases.quoted(what), self.tr("Save"))
        self._use = use
        helped = [Choice(helped.value, phrases.word(helped)) for helped in Helped]
        self.outcome = self.add_choice(
            "helped",
            self.tr("Did it help?"),
            [*helped, Choice(_UNTRIED, self.tr("Not tried this time"))],
            (_UNTRIED,) if not use.tried else (use.helped.value,) if use.helped else (),
            optional=True,
            tone="coping",
            hint=self.tr("Choose nothing if they did not say"),
        )
        self.day = DateField(use.day)
        self.add_field("day", self.tr("When"), self.day)
        self.words = self.add_words("words", self.tr("What they said about it"), use.words)

    def record(self) -> StrategyUse:
        """Give the try as it is typed."""
        outcome = next(iter(self.outcome.chosen()), "")
        return replace(
            self._use,
            tried=outcome != _UNTRIED,
            helped=Helped(outcome) if outcome in {helped.value for helped in Helped} else None,
            day=self.day.value or self._use.day,
            words=clean(self.words.text()),
        )

    def keep(self) -> Done[StrategyUseId] | Refused | None:
        """Keep it."""
        return self.tools.link.do(strategies.log_use, self.record())


def _called(trigger: Trigger) -> str:
    """Say a trigger; while others may look, of what kind it is beside its initials, of which several may be alike."""
    said = discreet.called(phrases.shortened(trigger.what, _LONGEST))
    return visit_words.SEPARATOR.join((words.of(trigger.group), said)) if discretion.on else said
